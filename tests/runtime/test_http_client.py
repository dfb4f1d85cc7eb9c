"""The HTTP client: proxies, trust, limits, typed failures, and the record of what went out."""

from __future__ import annotations

import asyncio
import json
import stat

import pytest

from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import Transient, Usage
from blinkthink.demo.server import DemoServer, Kind
from blinkthink.demo.server.faults import Drop, Hang, Stall
from blinkthink.demo.server.proxy import ConnectProxy
from blinkthink.runtime.egress import EgressLedger, purpose
from blinkthink.runtime.http import HttpClient

PAGE = "https://api.oauth.blink.com/oauth/v2/signin"
NOTHING = "https://api.oauth.blink.com/nothing"
TIER = "https://rest-prod.immedia-semi.com/api/v1/users/tier_info"


@pytest.fixture
async def server(tmp_path):
    server = DemoServer(tmp_path / "server", SystemClock())
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
def ledger(home):
    return EgressLedger(home / "egress.jsonl", SystemClock())


@pytest.fixture
async def client(server, ledger):
    """A client that is told where Blink's names lie, as the demo's is."""
    routes, certificate = server.routes, server.certificate
    async with HttpClient(ledger, SystemClock(), routes=routes, extra_trust=certificate) as http:
        yield http


@pytest.fixture
async def proxy(server):
    proxy = ConnectProxy(server.origin)
    await proxy.start()
    yield proxy
    await proxy.stop()


@pytest.fixture
async def plain_client(ledger):
    """A client as a real user's: it knows only the environment."""
    async with HttpClient(ledger, SystemClock()) as http:
        yield http


async def test_a_proxy_and_a_trust_file_of_the_environment(
    server, proxy, plain_client, monkeypatch
):
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
    for url, status in ((PAGE, 400), (TIER, 401)):
        assert (await plain_client.request("GET", url)).status == status
    assert [seen.host for seen in server.requests] == [
        "api.oauth.blink.com",
        "rest-prod.immedia-semi.com",
    ]


async def test_a_sign_in_session_uses_the_proxy_too(server, proxy, plain_client, monkeypatch):
    monkeypatch.setenv("https_proxy", proxy.url)
    monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
    session = plain_client.new_session()
    assert (await session.get(PAGE)).status == 400
    await session.close()


