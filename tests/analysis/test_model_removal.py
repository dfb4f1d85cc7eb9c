"""Removing a downloaded model: all of it, nothing else, and not under the hands of others."""

from __future__ import annotations

import json

import pytest

from blinkthink.analysis.models import store
from blinkthink.core.errors import (
    BlinkThinkError,
    ModelMissing,
    NotFound,
    Transient,
    Usage,
)
from blinkthink.runtime.locks import try_hold
from tests.analysis.download_room import Room
from tests.gemma import Pair
from tests.hub_server.offering import TEXT


async def test_removing_frees_the_space_and_nothing_else(room: Room, pair: Pair) -> None:
    await room.download()
    keepsake = room.models / "tiny" / "notes.txt"
    keepsake.write_text("mine")
    entry = room.store.entry("tiny")
    assert room.store.remove("tiny") == entry.bytes
    assert [path.name for path in keepsake.parent.iterdir()] == ["notes.txt"]
    assert room.store.entry("tiny").status == "available"
    with pytest.raises(ModelMissing):
        room.store.remove("tiny")
    room.store.add(pair.text, pair.projector, "own")
    assert room.store.remove("own") == 0
    assert pair.text.exists()
    with pytest.raises(Usage):
        room.store.remove("demo")
    with pytest.raises(NotFound):
        await room.service.start("nothing")
    with pytest.raises(Usage):
        await room.service.start("demo")


async def test_a_removal_that_fails_on_the_way_can_be_gone_on_with(room: Room) -> None:
    await room.download()
    path = room.models / "tiny" / TEXT
    path.unlink()
    path.mkdir()  # cannot be deleted as a file
    with pytest.raises(BlinkThinkError):
        room.store.remove("tiny")
    path.rmdir()
    assert room.store.entry("tiny").status == "partial"
    room.store.remove("tiny")
    assert not path.parent.exists()


async def test_a_record_that_leads_out_of_its_folder_is_not_believed(room: Room) -> None:
    await room.download()
    record = room.models / "tiny" / "model.json"
    told = json.loads(record.read_text())
    told["text"]["path"] = "x/.."
    record.write_text(json.dumps(told))
    assert room.store.entry("tiny").status == "available"


async def test_a_model_that_another_process_is_at_is_not_removed(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    await room.download()
    monkeypatch.setattr(store, "_LOCK_SECONDS", 0.05)
    held = try_hold(room.store.folders.lock("tiny"))
    assert held is not None
    with pytest.raises(Transient, match="another process"):
        room.store.remove("tiny")
    assert room.is_whole()
    held.release()
    assert room.store.remove("tiny") > 0
