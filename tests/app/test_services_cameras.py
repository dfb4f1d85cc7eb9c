"""Cameras in the whole program: two of one id, a schedule that a camera left, arming, status."""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from blinkthink.app.cli import account, arming, pictures, schedule
from blinkthink.app.cli.parser import make_parser
from blinkthink.app.services import Services
from blinkthink.core.errors import NotFound, Transient, Usage
from blinkthink.core.events import Event, SnapProgress
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import Every
from blinkthink.core.state import SnapPhase
from blinkthink.demo.server import WITHOUT_CODE, Kind
from blinkthink.demo.server.faults import Status
from blinkthink.demo.server.home import ALONE, Camera

TWIN = 700_102  # the Driveway's id


@pytest.fixture
async def services() -> AsyncIterator[Services]:
    services = Services(demo=True)
    await services.start(background=False)
    try:
        await services.sign_in(WITHOUT_CODE.email, WITHOUT_CODE.password)
        yield services
    finally:
        await services.stop()


@pytest.fixture
async def twins(services: Services) -> tuple[CameraRef, CameraRef]:
    """Two cameras of one id: in two networks, of two kinds."""
    assert services.demo_server is not None
    services.demo_server.home.cameras.append(
        Camera(TWIN, ALONE.id, "mini", "Attic", "hallway", battery=None, temperature_f=None)
    )
    listing = await services.refresh_cameras()
    first, second = (c.ref for c in listing.cameras if c.ref.id == str(TWIN))
    return first, second


def arguments(**values: Any) -> argparse.Namespace:
    return argparse.Namespace(**{"json": True, "all": False, "analyze": False, **values})


async def test_two_cameras_of_one_id_take_their_own_pictures(
    services: Services, twins: tuple[CameraRef, CameraRef]
) -> None:
    for ref in twins:
        (outcome,) = await services.snap([ref])
        assert outcome.error is None
        assert outcome.camera.key == ref.key
        assert outcome.path is not None
        sidecar = services.library.read_sidecar(outcome.path)
        assert sidecar is not None
        assert sidecar.camera == ref
    assert {picture.folder for picture in services.library.scan()} == {"Driveway", "Attic"}


