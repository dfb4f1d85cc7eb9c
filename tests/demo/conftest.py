"""A running server with quick small pictures, and a client that speaks to it as an app does."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import secrets
import ssl
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest
from PIL import Image

from blinkthink.core.clock import ManualClock, SystemClock
from blinkthink.demo.server import EMAIL, INSTANT, PASSWORD, PIN, DemoServer, Timing
from blinkthink.demo.server.home import Camera
from blinkthink.runtime.network import Routes, RoutingResolver

OAUTH = "https://api.oauth.blink.com/oauth"
PROD = "https://rest-prod.immedia-semi.com"
TIER = "https://rest-u014.immedia-semi.com"


def paint(seed: int, camera: Camera, at: datetime) -> tuple[bytes, dict[str, Any]]:
    """A small picture whose colour follows from the seed."""
    digest = hashlib.sha256(f"{seed} {camera.place}".encode()).digest()
    out = io.BytesIO()
    image = Image.frombytes("RGB", (8, 4), digest * 3).resize((64, 36))
    image.save(out, "JPEG")
    return out.getvalue(), {"scene": f"scene {seed}", "place": camera.place, "light": "day"}


@dataclass
class Answer:
    """A whole answer; `json` fails a test whose body is no JSON."""

    status: int
    headers: Any
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class App:
    """One installation of an app: its cookies, its hardware id and its tokens."""

    session: aiohttp.ClientSession
    hardware_id: str = field(default_factory=lambda: str(uuid.uuid4()).upper())
    verifier: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    csrf: str = ""
    access: str = ""
    refresh: str = ""

    async def ask(self, method: str, url: str, **options: Any) -> Answer:
        headers = {"Authorization": f"Bearer {self.access}"} if self.access else {}
        options.setdefault("timeout", aiohttp.ClientTimeout(total=20))
        async with self.session.request(
            method, url, headers=headers, allow_redirects=False, **options
        ) as response:
            return Answer(response.status, response.headers, await response.read())

    async def get(self, path: str, **options: Any) -> Answer:
        return await self.ask("GET", TIER + path, **options)

    async def post(self, path: str, **options: Any) -> Answer:
        return await self.ask("POST", TIER + path, **options)

    async def authorize(self, **changes: str) -> Answer:
        digest = hashlib.sha256(self.verifier.encode()).digest()
        params = {
            "client_id": "ios",
            "response_type": "code",
            "code_challenge_method": "S256",
            "code_challenge": base64.urlsafe_b64encode(digest).decode().rstrip("="),
            "hardware_id": self.hardware_id,
            "redirect_uri": "immedia-blink://applinks.blink.com/signin/callback",
        }
        return await self.ask("GET", f"{OAUTH}/v2/authorize", params={**params, **changes})

    async def password(self, email: str = EMAIL, password: str = PASSWORD) -> Answer:
        """The form with e-mail and password, after the page that holds it."""
        page = await self.ask("GET", f"{OAUTH}/v2/signin")
        match = re.search(rb'type="application/json">(.*?)</script>', page.body)
        self.csrf = json.loads(match[1])["csrf-token"] if match else ""
        form = {"username": email, "password": password, "csrf-token": self.csrf}
        return await self.ask("POST", f"{OAUTH}/v2/signin", data=form)

    async def code(self, pin: str = PIN) -> Answer:
        form = {"2fa_code": pin, "csrf-token": self.csrf, "remember_me": "false"}
        return await self.ask("POST", f"{OAUTH}/v2/2fa/verify", data=form)

    async def exchange(self, **changes: str) -> Answer:
        """Fetch an authorization code and change it for tokens."""
        back = await self.ask("GET", f"{OAUTH}/v2/authorize")
        code = parse_qs(urlsplit(back.headers["Location"]).query)["code"][0]
        form = {
            "grant_type": "authorization_code",
            "client_id": "ios",
            "code": code,
            "code_verifier": self.verifier,
            "hardware_id": self.hardware_id,
        }
        return self._keep(await self.ask("POST", f"{OAUTH}/token", data={**form, **changes}))

    async def renew(self, **changes: str) -> Answer:
        form = {
            "grant_type": "refresh_token",
            "client_id": "ios",
            "refresh_token": self.refresh,
            "hardware_id": self.hardware_id,
        }
        return self._keep(await self.ask("POST", f"{OAUTH}/token", data={**form, **changes}))

    def _keep(self, answer: Answer) -> Answer:
        if answer.status == 200 and answer.headers["Content-Type"].startswith("application/json"):
            tokens = answer.json or {}
            self.access = tokens.get("access_token", self.access)
            self.refresh = tokens.get("refresh_token", self.refresh)
        return answer

    async def sign_in(self) -> None:
        assert (await self.authorize()).status == 200
        assert (await self.password()).status == 202
        assert (await self.code()).status == 201
        assert (await self.exchange()).status == 200

    async def listing(self) -> dict[str, Any]:
        """The cameras of the homescreen by name."""
        answer = await self.get("/api/v3/accounts/100042/homescreen")
        assert answer.status == 200
        body = answer.json
        devices = [*body["cameras"], *body["owls"], *body["doorbells"]]
        return {device["name"]: device for device in devices}

    async def snap(self, device: dict[str, Any]) -> Answer:
        network, camera = device["network_id"], device["id"]
        base = f"/api/v1/accounts/100042/networks/{network}"
        path = {
            "catalina": f"/network/{network}/camera/{camera}/thumbnail",
            "owl": f"{base}/owls/{camera}/thumbnail",
            "lotus": f"{base}/doorbells/{camera}/thumbnail",
        }[device["type"]]
        return await self.post(path)

    async def progress(self, started: Answer) -> Any:
        body = started.json
        answer = await self.get(f"/network/{body['network_id']}/command/{body['id']}")
        assert answer.status == 200
        return answer.json

    async def picture(self, device: dict[str, Any]) -> Answer:
        """The picture that the listing names, whatever the style of its address."""
        address = device["thumbnail"]
        if isinstance(address, int):
            address = (
                f"/api/v3/media/accounts/100042/networks/{device['network_id']}/{device['type']}"
                f"/{device['id']}/thumbnail/thumbnail.jpg?ts={address}&ext="
            )
        elif not address.endswith("&ext="):
            address += ".jpg"
        return await self.get(address)


@pytest.fixture
def clock() -> ManualClock:
    """Stands still at the real now, for which the certificates are valid."""
    return ManualClock(SystemClock().now())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "server"


StartServer = Callable[..., Awaitable[DemoServer]]
OpenApp = Callable[..., App]


@pytest.fixture
async def start_server(folder: Path, clock: ManualClock) -> AsyncIterator[StartServer]:
    """Starts servers on one folder; all are stopped at the end."""
    servers: list[DemoServer] = []

    async def start(timing: Timing = INSTANT, **options: Any) -> DemoServer:
        server = DemoServer(folder, clock, timing=timing, painter=paint, **options)
        servers.append(server)
        await server.start()
        return server

    yield start
    for server in servers:
        await server.stop()


@pytest.fixture
async def server(start_server: StartServer) -> DemoServer:
    return await start_server()


@pytest.fixture
async def open_app() -> AsyncIterator[OpenApp]:
    """Makes apps that reach a server by Blink's names; all are closed at the end."""
    sessions: list[aiohttp.ClientSession] = []

    def make(server: DemoServer, **options: Any) -> App:
        trust = ssl.create_default_context(cafile=str(server.certificate))
        resolver = RoutingResolver(Routes(server.routes))
        connector = aiohttp.TCPConnector(ssl=trust, resolver=resolver)
        sessions.append(aiohttp.ClientSession(connector=connector))
        return App(sessions[-1], **options)

    yield make
    for session in sessions:
        await session.close()


@pytest.fixture
async def app(server: DemoServer, open_app: OpenApp) -> App:
    """An app that is not signed in."""
    return open_app(server)


@pytest.fixture
async def signed_in(app: App) -> App:
    await app.sign_in()
    return app
