"""The list of models: the app's own is right in itself, and the user's adds to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from blinkthink.analysis.models.catalogue import read_catalogue
from blinkthink.analysis.models.store import ModelStore
from blinkthink.core.clock import SystemClock

SIZES = ("e2b", "e4b", "12b", "26b-a4b", "31b")
TINY = """
[[model]]
name = "{name}"
repo = "somebody/tiny-GGUF"
text = {{ file = "tiny.gguf" }}
projector = {{ file = "sub/mmproj.gguf" }}
{more}
"""


def test_the_apps_own_list_is_whole_and_pinned(tmp_path: Path) -> None:
    catalogue = read_catalogue(tmp_path)
    assert catalogue.problems == ()
    offers = {offer.name: offer for offer in catalogue.offers}
    for size in SIZES:
        offer = offers[f"gemma-4-{size}-qat"]
        assert all(file.bytes and len(file.sha256) == 64 for file in offer.files)
    for offer in offers.values():
        assert len(offer.revision) == 40
        assert offer.license == "Apache-2.0"
        assert offer.link
        assert offer.about.endswith(".")
        assert offer.family in offer.title
        assert offer.memory > 2_000_000_000
    hashes = [file.sha256 for offer in offers.values() for file in offer.files if file.sha256]
    assert len(hashes) == len(set(hashes))


def test_ones_own_list_adds_and_replaces(tmp_path: Path) -> None:
    own = tmp_path / "catalogue.toml"
    own.write_text(
        TINY.format(name="mine", more="")
        + TINY.format(name="gemma-4-e2b-qat", more='title = "Another E2B"\nmemory = 7'),
        "utf-8",
    )
    catalogue = read_catalogue(tmp_path)
    mine = catalogue.offer("mine")
    assert mine is not None
    assert (mine.title, mine.revision, mine.detail, mine.memory) == ("mine", "main", 280, 0)
    assert [file.name for file in mine.files] == ["tiny.gguf", "mmproj.gguf"]
    replaced = catalogue.offer("gemma-4-e2b-qat")
    assert replaced is not None
    assert (replaced.title, replaced.memory) == ("Another E2B", 7)
    entries = ModelStore(tmp_path, SystemClock()).entries()
    assert [entry.status for entry in entries if entry.name == "mine"] == ["available"]
    own.write_text(TINY.format(name="other", more=""), "utf-8")  # it is read again
    assert read_catalogue(tmp_path).offer("mine") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[model]\n", "cannot be read"),
        ("model = 3\n", "no [[model]]"),
        (b"\xff\xfe", "cannot be read"),
        (TINY.format(name="../up", more=""), "cannot be a model’s name"),
        (TINY.format(name="demo", more=""), "cannot be a model’s name"),
        (TINY.format(name="nul", more=""), "cannot be a model’s name"),
        (TINY.format(name="x", more="detail = 300"), "“detail”"),
        (TINY.format(name="x", more='revision = "../main"'), "no revision"),
        (TINY.format(name="x", more='link = "javascript:1"'), "no https address"),
        (TINY.format(name="x", more="memory = -1"), "“memory”"),
        (TINY.format(name="x", more="").replace("somebody/", ""), "no repository"),
        (TINY.format(name="x", more="").replace("tiny.gguf", "../tiny.gguf"), "no GGUF file"),
        (TINY.format(name="x", more="").replace("tiny.gguf", "tiny.exe"), "no GGUF file"),
        (TINY.format(name="x", more="").replace("tiny.gguf", "mmproj.gguf"), "same name"),
        ('[[model]]\nname = "x"\n', "“repo” is missing"),
        (
            TINY.format(name="x", more="").replace('"tiny.gguf"', '"t.gguf", sha256 = "12"'),
            "64 digits",
        ),
    ],
)
def test_a_mistake_is_named_and_the_rest_goes_on(
    tmp_path: Path, text: str | bytes, words: str
) -> None:
    own = tmp_path / "catalogue.toml"
    own.write_bytes(text if isinstance(text, bytes) else text.encode())
    catalogue = read_catalogue(tmp_path)
    assert len(catalogue.offers) >= len(SIZES)
    (problem,) = catalogue.problems
    assert words in str(problem)
    assert str(own) in str(problem)
    store = ModelStore(tmp_path, SystemClock())
    assert len(store.problems()) == 1
    assert store.problems() == ()  # told once
