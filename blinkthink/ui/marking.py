"""What the user says of pictures - star and note - on its way into the sidecars.

A change is seen at once and saved behind it; a note is saved when the typing rests, when another
picture is shown and when the window closes. A note that could not be saved is kept and tried again;
a star goes back to what it was.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import TypedDict, Unpack

from PySide6.QtCore import QObject, QTimer, Signal

from blinkthink.core.errors import BlinkThinkError, DiskAway, NotFound
from blinkthink.core.records import Sidecar, UserMarks
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge

log = logging.getLogger(__name__)

_REST_MS = 700


class Said(TypedDict, total=False):
    """The marks that a change is about."""

    starred: bool
    note: str


class Marking(QObject):
    """Keeps what is not in the sidecars yet."""

    saved = Signal(object, object)
    """A path, and the ``Said`` that stands in its sidecar now."""
    failed = Signal(object)
    """The error, once ``marks`` says what holds now."""

    def __init__(self, backend: Backend, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._bridge = bridge
        self._unsaved: dict[Path, Said] = {}
        self._saving: set[Path] = set()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.save)

    def marks(self, path: Path, known: UserMarks) -> UserMarks:
        """What the user said of a picture, with what is not saved yet."""
        return replace(known, **self._unsaved.get(path, Said()))

    def say(self, path: Path, **said: Unpack[Said]) -> None:
        """Save this at once."""
        self._keep(path, said)
        self.save()

    def type_note(self, path: Path, note: str) -> None:
        """Save this note when the typing rests."""
        self._keep(path, Said(note=note))
        self._rest.start()

    def save(self) -> None:
        """Save all that waits."""
        self._rest.stop()
        for path in [path for path in self._unsaved if path not in self._saving]:
            self._save(path)

    def save_before_quitting(self) -> None:
        """Write what is not known to be saved, here and now: nobody answers after this."""
        self._rest.stop()
        for path, said in self._unsaved.items():

            def change(sidecar: Sidecar, said: Said = said) -> Sidecar:
                return sidecar.marked(replace(sidecar.user, **said))

            try:
                self._backend.library.update_sidecar(path, change)
            except BlinkThinkError as error:
                log.error("the marks of %s are not saved: %s", path.name, error.detail)
        self._unsaved.clear()

    def _keep(self, path: Path, said: Said) -> None:
        self._unsaved[path] = Said(**{**self._unsaved.get(path, Said()), **said})

    def _save(self, path: Path) -> None:
        said = self._unsaved[path]
        self._saving.add(path)
        self._bridge.call(
            lambda: self._backend.care.mark([path], lambda marks: replace(marks, **said)),
            lambda _: self._on_saved(path, said),
            lambda error: self._on_failed(path, error),
            owner=self,
        )

    def _on_saved(self, path: Path, said: Said) -> None:
        self._saving.discard(path)
        if self._unsaved.get(path) == said:
            del self._unsaved[path]
        elif path in self._unsaved and not self._rest.isActive():
            self._save(path)
        self.saved.emit(path, said)

    def _on_failed(self, path: Path, error: BaseException) -> None:
        self._saving.discard(path)
        if isinstance(error, NotFound) and not isinstance(error, DiskAway):
            self._unsaved.pop(path, None)  # the picture went meanwhile
        elif path in self._unsaved:
            note = self._unsaved.pop(path).get("note")
            if note is not None:
                self._unsaved[path] = Said(note=note)
        self.failed.emit(error)
