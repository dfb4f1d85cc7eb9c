"""A server on the loopback that answers as it is told, and remembers what it was asked.

For the faults that no real server makes on demand; what a real one does is tested with
llama-cpp-python's own.
"""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Behaviour = Callable[[web.Request, dict[str, Any]], Awaitable[web.StreamResponse]]

GOOD = json.dumps(
    {
        "scene": "A yard by day.",
        "subjects": [{"kind": "animal", "count": 1, "description": "grey cat"}],
        "activity": "A cat walks.",
        "flags": [{"name": "animal", "reason": "A cat is in view."}],
        "visibility": "clear",
        "not_determinable": [],
    }
)


@dataclass
class Asked:
    """One request as it came."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def form(self) -> str | None:
        asked = self.body.get("response_format")
        return asked["type"] if asked else None

    @property
    def question(self) -> str:
        return str(self.body["messages"][1]["content"][1]["text"])

    @property
    def picture(self) -> bytes:
        url = self.body["messages"][1]["content"][0]["image_url"]["url"]
        head, _, data = url.partition(",")
        assert head == "data:image/jpeg;base64"
        return base64.b64decode(data)


@dataclass
class OpenAiServer:
    """``behave`` answers chat completions; ``asked`` holds them."""

    behave: Behaviour
    models: list[str] = field(default_factory=lambda: ["m"])
    asked: list[Asked] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    left: asyncio.Event = field(default_factory=asyncio.Event)  # the client closed the connection
    address: str = ""
    _runner: web.AppRunner | None = None

    async def start(self) -> None:
        app = web.Application()
        app.router.add_post("/v1/chat/completions", self._complete)
        app.router.add_get("/v1/models", self._list)
        self._runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.address = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    @property
    def place(self) -> str:
        return self.address.removeprefix("http://")

    async def _complete(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        self.asked.append(Asked(request.path, dict(request.headers), body))
        self.arrived.set()
        try:
            return await self.behave(request, body)
        except asyncio.CancelledError:
            self.left.set()
            raise

    async def _list(self, request: web.Request) -> web.Response:
        return web.json_response({"object": "list", "data": [{"id": name} for name in self.models]})


def completion(text: str, finish: str = "stop") -> web.Response:
    """A chat completion with that text."""
    message = {"role": "assistant", "content": text}
    choice = {"index": 0, "finish_reason": finish, "message": message}
    usage = {"prompt_tokens": 400, "completion_tokens": 60, "total_tokens": 460}
    return web.json_response({"object": "chat.completion", "choices": [choice], "usage": usage})


def says(*texts: str) -> Behaviour:
    """One text after the other, then the last one again."""
    left = list(texts)

    async def behave(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        return completion(left.pop(0) if len(left) > 1 else left[0])

    return behave


def status(code: int, body: object = None, **headers: str) -> Behaviour:
    """That status with a JSON body."""

    async def behave(request: web.Request, asked: dict[str, Any]) -> web.StreamResponse:
        return web.json_response(body, status=code, headers=headers)

    return behave


def takes(forms: dict[str | None, Behaviour]) -> Behaviour:
    """Another behaviour for each form of the request."""

    async def behave(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        asked = body.get("response_format")
        return await forms[asked["type"] if asked else None](request, body)

    return behave


def then(first: Behaviour, *following: Behaviour) -> Behaviour:
    """Another behaviour for each request, then the last one."""
    left = [first, *following]

    async def behave(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
        return await (left.pop(0) if len(left) > 1 else left[0])(request, body)

    return behave


async def page(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
    return web.Response(text="<html>Sign in to the Wi-Fi</html>", content_type="text/html")


async def half(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
    """Closes in the middle of the answer."""
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b'{"choices": [')
    assert request.transport is not None
    request.transport.close()
    return response


async def endless(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
    """Never stops talking."""
    response = web.StreamResponse()
    await response.prepare(request)
    while True:
        await response.write(b" " * 65536)


async def silent(request: web.Request, body: dict[str, Any]) -> web.StreamResponse:
    """Never answers."""
    await asyncio.get_running_loop().create_future()
    raise AssertionError
