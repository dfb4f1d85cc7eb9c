"""Pictures: the fresh one with the right time, or a typed failure; never the old one."""

from __future__ import annotations

import asyncio
import hashlib
import io
import re
import time
from datetime import UTC, datetime, timedelta

import pytest
from PIL import Image

from blinkthink.blink.deadlines import Deadlines
from blinkthink.blink.pictures import check_jpeg
from blinkthink.core.errors import (
    BadImage,
    Busy,
    NeedsLogin,
    NotFound,
    Offline,
    RateLimited,
    Stale,
    Transient,
)
from blinkthink.core.state import SnapPhase
from blinkthink.demo.scenes import draw
from blinkthink.demo.server import Kind, Timing
from blinkthink.demo.server.faults import (
    BusyAnswer,
    CommandFails,
    CommandNeverEnds,
    CorruptJpeg,
    CutJpeg,
    Drop,
    Hang,
    Html,
    Null,
    OldAddress,
    OldBytes,
    Status,
)
from blinkthink.gallery.library import Library

NOON = datetime(2026, 11, 20, 12).astimezone()
CAMERAS = ("Front Door", "Driveway", "Back Yard", "Hallway")


def taken(server, camera):
    """The newest picture's truth is known only for pictures that the server drew."""
    return server.truth_of(camera.sha256)


@pytest.mark.parametrize("name", CAMERAS)
async def test_each_snap_is_new(server, signed_in, clock, name):
    seen, phases = [], []
    for _ in range(3):
        await clock.advance(60)
        asked = clock.now()
        picture = await signed_in.snap(name, seen[-1] if seen else None, phases)
        assert hashlib.sha256(picture.data).hexdigest() == picture.sha256
        assert taken(server, picture) is not None
        assert (picture.width, picture.height) == (64, 36)
        assert abs(picture.captured_at - asked) < timedelta(seconds=2)
        assert picture.captured_at.utcoffset() is not None
        seen.append(picture.sha256)
    assert len(set(seen)) == 3
    assert phases[:4] == [
        SnapPhase.WAITING,
        SnapPhase.ASKED,
        SnapPhase.TAKEN,
        SnapPhase.LOADING,
    ]


async def test_old_kind_of_address_takes_the_time_of_the_commands_end(server, signed_in, clock):
    server.home.find("Driveway").address = "legacy"
    picture = await signed_in.snap("Driveway")
    assert abs(picture.captured_at - clock.now()) < timedelta(seconds=5)
    assert taken(server, picture)


@pytest.mark.parametrize("name", CAMERAS)
@pytest.mark.parametrize("lag", [OldAddress(seconds=12), OldAddress(listings=3)], ids=str)
async def test_a_late_listing_is_waited_for(server, signed_in, name, lag):
    before = await signed_in.snap(name)
    server.faults.add_camera(lag)
    picture = await signed_in.snap(name)
    assert picture.sha256 != before.sha256
    assert taken(server, picture)


@pytest.mark.parametrize("name", CAMERAS)
@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (OldAddress(seconds=3600), Stale),
        (OldBytes(), Stale),
        (CutJpeg(), BadImage),
        (CorruptJpeg(), BadImage),
        (CommandFails(), Offline),
        (CommandNeverEnds(), Offline),
    ],
    ids=str,
)
async def test_a_camera_that_fails(server, signed_in, count, name, fault, error):
    before = await signed_in.snap(name)
    asked = count("POST /") - count("/oauth")
    server.faults.add_camera(fault)
    with pytest.raises(error) as failed:
        await signed_in.snap(name)
    assert failed.value.subject == name
    assert count("POST /") - count("/oauth") == asked + 1
    after = await signed_in.snap(name, before.sha256)
    assert after.sha256 != before.sha256


async def test_old_bytes_that_only_the_library_knows_are_stale(server, signed_in, open_program):
    before = await signed_in.snap("Driveway")
    other = await open_program()
    await other.registry.refresh()
    server.faults.add_camera(OldBytes())
    # The old address cannot be fetched; the hash of the last kept picture is all there is.
    server.faults.add(Kind.MEDIA, Status(404))
    with pytest.raises(Stale):
        await other.snap("Driveway", before.sha256)


