"""What waits for the machine's power or network: analysis on a battery, requests over money.

Only pictures that came by themselves wait for a socket or for a network that costs nothing; those
that somebody asked for by hand do not. Without any network nothing can go elsewhere, so all wait.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from urllib.parse import urlsplit

from blinkthink.core.errors import BlinkThinkError, CostlyNetwork, NoNetwork, OnBattery
from blinkthink.core.power import Power
from blinkthink.core.settings import Settings

HERE = "this computer"
"""Stands for the destination of this machine's model where something waits for it; no host's."""


class Holding:
    """Why a picture may not be analysed now. For any thread."""

    def __init__(self, power: Callable[[], Power], settings: Callable[[], Settings]) -> None:
        self._power = power
        self._settings = settings

    def why(self, destination: str, by_itself: bool) -> BlinkThinkError | None:
        """None where nothing speaks against it. ``destination``: the host; HERE or empty for this
        machine. ``by_itself``: nobody asked for this picture by hand."""
        power, settings = self._power(), self._settings()
        if _is_here(destination):
            waits = by_itself and settings.wait_on_battery and power.on_battery
            return OnBattery() if waits else None
        if power.online is False:
            return NoNetwork()
        waits = by_itself and settings.wait_when_metered and power.metered
        return CostlyNetwork() if waits else None


def _is_here(destination: str) -> bool:
    if destination in ("", HERE):
        return True
    try:
        host = urlsplit(f"//{destination}").hostname or ""
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:  # a name
        return False
