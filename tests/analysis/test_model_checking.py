"""Whether the files of a downloaded model are still whole, and what becomes of one that is not."""

from __future__ import annotations

import asyncio

import pytest

from blinkthink.core.errors import (
    Cancelled,
    ModelFailed,
    ModelMissing,
)
from blinkthink.core.state import DownloadState
from blinkthink.runtime.locks import exclusive
from tests.analysis.download_room import Room
from tests.hub_server.offering import PROJECTOR, TEXT


async def test_verifying_finds_a_damaged_file_and_a_download_mends_it(room: Room) -> None:
    await room.download()
    assert (await room.service.verify("tiny")).status == "ready"
    assert DownloadState.CHECKING in room.states()
    path = room.models / "tiny" / TEXT
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    with pytest.raises(ModelFailed, match="SHA-256"):
        await room.service.verify("tiny")
    entry = room.store.entry("tiny")
    assert entry.status == "broken"
    assert "damaged" in entry.problem
    with pytest.raises(ModelMissing):
        room.store.get("tiny")
    asked = len(room.hub.asked())
    assert (await room.download()).state is DownloadState.DONE
    assert len(room.hub.asked()) == asked + 1  # the good file was kept
    assert room.is_whole()


async def test_a_file_that_is_gone_makes_it_broken(room: Room) -> None:
    await room.download()
    (room.models / "tiny" / PROJECTOR).unlink()
    assert "gone" in room.store.entry("tiny").problem
    with pytest.raises(ModelFailed, match="gone"):
        await room.service.verify("tiny")
    assert (await room.download()).state is DownloadState.DONE
    assert room.is_whole()


async def test_a_check_can_be_ended_and_harms_nothing(room: Room) -> None:
    await room.download()
    checking = asyncio.create_task(room.service.verify("tiny"))
    with exclusive(room.models / "verified.json.lock", 10.0):  # no file's check comes to its end
        await room.until(lambda one: one.state is DownloadState.CHECKING)
        cancelling = asyncio.create_task(room.service.cancel("tiny"))
        for _ in range(3):
            await asyncio.sleep(0)
    await cancelling
    with pytest.raises(Cancelled):
        await checking
    assert room.is_whole()
