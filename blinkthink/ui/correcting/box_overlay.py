"""Drawing the box of a subject on the picture, with the mouse or by keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from blinkthink.core.analysis import Box, Subject
from blinkthink.core.translation import tr
from blinkthink.ui import keys, theme
from blinkthink.ui.boxes import draw_boxes, turned
from blinkthink.ui.tokens import CAPTION

_STEP = 0.02
_LEAST = 0.01  # of width and height; what is smaller was a click
_FIRST: Box = (0.35, 0.3, 0.65, 0.8)
_HINT = tr("Drag from corner to corner")
_NAMES = {
    "person": tr("The box of person"),
    "vehicle": tr("The box of vehicle"),
    "animal": tr("The box of animal"),
    "package": tr("The box of package"),
    "object": tr("The box of object"),
}
_HINT_KEYS = tr(
    "Drag from corner to corner. Arrows move it, with Shift they size it; Enter keeps it."
)


class BoxOverlay(QWidget):
    """Lies over ``picture`` until the box is drawn; Escape leaves everything as it was.

    ``area`` is where the whole image lies in that widget, ``turns`` by how many quarters it is
    turned to the right.
    """

    drawn = Signal(object)
    """The ``Box``; None where the subject shall have none."""
    left = Signal()
    """It is over, whether or not something was drawn."""

    def __init__(
        self,
        picture: QWidget,
        area: Callable[[], QRectF],
        turns: Callable[[], int] = lambda: 0,
    ) -> None:
        super().__init__(picture)
        self._area = area
        self._turns = turns
        self._subject = Subject("object", 1, "")
        self._from: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownFocus", True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        picture.installEventFilter(self)
        self.hide()

    def start(self, subject: Subject) -> None:
        """Draw the box of this one, beginning with the one that it has."""
        quarters = self._turns()
        self._subject = turned(subject, quarters)
        if self._subject.box is None:
            self._put(_FIRST)
        name = _NAMES.get(subject.kind, tr("The box of {kind}"))
        self.setAccessibleName(name.format(kind=subject.kind))
        self.setAccessibleDescription(_HINT_KEYS)
        self._cover()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Let go of it."""
        if not self.isHidden():
            self.hide()
            self._from = None
            self.left.emit()

    # Inside

    def _put(self, box: Box) -> None:
        self._subject = Subject(self._subject.kind, self._subject.count, "", box)
        self.update()

    def _keep(self) -> None:
        back = turned(self._subject, (4 - self._turns()) % 4)
        self.drawn.emit(back.box)
        self.end()

    def _cover(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())

    def _fraction(self, point: QPointF) -> QPointF:
        area = self._area()
        x = (point.x() - area.x()) / max(1.0, area.width())
        y = (point.y() - area.y()) / max(1.0, area.height())
        return QPointF(min(1.0, max(0.0, x)), min(1.0, max(0.0, y)))

    def _move(self, across: float, down: float) -> None:
        x0, y0, x1, y1 = self._subject.box or _FIRST
        across = min(1 - x1, max(-x0, across))
        down = min(1 - y1, max(-y0, down))
        self._put((x0 + across, y0 + down, x1 + across, y1 + down))

    def _size(self, across: float, down: float) -> None:
        x0, y0, x1, y1 = self._subject.box or _FIRST
        right = min(1.0, max(x0 + _STEP, x1 + across))
        low = min(1.0, max(y0 + _STEP, y1 + down))
        self._put((x0, y0, right, low))

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._cover()
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = keys.command("box", event)
        ways = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
        if command == "keep":
            self._keep()
        elif command == "leave":
            self.end()
        elif command == "none":
            self.drawn.emit(None)
            self.end()
        elif command is not None:
            verb, _, way = command.partition("_")
            across, down = ways[way]
            (self._move if verb == "move" else self._size)(_STEP * across, _STEP * down)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = self._fraction(event.position())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._stretch(event.position())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        begun, self._from = self._from, None
        if begun is not None:
            end = self._fraction(event.position())
            if abs(end.x() - begun.x()) >= _LEAST and abs(end.y() - begun.y()) >= _LEAST:
                self._put(_between(begun, end))
                self._keep()
        event.accept()

    def _stretch(self, point: QPointF) -> None:
        if self._from is not None:
            end = self._fraction(point)
            if end.x() != self._from.x() and end.y() != self._from.y():
                self._put(_between(self._from, end))

    def focusNextPrevChild(self, forward: bool) -> bool:
        return True  # Enter or Escape lead out of it

    def paintEvent(self, event: QPaintEvent) -> None:
        area = self._area()
        x0, y0, x1, y1 = self._subject.box or _FIRST
        box = QRectF(
            area.x() + x0 * area.width(),
            area.y() + y0 * area.height(),
            (x1 - x0) * area.width(),
            (y1 - y0) * area.height(),
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        around = QPainterPath()
        around.addRect(area)
        inside = QPainterPath()
        inside.addRect(box)
        painter.fillPath(around.subtracted(inside), QColor(0, 0, 0, 110))
        draw_boxes(painter, area, [self._subject])
        self._paint_hint(painter, area)

    def _paint_hint(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(theme.font(CAPTION, 600))
        metrics = painter.fontMetrics()
        text = next(
            (
                one
                for one in (_HINT_KEYS, _HINT)
                if metrics.horizontalAdvance(one) < area.width() - 24
            ),
            "",
        )
        if not text:
            return
        pill = QRectF(0, 0, metrics.horizontalAdvance(text) + 16, metrics.height() + 8)
        pill.moveCenter(QPointF(area.center().x(), area.bottom() - pill.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 190))
        painter.drawRoundedRect(pill, 6, 6)
        painter.setPen(QColor("#FFFFFF"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


def _between(one: QPointF, other: QPointF) -> Box:
    left, right = sorted((one.x(), other.x()))
    top, bottom = sorted((one.y(), other.y()))
    return (left, top, right, bottom)
