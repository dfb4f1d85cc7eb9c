"""Writing files whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from blinkthink.core.errors import from_os_error
from blinkthink.core.renaming import rename_if_free

_PART = 1 << 20  # bytes copied at once
Mark = tuple[int, int, int]


def mark_of(path: Path) -> Mark | None:
    """Something else once the file or folder there is another one; None where there is none."""
    try:
        known = path.stat()
    except OSError:
        return None
    return (known.st_ino, known.st_mtime_ns, known.st_size)


def open_file(path: Path) -> BinaryIO:
    """A file, to be read. Raises OSError, also where something else has its name: a folder, or a
    pipe, which nobody may ever write into, is not waited for."""
    _check_file(path)
    return open(path, "rb", opener=_at_once)


def open_to_append(path: Path) -> BinaryIO:
    """A file, made if need be, to be written at its end. Raises OSError as ``open_file`` does."""
    return os.fdopen(descriptor_to_append(path), "ab")


def descriptor_to_append(path: Path) -> int:
    """As ``open_to_append``; what is there already can be read, too."""
    with contextlib.suppress(FileNotFoundError):
        _check_file(path)
    how = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
    return _at_once(str(path), how)


def read_file(path: Path) -> bytes:
    """What a file holds. Raises OSError as ``open_file`` does."""
    with open_file(path) as file:
        return file.read()


def read_whole(path: Path) -> bytes | None:
    """What a file holds; None where there is none. Raises ReadOnly or Transient; InTheWay where
    something else has its name."""
    try:
        return read_file(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise from_os_error(error, path) from error


def _check_file(path: Path) -> None:
    if not stat.S_ISREG(path.stat().st_mode):
        raise FileExistsError(errno.EEXIST, "it is no file", str(path))  # InTheWay, as an error


def _at_once(path: str, flags: int) -> int:
    """What came in the file's place since it was looked at is not waited for either."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0), 0o644)


def write_atomic(path: Path, data: bytes, *, private: bool = False) -> None:
    """Put ``data`` at ``path`` whole or not at all, replacing what was there.

    Written to a temporary file in the same folder, flushed to the disk, then renamed. ``private``
    makes the file 0600 from its first byte. Raises DiskFull, ReadOnly, NotFound or Transient.
    """
    fill_atomic(path, lambda file: file.write(data), private=private)


def fill_atomic(path: Path, fill: Callable[[BinaryIO], object], *, private: bool = False) -> None:
    """As ``write_atomic``, for what ``fill`` writes bit by bit; whatever it raises, nothing is
    left behind. Its OSError is taken for one of ``path``."""
    temporary = _write_temporary(path, fill, 0o600 if private else 0o644)
    try:
        os.replace(temporary, path)
        sync_folder(path.parent)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise from_os_error(error, path) from error


def create_atomic(path: Path, data: bytes) -> bool:
    """Put ``data`` at ``path`` only if nothing is there; True if it was put.

    Never overwrites, also against another process. Raises as ``write_atomic`` does.
    """
    return _put(_write_temporary(path, lambda file: file.write(data), 0o644), path)


def copy_atomic(source: Path, path: Path) -> str | None:
    """Copy a file with its time to ``path`` only if nothing is there; the SHA-256 of what was read.

    None if something is there. Raises as ``write_atomic`` does, about the file that failed.
    """
    hasher = hashlib.sha256()
    try:
        reader = source.open("rb")
        status = os.fstat(reader.fileno())
    except OSError as error:
        raise from_os_error(error, source) from error

    def fill(file: BinaryIO) -> None:
        while True:
            try:
                part = reader.read(_PART)
            except OSError as error:
                raise from_os_error(error, source) from error
            if not part:
                return
            hasher.update(part)
            file.write(part)

    with reader:
        temporary = _write_temporary(path, fill, 0o644)
    with contextlib.suppress(OSError):  # some network drives keep their own times
        os.utime(temporary, ns=(status.st_atime_ns, status.st_mtime_ns))
    return hasher.hexdigest() if _put(temporary, path) else None


