"""Whether the user agreed that pictures go to the service: a record of its own, never a setting."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from blinkthink.core import consent_words
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, from_os_error
from blinkthink.core.files import read_file, write_atomic


class Consent:
    """One small file: when somebody agreed, where, to which version of the words. Its methods
    block; several processes may use one home."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock

    def agreed_at(self) -> datetime | None:
        """When the user agreed to the words as they are now; None where nobody has, it was taken
        back, or the file cannot be read."""
        try:
            record = json.loads(read_file(self._path))
            at = datetime.fromisoformat(record["agreed_at"])
            words = record["words"]
        except (OSError, ValueError, LookupError, TypeError, RecursionError):
            return None
        agreed = words == consent_words.VERSION and type(words) is int
        return at if agreed and "withdrawn_at" not in record else None

    def agree(self, by: str = "window") -> None:
        """Raises DiskFull, ReadOnly or Transient."""
        self._write({"words": consent_words.VERSION, "agreed_at": self._now(), "agreed_by": by})

    def withdraw(self) -> None:
        """On a disk without room the record is deleted instead. Raises ReadOnly or Transient; the
        consent then stands."""
        if not self._path.exists():
            return
        at = self.agreed_at()
        record: dict[str, object] = {"words": consent_words.VERSION, "withdrawn_at": self._now()}
        if at is not None:
            record["agreed_at"] = at.isoformat(timespec="seconds")
        try:
            self._write(record)
        except BlinkThinkError:
            try:
                self._path.unlink(missing_ok=True)
            except OSError as error:
                raise from_os_error(error, self._path) from error

    def _now(self) -> str:
        return self._clock.now().isoformat(timespec="seconds")

    def _write(self, record: dict[str, object]) -> None:
        write_atomic(self._path, json.dumps(record, indent=1).encode() + b"\n")
