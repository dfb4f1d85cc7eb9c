"""login, logout, status."""

from __future__ import annotations

import argparse
import asyncio
import getpass
import signal
import sys
from collections.abc import Callable
from datetime import datetime
from types import FrameType

from blinkthink.app.cli.output import DONE, message, print_json, sentence, time_json, time_words
from blinkthink.app.services import Services
from blinkthink.core.errors import Cancelled, Usage, WrongPin
from blinkthink.core.state import Account, SignIn
from blinkthink.core.translation import tr


async def login(services: Services, args: argparse.Namespace) -> int:
    """Sign in; asks for what was not given. Raises the account's errors, and Usage."""
    password = _typed(lambda: _read_password(args))
    if not password:
        raise Usage(tr("No password was given."))
    account = await services.sign_in(args.email, password)
    if account.state is SignIn.PIN_WANTED:
        account = await _enter_pin(services, account, args.pin)
    if account.warning:
        message(account.warning)
    if args.json:
        print_json(await _status(services))
    else:
        message(tr("Signed in as {email}.").format(email=account.email))
    return DONE


async def _enter_pin(services: Services, account: Account, given: str | None) -> Account:
    if given is not None:
        pin = _typed(_next_line) if given == "-" else given
        return await services.enter_pin(pin)
    message(_sent(account.channel == "email", account.phone).format(phone=account.phone))
    while True:
        pin = _typed(lambda: _ask(tr("Code: ")))
        try:
            return await services.enter_pin(pin)
        except WrongPin as error:
            if error.expired or not sys.stdin.isatty():
                raise
            message(sentence(error))


async def logout(services: Services, args: argparse.Namespace) -> int:
    await services.sign_out()
    if args.json:
        print_json(await _status(services))
    else:
        message(tr("Signed out. The pictures stay where they are."))
    return DONE


async def status(services: Services, args: argparse.Namespace) -> int:
    if services.secrets.warning:
        message(services.secrets.warning)
    if args.json:
        print_json(await _status(services))
        return DONE
    account = services.account()
    if account.signed_in:
        print(
            tr("Signed in as {email} since {time}.").format(
                email=account.email, time=time_words(account.since)
            )
        )
    elif account.state is SignIn.SIGN_IN_AGAIN:
        print(tr("Blink wants {email} to sign in again.").format(email=account.email))
    else:
        print(tr("Nobody is signed in."))
    if account.cooling_down:
        print(
            tr("Blink asked to wait until {time}.").format(time=time_words(account.cooldown_until))
        )
    print(tr("Last picture: {time}").format(time=time_words(await _last(services))))
    print(tr("Next scheduled picture: {time}").format(time=time_words(_next(services))))
    return DONE


async def _last(services: Services) -> datetime | None:
    return await asyncio.to_thread(services.last_snapshot)


def _next(services: Services) -> datetime | None:
    planned = [entry.next for entry in services.schedules() if entry.next]
    return min(planned, default=None)


async def _status(services: Services) -> dict[str, object]:
    account = services.account()
    return {
        "signed_in": account.signed_in,
        "email": account.email or None,
        "since": time_json(account.since),
        "cooldown_until": time_json(account.cooldown_until),
        "last": time_json(await _last(services)),
        "next": time_json(_next(services)),
    }


def _read_password(args: argparse.Namespace) -> str:
    if args.password_stdin:
        return _next_line()
    if not sys.stdin.isatty():
        raise Usage(tr("There is no terminal to ask for the password: use --password-stdin."))
    return getpass.getpass(tr("Password: "), stream=sys.stderr)


def _typed(read: Callable[[], str]) -> str:
    """What ``read`` reads, on this thread: a thread that waits for input could not be ended.

    Nothing else of the command runs meanwhile. Raises Usage where the input is no text, Cancelled
    on SIGTERM and KeyboardInterrupt on SIGINT.
    """

    def end(number: int, frame: FrameType | None) -> None:
        raise Cancelled

    wakeup = signal.set_wakeup_fd(-1)  # the event loop must not act on these signals as well
    interrupted = signal.signal(signal.SIGINT, signal.default_int_handler)
    terminated = signal.signal(signal.SIGTERM, end)
    try:
        return read()
    except UnicodeDecodeError as error:
        raise Usage(tr("What was typed is no UTF-8 text.")) from error
    finally:
        signal.signal(signal.SIGINT, interrupted)
        signal.signal(signal.SIGTERM, terminated)
        signal.set_wakeup_fd(wakeup)


def _next_line() -> str:
    return sys.stdin.readline().rstrip("\r\n")


def _ask(question: str) -> str:
    sys.stderr.write(question)
    sys.stderr.flush()
    pin = _next_line().strip()
    if not pin and not sys.stdin.isatty():
        raise WrongPin(tr("No code was given."))
    return pin


def _sent(by_mail: bool, phone: str) -> str:
    """That a code is on its way; with {phone} where it is known."""
    if by_mail:
        return (
            tr("Blink sent a code by e-mail to {phone}.")
            if phone
            else tr("Blink sent a code by e-mail.")
        )
    return tr("Blink sent a code by SMS to {phone}.") if phone else tr("Blink sent a code by SMS.")
