"""Nothing secret in anything that a full run writes or prints: real processes, real files."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import secrets
import sys
import traceback
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

import pytest

from blinkthink.blink.account import BlinkAccount
from blinkthink.blink.cameras import CameraRegistry
from blinkthink.core.clock import SystemClock
from blinkthink.core.events import EventBus
from blinkthink.demo.server import INSTANT, DemoAccount, DemoServer, Kind
from blinkthink.demo.server import oauth as server_oauth
from blinkthink.demo.server.faults import Drop, Html, InvalidJson, Null, Without
from blinkthink.demo.server.proxy import ConnectProxy
from blinkthink.runtime.egress import EgressLedger
from blinkthink.runtime.http import HttpClient
from blinkthink.runtime.secrets import SecretStore
from tests.blink.conftest import paint

pytestmark = pytest.mark.timeout(240)

# Long enough that no hash and no time contains them by chance.
PASSWORD = "päß-word & 9$%/=+ of a test"
PIN = "583920174652"
EMAIL = "someone@blinkthink.example"
PERSON = DemoAccount(EMAIL, PASSWORD, PIN)


@dataclass
class Blink:
    """The server, and every secret that went to or fro: tokens, codes, cookies, CSRF, PKCE."""

    server: DemoServer
    proxy: ConnectProxy
    given_out: list[str] = field(default_factory=list)
    verifiers: list[str] = field(default_factory=list)


@pytest.fixture
async def blink(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Blink]:
    server = DemoServer(
        tmp_path / "server", SystemClock(), timing=INSTANT, accounts=[PERSON], painter=paint
    )
    await server.start()
    proxy = ConnectProxy(server.origin)
    await proxy.start()
    blink = Blink(server, proxy)
    make, challenge = secrets.token_urlsafe, server_oauth._challenge

    def noted(size: int) -> str:
        blink.given_out.append(make(size))
        return blink.given_out[-1]

    def noted_verifier(verifier: str) -> str:
        blink.verifiers.append(verifier)
        return challenge(verifier)

    monkeypatch.setattr(secrets, "token_urlsafe", noted)
    monkeypatch.setattr(server_oauth, "_challenge", noted_verifier)
    yield blink
    await proxy.stop()
    await server.stop()


@dataclass
class Said:
    """What all processes printed."""

    text: bytes = b""


async def run(blink: Blink, said: Said, *command: str, typed: str = "") -> tuple[int, bytes]:
    environment = {
        **os.environ,
        "HTTPS_PROXY": blink.proxy.url,
        "SSL_CERT_FILE": str(blink.server.certificate),
        "PYTHONASYNCIODEBUG": "1",
        "PYTHONIOENCODING": "utf-8",
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=environment,
    )  # fmt: skip
    out, err = await process.communicate(typed.encode())
    said.text += out + err
    assert process.returncode is not None
    return process.returncode, out


# A program that logs all there is to log, signs in, and dies with everything in its message.
_CRASH = """
import asyncio, logging, sys
from blinkthink.app.services import Services
from blinkthink.runtime.logs import set_up_logging

