"""Reading Blink's homescreen: one answer that holds networks, cameras, status and thumbnails."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from blinkthink.blink.kinds import FAMILIES, Family
from blinkthink.core.errors import Transient
from blinkthink.core.records import CameraRef
from blinkthink.core.state import Camera, Network

Key = tuple[str, str, str]

_ONLINE = ("online", "done")  # blinkpy.helpers.constants.ONLINE
_STAMP = re.compile(r"[?&]ts=(\d+)")
_FIRST_STAMP = 1_262_304_000  # 2010: smaller numbers are no times of a Blink camera


@dataclass(frozen=True)
class Device:
    """A camera as listed, and the address of its newest picture ("" where it has none)."""

    camera: Camera
    family: Family
    picture: str


@dataclass(frozen=True)
class SyncModule:
    """A sync module that keeps the clips of its network on its own USB drive."""

    id: str
    network_id: str
    name: str


@dataclass(frozen=True)
class Homescreen:
    """All devices of one answer, in Blink's order."""

    devices: Mapping[Key, Device]
    networks: tuple[Network, ...]
    storing: tuple[SyncModule, ...] = ()

    @property
    def cameras(self) -> tuple[Camera, ...]:
        return tuple(device.camera for device in self.devices.values())


def read_homescreen(body: dict[str, Any], now: datetime) -> Homescreen:
    """Raises Transient when it lists no kind of cameras, or a part of it is broken.

    Half a list is no list. A part that is missing or null is empty; a camera that belongs to no
    network (any more) cannot be reached and is left out.
    """
    if not any(isinstance(body.get(family.section), list) for family in FAMILIES):
        raise Transient("the list of cameras has no cameras in it")
    networks = tuple(_network(item) for item in _items(body, "networks"))
    armed = {network.id: network.armed for network in networks}
    cut_off = {
        str(module.get("network_id"))
        for module in _items(body, "sync_modules")
        if module.get("status") == "offline"
    }
    devices: dict[Key, Device] = {}
    for family in FAMILIES:
        for item in _items(body, family.section):
            if item.get("network_id") is None and _is_id(item.get("id")):
                continue
            device = _device(item, family, armed, cut_off, now)
            devices.setdefault(device.camera.ref.key, device)
    storing = tuple(
        SyncModule(str(item["id"]), str(item["network_id"]), str(item.get("name") or "Sync module"))
        for item in _items(body, "sync_modules")
        if item.get("local_storage_status") == "active"
        and _is_id(item.get("id"))
        and _is_id(item.get("network_id"))
    )
    return Homescreen(devices, networks, storing)


def stamp_time(picture: str, now: datetime) -> datetime | None:
    """The time in a picture's address (``ts``, Unix seconds); None where it is no likely time."""
    match = _STAMP.search(picture)
    if match is None or len(match[1]) > 12:
        return None
    seconds = int(match[1])
    if not _FIRST_STAMP <= seconds <= (now + timedelta(days=1)).timestamp():
        return None
    return datetime.fromtimestamp(seconds, UTC).astimezone()


def _network(item: dict[str, Any]) -> Network:
    number, armed = item.get("id"), item.get("armed")
    if not _is_id(number):
        raise Transient("a network in the list has no id")
    name = str(item.get("name") or "").strip() or f"Network {number}"
    return Network(str(number), name, armed if isinstance(armed, bool) else None)


def _device(
    item: dict[str, Any],
    family: Family,
    armed: Mapping[str, bool | None],
    cut_off: set[str],
    now: datetime,
) -> Device:
    number, network = item.get("id"), item.get("network_id")
    if not _is_id(number) or not _is_id(network):
        raise Transient("a camera in the list has no id")
    kind = str(item.get("type") or "")
    ref = CameraRef(
        id=str(number),
        network_id=str(network),
        kind=family.kinds.get(kind, family.kind),
        name=str(item.get("name") or "").strip() or f"Camera {number}",
    )
    signals = item.get("signals")
    if not isinstance(signals, dict):
        signals = {}
    media = kind if re.fullmatch(r"\w{1,32}", kind) else family.media
    picture = _picture(item.get("thumbnail"), ref, media)
    listed, system = item.get("enabled"), armed.get(ref.network_id)
    enabled = listed if isinstance(listed, bool) else None
    # A Mini has its own Wi-Fi; the others reach Blink through their sync module only.
    reachable = family.section == "owls" or ref.network_id not in cut_off
    camera = Camera(
        ref=ref,
        online=item.get("status") in _ONLINE and reachable,
        battery=_battery(item.get("battery")),
        temperature_c=_celsius(signals.get("temp")),
        wifi=_bars(signals.get("wifi")),
        armed=enabled and system if enabled is not None and system is not None else None,
        enabled=enabled,
        last_snapshot=stamp_time(picture, now),
    )
    return Device(camera, family, picture)


def _picture(thumbnail: object, ref: CameraRef, media: str) -> str:
    """The address of the picture: ``thumbnail`` is its time alone, its address, or an old path."""
    text = str(thumbnail).strip() if isinstance(thumbnail, str | int) else ""
    if not text or isinstance(thumbnail, bool):
        return ""
    if text.isdecimal():
        return (
            f"/api/v3/media/accounts/{{account}}/networks/{ref.network_id}/{media}/{ref.id}"
            f"/thumbnail/thumbnail.jpg?ts={text}&ext="
        )
    if not text.startswith(("/", "https://")):
        return ""
    last = urlsplit(text).path.rpartition("/")[2]
    if "?" in text or last.lower().endswith((".jpg", ".jpeg")):
        return text
    return f"{text}.jpg"


def _items(body: dict[str, Any], section: str) -> list[dict[str, Any]]:
    value = body.get(section)
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise Transient(f"the list of {section.replace('_', ' ')} is broken")
    return value


def _is_id(value: object) -> bool:
    # An id becomes part of addresses: digits, or a plain word.
    return type(value) in (int, str) and re.fullmatch(r"[\w-]{1,64}", str(value)) is not None


def _battery(value: object) -> str | None:
    return value if isinstance(value, str) and value in ("ok", "low") else None


def _celsius(fahrenheit: object) -> float | None:
    if isinstance(fahrenheit, bool) or not isinstance(fahrenheit, int | float):
        return None
    return round((fahrenheit - 32) / 1.8, 1)


def _bars(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if 0 <= value <= 5 else None
