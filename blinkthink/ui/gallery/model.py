"""The pictures that the grid shows: what the index finds, with what is known of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from blinkthink.core.errors import DiskAway, ReadOnly
from blinkthink.core.events import LibraryChanged, QueueChanged
from blinkthink.core.records import CameraRef
from blinkthink.core.state import Job, JobState
from blinkthink.core.translation import tr
from blinkthink.gallery.index.query import Facets, Identity, Query
from blinkthink.gallery.index.selection import Selection
from blinkthink.gallery.picture import Picture
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.gallery.answers import Answers, Facts, Shown
from blinkthink.ui.gallery.glance import Glance, of_marks, read_glance
from blinkthink.ui.loader import Loader

_DIGITS = re.compile(r"(\d+)")
_AGAIN_MS = 3000  # until a library that is not there is looked for again
_MAX_READ = 4000  # sidecars kept that the index does not know yet


def _in_order(name: str) -> list[tuple[int, str]]:
    """Sorts names as people do: “Camera 2” before “Camera 10”."""
    parts = enumerate(_DIGITS.split(name.casefold()))
    return [(int(part), "") if place % 2 else (0, part) for place, part in parts]


class PictureModel(QObject):
    """Newest first. Asks the index, and asks again when the library changes.

    Only pictures in sight whose sidecars the index has not read yet are read here.
    """

    reset = Signal()
    """The shown pictures are others now, or some came or went."""
    changed = Signal(object)
    """What is known of these paths changed (a set)."""
    facts_changed = Signal()
    """What is known of the whole library changed: numbers, cameras, days."""
    failed = Signal(object)
    """The library could not be read."""

    def __init__(
        self, backend: Backend, bridge: Bridge, pool: QThreadPool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._backend = backend
        self.loaded = False
        self.pictures: Sequence[Picture] = ()
        self.days: list[tuple[date, int]] = []
        self.query = Query()
        self.facts = Facts()
        self.watched: Path | None = None
        """The picture whose going ``gone`` tells."""
        self.gone: Path | None = None
        """The watched picture, where its file is no more."""
        self.missing = False
        """Whether the library's folder is not there, and what is shown is from before."""
        self.trouble: DiskAway | ReadOnly | None = None
        """Why it is not, where that is known."""
        self.lost: BaseException | None = None
        """Why the library could not be read the last time."""
        self._shown = Query()
        self._glances: dict[Path, Glance] = {}
        self._versions: dict[Path, int] = {}  # how often a sidecar changed
        self._jobs: dict[Path, JobState] = {}
        self._index: dict[Path, int | None] = {}
        library = backend.library
        self._loader: Loader[tuple[Path, int], Glance] = Loader(
            pool, lambda key: read_glance(library, key[0]), self, workers=1, urgent=True
        )
        self._loader.loaded.connect(self._on_glances)
        self._answers = Answers(backend, self)
        self._answers.shown.connect(self._on_shown)
        self._answers.facts.connect(self._on_facts)
        self._answers.failed.connect(self._on_failed)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self.reload)
        bridge.news.connect(self._on_news)
        self._on_jobs(backend.jobs())

    # Asking

    def load(self) -> None:
        """Ask the index again."""
        self._answers.ask(self.query, self.watched)

    def reload(self) -> None:
        """Have the library's files looked at again."""
        self._backend.index.look_again()
        self.load()

    def ask(self, query: Query) -> None:
        """Show what this query finds."""
        if query != self.query:
            self.query = query
            self.load()

    def stop(self) -> None:
        """Ask and read no more."""
        self._again.stop()
        self._answers.stop()
        self._loader.stop()

    def look_at(self, places: Iterable[int]) -> None:
        """These are in sight: read the sidecars that the index does not know."""
        unknown = [
            picture.path
            for place in places
            for picture in (self.pictures[place],)
            if self._marked(place) is None and picture.path not in self._glances
        ]
        if unknown:
            self._loader.want((path, self._versions.get(path, 0)) for path in unknown)

    # What is known

    @property
    def facets(self) -> Facets:
        """What there is to filter by."""
        return self.facts.facets

    @property
    def total(self) -> int:
        """How many pictures the library has."""
        return self.facets.total if not self.unfiltered else max(self.facets.total, len(self))

    def __len__(self) -> int:
        return len(self.pictures)

    @property
    def filtered(self) -> bool:
        """Whether the query leaves pictures out."""
        return self.query != Query()

    @property
    def unfiltered(self) -> bool:
        """Whether all pictures are shown."""
        return self._shown == Query()

    @property
    def searching(self) -> bool:
        """Whether what is shown is not yet what was asked for."""
        return self._shown != self.query

    @property
    def answered(self) -> Query:
        """The query whose pictures are shown."""
        return self._shown

    @property
    def words(self) -> str:
        """The words of the search whose pictures are shown."""
        return self._shown.words

    def index_of(self, path: Path) -> int | None:
        """Where a picture is shown, if it is."""
        if path not in self._index and isinstance(self.pictures, Selection):
            self._index[path] = self.pictures.place(path)
        return self._index.get(path)

    def nearest(self, path: Path) -> int | None:
        """Where a picture is shown, or else its neighbour in time."""
        return self.pictures.nearest(path) if isinstance(self.pictures, Selection) else None

    def glance(self, path: Path) -> Glance | None:
        """What is known of a shown picture; None while nobody has read its sidecar."""
        place = self.index_of(path)
        return self._glances.get(path) if place is None else self.glance_at(place)

    def glance_at(self, place: int) -> Glance | None:
        """What is known of the picture at a place."""
        return self._marked(place) or self._glances.get(self.pictures[place].path)

    def job(self, path: Path) -> JobState | None:
        """The picture's unfinished analysis."""
        return self._jobs.get(path)

    def newest(self, camera: CameraRef) -> Picture | None:
        """The last picture of a camera."""
        return self.facts.newest.get(camera.key)

    def choices(self) -> list[tuple[Identity, str]]:
        """What one can filter by: each camera or ownerless folder with pictures, by name."""
        listed: dict[Identity, str] = {
            camera.ref.key: camera.name for camera in self._backend.cameras().cameras
        }
        found = ((key, listed.get(key) or name) for key, name, _ in self.facets.cameras)
        return sorted(
            ((key, name or tr("Library")) for key, name in found),
            key=lambda item: _in_order(item[1]),
        )

    def flagged(self, first: int, count: int) -> int:
        """How many of these shown pictures have flags, as far as is known."""
        if isinstance(self.pictures, Selection):
            return self.pictures.flagged(first, count)
        return 0

    def step_flagged(self, place: int, direction: int) -> int | None:
        """The next shown picture with flags: older (1), or newer (-1)."""
        if isinstance(self.pictures, Selection):
            return self.pictures.next_flagged(place, direction)
        return None

    # What comes

    def _on_shown(self, shown: Shown) -> None:
        self.loaded = True
        self.lost = None
        self._shown = shown.query
        self.pictures = shown.pictures
        self.days = shown.days
        self.gone = shown.gone
        self.missing, self.trouble = shown.missing, shown.trouble
        if self.missing:
            self._again.start()
        self._index = {}
        self.reset.emit()

    def _on_facts(self, facts: Facts) -> None:
        self.facts = facts
        self.facts_changed.emit()

    def _on_failed(self, error: BaseException) -> None:
        self.loaded = True
        self.lost = error
        self.failed.emit(error)

    def _on_news(self, event: object) -> None:
        if isinstance(event, LibraryChanged):
            for path in event.changed | event.removed:
                self._versions[path] = self._versions.get(path, 0) + 1
                self._glances.pop(path, None)
            if event.rebuilt:
                self._glances.clear()
            self.load()
        elif isinstance(event, QueueChanged):
            self._on_jobs(event.jobs)

    def _on_jobs(self, jobs: Iterable[Job]) -> None:
        unfinished = (JobState.QUEUED, JobState.RUNNING, JobState.ASKING)
        before = self._jobs
        self._jobs = {job.path: job.state for job in jobs if job.state in unfinished}
        touched = {
            path
            for path in before.keys() | self._jobs.keys()
            if before.get(path) != self._jobs.get(path)
        }
        if touched:
            self.changed.emit(touched)

    def _on_glances(self, read: list[tuple[tuple[Path, int], Glance | Exception]]) -> None:
        if len(self._glances) > _MAX_READ:
            self._glances.clear()
        touched = set()
        for (path, version), found in read:
            if version == self._versions.get(path, 0):
                self._glances[path] = found if isinstance(found, Glance) else Glance(failed=True)
            touched.add(path)
        self.changed.emit(touched)

    def _marked(self, place: int) -> Glance | None:
        if not isinstance(self.pictures, Selection):
            return None
        marks = self.pictures.marks(place)
        return None if marks is None else of_marks(marks)