async def main():
    services = Services()
    set_up_logging(services.paths.logs, verbose=True)
    for name in ("blinkpy", "aiohttp", "asyncio", "blinkthink"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    await services.start(background=False)
    email, password, pin = (line.rstrip("\\n") for line in sys.stdin)
    try:
        await services.sign_in(email, password)
        logging.getLogger("test").error("in the middle: %r %r", services, vars(services))
        await services.enter_pin(pin)
        await services.refresh_cameras()
        try:
            raise RuntimeError(f"it fell over {services!r} {vars(services)!r}")
        except RuntimeError:
            logging.getLogger("test").exception("a crash with all that there is")
            raise
    finally:
        await services.stop()

asyncio.run(main())
"""


async def test_a_full_run_writes_no_secret(blink: Blink, home: Path) -> None:
    said, server = Said(), blink.server

    async def cli(*arguments: str, typed: str = "") -> tuple[int, bytes]:
        return await run(blink, said, "-m", "blinkthink", *arguments, typed=typed)

    async def login(*more: str, password: str = PASSWORD, pin: str = PIN) -> int:
        typed = f"{password}\n{pin}\n"
        options = ("login", "--email", EMAIL, "--password-stdin", "--pin", "-", *more)
        return (await cli(*options, typed=typed))[0]

    # Signing in, with what may go wrong.
    assert await login("--json", password="wrong of a test") == 1
    assert await login(pin="000000") == 1
    for kind in (Kind.SIGN_IN, Kind.VERIFY):
        server.faults.add(kind, Html())
        assert await login() == 1
    server.faults.add(Kind.TOKEN, Without("access_token"))
    assert await login("--json") == 1
    assert await login() == 0
    kept = SecretStore(home / "account.bin", home / "account.key").load()
    assert kept is not None
    assert kept["tokens"]["access"] in blink.given_out
    hardware_id = kept["hardware_id"]

    # Using it, and what Blink may answer.
    assert (await cli("snap", "--all", "--json"))[0] == 0
    for fault in (Html(), Drop(), Null()):
        server.faults.add(Kind.HOMESCREEN, fault)
        assert (await cli("cameras"))[0] == 1
    server.expire_access()
    for answer in (InvalidJson(), Without("access_token")):
        server.faults.add(Kind.TOKEN, answer)
        assert (await cli("cameras", "--json"))[0] != 0
    assert await login() == 0
    server.expire_access()
    server.faults.add(Kind.TOKEN, Without("refresh_token"))
    assert (await cli("cameras"))[0] == 0
    for command in (["status"], ["doctor", "--json"], ["egress"], ["egress", "--json"]):
        await cli(*command)

    # A crash, with every logger at its most talkative.
    typed = f"{EMAIL}\n{PASSWORD}\n{PIN}\n"
    status, _ = await run(blink, said, "-X", "dev", "-c", _CRASH, typed=typed)
    assert status == 1
    assert b"it fell over" in said.text

    # Signed out by Blink, a broken file, and signed out by the user.
    server.revoke()
    assert (await cli("cameras"))[0] == 3
    assert await login() == 0
    (home / "account.bin").write_bytes((home / "account.bin").read_bytes()[:-9])
    assert (await cli("cameras", "--json"))[0] == 3
    await cli("logout")

    assert len(blink.given_out) > 30
    assert len(blink.verifiers) >= 4
    hidden = [PASSWORD, PIN, hardware_id, *blink.given_out, *blink.verifiers]
    assert len(list(leaks(json.dumps(kept).encode(), hidden))) == 3  # what there is is found
    written = await asyncio.to_thread(read_all, home)
    assert any(path.name == "blinkthink.log" for path in written)
    assert list(leaks(said.text, hidden)) == []
    for path, data in written.items():
        assert list(leaks(data, hidden)) == [], path.name


def read_all(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def leaks(data: bytes, hidden: list[str]) -> Iterator[str]:
    """The secrets that stand in ``data``, as they are or in a usual coding."""
    for secret in hidden:
        plain = secret.encode()
        ways = {
            plain,
            quote_plus(secret).encode(),
            json.dumps(secret)[1:-1].encode(),
            repr(secret)[1:-1].encode(),
            base64.b64encode(plain).rstrip(b"="),
            plain.hex().encode(),
        }
        if any(way in data for way in ways):
            yield secret


async def test_no_object_shows_a_secret(blink: Blink, home: Path) -> None:
    clock = SystemClock()
    ledger = EgressLedger(home / "egress.jsonl", clock)
    server = blink.server
    async with HttpClient(
        ledger, clock, routes=server.routes, extra_trust=server.certificate
    ) as http:
        store = SecretStore(home / "account.bin", home / "account.key")
        events = EventBus()
        account = BlinkAccount(http, store, home / "account.lock", clock, events)
        registry = CameraRegistry(account, clock, events)
        await account.sign_in(EMAIL, PASSWORD)
        seen = list(objects(account))
        assert {"SignInAttempt", "Session", "Response"} <= {type(each).__name__ for each in seen}
        await account.enter_pin(PIN)
        await registry.refresh()
        seen += objects(account)
        seen += objects(registry)
        seen += [PERSON]
        kept = store.load()
        assert kept is not None
        assert {"Record", "Tokens", "SecretStore"} <= {type(each).__name__ for each in seen}
        hidden = [PASSWORD, PIN, kept["hardware_id"], *blink.given_out, *blink.verifiers]
        for each in seen:
            shown = f"{each!r} {each} {format(each)}".encode()
            assert list(leaks(shown, hidden)) == [], type(each).__name__
        crash = "".join(traceback.format_exception(RuntimeError(seen)))
        assert "SignInAttempt" in crash
        assert list(leaks(crash.encode(), hidden)) == []


def objects(start: Any) -> Iterator[Any]:
    """All objects of this program that can be reached from one."""
    seen: set[int] = set()
    left = [start]
    while left:
        each = left.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        if isinstance(each, dict):
            left += each.values()
        elif isinstance(each, list | tuple | set):
            left += each
        elif type(each).__module__.startswith("blinkthink"):
            yield each
            left += vars(each).values() if hasattr(each, "__dict__") else ()
            if is_dataclass(each):
                left += [getattr(each, one.name) for one in fields(each)]
