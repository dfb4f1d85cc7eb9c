"""The page of licences: a list of all parts that can be searched, and the text of one beside it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontDatabase, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from blinkthink.core import words
from blinkthink.core.translation import tr
from blinkthink.runtime.licences import Part, parts
from blinkthink.ui import desktop, theme
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.frame import NARROW, page_title
from blinkthink.ui.tokens import XL, XS, XXL, L, M, S
from blinkthink.ui.widgets import ElidedLabel, Paragraph, button, icon_button

_LIST = 260
_ROW = 28
_LIST_HIGH = 140  # of the list in a narrow window, where it stands above the text


class LicencesPage(QWidget):
    """The parts are read once, off the Qt thread, when the page first comes into view."""

    left = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.setAccessibleName(tr("Licences"))
        self._bridge = bridge
        self._parts: tuple[Part, ...] = ()
        self._reading = False
        self.back = icon_button("back", tr("Back to the help"), on_click=self.left.emit)
        self.sentence = Paragraph(tr("Reading what the app is built of…"), "second")
        self.search = QLineEdit()
        self.search.setAccessibleName(tr("Search parts and licences"))
        self.search.setPlaceholderText(tr("Search parts and licences"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Parts"))
        self.list.setViewportMargins(XS, XS, XS, XS)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.name = ElidedLabel("", "emphasis")
        self.licence = Paragraph("", "strong")
        self.page = button(tr("Its page"), "link", icon="link", on_click=self._open_page)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setUndoRedoEnabled(False)
        self.text.setAccessibleName(tr("The text of the licence"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.message = InlineMessage(closable=False)
        self.message.acted.connect(self.read)
        self.search.textChanged.connect(lambda _: self._fill())
        self.list.currentItemChanged.connect(lambda now, _: self._show(now))
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(self.back)
        head.addWidget(page_title(tr("Licences")), 1)
        self._choice = QWidget()
        choice = QVBoxLayout(self._choice)
        choice.setContentsMargins(0, 0, 0, 0)
        choice.setSpacing(S)
        choice.addWidget(self.search)
        choice.addWidget(self.list, 1)
        one = QVBoxLayout()
        one.setSpacing(S)
        top = QHBoxLayout()
        top.setSpacing(S)
        top.addWidget(self.name, 1)
        top.addWidget(self.page)
        one.addLayout(top)
        one.addWidget(self.licence)
        one.addWidget(self.text, 1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(L)
        self._both.addWidget(self._choice)
        self._both.addLayout(one, 1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(M)
        self._column.addLayout(head)
        self._column.addWidget(self.sentence)
        self._column.addWidget(self.message)
        self._column.addLayout(self._both, 1)
        self.page.hide()

    def read(self) -> None:
        """Read the parts."""
        if self._reading:
            return
        self._reading = True
        self.message.hide()
        self._bridge.call_in_thread(parts, self._on_parts, self._on_failed, owner=self)

    def shown_part(self) -> Part | None:
        """The part whose text is shown."""
        item = self.list.currentItem()
        return self._parts[int(item.data(Qt.ItemDataRole.UserRole))] if item is not None else None

    def _on_parts(self, found: tuple[Part, ...]) -> None:
        self._reading = False
        self._parts = found
        self.sentence.say(
            tr("BlinkThink is built of %n part(s). Thank you to all who made them.", "", len(found))
        )
        self._fill()

    def _on_failed(self, error: BaseException) -> None:
        self._reading = False
        self.message.say(words.say(error), action=tr("Try again"))

    def _fill(self) -> None:
        """The parts that fit what is searched for; the one that was shown stays, if it fits."""
        before = self.shown_part()
        wanted = self.search.text().casefold().split()
        self.list.blockSignals(True)
        self.list.clear()
        for number, part in enumerate(self._parts):
            said = f"{part.name} {part.licence} {part.about}".casefold()
            if not all(word in said for word in wanted):
                continue
            item = QListWidgetItem(f"{part.name} {part.version}".strip())
            item.setData(Qt.ItemDataRole.UserRole, number)
            item.setToolTip(part.licence)
            item.setSizeHint(QSize(0, theme.px(_ROW)))
            self.list.addItem(item)
            if part is before:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None and self.list.count():
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._show(self.list.currentItem())

    def _show(self, item: QListWidgetItem | None) -> None:
        part = self.shown_part() if item is not None else None
        nothing = tr("No part fits.") if self._parts else ""
        self.name.say(f"{part.name} {part.version}".strip() if part is not None else nothing)
        self.licence.say(part.licence if part is not None else "")
        self.page.setVisible(part is not None)
        self.text.setVisible(part is not None)
        if part is not None:
            self.page.setToolTip(part.page)
            gap = "\n\n" + "─" * 30 + "\n\n"
            several = len(part.texts) > 1
            texts = [
                f"{one.name}\n\n{one.body.strip()}" if several else one.body.strip()
                for one in part.texts
            ]
            self.text.setPlainText(gap.join([part.about, *texts] if part.about else texts))

    def _open_page(self) -> None:
        part = self.shown_part()
        if part is not None:
            desktop.open_address(part.page)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._parts:
            self.read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        side = XL if narrow else XXL
        self._column.setContentsMargins(side, XL, side, XL)
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._choice.setMaximumWidth(16_777_215 if narrow else _LIST)
        self._choice.setMinimumWidth(0 if narrow else _LIST)
        self._choice.setMaximumHeight(_LIST_HIGH if narrow else 16_777_215)
