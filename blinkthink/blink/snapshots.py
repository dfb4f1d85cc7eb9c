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
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

from blinkthink.blink.account import BlinkAccount
from blinkthink.blink.answers import Reply
from blinkthink.blink.cameras import CameraRegistry
from blinkthink.blink.homescreen import Device, Homescreen, Key, stamp_time
from blinkthink.blink.pictures import FreshPicture, check_jpeg, sha256
from blinkthink.core.clock import Clock
from blinkthink.core.errors import (
    BadImage,
    BlinkThinkError,
    Busy,
    NotFound,
    Offline,
    Stale,
    Transient,
)
from blinkthink.core.records import CameraRef
from blinkthink.core.retry import retry
from blinkthink.core.state import SnapPhase

log = logging.getLogger(__name__)

DONE = 908  # the code of a command that succeeded
BUSY = 307
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Deadlines:
    """How long each step may take and how often it is looked at, in seconds."""

    busy: tuple[float, ...] = (2.0, 4.0, 8.0)  # waits before asking a busy camera again
    poll: float = 1.0  # between looks at the command
    command: float = 45.0
    look: tuple[float, ...] = (0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0)  # the last one repeats
    appear: float = 30.0  # until the new picture is listed
    load: float = 60.0
    failures: int = 3  # failed looks in a row that end a wait
    skew: float = 120.0  # between the clock that dates pictures and the one that dates answers


class Snapshotter:
    """Takes pictures, one at a time per camera and per network."""

    def __init__(
        self,
        account: BlinkAccount,
        registry: CameraRegistry,
        clock: Clock,
        deadlines: Deadlines | None = None,
    ) -> None:
        self._account = account
        self._registry = registry
        self._clock = clock
        self._limits = deadlines or Deadlines()
        self._cameras: defaultdict[Key, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._networks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._known: dict[Key, tuple[str, str]] = {}  # the last picture's address and hash

    async def snap(
        self,
        ref: CameraRef,
        *,
        last_sha256: str | None,
        progress: Callable[[SnapPhase], None],
    ) -> FreshPicture:
        """A new picture of the camera; ``last_sha256`` is the hash of the last one that was kept.

        Raises Stale, BadImage, Busy, Offline, NotFound (no longer listed), RateLimited, Transient,
        NeedsLogin, each with the camera's name as subject. May be cancelled at any point.
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
        async with self._networks[ref.network_id]:
            before = _listed(await self._registry.read(fresh=True), ref)
            old = {last_sha256, await self._old_sha256(before)}
            progress(SnapPhase.ASKED)
            asked = await self._ask(ref, before)
            await self._wait_for_command(asked, ref)
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
        """The hash of the picture that is listed now; None where it cannot be had.

        Fetched before the command: whether an old address later serves new bytes is not known.
        """
        if not device.picture:
            return None
        address, digest = self._known.get(device.camera.ref.key, ("", ""))
        if address == device.picture:
            return digest
        try:
            digest = sha256(await self._load(device.picture))
        except (BadImage, Transient) as error:
            log.info("the picture before cannot be had: %s", error.detail)
            return None
        self._known[device.camera.ref.key] = (device.picture, digest)
        return digest

    async def _ask(self, ref: CameraRef, device: Device) -> Reply:
        """Tell the camera to take a picture; asks again only where Blink said that it is busy.

        Never after a 5xx or a drop: the camera may be at it, and each try costs battery.
        """
        path = device.family.snap.replace("{network}", ref.network_id)
        path = path.replace("{camera}", ref.id)
        return await retry(
            lambda: self._ask_once(path, ref),
            on=(Busy,),
            delays=self._limits.busy,
            clock=self._clock,
        )

    async def _ask_once(self, path: str, ref: CameraRef) -> Reply:
        reply = await self._account.call("POST", path, why="take a picture")
        code = reply.code()
        detail = f"take a picture: status {reply.status}, code {code}"
        if code == BUSY or (reply.status == 409 and code is None):
            raise Busy(detail)
        if reply.status == 404:
            raise NotFound(detail, subject=ref.name)
        if reply.status == 409:
            raise Offline(detail)
        if not reply.ok:
            raise Transient(detail)
        return reply

    async def _wait_for_command(self, asked: Reply, ref: CameraRef) -> None:
        """Return once the command is complete with 908. Raises Offline, Transient."""
        answer = asked.json_object()
        number, network = answer.get("id"), answer.get("network_id", ref.network_id)
        if not isinstance(number, int | str) or not str(number).isalnum():
            raise Transient("take a picture: no command in the answer")
        path = f"/network/{network}/command/{number}"
        end = self._clock.monotonic() + self._limits.command
        looks = _Patience(self._limits.failures)
        while True:
            try:
                reply = await self._account.call("GET", path, why="wait for the camera")
                if not reply.ok:
                    raise Transient(f"command: status {reply.status}")
                status = reply.json_object()
                looks.succeeded()
                if _is_complete(status):
                    return
            except Transient as error:
                looks.failed(error)
            if self._clock.monotonic() + self._limits.poll > end:
                raise Offline(f"its command did not end within {self._limits.command:g} s")
            await self._clock.sleep(self._limits.poll)

    async def _new_address(self, ref: CameraRef, old: str, asked: Reply) -> str:
        """The address of the picture that the command took. Raises Stale when none appears."""
        end = self._clock.monotonic() + self._limits.appear
        looks = _Patience(self._limits.failures)
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

    async def _load(self, address: str) -> bytes:
        reply = await self._account.call(
            "GET", address, why="load the picture", media=True, timeout=self._limits.load
        )
        if reply.status != 200:
            raise Transient(f"load the picture: status {reply.status}")
        return reply.body


class _Patience:
    """Counts failed looks in a row; asking again is safe, asking for ever is not polite."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._failed = 0

    def succeeded(self) -> None:
        self._failed = 0

    def failed(self, error: Transient) -> None:
        """Raises the error once there were too many."""
        self._failed += 1
        if self._failed >= self._most:
            raise error


def _listed(home: Homescreen, ref: CameraRef) -> Device:
    device = home.devices.get(ref.key)
    if device is None:
        raise NotFound("the camera is no longer in Blink's list", subject=ref.name)
    return device


def _is_complete(status: dict[str, object]) -> bool:
    """Whether a command succeeded. Raises Offline where it failed."""
    complete, code = status.get("complete"), status.get("status_code")
    if complete is True and code == DONE:
        return True
    if complete is True or code not in (None, 0, DONE):
        raise Offline(f"command: complete {complete}, status_code {code}")
    return False


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
