"""What goes on once it was begun in the first steps, whether or not they are still on show.

A model is used once it is here, the first picture is described then, and that is told. It is kept
on the disk, so that a later start goes on with it.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from blinkthink.core.events import DownloadsChanged, EngineChanged, QueueChanged, SidecarChanged
from blinkthink.core.first_steps import FirstSteps, FirstStepsFile
from blinkthink.core.records import Sidecar
from blinkthink.core.state import DownloadState, JobState
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge

_UNDER_WAY = (JobState.QUEUED, JobState.RUNNING, JobState.ASKING)


class Afterwards(QObject):
    """``steps`` is what is kept; it changes by ``keep`` alone."""

    answered = Signal(object, object)
    """The first picture's Path and its Sidecar: it was described, or could not be."""
    failed = Signal(object)
    """A model that was waited for cannot be used: the error."""

    def __init__(self, backend: Backend, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._bridge = bridge
        self._file = FirstStepsFile(backend.paths.first_steps)
        self.steps = self._file.read() or FirstSteps()
        self._writing = self._unwritten = False
        self._using = self._asking = False
        self._asked: Path | None = None
        self._told: Path | None = None  # it was described; kept as long as it is on show
        bridge.news.connect(self._on_news)

    def start(self) -> None:
        """Go on with what an earlier start left; the rest once the model tells how it is."""
        if self.steps.picture:
            self._read(telling=not self.steps.step)

    def keep(self, **changes: object) -> None:
        """Keep this in mind over a kill and a restart."""
        steps = msgspec.structs.replace(self.steps, **changes)
        if not steps.step and str(self._told) == steps.picture:
            steps = msgspec.structs.replace(steps, picture="")
        if steps != self.steps:
            self.steps = steps
            self._write()
            self.look()

    def look(self) -> None:
        """Do what can be done by now."""
        if self.steps.model and not self._using:
            self._use(self.steps.model)
        if self.steps.picture not in ("", str(self._told)) and not self._asking:
            self._ask(Path(self.steps.picture))

    def _use(self, name: str) -> None:
        entry = next((one for one in self._backend.models() if one.name == name), None)
        if entry is None or (entry.in_use and entry.status == "ready"):
            self.keep(model="")
        elif entry.status == "ready":
            self._using = True

            def done(_: None) -> None:
                self._using = False
                self.keep(model="")

            def failed(error: BaseException) -> None:
                self._using = False
                self.keep(model="")
                self.failed.emit(error)

            self._bridge.call(lambda: self._backend.use_model(name), done, failed, owner=self)

    def _ask(self, path: Path) -> None:
        """Let it be described, if there is a model and nobody is at it."""
        under_way = any(
            job.path == path and job.state in _UNDER_WAY for job in self._backend.jobs()
        )
        model = any(one.in_use and one.status == "ready" for one in self._backend.models())
        if under_way or not model or self._asked == path:
            return
        self._asking = True
        self._asked = path

        def ended(_: object) -> None:
            self._asking = False

        # Asked for by hand: it is described even where it shows nothing new.
        self._bridge.call(lambda: self._backend.analyze([path]), ended, ended, owner=self)

    def ask_again(self) -> None:
        """The user wants the first picture to be tried once more."""
        self._asked = self._told = None
        self.look()

    def _on_news(self, event: object) -> None:
        if self.steps.over:
            return
        if isinstance(event, DownloadsChanged):
            if any(one.state is DownloadState.DONE for one in event.downloads):
                self.look()
        elif isinstance(event, EngineChanged):
            self.look()
        elif isinstance(event, QueueChanged):
            if self._asked is None:
                self.look()
        elif isinstance(event, SidecarChanged) and str(event.path) == self.steps.picture:
            self._read()

    def _read(self, *, telling: bool = True) -> None:
        path = Path(self.steps.picture)
        if not self.steps.picture:
            return
        library = self._backend.library

        def read() -> tuple[bool, Sidecar | None]:
            return path.is_file(), library.read_sidecar(path)

        def done(found: tuple[bool, Sidecar | None]) -> None:
            there, sidecar = found
            if str(path) != self.steps.picture:
                return
            known = sidecar is not None and (sidecar.analysis or sidecar.error)
            if not there:
                self.keep(picture="")
            elif known:
                self._told = path
                self.keep()
                if telling:
                    self.answered.emit(path, sidecar)
            else:
                self.look()

        # What cannot be read now is read when it changes.
        self._bridge.call_in_thread(read, done, lambda _error: None, owner=self)

    def _write(self) -> None:
        if self._writing:
            self._unwritten = True
            return
        self._writing = True
        steps = self.steps

        def ended(_: object) -> None:
            self._writing = False
            if self._unwritten:
                self._unwritten = False
                self._write()

        self._bridge.call_in_thread(lambda: self._file.write(steps), ended, ended, owner=self)
