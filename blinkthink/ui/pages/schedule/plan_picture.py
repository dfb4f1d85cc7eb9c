"""The picture of the next 24 hours: a lane for each camera, a mark for each of its turns."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
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
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from blinkthink.core import dates
from blinkthink.core.translation import tr
from blinkthink.ui import keys, theme
from blinkthink.ui.pages.schedule.lanes import Lanes, Mark, mark_words, summary
from blinkthink.ui.pages.schedule.plan_signs import MARK, MARK_HIGH, night_shade
from blinkthink.ui.speaking import tell
from blinkthink.ui.tokens import CAPTION, S, Tokens

# Pixels, where the type has its usual size; they grow with it.
_HEAD = 26  # for the hours above the lanes
_PITCH = 30  # from one lane to the next
_TRACK = 20  # of a lane that is drawn
_CLOSE = 5  # marks closer than this are one thin bar
_BAR_HIGH = 6
_NEAR = 8  # how far the pointer may be from a mark
_NAMES = 150  # the widest column of names
_HOUR_GAP = 52  # pixels from one label of an hour to the next
_LABEL_GAP = 8  # between two labels
_INSET = 4  # of the first and the last moment in a lane


class PlanPicture(QWidget):
    """Arrow keys go from turn to turn; the pointer and a screen reader get them in words."""

    def __init__(self) -> None:
        super().__init__()
        self._plan: Lanes | None = None
        self._lane = 0
        self._at: datetime | None = None  # the turn that the keyboard is at
        self._hovered: tuple[int, Mark] | None = None
        self._widest = 0  # of the names, pixels
        self._drawn: QPixmap | None = None  # all but the ring, which moves
        self.setAccessibleName(tr("The next 24 hours"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setProperty("ownFocus", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.hub().changed.connect(self._measure)

    # What others ask

    def show_plan(self, plan: Lanes) -> None:
        """Draw this; the keyboard stays at its turn, or goes to the next one."""
        self._plan = plan
        self._hovered = None
        self._lane = min(self._lane, max(0, len(plan.lanes) - 1))
        self.setFixedHeight(self.sizeHint().height())
        self._measure()
        self._tell()

    def words(self) -> str:
        """What the keyboard is at, in words."""
        found = self._current()
        if self._plan is None or found is None:
            return ""
        return mark_words(self._plan.lanes[self._lane], found, self._plan.now)

    def words_at(self, place: QPointF) -> str:
        """The turn at a place of the picture, in words."""
        found = self._mark_at(place)
        if self._plan is None or found is None:
            return ""
        return mark_words(self._plan.lanes[found[0]], found[1], self._plan.now)

    def mark_place(self, lane: int, mark: Mark) -> QPointF:
        """The middle of a mark."""
        return QPointF(self._x(mark.at), self._track(lane).center().y())

    def sizeHint(self) -> QSize:
        lanes = len(self._plan.lanes) if self._plan is not None else 1
        return QSize(400, theme.px(_HEAD) + theme.px(_PITCH) * max(1, lanes))

    # Where things are

    def _names(self) -> int:
        """The width of the column of names, with the gap after it."""
        if self._plan is None:
            return 0
        return min(self._widest + 2, theme.px(_NAMES), self.width() // 4) + S

    def _measure(self) -> None:
        metrics = QFontMetrics(theme.font())
        lanes = self._plan.lanes if self._plan is not None else ()
        self._widest = max((metrics.horizontalAdvance(one.name) for one in lanes), default=0)
        self._drawn = None
        self.update()

    def _area(self) -> QRectF:
        left, top = self._names(), theme.px(_HEAD)
        return QRectF(left, top, max(1, self.width() - left - 1), self.height() - top)

    def _track(self, lane: int) -> QRectF:
        area, pitch, high = self._area(), theme.px(_PITCH), theme.px(_TRACK)
        top = area.y() + lane * pitch + (pitch - high) / 2
        return QRectF(area.x(), top, area.width(), high)

    def _x(self, moment: datetime) -> float:
        assert self._plan is not None
        area = self._area()
        part = min(1.0, max(0.0, self._plan.part(moment)))
        return area.x() + _INSET + part * (area.width() - 2 * _INSET)

    def _mark_at(self, place: QPointF) -> tuple[int, Mark] | None:
        if self._plan is None:
            return None
        lane = int((place.y() - theme.px(_HEAD)) // theme.px(_PITCH))
        if not 0 <= lane < len(self._plan.lanes):
            return None
        marks = self._plan.lanes[lane].marks
        near = min(marks, key=lambda mark: abs(self._x(mark.at) - place.x()))
        return (lane, near) if abs(self._x(near.at) - place.x()) <= _NEAR else None

    def _current(self) -> Mark | None:
        if self._plan is None or not self._plan.lanes:
            return None
        marks = self._plan.lanes[self._lane].marks
        wanted = self._at or self._plan.now.astimezone(UTC)
        return next((mark for mark in marks if mark.at >= wanted), marks[-1])

    # Mouse and keyboard

    def _tell(self) -> None:
        if self._plan is None:
            return
        tell(self, self.words() if self.hasFocus() else summary(self._plan))

    def _go(self, lane: int, mark: Mark) -> None:
        self._lane, self._at = lane, mark.at
        self._tell()
        place = self.mapToGlobal(self.mark_place(lane, mark).toPoint())
        QToolTip.showText(place, self.words(), self)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = keys.command("plan", event)
        mark = self._current()
        if command is None or mark is None or self._plan is None:
            event.ignore()
            return
        lane = self._lane
        if command in ("camera_above", "camera_below"):
            lane += 1 if command == "camera_below" else -1
            lane = min(len(self._plan.lanes) - 1, max(0, lane))
            marks = self._plan.lanes[lane].marks
            self._go(lane, min(marks, key=lambda one: abs(one.at - mark.at)))
            return
        marks = self._plan.lanes[lane].marks
        place = marks.index(mark)
        steps = {"earlier": place - 1, "later": place + 1, "first": 0, "last": len(marks) - 1}
        self._go(lane, marks[min(len(marks) - 1, max(0, steps[command]))])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._mark_at(event.position())
        if found != self._hovered:
            self._hovered = found
            self.update()
            words = self.words_at(event.position())
            if words:
                QToolTip.showText(event.globalPosition().toPoint(), words, self)
            else:
                QToolTip.hideText()

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
        self._tell()
        self.update()

    # Painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._drawn = None

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._plan is None:
            return
        ratio = self.devicePixelRatioF()
        if self._drawn is None or self._drawn.devicePixelRatioF() != ratio:
            self._drawn = self._draw(self._plan, ratio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._drawn)
        self._paint_rings(painter)
        painter.end()

    def _draw(self, plan: Lanes, ratio: float) -> QPixmap:
        """The whole picture but for the rings."""
        t = theme.current()
        drawn = QPixmap(self.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(len(plan.lanes)):
            self._paint_track(painter, plan, number, t)
        self._paint_hours(painter, plan, t)
        for number, lane in enumerate(plan.lanes):
            self._paint_name(painter, number, lane.name, t)
            self._paint_marks(painter, number, lane.marks, t)
        painter.end()
        return drawn

    def _paint_track(self, painter: QPainter, plan: Lanes, number: int, t: Tokens) -> None:
        track = self._track(number)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.bg))
        painter.drawRoundedRect(track, 5, 5)
        painter.setBrush(QColor(night_shade(t)))
        painter.save()
        painter.setClipRect(track)
        for begin, end in plan.nights:
            left = self._x(begin) if begin > plan.start else track.left()
            right = self._x(end) if end < plan.end else track.right()
            night = QRectF(left, track.y(), right - left, track.height())
            painter.drawRoundedRect(night, 5, 5)
        painter.restore()

    def _paint_hours(self, painter: QPainter, plan: Lanes, t: Tokens) -> None:
        """A line and a label every few hours; now and the day's name, where a day begins, first."""
        area = self._area()
        room = area.width() * (timedelta(hours=1) / (plan.end - plan.start))
        every = next((step for step in (1, 2, 3, 6, 12) if step * room >= theme.px(_HOUR_GAP)), 12)
        hours: list[tuple[float, str]] = []
        days: list[tuple[float, str]] = []
        moment = plan.start
        while moment <= plan.end:
            local = moment.astimezone(plan.now.tzinfo)
            if local.hour % every == 0:
                midnight = local.hour == 0
                x = self._x(moment)
                painter.setPen(QPen(QColor(t.muted if midnight else t.border), 1))
                painter.drawLine(QPointF(x, area.y()), QPointF(x, area.bottom()))
                (days if midnight else hours).append(
                    (x, dates.weekday(local) if midnight else f"{local:%H:%M}")
                )
            moment += timedelta(hours=1)
        x = self._x(plan.now)
        painter.setPen(QPen(QColor(t.text), 1.5))
        painter.drawLine(QPointF(x, area.y() - 3), QPointF(x, area.bottom()))
        taken: list[tuple[float, float]] = []
        for labels, weight, color in (
            ([(x, f"{plan.now:%H:%M}")], 600, t.text),
            (days, 600, t.second),
            (hours, 400, t.muted),
        ):
            painter.setFont(theme.font(CAPTION, weight))
            painter.setPen(QColor(color))
            for middle, text in labels:
                self._paint_label(painter, middle, text, taken)

    def _paint_label(
        self, painter: QPainter, middle: float, text: str, taken: list[tuple[float, float]]
    ) -> None:
        """Above the lanes, unless another one stands there."""
        area = self._area()
        wide = QFontMetrics(painter.font()).horizontalAdvance(text)
        left = min(max(middle - wide / 2, area.x()), area.right() - wide)
        if all(left > right + _LABEL_GAP or left + wide + _LABEL_GAP < x for x, right in taken):
            painter.drawText(QPointF(left, theme.px(_HEAD - 9)), text)
            taken.append((left, left + wide))

    def _paint_name(self, painter: QPainter, number: int, name: str, t: Tokens) -> None:
        painter.setFont(theme.font())
        painter.setPen(QColor(t.text))
        track = self._track(number)
        wide = self._names() - S
        shown = QFontMetrics(painter.font()).elidedText(name, Qt.TextElideMode.ElideMiddle, wide)
        area = QRectF(0, track.y(), wide, track.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_marks(
        self, painter: QPainter, number: int, marks: tuple[Mark, ...], t: Tokens
    ) -> None:
        middle = self._track(number).center().y()
        for taken in (False, True):
            for left, right in self._bars([m for m in marks if (not m.skipped) is taken]):
                few = right - left < MARK_HIGH  # a low one would look like less than one turn
                high = MARK_HIGH if few else _BAR_HIGH
                bar = QRectF(left - MARK / 2, middle - high / 2, right - left + MARK, high)
                if taken:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(QColor(t.accent))
                else:
                    painter.setPen(QPen(QColor(t.muted), 1.2))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(bar, MARK / 2, MARK / 2)

    def _bars(self, marks: list[Mark]) -> list[tuple[float, float]]:
        """From and to; marks that are drawn so close that no gap is seen are one."""
        assert self._plan is not None
        area, start = self._area(), self._plan.start
        left, wide = area.x() + _INSET, area.width() - 2 * _INSET
        whole = self._plan.end - start
        bars: list[tuple[float, float]] = []
        for mark in marks:
            x = left + wide * ((mark.at - start) / whole)
            if bars and x - bars[-1][1] < _CLOSE:
                bars[-1] = (bars[-1][0], x)
            else:
                bars.append((x, x))
        return bars

    def _paint_rings(self, painter: QPainter) -> None:
        """Around what the keyboard and the pointer are at."""
        found, t = self._current(), theme.current()
        if self.hasFocus() and found is not None:
            self._paint_ring(painter, self._lane, found, t.focus)
        if self._hovered is not None:
            self._paint_ring(painter, *self._hovered, t.muted)

    def _paint_ring(self, painter: QPainter, lane: int, mark: Mark, color: str) -> None:
        middle = self.mark_place(lane, mark)
        ring = QRectF(0, 0, MARK + 8, MARK_HIGH + 8)
        ring.moveCenter(middle)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(color), 2))
        painter.drawRoundedRect(ring, 5, 5)
