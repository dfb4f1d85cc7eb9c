"""The sign-in as Blink's own pages do it: OAuth authorization code with PKCE, and a code by SMS.

Sources: blinkpy 0.25.9 (`api.oauth_*`) for the requests; answers as people reported them (wrong
password 401 `invalid_user_credentials`; locked 429 with `next_time_in_secs` in the body and no
Retry-After; 406 for a hardware id that is no UUID; 400 `empty_cookies`). No public client knows an
address for another code: posting the sign-in form again in the same session sends one.
"""

from __future__ import annotations

import base64
import hashlib
import json
import math
import secrets
import uuid
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from aiohttp import web

from blinkthink.core.clock import Clock
from blinkthink.demo.server.accounts import USER_ID, DemoAccount
from blinkthink.demo.server.faults import Kind
from blinkthink.demo.server.http import Route, answer, page
from blinkthink.demo.server.state import Access, Grant, Memory
from blinkthink.demo.server.timing import Timing

REDIRECT = "immedia-blink://applinks.blink.com/signin/callback"
COOKIE = "oauth_session"
_CLIENT = "ios"


@dataclass
class Session:
    """One browser-like session, known by its cookie."""

    hardware_id: str
    challenge: str
    csrf: str
    account: DemoAccount | None = None  # the password was right
    done: bool = False  # and the code, where one is wanted
    code_sent: float | None = None  # on the steady counter


@dataclass
class Attempts:
    """Wrong passwords and codes of one account; `until` is on the steady counter."""

    wrong: int = 0
    until: float = -math.inf


@dataclass(frozen=True)
class Code:
    """An authorization code: used once, only with the verifier of its session's challenge."""

    account: DemoAccount
    hardware_id: str
    challenge: str


