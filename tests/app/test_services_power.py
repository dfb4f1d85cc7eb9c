"""The machine's power reaches the queue: over a real bus, through the services, and back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image

from blinkthink.app.services import Services
from blinkthink.core.errors import OnBattery
from blinkthink.core.events import Event, Woke
from blinkthink.core.power import Power
from blinkthink.core.state import JobState
from tests.runtime.system_bus import logind, private_bus, upower


class Watched:
    """Services whose news can be waited for."""

    def __init__(self, services: Services) -> None:
        self.heard: list[Event] = []
        self._more = asyncio.Event()
        services.events.subscribe(self._on)

    def _on(self, event: Event) -> None:
        self.heard.append(event)
        self._more.set()

    async def until(self, true: Callable[[], bool]) -> None:
        async with asyncio.timeout(60):
            while not true():
                self._more.clear()
                await self._more.wait()


async def test_a_new_picture_waits_for_the_socket_and_goes_on_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with private_bus(tmp_path / "bus") as address:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        power_bus, battery = await upower(address, True)
        login_bus, login = await logind(address)
        services = Services(demo=True, library=tmp_path / "library")
        watched = Watched(services)
        assert services.power() == Power()
        await services.start(background=True)
        try:
            assert services.power().on_battery is True
            settings = replace(services.settings(), wait_on_battery=True, triage="off")
            await services.change_settings(settings)
            path = tmp_path / "library" / "20260226_143022.jpg"
            path.parent.mkdir(exist_ok=True)
            Image.new("RGB", (64, 36)).save(path)
            await services.analyze_new([path])
            await watched.until(lambda: _waits(services))
            login.sleep(False)
            await watched.until(lambda: any(isinstance(one, Woke) for one in watched.heard))
            battery.put(False)
            await watched.until(lambda: services.jobs()[0].state is not JobState.QUEUED)
        finally:
            await services.stop()
            for bus in (power_bus, login_bus):
                bus.disconnect()


def _waits(services: Services) -> bool:
    jobs = services.jobs()
    return bool(jobs) and isinstance(jobs[0].error, OnBattery)
