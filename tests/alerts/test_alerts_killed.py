"""Alerts of a process that is killed again and again: each is told, and as one."""

from __future__ import annotations

import asyncio
import sys
from collections import defaultdict
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

from blinkthink.alerts.journal import Journal
from blinkthink.alerts.store import AlertStore, Kept
from blinkthink.core.alerts import AlertRule
from blinkthink.core.clock import SystemClock
from blinkthink.gallery.library import Library
from tests.alerts.pictures import DRIVE, FRONT, provenance, said
from tests.alerts.receiver import Receiver, receiver

COUNT = 6


class Killed:
    """The process, and the library that it works on."""

    def __init__(self, folder: Path, there: Receiver) -> None:
        self.folder = folder
        self.there = there
        self.clock = SystemClock()
        self.library = Library(folder / "library", self.clock)
        self.process: asyncio.subprocess.Process | None = None
        rule = AlertRule(
            id="p", name="People", kinds=("person",), only_changes=False, cooldown_minutes=0,
            channels=("webhook",),
        )  # fmt: skip
        AlertStore(folder / "alerts.json").change(lambda kept: Kept(rules=(rule,)))

    def take(self, seconds: int, number: int = 0) -> str:
        camera = FRONT if number % 2 else DRIVE
        path = self.library.store(
            b"\xff\xd8\xff\xd9", camera=camera, trigger="schedule", sha256="", width=1, height=1,
            captured_at=self.clock.now() + timedelta(seconds=seconds),
        )  # fmt: skip
        self.library.update_sidecar(path, lambda one: one.analyzed(said("person"), provenance()))
        return f"{'/'.join(camera.key)} {path.name}"

    async def start(self) -> None:
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.alerts.alerting_process", str(self.folder), self.there.url
        )

    async def kill(self) -> None:
        assert self.process is not None
        self.process.kill()
        await self.process.wait()

    def killer(self, *, after: int) -> Callable[[], Awaitable[None]]:
        """Kills the process while it waits for the answer to an alert, ``after`` others."""
        left = after

        async def kill() -> None:
            nonlocal left
            if left == 0:
                await self.kill()
            left -= 1

        return kill

    async def until(self, done: Callable[[], bool]) -> None:
        async with asyncio.timeout(60):
            while not done():
                assert self.process is not None
                assert self.process.returncode is None
                await asyncio.to_thread(lambda: None)

    def has_told_all(self) -> bool:
        """Whether the process has noted that nothing is left to tell."""
        state = Journal(self.folder / "alerts.jsonl").load()
        if state is None or not state.since:
            return False
        return not any(one.waiting for one in state.alerts.values())

    def told(self) -> dict[str, set[str]]:
        """The ids under which each picture was told."""
        found: dict[str, set[str]] = defaultdict(set)
        for _, body in self.there.got:
            found[f"{body['camera']['id']} {body['picture']['name']}"].add(body["id"])
        return found


async def test_nothing_is_lost_and_nothing_told_as_two(tmp_path: Path) -> None:
    async with receiver() as there:
        home = Killed(tmp_path, there)
        await home.start()
        await home.until(home.has_told_all)  # and has noted since when alerts run
        await home.kill()
        taken = [home.take(2 + number, number) for number in range(COUNT)]
        for number in range(COUNT // 2):  # each time in the middle of an alert
            there.before = home.killer(after=number % 3)
            await home.start()
            assert home.process is not None
            await home.process.wait()
            taken.append(home.take(20 + number, number))
        there.before = None
        await home.start()
        await home.until(lambda: set(home.told()) == set(taken) and home.has_told_all())
        await home.kill()
        assert all(len(ids) == 1 for ids in home.told().values())
        before = len(there.got)
        last = home.take(60)
        await home.start()
        await home.until(lambda: last in home.told())
        await home.kill()
        assert [body["picture"]["name"] for _, body in there.got[before:]] == [last.split()[1]]
