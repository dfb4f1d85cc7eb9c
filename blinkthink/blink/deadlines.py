"""How long Blink is waited for, and how many failures in a row are borne."""

from __future__ import annotations

from dataclasses import dataclass

from blinkthink.core.errors import Transient


@dataclass(frozen=True)
class Deadlines:
    """How long each step may take and how often it is looked at, in seconds."""

    busy: tuple[float, ...] = (2.0, 4.0, 8.0)  # waits before asking a busy camera again
    poll: float = 1.0  # between looks at the command
    command: float = 45.0
    look: tuple[float, ...] = (0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0)  # the last one repeats
    appear: float = 30.0  # until the new picture is listed
    load: float = 60.0
    send: float = 120.0  # until a sync module listed its clips, or sent one
    again: tuple[float, ...] = (1.0, 4.0)  # waits before another try at a clip or a list of them
    failures: int = 3  # failed looks in a row that end a wait
    skew: float = 120.0  # between the clock that dates pictures and the one that dates answers


class Patience:
    """Counts failed looks in a row; asking again is safe, asking for ever is not polite."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._failed = 0

    def succeeded(self) -> None:
        self._failed = 0

    def failed(self, error: Transient) -> None:
        """Raises the error once there were too many."""
        self._failed += 1
        if self._failed >= self._most:
            raise error
