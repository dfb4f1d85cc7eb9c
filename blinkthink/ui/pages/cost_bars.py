"""What the cloud cost each month: a small plot of bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from blinkthink.core.amounts import dollars
from blinkthink.core.state import MonthCost
from blinkthink.core.translation import tr
from blinkthink.ui import theme
from blinkthink.ui.pages.cloud_words import money, month_name, months_sentence
from blinkthink.ui.tokens import CAPTION, XS, M, S, mixed

_MONTHS = 12
_HEIGHT = 132
_WIDEST, _GAP = 56, 8


class CostBars(QWidget):
    """The last twelve months, the newest at the right, with the budget as a line."""

    def __init__(self) -> None:
        super().__init__()
        self._costs: tuple[MonthCost, ...] = ()
        self._budget: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.hub().changed.connect(self.update)

    def show_costs(self, costs: Sequence[MonthCost], budget: float | None) -> None:
        """Show these, oldest first."""
        self._costs = tuple(costs)[-_MONTHS:]
        self._budget = budget
        self.setAccessibleName(tr("Cost by month"))
        self.setAccessibleDescription(months_sentence(self._costs))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme.px(_HEIGHT))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self._month_at(event.pos().x())
            if index is None:
                QToolTip.hideText()
            else:
                one = self._costs[index]
                told = tr("{month}: {cost}, %n picture(s)", "", one.pictures).format(
                    month=month_name(one.month), cost=money(one.cost_usd)
                )
                QToolTip.showText(event.globalPos(), told)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._costs:
            return
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.font(CAPTION)
        painter.setFont(font)
        line = QFontMetrics(font).lineSpacing()
        area = QRectF(0, line + XS, self.width(), self.height() - 2 * (line + XS))
        most = max([one.cost_usd for one in self._costs] + [self._budget or 0.0]) or 1.0
        painter.setPen(QPen(QColor(t.border), 1))
        end = sum(self._place(len(self._costs) - 1)) + _GAP / 2
        painter.drawLine(area.bottomLeft(), QPointF(end, area.bottom()))
        for index, one in enumerate(self._costs):
            left, width = self._place(index)
            high = max(2.0 if one.cost_usd > 0 else 0.0, area.height() * one.cost_usd / most)
            bar = QRectF(left, area.bottom() - high, width, high)
            newest = index == len(self._costs) - 1
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.fill if newest else mixed(t.muted, t.surface, 0.45)))
            painter.drawRoundedRect(bar, 3, 3)
            painter.setPen(QColor(t.text if newest else t.second))
            below = QRectF(left - _GAP, area.bottom() + XS, width + 2 * _GAP, line)
            middle = Qt.AlignmentFlag.AlignCenter
            painter.drawText(below, middle, month_name(one.month, short=True))
            above = QRectF(left - _GAP, bar.top() - line - 1, width + 2 * _GAP, line)
            painter.drawText(above, middle, _short(one.cost_usd))
        self._paint_budget(painter, area, most)

    def _paint_budget(self, painter: QPainter, area: QRectF, most: float) -> None:
        if not self._budget:
            return
        t = theme.current()
        y = area.bottom() - area.height() * self._budget / most
        right = self._place(len(self._costs) - 1)
        end = min(float(self.width()), right[0] + right[1] + _GAP)
        painter.setPen(QPen(QColor(t.accent), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(0, y), QPointF(end, y))
        told = tr("Limit {money}").format(money=money(self._budget))
        metrics = QFontMetrics(painter.font())
        beside = QRectF(end + S, y - metrics.lineSpacing() / 2, self.width(), metrics.lineSpacing())
        if end + M + metrics.horizontalAdvance(told) <= self.width():
            painter.setPen(QColor(t.accent))
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, told)

    def _place(self, index: int) -> tuple[float, float]:
        """Left edge and width of a bar."""
        step = min(_WIDEST + _GAP, self.width() / max(1, len(self._costs)))
        return index * step + _GAP / 2, max(4.0, step - _GAP)

    def _month_at(self, x: int) -> int | None:
        for index in range(len(self._costs)):
            left, width = self._place(index)
            if left - _GAP / 2 <= x < left + width + _GAP / 2:
                return index
        return None


def _short(usd: float) -> str:
    """“$1.20”, “$12”, “<1 ¢”: in the width of a bar."""
    if 0 < usd < 0.01:
        return "<1 ¢"
    return dollars(usd, 2 if usd < 100 else 0)
