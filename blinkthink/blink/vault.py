"""The account's record on the disk, shared by all processes of one home."""

from __future__ import annotations

import asyncio
import logging
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from blinkthink.blink.record import Record
from blinkthink.core.errors import BlinkThinkError
from blinkthink.runtime.locks import FileLock
from blinkthink.runtime.secrets import BROKEN, SecretStore

log = logging.getLogger(__name__)

# Longer than a refresh of the tokens may take in another process, which holds the lock meanwhile.
_LOCK_TIMEOUT = 45.0


class Vault:
    """Reads the record again when another process has written it; writes it under a lock."""

    def __init__(self, store: SecretStore, lock_path: Path) -> None:
        self._store = store
        self._lock_path = lock_path
        self._stamp: tuple[int, ...] | None = None
        self._saved = False  # whether the record in memory is the one on the disk
        self._unsaved = False  # whether a record could not be written and waits for another try
        # Blink knows this installation by it; anything but an upper-case UUID is refused (406).
        self.record = Record(hardware_id=str(uuid.uuid4()).upper())

    @property
    def warning(self) -> str:
        """What people should know about how the secrets are kept."""
        return self._store.warning

    async def sync(self) -> bool:
        """Take over what another process wrote; True if that was something new.

        Raises ReadOnly or Transient where the file cannot be opened.
        """
        if self._unsaved:
            await self._try_again()
        stamp = self._store.stamp()
        if stamp == self._stamp:
            return False
        value = await asyncio.to_thread(self._store.load)
        before, self._stamp = self.record, self._store.stamp()
        if value is None:
            self._saved = False
            self.record = Record(hardware_id=before.hardware_id)
        else:
            try:
                self.record, self._saved = Record.from_json(value), True
            except ValueError:
                self._store.warning = BROKEN
                self.record, self._saved = Record(hardware_id=before.hardware_id), False
        return self.record != before

    @asynccontextmanager
    async def locked(self) -> AsyncIterator[None]:
        """Hold the record against every other process; it is up to date inside."""
        async with FileLock(self._lock_path, _LOCK_TIMEOUT):
            await self.sync()
            yield

    async def put(self, record: Record) -> None:
        """Write a record; only inside ``locked``. Raises DiskFull, ReadOnly or Transient."""
        if record == self.record and self._saved:
            return
        await asyncio.to_thread(self._store.save, record.to_json())
        self._stamp = self._store.stamp()
        self.record, self._saved, self._unsaved = record, True, False

    async def change(self, change: Callable[[Record], Record]) -> None:
        """Lock, change and write the record. Raises DiskFull, ReadOnly or Transient."""
        async with self.locked():
            await self.put(change(self.record))

    async def prove(self) -> None:
        """Write the record once more, before Blink is asked for one that must not be lost.

        Only inside ``locked``. Raises DiskFull, ReadOnly or Transient where that one could not be
        kept: a renewal spends the old tokens, and the user would have to sign in again.
        """
        await asyncio.to_thread(self._store.save, self.record.to_json())
        self._stamp = self._store.stamp()
        self._saved, self._unsaved = True, False

    async def put_or_hold(self, record: Record) -> None:
        """``put``, or hold the record in memory where it cannot be written, and try again later.

        For tokens whose predecessors are spent: losing the new ones would sign the user out.
        """
        try:
            await self.put(record)
        except BlinkThinkError as error:
            log.warning("the account cannot be written: %s", error.detail)
            self.record, self._unsaved = record, True

    async def _try_again(self) -> None:
        try:
            await asyncio.to_thread(self._store.save, self.record.to_json())
        except BlinkThinkError as error:
            log.info("the account still cannot be written: %s", error.detail)
            return
        self._stamp = self._store.stamp()
        self._saved, self._unsaved = True, False
