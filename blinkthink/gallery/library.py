"""The library: pictures and sidecars as plain files, which are the only truth.

    <library>/Front_Door/20260226_143022.jpg      the picture, as the camera's server sent it
    <library>/Front_Door/20260226_143022.json     its sidecar

Each file is written whole or not at all, the picture first. Changes hold the library's lock, so
that several processes may work on one library. Everything here blocks: call it off the event loop.
"""

from __future__ import annotations

import contextlib
import filecmp
import hashlib
import logging
import os
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from blinkthink.core.clock import Clock
from blinkthink.core.errors import (
    BlinkThinkError,
    NotFound,
    Transient,
    from_os_error,
)
from blinkthink.core.files import copy_atomic, create_atomic, keep_aside, write_atomic
from blinkthink.core.records import CameraRef, Sidecar
from blinkthink.gallery import folders, sidecars
from blinkthink.gallery.disk import Disks
from blinkthink.gallery.library_folder import LibraryFolder
from blinkthink.gallery.moved import follow
from blinkthink.gallery.names import NameTimes, file_stem, is_before, local, numbered
from blinkthink.gallery.picture import Folder, Picture, is_picture, sidecar_of

log = logging.getLogger(__name__)

_IMPORTED = "Imported"


class Library(LibraryFolder):
    """The pictures below ``root``. Thread-safe; nothing is created until a picture is stored."""

    def __init__(self, root: Path, clock: Clock, disks: Disks | None = None) -> None:
        """``disks`` knows from earlier runs on which disk it was."""
        super().__init__(root, disks)
        self._clock = clock
        self._owners: dict[Path, tuple[int, CameraRef | None]] = {}  # by the folder's mtime

    # Storing

    def store(
        self,
        data: bytes,
        *,
        camera: CameraRef | None,
        captured_at: datetime,
        trigger: str,
        sha256: str,
        width: int,
        height: int,
        suffix: str = ".jpg",
        armed: bool | None = None,
    ) -> Path:
        """Put a picture and its sidecar into the library; the picture's absolute path.

        ``data`` is kept byte for byte. ``armed``: whether the camera was, if that is known. Nothing
        is ever overwritten: a second picture of the same local second gets ``_2``. Raises DiskFull,
        ReadOnly, NotFound or Transient, and then neither of the two files is there.
        """
        sidecar = Sidecar(
            camera=camera,
            captured_at=local(captured_at),
            trigger=trigger,
            sha256=sha256,
            width=width,
            height=height,
            rest={} if armed is None else {"armed": armed},
        )
        return self.adopt(data, sidecar, suffix=suffix)

    def adopt(
        self,
        data: bytes,
        sidecar: Sidecar,
        *,
        suffix: str = ".jpg",
        folder: str = _IMPORTED,
        stem: str | None = None,
        clip: Path | None = None,
    ) -> Path:
        """Put a picture with the sidecar that it has, and a copy of its clip, into the library.

        A picture without a camera goes into ``folder``. The name is ``stem`` where that is given
        and free, else the capture time. Otherwise as ``store``.
        """
        with self.changing() as root:
            place = folders.folder_for(root, sidecar.camera, folder)
            for name in numbered(stem or file_stem(sidecar.captured_at)):
                base = place / name
                if any(os.path.lexists(f"{base}{ending}") for ending in folders.TAKEN_BY):
                    continue
                path = base.with_name(name + suffix)
                if create_atomic(path, data):
                    break
            try:
                _put_beside(path, sidecar, clip)
            except BlinkThinkError:
                with contextlib.suppress(OSError):  # the first error says more
                    path.unlink()
                raise
        return path

    def complete(self, path: Path, sidecar: Sidecar, clip: Path | None = None) -> bool:
        """Give a picture of the library that lacks a sidecar this one, and a copy of its clip.

        A killed process may have left it so. Returns whether it lacked one. Raises as ``store``,
        and then it still does.
        """
        with self.changing():
            if os.path.lexists(sidecar_of(path)) or not os.path.lexists(path):
                return False
            _put_beside(path, sidecar, clip)
        return True

    # Looking

    def scan(self) -> list[Picture]:
        """Every picture, newest first, by names alone: no picture and no sidecar is opened.

        Folders that cannot be read and links that lead round are left out. A library that does not
        exist is empty. Temporary files that a killed process left a day ago are deleted.
        """
        times = NameTimes()
        found: list[tuple[float, int, Picture]] = []
        for name, files in folders.walk(self.root):
            folders.remove_leftovers(self.root, files)
            found.extend(folders.pictures_in(name, files, times))
        found.sort(key=lambda item: (item[0], item[1], item[2].folder), reverse=True)
        return [picture for _, _, picture in found]

    def remove_leftovers(self) -> None:
        """As ``scan`` does, for who does not look at the pictures that way."""
        for _, files in folders.walk(self.root):
            folders.remove_leftovers(self.root, files)

    def taken_since(self, moment: datetime) -> list[Picture]:
        """The pictures that are not older than ``moment``, oldest first, by names alone."""
        since, times = moment.timestamp(), NameTimes()
        # Most names are years old: that is seen without making a time of each.
        day = f"{local(moment - timedelta(days=1)):%Y%m%d}"
        found = [
            one
            for name, files in folders.walk(self.root)
            for one in folders.pictures_in(
                name, [file for file in files if not is_before(file.name, day)], times
            )
            if one[0] >= since
        ]
        found.sort(key=lambda one: (one[0], one[1], one[2].folder))
        return [picture for _, _, picture in found]

    def folders(self) -> list[Folder]:
        """The folders that hold pictures, by name, with the camera that each belongs to."""
        return [
            Folder(name, path, self._owner(path))
            for name, files in sorted(folders.walk(self.root))
            if any(is_picture(entry.name) for entry in files)
            for path in [self.root / name]
        ]

    def last_picture(self, camera: CameraRef) -> Path | None:
        """The newest picture of a camera, under whatever names it had.

        One that stands for a motion clip does not count.
        """
        newest = max(self._pictures_of(camera), default=None, key=lambda item: item[:2])
        return newest[2].path if newest else None

    def last_sha256(self, camera: CameraRef) -> str | None:
        """The SHA-256 of the last picture of a camera; from the file where no sidecar has it."""
        path = self.last_picture(camera)
        if path is None:
            return None
        sidecar = self.read_sidecar(path)
        if sidecar is not None and sidecar.sha256:
            return sidecar.sha256
        try:
            return hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            log.warning("cannot read %s: %s", path, error)
            return None

    def _pictures_of(self, camera: CameraRef) -> Iterator[tuple[float, int, Picture]]:
        """Those without a video beside them."""
        times = NameTimes()
        for name, files in folders.walk(self.root):
            owner = self._owner(self.root / name)
            if owner is not None and folders.same_camera(owner, camera):
                videos = {Path(e.name).stem for e in files if e.name.lower().endswith(".mp4")}
                if videos:
                    files = [e for e in files if Path(e.name).stem not in videos]
                yield from folders.pictures_in(name, files, times)

    def _owner(self, folder: Path) -> CameraRef | None:
        """As ``folders.owner``, remembered while the folder does not change."""
        try:
            changed = folder.stat().st_mtime_ns
        except OSError:
            return None
        known = self._owners.get(folder)
        if known is not None and known[0] == changed:
            return known[1]
        camera = folders.owner(folder)
        # A folder changed within the last moments may change again under the same time stamp.
        if time.time_ns() - changed > 2_000_000_000:
            self._owners[folder] = (changed, camera)
        return camera

    # Sidecars

    def read_sidecar(self, path: Path) -> Sidecar | None:
        """The sidecar of the picture at ``path``; None where there is none that can be read."""
        try:
            return sidecars.load(path)
        except (sidecars.Broken, OSError) as error:
            log.warning("cannot read the sidecar of %s: %s", path, error)
            return None

    def set_aside(self, path: Path) -> Path | None:
        """Keep the damaged sidecar of the picture at ``path`` as ``<name>.json.broken``, where it
        is out of the way; None where it is not damaged. Raises as ``update_sidecar``."""
        path = follow(path.absolute())
        with self.guarding(path.parent):
            path = follow(path)
            trouble = sidecars.trouble_of(path)
            if trouble is None or not trouble.broken:
                return None
            aside = keep_aside(sidecar_of(path))
        log.warning("%s is kept aside as %s: %s", sidecar_of(path), aside.name, trouble.why)
        return aside

    def camera_of(self, path: Path) -> CameraRef | None:
        """Whose picture that at ``path`` is: its sidecar says so; where there is none that can be
        read, it is that of the camera to which its folder belongs, if any."""
        sidecar = self.read_sidecar(path)
        return sidecar.camera if sidecar is not None else self._owner(path.parent)

    def update_sidecar(self, path: Path, change: Callable[[Sidecar], Sidecar]) -> Sidecar:
        """Rewrite the sidecar of the picture at ``path`` with ``change``; the new one.

        It is read anew under the library's lock, so that no other change is lost. Where there is
        none it is made from the picture; a broken one is kept as ``<name>.json.broken``. Raises
        NotFound when the picture is gone, else DiskFull, ReadOnly or Transient; the old one then
        stays.
        """
        path = follow(path.absolute())
        broken = False
        with self.guarding(path.parent):
            path = follow(path)  # the library may have been moved meanwhile
            target = sidecar_of(path)
            if not os.path.lexists(path):
                raise NotFound("the picture is not there any more", subject=str(path))
            try:
                before = sidecars.load(path)
            except sidecars.Broken as error:
                log.warning("%s is kept aside: %s", target, error)
                before, broken = None, True
            except OSError as error:
                raise from_os_error(error, target) from error
            after = change(before or sidecars.made_from(path))
            if after != before:
                encoded = sidecars.encode(after)
                if broken:
                    keep_aside(target)
                write_atomic(target, encoded)
            return after


