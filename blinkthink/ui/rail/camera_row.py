"""One camera in the rail: its last picture, its name, how it is, and its snap button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QKeyEvent, QPixmap
from PySide6.QtWidgets import QBoxLayout, QMenu, QWidget

from blinkthink.core.state import Camera, SnapPhase
from blinkthink.core.translation import tr
from blinkthink.core.words import say
from blinkthink.ui import keys
from blinkthink.ui.rail.camera_face import CameraFace
from blinkthink.ui.rail.camera_menu import camera_menu
from blinkthink.ui.rail.facts import facts, second_line
from blinkthink.ui.rail.snap_button import SnapButton
from blinkthink.ui.rail.snapping import SnapState
from blinkthink.ui.tokens import S
from blinkthink.ui.wording import camera_failure

_SAVED_MS = 8000
_PHASES = {
    SnapPhase.WAITING: tr("Waiting…"),
    SnapPhase.ASKED: tr("Taking a picture…"),
    SnapPhase.TAKEN: tr("On its way…"),
    SnapPhase.LOADING: tr("Loading…"),
}


class CameraRow(QWidget):
    """A camera. Its left part filters the library, its right part takes a picture.

    What else can be done with it is in a menu: a button that appears under the mouse and the focus,
    a right click, and the keys of the place “cameras”.
    """

    asked = Signal(str)
    """A command: snap, alone, motion_on, motion_off, clips, schedule or rules."""

    def __init__(self, camera: Camera, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera = camera
        self._state = SnapState()
        self._reachable = True
        self.face = CameraFace(self)
        self.face.clicked.connect(lambda: self.asked.emit("alone"))
        self.more = self.face.more
        self.more.clicked.connect(self.open_menu)
        self.more.lit_changed.connect(self.face.update)
        self.snap = SnapButton(camera.name)
        self.snap.clicked.connect(lambda: self.asked.emit("snap"))
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

    def show_camera(self, camera: Camera, *, reachable: bool = True) -> None:
        """Another listing of this camera; not ``reachable`` while nobody is signed in."""
        self.camera = camera
        self._reachable = reachable
        self.snap.rename(camera.name)
        self.more.setToolTip(tr("More"))
        self.more.setAccessibleName(tr("More for {camera}").format(camera=camera.name))
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
        self.more.setVisible(not narrow)

    def set_chosen(self, chosen: bool) -> None:
        """Whether the library shows its pictures alone."""
        self.face.setChecked(chosen)

    def menu(self) -> QMenu:
        """A menu of what can be done with it."""
        made = camera_menu(
            self.camera,
            self,
            self.asked.emit,
            alone=self.face.isChecked(),
            idle=not self._state.running,
            reachable=self._reachable,
        )
        made.aboutToHide.connect(made.deleteLater)
        return made

    def open_menu(self) -> None:
        """Show the menu below the name."""
        self.menu().popup(self.face.mapToGlobal(QPoint(S, self.face.height())))

    def stops(self) -> tuple[QWidget, ...]:
        """Its controls in the order of the Tab key."""
        return (self.face, self.more, self.snap)

    def second_line(self) -> tuple[str, str]:
        """The line below the name, and its colour."""
        outcome = self._state.outcome
        if self._state.phase is not None:
            return _PHASES.get(self._state.phase, tr("Working…")), "accent"
        if outcome is not None and outcome.error is not None:
            return camera_failure(outcome.error), "alert"
        if outcome is not None and outcome.captured_at is not None:
            return tr("Saved {time}").format(time=f"{outcome.captured_at.astimezone():%H:%M}"), "ok"
        return second_line(self.camera)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.menu().popup(event.globalPos())
        else:
            self.open_menu()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = keys.command("cameras", event)
        if command == "menu":
            self.open_menu()
        elif command == "rules":
            self.asked.emit(command)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.more.light(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.more.light(False)

    def _forget(self) -> None:
        self._state = SnapState()
        self._refresh()

    def _refresh(self) -> None:
        line, color = self.second_line()
        self.face.say(self.camera.name, line, color, facts(self.camera))
        outcome = self._state.outcome
        words = ""
        if outcome is not None:
            words = say(outcome.error).sentence if outcome.error is not None else line
        elif self._state.running:
            words = line
        self.snap.show_state(self._state, words)
        self.snap.setEnabled(self._reachable and not self._state.running)
