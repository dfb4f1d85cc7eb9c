"""What lies at the broker as things are now: made of the listing, the library and the settings."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path

from blinkthink.alerts.mqtt import discovery, payloads
from blinkthink.alerts.mqtt.latest import Key, Latest, look
from blinkthink.alerts.mqtt.topics import Topics
from blinkthink.core.events import (
    CamerasChanged,
    Event,
    LibraryChanged,
    PictureAdded,
    SidecarChanged,
)
from blinkthink.core.json_values import Json
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import Settings
from blinkthink.core.state import Camera, CameraList
from blinkthink.gallery.library import Library

_MOST_NEWS = 200  # pictures; beyond that the library is looked at anew
_SHOWN = (".jpg", ".jpeg")


class View:
    """The latest pictures of all cameras, and what becomes of presses of their buttons.

    The library is looked at once; then news keep it true. Lives on one event loop.
    """

    def __init__(self) -> None:
        self._latest: dict[Key, Latest] = {}
        self._news: set[Path] = set()
        self._look_anew = True
        self._results: dict[Key, bytes] = {}

    def hear(self, event: Event) -> bool:
        """Whether this news may change what lies there."""
        if isinstance(event, PictureAdded | SidecarChanged):
            self._note({event.path})
        elif isinstance(event, LibraryChanged):
            gone = any(latest.has(event.removed) for latest in self._latest.values())
            if event.rebuilt or gone:
                self._look_anew = True
            else:
                self._note(event.added | event.changed)
        else:
            return isinstance(event, CamerasChanged)
        return True

    def pressed(self, camera: CameraRef, result: Json) -> None:
        """What became of a press of this camera's button."""
        self._results[camera.key] = payloads.encode(result)

    async def catch_up(self, library: Library, listing: CameraList) -> None:
        """Know the latest pictures of all cameras that are listed."""
        news, self._news = self._news, set()
        if self._look_anew or any(one.ref.key not in self._latest for one in listing.cameras):
            self._look_anew = False
            refs = [camera.ref for camera in listing.cameras]
            self._latest = await asyncio.to_thread(look, library, refs)
            return
        for path in news:
            sidecar = await asyncio.to_thread(library.read_sidecar, path)
            key = sidecar.camera.key if sidecar is not None and sidecar.camera else None
            if sidecar is not None and key in self._latest:
                self._latest[key] = self._latest[key].with_sidecar(path, sidecar)

    def states(
        self, topics: Topics, settings: Settings, listing: CameraList
    ) -> dict[str, bytes | Path]:
        """What lies below our own topic, in the order in which it is told; a path is a picture."""
        lies: dict[str, bytes | Path] = {}
        for camera in listing.cameras:
            lies |= self._of(camera, topics, _flags(settings, camera), settings.mqtt.pictures)
        lies[topics.status] = b"online"  # last: what lies there is true then
        return lies

    def _of(
        self, camera: Camera, topics: Topics, flags: tuple[str, ...], pictures: bool
    ) -> Mapping[str, bytes | Path]:
        ref, latest = camera.ref, self._latest.get(camera.ref.key, Latest())
        of: dict[str, bytes | Path] = {}
        # Who acts on a state finds the picture there already.
        if pictures and latest.picture and latest.picture.suffix.lower() in _SHOWN:
            of[topics.of_camera(ref, "image")] = latest.picture
        state, analysis = payloads.state(camera, latest), payloads.analysis(latest, flags)
        of[topics.of_camera(ref, "state")] = payloads.encode(state)
        of[topics.of_camera(ref, "analysis")] = payloads.encode(analysis)
        result = self._results.get(ref.key)
        if result is not None:
            of[topics.of_camera(ref, "snapshot")] = result
        return of

    def _note(self, paths: set[Path] | frozenset[Path]) -> None:
        self._news |= paths
        if len(self._news) > _MOST_NEWS:
            self._news.clear()
            self._look_anew = True


def devices(topics: Topics, settings: Settings, listing: CameraList) -> dict[str, Json]:
    """What Home Assistant is told, by topic; nothing where the user does not want that."""
    if not settings.mqtt.discovery:
        return {}
    told = {topics.discovery(topics.own_id): discovery.of_app(topics)}
    for camera in listing.cameras:
        told[topics.discovery(topics.device_id(camera.ref))] = discovery.of_camera(
            topics, camera, _flags(settings, camera), pictures=settings.mqtt.pictures
        )
    return told


def _flags(settings: Settings, camera: Camera) -> tuple[str, ...]:
    """The flags that count for a camera."""
    return settings.rules_of(camera.ref).question(camera.name).flag_names
