"""Requests look as those of unmodified blinkpy do, which Blink is known to take."""

from __future__ import annotations

import re
import ssl

import aiohttp
from blinkpy import api
from blinkpy.auth import Auth
from blinkpy.blinkpy import Blink

from blinkthink.demo.server import PASSWORD, WITHOUT_CODE
from blinkthink.runtime.network import Routes, RoutingResolver


def looks(requests):
    """What each kind of request says of its sender and its body."""
    return {
        (seen.method, re.sub(r"command/\d+", "command", seen.path)): (seen.agent, seen.content_type)
        for seen in requests
    }


async def test_agent_and_content_type_are_those_of_blinkpy(server, program):
    await program.account.sign_in(WITHOUT_CODE.email, PASSWORD)
    await program.snap("Driveway")
    ours, since = looks(server.requests), len(server.requests)
    trust = ssl.create_default_context(cafile=str(server.certificate))
    connector = aiohttp.TCPConnector(ssl=trust, resolver=RoutingResolver(Routes(server.routes)))
    async with aiohttp.ClientSession(connector=connector) as session:
        blink = Blink(session=session)
        blink.auth = Auth({"username": WITHOUT_CODE.email, "password": PASSWORD}, True, session)
        await blink.auth.startup()
        blink.setup_urls()
        await api.request_homescreen(blink)
        await api.request_new_image(blink, "5001", "700102")
        base = "/api/v3/media/accounts/100042/networks/5001/catalina/700102/thumbnail/thumbnail.jpg"
        await api.http_get(blink, f"{blink.urls.base_url}{base}?ts=0&ext=", json=False)
    theirs = looks(server.requests[since:])
    assert len(theirs) == 9
    assert ours == theirs
