"""Arming and disarming: what was asked for and is not answered yet."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QObject, Signal

from blinkthink.core.records import CameraRef
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge


class Arming(QObject):
    """Asks for it; the listing that follows says how it is then."""

    changed = Signal()
    """Something was asked for, or answered."""
    failed = Signal(object)

    def __init__(self, backend: Backend, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._bridge = bridge
        self._asked: dict[object, bool] = {}

    def network(self, network_id: str) -> bool | None:
        """What is asked of a network at the moment, None for nothing."""
        return self._asked.get(network_id)

    def camera(self, camera: CameraRef) -> bool | None:
        """What is asked of a camera's motion detection at the moment, None for nothing."""
        return self._asked.get(camera.key)

    def arm(self, network_id: str, armed: bool) -> None:
        """Arm or disarm a network."""
        self._ask(network_id, armed, lambda: self._backend.arm(network_id, armed))

    def enable(self, camera: CameraRef, enabled: bool) -> None:
        """Turn a camera's motion detection on or off."""
        self._ask(camera.key, enabled, lambda: self._backend.enable_camera(camera, enabled))

    def _ask(
        self, key: object, wanted: bool, make: Callable[[], Coroutine[Any, Any, object]]
    ) -> None:
        if key in self._asked:
            return
        self._asked[key] = wanted
        self.changed.emit()
        self._bridge.call(
            make, lambda _: self._answered(key), lambda error: self._refused(key, error), owner=self
        )

    def _answered(self, key: object) -> None:
        self._asked.pop(key, None)
        self.changed.emit()

    def _refused(self, key: object, error: BaseException) -> None:
        self._answered(key)
        self.failed.emit(error)
