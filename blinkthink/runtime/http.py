"""The one HTTP client: proxies, trust, time-outs, size limits, and the record of what goes out.

Everything that leaves this machine but the SDKs' own requests passes here, blinkpy's too.
"""

from __future__ import annotations

import math
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from blinkthink.core.clock import Clock
from blinkthink.core.errors import Transient
from blinkthink.runtime.egress import EgressLedger, purpose
from blinkthink.runtime.egress_tracing import egress_tracing
from blinkthink.runtime.http_answers import (
    Response,
    Stream,
    bounded_answers,
    network_errors,
    read_whole,
)
from blinkthink.runtime.network import Proxy, Routes, RoutingResolver, find_proxy, make_trust

__all__ = ["HttpClient", "Response", "Session", "Stream", "purpose"]

DEFAULT_TIMEOUT = 20.0
CONNECT_TIMEOUT = 15.0
IDLE_TIMEOUT = 60.0
MAX_BYTES = 8_000_000


class HttpClient:
    """``async with HttpClient(ledger, clock) as http``.

    ``routes`` maps host names ("name" or "*.suffix") to an address on this machine; they are
    reached directly, whatever proxy is set. ``extra_trust`` is a PEM file of one more authority.
    """

    def __init__(
        self,
        ledger: EgressLedger,
        clock: Clock,
        *,
        routes: Mapping[str, tuple[str, int]] | None = None,
        extra_trust: Path | None = None,
        longest: float = math.inf,
    ) -> None:
        """``longest`` seconds cut every request's own time limit; it may be changed at any time."""
        self._ledger = ledger
        self.longest = longest
        self._clock = clock
        self._routes = Routes(routes or {})
        self._extra_trust = extra_trust
        self._connector: aiohttp.TCPConnector | None = None
        self._session: aiohttp.ClientSession | None = None
        self._lent: list[aiohttp.ClientSession] = []
        self._closed = False

    async def __aenter__(self) -> HttpClient:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """End all connections and finish the record."""
        self._closed = True
        for session in (*self._lent, *([self._session] if self._session else ())):
            await session.close()
        if self._connector is not None:
            await self._connector.close()
        await self._ledger.flush()

    @property
    def session(self) -> aiohttp.ClientSession:
        """The plain session, without cookies and without proxies. Raises Usage, Transient."""
        if self._session is None or self._closed:
            self._session = self._make_session(aiohttp.DummyCookieJar())
        return self._session

    def new_session(self) -> Session:
        """A session with a cookie jar of its own, for one sign-in; close it after."""
        return Session(self, self._make_session(aiohttp.CookieJar()))

    async def request(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, str] | None = None,
        json: Any = None,
        data: Mapping[str, str] | str | bytes | None = None,
        timeout: float = DEFAULT_TIMEOUT,
        max_bytes: int = MAX_BYTES,
        allow_redirects: bool = True,
        direct: bool = False,
        session: aiohttp.ClientSession | None = None,
    ) -> Response:
        """One request and its whole answer, whatever its status; ``direct``: past every proxy.

        Raises Transient for every failure of the network (no route, no name, refused, dropped,
        timed out, a certificate that is not trusted, an answer over ``max_bytes``), Usage for a
        proxy or certificate setting that cannot be used.
        """
        host = urlsplit(url).hostname or ""
        timeout = min(timeout, self.longest)
        with network_errors(f"{method} {host}", timeout):
            proxy = None if direct else await self._proxy(url, host)
            async with (session or self.session).request(
                method,
                url,
                headers=headers,
                params=params,
                json=json,
                data=data,
                proxy=proxy.url if proxy else None,
                proxy_auth=proxy.auth if proxy else None,
                allow_redirects=allow_redirects,
                timeout=aiohttp.ClientTimeout(total=timeout, sock_connect=CONNECT_TIMEOUT),
            ) as answer:
                body = await read_whole(answer, max_bytes)
                return Response(answer.status, answer.headers, body, url)

    @asynccontextmanager
    async def stream(
        self,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        idle: float = IDLE_TIMEOUT,
        allow_redirects: bool = True,
    ) -> AsyncIterator[Stream]:
        """A GET whose answer is read in parts, for files too large for memory.

        However long the whole takes, ``idle`` seconds without a byte end it. The bytes come as the
        server has them, not compressed. Raises as ``request`` does.
        """
        host = urlsplit(url).hostname or ""
        what, idle = f"GET {host}", min(idle, self.longest)
        with network_errors(what, idle):
            proxy = await self._proxy(url, host)
            answer = await self.session.get(
                url,
                headers={"Accept-Encoding": "identity", **(headers or {})},
                proxy=proxy.url if proxy else None,
                proxy_auth=proxy.auth if proxy else None,
                allow_redirects=allow_redirects,
                timeout=aiohttp.ClientTimeout(
                    total=None, sock_connect=CONNECT_TIMEOUT, sock_read=idle
                ),
            )
        try:
            yield Stream(answer, what, idle)
        finally:
            answer.close()

    async def lend(self, url: str, *, max_bytes: int = MAX_BYTES, direct: bool = False) -> Lent:
        """A session for an SDK that asks ``url`` by itself, with the options that each of its
        requests needs; it is closed with this client. ``direct``: past every proxy. Raises Usage,
        Transient."""
        proxy = None if direct else await self._proxy(url, urlsplit(url).hostname or "")
        session = self._make_session(aiohttp.DummyCookieJar(), bounded_answers(max_bytes))
        self._lent.append(session)
        return Lent(
            session,
            {
                "ssl": True,  # the session's own
                "allow_redirects": False,
                "proxy": proxy.url if proxy else None,
                "proxy_auth": proxy.auth if proxy else None,
            },
        )

    async def _proxy(self, url: str, host: str) -> Proxy | None:
        return await find_proxy(url) if self._routes.find(host) is None else None

    def _make_session(
        self,
        jar: aiohttp.abc.AbstractCookieJar,
        answers: type[aiohttp.ClientResponse] = aiohttp.ClientResponse,
    ) -> aiohttp.ClientSession:
        if self._closed:
            raise Transient("the network client is closed")
        if self._connector is None:
            # Made when first needed: a bad SSL_CERT_FILE must not keep the app from starting.
            self._connector = aiohttp.TCPConnector(
                ssl=make_trust(self._extra_trust),
                resolver=RoutingResolver(self._routes),
                limit=16,
                ttl_dns_cache=60,
            )
        # Not trust_env: it would read ~/.netrc too, whose default entry breaks every request that
        # carries a token. Proxies are found per request instead.
        return aiohttp.ClientSession(
            connector=self._connector,
            connector_owner=False,
            cookie_jar=jar,
            response_class=answers,
            trace_configs=[egress_tracing(self._ledger, self._routes)],
            timeout=aiohttp.ClientTimeout(total=DEFAULT_TIMEOUT, sock_connect=CONNECT_TIMEOUT),
        )


@dataclass(frozen=True)
class Lent:
    """A session for an SDK, and the options of its requests."""

    session: aiohttp.ClientSession
    options: dict[str, Any]


class Session:
    """What blinkpy's sign-in functions use as their session: ``get`` and ``post``.

    Same rules as ``HttpClient.request``; ``last`` is the latest answer, whose status blinkpy's
    functions throw away.
    """

    def __init__(self, http: HttpClient, session: aiohttp.ClientSession) -> None:
        self._http = http
        self._session = session
        self.last: Response | None = None

    async def get(self, url: str, **options: Any) -> Response:
        return await self._send("GET", url, options)

    async def post(self, url: str, **options: Any) -> Response:
        return await self._send("POST", url, options)

    async def close(self) -> None:
        """Forget the cookies."""
        await self._session.close()

    async def _send(self, method: str, url: str, options: dict[str, Any]) -> Response:
        self.last = None
        self.last = await self._http.request(method, url, session=self._session, **options)
        return self.last
