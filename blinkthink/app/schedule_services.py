"""What is asked of the schedule: rules, pauses, what is planned and what ran."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from blinkthink.app.cloud_services import CloudServices
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


class ScheduleServices(CloudServices):
    """Implements ``ui.schedule_backend.ScheduleBackend``."""

    def schedules(self) -> tuple[Schedule, ...]:
        return self._running.scheduler.list() if self._running else ()

    async def add_schedule(
        self,
        cameras: Sequence[CameraRef],
        rule: Rule,
        *,
        between: Between | None = None,
        only: Only = "always",
        force: bool = False,
    ) -> Schedule:
        return await self.running.scheduler.add(
            cameras, rule, between=between, only=only, force=force
        )

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
        return await self.running.scheduler.change(
            schedule_id, cameras, rule, between=between, only=only, force=force
        )

    async def remove_schedule(self, schedule_id: str) -> None:
        await self.running.scheduler.remove(schedule_id)

    async def pause_schedule(
        self, schedule_id: str, paused: bool, until: datetime | None = None
    ) -> None:
        await self.running.scheduler.pause(schedule_id, paused, until)

    async def pause_all_schedules(self, paused: bool, until: datetime | None = None) -> None:
        await self.running.scheduler.pause_all(paused, until)

    def plan(self, hours: float = 24) -> tuple[PlannedRun, ...]:
        return self._running.scheduler.plan(hours) if self._running else ()

    def schedule_preview(
        self,
        rule: Rule,
        cameras: Sequence[CameraRef] = (),
        between: Between | None = None,
        only: Only = "always",
        hours: float = 24,
    ) -> tuple[datetime, ...]:
        return self._running.scheduler.preview(rule, between, hours) if self._running else ()

    def schedule_objection(
        self,
        cameras: Sequence[CameraRef],
        rule: Rule,
        between: Between | None = None,
        *,
        only: Only = "always",
        changing: str | None = None,
    ) -> str:
        if self._running is None:
            return ""
        return self._running.scheduler.objection(
            cameras, rule, between, only=only, changing_id=changing
        )

    async def runs(self, limit: int = 200) -> tuple[ScheduledRun, ...]:
        return await self.running.scheduler.runs(limit)

    def slowed_cameras(self) -> tuple[SlowedCamera, ...]:
        return self._running.scheduler.slowed() if self._running else ()

    async def resume_camera(self, camera: CameraRef) -> None:
        await self.running.scheduler.resume_camera(camera)
