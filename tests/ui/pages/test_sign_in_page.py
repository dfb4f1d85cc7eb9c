"""Signing in as a person does it: typing, pressing, reading what went wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from blinkthink.core import errors
from blinkthink.core.clock import ManualClock
from blinkthink.core.state import Account, SignIn
from blinkthink.demo.server import EMAIL, PASSWORD, PIN
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.mosaic import Mosaic
from blinkthink.ui.pages.sign_in import SignInPage
from blinkthink.ui.pages.sign_in_steps import sent_to
from tests.ui.pages.scripted_backend import NOW, ScriptedBackend

PIN_WANTED = Account(
    SignIn.PIN_WANTED,
    "you@example.com",
    phone="+1xxxxxxxx42",
    channel="sms",
    resend_at=NOW + timedelta(seconds=45),
)


@pytest.fixture
def page(qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> SignInPage:
    return shown(qtbot, backend, bridge, clock)


def shown(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock, width: int = 720
) -> SignInPage:
    made = SignInPage(backend, bridge, clock=clock)
    qtbot.addWidget(made)
    made.resize(width, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def fill(page: SignInPage, password: str = "secret") -> None:
    page.password_step.email.edit.setText("you@example.com")
    page.password_step.password.edit.setText(password)


def sign_in(qtbot: QtBot, page: SignInPage) -> None:
    fill(page)
    qtbot.keyClick(page.password_step.password.edit, Qt.Key.Key_Return)
    assert page.password_step.busy
    qtbot.waitUntil(lambda: not page.password_step.busy)


def type_pin(qtbot: QtBot, page: SignInPage, pin: str) -> None:
    page.pin_step.code.edit.clear()
    qtbot.keyClicks(page.pin_step.code.edit, pin)
    qtbot.keyClick(page.pin_step.code.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.pin_step.busy)


def test_password_then_code(qtbot: QtBot, page: SignInPage, backend: ScriptedBackend) -> None:
    sign_in(qtbot, page)
    assert backend.calls == [("sign_in", "you@example.com", "secret")]
    assert page.step is page.pin_step
    assert page.password_step.password.text() == ""
    assert "•••• 12" in page.pin_step.sentence.plain()
    type_pin(qtbot, page, "12 34-56")
    assert backend.calls[-1] == ("enter_pin", "123456")
    assert backend.state.signed_in


def test_an_account_without_a_code(
    qtbot: QtBot, page: SignInPage, backend: ScriptedBackend
) -> None:
    backend.pin_wanted = False
    sign_in(qtbot, page)
    assert backend.state.signed_in
    assert page.password_step.password.text() == ""
    assert page.password_step.message.said() == ""


def test_nothing_is_sent_before_both_fields_are_filled(
    qtbot: QtBot, page: SignInPage, backend: ScriptedBackend
) -> None:
    qtbot.mouseClick(page.password_step.main, Qt.MouseButton.LeftButton)
    assert page.password_step.email.error()
    assert page.password_step.password.error()
    assert backend.calls == []
    qtbot.keyClicks(page.password_step.email.edit, "you")
    assert page.password_step.email.error() == ""


@pytest.mark.parametrize(
    ("error", "under_password", "said", "kept"),
    [
        (errors.WrongPassword(), True, "did not accept this e-mail and password", ""),
        (errors.LockedOut(), False, "locked this account", ""),
        (errors.RateLimited(retry_after=120), False, "Wait 2 minutes", ""),
        (errors.Transient("HTML instead of JSON"), False, "cannot be reached", "secret"),
    ],
)
def test_a_refused_sign_in_is_told_where_it_belongs(
    qtbot: QtBot,
    page: SignInPage,
    backend: ScriptedBackend,
    error: errors.BlinkThinkError,
    under_password: bool,
    said: str,
    kept: str,
) -> None:
    backend.fails["sign_in"] = error
    sign_in(qtbot, page)
    step = page.password_step
    told = step.password.error() if under_password else step.message.said()
    assert said in told
    assert bool(step.message.said()) is not under_password
    assert step.password.text() == kept
    assert step.main.isEnabled()


def test_trying_again_after_the_network_came_back(
    qtbot: QtBot, page: SignInPage, backend: ScriptedBackend
) -> None:
    backend.fails["sign_in"] = errors.Transient()
    sign_in(qtbot, page)
    page.password_step.message.acted.emit()
    qtbot.waitUntil(lambda: page.step is page.pin_step)
    assert [call[0] for call in backend.calls] == ["sign_in", "sign_in"]


def test_cancelling_a_sign_in_that_hangs(
    qtbot: QtBot, page: SignInPage, backend: ScriptedBackend
) -> None:
    gate = backend.holds("sign_in")
    fill(page)
    page.password_step.submit()
    qtbot.waitUntil(lambda: gate.reached)
    assert not page.password_step.email.isEnabled()
    qtbot.mouseClick(page.password_step.cancel, Qt.MouseButton.LeftButton)
    assert not page.password_step.busy
    qtbot.waitUntil(lambda: ("cancel_sign_in",) in backend.calls)
    assert page.step is page.password_step
    assert backend.state.state is SignIn.SIGNED_OUT


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (errors.WrongPin(), "The code is not right."),
        (errors.WrongPin(expired=True), "The code has expired."),
    ],
)
def test_a_refused_code_is_told_under_it(
    qtbot: QtBot,
    page: SignInPage,
    backend: ScriptedBackend,
    error: errors.BlinkThinkError,
    said: str,
) -> None:
    backend.set_account(PIN_WANTED)
    qtbot.waitUntil(lambda: page.step is page.pin_step)
    backend.fails["enter_pin"] = error
    type_pin(qtbot, page, "000000")
    assert page.pin_step.code.error().startswith(said)
    assert page.step is page.pin_step
    type_pin(qtbot, page, "123456")
    assert page.pin_step.code.error() == ""
    assert backend.state.signed_in


def test_too_many_codes_lead_back_with_the_reason(
    qtbot: QtBot, page: SignInPage, backend: ScriptedBackend
) -> None:
    backend.set_account(PIN_WANTED)
    qtbot.waitUntil(lambda: page.step is page.pin_step)
    backend.fails["enter_pin"] = errors.LockedOut()
    backend.state = Account(SignIn.SIGNED_OUT)
    type_pin(qtbot, page, "000000")
    assert page.step is page.password_step
    assert "locked this account" in page.password_step.message.said()


async def test_another_code_only_when_blink_allows_it(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> None:
    backend.state = PIN_WANTED
    page = shown(qtbot, backend, bridge, clock)
    assert not page.pin_step.resend.isEnabled()
    assert page.pin_step.waiting() == "possible in 0:45"
    await clock.advance(44)
    qtbot.waitUntil(lambda: page.pin_step.waiting() == "possible in 0:01")
    await clock.advance(1)
    qtbot.waitUntil(page.pin_step.resend.isEnabled)
    assert page.pin_step.waiting() == ""
    qtbot.mouseClick(page.pin_step.resend, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.pin_step.waiting() == "possible in 0:45")
    assert not page.pin_step.resend.isEnabled()
    assert backend.calls == [("resend_code",)]


def test_back_ends_the_sign_in(qtbot: QtBot, page: SignInPage, backend: ScriptedBackend) -> None:
    backend.set_account(PIN_WANTED)
    qtbot.waitUntil(lambda: page.step is page.pin_step)
    page.pin_step.back_requested.emit()
    qtbot.waitUntil(lambda: backend.calls == [("cancel_sign_in",)])
    assert page.step is page.password_step


def test_signing_in_again_says_why(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> None:
    backend.state = Account(SignIn.SIGN_IN_AGAIN, "you@example.com")
    page = shown(qtbot, backend, bridge, clock)
    assert "sign in again" in page.password_step.message.said()
    assert page.password_step.email.text() == "you@example.com"


async def test_a_sign_in_that_could_not_be_read_is_told(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> None:
    backend.state = Account(SignIn.SIGNED_OUT, warning="The kept sign-in could not be read.")
    page = shown(qtbot, backend, bridge, clock)
    assert "could not be read" in page.password_step.message.said()


async def test_a_cool_down_ends_by_itself(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> None:
    until = NOW + timedelta(minutes=2)
    backend.state = replace(Account(SignIn.SIGNED_OUT), cooldown_until=until)
    page = shown(qtbot, backend, bridge, clock)
    step = page.password_step
    assert "2:00" in step.message.said()
    assert not step.main.isEnabled()
    fill(page)
    step.submit()
    assert backend.calls == []
    await clock.advance(121)
    qtbot.waitUntil(step.main.isEnabled)
    assert step.message.said() == ""


def test_the_demo_fills_everything_in(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> None:
    backend.demo = True
    page = shown(qtbot, backend, bridge, clock)
    assert page.password_step.email.text() == EMAIL
    assert page.password_step.password.text() == PASSWORD
    qtbot.mouseClick(page.password_step.main, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.step is page.pin_step)
    assert backend.calls == [("sign_in", EMAIL, PASSWORD)]
    assert any(PIN in text for text in page.pin_step.hints())


def test_the_ways_around_an_account(
    qtbot: QtBot, page: SignInPage, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> None:
    with qtbot.waitSignal(page.demo_requested):
        qtbot.mouseClick(page.password_step.try_demo, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.library_requested):
        qtbot.mouseClick(page.password_step.look_only, Qt.MouseButton.LeftButton)
    backend.demo = True
    in_demo = shown(qtbot, backend, bridge, clock)
    assert not in_demo.password_step.try_demo.isVisible()


def test_the_password_is_hidden_and_the_pictures_are_drawn_where_there_is_room(
    qtbot: QtBot, page: SignInPage, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> None:
    assert page.password_step.password.edit.echoMode() is QLineEdit.EchoMode.Password
    narrow = page.findChild(Mosaic)
    assert isinstance(narrow, Mosaic)
    assert not narrow.isVisible()
    assert narrow.drawn == 0
    other = shown(qtbot, backend, bridge, clock, width=1280)
    wide = other.findChild(Mosaic)
    assert isinstance(wide, Mosaic)
    qtbot.waitUntil(lambda: wide.drawn == 6)


@pytest.mark.parametrize(
    ("account", "way"),
    [
        (PIN_WANTED, "by SMS to +1 •••• 42."),
        (replace(PIN_WANTED, channel="email"), "by e-mail to you@example.com."),
        (replace(PIN_WANTED, phone=""), "to your phone."),
    ],
)
def test_where_the_code_went(account: Account, way: str) -> None:
    assert way in sent_to(account)


def test_escape_gives_the_code_up_as_back_does(
    qtbot: QtBot, page: SignInPage, backend: ScriptedBackend
) -> None:
    sign_in(qtbot, page)
    assert page.step is page.pin_step
    with qtbot.assertNotEmitted(page.left):
        qtbot.keyClick(page.pin_step.code.edit, Qt.Key.Key_Escape)
    assert page.step is page.password_step
    qtbot.waitUntil(lambda: backend.calls[-1] == ("cancel_sign_in",))
