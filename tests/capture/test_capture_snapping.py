"""Snapshots through the real client, from the demo's server into a real library."""

from __future__ import annotations

import asyncio
import hashlib
import threading
from typing import Any

import pytest

from blinkthink.blink.deadlines import Deadlines
from blinkthink.capture.finishing import to_its_end
from blinkthink.core.errors import BadImage, Offline, Stale
from blinkthink.core.events import PictureAdded, SnapFinished, SnapProgress
from blinkthink.core.state import SnapPhase
from blinkthink.demo.server.faults import CommandFails, CommandNeverEnds, CutJpeg, OldBytes
from blinkthink.gallery.library import Library


def check_pairs(library: Library) -> int:
    """Every picture has its sidecar with its hash; how many there are."""
    pictures = library.scan()
    for picture in pictures:
        sidecar = library.read_sidecar(picture.path)
        assert sidecar is not None
        assert sidecar.sha256 == hashlib.sha256(picture.path.read_bytes()).hexdigest()
        assert sidecar.camera is not None
    files = [path for path in library.root.rglob("*") if path.is_file()]
    assert len([path for path in files if not path.name.startswith(".")]) == 2 * len(pictures)
    return len(pictures)


async def test_every_camera_has_its_own_outcome(house: Any, library: Library, news: Any) -> None:
    offline, cut, fine, old = house.refs
    house.server.faults.add_camera(CommandFails(), offline.id, None)
    house.server.faults.add_camera(CutJpeg(), cut.id, None)
    (before,) = await house.capture.snap([old], "manual")
    house.server.faults.add_camera(OldBytes(), old.id, None)
    outcomes = await house.capture.snap([offline, cut, fine, old, fine], "schedule")
    assert [type(outcome.error) for outcome in outcomes] == [
        Offline, BadImage, type(None), Stale, type(None),
    ]  # fmt: skip
    assert [outcome.camera for outcome in outcomes] == [offline, cut, fine, old, fine]
    assert outcomes[0].error is not None
    assert outcomes[0].error.subject == offline.name
    assert outcomes[2] == outcomes[4]
    assert check_pairs(library) == 2
    assert {event.path for event in news.of(PictureAdded)} == {before.path, outcomes[2].path}
    assert len(news.of(SnapFinished)) == 5
    last = {event.camera.id: event.phase for event in news.of(SnapProgress)}
    assert last == {
        offline.id: SnapPhase.FAILED, cut.id: SnapPhase.FAILED,
        fine.id: SnapPhase.SAVED, old.id: SnapPhase.FAILED,
    }  # fmt: skip
    sidecar = library.read_sidecar(outcomes[2].path)
    assert sidecar is not None
    assert (sidecar.trigger, sidecar.camera) == ("schedule", fine)
    assert (sidecar.width, sidecar.height) == (64, 36)
    assert sidecar.captured_at == outcomes[2].captured_at


async def test_a_sidecar_says_whether_its_camera_was_armed(house: Any, library: Library) -> None:
    await house.registry.refresh()
    states = {camera.ref.key: camera.armed for camera in house.registry.cameras.cameras}
    outcomes = await house.capture.snap(house.refs, "schedule")
    for outcome in outcomes:
        sidecar = library.read_sidecar(outcome.path)
        assert sidecar is not None
        assert sidecar.armed is states[outcome.camera.key]
        assert sidecar.to_json().get("armed") is sidecar.armed
    assert {True, False} & set(states.values()), "the listing says so of some camera"


async def test_a_library_that_cannot_be_written_is_an_outcome(house: Any, library: Library) -> None:
    library.root.write_text("a file is in the way")
    outcomes = await house.capture.snap(house.refs, "manual")
    assert all(outcome.error is not None and outcome.path is None for outcome in outcomes)
    assert library.root.read_text() == "a file is in the way"


@pytest.mark.parametrize("news_until_cancel", range(1, 14, 2))
async def test_cancelled_at_any_moment_it_leaves_nothing_half(
    house: Any, library: Library, news: Any, news_until_cancel: int
) -> None:
    news.heard.clear()
    task = asyncio.create_task(house.capture.snap(house.refs, "manual"))
    await news.until(lambda: len(news.heard) >= news_until_cancel or task.done())
    task.cancel()
    await asyncio.wait([task])
    assert check_pairs(library) == len(news.of(PictureAdded))
    outcomes = await house.capture.snap(house.refs, "manual")
    assert all(outcome.error is None for outcome in outcomes)


async def test_work_that_has_begun_is_ended_before_a_cancel() -> None:
    begun, go_on, told = threading.Event(), threading.Event(), []

    def work() -> str:
        begun.set()
        assert go_on.wait(60)
        return "stored"

    task = asyncio.create_task(to_its_end(work, told.append))
    await asyncio.to_thread(begun.wait, 60)
    task.cancel()
    assert not (await asyncio.wait([task], timeout=0.01))[0]
    go_on.set()
    await asyncio.wait([task])
    assert task.cancelled()
    assert told == ["stored"]


@pytest.mark.parametrize("deadlines", [Deadlines(command=1e9)])
async def test_a_picture_is_handed_on_while_another_camera_still_works(
    house: Any, news: Any
) -> None:
    slow = house.refs[0]
    quick = next(ref for ref in house.refs if ref.network_id != slow.network_id)
    house.server.faults.add_camera(CommandNeverEnds(), slow.id, None)
    both = asyncio.create_task(house.capture.snap([slow, quick], "manual"))
    await news.until(lambda: news.of(SnapFinished))
    (finished,) = news.of(SnapFinished)
    assert house.analyzed == [finished.outcome.path]
    assert not both.done()
    both.cancel()
    await asyncio.wait([both])
