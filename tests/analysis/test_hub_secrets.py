"""What the hub's token and the files' declared hashes need: nobody on the way who reads or changes
them."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from aiohttp import web

from blinkthink.analysis.models.downloaded import StoredFile
from blinkthink.analysis.models.hub import Hub
from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import HubUnavailable
from blinkthink.demo.server.certificates import OAUTH_HOST, Certificates
from blinkthink.runtime.http import HttpClient
from tests.analysis.download_room import Room


async def test_a_token_is_not_sent_to_another_machine_without_encryption(room: Room) -> None:
    port = urlsplit(room.hub.endpoint).port
    assert port is not None
    environment = {"HF_ENDPOINT": "http://hub.example", "HF_TOKEN": "hf_right"}
    offer = room.store.offer("tiny")
    assert offer is not None
    routes = {"hub.example": ("127.0.0.1", port)}
    async with HttpClient(room.ledger, SystemClock(), routes=routes) as http:
        facts = await Hub(http, SystemClock(), environment).facts(offer)
    assert facts.commit == room.repo.commit
    assert [seen.authorization for seen in room.hub.requests] == [""]


async def test_a_repository_that_has_another_name_now_is_found(room: Room) -> None:
    offer = room.store.offer("tiny")
    assert offer is not None
    here = f"{room.hub.endpoint}/api/models/{offer.repo}/revision/{offer.revision}?blobs=true"
    room.hub.faults.hub_statuses = [(307, {"Location": here})]
    room.environment["HF_TOKEN"] = "hf_right"
    hub = Hub(room.http, room.clock, room.environment)
    assert (await hub.facts(offer)).commit == room.repo.commit
    assert [seen.authorization for seen in room.hub.requests] == ["Bearer hf_right"] * 2
    room.hub.faults.hub_statuses = [(307, {"Location": here})] * 100
    with pytest.raises(HubUnavailable, match="too many redirects"):
        await hub.facts(offer)


async def test_a_token_does_not_follow_a_redirect_to_another_host(room: Room) -> None:
    """It is the same server under another name."""
    offer = room.store.offer("tiny")
    assert offer is not None
    there = room.hub.endpoint.replace("127.0.0.1", "localhost")
    there = f"{there}/api/models/{offer.repo}/revision/{offer.revision}?blobs=true"
    room.hub.faults.hub_statuses = [(302, {"Location": there})]
    room.environment["HF_TOKEN"] = "hf_right"
    facts = await Hub(room.http, room.clock, room.environment).facts(offer)
    assert facts.commit == room.repo.commit
    assert [seen.authorization for seen in room.hub.requests] == ["Bearer hf_right", ""]


@pytest.mark.parametrize("scheme", ["http", "ftp", "file"])
async def test_an_encrypted_hub_leads_nowhere_that_is_not(
    room: Room, tmp_path: Path, scheme: str
) -> None:
    certificates = Certificates(tmp_path / "certificates")
    trust = certificates.ensure(SystemClock().now())

    async def redirect(request: web.Request) -> web.Response:
        return web.Response(
            status=302, headers={"Location": f"{scheme}://{urlsplit(room.hub.endpoint).netloc}/x"}
        )

    server = web.Application()
    server.router.add_get("/{path:.*}", redirect)
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=trust).start()
        routes = {OAUTH_HOST: ("127.0.0.1", runner.addresses[0][1])}
        offer = room.store.offer("tiny")
        assert offer is not None
        file = StoredFile(path=offer.text.path, bytes=9, sha256="0" * 64)
        async with HttpClient(
            room.ledger, SystemClock(), routes=routes, extra_trust=certificates.authority
        ) as http:
            hub = Hub(http, SystemClock(), {"HF_ENDPOINT": f"https://{OAUTH_HOST}"})
            with pytest.raises(HubUnavailable, match="leads nowhere"):
                async with hub.opened(offer, "0" * 40, file, 0, ""):
                    pass
            hub = Hub(http, room.clock, {"HF_ENDPOINT": f"https://{OAUTH_HOST}"})
            with pytest.raises(HubUnavailable, match="leads nowhere"):
                await hub.facts(offer)
    finally:
        await runner.cleanup()
    assert room.hub.requests == []
