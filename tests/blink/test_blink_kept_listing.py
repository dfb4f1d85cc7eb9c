"""The last good listing is there after a restart, says how old it is, and is nobody else's."""

from __future__ import annotations

import asyncio
import os

import pytest

from blinkthink.blink.cameras import CameraRegistry
from blinkthink.blink.kept_listing import KeptListing
from blinkthink.core.errors import Transient
from blinkthink.demo.server import PASSWORD, WITHOUT_CODE, Kind
from blinkthink.demo.server.faults import Status


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "cameras.json"


@pytest.fixture
def start(open_program, clock, path):
    """A program that keeps its listing, as a start makes one."""

    async def start():
        program = await open_program()
        program.registry = CameraRegistry(program.account, clock, program.events, KeptListing(path))
        await program.registry.recall()
        return program

    return start


async def test_a_restart_without_a_network_shows_it_with_its_age(
    server, signed_in, start, clock, path
):
    before = await (await start()).registry.refresh()
    assert path.stat().st_mode & 0o777 == 0o600
    await clock.advance(7200)
    server.faults.add(Kind.HOMESCREEN, Status(503), times=None)
    program = await start()
    kept = program.registry.cameras
    assert (kept.cameras, kept.networks, kept.as_of) == (
        before.cameras,
        before.networks,
        before.as_of,
    )
    assert program.registry.listed_at is None  # nothing that a look at the state may count
    with pytest.raises(Transient):
        await program.registry.refresh()
    stale = program.registry.cameras
    assert (stale.cameras, stale.as_of) == (before.cameras, before.as_of)
    assert isinstance(stale.error, Transient)


async def test_it_is_written_when_it_says_something_new(server, signed_in, start, clock, path):
    program = await start()
    await program.registry.refresh()
    written = path.stat().st_mtime_ns
    await program.registry.refresh()
    assert path.stat().st_mtime_ns == written
    server.home.rename("Driveway", "Gate")
    await program.registry.refresh()
    assert path.stat().st_mtime_ns != written
    assert (await start()).registry.find("Gate").ref.id == "700102"


async def test_signing_out_deletes_it_also_in_the_middle_of_a_request(
    server, signed_in, start, path
):
    program = await start()
    await program.registry.refresh()
    assert path.exists()
    listing = asyncio.create_task(program.registry.refresh())
    await asyncio.gather(program.account.sign_out(), listing, return_exceptions=True)
    assert not path.exists()
    assert program.registry.cameras.cameras == ()
    assert (await start()).registry.cameras.cameras == ()


async def test_another_account_does_not_see_it(server, signed_in, start, path):
    program = await start()
    await program.registry.refresh()
    await program.account.sign_in(WITHOUT_CODE.email, PASSWORD)
    assert program.registry.cameras.cameras == ()
    assert not path.exists()
    await program.registry.refresh()
    text = path.read_text().replace(WITHOUT_CODE.email, "another@example.com")
    path.write_text(text)
    assert (await start()).registry.cameras.cameras == ()


@pytest.mark.parametrize("content", [b"", b"[]", b'{"email": 1}', b"\xff"])
async def test_a_broken_file_is_no_listing(signed_in, start, path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    program = await start()
    assert program.registry.cameras.as_of is None
    assert (await program.registry.refresh()).as_of is not None
    assert (await start()).registry.cameras.as_of is not None


async def test_where_it_cannot_be_written_the_listing_works_all_the_same(signed_in, start, path):
    path.mkdir(parents=True)
    program = await start()
    assert len((await program.registry.refresh()).cameras) == 4
    await program.account.sign_out()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
def test_a_pipe_in_its_place_keeps_nobody_waiting(tmp_path):
    os.mkfifo(tmp_path / "cameras.json")
    assert KeptListing(tmp_path / "cameras.json").load("a@b.example") is None
