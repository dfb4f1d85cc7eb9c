"""When a camera took its pictures of a day, and when these show something: bars by the hour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from blinkthink.core.amounts import listed
from blinkthink.core.digests import CameraDay
from blinkthink.core.translation import number, tr
from blinkthink.ui import theme
from blinkthink.ui.tokens import CAPTION, XS, mixed

_HEIGHT = 64
_GAP = 3
_WIDEST = 24  # pixels of a bar
_MARKED = range(0, 24, 6)


class HoursPlot(QWidget):
    """24 bars; the part of each that shows something is in colour."""

    def __init__(self, day: CameraDay) -> None:
        super().__init__()
        self._hours, self._eventful = day.hours, day.eventful
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Pictures of {camera} by hour").format(camera=day.name))
        self.setAccessibleDescription(hours_sentence(day))
        theme.hub().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(360, theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, theme.px(_HEIGHT))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hour = min(23, max(0, int(event.pos().x() / self._step)))
            QToolTip.showText(event.globalPos(), self.words(hour))
            return True
        return super().event(event)

    def words(self, hour: int) -> str:
        """“08:00 to 09:00: 4 pictures, 2 of them show something”."""
        count, seen = self._hours[hour], self._eventful[hour]
        if seen:
            words = tr("{begin} to {end}: %n picture(s), {seen} of them show something", "", count)
        else:
            words = tr("{begin} to {end}: %n picture(s)", "", count)
        end = f"{(hour + 1) % 24:02}:00"
        return words.format(begin=f"{hour:02}:00", end=end, seen=number(seen))

    @property
    def _step(self) -> float:
        return max(1.0, self.width() / 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.font(CAPTION)
        painter.setFont(font)
        line = QFontMetrics(font).lineSpacing()
        bottom = self.height() - line - XS
        most = max(self._hours) or 1
        painter.setPen(QPen(QColor(t.border), 1))
        painter.drawLine(QPointF(0, bottom), QPointF(self.width(), bottom))
        painter.setPen(Qt.PenStyle.NoPen)
        quiet = QColor(mixed(t.muted, t.surface, 0.45))
        for hour, (count, seen) in enumerate(zip(self._hours, self._eventful, strict=True)):
            for some, color in ((count, quiet), (seen, QColor(t.fill))):
                if some:
                    high = max(2.0, bottom * some / most)
                    painter.setBrush(color)
                    wide = min(theme.px(_WIDEST), self._step - _GAP)
                    bar = QRectF(hour * self._step, bottom - high, wide, high)
                    painter.drawRoundedRect(bar, 2, 2)
        painter.setPen(QColor(t.second))
        for hour in _MARKED:
            below = QRectF(hour * self._step, bottom + XS, 6 * self._step, line)
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, f"{hour:02}:00")


def hours_sentence(day: CameraDay) -> str:
    """The plot in words: “Pictures in 14 hours; 08:00 and 17:00 show something.”"""
    taken = sum(1 for count in day.hours if count)
    seen = [f"{hour:02}:00" for hour, count in enumerate(day.eventful) if count]
    if not seen:
        return tr("Pictures in %n hour(s); none of them shows anything.", "", taken)
    words = tr("Pictures in %n hour(s); something is seen in those from {hours}.", "", taken)
    return words.format(hours=listed(seen))
