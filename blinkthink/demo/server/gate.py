"""The gate that every request passes: host, faults, and the record of what came in."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Mapping

from aiohttp import web
from aiohttp.typedefs import Handler as AnyHandler

from blinkthink.core.json_values import Json
from blinkthink.demo.server.accounts import TIER
from blinkthink.demo.server.certificates import OAUTH_HOST, REST_DOMAIN
from blinkthink.demo.server.faults import (
    REFUSALS,
    Drop,
    Faults,
    Hang,
    Html,
    InvalidJson,
    Null,
    Refusal,
    RequestFault,
    Stall,
    Status,
    Without,
)
from blinkthink.demo.server.http import Role, Route, Seen, answer, not_found, page

HOSTS: Mapping[Role, str] = {
    "oauth": OAUTH_HOST,
    "prod": f"rest-prod.{REST_DOMAIN}",
    "tier": f"rest-{TIER}.{REST_DOMAIN}",
}
_KEPT = 10_000


class Gate:
    """Wraps the handlers of the routes.

    `hanging` is set once a request hangs on purpose; `closing` lets those go.
    """

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self.seen: deque[Seen] = deque(maxlen=_KEPT)
        self.hanging = asyncio.Event()
        self.closing = asyncio.Event()

    def wrap(self, route: Route) -> AnyHandler:
        """The route's handler behind its host's name and its faults."""

        async def guarded(request: web.Request) -> web.StreamResponse:
            if request.url.host != HOSTS[route.role]:
                return await self.unknown(request)
            fault = self._faults.take(route.kind)
            try:
                response = await self._answer(route, request, fault)
            except web.HTTPNotFound:
                response = not_found()
            if isinstance(fault, Drop | Stall):
                self._record(request, response.status)
                return await self._cut(request, response, stall=isinstance(fault, Stall))
            self._record(request, 0 if isinstance(fault, Hang) else response.status)
            return response

        return guarded

    async def unknown(self, request: web.Request) -> web.Response:
        """For addresses that no route has."""
        response = not_found()
        self._record(request, response.status)
        return response

    async def _answer(
        self, route: Route, request: web.Request, fault: RequestFault | None
    ) -> web.Response:
        match fault:
            case None | Drop() | Stall():
                return await route.handler(request)
            case Status(status, retry_after, late):
                if late:
                    await route.handler(request)
                response = answer({"message": "The demo fails on purpose", "code": status}, status)
                if retry_after is not None:
                    response.headers["Retry-After"] = str(retry_after)
                return response
            case Hang():
                self.hanging.set()
                await self.closing.wait()
                return not_found()
            case Html(status):
                return page("Service notice", status=status)
            case InvalidJson():
                return web.Response(text='{"networks": [{"id": 5', content_type="application/json")
            case Null():
                return answer(None)
            case Without(member):
                return _without(member, await route.handler(request))
            case Refusal(cause, wait):
                return _refusal(cause, wait)

    def _record(self, request: web.Request, status: int) -> None:
        host, headers = request.url.host or "", request.headers
        agent, content_type = headers.get("User-Agent", ""), headers.get("Content-Type", "")
        self.seen.append(Seen(request.method, host, request.path, status, agent, content_type))

    async def _cut(
        self, request: web.Request, whole: web.Response, *, stall: bool
    ) -> web.StreamResponse:
        """Send the head and half of the body, then nothing, or the end of the connection."""
        body = whole.body if isinstance(whole.body, bytes) else b""
        headers = {**whole.headers, "Content-Length": str(len(body))}
        response = web.StreamResponse(status=whole.status, headers=headers)
        await response.prepare(request)
        await response.write(body[: len(body) // 2])
        if stall:
            await self.closing.wait()
        if request.transport is not None:
            request.transport.close()
        return response


def _without(member: str, whole: web.Response) -> web.Response:
    body = json.loads(whole.body) if isinstance(whole.body, bytes) else None
    if isinstance(body, dict):
        body.pop(member, None)
    return answer(body, whole.status)


def _refusal(cause: str, wait: int) -> web.Response:
    status, words = REFUSALS[cause]
    body: Json = {"error": "refused", "error_cause": cause, "error_description": words}
    if status == 429:
        body["next_time_in_secs"] = wait
    return answer(body, status)
