"""At most so many snapshots an hour, over all processes and restarts."""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import timedelta

import pytest

from blinkthink.blink.allowance import SnapAllowance
from blinkthink.blink.snapshots import Snapshotter
from blinkthink.core.clock import ManualClock, SystemClock
from blinkthink.core.errors import Busy, NeedsLogin, RateLimited, SnapshotLimit, Transient
from blinkthink.core.words import say
from blinkthink.demo.server import Kind
from blinkthink.demo.server.faults import BusyAnswer, Status


@pytest.fixture
def hours() -> ManualClock:
    return ManualClock(SystemClock().now().replace(hour=14, minute=0, second=0, microsecond=0))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "snap-times.json"


async def spend(allowance, times):
    for _ in range(times):
        await allowance.spend()


async def test_twenty_in_any_sixty_minutes(path, hours):
    allowance = SnapAllowance(path, hours, lambda: 20)
    for _ in range(20):
        await allowance.spend()
        await hours.advance(60)
    for look in (allowance.check, allowance.spend):
        with pytest.raises(SnapshotLimit) as refused:
            await look()
        assert refused.value.retry_after == pytest.approx(40 * 60)
        assert refused.value.next_at - hours.now() == timedelta(minutes=40)
        assert refused.value.limit == 20
    await hours.advance(40 * 60 - 1)
    with pytest.raises(SnapshotLimit):
        await allowance.check()
    await hours.advance(1)
    await allowance.spend()
    with pytest.raises(SnapshotLimit):
        await allowance.spend()


async def test_a_restart_and_another_program_forget_nothing(path, hours):
    await spend(SnapAllowance(path, hours, lambda: 3), 2)
    first, second = (SnapAllowance(path, hours, lambda: 3) for _ in range(2))
    await first.spend()
    with pytest.raises(SnapshotLimit):
        await second.spend()


async def test_the_user_may_raise_and_lower_it(path, hours):
    limit = 2
    allowance = SnapAllowance(path, hours, lambda: limit)
    await spend(allowance, 2)
    limit = 4
    await hours.advance(600)
    await spend(allowance, 2)
    limit = 1
    with pytest.raises(SnapshotLimit) as refused:
        await allowance.check()
    assert refused.value.retry_after == pytest.approx(3600)


CHILD = """
import asyncio, sys
from pathlib import Path
from blinkthink.blink.allowance import SnapAllowance
from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import SnapshotLimit

async def main():
    allowance = SnapAllowance(Path(sys.argv[1]), SystemClock(), lambda: 20)
    spent = 0
    for _ in range(15):
        try:
            await allowance.spend()
            spent += 1
        except SnapshotLimit:
            pass
    print(spent)

asyncio.run(main())
"""


async def test_processes_share_it(path):
    children = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", CHILD, str(path), stdout=asyncio.subprocess.PIPE
        )
        for _ in range(3)
    ]
    outputs = [await child.communicate() for child in children]
    assert sum(int(out) for out, _ in outputs) == 20


@pytest.mark.parametrize("back", [timedelta(minutes=30), timedelta(days=400)])
async def test_a_clock_that_is_set_back_locks_out_for_an_hour_at_most(path, hours, back):
    await spend(SnapAllowance(path, hours, lambda: 5), 5)
    hours.set_wall(hours.now() - back)
    allowance = SnapAllowance(path, hours, lambda: 5)
    with pytest.raises(SnapshotLimit) as refused:
        await allowance.check()
    assert refused.value.retry_after <= 3600
    await hours.advance(1800)
    with pytest.raises(SnapshotLimit) as refused:  # looking does not put it off
        await SnapAllowance(path, hours, lambda: 5).check()
    assert refused.value.retry_after <= 1800
    await hours.advance(1800)
    await spend(allowance, 5)


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"times": ["a"]}', b'{"times": [1e999]}', b"\xff\xfe"]
)
async def test_a_broken_file_is_kept_aside(path, hours, content):
    path.parent.mkdir()
    path.write_bytes(content)
    allowance = SnapAllowance(path, hours, lambda: 1)
    await allowance.spend()
    assert path.with_name("snap-times.json.broken").read_bytes() == content
    with pytest.raises(SnapshotLimit):
        await allowance.check()


