"""The strip of time beside the grid: how many pictures each hour or day has, and how grave."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from blinkthink.core import dates
from blinkthink.core.translation import tr
from blinkthink.gallery.index.query import Bucket
from blinkthink.ui import keys, theme
from blinkthink.ui.gallery.axis import Axis, Step
from blinkthink.ui.speaking import tell
from blinkthink.ui.tokens import mixed
from blinkthink.ui.wording import day_date, day_name

WIDTH = 44
_TOP = 12
_LABEL_GAP = 18  # pixels from one label to the next at least
_BAR = 16
_LEFT = 26  # where the bars begin


class Timeline(QWidget):
    """Newest at the top. A click or a drag goes there, with Shift it marks a range of days."""

    went = Signal(object, object)
    """To the newest picture between these moments (from, up to)."""
    ranged = Signal(object, object)
    """The first and the last day that shall be shown alone."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._buckets: list[Bucket] = []
        self._size = "day"
        self._axis = Axis([], "day", 0)
        self._sight: tuple[datetime, datetime] | None = None
        self._place = 0
        self._range: tuple[int, int] | None = None
        self._hovered: int | None = None
        self._drawn: tuple[object, QPixmap] | None = None
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Timeline"))
        self.setProperty("ownFocus", True)

    # What others ask

    def show_steps(self, buckets: list[Bucket], size: str) -> None:
        """Show these hours or days, newest first."""
        self._buckets, self._size = buckets, size
        self._build()

    def show_sight(self, oldest: datetime, newest: datetime) -> None:
        """Mark the time of the pictures in sight."""
        if self._sight != (oldest, newest):
            self._sight = (oldest, newest)
            if not self.hasFocus():
                self._place = self._axis.of(newest) or 0
            self.update()

    @property
    def steps(self) -> list[Step]:
        """What is shown, newest first."""
        return self._axis.steps

    def step_rect(self, place: int) -> QRect:
        """Where a step is."""
        top = _TOP + place * self._axis.pitch
        return QRect(0, round(top), self.width(), max(2, round(self._axis.pitch)))

    def describe(self, place: int) -> str:
        """“Tuesday, 18 November, 14:00 – 15:00: 9 pictures, 2 flagged”."""
        if not 0 <= place < len(self._axis.steps):
            return tr("No pictures")
        step, today = self._axis.steps[place], self._today()
        last = (step.end - timedelta(microseconds=1)).astimezone()
        first = step.start.astimezone()
        when = f"{day_name(last.date(), today)}, {day_date(last.date(), today)}"
        if self._axis.size == "hour":
            when += f", {first:%H}:00 – {step.end.astimezone():%H}:00"
        elif first.date() != last.date():
            when = f"{day_date(first.date(), today)} – {day_date(last.date(), today)}"
        if not step.count:
            return tr("{time}: no pictures").format(time=when)
        grave = {"alert": tr("with an alert"), "notice": tr("with a notice")}
        said = (
            tr("{time}: %n picture(s)", "", step.count).format(time=when),
            tr("%n flagged", "", step.flagged) if step.flagged else "",
            grave.get(step.severity or "", ""),
        )
        return ", ".join(part for part in said if part)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 200)

    # Inside

    def _build(self) -> None:
        self._axis = Axis(self._buckets, self._size, self.height() - 2 * _TOP)
        self._place = min(self._place, max(0, len(self._axis.steps) - 1))
        self._range = None
        self.update()

    def _go(self, place: int) -> None:
        """To the pictures of a step; where it has none to the next older one that has."""
        self._place = place
        step = self._axis.steps[place]
        self.went.emit(step.start, step.end)
        self._tell()
        self.update()

    def _tell(self) -> None:
        tell(self, self.describe(self._place))

    def _say_range(self) -> None:
        if self._range is None:
            return
        newest, oldest = sorted(self._range)
        first = self._axis.steps[oldest].start.astimezone().date()
        last = (self._axis.steps[newest].end - timedelta(microseconds=1)).astimezone().date()
        self._range = None
        self.ranged.emit(first, last)

    def _at(self, event: QMouseEvent) -> int | None:
        return self._axis.at(event.position().y() - _TOP)

    # Mouse and keyboard

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._at(event)
        if place is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._range = (place, place)
            self.update()
        else:
            self._go(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._at(event)
        if place is None:
            return
        if event.buttons() & Qt.MouseButton.LeftButton:
            if self._range is not None:
                self._range = (self._range[0], place)
            elif place != self._place:
                self._go(place)
        if place != self._hovered:
            self._hovered = place
            self.update()
            QToolTip.showText(event.globalPosition().toPoint(), self.describe(place), self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._say_range()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._at(event)
        if place is not None:
            self._range = (place, place)
            self._say_range()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            return True  # the words follow the pointer already
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = keys.command("timeline", event)
        last = len(self._axis.steps) - 1
        if command is None or last < 0:
            event.ignore()
            return
        if command == "only":
            self._range = (self._place, self._place)
            self._say_range()
            return
        steps = {"newer": -1, "older": 1, "page_newer": -7, "page_older": 7}
        target = {"first": 0, "last": last}.get(command, self._place + steps.get(command, 0))
        self._go(min(last, max(0, target)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._build()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(t.bg))
        self._paint_bands(painter)
        painter.drawPixmap(0, 0, self._steps_drawn())
        if self.hasFocus() and self._axis.steps:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.focus), 2))
            middle = _TOP + (self._place + 0.5) * self._axis.pitch
            painter.drawRoundedRect(QRectF(_LEFT - 9, middle - 4, _BAR + 12, 8), 4, 4)
        painter.end()

    def _steps_drawn(self) -> QPixmap:
        """Labels and bars: while one scrolls they stay, and only the bands under them move."""
        ratio = self.devicePixelRatioF()
        key = (self._axis, theme.current(), theme.font(10).toString(), self.size(), ratio)
        if self._drawn is None or self._drawn[0] != key:
            pixmap = QPixmap(self.size() * ratio)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_labels(painter)
            self._paint_bars(painter)
            painter.end()
            self._drawn = (key, pixmap)
        return self._drawn[1]

    def _paint_bars(self, painter: QPainter) -> None:
        t = theme.current()
        most = self._axis.most
        painter.setPen(Qt.PenStyle.NoPen)
        thick = min(4.0, max(1.5, self._axis.pitch - 1.5))
        plain = mixed(t.muted, t.bg, 0.35)
        for place, step in enumerate(self._axis.steps):
            if not step.count:
                continue
            middle = _TOP + (place + 0.5) * self._axis.pitch
            width = max(3.0, _BAR * (step.count / most) ** 0.5)
            shade = {"alert": t.alert, "notice": t.fill}.get(step.severity or "", plain)
            painter.setBrush(QColor(shade))
            bar = QRectF(_LEFT, middle - thick / 2, width, thick)
            painter.drawRoundedRect(bar, thick / 2, thick / 2)
            if step.severity == "alert":  # the colour is not its only sign
                painter.drawEllipse(QRectF(_LEFT - 5, middle - 2, 4, 4))

    def _paint_bands(self, painter: QPainter) -> None:
        """What is in sight, what is marked, what the pointer is at."""
        t = theme.current()
        pitch = self._axis.pitch
        bands: list[tuple[int, int, str]] = []
        if self._sight is not None and self._axis.steps:
            newest, oldest = self._axis.of(self._sight[1]), self._axis.of(self._sight[0])
            bands.append((newest or 0, oldest or 0, t.hover))
        if self._range is not None:
            bands.append((min(self._range), max(self._range), t.selected))
        if self._hovered is not None:
            bands.append((self._hovered, self._hovered, t.pressed))
        painter.setPen(Qt.PenStyle.NoPen)
        for first, last, shade in bands:
            height = max(6.0, (last - first + 1) * pitch)
            top = _TOP + first * pitch - (height - (last - first + 1) * pitch) / 2
            painter.setBrush(QColor(shade))
            painter.drawRoundedRect(QRectF(2, top, self.width() - 4, height), 4, 4)

    def _paint_labels(self, painter: QPainter) -> None:
        t = theme.current()
        painter.setFont(theme.font(10))
        painter.setPen(QColor(t.muted))
        metrics = QFontMetrics(painter.font())
        free = -1.0
        for place, step in enumerate(self._axis.steps):
            text = self._label(place, step)
            middle = _TOP + (place + 0.5) * self._axis.pitch
            if text and middle - _LABEL_GAP / 2 >= free:
                area = QRect(1, round(middle) - 8, _LEFT - 7, 16)
                if metrics.horizontalAdvance(text) > area.width():
                    text = text[:3]
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
                free = middle + _LABEL_GAP / 2

    def _label(self, place: int, step: Step) -> str:
        """Every third hour, or the day at midnight; the days of a month, or its name."""
        start = step.start.astimezone()
        if self._axis.size == "hour":
            if start.hour == 0:
                return dates.weekday_short(start)
            return str(start.hour) if start.hour % 3 == 0 else ""
        last = (step.end - timedelta(microseconds=1)).astimezone()
        if start.day == 1 or start.month != last.month:
            return dates.month_short(last) if last.month > 1 else f"{last.year}"
        return str(last.day) if place == 0 or last.day % 7 == 0 else ""
