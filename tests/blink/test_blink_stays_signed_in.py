"""Staying signed in: over restarts, expiry, several processes, and Blink asking to wait."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import threading
from datetime import timedelta
from email.utils import format_datetime

import pytest

from blinkthink.blink.record import Tokens
from blinkthink.core.errors import NeedsLogin, RateLimited, Transient
from blinkthink.core.state import SignIn
from blinkthink.demo.server import Kind
from blinkthink.demo.server.faults import Drop, Html, Status

FOUR_HOURS = 4 * 3600


async def test_a_restart_asks_for_nothing(server, signed_in, open_program):
    before = len(server.requests)
    restarted = await open_program()
    assert restarted.account.account.signed_in
    assert len(server.requests) == before
    assert len((await restarted.registry.refresh()).cameras) == 4
    assert len(server.requests) == before + 1
    assert server.sms_sent == 1


async def test_expiry_renews_once_for_all_who_wait(signed_in, clock, count):
    await clock.advance(FOUR_HOURS)
    calls = [signed_in.account.call("GET", "/networks", why="test") for _ in range(8)]
    assert [reply.status for reply in await asyncio.gather(*calls)] == [200] * 8
    assert count("POST /oauth/token") == 2  # the sign-in's and one more


async def test_a_401_renews_once_and_repeats(server, signed_in, count):
    server.expire_access()
    calls = [signed_in.account.call("GET", "/networks", why="test") for _ in range(5)]
    assert [reply.status for reply in await asyncio.gather(*calls)] == [200] * 5
    assert count("POST /oauth/token") == 2
    assert count("/oauth/v2/signin") == 2  # never another login


async def test_a_401_with_a_new_token_asks_the_user(server, signed_in, count):
    server.faults.add(Kind.HOMESCREEN, Status(401), times=None)
    with pytest.raises(NeedsLogin):
        await signed_in.registry.refresh()
    with pytest.raises(NeedsLogin):
        await signed_in.registry.refresh()
    assert signed_in.account.account.state is SignIn.SIGN_IN_AGAIN
    assert count("homescreen") == 2


async def test_two_programs_at_once_renew_once(signed_in, open_program, clock, count):
    other = await open_program()
    await clock.advance(FOUR_HOURS)
    await asyncio.gather(signed_in.registry.refresh(), other.registry.refresh())
    assert count("POST /oauth/token") == 2
    await clock.advance(FOUR_HOURS)  # and the one that waited has the newest refresh token
    await other.registry.refresh()
    await signed_in.registry.refresh()
    assert count("POST /oauth/token") == 3


_CHILD = """
import asyncio, json, sys
from pathlib import Path
from blinkthink.blink.account import BlinkAccount
from blinkthink.core.clock import SystemClock
from blinkthink.core.events import EventBus
from blinkthink.runtime.egress import EgressLedger
from blinkthink.runtime.http import HttpClient
from blinkthink.runtime.secrets import SecretStore

async def main(home, routes, certificate):
    clock, home = SystemClock(), Path(home)
    http = HttpClient(EgressLedger(home / "e", clock), clock,
                      routes={host: tuple(to) for host, to in routes.items()},
                      extra_trust=Path(certificate))
    async with http:
        secrets = SecretStore(home / "account.bin", home / "account.key")
        account = BlinkAccount(http, secrets, home / "account.lock", clock, EventBus())
        await account.restore()
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        print((await account.call("GET", "/networks", why="test")).status)

asyncio.run(main(*json.loads(sys.argv[1])))
"""


async def test_two_processes_renew_once(server, signed_in, home, count):
    arguments = json.dumps([str(home), server.routes, str(server.certificate)])
    children = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", _CHILD, arguments,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )
        for _ in range(2)
    ]  # fmt: skip
    for child in children:
        assert await child.stdout.readline() == b"ready\n"
    server.expire_access()
    outputs = await asyncio.gather(*(child.communicate(b"\n") for child in children))
    assert [out for out, _ in outputs] == [b"200\n", b"200\n"]
    assert count("POST /oauth/token") == 2
    await signed_in.registry.refresh()  # takes over what the children kept
    assert count("POST /oauth/token") == 2


async def test_a_refused_renewal_asks_the_user_and_stays_so(server, signed_in, open_program, count):
    server.revoke()
    with pytest.raises(NeedsLogin):
        await signed_in.registry.refresh()
    assert signed_in.account.account.state is SignIn.SIGN_IN_AGAIN
    restarted = await open_program()
    assert restarted.account.account.state is SignIn.SIGN_IN_AGAIN
    before = len(server.requests)
    with pytest.raises(NeedsLogin):
        await restarted.registry.refresh()
    assert len(server.requests) == before
    assert count("POST /oauth/v2/signin") == 1
    await restarted.sign_in()
    await signed_in.registry.refresh()  # the first one takes the new sign-in over


@pytest.mark.parametrize("fault", [Status(503), Html()], ids=str)
async def test_trouble_at_renewal_keeps_the_tokens_and_backs_off(
    server, signed_in, clock, count, fault
):
    server.expire_access()
    server.faults.add(Kind.TOKEN, fault)
    for _ in range(3):
        with pytest.raises(Transient):
            await signed_in.registry.refresh()
    assert count("POST /oauth/token") == 2  # asked once, then waited
    assert signed_in.account.account.signed_in
    await clock.advance(2)
    await signed_in.registry.refresh()


class Writing:
    """Holds the account's file back while new tokens are being written to it."""

    def __init__(self, secrets, monkeypatch):
        self.begun = asyncio.Event()
        self.go_on = threading.Event()
        self._save, self._loop = secrets.save, asyncio.get_running_loop()
        self._before = secrets.load()["tokens"]
        monkeypatch.setattr(secrets, "save", self._hold)

    def _hold(self, record):
        if record["tokens"] != self._before:
            self._loop.call_soon_threadsafe(self.begun.set)
            assert self.go_on.wait(60)
        self._save(record)


