"""What the engine keeps, and for how long: the model in the memory, drafts, the checks of files,
what batches gain."""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from blinkthink.analysis.batches import Batches, Case
from blinkthink.analysis.drafts import Drafts
from blinkthink.analysis.engine import Answer, LocalEngine
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.analysis.models.pair import check_pair
from blinkthink.analysis.models.verified import Verified
from blinkthink.analysis.preflight import fewer_layers, layers_for, memory_needed
from blinkthink.core.clock import ManualClock, SystemClock
from blinkthink.core.errors import BadImage, Cancelled, ModelFailed
from blinkthink.core.settings import Settings
from blinkthink.core.state import Device, Engine, EngineState
from tests.analysis.helpers import about, gone, picture, shape_only, until

GPU = Device("CUDA0", "A card", "gpu", "CUDA", 24 * 2**30, 20 * 2**30)
CASE = Case("gemma", "CUDA", 0, 280)


@dataclass
class Kept:
    """An engine whose clock and settings the test turns."""

    clock: ManualClock
    settings: Settings = field(default_factory=lambda: Settings(threads=1))
    states: list[Engine] = field(default_factory=list)
    engine: LocalEngine = field(init=False)

    async def ask(self, model: InstalledModel, draft_key: str = "") -> Answer:
        return await self.engine.analyze(about(picture(), draft_key=draft_key), model=model)


@pytest.fixture
async def kept(tmp_path: Path) -> AsyncIterator[Kept]:
    kept = Kept(ManualClock(SystemClock().now()))
    kept.engine = LocalEngine(
        kept.states.append,
        kept.clock,
        settings=lambda: kept.settings,
        verified=tmp_path / "verified.json",
        batches=tmp_path / "batches.json",
        check=shape_only,
    )
    yield kept
    await kept.engine.close()


async def test_the_model_leaves_the_memory_after_a_while_without_a_picture(
    kept: Kept, tiny: InstalledModel
) -> None:
    kept.settings = Settings(threads=1, unload_after_minutes=3)
    await kept.ask(tiny)
    await kept.clock.advance(170)
    await kept.ask(tiny)  # which begins the time anew
    pid = kept.engine.pid
    await kept.clock.advance(170)
    assert kept.engine.pid == pid
    await kept.clock.advance(20)
    assert kept.engine.pid is None
    assert kept.states[-1].state is EngineState.IDLE
    assert "after 3 minutes" in kept.states[-1].detail
    assert pid is not None
    await until(lambda: gone(pid))
    said = len(kept.states)
    await kept.clock.advance(10_000)
    assert len(kept.states) == said, "nothing ticks while nothing is loaded"
    await kept.ask(tiny)


async def test_a_model_that_shall_stay_stays_until_the_settings_change(
    kept: Kept, tiny: InstalledModel
) -> None:
    kept.settings = Settings(threads=1, unload_after_minutes=None, unload_below_gigabytes=None)
    await kept.ask(tiny)
    await kept.clock.advance(100_000)
    assert kept.states[-1].state is EngineState.READY
    kept.settings = Settings(threads=1, unload_after_minutes=60)
    await kept.clock.advance(20)
    assert kept.engine.pid is None


async def test_the_model_leaves_when_memory_is_short(kept: Kept, tiny: InstalledModel) -> None:
    # More than any machine has: memory is always short.
    kept.settings = Settings(threads=1, unload_below_gigabytes=1e9)
    await kept.ask(tiny)
    assert kept.states[-1].state is EngineState.READY, "not between two pictures of a queue"
    await kept.clock.advance(20)
    assert kept.engine.pid is None
    assert "GB were free" in kept.states[-1].detail


async def test_other_threads_take_a_new_process(kept: Kept, tiny: InstalledModel) -> None:
    first = await kept.ask(tiny)
    pid = kept.engine.pid
    kept.settings = Settings(threads=2)
    second = await kept.ask(tiny)
    assert kept.engine.pid != pid
    assert first.analysis.scene
    assert second.analysis.scene


async def test_a_draft_changes_no_answer(kept: Kept, tiny: InstalledModel) -> None:
    plain = await kept.ask(tiny)
    drafted = [await kept.ask(tiny, "1/outdoor/2") for _ in range(2)]
    assert [answer.analysis for answer in drafted] == [plain.analysis] * 2


def test_drafts_are_bounded_and_the_last_used_stay() -> None:
    drafts = Drafts(most=2)
    for key in ("a", "b"):
        drafts.keep(key, [1])
    assert drafts.last("a") == [1]
    drafts.keep("c", [3])
    assert [drafts.last(key) for key in "abc"] == [[1], [], [3]]


async def test_pictures_answered_together_get_what_they_get_alone(
    kept: Kept, tiny: InstalledModel
) -> None:
    pictures = [about(picture(seed)) for seed in range(3)]
    alone = [await kept.engine.analyze(one, model=tiny) for one in pictures]
    bad = about(picture()[:2000])
    *together, refused = await kept.engine.analyze_many([*pictures, bad], model=tiny)
    assert isinstance(refused, BadImage)
    answers = [one for one in together if isinstance(one, Answer)]
    assert [one.analysis for one in answers] == [one.analysis for one in alone]


async def test_a_cancel_while_several_are_answered_stops_them(
    kept: Kept, slow: InstalledModel
) -> None:
    pictures = [about(picture(seed)) for seed in range(2)]
    job = asyncio.create_task(kept.engine.analyze_many(pictures, model=slow))
    await until(lambda: kept.engine.phase == "decoding")
    pid = kept.engine.pid
    job.cancel()
    with pytest.raises(asyncio.CancelledError):
        await job
    await until(lambda: kept.engine.phase == "")
    assert kept.engine.pid == pid, "it stopped when asked to"
    await kept.ask(slow)
    assert kept.engine.pid == pid


