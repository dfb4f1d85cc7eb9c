"""A webhook on this machine that notes what it is sent."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web


@dataclass
class Receiver:
    """``answers``: (status, headers) of the next requests; 200 once they are used up;
    ``before`` is awaited before it answers."""

    url: str = ""
    got: list[tuple[dict[str, str], Any]] = field(default_factory=list)
    answers: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    before: Callable[[], Awaitable[None]] | None = None

    async def take(self, request: web.Request) -> web.Response:
        self.got.append((dict(request.headers), await request.json()))
        if self.before is not None:
            await self.before()
        status, headers = self.answers.pop(0) if self.answers else (200, {})
        return web.Response(status=status, headers=headers)


@asynccontextmanager
async def receiver(port: int = 0) -> AsyncIterator[Receiver]:
    made = Receiver()
    app = web.Application(client_max_size=20_000_000)
    app.router.add_post("/hook", made.take)
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", port)
        await site.start()
        host, taken = runner.addresses[0][:2]
        made.url = f"http://{host}:{taken}/hook"
        yield made
    finally:
        await runner.cleanup()
