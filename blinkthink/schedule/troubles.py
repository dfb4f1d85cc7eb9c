"""Says each trouble once, and leaves cameras in peace that fail.

What happened is collected while runs are under way and judged when all have ended: one outage of
many cameras, or of many entries, is one notice when it begins (OutageBegan) and one when it ends.
An outage: none of two or more cameras can be reached, of all or of one network, or Blink gave no
answer for two, one after the other; with one camera alone, when Blink could not be reached twice in
a row. What fails otherwise is told as Trouble,
once, until it works again.
"""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, tzinfo

from msgspec.structs import replace

from blinkthink.core import errors as e
from blinkthink.core import run_words
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import EventBus, OutageBegan, OutageEnded, SlowedChanged, Trouble
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import SlowedCamera
from blinkthink.core.state import SnapOutcome
from blinkthink.core.words import say
from blinkthink.schedule.slowing import Outage, Trials, TrialStore
from blinkthink.schedule.spreading import Key

log = logging.getLogger(__name__)

# These concern every camera alike, so several entries that meet one make one notice.
_SHARED = (
    e.NeedsLogin,
    e.LockedOut,
    e.RateLimited,
    e.Transient,
    e.DiskFull,
    e.DiskAway,
    e.ReadOnly,
)
_UNREACHABLE = (e.Transient, e.Offline, e.Busy)
_OF_THE_CAMERA = (e.Offline, e.Busy, e.Stale, e.BadImage, e.NotFound)
_TWICE = 2


