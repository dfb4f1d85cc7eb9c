"""Switching faults by hand: each fault that there is, by the lines that the help names."""

from __future__ import annotations

import aiohttp
import pytest

from blinkthink.core.errors import Usage
from blinkthink.demo.server import Kind
from blinkthink.demo.server.control import (
    CAMERA_FAULTS,
    KINDS,
    REQUEST_FAULTS,
    Control,
    Switchboard,
)
from blinkthink.demo.server.faults import REFUSALS
from tests.demo.test_server_faults import HOMESCREEN, ask


@pytest.fixture
def board(server):
    return Switchboard(server)


def test_every_fault_and_every_kind_of_request_has_a_word(board):
    text = board.help()
    assert all(f"  {word}" in text for word in ("invalid-json", "cut-jpeg", "command-never-ends"))
    for word in (*REQUEST_FAULTS, *CAMERA_FAULTS, *REFUSALS, *KINDS):
        assert word in text


async def test_the_lines_do_what_they_say(server, signed_in, board):
    board.apply("homescreen status 429 retry_after=30")
    refused = await signed_in.get(HOMESCREEN)
    assert (refused.status, refused.headers["Retry-After"]) == (429, "30")
    board.apply("homescreen null times=2")
    assert [(await signed_in.get(HOMESCREEN)).json for _ in range(2)] == [None, None]
    board.apply("homescreen html after=1")
    assert (await signed_in.get(HOMESCREEN)).headers["Content-Type"].startswith("application/json")
    assert (await signed_in.get(HOMESCREEN)).headers["Content-Type"].startswith("text/html")
    board.apply("homescreen without owls")
    assert "owls" not in (await signed_in.get(HOMESCREEN)).json
    board.apply("camera Driveway busy-answer times=ever")
    cameras = await signed_in.listing()
    assert [(await signed_in.snap(cameras["Driveway"])).status for _ in range(3)] == [409] * 3
    board.apply("clear")
    board.apply("camera any command-fails 910")
    started = await signed_in.snap(cameras["Driveway"])
    assert (await signed_in.progress(started))["status_code"] == 910


async def test_the_home_and_the_account_change_by_lines(server, signed_in, board):
    for line in ("rename 'Back Yard' Driveway", "remove Hallway", "add Shed mini", "offline Shed"):
        board.apply(line)
    assert sorted(camera.name for camera in server.home.cameras) == [
        "Driveway", "Driveway", "Front Door", "Shed",
    ]  # fmt: skip
    assert (await signed_in.listing())["Shed"]["status"] == "offline"
    board.apply("online Shed")
    assert (await signed_in.listing())["Shed"]["status"] == "online"
    board.apply("expire-access")
    assert (await signed_in.get(HOMESCREEN)).status == 401
    assert (await signed_in.renew()).status == 200
    board.apply("revoke")
    assert (await signed_in.renew()).json["error_cause"] == "invalid_refresh_token"


@pytest.mark.parametrize("cause", list(REFUSALS))
async def test_refusals_of_the_sign_in_have_their_words_and_no_effect(server, app, board, cause):
    board.apply(f"sign-in refusal {cause} wait=90")
    await app.authorize()
    refused = await app.password()
    assert (refused.status, refused.json["error_cause"]) == (REFUSALS[cause][0], cause)
    assert refused.json.get("next_time_in_secs") == (90 if refused.status == 429 else None)
    assert server.sms_sent == 0
    assert (await app.password()).status == 202


async def test_an_answer_that_stalls_in_its_middle(server, signed_in, board):
    board.apply("homescreen stall")
    short = aiohttp.ClientTimeout(total=1)
    with pytest.raises(TimeoutError):
        await signed_in.get(HOMESCREEN, timeout=short)
    assert (await ask(signed_in, Kind.HOMESCREEN)).status == 200


@pytest.mark.parametrize(
    "line",
    ["nonsense", "homescreen nonsense", "homescreen status", "homescreen status many",
     "homescreen status 429 later=3", "camera Attic busy-answer", "camera Driveway",
     "rename Driveway", "add Shed toaster", "sign-in refusal none", "clear all",
     "snap drop times=often", "'"],
)  # fmt: skip
def test_what_makes_no_sense_changes_nothing(server, board, line):
    with pytest.raises(Usage, match="not understood"):
        board.apply(line)
    assert server.faults.waiting == 0
    assert len(server.home.cameras) == 4


async def test_by_http_on_the_loopback(server, signed_in):
    control = Control(server)
    await control.start()
    assert control.url.startswith("http://127.0.0.1:")
    async with aiohttp.ClientSession() as session:
        lines = "homescreen status 503\n\ncamera Driveway command-fails\n"
        async with session.post(control.url, data=lines) as answer:
            assert answer.status == 200
        async with session.get(control.url) as answer:
            assert "faults that are on: 2" in await answer.text()
        async with session.post(control.url, data="nonsense") as answer:
            assert answer.status == 400
            assert "nonsense" in await answer.text()
    await control.stop()
    assert control.url == ""
    assert (await signed_in.get(HOMESCREEN)).status == 503


async def test_clips_and_sync_modules_change_by_lines(server, signed_in, board):
    path = "/api/v1/accounts/100042/media/changed?page=1"
    before = len((await signed_in.get(path)).json["media"])
    board.apply("film Driveway")
    assert len((await signed_in.get(path)).json["media"]) == before + 1
    board.apply("local-storage 5001")
    assert {entry["device_name"] for entry in (await signed_in.get(path)).json["media"]} == {
        "Hallway"
    }
    for line, status in (("module-offline 5001", "offline"), ("module-online 5001", "online")):
        board.apply(line)
        (module,) = (await signed_in.get(HOMESCREEN)).json["sync_modules"]
        assert (module["status"], module["local_storage_status"]) == (status, "active")
    with pytest.raises(Usage):
        board.apply("local-storage 1")
