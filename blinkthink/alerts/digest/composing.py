"""A day's digest out of the library: by the names of the files, then their sidecars."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path

from blinkthink.alerts.digest.moments import Seen, moments
from blinkthink.core.analysis import Analysis
from blinkthink.core.digests import CameraDay, Digest
from blinkthink.core.errors import Cancelled
from blinkthink.core.records import CameraRef, Sidecar
from blinkthink.gallery.library import Library
from blinkthink.gallery.picture import Picture

_STEP = 50  # pictures between two words of progress


@dataclass
class _Day:
    """What one camera's pictures of the day came to so far."""

    name: str
    camera: CameraRef | None
    seen: list[Seen] = field(default_factory=list)
    hours: list[int] = field(default_factory=lambda: [0] * 24)
    eventful: list[int] = field(default_factory=lambda: [0] * 24)
    pictures: int = 0
    unchanged: int = 0
    waiting: int = 0
    failed: int = 0
    wrong: int = 0
    last: Path | None = None
    known: dict[str, Analysis] = field(default_factory=dict)  # by the picture's file name


def compose(
    library: Library,
    day: date,
    now: datetime,
    zone: tzinfo,
    stopped: Callable[[], bool] = lambda: False,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Digest:
    """The digest of a ``day`` in ``zone``, as it is ``now``. Blocks while sidecars are read.

    ``progress`` hears how many pictures of how many were looked at. A renamed camera is one camera,
    by its latest name. Raises Cancelled once ``stopped``, and as
    ``Library.check_there`` does where the library is not there.
    """
    library.check_there()
    begin, end = (datetime.combine(d, time(), zone) for d in (day, day + timedelta(days=1)))
    days: dict[tuple[str, ...], _Day] = {}
    # A sidecar may know a time that the name does not: the day before and after are looked at too.
    margin = timedelta(days=1)
    pictures = library.taken_since(begin - margin)
    pictures = pictures[: bisect_left(pictures, end + margin, key=lambda one: one.captured_at)]
    for done, picture in enumerate(pictures):
        if stopped():
            raise Cancelled
        if done % _STEP == 0:
            progress(done, len(pictures))
        sidecar = library.read_sidecar(picture.path)
        at = sidecar.captured_at if sidecar is not None else picture.captured_at
        if begin <= at < end:
            _add(library, days, picture, at.astimezone(zone), sidecar)
    cameras = sorted(
        (_told(one) for one in days.values()), key=lambda one: (one.name.casefold(), one.name)
    )
    return Digest(day, tuple(cameras), over=now >= end)


def _add(
    library: Library,
    days: dict[tuple[str, ...], _Day],
    picture: Picture,
    at: datetime,
    sidecar: Sidecar | None,
) -> None:
    camera = sidecar.camera if sidecar is not None else None
    key = camera.key if camera is not None else (picture.folder,)
    name = camera.name if camera is not None else picture.folder.replace("_", " ")
    day = days.setdefault(key, _Day(name, camera))
    day.name, day.camera, day.last = name, camera, picture.path
    day.pictures += 1
    day.hours[at.hour] += 1
    if sidecar is None:
        day.waiting += 1
        return
    analysis = sidecar.analysis
    if sidecar.since is not None and analysis is None:
        day.unchanged += 1
        analysis = _analysis_of(library, day, picture.path.with_name(sidecar.since))
    elif analysis is None:
        day.failed += sidecar.error is not None
        day.waiting += sidecar.error is None
        return
    if analysis is not None and sidecar.user.verdict == "wrong":
        analysis = _corrected(analysis, sidecar)
        day.wrong += analysis is None
    if analysis is None:
        return
    day.known[picture.path.name] = analysis
    own = sidecar.analysis is not None
    seen = Seen(picture.path, at, analysis, sidecar.user.starred, own)
    day.seen.append(seen)
    day.eventful[at.hour] += bool(seen.things)


def _analysis_of(library: Library, day: _Day, picture: Path) -> Analysis | None:
    """What an earlier picture beside it shows, which may be of the day before."""
    if picture.name not in day.known:
        sidecar = library.read_sidecar(picture)
        if sidecar is None or sidecar.analysis is None:
            return None
        day.known[picture.name] = sidecar.analysis
    return day.known[picture.name]


def _corrected(analysis: Analysis, sidecar: Sidecar) -> Analysis | None:
    """The analysis as the user corrected it; None where only its being wrong is known."""
    if sidecar.expected is None:
        return None
    return Analysis.from_json({**analysis.to_json(), **sidecar.expected})


def _told(day: _Day) -> CameraDay:
    return CameraDay(
        name=day.name,
        camera=day.camera,
        pictures=day.pictures,
        moments=moments(day.seen),
        hours=tuple(day.hours),
        eventful=tuple(day.eventful),
        unchanged=day.unchanged,
        waiting=day.waiting,
        failed=day.failed,
        wrong=day.wrong,
        last=day.last,
    )
