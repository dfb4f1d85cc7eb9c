"""Signing in to Blink and renewing the sign-in: blinkpy's OAuth functions with typed outcomes.

blinkpy's functions return None or False for every failure; the session that they are given here
keeps the last answer, whose status says what happened.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from blinkthink.blink.blinkpy_errors import translated
from blinkthink.blink.record import Tokens
from blinkthink.core.errors import (
    BlinkThinkError,
    LockedOut,
    NeedsLogin,
    RateLimited,
    Transient,
    WrongPassword,
    WrongPin,
)
from blinkthink.runtime.http import HttpClient, Response, Session
from blinkthink.runtime.retry_after import retry_after

CODE_WAIT = 60.0  # seconds until another code may be asked for, where Blink names no time


class _Holder:
    """All that blinkpy's OAuth functions need of its ``Auth``."""

    def __init__(self, session: Session) -> None:
        self.session = session


class CodeTooEarly(RateLimited):
    """Another code was asked for too early; the rest of the account is not concerned."""


@dataclass(frozen=True)
class CodeSent:
    """Blink sent a code: the masked phone or address, how, and when another may be asked for."""

    phone: str
    channel: str
    wait: float


class SignInAttempt:
    """One sign-in, from the password to the tokens; its cookies live until ``close``.

    Holds the password until then, since another code is asked for by sending it again.
    """

    def __init__(
        self, http: HttpClient, hardware_id: str, now: Callable[[], datetime], email: str
    ) -> None:
        self.email = email
        self._session = http.new_session()
        self._auth = _Holder(self._session)
        self._hardware_id = hardware_id
        self._now = now
        self._password: str | None = None
        self._verifier = ""
        self._csrf = ""
        self._verified = False

    def __repr__(self) -> str:
        return "<SignInAttempt>"

    async def close(self) -> None:
        """Forget the password, the codes and the cookies."""
        self._password = None
        self._verifier = self._csrf = ""
        await self._session.close()

    async def send_password(self, password: str) -> CodeSent | None:
        """None when Blink wants no code. Raises WrongPassword, LockedOut, RateLimited, Transient.

        Call it once.
        """
        from blinkpy import api
        from blinkpy.helpers.pkce import generate_pkce_pair

        _quiet_blinkpy()
        self._verifier, challenge = generate_pkce_pair()
        with translated("sign in"):
            if not await api.oauth_authorize_request(self._auth, self._hardware_id, challenge):
                raise self._failure("authorize")
            csrf = await api.oauth_get_signin_page(self._auth)
            if not csrf:
                raise self._failure("sign-in page")
            self._csrf = str(csrf)
            self._password = password
            return await self._post_password(password)

    async def send_again(self) -> CodeSent:
        """Have Blink send another code. Raises as ``send_password`` does."""
        if self._password is None:
            raise NeedsLogin("no sign-in is waiting for a code")
        with translated("sign in"):
            sent = await self._post_password(self._password)
        if sent is None:
            self._verified = True  # Blink changed its mind: no code is wanted any more
            return CodeSent("", "sms", 0.0)
        return sent

    async def send_code(self, pin: str) -> None:
        """Raises WrongPin (the attempt stays open), LockedOut, RateLimited, Transient."""
        from blinkpy import api

        if self._verified:
            return
        with translated("sign in"):
            if not await api.oauth_verify_2fa(self._auth, self._csrf, pin):
                raise self._failure("verify the code", refused=_refused_pin)
        self._verified = True

    async def tokens(self) -> Tokens:
        """The tokens, once Blink is satisfied. Raises RateLimited, Transient; may be repeated."""
        from blinkpy import api

        with translated("sign in"):
            code = await api.oauth_get_authorization_code(self._auth)
            if not code:
                raise self._failure("authorization code")
            answer = await api.oauth_exchange_code_for_token(
                self._auth, code, self._verifier, self._hardware_id
            )
        tokens = Tokens.from_answer(answer, self._now().timestamp())
        if tokens is None:
            raise self._failure("token")
        return tokens

    async def _post_password(self, password: str) -> CodeSent | None:
        from blinkpy import api

        result = await api.oauth_signin(self._auth, self.email, password, self._csrf)
        if result == "SUCCESS":
            return None
        if result == "2FA_REQUIRED":
            return _code_sent(self._session.last)
        raise self._failure("sign-in", refused=_refused_password)

    def _failure(
        self, step: str, refused: Callable[[Response, str], BlinkThinkError | None] | None = None
    ) -> BlinkThinkError:
        """The error for the last answer, which blinkpy did not accept."""
        last = self._session.last
        if last is None:
            return Transient(f"{step}: no answer")
        cause, wait = _cause(last), _wait(last, self._now())
        detail = " ".join(filter(None, (f"{step}: status {last.status}", last.content_type, cause)))
        if last.status == 423 or (last.status in (400, 401, 403, 429) and _locked(cause)):
            return LockedOut(detail)
        if last.status == 429:
            kind = CodeTooEarly if cause.startswith("2fa") else RateLimited
            return kind(detail, retry_after=wait)
        return (refused(last, detail) if refused else None) or Transient(detail)


