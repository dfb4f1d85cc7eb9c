"""Newer versions: asked at most once a week and only if the user agreed, over real HTTPS."""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from blinkthink.app.updates import EVERY, HOST, PURPOSE, Updates
from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import Usage
from blinkthink.core.project import RELEASES, REPOSITORY
from blinkthink.core.update_errors import UpdatesBusy, UpdatesUnavailable
from blinkthink.core.updates import plain_notes
from blinkthink.core.words import say
from blinkthink.demo.server.proxy import ConnectProxy
from blinkthink.runtime.egress import EgressLedger
from blinkthink.runtime.http import HttpClient
from tests.app.tunnel import tunnel

START = datetime(2026, 11, 21, 12, tzinfo=UTC)
ADDRESS = f"/repos/{REPOSITORY}/releases/latest"
Answer = Callable[[web.Request], web.StreamResponse]


def release(tag: str = "v1.2.0", **more: Any) -> dict[str, Any]:
    page = f"{RELEASES}/tag/{tag}"
    return {"tag_name": tag, "body": "## New\n* A **tray**", "html_url": page, **more}


class GitHub:
    """An HTTPS server under GitHub's name, or others, that answers as it is told."""

    def __init__(self, folder: Path, names: Sequence[str] = (HOST,)) -> None:
        self.answer: Answer = lambda _: web.json_response(release())
        self.asked: list[web.Request] = []
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
        made = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(datetime.now(UTC) - timedelta(days=1))
            .not_valid_after(datetime.now(UTC) + timedelta(days=2))
            .add_extension(
                x509.SubjectAlternativeName([x509.DNSName(one) for one in names]), critical=False
            )
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .sign(key, hashes.SHA256())
        )
        self.certificate = folder / "github.pem"
        pem = made.public_bytes(serialization.Encoding.PEM)
        self.certificate.write_bytes(pem)
        secret = folder / "github.key"
        secret.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
        self.trust = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self.trust.load_cert_chain(self.certificate, secret)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[tuple[str, int]]:
        async def handle(request: web.Request) -> web.StreamResponse:
            self.asked.append(request)
            return self.answer(request)

        app = web.Application()
        app.router.add_route("*", "/{rest:.*}", handle)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=self.trust)
        await site.start()
        assert runner.addresses
        yield "127.0.0.1", runner.addresses[0][1]
        await runner.cleanup()


class Desk:
    """One start after another of the part that looks, on the same files."""

    def __init__(self, github: GitHub, http: HttpClient, ledger: EgressLedger, home: Path) -> None:
        self.github = github
        self.http = http
        self.ledger = ledger
        self.home = home
        self.clock = ManualClock(START)
        self.agreed = True

    def begin(self, current: str = "1.1.0") -> Updates:
        file = self.home / "updates.json"
        return Updates(self.http, file, self.clock, lambda: self.agreed, current)

    def keep(self, data: bytes) -> None:
        self.home.mkdir(parents=True, exist_ok=True)
        (self.home / "updates.json").write_bytes(data)

    async def sent(self) -> list[dict[str, Any]]:
        await self.ledger.flush()
        file = self.home / "egress.jsonl"
        return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


@pytest.fixture
async def desk(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Desk]:
    github = GitHub(tmp_path)
    ledger = EgressLedger(home / "egress.jsonl", ManualClock(START))
    async with github.running() as there, tunnel(there) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy)
        monkeypatch.setenv("SSL_CERT_FILE", str(github.certificate))
        async with HttpClient(ledger, ManualClock(START)) as http:
            yield Desk(github, http, ledger, home)


async def test_nothing_is_asked_without_consent(desk: Desk) -> None:
    desk.agreed = False
    news = await desk.begin().look_if_due()
    assert (news.update, desk.github.asked, await desk.sent()) == (None, [], [])


async def test_once_a_week_and_the_next_start_knows(desk: Desk) -> None:
    news = await desk.begin().look_if_due()
    assert news.update is not None
    assert news.update.version == "1.2.0"
    assert news.update.notes == "New\n• A tray"
    assert news.update.page == f"{RELEASES}/tag/v1.2.0"
    assert news.looked_at == START

    later = desk.begin()
    assert (await later.look_if_due()).update == news.update
    desk.clock.set_wall(START + EVERY - timedelta(minutes=1))
    await later.look_if_due()
    assert len(desk.github.asked) == 1
    desk.clock.set_wall(START + EVERY)
    await later.look_if_due()
    assert len(desk.github.asked) == 2
    # A clock that was a year ahead does not silence it for a year.
    desk.clock.set_wall(START - timedelta(days=365))
    await later.look_if_due()
    assert len(desk.github.asked) == 3


