"""The schedule as people change it: adding, changing, pausing, and what a rule would mean."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from blinkthink.core.clock import Clock
from blinkthink.core.errors import NotFound, Usage
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import Between, Only, Place, Rule, Schedule
from blinkthink.core.state import CameraList
from blinkthink.core.translation import tr
from blinkthink.schedule import changing
from blinkthink.schedule.catching_up import shown
from blinkthink.schedule.floors import HOURLY_LIMIT, Surroundings, objection
from blinkthink.schedule.planning import timing
from blinkthink.schedule.rule_times import Timing
from blinkthink.schedule.store import Entries, Entry, ScheduleStore
from blinkthink.schedule.wall_times import as_local

_LONGEST_PAUSE = 10  # years


class Editing:
    """Changes the entries of the file. Coroutines run on the asyncio thread."""

    def __init__(
        self,
        store: ScheduleStore,
        clock: Clock,
        cameras: Callable[[], CameraList],
        place: Callable[[], Place | None],
        hourly_limit: Callable[[], int] = lambda: HOURLY_LIMIT,
    ) -> None:
        """``cameras`` tells which run on battery; those it does not list count as such;
        ``place``: where the sun rises; ``hourly_limit``: pictures of all cameras within an hour."""
        self._store = store
        self._clock = clock
        self._cameras = cameras
        self._place = place
        self._hourly_limit = hourly_limit

    async def add(
        self,
        cameras: Sequence[CameraRef],
        rule: Rule,
        *,
        between: Between | None = None,
        only: Only = "always",
        force: bool = False,
    ) -> Schedule:
        """Take pictures by a rule, from now on, with these cameras (none: all).

        Raises Usage for a rule that cannot be kept or that the floors refuse (``force`` passes
        them), else as the file does.
        """
        forced = await asyncio.to_thread(self._check, cameras, rule, between, only, force)
        now = self._clock.now()

        def append(entries: Entries) -> Entries:
            new = changing.made(
                entries, cameras, rule, now, between=between, only=only, forced=forced
            )
            return (*entries, new)

        entries = await self._change(append)
        return self._as_shown(entries[-1], now)

    async def change(
        self,
        schedule_id: str,
        cameras: Sequence[CameraRef],
        rule: Rule,
        *,
        between: Between | None = None,
        only: Only = "always",
        force: bool = False,
    ) -> Schedule:
        """Put another rule in the place of an entry's. Raises as ``add``, and NotFound."""
        forced = await asyncio.to_thread(
            self._check, cameras, rule, between, only, force, schedule_id
        )
        now = self._clock.now()

        def change(entry: Entry) -> Entry:
            return changing.with_rule(
                entry, cameras, rule, now, between=between, only=only, forced=forced
            )

        entries = await self._change_one(schedule_id, change)
        return self._as_shown(next(e for e in entries if e.id == schedule_id), now)

    def check_rule(self, rule: Rule, between: Between | None = None) -> None:
        """Raises Usage, in words, for a rule that cannot be kept. For any thread."""
        now, zone = self._clock.now(), self._clock.zone()
        changing.check_rule(rule, between, now, zone=zone, place=self._place())

    def objection(
        self,
        cameras: Sequence[CameraRef],
        rule: Rule,
        between: Between | None = None,
        *,
        only: Only = "always",
        changing_id: str | None = None,
    ) -> str:
        """Why the floors refuse a rule, in words; empty where they do not. For any thread."""
        around = Surroundings(
            listing=self._cameras(),
            others=tuple(entry for entry in self._known() if entry.id != changing_id),
            hourly_limit=self._hourly_limit(),
            now=self._clock.now(),
            zone=self._clock.zone(),
            place=self._place(),
        )
        return objection(rule, between, changing.each_once(cameras), around, only)

    def preview(
        self, rule: Rule, between: Between | None = None, hours: float = 24
    ) -> tuple[datetime, ...]:
        """The local times of a rule that is not kept yet. For any thread."""
        now, zone = self._clock.now(), self._clock.zone()
        found = Timing(rule, between, now, zone, self._place())
        return tuple(as_local(at, zone) for at in found.times(now, now + timedelta(hours=hours)))

    async def remove(self, schedule_id: str) -> None:
        """Raises NotFound for an id that is not there. A run under way goes on."""
        await self._change_one(schedule_id, lambda entry: None)

    async def pause(self, schedule_id: str, paused: bool, until: datetime | None = None) -> None:
        """Pause, until a moment or until it is told to go on; or go on.

        What was planned during the pause is not made up for. Raises NotFound for an id that is not
        there, Usage for an end that is past, or too far away.
        """
        now = self._clock.now()
        _check_end(until, now)
        await self._change_one(
            schedule_id, lambda entry: changing.paused(entry, paused, now, until)
        )

    async def pause_all(self, paused: bool, until: datetime | None = None) -> None:
        """As ``pause``, every entry in one step."""
        now = self._clock.now()
        _check_end(until, now)
        await self._change(
            lambda entries: tuple(changing.paused(entry, paused, now, until) for entry in entries)
        )

    def _check(
        self,
        cameras: Sequence[CameraRef],
        rule: Rule,
        between: Between | None,
        only: Only,
        force: bool,
        changing_id: str | None = None,
    ) -> bool:
        """Raises Usage; whether ``force`` passes what the floors say."""
        self.check_rule(rule, between)
        refused = self.objection(cameras, rule, between, only=only, changing_id=changing_id)
        if refused and not force:
            raise Usage(refused)
        return bool(refused)

    def _as_shown(self, entry: Entry, now: datetime) -> Schedule:
        return shown(entry, self._timing(entry), now)

    def _timing(self, entry: Entry) -> Timing:
        return timing(entry, self._clock.zone(), self._place())

    def _known(self) -> Entries:
        """The entries as they are known now."""
        return self._store.read()

    async def _changed(self) -> None:
        """The file is other than before."""

    async def _change(self, change: Callable[[Entries], Entries]) -> Entries:
        entries = await asyncio.to_thread(self._store.change, change)
        await self._changed()
        return entries

    async def _change_one(
        self, schedule_id: str, change: Callable[[Entry], Entry | None]
    ) -> Entries:
        """Change one entry, or remove it where ``change`` gives None; raises NotFound."""

        def change_it(entries: Entries) -> Entries:
            if all(entry.id != schedule_id for entry in entries):
                raise NotFound(subject=schedule_id)
            changed = (change(e) if e.id == schedule_id else e for e in entries)
            return tuple(entry for entry in changed if entry is not None)

        return await self._change(change_it)


def _check_end(until: datetime | None, now: datetime) -> None:
    if until is None:
        return
    if until <= now:
        raise Usage(tr("The end of the pause is past already."))
    if until.year > now.year + _LONGEST_PAUSE:
        raise Usage(
            tr("A pause with an end takes {years} years at most: pause it without one.").format(
                years=_LONGEST_PAUSE
            )
        )
