"""A download that is not whole yet: its bytes so far, and what is needed to go on with it.

``<name>.part`` holds the bytes, ``<name>.part.json`` the server's mark of the file (ETag or time)
and its length. Everything here blocks: call it off the event loop.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from blinkthink.core.errors import from_os_error
from blinkthink.core.files import open_to_append, read_file, write_atomic


@dataclass(frozen=True)
class Progress:
    """``mark`` names the file as the server has it ("" where it named none), for ``If-Range``."""

    size: int = 0
    length: int | None = None
    mark: str = ""

    @property
    def whole(self) -> bool:
        return self.length is not None and self.size == self.length


class PartFile:
    """Only whoever holds the lock of the downloads may use it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._about = path.with_name(path.name + ".json")

    def progress(self) -> Progress:
        """How far the download is; nothing where the two files do not fit together."""
        try:
            size = self.path.stat().st_size
            about = json.loads(read_file(self._about))
            mark, length = str(about["mark"]), about["length"]
        except (OSError, ValueError, TypeError, KeyError):
            return Progress()
        if not isinstance(length, int) or not 0 < size <= length:
            return Progress()
        return Progress(size, length, mark)

    def begin(self, length: int | None, mark: str) -> None:
        """Start anew. Raises DiskFull, ReadOnly or Transient."""
        # Removed, not emptied: a killed program may have given the same file its place in the
        # library already.
        self.discard()
        about = {"mark": mark, "length": length}
        write_atomic(self._about, json.dumps(about).encode())
        self.append(b"")

    def append(self, data: bytes) -> None:
        """Raises DiskFull, ReadOnly or Transient."""
        try:
            with open_to_append(self.path) as file:
                file.write(data)
        except OSError as error:
            raise from_os_error(error, self.path) from error

    def flush(self) -> None:
        """Return once the bytes are on the disk. Raises as ``append``."""
        try:
            with self.path.open("rb+") as file:
                os.fsync(file.fileno())
        except OSError as error:
            raise from_os_error(error, self.path) from error

    def discard(self) -> None:
        """Forget the download. Raises ReadOnly or Transient."""
        for path in (self._about, self.path):
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise from_os_error(error, path) from error


def mark_of(headers: Mapping[str, str]) -> str:
    """What names this very version of a file: a strong ETag, else its time; "" for none."""
    tag = headers.get("ETag", "")
    return tag if tag.startswith('"') else headers.get("Last-Modified", "")
