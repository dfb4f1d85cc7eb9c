"""The current picture: its sidecar and its place in the queue, kept up to date."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from blinkthink.core.events import QueueChanged, SidecarChanged
from blinkthink.core.records import Sidecar
from blinkthink.core.state import Job, JobState, ModelEntry
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge, Call


class CurrentPicture(QObject):
    """What the inspector and the viewer say about one picture."""

    changed = Signal()
    """Another picture, or more is known of this one."""

    def __init__(self, backend: Backend, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._bridge = bridge
        self._reading: Call | None = None
        self._titles: dict[str, str] = {}
        self._asked_titles = False
        self.path: Path | None = None
        self.sidecar: Sidecar | None = None
        self.loaded = False
        self.job: Job | None = None
        bridge.news.connect(self._on_news)

    def show(self, path: Path | None) -> None:
        """Turn to another picture."""
        if path == self.path:
            return
        self.path = path
        self.sidecar = None
        self.loaded = False
        self.job = self._find_job(self._backend.jobs())
        if path is not None:
            self._read()
        self.changed.emit()

    def analyze(self) -> None:
        """Ask for a new analysis."""
        if self.path is not None:
            paths = [self.path]
            self._bridge.call(lambda: self._backend.analyze(paths, force=True))

    def cancel(self) -> None:
        """Give up the analysis that waits or runs."""
        if self.job is not None:
            number = self.job.id
            self._bridge.call(lambda: self._backend.cancel_job(number))

    def model_title(self, name: str) -> str:
        """What people call a model; its name until that is known."""
        if name not in self._titles and not self._asked_titles:
            self._asked_titles = True
            backend = self._backend
            self._bridge.call(
                lambda: asyncio.to_thread(backend.models), self._on_models, lambda _: None
            )
        return self._titles.get(name, name)

    def _read(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        path, library = self.path, self._backend.library
        if path is not None:
            self._reading = self._bridge.call(
                lambda: asyncio.to_thread(library.read_sidecar, path), self._on_sidecar
            )

    def _on_sidecar(self, sidecar: Sidecar | None) -> None:
        self._reading = None
        self.sidecar = sidecar
        self.loaded = True
        self.changed.emit()

    def _on_models(self, entries: tuple[ModelEntry, ...]) -> None:
        self._titles = {entry.name: entry.title for entry in entries}
        self.changed.emit()

    def _on_news(self, event: object) -> None:
        if isinstance(event, SidecarChanged) and event.path == self.path:
            self._asked_titles = False  # a model may be new
            self._read()
        elif isinstance(event, QueueChanged):
            job = self._find_job(event.jobs)
            if job != self.job:
                self.job = job
                self.changed.emit()

    def _find_job(self, jobs: tuple[Job, ...]) -> Job | None:
        unfinished = (JobState.QUEUED, JobState.RUNNING)
        found = (job for job in jobs if job.path == self.path and job.state in unfinished)
        return next(found, None)
