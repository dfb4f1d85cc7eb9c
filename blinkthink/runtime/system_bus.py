"""What Linux says on the system's D-Bus of sleep, battery and network, as it changes.

logind sends ``PrepareForSleep(b)`` before and after sleep. UPower has ``OnBattery``. NetworkManager
has ``Metered`` (0 unknown, 1 yes, 2 no, 3 guessed yes, 4 guessed no) and ``State`` (0 unknown; 50
and more: connected). None of them is started for this.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dbus_fast import Message
    from dbus_fast.aio import MessageBus

log = logging.getLogger(__name__)

_LOGIN = "org.freedesktop.login1"
_POWER = "org.freedesktop.UPower"
_NETWORK = "org.freedesktop.NetworkManager"
_PATHS = {_POWER: "/org/freedesktop/UPower", _NETWORK: "/org/freedesktop/NetworkManager"}
_DBUS = "org.freedesktop.DBus"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_AUTH_SECONDS = 5.0
_ANSWER_SECONDS = 25.0  # as libdbus waits
_ROUTES = (Path("/proc/net/route"), Path("/proc/net/ipv6_route"))


class SystemBus:
    """One connection. Made and used on the asyncio thread.

    ``on_battery``, ``metered`` and ``online`` are None where nobody tells.
    """

    def __init__(
        self, changed: Callable[[], None], woke: Callable[[], None], address: str | None = None
    ) -> None:
        """``changed`` is called after one of the three changed, ``woke`` after sleep.

        ``address``: of the bus, instead of the system's.
        """
        self._changed = changed
        self._woke = woke
        self._address = address
        self._bus: MessageBus | None = None
        self._asking: set[asyncio.Task[None]] = set()
        self._told: dict[str, dict[str, Any]] = {}

    @property
    def on_battery(self) -> bool | None:
        value = self._told.get(_POWER, {}).get("OnBattery")
        return bool(value) if value is not None else None

    @property
    def metered(self) -> bool | None:
        return {1: True, 3: True, 2: False, 4: False}.get(
            self._told.get(_NETWORK, {}).get("Metered", 0)
        )

    @property
    def online(self) -> bool | None:
        """NetworkManager knows nothing of connections that others made: a default route counts."""
        state = self._told.get(_NETWORK, {}).get("State", 0)
        if not state:
            return None
        return state >= 50 or has_default_route()

    async def run(self, ready: Callable[[], None]) -> None:
        """Connect and listen until the bus goes away; ``ready`` once the three are known.

        Raises OSError or what dbus-fast raises where there is no bus to be had.
        """
        await asyncio.to_thread(importlib.import_module, "dbus_fast.aio")
        from dbus_fast import BusType
        from dbus_fast.aio import MessageBus

        bus = MessageBus(self._address, BusType.SYSTEM, auth_timeout=_AUTH_SECONDS)
        try:
            self._bus = await bus.connect()
            bus.add_message_handler(self._on_message)
            for rule in _rules():
                await self._call(_DBUS, "/org/freedesktop/DBus", _DBUS, "AddMatch", "s", rule)
            await asyncio.gather(*map(self._ask, _PATHS))  # none waits for one that hangs
            ready()
            await bus.wait_for_disconnect()  # type: ignore[no-untyped-call]
        finally:
            for task in self._asking:
                task.cancel()
            self._bus = None
            with contextlib.suppress(Exception):  # it may never have been connected
                bus.disconnect()
            self._told.clear()
            self._changed()

    async def _ask(self, service: str) -> None:
        """What a service says now; nothing where it does not run."""
        reply = await self._call(service, _PATHS[service], _PROPERTIES, "GetAll", "s", service)
        if reply is not None and reply.body:
            self._told[service] = _plain(reply.body[0])
        self._changed()

    async def _call(
        self, to: str, path: str, interface: str, member: str, signature: str, *body: Any
    ) -> Message | None:
        from dbus_fast import Message, MessageFlag, MessageType

        if self._bus is None:
            return None
        message = Message(
            destination=to,
            path=path,
            interface=interface,
            member=member,
            signature=signature,
            body=list(body),
            flags=MessageFlag.NO_AUTOSTART,
        )
        try:
            async with asyncio.timeout(_ANSWER_SECONDS):
                reply = await self._bus.call(message)
        except TimeoutError:  # it hangs; what it says later is heard all the same
            return None
        return (
            reply if reply is not None and reply.message_type is MessageType.METHOD_RETURN else None
        )

    def _on_message(self, message: Message) -> None:
        match message.member, message.body:
            case "PrepareForSleep", [False]:
                self._woke()
            case "PropertiesChanged", [str(service), dict(properties), _] if service in _PATHS:
                self._told.setdefault(service, {}).update(_plain(properties))
                self._changed()
            case "NameOwnerChanged", [str(service), _, ""]:  # it ended
                self._told.pop(service, None)
                self._changed()
            case "NameOwnerChanged", [str(service), _, _] if service in _PATHS:
                task = asyncio.ensure_future(self._ask(service))
                self._asking.add(task)
                task.add_done_callback(self._asking.discard)


def _rules() -> list[str]:
    """Only these three, of the paths that matter: an access point's strength wakes nobody."""
    kept = [
        f"type='signal',sender='{_LOGIN}',interface='{_LOGIN}.Manager',member='PrepareForSleep'"
    ]
    for service, path in _PATHS.items():
        kept.append(
            f"type='signal',sender='{service}',path='{path}',interface='{_PROPERTIES}',"
            f"member='PropertiesChanged',arg0='{service}'"
        )
        kept.append(
            f"type='signal',sender='{_DBUS}',interface='{_DBUS}',member='NameOwnerChanged',"
            f"arg0='{service}'"
        )
    return kept


def _plain(properties: Mapping[str, Any]) -> dict[str, Any]:
    """The values that are looked at, out of their variants."""
    wanted = ("OnBattery", "Metered", "State")
    return {name: properties[name].value for name in wanted if name in properties}


def has_default_route() -> bool:
    """Whether anything leads out of this machine, whoever set it up."""
    for table in _ROUTES:
        with contextlib.suppress(OSError):
            for line in table.read_text("ascii", "replace").splitlines():
                fields = line.split()
                if len(fields) > 9 and _is_default(fields, table is _ROUTES[1]):
                    return True
    return False


def _is_default(fields: list[str], six: bool) -> bool:
    if six:  # destination, its length, .., the device; the kernel's own reject route is on lo
        return fields[0].strip("0") == "" and fields[1] == "00" and fields[-1] != "lo"
    return fields[1] == "00000000" and fields[7] == "00000000"
