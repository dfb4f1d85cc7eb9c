"""Signing in: each outcome in its own error, one message with a code per sign-in."""

from __future__ import annotations

import asyncio
import logging
import uuid

import pytest

from blinkthink.blink.account import BlinkAccount
from blinkthink.blink.cameras import CameraRegistry
from blinkthink.blink.record import Tokens
from blinkthink.blink.snapshots import Snapshotter
from blinkthink.core.errors import (
    Cancelled,
    LockedOut,
    NeedsLogin,
    RateLimited,
    Transient,
    WrongPassword,
    WrongPin,
)
from blinkthink.core.events import EventBus
from blinkthink.core.state import SignIn
from blinkthink.demo.server import EMAIL, PASSWORD, PIN, WITH_MAIL, WITHOUT_CODE, Kind
from blinkthink.demo.server.faults import Drop, Hang, Html, InvalidJson, Null, Status
from blinkthink.demo.server.proxy import ConnectProxy
from blinkthink.runtime.egress import EgressLedger
from blinkthink.runtime.http import HttpClient
from blinkthink.runtime.logs import set_up_logging
from blinkthink.runtime.secrets import SecretStore


async def test_code_by_sms_with_a_wrong_code_first(server, program, clock):
    waiting = await program.account.sign_in(EMAIL, PASSWORD)
    assert waiting.state is SignIn.PIN_WANTED
    assert (waiting.email, waiting.phone, waiting.channel) == (EMAIL, "+1xxxxxxxx42", "sms")
    assert (waiting.resend_at - clock.now()).total_seconds() == 60
    with pytest.raises(WrongPin) as refused:
        await program.account.enter_pin("111111")
    assert not refused.value.expired
    assert program.account.account.state is SignIn.PIN_WANTED
    await clock.advance(300)  # the person looks for the phone
    done = await program.account.enter_pin(f" {PIN[:3]} {PIN[3:]} ")
    assert done.signed_in
    assert (done.email, done.phone, done.resend_at) == (EMAIL, "", None)
    assert done.since == clock.now()
    assert server.sms_sent == 1
    assert program.states == [SignIn.PASSWORD_SENT, SignIn.PIN_WANTED, SignIn.SIGNED_IN]


async def test_account_without_a_code(server, program):
    assert (await program.account.sign_in(WITHOUT_CODE.email, PASSWORD)).signed_in
    assert server.sms_sent == server.mails_sent == 0
    assert len((await program.registry.refresh()).cameras) == 4


async def test_code_by_mail(server, program):
    waiting = await program.account.sign_in(WITH_MAIL.email, PASSWORD)
    assert (waiting.state, waiting.channel) == (SignIn.PIN_WANTED, "email")
    assert waiting.phone == "m***@blinkthink.example"
    assert (await program.account.enter_pin(PIN)).signed_in


async def test_wrong_password_then_the_right_one(server, program):
    with pytest.raises(WrongPassword):
        await program.account.sign_in(EMAIL, "wrong")
    assert program.account.account.state is SignIn.SIGNED_OUT
    assert server.sms_sent == 0
    await program.sign_in()


async def test_expired_code_and_another_one(server, program, clock, count):
    await program.account.sign_in(EMAIL, PASSWORD)
    before = len(server.requests)
    with pytest.raises(RateLimited) as early:
        await program.account.resend_code()
    assert early.value.retry_after == pytest.approx(60)
    assert len(server.requests) == before  # Blink was not asked
    server.expire_code()
    with pytest.raises(WrongPin) as refused:
        await program.account.enter_pin(PIN)
    assert refused.value.expired
    await clock.advance(61)
    waiting = await program.account.resend_code()
    assert (waiting.resend_at - clock.now()).total_seconds() == 60
    assert (await program.account.enter_pin(PIN)).signed_in
    assert server.sms_sent == 2
    assert count("/oauth/v2/authorize") == 2  # one session, one authorization code


async def test_locked_out_says_so_and_does_not_pause_the_account(server, program):
    for _ in range(5):
        with pytest.raises(WrongPassword):
            await program.account.sign_in(EMAIL, "wrong")
    with pytest.raises(LockedOut):
        await program.account.sign_in(EMAIL, PASSWORD)
    assert program.account.account.cooldown_until is None
    assert (await program.account.sign_in(WITHOUT_CODE.email, PASSWORD)).signed_in


async def test_locked_out_by_wrong_codes(program):
    await program.account.sign_in(EMAIL, PASSWORD)
    for _ in range(5):
        with pytest.raises(WrongPin):
            await program.account.enter_pin("000000")
    with pytest.raises(LockedOut):
        await program.account.enter_pin(PIN)
    assert program.account.account.state is SignIn.SIGNED_OUT


@pytest.mark.parametrize(
    ("kind", "fault"),
    [
        (Kind.AUTHORIZE, Status(503)),
        (Kind.AUTHORIZE, Html(404)),
        (Kind.SIGN_IN_PAGE, Html()),
        (Kind.SIGN_IN_PAGE, Drop()),
        (Kind.SIGN_IN, Html()),
        (Kind.SIGN_IN, Status(503)),
        (Kind.SIGN_IN, Drop()),
    ],
    ids=str,
)
async def test_a_page_or_a_failing_server_before_the_code(server, program, kind, fault):
    server.faults.add(kind, fault)
    with pytest.raises(Transient):
        await program.account.sign_in(EMAIL, PASSWORD)
    assert program.account.account.state is SignIn.SIGNED_OUT
    server.faults.clear()


