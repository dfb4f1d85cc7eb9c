"""The handlers of Blink's REST servers: what a signed-in app asks for."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from functools import partial

from aiohttp import web

from blinkthink.core.clock import Clock
from blinkthink.core.json_values import Json
from blinkthink.demo.server.accounts import ACCOUNT_ID, TIER, USER_ID
from blinkthink.demo.server.album import Album
from blinkthink.demo.server.commands import SUCCESS, Command, Commands, NetworkBusy
from blinkthink.demo.server.faults import CorruptJpeg, CutJpeg, EmptyPicture, Faults, Kind
from blinkthink.demo.server.home import Camera, CameraKind, Home, Network
from blinkthink.demo.server.http import Handler, Role, Route, answer, busy, not_found
from blinkthink.demo.server.shapes import Shapes
from blinkthink.demo.server.state import Memory

_ACCOUNT = "/api/v1/accounts/{account}"
_CAMERA = "/network/{network}/camera/{camera}"
_OWL = _ACCOUNT + "/networks/{network}/owls/{camera}"
_DOORBELL = _ACCOUNT + "/networks/{network}/doorbells/{camera}"
_MEDIA = "/networks/{network}/{product}/{camera}/thumbnail/thumbnail.jpg"
_LEGACY = "/media/{tier}/account/{account}/network/{network}/camera/{camera}/{clip}"


class Rest:
    """All requests need a valid access token; what is not there answers 404."""

    def __init__(
        self,
        home: Home,
        memory: Memory,
        album: Album,
        commands: Commands,
        faults: Faults,
        save: Callable[[], Awaitable[None]],
        clock: Clock,
        videos: Sequence[Route],
    ) -> None:
        """`videos` are routes of another part that need the token too."""
        self._home = home
        self._memory = memory
        self._album = album
        self._commands = commands
        self._faults = faults
        self._save = save
        self._clock = clock
        self._videos = videos
        self._shapes = Shapes(home, memory, album)

    def routes(self) -> list[Route]:
        def get(path: str, kind: Kind, handler: Handler, role: Role = "tier") -> Route:
            return Route("GET", path, kind, role, self._signed_in(handler))

        def post(path: str, kind: Kind, handler: Handler) -> Route:
            return Route("POST", path, kind, "tier", self._signed_in(handler))

        network = _ACCOUNT + "/networks/{network}"
        return [
            get("/api/v1/users/tier_info", Kind.TIER, self.tier_info, "prod"),
            get("/api/v3/accounts/{account}/homescreen", Kind.HOMESCREEN, self.homescreen),
            get("/networks", Kind.OTHER, self.networks),
            get("/network/{network}", Kind.OTHER, self.network),
            get("/network/{network}/syncmodules", Kind.OTHER, self.sync_module),
            post("/network/{network}/update", Kind.OTHER, self.update_network),
            get("/events/network/{network}", Kind.OTHER, self.events),
            get("/api/v1/camera/usage", Kind.OTHER, self.usage),
            get(_CAMERA + "/config", Kind.OTHER, self.configuration),
            get(_CAMERA + "/signals", Kind.OTHER, self.signals),
            get(_OWL + "/config", Kind.OTHER, self.owl_configuration),
            get("/api/v2/videos/count", Kind.OTHER, self.video_count),
            post("/api/v4/account/{account}/client/{client}/logout", Kind.OTHER, self.log_out),
            post(_CAMERA + "/thumbnail", Kind.SNAP, partial(self.snap, kind="outdoor")),
            post(_OWL + "/thumbnail", Kind.SNAP, partial(self.snap, kind="mini")),
            post(_DOORBELL + "/thumbnail", Kind.SNAP, partial(self.snap, kind="doorbell")),
            get("/network/{network}/command/{command}", Kind.COMMAND, self.command),
            post("/network/{network}/command/{command}/done/", Kind.COMMAND, self.command),
            get("/api/v3/media/accounts/{account}" + _MEDIA, Kind.MEDIA, self.thumbnail),
            get(_LEGACY, Kind.MEDIA, self.legacy_thumbnail),
            post(network + "/state/{state:arm|disarm}", Kind.ARM, self.arm),
            post(_CAMERA + "/{state:enable|disable}", Kind.ARM, self.enable),
            post(_DOORBELL + "/{state:enable|disable}", Kind.ARM, self.enable),
            post(_OWL + "/config", Kind.ARM, self.enable_owl),
            *(replace(route, handler=self._signed_in(route.handler)) for route in self._videos),
        ]

    def _signed_in(self, handler: Handler) -> Handler:
        async def guarded(request: web.Request) -> web.Response:
            scheme, _, token = request.headers.get("Authorization", "").partition(" ")
            access = self._memory.access.get(token)
            if (
                scheme != "Bearer"
                or access is None
                or access.expires <= self._clock.now().timestamp()
            ):
                return answer({"message": "Unauthorized Access", "code": 101}, 401)
            if request.match_info.get("account", str(ACCOUNT_ID)) != str(ACCOUNT_ID):
                return not_found()
            if self._commands.settle():
                await self._album.forget_old()
                await self._save()
            return await handler(request)

        return guarded

    def _camera(self, request: web.Request, kind: CameraKind | None = None) -> Camera:
        """The camera that the address names. Raises HTTPNotFound."""
        info = request.match_info
        for camera in self._home.cameras:
            same = camera.key == info["camera"] and str(camera.network_id) == info["network"]
            if same and kind in (None, camera.kind):
                return camera
        raise web.HTTPNotFound

    def _network(self, request: web.Request) -> Network:
        """The network that the address names. Raises HTTPNotFound."""
        try:
            return self._home.network(_number(request, "network"))
        except KeyError:
            raise web.HTTPNotFound from None

    async def tier_info(self, _: web.Request) -> web.Response:
        return answer({"tier": TIER, "account_id": ACCOUNT_ID})

    async def homescreen(self, _: web.Request) -> web.Response:
        response = answer(self._shapes.homescreen())
        response.headers.update({"Client-Id": "300042", "User-Id": str(USER_ID)})
        self._commands.listed()
        return response

    async def networks(self, _: web.Request) -> web.Response:
        networks = self._home.networks
        summary = {str(n.id): {"name": n.name, "onboarded": n.onboarded} for n in networks}
        bodies = [self._shapes.network(network) for network in networks]
        return answer({"summary": summary, "networks": bodies})

    async def network(self, request: web.Request) -> web.Response:
        return answer(self._network_body(request))

    async def sync_module(self, request: web.Request) -> web.Response:
        network = self._network(request)
        if not network.onboarded:
            return not_found()
        return answer({"syncmodule": self._shapes.sync_module(network)})

    async def update_network(self, request: web.Request) -> web.Response:
        body = self._network_body(request)
        command = self._commands.at_once(_number(request, "network"))
        return answer({**body, "id": command.id, "network_id": command.network_id})

    def _network_body(self, request: web.Request) -> Json:
        network = self._network(request)
        return {"network": {**self._shapes.network(network), "sync_module_error": False}}

    async def events(self, _: web.Request) -> web.Response:
        return answer({"event": []})

    async def usage(self, _: web.Request) -> web.Response:
        networks: list[Json] = []
        for network in self._home.networks:
            cameras = [
                {"id": camera.id, "name": camera.name, "usage": 0, "lv_seconds": 0}
                for camera in self._home.cameras
                if camera.network_id == network.id and camera.kind == "outdoor"
            ]
            if network.onboarded:
                entry = {"network_id": network.id, "name": network.name, "cameras": cameras}
                networks.append(entry)
        return answer({"range_days": 7, "networks": networks})

    async def configuration(self, request: web.Request) -> web.Response:
        camera = self._camera(request, "outdoor")
        return answer({"camera": [self._shapes.configuration(camera)]})

    async def owl_configuration(self, request: web.Request) -> web.Response:
        return answer(self._shapes.configuration(self._camera(request, "mini")))

    async def signals(self, request: web.Request) -> web.Response:
        camera = self._camera(request, "outdoor")
        return answer({"lfr": 4, "wifi": camera.wifi, "temp": camera.temperature_f, "battery": 3})

    async def video_count(self, _: web.Request) -> web.Response:
        return answer({"count": 0})

    async def log_out(self, request: web.Request) -> web.Response:
        self._memory.access.pop(request.headers["Authorization"].partition(" ")[2], None)
        await self._save()
        return answer({"message": "logout"})

    async def snap(self, request: web.Request, *, kind: CameraKind) -> web.Response:
        camera = self._camera(request, kind)
        try:
            command = self._commands.snap(camera)
        except NetworkBusy:
            return busy()
        await self._save()
        return self._started(command)

    async def command(self, request: web.Request) -> web.Response:
        """How far a command is. While it runs its code is already that of success."""
        network = _number(request, "network")
        command = self._commands.find(_number(request, "command"), network)
        if command is None:
            return not_found()
        complete = self._commands.complete(command)
        code = command.code if complete else SUCCESS
        words = "Command succeeded" if code == SUCCESS else "Command failed"
        body: Json = {"complete": complete, "status": 0 if code == SUCCESS else 1}
        body |= {"status_msg": words, "status_code": code, "commands": []}
        return answer(body)

    async def thumbnail(self, request: web.Request) -> web.Response:
        camera = self._camera(request)
        if request.match_info["product"] != camera.product:
            return not_found()
        return await self._picture(camera, request.query.get("ts", ""))

    async def legacy_thumbnail(self, request: web.Request) -> web.Response:
        match = re.fullmatch(r"clip_(\d+)\.jpg", request.match_info["clip"])
        return await self._picture(self._camera(request), match[1] if match else "")

    async def _picture(self, camera: Camera, stamp: str) -> web.Response:
        data = await self._album.picture(camera, int(stamp)) if stamp.isdecimal() else None
        if data is None:
            return not_found()
        if self._faults.take_camera(camera.key, CutJpeg):
            data = data[: len(data) * 2 // 3]
        if self._faults.take_camera(camera.key, EmptyPicture):
            data = b""
        if self._faults.take_camera(camera.key, CorruptJpeg):
            data = data[:2] + b"\x55" * (len(data) - 4) + data[-2:]
        return web.Response(body=data, content_type="image/jpeg")

    async def arm(self, request: web.Request) -> web.Response:
        network = self._network(request)
        try:
            command = self._commands.change(network.id, str(network.id))
        except NetworkBusy:
            return busy()
        if command.succeeds:
            self._memory.armed[str(network.id)] = request.match_info["state"] == "arm"
            await self._save()
        return self._started(command)

    async def enable(self, request: web.Request) -> web.Response:
        return await self._enable(self._camera(request), request.match_info["state"] == "enable")

    async def enable_owl(self, request: web.Request) -> web.Response:
        try:
            wanted = (await request.json())["enabled"]
        except (ValueError, KeyError, TypeError):
            return answer({"message": "Bad Request", "code": 400}, 400)
        return await self._enable(self._camera(request, "mini"), bool(wanted))

    async def _enable(self, camera: Camera, wanted: bool) -> web.Response:
        try:
            command = self._commands.change(camera.network_id, camera.key, reachable=camera.online)
        except NetworkBusy:
            return busy()
        if command.succeeds:
            self._album.of(camera).enabled = wanted
            await self._save()
        return self._started(command)

    def _started(self, command: Command) -> web.Response:
        body = {"id": command.id, "network_id": command.network_id, "state": "new"}
        return answer({**body, "command": "thumbnail" if command.camera else "config"})


def _number(request: web.Request, name: str) -> int:
    """A number of the address. Raises HTTPNotFound."""
    text: str = request.match_info[name]
    if not text.isdecimal():
        raise web.HTTPNotFound
    return int(text)
