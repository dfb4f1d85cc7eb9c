"""What left each day of the last month: a small plot of bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from blinkthink.core.dates import day_and_month
from blinkthink.core.translation import tr
from blinkthink.runtime.egress_recent import RecentDay
from blinkthink.ui import theme
from blinkthink.ui.tokens import CAPTION, XS, mixed

_HEIGHT = 84
_WIDEST = 18
_GAP = 2


class RecentPlot(QWidget):
    """Requests by day; the days on which pictures went are in the accent's colour."""

    def __init__(self) -> None:
        super().__init__()
        self._days: tuple[RecentDay, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Requests by day"))
        theme.hub().changed.connect(self.update)

    def show_days(self, days: Sequence[RecentDay]) -> None:
        """Show these, oldest first."""
        self._days = tuple(days)
        busy = [self._told(one) for one in reversed(self._days) if one.requests]
        self.setAccessibleDescription("; ".join(busy) or tr("Nothing left this computer."))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme.px(_HEIGHT))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = int(event.pos().x() // self._step())
            if 0 <= index < len(self._days):
                QToolTip.showText(event.globalPos(), self._told(self._days[index]))
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    @staticmethod
    def _told(one: RecentDay) -> str:
        day = day_and_month(one.day)
        requests = tr("{day}: %n request(s)", "", one.requests).format(day=day)
        if not one.pictures:
            return requests
        return tr("{requests}, %n picture(s)", "", one.pictures).format(requests=requests)

    def _step(self) -> float:
        return self.width() / max(1, len(self._days))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._days:
            return
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.font(CAPTION)
        painter.setFont(font)
        line = QFontMetrics(font).lineSpacing()
        step = self._step()
        end = step * len(self._days)
        area = QRectF(0, XS, end, self.height() - line - 2 * XS)
        painter.setPen(QPen(QColor(t.border), 1))
        painter.drawLine(area.bottomLeft(), QPointF(end, area.bottom()))
        most = max(one.requests for one in self._days) or 1
        painter.setPen(Qt.PenStyle.NoPen)
        for index, one in enumerate(self._days):
            if not one.requests:
                continue
            high = max(2.0, area.height() * one.requests / most)
            painter.setBrush(QColor(t.fill if one.pictures else mixed(t.muted, t.surface, 0.55)))
            wide = min(theme.px(_WIDEST), step - _GAP)
            left = (index + 0.5) * step - wide / 2
            painter.drawRect(QRectF(left, area.bottom() - high, wide, high))
        painter.setPen(QColor(t.muted))
        below = QRectF(0, area.bottom() + XS, end, line)
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            below, flags | Qt.AlignmentFlag.AlignLeft, day_and_month(self._days[0].day)
        )
        painter.drawText(below, flags | Qt.AlignmentFlag.AlignRight, tr("today"))