def _put_beside(path: Path, sidecar: Sidecar, clip: Path | None) -> None:
    """Put what belongs to a new picture beside it, all or nothing; under the library's lock."""
    copied: Path | None = None
    try:
        if clip is not None:
            video = path.with_suffix(clip.suffix.lower())
            if copy_atomic(clip, video) is not None:
                copied = video
            elif not _equal(clip, video):
                raise Transient("another video has this name", subject=str(video))
            sidecar = sidecar.with_clip(video.name)
        encoded = sidecars.encode(sidecar)
        if not create_atomic(sidecar_of(path), encoded):  # by a program without the lock
            keep_aside(sidecar_of(path))
            write_atomic(sidecar_of(path), encoded)
    except BlinkThinkError:
        if copied is not None:
            with contextlib.suppress(OSError):  # the first error says more
                copied.unlink()
        raise


def _equal(one: Path, other: Path) -> bool:
    try:
        return filecmp.cmp(one, other, shallow=False)
    except OSError:
        return False


def pictures_in(folder: Path) -> list[Path]:
    """The pictures in ``folder`` and below, oldest first, whether or not it is a library."""
    times = NameTimes()
    found = [
        item
        for name, files in folders.walk(folder.absolute())
        for item in folders.pictures_in(name, files, times)
    ]
    found.sort(key=lambda item: (item[0], item[1], item[2].folder))
    return [picture.path for _, _, picture in found]
