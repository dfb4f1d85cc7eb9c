"""Gemini's stand-in: answers as it is told, in Google's shapes, and remembers what it was asked.

It runs on a thread of its own, so that tests on an event loop and tests of other processes use the
same one. Shapes are those of Google's documents and of reports of its users.
"""

from __future__ import annotations

import asyncio
import base64
import json
import ssl
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Behaviour = Callable[[web.Request, "Asked"], Awaitable[web.StreamResponse]]

GOOD: dict[str, Any] = {
    "scene": "A yard by day.",
    "subjects": [{"kind": "animal", "count": 1, "description": "grey cat"}],
    "activity": "A cat walks.",
    "flags": [{"name": "animal", "reason": "A cat is in view."}],
    "visibility": "clear",
    "not_determinable": [],
}
USAGE: dict[str, Any] = {
    "promptTokenCount": 1500,
    "candidatesTokenCount": 100,
    "thoughtsTokenCount": 20,
    "totalTokenCount": 1620,
    "promptTokensDetails": [
        {"modality": "TEXT", "tokenCount": 1220},
        {"modality": "IMAGE", "tokenCount": 280},
    ],
}


@dataclass
class Asked:
    """One request as it came; ``size`` is that of its body."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]
    size: int

    @property
    def model(self) -> str:
        return self.path.rpartition("/")[2].partition(":")[0]

    @property
    def key(self) -> str:
        return self.headers.get("x-goog-api-key", "")

    @property
    def config(self) -> dict[str, Any]:
        return dict(self.body["generationConfig"])

    @property
    def rules(self) -> str:
        return str(self.body["systemInstruction"]["parts"][0]["text"])

    @property
    def question(self) -> str:
        return str(self.body["contents"][0]["parts"][1]["text"])

    @property
    def picture(self) -> bytes:
        inline = self.body["contents"][0]["parts"][0]["inlineData"]  # names as the SDK writes them
        assert inline["mime_type"] == "image/jpeg"
        text = str(inline["data"])
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


@dataclass
class GeminiServer:
    """``behave`` answers; ``asked`` holds what came. ``with GeminiServer(..) as server``."""

    behave: Behaviour
    trust: ssl.SSLContext | None = None  # then it speaks HTTPS
    asked: list[Asked] = field(default_factory=list)
    arrived: threading.Event = field(default_factory=threading.Event)
    left: threading.Event = field(default_factory=threading.Event)  # the client has gone
    address: str = ""
    _loop: asyncio.AbstractEventLoop | None = None
    _thread: threading.Thread | None = None
    _runner: web.AppRunner | None = None

    def __enter__(self) -> GeminiServer:
        ready: Future[int] = Future()
        self._thread = threading.Thread(target=self._run, args=(ready,), name="gemini server")
        self._thread.start()
        scheme = "https" if self.trust else "http"
        self.address = f"{scheme}://127.0.0.1:{ready.result(60)}/"
        return self

    def __exit__(self, *_: object) -> None:
        if self._loop is not None and self._thread is not None:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(60)

    def _run(self, ready: Future[int]) -> None:
        loop = self._loop = asyncio.new_event_loop()
        try:
            ready.set_result(loop.run_until_complete(self._start()))
            loop.run_forever()
            assert self._runner is not None
            loop.run_until_complete(self._runner.cleanup())
        finally:
            loop.close()

    async def _start(self) -> int:
        app = web.Application(client_max_size=32 * 2**20)
        app.router.add_post("/{path:.*}", self._generate)
        self._runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.2)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0, ssl_context=self.trust).start()
        return int(self._runner.addresses[0][1])

    async def _generate(self, request: web.Request) -> web.StreamResponse:
        data = await request.read()
        asked = Asked(request.path, dict(request.headers), json.loads(data), len(data))
        self.asked.append(asked)
        self.arrived.set()
        try:
            return await self.behave(request, asked)
        except asyncio.CancelledError:
            self.left.set()
            raise


def generated(
    text: str | None,
    *,
    finish: str = "STOP",
    usage: dict[str, Any] | None = USAGE,
    thoughts: str = "",
) -> web.Response:
    """A whole answer."""
    parts: list[dict[str, Any]] = [{"text": thoughts, "thought": True}] if thoughts else []
    candidate: dict[str, Any] = {"finishReason": finish, "index": 0}
    if text is not None:
        parts.append({"text": text})
        candidate["content"] = {"role": "model", "parts": parts}
    value: dict[str, Any] = {"candidates": [candidate], "modelVersion": "m", "responseId": "r"}
    if usage is not None:
        value["usageMetadata"] = usage
    return web.json_response(value)


def says(*texts: str | dict[str, Any], **options: Any) -> Behaviour:
    """One answer after the other, then the last one again."""
    left = [text if isinstance(text, str) else json.dumps(text) for text in texts]

    async def behave(request: web.Request, asked: Asked) -> web.StreamResponse:
        return generated(left.pop(0) if len(left) > 1 else left[0], **options)

    return behave


def good() -> Behaviour:
    return says(GOOD)


def blocks_prompt(reason: str = "PROHIBITED_CONTENT") -> Behaviour:
    """The picture is stopped: no candidates, a reason, and the prompt is counted."""

    async def behave(request: web.Request, asked: Asked) -> web.StreamResponse:
        feedback = {"blockReason": reason}
        usage = {"promptTokenCount": 1500, "totalTokenCount": 1500}
        return web.json_response({"promptFeedback": feedback, "usageMetadata": usage})

    return behave


def refuses(
    code: int,
    status: str,
    message: str,
    *details: dict[str, Any],
    headers: dict[str, str] | None = None,
) -> Behaviour:
    """An error in Google's shape."""

    async def behave(request: web.Request, asked: Asked) -> web.StreamResponse:
        error: dict[str, Any] = {"code": code, "message": message, "status": status}
        if details:
            error["details"] = list(details)
        return web.json_response({"error": error}, status=code, headers=headers)

    return behave


