"""Whether another version was installed over the frozen app while it runs.

What it has not imported yet it would read from files that are others now.
"""

from __future__ import annotations

import sys
from pathlib import Path

from blinkthink.core.files import mark_of


class OwnProgram:
    """The program's file, as it is when this is made."""

    def __init__(self) -> None:
        frozen = getattr(sys, "frozen", False)
        self._file = Path(sys.executable) if frozen else None
        self._mark = mark_of(self._file) if self._file is not None else None

    @property
    def replaced(self) -> bool:
        """Whether it is another one now; not where it was taken away. Blocks for a moment."""
        now = mark_of(self._file) if self._file is not None else None
        return None not in (now, self._mark) and now != self._mark
