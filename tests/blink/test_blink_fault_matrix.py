"""Every fault at every moment with every kind of camera: no stale picture, nothing half done.

The real account, HTTP client, snapshots, capture service and library against the demo's server.
One run covers each pair of fault and moment and of fault and kind; the whole product is slow.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from blinkthink.demo.server import Kind
from tests.blink.faulty_home import CAMERAS, FAULTS, FRESH, MOST_REQUESTS, running


class Moment(enum.Enum):
    """A request of a snapshot: what it asks for, and how many of its kind come before it."""

    LISTING = (Kind.HOMESCREEN, 0)
    OLD_PICTURE = (Kind.MEDIA, 0)
    SNAP = (Kind.SNAP, 0)
    COMMAND = (Kind.COMMAND, 0)
    ADDRESS = (Kind.HOMESCREEN, 1)
    PICTURE = (Kind.MEDIA, 1)
    RENEWAL = (Kind.TOKEN, 0)


M = Moment
LIMITS = ("429", "429 with a time", "403")
NO_PICTURE = ("page", "broken JSON", "null")  # 200, and no JPEG

# What a fault that lasts makes of a snapshot, where it is not `transient`. Why:
LASTING: dict[tuple[str, Moment], str] = {
    # Blink asks to wait: the whole account waits, whatever was asked for.
    **{(fault, moment): "rate_limited" for fault in LIMITS for moment in Moment},
    # A new token is refused too; only a person can help.
    **{("401", moment): "needs_login" for moment in Moment},
    ("403", M.RENEWAL): "needs_login",
    ("404", M.SNAP): "not_found",  # no such camera (any more)
    # Bytes that are no picture; but where the old picture is asked for, nothing was taken yet.
    **{(fault, M.PICTURE): "bad_image" for fault in NO_PICTURE},
}
# What a fault that strikes once makes of it, where it is borne or differs from a lasting one. Why:
ONCE: dict[tuple[str, Moment], str] = {
    # One renewal, and the request is repeated.
    **{("401", moment): FRESH for moment in Moment if moment is not M.RENEWAL},
    # Looking again is safe: nothing but the look failed.
    **{
        (fault, moment): FRESH
        for fault in FAULTS
        for moment in (M.OLD_PICTURE, M.COMMAND, M.ADDRESS)
        if fault not in LIMITS
    },
}


def expected(fault: str, moment: Moment, *, lasting: bool) -> str:
    code = LASTING.get((fault, moment), "transient")
    return code if lasting else ONCE.get((fault, moment), code)


def pairs() -> Iterator[Any]:
    """Each fault at each moment, lasting and once; the kinds of cameras take turns."""
    kinds = list(CAMERAS)
    for number, fault in enumerate(FAULTS):
        for place, moment in enumerate(Moment):
            kind = kinds[(number + place) % 3]
            lasting = (number + place) % 2 == 0
            yield pytest.param(fault, moment, kind, lasting)


def product() -> Iterator[Any]:
    for fault in FAULTS:
        for moment in Moment:
            for kind in CAMERAS:
                for lasting in (True, False):
                    yield pytest.param(fault, moment, kind, lasting)


async def walk(prepared: Path, fault: str, moment: Moment, kind: str, lasting: bool) -> None:
    async with running(prepared, kind) as run:
        what, after = moment.value
        if moment is M.RENEWAL:
            run.server.expire_access()
        run.server.faults.add(what, FAULTS[fault], None if lasting else 1, after=after)
        before, since = run.saved, len(run.server.requests)
        outcome = await run.snap(fault)
        code = outcome.error.code if outcome.error else FRESH
        assert code == expected(fault, moment, lasting=lasting), repr(outcome.error)
        if code == FRESH:
            run.check_fresh(outcome)
        else:
            assert run.saved == before
            assert outcome.error is not None
            assert outcome.error.subject == CAMERAS[kind]
        assert run.count("/oauth/v2/", since) == 0, "nobody asked to sign in"
        assert run.count("/oauth/token", since) <= 1
        # A repeated request is one that a 401 kept from having any effect.
        assert run.asked(since) <= (2 if fault == "401" else 1)
        assert len(run.server.requests) - since <= MOST_REQUESTS
        if moment is M.RENEWAL and code == "transient" and fault in SPENT:
            code = "needs_login"  # Blink has used up the refresh token; the new one was lost
            await run.clock.advance(100)
            assert (await run.snap(fault)).error is not None
        await run.recover(code)


# The server acts and its answer is lost: each refresh token works once.
SPENT = ("503 after the effect", "drop", "stall")


@pytest.mark.parametrize(("fault", "moment", "kind", "lasting"), list(pairs()))
async def test_each_fault_at_each_moment(prepared, fault, moment, kind, lasting):
    await walk(prepared, fault, moment, kind, lasting)


@pytest.mark.slow
@pytest.mark.parametrize(("fault", "moment", "kind", "lasting"), list(product()))
async def test_every_fault_at_every_moment_with_every_kind(prepared, fault, moment, kind, lasting):
    await walk(prepared, fault, moment, kind, lasting)
