"""Which camera is taking a picture, and how its last one went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from blinkthink.core.events import SnapFinished, SnapProgress
from blinkthink.core.records import CameraRef
from blinkthink.core.state import SnapOutcome, SnapPhase
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge

CameraKey = tuple[str, str, str]


@dataclass(frozen=True)
class SnapState:
    """``phase`` while a snapshot runs; ``outcome`` once one ended."""

    phase: SnapPhase | None = None
    outcome: SnapOutcome | None = None

    @property
    def running(self) -> bool:
        return self.phase is not None


class Snapping(QObject):
    """Asks for snapshots and hears how they go, whoever asked."""

    changed = Signal(object)
    """The key of the camera whose state changed."""
    failed = Signal(object)
    """A snapshot that the user asked for failed: its outcome, or an error for all of them."""

    def __init__(self, backend: Backend, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._bridge = bridge
        self._states: dict[CameraKey, SnapState] = {}
        bridge.news.connect(self._on_news)

    def state(self, camera: CameraRef) -> SnapState:
        """How the camera's snapshot stands."""
        return self._states.get(camera.key, SnapState())

    def outcome(self, key: CameraKey) -> SnapOutcome | None:
        """How the last snapshot of the camera with this key ended; None while one runs."""
        return self._states.get(key, SnapState()).outcome

    def snap(self, cameras: Sequence[CameraRef]) -> None:
        """Take a picture with each of these that is not at it already."""
        idle = [camera for camera in cameras if not self.state(camera).running]
        if not idle:
            return
        for camera in idle:
            self._set(camera, SnapState(phase=SnapPhase.WAITING))
        self._bridge.call(
            lambda: self._backend.snap(idle),
            self._on_outcomes,
            lambda error: self._on_refused(idle, error),
            owner=self,
        )

    def _on_news(self, event: object) -> None:
        if isinstance(event, SnapProgress):
            if event.phase not in (SnapPhase.SAVED, SnapPhase.FAILED):
                self._set(event.camera, SnapState(phase=event.phase))
        elif isinstance(event, SnapFinished):
            self._set(event.outcome.camera, SnapState(outcome=event.outcome))

    def _on_outcomes(self, outcomes: list[SnapOutcome]) -> None:
        for outcome in outcomes:
            self._set(outcome.camera, SnapState(outcome=outcome))
            if outcome.error is not None:
                self.failed.emit(outcome)

    def _on_refused(self, cameras: Sequence[CameraRef], error: BaseException) -> None:
        for camera in cameras:
            self._set(camera, SnapState())
        self.failed.emit(error)

    def _set(self, camera: CameraRef, state: SnapState) -> None:
        if self._states.get(camera.key) != state:
            self._states[camera.key] = state
            self.changed.emit(camera.key)