async def test_what_leaves_is_recorded_and_tells_no_copy_from_another(desk: Desk) -> None:
    await desk.begin().look_if_due()
    (row,) = await desk.sent()
    assert (row["host"], row["why"]) == (HOST, PURPOSE)
    assert row.get("picture") is None
    (asked,) = desk.github.asked
    assert asked.path_qs == ADDRESS
    assert asked.headers["User-Agent"] == "BlinkThink"
    assert set(asked.headers) <= {
        "Host", "Accept", "Accept-Encoding", "User-Agent", "X-GitHub-Api-Version",
    }  # fmt: skip
    assert await asked.read() == b""


async def test_an_answer_that_did_not_change_is_not_sent_again(desk: Desk) -> None:
    desk.github.answer = lambda _: web.json_response(release(), headers={"ETag": 'W/"a1"'})
    updates = desk.begin()
    first = await updates.look()

    def unchanged(request: web.Request) -> web.Response:
        assert request.headers["If-None-Match"] == 'W/"a1"'
        return web.Response(status=304)

    desk.github.answer = unchanged
    desk.clock.set_wall(START + EVERY)
    again = await desk.begin().look_if_due()
    assert again.update == first.update
    assert again.looked_at == START + EVERY


@pytest.mark.parametrize(
    "answer",
    [
        lambda _: web.Response(text="<html>Sign in to the hotel</html>", content_type="text/html"),
        lambda _: web.Response(text="{", content_type="application/json"),
        lambda _: web.json_response([]),
        lambda _: web.json_response({"tag_name": None}),
        lambda _: web.json_response({"tag_name": "nightly"}),
        lambda _: web.Response(status=500),
        lambda _: web.Response(body=b"x" * 1_200_000),
        lambda _: web.Response(status=302, headers={"Location": "https://elsewhere.example/"}),
        lambda _: web.Response(status=302, headers={"Location": f"http://{HOST}/"}),
        lambda _: web.Response(status=302, headers={"Location": ADDRESS}),
    ],
)
async def test_rubbish_is_no_news_and_waits_a_day(desk: Desk, answer: Answer) -> None:
    desk.github.answer = answer
    updates = desk.begin()
    news = await updates.look_if_due()
    assert (news.update, news.looked_at) == (None, None)
    asked = len(desk.github.asked)
    await desk.begin().look_if_due()
    assert len(desk.github.asked) == asked  # also after another start
    with pytest.raises(UpdatesUnavailable) as failed:
        await updates.look()
    assert "Blink " not in say(failed.value).sentence
    desk.github.answer = lambda _: web.json_response(release())
    desk.clock.set_wall(START + timedelta(days=1))
    assert (await updates.look_if_due()).update is not None


