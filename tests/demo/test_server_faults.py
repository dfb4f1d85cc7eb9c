"""The switches that make the server fail on purpose."""

from __future__ import annotations

import asyncio
import io

import aiohttp
import pytest
from PIL import Image

from blinkthink.demo.server import Kind
from blinkthink.demo.server.faults import (
    BusyAnswer,
    CommandFails,
    CommandNeverEnds,
    CorruptJpeg,
    CutJpeg,
    Drop,
    Hang,
    Html,
    InvalidJson,
    Null,
    OldAddress,
    OldBytes,
    Status,
)

STORAGE = "/api/v1/accounts/100042/networks/5001/sync_modules/6001/local_storage"
HOMESCREEN = "/api/v3/accounts/100042/homescreen"


async def ask(app, kind):
    """The request of that kind."""
    match kind:
        case Kind.AUTHORIZE:
            return await app.authorize()
        case Kind.SIGN_IN_PAGE:
            return await app.ask("GET", "https://api.oauth.blink.com/oauth/v2/signin")
        case Kind.SIGN_IN:
            return await app.password()
        case Kind.VERIFY:
            return await app.code()
        case Kind.TOKEN:
            return await app.renew()
        case Kind.TIER:
            return await app.ask("GET", "https://rest-prod.immedia-semi.com/api/v1/users/tier_info")
        case Kind.HOMESCREEN:
            return await app.get(HOMESCREEN)
        case Kind.SNAP:
            return await app.post("/network/5001/camera/700102/thumbnail")
        case Kind.COMMAND:
            return await app.get("/network/5001/command/1")
        case Kind.MEDIA:
            return await app.get(
                "/api/v3/media/accounts/100042/networks/5002/owl/700104/thumbnail/thumbnail.jpg?ts=1"
            )
        case Kind.ARM:
            return await app.post("/api/v1/accounts/100042/networks/5001/state/arm")
        case Kind.CLIPS:
            return await app.get("/api/v1/accounts/100042/media/changed?page=1")
        case Kind.CLIP:
            return await app.get("/api/v2/accounts/100042/media/clip/1.mp4")
        case Kind.CLIP_THUMBNAIL:
            return await app.get("/api/v2/accounts/100042/media/thumb/1.jpg")
        case Kind.MANIFEST:
            return await app.post(STORAGE + "/manifest/request")
        case Kind.CLIP_REQUEST:
            return await app.post(STORAGE + "/manifest/1/clip/request/1")
        case Kind.OTHER:
            return await app.get("/networks")


@pytest.mark.parametrize("kind", list(Kind))
async def test_a_fault_strikes_its_kind_so_many_times(server, signed_in, kind):
    server.faults.add(kind, Status(503), times=2)
    other = Kind.TIER if kind is Kind.OTHER else Kind.OTHER
    assert (await ask(signed_in, other)).status == 200
    assert (await ask(signed_in, kind)).status == 503
    assert (await ask(signed_in, kind)).status == 503
    assert server.faults.waiting == 0
    assert (await ask(signed_in, kind)).status != 503


async def test_retry_after_is_a_header_or_missing(server, signed_in):
    server.faults.add(Kind.HOMESCREEN, Status(429, retry_after=30))
    server.faults.add(Kind.HOMESCREEN, Status(429))
    assert (await signed_in.get(HOMESCREEN)).headers["Retry-After"] == "30"
    assert "Retry-After" not in (await signed_in.get(HOMESCREEN)).headers


async def test_a_fault_for_ever_ends_with_clear(server, signed_in):
    server.faults.add(Kind.HOMESCREEN, Status(500), times=None)
    for _ in range(3):
        assert (await signed_in.get(HOMESCREEN)).status == 500
    server.faults.clear()
    assert (await signed_in.get(HOMESCREEN)).status == 200


