"""The list of cameras: one request, identities that hold, and never replaced from a failure."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from blinkthink.blink.homescreen import read_homescreen
from blinkthink.core.errors import NotFound, RateLimited, Transient, Usage
from blinkthink.demo.server import Kind
from blinkthink.demo.server.faults import Drop, Html, InvalidJson, Null, Status

NOW = datetime(2026, 2, 26, 12, tzinfo=UTC)


async def test_one_request_lists_all_kinds(server, signed_in):
    before = len(server.requests)
    listed = await signed_in.registry.refresh()
    assert len(server.requests) == before + 1
    cameras = {camera.name: camera for camera in listed.cameras}
    assert {name: camera.ref.kind for name, camera in cameras.items()} == {
        "Front Door": "doorbell",
        "Driveway": "outdoor",
        "Back Yard": "outdoor",
        "Hallway": "mini",
    }
    yard, hallway = cameras["Back Yard"], cameras["Hallway"]
    assert (yard.battery, yard.temperature_c, yard.wifi, yard.online) == ("low", 12.8, 2, True)
    assert yard.armed is False
    assert yard.last_snapshot is not None
    assert yard.last_snapshot.tzinfo is not None
    assert (hallway.battery, hallway.temperature_c, hallway.wifi) == (None, None, None)
    assert cameras["Front Door"].temperature_c is None


@pytest.mark.parametrize(
    "fault", [Html(), Null(), InvalidJson(), Drop(), Status(500), Status(404), Status(429)], ids=str
)
async def test_a_failed_answer_never_replaces_the_list(server, signed_in, clock, fault):
    before = await signed_in.registry.refresh()
    server.faults.add(Kind.HOMESCREEN, fault, times=2)  # two: a dropped GET is repeated once
    with pytest.raises((Transient, RateLimited)) as failed:
        await signed_in.registry.refresh()
    kept = signed_in.registry.cameras
    assert kept.cameras == before.cameras
    assert kept.as_of == before.as_of
    assert kept.error is failed.value
    server.faults.clear()
    await clock.advance(100)
    assert (await signed_in.registry.refresh()).error is None


async def test_renamed_removed_added_and_of_one_name(server, signed_in):
    driveway = (await signed_in.registry.refresh()).cameras[0]
    server.home.rename("Driveway", "Gate / “north” 🚗 ..")
    server.home.remove("Hallway")
    server.home.add("Back Yard")
    server.home.add("")
    listed = await signed_in.registry.refresh()
    assert signed_in.registry.find(driveway.ref.id).name == "Gate / “north” 🚗 .."
    assert len(listed.cameras) == 5
    assert all(camera.name for camera in listed.cameras)
    assert len({camera.ref.key for camera in listed.cameras}) == 5
    with pytest.raises(Usage) as twice:
        signed_in.registry.find("back yard")
    assert "700103" in twice.value.detail
    with pytest.raises(NotFound):
        signed_in.registry.find("Hallway")
    assert signed_in.registry.find("FRONT DOOR").ref.kind == "doorbell"


async def test_an_offline_camera(server, signed_in):
    server.home.find("Driveway").online = False
    await signed_in.registry.refresh()
    assert signed_in.registry.find("Driveway").online is False


def _device(**changes):
    return {"id": 7, "network_id": 3, "name": "A", "type": "catalina", "status": "done", **changes}


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"networks": []},
        {"cameras": None, "owls": None},
        {"cameras": [None]},
        {"cameras": [_device(id=None)]},
        {"cameras": [_device(network_id="../x")]},
        {"cameras": [_device()], "owls": "none"},
        {"cameras": [_device()], "networks": "none"},
        {"cameras": [_device(id=None, network_id=None)]},
    ],
    ids=str,
)
def test_half_a_list_is_no_list(body):
    with pytest.raises(Transient):
        read_homescreen(body, NOW)


def test_what_is_null_is_empty_and_a_camera_of_no_network_is_left_out():
    body = {
        "networks": None,
        "sync_modules": None,
        "owls": None,
        "cameras": [_device(id=8, network_id=None), _device()],
    }
    (camera,) = read_homescreen(body, NOW).cameras
    assert (camera.ref.key, camera.armed) == (("3", "outdoor", "7"), None)


def test_odd_devices_are_listed_with_what_they_have():
    body = {
        "networks": [{"id": 3, "armed": True}],
        "sync_modules": [{"network_id": 4, "status": "offline"}],
        "cameras": [
            _device(enabled=True, signals={"temp": True, "wifi": 99}, battery="usb"),
            _device(id=7, name="again"),
            _device(id=8, type="white", network_id=4),
        ],
        "owls": [_device(id=7, type="superior"), _device(id=9, type="hawk", network_id=4)],
    }
    cameras = {c.ref.key: c for c in read_homescreen(body, NOW).cameras}
    assert list(cameras) == [
        ("3", "outdoor", "7"),
        ("4", "indoor", "8"),
        ("3", "floodlight", "7"),
        ("4", "mini", "9"),
    ]
    first = cameras["3", "outdoor", "7"]
    assert (first.name, first.armed, first.battery) == ("A", True, None)
    assert (first.temperature_c, first.wifi, first.last_snapshot) == (None, None, None)
    assert cameras["4", "indoor", "8"].online is False  # its sync module is cut off
    assert cameras["4", "mini", "9"].online is True


def test_ids_and_types_from_outside_stay_inside_an_address():
    body = {"cameras": [_device(id=0, network_id="n-1", type="../..", thumbnail=1_772_000_000)]}
    (device,) = read_homescreen(body, NOW).devices.values()
    assert device.camera.ref.key == ("n-1", "outdoor", "0")
    assert "/networks/n-1/catalina/0/thumbnail/" in device.picture


@pytest.mark.parametrize(
    ("thumbnail", "address", "year"),
    [
        (
            1_772_000_000,
            "/api/v3/media/accounts/{account}/networks/3/sedona/7/thumbnail/thumbnail.jpg"
            "?ts=1772000000&ext=",
            2026,
        ),
        ("/x/t.jpg?ts=1772000000&ext=", "/x/t.jpg?ts=1772000000&ext=", 2026),
        ("/media/u1/clip_2", "/media/u1/clip_2.jpg", None),
        ("/media/u1/clip_2.jpg", "/media/u1/clip_2.jpg", None),
        ("/x.jpg?ts=99999999999&ext=", "/x.jpg?ts=99999999999&ext=", None),
        ("", "", None),
        (None, "", None),
        ("javascript:x", "", None),
    ],
)  # fmt: skip
def test_the_ways_to_name_a_picture(thumbnail, address, year):
    home = read_homescreen({"cameras": [_device(type="sedona", thumbnail=thumbnail)]}, NOW)
    (device,) = home.devices.values()
    assert device.picture == address
    taken = device.camera.last_snapshot
    assert (taken and taken.year) == year
