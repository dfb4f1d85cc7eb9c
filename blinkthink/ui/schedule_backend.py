"""What the window needs of the schedule; a part of ``ui.backend.Backend``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, Protocol

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


class ScheduleBackend(Protocol):
    """Scheduled captures: what is planned, what ran, and changing it. No cameras mean all."""

    def schedules(self) -> tuple[Schedule, ...]: ...

    async def add_schedule(
        self,
        cameras: Sequence[CameraRef],
        rule: Rule,
        *,
        between: Between | None = None,
        only: Only = "always",
        force: bool = False,
    ) -> Schedule:
        """Raises Usage for a rule that cannot be, or, without ``force``, that the floors refuse."""

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
        """Put another rule in its place; it stays paused if it was. Raises as ``add_schedule``, and
        NotFound."""

    async def remove_schedule(self, schedule_id: str) -> None: ...

    async def pause_schedule(
        self, schedule_id: str, paused: bool, until: datetime | None = None
    ) -> None:
        """Pause, until a moment or until somebody resumes it; or go on."""

    async def pause_all_schedules(self, paused: bool, until: datetime | None = None) -> None: ...

    def plan(self, hours: float = 24) -> tuple[PlannedRun, ...]:
        """The runs that lie ahead, in their order."""

    def schedule_preview(
        self,
        rule: Rule,
        cameras: Sequence[CameraRef] = (),
        between: Between | None = None,
        only: Only = "always",
        hours: float = 24,
    ) -> tuple[datetime, ...]:
        """The times of a rule that is not kept yet, in local time; none for one that cannot be."""

    def schedule_objection(
        self,
        cameras: Sequence[CameraRef],
        rule: Rule,
        between: Between | None = None,
        *,
        only: Only = "always",
        changing: str | None = None,
    ) -> str:
        """Why the floors refuse a rule, in words; empty where they do not. ``changing``: the id of
        the schedule whose place it shall take."""

    def schedule_owner(self) -> Literal["here", "elsewhere"]:
        """Which process of this home takes the pictures."""

    async def runs(self, limit: int = 200) -> tuple[ScheduledRun, ...]:
        """What ran, newest first."""

    def slowed_cameras(self) -> tuple[SlowedCamera, ...]:
        """Those that failed again and again, and are tried less often or not at all."""

    async def resume_camera(self, camera: CameraRef) -> None:
        """Try a slowed camera at its planned times again."""