async def test_a_certificate_that_nobody_trusts(server, proxy, plain_client, monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    with pytest.raises(Transient, match="not trusted"):
        await plain_client.request("GET", PAGE)
    assert server.requests == []


async def test_no_proxy_and_routes_pass_the_proxy_by(client, server, ledger, monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")  # nobody listens there
    assert (await client.request("GET", TIER)).status == 401
    port = server.origin[1]
    with pytest.raises(Transient, match="ClientProxyConnectionError"):
        await client.request("GET", f"https://localhost:{port}/")
    monkeypatch.setenv("NO_PROXY", "localhost,127.0.0.1")
    with pytest.raises(Transient, match="not trusted"):  # the server was reached, by another name
        await client.request("GET", f"https://localhost:{port}/")


async def test_a_proxy_that_refuses_and_one_of_another_kind(plain_client, proxy, monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    with pytest.raises(Transient, match="proxy answered 403"):
        await plain_client.request("GET", "https://example.com/")
    monkeypatch.setenv("HTTPS_PROXY", "socks5://user:word@127.0.0.1:9")
    with pytest.raises(Usage) as refused:
        await plain_client.request("GET", PAGE)
    assert "word" not in refused.value.detail


@pytest.mark.parametrize("content", [None, "no certificate"])
async def test_a_trust_file_that_cannot_be_used(plain_client, tmp_path, monkeypatch, content):
    file = tmp_path / "trust.pem"
    if content is not None:
        file.write_text(content)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    with pytest.raises(Usage, match="SSL_CERT_FILE"):
        await plain_client.request("GET", PAGE)


async def test_a_netrc_file_does_not_get_in_the_way(client, tmp_path, monkeypatch):
    netrc = tmp_path / "netrc"
    netrc.write_text("default login somebody password secret\n")
    netrc.chmod(stat.S_IRUSR | stat.S_IWUSR)
    monkeypatch.setenv("NETRC", str(netrc))
    answer = await client.request("GET", TIER, headers={"Authorization": "Bearer x"})
    assert answer.status == 401


async def test_failures_of_the_network_are_typed(client, server):
    server.faults.add(Kind.SIGN_IN_PAGE, Hang())
    with pytest.raises(Transient, match=r"no answer within 0\.2 s"):
        await client.request("GET", PAGE, timeout=0.2)
    server.faults.clear()
    server.faults.add(Kind.SIGN_IN_PAGE, Drop(), times=None)
    with pytest.raises(Transient):
        await client.request("GET", PAGE)
    server.faults.clear()
    with pytest.raises(Transient, match="larger than 10 bytes"):
        await client.request("GET", PAGE, max_bytes=10)
    await server.stop()
    with pytest.raises(Transient) as refused:
        await client.request("GET", f"{PAGE}?code=secret")
    assert "secret" not in refused.value.detail
    await client.close()
    with pytest.raises(Transient):
        await client.request("GET", PAGE)


async def test_every_request_is_in_the_record(client, server, ledger):
    async def fetch(why: str, picture: str | None) -> None:
        with purpose(why, picture=picture):
            await client.request("POST", f"{TIER}?token=secret", data=b"x" * 5000)

    await asyncio.gather(fetch("one", None), fetch("two", "a.jpg"))
    await client.request("GET", PAGE)
    server.faults.add(Kind.SIGN_IN_PAGE, Hang())
    with pytest.raises(Transient):
        await client.request("GET", PAGE, timeout=0.2)  # it went out all the same
    server.faults.clear()  # on a busy machine it had not arrived yet
    async with client.session.get(PAGE) as answer:  # as a library would
        assert answer.status == 400
    await ledger.flush()
    rows = ledger.rows()
    assert len(rows) == 5
    assert {(row.why, row.picture) for row in rows[:2]} == {("one", None), ("two", "a.jpg")}
    assert {row.host for row in rows} == {"127.0.0.1"}  # routed: nothing left this machine
    assert all(row.bytes > 5000 for row in rows[:2])
    assert all(0 < row.bytes < 1000 for row in rows[2:])
    assert all(row.when.tzinfo is not None for row in rows)


async def test_a_broken_record_is_read_as_far_as_it_goes(client, ledger, home):
    await client.request("GET", PAGE)
    await ledger.flush()
    with (home / "egress.jsonl").open("a") as file:
        file.write('{"host": "cut off\n\n[]\n')
    await client.request("GET", PAGE)
    await ledger.flush()
    assert len(ledger.rows()) == 2
    assert "secret" not in json.dumps([str(row) for row in ledger.rows()])


def test_a_line_that_cannot_be_written_waits_for_the_next_that_can(tmp_path, caplog):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("in the way")
    ledger = EgressLedger(in_the_way / "egress.jsonl", SystemClock())
    ledger.record("one", "why", 1)  # does not raise: the request went out all the same
    assert "cannot be written" in caplog.text
    in_the_way.unlink()
    ledger.record("two", "why", 2)
    assert [row.host for row in ledger.rows()] == ["one", "two"]


async def read(client, url, use=len):
    parts = []
    async with client.stream(url, idle=0.5) as answer:
        async for part in answer.chunks():
            use(part)
            parts.append(part)
    return answer.status, b"".join(parts)


async def test_a_large_answer_comes_in_parts(server, client, ledger):
    whole = (await client.request("GET", NOTHING)).body
    with purpose("load a clip"):
        assert await read(client, NOTHING) == (404, whole)
    await ledger.flush()
    assert [row.why for row in ledger.rows()] == ["unknown", "load a clip"]


@pytest.mark.parametrize("fault", [Drop(), Stall(), Hang()])
async def test_parts_that_do_not_come(server, client, fault):
    server.faults.add(Kind.SIGN_IN_PAGE, fault)
    with pytest.raises(Transient):
        await read(client, PAGE)


async def test_what_fails_where_parts_are_used_is_not_the_networks(client):
    def full(part):
        raise OSError("disk")

    with pytest.raises(OSError, match="disk"):
        await read(client, PAGE, full)
