"""Arming and disarming: a whole network, or the motion detection of one camera."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from blinkthink.blink.cameras import CameraRegistry
from blinkthink.blink.commands import Commands
from blinkthink.blink.kinds import FAMILY_OF_KIND
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, NotFound, Transient
from blinkthink.core.records import CameraRef

_NETWORK = "/api/v1/accounts/{account}/networks/"
_LOOKS = (0.0, 1.0, 2.0, 4.0)  # seconds between looks at the listing, until it shows the change


class Arming:
    """Arms and disarms; the listing that shows it is read before a call returns."""

    def __init__(self, registry: CameraRegistry, commands: Commands, clock: Clock) -> None:
        self._registry = registry
        self._commands = commands
        self._clock = clock

    async def arm(self, network_id: str, armed: bool) -> None:
        """Arm or disarm a network.

        Raises NotFound (not listed), Busy, Offline, RateLimited, Transient (also where Blink goes
        on listing the old state), NeedsLogin, each with the network's name as subject.
        """
        name = network_id
        try:
            if self._registry.cameras.as_of is None:
                await self._registry.read()
            names = {one.id: one.name for one in self._registry.cameras.networks}
            if network_id not in names:
                raise NotFound("the network is not in Blink's list")
            name = names[network_id]
            state = "arm" if armed else "disarm"
            path = f"{_NETWORK}{network_id}/state/{state}"
            await self._run(network_id, path, f"{state} the system")
            await self._until_listed(lambda: self._armed(network_id), armed)
        except BlinkThinkError as error:
            error.subject = error.subject or name
            raise

    async def enable(self, ref: CameraRef, enabled: bool) -> None:
        """Turn a camera's motion detection on or off; raises as ``arm``, about the camera."""
        try:
            if self._registry.cameras.as_of is None:
                await self._registry.read()
            if self._registry.cameras.find(ref) is None:
                raise NotFound("the camera is not in Blink's list")
            family = FAMILY_OF_KIND[ref.kind]
            path = family.enable.replace("{network}", ref.network_id).replace("{camera}", ref.id)
            path = path.replace("{state}", "enable" if enabled else "disable")
            body = {"enabled": enabled} if family.enable_with_body else None
            why = "turn motion detection " + ("on" if enabled else "off")
            await self._run(ref.network_id, path, why, body)
            await self._until_listed(lambda: self._enabled(ref), enabled)
        except BlinkThinkError as error:
            error.subject = error.subject or ref.name
            raise

    async def _run(self, network_id: str, path: str, why: str, body: Any = None) -> None:
        async with self._commands.network(network_id):
            asked = await self._commands.ask(path, why, json=body)
            await self._commands.finish(asked, network_id, required=False)

    async def _until_listed(self, listed: Callable[[], bool | None], wanted: bool) -> None:
        """Read the listing until it shows what was done."""
        for wait in _LOOKS:
            await self._clock.sleep(wait)
            await self._registry.read(fresh=True)
            if listed() is wanted:
                return
        raise Transient("Blink accepted the change but lists the old state")

    def _armed(self, network_id: str) -> bool | None:
        networks = self._registry.cameras.networks
        return next((one.armed for one in networks if one.id == network_id), None)

    def _enabled(self, ref: CameraRef) -> bool | None:
        camera = self._registry.cameras.find(ref)
        return camera.enabled if camera else None
