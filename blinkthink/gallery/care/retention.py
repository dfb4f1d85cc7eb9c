"""Retention: which pictures are over the limits that the user set, and deleting those for good.

Past the trash, since a trash gives no room back. Never deleted are starred pictures, pictures whose
sidecar cannot be read (they may be starred), and the newest picture of each camera, with which the
next snapshot is compared. Nor is anything that lies outside of the library and is only linked into
it.

What runs by itself, unseen, is more careful still. It works on the one library whose preview was
confirmed. Ages count from the newest picture, at most a day back from now: a clock that was set
years ahead deletes nothing. And imported pictures stay, however old they are.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import LibraryChanged
from blinkthink.core.records import CameraRef, Sidecar
from blinkthink.core.settings import Limits, Retention
from blinkthink.gallery import folders, sidecars
from blinkthink.gallery.care.deleting import delete
from blinkthink.gallery.care.reports import CameraShare, RetentionPlan, RetentionReport
from blinkthink.gallery.care.units import unit_of
from blinkthink.gallery.care.weighing import Weighed, weigh
from blinkthink.gallery.care.working import Work
from blinkthink.gallery.library import Library
from blinkthink.gallery.moved import moved_to

GIGABYTE = 1_000_000_000
_AT_ONCE = 100  # pictures told as one piece of news
_BELIEVED = timedelta(days=1)  # how far ahead of the newest picture the clock may be, unseen


def holds(rules: Retention, root: Path) -> bool:
    """Whether ``rules`` were turned on for the library in ``root``, or for where it was before."""
    return rules.on and rules.library is not None and moved_to(Path(rules.library)) == root


def key_of(camera: CameraRef) -> str:
    """A camera's name in ``Retention.per_camera``."""
    return "/".join(camera.key)


def plan(
    library: Library,
    rules: Retention,
    now: datetime,
    work: Work,
    *,
    unseen: bool = False,
    tells: bool = True,
) -> RetentionPlan:
    """As ``LibraryCare.retention_preview``; ``unseen`` where no person looks at it before it is
    applied, without ``tells`` no progress is told. Raises Cancelled."""
    planner = _Planner(library, rules, now, work, unseen=unseen, tells=tells)
    planner.by_age()
    planner.by_size()
    going = [one for one in planner.all if one.path in planner.going]
    if unseen:
        going = [one for one in going if not _is_imported(one.path)]
    if not going:
        return RetentionPlan(rules, library.root)
    return RetentionPlan(
        rules,
        library.root,
        tuple(one.path for one in going),
        sum(one.bytes for one in going),
        _shares(going),
        going[0].captured_at,
        going[-1].captured_at,
    )


def apply(library: Library, wanted: RetentionPlan, now: datetime, work: Work) -> RetentionReport:
    """As ``LibraryCare.apply_retention``: what is in the plan and would be in a new one too."""
    still = frozenset(plan(library, wanted.rules, now, work, tells=False).pictures)
    deleted: list[Path] = []
    kept: list[Path] = []
    failed: list[tuple[Path, BlinkThinkError]] = []
    size = told = 0
    try:
        for number, path in enumerate(wanted.pictures):
            work.check()
            work.went(number, len(wanted.pictures))
            try:
                freed = _delete(library, path) if path in still else None
            except BlinkThinkError as error:
                failed.append((path, error))
                continue
            if freed is None:
                kept.append(path)
                continue
            size += freed
            deleted.append(path)
            if len(deleted) - told >= _AT_ONCE:
                work.tell(LibraryChanged(removed=frozenset(deleted[told:])))
                told = len(deleted)
        work.went(len(wanted.pictures), len(wanted.pictures))
    finally:
        if deleted[told:]:
            work.tell(LibraryChanged(removed=frozenset(deleted[told:])))
    return RetentionReport(tuple(deleted), size, tuple(kept), tuple(failed))


def _delete(library: Library, path: Path) -> int | None:
    """Delete a picture unless it was starred or went meanwhile; the bytes it gave back."""
    with library.changing():
        readable, sidecar = _read(path)
        if not readable or not os.path.lexists(path):
            return None
        if sidecar is not None and sidecar.user.starred:
            return None
        return delete(unit_of(path, sidecar))


