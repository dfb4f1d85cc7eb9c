"""The demo's home: its two networks and four cameras, and switches to change them."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace
from typing import Literal

CameraKind = Literal["outdoor", "mini", "doorbell"]
AddressStyle = Literal["full", "stamp", "legacy"]

PRODUCTS: dict[CameraKind, str] = {"outdoor": "catalina", "mini": "owl", "doorbell": "lotus"}
"""Blink's names for the kinds, in `type` and in the addresses of pictures."""


@dataclass(frozen=True)
class Network:
    """A system; `onboarded` False has no sync module and belongs to a Mini that stands alone."""

    id: int
    name: str
    onboarded: bool = True

    @property
    def module(self) -> int:
        """The id of its sync module."""
        return self.id + 1000


@dataclass
class Camera:
    """A camera as its owner sees it. `place` and `view` say what it films.

    `address` is the way in which the listing names its picture: the whole address, its time stamp
    alone, or the old kind of path without an ending.
    """

    id: int
    network_id: int
    kind: CameraKind
    name: str
    place: str
    view: int = 0
    serial: str = ""
    online: bool = True
    battery: Literal["ok", "low"] | None = "ok"
    temperature_f: int | None = 68
    wifi: int = 5
    address: AddressStyle = "full"

    @property
    def product(self) -> str:
        return PRODUCTS[self.kind]

    @property
    def key(self) -> str:
        return str(self.id)


HOUSE = Network(5001, "Home")
ALONE = Network(5002, "Hallway", onboarded=False)

CAMERAS = (
    Camera(700_101, HOUSE.id, "doorbell", "Front Door", "porch", serial="G8V1A0000001",
           temperature_f=None, wifi=4),
    Camera(700_102, HOUSE.id, "outdoor", "Driveway", "driveway", serial="G8T1A0000002",
           temperature_f=57, wifi=5),
    Camera(700_103, HOUSE.id, "outdoor", "Back Yard", "yard", serial="G8T1A0000003",
           temperature_f=55, wifi=2, battery="low", address="stamp"),
    Camera(700_104, ALONE.id, "mini", "Hallway", "hallway", serial="GAM1A0000004",
           battery=None, temperature_f=None),
)  # fmt: skip


@dataclass
class Home:
    """The networks and cameras of now. Tests rename, remove and add cameras while all runs.

    `local_storage` are the networks whose sync module keeps their clips itself; that of
    `offline_modules` cannot be reached.
    """

    networks: list[Network] = field(default_factory=lambda: [HOUSE, ALONE])
    cameras: list[Camera] = field(default_factory=lambda: [replace(camera) for camera in CAMERAS])
    local_storage: set[int] = field(default_factory=set)
    offline_modules: set[int] = field(default_factory=set)

    def find(self, camera: int | str) -> Camera:
        """A camera by its id or its exact name. Raises KeyError."""
        for candidate in self.cameras:
            if str(camera) in (candidate.key, candidate.name):
                return candidate
        raise KeyError(camera)

    def rename(self, camera: int | str, name: str) -> None:
        self.find(camera).name = name

    def remove(self, camera: int | str) -> None:
        self.cameras.remove(self.find(camera))

    def add(self, name: str, kind: CameraKind = "outdoor", *, place: str = "yard") -> Camera:
        """One more camera in the house's network; its name may be taken already."""
        taken = {camera.id for camera in self.cameras}
        number = next(n for n in itertools.count(700_201) if n not in taken)
        camera = Camera(number, HOUSE.id, kind, name, place, number, f"G8X1A{number:07d}")
        self.cameras.append(camera)
        return camera

    def network(self, number: int) -> Network:
        """A network by its id. Raises KeyError."""
        for network in self.networks:
            if network.id == number:
                return network
        raise KeyError(number)
