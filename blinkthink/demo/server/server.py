"""The demo's Blink: HTTPS on the loopback, for this computer only."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC
from email.utils import format_datetime
from pathlib import Path

from aiohttp import web

from blinkthink.core.clock import Clock
from blinkthink.core.errors import Transient
from blinkthink.core.json_values import Json
from blinkthink.demo.server.accounts import ACCOUNTS, DemoAccount
from blinkthink.demo.server.album import Album
from blinkthink.demo.server.certificates import OAUTH_HOST, REST_DOMAIN, Certificates
from blinkthink.demo.server.clips import ClipShelf
from blinkthink.demo.server.commands import Commands
from blinkthink.demo.server.faults import Faults
from blinkthink.demo.server.filming import Filmer, film_scene
from blinkthink.demo.server.gate import Gate
from blinkthink.demo.server.home import Home
from blinkthink.demo.server.http import Seen
from blinkthink.demo.server.oauth import OAuth
from blinkthink.demo.server.painter import Painter, paint_scene
from blinkthink.demo.server.rest import Rest
from blinkthink.demo.server.state import MemoryFile
from blinkthink.demo.server.timing import Timing
from blinkthink.demo.server.videos import Videos

LOOPBACK = "127.0.0.1"


class DemoServer:
    """Speaks Blink's protocol as blinkpy 0.25.9 does; everything that it keeps lies in `folder`.

    Belongs to one asyncio loop: `start` and `stop` are awaited there. A later server on the same
    folder knows the tokens, hardware ids and pictures of the one before. `faults` and `home` may
    be changed while it runs; `requests`, `sms_sent` and `mails_sent` tell what came in.
    """

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        *,
        faults: Faults | None = None,
        timing: Timing | None = None,
        accounts: Sequence[DemoAccount] = ACCOUNTS,
        painter: Painter = paint_scene,
        filmer: Filmer = film_scene,
    ) -> None:
        self._clock = clock
        self._certificates = Certificates(folder / "certificates")
        self._file = MemoryFile(folder / "state.json")
        self._memory = self._file.read()
        self._runner: web.AppRunner | None = None
        self.faults = faults or Faults()
        self._gate = Gate(self.faults)
        self.home = Home()
        self._album = Album(folder, self._memory, painter, clock)
        timing = timing or Timing()
        self._commands = Commands(self._memory, self._album, self.faults, timing, clock)
        self._oauth = OAuth(accounts, self._memory, self._save, timing, clock)
        self.clips = ClipShelf(folder, self.home, filmer, clock)
        videos = Videos(self.home, self.clips, self._commands, self.faults)
        self._rest = Rest(
            self.home,
            self._memory,
            self._album,
            self._commands,
            self.faults,
            self._save,
            clock,
            videos.routes(),
        )
        self.port = 0

    async def start(self) -> None:
        """Listen on a free port of 127.0.0.1. Raises Transient where that is not possible."""
        context = await asyncio.to_thread(self._certificates.ensure, self._clock.now())
        for camera in self.home.cameras:
            self._album.current(camera)
        await self._save()
        self._gate.closing.clear()
        runner = web.AppRunner(self._application(), access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        site = web.TCPSite(runner, LOOPBACK, self.port, ssl_context=context)
        try:
            await site.start()
        except OSError as error:
            await runner.cleanup()
            raise Transient(f"the demo’s server cannot listen: {error}") from error
        self._runner = runner
        self.port = runner.addresses[0][1]

    async def stop(self) -> None:
        """End every connection and keep the state; does nothing when it is not running."""
        runner, self._runner = self._runner, None
        if runner is None:
            return
        self._gate.closing.set()
        await runner.cleanup()
        await self._album.close()
        await self._save()

    @property
    def certificate(self) -> Path:
        """The authority to trust (PEM); there once the server has started."""
        return self._certificates.authority

    @property
    def origin(self) -> tuple[str, int]:
        """Where the server listens."""
        return (LOOPBACK, self.port)

    @property
    def routes(self) -> dict[str, tuple[str, int]]:
        """Blink's host names and where they lead; a leading `*.` stands for any one label."""
        return {OAUTH_HOST: self.origin, f"*.{REST_DOMAIN}": self.origin}

    @property
    def requests(self) -> list[Seen]:
        """The requests that came in, oldest first."""
        return list(self._gate.seen)

    @property
    def hanging(self) -> asyncio.Event:
        """Set once a request came in that is left without an answer (`Hang`)."""
        return self._gate.hanging

    @property
    def sms_sent(self) -> int:
        return self._oauth.sms_sent

    @property
    def mails_sent(self) -> int:
        return self._oauth.mails_sent

    def truth_of(self, sha256: str) -> Json | None:
        """What a served picture shows (the contract's `analysis`, with `place` and `light`)."""
        return self._album.truth_of(sha256)

    def expire_access(self) -> None:
        """All access tokens stop working, as when their time is over."""
        self._memory.access.clear()

    def revoke(self) -> None:
        """Nobody is signed in any more: access and refresh tokens stop working."""
        self._memory.access.clear()
        self._memory.refresh.clear()

    def expire_code(self) -> None:
        """Every code that was sent and not used becomes too old."""
        self._oauth.expire_code()

    async def _save(self) -> None:
        await self._file.write(self._memory)

    async def _date(self, _request: web.Request, response: web.StreamResponse) -> None:
        """The server's own clock dates its answers, as it dates its pictures."""
        response.headers["Date"] = format_datetime(self._clock.now().astimezone(UTC), usegmt=True)

    def _application(self) -> web.Application:
        application = web.Application()
        application.on_response_prepare.append(self._date)
        for route in (*self._oauth.routes(), *self._rest.routes()):
            application.router.add_route(route.method, route.path, self._gate.wrap(route))
        application.router.add_route("*", "/{rest:.*}", self._gate.unknown)
        return application