async def test_busy_is_asked_again_and_given_up(server, signed_in, clock, count):
    server.faults.add_camera(BusyAnswer(), times=2)
    assert taken(server, await signed_in.snap("Hallway"))
    server.faults.add_camera(BusyAnswer(), times=None)
    before, began = count("/owls/"), clock.monotonic()
    with pytest.raises(Busy):
        await signed_in.snap("Hallway")
    assert count("/owls/") - before == 4
    assert clock.monotonic() - began == pytest.approx(14)


@pytest.mark.parametrize(
    ("kind", "fault", "error", "posts"),
    [
        (Kind.HOMESCREEN, Html(), Transient, 0),
        (Kind.SNAP, Status(500), Transient, 1),
        (Kind.SNAP, Status(503, late=True), Transient, 1),
        (Kind.SNAP, Drop(), Transient, 1),
        (Kind.SNAP, Html(), Transient, 1),
        (Kind.SNAP, Null(), Transient, 1),
        (Kind.SNAP, Status(404), NotFound, 1),
        (Kind.SNAP, Status(429, retry_after=30), RateLimited, 1),
        (Kind.COMMAND, Html(), Transient, 1),
        (Kind.COMMAND, Status(403), RateLimited, 1),
        (Kind.MEDIA, Html(), BadImage, 1),
        (Kind.MEDIA, Null(), BadImage, 1),
        (Kind.MEDIA, Status(404), Transient, 1),
        (Kind.MEDIA, Drop(), Transient, 1),
        (Kind.MEDIA, Hang(), Transient, 1),
    ],
    ids=str,
)
async def test_a_server_that_fails(
    server, signed_in, open_program, clock, count, kind, fault, error, posts
):
    program = await open_program(Deadlines(load=0.5))
    await program.snap("Driveway")
    before = count("POST /network")
    server.faults.add(kind, fault, times=None)
    with pytest.raises(error) as failed:
        await program.snap("Driveway")
    assert failed.value.subject == "Driveway"
    assert count("POST /network") - before == posts
    server.faults.clear()
    await clock.advance(200)
    assert taken(server, await program.snap("Driveway"))


async def test_passing_trouble_while_waiting_is_borne(server, signed_in, count):
    await signed_in.registry.refresh()
    server.faults.add(Kind.COMMAND, Status(502), times=2)
    assert taken(server, await signed_in.snap("Driveway"))
    assert count("POST /network") == 1


async def test_an_offline_and_a_removed_camera(server, signed_in):
    await signed_in.registry.refresh()
    server.home.find("Driveway").online = False
    with pytest.raises(Offline):
        await signed_in.snap("Driveway")
    server.home.remove("Hallway")
    hallway = signed_in.registry.cameras.cameras
    with pytest.raises(NotFound) as gone:
        await signed_in.snapshotter.snap(
            next(c.ref for c in hallway if c.name == "Hallway"),
            last_sha256=None,
            progress=lambda phase: None,
        )
    assert gone.value.subject == "Hallway"


async def test_an_expired_token_in_the_middle(server, signed_in, count):
    await signed_in.registry.refresh()
    server.faults.add(Kind.COMMAND, Status(401))
    assert taken(server, await signed_in.snap("Driveway"))
    assert count("POST /network") == 1


async def test_signed_out(program, signed_in):
    ref = (await signed_in.registry.refresh()).cameras[0].ref
    await signed_in.account.sign_out()
    with pytest.raises(NeedsLogin):
        await signed_in.snapshotter.snap(ref, last_sha256=None, progress=lambda phase: None)


