"""Motion clips: which there are, in the cloud and on sync modules, and downloading them whole."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from blinkthink.blink.account import BlinkAccount
from blinkthink.blink.cameras import CameraRegistry
from blinkthink.blink.clip import Clip, clip_time
from blinkthink.blink.commands import Commands
from blinkthink.blink.deadlines import Deadlines
from blinkthink.blink.local_storage import LocalStorage
from blinkthink.blink.movies import first_frame
from blinkthink.blink.part_file import PartFile, Progress, mark_of
from blinkthink.blink.pictures import check_jpeg, sha256
from blinkthink.core.clock import Clock
from blinkthink.core.errors import (
    BadImage,
    BlinkThinkError,
    DiskFull,
    NeedsLogin,
    NotFound,
    RateLimited,
    Transient,
)
from blinkthink.core.records import CameraRef
from blinkthink.runtime.http import Stream

log = logging.getLogger(__name__)

MOST_PAGES = 400
LARGEST = 500_000_000  # bytes
_WRITE = 1 << 20  # bytes that are gathered before they are written
_START = datetime(2015, 1, 1, tzinfo=UTC)  # before the first Blink camera


@dataclass(frozen=True)
class Listing:
    """The clips, newest first, and the cameras whose clips could not be listed, with the reason."""

    clips: tuple[Clip, ...]
    failed: tuple[tuple[CameraRef, BlinkThinkError], ...] = ()


@dataclass(frozen=True)
class Poster:
    """The picture that stands for a clip."""

    data: bytes
    sha256: str
    width: int
    height: int


class MotionClips:
    """Asks Blink for clips; writes only the part file that it is told to."""

    def __init__(
        self,
        account: BlinkAccount,
        registry: CameraRegistry,
        commands: Commands,
        clock: Clock,
        deadlines: Deadlines | None = None,
    ) -> None:
        """``commands`` are those of the snapshots: a sync module runs one at a time."""
        self._account = account
        self._registry = registry
        self._clock = clock
        self._limits = deadlines or Deadlines()
        self._local = LocalStorage(account, commands, clock, self._limits)

    async def listing(self, cameras: Sequence[CameraRef], since: datetime | None) -> Listing:
        """The clips of these cameras (of all where none is named) that began at ``since`` or later.

        A clip of a camera that is no longer listed comes only where none is named. Raises
        NeedsLogin, RateLimited or Transient for the cloud's list; a sync module that fails is in
        the answer.
        """
        home = await self._registry.read()
        refs = [camera.ref for camera in home.cameras]
        clips = await self._cloud(refs, since or _START)
        failed: list[tuple[CameraRef, BlinkThinkError]] = []
        wanted = {ref.key for ref in cameras}
        for module in home.storing:
            own = [ref for ref in refs if ref.network_id == module.network_id]
            asked = [ref for ref in own if not wanted or ref.key in wanted]
            if not asked:
                continue
            try:
                clips += await self._local.listing(module, own)
            except (NeedsLogin, RateLimited):
                raise
            except BlinkThinkError as error:
                error.subject = error.subject or module.name
                failed += [(ref, error) for ref in asked]
        found = [
            clip
            for clip in clips
            if (since is None or clip.created_at >= since)
            and (not wanted or clip.camera.key in wanted)
        ]
        found.sort(key=lambda clip: (clip.created_at, clip.id), reverse=True)
        return Listing(tuple(found), tuple(failed))

    async def download(self, clip: Clip, part: Path) -> Poster:
        """Load the clip into ``part``, whole and checked; the picture that stands for it.

        What an earlier try left there is gone on with where the server says that the file is the
        same. Raises BadImage (no whole video) and DiskFull, and the part is gone then; NotFound
        (Blink has it no longer), Busy, Offline, NeedsLogin, RateLimited, Transient, ReadOnly. May
        be cancelled; what came stays in ``part``.
        """
        file = PartFile(part)
        try:
            await self._load(clip, file)
            frame = await asyncio.to_thread(first_frame, part)
        except (BadImage, DiskFull):
            await asyncio.to_thread(file.discard)  # a full disk needs the room
            raise
        data = await self._thumbnail(clip) or frame
        width, height = await asyncio.to_thread(check_jpeg, data)
        return Poster(data, sha256(data), width, height)

    async def _cloud(self, cameras: Sequence[CameraRef], since: datetime) -> list[Clip]:
        """All pages of what changed since then, each clip once, without deleted ones."""
        stamp = since.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+0000")
        found: dict[str, Clip] = {}
        entries: set[str] = set()
        for page in range(1, MOST_PAGES + 1):
            path = f"/api/v1/accounts/{{account}}/media/changed?since={stamp}&page={page}"
            media = await self._page(path)
            numbers = {str(entry.get("id")) for entry in media}
            if numbers <= entries:  # nothing new: past the last page
                break
            entries |= numbers
            for entry in media:
                clip = _clip(entry, cameras)
                if clip is not None:
                    found.setdefault(clip.id, clip)
        return list(found.values())

    async def _page(self, path: str) -> list[dict[str, Any]]:
        """One page; asked for again after trouble that passes."""
        for wait in (*self._limits.again, None):
            try:
                reply = await self._account.call("GET", path, why="list the motion clips")
                media = reply.json_object().get("media") if reply.ok else None
                if not isinstance(media, list):
                    raise Transient(f"{reply.what}: status {reply.status} without a list")
                return [entry for entry in media if isinstance(entry, dict)]
            except Transient:
                if wait is None:
                    raise
                await self._clock.sleep(wait)
        raise AssertionError("the last try returns or raises")

    async def _load(self, clip: Clip, file: PartFile) -> None:
        """The whole file, in several tries if need be."""
        for wait in (*self._limits.again, None):
            try:
                return await self._load_more(clip, file)
            except Transient as error:
                if wait is None:
                    raise
                log.info("a clip of %s: %s; again", clip.camera.name, error.detail)
                await self._clock.sleep(wait)
        raise AssertionError("the last try returns or raises")

    async def _load_more(self, clip: Clip, file: PartFile) -> None:
        """One try; what came before it broke off is in the file."""
        before = await asyncio.to_thread(file.progress)
        if before.whole:
            await asyncio.to_thread(file.flush)  # who loaded it may have been killed before that
            return
        headers = {}
        if before.mark:
            headers = {"Range": f"bytes={before.size}-", "If-Range": before.mark}
        async with self._opened(clip, headers) as answer:
            size, length = await self._begin(answer, file, before)
            size = await _receive(answer, file, size)
        if length is not None and size != length:
            raise Transient(f"{size} of {length} bytes came")
        await asyncio.to_thread(file.flush)

    @asynccontextmanager
    async def _opened(self, clip: Clip, headers: dict[str, str]) -> AsyncIterator[Stream]:
        opening = (
            self._local.opened(clip, headers)
            if clip.local
            else self._account.stream(clip.address, why="load a clip", headers=headers)
        )
        async with opening as answer:
            yield answer

    async def _begin(
        self, answer: Stream, file: PartFile, before: Progress
    ) -> tuple[int, int | None]:
        """Where the answer's bytes go, and the length of the whole, if the server names it."""
        if answer.status == 206:
            range_ = re.fullmatch(
                r"bytes (\d+)-\d+/(\d+)", answer.headers.get("Content-Range", "").strip()
            )
            if range_ and (int(range_[1]), int(range_[2])) == (before.size, before.length):
                return before.size, before.length
        if answer.status in (206, 416):  # not the part that was asked for: from the start
            await asyncio.to_thread(file.discard)
            raise Transient(f"load a clip: status {answer.status} does not fit the part")
        if answer.status in (404, 410):
            raise NotFound(f"load a clip: status {answer.status}")
        if answer.status != 200:
            raise Transient(f"load a clip: status {answer.status}")
        text = answer.headers.get("Content-Length", "")
        length = int(text) if text.isdecimal() else None
        await asyncio.to_thread(file.begin, length, mark_of(answer.headers))
        return 0, length

    async def _thumbnail(self, clip: Clip) -> bytes | None:
        """Blink's picture of the clip; None where there is none that can be had."""
        if not clip.thumbnail:
            return None
        try:
            reply = await self._account.call(
                "GET", clip.thumbnail, why="load the picture of a clip", media=True
            )
            if not reply.ok:
                return None
            await asyncio.to_thread(check_jpeg, reply.body)
            return reply.body
        except BlinkThinkError as error:
            # The clip is here; what else is wrong shows at the next request.
            log.info("no picture of a clip of %s: %s", clip.camera.name, error.detail)
            return None


