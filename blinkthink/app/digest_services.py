"""What is asked of the daily digest: a day of it, its file, and when that is written by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from blinkthink.app.alert_services import AlertServices
from blinkthink.core.digests import Digest
from blinkthink.core.settings import DigestSettings, Settings

if TYPE_CHECKING:
    from blinkthink.alerts.digest.writing import DigestWriter


class DigestServices(AlertServices):
    """Implements ``ui.digest_backend.DigestBackend``."""

    @cached_property
    def digest_writer(self) -> DigestWriter:
        from blinkthink.alerts.digest.writing import DigestWriter

        return DigestWriter(
            self.library,
            self.paths.thumbnails,
            self.paths.digests,
            lambda: self.settings().digest,
            self.events,
            self.clock,
        )

    async def digest(self, day: date, progress: Callable[[int, int], None] | None = None) -> Digest:
        return await self.digest_writer.compose(day, progress)

    async def write_digest(self, digest: Digest, file: Path) -> None:
        await self.digest_writer.write(digest, file)

    async def change_digest(self, settings: DigestSettings) -> None:
        before = self.settings()
        if settings.at is not None and before.digest.at is None:  # days before that stay untold
            settings = msgspec.structs.replace(settings, since=self.today())
        await self.change_settings(msgspec.structs.replace(before, digest=settings))

    async def change_settings(self, settings: Settings) -> None:
        before = self.settings().digest
        await super().change_settings(settings)
        if self.settings().digest != before:
            self.digest_writer.settings_changed()

    def look_at_settings(self) -> None:
        before = self.settings().digest
        super().look_at_settings()
        if self.settings().digest != before:
            self.digest_writer.settings_changed()

    def today(self) -> date:
        """The day of local time."""
        return self.clock.now().astimezone(self.clock.zone()).date()

    async def stop_digests(self) -> None:
        """End what writes them, if it was ever made."""
        if "digest_writer" in self.__dict__:
            await self.digest_writer.stop()
