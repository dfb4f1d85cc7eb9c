"""What the handlers share: routes, answers, and the record of requests."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal

from aiohttp import web

from blinkthink.core.json_values import Json
from blinkthink.demo.server.faults import Kind

Handler = Callable[[web.Request], Awaitable[web.Response]]
Role = Literal["oauth", "prod", "tier"]


@dataclass(frozen=True)
class Route:
    """One kind of request; `role` says which of Blink's hosts answers it."""

    method: str
    path: str
    kind: Kind
    role: Role
    handler: Handler


@dataclass(frozen=True)
class Seen:
    """A request that came in. `status` is 0 where no answer was sent.

    `agent` and `content_type` are its headers of these names.
    """

    method: str
    host: str
    path: str
    status: int
    agent: str = ""
    content_type: str = ""


def answer(body: Json | list[Json] | None, status: int = 200) -> web.Response:
    """A JSON answer."""
    return web.Response(text=json.dumps(body), status=status, content_type="application/json")


def page(title: str, extra: str = "", status: int = 200) -> web.Response:
    """A small web page."""
    text = f"<!DOCTYPE html><html><head><title>{title}</title>{extra}</head><body>{title}</body>"
    return web.Response(text=f"{text}</html>", status=status, content_type="text/html")


def busy() -> web.Response:
    """The network works on another command."""
    return answer({"message": "System is busy, please wait", "code": 307}, 409)


def not_found(_: web.Request | None = None) -> web.Response:
    return answer({"message": "Not Found", "code": 404}, 404)
