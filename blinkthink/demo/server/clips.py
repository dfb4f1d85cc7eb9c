"""The motion clips of the last day: when they were filmed follows from the date alone."""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from blinkthink.core.clock import Clock
from blinkthink.core.files import write_atomic
from blinkthink.demo.server.filming import Film, Filmer
from blinkthink.demo.server.home import Camera, Home
from blinkthink.demo.server.state import FIRST_SEED

_DAY = timedelta(days=1)
_TIMES: Sequence[tuple[int, time]] = (
    (700_101, time(8, 12, 40)),
    (700_102, time(8, 14, 5)),
    (700_101, time(12, 47, 31)),
    (700_104, time(16, 3, 12)),
    (700_103, time(18, 26, 50)),
    (700_102, time(21, 9, 17)),
    (700_101, time(23, 38, 2)),
)
"""Which camera films at which time of each day (UTC)."""

_SEEDS = FIRST_SEED + 500_000_000  # far from those of the pictures


@dataclass
class Clip:
    """One clip; its film follows from its id."""

    id: int
    camera: Camera
    at: datetime
    deleted: bool = False


class ClipShelf:
    """The clips of the home, with their films in `folder`; runs on the asyncio loop."""

    def __init__(self, folder: Path, home: Home, filmer: Filmer, clock: Clock) -> None:
        self._films = folder / "clips"
        self._truth = folder / "truth"
        self._home = home
        self._filmer = filmer
        self._filming = asyncio.Lock()
        self._clips: dict[int, Clip] = {}
        self._clock = clock
        now = clock.now()
        for day in (now - _DAY, now):
            date = day.astimezone(UTC).date()
            for number, (camera, moment) in enumerate(_TIMES):
                at = datetime.combine(date, moment, UTC)
                if now - _DAY < at <= now:
                    clip = Clip(date.toordinal() * 100 + number, home.find(camera), at)
                    self._clips[clip.id] = clip

    def add(self, camera: int | str, at: datetime | None = None) -> Clip:
        """One more clip of a camera (its id or name), of now without `at`. Raises KeyError."""
        at = at or self._clock.now()
        number = max(self._clips, default=1) + 1
        clip = self._clips[number] = Clip(number, self._home.find(camera), at.astimezone(UTC))
        return clip

    def clear(self) -> None:
        """No clips at all."""
        self._clips.clear()

    def listed(self, since: datetime, *, local: bool) -> list[Clip]:
        """The clips filmed since then, newest first, of the cloud or of the sync modules.

        The clips of a network whose sync module keeps them itself are in that alone. A clip of a
        camera that was removed stays.
        """
        found = [
            clip
            for clip in self._clips.values()
            if clip.at >= since and self.is_local(clip) is local
        ]
        return sorted(found, key=lambda clip: clip.at, reverse=True)

    def is_local(self, clip: Clip) -> bool:
        return clip.camera.network_id in self._home.local_storage

    def find(self, number: str) -> Clip | None:
        """The clip of that id, unless it was deleted."""
        clip = self._clips.get(int(number)) if re.fullmatch(r"\d{1,12}", number) else None
        return clip if clip is not None and not clip.deleted else None

    async def film(self, clip: Clip) -> Film:
        """The clip's files, filmed when somebody first asks for them."""
        async with self._filming:
            return await asyncio.to_thread(self._load_or_film, clip)

    def _load_or_film(self, clip: Clip) -> Film:
        video = self._films / f"{clip.id}_{clip.camera.key}.mp4"
        picture = video.with_suffix(".jpg")
        try:
            return Film(video.read_bytes(), picture.read_bytes(), {})
        except FileNotFoundError:
            film = self._filmer(_SEEDS + clip.id, clip.camera, clip.at.astimezone())
        digest = hashlib.sha256(film.picture).hexdigest()
        write_atomic(self._truth / f"{digest}.json", json.dumps(film.truth, indent=1).encode())
        write_atomic(picture, film.picture)
        write_atomic(video, film.video)
        return film