async def refresh(http: HttpClient, tokens: Tokens, hardware_id: str, now: datetime) -> Tokens:
    """New tokens for old ones; the old refresh token is spent once Blink has seen it.

    Raises NeedsLogin when Blink refuses (400, 401, 403), RateLimited, Transient.
    """
    from blinkpy import api

    _quiet_blinkpy()
    if not tokens.refresh:
        raise NeedsLogin("Blink gave no refresh token")
    session = http.new_session()
    try:
        with translated("renew the sign-in"):
            answer = await api.oauth_refresh_token(_Holder(session), tokens.refresh, hardware_id)
    finally:
        await session.close()
    new = Tokens.from_answer(answer, now.timestamp(), before=tokens)
    if new is not None:
        return new
    status = session.last.status if session.last else 0
    detail = f"renew the sign-in: status {status}"
    if status in (400, 401, 403):
        raise NeedsLogin(detail)
    if status == 429 and session.last:
        raise RateLimited(detail, retry_after=retry_after(session.last.headers, now))
    raise Transient(detail)


def _code_sent(answer: Response | None) -> CodeSent:
    try:
        value: Any = answer.parse() if answer else {}
    except Transient:  # a 412 says all with its status
        value = {}
    if not isinstance(value, dict):
        value = {}
    channel = "email" if "mail" in str(value.get("tsv_state") or "").lower() else "sms"
    where = value.get("phone") or value.get("email") or ""
    if isinstance(where, dict):
        where = where.get("masked") or where.get("number") or ""
    wait = value.get("next_time_in_secs")
    return CodeSent(
        phone=str(where),
        channel=channel,
        wait=float(wait) if isinstance(wait, int | float) and wait >= 0 else CODE_WAIT,
    )


def _refused_password(answer: Response, detail: str) -> BlinkThinkError | None:
    if _cause(answer) in _LOST:
        return Transient(detail)
    if answer.status == 403:
        return _forbidden(answer, detail)
    return WrongPassword(detail) if answer.status in (400, 401, 422) else None


def _refused_pin(answer: Response, detail: str) -> BlinkThinkError | None:
    cause = _cause(answer)
    if cause in _LOST:
        return NeedsLogin(detail)  # Blink forgot this sign-in; only a new one helps
    if answer.status == 403:
        return _forbidden(answer, detail)
    if answer.status == 410 or ("expired" in cause and "invalid" not in cause):
        return WrongPin(detail, expired=True)
    if 400 <= answer.status < 500 and answer.status not in (404, 406, 408):
        return WrongPin(detail)
    return None


def _forbidden(answer: Response, detail: str) -> BlinkThinkError:
    """A lock where Blink says so; a web page comes from the guard before it, and passes."""
    return RateLimited(detail) if answer.content_type == "text/html" else LockedOut(detail)


# The server no longer knows the session that the request belongs to.
_LOST = ("empty_cookies", "invalid_csrf_token", "invalid_state")


def _cause(answer: Response) -> str:
    """Blink's short name for a refusal, else its message, lower case; "" for anything but JSON."""
    try:
        value = answer.parse()
    except Transient:
        return ""
    if not isinstance(value, dict):
        return ""
    for name in ("error_cause", "error_description", "message", "error"):
        if isinstance(value.get(name), str) and value[name]:
            return str(value[name])[:80].lower()
    return ""


def _locked(cause: str) -> bool:
    """Whether a refusal is the lock after too many wrong passwords or codes."""
    return "lock" in cause or "too_many_invalid" in cause


def _wait(answer: Response, now: datetime) -> float | None:
    """Seconds to wait: of Retry-After, else of the body, as the sign-in's own limits name it."""
    named = retry_after(answer.headers, now)
    if named is not None:
        return named
    try:
        value = answer.parse()
    except Transient:
        return None
    seconds = value.get("next_time_in_secs") if isinstance(value, dict) else None
    return float(seconds) if isinstance(seconds, int | float) and seconds > 0 else None


def _quiet_blinkpy() -> None:
    """blinkpy logs whole answers of the sign-in; this program logs what matters itself."""
    logging.getLogger("blinkpy").setLevel(logging.CRITICAL + 1)