@pytest.mark.parametrize("status", [403, 429])
async def test_a_server_that_asks_to_wait_is_left_alone(desk: Desk, status: int) -> None:
    reset = str(int(START.timestamp()) + 3600)
    headers = {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": reset}
    desk.github.answer = lambda _: web.Response(status=status, headers=headers)
    updates = desk.begin()
    with pytest.raises(UpdatesBusy) as busy:
        await updates.look()
    assert busy.value.retry_after == 3600
    desk.clock.set_wall(START + timedelta(minutes=59))
    await updates.look_if_due()
    assert len(desk.github.asked) == 1
    desk.clock.set_wall(START + timedelta(minutes=60))
    await updates.look_if_due()
    assert len(desk.github.asked) == 2


@pytest.mark.parametrize("wait", ["inf", "1e300", "-5", "nan", "tomorrow"])
async def test_a_wait_that_cannot_be_is_none_and_hammers_nobody(desk: Desk, wait: str) -> None:
    desk.github.answer = lambda _: web.Response(status=429, headers={"Retry-After": wait})
    updates = desk.begin()
    for _ in range(3):
        assert (await updates.look_if_due()).update is None
    assert len(desk.github.asked) == 1


async def test_before_the_first_release_that_is_said_and_no_failure(desk: Desk) -> None:
    desk.github.answer = lambda _: web.json_response({"message": "Not Found"}, status=404)
    with pytest.raises(Usage, match="No version has been published yet"):
        await desk.begin().look()


async def test_without_a_network_nothing_is_said(desk: Desk, home: Path) -> None:
    with_no_way = HttpClient(desk.ledger, desk.clock, routes={HOST: ("127.0.0.1", 1)})
    async with with_no_way as http:
        updates = Updates(http, home / "updates.json", desk.clock, lambda: True, "1.0")
        assert (await updates.look_if_due()).update is None


@pytest.mark.parametrize(
    ("current", "there", "newer"),
    [
        ("1.9.0", "v1.10.0", True),
        ("1.2.0", "1.2", False),
        ("1.2.0rc1", "v1.2.0", True),
        ("1.2.0.post1", "v1.2.0", False),
        ("2.0.dev1", "v1.9", False),
        ("1.2.0", "v1.3.0b1", True),
    ],
)
async def test_versions_are_compared_as_pep_440_says(
    desk: Desk, current: str, there: str, newer: bool
) -> None:
    desk.github.answer = lambda _: web.json_response(release(there))
    assert ((await desk.begin(current).look()).update is not None) is newer


@pytest.mark.parametrize("kind", ["draft", "prerelease"])
async def test_drafts_and_trial_versions_are_no_news(desk: Desk, kind: str) -> None:
    desk.github.answer = lambda _: web.json_response(release("v9.0", **{kind: True}))
    assert (await desk.begin().look()).update is None


async def test_a_page_elsewhere_is_not_linked(desk: Desk) -> None:
    desk.github.answer = lambda _: web.json_response(release(html_url="https://evil.example/x"))
    news = await desk.begin().look()
    assert news.update is not None
    assert news.update.page == RELEASES


async def test_a_version_may_be_skipped_until_the_next_one(desk: Desk) -> None:
    updates = desk.begin()
    await updates.look()
    await updates.skip("1.2.0")
    await updates.note_told("1.2.0")
    news = await desk.begin().news()
    assert (news.skipped, news.told) == (True, True)
    desk.github.answer = lambda _: web.json_response(release("v1.3.0"))
    news = await desk.begin().look()
    assert news.update is not None
    assert (news.update.version, news.skipped, news.told) == ("1.3.0", False, False)


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"[]",
        b"\xff",
        b'{"looked_at": 7}',
        b'{"not_before": "2026-11-22T00:00:00"}',
        b'{"more": ' + b"[" * 100_000,
    ],
)
async def test_a_broken_state_file_costs_one_look(desk: Desk, broken: bytes) -> None:
    desk.keep(broken)
    assert (await desk.begin().look_if_due()).update is not None


async def test_two_windows_of_one_process_ask_once(desk: Desk) -> None:
    updates = desk.begin()
    await asyncio.gather(*(updates.look_if_due() for _ in range(5)))
    assert len(desk.github.asked) == 1


async def test_a_proxy_that_lets_nothing_through_is_no_news(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    proxy = ConnectProxy(("127.0.0.1", 9))
    await proxy.start()
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    async with HttpClient(desk.ledger, desk.clock) as http:
        updates = Updates(http, home / "updates.json", desk.clock, lambda: True, "1.0")
        with pytest.raises(UpdatesUnavailable) as failed:
            await updates.look()
    assert "403" in failed.value.detail
    await proxy.stop()


def test_notes_are_plain_text() -> None:
    notes = plain_notes(
        "# 1.2\r\n\r\n\r\n- [x](javascript:alert(1)) and ![pixel](https://spy.example/1.png)\n"
        "1. `code` and *so*\n<script>alert(1)</script><img src=x onerror=y>\n"
        "```\nraw\n```\n\x1b[31m\u202ered"
    )
    assert "spy.example" not in notes
    assert "<" not in notes
    assert "\x1b" not in notes
    assert "\u202e" not in notes
    assert notes.startswith("1.2\n\n• x")
    assert "• code and so" in notes


@pytest.mark.timeout(30)  # in seconds; each took minutes, or for ever, where it was searched anew
@pytest.mark.parametrize(
    "text",
    ["# a" + " " * 8_000 + "b" + " " * 8_000 + "c", "<!--", "![", "[", "![](", "`a ", "*a", "[a]("],
)
def test_no_notes_take_for_ever(text: str) -> None:
    assert len(plain_notes((text * 20_000)[:20_000])) <= 20_000
