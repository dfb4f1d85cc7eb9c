"""Commands to cameras and systems: asked for with a POST, done once Blink says 908."""

from __future__ import annotations

import asyncio
import re
from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import Any

from blinkthink.blink.account import BlinkAccount
from blinkthink.blink.answers import Reply
from blinkthink.blink.deadlines import Deadlines, Patience
from blinkthink.core.clock import Clock
from blinkthink.core.errors import Busy, NotFound, Offline, Transient
from blinkthink.core.retry import retry

DONE = 908  # the code of a command that succeeded
BUSY = 307


class Commands:
    """Runs commands. A sync module runs one at a time: take ``network(id)`` around each."""

    def __init__(
        self, account: BlinkAccount, clock: Clock, deadlines: Deadlines | None = None
    ) -> None:
        self._account = account
        self._clock = clock
        self._limits = deadlines or Deadlines()
        self._networks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    def network(self, network_id: str) -> asyncio.Lock:
        """The lock of a network."""
        return self._networks[network_id]

    async def ask(
        self,
        path: str,
        why: str,
        *,
        json: Any = None,
        admit: Callable[[], Awaitable[None]] | None = None,
    ) -> Reply:
        """Start a command; asks again only where Blink said that the network is busy.

        Never after a 5xx or a drop: the camera may be at it, and each try costs battery. ``admit``
        is called before each request, see ``Requests.call``. Raises Busy, NotFound, Offline,
        Transient, and as ``Requests.call`` does.
        """
        return await retry(
            lambda: self._ask_once(path, why, json, admit),
            on=(Busy,),
            delays=self._limits.busy,
            clock=self._clock,
        )

    async def finish(
        self,
        asked: Reply,
        network_id: str,
        *,
        required: bool = True,
        within: float | None = None,
    ) -> dict[str, Any]:
        """The answer that says that the command of ``asked`` is complete with 908.

        Where Blink names no command, it had nothing to wait for; ``required`` makes that an error.
        ``within`` are the seconds that it may take, where that is not the usual time.
        Raises Offline (failed, or not ended in time), Transient, and as ``Requests.call`` does.
        """
        answer = asked.json_object()
        number = answer.get("id")
        if number is None and not required:
            return answer
        network = answer.get("network_id") or network_id
        if not all(re.fullmatch(r"[\w-]{1,64}", str(part)) for part in (number, network)):
            raise Transient(f"{asked.what}: no command in the answer")
        path = f"/network/{network}/command/{number}"
        limit = within or self._limits.command
        end = self._clock.monotonic() + limit
        looks = Patience(self._limits.failures)
        while True:
            try:
                reply = await self._account.call("GET", path, why="wait for the camera")
                if not reply.ok:
                    raise Transient(f"command: status {reply.status}")
                status = reply.json_object()
                looks.succeeded()
                if _is_complete(status):
                    return status
            except Transient as error:
                looks.failed(error)
            if self._clock.monotonic() + self._limits.poll > end:
                raise Offline(f"its command did not end within {limit:g} s")
            await self._clock.sleep(self._limits.poll)

    async def _ask_once(
        self, path: str, why: str, json: Any, admit: Callable[[], Awaitable[None]] | None
    ) -> Reply:
        reply = await self._account.call("POST", path, why=why, json=json, admit=admit)
        code = reply.code()
        detail = f"{why}: status {reply.status}, code {code}"
        if code == BUSY or (reply.status == 409 and code is None):
            raise Busy(detail)
        if reply.status == 404:
            raise NotFound(detail)
        if reply.status == 409:
            raise Offline(detail)
        if not reply.ok:
            raise Transient(detail)
        return reply


def _is_complete(status: dict[str, Any]) -> bool:
    """Whether a command succeeded. Raises Offline where it failed."""
    complete, code = status.get("complete"), status.get("status_code")
    if complete is True and code == DONE:
        return True
    if complete is True or code not in (None, 0, DONE):
        raise Offline(f"command: complete {complete}, status_code {code}")
    return False
