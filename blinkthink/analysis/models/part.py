"""A file that is on its way: its bytes so far, and their SHA-256 as they come.

Everything here blocks: call it off the event loop. Only whoever holds the model's lock may use it.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from blinkthink.core.errors import Cancelled, from_os_error

_CHUNK = 4_000_000  # bytes that are read at once; a cancel waits that long


class Part:
    """``path`` is opened by the first ``append`` and closed by ``close``."""

    def __init__(self, path: Path, wanted: int) -> None:
        self.path = path
        self.wanted = wanted
        self.size = 0
        self._digest = hashlib.sha256()
        self._file: BinaryIO | None = None

    @property
    def whole(self) -> bool:
        return self.size == self.wanted

    @property
    def sha256(self) -> str:
        return self._digest.hexdigest()

    def read_again(self, on_progress: Callable[[int], None], stopped: Callable[[], bool]) -> None:
        """Take up what an earlier run left. More than is wanted, or no plain file, is thrown away.

        ``on_progress`` gets the bytes so far, on this thread. Raises Cancelled once ``stopped``,
        ReadOnly or Transient.
        """
        self.size, self._digest = 0, hashlib.sha256()
        try:
            if not self.path.is_file() or self.path.stat().st_size > self.wanted:
                self.path.unlink(missing_ok=True)
                return
            with self.path.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    if stopped():
                        raise Cancelled
                    self._digest.update(chunk)
                    self.size += len(chunk)
                    on_progress(self.size)
        except OSError as error:
            raise from_os_error(error, self.path) from error

    def append(self, data: bytes) -> None:
        """Raises DiskFull, ReadOnly or Transient; what could be written counts."""
        try:
            if self._file is None:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                self._file = self.path.open("ab", buffering=0)
            view = memoryview(data)
            while view:
                written = self._file.write(view) or 0
                self._digest.update(view[:written])
                self.size += written
                view = view[written:]
        except OSError as error:
            raise from_os_error(error, self.path) from error

    def restart(self) -> None:
        """Throw away what came. Raises ReadOnly or Transient."""
        self.close()
        try:
            self.path.unlink(missing_ok=True)
        except OSError as error:
            raise from_os_error(error, self.path) from error
        self.size, self._digest = 0, hashlib.sha256()

    def flush(self) -> None:
        """Return once the bytes are on the disk. Raises as ``append``."""
        try:
            with self.path.open("rb+") as file:
                os.fsync(file.fileno())
        except OSError as error:
            raise from_os_error(error, self.path) from error

    def close(self) -> None:
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.close()
            self._file = None
