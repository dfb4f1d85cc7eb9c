"""Every fault at every step of signing in: one password, one code, and the right words."""

from __future__ import annotations

import pytest

from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.demo.server import EMAIL, INSTANT, PASSWORD, PIN, DemoServer, Kind
from blinkthink.demo.server.faults import (
    Refusal,
    RequestFault,
)
from blinkthink.gallery.library import Library
from tests.blink.conftest import paint
from tests.blink.faulty_home import FAULTS, client, impatient, parts
from tests.skipping_clock import SkippingClock

STEPS = (Kind.AUTHORIZE, Kind.SIGN_IN_PAGE, Kind.SIGN_IN, Kind.VERIFY, Kind.TOKEN, Kind.TIER)
REFUSALS: dict[str, RequestFault] = {
    "wrong password": Refusal("invalid_user_credentials"),
    "wrong code": Refusal("invalid_2fa_code"),
    "old code": Refusal("expired_2fa_code"),
    "locked": Refusal("too_many_invalid_request"),
    "session lost": Refusal("empty_cookies"),
}
SIGNED_IN = "signed_in"

# What a fault makes of a sign-in, where it is not `transient`. Why:
SIGN_IN: dict[tuple[str, Kind], str] = {
    # Blink asks to wait.
    **{(fault, step): "rate_limited" for fault in ("429", "429 with a time") for step in STEPS},
    # Blink's refusals of a password and of a code, with the words that it has for them or without.
    ("401", Kind.SIGN_IN): "wrong_password",
    ("wrong password", Kind.SIGN_IN): "wrong_password",
    ("403", Kind.SIGN_IN): "locked_out",
    ("locked", Kind.SIGN_IN): "locked_out",
    ("401", Kind.VERIFY): "wrong_pin",
    ("wrong code", Kind.VERIFY): "wrong_pin",
    ("old code", Kind.VERIFY): "wrong_pin",
    ("403", Kind.VERIFY): "locked_out",
    ("locked", Kind.VERIFY): "locked_out",
    # The session that the code belongs to is gone: only a new sign-in helps.
    ("session lost", Kind.VERIFY): "needs_login",
    # The tokens are kept by then; where the account lives is asked again later.
    **{(fault, Kind.TIER): SIGNED_IN for fault in FAULTS},
}
FITTING = {
    Kind.SIGN_IN: ("wrong password", "locked", "session lost"),
    Kind.VERIFY: ("wrong code", "old code", "locked", "session lost"),
}


@pytest.mark.parametrize("step", STEPS)
async def test_each_fault_at_each_step_of_signing_in(tmp_path, step):
    clock = SkippingClock(SystemClock().now())
    server = DemoServer(tmp_path / "server", clock, timing=INSTANT, painter=paint)
    await server.start()
    for number, fault in enumerate([*FAULTS, *FITTING.get(step, ())]):
        home = tmp_path / str(number)
        async with client(server, home, clock) as http:
            account, registry, *_ = parts(home, http, clock, Library(home / "library", clock))
            await account.restore()
            server.faults.add(step, {**FAULTS, **REFUSALS}[fault])
            since, messages, code = len(server.requests), server.sms_sent, SIGNED_IN
            try:
                with impatient(http, fault):
                    await account.sign_in(EMAIL, PASSWORD)
                    await account.enter_pin(PIN)
            except BlinkThinkError as error:
                code = error.code
            assert (fault, code) == (fault, SIGN_IN.get((fault, step), "transient"))
            assert account.account.signed_in is (code == SIGNED_IN)
            posts = [s.path for s in server.requests[since:] if s.method == "POST"]
            # Nothing is sent twice; a 401 after the tokens came renews them once.
            assert len(posts) - len(set(posts)) == ((fault, step) == ("401", Kind.TIER))
            assert server.sms_sent - messages <= 1
            assert len(server.requests) - since <= len(STEPS) + 3
            await clock.advance(1000)
            if code != SIGNED_IN:
                await account.sign_in(EMAIL, PASSWORD)
                await account.enter_pin(PIN)
            assert len((await registry.refresh()).cameras) == 4
            assert server.faults.waiting == 0
    await server.stop()
