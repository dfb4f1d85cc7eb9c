"""The pictures of the cameras: drawn once, kept with their truth, served by address."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from blinkthink.core.clock import Clock
from blinkthink.core.files import write_atomic
from blinkthink.core.json_values import Json
from blinkthink.demo.server.home import Camera
from blinkthink.demo.server.painter import Painter
from blinkthink.demo.server.state import CameraMemory, Memory, Shot

KEPT = 4
"""So many pictures of a camera can be fetched; older addresses answer 404."""

_FIRST_AGE = timedelta(minutes=37)


class Album:
    """Draws and keeps pictures in `folder`; runs on the asyncio loop, draws in a thread."""

    def __init__(self, folder: Path, memory: Memory, painter: Painter, clock: Clock) -> None:
        self._pictures = folder / "pictures"
        self._truth = folder / "truth"
        self._memory = memory
        self._painter = painter
        self._clock = clock
        self._drawing: dict[tuple[str, int], asyncio.Task[bytes]] = {}

    def of(self, camera: Camera) -> CameraMemory:
        """A camera's pictures; one that has none begins with an earlier one."""
        memory = self._memory.cameras.setdefault(camera.key, CameraMemory())
        if not memory.shots:
            seed = self._memory.seed()
            at = self._clock.now() - _FIRST_AGE * (1 + seed % 5)
            memory.shots.append(Shot(int(at.timestamp()), seed, at))
        return memory

    def current(self, camera: Camera) -> Shot:
        """The picture of the thumbnail."""
        return self.of(camera).shots[-1]

    def expose(self, camera: Camera, *, same_as_last: bool = False) -> Shot:
        """Take a picture of now; it is in the album only once `publish` puts it there.

        Its stamp is later than that of every picture before. `same_as_last` repeats the bytes of
        the last picture under the new stamp.
        """
        last = self.current(camera)
        at = self._clock.now()
        stamp = max(int(at.timestamp()), last.ts + 1)
        if same_as_last:
            shot = Shot(stamp, last.seed, last.at, last.sha256)
        else:
            shot = Shot(stamp, self._memory.seed(), at)
        self._start_drawing(camera, shot)
        return shot

    def publish(self, camera: Camera, shot: Shot) -> None:
        """Make a picture the camera's newest."""
        shots = self.of(camera).shots
        if shot.ts > shots[-1].ts:
            shots.append(shot)

    async def forget_old(self) -> None:
        """Delete pictures that are older than each camera's last few; their truth stays."""
        gone: list[Shot] = []
        for memory in self._memory.cameras.values():
            gone += memory.shots[:-KEPT]
            del memory.shots[:-KEPT]
        kept = {s.sha256 for memory in self._memory.cameras.values() for s in memory.shots}
        files = [self._pictures / f"{s.sha256}.jpg" for s in gone if s.sha256 not in kept]
        if files:
            await asyncio.to_thread(_delete, files)

    async def picture(self, camera: Camera, stamp: int) -> bytes | None:
        """The JPEG under that stamp; None where there is none (any more)."""
        for shot in self.of(camera).shots:
            if shot.ts == stamp:
                return await asyncio.shield(self._start_drawing(camera, shot))
        return None

    def truth_of(self, sha256: str) -> Json | None:
        """What a picture that was drawn here shows; None for any other bytes."""
        try:
            truth: Json = json.loads((self._truth / f"{sha256}.json").read_bytes())
        except FileNotFoundError:
            return None
        return truth

    async def close(self) -> None:
        """Stop waiting for pictures that nobody wants any more."""
        tasks = list(self._drawing.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _start_drawing(self, camera: Camera, shot: Shot) -> asyncio.Task[bytes]:
        key = (camera.key, shot.ts)
        task = self._drawing.get(key)
        if task is None:
            task = asyncio.create_task(self._develop(camera, shot))
            self._drawing[key] = task
            task.add_done_callback(partial(self._drawn, key))
        return task

    def _drawn(self, key: tuple[str, int], task: asyncio.Task[bytes]) -> None:
        del self._drawing[key]
        if not task.cancelled():
            task.exception()  # a failure is raised where the picture is asked for: drawn anew there

    async def _develop(self, camera: Camera, shot: Shot) -> bytes:
        data, sha256 = await asyncio.to_thread(
            self._load_or_draw, shot.sha256, shot.seed, camera, shot.at
        )
        shot.sha256 = sha256
        return data

    def _load_or_draw(
        self, sha256: str | None, seed: int, camera: Camera, at: datetime
    ) -> tuple[bytes, str]:
        if sha256 is not None:
            try:
                return (self._pictures / f"{sha256}.jpg").read_bytes(), sha256
            except FileNotFoundError:
                pass  # somebody deleted it: the same scene is drawn again
        data, truth = self._painter(seed, camera, at)
        digest = hashlib.sha256(data).hexdigest()
        write_atomic(self._truth / f"{digest}.json", json.dumps(truth, indent=1).encode())
        write_atomic(self._pictures / f"{digest}.jpg", data)
        return data, digest


def _delete(files: Sequence[Path]) -> None:
    for file in files:
        file.unlink(missing_ok=True)
