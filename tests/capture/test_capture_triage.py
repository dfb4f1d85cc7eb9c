"""Pictures in the queue that show nothing new: skipped, said so, and audited.

The engine is scripted, as what it says is not the matter; pictures, sidecars, the journal and
triage's memory are real files.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from blinkthink.analysis.triage.audit import is_audit
from blinkthink.capture.analysis_queue import AnalysisQueue
from blinkthink.capture.triaging import Triage
from blinkthink.core.analysis import Analysis, AskedPicture, OwnFlag, Provenance
from blinkthink.core.audits import TriageCounts, TriageRates
from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import EventBus, SidecarChanged
from blinkthink.core.records import CameraRef, Sidecar
from blinkthink.core.settings import Settings
from blinkthink.core.state import JobState
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.library import Library
from tests.benchmarks.triage_scenes import Camera, State

NOON = datetime.fromisoformat("2026-06-10T12:00:00+00:00")
HALL = CameraRef("1", "1", "mini", "Hall")
VIEW, NOBODY = Camera(3), State(1)
SOMEBODY = VIEW.state(31, subjects=True)


@dataclass(frozen=True)
class Model:
    detail: int = 140
    destination: str = ""


@dataclass(frozen=True)
class Said:
    analysis: Analysis
    provenance: Provenance


class ScriptedEngine:
    """Says “nobody” of every picture, and counts."""

    def __init__(self) -> None:
        self.asked = 0

    def at_once(self, model: Model, detail: int, waiting: int) -> int:
        return 1

    async def analyze_many(
        self, pictures: Sequence[AskedPicture], *, model: Model, detail: int
    ) -> list[Said | BlinkThinkError]:
        raise NotImplementedError

    async def analyze(self, picture: AskedPicture, *, model: Model, detail: int) -> Said:
        self.asked += 1
        at = SystemClock().now().isoformat()
        provenance = Provenance("local", "scripted", "1", 0.1, detail, 1, 1, 1, at)
        return Said(Analysis("A hall.", (), "Nobody is there.", ()), provenance)


class Desk:
    """A queue that triages, and the pictures of one camera for it."""

    def __init__(self, library: Library, events: EventBus, news: Any, home: Path) -> None:
        self.library, self.news = library, news
        self.engine = ScriptedEngine()
        self.settings = Settings(triage="careful")
        self.cache = home / "cache" / "triage"
        triage = Triage(library, lambda: self.settings, self.cache)
        self.queue = AnalysisQueue(
            self.engine, lambda name: Model(), library, lambda: self.settings, events,
            SystemClock(), home / "queue.json", triage,
        )  # fmt: skip

    def take(
        self, minutes: int, state: State = NOBODY, trigger: str = "schedule", **view: str
    ) -> Path:
        at = NOON + timedelta(minutes=minutes)
        data = VIEW.shoot(at, state, minutes, **{"weather": "clear"} | view).jpeg
        digest = hashlib.sha256(data).hexdigest()
        return self.library.store(
            data, camera=HALL, captured_at=at, trigger=trigger, sha256=digest, width=640, height=360
        )

    async def add(self, *paths: Path, triage: bool = True, force: bool = False) -> None:
        await self.queue.add(paths, force=force, triage=triage)
        await self.news.until(lambda: all(j.state is JobState.DONE for j in self.queue.jobs()))

    def sidecar(self, path: Path) -> Sidecar:
        sidecar = self.library.read_sidecar(path)
        assert sidecar is not None
        return sidecar


@pytest.fixture
async def desk(library: Library, events: EventBus, news: Any, tmp_path: Path) -> Any:
    desk = Desk(library, events, news, tmp_path)
    await desk.queue.start()
    yield desk
    await desk.queue.stop()


def unaudited(
    desk: Desk, first: int, audit: bool = False, state: State = NOBODY, trigger: str = "schedule"
) -> Path:
    """A picture whose name an audit does not choose, or does."""
    for minutes in range(first, first + 400):
        at = NOON + timedelta(minutes=minutes)
        name = f"{at.astimezone():%Y%m%d_%H%M%S}.jpg"
        if is_audit("/".join(HALL.key), name) == audit:
            path = desk.take(minutes, state, trigger)
            assert path.name == name
            return path
    raise AssertionError("no such name in 400")


async def test_what_shows_nothing_new_is_skipped_and_says_since_when(desk: Desk) -> None:
    first, second = desk.take(0), unaudited(desk, 1)
    await desk.add(first)
    await desk.add(second)
    assert desk.engine.asked == 1
    sidecar = desk.sidecar(second)
    assert sidecar.analysis is None
    assert sidecar.since == first.name
    assert sidecar.to_json()["skipped"] == {"reason": "unchanged", "since": first.name}
    assert desk.news.of(SidecarChanged)[-1].path == second
    somebody = desk.take(500, SOMEBODY)
    await desk.add(somebody)
    assert desk.sidecar(somebody).analysis is not None
    assert desk.sidecar(somebody).since is None


async def test_what_a_person_asked_for_is_always_analysed(desk: Desk) -> None:
    first, second = desk.take(0), unaudited(desk, 30)
    by_hand = unaudited(desk, 1, trigger="manual")
    await desk.add(first)
    await desk.add(by_hand)
    assert desk.sidecar(by_hand).analysis is not None
    assert desk.sidecar(by_hand).since is None
    await desk.add(second)
    assert desk.sidecar(second).analysis is None
    await desk.add(second, triage=False)
    sidecar = desk.sidecar(second)
    assert sidecar.analysis is not None
    assert sidecar.to_json()["skipped"] is None


async def test_one_that_waits_and_is_asked_for_by_hand_is_analysed(desk: Desk) -> None:
    first, second = desk.take(0), unaudited(desk, 1)
    await desk.add(first)
    await desk.queue.stop()
    await desk.queue.add([second], triage=True)
    await desk.queue.add([second])
    await desk.queue.start()
    await desk.news.until(lambda: all(j.state is JobState.DONE for j in desk.queue.jobs()))
    assert desk.sidecar(second).analysis is not None


async def test_one_that_was_cancelled_and_is_retried_is_analysed(desk: Desk) -> None:
    first, second = desk.take(0), unaudited(desk, 1)
    await desk.add(first)
    await desk.queue.stop()
    await desk.queue.add([second], triage=True)
    (job,) = (job for job in desk.queue.jobs() if job.path == second)
    await desk.queue.cancel(job.id)
    await desk.queue.retry(job.id)
    await desk.queue.start()
    await desk.news.until(lambda: all(j.state is JobState.DONE for j in desk.queue.jobs()))
    assert desk.sidecar(second).analysis is not None


async def test_modes_hold_over_all_and_for_one_camera(desk: Desk) -> None:
    await desk.add(desk.take(0))
    key = "/".join(HALL.key)
    desk.settings = Settings(triage="careful", cameras={key: CameraRules(triage="off")})
    second = unaudited(desk, 1)
    await desk.add(second)
    assert desk.sidecar(second).analysis is not None
    desk.settings = Settings(triage="off", cameras={key: CameraRules(triage="eager")})
    third = unaudited(desk, 60)
    await desk.add(third)
    assert desk.sidecar(third).since is not None


async def test_what_changes_in_a_hidden_area_is_skipped_until_the_rules_change(desk: Desk) -> None:
    boxes = [box for _, box in VIEW.shoot(NOON, SOMEBODY, 1).boxes]
    x0, y0 = (max(0.0, min(box[edge] for box in boxes) - 0.1) for edge in (0, 1))
    x1, y1 = (min(1.0, max(box[edge] for box in boxes) + 0.1) for edge in (2, 3))
    hidden = CameraRules(areas=(((x0, y0), (x1, y0), (x1, y1), (x0, y1)),))
    desk.settings = Settings(triage="careful", cameras={"/".join(HALL.key): hidden})
    first = desk.take(0)
    await desk.add(first)
    somebody = unaudited(desk, 1, state=SOMEBODY)
    await desk.add(somebody)
    assert desk.sidecar(somebody).since == first.name
    asks_more = CameraRules(areas=hidden.areas, own_flags=(OwnFlag("gate", "it is open"),))
    for minutes, rules in ((60, CameraRules()), (120, asks_more), (180, hidden)):
        desk.settings = Settings(triage="careful", cameras={"/".join(HALL.key): rules})
        path = unaudited(desk, minutes)
        await desk.add(path)
        assert desk.sidecar(path).analysis is not None, "others say nothing of this one"


async def test_an_audit_is_analysed_and_still_says_that_it_was_skipped(desk: Desk) -> None:
    first = desk.take(0)
    await desk.add(first)
    path = unaudited(desk, 1, audit=True)
    await desk.add(path)
    sidecar = desk.sidecar(path)
    assert sidecar.since == first.name
    assert sidecar.analysis is not None
    assert sidecar.provenance is not None
    assert sidecar.provenance.audit
    assert sidecar.to_json()["provenance"]["audit"] is True
    again = Sidecar.from_json(sidecar.to_json())
    assert again.provenance == sidecar.provenance
    index = LibraryIndex(desk.library, desk.cache.parent / "index")
    counts = TriageCounts(seen=1, skipped=1, audited=1, missed=0)
    assert index.triage_rates() == {HALL.key: TriageRates(day=counts)}
    index.close()


async def test_a_picture_that_is_gone_and_a_lost_cache_mean_looking_again(desk: Desk) -> None:
    first, second, third = desk.take(0), unaudited(desk, 1), unaudited(desk, 60)
    await desk.add(first)
    for path in (first, first.with_suffix(".json")):
        path.unlink()
    await desk.add(second)
    assert desk.sidecar(second).analysis is not None
    for file in desk.cache.iterdir():
        file.write_bytes(b"no summary")
    again = Triage(desk.library, lambda: desk.settings, desk.cache)
    assert again.skip(third) is None


def test_one_skipped_picture_in_twenty_is_audited_and_always_the_same_ones() -> None:
    names = [f"{number}.jpg" for number in range(4000)]
    chosen = [name for name in names if is_audit("a", name)]
    assert 150 < len(chosen) < 250
    assert chosen == [name for name in names if is_audit("a", name)]
    assert chosen != [name for name in names if is_audit("b", name)]
