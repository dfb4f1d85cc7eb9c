"""429 and 403 of every kind of request: typed, named, and kept to by the whole account."""

from __future__ import annotations

import pytest

from blinkthink.blink.arming import Arming
from blinkthink.core.errors import LockedOut, NeedsLogin, RateLimited
from blinkthink.demo.server import EMAIL, PASSWORD, PIN, Kind
from blinkthink.demo.server.faults import Html, Status


@pytest.mark.parametrize("status", [429, 403])
@pytest.mark.parametrize(
    "kind", [Kind.HOMESCREEN, Kind.SNAP, Kind.COMMAND, Kind.MEDIA, Kind.ARM], ids=str
)
async def test_a_request_of_a_signed_in_account(
    server, signed_in, open_program, clock, kind, status
):
    arming = Arming(signed_in.registry, signed_in.snapshotter.commands, clock)
    await signed_in.registry.refresh()
    server.faults.add(kind, Status(status, retry_after=50), times=None)
    began = clock.now()
    with pytest.raises(RateLimited) as refused:
        await (arming.arm("5001", True) if kind is Kind.ARM else signed_in.snap("Driveway"))
    assert refused.value.retry_after == pytest.approx(50, abs=1)
    account = signed_in.account.account
    assert account.signed_in
    assert account.cooling_down
    assert 50 <= (account.cooldown_until - began).total_seconds() < 120
    before = len(server.requests)
    for program in (signed_in, await open_program()):
        with pytest.raises(RateLimited):
            await program.registry.refresh()
    with pytest.raises(RateLimited):
        await arming.arm("5001", False)
    assert len(server.requests) == before
    server.faults.clear()
    await clock.advance(51)
    assert not signed_in.account.account.cooling_down
    await signed_in.snap("Driveway")


async def test_the_token_endpoint(server, signed_in, clock, count):
    server.expire_access()
    server.faults.add(Kind.TOKEN, Status(429, retry_after=50))
    with pytest.raises(RateLimited) as refused:
        await signed_in.registry.refresh()
    assert refused.value.retry_after == pytest.approx(50)
    account = signed_in.account.account
    assert (account.signed_in, account.cooling_down) == (True, True)
    await clock.advance(51)
    await signed_in.registry.refresh()
    server.expire_access()
    server.faults.add(Kind.TOKEN, Status(403))
    with pytest.raises(NeedsLogin):  # there, it refuses the sign-in
        await signed_in.registry.refresh()
    assert not signed_in.account.account.cooling_down
    assert count("POST /oauth/v2/signin") == 1


@pytest.mark.parametrize("kind", [Kind.AUTHORIZE, Kind.SIGN_IN_PAGE, Kind.SIGN_IN], ids=str)
async def test_the_steps_of_a_sign_in(server, program, clock, kind):
    server.faults.add(kind, Status(429, retry_after=50))
    with pytest.raises(RateLimited) as refused:
        await program.account.sign_in(EMAIL, PASSWORD)
    assert refused.value.retry_after == pytest.approx(50)
    assert program.account.account.cooling_down
    await clock.advance(51)
    await program.sign_in()


async def test_the_code_and_the_tokens_of_a_sign_in_can_be_asked_for_again(
    server, program, clock, count
):
    await program.account.sign_in(EMAIL, PASSWORD)
    for kind in (Kind.VERIFY, Kind.TOKEN):
        server.faults.add(kind, Status(429, retry_after=50))
        with pytest.raises(RateLimited):
            await program.account.enter_pin(PIN)
        before = len(server.requests)
        with pytest.raises(RateLimited):
            await program.account.enter_pin(PIN)
        assert len(server.requests) == before
        await clock.advance(51)
    assert (await program.account.enter_pin(PIN)).signed_in
    assert server.sms_sent == 1
    assert count("POST /oauth/v2/signin") == 1


async def test_a_403_at_the_password_is_a_lock_of_the_account(server, program):
    server.faults.add(Kind.SIGN_IN, Status(403))
    with pytest.raises(LockedOut):
        await program.account.sign_in(EMAIL, PASSWORD)


@pytest.mark.parametrize("kind", [Kind.SIGN_IN, Kind.VERIFY])
async def test_a_403_page_of_the_guard_before_the_sign_in_is_no_lock(server, program, clock, kind):
    server.faults.add(kind, Html(403))
    with pytest.raises(RateLimited):
        await program.sign_in()
    assert program.account.account.cooling_down
    await clock.advance(61)
    if kind is Kind.SIGN_IN:
        await program.account.sign_in(EMAIL, PASSWORD)
    assert (await program.account.enter_pin(PIN)).signed_in
    assert server.sms_sent == 1


async def test_a_clock_that_is_set_back_does_not_wait_for_days(server, signed_in, clock):
    server.faults.add(Kind.HOMESCREEN, Status(429, retry_after=600))
    with pytest.raises(RateLimited):
        await signed_in.registry.refresh()
    clock.set_wall(clock.now().replace(year=clock.now().year - 3))
    assert not signed_in.account.account.cooling_down
    await signed_in.registry.refresh()
    server.faults.add(Kind.HOMESCREEN, Status(429, retry_after=60))
    for _ in range(2):  # the new pause counts, not the one that lies years ahead
        with pytest.raises(RateLimited) as refused:
            await signed_in.registry.refresh()
        assert refused.value.retry_after == pytest.approx(60)
    assert signed_in.account.account.cooling_down
