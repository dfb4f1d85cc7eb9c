"""Downloads that are asked for, ended or killed at inconvenient moments, and hubs whose sizes are
not what they declare."""

from __future__ import annotations

import asyncio
import gc
import logging

import msgspec
import pytest

from blinkthink.analysis.models.downloaded import Plan
from blinkthink.core.errors import DownloadFailed, ReadOnly, Transient, Usage
from blinkthink.core.state import DownloadState
from blinkthink.runtime.locks import try_hold
from tests.analysis.download_room import Room
from tests.hub_server.offering import PROJECTOR, TEXT


def as_plan(room: Room) -> Plan:
    """What stands beside a whole model for a moment, just before its download is done."""
    record = room.store.folders.record("tiny")
    assert record is not None
    told = msgspec.structs.asdict(record)
    return Plan(
        **{name: told[name] for name in ("name", "title", "repo", "commit")},
        text=record.text,
        projector=record.projector,
    )


async def test_one_that_is_begun_twice_runs_once(
    room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    await asyncio.gather(*(room.service.start("tiny") for _ in range(3)))
    with pytest.raises(Usage, match="already"):
        await room.service.verify("tiny")
    await room.service.finished("tiny")
    assert room.is_whole()
    assert len(room.hub.asked()) == 2
    gc.collect()  # asyncio tells of a task's unheard exception when the task goes
    assert [one for one in caplog.records if one.levelno >= logging.ERROR] == []


async def test_one_that_was_killed_with_all_in_place_is_no_download_any_more(room: Room) -> None:
    await room.download()
    room.store.folders.write_plan(as_plan(room))
    held = try_hold(room.store.folders.lock("tiny"))
    assert held is not None
    service = room.new_service()
    await service.look()  # it may be that another process removes the model
    assert room.store.folders.plans()
    held.release()
    await service.go_on()
    assert service.downloads() == ()
    assert room.is_whole()
    assert len(room.hub.asked()) == 2


async def test_a_cancel_while_another_process_loads_it_says_so_and_it_can_be_begun_again(
    room: Room,
) -> None:
    held = try_hold(room.store.folders.lock("tiny"))
    assert held is not None
    await room.service.start("tiny")
    with pytest.raises(Transient, match="another process"):
        await room.service.cancel("tiny")
    (shown,) = room.service.downloads()
    assert shown.state is DownloadState.FAILED
    held.release()
    await room.download()
    assert room.is_whole()


async def test_a_pause_that_cannot_be_kept_is_one_all_the_same(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.hub.faults.hold_after = 1_000_000
    await room.service.start("tiny")
    await room.until(lambda told: told.state is DownloadState.DOWNLOADING and told.done > 0)

    def refuse(plan: Plan) -> None:
        raise ReadOnly("no", subject=plan.name)

    with monkeypatch.context() as disk:  # whoever runs the tests may be allowed to write anywhere
        disk.setattr(room.store.folders, "write_plan", refuse)
        with pytest.raises(ReadOnly):
            await room.service.pause("tiny")
    (shown,) = room.service.downloads()
    assert shown.state is DownloadState.PAUSED
    room.hub.release()
    await room.download()
    assert room.is_whole()


@pytest.mark.parametrize("file", [TEXT, PROJECTOR])
@pytest.mark.parametrize("more", [-1000, 1000])
async def test_a_hub_that_declares_another_size_is_found_out_and_given_up(
    room: Room, file: str, more: int
) -> None:
    room.repo.sizes[file] = len(room.repo.files[file]) + more
    room.hub.faults.no_length = True
    room.service.be_patient()
    error = await room.failure()
    assert isinstance(error, DownloadFailed)
    assert "bytes that the hub declares" in error.detail
    assert file in error.detail
    assert len(room.hub.asked()) < 10
    assert not room.part(file).exists()
    # The projector comes first; what came before the failure stays.
    assert room.store.entry("tiny").status == ("partial" if file == TEXT else "available")


async def test_a_file_that_the_hub_replaces_meanwhile_is_not_loaded(room: Room) -> None:
    room.hub.faults.hold_after = 0
    await room.service.start("tiny")
    await room.until(lambda told: room.hub.holding.is_set())
    room.repo.declared[TEXT] = "0" * 64
    room.hub.release()
    ended = await room.service.finished("tiny")
    assert ended is not None
    assert isinstance(ended.error, DownloadFailed)
    assert "has another file tiny.gguf" in ended.error.detail
    assert len(room.hub.asked()) == 1, "the projector, and nothing of the other file"
