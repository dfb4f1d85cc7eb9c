"""Something else in the place of a file of ours: a folder, or a pipe that nobody writes into. It is
named or counts as missing; nobody waits for it, and nothing breaks."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from blinkthink.alerts.journal import Journal as AlertJournal
from blinkthink.alerts.journal import State as AlertState
from blinkthink.alerts.mqtt.record import BrokerRecord
from blinkthink.analysis.batches import Batches
from blinkthink.analysis.gemini.consent import Consent
from blinkthink.analysis.gemini.costs import CostBook
from blinkthink.analysis.models.downloaded import ModelFolders
from blinkthink.analysis.models.gguf import read_header
from blinkthink.analysis.models.picture_times import PictureTimes
from blinkthink.analysis.models.verified import Verified
from blinkthink.app.services import Services
from blinkthink.blink.part_file import PartFile
from blinkthink.capture.requests import Requests
from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import BlinkThinkError, InTheWay
from blinkthink.core.first_steps import FirstStepsFile
from blinkthink.core.paths import Paths, user_paths
from blinkthink.core.words import say
from blinkthink.evaluation.keeping import KeptRuns
from blinkthink.gallery.care.under_way import UNDER_WAY, copied_files, read_from
from blinkthink.gallery.clips import ClipStore
from blinkthink.gallery.library import Library
from blinkthink.gallery.moved import MARK, moved_to
from blinkthink.runtime.log_book import LogBook
from blinkthink.runtime.logs import NAME
from blinkthink.schedule.records import Record, RunRecords
from tests.app.conftest import Command

pytestmark = pytest.mark.skipif(
    not hasattr(os, "mkfifo"), reason="this system has no pipes among its files"
)
MAKE: dict[str, Callable[[Path], None]] = {"folder": os.mkdir, "pipe": getattr(os, "mkfifo", None)}  # type: ignore[dict-item]
NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
FILES = sorted(
    name
    for name, kind in vars(Paths).items()
    if isinstance(kind, property) and getattr(user_paths(), name).suffix
)


def test_the_files_are_known() -> None:
    assert {"settings", "schedule", "queue", "account", "mqtt", "clips", "batches"} < set(FILES)


@pytest.mark.parametrize("make", MAKE)
@pytest.mark.parametrize("name", FILES)
async def test_the_app_starts_or_names_it(make: str, name: str) -> None:
    paths = user_paths()
    path: Path = getattr(paths, name)
    path.parent.mkdir(parents=True)
    MAKE[make](path)
    if name == "settings":
        with pytest.raises(InTheWay) as raised:
            Services()
        assert str(path) in say(raised.value).action
        return
    services = Services(clock=ManualClock(NOW))
    said = ""
    async with asyncio.timeout(60):
        try:
            await services.start(background=True)
        except BlinkThinkError as error:
            said = say(error).sentence
        await services.stop()
    assert not said or str(path) in said


CLOCK = ManualClock(NOW)
RUN = Record("a", NOW, NOW, ())


def clips(record: Path) -> ClipStore:
    return ClipStore(Library(record.parent / "library", CLOCK), record)


READERS: dict[str, tuple[str, Callable[[Path], object]]] = {
    "batches": ("cache/batches.json", lambda path: Batches(path, CLOCK).read()),
    "picture times": ("cache/picture-times.json", lambda path: PictureTimes(path).seconds("a", 70)),
    "verified": ("models/verified.json", lambda path: Verified(path).holds(path, "0" * 64)),
    "model": ("models/a/model.json", lambda path: ModelFolders(path.parent.parent).record("a")),
    "model’s file": ("models/a/a.gguf", read_header),
    "first steps": ("first-steps.json", lambda path: FirstStepsFile(path).read()),
    "consent": ("cloud-consent.json", lambda path: Consent(path, CLOCK).agreed_at()),
    "costs": ("cloud-costs.jsonl", lambda path: CostBook(path, CLOCK).spent()),
    "broker": ("mqtt.json", lambda path: BrokerRecord(path).left("a")),
    "alerts": ("alerts.jsonl", lambda path: AlertJournal(path).append(AlertState())),
    "runs": ("runs.jsonl", lambda path: RunRecords(path).begin(RUN)),
    "clips": ("clips.jsonl", lambda path: clips(path).look()),
    "part of a clip": ("clips/a.part.json", lambda path: PartFile(path.with_suffix("")).progress()),
    "request": ("queue-requests/a.json", lambda path: Requests(path.parent, CLOCK).read()),
    "evaluation": ("evaluations/a.json", lambda path: KeptRuns(path.parent).get("a")),
    "log": (f"logs/{NAME}", lambda path: LogBook(path.parent).last(9)),
    "moved mark": (f"library/{MARK}", lambda path: moved_to(path.parent)),
    "move under way": (f"library/{UNDER_WAY}", lambda path: read_from(path.parent)),
    "list of a move": (f"library/{UNDER_WAY}", lambda path: list(copied_files(path.parent))),
}


@pytest.mark.parametrize("make", MAKE)
@pytest.mark.parametrize("what", READERS)
def test_who_reads_it_goes_on_or_names_it(make: str, what: str, tmp_path: Path) -> None:
    name, read = READERS[what]
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    MAKE[make](path)
    said = ""
    try:
        read(path)
    except (BlinkThinkError, OSError) as error:
        said = str(error) if what == "model’s file" else say(error).sentence
    assert not said or path.stem in said
    assert path.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows makes up a folder for it")
def test_a_home_that_cannot_be_is_named(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BLINKTHINK_HOME", "~nobody-of-this-name/x")
    ran = command("status", "--json")
    assert ran.status == 2
    assert "“~nobody-of-this-name/x”" in ran.document["error"]["message"]
