"""The crash matrix: whatever happens to the model process or its files, the app lives, says what
happened, and the next picture is answered. Each case is an app of its own (``crash_case``)."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from _pytest.mark import ParameterSet

from blinkthink.analysis.models.installed import InstalledModel
from tests.analysis.crash_case import CASES
from tests.analysis.helpers import installed
from tests.gemma import DENSE, write_pair

pytestmark = pytest.mark.skipif(os.name != "posix", reason="uses POSIX signals")

# What the engine says of the process that is gone. The picture at work is answered all the same.
KILLED = "the system ended it"
DEATHS = {
    "SIGKILL while loading": KILLED,
    "SIGKILL while prefix": KILLED,
    "SIGKILL while encoding": KILLED,
    "SIGKILL while decoding": KILLED,
    "SIGKILL while idle": "ended while it was idle",
    "SIGABRT while decoding": "it crashed",
    "SIGABRT while idle": "ended while it was idle",
    "SIGSEGV while decoding": "it crashed",
    "pipe closed": "The model process ended",
    "use after unload": "left the memory after 10 minutes",
}
# What is said of files that are refused, and whether the state was “loading” before that.
REFUSALS = {
    "damaged: weights": ("model_failed: Its SHA-256 is not the one", True),  # while it is read
    "damaged: header": ("model_failed: “Tiny” could not be loaded: ", True),
    "damaged: truncated": ("model_failed: The file is cut short", False),
    "damaged: page": ("model_failed: The file is a web page", False),
    "damaged: projector": ("model_failed: This projector belongs to another model", False),
    "damaged: swapped": ("model_failed: This is a projector; the two files", False),
    "damaged: gone": ("model_missing: A file of “Tiny” is gone", False),
    # The process is there already: it says what it computes on, and what memory that has.
    "damaged: context": (
        r"model_failed: “Tiny” needs [\d.]+ GB of memory, [\d.]+ GB are free",
        True,
    ),
}
# Proven in other cases or, of files, without an engine (test_models_and_files).
REPEATS = {
    *("SIGKILL while prefix", "SIGABRT while idle"),
    *("damaged: page", "damaged: swapped", "damaged: gone"),
}


def cases(names: Iterable[str]) -> list[ParameterSet]:
    """For CI those that prove something of their own."""
    return [pytest.param(n, marks=pytest.mark.slow if n in REPEATS else ()) for n in names]


@pytest.fixture(scope="session")
def slow(tmp_path_factory: pytest.TempPathFactory) -> InstalledModel:
    """Not quite as slow as that of the other tests: it has only to be caught at its work."""
    wide = replace(DENSE.with_text(width=192, layers=6), talkative=True)
    return installed(write_pair(tmp_path_factory.mktemp("catch"), 3, wide), "slow")


@pytest.fixture
def places(tiny: InstalledModel, slow: InstalledModel, tmp_path: Path) -> str:
    files = {
        "folder": str(tmp_path),
        "sha256": hashlib.sha256(tiny.text.read_bytes()).hexdigest(),
    }
    for name, model in (("tiny", tiny), ("slow", slow)):
        files |= {f"{name} text": str(model.text), f"{name} projector": str(model.projector)}
    return json.dumps(files)


def run(case: str, places: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.analysis.crash_case", case, places],
        capture_output=True,
        text=True,
        timeout=110,
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert done.returncode == 0, done.stderr
    outcome: dict[str, Any] = json.loads(done.stdout)
    assert outcome["next"], "the next picture is answered"
    assert outcome["last"] == "ready"
    return outcome


@pytest.mark.parametrize("case", cases(DEATHS))
def test_a_death_is_told_and_costs_no_picture(case: str, places: str) -> None:
    outcome = run(case, places)
    assert any(DEATHS[case] in words for words in outcome["said"]), outcome
    assert outcome["answered"] == [True]
    assert outcome["errors"] == []


@pytest.mark.parametrize("case", cases(REFUSALS))
def test_files_that_are_no_use_are_refused_in_words(case: str, places: str) -> None:
    words, started = REFUSALS[case]
    outcome = run(case, places)
    (error,) = outcome["errors"]
    assert re.match(words, error)
    assert outcome["failed"] == [error.partition(": ")[2]]
    assert not outcome["busy"]
    assert outcome["loaded"] == int(started), outcome


def test_a_picture_on_which_the_process_dies_twice_fails_and_not_the_app(places: str) -> None:
    outcome = run("SIGKILL twice", places)
    (error,) = outcome["errors"]
    assert error.startswith(
        "model_failed: The model process ended twice on this picture: the system ended it"
    )
    assert outcome["failed"] == [error.partition(": ")[2]]


def test_a_death_on_several_pictures_has_each_asked_about_by_itself(places: str) -> None:
    outcome = run("SIGKILL with several at once", places)
    assert outcome["answered"] == [True] * 3
    (error,) = outcome["errors"]
    assert error.startswith("bad_image: ")
    assert any(KILLED in words for words in outcome["said"])


def test_the_matrix_is_whole() -> None:
    rest = {"SIGKILL twice", "SIGKILL with several at once"}
    assert set(CASES) == {*DEATHS, *REFUSALS} | rest