async def test_giving_up_waiting_does_not_lose_the_new_tokens(
    server, signed_in, open_program, count, monkeypatch
):
    server.expire_access()
    writing = Writing(signed_in.secrets, monkeypatch)
    waiting = asyncio.create_task(signed_in.registry.refresh())
    await writing.begun.wait()
    waiting.cancel()
    await asyncio.wait([waiting])
    writing.go_on.set()
    await signed_in.registry.refresh()
    assert len((await (await open_program()).registry.refresh()).cameras) == 4
    assert count("POST /oauth/token") == 2


async def test_new_tokens_are_kept_before_their_first_use(server, signed_in, count, monkeypatch):
    server.expire_access()
    before = count("homescreen")
    writing = Writing(signed_in.secrets, monkeypatch)
    listing = asyncio.create_task(signed_in.registry.refresh())
    await writing.begun.wait()
    assert count("POST /oauth/token") == 2
    assert count("homescreen") == before + 1  # the one that was refused
    writing.go_on.set()
    await listing
    assert count("homescreen") == before + 2


async def test_a_refused_renewal_leaves_no_token_on_the_disk(server, signed_in):
    hardware_id = signed_in.secrets.load()["hardware_id"]
    server.revoke()
    with pytest.raises(NeedsLogin):
        await signed_in.registry.refresh()
    kept = signed_in.secrets.load()
    assert (kept["tokens"], kept["hardware_id"]) == (None, hardware_id)


@pytest.mark.parametrize("status", [400, 401, 403])
async def test_any_refusal_of_the_renewal_asks_the_user(server, signed_in, count, status):
    server.expire_access()
    server.faults.add(Kind.TOKEN, Status(status))
    with pytest.raises(NeedsLogin):
        await signed_in.registry.refresh()
    assert signed_in.account.account.state is SignIn.SIGN_IN_AGAIN
    assert signed_in.account.account.cooldown_until is None
    assert count("POST /oauth/v2/signin") == 1


def test_an_answer_without_a_refresh_token_keeps_the_old_one():
    before = Tokens("a", "r", 0.0)
    assert Tokens.from_answer({"access_token": "b", "expires_in": 60}, 5.0, before) == Tokens(
        "b", "r", 65.0
    )
    assert Tokens.from_answer({"refresh_token": "x"}, 5.0, before) is None
    assert Tokens.from_answer(None, 5.0, before) is None


@pytest.mark.parametrize("status", [429, 403])
@pytest.mark.parametrize("as_date", [False, True])
async def test_a_limit_pauses_the_account_over_a_restart(
    server, signed_in, open_program, clock, status, as_date
):
    at = clock.now() + timedelta(seconds=300)
    after = format_datetime(at) if as_date else 300
    server.faults.add(Kind.HOMESCREEN, Status(status, retry_after=after))
    with pytest.raises(RateLimited) as refused:
        await signed_in.registry.refresh()
    assert refused.value.retry_after == pytest.approx(300, abs=1)
    assert signed_in.account.account.cooldown_until == pytest.approx(at, abs=timedelta(seconds=1))
    before = len(server.requests)
    restarted = await open_program()
    assert restarted.account.account.cooldown_until is not None
    for program in (signed_in, restarted):
        with pytest.raises(RateLimited) as refused:
            await program.registry.refresh()
        assert refused.value.retry_after == pytest.approx(300, abs=1)
    assert len(server.requests) == before
    await clock.advance(301)
    assert restarted.account.account.cooldown_until is None
    assert len((await restarted.registry.refresh()).cameras) == 4


async def test_limits_without_a_time_pause_longer_each_time(server, signed_in, clock):
    server.faults.add(Kind.HOMESCREEN, Status(429), times=2)
    waits = []
    for _ in range(2):
        with pytest.raises(RateLimited) as refused:
            await signed_in.registry.refresh()
        waits.append(refused.value.retry_after)
        await clock.advance(waits[-1] + 1)
    assert waits == [60, 120]
    await signed_in.registry.refresh()


async def test_a_limit_at_renewal_pauses_and_keeps_the_tokens(server, signed_in, clock):
    server.expire_access()
    server.faults.add(Kind.TOKEN, Status(429, retry_after=90))
    with pytest.raises(RateLimited):
        await signed_in.registry.refresh()
    assert signed_in.account.account.cooldown_until is not None
    await clock.advance(91)
    await signed_in.registry.refresh()


async def test_signing_out_elsewhere_is_noticed(signed_in, open_program):
    other = await open_program()
    await other.account.sign_out()
    with pytest.raises(NeedsLogin):
        await signed_in.registry.refresh()
    assert (await signed_in.account.sync()).state is SignIn.SIGNED_OUT


async def test_where_the_account_lives_is_asked_again_when_it_failed(server, program, count):
    server.faults.add(Kind.TIER, Drop())
    await program.sign_in()
    assert program.account.account.signed_in
    assert len((await program.registry.refresh()).cameras) == 4
    assert count("tier_info") == 2


async def test_the_token_goes_to_blink_only(signed_in, server):
    before = len(server.requests)
    for address in ("https://example.com/x.jpg", "http://rest-u014.immedia-semi.com/x.jpg"):
        with pytest.raises(Transient):
            await signed_in.account.call("GET", address, why="test")
    assert len(server.requests) == before
