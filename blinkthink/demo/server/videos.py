"""The handlers of motion clips: the cloud's list, and the storage of a sync module."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime

from aiohttp import web

from blinkthink.core.json_values import Json
from blinkthink.demo.server.accounts import ACCOUNT_ID
from blinkthink.demo.server.clips import Clip, ClipShelf
from blinkthink.demo.server.commands import Command, Commands, NetworkBusy
from blinkthink.demo.server.faults import CutClip, Faults, Kind, ManifestNotReady
from blinkthink.demo.server.home import Home
from blinkthink.demo.server.http import Handler, Route, answer, busy, not_found

PAGE = 25
"""So many clips are on one page of the cloud's list."""

_ACCOUNT = "/api/v1/accounts/{account}"
_MEDIA = "/api/v2/accounts/{account}/media"
_STORAGE = _ACCOUNT + "/networks/{network}/sync_modules/{module}/local_storage"
_CLIP = _STORAGE + "/manifest/{manifest}/clip/request/{clip}"
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


class Videos:
    """What is not there answers 404."""

    def __init__(self, home: Home, shelf: ClipShelf, commands: Commands, faults: Faults) -> None:
        self._home = home
        self._shelf = shelf
        self._commands = commands
        self._faults = faults
        self._manifests: dict[int, Command] = {}  # by the command's number, which is its id
        self._sent: dict[tuple[int, int], Command] = {}  # (manifest, clip): to be fetched

    def routes(self) -> list[Route]:
        def get(path: str, kind: Kind, handler: Handler) -> Route:
            return Route("GET", path, kind, "tier", handler)

        def post(path: str, kind: Kind, handler: Handler) -> Route:
            return Route("POST", path, kind, "tier", handler)

        return [
            get(_ACCOUNT + "/media/changed", Kind.CLIPS, self.changed),
            get(_MEDIA + "/clip/{clip}", Kind.CLIP, self.clip),
            get(_MEDIA + "/thumb/{clip}", Kind.CLIP_THUMBNAIL, self.thumbnail),
            post(_STORAGE + "/manifest/request", Kind.MANIFEST, self.make_manifest),
            get(_STORAGE + "/manifest/request/{manifest}", Kind.MANIFEST, self.manifest),
            post(_CLIP, Kind.CLIP_REQUEST, self.send_clip),
            get(_CLIP, Kind.CLIP, self.sent_clip),
        ]

    async def changed(self, request: web.Request) -> web.Response:
        """One page of the clips; the pages after the last one are empty."""
        page = request.query.get("page", "1")
        if not page.isdecimal():
            return answer({"message": "Bad Request", "code": 400}, 400)
        clips = self._shelf.listed(_time(request.query.get("since", "")), local=False)
        first = (max(int(page), 1) - 1) * PAGE
        media = [self._entry(clip) for clip in clips[first : first + PAGE]]
        return answer({"limit": PAGE, "purge_id": 0, "refresh_count": 0, "media": media})

    def _entry(self, clip: Clip) -> Json:
        camera, base = clip.camera, f"/api/v2/accounts/{ACCOUNT_ID}/media"
        when = clip.at.isoformat(timespec="seconds")
        return {
            "id": clip.id,
            "created_at": when,
            "updated_at": when,
            "deleted": clip.deleted,
            "device": camera.product,
            "device_id": camera.id,
            "device_name": camera.name,
            "network_id": camera.network_id,
            "network_name": self._home.network(camera.network_id).name,
            "type": "video",
            "source": "pir",
            "watched": False,
            "partial": False,
            "time_zone": "America/Los_Angeles",
            "thumbnail": f"{base}/thumb/{clip.id}",
            "media": f"{base}/clip/{clip.id}.mp4",
        }

    async def clip(self, request: web.Request) -> web.Response:
        clip = self._shelf.find(request.match_info["clip"].removesuffix(".mp4"))
        if clip is None or self._shelf.is_local(clip):
            return not_found()
        return await self._video(request, clip)

    async def thumbnail(self, request: web.Request) -> web.Response:
        clip = self._shelf.find(request.match_info["clip"].removesuffix(".jpg"))
        if clip is None or self._shelf.is_local(clip):
            return not_found()
        film = await self._shelf.film(clip)
        return web.Response(body=film.picture, content_type="image/jpeg")

    async def make_manifest(self, request: web.Request) -> web.Response:
        """Let the sync module list what it keeps; the command's number is the manifest's."""
        command = self._command(request)
        if command is None:
            return busy()
        self._manifests[command.id] = command
        return _started(command)

    async def manifest(self, request: web.Request) -> web.Response:
        command = self._manifest_of(request)
        if command is None:
            return not_found()
        if self._faults.take_camera(request.match_info["module"], ManifestNotReady):
            return answer({"version": "1.0", "manifest_id": None})
        clips = [
            {
                "id": str(clip.id),
                "size": str(len((await self._shelf.film(clip)).video) // 1024),
                "camera_name": re.sub(r"\W+", "", clip.camera.name),
                "created_at": clip.at.isoformat(timespec="seconds"),
            }
            for clip in self._shelf.listed(_LONG_AGO, local=True)
            if clip.camera.network_id == command.network_id and not clip.deleted
        ]
        return answer({"version": "1.0", "manifest_id": str(command.id), "clips": clips})

    async def send_clip(self, request: web.Request) -> web.Response:
        """Let the sync module send a clip to where it can be fetched."""
        manifest, clip = self._manifest_of(request), self._shelf.find(request.match_info["clip"])
        if manifest is None or clip is None or not self._shelf.is_local(clip):
            return not_found()
        command = self._command(request)
        if command is None:
            return busy()
        self._sent[manifest.id, clip.id] = command
        return _started(command)

    async def sent_clip(self, request: web.Request) -> web.Response:
        manifest, clip = self._manifest_of(request), self._shelf.find(request.match_info["clip"])
        command = self._sent.get((manifest.id, clip.id)) if manifest and clip else None
        if clip is None or command is None or not self._done(command):
            return not_found()
        return await self._video(request, clip)

    async def _video(self, request: web.Request, clip: Clip) -> web.Response:
        """The whole file, or the part of it that was asked for and is still the same."""
        data = (await self._shelf.film(clip)).video
        if self._faults.take_camera(clip.camera.key, CutClip):
            data = data[: len(data) * 2 // 3]
        tag = f'"{hashlib.md5(data, usedforsecurity=False).hexdigest()}"'
        headers = {"Accept-Ranges": "bytes", "ETag": tag}
        wanted = re.fullmatch(r"bytes=(\d+)-(\d*)", request.headers.get("Range", ""))
        if wanted is None or request.headers.get("If-Range", tag) != tag:
            return web.Response(body=data, content_type="video/mp4", headers=headers)
        first, last = int(wanted[1]), min(int(wanted[2] or len(data)), len(data) - 1)
        if first > last:
            headers["Content-Range"] = f"bytes */{len(data)}"
            return web.Response(status=416, headers=headers)
        headers["Content-Range"] = f"bytes {first}-{last}/{len(data)}"
        part = data[first : last + 1]
        return web.Response(status=206, body=part, content_type="video/mp4", headers=headers)

    def _command(self, request: web.Request) -> Command | None:
        """A command for the sync module of the address; None while its network is busy.

        Raises HTTPNotFound where no such module keeps clips.
        """
        network, module = request.match_info["network"], request.match_info["module"]
        for candidate in self._home.networks:
            if (str(candidate.id), str(candidate.module)) == (network, module):
                if candidate.id not in self._home.local_storage:
                    break
                reachable = candidate.id not in self._home.offline_modules
                try:
                    return self._commands.change(candidate.id, module, reachable=reachable)
                except NetworkBusy:
                    return None
        raise web.HTTPNotFound

    def _manifest_of(self, request: web.Request) -> Command | None:
        """The finished manifest that the address names, of the network that it names."""
        number = request.match_info["manifest"]
        command = self._manifests.get(int(number)) if number.isdecimal() else None
        if command is None or str(command.network_id) != request.match_info["network"]:
            return None
        return command if self._done(command) else None

    def _done(self, command: Command) -> bool:
        return command.succeeds and self._commands.complete(command)


def _started(command: Command) -> web.Response:
    return answer({"id": command.id, "network_id": command.network_id, "state": "new"})


def _time(text: str) -> datetime:
    """Blink's way of a time, `2024-01-01T00:00:00+0000`; anything else is long ago."""
    try:
        return datetime.strptime(text.replace(" ", "+"), "%Y-%m-%dT%H:%M:%S%z")
    except ValueError:
        return _LONG_AGO