class TestAtOnce:
    """With commands that take their time, so that those of one network would collide."""

    @pytest.fixture
    def timing(self):
        return Timing(command=(1.0, 1.5), lag=0.4)

    async def test_five_cameras(self, server, signed_in):
        server.home.add("Garage")
        await signed_in.registry.refresh()
        names = [camera.name for camera in signed_in.registry.cameras.cameras]
        assert len(names) == 5
        pictures = await asyncio.gather(*(signed_in.snap(name) for name in names))
        assert len({picture.sha256 for picture in pictures}) == 5
        assert all(taken(server, picture) for picture in pictures)
        assert not any(seen.status == 409 for seen in server.requests)

    async def test_no_network_waits_for_another(self, server, open_program, count):
        """Five cameras take as long as the slowest network's commands."""
        program = await open_program(Deadlines(command=1e9, poll=0.01))
        await program.sign_in()
        await program.registry.refresh()
        server.faults.add_camera(CommandNeverEnds(), server.home.find("Driveway").key)
        asked = asyncio.Event()

        def progress(phase):
            if phase is SnapPhase.ASKED:
                asked.set()

        driveway = program.registry.find("Driveway").ref
        stuck = asyncio.create_task(
            program.snapshotter.snap(driveway, last_sha256=None, progress=progress)
        )
        await asked.wait()
        behind = asyncio.create_task(program.snap("Back Yard"))
        assert taken(server, await program.snap("Hallway"))
        assert not stuck.done()
        assert count("POST /network") <= 1  # one command at a time in their network
        for task in (stuck, behind):
            task.cancel()
        assert await asyncio.gather(stuck, behind, return_exceptions=True)

    async def test_a_network_does_not_wait_for_a_picture_to_be_listed(
        self, server, open_program, count
    ):
        """Its next camera is asked as soon as the command before is complete."""
        program = await open_program(Deadlines(look=(0.01,), appear=1e9))
        await program.sign_in()
        await program.registry.refresh()
        server.faults.add_camera(OldAddress(seconds=1e9), server.home.find("Driveway").key)
        complete = asyncio.Event()

        def progress(phase):
            if phase is SnapPhase.TAKEN:
                complete.set()

        driveway = program.registry.find("Driveway").ref
        late = asyncio.create_task(
            program.snapshotter.snap(driveway, last_sha256=None, progress=progress)
        )
        await complete.wait()
        again = asyncio.create_task(program.snap("Driveway"))
        assert taken(server, await program.snap("Back Yard"))
        assert not late.done()
        assert count("/camera/700102/thumbnail") == 1  # but the camera itself does
        for task in (late, again):
            task.cancel()
        assert await asyncio.gather(late, again, return_exceptions=True)

    async def test_one_camera_twice(self, server, signed_in):
        pictures = await asyncio.gather(*(signed_in.snap("Driveway") for _ in range(2)))
        assert pictures[0].sha256 != pictures[1].sha256

    async def test_cancelled_in_the_middle(self, server, signed_in):
        await signed_in.registry.refresh()
        for phase in (SnapPhase.WAITING, SnapPhase.ASKED, SnapPhase.TAKEN, SnapPhase.LOADING):
            reached = asyncio.Event()

            def progress(now, wanted=phase, reached=reached):
                if now is wanted:
                    reached.set()

            ref = signed_in.registry.find("Driveway").ref
            snap = asyncio.create_task(
                signed_in.snapshotter.snap(ref, last_sha256=None, progress=progress)
            )
            await reached.wait()
            snap.cancel()
            with pytest.raises(asyncio.CancelledError):
                await snap
        assert taken(server, await signed_in.snap("Driveway"))


@pytest.mark.parametrize("looks", [1, 3])
async def test_a_picture_of_an_earlier_command_is_not_taken_for_the_new_one(
    server, open_program, clock, looks
):
    program = await open_program(Deadlines(look=(1.0,), appear=5.0, skew=30.0))
    await program.sign_in()
    # Listed only after its snap gave up (6 looks and the first of the next snap), while that waits.
    server.faults.add_camera(OldAddress(listings=6 + looks))
    with pytest.raises(Stale):
        await program.snap("Driveway")
    clock.set_wall(clock.now() + timedelta(seconds=60))
    server.faults.add_camera(OldAddress(listings=looks + 2))
    asked = clock.now()
    picture = await program.snap("Driveway")
    assert picture.captured_at >= asked.replace(microsecond=0)
    assert taken(server, picture)


