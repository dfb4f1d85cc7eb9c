"""The list of cameras: one request lists all of them with their status.

A failed or partial answer never replaces the list; it is kept with the reason beside it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from blinkthink.blink.account import BlinkAccount
from blinkthink.blink.homescreen import Homescreen, read_homescreen
from blinkthink.blink.kept_listing import KeptListing, same
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, NeedsLogin, NotFound, Transient, Usage
from blinkthink.core.events import AccountChanged, CamerasChanged, Event, EventBus
from blinkthink.core.state import Camera, CameraList, SignIn
from blinkthink.core.translation import tr

HOMESCREEN = "/api/v3/accounts/{account}/homescreen"
_KEEP_EVERY = 300.0  # seconds between writes of a listing that says nothing new


class CameraRegistry:
    """The cameras of the account. ``cameras`` may be read on any thread."""

    def __init__(
        self,
        account: BlinkAccount,
        clock: Clock,
        events: EventBus,
        kept: KeptListing | None = None,
    ) -> None:
        """``kept`` holds the listing over a restart."""
        self._kept = kept
        self._kept_at: float | None = None  # on the steady counter
        self._account = account
        self._clock = clock
        self._events = events
        self._cameras = CameraList()
        self._email = ""  # whose cameras these are
        self.listed_at: float | None = None  # on the steady counter: when the list was last read
        self._reading: asyncio.Task[Homescreen] | None = None
        events.subscribe(self._heard)

    @property
    def cameras(self) -> CameraList:
        return self._cameras

    @property
    def running(self) -> asyncio.Task[Homescreen] | None:
        """The request that is under way."""
        reading = self._reading
        return reading if reading is not None and not reading.done() else None

    async def recall(self) -> None:
        """Show the listing that was kept, until there is another; call it once signed in."""
        account = self._account.account
        if self._kept is None or account.state is SignIn.SIGNED_OUT:
            return
        listing = await asyncio.to_thread(self._kept.load, account.email)
        if listing is not None and self._cameras.as_of is None:
            self._email = account.email
            self._show(listing)

    async def refresh(self) -> CameraList:
        """List the cameras anew. Raises NeedsLogin, RateLimited, Transient; the old list stays."""
        await self.read()
        return self._cameras

    async def read(self, *, fresh: bool = False) -> Homescreen:
        """The homescreen, and with it the list. A request that is under way serves all callers.

        With ``fresh`` one that began before this call does not count. Raises as ``refresh``.
        """
        if self.running is not None:
            if not fresh:
                return await asyncio.shield(self.running)
            await asyncio.wait([self.running])
            # The first to wake begins the next request; the others, who also came before it, join.
            if self.running is not None:
                return await asyncio.shield(self.running)
        self._reading = asyncio.get_running_loop().create_task(self._read())
        self._reading.add_done_callback(_retrieve)
        return await asyncio.shield(self._reading)

    def find(self, text: str) -> Camera:
        """The camera of that id or whole identity (``network/kind/id``), or of that name.

        A name in other letters (“front door”) counts where no camera has it as it stands. Raises
        NotFound, and Usage where several cameras answer to the text.
        """
        wanted = text.strip()
        ways: tuple[Callable[[Camera], bool], ...] = (
            lambda camera: camera.ref.id == wanted or "/".join(camera.ref.key) == wanted,
            lambda camera: camera.name == wanted,
            lambda camera: camera.name.casefold() == wanted.casefold(),
        )
        for fits in ways:
            found = [camera for camera in self._cameras.cameras if fits(camera)]
            if len(found) == 1:
                return found[0]
            if found:
                named = ", ".join(self.shortest(camera) for camera in found)
                raise Usage(
                    tr("Several cameras are called “{name}”; use one of {ids}.").format(
                        name=text, ids=named
                    )
                )
        raise NotFound(subject=text)

    def shortest(self, camera: Camera) -> str:
        """What names this camera alone: its id, or its whole identity where another has the id."""
        same = [other for other in self._cameras.cameras if other.ref.id == camera.ref.id]
        return camera.ref.id if len(same) == 1 else "/".join(camera.ref.key)

    async def _read(self) -> Homescreen:
        try:
            reply = await self._account.call("GET", HOMESCREEN, why="list the cameras")
            if not reply.ok:
                raise Transient(f"{reply.what}: status {reply.status}")
            home = read_homescreen(reply.json_object(), self._clock.now())
            if self._account.account.state is SignIn.SIGNED_OUT:
                raise NeedsLogin("somebody signed out meanwhile")
        except BlinkThinkError as error:
            self._show(replace(self._cameras, error=error))
            raise
        self.listed_at = self._clock.monotonic()
        listing = CameraList(home.cameras, home.networks, as_of=self._clock.now())
        news = not same(listing, self._cameras)
        if self._account.account.signed_in:
            self._email = self._account.account.email
        self._show(listing)
        if news or self._kept_at is None or self.listed_at - self._kept_at >= _KEEP_EVERY:
            await self._keep(listing)
        return home

    async def _keep(self, listing: CameraList) -> None:
        self._kept_at = self._clock.monotonic()
        if self._kept is not None and self._email:
            await asyncio.to_thread(self._kept.save, self._email, listing)
            if not self._email:  # signed out meanwhile
                self._kept.forget()

    def _heard(self, event: Event) -> None:
        """Forget the list when somebody signs out, or somebody else signs in."""
        if not isinstance(event, AccountChanged):
            return
        account = event.account
        if account.state is SignIn.SIGNED_OUT or (
            account.signed_in and self._email not in ("", account.email)
        ):
            self._email, self.listed_at, self._kept_at = "", None, None
            self._show(CameraList())
            if self._kept is not None:
                self._kept.forget()

    def _show(self, cameras: CameraList) -> None:
        if cameras == self._cameras:
            return
        self._cameras = cameras
        self._events.publish(CamerasChanged(cameras))


def _retrieve(task: asyncio.Task[Homescreen]) -> None:
    """Look at the outcome, so that one that nobody waits for any more is not reported as lost."""
    if not task.cancelled():
        task.exception()
