"""What the machine says of its power and its network."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Power:
    """Each is None where this machine does not tell.

    ``on_battery``: it runs on its battery. ``metered``: data costs money here, or is thought to.
    ``online``: it has a network at all; the internet may be away all the same.
    """

    on_battery: bool | None = None
    metered: bool | None = None
    online: bool | None = None
