"""What is asked of the cameras in the rail: pictures, arming, clips; and how it went."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from blinkthink.core.clock import Clock
from blinkthink.core.records import CameraRef
from blinkthink.core.state import SnapOutcome
from blinkthink.core.translation import tr
from blinkthink.core.words import Words, say
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.clips import ClipFetching
from blinkthink.ui.gallery.model import PictureModel
from blinkthink.ui.pages.phrases import when
from blinkthink.ui.rail.arming import Arming
from blinkthink.ui.rail.rail import Rail
from blinkthink.ui.rail.snapping import CameraKey, Snapping


class RailControl(QObject):
    """Does what the rail asks for; what concerns the library or a page, the window does."""

    failed = Signal(object)
    """An error to be said."""
    refused = Signal(object, object)
    """Words about one camera that gave no picture, and its CameraRef, to be asked again."""
    alone = Signal(object)
    """The key of a camera whose pictures shall be shown alone, or all again."""
    schedule = Signal(object)
    """A CameraRef that shall have a schedule."""
    rules = Signal(object)
    """A CameraRef whose page is asked for."""

    def __init__(
        self, backend: Backend, bridge: Bridge, clock: Clock, rail: Rail, model: PictureModel
    ) -> None:
        super().__init__(rail)
        self._backend = backend
        self._clock = clock
        self._rail = rail
        self._model = model
        self.snapping = Snapping(backend, bridge, self)
        self.arming = Arming(backend, bridge, self)
        self.clips = ClipFetching(backend, bridge, self)
        rail.asked.connect(self._on_asked)
        rail.armed.connect(self.arming.arm)
        rail.snap_requested.connect(self.snapping.snap)
        self.snapping.changed.connect(self._on_snap_state)
        self.snapping.failed.connect(self._on_snap_failed)
        self.arming.changed.connect(lambda: rail.show_asked(self.arming.network))
        self.arming.failed.connect(self.failed)

    def snap_all(self) -> None:
        """Take a picture with every camera, also with those that the rail does not show yet."""
        self.snapping.snap([camera.ref for camera in self._backend.cameras().cameras])

    def _on_asked(self, command: str, camera: CameraRef) -> None:
        actions: dict[str, Callable[[], object]] = {
            "snap": lambda: self.snapping.snap([camera]),
            "alone": lambda: self.alone.emit(camera.key),
            "motion_on": lambda: self.arming.enable(camera, True),
            "motion_off": lambda: self.arming.enable(camera, False),
            "clips": lambda: self.clips.fetch([camera]),
            "schedule": lambda: self.schedule.emit(camera),
            "rules": lambda: self.rules.emit(camera),
        }
        actions[command]()

    def _on_snap_state(self, key: CameraKey) -> None:
        row = self._rail.rows.get(key)
        if row is not None:
            self._rail.show_state(key, self.snapping.state(row.camera.ref))

    def _on_snap_failed(self, failure: object) -> None:
        if not isinstance(failure, SnapOutcome):
            self.failed.emit(failure)
        elif failure.error is not None:
            words = say(failure.error)
            last = self._model.newest(failure.camera)
            meaning = words.meaning
            if last is not None:
                seen = when(last.captured_at, self._clock.now(), inside=True)
                last_one = tr("Its last picture is from {time}.").format(time=seen)
                meaning = f"{meaning} {last_one}".strip()
            told = Words(words.title, meaning, words.action, words.detail, words.act)
            self.refused.emit(told, failure.camera)
