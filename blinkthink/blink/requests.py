"""Requests that carry the account's token: renewal, repetition, and the pause that Blink asks for.

Rules, each of which answers a complaint of owners: one renewal at a time over all processes, since
a refresh token works once; a 401 renews once and repeats; only a refusal of the renewal signs the
user out; 429 and 403 pause the whole account.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from blinkthink.blink.answers import Reply
from blinkthink.blink.oauth import refresh
from blinkthink.blink.record import Record, Tokens
from blinkthink.blink.vault import Vault
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, NeedsLogin, RateLimited, Transient
from blinkthink.runtime.http import MAX_BYTES, HttpClient, Response, Stream, purpose
from blinkthink.runtime.loop import finish_first
from blinkthink.runtime.retry_after import LONGEST_WAIT, retry_after

log = logging.getLogger(__name__)

TIMEOUT = 15.0
MEDIA_TIMEOUT = 60.0
MAX_MEDIA = 32_000_000
RENEW_BEFORE = 60.0  # seconds before the tokens expire
FIRST_PAUSE = 60.0  # where Blink names no time; doubles with each further refusal
LONGEST_PAUSE = 900.0
LONGEST_BACKOFF = 60.0
_BLINK = ".immedia-semi.com"
_JSON: Mapping[str, str] = {"Content-Type": "application/json"}  # on each request, as blinkpy's


class Requests:
    """The requests of one signed-in account. ``changed`` is called when the record changed."""

    def __init__(
        self, http: HttpClient, vault: Vault, clock: Clock, changed: Callable[[], None]
    ) -> None:
        self._http = http
        self._vault = vault
        self._clock = clock
        self._changed = changed
        self._renewal: asyncio.Task[Tokens] | None = None
        self._renew_failures = 0
        self._renew_not_before = 0.0  # on the steady counter
        self._pauses = 0  # refusals in a row

    async def call(
        self,
        method: str,
        path: str,
        *,
        json: Any = None,
        why: str,
        picture: str | None = None,
        media: bool = False,
        timeout: float | None = None,
        admit: Callable[[], Awaitable[None]] | None = None,
    ) -> Reply:
        """One request to the account's server; ``{account}`` in ``path`` becomes the account's id.

        ``path`` may be a whole address of Blink's. ``media`` allows more bytes and time. ``admit``
        is awaited once, when all is ready and the request is about to go out; what it raises is
        raised instead. Raises NeedsLogin, RateLimited (at once while Blink asks to wait), Transient
        (network, 5xx), and DiskFull or ReadOnly where tokens must be renewed and cannot be kept.
        """
        tokens = await self._tokens()
        with purpose(why, picture=picture):
            url = await self._address(path)
            limit = timeout or (MEDIA_TIMEOUT if media else TIMEOUT)

            async def send(with_tokens: Tokens) -> Response:
                return await self._send(
                    method, url, with_tokens, json=json, timeout=limit, media=media
                )

            if admit is not None:
                await admit()
            answer = await send(tokens)
            if answer.status == 401:
                tokens = await self._renew(tokens)
                answer = await send(tokens)
                if answer.status == 401:
                    await self._refuse(tokens)
                    raise NeedsLogin(f"{why}: status 401 with a new token")
        return await self._judge(answer, why)

    @asynccontextmanager
    async def stream(
        self, path: str, *, why: str, headers: Mapping[str, str] | None = None
    ) -> AsyncIterator[Stream]:
        """A GET of a large file, read in parts by the caller; otherwise as ``call``.

        The stream's status is 2xx, or a 4xx that is the caller's to judge.
        """
        tokens = await self._tokens()
        async with AsyncExitStack() as opened:

            async def send(with_tokens: Tokens) -> Stream:
                with purpose(why):
                    url = await self._address(path)
                    sent = {**_JSON, **(headers or {}), **_bearer(with_tokens)}
                    return await opened.enter_async_context(self._http.stream(url, headers=sent))

            answer = await send(tokens)
            if answer.status == 401:
                await opened.aclose()
                tokens = await self._renew(tokens)
                answer = await send(tokens)
                if answer.status == 401:
                    await self._refuse(tokens)
                    raise NeedsLogin(f"{why}: status 401 with a new token")
            await self._judge(Response(answer.status, answer.headers, b""), why)
            yield answer

    async def _tokens(self) -> Tokens:
        """Tokens to send a request with. Raises NeedsLogin, RateLimited, Transient."""
        await self.sync()
        self.check_pause()
        tokens = self._vault.record.tokens
        if tokens is None:
            raise NeedsLogin
        if tokens.expires_at - self._clock.now().timestamp() < RENEW_BEFORE:
            tokens = await self._renew(tokens)
        return tokens

    async def sync(self) -> None:
        """Take over what another process of this home wrote (signed in, out, asked to wait)."""
        if await self._vault.sync():
            self._changed()

    def check_pause(self) -> None:
        """Raises RateLimited while Blink's pause lasts."""
        left = pause_left(self._vault.record.cooldown_until, self._clock.now())
        if left > 0:
            raise RateLimited(f"Blink asked to wait; {left:.0f} s are left", retry_after=left)

    async def pause(self, seconds: float | None) -> float:
        """Let the whole account wait; the time that it now waits. The longer pause counts."""
        if seconds is None:
            seconds = min(FIRST_PAUSE * 2**self._pauses, LONGEST_PAUSE)
            self._pauses += 1
        now = self._clock.now()
        until = now + timedelta(seconds=seconds)

        def longer(record: Record) -> Record:
            if pause_left(record.cooldown_until, now) > seconds:
                return record
            return replace(record, cooldown_until=until)

        try:
            await self._vault.change(longer)
        except BlinkThinkError as error:
            log.warning("the pause cannot be kept over a restart: %s", error.detail)
            self._vault.record = longer(self._vault.record)
        self._changed()
        return seconds

    async def learn_home(self) -> None:
        """Ask where the account lives, if that is not known. Raises as ``call`` does."""
        tokens = self._vault.record.tokens
        if tokens is None or (self._vault.record.tier and self._vault.record.account_id):
            return
        from blinkpy.helpers.constants import DEFAULT_USER_AGENT, TIER_ENDPOINT

        form = {  # as blinkpy asks, whose requests Blink is known to take
            "User-Agent": DEFAULT_USER_AGENT,
            "Content-Type": "application/x-www-form-urlencoded",
        }

        async def send(with_tokens: Tokens) -> Response:
            return await self._send("GET", TIER_ENDPOINT, with_tokens, headers=form)

        why = "where the account lives"
        with purpose(why):
            answer = await send(tokens)
            if answer.status == 401:
                answer = await send(await self._renew(tokens))
        value = (await self._judge(answer, why)).json_object()
        tier, account_id = str(value.get("tier") or ""), str(value.get("account_id") or "")
        # Both become part of addresses that the token is sent to.
        if not re.fullmatch(r"[A-Za-z0-9-]{1,20}", tier) or not account_id.isdecimal():
            raise Transient(f"{why}: no tier and account in the answer")
        await self._vault.change(lambda r: replace(r, tier=tier, account_id=account_id))

    async def _address(self, path: str) -> str:
        await self.learn_home()
        from blinkpy.helpers.util import BlinkURLHandler

        record = self._vault.record
        base: str = BlinkURLHandler(record.tier).base_url
        if path.startswith("/"):
            return base + path.replace("{account}", record.account_id)
        parts = urlsplit(path)
        if parts.scheme != "https" or not (parts.hostname or "").endswith(_BLINK):
            raise Transient("an address outside Blink's servers was named")
        return path

    async def _send(
        self,
        method: str,
        url: str,
        tokens: Tokens,
        *,
        json: Any = None,
        timeout: float = TIMEOUT,
        media: bool = False,
        headers: Mapping[str, str] = _JSON,
    ) -> Response:
        return await self._http.request(
            method,
            url,
            headers={**headers, **_bearer(tokens)},
            json=json,
            timeout=timeout,
            max_bytes=MAX_MEDIA if media else MAX_BYTES,
        )

    async def _judge(self, answer: Response, why: str) -> Reply:
        detail = f"{why}: status {answer.status}"
        if answer.status in (403, 429):
            wait = await self.pause(retry_after(answer.headers, self._clock.now()))
            raise RateLimited(detail, retry_after=wait)
        if answer.status >= 500:
            raise Transient(detail)
        self._pauses = 0
        return Reply(answer.status, answer.headers, answer.body, why)

    async def _renew(self, old: Tokens) -> Tokens:
        """Newer tokens than ``old``. One renewal serves all who wait; none is cut in half."""
        now = self._vault.record.tokens
        if now is not None and now.access != old.access:
            return now
        if self._renewal is None or self._renewal.done():
            self._renewal = finish_first(self._renew_locked(old))
            self._renewal.add_done_callback(_retrieve)
        return await asyncio.shield(self._renewal)

    async def _renew_locked(self, old: Tokens) -> Tokens:
        left = self._renew_not_before - self._clock.monotonic()
        if left > 0:
            raise Transient(f"renewing the sign-in failed; tried again in {left:.0f} s")
        async with self._vault.locked():
            record = self._vault.record
            if record.tokens is None:
                self._changed()
                raise NeedsLogin("another program on this computer signed out")
            if record.tokens.access != old.access:
                self._changed()
                return record.tokens
            await self._vault.prove()
            try:
                new = await refresh(
                    self._http, record.tokens, record.hardware_id, self._clock.now()
                )
            except NeedsLogin:
                await self._vault.put_or_hold(replace(record, tokens=None, refused=True))
                self._changed()
                raise
            except Transient:
                wait = min(2.0**self._renew_failures, LONGEST_BACKOFF)
                self._renew_failures += 1
                self._renew_not_before = self._clock.monotonic() + wait
                raise
            except RateLimited as error:
                limit = error
            else:
                self._renew_failures = 0
                await self._vault.put_or_hold(replace(record, tokens=new))
                return new
        wait = await self.pause(limit.retry_after)
        raise RateLimited(limit.detail, retry_after=wait)

    async def _refuse(self, tokens: Tokens) -> None:
        def drop(record: Record) -> Record:
            if record.tokens and record.tokens.access == tokens.access:
                return replace(record, tokens=None, refused=True)
            return record

        await self._vault.change(drop)
        self._changed()


def _bearer(tokens: Tokens) -> dict[str, str]:
    return {"Authorization": f"Bearer {tokens.access}"}


def pause_left(until: datetime | None, now: datetime) -> float:
    """Seconds that a pause lasts on, else 0.

    A pause longer than any means that the computer's clock was set back: it is over.
    """
    left = (until - now).total_seconds() if until else 0.0
    return left if 0 < left <= LONGEST_WAIT else 0.0


def _retrieve(task: asyncio.Task[Tokens]) -> None:
    """Look at the outcome, so that one that nobody waits for any more is not reported as lost."""
    if not task.cancelled():
        task.exception()
