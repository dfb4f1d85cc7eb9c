"""The Blink account: its states, signing in and out, and where its requests start.

Signing in happens only when a person does it: no failure ever leads to a password login.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from blinkthink.blink.oauth import CODE_WAIT, CodeSent, CodeTooEarly, SignInAttempt
from blinkthink.blink.record import Record
from blinkthink.blink.requests import Requests, pause_left
from blinkthink.blink.vault import Vault
from blinkthink.core.clock import Clock
from blinkthink.core.errors import (
    BlinkThinkError,
    Cancelled,
    LockedOut,
    NeedsLogin,
    RateLimited,
    WrongPin,
)
from blinkthink.core.events import AccountChanged, EventBus
from blinkthink.core.state import Account, SignIn
from blinkthink.runtime.http import HttpClient
from blinkthink.runtime.secrets import SecretStore

log = logging.getLogger(__name__)


class BlinkAccount:
    """One home's account. All coroutines run on the asyncio thread; ``account`` on any."""

    def __init__(
        self,
        http: HttpClient,
        secrets: SecretStore,
        lock_path: Path,
        clock: Clock,
        events: EventBus,
    ) -> None:
        self._http = http
        self._clock = clock
        self._events = events
        self._vault = Vault(secrets, lock_path)
        self._requests = Requests(http, self._vault, clock, self._publish)
        self.call = self._requests.call  # one request with the account's token
        self.stream = self._requests.stream  # one for a large file
        self._attempt: SignInAttempt | None = None
        self._sent: CodeSent | None = None
        self._resend_at: datetime | None = None
        self._email = ""  # of the sign-in that runs
        self._one_at_a_time = asyncio.Lock()
        self._step: asyncio.Task[Any] | None = None
        self._account = Account(SignIn.SIGNED_OUT)

    @property
    def account(self) -> Account:
        """The account as it is now; a pause that is over is no longer named."""
        account = self._account
        if account.cooling_down and not pause_left(account.cooldown_until, self._clock.now()):
            return replace(account, cooldown_until=None)
        return account

    async def restore(self) -> Account:
        """Take up the kept sign-in; asks Blink nothing. Raises ReadOnly or Transient."""
        await self._vault.sync()
        self._publish()
        return self.account

    async def sign_in(self, email: str, password: str) -> Account:
        """Returns signed in, or with PIN_WANTED when Blink sent a code.

        Raises WrongPassword, LockedOut, RateLimited, Transient, Cancelled, and DiskFull or ReadOnly
        where the tokens cannot be kept.
        """
        return await self._run(lambda: self._sign_in(email.strip(), password))

    async def enter_pin(self, pin: str) -> Account:
        """The code that Blink sent; after WrongPin or Transient it may be entered again.

        Raises WrongPin, NeedsLogin (no sign-in waits for a code), and as ``sign_in`` does.
        """
        return await self._run(lambda: self._enter_pin(pin))

    async def resend_code(self) -> Account:
        """Have another code sent. Raises RateLimited before the time that Blink named."""
        return await self._run(self._resend)

    async def cancel_sign_in(self) -> None:
        """Give up a sign-in that runs or waits for its code; the kept sign-in stays."""
        if self._step is not None:
            self._step.cancel()
        async with self._one_at_a_time:
            await self._drop_attempt()
            self._publish()

    async def sign_out(self) -> None:
        """Forget the account; the hardware id stays. Raises DiskFull, ReadOnly or Transient."""
        await self.cancel_sign_in()
        await self._vault.change(
            lambda r: Record(hardware_id=r.hardware_id, cooldown_until=r.cooldown_until)
        )
        self._publish()

    async def sync(self) -> Account:
        """Take over what another process of this home did: signed in, signed out, must wait."""
        await self._requests.sync()
        return self.account

    async def _sign_in(self, email: str, password: str) -> None:
        await self._requests.sync()
        self._requests.check_pause()
        await self._drop_attempt()
        await self._vault.change(lambda r: r)  # the hardware id is kept before its first use
        attempt = SignInAttempt(self._http, self._vault.record.hardware_id, self._clock.now, email)
        self._email = email
        self._publish()
        self._attempt = attempt
        try:
            async with self._pausing():
                sent = await attempt.send_password(password)
            if sent is None:
                await self._finish(attempt)
            else:
                self._note_sent(sent)
        except BaseException:
            await self._drop_attempt()
            raise

    async def _enter_pin(self, pin: str) -> None:
        attempt = self._waiting()
        digits = "".join(pin.split()).replace("-", "")
        if not digits:
            raise WrongPin("no code was entered")
        self._requests.check_pause()
        try:
            async with self._pausing():
                await attempt.send_code(digits)
            await self._finish(attempt)
        except (LockedOut, NeedsLogin):
            await self._drop_attempt()
            raise

    async def _resend(self) -> None:
        attempt = self._waiting()
        at = self._resend_at
        wait = (at - self._clock.now()).total_seconds() if at else 0.0
        if wait > 0:
            raise RateLimited("Blink sends no other code yet", retry_after=wait)
        self._requests.check_pause()
        try:
            async with self._pausing():
                self._note_sent(await attempt.send_again())
        except CodeTooEarly as error:
            self._resend_at = self._clock.now() + timedelta(seconds=error.retry_after or CODE_WAIT)
            raise
        except (LockedOut, NeedsLogin):
            await self._drop_attempt()
            raise

    async def _finish(self, attempt: SignInAttempt) -> None:
        async with self._pausing():
            tokens = await attempt.tokens()
        await self._vault.change(
            lambda r: Record(
                hardware_id=r.hardware_id,
                email=attempt.email,
                tokens=tokens,
                since=self._clock.now(),
                cooldown_until=r.cooldown_until,
            )
        )
        await self._drop_attempt()
        self._publish()
        try:
            await self._requests.learn_home()
        except BlinkThinkError as error:
            log.info("signed in; where the account lives is asked later: %s", error.detail)

    async def _run(self, work: Callable[[], Coroutine[Any, Any, None]]) -> Account:
        """One step of a sign-in at a time, each of which ``cancel_sign_in`` can end."""
        async with self._one_at_a_time:
            self._step = step = asyncio.get_running_loop().create_task(work())
            try:
                await step
            except asyncio.CancelledError as error:
                if _is_cancelled():
                    raise
                raise Cancelled("the sign-in was cancelled") from error
            finally:
                self._step = None
                self._publish()
        return self.account

    def _waiting(self) -> SignInAttempt:
        if self._attempt is None:
            raise NeedsLogin("no sign-in is waiting for a code")
        return self._attempt

    def _note_sent(self, sent: CodeSent) -> None:
        self._sent = sent
        self._resend_at = self._clock.now() + timedelta(seconds=sent.wait)

    @asynccontextmanager
    async def _pausing(self) -> AsyncIterator[None]:
        """A 429 of the sign-in pauses the account; one for asking for a code too early does not."""
        try:
            yield
        except CodeTooEarly:
            raise
        except RateLimited as error:
            wait = await self._requests.pause(error.retry_after)
            raise RateLimited(error.detail, retry_after=wait) from error

    async def _drop_attempt(self) -> None:
        attempt, self._attempt, self._sent, self._email = self._attempt, None, None, ""
        self._resend_at = None
        if attempt is not None:
            await attempt.close()

    def _publish(self) -> None:
        record = self._vault.record
        if self._attempt is not None and self._sent is not None:
            state = SignIn.PIN_WANTED
        elif self._email:
            state = SignIn.PASSWORD_SENT
        elif record.tokens is not None:
            state = SignIn.SIGNED_IN
        else:
            state = SignIn.SIGN_IN_AGAIN if record.refused else SignIn.SIGNED_OUT
        wanted = state is SignIn.PIN_WANTED
        account = Account(
            state,
            email=self._email or record.email,
            since=record.since if state is SignIn.SIGNED_IN else None,
            phone=self._sent.phone if self._sent and wanted else "",
            channel=self._sent.channel if self._sent and wanted else "",
            resend_at=self._resend_at if wanted else None,
            cooldown_until=record.cooldown_until,
            warning=self._vault.warning,
        )
        if account != self._account:
            self._account = account
            self._events.publish(AccountChanged(account))


def _is_cancelled() -> bool:
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0
