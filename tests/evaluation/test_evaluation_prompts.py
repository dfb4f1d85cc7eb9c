"""Another prompt for one process, so that two can be compared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from blinkthink.analysis import prompt
from blinkthink.core.analysis import Question
from blinkthink.core.errors import NotFound, Usage


@pytest.fixture(autouse=True)
def back() -> Iterator[None]:
    yield
    prompt.use(None)


def test_another_file_is_used_until_it_is_taken_back(tmp_path: Path) -> None:
    own, file = prompt.load(), tmp_path / "prompt.toml"
    file.write_text('version = "9"\nquestion = "What does {camera} see?"\n')
    prompt.use(file)
    other = prompt.load()
    assert other.question(Question("Porch")) == "What does Porch see?"
    assert other.system == own.system, "what it lacks is the app's own"
    assert other.version.startswith("9+")
    file.write_text(file.read_text() + "# a change\n")
    prompt.use(file)
    assert prompt.load().version != other.version, "runs with other texts are not mixed"
    prompt.use(None)
    assert prompt.load() == own


@pytest.mark.parametrize(
    "text",
    [
        "version = ",
        "version = 3",
        'question = "{weather}"',
        'question = "{camera"',
        'question = "{}"',
        'question = "{camera.age}"',
        'own_flag = "{kind}"',
        "\ufeff\x00",
    ],
)
def test_what_is_no_prompt_is_refused_and_changes_nothing(tmp_path: Path, text: str) -> None:
    own, file = prompt.load(), tmp_path / "prompt.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(Usage):
        prompt.use(file)
    with pytest.raises(NotFound):
        prompt.use(tmp_path / "missing.toml")
    assert prompt.load() == own
