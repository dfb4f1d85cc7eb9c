"""The home that the server lists, and what a snap does to it."""

from __future__ import annotations

import hashlib

import pytest

from blinkthink.demo.server import Timing

SLOW = Timing(command=(1.5, 1.5), lag=0.4)
NAMES = ["Front Door", "Driveway", "Back Yard", "Hallway"]


async def test_four_cameras_of_three_kinds(signed_in):
    body = (await signed_in.get("/api/v3/accounts/100042/homescreen")).json
    assert [c["name"] for c in body["cameras"]] == ["Driveway", "Back Yard"]
    assert [c["name"] for c in body["owls"]] == ["Hallway"]
    assert [c["name"] for c in body["doorbells"]] == ["Front Door"]
    assert [n["onboarded"] for n in body["networks"]] == [True, False]
    alone = body["networks"][1]["id"]
    assert body["owls"][0]["network_id"] == alone
    assert all(module["network_id"] != alone for module in body["sync_modules"])


async def test_battery_and_signals_where_a_kind_has_them(signed_in):
    cameras = await signed_in.listing()
    assert cameras["Back Yard"]["battery"] == "low"
    assert cameras["Driveway"]["battery"] == "ok"
    assert cameras["Driveway"]["signals"]["temp"] == 57
    assert "battery" not in cameras["Hallway"]
    assert "temp" not in cameras["Front Door"]["signals"]


@pytest.mark.parametrize("name", NAMES)
async def test_a_snap_gives_a_new_picture_under_a_new_address(server, signed_in, name):
    before = (await signed_in.listing())[name]
    old = await signed_in.picture(before)
    started = await signed_in.snap(before)
    assert started.status == 200
    assert await signed_in.progress(started) == {
        "complete": True,
        "status": 0,
        "status_msg": "Command succeeded",
        "status_code": 908,
        "commands": [],
    }
    after = (await signed_in.listing())[name]
    assert after["thumbnail"] != before["thumbnail"]
    new = await signed_in.picture(after)
    assert new.status == 200
    assert new.headers["Content-Type"] == "image/jpeg"
    assert new.body != old.body
    assert (await signed_in.picture(before)).body == old.body


@pytest.mark.parametrize("style", ["full", "stamp", "legacy"])
async def test_every_style_of_address_leads_to_the_picture(server, signed_in, style):
    server.home.find("Driveway").address = style
    device = (await signed_in.listing())["Driveway"]
    assert (await signed_in.picture(device)).body[:2] == b"\xff\xd8"


async def test_every_served_picture_has_its_truth(server, signed_in):
    for name, device in (await signed_in.listing()).items():
        await signed_in.snap(device)
        data = (await signed_in.picture((await signed_in.listing())[name])).body
        truth = server.truth_of(hashlib.sha256(data).hexdigest())
        assert truth is not None
        assert truth["place"] == server.home.find(name).place
    assert server.truth_of("0" * 64) is None


async def test_a_command_takes_its_time_and_the_address_follows_later(
    start_server, open_app, clock
):
    app = open_app(await start_server(SLOW))
    await app.sign_in()
    before = (await app.listing())["Hallway"]
    started = await app.snap(before)
    running = await app.progress(started)
    assert (running["complete"], running["status_code"]) == (False, 908)
    await clock.advance(1.5)
    assert (await app.progress(started))["complete"]
    assert (await app.listing())["Hallway"]["thumbnail"] == before["thumbnail"]
    await clock.advance(0.4)
    assert (await app.listing())["Hallway"]["thumbnail"] != before["thumbnail"]


async def test_a_network_does_one_command_at_a_time(start_server, open_app, clock):
    app = open_app(await start_server(SLOW))
    await app.sign_in()
    cameras = await app.listing()
    assert (await app.snap(cameras["Driveway"])).status == 200
    busy = await app.snap(cameras["Front Door"])
    assert (busy.status, busy.json["code"]) == (409, 307)
    assert (await app.snap(cameras["Hallway"])).status == 200
    await clock.advance(1.5)
    assert (await app.snap(cameras["Front Door"])).status == 200