@pytest.fixture
def berlin(monkeypatch):
    """The computer's time zone is that of Berlin."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


async def test_the_night_when_clocks_go_back(server, signed_in, clock, berlin, tmp_path):
    library = Library(tmp_path / "library", clock)
    ref = (await signed_in.registry.refresh()).cameras[0].ref
    paths, times = [], []
    for hour in (0, 1):  # 02:30 local time, twice
        clock.set_wall(datetime(2027, 10, 31, hour, 30, tzinfo=UTC).astimezone())
        picture = await signed_in.snap(ref.id)
        times.append(picture.captured_at)
        stored = library.store(
            picture.data, camera=ref, captured_at=picture.captured_at, trigger="manual",
            sha256=picture.sha256, width=picture.width, height=picture.height,
        )  # fmt: skip
        paths.append(stored.name)
    assert [moment.isoformat() for moment in times] == [
        "2027-10-31T02:30:00+02:00",
        "2027-10-31T02:30:00+01:00",
    ]
    assert paths == ["20271031_023000.jpg", "20271031_023000_2.jpg"]


def pixels(data):
    """All but the last block of 16 x 16, which an encoder may end early."""
    image = Image.open(io.BytesIO(data)).convert("RGB")
    x, y = ((side - 1) // 16 * 16 - 2 for side in image.size)
    image.paste(0, (x, y, *image.size))
    return image.tobytes()


def jpegs():
    """Pictures of all the ways in which encoders write them."""
    scenes = [
        draw(seed, place=place, at=NOON, size=(640, 360)).image
        for seed, place in ((6, "porch"), (0, "driveway"), (8, "yard"), (12, "hallway"))
    ]
    flat = [Image.new("RGB", (320, 180), color) for color in ("black", "white", "navy")]
    ways = [
        {}, {"progressive": True}, {"optimize": True}, {"subsampling": 0}, {"subsampling": 1},
        {"restart_marker_rows": 1}, {"restart_marker_blocks": 3}, {"quality": 20},
        {"quality": 95, "exif": b"Exif\0\0" + b"x" * 400},
    ]  # fmt: skip
    for image in (*scenes, *flat, scenes[0].convert("L"), scenes[1].resize((61, 37))):
        for way in ways:
            out = io.BytesIO()
            image.save(out, "JPEG", **way)
            yield out.getvalue()


def test_every_whole_jpeg_is_taken():
    for data in jpegs():
        size = Image.open(io.BytesIO(data)).size
        for padding in (b"", b"\0\0", b"\r\n"):
            assert check_jpeg(data + padding) == size
        assert check_jpeg(data[:-2] + b"\xff\xff" + data[-2:]) == size  # fill bytes are allowed


def test_a_jpeg_that_is_cut_short_is_refused_also_with_an_end_marker_after_the_cut():
    refused = 0
    for data in jpegs():
        scan = data.rindex(b"\xff\xda") + 10
        restarts = [scan + match.start() for match in re.finditer(rb"\xff[\xd0-\xd7]", data[scan:])]
        cuts = {len(data) - 2 - missing for missing in (2, 3, 5, 9, 17, 40, 150)}
        cuts |= {scan + (len(data) - scan) * part // 10 for part in range(10)}
        cuts |= {at + after for at in restarts[-4:] for after in (0, 1, 2, 3)}
        for cut in sorted(cuts):
            mended = data[:cut] + b"\xff\xd9"
            # Of a plain picture, a decoder may make up the last byte as it was.
            if scan < cut < len(data) - 2 and pixels(mended) != pixels(data):
                with pytest.raises(BadImage):
                    check_jpeg(mended)
                refused += 1
    assert refused > 1000


def test_bytes_that_are_no_whole_jpeg():
    out = io.BytesIO()
    Image.effect_noise((320, 180), 60).convert("RGB").save(out, "JPEG")
    whole = out.getvalue()
    assert check_jpeg(whole) == (320, 180)
    assert check_jpeg(whole + b"\x00\x00\n") == (320, 180)
    png = io.BytesIO()
    Image.new("RGB", (4, 4)).save(png, "PNG")
    middle = whole[:2] + whole[-2:]
    for damaged in (whole[:-2], whole[:-300], b"<html>" + whole, middle, png.getvalue(), b""):
        with pytest.raises(BadImage):
            check_jpeg(damaged)
