"""A D-Bus of its own in the place of the system's, with stand-ins for logind and others on it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from dbus_fast.aio import MessageBus

_CONFIG = """<busconfig>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


@contextmanager
def private_bus(folder: Path) -> Iterator[str]:
    """The address of a bus that ends with the block; skips where there is no dbus-daemon."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("dbus-daemon is not installed")
    pytest.importorskip("dbus_fast")
    folder.mkdir(parents=True, exist_ok=True)
    config = folder / "bus.conf"
    config.write_text(_CONFIG.format(socket=folder / "socket"))
    command = [daemon, f"--config-file={config}", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


async def connect(address: str) -> MessageBus:
    from dbus_fast.aio import MessageBus

    return await MessageBus(address).connect()


async def logind(address: str) -> tuple[MessageBus, Any]:
    """A connection that is logind, and the interface whose ``sleep(bool)`` sends the signal."""
    from dbus_fast.service import ServiceInterface, dbus_signal

    class Manager(ServiceInterface):
        def __init__(self) -> None:
            super().__init__("org.freedesktop.login1.Manager")

        @dbus_signal("PrepareForSleep")
        def sleep(self, begins: bool) -> "b":  # type: ignore  # noqa: F821, UP037
            return begins

    bus, manager = await connect(address), Manager()
    bus.export("/org/freedesktop/login1", manager)
    await bus.request_name("org.freedesktop.login1")
    return bus, manager


async def upower(address: str, on_battery: bool) -> tuple[MessageBus, Any]:
    """UPower; ``put(bool)`` pulls or plugs."""
    from dbus_fast.constants import PropertyAccess
    from dbus_fast.service import ServiceInterface, dbus_property

    class UPower(ServiceInterface):
        def __init__(self) -> None:
            super().__init__("org.freedesktop.UPower")
            self.value = on_battery

        @dbus_property(access=PropertyAccess.READ, name="OnBattery")
        def on_battery(self) -> "b":  # type: ignore  # noqa: F821, UP037
            return self.value

        def put(self, value: bool) -> None:
            self.value = value
            self.emit_properties_changed({"OnBattery": value})

    bus, service = await connect(address), UPower()
    bus.export("/org/freedesktop/UPower", service)
    await bus.request_name("org.freedesktop.UPower")
    return bus, service


async def network_manager(address: str, *, metered: int, state: int) -> tuple[MessageBus, Any]:
    """NetworkManager; ``put(Metered=.., State=..)`` changes it."""
    from dbus_fast.constants import PropertyAccess
    from dbus_fast.service import ServiceInterface, dbus_property

    class NetworkManager(ServiceInterface):
        def __init__(self) -> None:
            super().__init__("org.freedesktop.NetworkManager")
            self.values = {"Metered": metered, "State": state}

        @dbus_property(access=PropertyAccess.READ, name="Metered")
        def metered(self) -> "u":  # type: ignore  # noqa: F821, UP037
            return self.values["Metered"]

        @dbus_property(access=PropertyAccess.READ, name="State")
        def state(self) -> "u":  # type: ignore  # noqa: F821, UP037
            return self.values["State"]

        def put(self, **values: int) -> None:
            self.values |= values
            self.emit_properties_changed(values)

    bus, service = await connect(address), NetworkManager()
    bus.export("/org/freedesktop/NetworkManager", service)
    await bus.request_name("org.freedesktop.NetworkManager")
    return bus, service
