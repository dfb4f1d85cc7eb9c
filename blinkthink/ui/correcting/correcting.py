"""Corrections on their way into the sidecars, and back out of them.

A correction is seen at once and saved behind it, under the library's lock. One that could not be
saved goes back to what it was. Each one is a step that can be undone; what was changed while the
editor was open can be undone as a whole.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.records import Sidecar
from blinkthink.core.translation import tr
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.correcting.drafts import Correction
from blinkthink.ui.task import Task, TaskState

log = logging.getLogger(__name__)

_MOST = 200  # steps that can be undone

Make = Callable[[Sidecar], Correction | None]
"""What is to stand in a sidecar; None leaves it as it is."""


@dataclass(frozen=True)
class Step:
    """What stood in the sidecars before; steps of one ``session`` belong together."""

    before: dict[Path, Correction]
    session: int


class Correcting(QObject):
    """Keeps what is not in the sidecars yet, and what can be undone."""

    saved = Signal(object, object)
    """A path, and the ``Correction`` that stands in its sidecar now."""
    failed = Signal(object)
    """The error, once ``holds`` says again what holds."""
    stepped = Signal()
    """There is one step more to undo."""
    began = Signal(object)
    """A ``Task``: many pictures are being marked."""
    ended = Signal(object, int)
    """That task, and how many pictures were changed."""
    undone = Signal(object)
    """The paths of a step that was undone."""

    def __init__(self, backend: Backend, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._bridge = bridge
        self._unsaved: dict[Path, Correction] = {}
        self._saving: set[Path] = set()
        self._steps: list[Step] = []
        self._session = 0

    def holds(self, path: Path, known: Correction) -> Correction:
        """What the user said of a picture, with what is not saved yet."""
        return self._unsaved.get(path, known)

    def begin(self) -> None:
        """What follows belongs together until this is called again."""
        self._session += 1

    def say(self, path: Path, before: Correction, after: Correction) -> None:
        """Say this of one picture, at once."""
        if after == before:
            return
        self._push({path: before})
        self._put(path, after)

    def say_of_many(self, title: str, paths: Sequence[Path], make: Make) -> Task:
        """Say of each what ``make`` answers to its sidecar; ``title`` says what is going on."""
        before: dict[Path, Correction] = {}

        def change(path: Path, sidecar: Sidecar) -> Sidecar:
            was, after = Correction.of(sidecar), make(sidecar)
            if after is None or after == was:
                return sidecar
            before[path] = was
            return after.put(sidecar)

        return self._rewrite(title, paths, change, lambda task: self._on_many(task, before))

    @property
    def undoable(self) -> bool:
        """Whether there is a step to undo."""
        return bool(self._steps)

    def undo(self) -> None:
        """Take the last step back."""
        if self._steps:
            self._restore([self._steps.pop()])

    def undo_session(self) -> None:
        """Take back all that was said since ``begin``."""
        last = [step for step in self._steps if step.session == self._session]
        self._steps = [step for step in self._steps if step.session != self._session]
        if last:
            self._restore(last[::-1])

    @property
    def changed_in_session(self) -> bool:
        """Whether anything was said since ``begin``."""
        return any(step.session == self._session for step in self._steps)

    def save_before_quitting(self) -> None:
        """Write what is not known to be saved, here and now: nobody answers after this."""
        for path, correction in self._unsaved.items():
            try:
                self._backend.library.update_sidecar(path, correction.put)
            except BlinkThinkError as error:
                log.error("the correction of %s is not saved: %s", path.name, error.detail)
        self._unsaved.clear()

    # Inside

    def _push(self, before: dict[Path, Correction]) -> None:
        self._steps = [*self._steps, Step(before, self._session)][-_MOST:]
        self.stepped.emit()

    def _restore(self, steps: list[Step]) -> None:
        """Put back what stood there; of several steps, the one that is named last wins."""
        before: dict[Path, Correction] = {}
        for step in steps:
            before |= step.before
        if len(before) == 1:
            ((path, correction),) = before.items()
            self._put(path, correction)
            self.undone.emit([path])
            return

        def change(path: Path, sidecar: Sidecar) -> Sidecar:
            return before[path].put(sidecar)

        paths = list(before)
        self._rewrite(tr("Taking back"), paths, change, lambda _: self.undone.emit(paths))

    def _rewrite(
        self,
        title: str,
        paths: Sequence[Path],
        change: Callable[[Path, Sidecar], Sidecar],
        then: Callable[[Task], object],
    ) -> Task:
        task = Task(title, self)

        def on_ended() -> None:
            if task.state is TaskState.FAILED and task.error is not None:
                self.failed.emit(task.error)
            then(task)
            task.deleteLater()

        task.ended.connect(on_ended)
        care = self._backend.care
        task.start(self._bridge, lambda progress: care.change(paths, change, progress))
        self.began.emit(task)
        return task

    def _on_many(self, task: Task, before: dict[Path, Correction]) -> None:
        if before:
            self._session += 1
            self._push(dict(before))
        self.ended.emit(task, len(before))

    def _put(self, path: Path, correction: Correction) -> None:
        self._unsaved[path] = correction
        if path not in self._saving:
            self._save(path)

    def _save(self, path: Path) -> None:
        correction = self._unsaved[path]
        self._saving.add(path)
        self._bridge.call(
            lambda: self._backend.care.change([path], lambda _, one: correction.put(one)),
            lambda _: self._on_saved(path, correction),
            lambda error: self._on_failed(path, error),
            owner=self,
        )

    def _on_saved(self, path: Path, correction: Correction) -> None:
        self._saving.discard(path)
        self.saved.emit(path, correction)
        if self._unsaved.get(path) == correction:
            del self._unsaved[path]
        elif path in self._unsaved:
            self._save(path)

    def _on_failed(self, path: Path, error: BaseException) -> None:
        self._saving.discard(path)
        self._unsaved.pop(path, None)
        self._steps = [step for step in self._steps if step.before.keys() != {path}]
        self.failed.emit(error)
