"""A month, with the pictures of each day: to go to a day, or to show some days alone."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from blinkthink.core import dates
from blinkthink.core.translation import tr
from blinkthink.gallery.index.query import Bucket
from blinkthink.ui import icons, theme
from blinkthink.ui.speaking import tell
from blinkthink.ui.tokens import CAPTION, RADIUS_CONTROL, mixed
from blinkthink.ui.wording import day_date, day_name

_CELL_W, _CELL_H, _HEAD = 40, 38, 24
_BAR = 22  # the widest bar below a day


def month_start(day: date) -> date:
    """The first day of its month."""
    return day.replace(day=1)


def next_month(day: date, step: int) -> date:
    """The first of the month ``step`` months on."""
    number = day.year * 12 + day.month - 1 + step
    year, month = divmod(number, 12)
    return date(min(9999, max(1, year)), month + 1, 1)


class MonthView(QWidget):
    """Six weeks. A click goes to a day; with Shift, or a drag, a range of days is marked."""

    went = Signal(object)
    """To this day."""
    range_changed = Signal()
    month_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[date, Bucket] = {}
        self._most = 1
        self._today = date(2000, 1, 1)
        self.day = self._today
        self.month = month_start(self._today)
        self.range: tuple[date, date] | None = None
        self._from: date | None = None
        self.setFixedSize(_CELL_W * 7, _HEAD + _CELL_H * 6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Calendar"))
        self.setProperty("ownFocus", True)
        self.setMouseTracking(True)

    def show_days(self, counts: list[Bucket], today: date) -> None:
        """How many pictures each day has."""
        self._counts = {bucket.start.date(): bucket for bucket in counts}
        self._most = max((bucket.count for bucket in counts), default=1)
        self._today = today
        self.update()

    def go_to(self, day: date) -> None:
        """Make it the current day, in sight."""
        self.day = day
        if month_start(day) != self.month:
            self.month = month_start(day)
            self.month_changed.emit()
        self._tell()
        self.update()

    def step_month(self, step: int) -> None:
        """Show another month."""
        self.month = next_month(self.month, step)
        self.month_changed.emit()
        self.update()

    def mark(self, days: tuple[date, date] | None) -> None:
        """Mark these days."""
        self.range = days
        self.range_changed.emit()
        self.update()

    def describe(self, day: date) -> str:
        """“Tuesday, 18 November: 96 pictures, 4 flagged”."""
        bucket = self._counts.get(day)
        name = f"{day_name(day, self._today)}, {day_date(day, self._today)}"
        if bucket is None:
            return tr("{time}: no pictures").format(time=name)
        said = tr("{time}: %n picture(s)", "", bucket.count).format(time=name)
        flagged = tr("%n flagged", "", bucket.flagged)
        return f"{said}, {flagged}" if bucket.flagged else said

    def day_rect(self, day: date) -> QRect:
        """Where a day of the shown weeks is."""
        number = (day - self._first()).days
        return QRect(number % 7 * _CELL_W, _HEAD + number // 7 * _CELL_H, _CELL_W, _CELL_H)

    def sizeHint(self) -> QSize:
        return self.size()

    def _first(self) -> date:
        weekday = QLocale().firstDayOfWeek().value - 1
        days = Calendar(weekday).monthdatescalendar(self.month.year, self.month.month)
        return days[0][0]

    def _at(self, event: QMouseEvent) -> date | None:
        point = event.position().toPoint()
        if point.y() < _HEAD or not self.rect().contains(point):
            return None
        number = (point.y() - _HEAD) // _CELL_H * 7 + point.x() // _CELL_W
        return self._first() + timedelta(days=number)

    def _extend(self, start: date, day: date) -> None:
        self.mark((min(start, day), max(start, day)))

    def _tell(self) -> None:
        tell(self, self.describe(self.day))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._at(event)
        if day is None:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._extend(self.day, day)
        else:
            self._from = day
            self.day = day
            self.mark((day, day))
        self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self._at(event)
        if self._from is not None and day is not None and event.buttons():
            self._extend(self._from, day)
        elif day is not None:
            self.setToolTip(self.describe(day))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        begun, self._from = self._from, None
        if begun is not None and self._at(event) == begun:
            self.went.emit(begun)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -7,
            Qt.Key.Key_Down: 7,
        }
        before = self.day
        if key in steps:
            self.go_to(self.day + timedelta(days=steps[Qt.Key(key)]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.go_to(next_month(self.day, -1 if key == Qt.Key.Key_PageUp else 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.went.emit(self.day)
            return
        else:
            event.ignore()
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            start, end = self.range or (before, before)
            self._extend(end if before == start else start, self.day)
        else:
            self.mark((self.day, self.day))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(CAPTION))
        painter.setPen(QColor(t.muted))
        first = self._first()
        for column in range(7):
            day = first + timedelta(days=column)
            name = dates.weekday_short(day)
            area = QRect(column * _CELL_W, 0, _CELL_W, _HEAD)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, name[:2])
        for number in range(42):
            self._paint_day(painter, first + timedelta(days=number))
        painter.end()

    def _paint_day(self, painter: QPainter, day: date) -> None:
        t = theme.current()
        area = self.day_rect(day)
        inner = area.adjusted(2, 1, -2, -1)
        bucket = self._counts.get(day)
        if self.range is not None and self.range[0] <= day <= self.range[1]:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.selected))
            painter.drawRoundedRect(inner, RADIUS_CONTROL, RADIUS_CONTROL)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if day == self.day and self.hasFocus():
            painter.setPen(QPen(QColor(t.focus), 2))
            painter.drawRoundedRect(inner, RADIUS_CONTROL, RADIUS_CONTROL)
        elif day == self._today:
            painter.setPen(QPen(QColor(t.accent), 1))
            painter.drawRoundedRect(inner, RADIUS_CONTROL, RADIUS_CONTROL)
        painter.setFont(theme.font(weight=600 if bucket else 400))
        inside = day.month == self.month.month
        shade = t.text if bucket else t.second
        painter.setPen(QColor(shade if inside else t.muted))
        text = QRect(area.x(), area.y() + 3, area.width(), 20)
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if bucket is None:
            return
        width = max(4, round(_BAR * (bucket.count / self._most) ** 0.5))
        bar = QRect(area.center().x() - width // 2, area.bottom() - 10, width, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        shades = {"alert": t.alert, "notice": t.fill}
        painter.setBrush(QColor(shades.get(bucket.severity or "", mixed(t.muted, t.raised, 0.6))))
        painter.drawRoundedRect(bar, 1.5, 1.5)
        if bucket.severity == "alert":
            icons.draw(painter, QRect(area.right() - 12, area.y() + 2, 10, 10), "warning", "alert")
