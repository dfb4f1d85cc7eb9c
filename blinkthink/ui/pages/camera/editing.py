"""Changing the rules of one camera, or of all: saved as one goes, and undone."""

from __future__ import annotations

import contextlib
from concurrent.futures import CancelledError
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.settings import Settings
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge, Call

Fields = dict[str, Any]
"""Fields of CameraRules and their values."""

FOR_ALL = ("own_flags", "severities", "detail", "triage", "cloud")
"""What can hold for all cameras."""
COPIED = ("normal", "matters", "flags", *FOR_ALL)
"""What another camera's rules may hold here too, unlike words on its place, and areas."""
_REST_MS = 600  # after a key press
_MOST_STEPS = 100
_QUITTING_S = 3.0


def rules_in(settings: Settings, key: str | None) -> CameraRules:
    """The own rules of a camera; without a ``key`` those that hold for all."""
    if key is not None:
        return settings.cameras.get(key, CameraRules())
    return CameraRules(**{name: getattr(settings, name) for name in FOR_ALL})


def with_rules(settings: Settings, key: str | None, changes: Fields) -> Settings:
    """The settings with some of the rules changed; a camera without rules of its own has none."""
    if key is None:
        return msgspec.structs.replace(settings, **changes)
    rules = msgspec.structs.replace(rules_in(settings, key), **changes)
    cameras = {one: its for one, its in settings.cameras.items() if one != key}
    if rules != CameraRules():
        cameras[key] = rules
    return msgspec.structs.replace(settings, cameras=cameras)


class Editing(QObject):
    """The rules that the page shows. Only fields that were changed here are written."""

    changed = Signal()
    """The rules, or what can be undone, are others now."""
    stepped = Signal()
    """Something was changed that can be undone."""
    saved = Signal()
    failed = Signal(object)

    def __init__(self, backend: Backend, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._bridge = bridge
        self._key: str | None = None
        self._pending: Fields = {}
        self._saving: list[tuple[Fields, Call]] = []
        self._undo: list[Fields] = []
        self._redo: list[Fields] = []
        self._row = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.flush)

    @property
    def key(self) -> str | None:
        """``network_id/kind/id`` of the camera; None for all cameras."""
        return self._key

    @property
    def rules(self) -> CameraRules:
        """Its own rules, with what is not written yet."""
        unwritten: Fields = {}
        for fields, _ in self._saving:
            unwritten |= fields
        unwritten |= self._pending
        return msgspec.structs.replace(rules_in(self._backend.settings(), self._key), **unwritten)

    @property
    def waiting(self) -> bool:
        """Whether something is not written yet."""
        return bool(self._pending or self._saving)

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        return bool(self._redo)

    def open(self, key: str | None) -> None:
        """Turn to another camera; what was changed of the one before is written."""
        if key != self._key:
            self.flush()
            self._saving.clear()  # they are under way; their ends are another camera's
            self._key = key
            self._undo.clear()
            self._redo.clear()
        self.changed.emit()

    def change(self, *, row: str = "", **fields: Any) -> None:
        """Let these fields have these values.

        ``row``: one of many small changes of this name (keys typed, arrows pressed); they are
        written when they rest, and undone as one.
        """
        now = self.rules
        before = {name: getattr(now, name) for name in fields}
        if before == fields:
            return
        if not row or row != self._row:
            self._undo.append(before)
            del self._undo[:-_MOST_STEPS]
            self.stepped.emit()
        self._redo.clear()
        self._row = row
        self._pending |= fields
        if row:
            self._rest.start()
            self.changed.emit()
        else:
            self.flush()

    def undo(self) -> None:
        """Take the last change back."""
        self._go_back(self._undo, self._redo)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._go_back(self._redo, self._undo)

    def reset(self) -> None:
        """Let the camera have no rules of its own."""
        empty = CameraRules()
        names = [field for field in CameraRules.__struct_fields__ if self._key or field in FOR_ALL]
        if self._key is None:
            settings = Settings()
            self.change(**{name: getattr(settings, name) for name in names})
        else:
            self.change(**{name: getattr(empty, name) for name in names})

    def copy_from(self, key: str) -> None:
        """Take over what another camera's rules say, but for its place and its areas."""
        other = rules_in(self._backend.settings(), key)
        self.change(**{name: getattr(other, name) for name in COPIED})

    def flush(self) -> None:
        """Write what waits, now."""
        self._rest.stop()
        self._row = ""
        if not self._pending:
            return
        fields, self._pending, key = self._pending, {}, self._key
        backend = self._backend
        call = self._bridge.call(
            lambda: backend.change_settings(with_rules(backend.settings(), key, fields)),
            lambda _: self._on_saved(fields),
            lambda error: self._on_failed(fields, error),
            owner=self,
        )
        self._saving.append((fields, call))
        self.changed.emit()

    def save_before_quitting(self) -> None:
        """Write what waits, and wait for it: nobody answers after this."""
        self.flush()
        for _, call in self._saving:
            if call.future is not None:
                with contextlib.suppress(BlinkThinkError, TimeoutError, CancelledError):
                    call.future.result(_QUITTING_S)

    def _go_back(self, steps: list[Fields], other: list[Fields]) -> None:
        if not steps:
            return
        fields = steps.pop()
        now = self.rules
        other.append({name: getattr(now, name) for name in fields})
        self._pending |= fields
        self.flush()

    def _on_saved(self, fields: Fields) -> None:
        self._forget(fields)
        self.saved.emit()
        self.changed.emit()

    def _on_failed(self, fields: Fields, error: BaseException) -> None:
        self._forget(fields)
        self.failed.emit(error)
        self.changed.emit()

    def _forget(self, fields: Fields) -> None:
        self._saving = [one for one in self._saving if one[0] is not fields]
