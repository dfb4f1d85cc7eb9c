"""The way through the settings: a search, and the list of pages; in narrow windows a choice."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QComboBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from blinkthink.core.translation import tr
from blinkthink.ui import icons, keys
from blinkthink.ui.pages.frame import NARROW, page_title
from blinkthink.ui.search_field import SearchField
from blinkthink.ui.stack import Stack
from blinkthink.ui.tokens import XL, XXL, L, M, S
from blinkthink.ui.widgets import button, line

_LIST_FROM = 880  # width of the settings from which on the list stands beside them
_WIDE = 212  # of the list
_ICONS = {
    "account": "account",
    "cameras": "camera",
    "library": "library",
    "analysis": "boxes",
    "models": "models",
    "schedule": "schedule",
    "alerts": "alerts",
    "privacy": "private",
    "appearance": "light",
    "advanced": "filter",
}


class SettingsSearch(SearchField):
    """Its arrow keys walk what was found, and Enter goes there."""

    stepped = Signal(int)
    taken = Signal()
    hints: tuple[str, ...] = (tr("Search"),)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Search the settings"))
        self.setAccessibleDescription(tr("Finds settings by name, by sentence and by other words"))
        self.setToolTip(
            tr("Search the settings  {key}").format(key=keys.hint("settings", "search"))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.say_now()
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.say_now()
            if self.text():
                self.taken.emit()
        else:
            super().keyPressEvent(event)


class SettingsNav(QWidget):
    """``chosen`` tells the name of a page; what is shown of them lies in ``stack``, beside the list
    or below the choice."""

    chosen = Signal(str)

    def __init__(self, pages: Mapping[str, str]) -> None:
        """``pages``: what they are called, by name, in their order."""
        super().__init__()
        self._names = list(pages)
        self.page = self._names[0]
        self.search = SettingsSearch()
        self.title = page_title(tr("Settings"))
        self.list = QWidget()
        self.list.setAccessibleName(tr("Pages of the settings"))
        column = QVBoxLayout(self.list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        for name, title in pages.items():
            made = button(title, "nav")
            made.setCheckable(True)
            made.setAccessibleName(tr("Page: {page}").format(page=title))
            icons.put(made, _ICONS[name], "second", active="text")
            policy = made.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Expanding)
            made.setSizePolicy(policy)
            made.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            self._group.addButton(made)
            self.buttons[name] = made
            column.addWidget(made)
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr("Page of the settings"))
        for title in pages.values():
            self.choice.addItem(title)
        self.choice.activated.connect(lambda index: self.chosen.emit(self._names[index]))
        self._edge = line("v")
        self.stack = Stack()
        self._wide: bool | None = None
        self._lay_out()
        self._turn(wide=False)

    def _lay_out(self) -> None:
        self._inner = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._inner.setSpacing(M)
        self._inner.addWidget(self.title)
        self._inner.addWidget(self.search)
        self._inner.addWidget(self.choice)
        self._inner.addWidget(self.list)
        self._inner.addStretch(0)
        self._side = QWidget()
        self._side.setLayout(self._inner)
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(self._side)
        self._outer.addWidget(self._edge)
        self._outer.addWidget(self.stack, 1)

    def show_page(self, name: str) -> None:
        """Show which page is shown, without telling."""
        self.page = name
        self._group.setExclusive(True)
        self.buttons[name].setChecked(True)
        with QSignalBlocker(self.choice):
            self.choice.setCurrentIndex(self._names.index(name))

    def show_results(self) -> None:
        """What was found is shown, no page."""
        self._group.setExclusive(False)
        self.buttons[self.page].setChecked(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn(wide=self.width() >= _LIST_FROM)
        if not self._wide:  # the search begins where the page below it does
            side = XL if self.width() < NARROW else XXL
            self._inner.setContentsMargins(side, L, side, S)

    def _turn(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        way = QBoxLayout.Direction
        self._outer.setDirection(way.LeftToRight if wide else way.TopToBottom)
        self._inner.setDirection(way.TopToBottom if wide else way.LeftToRight)
        self._inner.setStretchFactor(self.search, 0 if wide else 1)
        self._inner.setStretch(self._inner.count() - 1, 1 if wide else 0)
        self.list.setVisible(wide)
        self._edge.setVisible(wide)
        self.choice.setVisible(not wide)
        self.title.setVisible(wide)
        self._side.setFixedWidth(_WIDE + XL + L if wide else 16_777_215)
        if wide:
            self._inner.setContentsMargins(XL, XL, L, L)
        else:
            self._side.setMinimumWidth(0)
