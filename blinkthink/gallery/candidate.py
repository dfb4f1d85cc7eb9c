"""Whether a folder is good for a library: can be written, has room, is here or on another machine.

Everything here blocks: call it off the event loop.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from blinkthink.core.errors import BlinkThinkError, ReadOnly, from_os_error
from blinkthink.core.leftovers import LEFTOVER
from blinkthink.gallery.folders import walk
from blinkthink.gallery.picture import is_picture

MOST = 5000
"""Pictures that are counted; of a library that has more it is only known that it has."""
_FILES = 50_000  # that are looked at in all
_OURS = (".json", ".mp4", ".mov", ".MP4", ".MOV")  # what may stand beside a picture
_NETWORK = {
    "9p", "afpfs", "afs", "ceph", "cifs", "davfs", "davfs2", "fuse.davfs2", "fuse.gvfsd-fuse",
    "fuse.rclone", "fuse.sshfs", "glusterfs", "ncpfs", "nfs", "nfs3", "nfs4", "smb2", "smb3",
    "smbfs", "webdav",
}  # fmt: skip


@dataclass(frozen=True)
class Candidate:
    """What is known of a folder that could be the library."""

    folder: Path
    pictures: int  # that are in it already, up to MOST
    others: bool  # it has other files, too
    free: int  # bytes on its disk
    total: int
    network: bool  # it lies on another machine
    error: BlinkThinkError | None  # why nothing can be stored in it


def look_at(folder: Path) -> Candidate:
    """Look at a folder, which need not exist yet; nothing of it is changed.

    A file that has no name, or is gone at once, tells whether it can be written.
    """
    folder = folder.expanduser().absolute()
    place = folder
    while not place.exists() and place != place.parent:
        place = place.parent
    free = total = 0
    error = _refused(folder, place)
    try:
        disk = shutil.disk_usage(place)
        free, total = disk.free, disk.total
    except OSError as failure:
        error = error or from_os_error(failure, folder)
    pictures, others = _content(folder)
    return Candidate(folder, pictures, others, free, total, on_network(place), error)


def on_network(place: Path) -> bool:
    """Whether a folder that exists lies on another machine, as far as the system tells."""
    import psutil

    parts = psutil.disk_partitions(all=True)
    return is_remote(os.path.realpath(place), [(p.mountpoint, p.fstype, p.opts) for p in parts])


def is_remote(real: str, mounts: Sequence[tuple[str, str, str]]) -> bool:
    """``mounts``: where each begins, its kind and its options; the innermost one counts."""
    if real.startswith("\\\\"):  # a share, as Windows names it
        return True
    found, kind, options = "", "", ""
    for where, named, opts in mounts:
        point = where.rstrip("/\\")
        inside = real == point or real.startswith((f"{point}/", f"{point}\\"))
        if inside and len(point) >= len(found):
            found, kind, options = point, named.lower(), opts.lower()
    return kind in _NETWORK or "remote" in options.split(",")


def _refused(folder: Path, place: Path) -> BlinkThinkError | None:
    if not place.is_dir():
        return ReadOnly("it is no folder", subject=str(folder))
    try:
        with tempfile.TemporaryFile(dir=place):
            return None
    except OSError as error:
        return from_os_error(error, folder)


def _content(folder: Path) -> tuple[int, bool]:
    pictures, others, seen = 0, False, 0
    for _, files in walk(folder):
        for entry in files:
            seen += 1
            if is_picture(entry.name):
                pictures += 1
            elif not LEFTOVER.fullmatch(entry.name) and not entry.name.endswith(_OURS):
                others = True
        if pictures >= MOST or seen >= _FILES:
            break
    return min(pictures, MOST), others
