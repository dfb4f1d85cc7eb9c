"""What outlives the server: sign-ins, pictures and certificates; and the way in by a proxy."""

from __future__ import annotations

import asyncio
import hashlib
import json
import signal
import ssl
import sys
from datetime import timedelta

import aiohttp
import pytest
from cryptography import x509

from blinkthink.demo.server import DemoServer
from blinkthink.demo.server.certificates import Certificates
from blinkthink.demo.server.proxy import ConnectProxy

TIER = "https://rest-u014.immedia-semi.com"


async def test_a_restarted_server_knows_tokens_pictures_and_settings(
    start_server, server, signed_in, open_app
):
    await signed_in.post("/api/v1/accounts/100042/networks/5001/state/arm")
    await signed_in.snap((await signed_in.listing())["Driveway"])
    device = (await signed_in.listing())["Driveway"]
    picture = await signed_in.picture(device)
    await server.stop()

    later = await start_server()
    app = open_app(later, hardware_id=signed_in.hardware_id)
    app.access, app.refresh = signed_in.access, signed_in.refresh
    assert (await app.listing())["Driveway"]["thumbnail"] == device["thumbnail"]
    assert (await app.picture(device)).body == picture.body
    assert (await app.get("/network/5001")).json["network"]["armed"]
    assert (await app.renew()).status == 200
    assert later.truth_of(hashlib.sha256(picture.body).hexdigest()) is not None
    assert later.sms_sent == 0


async def test_a_used_refresh_token_stays_used_after_a_crash(
    start_server, server, signed_in, open_app
):
    old = signed_in.refresh
    await signed_in.renew()
    later = await start_server()  # the first one was never stopped
    app = open_app(later, hardware_id=signed_in.hardware_id)
    assert (await app.renew(refresh_token=old)).status == 401
    assert (await app.renew(refresh_token=signed_in.refresh)).status == 200


async def test_the_same_server_starts_again(server, signed_in, open_app):
    await server.stop()
    await server.stop()
    await server.start()
    app = open_app(server, hardware_id=signed_in.hardware_id)
    assert (await app.renew(refresh_token=signed_in.refresh)).status == 200


async def test_a_picture_that_was_deleted_is_drawn_again(server, signed_in, folder):
    device = (await signed_in.listing())["Hallway"]
    picture = (await signed_in.picture(device)).body
    for file in (folder / "pictures").iterdir():
        file.unlink()
    assert (await signed_in.picture(device)).body == picture


async def test_a_broken_state_is_put_aside(start_server, folder, open_app):
    folder.mkdir()
    (folder / "state.json").write_text('{"next_seed": "many"}')
    app = open_app(await start_server())
    await app.sign_in()
    assert len(await app.listing()) == 4
    assert (folder / "state.json.broken").read_text() == '{"next_seed": "many"}'


async def test_secrets_are_private_and_the_authoritys_key_is_nowhere(server, folder):
    private = [folder / "state.json", folder / "certificates" / "server.pem"]
    assert [file.stat().st_mode & 0o777 for file in private] == [0o600, 0o600]
    keys = [
        file.name
        for file in folder.rglob("*")
        if file.is_file() and b"PRIVATE KEY" in file.read_bytes()
    ]
    assert keys == ["server.pem"]


async def test_it_listens_on_the_loopback_alone(server):
    assert server.origin == ("127.0.0.1", server.port)
    assert set(server.routes) == {"api.oauth.blink.com", "*.immedia-semi.com"}


async def test_the_certificate_is_for_blinks_names_only(server):
    authority = x509.load_pem_x509_certificate(server.certificate.read_bytes())
    constraints = authority.extensions.get_extension_for_class(x509.NameConstraints)
    assert constraints.critical
    names = [name.value for name in constraints.value.permitted_subtrees or ()]
    assert names == ["api.oauth.blink.com", "immedia-semi.com"]
    context = ssl.create_default_context(cafile=str(server.certificate))
    context.verify_flags |= ssl.VERIFY_X509_STRICT
    for name in ("api.oauth.blink.com", "rest-prod.immedia-semi.com"):
        _, writer = await asyncio.open_connection(*server.origin, ssl=context, server_hostname=name)
        writer.close()
        await writer.wait_closed()
    with pytest.raises(ssl.SSLCertVerificationError):
        await asyncio.open_connection(*server.origin, ssl=context, server_hostname="blink.com")


def test_certificates_are_kept_until_near_their_end(tmp_path, clock):
    certificates = Certificates(tmp_path)
    now = clock.now()
    certificates.ensure(now)
    first = certificates.authority.read_bytes()
    certificates.ensure(now + timedelta(days=300))
    assert certificates.authority.read_bytes() == first
    certificates.ensure(now + timedelta(days=340))
    second = certificates.authority.read_bytes()
    assert second != first
    (tmp_path / "server.pem").write_text("cut short")
    certificates.ensure(now + timedelta(days=340))
    assert certificates.authority.read_bytes() != second


async def test_the_proxy_leads_blinks_names_to_the_server_and_nothing_else(server):
    proxy = ConnectProxy(server.origin)
    await proxy.start()
    trust = ssl.create_default_context(cafile=str(server.certificate))
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{TIER}/networks", proxy=proxy.url, ssl=trust) as answer:
            assert answer.status == 401
        with pytest.raises(aiohttp.ClientHttpProxyError) as refused:
            await session.get("https://example.com/", proxy=proxy.url)
        assert refused.value.status == 403
    await proxy.stop()
    assert [seen.path for seen in server.requests] == ["/networks"]


async def test_it_runs_alone_for_developers(tmp_path):
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "blinkthink.demo.server", "--folder", str(tmp_path / "alone"), "--instant"),
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    told = json.loads(await process.stdout.readline())
    trust = ssl.create_default_context(cafile=told["certificate"])
    async with aiohttp.ClientSession() as session:
        signin = "https://api.oauth.blink.com/oauth/v2/signin"
        async with session.get(signin, proxy=told["proxy"], ssl=trust) as answer:
            assert (await answer.json())["error_cause"] == "empty_cookies"
    process.send_signal(signal.SIGINT)
    rest, _ = await process.communicate()
    assert (rest, process.returncode) == (b"", 0)
    assert told["accounts"][0]["email"] == "demo@blinkthink.example"
    assert (tmp_path / "alone" / "state.json").exists()


async def test_the_renderers_pictures_with_the_time_of_the_snap(folder, clock, open_app):
    """With the real scenes: a snap is a JPEG of 1280 x 720 whose truth names place and light."""
    server = DemoServer(folder, clock)
    await server.start()
    app = open_app(server)
    await app.sign_in()
    device = (await app.listing())["Driveway"]
    started = await app.snap(device)
    await clock.advance(2)
    assert (await app.progress(started))["complete"]
    new = (await app.listing())["Driveway"]
    data = (await app.picture(new)).body
    truth = server.truth_of(hashlib.sha256(data).hexdigest())
    await server.stop()
    assert truth is not None
    assert truth["place"] == "driveway"
    assert set(truth) >= {"scene", "subjects", "activity", "flags", "visibility", "light"}
    from PIL import Image

    picture = folder / "pictures" / f"{hashlib.sha256(data).hexdigest()}.jpg"
    with Image.open(picture) as image:
        assert image.size == (1280, 720)