def reason(name: str, **metadata: str) -> dict[str, Any]:
    """ErrorInfo."""
    kind = "type.googleapis.com/google.rpc.ErrorInfo"
    return {"@type": kind, "reason": name, "domain": "googleapis.com", "metadata": metadata}


def retry_in(delay: str) -> dict[str, Any]:
    """RetryInfo."""
    return {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": delay}


def quota(identity: str, value: str = "20") -> dict[str, Any]:
    """QuotaFailure."""
    violation = {
        "quotaMetric": "generativelanguage.googleapis.com/generate_content_free_tier_requests",
        "quotaId": identity,
        "quotaDimensions": {"location": "global", "model": "gemini-3.5-flash-lite"},
        "quotaValue": value,
    }
    kind = "type.googleapis.com/google.rpc.QuotaFailure"
    return {"@type": kind, "violations": [violation]}


def wrong_key() -> Behaviour:
    return refuses(
        400,
        "INVALID_ARGUMENT",
        "API key not valid. Please pass a valid API key.",
        reason("API_KEY_INVALID", service="generativelanguage.googleapis.com"),
    )


def busy(delay: str = "31.5s", **headers: str) -> Behaviour:
    return refuses(
        429,
        "RESOURCE_EXHAUSTED",
        "You exceeded your current quota, please check your plan and billing details.",
        quota("GenerateRequestsPerMinutePerProjectPerModel-FreeTier", "15"),
        retry_in(delay),
        headers={name.replace("_", "-"): value for name, value in headers.items()},
    )


def no_quota() -> Behaviour:
    return refuses(
        429,
        "RESOURCE_EXHAUSTED",
        "You exceeded your current quota, please check your plan and billing details.",
        quota("GenerateRequestsPerDayPerProjectPerModel-FreeTier"),
        retry_in("20s"),
    )


def plain(code: int, text: str, kind: str = "text/html") -> Behaviour:
    """Something that is no answer of Google's."""

    async def behave(request: web.Request, asked: Asked) -> web.StreamResponse:
        return web.Response(status=code, text=text, content_type=kind)

    return behave


async def hangs(request: web.Request, asked: Asked) -> web.StreamResponse:
    await asyncio.Event().wait()
    raise AssertionError


async def drops_at_once(request: web.Request, asked: Asked) -> web.StreamResponse:
    assert request.transport is not None
    request.transport.close()
    return web.Response()


async def drops_in_the_middle(request: web.Request, asked: Asked) -> web.StreamResponse:
    whole = json.dumps({"candidates": [{"content": {"parts": [{"text": json.dumps(GOOD)}]}}]})
    response = web.StreamResponse(headers={"Content-Length": str(len(whole))})
    response.content_type = "application/json"
    await response.prepare(request)
    await response.write(whole[: len(whole) // 2].encode())
    assert request.transport is not None
    request.transport.close()
    return response


async def endless(request: web.Request, asked: Asked) -> web.StreamResponse:
    response = web.StreamResponse()
    response.content_type = "application/json"
    await response.prepare(request)
    while True:
        await response.write(b" " * 65_536)


def in_turn(*behaviours: Behaviour) -> Behaviour:
    """One after the other, then the last one again."""
    left = list(behaviours)

    async def behave(request: web.Request, asked: Asked) -> web.StreamResponse:
        now = left.pop(0) if len(left) > 1 else left[0]
        return await now(request, asked)

    return behave
