"""One camera in the rail: its last picture, its name, how it is, and its snap button."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QSizePolicy, QWidget

from blinkthink.core.state import Camera, SnapPhase
from blinkthink.core.words import say
from blinkthink.ui import icons, theme
from blinkthink.ui.rail.snap_button import SnapButton
from blinkthink.ui.rail.snapping import SnapState
from blinkthink.ui.tokens import CAPTION, RADIUS_CONTROL, S
from blinkthink.ui.wording import camera_line, short_failure

THUMB_WIDTH, THUMB_HEIGHT = 40, 23
_SAVED_MS = 8000
_PHASES = {
    SnapPhase.WAITING: "Waiting for its turn…",
    SnapPhase.ASKED: "Taking a picture…",
    SnapPhase.TAKEN: "Waiting for it…",
    SnapPhase.LOADING: "Loading…",
}


class CameraRow(QWidget):
    """A camera. Its left part filters the library, its right part takes a picture."""

    chosen = Signal()
    snapped = Signal()

    def __init__(self, camera: Camera, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera = camera
        self._state = SnapState()
        self.face = _Face(self)
        self.face.clicked.connect(self.chosen.emit)
        self.snap = SnapButton(camera.name)
        self.snap.clicked.connect(self.snapped.emit)
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(_SAVED_MS)
        self._fade.timeout.connect(self._forget)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self._row.addWidget(self.face, 1)
        self._row.addWidget(self.snap, 0, Qt.AlignmentFlag.AlignCenter)
        self.show_camera(camera)

    def show_camera(self, camera: Camera) -> None:
        """Another listing of this camera."""
        self.camera = camera
        self.snap.rename(camera.name)
        self._refresh()

    def show_state(self, state: SnapState) -> None:
        """How its snapshot stands."""
        self._state = state
        self._fade.stop()
        if state.outcome is not None and state.outcome.error is None:
            self._fade.start()
        self._refresh()

    def show_picture(self, pixmap: QPixmap | None) -> None:
        """Its last picture."""
        self.face.pixmap = pixmap
        self.face.update()

    def set_narrow(self, narrow: bool) -> None:
        """Only the picture, with the button below it."""
        self.face.narrow = narrow
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self.face.updateGeometry()

    def set_chosen(self, chosen: bool) -> None:
        """Whether the library shows its pictures alone."""
        self.face.setChecked(chosen)

    def second_line(self) -> tuple[str, str]:
        """The line below the name, and its colour."""
        outcome = self._state.outcome
        if self._state.phase is not None:
            return _PHASES.get(self._state.phase, "Working…"), "accent"
        if outcome is not None and outcome.error is not None:
            return short_failure(say(outcome.error).title, self.camera.name), "alert"
        if outcome is not None and outcome.captured_at is not None:
            return f"Saved {outcome.captured_at.astimezone():%H:%M}", "ok"
        low = not self.camera.online or self.camera.battery == "low"
        return camera_line(self.camera), "notice" if low else "muted"

    def _forget(self) -> None:
        self._state = SnapState()
        self._refresh()

    def _refresh(self) -> None:
        line, color = self.second_line()
        self.face.say(self.camera.name, line, color)
        outcome = self._state.outcome
        words = ""
        if outcome is not None:
            words = say(outcome.error).sentence if outcome.error is not None else line
        elif self._state.running:
            words = line
        self.snap.show_state(self._state, words)


class _Face(QAbstractButton):
    """Picture, name and second line; a click shows this camera's pictures."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pixmap: QPixmap | None = None
        self.narrow = False
        self._name, self._line, self._color = "", "", "muted"
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, name: str, line: str, color: str) -> None:
        self._name, self._line, self._color = name, line, color
        self.setAccessibleName(f"{name}, {line}")
        self.setAccessibleDescription("Shows the pictures of this camera")
        self.setToolTip(f"{name}\n{line}")
        self.update()

    def nextCheckState(self) -> None:
        """Whether it is checked follows the library's filter, not the click."""

    def sizeHint(self) -> QSize:
        return QSize(THUMB_WIDTH, 28) if self.narrow else QSize(120, 44)

    def minimumSizeHint(self) -> QSize:
        return QSize(THUMB_WIDTH, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.current()
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.selected if self.isChecked() else t.hover))
            painter.drawRoundedRect(self.rect(), RADIUS_CONTROL, RADIUS_CONTROL)
        picture = QRect(S, (self.height() - THUMB_HEIGHT) // 2, THUMB_WIDTH, THUMB_HEIGHT)
        if self.narrow:
            picture.moveLeft((self.width() - THUMB_WIDTH) // 2)
        self._paint_picture(painter, picture)
        if not self.narrow:
            self._paint_words(painter, picture.right() + 10)

    def _paint_picture(self, painter: QPainter, area: QRect) -> None:
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(area), 4, 4)
        painter.save()
        painter.setClipPath(clip)
        painter.fillRect(area, QColor(theme.current().hover))
        if self.pixmap is None or self.pixmap.isNull():
            icon = QRect(0, 0, 14, 14)
            icon.moveCenter(area.center())
            icons.draw(painter, icon, "camera", "muted")
        else:
            source = QRectF(self.pixmap.rect())
            scale = max(area.width() / source.width(), area.height() / source.height())
            shown = QRectF(0, 0, source.width() * scale, source.height() * scale)
            shown.moveCenter(QPointF(QRectF(area).center()))
            painter.drawPixmap(shown, self.pixmap, source)
        painter.restore()

    def _paint_words(self, painter: QPainter, left: int) -> None:
        t = theme.current()
        width = max(0, self.width() - left - 2)
        elide = Qt.TextElideMode.ElideRight
        middle = self.height() // 2
        name = theme.font()
        painter.setFont(name)
        painter.setPen(QColor(t.text))
        painter.drawText(left, middle - 3, QFontMetrics(name).elidedText(self._name, elide, width))
        small = theme.font(CAPTION)
        painter.setFont(small)
        painter.setPen(QColor(t.color(self._color)))
        text = QFontMetrics(small).elidedText(self._line, elide, width)
        painter.drawText(left, middle + 13, text)
