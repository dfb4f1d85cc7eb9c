"""The pictures that the grid shows: the library, filtered, with what is known of each."""

from __future__ import annotations

import asyncio
import enum
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from blinkthink.core.events import PictureAdded, QueueChanged, SidecarChanged
from blinkthink.core.records import CameraRef
from blinkthink.core.state import Job, JobState
from blinkthink.gallery.picture import Picture
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.gallery import catalog
from blinkthink.ui.gallery.catalog import Arrival, Catalog, Identity
from blinkthink.ui.gallery.glance import Glance, read_glance
from blinkthink.ui.loader import Loader

_REFILL_MS = 150
_Reading = tuple[Path, int]  # a picture, and which version of its sidecar


class Only(enum.Enum):
    """Which pictures of a camera are shown."""

    ALL = "all"
    FLAGGED = "flagged"
    NOT_ANALYZED = "not analysed"


class PictureModel(QObject):
    """Newest first. Reads names at ``load`` and sidecars when asked for; hears of what changes."""

    reset = Signal()
    """The shown pictures are others now."""
    inserted = Signal(int)
    """A picture came at this place."""
    changed = Signal(object)
    """What is known of these paths changed (a set)."""
    failed = Signal(object)
    """The library could not be read."""

    def __init__(
        self, backend: Backend, bridge: Bridge, pool: QThreadPool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._backend = backend
        self._bridge = bridge
        self.loaded = False
        self.pictures: list[Picture] = []
        self.days: list[tuple[date, int]] = []
        self._all: list[Picture] = []
        self._known: set[Path] = set()
        self._owners: dict[str, CameraRef | None] = {}
        self._newest: dict[Identity, Picture] = {}
        self._glances: dict[Path, Glance] = {}
        self._versions: dict[Path, int] = {}  # how often a sidecar changed
        self._stale: set[Path] = set()
        self._in_sight: list[Path] = []
        self._jobs: dict[Path, JobState] = {}
        self._index: dict[Path, int] | None = None
        self.camera: Identity | None = None
        self.only = Only.ALL
        library = backend.library
        self._loader: Loader[_Reading, Glance] = Loader(
            pool, lambda reading: read_glance(library, reading[0]), self, workers=1, urgent=True
        )
        self._loader.loaded.connect(self._on_glances)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REFILL_MS)
        self._later.timeout.connect(self._refill)
        bridge.news.connect(self._on_news)
        self._on_jobs(backend.jobs())

    # Reading

    def load(self) -> None:
        """Scan the library again."""
        library = self._backend.library
        self._bridge.call(
            lambda: asyncio.to_thread(catalog.read, library), self._on_catalog, self.failed.emit
        )

    def stop(self) -> None:
        """Read no more sidecars."""
        self._later.stop()
        self._loader.stop()

    def look_at(self, paths: Sequence[Path]) -> None:
        """These are in sight: read their sidecars first."""
        self._in_sight = list(paths)
        self._ask()

    def filter(self, camera: Identity | None, only: Only) -> None:
        """Show one camera's pictures (all where None), and of these all or some."""
        if (camera, only) == (self.camera, self.only):
            return
        self.camera, self.only = camera, only
        self._ask()
        self._refill()

    # What is known

    @property
    def total(self) -> int:
        """How many pictures the library has."""
        return len(self._all)

    @property
    def filtered(self) -> bool:
        """Whether a filter hides pictures."""
        return self.camera is not None or self.only is not Only.ALL

    @property
    def searching(self) -> bool:
        """Whether a filter still has sidecars to read."""
        return self.only is not Only.ALL and len(self._glances) < len(self._all)

    def index_of(self, path: Path) -> int | None:
        """Where a picture is shown, if it is."""
        if self._index is None:
            self._index = {picture.path: place for place, picture in enumerate(self.pictures)}
        return self._index.get(path)

    def glance(self, path: Path) -> Glance | None:
        """What a picture's sidecar says, once it was read."""
        return self._glances.get(path)

    def job(self, path: Path) -> JobState | None:
        """The picture's unfinished analysis."""
        return self._jobs.get(path)

    def newest(self, camera: CameraRef) -> Picture | None:
        """The last picture of a camera."""
        return self._newest.get(catalog.identity("", camera))

    def choices(self) -> list[tuple[Identity, str]]:
        """What one can filter by: each camera or ownerless folder with pictures, by name."""
        listed: dict[Identity, str] = {
            camera.ref.key: camera.name for camera in self._backend.cameras().cameras
        }
        names: dict[Identity, str] = {}
        for folder, owner in self._owners.items():
            key = catalog.identity(folder, owner)
            name = owner.name if owner is not None else folder.replace("_", " ")
            names[key] = listed.get(key, name or "Library") if owner is not None else name
        return sorted(
            ((key, name or "Library") for key, name in names.items()),
            key=lambda item: item[1].casefold(),
        )

    def flagged(self, first: int, count: int) -> int | None:
        """How many of these shown pictures have flags; None while some are unread."""
        number = 0
        for picture in self.pictures[first : first + count]:
            known = self._glances.get(picture.path)
            if known is None:
                return None
            number += bool(known.flags)
        return number

    # What comes

    def _on_catalog(self, read: Catalog) -> None:
        self.loaded = True
        self._all = read.pictures
        self._known = {picture.path for picture in read.pictures}
        self._owners = dict(read.owners)
        self._newest = {}
        for picture in read.pictures:
            self._newest.setdefault(self._identity(picture), picture)
        self._glances = {p: g for p, g in self._glances.items() if p in self._known}
        self._ask()
        self._refill()

    def _on_news(self, event: object) -> None:
        if isinstance(event, PictureAdded):
            path, library = event.path, self._backend.library
            self._bridge.call(
                lambda: asyncio.to_thread(catalog.describe, library, path), self._on_arrival
            )
        elif isinstance(event, SidecarChanged):
            self._versions[event.path] = self._versions.get(event.path, 0) + 1
            self._stale.add(event.path)
            self._ask()
        elif isinstance(event, QueueChanged):
            self._on_jobs(event.jobs)

    def _on_jobs(self, jobs: Iterable[Job]) -> None:
        unfinished = (JobState.QUEUED, JobState.RUNNING)
        before = self._jobs
        self._jobs = {job.path: job.state for job in jobs if job.state in unfinished}
        touched = {
            path
            for path in before.keys() | self._jobs.keys()
            if before.get(path) != self._jobs.get(path)
        }
        if touched:
            self.changed.emit(touched)

    def _on_arrival(self, arrival: Arrival | None) -> None:
        if arrival is None or not self.loaded or arrival.picture.path in self._known:
            return
        picture = arrival.picture
        self._known.add(picture.path)
        if self._owners.get(picture.folder) is None:
            self._owners[picture.folder] = arrival.camera
        self._all.insert(_place(self._all, picture), picture)
        key = self._identity(picture)
        newest = self._newest.get(key)
        if newest is None or newest.captured_at <= picture.captured_at:
            self._newest[key] = picture
        self._ask()
        if self._shows(picture):
            place = _place(self.pictures, picture)
            self.pictures.insert(place, picture)
            self.days = catalog.days(self.pictures)
            self._index = None
            self.inserted.emit(place)
        else:
            self.changed.emit({picture.path})

    def _on_glances(self, read: list[tuple[_Reading, Glance | Exception]]) -> None:
        touched = set()
        for (path, version), found in read:
            if version != self._versions.get(path, 0):
                continue  # it changed while it was read; it is asked for again
            self._stale.discard(path)
            self._glances[path] = found if isinstance(found, Glance) else Glance(failed=True)
            touched.add(path)
        if self.only is not Only.ALL and not self._later.isActive():
            self._later.start()
        self._ask()
        if touched:
            self.changed.emit(touched)

    # Inside

    def _identity(self, picture: Picture) -> Identity:
        return catalog.identity(picture.folder, self._owners.get(picture.folder))

    def _shows(self, picture: Picture) -> bool:
        if self.camera is not None and self._identity(picture) != self.camera:
            return False
        if self.only is Only.ALL:
            return True
        known = self._glances.get(picture.path)
        if known is None:
            return False
        return bool(known.flags) if self.only is Only.FLAGGED else not known.analyzed

    def _refill(self) -> None:
        self.pictures = [picture for picture in self._all if self._shows(picture)]
        self.days = catalog.days(self.pictures)
        self._index = None
        self.reset.emit()

    def _ask(self) -> None:
        wanted = list(self._stale)
        wanted += [path for path in self._in_sight if path not in self._glances]
        if self.only is not Only.ALL:
            wanted += [p.path for p in self._all if p.path not in self._glances]
        if wanted:
            self._loader.want((path, self._versions.get(path, 0)) for path in dict.fromkeys(wanted))


def _place(pictures: list[Picture], picture: Picture) -> int:
    """Where a picture belongs in a list that runs from new to old."""
    return bisect_left(pictures, -picture.captured_at.timestamp(), key=_descending)


def _descending(picture: Picture) -> float:
    return -picture.captured_at.timestamp()
