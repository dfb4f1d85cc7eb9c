"""Downloads of models from a hub on the loopback: whole, checked, resumed, refused in words."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from blinkthink.core.errors import (
    DiskFull,
    DownloadFailed,
    HubBusy,
    HubUnavailable,
    ModelMissing,
    ReadOnly,
)
from blinkthink.core.state import DownloadState
from blinkthink.core.words import say
from tests.analysis.download_room import Room
from tests.hub_server.offering import PROJECTOR, REPO, TEXT, write_catalogue
from tests.hub_server.server import Repo


async def test_a_model_comes_whole_and_is_ready(room: Room) -> None:
    assert room.store.entry("tiny").status == "available"
    with pytest.raises(ModelMissing, match="not downloaded yet"):
        room.store.get("tiny")
    ended = await room.download()
    assert (ended.state, ended.error) == (DownloadState.DONE, None)
    assert room.is_whole()
    entry = room.store.entry("tiny")
    assert entry.bytes == ended.total == sum(len(room.repo.files[n]) for n in (TEXT, PROJECTOR))
    assert entry.memory_needed > entry.bytes
    model = room.store.choose(None, demo=False)
    assert model.sha256 == (room.repo.sha256(TEXT), room.repo.sha256(PROJECTOR))
    assert room.changes == 1
    assert room.service.downloads() == ()
    assert [one.state for one in room.told].count(DownloadState.DONE) == 1
    # Cancelled too late, or begun once more: nothing happens.
    await room.service.cancel("tiny")
    assert room.is_whole()
    asked = len(room.hub.requests)
    await room.service.start("tiny")
    assert await room.service.finished("tiny") is None
    assert len(room.hub.requests) == asked


async def test_every_connection_is_in_the_record_of_what_left(room: Room) -> None:
    await room.download()
    await room.ledger.flush()
    rows = room.ledger.rows()
    assert len(rows) == len(room.hub.requests) == 5  # the list; twice an address and its bytes
    assert {(row.why, row.host) for row in rows} == {("download a model", "127.0.0.1")}


async def test_a_cut_connection_goes_on_where_it_broke_off(room: Room) -> None:
    room.hub.faults.cut_after = 200_000
    ended = await room.download()
    assert ended.state is DownloadState.DONE
    assert room.is_whole()
    ranges = [seen.range for seen in room.hub.asked() if seen.range]
    assert ranges == [
        "bytes=200000-", "bytes=400000-",  # the projector
        "bytes=200000-", "bytes=400000-", "bytes=600000-",  # the text model
    ]  # fmt: skip
    assert {seen.status for seen in room.hub.asked()} == {200, 206}
    assert set(room.clock.waits) == {1.0}  # bytes came: each wait is a first one
    assert DownloadState.WAITING in room.states()


async def test_a_hub_that_is_gone_is_given_up_after_a_while(room: Room) -> None:
    room.hub.faults.cut_after = 0
    error = await room.failure()
    assert isinstance(error, HubUnavailable)
    assert sum(room.clock.waits) <= room.service.patience
    assert "go on" in say(error).action
    room.hub.faults.cut_after = None
    assert (await room.download()).state is DownloadState.DONE


async def test_nobody_answers(room: Room) -> None:
    room.environment["HF_ENDPOINT"] = "http://127.0.0.1:1"
    error = await room.failure()
    assert isinstance(error, HubUnavailable)
    assert say(error).title == "The model hub (127.0.0.1) cannot be reached right now."


async def test_what_a_hotel_sends_instead_is_not_taken(room: Room) -> None:
    room.hub.faults.cut_after, room.hub.faults.cuts = 200_000, 1
    room.hub.faults.web_page = 1
    assert (await room.download()).state is DownloadState.DONE
    assert room.is_whole()


async def test_a_server_that_ignores_ranges_begins_anew(room: Room) -> None:
    room.hub.faults.cut_after, room.hub.faults.cuts = 200_000, 1
    room.hub.faults.ignore_range = True
    assert (await room.download()).state is DownloadState.DONE
    assert room.is_whole()


async def test_a_server_that_refuses_a_range_is_asked_for_all(room: Room) -> None:
    room.hub.faults.cut_after, room.hub.faults.cuts = 200_000, 1
    room.hub.faults.no_range = True
    assert (await room.download()).state is DownloadState.DONE
    assert [seen.status for seen in room.hub.asked()] == [200, 416, 200, 200]
    assert room.is_whole()


@pytest.mark.parametrize("silent", [False, True])
async def test_another_tag_matters_only_where_the_hub_names_no_hash(
    room: Room, silent: bool
) -> None:
    """Several servers of one file may have tags of their own."""
    room.hub.faults.cut_after, room.hub.faults.cuts = 200_000, 1
    room.hub.faults.new_tags = True
    room.hub.faults.silent_hub = silent
    assert (await room.download()).state is DownloadState.DONE
    assert room.is_whole()
    assert [seen.status for seen in room.hub.asked()][1] == (200 if silent else 206)


async def test_a_weak_tag_is_not_relied_on(room: Room) -> None:
    room.hub.faults.cut_after, room.hub.faults.cuts = 200_000, 1
    room.hub.faults.weak_tags = room.hub.faults.silent_hub = True
    assert (await room.download()).state is DownloadState.DONE
    assert room.is_whole()


async def test_a_hub_that_asks_to_wait_is_obeyed(room: Room) -> None:
    room.hub.faults.statuses = [(503, {}), (429, {"Retry-After": "17"})]
    assert (await room.download()).state is DownloadState.DONE
    assert room.clock.waits == [1.0, 17.0]
    room.service.patience = 60
    await room.service.forget("tiny")
    room.store.remove("tiny")
    room.hub.faults.statuses = [(429, {"Retry-After": "3600"})]
    assert isinstance(await room.failure(), HubBusy)
    assert room.clock.waits == [1.0, 17.0]


async def test_a_file_with_another_hash_is_thrown_away_and_said(room: Room) -> None:
    room.hub.faults.damaged = 1
    error = await room.failure()
    assert isinstance(error, DownloadFailed)
    assert PROJECTOR in error.detail
    assert "thrown away" in say(error).sentence
    assert not room.part(PROJECTOR).exists()
    assert room.store.entry("tiny").status == "available"  # nothing is left of it
    with pytest.raises(ModelMissing):
        room.store.choose(None, demo=False)
    assert (await room.download()).state is DownloadState.DONE
    assert room.is_whole()


async def test_a_part_that_was_damaged_meanwhile_is_loaded_anew(room: Room) -> None:
    room.hub.faults.hold_after = 300_000
    await room.service.start("tiny")
    await room.until(lambda one: one.done >= 0 and room.hub.holding.is_set())
    await room.service.stop()
    room.hub.release()
    room.part(PROJECTOR).parent.mkdir(exist_ok=True)
    room.part(PROJECTOR).write_bytes(b"x" * 100_000)
    room.service = room.new_service()
    assert (await room.download()).state is DownloadState.DONE
    assert room.is_whole()


async def test_a_repository_that_changed_meanwhile_begins_anew(room: Room) -> None:
    room.hub.faults.cut_after = 200_000
    room.hub.faults.cuts = 1
    room.hub.faults.statuses = []
    room.service.patience = 0.5
    assert isinstance(await room.failure(), HubUnavailable)
    assert room.part(PROJECTOR).stat().st_size == 200_000
    grown = room.repo.files[PROJECTOR] + b"\0" * 32
    room.hub.repos[REPO] = room.repo = Repo({**room.repo.files, PROJECTOR: grown})
    assert (await room.download()).state is DownloadState.DONE
    assert room.is_whole()
    assert "bytes=200000-" not in [seen.range for seen in room.hub.asked()]


async def test_the_catalogue_and_the_hub_have_to_agree(room: Room) -> None:
    write_catalogue(room.models, text=f', sha256 = "{"0" * 64}"')
    error = await room.failure()
    assert isinstance(error, DownloadFailed)
    assert "another file" in error.detail
    assert room.hub.asked() == []
    truth = room.repo.sha256(TEXT)
    write_catalogue(room.models, text=f', sha256 = "{truth}"', projector=", bytes = 17")
    assert "another file" in (await room.failure()).detail
    write_catalogue(room.models, text=f', sha256 = "{truth}"')
    assert (await room.download()).state is DownloadState.DONE


async def test_a_pinned_revision_is_loaded_whatever_the_branch_holds(room: Room) -> None:
    write_catalogue(room.models, f'revision = "{room.repo.commit}"')
    assert (await room.download()).state is DownloadState.DONE
    assert all(
        room.repo.commit in seen.path for seen in room.hub.asked("hub") if "resolve" in seen.path
    )


@pytest.mark.parametrize(
    ("lines", "change", "words"),
    [
        ('revision = "v2"', None, "does not have revision v2"),
        ("", "hidden", f"knows no {REPO}"),
        ("", "gated", "agree to the terms"),
        ("", "without", "does not have the file tiny.gguf"),
    ],
)
async def test_what_the_hub_does_not_give_is_said(
    room: Room, lines: str, change: str | None, words: str
) -> None:
    write_catalogue(room.models, lines)
    if change == "without":
        del room.repo.files[TEXT]
    elif change:
        setattr(room.repo, change, True)
    error = await room.failure()
    assert isinstance(error, DownloadFailed)
    assert words in error.detail
    if change != "without":
        assert f"{room.hub.endpoint}/{REPO}" in say(error).action
    assert "Tiny cannot be downloaded." in say(error).title


async def test_a_token_opens_a_gated_model_and_goes_to_the_hub_alone(room: Room) -> None:
    room.repo.gated = True
    room.environment["HF_TOKEN"] = "hf_wrong"
    error = await room.failure()
    assert "agree to the terms" in error.detail
    assert "with the account of the token in HF_TOKEN" in say(error).action
    room.environment["HF_TOKEN"] = "hf_right"
    assert (await room.download()).state is DownloadState.DONE
    assert {seen.authorization for seen in room.hub.asked()} == {""}
    asked = [seen for seen in room.hub.asked("hub") if seen.status in (200, 302)]
    assert {seen.authorization for seen in asked} >= {"Bearer hf_right"}
    assert not any("hf_right" in path.read_text("latin-1") for path in room.models.rglob("*.json"))


async def test_without_room_nothing_is_begun(room: Room) -> None:
    write_catalogue(room.models, text=f", bytes = {10**16}")
    with pytest.raises(DiskFull) as full:
        await room.service.start("tiny")
    assert full.value.subject == str(room.models)
    words = say(full.value)
    assert words.title == "There is not enough room on the disk."
    assert (words.meaning, words.detail) == (full.value.detail, "")
    assert room.hub.requests == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
async def test_a_disk_that_fills_up_on_the_way_is_said_and_gone_on_with(room: Room) -> None:
    room.hub.faults.hold_after = 0
    await room.service.start("tiny")
    await room.until(lambda one: room.hub.holding.is_set())
    room.part(PROJECTOR).symlink_to("/dev/full")
    room.hub.release()
    ended = await room.service.finished("tiny")
    assert ended is not None
    assert isinstance(ended.error, DiskFull)
    assert (await room.download()).state is DownloadState.DONE
    assert room.is_whole()


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="no users to be")
async def test_a_folder_that_cannot_be_written_is_said(room: Room) -> None:
    await room.download()  # so that all is imported: the other user may not read the interpreter
    room.store.remove("tiny")
    room.models.chmod(0o555)
    before = os.geteuid()
    # pytest's own are closed to others; a worker that runs beside others has one more.
    for folder in room.models.parents[: 4 if "PYTEST_XDIST_WORKER" in os.environ else 3]:
        folder.chmod(0o755)
    if before == 0:
        os.seteuid(65534)
    try:
        error = await room.failure()
    finally:
        os.seteuid(before)
        room.models.chmod(0o755)
    assert isinstance(error, ReadOnly)
    assert str(room.models) in error.subject


async def test_files_that_are_no_pair_are_not_kept(room: Room) -> None:
    room.hub.repos[REPO] = Repo({TEXT: b"GGUF nonsense", PROJECTOR: b"<html>"})
    error = await room.failure()
    assert isinstance(error, DownloadFailed)
    assert "no pair" in error.detail
    assert not (room.models / "tiny").exists()


async def test_a_paused_download_stays_paused_until_it_is_gone_on_with(room: Room) -> None:
    room.hub.faults.hold_after = 300_000
    await room.service.start("tiny")
    await room.until(lambda one: room.hub.holding.is_set())
    await room.service.pause("tiny")
    assert [one.state for one in room.service.downloads()] == [DownloadState.PAUSED]
    room.hub.release()
    room.service = room.new_service()
    await room.service.go_on()
    (paused,) = room.service.downloads()
    assert (paused.state, paused.title, paused.total > 0) == (DownloadState.PAUSED, "Tiny", True)
    assert room.store.entry("tiny").status == "partial"
    assert (await room.download()).state is DownloadState.DONE
    assert room.is_whole()


async def test_what_was_under_way_goes_on_at_the_next_start(room: Room) -> None:
    room.hub.faults.cut_after, room.hub.faults.cuts = 200_000, 1
    room.hub.faults.statuses = []
    room.service.patience = 0.5
    await room.failure()
    assert room.store.entry("tiny").loaded == 200_000
    room.service = room.new_service()
    await room.service.go_on()
    ended = await room.service.finished("tiny")
    assert ended is not None
    assert ended.state is DownloadState.DONE
    assert "bytes=200000-" in [seen.range for seen in room.hub.asked()]


async def test_one_that_was_begun_waits_for_a_hub_that_is_gone(room: Room) -> None:
    room.hub.faults.cut_after, room.hub.faults.cuts = 200_000, 1
    room.service.patience = 0.5
    await room.failure()
    room.service = room.new_service()
    room.service.be_patient()
    room.hub.faults.hub_statuses = [(502, {})] * 20
    await room.service.go_on()
    ended = await room.service.finished("tiny")
    assert ended is not None
    assert ended.state is DownloadState.DONE
    waiting = [one for one in room.told if one.state is DownloadState.WAITING and one.error]
    assert waiting[-1].done == 200_000


async def test_a_cancelled_download_leaves_nothing(room: Room) -> None:
    room.hub.faults.hold_after = 300_000
    await room.service.start("tiny")
    await room.until(lambda one: room.hub.holding.is_set())
    await room.service.cancel("tiny")
    assert room.service.downloads() == ()
    assert not (room.models / "tiny").exists()
    assert room.store.entry("tiny").status == "available"


async def test_two_at_once_load_it_once(room: Room) -> None:
    room.hub.faults.hold_after = 300_000
    await room.service.start("tiny")
    await room.until(lambda one: room.hub.holding.is_set())
    second = room.new_service()  # a lock keeps processes and services apart alike
    await second.start("tiny")
    await room.until(lambda one: one.state is DownloadState.WAITING and one.total > 0)
    room.hub.release()
    assert [one.state for one in [await room.service.finished("tiny")] if one] == [
        DownloadState.DONE
    ]
    ended = await second.finished("tiny")
    assert ended is None or ended.state is DownloadState.DONE
    assert len(room.hub.asked()) == 2
    assert room.is_whole()


async def test_speed_and_time_left_are_told(room: Room) -> None:
    from blinkthink.analysis.models.speed import Speed

    speed = Speed()
    assert speed.bytes_per_second is None
    for second in range(10):
        speed.note(second, second * 1_000_000)
    assert speed.bytes_per_second == pytest.approx(1_000_000)
    assert speed.seconds_for(5_000_000) == pytest.approx(5)
    for second in range(10, 40):
        speed.note(second, 9_000_000 + (second - 9) * 100_000)
    assert speed.bytes_per_second == pytest.approx(100_000, rel=0.05)
