"""Gemini's SDK goes the way of the app's own requests: proxies, certificates, the ledger."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from blinkthink.core.cloud_errors import CloudDown, Unavailable
from blinkthink.demo.server.certificates import Certificates
from blinkthink.demo.server.proxy import ConnectProxy
from tests.analysis.gemini_room import MakeRoom, Room
from tests.gemini_server import server as gemini
from tests.gemini_server.server import GeminiServer

HOST = "gemini.immedia-semi.com"  # a name that the demo's certificate and proxy hold for


@pytest.fixture
async def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Room]:
    """A server with HTTPS, reached through a proxy alone."""
    certificates = Certificates(tmp_path)
    trust = certificates.ensure(datetime.now(UTC))
    with GeminiServer(gemini.good(), trust) as server:
        port = int(server.address.rstrip("/").rpartition(":")[2])
        proxy = ConnectProxy(("127.0.0.1", port))
        await proxy.start()
        room = Room(server, tmp_path)
        room.environment["GOOGLE_GEMINI_BASE_URL"] = f"https://{HOST}/"
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        monkeypatch.setenv("SSL_CERT_FILE", str(certificates.authority))
        yield room
        await room.engine.close()
        await proxy.stop()


async def test_a_proxy_and_a_trust_file_of_the_environment(room: Room) -> None:
    await room.ask()
    assert len(room.server.asked) == 1
    (row,) = await room.rows()
    assert row.host == HOST


async def test_a_certificate_that_nobody_trusts(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    error = await room.refused(CloudDown)
    assert isinstance(error, CloudDown)
    assert error.how is Unavailable.OFFLINE
    assert "certificate is not trusted" in error.detail
    assert room.server.asked == []
    assert await room.rows() == []
    assert room.spent() == (0.0, 0.0)


async def test_what_is_not_encrypted_is_shown_to_no_proxy(
    make_room: MakeRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    room = make_room(gemini.good())
    proxy = ConnectProxy(("127.0.0.1", 9))
    await proxy.start()
    monkeypatch.setenv("http_proxy", proxy.url)
    await room.ask()
    assert len(room.server.asked) == 1
    await proxy.stop()


async def test_a_proxy_that_lets_nothing_through(room: Room) -> None:
    room.environment["GOOGLE_GEMINI_BASE_URL"] = "https://gemini.example/"
    error = await room.refused(CloudDown)
    assert "proxy" in error.detail
    assert room.server.asked == []
