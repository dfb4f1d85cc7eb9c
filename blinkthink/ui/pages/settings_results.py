"""What the search found in the settings: a list that the field's arrow keys walk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from blinkthink.core.translation import tr
from blinkthink.ui import theme
from blinkthink.ui.messages import EmptyState
from blinkthink.ui.pages.frame import NARROW
from blinkthink.ui.pages.settings_finding import Findable
from blinkthink.ui.tokens import BASE, CAPTION, RADIUS_CONTROL, XL, XXL, L, M, S
from blinkthink.ui.widgets import Paragraph

_FOUND = Qt.ItemDataRole.UserRole
_WIDEST = 820


class SettingsResults(QWidget):
    """``chosen`` tells which of those that were shown last is wanted."""

    chosen = Signal(int)
    cleared = Signal()
    """The search is to be given up."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Settings that were found"))
        self.told = Paragraph(role="second")
        self.list = QListWidget()
        self.list.setProperty("ownFocus", True)
        self.list.setAccessibleName(tr("Settings that were found"))
        self.list.setItemDelegate(_Lines(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.nothing = EmptyState("search", "", "", tr("Clear the search"))
        self.nothing.acted.connect(self.cleared)
        holder = QWidget()
        holder.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        column.addWidget(self.told)
        column.addWidget(self.list, 100)
        column.addWidget(self.nothing, 100)
        column.addStretch(1)
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(holder)

    def show_found(self, words: str, found: Sequence[Findable]) -> None:
        """Show these; the first one is taken."""
        self.list.clear()
        for one in found:
            item = QListWidgetItem(one.name)
            item.setData(_FOUND, one)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{one.name}, {one.place}. {one.sentence}"
            )
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        high = self.list.sizeHintForRow(0) * len(found) + 2 * self.list.frameWidth()
        self.list.setMaximumHeight(high)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self.told.setVisible(bool(found))
        self.told.say(tr("%n setting(s) found.", "", len(found)))
        self.nothing.say(
            "search",
            tr("No setting has “{words}”.").format(words=words),
            tr("Try another word, or look through the pages."),
            tr("Clear the search"),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = XL if self.width() < NARROW else XXL
        self._outer.setContentsMargins(side, XL, side, XL)

    def step(self, by: int) -> None:
        """Take the next one, or the one before."""
        row = self.list.currentRow() + by
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def choose(self) -> None:
        """Go to the one that is taken."""
        item = self.list.currentItem()
        if item is not None:
            self._choose(item)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self.list.row(item))


class _Lines(QStyledItemDelegate):
    """A name with its page at the right, and the sentence below them."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        high = QFontMetrics(theme.font(BASE)).height()
        return QSize(200, 2 * high + 2 * S + 6)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        found: Findable = index.data(_FOUND)
        t = theme.current()
        area: QRect = option.rect.adjusted(4, 2, -4, -2)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(t.selected))
            painter.drawRoundedRect(area, RADIUS_CONTROL, RADIUS_CONTROL)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(t.hover))
            painter.drawRoundedRect(area, RADIUS_CONTROL, RADIUS_CONTROL)
        inside = area.adjusted(M, S - 2, -M, 2 - S)
        half = inside.height() // 2
        first = QRect(inside.x(), inside.y(), inside.width(), half)
        second = QRect(inside.x(), inside.y() + half, inside.width(), inside.height() - half)
        caption = theme.font(CAPTION)
        wide = min(QFontMetrics(caption).horizontalAdvance(found.place) + 2, inside.width() // 2)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(caption)
        painter.setPen(QColor(t.second))
        place = first.adjusted(first.width() - wide, 0, 0, 0)
        right = middle | Qt.AlignmentFlag.AlignRight
        painter.drawText(place, right, _cut(caption, found.place, wide))
        strong = theme.font(BASE, 600)
        painter.setFont(strong)
        painter.setPen(QColor(t.text))
        name = first.adjusted(0, 0, -wide - L, 0)
        painter.drawText(name, middle, _cut(strong, found.name, name.width()))
        plain = theme.font(BASE)
        painter.setFont(plain)
        painter.setPen(QColor(t.second))
        painter.drawText(second, middle, _cut(plain, found.sentence, second.width()))
        painter.restore()


def _cut(font: QFont, text: str, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
