"""The current picture: its sidecar and its place in the queue, kept up to date."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from blinkthink.core.analysis import Subject
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import LibraryChanged, QueueChanged, SidecarChanged
from blinkthink.core.records import Sidecar, UserMarks
from blinkthink.core.state import Job, JobState, ModelEntry
from blinkthink.gallery.library import Library
from blinkthink.gallery.sidecars import Trouble, made_from, trouble_of
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge, Call
from blinkthink.ui.cloud_offer import CloudOffer, cloud_offer
from blinkthink.ui.correcting.correcting import Correcting
from blinkthink.ui.correcting.drafts import (
    NONE,
    Correction,
    Draft,
    called_empty,
    called_right,
    differs,
    labelled,
)
from blinkthink.ui.marking import Marking, Said

_Found = tuple[Sidecar | None, Trouble | None, int | None, Sidecar | None]


class CurrentPicture(QObject):
    """What the inspector and the viewer say about one picture."""

    changed = Signal()
    """Another picture, or more is known of this one."""
    picture_wanted = Signal(object)
    """The Path of another picture that the user wants to see."""
    cloud_settings_wanted = Signal()
    """The user wants to see what is set for the cloud."""
    camera_rules_wanted = Signal(object)
    """The user wants to see the rules of this camera (a CameraRef)."""
    closing = Signal()
    """The editor is about to close: what is being typed counts, if it is told now."""
    edited = Signal()
    """The user is done with a correction that changed something."""

    def __init__(self, backend: Backend, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._bridge = bridge
        self._reading: Call | None = None
        self.marking = Marking(backend, bridge, self)
        self.marking.saved.connect(self._on_saved)
        self.marking.failed.connect(self._on_not_saved)
        self.correcting = Correcting(backend, bridge, self)
        self.correcting.saved.connect(self._on_corrected)
        self.correcting.failed.connect(self._on_not_saved)
        self.correcting.undone.connect(self._on_undone)
        self.editing = False
        """Whether the user says now what a right answer would be."""
        self.models: tuple[ModelEntry, ...] = ()
        self._asked_models = False
        self.path: Path | None = None
        self.sidecar: Sidecar | None = None
        self.described: Sidecar | None = None
        """What is known of the picture that this one equals, where it shows nothing new."""
        self.trouble: Trouble | None = None
        """Why the sidecar, which is there, cannot be read; ``sidecar`` is then what the picture
        alone tells."""
        self.loaded = False
        self.bytes: int | None = None
        self.job: Job | None = None
        self.words = ""
        """Those of the search in force, which are marked in what is said."""
        bridge.news.connect(self._on_news)

    def show(self, path: Path | None) -> None:
        """Turn to another picture."""
        if path == self.path:
            return
        self.marking.save()
        self.edit(False)
        self.path = path
        self.sidecar = self.described = self.trouble = None
        self.bytes = None
        self.loaded = False
        self.job = self._find_job(self._backend.jobs())
        if path is not None:
            self._read()
        self.changed.emit()

    def mark(self, words: str) -> None:
        """Mark these words of a search."""
        if words != self.words:
            self.words = words
            self.changed.emit()

    @property
    def marks(self) -> UserMarks:
        """What the user said of the picture."""
        known = self.sidecar.user if self.sidecar is not None else UserMarks()
        said = known if self.path is None else self.marking.marks(self.path, known)
        return replace(said, verdict=self.correction.verdict)

    @property
    def correction(self) -> Correction:
        """Whether the user called the analysis right, and what they said is right."""
        known = Correction.of(self.sidecar) if self.sidecar is not None else NONE
        return known if self.path is None else self.correcting.holds(self.path, known)

    @property
    def draft(self) -> Draft:
        """What the user said is there; of the rest what the analysis says."""
        analysis = self.sidecar.analysis if self.sidecar is not None else None
        return Draft.of(analysis, self.correction.expected)

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """Those whose boxes are drawn: of the analysis; while it is corrected, of the user."""
        if self.editing:
            return self.draft.subjects
        analysis = self.sidecar.analysis if self.sidecar is not None else None
        return analysis.subjects if analysis is not None else ()

    @property
    def cloud(self) -> CloudOffer:
        """Whether the picture may go to the cloud when the user asks for that."""
        camera = self.sidecar.camera if self.sidecar is not None else None
        return cloud_offer(self._backend.settings(), self._backend.cloud(), camera)

    @property
    def asked_flags(self) -> tuple[str, ...]:
        """The names of the flags that are asked for where the picture comes from."""
        camera = self.sidecar.camera if self.sidecar is not None else None
        rules = self._backend.settings().rules_of(camera)
        return (*(rules.flags or ()), *(flag.name for flag in rules.own_flags))

    @property
    def can_be_judged(self) -> bool:
        """Whether there is an analysis to call right or wrong."""
        return self.loaded and self.sidecar is not None and self.sidecar.analysis is not None

    def star(self) -> None:
        """Star the picture, or take the star away."""
        if self.path is not None and self.loaded:
            self.marking.say(self.path, starred=not self.marks.starred)
            self.changed.emit()

    def call_right(self) -> None:
        """The analysis is right; or, where that was said already, nothing is said of it."""
        analysis = self.sidecar.analysis if self.sidecar is not None else None
        if analysis is not None and self.can_be_judged:
            self.edit(False)
            said = self.correction
            right = said.verdict == "right" and labelled(said.expected)
            self._say(NONE if right else called_right(analysis))

    def call_wrong(self) -> None:
        """The analysis is wrong: open the editor; where it is open, close it."""
        if not self.can_be_judged:
            return
        if self.editing:
            self.edit(False)
            return
        self.edit(True)
        if self.correction.verdict != "wrong":
            known = self.correction
            analysis = self.sidecar.analysis if self.sidecar is not None else None
            own = differs(analysis, known.expected)
            self._say(Correction("wrong", known.expected if own else None))

    def call_empty(self) -> None:
        """Nobody and nothing is there."""
        analysis = self.sidecar.analysis if self.sidecar is not None else None
        if analysis is not None and self.can_be_judged:
            self._say(called_empty(analysis))
            if not self.editing:
                self.edited.emit()

    def correct(self, draft: Draft) -> None:
        """This is what is right."""
        if self.can_be_judged:
            self._say(Correction("wrong", draft.to_json()))

    def take_back(self) -> None:
        """Nothing is said of the analysis any more."""
        if self.can_be_judged:
            self._say(NONE)
            self.edit(False)

    def edit(self, editing: bool) -> None:
        """Open the editor, or close it."""
        if editing == self.editing:
            return
        if not editing:
            self.closing.emit()
        self.editing = editing
        if editing:
            self.correcting.begin()
        self.changed.emit()
        if not editing and self.correcting.changed_in_session:
            self.edited.emit()

    def note(self, text: str) -> None:
        """Write this as the note of the picture, when the typing rests."""
        if self.path is not None and self.loaded and text != self.marks.note:
            self.marking.type_note(self.path, text)

    def analyze(
        self, *, model: str | None = None, detail: int | None = None, send: bool = False
    ) -> None:
        """Ask for a new analysis, with another model or detail than the settings say, or from the
        cloud (``send``)."""
        if self.path is not None:
            paths = [self.path]
            self._bridge.call(
                lambda: self._backend.analyze(
                    paths, force=True, model=model, detail=detail, send=send
                )
            )

    def cancel(self) -> None:
        """Give up the analysis that waits or runs."""
        if self.job is not None:
            number = self.job.id
            self._bridge.call(lambda: self._backend.cancel_job(number))

    def answer_ask(self, send: bool) -> None:
        """Say whether the picture may be sent away; it waits for that."""
        if self.job is not None:
            number = self.job.id
            self._bridge.call(lambda: self._backend.answer_ask(number, send))

    def model_title(self, name: str) -> str:
        """What people call a model; its name until that is known."""
        if self.model(name) is None and not self._asked_models:
            self.ask_models()
        found = self.model(name)
        return found.title if found is not None else name

    def model(self, name: str) -> ModelEntry | None:
        """The model of that name, where it is known yet."""
        return next((entry for entry in self.models if entry.name == name), None)

    def ask_models(self) -> None:
        """Look which models there are; ``changed`` tells when that is known."""
        self._asked_models = True
        backend = self._backend
        self._bridge.call_in_thread(backend.models, self._on_models, lambda _: None)

    def _read(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        path, library = self.path, self._backend.library
        if path is not None:
            self._reading = self._bridge.call_in_thread(
                lambda: _look(library, path), self._on_sidecar
            )

    def show_since(self) -> None:
        """Ask for the picture that this one equals."""
        since = _since(self.path, self.sidecar)
        if since is not None:
            self.picture_wanted.emit(since)

    def look_again(self) -> None:
        """Read the picture's sidecar anew."""
        self._read()

    def set_aside(self) -> None:
        """Put the picture's damaged sidecar out of the way."""
        if self.path is not None:
            paths = [self.path]
            self._bridge.call(lambda: self._backend.care.set_aside(paths))

    def _on_sidecar(self, found: _Found) -> None:
        self._reading = None
        self.sidecar, self.trouble, self.bytes, self.described = found
        self.loaded = True
        self.changed.emit()

    def _on_models(self, entries: tuple[ModelEntry, ...]) -> None:
        self.models = entries
        self.changed.emit()

    def _on_news(self, event: object) -> None:
        if isinstance(event, SidecarChanged) and event.path == self.path:
            self._asked_models = False  # a model may be new
            self._read()
        elif isinstance(event, LibraryChanged) and self.path in event.changed:
            self._read()
        elif isinstance(event, QueueChanged):
            job = self._find_job(event.jobs)
            if job != self.job:
                self.job = job
                self.changed.emit()

    def _on_saved(self, path: Path, said: Said) -> None:
        # The sidecar is read again soon; until then its marks must not fall back.
        if path == self.path and self.sidecar is not None:
            self.sidecar = self.sidecar.marked(replace(self.sidecar.user, **said))

    def _say(self, correction: Correction) -> None:
        if self.path is not None:
            if not self.editing:
                self.correcting.begin()
            self.correcting.say(self.path, self.correction, correction)
            self.changed.emit()

    def _on_corrected(self, path: Path, correction: Correction) -> None:
        if path == self.path and self.sidecar is not None:
            self.sidecar = correction.put(self.sidecar)

    def _on_undone(self, paths: list[Path]) -> None:
        if self.path in paths:
            self.changed.emit()

    def _on_not_saved(self, error: BaseException) -> None:
        self.changed.emit()
        self._bridge.trouble.emit(error)

    def _find_job(self, jobs: tuple[Job, ...]) -> Job | None:
        unfinished = (JobState.QUEUED, JobState.RUNNING, JobState.ASKING)
        found = (job for job in jobs if job.path == self.path and job.state in unfinished)
        return next(found, None)


def _since(path: Path | None, known: Sidecar | None) -> Path | None:
    """The picture beside ``path`` that it equals."""
    if path is None or known is None or known.since is None:
        return None
    # A name, not a way: a sidecar from elsewhere must not name any file of this computer.
    return path.parent / Path(known.since).name


def _look(library: Library, path: Path) -> _Found:
    """What is known of a picture, what keeps that from being read, how many bytes it has, and what
    is known of the one that it equals."""
    try:
        size: int | None = path.stat().st_size
    except OSError:
        size = None
    sidecar, trouble = library.read_sidecar(path), None
    if sidecar is None and size is not None:
        trouble = trouble_of(path)
        with contextlib.suppress(
            BlinkThinkError
        ):  # what the picture alone tells; nothing is written
            sidecar = made_from(path)
    since = _since(path, sidecar)
    there = since is not None and since.exists()
    described = library.read_sidecar(since) if since is not None and there else None
    return sidecar, trouble, size, described