def test_batches_are_chosen_by_what_was_measured(tmp_path: Path) -> None:
    path = tmp_path / "batches.json"
    batches = Batches(path, SystemClock())
    batches.read()
    assert batches.at_once(CASE, 20) == 1, "nothing is known of single pictures"
    for seconds in (2.0, 2.2, 9.0):
        batches.single(CASE, seconds)
    assert batches.at_once(CASE, 3) == 1
    assert batches.at_once(CASE, 20) == 4, "to be timed"
    assert not batches.together(CASE, 4, 1.0)
    assert batches.at_once(CASE, 20) == 8
    assert batches.together(CASE, 8, 0.95), "hardly better than 4"
    batches.write()
    later = Batches(path, SystemClock())
    later.read()
    assert [later.at_once(CASE, waiting) for waiting in (1, 3, 20)] == [1, 1, 4]
    assert later.at_once(replace(CASE, backend="Vulkan"), 20) == 1
    (told,) = json.loads(path.read_text())["measured"]
    assert told["seconds"] == {"1": 2.2, "4": 1.0, "8": 0.95}


def test_on_a_processor_batches_are_tried_in_a_backlog_and_left_where_they_gain_nothing() -> None:
    batches, case = Batches(None, SystemClock()), replace(CASE, backend="CPU")
    for _ in range(3):
        batches.single(case, 2.0)
    assert [batches.at_once(case, waiting) for waiting in (8, 9)] == [1, 4]
    assert batches.together(case, 4, 1.9)
    assert batches.at_once(case, 100) == 1
    batches.failed(CASE)
    assert batches.at_once(CASE, 100) == 1


@pytest.mark.parametrize("content", [b"", b"[]", b'{"version": 9}', b"\xff"])
def test_a_broken_file_of_measurements_is_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "batches.json"
    path.write_bytes(content)
    batches = Batches(path, SystemClock())
    batches.read()
    assert batches.at_once(CASE, 100) == 1


def test_a_file_is_read_once_and_again_when_it_has_changed(tmp_path: Path) -> None:
    file, verified = tmp_path / "model.gguf", Verified(tmp_path / "models" / "verified.json")
    file.write_bytes(b"weights" * 1000)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    assert not verified.holds(file, digest)
    read: list[int] = []
    verified.check(file, digest.upper(), read.append, lambda: False)
    assert sum(read) == 7000
    assert verified.holds(file, digest)
    assert not verified.holds(file, "0" * 64)
    stat = file.stat()
    file.write_bytes(b"eights!" * 1000)
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns + 1))
    assert not verified.holds(file, digest), "of the same size, and changed"
    file.write_bytes(b"weights" * 1001)
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert not verified.holds(file, digest), "of another size"
    with pytest.raises(ModelFailed, match="SHA-256"):
        verified.check(file, digest, read.append, lambda: False)
    with pytest.raises(Cancelled):
        verified.check(file, digest, read.append, lambda: True)


async def test_a_model_with_known_hashes_is_checked_before_its_first_load(
    kept: Kept, tiny: InstalledModel, tmp_path: Path
) -> None:
    digests = [
        hashlib.sha256(path.read_bytes()).hexdigest() for path in (tiny.text, tiny.projector)
    ]
    known = replace(tiny, sha256=(digests[0], digests[1]))
    await kept.ask(known)
    assert any(state.detail.startswith("Checking the model’s files") for state in kept.states)
    other: list[Engine] = []
    again = LocalEngine(
        other.append, kept.clock, verified=tmp_path / "verified.json", check=shape_only
    )
    try:
        await again.analyze(about(picture()), model=known)
    finally:
        await again.close()
    assert not any(state.detail for state in other), "it was found whole before"


async def test_a_model_that_is_damaged_is_read_once_and_again_when_it_has_changed(
    kept: Kept, tiny: InstalledModel, tmp_path: Path
) -> None:
    text = tmp_path / "text.gguf"
    text.write_bytes(tiny.text.read_bytes())
    known = replace(tiny, text=text, sha256=(hashlib.sha256(text.read_bytes()).hexdigest(), ""))
    data = text.read_bytes()
    text.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    for _ in range(2):
        with pytest.raises(ModelFailed, match="SHA-256"):
            await kept.ask(known)
    checks = [state.detail for state in kept.states if state.detail.startswith("Checking")]
    assert len(checks) == 1
    text.write_bytes(data)
    os.utime(text, (1, 1))
    assert (await kept.ask(known)).analysis.scene


def test_layers_are_halved_where_memory_does_not_do_and_end_on_the_processor() -> None:
    assert list(fewer_layers(36)) == [36, 18, 9, 4, 0]
    assert list(fewer_layers(3)) == [3, 1, 0]
    assert list(fewer_layers(0)) == [0]


def test_layers_on_a_gpu_need_less_of_the_machines_own_memory(tiny: InstalledModel) -> None:
    facts = check_pair(tiny.text, tiny.projector)
    most = layers_for(facts, GPU, 5120)
    assert most == facts.header.number("gemma4.block_count") + 1
    assert layers_for(facts, None, 5120) == 0
    assert layers_for(facts, replace(GPU, memory_free=1000), 5120) == 0
    needs = [memory_needed(facts, GPU, layers, 5120) for layers in range(most + 1)]
    assert needs == sorted(needs, reverse=True)
    assert needs[0] == memory_needed(facts, None, 0, 5120)
    shared = replace(GPU, kind="integrated")
    assert memory_needed(facts, shared, most, 5120) == needs[0], "it is the same memory"
