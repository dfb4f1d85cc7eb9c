"""Motion clips through the real client, from the demo's server into a real library."""

from __future__ import annotations

import asyncio
import hashlib
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from blinkthink.blink.movies import first_frame
from blinkthink.core.errors import BadImage, Offline, RateLimited, Transient
from blinkthink.core.events import ClipsProgress, PictureAdded
from blinkthink.demo.server import Kind
from blinkthink.demo.server.faults import CutClip, Drop, Hang, Html, Stall, Status
from blinkthink.demo.server.home import HOUSE
from blinkthink.gallery.clips import PARTS
from blinkthink.gallery.library import Library


def check_library(library: Library) -> dict[str, Path]:
    """Each picture has a whole clip and a sidecar that names both; nothing else is there."""
    found = {}
    for picture in library.scan():
        sidecar = library.read_sidecar(picture.path)
        assert sidecar is not None
        assert sidecar.clip == picture.path.with_suffix(".mp4").name
        assert sidecar.sha256 == hashlib.sha256(picture.path.read_bytes()).hexdigest()
        assert sidecar.trigger == "motion"
        assert sidecar.captured_at.strftime("%Y%m%d_%H%M%S") == picture.path.stem[:15]
        assert first_frame(picture.path.with_suffix(".mp4"))
        clip_id = sidecar.rest["clip_id"]
        assert clip_id not in found
        found[clip_id] = picture.path
    files = [path for path in library.root.glob("*/*") if not path.name.startswith(".")]
    assert len([f for f in files if PARTS not in f.parts]) == 3 * len(found)
    return found


def requests(house: Any, text: str) -> int:
    return sum(text in f"{seen.method} {seen.path}" for seen in house.server.requests)


async def test_a_day_of_clips_comes_once(house: Any, library: Library, news: Any) -> None:
    outcomes = await house.clips.fetch()
    assert len(outcomes) == 7
    assert all(outcome.new and outcome.error is None for outcome in outcomes)
    found = check_library(library)
    assert {o.id: o.path for o in outcomes} == {i: p.with_suffix(".mp4") for i, p in found.items()}
    for clip in house.server.clips.listed(outcomes[-1].captured_at, local=False):
        film = await house.server.clips.film(clip)
        path = found[str(clip.id)]
        assert path.with_suffix(".mp4").read_bytes() == film.video
        assert path.read_bytes() == film.picture
        assert path.parent.name == clip.camera.name.replace(" ", "_")
    told = news.of(ClipsProgress)
    assert [(event.done, event.total) for event in told[1:8]] == [(n, 7) for n in range(7)]
    assert (told[0].total, told[-1].running) == (None, False)
    assert house.analyzed == [event.path for event in news.of(PictureAdded)]
    assert not list((library.root / PARTS).glob("*.part*"))

    before = requests(house, "/media/clip/")
    again = await house.clips.fetch()
    assert {o.id: o.path for o in again} == {o.id: o.path for o in outcomes}
    assert not any(outcome.new for outcome in again)
    assert requests(house, "/media/clip/") == before


async def test_only_what_was_asked_for(house: Any, library: Library) -> None:
    driveway = next(ref for ref in house.refs if ref.name == "Driveway")
    house.server.clips.clear()
    now = house.clock.now()
    for hours in (1, 3, 30):
        house.server.clips.add("Driveway", now - timedelta(hours=hours))
        house.server.clips.add("Hallway", now - timedelta(hours=hours))
    house.server.clips.add("Driveway", now).deleted = True
    outcomes = await house.clips.fetch([driveway], now - timedelta(hours=5))
    assert [outcome.camera for outcome in outcomes] == [driveway] * 2
    assert [outcome.captured_at for outcome in outcomes] == sorted(
        (outcome.captured_at for outcome in outcomes), reverse=True
    )
    assert len(check_library(library)) == 2


async def test_hundreds_of_clips_over_many_pages(house: Any, library: Library) -> None:
    house.server.clips.clear()
    for minutes in range(60):
        house.server.clips.add("Hallway", house.clock.now() - timedelta(minutes=minutes))
    outcomes = await house.clips.fetch()
    assert len(outcomes) == len(check_library(library)) == 60
    assert requests(house, "/media/changed") == 4  # three with clips, and the empty one


async def test_renamed_ones_and_deleted_ones_do_not_come_again(
    house: Any, library: Library, home: Path
) -> None:
    await house.clips.fetch()
    renamed, deleted = (picture.path for picture in library.scan()[:2])
    for suffix in (".jpg", ".json", ".mp4"):
        renamed.with_suffix(suffix).rename(renamed.with_name("kept" + suffix))
        deleted.with_suffix(suffix).unlink()
    outcomes = await house.clips.fetch()
    assert len(outcomes) == 6
    assert not any(outcome.new for outcome in outcomes)
    assert renamed.with_name("kept.mp4") in [outcome.path for outcome in outcomes]
    (home / "clips.jsonl").unlink()  # then the sidecars alone tell
    assert [outcome.new for outcome in await house.clips.fetch()].count(True) == 1


async def test_a_clip_in_the_cloud_and_on_the_sync_module_is_one(
    house: Any, library: Library
) -> None:
    assert len(await house.clips.fetch()) == 7
    house.server.home.local_storage.add(HOUSE.id)
    house.server.clips.add("Driveway", house.clock.now() - timedelta(minutes=5))
    outcomes = await house.clips.fetch()
    assert [outcome.new for outcome in outcomes].count(True) == 1
    assert len(outcomes) == len(check_library(library)) == 8
    fresh = next(outcome for outcome in outcomes if outcome.new)
    assert fresh.camera.name == "Driveway"
    assert fresh.path.with_suffix(".jpg").read_bytes() == first_frame(fresh.path)


