"""Motion clips in the library: each beside its picture, and never fetched a second time.

    <library>/Front_Door/20260226_143022.mp4      the clip, as Blink sent it
    <library>/Front_Door/20260226_143022.jpg      the picture that stands for it, and its sidecar

The sidecar keeps Blink's id of the clip as ``clip_id``, which survives that files are renamed. A
record in the program's own folder remembers the ids too, so that a clip that the user deleted does
not come back. Everything here blocks: call it off the event loop.
"""

from __future__ import annotations

import contextlib
import filecmp
import hashlib
import json
import logging
import os
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from blinkthink.core.errors import BlinkThinkError, from_os_error
from blinkthink.core.files import (
    create_atomic,
    keep_aside,
    link_atomic,
    open_to_append,
    read_file,
    write_atomic,
)
from blinkthink.core.records import CameraRef, Sidecar
from blinkthink.gallery import folders, sidecars
from blinkthink.gallery.library import Library
from blinkthink.gallery.moved import moved_to
from blinkthink.gallery.names import file_stem, local, numbered
from blinkthink.gallery.picture import sidecar_of

log = logging.getLogger(__name__)

PARTS = ".blinkthink-clips"  # in the library, so that a whole file only gets another name
_LEFTOVER_AGE = 7 * 24 * 3600.0  # seconds; an unfinished download that nobody went on with
_LOCAL = "local-"

Moment = tuple[tuple[str, str, str], int]  # a camera and a second


@dataclass(frozen=True)
class Kept:
    """A clip that was downloaded; ``path`` is None where the user deleted or hid it since."""

    path: Path | None