async def _receive(answer: Stream, file: PartFile, size: int) -> int:
    """Append the body to the file; its size then. Raises as ``Stream.chunks`` and the disk."""
    waiting = bytearray()
    try:
        async for chunk in answer.chunks():
            waiting += chunk
            size += len(chunk)
            if size > LARGEST:
                raise BadImage(f"a clip of more than {LARGEST} bytes")
            if len(waiting) >= _WRITE:
                await asyncio.to_thread(file.append, bytes(waiting))
                waiting.clear()
    except Transient:
        await asyncio.to_thread(file.append, bytes(waiting))
        raise
    await asyncio.to_thread(file.append, bytes(waiting))
    return size


def _clip(entry: Mapping[str, Any], cameras: Sequence[CameraRef]) -> Clip | None:
    """The clip that an entry of the cloud's list describes; None for a deleted one or no video."""
    number, address = entry.get("id"), entry.get("media")
    created_at = clip_time(entry.get("created_at"))
    if not re.fullmatch(r"[\w-]{1,64}", str(number)) or number is None:
        return None
    if not isinstance(address, str) or not address.startswith(("/", "https://")):
        return None
    if entry.get("deleted") or created_at is None or address.endswith((".jpg", ".jpeg")):
        return None
    thumbnail = entry.get("thumbnail")
    return Clip(
        str(number),
        _camera(entry, cameras),
        created_at,
        address,
        _picture(thumbnail) if isinstance(thumbnail, str) else "",
    )


def _camera(entry: Mapping[str, Any], cameras: Sequence[CameraRef]) -> CameraRef:
    """The camera of an entry: by its id (and network), by its name where the id fits several."""
    number, name = str(entry.get("device_id") or ""), str(entry.get("device_name") or "").strip()
    network = str(entry.get("network_id") or "")
    fits = [c for c in cameras if c.id == number and network in ("", c.network_id)]
    if len(fits) > 1:
        fits = [camera for camera in fits if camera.name == name]
    return fits[0] if len(fits) == 1 else CameraRef(number, network, "", name or "Camera")


def _picture(path: str) -> str:
    """A thumbnail's address: as it stands, or with the ending that old ones lack."""
    if not path.startswith(("/", "https://")):
        return ""
    return path if "?" in path or path.endswith((".jpg", ".jpeg")) else f"{path}.jpg"
