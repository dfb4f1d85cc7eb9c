"""The user's own models and servers, as ``models.json`` keeps them."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path

import msgspec

from blinkthink.analysis.models.entries import Added
from blinkthink.analysis.models.servers import KeptServer
from blinkthink.core.errors import NotFound, Usage
from blinkthink.core.files import keep_aside, read_whole, write_atomic
from blinkthink.core.translation import tr
from blinkthink.runtime.locks import exclusive

_LOCK_SECONDS = 10.0


class File(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in it, in the order in which they were added."""

    version: int = 1
    models: tuple[Added, ...] = ()
    servers: tuple[KeptServer, ...] = ()


class OwnModels:
    """All calls are short, all block; several processes may use one file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._threads = threading.Lock()
        self.kept_aside: Path | None = None  # where a broken file went, once

    def read(self) -> File:
        """Raises ReadOnly or Transient."""
        data = read_whole(self._path)
        if data is None:
            return File()
        try:
            return msgspec.json.decode(data, type=File)
        except (msgspec.DecodeError, UnicodeDecodeError):
            with contextlib.suppress(NotFound):  # another process moved it first
                self.kept_aside = keep_aside(self._path)
            return File()

    def keep(self, new: Added) -> None:
        """One of the same name and files is kept anew. Raises Usage for a name that another one
        has, DiskFull or ReadOnly."""
        with self._locked():
            file = self.read()
            same = [item for item in file.models if item.name == new.name]
            other = any((item.text, item.projector) != (new.text, new.projector) for item in same)
            if other or any(server.name == new.name for server in file.servers):
                raise taken(new.name)
            others = [item for item in file.models if item.name != new.name]
            self._write(msgspec.structs.replace(file, models=(*others, new)))

    def keep_server(self, new: KeptServer) -> None:
        """As ``keep``, for one of the same name, address and model."""
        with self._locked():
            file = self.read()
            same = [item for item in file.servers if item.name == new.name]
            if any((item.address, item.model) != (new.address, new.model) for item in same):
                raise taken(new.name)
            others = [item for item in file.servers if item.name != new.name]
            self._write(msgspec.structs.replace(file, servers=(*others, new)))

    def forget(self, name: str) -> None:
        """Raises DiskFull or ReadOnly."""
        with self._locked():
            file = self.read()
            models = tuple(item for item in file.models if item.name != name)
            servers = tuple(item for item in file.servers if item.name != name)
            self._write(msgspec.structs.replace(file, models=models, servers=servers))

    def _write(self, file: File) -> None:
        write_atomic(self._path, msgspec.json.format(msgspec.json.encode(file), indent=2) + b"\n")

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        """Against other threads and other processes."""
        with self._threads, exclusive(Path(f"{self._path}.lock"), _LOCK_SECONDS):
            yield


def taken(name: str) -> Usage:
    """The error of a name that another model has."""
    return Usage(tr("A model named “{name}” exists; give this one another name.").format(name=name))
