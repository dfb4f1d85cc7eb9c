"""Taking a picture: the fresh one, or a typed error; never the old one.

The steps, under a lock per camera and one per network (a sync module runs one command at a time):
read the listing and remember the old picture's address and hash; tell the camera; wait until its
command is complete with 908; read the listing until the address is new; fetch; decode all of it;
compare the hash. The obvious way (fetch after the command) gets the previous picture.
"""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

from blinkthink.blink.account import BlinkAccount
from blinkthink.blink.allowance import SnapAllowance
from blinkthink.blink.answers import Reply
from blinkthink.blink.cameras import CameraRegistry
from blinkthink.blink.commands import Commands
from blinkthink.blink.deadlines import Deadlines, Patience
from blinkthink.blink.homescreen import Device, Homescreen, Key, stamp_time
from blinkthink.blink.pictures import FreshPicture, check_jpeg, sha256
from blinkthink.core.clock import Clock
from blinkthink.core.errors import (
    BadImage,
    BlinkThinkError,
    NotFound,
    Stale,
    Transient,
)
from blinkthink.core.records import CameraRef
from blinkthink.core.state import SnapPhase

log = logging.getLogger(__name__)

_DAY = timedelta(days=1)
_JPEG = b"\xff\xd8"


class Snapshotter:
    """Takes pictures, one at a time per camera and per network."""

    def __init__(
        self,
        account: BlinkAccount,
        registry: CameraRegistry,
        clock: Clock,
        deadlines: Deadlines | None = None,
        allowance: SnapAllowance | None = None,
    ) -> None:
        """``allowance`` limits the snapshots of an hour; without one there is no limit."""
        self._account = account
        self._registry = registry
        self._clock = clock
        self._limits = deadlines or Deadlines()
        self._cameras: defaultdict[Key, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._allowance = allowance
        self.commands = Commands(account, clock, deadlines)
        self._known: dict[Key, tuple[str, str]] = {}  # the last picture's address and hash

    async def snap(
        self,
        ref: CameraRef,
        *,
        last_sha256: str | None,
        progress: Callable[[SnapPhase], None],
    ) -> FreshPicture:
        """A new picture of the camera; ``last_sha256`` is the hash of the last one that was kept.

        Raises Stale, BadImage, Busy, Offline, NotFound (no longer listed), RateLimited (Blink's, or
        SnapshotLimit), Transient, NeedsLogin, each with the camera's name as subject. May be
        cancelled at any point.
        """
        try:
            progress(SnapPhase.WAITING)
            async with self._cameras[ref.key]:
                return await self._snap(ref, last_sha256, progress)
        except BlinkThinkError as error:
            error.subject = error.subject or ref.name
            raise

    async def _snap(
        self, ref: CameraRef, last_sha256: str | None, progress: Callable[[SnapPhase], None]
    ) -> FreshPicture:
        async with self.commands.network(ref.network_id):
            if self._allowance is not None:
                await self._allowance.check()  # before anything is asked for in vain
            before = _listed(await self._registry.read(fresh=True), ref)
            old = {last_sha256, await self._old_sha256(before)}
            progress(SnapPhase.ASKED)
            asked = await self._ask(ref, before.family.snap)
            await self.commands.finish(asked, ref.network_id)
            done_at = self._clock.now()
        progress(SnapPhase.TAKEN)
        address = await self._new_address(ref, before.picture, asked)
        progress(SnapPhase.LOADING)
        data = await self._load(address)
        width, height = await asyncio.to_thread(check_jpeg, data)
        digest = sha256(data)
        self._known[ref.key] = (address, digest)
        if digest in old:
            raise Stale("the new address serves the old picture's bytes")
        named = stamp_time(address, done_at)
        likely = named is not None and abs(named - done_at) < _DAY
        return FreshPicture(
            data=data,
            captured_at=named if named is not None and likely else done_at,
            sha256=digest,
            width=width,
            height=height,
        )

    async def _old_sha256(self, device: Device) -> str | None:
        """The hash of the picture that is listed now; None where Blink has it no more.

        Fetched before the command: whether an old address later serves new bytes is not known.
        Raises Transient where it cannot be had.
        """
        if not device.picture:
            return None
        address, digest = self._known.get(device.camera.ref.key, ("", ""))
        if address == device.picture:
            return digest
        found = await self._load_old(device.picture)
        if found is not None:
            self._known[device.camera.ref.key] = (device.picture, found)
        return found

    async def _load_old(self, address: str) -> str | None:
        """Asks again where something else came than a whole picture.

        Without its hash the old bytes under the new address would pass for a new picture.
        """
        digest, trouble, empty = None, Transient("load the picture before: not tried"), 0
        for attempt in range(self._limits.failures):
            if attempt:
                await self._clock.sleep(self._limits.poll)
            try:
                reply = await self._request(address)
            except Transient as error:
                trouble = error
                continue
            if reply.status in (404, 410):
                return None
            empty += reply.status == 200 and not reply.body
            trouble = Transient(f"load the picture before: status {reply.status}, no picture")
            if reply.status == 200 and reply.body.startswith(_JPEG):
                digest = sha256(reply.body)
                if await asyncio.to_thread(_is_whole, reply.body):
                    return digest
        if empty == self._limits.failures:
            return None  # it was listed, but its camera never sent it
        if digest is None:
            raise trouble
        return digest  # what the camera sent was broken, and stays so

    async def _ask(self, ref: CameraRef, path: str) -> Reply:
        """Tell the camera to take a picture; each request counts for the hour's limit."""
        path = path.replace("{network}", ref.network_id).replace("{camera}", ref.id)
        admit = self._allowance.spend if self._allowance is not None else None
        return await self.commands.ask(path, "take a picture", admit=admit)

    async def _new_address(self, ref: CameraRef, old: str, asked: Reply) -> str:
        """The address of the picture that the command took. Raises Stale when none appears."""
        end = self._clock.monotonic() + self._limits.appear
        looks = Patience(self._limits.failures)
        for wait in _waits(self._limits.look):
            if self._clock.monotonic() > end:
                raise Stale(f"no new picture was listed within {self._limits.appear:g} s")
            try:
                picture = _listed(await self._registry.read(fresh=True), ref).picture
                looks.succeeded()
                if picture not in ("", old) and not self._is_earlier(picture, asked):
                    return picture
            except Transient as error:
                looks.failed(error)
            await self._clock.sleep(wait)
        raise AssertionError("the waits never end")

    def _is_earlier(self, picture: str, asked: Reply) -> bool:
        """Whether Blink dates a picture before it was asked for.

        It then is one of an earlier command that was listed late. Both times are Blink's, so that
        this computer's clock does not matter.
        """
        now = self._clock.now()
        taken, heard = stamp_time(picture, now), _date(asked)
        if taken is None or heard is None or abs(now - taken) > _DAY or abs(now - heard) > _DAY:
            return False
        return taken < heard - timedelta(seconds=self._limits.skew)

    async def _request(self, address: str) -> Reply:
        return await self._account.call(
            "GET", address, why="load the picture", media=True, timeout=self._limits.load
        )

    async def _load(self, address: str) -> bytes:
        reply = await self._request(address)
        if reply.status != 200:
            raise Transient(f"load the picture: status {reply.status}")
        return reply.body


def _is_whole(data: bytes) -> bool:
    try:
        check_jpeg(data)
    except BadImage:
        return False
    return True


def _listed(home: Homescreen, ref: CameraRef) -> Device:
    device = home.devices.get(ref.key)
    if device is None:
        raise NotFound("the camera is no longer in Blink's list", subject=ref.name)
    return device


def _waits(waits: tuple[float, ...]) -> Iterator[float]:
    yield from waits
    while True:
        yield waits[-1]


def _date(reply: Reply) -> datetime | None:
    try:
        date = parsedate_to_datetime(reply.headers.get("Date", ""))
    except ValueError:
        return None
    return date if date.tzinfo is not None else None
