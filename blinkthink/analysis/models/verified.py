"""Which model files were found to be whole, so that gigabytes are not read again before each load.

A file counts as unchanged while its size and its time of change are those of the last check.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import msgspec

from blinkthink.core.errors import Cancelled, ModelFailed, from_os_error
from blinkthink.core.files import open_file, read_file, write_atomic
from blinkthink.core.translation import tr
from blinkthink.runtime.locks import exclusive

_CHUNK = 4_000_000  # bytes that are read at once; a cancel waits that long
_LOCK_SECONDS = 10.0


class _Checked(msgspec.Struct, frozen=True):
    """What a file was when it had this SHA-256."""

    sha256: str
    bytes: int
    changed_ns: int


class Verified:
    """Keeps the checks in one small JSON file. All calls block; several processes may share it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def holds(self, file: Path, sha256: str) -> bool:
        """Whether ``file`` was found to have ``sha256`` and has not changed since.

        Raises NotFound, ReadOnly or Transient when the file cannot be looked at.
        """
        return self._read().get(str(file)) == _checked(file, sha256)

    def note(self, file: Path, sha256: str) -> None:
        """Remember that ``file``, as it is now, has ``sha256``. Raises as ``write_atomic`` does."""
        self._note(file, _checked(file, sha256))

    def check(
        self,
        file: Path,
        sha256: str,
        on_progress: Callable[[int], None],
        stopped: Callable[[], bool],
    ) -> None:
        """Read all of ``file``. ``on_progress`` gets the bytes of each step, on this thread.

        Raises ModelFailed where it has another SHA-256, Cancelled once ``stopped`` is true, else
        NotFound, ReadOnly or Transient.
        """
        before = _checked(file, sha256)
        digest = hashlib.sha256()
        try:
            with open_file(file) as opened:
                while chunk := opened.read(_CHUNK):
                    if stopped():
                        raise Cancelled
                    digest.update(chunk)
                    on_progress(len(chunk))
        except OSError as error:
            raise from_os_error(error, file) from error
        if digest.hexdigest() != sha256.lower():
            raise ModelFailed(
                tr(
                    "Its SHA-256 is not the one of the published file: it is damaged or another "
                    "file."
                ),
                subject=str(file),
            )
        self._note(file, before)

    def _note(self, file: Path, checked: _Checked) -> None:
        with exclusive(Path(f"{self._path}.lock"), _LOCK_SECONDS):
            known = {name: one for name, one in self._read().items() if Path(name).exists()}
            known[str(file)] = checked
            data = msgspec.json.format(msgspec.json.encode(known), indent=2)
            write_atomic(self._path, data + b"\n")

    def _read(self) -> dict[str, _Checked]:
        """Nothing where the file is missing or broken: then the models are checked once more."""
        try:
            return msgspec.json.decode(read_file(self._path), type=dict[str, _Checked])
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return {}


def _checked(file: Path, sha256: str) -> _Checked:
    try:
        stat = file.stat()
    except OSError as error:
        raise from_os_error(error, file) from error
    return _Checked(sha256.lower(), stat.st_size, stat.st_mtime_ns)