class Troubles:
    """Hears how runs ended. All methods run on the asyncio thread, but ``why_not`` and ``slowed``,
    which may be called on any."""

    def __init__(
        self, store: TrialStore, events: EventBus, clock: Clock, zone: Callable[[], tzinfo]
    ) -> None:
        self._store = store
        self._events = events
        self._clock = clock
        self._zone = zone
        self._trials = Trials()
        self._mark: object = ()  # no file has this one
        self._shown: tuple[SlowedCamera, ...] = ()
        self._told: set[tuple[object, str]] = set()  # (camera, entry, or "" for all; code)
        self._heard: list[tuple[str, SnapOutcome]] = []  # since it was judged last
        self._names: dict[Key, CameraRef] = {}
        self._reached: dict[Key, bool] = {}  # at the last try
        self._away: defaultdict[Key, int] = defaultdict(int)  # Transient, in a row
        self._silent: set[Key] = set()  # Transient, since Blink answered for any camera

    async def look(self) -> None:
        """Take over what another process wrote. Raises ReadOnly or Transient."""
        mark = self._store.mark()
        if mark != self._mark:
            known, before = self._mark != (), self._trials
            self._trials = await asyncio.to_thread(self._store.read)
            self._mark = mark
            if known:  # the process that keeps the schedule has told it there
                self._tell_outage(before, self._trials)
            outage = self._trials.outage
            out = {camera.key: camera for camera in outage.cameras} if outage is not None else {}
            self._names = out | self._names
            # Another process tried them last.
            self._reached = {key: True for key, reached in self._reached.items() if reached}
            self._reached |= dict.fromkeys(out, False)
        self._tell_slowed()

    def why_not(self, camera: CameraRef, at: datetime) -> str:
        """Why the camera is not tried at a moment, in words; empty where it is."""
        return self._trials.why_not(camera, at, self._zone())

    def slowed(self) -> tuple[SlowedCamera, ...]:
        return self._trials.slowed(self._clock.now(), self._zone())

    async def resume(self, camera: CameraRef) -> None:
        """Try a camera again at its planned times. Raises as the file does."""
        await self._change(lambda trials: trials.without(camera))

    def failed(self, about: str, error: BlinkThinkError) -> None:
        """Something about an entry failed, or about all (``about`` is empty then)."""
        self._tell("" if isinstance(error, _SHARED) else about, error)

    def ended(self, schedule_id: str, outcomes: Sequence[SnapOutcome]) -> None:
        """Pictures of a run came, or did not: ``settle`` says what is to be said of it."""
        self._heard += [(schedule_id, outcome) for outcome in outcomes]

    async def settle(self) -> None:
        """Judge what was heard. Raises DiskFull, ReadOnly or Transient: it was told all the same,
        and a restart forgets it."""
        heard, self._heard = self._heard, []
        if not heard:
            return
        for _, outcome in heard:
            self._note(outcome)
        out = self._out()
        now = self._clock.now()
        before = self._trials
        errors = [outcome.error for _, outcome in heard if outcome.error is not None]

        def judge(trials: Trials) -> Trials:
            return self._judged(trials, [outcome for _, outcome in heard], out, errors, now)

        self._trials = judge(before)  # what is told does not wait for the disk
        self._tell_outage(before, self._trials)
        for schedule_id, outcome in heard:
            error, key = outcome.error, outcome.camera.key
            if error is None:
                self._told = {about for about in self._told if about[0] not in ("", key)}
                self._told = {about for about in self._told if about[0] != schedule_id}
            elif not (key in out and isinstance(error, _UNREACHABLE)):
                self._tell_failure(outcome.camera, error)
        for one in self._trials.failing:
            was = before.find(one.camera)
            if one.paused and not (was is not None and was.paused):
                error = e.CameraPaused(subject=one.camera.name, failures=one.failures)
                self._events.publish(Trouble(error))
        self._tell_slowed()
        if self._trials != before:
            await self._change(judge)

    def _note(self, outcome: SnapOutcome) -> None:
        key = outcome.camera.key
        self._names[key] = outcome.camera
        if isinstance(outcome.error, e.Transient):
            self._silent.add(key)
        elif outcome.error is None or isinstance(outcome.error, _UNREACHABLE):
            self._silent.clear()
        if outcome.error is None:
            self._reached[key] = True
            self._away.pop(key, None)
        elif isinstance(outcome.error, _UNREACHABLE):
            self._reached[key] = False
            self._away[key] += isinstance(outcome.error, e.Transient)

    def _out(self) -> frozenset[Key]:
        """The cameras that are part of an outage."""
        reached = self._reached
        if reached and not any(reached.values()):
            alone = len(reached) == 1
            if not alone or max(self._away.values(), default=0) >= _TWICE:
                return frozenset(reached)
        networks: defaultdict[str, set[Key]] = defaultdict(set)
        for key in reached:
            networks[key[0]].add(key)
        # Cameras that were tried hours ago say nothing of an outage now.
        out = set(self._silent) if len(self._silent) > 1 else set()
        for keys in networks.values():
            if len(keys) > 1 and not any(reached[key] for key in keys):
                out |= keys
        return frozenset(out)

    def _judged(
        self,
        trials: Trials,
        outcomes: Sequence[SnapOutcome],
        out: frozenset[Key],
        errors: Sequence[BlinkThinkError],
        now: datetime,
    ) -> Trials:
        for outcome in outcomes:
            camera, error = outcome.camera, outcome.error
            if error is None:
                trials = trials.without(camera)
            elif isinstance(error, _OF_THE_CAMERA) and not isinstance(error, e.DiskAway):
                trials = trials.with_failure(
                    camera, say(error).title, now, may_pause=camera.key not in out
                )
        cameras = tuple(self._names[key] for key in sorted(out))
        was = trials.outage
        if was is not None:
            back = tuple(camera for camera in was.cameras if camera.key not in out)
            trials = trials.tried_again(back) if back else trials
        if not out:
            return replace(trials, outage=None)
        if was is not None:
            return replace(trials, outage=replace(was, cameras=cameras))
        reason = self._reason(out, errors)
        return replace(
            trials, outage=Outage(since=now.astimezone(UTC), reason=reason, cameras=cameras)
        )

    def _reason(self, out: frozenset[Key], errors: Sequence[BlinkThinkError]) -> str:
        away = next((error for error in errors if isinstance(error, e.Transient)), None)
        if away is not None:
            return say(away).title
        names = [self._names[key].name for key in sorted(out)]
        return run_words.outage(names, all_cameras=len(out) == len(self._reached))

    def _tell_outage(self, before: Trials, after: Trials) -> None:
        was, now = before.outage, after.outage
        if was is None and now is not None:
            self._events.publish(OutageBegan(now.reason, now.cameras))
        elif was is not None and now is None:
            since = was.since.astimezone(self._zone())
            self._events.publish(OutageEnded(since, was.reason))

    def _tell_failure(self, camera: CameraRef, error: BlinkThinkError) -> None:
        if isinstance(error, e.Transient):
            if self._away[camera.key] >= _TWICE:  # once may happen
                self._tell(camera.key, error)
        else:
            self._tell("" if isinstance(error, _SHARED) else camera.key, error)

    def _tell(self, about: object, error: BlinkThinkError) -> None:
        if (about, error.code) not in self._told:
            self._told.add((about, error.code))
            self._events.publish(Trouble(error))

    def _tell_slowed(self) -> None:
        before, self._shown = self._shown, self.slowed()
        if self._shown != before:
            self._events.publish(SlowedChanged(self._shown))

    async def _change(self, change: Callable[[Trials], Trials]) -> None:
        self._trials = await asyncio.to_thread(self._store.change, change)
        self._mark = self._store.mark()
        self._tell_slowed()