def link_atomic(source: Path, path: Path) -> bool:
    """Give a whole file, flushed to the disk, a second name, if that is free; True if it was.

    A copy where the file system has no hard links, or ``path`` lies on another. Raises as
    ``write_atomic`` does.
    """
    try:
        os.link(source, path)
    except FileExistsError:
        return False
    except OSError:
        return copy_atomic(source, path) is not None
    sync_folder(path.parent)
    return True


def _put(temporary: Path, path: Path) -> bool:
    """Give a whole temporary file its name, if that is free; it is gone afterwards."""
    try:
        try:
            os.link(temporary, path)
        except FileExistsError:
            return False
        except OSError:
            # File systems without hard links (FAT, some network drives).
            put = rename_if_free(temporary, path)
            if put is None:
                put = _put_reserved(temporary, path)
            if not put:
                return False
        sync_folder(path.parent)
        return True
    except OSError as error:
        raise from_os_error(error, path) from error
    finally:
        temporary.unlink(missing_ok=True)


def _put_reserved(temporary: Path, path: Path) -> bool:
    """Reserve the name with an empty file first; a kill in between leaves that."""
    if not _reserve(path):
        return False
    try:
        os.replace(temporary, path)
    except OSError:
        path.unlink(missing_ok=True)
        raise
    return True


def keep_aside(path: Path, suffix: str = ".broken") -> Path:
    """Rename a file, or what is in its place, that cannot be read; the new path.

    Raises NotFound, ReadOnly, DiskFull or Transient.
    """
    try:
        path.lstat()
        aside = path.with_name(path.name + suffix)
        number = 2
        while not _put_aside(path, aside):
            aside = path.with_name(f"{path.name}{suffix}{number}")
            number += 1
    except OSError as error:
        raise from_os_error(error, path) from error
    return aside


def _put_aside(path: Path, aside: Path) -> bool:
    """Rename a file or folder, if the new name is free; whether it was. Raises OSError."""
    put = rename_if_free(path, aside)
    return _put_reserved(path, aside) if put is None else put


def _reserve(path: Path) -> bool:
    """Make an empty file at ``path``; False if something is there. Raises OSError."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644))
    except FileExistsError:
        return False
    return True


def _write_temporary(path: Path, fill: Callable[[BinaryIO], object], mode: int) -> Path:
    # A leading dot and .tmp keep a scan of the folder from taking it for a picture. Short, as the
    # whole name may have 255 bytes.
    start = os.fsencode(path.name)[:80].decode("utf-8", "ignore")
    temporary = path.with_name(f".{start}.{secrets.token_hex(4)}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = _open_nameless(path.parent, mode)
        nameless = descriptor is not None
        if descriptor is None:
            descriptor = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode)
        try:
            with os.fdopen(descriptor, "wb") as file:
                fill(file)
                file.flush()
                os.fsync(file.fileno())
                if nameless:
                    _name(file.fileno(), temporary, mode)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise from_os_error(error, path) from error
    return temporary


def _open_nameless(folder: Path, mode: int) -> int | None:
    """A new file without a name: a process that is killed leaves nothing of it.

    Linux has these, on most of its file systems; None elsewhere.
    """
    if sys.platform != "linux":
        return None
    try:
        return os.open(folder, os.O_TMPFILE | os.O_RDWR, mode)
    except OSError as error:
        if error.errno in (errno.EOPNOTSUPP, errno.EISDIR, errno.EINVAL, errno.ENOENT):
            return None
        raise


def _name(descriptor: int, path: Path, mode: int) -> None:
    """Give a file without a name this one; a copy of it where that is forbidden."""
    try:
        os.link(f"/proc/self/fd/{descriptor}", path)
    except OSError:
        os.lseek(descriptor, 0, os.SEEK_SET)
        copy = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode)
        with os.fdopen(copy, "wb") as file:
            while part := os.read(descriptor, _PART):
                file.write(part)
            file.flush()
            os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make a rename durable, where that can be asked for.

    Windows has no such call; some network drives refuse it. The file is in its place all the same.
    """
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
