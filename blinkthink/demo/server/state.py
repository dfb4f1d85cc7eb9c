"""What the server remembers over a restart: who is signed in, and each camera's last pictures."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import msgspec

from blinkthink.core.errors import from_os_error
from blinkthink.core.files import keep_aside, read_file, write_atomic

FIRST_SEED = 1_000_000_000
"""Seeds of the demo's scenes begin here, far from those that a model is trained on."""


@dataclass
class Grant:
    """A refresh token that was given out and not yet used."""

    email: str
    hardware_id: str


@dataclass
class Access:
    """An access token; `expires` is a Unix time."""

    email: str
    expires: float


@dataclass
class Shot:
    """One picture of a camera: `ts` names it in its address; `seed` and `at` are what it shows.

    The bytes are drawn when somebody first asks for them; `sha256` then names the kept file.
    """

    ts: int
    seed: int
    at: datetime
    sha256: str | None = None


@dataclass
class CameraMemory:
    """The pictures of a camera, oldest first; the last one is that of its thumbnail."""

    shots: list[Shot] = field(default_factory=list)
    enabled: bool = True


@dataclass
class Memory:
    """Everything that is kept."""

    next_seed: int = FIRST_SEED
    next_command: int = 1
    refresh: dict[str, Grant] = field(default_factory=dict)
    access: dict[str, Access] = field(default_factory=dict)
    cameras: dict[str, CameraMemory] = field(default_factory=dict)
    armed: dict[str, bool] = field(default_factory=dict)

    def seed(self) -> int:
        """A scene's number that no other scene has."""
        self.next_seed += 1
        return self.next_seed - 1

    def command(self) -> int:
        """A command's number that no other command has."""
        self.next_command += 1
        return self.next_command - 1


class MemoryFile:
    """Keeps a `Memory` in one private file, written whole and in order."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._writing = asyncio.Lock()

    def read(self) -> Memory:
        """What was kept; a new memory where there is none. A broken file is put aside."""
        try:
            data = read_file(self._path)
        except FileNotFoundError:
            return Memory()
        except OSError as error:
            raise from_os_error(error, self._path) from error
        try:
            return msgspec.json.decode(data, type=Memory)
        except msgspec.DecodeError:  # also what has the wrong shape
            keep_aside(self._path)
            return Memory()

    async def write(self, memory: Memory) -> None:
        """Put the memory on the disk; returns when it is there."""
        async with self._writing:
            data = msgspec.json.encode(memory)
            await asyncio.to_thread(write_atomic, self._path, data, private=True)
