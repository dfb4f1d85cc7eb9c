"""Renaming a file in one step, only if the new name is free."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_AT_FDCWD = -100  # <fcntl.h> of Linux
_NOREPLACE = 1  # RENAME_NOREPLACE of <linux/fs.h>
_EXCL = 4  # RENAME_EXCL of <sys/stdio.h> of macOS


def rename_if_free(source: Path, path: Path) -> bool | None:
    """Whether ``path`` was free and is the file now; None where this cannot be done in one step.

    Asked of file systems without hard links (FAT, exFAT, some network drives). Windows refuses to
    replace by itself; Linux and macOS have a call for it, which not every file system obeys.
    """
    if sys.platform == "win32":
        try:
            os.rename(source, path)  # noqa: PTH104 - not Path.replace, which does replace
        except FileExistsError:
            return False
        except OSError:
            return None
        return True
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    old, new = os.fsencode(source), os.fsencode(path)
    try:
        if sys.platform == "darwin":
            failed = libc.renamex_np(old, new, _EXCL)
        else:
            failed = libc.renameat2(_AT_FDCWD, old, _AT_FDCWD, new, _NOREPLACE)
    except AttributeError:  # an old system
        return None
    if not failed:
        return True
    return False if os.path.lexists(path) else None
