"""Listing and downloading motion clips: nothing half, nothing twice, one command at a time."""

from __future__ import annotations

import asyncio
import io
import random
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from blinkthink.blink.clip import Clip
from blinkthink.blink.clips import Listing, MotionClips
from blinkthink.blink.movies import first_frame
from blinkthink.blink.part_file import PartFile
from blinkthink.core.errors import BadImage, NeedsLogin, NotFound, Offline, RateLimited, Transient
from blinkthink.demo.server import INSTANT, DemoServer, Kind
from blinkthink.demo.server.clips import Clip as Filmed
from blinkthink.demo.server.faults import (
    BusyAnswer,
    CommandFails,
    CommandNeverEnds,
    CutClip,
    Drop,
    Html,
    InvalidJson,
    ManifestNotReady,
    Null,
    RequestFault,
    Status,
)
from blinkthink.demo.server.filming import Film, encode
from blinkthink.demo.server.home import HOUSE, Camera
from tests.blink.conftest import Program, paint
from tests.skipping_clock import SkippingClock

MODULE = str(HOUSE.module)


def film(seed: int, camera: Camera, at: datetime) -> Film:
    draw = random.Random(seed)
    frames = [Image.frombytes("RGB", (64, 36), draw.randbytes(64 * 36 * 3)) for _ in range(3)]
    out = io.BytesIO()
    frames[0].save(out, "JPEG")
    return Film(encode(frames), out.getvalue(), {})


@pytest.fixture
async def server(tmp_path: Path, clock: SkippingClock):
    server = DemoServer(tmp_path / "server", clock, timing=INSTANT, painter=paint, filmer=film)
    server.clips.clear()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
def clips(signed_in: Program, clock: SkippingClock) -> MotionClips:
    commands = signed_in.snapshotter.commands
    return MotionClips(signed_in.account, signed_in.registry, commands, clock)


@pytest.fixture
def part(tmp_path: Path) -> Path:
    return tmp_path / "clip.part"


async def one(clips: MotionClips) -> Clip:
    (clip,) = (await clips.listing((), None)).clips
    return clip


