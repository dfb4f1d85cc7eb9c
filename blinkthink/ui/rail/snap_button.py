"""A camera's snap button: an icon, a ring that fills while the picture is taken, the outcome."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from blinkthink.core.state import SnapPhase
from blinkthink.core.translation import tr
from blinkthink.ui import icons, theme
from blinkthink.ui.rail.snapping import SnapState
from blinkthink.ui.tokens import RADIUS_CONTROL

SIZE = 28
PROGRESS = {
    SnapPhase.WAITING: 0.08,
    SnapPhase.ASKED: 0.3,
    SnapPhase.TAKEN: 0.6,
    SnapPhase.LOADING: 0.85,
}


class SnapButton(QAbstractButton):
    """Asks for a picture. Says its state also in its tooltip and its accessible description."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = SnapState()
        self.setFixedSize(SIZE, SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.rename(name)

    def rename(self, name: str) -> None:
        """The camera's name, for the tooltip."""
        self.setAccessibleName(tr("Take a picture with {camera}").format(camera=name))
        self._tip()

    def show_state(self, state: SnapState, words: str) -> None:
        """Show how the snapshot stands; ``words`` say it."""
        self._state = state
        self.setEnabled(not state.running)
        self.setAccessibleDescription(words)
        self._tip()
        self.update()

    def _tip(self) -> None:
        words = self.accessibleDescription()
        self.setToolTip(words or self.accessibleName())

    def sizeHint(self) -> QSize:
        return QSize(SIZE, SIZE)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._state.running:
            self._paint_ring(painter)
            return
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.pressed if self.isDown() else t.hover))
            painter.drawRoundedRect(self.rect(), RADIUS_CONTROL, RADIUS_CONTROL)
        outcome = self._state.outcome
        if self.underMouse() or outcome is None:
            name, color = "camera", "text" if self.underMouse() else "second"
        elif outcome.error is not None:
            name, color = "error", "alert"
        else:
            name, color = "check", "ok"
        area = QRect(0, 0, icons.SIZE, icons.SIZE)
        area.moveCenter(self.rect().center())
        icons.draw(painter, area, name, color)

    def _paint_ring(self, painter: QPainter) -> None:
        t = theme.current()
        area = QRectF(self.rect()).adjusted(5, 5, -5, -5)
        painter.setPen(QPen(QColor(t.border), 2.5))
        painter.drawEllipse(area)
        phase = self._state.phase
        part = PROGRESS.get(phase, 1.0) if phase is not None else 1.0
        arc = QPen(QColor(t.fill), 2.5)
        arc.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(arc)
        painter.drawArc(area, 90 * 16, -round(part * 360 * 16))
