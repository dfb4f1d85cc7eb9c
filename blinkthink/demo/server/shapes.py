"""The home in the words of Blink's answers (as blinkpy 0.25.9 reads them)."""

from __future__ import annotations

from blinkthink.core.json_values import Json
from blinkthink.demo.server.accounts import ACCOUNT_ID
from blinkthink.demo.server.album import Album
from blinkthink.demo.server.home import Camera, Home, Network
from blinkthink.demo.server.state import Memory

_CREATED = "2024-05-04T09:12:00+00:00"
_LISTS = {"outdoor": "cameras", "mini": "owls", "doorbell": "doorbells"}


class Shapes:
    """Builds the JSON bodies; reads the home and the memory, changes neither."""

    def __init__(self, home: Home, memory: Memory, album: Album) -> None:
        self._home = home
        self._memory = memory
        self._album = album

    def homescreen(self) -> Json:
        """All networks, sync modules and cameras."""
        body: Json = {
            "account": {"account_id": ACCOUNT_ID, "email_verified": True},
            "networks": [self.network(network) for network in self._home.networks],
            "sync_modules": [self.sync_module(n) for n in self._home.networks if n.onboarded],
            "cameras": [],
            "sirens": [],
            "chimes": [],
            "owls": [],
            "doorbells": [],
        }
        for camera in self._home.cameras:
            body[_LISTS[camera.kind]].append(self.device(camera))
        return body

    def network(self, network: Network) -> Json:
        return {
            "id": network.id,
            "created_at": _CREATED,
            "updated_at": _CREATED,
            "name": network.name,
            "time_zone": "America/Los_Angeles",
            "dst": True,
            "onboarded": network.onboarded,
            "armed": self._memory.armed.get(str(network.id), False),
            "lv_save": False,
        }

    def sync_module(self, network: Network) -> Json:
        local = network.id in self._home.local_storage
        return {
            "id": network.module,
            "created_at": _CREATED,
            "updated_at": _CREATED,
            "onboarded": True,
            "status": "offline" if network.id in self._home.offline_modules else "online",
            "name": f"{network.name} sync module",
            "serial": "G8S1A0000000",
            "fw_version": "4.5.10",
            "type": "sm2",
            "subtype": "vinnie",
            "wifi_strength": 5,
            "network_id": network.id,
            "local_storage_enabled": local,
            "local_storage_compatible": True,
            "local_storage_status": "active" if local else "unavailable",
        }

    def device(self, camera: Camera) -> Json:
        """A camera of any kind, as the homescreen lists it."""
        online = "done" if camera.kind == "outdoor" else "online"
        body: Json = {
            "id": camera.id,
            "created_at": _CREATED,
            "updated_at": self._album.current(camera).at.isoformat(timespec="seconds"),
            "name": camera.name,
            "serial": camera.serial,
            "fw_version": "10.73",
            "type": camera.product,
            "enabled": self._album.of(camera).enabled,
            "thumbnail": self.thumbnail(camera),
            "status": online if camera.online else "offline",
            "network_id": camera.network_id,
            "issues": [],
            "local_storage_enabled": False,
            "local_storage_compatible": False,
            "snooze": False,
        }
        if camera.battery is not None:
            body["battery"] = camera.battery
            signals: Json = {"lfr": 4, "wifi": camera.wifi}
            signals["battery"] = 3 if camera.battery == "ok" else 1
            if camera.temperature_f is not None:
                signals["temp"] = camera.temperature_f
            body["signals"] = signals
        if camera.kind != "outdoor":
            body["onboarded"] = True
        return body

    def configuration(self, camera: Camera) -> Json:
        """A camera's own page, which names some things differently."""
        return {
            **self.device(camera),
            "battery_state": camera.battery,
            "battery_voltage": 163 if camera.battery == "ok" else 121,
            "temperature": camera.temperature_f,
            "wifi_strength": -30 - 8 * (5 - camera.wifi),
            "illuminator_enable": 2,
        }

    def thumbnail(self, camera: Camera) -> str | int:
        """The listing's name for the newest picture, in the camera's address style."""
        stamp = self._album.current(camera).ts
        match camera.address:
            case "stamp":
                return stamp
            case "legacy":
                return self.legacy_path(camera, str(stamp))
        account, network = f"accounts/{ACCOUNT_ID}", f"networks/{camera.network_id}"
        path = f"/api/v3/media/{account}/{network}/{camera.product}/{camera.id}/thumbnail"
        return f"{path}/thumbnail.jpg?ts={stamp}&ext="

    @staticmethod
    def legacy_path(camera: Camera, stamp: str) -> str:
        """The old kind of address; its user appends `.jpg`."""
        account, network = f"account/{ACCOUNT_ID}", f"network/{camera.network_id}"
        return f"/media/u014/{account}/{network}/camera/{camera.id}/clip_{stamp}"
