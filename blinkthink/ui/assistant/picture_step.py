"""The step of the first picture: a camera takes it, or one is chosen that is there already."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from blinkthink.core.clock import Clock
from blinkthink.core.dates import when
from blinkthink.core.events import AccountChanged, CamerasChanged, LibraryChanged, PictureAdded
from blinkthink.core.records import CameraRef
from blinkthink.core.state import Camera, CameraList, SignIn, SnapOutcome, SnapPhase
from blinkthink.core.translation import tr
from blinkthink.core.words import say
from blinkthink.gallery.picture import Picture
from blinkthink.ui.assistant.big_picture import BigPicture
from blinkthink.ui.assistant.choice import WIDTH, Choice
from blinkthink.ui.assistant.step import Step
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge, Call
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.pages.frame import clear
from blinkthink.ui.pages.phrases import folder_title
from blinkthink.ui.rail.facts import second_line
from blinkthink.ui.rail.snapping import CameraKey, Snapping
from blinkthink.ui.tokens import S
from blinkthink.ui.widgets import Paragraph, button

_MOST = 8  # pictures that are offered where no camera is
_PHASES = {
    SnapPhase.WAITING: tr("Waiting for its turn…"),
    SnapPhase.ASKED: tr("The camera takes a picture…"),
    SnapPhase.TAKEN: tr("The picture is on its way…"),
    SnapPhase.LOADING: tr("Loading the picture…"),
}


class PictureStep(Step):
    """Cameras, each a click from a picture; without an account the newest pictures there are."""

    chosen = Signal(object)
    """The Path of the picture that is the first one."""
    import_wanted = Signal()
    name = "picture"

    def __init__(
        self,
        backend: Backend,
        bridge: Bridge,
        clock: Clock,
        thumbs: Callable[[QObject], Thumbs],
    ) -> None:
        super().__init__("", "")
        self._backend = backend
        self._bridge = bridge
        self._clock = clock
        self.path: Path | None = None
        self.cameras: dict[CameraKey, Choice] = {}
        self.pictures: dict[Path, Choice] = {}
        self._newest: dict[CameraKey, Path] = {}
        self._finding: Call | None = None
        self._again: CameraRef | None = None  # the camera that gave no picture
        self._listing = False
        self._reading = self._outdated = False  # the library changed while it was read
        self._thumbs = thumbs(self)
        self._thumbs.arrived.connect(lambda _: self._show_thumbs())
        self.snapping = Snapping(backend, bridge, self)
        self.snapping.changed.connect(self._on_snap)
        self.snapping.failed.connect(self._on_failed)
        self.message.acted.connect(self._try_again)
        self.picture = BigPicture(tr("The first picture"))
        self.told = Paragraph(role="second")
        self._list = QVBoxLayout()
        self._list.setSpacing(S)
        rows = QWidget()
        rows.setLayout(self._list)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.bring = button(
            tr("Bring in pictures…"), icon="import", big=True, on_click=self.import_wanted.emit
        )
        self.column.addWidget(self.picture)
        self.column.addWidget(self.told)
        self.column.addWidget(rows)
        self.column.addWidget(self.bring)
        bridge.news.connect(self._on_news)
        self._fill()

    @property
    def title(self) -> str:
        return tr("First picture")

    @property
    def ready(self) -> bool:
        return self.path is not None

    @property
    def skip(self) -> str:
        return tr("Without a picture for now") if self.path is None else ""

    @property
    def lost(self) -> str:
        return self.skip and tr("Take a picture")

    @property
    def busy(self) -> bool:
        """Whether a picture is being taken."""
        return any(not row.isEnabled() for row in self.cameras.values())

    def entered(self) -> None:
        if self._backend.account().signed_in:
            if self._backend.cameras().as_of is None:
                self._list_cameras()
            else:
                self._fill()
        elif self._nobody:
            self._read()

    def set_narrow(self, narrow: bool, height: int) -> None:
        self.picture.setMaximumHeight(height)
        self.picture.setVisible(narrow and self.picture.there)

    def focus_first(self) -> QWidget | None:
        if self.path is not None:
            return None
        rows = (*self.cameras.values(), *self.pictures.values())
        return next((row for row in rows if row.isEnabled()), None)

    def take(self, path: Path) -> None:
        """This is the picture."""
        self.path = path
        self.message.hide()
        self._say()
        self.chosen.emit(path)
        self.changed.emit()

    def forget(self) -> None:
        """The picture that was kept in mind is not there any more."""
        self.path = None
        self._say()
        self.changed.emit()

    def stop(self) -> None:
        """Load no more."""
        self._thumbs.stop()

    # Cameras

    def _list_cameras(self) -> None:
        self._listing = True
        self._fill()

        def ended(_: object) -> None:
            self._listing = False
            self._fill()

        self._bridge.call(self._backend.refresh_cameras, ended, ended, owner=self)

    def _fill(self) -> None:
        signed_in = self._backend.account().signed_in
        listing = self._backend.cameras() if signed_in else CameraList()
        wanted = {camera.ref.key: camera for camera in listing.cameras}
        if signed_in and list(wanted) != list(self.cameras):
            self._clear()
            for key, camera in wanted.items():
                action = tr("Take a picture with {camera}").format(camera=camera.name)
                row = Choice(camera.name, action)
                row.clicked.connect(lambda _=False, ref=camera.ref: self._snap(ref))
                self._list.addWidget(row)
                self.cameras[key] = row
        for key, camera in wanted.items():
            self._show_camera(key, camera)
        self.bring.setVisible(self._nobody)
        self._say()
        self._say_listing(listing, signed_in)
        self._want_thumbs()
        self._find_newest()
        self.changed.emit()

    def _find_newest(self) -> None:
        """The cameras show what they saw last, where the library has it."""
        keys = list(self.cameras)
        if not keys or not self.isVisible():
            return
        index = self._backend.index

        def found(pictures: list[Picture | None]) -> None:
            seen = zip(keys, pictures, strict=True)
            self._newest |= {key: one.path for key, one in seen if one is not None}
            self._want_thumbs()

        if self._finding is not None:
            self._finding.cancel()  # it may know less, and be done later
        self._finding = self._bridge.call_in_thread(
            lambda: [index.newest(key) for key in keys], found, lambda _error: None, owner=self
        )

    def _show_camera(self, key: CameraKey, camera: Camera) -> None:
        state = self.snapping.state(camera.ref)
        if state.phase is not None:
            line, shade = _PHASES.get(state.phase, tr("Working…")), "accent"
        elif state.outcome is not None and state.outcome.error is not None:
            line, shade = say(state.outcome.error).title, "alert"
        elif state.outcome is not None and state.outcome.path is not None:
            line, shade = tr("Here is its picture"), "ok"
        else:
            line, shade = second_line(camera)
        self.cameras[key].show_state(state, line, shade)

    def _say_listing(self, listing: CameraList, signed_in: bool) -> None:
        if not signed_in or listing.cameras:
            self.told.say("")
        elif self._listing:
            self.told.say(tr("Asking Blink for your cameras…"))
        elif listing.error is not None:
            self._again = None
            self.say_error(listing.error, action=tr("Try again"))
            self.told.say("")
        else:
            self.told.say(
                tr(
                    "This account has no cameras yet. Add them in Blink’s own app; they appear "
                    "here by themselves."
                )
            )
        self.told.setVisible(bool(self.told.plain()))

    def _snap(self, camera: CameraRef) -> None:
        self.message.hide()
        self._again = camera
        self.snapping.snap([camera])

    def _on_snap(self, key: CameraKey) -> None:
        camera = next((c for c in self._backend.cameras().cameras if c.ref.key == key), None)
        if camera is None or key not in self.cameras:
            return
        self._show_camera(key, camera)
        outcome = self.snapping.state(camera.ref).outcome
        if outcome is not None and outcome.path is not None and self.isVisible():
            self._newest[key] = outcome.path
            self._want_thumbs()
            self.take(outcome.path)
        self._say()
        self.changed.emit()

    def _on_failed(self, failure: object) -> None:
        error = failure.error if isinstance(failure, SnapOutcome) else failure
        if isinstance(failure, SnapOutcome):
            self._again = failure.camera
        if isinstance(error, BaseException):
            self.say_error(error, action=tr("Try again"))

    def _try_again(self) -> None:
        self.message.hide()
        if self._again is not None:
            self.snapping.snap([self._again])
        elif self._backend.account().signed_in:
            self._list_cameras()
        elif self._nobody:
            self._read()

    # Pictures that are there

    def _read(self) -> None:
        """Find the newest pictures of the library."""
        if self._reading:
            self._outdated = True
            return
        self._reading = True
        library = self._backend.library
        self._bridge.call_in_thread(
            lambda: library.scan()[:_MOST], self._show_pictures, self._not_read, owner=self
        )

    def _not_read(self, error: BaseException) -> None:
        self._reading = self._outdated = False
        self._again = None
        self.say_error(error, action=tr("Try again"))

    def _show_pictures(self, pictures: list[Picture]) -> None:
        self._reading = False
        if self._outdated:
            self._outdated = False
            self._read()
        if not self._nobody:
            return
        if [one.path for one in pictures] != list(self.pictures):
            self._clear()
            for one in pictures:
                name = folder_title(one.path)
                moment = when(one.captured_at, self._clock.now())
                action = tr("Choose the picture of {camera}, {time}").format(
                    camera=name, time=moment
                )
                row = Choice(name, action, "right")
                row.clicked.connect(lambda _=False, path=one.path: self.take(path))
                row.show_state(self.snapping.state(CameraRef("", "", "", "")), moment, "muted")
                self._list.addWidget(row)
                self.pictures[one.path] = row
        self._fill()

    # Both

    def _clear(self) -> None:
        clear(self._list)
        self.cameras.clear()
        self.pictures.clear()

    def _say(self) -> None:
        if self._backend.account().signed_in:
            if self.path is None:
                self.say(
                    tr("The first picture"),
                    tr("Choose a camera: it takes a picture now, which comes in a few seconds."),
                )
            else:
                self.say(
                    tr("There it is."),
                    tr("It is saved. You can take another one, or see what the model says of it."),
                )
        elif not self._nobody:
            self.say(tr("The first picture"), tr("A kept sign-in is looked for."))
        elif self.pictures:
            self.say(
                tr("The first picture"),
                tr("Without an account no camera is asked. Choose a picture that is here."),
            )
        else:
            self.say(
                tr("The first picture"),
                tr(
                    "Without an account no camera is asked. Bring in a folder of pictures that "
                    "you have: they are copied, and stay where they are, too."
                ),
            )

    def _want_thumbs(self) -> None:
        wanted = [*self.pictures, *self._newest.values()]
        self._thumbs.want(wanted, round(WIDTH * self.devicePixelRatioF()))
        self._show_thumbs()

    def _show_thumbs(self) -> None:
        width = round(WIDTH * self.devicePixelRatioF())
        for key, row in self.cameras.items():
            newest = self._newest.get(key)
            row.show_picture(None if newest is None else self._thumbs.get(newest, width))
        for path, row in self.pictures.items():
            row.show_picture(self._thumbs.get(path, width))

    def _on_news(self, event: object) -> None:
        if isinstance(event, AccountChanged):
            self._clear()
            self._fill()
            if self.isVisible():
                self.entered()
        elif isinstance(event, CamerasChanged):
            self._fill()
        elif isinstance(event, LibraryChanged | PictureAdded):
            if self._offers_pictures:
                self._read()
            else:
                self._find_newest()

    @property
    def _nobody(self) -> bool:
        """Whether nobody is signed in, as far as is known."""
        account = self._backend.account()
        return not account.signed_in and account.state is not SignIn.UNKNOWN

    @property
    def _offers_pictures(self) -> bool:
        return self.isVisible() and self._nobody
