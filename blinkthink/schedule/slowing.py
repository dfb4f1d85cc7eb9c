"""Cameras that fail again and again: tried less often, then not at all; kept over a restart.

After three failures in a row a camera rests for half an hour, after each further one twice as long,
up to a day; planned runs leave it out meanwhile. After ten, which takes more than two days, it is
paused until somebody resumes it. A picture ends it all. While its whole network is out, or all
are, a camera is only slowed down: that is over as soon as one of them is back.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

import msgspec
from msgspec.structs import replace

from blinkthink.core import run_words
from blinkthink.core.errors import NotFound
from blinkthink.core.files import Mark, keep_aside, mark_of, read_whole, write_atomic
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import SlowedCamera
from blinkthink.runtime.locks import exclusive
from blinkthink.schedule.store import YEARS, Moment

log = logging.getLogger(__name__)

SLOW_AFTER = 3  # failures in a row
PAUSE_AFTER = 10
FIRST_REST = timedelta(minutes=30)
LONGEST_REST = timedelta(days=1)
_PATIENCE = 10.0  # seconds for the lock


class Failing(msgspec.Struct, frozen=True, kw_only=True):
    """A camera whose last scheduled picture failed."""

    camera: CameraRef
    failures: int  # in a row
    reason: str  # of the last one, in words
    next_try: Moment | None = None  # it rests until then
    paused: bool = False

    def rests_until(self, now: datetime) -> datetime | None:
        """None where it may be tried now. A rest that a clock set back has made longer is over."""
        if self.next_try is None or not now < self.next_try <= now + LONGEST_REST:
            return None
        return self.next_try


class Outage(msgspec.Struct, frozen=True, kw_only=True):
    """No scheduled picture of these cameras can be had."""

    since: Moment
    reason: str  # in words, as it was told
    cameras: tuple[CameraRef, ...]


class Trials(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of cameras that fail."""

    version: int = 1
    failing: tuple[Failing, ...] = ()
    outage: Outage | None = None

    def find(self, camera: CameraRef) -> Failing | None:
        return next((one for one in self.failing if one.camera.key == camera.key), None)

    def without(self, camera: CameraRef) -> Trials:
        kept = tuple(one for one in self.failing if one.camera.key != camera.key)
        return self if kept == self.failing else replace(self, failing=kept)

    def with_failure(
        self, camera: CameraRef, reason: str, now: datetime, *, may_pause: bool
    ) -> Trials:
        """One more failure; without ``may_pause`` it is slowed down at most."""
        before = self.find(camera)
        if before is not None and before.paused:
            return self
        failures = (before.failures if before else 0) + 1
        if not may_pause:
            failures = min(failures, PAUSE_AFTER - 1)
        paused = failures >= PAUSE_AFTER
        next_try = None
        if failures >= SLOW_AFTER and not paused:
            rest = min(FIRST_REST * 2 ** (failures - SLOW_AFTER), LONGEST_REST)
            next_try = now.astimezone(UTC) + rest
        new = Failing(
            camera=camera, failures=failures, reason=reason, next_try=next_try, paused=paused
        )
        return replace(self, failing=(*self.without(camera).failing, new))

    def tried_again(self, cameras: tuple[CameraRef, ...]) -> Trials:
        """Those of them that rest need not any more; paused ones stay so."""
        keys = {camera.key for camera in cameras}

        def wake(one: Failing) -> Failing:
            if one.camera.key not in keys or one.paused:
                return one
            return replace(one, next_try=None, failures=min(one.failures, SLOW_AFTER - 1))

        return replace(self, failing=tuple(map(wake, self.failing)))

    def why_not(self, camera: CameraRef, at: datetime, zone: tzinfo) -> str:
        """Why the camera is not tried at a moment, in words; empty where it is."""
        one = self.find(camera)
        if one is None:
            return ""
        if one.paused:
            return run_words.paused(camera.name, one.failures)
        until = one.rests_until(at)
        return run_words.slowed(camera.name, one.failures, until.astimezone(zone)) if until else ""

    def slowed(self, now: datetime, zone: tzinfo) -> tuple[SlowedCamera, ...]:
        """Those that rest or are paused, as people see them."""
        found = []
        for one in self.failing:
            until = one.rests_until(now)
            if one.paused or until is not None:
                next_try = until.astimezone(zone) if until else None
                found.append(
                    SlowedCamera(one.camera, one.failures, one.paused, next_try, one.reason)
                )
        return tuple(found)


class TrialStore:
    """Reads and changes the file at ``path``. Blocks for milliseconds; safe between processes."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def mark(self) -> Mark | None:
        """Differs after each change of the file; None while there is none."""
        return mark_of(self._path)

    def read(self) -> Trials:
        """A file that cannot be understood is renamed. Raises ReadOnly or Transient."""
        data = read_whole(self._path)
        if data is None:
            return Trials()
        try:
            trials = msgspec.json.decode(data, type=Trials)
            if not all(moment.year in YEARS for moment in _moments(trials)):
                raise msgspec.ValidationError("a time that no clock shows")
            return trials
        except (msgspec.DecodeError, UnicodeDecodeError):
            with suppress(NotFound):
                log.warning("what is known of failing cameras is kept as %s", self._aside())
            return Trials()

    def change(self, change: Callable[[Trials], Trials]) -> Trials:
        """Write what ``change`` makes of it, as it is now. Raises as ``write_atomic`` does."""
        with exclusive(self._path.with_suffix(".lock"), _PATIENCE):
            before = self.read()
            after = change(before)
            if after != before:
                data = msgspec.json.format(msgspec.json.encode(after), indent=2)
                write_atomic(self._path, data + b"\n")
            return after

    def _aside(self) -> Path:
        return keep_aside(self._path)


def _moments(trials: Trials) -> Iterator[datetime]:
    yield from (one.next_try for one in trials.failing if one.next_try is not None)
    if trials.outage is not None:
        yield trials.outage.since
