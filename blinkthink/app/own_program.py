"""What became of the program while it runs: another version installed over it, or taken away.

Only the frozen app asks: what it has not imported yet it would read from files that are others now,
and each process that it starts would be one of the new version. A checkout changes as its files are
edited, and goes on.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Literal

from blinkthink.core.clock import Clock, SystemClock
from blinkthink.core.files import Mark, mark_of

log = logging.getLogger(__name__)

SETTLE_SECONDS = 20.0  # a package manager has put the other files there, too, by then
GONE_SECONDS = 60.0  # who installs anew after removing has done so by then
_AGAIN_SECONDS = 600.0  # before a new program that did not start is tried again
_TRY_SECONDS = 30.0  # it answers in one


class OwnProgram:
    """The program's file, as it is when this is made. ``look`` belongs to one thread at a time."""

    def __init__(self, clock: Clock | None = None) -> None:
        self._clock = clock or SystemClock()
        frozen = getattr(sys, "frozen", False)
        self._file = Path(sys.executable) if frozen else None
        self._mark = mark_of(self._file) if self._file is not None else None
        self._seen: Mark | None = self._mark
        self._since = 0.0
        self._tried_at: float | None = None
        self._starts = False

    @property
    def replaced(self) -> bool:
        """Whether it is another one now; not where it was taken away. Blocks for a moment."""
        now = mark_of(self._file) if self._file is not None else None
        return None not in (now, self._mark) and now != self._mark

    def look(self) -> Literal["", "replaced", "removed"]:
        """What became of it for good. Blocks for a moment; once for as long as a start takes.

        ``replaced``: another one has been there for a while, and it starts. ``removed``: there has
        been none for a while. An installation that is not whole yet is neither.
        """
        if self._file is None or self._mark is None:
            return ""
        seen, now = mark_of(self._file), self._clock.monotonic()
        if seen is None and not _gone(self._file):
            return ""
        if seen != self._seen:
            self._seen, self._since = seen, now
            self._tried_at, self._starts = None, False
        if seen == self._mark:
            return ""
        if seen is None:
            return "removed" if now - self._since >= GONE_SECONDS else ""
        first = self._since + SETTLE_SECONDS
        due = first if self._tried_at is None else self._tried_at + _AGAIN_SECONDS
        if not self._starts and now >= due:
            self._tried_at = now
            self._starts = _answers(self._file)
            if not self._starts:
                log.warning("another version was installed, but it does not start yet")
        return "replaced" if self._starts else ""


def _gone(file: Path) -> bool:
    """Whether there is none; a disk that does not answer does not say so."""
    try:
        file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        pass
    return False


def _answers(program: Path) -> bool:
    """Whether the program there tells its version: half an installation does not."""
    import subprocess  # asyncio has imported it, long before another file could be in its place

    try:
        done = subprocess.run(
            [program, "--version"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_TRY_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
