"""Deleting a picture for good, with what belongs to it."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

from blinkthink.core.errors import from_os_error
from blinkthink.gallery.care.units import Unit
from blinkthink.gallery.folders import HIDDEN


def delete(unit: Unit) -> int:
    """Delete the files of a picture; the bytes that this gave back. Under the library's lock.

    First what belongs to the picture gets hidden names, then the picture goes, then the rest: a
    picture that cannot be deleted keeps its analysis, and a process that is killed in between
    leaves no analysis without a picture. A later scan gives the hidden files that it leaves their
    names back where the picture is still there, and removes them where it is not.
    Raises ReadOnly, NotFound or Transient; then nothing was deleted.
    """
    size = unit.bytes
    hidden: list[tuple[Path, Path]] = []
    try:
        for file in unit.files[1:]:
            # Whole, or it could not come back; with what is added a name may have 255 bytes.
            whole = os.fsencode(file.name)[:220].decode("utf-8", "ignore")
            name = file.with_name(f".{whole}{HIDDEN}.{secrets.token_hex(4)}.tmp")
            file.rename(name)
            hidden.append((file, name))
            os.utime(name)  # young: a scan takes it for the work of a living process
        unit.picture.unlink()
    except OSError as error:
        for file, name in hidden:
            with contextlib.suppress(OSError):
                name.rename(file)
        raise from_os_error(error, unit.picture) from error
    for _, name in hidden:
        with contextlib.suppress(OSError):
            name.unlink()
    return size
