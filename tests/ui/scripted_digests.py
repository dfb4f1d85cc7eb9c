"""The digest of a backend in memory, for the tests of the window: made of the library's files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import msgspec

from blinkthink.alerts.digest.writing import DigestWriter
from blinkthink.core.clock import ManualClock
from blinkthink.core.digests import Digest
from blinkthink.core.events import EventBus
from blinkthink.core.paths import Paths
from blinkthink.core.settings import DigestSettings, Settings
from blinkthink.gallery.library import Library
from tests.ui.scripted_schedules import NOW


class ScriptedDigests:
    """Implements ``blinkthink.ui.digest_backend.DigestBackend``."""

    events: EventBus
    settings: Callable[[], Settings]
    library: Library
    paths: Paths
    settings_now: Settings

    async def _called(self, name: str, *arguments: object) -> None:
        """Where a backend notes its calls, or refuses them."""

    def today(self) -> date:
        return NOW.date()

    async def digest(self, day: date, progress: Callable[[int, int], None] | None = None) -> Digest:
        if progress is not None:
            progress(50, 2_000)
        await self._called("digest", day)
        return await self._writer().compose(day, progress)

    async def write_digest(self, digest: Digest, file: Path) -> None:
        await self._called("write_digest", file)
        await self._writer().write(digest, file)

    async def change_digest(self, settings: DigestSettings) -> None:
        await self._called("change_digest", settings)
        self.settings_now = msgspec.structs.replace(self.settings_now, digest=settings)

    def _writer(self) -> DigestWriter:
        return DigestWriter(
            self.library,
            self.paths.thumbnails,
            self.paths.digests,
            lambda: self.settings().digest,
            self.events,
            ManualClock(NOW),
        )