@pytest.mark.parametrize("longest", [3.0])
@pytest.mark.parametrize("fault", [Drop(), Status(503), Stall(), Hang()])
async def test_trouble_that_passes_is_gone_on_with(
    house: Any, library: Library, fault: Any
) -> None:
    house.server.clips.clear()
    house.server.clips.add("Hallway", house.clock.now())
    house.server.faults.add(Kind.CLIP, fault)
    (outcome,) = await house.clips.fetch()
    assert outcome.error is None
    assert len(check_library(library)) == 1
    tries = [seen.status for seen in house.server.requests if "/media/clip/" in seen.path]
    # What broke off is gone on with where some of it had come; a drop may come before that.
    ends = {Stall: {206}, Drop: {200, 206}}.get(type(fault), {200})
    assert tries[-1] in ends


@pytest.mark.parametrize(
    ("kind", "fault", "error"),
    [
        (Kind.CLIP, Html(), BadImage),
        (Kind.CLIP, Status(404), None),
        (Kind.CLIP, Status(503), Transient),
        (Kind.CLIP, Status(429, retry_after=600), RateLimited),
    ],
)
async def test_a_clip_that_cannot_be_had_leaves_nothing(
    house: Any, library: Library, kind: Kind, fault: Any, error: type[Exception] | None
) -> None:
    house.server.faults.add(kind, fault, times=None)
    outcomes = await house.clips.fetch()
    assert len(outcomes) == 7
    assert check_library(library) == {}
    codes = {outcome.error.code for outcome in outcomes}
    assert codes == {error.code if error else "not_found"}
    if error in (Transient, RateLimited):  # nothing is asked for in vain seven times
        assert requests(house, "/media/clip/") == (9 if error is Transient else 1)
    house.server.faults.clear()
    house.clock.set_wall(house.clock.now() + timedelta(seconds=700))
    assert all(outcome.error is None for outcome in await house.clips.fetch())
    assert len(check_library(library)) == 7


async def test_a_clip_cut_short_is_refused_and_the_others_come(
    house: Any, library: Library
) -> None:
    house.server.faults.add_camera(CutClip(), "700104", None)
    outcomes = await house.clips.fetch()
    bad = [outcome for outcome in outcomes if outcome.error is not None]
    assert [(type(o.error), o.error.subject) for o in bad] == [(BadImage, "Hallway")]
    assert len(check_library(library)) == 6
    assert not list((library.root / PARTS).glob("*.part*"))


async def test_without_a_thumbnail_the_first_frame_stands_for_it(
    house: Any, library: Library
) -> None:
    house.server.faults.add(Kind.CLIP_THUMBNAIL, Html(), times=None)
    await house.clips.fetch()
    for picture in check_library(library).values():
        assert picture.read_bytes() == first_frame(picture.with_suffix(".mp4"))


async def test_a_sync_module_that_is_off_is_told_for_each_of_its_cameras(
    house: Any, library: Library
) -> None:
    house.server.home.local_storage.add(HOUSE.id)
    house.server.home.offline_modules.add(HOUSE.id)
    outcomes = await house.clips.fetch()
    failed = {o.camera.name: (o.id, type(o.error)) for o in outcomes if o.error is not None}
    assert failed == dict.fromkeys(("Front Door", "Driveway", "Back Yard"), ("", Offline))
    assert len(check_library(library)) == 1  # the Mini's, which is in the cloud


@pytest.mark.parametrize("told", [2, 3, 5, 8])
async def test_cancelled_at_any_moment_it_goes_on_later(
    house: Any, library: Library, news: Any, told: int
) -> None:
    news.heard.clear()
    task = asyncio.create_task(house.clips.fetch())
    await news.until(lambda: len(news.heard) >= told)
    await house.clips.cancel()
    outcomes = await task
    assert len(check_library(library)) == len(outcomes) == len(house.analyzed) < 7
    assert [event.path for event in news.of(PictureAdded)] == house.analyzed
    rest = await house.clips.fetch()
    assert len(check_library(library)) == 7
    assert [outcome.new for outcome in rest].count(True) == 7 - len(outcomes)
    assert len(house.analyzed) == 7


async def test_two_at_once_make_no_doubles(house: Any, library: Library) -> None:
    one, other = await asyncio.gather(house.clips.fetch(), house.clips.fetch())
    assert len(check_library(library)) == 7
    assert {outcome.id for outcome in one} == {outcome.id for outcome in other}


async def test_a_library_that_cannot_be_written_ends_it(house: Any, library: Library) -> None:
    library.root.write_text("a file is in the way")
    outcomes = await house.clips.fetch()
    assert len(outcomes) == 7
    assert all(outcome.error is not None and outcome.path is None for outcome in outcomes)
    assert requests(house, "/media/clip/") == 0


async def test_a_record_line_that_was_cut_short_hides_no_other(
    house: Any, library: Library, home: Path
) -> None:
    house.server.clips.clear()
    house.server.clips.add("Hallway", house.clock.now() - timedelta(hours=1))
    (home / "clips.jsonl").parent.mkdir(parents=True, exist_ok=True)
    (home / "clips.jsonl").write_text('{"library": "/x", "cl')
    await house.clips.fetch()
    lines = (home / "clips.jsonl").read_text().splitlines()
    assert json.loads(lines[-1])["clip"]
    for file in library.root.glob("Hallway/*"):
        file.unlink()
    assert await house.clips.fetch() == []