def read(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def write(path: Path, data: bytes) -> None:
    path.write_bytes(data)


async def bytes_of(server: DemoServer, clip: Filmed) -> bytes:
    return (await server.clips.film(clip)).video


async def test_what_is_listed(
    server: DemoServer, signed_in: Program, clips: MotionClips, clock: SkippingClock
) -> None:
    yard = server.clips.add("Back Yard", clock.now() - timedelta(hours=2))
    gone = server.home.add("Garage")
    server.clips.add(gone.id, clock.now() - timedelta(hours=1))
    server.home.remove(gone.id)
    server.clips.add("Hallway", clock.now()).deleted = True
    listing = await clips.listing((), None)
    assert [clip.camera.name for clip in listing.clips] == ["Garage", "Back Yard"]
    assert listing.failed == ()
    ref = signed_in.registry.find("Back Yard").ref
    assert listing.clips[1].camera == ref
    assert listing.clips[1].created_at == yard.at.replace(microsecond=0)
    assert listing.clips[0].camera.kind == ""  # what it was is not known any more
    (alone,) = (await clips.listing([ref], yard.at.replace(microsecond=0))).clips
    assert alone.id == str(yard.id)
    assert await clips.listing([ref], clock.now()) == Listing(())


async def test_two_cameras_of_one_name_keep_their_own(
    server: DemoServer, signed_in: Program, clips: MotionClips, clock: SkippingClock
) -> None:
    other = server.home.add("Driveway")
    filmed = server.clips.add(other.id, clock.now())
    assert (await one(clips)).camera.id == str(other.id)
    server.home.local_storage.add(HOUSE.id)  # a sync module names the camera alone
    (clip,) = (await clips.listing((), None)).clips
    assert (clip.camera.id, clip.camera.name) == ("", "Driveway")
    assert str(filmed.id) in clip.id


@pytest.mark.parametrize("fault", [Status(500), Html(), InvalidJson(), Null(), Drop()])
async def test_half_a_list_is_no_list(
    server: DemoServer, clips: MotionClips, clock: SkippingClock, fault: RequestFault
) -> None:
    for minutes in range(30):
        server.clips.add("Hallway", clock.now() - timedelta(minutes=minutes))
    server.faults.add(Kind.CLIPS, fault)
    assert len((await clips.listing((), None)).clips) == 30
    server.faults.add(Kind.CLIPS, fault, times=None)
    with pytest.raises(Transient):
        await clips.listing((), None)


async def test_limits_and_sign_in_are_those_of_the_account(
    server: DemoServer,
    signed_in: Program,
    clips: MotionClips,
    clock: SkippingClock,
    part: Path,
    count: Callable[[str], int],
) -> None:
    filmed = server.clips.add("Hallway", clock.now())
    clip = await one(clips)
    server.expire_access()
    await clips.download(clip, part)  # renews once and repeats
    assert read(part) == await bytes_of(server, filmed)
    assert count("/oauth/token") == 2
    PartFile(part).discard()
    server.faults.add(Kind.CLIP, Status(429, retry_after=300))
    with pytest.raises(RateLimited):
        await clips.download(clip, part)
    asked = len(server.requests)
    with pytest.raises(RateLimited):
        await clips.listing((), None)
    assert len(server.requests) == asked
    await clock.advance(301)
    server.revoke()
    with pytest.raises(NeedsLogin):
        await clips.download(clip, part)
    assert read(part) is None
    hosts = {row.host for row in signed_in.ledger.rows() if row.why == "load a clip"}
    assert hosts == {"127.0.0.1"}


async def test_a_part_is_gone_on_with_only_where_the_file_is_the_same(
    server: DemoServer, clips: MotionClips, clock: SkippingClock, part: Path
) -> None:
    filmed = server.clips.add("Hallway", clock.now())
    whole = await bytes_of(server, filmed)
    clip = await one(clips)

    async def tried() -> list[int]:
        before = len(server.requests)
        await clips.download(clip, part)
        assert read(part) == whole
        return [seen.status for seen in server.requests[before:] if "/clip/" in seen.path]

    assert await tried() == [200]
    assert await tried() == []  # it is whole
    write(part, whole[:500])
    assert await tried() == [206]
    about = part.with_name(part.name + ".json")
    about.write_text(about.read_text().replace('\\"', '\\"0'))  # another version of the file
    write(part, b"x" * 500)
    assert await tried() == [200]
    about.unlink()
    write(part, whole[:500])
    assert await tried() == [200]
    write(part, whole + b"more")
    assert await tried() == [200]
    linked = part.with_name("in the library.mp4")
    linked.hardlink_to(part)
    about.unlink()
    assert await tried() == [200]
    assert read(linked) == whole
    assert linked.stat().st_nlink == 1


async def test_no_whole_video_is_refused_and_thrown_away(
    server: DemoServer, clips: MotionClips, clock: SkippingClock, part: Path
) -> None:
    server.clips.add("Hallway", clock.now())
    clip = await one(clips)
    server.faults.add_camera(CutClip())
    with pytest.raises(BadImage):
        await clips.download(clip, part)
    server.faults.add(Kind.CLIP, Html())
    with pytest.raises(BadImage):
        await clips.download(clip, part)
    assert read(part) is None
    server.faults.add(Kind.CLIP, Status(410))
    with pytest.raises(NotFound):
        await clips.download(clip, part)
    await clips.download(clip, part)


def test_files_that_are_no_whole_video(tmp_path: Path) -> None:
    path = tmp_path / "clip.mp4"
    frames = [Image.new("RGB", (64, 36), (90, 60, number)) for number in range(5)]
    whole = encode(frames)
    path.write_bytes(whole)
    with Image.open(io.BytesIO(first_frame(path))) as image:
        assert image.size == (64, 36)
    at = whole.index(b"mdat")
    rubbish = whole[: at + 4] + b"\x00" * 40 + whole[at + 44 :]
    index = whole.index(b"moov")
    no_index = whole[:index] + b"free" + whole[index + 4 :]
    for bad in (b"", b"<html>", whole[:-1], whole[: at + 9], rubbish, no_index, whole[4:]):
        path.write_bytes(bad)
        with pytest.raises(BadImage):
            first_frame(path)
    path.unlink()
    with pytest.raises(NotFound):
        first_frame(path)


async def test_a_token_goes_to_blink_alone(
    server: DemoServer, clips: MotionClips, clock: SkippingClock, part: Path
) -> None:
    server.clips.add("Hallway", clock.now())
    clip = await one(clips)
    asked = len(server.requests)
    for address in ("https://example.com/clip.mp4", "https://immedia-semi.com.example/x.mp4"):
        with pytest.raises(Transient):
            await clips.download(Clip(clip.id, clip.camera, clip.created_at, address), part)
    assert len(server.requests) == asked


class TestSyncModule:
    @pytest.fixture
    async def filmed(self, server: DemoServer, clock: SkippingClock) -> Filmed:
        server.home.local_storage.add(HOUSE.id)
        return server.clips.add("Driveway", clock.now())

    async def test_its_clips(
        self, server: DemoServer, clips: MotionClips, filmed: Filmed, part: Path
    ) -> None:
        clip = await one(clips)
        assert (clip.local, clip.camera.name) == (True, "Driveway")
        poster = await clips.download(clip, part)
        assert read(part) == await bytes_of(server, filmed)
        assert (poster.width, poster.height) == (64, 36)
        assert (await one(clips)).id == clip.id  # the same in each manifest

    @pytest.mark.parametrize(
        "fault", [CommandFails(), CommandNeverEnds(), ManifestNotReady(), BusyAnswer()]
    )
    async def test_it_does_not_list_them(
        self,
        server: DemoServer,
        signed_in: Program,
        clips: MotionClips,
        filmed: Filmed,
        fault: CommandFails | CommandNeverEnds | ManifestNotReady | BusyAnswer,
    ) -> None:
        server.faults.add_camera(fault, MODULE, None)
        await signed_in.registry.refresh()
        listing = await clips.listing([signed_in.registry.find("Driveway").ref], None)
        assert listing.clips == ()
        ((ref, error),) = listing.failed
        assert ref.name == "Driveway"
        assert error.code == ("busy" if isinstance(fault, BusyAnswer) else "offline")
        assert error.subject == "Home sync module"
        server.faults.clear()
        assert len((await clips.listing((), None)).clips) == 1

    async def test_a_manifest_that_comes_a_little_later(
        self, server: DemoServer, clips: MotionClips, filmed: Filmed
    ) -> None:
        server.faults.add_camera(ManifestNotReady(), MODULE, 3)
        assert (await one(clips)).local

    async def test_it_does_not_send_one(
        self, server: DemoServer, clips: MotionClips, filmed: Filmed, part: Path
    ) -> None:
        clip = await one(clips)
        server.faults.add_camera(CommandFails(), MODULE)
        with pytest.raises(Offline):
            await clips.download(clip, part)
        server.home.offline_modules.add(HOUSE.id)
        with pytest.raises(Offline):
            await clips.download(clip, part)
        assert read(part) is None

    async def test_a_manifest_that_is_not_valid_any_more(
        self,
        server: DemoServer,
        clips: MotionClips,
        filmed: Filmed,
        part: Path,
        count: Callable[[str], int],
    ) -> None:
        clip = await one(clips)
        server.faults.add(Kind.CLIP_REQUEST, Status(404))
        await clips.download(clip, part)
        assert count("POST /api/v1/accounts/100042/networks/5001/sync_modules") == 4
        server.faults.add(Kind.CLIP_REQUEST, Status(404), times=None)
        with pytest.raises(NotFound):
            await clips.download(clip, part.with_name("other.part"))

    async def test_one_command_at_a_time_with_snapshots(
        self, server: DemoServer, signed_in: Program, clips: MotionClips, filmed: Filmed,
        part: Path,
    ) -> None:  # fmt: skip
        clip = await one(clips)
        async with signed_in.snapshotter.commands.network(str(HOUSE.id)):
            task = asyncio.create_task(clips.download(clip, part))
            asked = len(server.requests)
            await signed_in.registry.refresh()  # a request's time
            assert len(server.requests) == asked + 1
        await task
        await asyncio.gather(signed_in.snap("Driveway"), clips.listing((), None))
