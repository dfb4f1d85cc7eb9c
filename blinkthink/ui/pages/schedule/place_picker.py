"""Where the sun rises: picked from a list of cities, or typed as latitude and longitude.

Nothing is looked up on the network.
"""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from blinkthink.core import words
from blinkthink.core.schedules import Place
from blinkthink.core.settings import Settings
from blinkthink.core.translation import tr
from blinkthink.schedule.places import coordinates, known, matching
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.frame import Hint
from blinkthink.ui.pages.schedule.says import place_words
from blinkthink.ui.tokens import S
from blinkthink.ui.widgets import button

_NONE = tr("No place is chosen. Sunrise and sunset need one; it stays on this computer.")
_HIGH = 136  # of the list, pixels


class PlacePicker(QWidget):
    """Says the place; a click opens the field and the list to choose another."""

    changed = Signal()
    """Another place is the settings' now."""
    opened = Signal()
    """The field and the list are there, to be brought into sight."""

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__()
        self._backend = backend
        self._bridge = bridge
        self.line = Hint("light", "", "second")
        self.change = button(
            tr("Change"), "link", on_click=lambda: self.open(self.panel.isHidden())
        )
        self.message = InlineMessage()
        self.search = QLineEdit()
        self.search.setAccessibleName(tr("City, or latitude and longitude"))
        self.search.setPlaceholderText(tr("A city, or 52.52, 13.40"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Places"))
        self.list.setFixedHeight(_HIGH)
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = Hint(
            "info",
            tr("No city of that name is in the list: type latitude and longitude, 52.52, 13.40"),
        )
        self.panel = QWidget()
        inner = QVBoxLayout(self.panel)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(S)
        for part in (self.search, self.list, self.nothing):
            inner.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self.line, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(row)
        column.addWidget(self.message)
        column.addWidget(self.panel)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._take_first)
        self.search.installEventFilter(self)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self.panel.hide()
        self.refresh()

    @property
    def place(self) -> Place | None:
        """The settings' place."""
        return self._backend.settings().place

    def refresh(self) -> None:
        """Say the place as it is now."""
        place = self.place
        self.line.say(
            tr("Sunrise and sunset of {place}").format(place=place_words(place))
            if place is not None
            else _NONE
        )
        opened = not self.panel.isHidden()
        text = (
            tr("Close") if opened else tr("Change") if place is not None else tr("Choose a place")
        )
        self.change.setText(text)
        self.change.setAccessibleName(
            tr("Close the places")
            if opened
            else tr("{button}: sunrise, sunset").format(button=text)
        )

    def open(self, shown: bool) -> None:
        """Show the field and the list, or put them away."""
        self.panel.setVisible(shown)
        if shown:
            self.search.clear()
            self._fill()
            self.search.setFocus()
            self.opened.emit()
        else:
            self.change.setFocus()
        self.refresh()

    def take(self, place: Place) -> None:
        """Make it the settings' place."""
        self.message.hide()

        def make() -> Settings:
            return msgspec.structs.replace(self._backend.settings(), place=place)

        def done(_: None) -> None:
            self.open(False)
            self.changed.emit()

        self._bridge.call(
            lambda: self._backend.change_settings(make()),
            done,
            lambda error: self.message.say(words.say(error)),
            owner=self,
        )

    def offered(self) -> list[Place]:
        """What the list shows now."""
        return [self.list.item(n).data(Qt.ItemDataRole.UserRole) for n in range(self.list.count())]

    def _fill(self) -> None:
        text = self.search.text()
        typed = coordinates(text)
        found = [typed] if typed is not None else matching(known(), text)
        self.list.clear()
        for place in found:
            item = QListWidgetItem(place.name or place_words(place))
            item.setToolTip(place_words(place))
            item.setData(Qt.ItemDataRole.UserRole, place)
            self.list.addItem(item)
        if found:
            self.list.setCurrentRow(0)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)

    def _take_first(self) -> None:
        item = self.list.currentItem()
        if item is not None and self.search.text().strip():
            self._take(item)

    def _take(self, item: QListWidgetItem) -> None:
        self.take(item.data(Qt.ItemDataRole.UserRole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if watched is self.search and down and event.type() == QEvent.Type.KeyPress:
            self.list.setFocus()
            return True
        return False