async def test_pages_and_broken_json_instead_of_answers(server, signed_in):
    server.faults.add(Kind.HOMESCREEN, Html())
    server.faults.add(Kind.HOMESCREEN, Html(502))
    server.faults.add(Kind.HOMESCREEN, InvalidJson())
    server.faults.add(Kind.HOMESCREEN, Null())
    page = await signed_in.get(HOMESCREEN)
    assert (page.status, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert (await signed_in.get(HOMESCREEN)).status == 502
    broken = await signed_in.get(HOMESCREEN)
    with pytest.raises(ValueError, match="Expecting"):
        _ = broken.json
    assert (await signed_in.get(HOMESCREEN)).json is None


@pytest.mark.parametrize("kind", [Kind.HOMESCREEN, Kind.TOKEN])
async def test_a_connection_dropped_in_the_middle_of_a_body(server, signed_in, kind):
    server.faults.add(kind, Drop())
    with pytest.raises(aiohttp.ClientPayloadError):
        await ask(signed_in, kind)
    assert server.requests[-1].status == 200


async def test_a_dropped_token_answer_has_used_up_the_old_token(server, signed_in):
    server.faults.add(Kind.TOKEN, Drop())
    with pytest.raises(aiohttp.ClientPayloadError):
        await signed_in.renew()
    assert (await signed_in.renew()).status == 401


async def test_a_status_comes_before_or_after_the_effect(server, signed_in):
    old = (await signed_in.listing())["Driveway"]
    server.faults.add(Kind.SNAP, Status(500))
    assert (await signed_in.snap(old)).status == 500
    assert (await signed_in.listing())["Driveway"]["thumbnail"] == old["thumbnail"]
    server.faults.add(Kind.SNAP, Status(500, late=True))
    assert (await signed_in.snap(old)).status == 500
    assert (await signed_in.listing())["Driveway"]["thumbnail"] != old["thumbnail"]


async def test_a_request_that_hangs_ends_when_the_server_stops(server, signed_in):
    server.faults.add(Kind.HOMESCREEN, Hang())
    asking = asyncio.create_task(signed_in.get(HOMESCREEN))
    await server.hanging.wait()
    asking.cancel()
    assert server.requests[-1].path != HOMESCREEN  # it still waits
    await asyncio.wait_for(server.stop(), 60)
    assert (server.requests[-1].path, server.requests[-1].status) == (HOMESCREEN, 0)


async def test_busy_so_many_times(server, signed_in):
    camera = (await signed_in.listing())["Driveway"]
    server.faults.add_camera(BusyAnswer(), str(camera["id"]), times=2)
    for _ in range(2):
        busy = await signed_in.snap(camera)
        assert (busy.status, busy.json["code"]) == (409, 307)
    assert (await signed_in.snap(camera)).status == 200


async def test_a_camera_fault_leaves_other_cameras_alone(server, signed_in):
    cameras = await signed_in.listing()
    server.faults.add_camera(CommandFails(), str(cameras["Driveway"]["id"]))
    started = await signed_in.snap(cameras["Hallway"])
    assert (await signed_in.progress(started))["status_code"] == 908
    assert server.faults.waiting == 1


@pytest.mark.parametrize(("fault", "code"), [(CommandFails(), 912), (CommandFails(910), 910)])
async def test_a_command_that_fails_takes_no_picture(server, signed_in, fault, code):
    old = (await signed_in.listing())["Driveway"]
    server.faults.add_camera(fault)
    ended = await signed_in.progress(await signed_in.snap(old))
    assert (ended["complete"], ended["status_code"]) == (True, code)
    assert (await signed_in.listing())["Driveway"]["thumbnail"] == old["thumbnail"]


async def test_an_offline_camera_fails_its_commands(server, signed_in):
    server.home.find("Driveway").online = False
    old = (await signed_in.listing())["Driveway"]
    assert old["status"] == "offline"
    assert (await signed_in.progress(await signed_in.snap(old)))["status_code"] == 912


async def test_a_command_that_never_ends_does_not_block_its_network(server, signed_in, clock):
    old = (await signed_in.listing())["Driveway"]
    server.faults.add_camera(CommandNeverEnds())
    started = await signed_in.snap(old)
    await clock.advance(3600)
    assert not (await signed_in.progress(started))["complete"]
    assert (await signed_in.listing())["Driveway"]["thumbnail"] == old["thumbnail"]
    assert (await signed_in.snap(old)).status == 200


async def test_the_address_stays_old_for_some_seconds(server, signed_in, clock):
    old = (await signed_in.listing())["Driveway"]
    server.faults.add_camera(OldAddress(seconds=20))
    started = await signed_in.snap(old)
    assert (await signed_in.progress(started))["complete"]
    await clock.advance(19)
    assert (await signed_in.listing())["Driveway"]["thumbnail"] == old["thumbnail"]
    await clock.advance(1)
    assert (await signed_in.listing())["Driveway"]["thumbnail"] != old["thumbnail"]


async def test_the_address_stays_old_for_some_listings(server, signed_in):
    old = (await signed_in.listing())["Driveway"]
    server.faults.add_camera(OldAddress(listings=2))
    await signed_in.snap(old)
    seen = [(await signed_in.listing())["Driveway"]["thumbnail"] for _ in range(3)]
    assert seen[:2] == [old["thumbnail"]] * 2
    assert seen[2] != old["thumbnail"]


async def test_old_bytes_under_the_new_address(server, signed_in):
    old = (await signed_in.listing())["Driveway"]
    server.faults.add_camera(OldBytes())
    await signed_in.snap(old)
    new = (await signed_in.listing())["Driveway"]
    assert new["thumbnail"] != old["thumbnail"]
    assert (await signed_in.picture(new)).body == (await signed_in.picture(old)).body


@pytest.mark.parametrize("fault", [CutJpeg(), CorruptJpeg()])
async def test_broken_pictures_do_not_decode(server, signed_in, fault):
    device = (await signed_in.listing())["Front Door"]
    whole = (await signed_in.picture(device)).body
    server.faults.add_camera(fault, str(device["id"]))
    broken = await signed_in.picture(device)
    assert (broken.status, broken.body[:2]) == (200, whole[:2])
    assert (broken.body[-2:] == whole[-2:]) is isinstance(fault, CorruptJpeg)
    with pytest.raises(OSError, match="image"):
        Image.open(io.BytesIO(broken.body)).load()
    assert (await signed_in.picture(device)).body == whole