async def test_stamps_grow_also_within_a_second(signed_in):
    stamps = []
    for _ in range(3):
        device = (await signed_in.listing())["Back Yard"]
        stamps.append(device["thumbnail"])
        await signed_in.snap(device)
    assert stamps == sorted(set(stamps))


async def test_only_the_last_pictures_stay(signed_in, folder):
    first = (await signed_in.listing())["Hallway"]
    await signed_in.picture(first)
    for _ in range(5):
        device = (await signed_in.listing())["Hallway"]
        await signed_in.snap(device)
        await signed_in.picture((await signed_in.listing())["Hallway"])
    assert (await signed_in.picture(first)).status == 404
    assert len(list((folder / "pictures").iterdir())) == 4
    assert len(list((folder / "truth").iterdir())) == 6


async def test_arm_and_disarm_a_network(signed_in):
    async def armed() -> bool:
        return (await signed_in.get("/network/5001")).json["network"]["armed"]

    path = "/api/v1/accounts/100042/networks/5001/state"
    assert not await armed()
    started = await signed_in.post(f"{path}/arm")
    assert (await signed_in.progress(started))["status_code"] == 908
    assert await armed()
    await signed_in.post(f"{path}/disarm")
    assert not await armed()


async def test_switch_each_kind_of_camera_off_and_on(server, signed_in):
    base = "/api/v1/accounts/100042/networks"
    driveway, bell, mini = (
        server.home.find(name).id for name in ("Driveway", "Front Door", "Hallway")
    )

    async def enabled() -> list[bool]:
        cameras = await signed_in.listing()
        return [cameras[name]["enabled"] for name in ("Driveway", "Front Door", "Hallway")]

    owl = f"{base}/5002/owls/{mini}/config"
    await signed_in.post(f"/network/5001/camera/{driveway}/disable")
    await signed_in.post(f"{base}/5001/doorbells/{bell}/disable")
    await signed_in.post(owl, json={"enabled": False})
    assert await enabled() == [False, False, False]
    await signed_in.post(f"/network/5001/camera/{driveway}/enable")
    await signed_in.post(f"{base}/5001/doorbells/{bell}/enable")
    await signed_in.post(owl, json={"enabled": True})
    assert await enabled() == [True, True, True]
    assert (await signed_in.post(owl, data="nonsense")).status == 400


async def test_cameras_are_renamed_removed_added_and_share_names(server, signed_in):
    server.home.rename("Driveway", "Garage / north \U0001f697")
    server.home.remove("Back Yard")
    server.home.add("Hallway", "outdoor")
    body = (await signed_in.get("/api/v3/accounts/100042/homescreen")).json
    assert [c["name"] for c in body["cameras"]] == ["Garage / north \U0001f697", "Hallway"]
    assert body["cameras"][1]["id"] != body["owls"][0]["id"]
    twin = body["cameras"][1]
    assert (await signed_in.snap(twin)).status == 200
    assert (await signed_in.picture(twin)).status == 200


@pytest.mark.parametrize(
    "path",
    [
        "/network/5001/camera/1/thumbnail",
        "/network/5002/camera/700102/thumbnail",
        "/api/v1/accounts/100042/networks/5002/doorbells/700104/thumbnail",
        "/api/v1/accounts/7/networks/5002/owls/700104/thumbnail",
        "/network/9/update",
        "/network/abc/update",
        "/nothing",
    ],
)
async def test_what_is_not_there_is_not_found(signed_in, path):
    assert (await signed_in.post(path)).status == 404


async def test_nothing_without_a_token(server, app):
    for path in ("/networks", "/api/v3/accounts/100042/homescreen"):
        assert (await app.get(path)).status == 401


async def test_each_host_answers_only_its_own_requests(server, signed_in):
    other = "https://rest-u001.immedia-semi.com/networks"
    assert (await signed_in.ask("GET", other)).status == 404
    oauth = "https://api.oauth.blink.com/networks"
    assert (await signed_in.ask("GET", oauth)).status == 404
    assert (await signed_in.get("/oauth/v2/signin")).status == 404
    assert [seen.status for seen in server.requests[-3:]] == [404, 404, 404]


async def test_log_out_ends_the_token(signed_in):
    assert (await signed_in.post("/api/v4/account/100042/client/300042/logout")).status == 200
    assert (await signed_in.get("/networks")).status == 401
