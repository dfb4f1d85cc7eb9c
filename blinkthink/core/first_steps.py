"""How far the first steps came, so that a start after a kill goes on there."""

from __future__ import annotations

import contextlib
import logging
from pathlib import Path

import msgspec

from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.files import read_file, write_atomic

log = logging.getLogger(__name__)


class FirstSteps(msgspec.Struct, frozen=True, kw_only=True):
    """``step``: the one on show, empty once they are over. ``model`` is used once it is here,
    ``picture`` is described then, and told of."""

    step: str = ""
    model: str = ""
    picture: str = ""

    @property
    def over(self) -> bool:
        """Whether nothing is left to be done."""
        return not (self.step or self.model or self.picture)


class FirstStepsFile:
    """Keeps them in a small file; its calls block for a moment."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> FirstSteps | None:
        """None where they never began or are over; a broken file counts as begun anew."""
        try:
            return msgspec.json.decode(read_file(self._path), type=FirstSteps)
        except FileNotFoundError:
            return None
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            log.warning("how far the first steps came cannot be read: %s", error)
            return FirstSteps(step="account")

    def write(self, steps: FirstSteps) -> None:
        """Without an error where it cannot be written: the next start begins them anew."""
        if steps.over:
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)
            return
        try:
            write_atomic(self._path, msgspec.json.encode(steps))
        except BlinkThinkError as error:
            log.warning("how far the first steps came is not kept: %s", error.detail)