def _read(path: Path) -> tuple[bool, Sidecar | None]:
    """Whether it is known what the user said of a picture, and its sidecar if there is one."""
    try:
        return True, sidecars.load(path)
    except (sidecars.Broken, OSError):
        return False, None


def _is_imported(path: Path) -> bool:
    _, sidecar = _read(path)
    return sidecar is None or sidecar.trigger == "import"


@dataclass(frozen=True, slots=True)
class _One:
    path: Path
    folder: str
    captured_at: datetime
    bytes: int
    camera: CameraRef | None


class _Planner:
    def __init__(
        self,
        library: Library,
        rules: Retention,
        now: datetime,
        work: Work,
        *,
        unseen: bool,
        tells: bool,
    ) -> None:
        self.going: set[Path] = set()
        self._rules = rules
        self._work = work
        self._tells = tells
        owners = {folder.name: folder.camera for folder in library.folders()}
        weighed: list[Weighed] = []
        for some, _ in weigh(library.root):
            work.check()
            if some and folders.lies_in(some[0].picture.path.parent, library.root):
                weighed += some
        weighed.sort(key=lambda one: (one.picture.captured_at, str(one.picture.path)))
        self.all = [
            _One(
                one.picture.path,
                one.picture.folder,
                one.picture.captured_at,
                one.bytes,
                owners.get(one.picture.folder),
            )
            for one in weighed
        ]
        self._now = min(now, self.all[-1].captured_at + _BELIEVED) if unseen and self.all else now
        newest = {_group(one): one.path for one in self.all}
        self._last = frozenset(newest.values())

    def by_age(self) -> None:
        for number, one in enumerate(self.all):
            if self._tells:
                self._work.went(number, len(self.all))
            days = self._own(one).days or self._rules.days
            if days is None:
                continue
            before = self._now - timedelta(days=days)
            if one.captured_at < before and self._may_go(one, before):
                self.going.add(one.path)

    def by_size(self) -> None:
        for key, own in self._rules.per_camera.items():
            if own.gigabytes is not None:
                mine = [one for one in self.all if one.camera and key_of(one.camera) == key]
                self._shrink(mine, own.gigabytes)
        if self._rules.gigabytes is not None:
            self._shrink(self.all, self._rules.gigabytes)

    def _shrink(self, ones: list[_One], gigabytes: float) -> None:
        """Let the oldest go until the rest fits."""
        rest = sum(one.bytes for one in ones if one.path not in self.going)
        for one in ones:
            if rest <= gigabytes * GIGABYTE:
                return
            if one.path not in self.going and self._may_go(one):
                self.going.add(one.path)
                rest -= one.bytes

    def _own(self, one: _One) -> Limits:
        found = self._rules.per_camera.get(key_of(one.camera)) if one.camera else None
        return found or Limits()

    def _may_go(self, one: _One, before: datetime | None = None) -> bool:
        self._work.check()
        if one.path in self._last:
            return False
        readable, sidecar = _read(one.path)
        if sidecar is None:
            return readable
        if sidecar.user.starred or (before is not None and sidecar.captured_at >= before):
            return False
        # In a folder that several cameras share the limits of one do not hold for another.
        return (
            sidecar.camera is None
            or one.camera is None
            or folders.same_camera(sidecar.camera, one.camera)
        )


def _group(one: _One) -> str:
    return key_of(one.camera) if one.camera else one.folder


def _shares(going: Iterable[_One]) -> tuple[CameraShare, ...]:
    groups: dict[str, list[_One]] = {}
    for one in going:
        groups.setdefault(_group(one), []).append(one)
    shares = [
        CameraShare(
            ones[-1].camera.name if ones[-1].camera else ones[-1].folder,
            ones[-1].camera,
            len(ones),
            sum(one.bytes for one in ones),
        )
        for ones in groups.values()
    ]
    return tuple(sorted(shares, key=lambda share: share.name.casefold()))