async def test_where_the_file_cannot_be_written_this_process_counts_all_the_same(path, hours):
    path.parent.mkdir()
    allowance = SnapAllowance(path, hours, lambda: 2)
    await allowance.spend()
    lock = path.with_suffix(".lock")
    lock.unlink(missing_ok=True)
    lock.mkdir()
    await allowance.spend()
    with pytest.raises(SnapshotLimit):
        await allowance.spend()
    lock.rmdir()
    with pytest.raises(SnapshotLimit):
        await allowance.check()
    assert len(json.loads(path.read_bytes())["times"]) == 2  # nothing is forgotten


def test_its_words_name_the_limit_the_time_and_the_setting(hours):
    at = hours.now().replace(minute=31, second=7)
    said = say(SnapshotLimit("x", limit=20, next_at=at, retry_after=5.0)).sentence
    assert "20 pictures in the last hour" in said
    assert "The next is possible at 14:32" in said
    assert "the limit is in Settings" in said
    assert SnapshotLimit.code == "rate_limited"
    assert say(SnapshotLimit()).sentence


class TestSnapshots:
    """What counts, and what a refused snapshot asks Blink for."""

    @pytest.fixture
    def limited(self, signed_in, path, clock):
        allowance = SnapAllowance(path, clock, lambda: 2)
        signed_in.snapshotter = Snapshotter(
            signed_in.account, signed_in.registry, clock, allowance=allowance
        )
        return signed_in

    async def test_the_third_is_refused_before_anything_is_asked(self, server, limited, clock):
        await limited.registry.refresh()
        await limited.snap("Driveway")
        await limited.snap("Hallway")
        before = len(server.requests)
        with pytest.raises(RateLimited) as refused:
            await limited.snap("Front Door")
        assert refused.value.subject == "Front Door"
        assert len(server.requests) == before
        assert limited.account.account.cooldown_until is None  # Blink did not ask to wait
        await clock.advance(3600)
        await limited.snap("Front Door")

    async def test_several_at_once_share_what_is_left(self, limited, count):
        await limited.snap("Driveway")
        names = ("Hallway", "Front Door", "Back Yard")
        results = await asyncio.gather(
            *(limited.snap(name) for name in names), return_exceptions=True
        )
        assert sum(isinstance(result, SnapshotLimit) for result in results) == 2
        posts = sum(count(f"POST {start}") for start in ("/network/", "/api/v1/accounts/"))
        assert posts == 2

    async def test_what_never_got_to_blink_is_not_counted(self, server, limited, clock):
        await limited.registry.refresh()
        server.faults.add(Kind.HOMESCREEN, Status(500), times=2)
        for _ in range(2):
            with pytest.raises(Transient):
                await limited.snap("Driveway")
        server.expire_access()
        server.faults.add(Kind.TOKEN, Status(503), times=1)
        with pytest.raises(Transient):
            await limited.snap("Driveway")
        await clock.advance(5)
        await limited.snap("Driveway")
        ref = limited.registry.find("Driveway").ref
        await limited.account.sign_out()
        with pytest.raises(NeedsLogin):
            await limited.snapshotter.snap(ref, last_sha256=None, progress=lambda phase: None)
        await limited.sign_in()
        await limited.snap("Driveway")
        with pytest.raises(SnapshotLimit):
            await limited.snap("Driveway")

    async def test_each_command_counts_that_went_out(self, server, limited):
        await limited.registry.refresh()
        server.faults.add_camera(BusyAnswer(), times=None)
        with pytest.raises((Busy, SnapshotLimit)) as ended:
            await limited.snap("Driveway")
        assert isinstance(ended.value, SnapshotLimit)
        posts = [seen for seen in server.requests if seen.path.endswith("/camera/700102/thumbnail")]
        assert len(posts) == 2