class OAuth:
    """The handlers of api.oauth.blink.com."""

    def __init__(
        self,
        accounts: Sequence[DemoAccount],
        memory: Memory,
        save: Callable[[], Awaitable[None]],
        timing: Timing,
        clock: Clock,
    ) -> None:
        self._accounts = {account.email.lower(): account for account in accounts}
        self._memory = memory
        self._save = save
        self._timing = timing
        self._clock = clock
        self._sessions: dict[str, Session] = {}
        self._attempts: dict[str, Attempts] = {}
        self._codes: dict[str, Code] = {}
        self.sms_sent = 0
        self.mails_sent = 0

    def routes(self) -> list[Route]:
        return [
            Route("GET", "/oauth/v2/authorize", Kind.AUTHORIZE, "oauth", self.authorize),
            Route("GET", "/oauth/v2/signin", Kind.SIGN_IN_PAGE, "oauth", self.sign_in_page),
            Route("POST", "/oauth/v2/signin", Kind.SIGN_IN, "oauth", self.sign_in),
            Route("POST", "/oauth/v2/2fa/verify", Kind.VERIFY, "oauth", self.verify),
            Route("POST", "/oauth/token", Kind.TOKEN, "oauth", self.token),
        ]

    def expire_code(self) -> None:
        """Every code that was sent becomes too old."""
        for session in self._sessions.values():
            if session.code_sent is not None:
                session.code_sent -= self._timing.code + 1

    async def authorize(self, request: web.Request) -> web.Response:
        """Open a session; or, once signed in, send the app back with an authorization code."""
        session = self._session(request)
        if session and session.done and session.account:
            code = secrets.token_urlsafe(24)
            self._codes[code] = Code(session.account, session.hardware_id, session.challenge)
            return web.Response(status=302, headers={"Location": f"{REDIRECT}?code={code}"})
        query = request.query
        wanted = {
            "client_id": _CLIENT,
            "response_type": "code",
            "code_challenge_method": "S256",
            "redirect_uri": REDIRECT,
        }
        wrong = [name for name, value in wanted.items() if query.get(name) != value]
        wrong += [name for name in ("code_challenge", "hardware_id") if not query.get(name)]
        if wrong:
            return _refusal(400, "bad_request", f"invalid_{wrong[0]}", "Bad request.")
        session = Session(query["hardware_id"], query["code_challenge"], secrets.token_urlsafe(24))
        key = secrets.token_urlsafe(24)
        self._sessions[key] = session
        response = page("Sign in", _arguments(session))
        response.set_cookie(COOKIE, key, path="/", secure=True, httponly=True, samesite="Lax")
        return response

    async def sign_in_page(self, request: web.Request) -> web.Response:
        session = self._session(request)
        return page("Sign in", _arguments(session)) if session else _no_cookies()

    async def sign_in(self, request: web.Request) -> web.Response:
        """E-mail and password; sends a code where the account wants one."""
        session = self._session(request)
        if session is None:
            return _no_cookies()
        form = await _form(request)
        if form.get("csrf-token", "") != session.csrf:
            return _refusal(400, "bad_request", "invalid_csrf_token", "Invalid token.")
        if not _is_uuid(session.hardware_id):
            return page("Not Acceptable", status=406)
        email = form.get("username", "").strip().lower()
        attempts = self._attempts.setdefault(email, Attempts())
        if locked := self._locked(attempts):
            return locked
        account = self._accounts.get(email)
        if account is None or form.get("password", "") != account.password:
            self._count_wrong(attempts)
            return _refusal(
                401, "unauthorized", "invalid_user_credentials", "Invalid user credentials."
            )
        session.account = account
        if account.code == "none":
            session.done = True
            attempts.wrong = 0
            return web.Response(status=302, headers={"Location": "/oauth/v2/authorize"})
        return self._send_code(session, account)

    async def verify(self, request: web.Request) -> web.Response:
        """The code that was sent."""
        session = self._session(request)
        if session is None:
            return _no_cookies()
        form = await _form(request)
        account = session.account
        if account is None or session.code_sent is None or session.done:
            return _refusal(400, "bad_request", "invalid_state", "No code is expected.")
        if form.get("csrf-token", "") != session.csrf:
            return _refusal(400, "bad_request", "invalid_csrf_token", "Invalid token.")
        attempts = self._attempts.setdefault(account.email.lower(), Attempts())
        if locked := self._locked(attempts):
            return locked
        words = "Verification Code is invalid or expired"
        if form.get("2fa_code", "").strip() != account.pin:
            self._count_wrong(attempts)
            return _refusal(400, words, "invalid_2fa_code", words)
        if self._clock.monotonic() > session.code_sent + self._timing.code:
            return _refusal(400, words, "expired_2fa_code", words)
        attempts.wrong = 0
        session.done = True
        session.code_sent = None
        body = {"status": "auth-completed", "redirect_url": "/oauth/v2/authorize"}
        return answer({**body, "user_id": USER_ID}, 201)

    async def token(self, request: web.Request) -> web.Response:
        """Tokens for an authorization code or for a refresh token; each works once."""
        form = await _form(request)
        hardware_id = form.get("hardware_id", "") or request.headers.get("hardware_id", "")
        match form.get("grant_type", ""):
            case "authorization_code":
                code = self._codes.pop(form.get("code", ""), None)
                if (
                    code is None
                    or form.get("client_id", "") != _CLIENT
                    or hardware_id != code.hardware_id
                    or _challenge(form.get("code_verifier", "")) != code.challenge
                ):
                    return _refusal(400, "invalid_grant", "invalid_code", "Invalid code.")
                return await self._issue(code.account.email, hardware_id)
            case "refresh_token":
                grant = self._memory.refresh.get(form.get("refresh_token", ""))
                if grant is None or hardware_id != grant.hardware_id:
                    words = "token is invalid or does not exists"
                    return _refusal(401, "invalid_grant", "invalid_refresh_token", words)
                del self._memory.refresh[form.get("refresh_token", "")]
                return await self._issue(grant.email, hardware_id)
        return _refusal(401, "unsupported_grant_type", "invalid_grant_type", "invalid grant type")

    async def _issue(self, email: str, hardware_id: str) -> web.Response:
        now = self._clock.now().timestamp()
        memory = self._memory
        for old in [token for token, access in memory.access.items() if access.expires <= now]:
            del memory.access[old]
        token, refresh = secrets.token_urlsafe(48), secrets.token_urlsafe(48)
        memory.access[token] = Access(email, now + self._timing.access)
        memory.refresh[refresh] = Grant(email, hardware_id)
        await self._save()
        body = {"access_token": token, "refresh_token": refresh, "token_type": "Bearer"}
        return answer({**body, "expires_in": self._timing.access, "scope": "client"})

    def _send_code(self, session: Session, account: DemoAccount) -> web.Response:
        now = self._clock.monotonic()
        if session.code_sent is not None:
            wait = math.ceil(session.code_sent + self._timing.resend - now)
            if wait > 0:
                return _wait(wait, "2fa_rate_limit_exceeded")
        session.code_sent = now
        session.done = False
        body = {"next_time_in_secs": self._timing.resend, "phone": account.hint}
        body |= {"tsv_state": account.code, "user_id": USER_ID}
        if account.code == "email":
            self.mails_sent += 1
            return answer({**body, "tsv_methods": ["email"]}, 412)
        self.sms_sent += 1
        return answer({**body, "tsv_methods": ["sms", "voice"]}, 202)

    def _session(self, request: web.Request) -> Session | None:
        return self._sessions.get(request.cookies.get(COOKIE, ""))

    def _count_wrong(self, attempts: Attempts) -> None:
        attempts.wrong += 1
        if attempts.wrong >= self._timing.attempts:
            attempts.wrong = 0
            attempts.until = self._clock.monotonic() + self._timing.lock

    def _locked(self, attempts: Attempts) -> web.Response | None:
        wait = attempts.until - self._clock.monotonic()
        return _wait(math.ceil(wait), "too_many_invalid_request") if wait > 0 else None


def _refusal(status: int, error: str, cause: str, words: str) -> web.Response:
    return answer({"error": error, "error_cause": cause, "error_description": words}, status)


def _no_cookies() -> web.Response:
    return _refusal(400, "bad_request", "empty_cookies", "Empty Cookies.")


def _wait(seconds: int, cause: str) -> web.Response:
    words = f"Too many requests. Try again in {seconds} seconds."
    body = {"error": "too_many_requests", "error_cause": cause, "error_description": words}
    return answer({**body, "next_time_in_secs": seconds}, 429)


def _arguments(session: Session) -> str:
    arguments = json.dumps({"csrf-token": session.csrf, "page": "signin"})
    return f'<script id="oauth-args" type="application/json">{arguments}</script>'


def _challenge(verifier: str) -> str:
    """The S256 challenge of a verifier (RFC 7636, 4.2)."""
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def _is_uuid(text: str) -> bool:
    try:
        return uuid.UUID(text).int != 0
    except ValueError:
        return False


async def _form(request: web.Request) -> dict[str, str]:
    """The fields of the posted form that are text."""
    return {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
