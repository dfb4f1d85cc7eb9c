"""Every part of the app has its licence with the whole text."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from blinkthink.runtime.licences import FOLDER, Part, parts

ROOT = Path(__file__).parents[2]


def _needed() -> set[str]:
    """What pyproject.toml asks for at run time, and all that this needs in turn."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    waiting = [Requirement(line) for line in project["dependencies"]]
    found: set[str] = set()
    while waiting:
        need = waiting.pop()
        name = re.sub(r"[-_.]+", "-", need.name).lower()
        extras = [*need.extras, ""]
        if need.marker and not any(need.marker.evaluate({"extra": one}) for one in extras):
            continue
        if name not in found:
            found.add(name)
            lines = metadata.distribution(name).requires or ()
            waiting += [
                one
                for one in map(Requirement, lines)
                if one.marker is None or one.marker.evaluate({"extra": ""})
            ]
    return found


@pytest.fixture(scope="module")
def by_name() -> dict[str, Part]:
    return {re.sub(r"[-_.]+", "-", part.name).lower(): part for part in parts()}


@pytest.mark.gui  # Qt is one of them
def test_every_part_that_is_needed_has_a_licence_and_its_text(by_name: dict[str, Part]) -> None:
    needed = _needed()
    assert len(needed) > 50
    assert needed <= set(by_name), sorted(needed - set(by_name))
    for part in parts():
        assert part.licence, part.name
        assert len(part.licence) <= 90, part
        assert part.texts, part.name
        assert max(len(text.body) for text in part.texts) > 400, part.name
        assert part.page.startswith(("https://", "http://")), part.name


def test_this_app_comes_first_and_names_its_own_licence() -> None:
    first = parts()[0]
    assert (first.name, first.licence) == ("BlinkThink", "MIT")
    assert "MIT License" in first.texts[0].body


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("qt", "GNU LESSER GENERAL PUBLIC LICENSE"),
        pytest.param(
            "pyside6-essentials", "GNU LESSER GENERAL PUBLIC LICENSE", marks=pytest.mark.gui
        ),
        ("ffmpeg", "GNU GENERAL PUBLIC LICENSE"),
        ("x264", "GNU GENERAL PUBLIC LICENSE"),
        ("llama-cpp and ggml", "The ggml authors"),
        ("phosphor icons", "Phosphor Icons"),
        ("python", "PYTHON SOFTWARE FOUNDATION LICENSE"),
        ("openssl", "Apache License"),
        ("sqlite", "public domain"),
        ("tzdata", "Apache License"),
        ("gemma 4", "Apache License"),
    ],
)
def test_what_no_distribution_describes_is_there_too(
    by_name: dict[str, Part], name: str, words: str
) -> None:
    assert any(words in text.body for text in by_name[name].texts)


def test_every_text_that_lies_there_is_shown() -> None:
    shown = {text.name for part in parts() for text in part.texts}
    assert {file.stem for file in FOLDER.glob("*.txt")} <= shown


def test_how_qt_is_replaced_is_said() -> None:
    qt = next(part for part in parts() if part.name == "Qt")
    assert "replace Qt by a version of your own" in qt.about
