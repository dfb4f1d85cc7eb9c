"""A proxy that leads Blink's host names to the demo's server.

It serves programs that know only `HTTPS_PROXY` and `SSL_CERT_FILE`.
"""

from __future__ import annotations

import asyncio
import contextlib

from blinkthink.core.errors import Transient
from blinkthink.demo.server.certificates import OAUTH_HOST, REST_DOMAIN

_LOOPBACK = "127.0.0.1"
_HEAD_LIMIT = 16_384
_CHUNK = 65_536


class ConnectProxy:
    """CONNECT (RFC 9110, 9.3.6) to Blink's names tunnels to `origin`; all else gets 403.

    Belongs to one asyncio loop.
    """

    def __init__(self, origin: tuple[str, int]) -> None:
        self._origin = origin
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Listen on a free port of 127.0.0.1. Raises Transient where that is not possible."""
        try:
            self._server = await asyncio.start_server(self._accept, _LOOPBACK, 0, limit=_HEAD_LIMIT)
        except OSError as error:
            raise Transient(f"the proxy cannot listen: {error}") from error

    @property
    def url(self) -> str:
        """What belongs into HTTPS_PROXY; empty while it is not running."""
        if self._server is None:
            return ""
        return f"http://{_LOOPBACK}:{self._server.sockets[0].getsockname()[1]}"

    async def stop(self) -> None:
        """Close every tunnel."""
        server, self._server = self._server, None
        if server is None:
            return
        server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await server.wait_closed()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        try:
            await self._serve(reader, writer)
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass  # one of the two sides went away, or sent no request: there is nobody to tell
        finally:
            writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        method, _, rest = head.decode("latin-1").partition(" ")
        host = rest.partition(" ")[0].rpartition(":")[0].lower()
        if method != "CONNECT" or not (host == OAUTH_HOST or host.endswith(f".{REST_DOMAIN}")):
            writer.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
            await writer.drain()
            return
        far_reader, far_writer = await asyncio.open_connection(*self._origin)
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        try:
            async with asyncio.TaskGroup() as both:
                both.create_task(_pump(reader, far_writer))
                both.create_task(_pump(far_reader, writer))
        except* OSError:
            pass  # one side reset its connection: the other one is closed below
        finally:
            far_writer.close()


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Copy until the end, then hand the end on."""
    while data := await reader.read(_CHUNK):
        writer.write(data)
        await writer.drain()
    with contextlib.suppress(OSError):  # already gone
        writer.write_eof()
