"""What the window needs of the daily digest; a part of ``ui.backend.Backend``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Protocol

from blinkthink.core.digests import Digest
from blinkthink.core.settings import DigestSettings


class DigestBackend(Protocol):
    """A day in pictures and words, made on this machine of the sidecars."""

    def today(self) -> date: ...

    async def digest(self, day: date, progress: Callable[[int, int], None] | None = None) -> Digest:
        """What happened that day; ``progress`` hears how many pictures of how many were looked at,
        on any thread; a cancel ends it. Raises as the library does where it is not there."""

    async def write_digest(self, digest: Digest, file: Path) -> None:
        """Write it as one HTML file that needs nothing else; raises DiskFull or ReadOnly."""

    async def change_digest(self, settings: DigestSettings) -> None:
        """When and where it is written by itself; a file is announced as DigestWritten."""
