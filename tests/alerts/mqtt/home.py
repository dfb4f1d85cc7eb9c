"""A home with two cameras, a real library and the real service, for a broker on the loopback."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from blinkthink.alerts.mqtt.service import MqttService
from blinkthink.core.alerts import Fired, Mqtt
from blinkthink.core.analysis import Analysis, Flag, Provenance, Subject
from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import CamerasChanged, EventBus, PictureAdded, SidecarChanged
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import Settings
from blinkthink.core.state import Camera, CameraList, SnapOutcome
from blinkthink.gallery.library import Library
from blinkthink.runtime.egress import EgressLedger
from blinkthink.runtime.network import make_trust
from tests.alerts.mqtt.broker import HOST, PATIENCE, Mosquitto

FRONT = CameraRef("1", "77", "doorbell", "Front Door")
DRIVE = CameraRef("2", "77", "outdoor", "Driveway")
FRONT_AT, DRIVE_AT = "blinkthink/doorbell_77_1", "blinkthink/outdoor_77_2"
FRONT_DEVICE = "homeassistant/device/blinkthink_doorbell_77_1/config"
DRIVE_DEVICE = "homeassistant/device/blinkthink_outdoor_77_2/config"
APP_DEVICE = "homeassistant/device/blinkthink/config"
NOON = datetime(2026, 11, 20, 12, 0).astimezone()
BOTH = (
    Camera(FRONT, online=True, battery="ok", temperature_c=21.5, armed=True),
    Camera(DRIVE, online=False, armed=False),
)


@dataclass
class Home:
    folder: Path
    library: Library
    settings: Settings = field(default_factory=Settings)
    password: str = ""
    cameras: CameraList = field(default_factory=lambda: CameraList(BOTH, as_of=NOON))
    events: EventBus = field(default_factory=EventBus)
    snapped: list[CameraRef] = field(default_factory=list)
    let_snap: asyncio.Event = field(default_factory=asyncio.Event)
    fails: BlinkThinkError | None = None
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.ledger = EgressLedger(self.folder / "egress.jsonl", SystemClock())
        self.let_snap.set()
        self.service = self.made()

    def made(self) -> MqttService:
        """The service, as a start of the app makes it."""
        return MqttService(
            settings=lambda: self.settings,
            password=lambda: self.password,
            library=lambda: self.library,
            cameras=lambda: self.cameras,
            snap=self.snap,
            ledger=self.ledger,
            record=self.folder / "mqtt.json",
            events=self.events,
            clock=SystemClock(),
            changed=self.changed.set,
            trust=self.trust,
        )

    def trust(self) -> ssl.SSLContext:
        return make_trust(None)

    def use(self, **changes: Any) -> None:
        """Change the settings, as the user does."""
        mqtt = msgspec.structs.replace(self.settings.mqtt, **changes)
        self.settings = msgspec.structs.replace(self.settings, mqtt=mqtt)
        self.service.settings_changed()

    def list_cameras(self, *cameras: Camera) -> None:
        self.cameras = CameraList(cameras, as_of=NOON)
        self.events.publish(CamerasChanged(self.cameras))

    async def until(self, true: Callable[[MqttService], object]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not true(self.service):
                self.changed.clear()
                await self.changed.wait()

    async def connected(self) -> None:
        await self.until(lambda service: service.connected)

    async def snap(self, cameras: Sequence[CameraRef]) -> list[SnapOutcome]:
        self.snapped.extend(cameras)
        await self.let_snap.wait()
        return [SnapOutcome(camera, error=self.fails) for camera in cameras]

    def picture(self, camera: CameraRef, minutes: int = 0, data: bytes = b"") -> Path:
        """One that was taken so many minutes after noon; told to all."""
        path = self.library.store(
            data or b"\xff\xd8 picture of " + f"{camera.name} {minutes}".encode(),
            camera=camera,
            captured_at=NOON + timedelta(minutes=minutes),
            trigger="schedule",
            sha256="",
            width=640,
            height=360,
        )
        self.events.publish(PictureAdded(path))
        return path

    def analyse(self, path: Path, *flags: str, scene: str = "A porch.") -> None:
        analysis = Analysis(
            scene,
            tuple(Subject(flag, 1, f"a {flag}") for flag in flags if flag == "person"),
            "Nothing moves.",
            tuple(Flag(flag, "notice", "It is there.") for flag in flags),
        )
        made = Provenance("local", "a model", "1", 1.0, 0, 0, 0, 1, NOON.isoformat())
        self.library.update_sidecar(path, lambda sidecar: sidecar.analyzed(analysis, made))
        self.events.publish(SidecarChanged(path))

    def fired(self, picture: Path, number: str = "1") -> Fired:
        return Fired(
            rule="People",
            rule_id="r1",
            picture=picture,
            at=NOON,
            title="A person at Front Door",
            words="",
            channels=("mqtt",),
            id=number,
            camera="/".join(FRONT.key),
            camera_name=FRONT.name,
            captured_at=NOON,
            flags=("person",),
            kinds=("person",),
            severity="notice",
        )


def renamed(camera: Camera, name: str) -> Camera:
    return replace(camera, ref=replace(camera.ref, name=name))


@asynccontextmanager
async def home_at(
    folder: Path, broker: Mosquitto | None = None, password: str = "", **mqtt: Any
) -> AsyncIterator[Home]:
    """With the service started; it is stopped at the end, whichever one it is then."""
    if broker is not None:
        mqtt = {"host": HOST, "port": broker.port} | mqtt
    home = Home(
        folder,
        Library(folder / "library", SystemClock()),
        Settings(mqtt=Mqtt(**mqtt)),
        password,
    )
    await home.service.start()
    try:
        yield home
    finally:
        await home.service.stop()
        await home.ledger.flush()
