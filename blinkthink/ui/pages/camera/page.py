"""The page of one camera, or of what holds for all of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QThreadPool, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from blinkthink.core import words
from blinkthink.core.camera_rules import CameraRules, CloudMode
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import Settings
from blinkthink.core.translation import tr
from blinkthink.ui import keys
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.camera.areas_group import AreasGroup
from blinkthink.ui.pages.camera.editing import Editing, rules_in
from blinkthink.ui.pages.camera.flags_group import FlagsGroup
from blinkthink.ui.pages.camera.looking_group import LookingGroup
from blinkthink.ui.pages.camera.severity_group import SeverityGroup
from blinkthink.ui.pages.camera.try_group import TryGroup
from blinkthink.ui.pages.camera.words_group import WordsGroup
from blinkthink.ui.pages.frame import Confirm, ScrollPage, turn
from blinkthink.ui.pages.phrases import shortened
from blinkthink.ui.sheet import sheet_parent
from blinkthink.ui.tokens import L
from blinkthink.ui.viewer.full import FullPictures, Shown
from blinkthink.ui.widgets import button, icon_button, label

_TOGETHER = 860
"""Below this width the words go below the picture."""
_OF_CAMERA = tr(
    "What the model is told about this camera, and what becomes of what it sees. Changes are "
    "saved as you make them."
)
_OF_ALL = tr("What holds for every camera that has nothing else of its own.")
_ALL = tr("All cameras")
_DEFAULTS = Settings()


class CameraPage(ScrollPage):
    """Its picture with the areas to ignore, words, flags, severities, and a try."""

    closed = Signal()
    rates_wanted = Signal()
    """How much skipping missed is asked for."""

    def __init__(self, backend: Backend, bridge: Bridge, pool: QThreadPool) -> None:
        super().__init__(tr("Camera"), _OF_CAMERA, widest=1040, narrow_below=_TOGETHER)
        self._backend = backend
        self._bridge = bridge
        self._camera: CameraRef | None = None
        self._path: Path | None = None
        self.editing = Editing(backend, bridge, self)
        self._pictures = FullPictures(pool, self)
        self._pictures.arrived.connect(self._on_picture)
        self.message = InlineMessage()
        self.words = WordsGroup(self.editing)
        self.areas = AreasGroup(self.editing)
        self.flags = FlagsGroup(self.editing)
        self.severity = SeverityGroup(self.editing)
        self.looking = LookingGroup(self.editing)
        self.trying = TryGroup(self.editing, backend, bridge)
        self._groups = (
            self.words, self.areas, self.flags, self.severity, self.looking, self.trying,
        )  # fmt: skip
        self._lay_out()
        self.areas.picture_wanted.connect(self._find_picture)
        self.looking.rates_wanted.connect(self.rates_wanted)
        self.looking.cloud_chosen.connect(self._choose_cloud)
        self.flags.opened.connect(self._bring_into_sight)
        self.severity.opened.connect(self._bring_into_sight)
        self.editing.changed.connect(self._refresh)
        self.editing.failed.connect(self._say_error)
        self.narrow_changed.connect(self._set_narrow)
        keys.shortcuts("camera", self, {"try": self.trying.start})

    def _lay_out(self) -> None:
        self.back = icon_button("back", tr("Back"), on_click=self.closed.emit)
        self.back.setToolTip(tr("Back ({hint})").format(hint=keys.hint("camera", "close")))
        self.state = label("", "muted")
        self.undo = icon_button("undo", tr("Undo the last change"), on_click=self.editing.undo)
        self.undo.setToolTip(
            tr("Undo the last change ({hint})").format(hint=keys.hint("window", "undo"))
        )
        self.redo = icon_button("again", tr("Redo"), on_click=self.editing.redo)
        self.copy = button(tr("Copy from…"), "quiet", icon="copy", on_click=self._choose_other)
        self.copy.setAccessibleName(tr("Copy from another camera"))
        self.reset = button(tr("Reset"), "quiet", on_click=self._ask_reset)
        self.reset.setAccessibleName(tr("Reset: nothing of its own"))
        self.confirm = Confirm("", tr("Reset"))
        self.confirm.agreed.connect(self._reset)
        self.confirm.kept.connect(self._keep)
        self.confirm.hide()
        self.put_beside_title(self.back, self.state, self.undo, self.redo, self.copy, self.reset)
        self.column.addWidget(self.message)
        self.column.addWidget(self.confirm)
        self._pair = QHBoxLayout()
        self._pair.setSpacing(L)
        self._pair.addWidget(_topped(self.areas), 3)
        self._pair.addWidget(_topped(self.words), 2)
        self._of_one = QWidget()
        self._of_one.setLayout(self._pair)
        self._pair.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._of_one)
        for group in (self.flags, self.severity, self.looking, self.trying):
            self.column.addWidget(group)

    # What others ask

    @property
    def camera(self) -> CameraRef | None:
        """The camera that is shown; None for all of them."""
        return self._camera

    def show_camera(self, camera: CameraRef | None) -> None:
        """Turn to a camera, or to what holds for all."""
        other = camera is None or self._camera is None or camera.key != self._camera.key
        self._camera = camera
        name = camera.name if camera is not None else _ALL
        self.setAccessibleName(name)
        self.title.say(shortened(name, 200))
        self.sentence.say(_OF_CAMERA if camera is not None else _OF_ALL)
        for group in (self._of_one, self.trying):
            group.setVisible(camera is not None)
        self.copy.setVisible(camera is not None)
        self.message.hide()
        self.confirm.hide()
        self.editing.open("/".join(camera.key) if camera is not None else None)
        if other:
            self.areas.canvas.stop_drawing()
            self.areas.canvas.select(None)
            self._show_path(None)
            self.area.verticalScrollBar().setValue(0)
        self._find_picture()

    def stop(self) -> None:
        """Write what waits, decode no more."""
        self.editing.save_before_quitting()
        self._pictures.stop()

    # The picture

    def _find_picture(self) -> None:
        camera, index = self._camera, self._backend.index
        if camera is None:
            return

        def look() -> Path | None:
            found = index.newest(camera.key)
            return found.path if found is not None else None

        def found(path: Path | None) -> None:
            if self._camera is not None and self._camera.key == camera.key:
                self._show_path(path)

        self._bridge.call_in_thread(look, found, owner=self)

    def _show_path(self, path: Path | None) -> None:
        if path == self._path and path is not None:
            return
        self._path = path
        self.areas.canvas.show_picture(None)
        self._pictures.want([path] if path is not None else [])
        self.trying.show_picture(path)
        if path is not None:
            self._on_picture(path)

    def _on_picture(self, path: Path) -> None:
        found = self._pictures.get(path)
        if path != self._path or found is None:
            return
        pixmap = found.pixmap if isinstance(found, Shown) else QPixmap()
        self.areas.canvas.show_picture(pixmap)

    # The rules

    def _refresh(self) -> None:
        editing, settings = self.editing, self._backend.settings()
        rules = editing.rules
        self.words.show_rules(rules)
        self.areas.show_rules(rules)
        for group in (self.flags, self.severity, self.looking):
            group.show_rules(rules, settings)
        self.undo.setEnabled(editing.can_undo)
        self.redo.setEnabled(editing.can_redo)
        self.redo.setVisible(editing.can_redo)
        self.reset.setEnabled(rules != _nothing(editing.key))
        self.state.setText(
            tr("Saving…") if editing.waiting else tr("Saved") if editing.can_undo else ""
        )

    def _choose_cloud(self, mode: CloudMode | None) -> None:
        """Pictures may leave this machine once the user agreed; until then all stays as it was."""
        editing, key = self.editing, self.editing.key
        if mode is None or mode == "local":
            editing.change(cloud=mode)
            return
        from blinkthink.ui.pages.cloud_sheet import ask_consent

        def answered(may: bool) -> None:
            if may and editing.key == key:
                editing.change(cloud=mode)
            self._refresh()

        self._refresh()
        ask_consent(sheet_parent(self), self._backend, self._bridge, answered)

    def _bring_into_sight(self, part: QWidget) -> None:
        # Once it is laid out.
        QTimer.singleShot(0, part, lambda: self.area.ensureWidgetVisible(part))

    def _choose_other(self) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(tr("Copy from"))
        settings = self._backend.settings()
        for one in self._backend.cameras().cameras:
            key = "/".join(one.ref.key)
            if key == self.editing.key:
                continue
            action = menu.addAction(shortened(one.name, 60).replace("&", "&&"))
            action.setEnabled(rules_in(settings, key) != CameraRules())
            action.triggered.connect(lambda _=False, key=key: self.editing.copy_from(key))
        if not menu.actions():
            menu.addAction(tr("There is no other camera")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(tr("Its areas and its first text stay its own")).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.copy.mapToGlobal(self.copy.rect().bottomLeft()))

    def _ask_reset(self) -> None:
        of_all = self._camera is None
        self.confirm.say(
            tr("Forget what holds for all cameras?")
            if of_all
            else tr("Forget the words, areas, flags and all else that this camera has of its own?")
        )
        self.confirm.ask()

    def _reset(self) -> None:
        self._keep()
        self.editing.reset()

    def _keep(self) -> None:
        self.confirm.hide()
        self.reset.setFocus()

    def _say_error(self, error: BaseException) -> None:
        self.message.say(words.say(error))
        self.area.ensureWidgetVisible(self.message)

    # Qt

    def _set_narrow(self, narrow: bool) -> None:
        turn(self._pair, narrow)
        for group in self._groups:
            group.set_narrow(narrow)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.editing.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if keys.command("camera", event) == "close":
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _nothing(key: str | None) -> CameraRules:
    """The rules of a camera, or of all, that has none."""
    return CameraRules() if key is not None else rules_in(_DEFAULTS, None)


def _topped(group: QWidget) -> QWidget:
    """The group at the top of a column of its own."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(group)
    column.addStretch(1)
    return holder