async def test_and_are_told_apart_on_the_command_line(
    services: Services,
    twins: tuple[CameraRef, CameraRef],
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(Usage) as several:
        services.running.registry.find(str(TWIN))
    assert "5001/outdoor/700102, 5002/mini/700102" in several.value.detail
    await pictures.cameras(services, arguments(json=False))
    listed = capsys.readouterr().out
    assert "5001/outdoor/700102" in listed
    assert "700101\n" in listed
    await pictures.snap(services, arguments(cameras=["5002/mini/700102"]))
    assert [row["camera"] for row in json.loads(capsys.readouterr().out)] == ["Attic"]
    await pictures.snap(services, arguments(cameras=["Driveway", str(TWIN)]))
    rows = json.loads(capsys.readouterr().out)
    assert [(row["camera"], row["ok"]) for row in rows] == [("Driveway", True), ("700102", False)]
    assert rows[1]["error"]["code"] == "usage"


@pytest.mark.parametrize(("wait", "ok"), [(1, True), (90, False)])
async def test_a_short_limit_is_waited_for(
    services: Services, capsys: pytest.CaptureFixture[str], wait: int, ok: bool
) -> None:
    assert services.demo_server is not None
    services.demo_server.faults.add(Kind.SNAP, Status(429, retry_after=wait))
    assert await pictures.snap(services, arguments(cameras=["Hallway"])) == (0 if ok else 1)
    (row,) = json.loads(capsys.readouterr().out)
    assert row["ok"] is ok
    assert ok or row["error"]["code"] == "rate_limited"


async def test_a_schedule_keeps_who_is_meant_and_bears_that_one_leaves(
    services: Services,
    twins: tuple[CameraRef, CameraRef],
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = ["schedule", "add", "Attic", "Driveway", "--every", "60", "--json"]
    await schedule.schedule(services, make_parser().parse_args(asked))
    assert json.loads(capsys.readouterr().out)["cameras"] == [str(TWIN), str(TWIN)]
    (entry,) = services.schedules()
    assert entry.cameras == (twins[1], twins[0])
    assert services.demo_server is not None
    services.demo_server.home.remove("Attic")
    gone, taken = await services.snap_as("schedule", entry.cameras)
    assert isinstance(gone.error, NotFound)
    assert taken.error is None


async def test_an_id_of_an_old_schedule_is_found_at_run_time(services: Services) -> None:
    old = CameraRef("700103", "", "", "700103")
    unknown = CameraRef("9", "", "", "9")
    found, missing = await services.snap_as("schedule", [old, unknown])
    assert (found.camera.name, found.error) == ("Back Yard", None)
    assert isinstance(missing.error, NotFound)
    assert missing.error.subject == "9"


NAMES = (
    "Gate / north", "..", "🚗 “yard”", "x" * 300, "", "CON", "Back Yard", "back yard",
    "a\\b:c*d?\n\t", "Ω" * 150,
)  # fmt: skip


async def test_odd_names_and_two_of_one_name_are_told_apart_on_the_disk(services: Services) -> None:
    assert services.demo_server is not None
    home = services.demo_server.home
    added = [home.add(name) for name in NAMES]
    listing = await services.refresh_cameras()
    refs = [c.ref for c in listing.cameras if c.ref.id in {str(one.id) for one in added}]
    assert len(refs) == len(NAMES)
    assert all(ref.name for ref in refs)
    outcomes = await services.snap(refs)
    assert [outcome.error for outcome in outcomes] == [None] * len(NAMES)
    paths = [outcome.path for outcome in outcomes if outcome.path is not None]
    folders = {path.parent for path in paths}
    assert len(folders) == len(NAMES)
    assert all(folder.parent == services.library.root for folder in folders)
    assert len({folder.name.casefold() for folder in folders}) == len(NAMES)
    for path, ref in zip(paths, refs, strict=True):
        sidecar = services.library.read_sidecar(path)
        assert sidecar is not None
        assert sidecar.camera == ref
    home.rename(added[0].id, "South Gate")
    (renamed,) = await services.snap([refs[0]])
    assert renamed.path is not None
    assert renamed.path.parent.name == "South_Gate"


async def test_an_end_in_the_middle_of_a_snapshot_leaves_nothing_half_done(
    services: Services,
) -> None:
    for wanted in (SnapPhase.WAITING, SnapPhase.ASKED, SnapPhase.TAKEN, SnapPhase.LOADING):
        reached = asyncio.Event()

        def hear(event: Event, wanted: SnapPhase = wanted, reached: Any = reached) -> None:
            if isinstance(event, SnapProgress) and event.phase is wanted:
                reached.set()

        unsubscribe = services.events.subscribe(hear)
        listing = await services.refresh_cameras()
        snapping = asyncio.create_task(services.snap([listing.cameras[0].ref]))
        await reached.wait()
        await services.stop()
        snapping.cancel()
        await asyncio.wait([snapping])
        unsubscribe()
        files = [path for path in services.library.root.rglob("*") if path.is_file()]
        pictures = [path for path in files if path.suffix == ".jpg"]
        assert {path.with_suffix(".json") for path in pictures} | set(pictures) == set(files)
        await services.start(background=False)
    (outcome,) = await services.snap([listing.cameras[0].ref])
    assert outcome.error is None


async def test_a_stale_list_says_how_old_it_is(
    services: Services, capsys: pytest.CaptureFixture[str]
) -> None:
    await services.refresh_cameras()
    assert services.demo_server is not None
    services.demo_server.faults.add(Kind.HOMESCREEN, Status(503), times=None)
    assert await pictures.cameras(services, arguments(json=False)) == 1
    told = capsys.readouterr()
    assert "Front Door" in told.out
    assert "This list is" in told.err
    with pytest.raises(Transient):
        await pictures.cameras(services, arguments())
    assert capsys.readouterr().out == ""


async def test_arming_by_name_and_id(
    services: Services, capsys: pytest.CaptureFixture[str]
) -> None:
    targets = ["home", "Front Door", "5002/mini/700104", "No Such", "Home"]
    assert await arming.arm(services, arguments(targets=targets)) == 1
    rows = json.loads(capsys.readouterr().out)
    assert [(row["id"], row["kind"], row["armed"], row["ok"]) for row in rows] == [
        ("5001", "network", True, True),
        ("700101", "doorbell", True, True),
        ("700104", "mini", True, True),
        (None, None, None, False),
    ]
    assert set(rows[0]) == {"id", "name", "kind", "armed", "ok", "error"}
    assert rows[3]["error"]["code"] == "not_found"
    assert await arming.disarm(services, arguments(targets=[])) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [(row["name"], row["armed"]) for row in rows] == [("Home", False), ("Hallway", False)]
    assert await arming.disarm(services, arguments(targets=["Driveway"], json=False)) == 0
    assert capsys.readouterr().out == "Driveway: motion detection off\n"


async def test_status_names_the_last_snapshot_and_the_next_planned_one(
    services: Services, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert await account.status(services, arguments()) == 0
    empty = json.loads(capsys.readouterr().out)
    assert (empty["signed_in"], empty["last"], empty["next"]) == (True, None, None)
    (outcome,) = await services.snap(
        [c.ref for c in (await services.refresh_cameras()).cameras if c.name == "Driveway"]
    )
    assert outcome.captured_at is not None
    first = await services.add_schedule([], Every(minutes=60))
    second = await services.add_schedule([], Every(minutes=120))
    await services.pause_schedule(first.id, True)
    await account.status(services, arguments())
    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["signed_in", "email", "since", "cooldown_until", "last", "next"]
    assert told["last"] == outcome.captured_at.isoformat()
    assert second.next is not None
    assert told["next"] == second.next.isoformat()
    later = outcome.captured_at + timedelta(hours=1)
    data = outcome.path.read_bytes() if outcome.path else b""
    services.library.store(
        data, camera=outcome.camera, captured_at=later, trigger="motion", sha256="0" * 64,
        width=1, height=1,
    )  # fmt: skip
    await account.status(services, arguments())
    assert json.loads(capsys.readouterr().out)["last"] == told["last"]  # a motion is no snapshot
