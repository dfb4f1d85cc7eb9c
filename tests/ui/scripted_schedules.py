"""The schedule of a backend in memory, for the tests of the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Literal

from blinkthink.core.events import EventBus, ScheduleChanged
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import (
    Between,
    Only,
    PlannedRun,
    Rule,
    Schedule,
    ScheduledRun,
    SlowedCamera,
)
from blinkthink.core.settings import Settings
from blinkthink.schedule.rule_times import Timing

NOW = datetime.fromisoformat("2026-11-20T17:32:00").astimezone()


class ScriptedSchedules:
    """Implements ``blinkthink.ui.schedule_backend.ScheduleBackend``."""

    events: EventBus
    settings: Callable[[], Settings]
    timetable: tuple[Schedule, ...] = ()
    planned: tuple[PlannedRun, ...] = ()
    ran: tuple[ScheduledRun, ...] = ()  # newest first
    slowed: tuple[SlowedCamera, ...] = ()
    objection = ""  # what the floors say to any rule
    owner: Literal["here", "elsewhere"] = "here"

    def set_schedules(self, *schedules: Schedule) -> None:
        self.timetable = schedules
        self.events.publish(ScheduleChanged(schedules))

    async def _called(self, name: str, *arguments: object) -> None:
        """Where a backend notes its calls, or refuses them."""

    def schedules(self) -> tuple[Schedule, ...]:
        return self.timetable

    async def add_schedule(
        self,
        cameras: Sequence[CameraRef],
        rule: Rule,
        *,
        between: Between | None = None,
        only: Only = "always",
        force: bool = False,
    ) -> Schedule:
        more = _given(between, only, force)
        await self._called("add_schedule", tuple(cameras), rule, *more)
        made = self._made(f"s{len(self.timetable) + 1}", cameras, rule, between, only, force)
        self.set_schedules(*self.timetable, made)
        return made

    async def change_schedule(
        self,
        schedule_id: str,
        cameras: Sequence[CameraRef],
        rule: Rule,
        *,
        between: Between | None = None,
        only: Only = "always",
        force: bool = False,
    ) -> Schedule:
        more = _given(between, only, force)
        await self._called("change_schedule", schedule_id, tuple(cameras), rule, *more)
        made = self._made(schedule_id, cameras, rule, between, only, force)
        self.set_schedules(*(made if one.id == schedule_id else one for one in self.timetable))
        return made

    async def remove_schedule(self, schedule_id: str) -> None:
        await self._called("remove_schedule", schedule_id)
        self.set_schedules(*(one for one in self.timetable if one.id != schedule_id))

    async def pause_schedule(
        self, schedule_id: str, paused: bool, until: datetime | None = None
    ) -> None:
        more = () if until is None else (until,)
        await self._called("pause_schedule", schedule_id, paused, *more)
        self.set_schedules(
            *(
                self._paused(one, paused, until) if one.id == schedule_id else one
                for one in self.timetable
            )
        )

    async def pause_all_schedules(self, paused: bool, until: datetime | None = None) -> None:
        more = () if until is None else (until,)
        await self._called("pause_all_schedules", paused, *more)
        self.set_schedules(*(self._paused(one, paused, until) for one in self.timetable))

    def plan(self, hours: float = 24) -> tuple[PlannedRun, ...]:
        return self.planned

    def schedule_preview(
        self,
        rule: Rule,
        cameras: Sequence[CameraRef] = (),
        between: Between | None = None,
        only: Only = "always",
        hours: float = 24,
    ) -> tuple[datetime, ...]:
        zone = NOW.tzinfo or UTC
        found = Timing(rule, between, NOW, zone, self.settings().place)
        return tuple(at.astimezone(zone) for at in found.times(NOW, NOW + timedelta(hours=hours)))

    def schedule_objection(
        self,
        cameras: Sequence[CameraRef],
        rule: Rule,
        between: Between | None = None,
        *,
        only: Only = "always",
        changing: str | None = None,
    ) -> str:
        return self.objection

    def schedule_owner(self) -> Literal["here", "elsewhere"]:
        return self.owner

    async def runs(self, limit: int = 200) -> tuple[ScheduledRun, ...]:
        await self._called("runs", limit)
        return self.ran[:limit]

    def slowed_cameras(self) -> tuple[SlowedCamera, ...]:
        return self.slowed

    async def resume_camera(self, camera: CameraRef) -> None:
        await self._called("resume_camera", camera)
        self.slowed = tuple(one for one in self.slowed if one.camera.key != camera.key)

    def _made(
        self,
        schedule_id: str,
        cameras: Sequence[CameraRef],
        rule: Rule,
        between: Between | None,
        only: Only,
        force: bool,
    ) -> Schedule:
        coming = self.schedule_preview(rule, cameras, between, only, hours=24 * 8)
        return Schedule(
            schedule_id,
            tuple(cameras),
            rule,
            between,
            only,
            next=coming[0] if coming else None,
            forced=force,
        )

    def _paused(self, one: Schedule, paused: bool, until: datetime | None) -> Schedule:
        upcoming = until if paused else NOW
        return replace(one, paused=paused, paused_until=until if paused else None, next=upcoming)


def _given(between: Between | None, only: Only, force: bool) -> tuple[object, ...]:
    """What is not as usual, for the notes of calls."""
    more: list[object] = [one for one in (between,) if one is not None]
    more += [only] * (only != "always") + ["force"] * force
    return tuple(more)
