"""A home in simulated time: processes that keep its schedule and die, cameras that fail."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from blinkthink.app.ownership import Ownership
from blinkthink.core.errors import Offline, Transient
from blinkthink.core.events import Event, EventBus, Woke
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import Place
from blinkthink.core.state import Camera, CameraList, SnapOutcome
from blinkthink.schedule.records import RunRecords
from blinkthink.schedule.scheduler import ScheduleService
from blinkthink.schedule.slowing import TrialStore
from blinkthink.schedule.store import ScheduleStore
from tests.schedule.virtual_time import VirtualClock

YARD = CameraRef("1", "1", "outdoor", "Yard")
GATE = CameraRef("2", "1", "outdoor", "Gate")
HALL = CameraRef("3", "2", "mini", "Hall")
ATTIC = CameraRef("4", "3", "mini", "Attic")
BERLIN = Place(name="Berlin", latitude=52.52, longitude=13.405)
SNAP_SECONDS = 6.0
LOOK_SECONDS = 3600.0


class Killed(BaseException):
    """A process that is gone writes nothing any more."""


class _Mortal:
    """A part of a process, which does nothing once that was killed."""

    def __init__(self, part: Any, process: Process) -> None:
        self._part = part
        self._process = process

    def __getattr__(self, name: str) -> Any:
        if self._process.killed:
            raise Killed
        return getattr(self._part, name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name.startswith("_"):
            object.__setattr__(self, name, value)
        else:
            setattr(self._part, name, value)


@dataclass(frozen=True)
class Taken:
    """A camera was asked for a picture."""

    at: datetime  # true time
    camera: CameraRef
    process: int


class World:
    """The folder, the clock and the cameras of the home."""

    def __init__(self, folder: Path, clock: VirtualClock) -> None:
        self.folder = folder
        self.clock = clock
        self.away = False  # whether Blink cannot be reached
        self.broken: set[CameraRef] = set()
        self.armed = False  # the first network
        self.taken: list[Taken] = []
        self.heard: list[tuple[int, Event]] = []  # in which process
        self.processes: list[Process] = []

    def listing(self) -> CameraList:
        armed = {"1": self.armed, "2": True, "3": True}
        cameras = [Camera(c, online=True, armed=armed[c.network_id]) for c in self.cameras]
        return CameraList(tuple(cameras), as_of=self.clock.now())

    @property
    def cameras(self) -> tuple[CameraRef, ...]:
        return (YARD, GATE, HALL, ATTIC)

    async def begin(self) -> Process:
        process = Process(self, len(self.processes))
        self.processes.append(process)
        await process.start()
        return process

    @property
    def running(self) -> list[Process]:
        return [process for process in self.processes if process.alive]


class Process:
    """One process of the home: as ``Services`` joins them."""

    def __init__(self, world: World, number: int) -> None:
        self.world = world
        self.number = number
        self.alive = False
        self.killed = False
        self.events = EventBus()
        self.events.subscribe(lambda event: world.heard.append((number, event)))
        folder = world.folder
        self.ownership = Ownership(folder / "background.lock", world.clock, LOOK_SECONDS / 2)
        self.service = ScheduleService(
            self._mortal(ScheduleStore(folder / "schedule.json")),
            self._take,
            self.events,
            world.clock,
            world.listing,
            lambda: BERLIN,
            records=self._mortal(RunRecords(folder / "runs.jsonl")),
            trials=self._mortal(TrialStore(folder / "slowed.json")),
            look_seconds=LOOK_SECONDS,
        )

    def _mortal(self, part: Any) -> Any:
        return _Mortal(part, self)

    async def start(self) -> None:
        self.alive = True
        self.ownership.take()
        await self.service.start(runs=self.ownership.here)
        self.ownership.wait(lambda: self.service.start(runs=True))

    async def stop(self) -> None:
        """Quit in order."""
        self.alive = False
        await self.ownership.stop_waiting()
        await self.service.stop()
        self.ownership.release()

    async def kill(self) -> None:
        """As ``kill -9``: nothing of it writes any more, and its lock is free."""
        self.alive, self.killed = False, True
        with suppress(Killed):
            await self.ownership.stop_waiting()
        with suppress(Killed):
            await self.service.stop()
        self.ownership.release()

    def wake(self) -> None:
        self.events.publish(Woke())

    async def _take(self, cameras: Sequence[CameraRef]) -> list[SnapOutcome]:
        world = self.world
        if self.killed:
            raise Killed
        for camera in cameras:
            world.taken.append(Taken(world.clock.true(), camera, self.number))
        await asyncio.sleep(SNAP_SECONDS)
        if world.away:
            error = Transient("no network")
            return [SnapOutcome(camera, error=error) for camera in cameras]
        return [
            SnapOutcome(camera, error=Offline("912", subject=camera.name))
            if camera in world.broken
            else SnapOutcome(camera)
            for camera in cameras
        ]