class ClipStore:
    """The clips of one library. ``record`` is the file of the ids."""

    def __init__(self, library: Library, record: Path) -> None:
        self._library = library
        self._record = record
        self._read: tuple[Path, int, int] | None = None  # the record as it was last read
        self._ids: dict[str, Path | None] = {}
        self._moments: dict[Moment, set[str]] = {}

    @property
    def lock(self) -> Path:
        """Held by whoever downloads a clip into this library."""
        return self._library.root / PARTS / "lock"

    def part(self, clip_id: str) -> Path:
        """Where a clip lies until it is whole."""
        name = hashlib.sha256(clip_id.encode()).hexdigest()[:24]
        return self._library.root / PARTS / f"{name}.part"

    def look(self) -> None:
        """Find the clips that are in the library, under whatever names; forget old part files."""
        self._ids, self._moments, self._read = {}, {}, None
        for name, files in folders.walk(self._library.root):
            for entry in files:
                if entry.name.lower().endswith(".mp4"):
                    self._note_file(self._library.root / name / entry.name)
        self._read_record()
        self._remove_leftovers()

    def find(self, clip_id: str, camera: CameraRef, at: datetime) -> Kept | None:
        """What is known of a clip, also of what another process has stored since ``look``.

        The same moment of a camera in the cloud and on a sync module is one clip.
        """
        self._read_record()
        for known in (clip_id, *self._moments.get(_moment(camera, at), ())):
            same = known == clip_id or known.startswith(_LOCAL) != clip_id.startswith(_LOCAL)
            if same and known in self._ids:
                return Kept(self._ids[known])
        return None

    def store(
        self,
        clip_id: str,
        video: Path,
        picture: bytes,
        *,
        camera: CameraRef,
        captured_at: datetime,
        sha256: str,
        width: int,
        height: int,
    ) -> Path:
        """Put a whole video, the picture that stands for it and their sidecar into the library.

        The video comes first, then the picture, then the sidecar: no picture is ever without its
        clip. What is there of this very clip, as a killed process left it or a folder that was
        copied without its videos, is completed. Nothing is overwritten.
        Returns the picture's path; ``video`` is gone then. Raises DiskFull, ReadOnly, NotFound or
        Transient, and then none of the three files is there.
        """
        sidecar = Sidecar(
            camera=camera,
            captured_at=local(captured_at),
            trigger="motion",
            sha256=sha256,
            width=width,
            height=height,
            rest={"clip_id": clip_id},
        )
        with self._library.changing() as root:
            place = folders.folder_for(root, camera, "")
            for name in numbered(file_stem(captured_at)):
                path = place / f"{name}.jpg"
                taken = {e.lower() for e in folders.TAKEN_BY if os.path.lexists(place / (name + e))}
                known = _sidecar_of(clip_id, path) if ".json" in taken else None
                if known is not None:
                    if ".mp4" not in taken:
                        _put_beside(known, video, path, picture)
                    break
                if taken and not _is_leftover(taken, path, video, picture):
                    continue
                if _put(video, path, picture, sidecar):
                    break
        self._remember(clip_id, camera, captured_at, path)
        for part in (video, video.with_name(video.name + ".json")):
            with contextlib.suppress(OSError):  # removed with the leftovers, then
                part.unlink()
        return path

    def _note_file(self, video: Path) -> None:
        try:
            sidecar = sidecars.load(video)
        except (sidecars.Broken, OSError) as error:
            log.debug("no sidecar of %s: %s", video, error)
            return
        clip_id = sidecar.rest.get("clip_id") if sidecar is not None else None
        if sidecar is not None and isinstance(clip_id, str):
            self._note(clip_id, sidecar.camera, sidecar.captured_at, video)

    def _note(
        self, clip_id: str, camera: CameraRef | None, at: datetime, path: Path | None
    ) -> None:
        self._ids[clip_id] = path or self._ids.get(clip_id)
        if camera is not None:
            self._moments.setdefault(_moment(camera, at), set()).add(clip_id)

    # The record: one line of JSON for each clip.

    def _read_record(self) -> None:
        root = self._library.root
        try:
            status = self._record.stat()
            now = (root, status.st_size, status.st_mtime_ns)
            if now == self._read:
                return
            lines = read_file(self._record).decode("utf-8", "replace").splitlines()
        except FileNotFoundError:
            return
        except OSError as error:
            raise from_os_error(error, self._record) from error
        roots: dict[str, bool] = {}
        for line in lines:
            try:
                value = json.loads(line)
                where = str(value["library"])
                if where not in roots:
                    roots[where] = moved_to(Path(where)) == root
                if roots[where]:
                    camera = CameraRef.from_json(value["camera"])
                    at = datetime.fromisoformat(value["at"])
                    path = root / value["path"] if value.get("path") else None
                    there = path if path is not None and path.exists() else None
                    self._note(str(value["clip"]), camera, at, there)
            except (ValueError, TypeError, KeyError) as error:
                log.debug("a line of %s is left out: %s", self._record, error)
        self._read = now

    def _remember(self, clip_id: str, camera: CameraRef, at: datetime, path: Path) -> None:
        """Note a clip; when that fails its sidecar still tells of it."""
        video = path.with_suffix(".mp4")
        self._note(clip_id, camera, at, video)
        root = self._library.root
        row = {
            "library": str(root),
            "clip": clip_id,
            "camera": camera.to_json(),
            "at": at.isoformat(),
            "path": video.relative_to(root).as_posix() if video.is_relative_to(root) else None,
        }
        try:
            self._record.parent.mkdir(parents=True, exist_ok=True)
            with open_to_append(self._record) as file:
                # The line before may have been cut short when a process was killed.
                file.write(b"\n" + json.dumps(row).encode() + b"\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            log.warning("%s cannot be written: %s", self._record, error)

    def _remove_leftovers(self) -> None:
        try:
            files = list((self._library.root / PARTS).glob("*.part*"))
            for file in files:
                if time.time() - file.stat().st_mtime > _LEFTOVER_AGE:
                    file.unlink()
        except OSError as error:
            log.debug("unfinished clips are kept: %s", error)


def _put(video: Path, path: Path, picture: bytes, sidecar: Sidecar) -> bool:
    """The three files, those that are not there yet; False where the name was taken meanwhile."""
    made: list[Path] = []
    clip = path.with_suffix(".mp4")
    try:
        if not clip.exists():
            if not link_atomic(video, clip):
                return False
            made.append(clip)
        if not path.exists():
            if not create_atomic(path, picture):
                for file in made:
                    file.unlink()
                return False
            made.append(path)
        encoded = sidecars.encode(sidecar.with_clip(clip.name))
        if not create_atomic(sidecar_of(path), encoded):  # by a program without the lock
            keep_aside(sidecar_of(path))
            write_atomic(sidecar_of(path), encoded)
    except BlinkThinkError:
        for file in reversed(made):
            with contextlib.suppress(OSError):  # the first error says more
                file.unlink()
        raise
    return True


def _is_leftover(taken: set[str], path: Path, video: Path, picture: bytes) -> bool:
    """Whether the files of this name are what a killed process left of the same clip."""
    if not {".mp4"} <= taken <= {".mp4", ".jpg"}:
        return False
    try:
        return filecmp.cmp(path.with_suffix(".mp4"), video, shallow=False) and (
            ".jpg" not in taken or path.read_bytes() == picture
        )
    except OSError:
        return False


def _put_beside(sidecar: Sidecar, video: Path, path: Path, picture: bytes) -> None:
    """Put a video, and the picture where it lacks too, beside the sidecar that has come alone."""
    clip = path.with_suffix(".mp4")
    link_atomic(video, clip)
    create_atomic(path, picture)
    write_atomic(sidecar_of(path), sidecars.encode(sidecar.with_clip(clip.name)))


def _sidecar_of(clip_id: str, picture: Path) -> Sidecar | None:
    """The sidecar of a picture, if it stands for this clip."""
    try:
        sidecar = sidecars.load(picture)
    except (sidecars.Broken, OSError):
        return None
    return sidecar if sidecar is not None and sidecar.rest.get("clip_id") == clip_id else None


def _moment(camera: CameraRef, at: datetime) -> Moment:
    network, kind, number = camera.key
    return (network, kind, number or camera.name), int(at.timestamp())
