"""Cameras that fail, and a home that changes in the middle of a snapshot."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

import pytest

from blinkthink.core.events import Event, SnapProgress
from blinkthink.core.state import SnapPhase
from blinkthink.demo.server import Kind
from blinkthink.demo.server.faults import (
    BusyAnswer,
    CameraFault,
    CommandFails,
    CommandNeverEnds,
    CorruptJpeg,
    CutJpeg,
    EmptyPicture,
    OldAddress,
    OldBytes,
)
from tests.blink.faulty_home import CAMERAS, FAULTS, FRESH, MOST_REQUESTS, QUICK, Run, running


@dataclass(frozen=True)
class Trouble:
    """A fault of a camera: what it is, when it strikes, and what comes of it."""

    fault: CameraFault
    outcome: str
    times: int | None = None  # for ever
    after: int = 0
    asked: int = 1  # times the camera was told to take a picture


TROUBLES = {
    "busy all the time": Trouble(BusyAnswer(), "busy", asked=4),
    "busy at first": Trouble(BusyAnswer(), FRESH, times=2, asked=3),
    "command failed": Trouble(CommandFails(), "offline"),
    "command timed out": Trouble(CommandNeverEnds(), "offline"),
    "old for an hour": Trouble(OldAddress(seconds=3600), "stale"),
    "old for 12 seconds": Trouble(OldAddress(seconds=12), FRESH),
    "old for 3 listings": Trouble(OldAddress(listings=3), FRESH),
    "old bytes under the new address": Trouble(OldBytes(), "stale"),
    "all pictures cut": Trouble(CutJpeg(), "bad_image"),
    "all pictures corrupt": Trouble(CorruptJpeg(), "bad_image"),
    "the old picture cut": Trouble(CutJpeg(), FRESH, times=1),
    "the new picture cut": Trouble(CutJpeg(), "bad_image", times=1, after=1),
    "the new picture corrupt": Trouble(CorruptJpeg(), "bad_image", times=1, after=1),
}


@pytest.mark.parametrize("kind", list(CAMERAS))
@pytest.mark.parametrize("name", list(TROUBLES))
async def test_each_trouble_of_each_kind_of_camera(prepared, name, kind):
    trouble = TROUBLES[name]
    async with running(prepared, kind) as run:
        run.server.faults.add_camera(trouble.fault, run.ref.id, trouble.times, after=trouble.after)
        before, since = run.saved, len(run.server.requests)
        outcome = await run.snap()
        assert (outcome.error.code if outcome.error else FRESH) == trouble.outcome
        if outcome.error is None:
            run.check_fresh(outcome)
        else:
            assert run.saved == before
            assert outcome.error.subject == CAMERAS[kind]
        assert run.asked(since) == trouble.asked
        assert run.count("/oauth", since) == 0
        assert len(run.server.requests) - since <= MOST_REQUESTS
        await run.recover(trouble.outcome)


@pytest.mark.parametrize("trouble", ["page", "503", "drop", "cut"])
async def test_old_bytes_are_known_though_the_old_picture_came_at_the_second_try(prepared, trouble):
    async with running(prepared, "outdoor") as run:
        shutil.rmtree(run.library.root)  # the old picture is known from the server alone
        if trouble == "cut":
            run.server.faults.add_camera(CutJpeg())
        else:
            run.server.faults.add(Kind.MEDIA, FAULTS[trouble])
        run.server.faults.add_camera(OldBytes())
        outcome = await run.snap()
        assert outcome.error is not None
        assert outcome.error.code == "stale"
        assert run.saved == 0
        await run.recover("stale")


async def test_a_listed_picture_that_is_broken_for_good_keeps_nobody_from_a_new_one(prepared):
    async with running(prepared, "outdoor") as run:
        run.server.faults.add_camera(CutJpeg(), times=QUICK.failures)
        run.check_fresh(await run.snap())


async def test_a_listed_picture_that_was_never_sent_keeps_nobody_from_a_new_one(prepared):
    async with running(prepared, "outdoor") as run:
        run.server.faults.add_camera(EmptyPicture(), times=QUICK.failures)
        run.check_fresh(await run.snap())
        run.server.faults.add_camera(EmptyPicture(), times=None)
        outcome = await run.snap()
        assert outcome.error is not None
        assert outcome.error.code == "bad_image"
        await run.recover("bad_image")


def _remove(run: Run) -> None:
    run.server.home.remove(run.ref.name)


def _rename(run: Run) -> None:
    run.server.home.rename(run.ref.name, "Garage")


def _add_same_name(run: Run) -> None:
    run.server.home.add(run.ref.name)


def _offline(run: Run) -> None:
    run.server.home.find(run.ref.name).online = False


def _revoke(run: Run) -> None:
    run.server.revoke()


def _expire(run: Run) -> None:
    run.server.expire_access()


CHANGES: dict[str, tuple[Callable[[Run], None], dict[SnapPhase, str]]] = {
    "removed": (_remove, {SnapPhase.WAITING: "not_found", SnapPhase.TAKEN: "not_found"}),
    "renamed": (_rename, {SnapPhase.WAITING: FRESH, SnapPhase.TAKEN: FRESH}),
    "another of that name": (_add_same_name, {SnapPhase.WAITING: FRESH, SnapPhase.TAKEN: FRESH}),
    # What was taken before is a picture all the same.
    "offline": (_offline, {SnapPhase.WAITING: "offline", SnapPhase.TAKEN: FRESH}),
    "signed out": (_revoke, {SnapPhase.WAITING: "needs_login", SnapPhase.TAKEN: "needs_login"}),
    "token too old": (_expire, {SnapPhase.WAITING: FRESH, SnapPhase.TAKEN: FRESH}),
}


@pytest.mark.parametrize(
    ("name", "phase", "kind"),
    [
        pytest.param(name, phase, list(CAMERAS)[(number + turn) % 3])
        for number, name in enumerate(CHANGES)
        for turn, phase in enumerate((SnapPhase.WAITING, SnapPhase.TAKEN))
    ],
)
async def test_a_home_that_changes_meanwhile(prepared, name, phase, kind):
    change, outcomes = CHANGES[name]
    async with running(prepared, kind) as run:
        left = [partial(change, run)]

        def heard(event: Event) -> None:
            if isinstance(event, SnapProgress) and event.phase is phase and left:
                left.pop()()

        run.events.subscribe(heard)
        before, since = run.saved, len(run.server.requests)
        outcome = await run.snap()
        assert not left
        assert (outcome.error.code if outcome.error else FRESH) == outcomes[phase]
        assert run.saved == before + (outcome.error is None)
        assert run.count("/oauth", since) == (1 if name in ("signed out", "token too old") else 0)
        if outcome.error is None:
            assert outcome.sha256 == run.drawn.newest(run.ref)


@pytest.mark.parametrize("jump", [timedelta(hours=-1), timedelta(days=-400), timedelta(hours=30)])
@pytest.mark.parametrize("phase", [SnapPhase.WAITING, SnapPhase.TAKEN])
async def test_a_clock_that_is_set_meanwhile(prepared, jump, phase):
    """This computer's clock alone: Blink's goes on as it was."""
    async with running(prepared, "outdoor", own_clock=True) as run:
        left = [jump]

        def heard(event: Event) -> None:
            if isinstance(event, SnapProgress) and event.phase is phase and left:
                run.clock.set_wall(run.clock.now() + left.pop())

        run.events.subscribe(heard)
        since = len(run.server.requests)
        run.check_fresh(await run.snap())
        assert not left
        assert run.count("/oauth/v2/", since) == 0
        assert run.count("/oauth/token", since) <= 1
        run.check_fresh(await run.snap())