@pytest.mark.parametrize("fault", [Html(), InvalidJson(), Null(), Status(500)], ids=str)
async def test_trouble_after_the_right_code_asks_for_no_other_code(server, program, count, fault):
    await program.account.sign_in(EMAIL, PASSWORD)
    server.faults.add(Kind.TOKEN, fault)
    with pytest.raises(Transient):
        await program.account.enter_pin(PIN)
    assert program.account.account.state is SignIn.PIN_WANTED
    assert (await program.account.enter_pin(PIN)).signed_in
    assert count("2fa/verify") == 1
    assert server.sms_sent == 1


async def test_no_network(server, program):
    await server.stop()
    with pytest.raises(Transient) as failed:
        await program.account.sign_in(EMAIL, PASSWORD)
    assert "api.oauth.blink.com" in failed.value.detail
    assert program.account.account.state is SignIn.SIGNED_OUT


async def test_a_limit_at_sign_in_pauses_the_account(server, program, clock):
    server.faults.add(Kind.SIGN_IN, Status(429, retry_after=120))
    with pytest.raises(RateLimited) as refused:
        await program.account.sign_in(EMAIL, PASSWORD)
    assert refused.value.retry_after == 120
    before = len(server.requests)
    with pytest.raises(RateLimited):
        await program.account.sign_in(EMAIL, PASSWORD)
    assert len(server.requests) == before
    await clock.advance(121)
    await program.sign_in()


async def test_cancel_while_blink_does_not_answer(server, program):
    server.faults.add(Kind.SIGN_IN, Hang())
    signing_in = asyncio.create_task(program.account.sign_in(EMAIL, PASSWORD))
    await server.hanging.wait()
    await program.account.cancel_sign_in()
    with pytest.raises(Cancelled):
        await signing_in
    assert program.account.account.state is SignIn.SIGNED_OUT
    with pytest.raises(NeedsLogin):
        await program.account.enter_pin(PIN)


async def test_a_failed_new_sign_in_keeps_the_old_one(signed_in):
    with pytest.raises(WrongPassword):
        await signed_in.account.sign_in(WITHOUT_CODE.email, "wrong")
    assert signed_in.account.account.signed_in
    assert signed_in.account.account.email == EMAIL
    await signed_in.registry.refresh()


async def test_the_hardware_id_is_kept_before_its_first_use_and_for_good(
    server, program, open_program
):
    server.faults.add(Kind.AUTHORIZE, Status(503))
    with pytest.raises(Transient):
        await program.account.sign_in(EMAIL, PASSWORD)
    made = program.secrets.load()["hardware_id"]
    assert str(uuid.UUID(made)).upper() == made
    await program.sign_in()
    await program.account.sign_out()
    again = await open_program()
    await again.sign_in()
    assert again.secrets.load()["hardware_id"] == made


async def test_sign_out_forgets(signed_in, open_program):
    await signed_in.registry.refresh()
    await signed_in.account.sign_out()
    assert signed_in.account.account.state is SignIn.SIGNED_OUT
    assert signed_in.account.account.email == ""
    assert signed_in.registry.cameras.cameras == ()
    with pytest.raises(NeedsLogin):
        await signed_in.registry.refresh()
    assert (await open_program()).account.account.state is SignIn.SIGNED_OUT
    kept = signed_in.secrets.load()
    assert (kept["tokens"], kept["email"]) == (None, "")


@pytest.fixture
def logs(home):
    """The log file of a verbose run; logging is as it was afterwards."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    set_up_logging(home / "logs", verbose=True)
    yield home / "logs" / "blinkthink.log"
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


async def test_nothing_secret_is_written_or_shown(server, program, home, logs, capfd):
    with pytest.raises(WrongPassword):
        await program.account.sign_in(EMAIL, "hunter2-wrong")
    await program.sign_in()
    await program.snap("Driveway")
    first = program.secrets.load()["tokens"]
    server.expire_access()
    await program.registry.refresh()
    second = program.secrets.load()["tokens"]
    logging.getLogger("aiohttp").error("Authorization: Bearer %s", second["access"])
    await program.ledger.flush()
    assert "Authorization" in logs.read_text()
    written = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    shown = "".join(capfd.readouterr()) + repr(Tokens(**second)) + repr(program.account.account)
    secrets = [PASSWORD, "hunter2-wrong", first["access"], first["refresh"]]
    for secret in (*secrets, second["access"], second["refresh"]):
        assert secret not in shown
        assert secret.encode() not in written


async def test_all_of_it_through_a_proxy_of_the_environment(server, home, clock, monkeypatch):
    """As behind a company's proxy: real host names, HTTPS_PROXY and SSL_CERT_FILE alone."""
    proxy = ConnectProxy(server.origin)
    await proxy.start()
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
    async with HttpClient(EgressLedger(home / "egress.jsonl", clock), clock) as http:
        events = EventBus()
        secrets = SecretStore(home / "account.bin", home / "account.key")
        account = BlinkAccount(http, secrets, home / "account.lock", clock, events)
        await account.sign_in(EMAIL, PASSWORD)
        await account.enter_pin(PIN)
        registry = CameraRegistry(account, clock, events)
        await registry.refresh()
        picture = await Snapshotter(account, registry, clock).snap(
            registry.find("Hallway").ref, last_sha256=None, progress=lambda phase: None
        )
    await proxy.stop()
    assert server.truth_of(picture.sha256) is not None
