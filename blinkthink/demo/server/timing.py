"""How long the demo's server takes and waits: like the real one, a little quicker."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Timing:
    """All in seconds, but `attempts`: so many wrong passwords or codes lock an account."""

    command: tuple[float, float] = (1.0, 1.5)  # a snap takes between these
    lag: float = 0.4  # from the command's end to the new address in the listing
    resend: int = 60  # before another code is sent
    code: float = 600.0  # a code is valid
    lock: int = 600  # an account stays locked
    access: int = 4 * 3600  # an access token is valid
    attempts: int = 5

    def command_seconds(self) -> float:
        """The length of one more command."""
        return random.uniform(*self.command)


INSTANT = Timing(command=(0.0, 0.0), lag=0.0)
"""For tests: a command is complete when its request is answered."""
