"""The system's trash: whether a folder has one, and sending a file there under its true place.

Linux follows the trash specification of freedesktop.org, as send2trash does: the trash of the home
folder for what lies on its disk, else ``.Trash/<uid>`` or ``.Trash-<uid>`` at the top of the disk.
"""

from __future__ import annotations

import contextlib
import errno
import glob
import logging
import os
import stat
import sys
from pathlib import Path
from urllib.parse import quote, unquote

from blinkthink.core.errors import Usage, from_os_error
from blinkthink.core.translation import tr

log = logging.getLogger(__name__)

NO_TRASH = tr(
    "This disk has no trash, so nothing was deleted. Delete the files in the file manager."
)
_DRIVE_REMOTE = 4  # of GetDriveTypeW


def has_trash(folder: Path) -> bool:
    """Whether files below ``folder`` can go to a trash, as far as can be told beforehand."""
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) != _DRIVE_REMOTE)
    if sys.platform == "darwin":
        return True
    try:
        first, *others = _trashes(folder)
    except OSError as error:
        log.info("no trash for %s: %s", folder, error)
        return False
    shared = any(_is_shared_trash(trash.parent) for trash in others)
    return shared or _can_be_made(first)


def send(file: Path, place: Path) -> None:
    """Put ``file`` into the trash, from where it goes back to ``place`` if the system allows it.

    Raises Usage when there is no trash that takes it, DiskFull when its disk has no room for a
    note; the file then stays.
    """
    from send2trash import send2trash

    try:
        send2trash(file)
    except Exception as error:  # each system raises its own
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            _remove_empty_notes(file)
            raise from_os_error(error, place) from error
        log.warning("cannot put %s into the trash: %s", file, error)
        raise Usage(NO_TRASH, subject=str(place)) from error
    if sys.platform != "win32" and sys.platform != "darwin":
        with contextlib.suppress(OSError, ValueError):
            for trash in _trashes(file.parent):
                if _tell_place(trash, file, place):
                    break


def _remove_empty_notes(file: Path) -> None:
    """Remove the note for ``file`` that a full disk did not take."""
    if sys.platform == "win32" or sys.platform == "darwin":
        return
    with contextlib.suppress(OSError):
        for trash in _trashes(file.parent):
            for note in (trash / "info").glob(f"{glob.escape(file.stem)}*.trashinfo"):
                there = (trash / "files" / note.name.removesuffix(".trashinfo")).exists()
                if not there and note.stat().st_size == 0:
                    note.unlink()


def _trashes(folder: Path) -> list[Path]:
    """The folders that may be the trash for files in ``folder``, the usual one first."""
    home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "Trash"
    device = folder.stat().st_dev
    if device == Path.home().stat().st_dev:
        return [home]
    top = folder.resolve()
    while not top.is_mount():
        top = top.parent
    uid = str(os.getuid())
    return [top / f".Trash-{uid}", top / ".Trash" / uid, home]


def _is_shared_trash(folder: Path) -> bool:
    """``.Trash`` of a disk counts only with its sticky bit and when it is no link."""
    try:
        mode = folder.lstat().st_mode
    except OSError:
        return False
    return folder.name == ".Trash" and stat.S_ISDIR(mode) and bool(mode & stat.S_ISVTX)


def _can_be_made(folder: Path) -> bool:
    while not folder.exists():
        folder = folder.parent
    return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)


def _tell_place(trash: Path, file: Path, place: Path) -> bool:
    """Write ``place`` into the note that the trash keeps of ``file``; False where there is none."""
    top = trash.parent.parent if trash.parent.name == ".Trash" else trash.parent
    number = 0
    while True:
        name = f"{file.stem} {number}{file.suffix}" if number else file.name
        note = trash / "info" / f"{name}.trashinfo"
        if not note.exists():
            return False
        lines = note.read_text("utf-8").split("\n")
        for index, line in enumerate(lines):
            key, _, value = line.partition("=")
            if key == "Path" and top / unquote(value) == file:
                absolute = value.startswith("/") or not place.is_relative_to(top)
                told = place if absolute else place.relative_to(top)
                lines[index] = f"Path={quote(str(told))}"
                # Not flushed to the disk, as there may be thousands; nor is what the trash writes.
                fresh = note.with_suffix(".tmp")
                fresh.write_text("\n".join(lines), "utf-8")
                os.replace(fresh, note)
                return True
        number += 1
