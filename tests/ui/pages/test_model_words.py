"""What models, downloads and memory are called; in which order the models stand. No widgets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from blinkthink.core import errors
from blinkthink.core.state import (
    Device,
    Download,
    DownloadState,
    Fit,
    Machine,
    ModelEntry,
)
from blinkthink.ui.pages import model_words
from blinkthink.ui.pages.model_groups import grouped

GB, GIB = 10**9, 2**30
GOING = Download("e2b", "Gemma 4 E2B (QAT Q4_0)", DownloadState.DOWNLOADING, 2 * GB, 4 * GB)
MACHINE = Machine("linux", "Some CPU", 1, (), 16 * GIB, 9 * GIB, "1", "CPU")
CARD = Device("CUDA0", "Some card", "gpu", "CUDA", 24 * GIB, 20 * GIB)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "2 of 4 GB"),
        ({"bytes_per_second": 3.4e7, "seconds_left": 59.0}, "2 of 4 GB · 34 MB/s · 59 s left"),
        ({"done": 800_000_000, "seconds_left": 5000.0}, "800 MB of 4 GB · 83 min left"),
        ({"seconds_left": 7300.0}, "2 of 4 GB · 2 h left"),
        ({"seconds_left": 1e6}, "2 of 4 GB · more than a day left"),
        ({"state": DownloadState.PAUSED}, "Paused at 2 of 4 GB"),
        ({"state": DownloadState.CHECKING}, "Checking the files · 50 %"),
        ({"state": DownloadState.WAITING}, "Waiting for the hub"),
        (
            {"state": DownloadState.WAITING, "error": errors.HubUnavailable()},
            "Waiting to try again",
        ),
    ],
)
def test_how_far_a_download_is(changes: dict[str, object], said: str) -> None:
    assert model_words.how_far(replace(GOING, **changes)) == said  # type: ignore[arg-type]


def test_downloads_in_one_line() -> None:
    paused = replace(GOING, state=DownloadState.PAUSED)
    assert model_words.summary((paused,)) == ("", 0, 0)
    assert model_words.summary((GOING, paused))[0] == "Downloading Gemma 4 E2B · 50 %"
    waiting = replace(GOING, state=DownloadState.WAITING, done=0, total=0)
    assert model_words.summary((waiting,)) == ("Waiting: Gemma 4 E2B", 0, 0)
    assert model_words.summary((GOING, waiting)) == ("2 models · 50 %", 2 * GB, 4 * GB)


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("Gemma 4 E4B (QAT Q4_0)", ("Gemma 4 E4B", "QAT Q4_0")),
        ("Gemma 4 E4B · Q8_0", ("Gemma 4 E4B", "Q8_0")),
        ("mine", ("mine", "")),
        ("a (b) c", ("a (b) c", "")),
        ("(all)", ("(all)", "")),
    ],
)
def test_a_title_has_a_name_and_a_variant(title: str, parts: tuple[str, str]) -> None:
    assert model_words.parted(title) == parts


def test_the_memory_that_counts_is_the_gpus_own() -> None:
    assert model_words.machine_line(MACHINE) == "Some CPU · 1 core · 16 GB memory"
    assert model_words.memory_of(MACHINE) == (16 * GIB, 9 * GIB)
    with_card = replace(MACHINE, devices=(CARD,))
    assert model_words.machine_line(with_card) == "Some card · CUDA · 24 GB · 16 GB memory"
    assert model_words.memory_of(with_card) == (24 * GIB, 20 * GIB)
    apple = replace(CARD, kind="integrated", backend="Metal", description="Apple M4")
    shared = replace(MACHINE, devices=(apple,))
    assert model_words.machine_line(shared) == "Apple M4 · Metal · 16 GB of shared memory"
    assert model_words.memory_of(shared) == (16 * GIB, 9 * GIB)


def entry(name: str, status: str, family: str = "", **more: object) -> ModelEntry:
    return ModelEntry(name, name, status, GB, GB, "", family=family, **more)  # type: ignore[arg-type]


def test_the_order_of_the_models() -> None:
    tight = entry("a-q8", "available", "A", fit=Fit.TIGHT)
    plain, other = entry("a-q4", "available", "A"), entry("b", "available", "B")
    mine, broken = entry("mine", "ready"), entry("old", "broken")
    used = entry("used", "ready", "A", in_use=True)
    groups = grouped((tight, plain, other, broken, mine, used))
    titles = ["In use", "Ready to use", "Cannot be used as they are", "To download"]
    assert [group.title for group in groups] == titles
    names = [[one.name for one in family.entries] for group in groups for family in group.families]
    assert names == [["used"], ["mine"], ["old"], ["a-q4", "a-q8"], ["b"]]

    def first(*entries: ModelEntry, **more: object) -> str:
        return grouped(entries, **more)[0].families[0].main.name  # type: ignore[arg-type]

    assert first(plain, tight, recommended="a-q8") == "a-q8"
    assert first(plain, tight, recommended="a-q4", begun=frozenset({"a-q8"})) == "a-q8"
    assert first(plain, replace(tight, loaded=5)) == "a-q8"
    assert grouped(()) == ()
