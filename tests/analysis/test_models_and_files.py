"""Model files: what is refused before anything loads it, and the list of models."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from blinkthink.analysis.models.gguf import NotGguf, read_header
from blinkthink.analysis.models.pair import check_pair
from blinkthink.analysis.models.store import ModelStore
from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import ModelFailed, ModelMissing, NotFound, Usage
from tests.gemma import DENSE, Pair, write_pair


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "models", SystemClock())


@pytest.fixture
def own(pair: Pair, tmp_path: Path) -> Pair:
    """A pair that the test may damage."""
    return Pair(
        Path(shutil.copy(pair.text, tmp_path / "model.gguf")),
        Path(shutil.copy(pair.projector, tmp_path / "mmproj.gguf")),
    )


def test_a_pair_that_fits_is_taken(pair: Pair) -> None:
    facts = check_pair(pair.text, pair.projector)
    assert facts.bytes == pair.text.stat().st_size + pair.projector.stat().st_size
    assert facts.longest == 320 // 3


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda data: b"", "empty"),
        (lambda data: b"<!DOCTYPE html><title>Sign in</title>" * 50, "web page"),
        (lambda data: b"version https://git-lfs.github.com/spec/v1\noid", "pointer"),
        (lambda data: b"\x89PNG" + data, "no GGUF"),
        (lambda data: b"GGUF" + b"\xff" * 100, "version"),
        (lambda data: data[:20], "cut short"),
        (lambda data: data[:3000], "cut short"),
        (lambda data: data[:-1000], "cut short"),
        (lambda data: data.replace(b"gemma4", b"llama9"), "not a Gemma 4"),
    ],
)
def test_a_file_that_is_no_model_is_refused_in_words(
    own: Pair, damage: Callable[[bytes], bytes], words: str
) -> None:
    own.text.write_bytes(damage(own.text.read_bytes()))
    with pytest.raises(ModelFailed, match=words):
        check_pair(own.text, own.projector)


def test_files_that_do_not_belong_together_are_refused(pair: Pair, tmp_path: Path) -> None:
    wide = write_pair(tmp_path, 2, DENSE.with_text(width=96), name="wide")
    with pytest.raises(ModelFailed, match="belongs to another model"):
        check_pair(pair.text, wide.projector)
    with pytest.raises(ModelFailed, match="wrong way round"):
        check_pair(pair.projector, pair.text)
    with pytest.raises(ModelFailed, match="no vision projector"):
        check_pair(pair.text, pair.text)


def test_no_damage_to_a_header_gets_past_the_reader_as_another_error(own: Pair) -> None:
    whole = own.projector.read_bytes()
    source = random.Random(7)
    refused = 0
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(4):
            data[source.randrange(4, 3000)] = source.randrange(256)
        own.projector.write_bytes(bytes(data[: source.choice((len(data), 2500))]))
        try:
            read_header(own.projector)
        except NotGguf:
            refused += 1
    assert refused > 100


def here(store: ModelStore) -> list[str]:
    """The models on this computer."""
    return [entry.name for entry in store.entries() if entry.status != "available"]


def test_the_demo_model_is_used_by_itself_in_the_demo_only(store: ModelStore) -> None:
    assert store.choose(None, demo=True).name == "demo"
    with pytest.raises(ModelMissing):
        store.choose(None, demo=False)
    assert store.choose("demo", demo=False).name == "demo"


def test_an_added_model_stays_where_it_is_and_is_used(store: ModelStore, own: Pair) -> None:
    entry = store.add(own.text, own.projector, "my-model")
    assert (entry.name, entry.status, entry.built_in) == ("my-model", "ready", False)
    assert here(store) == ["my-model", "demo"]
    model = store.choose(None, demo=False)
    assert (model.text, model.projector) == (own.text, own.projector)


def test_without_a_name_the_model_is_called_as_its_file_calls_itself(
    store: ModelStore, own: Pair
) -> None:
    assert store.add(own.text, own.projector).name == "dense"
    assert store.add(own.text, own.projector).name == "dense"
    assert len(here(store)) == 2


@pytest.mark.parametrize("name", ["demo", "../up", "a b", "", "x" * 61, "ü", "-x"])
def test_a_name_that_cannot_be_typed_is_refused(store: ModelStore, own: Pair, name: str) -> None:
    with pytest.raises(Usage):
        store.add(own.text, own.projector, name)


def test_a_file_that_calls_itself_by_a_hash_is_called_as_it_is_named(
    store: ModelStore, pair: Pair, tmp_path: Path
) -> None:
    data = pair.text.read_bytes()
    size, name = (5).to_bytes(8, "little"), b"0123456789" * 4
    text = tmp_path / "gemma.gguf"
    # Tensors begin at a multiple of 32 bytes; the name grows by 35, and 29 spare ones follow it.
    spare = b"\x05\0\0\0\0\0\0\0spare\x08\0\0\0" + (4).to_bytes(8, "little") + b"x" * 4
    assert (35 + len(spare)) % 32 == 0
    count = int.from_bytes(data[16:24], "little") + 1
    grown = data.replace(size + b"dense", (40).to_bytes(8, "little") + name + spare, 1)
    text.write_bytes(grown[:16] + count.to_bytes(8, "little") + grown[24:])
    assert store.add(text, pair.projector).name == "gemma"


def test_a_name_that_nobody_gave_is_not_found(store: ModelStore) -> None:
    with pytest.raises(NotFound):
        store.get("nothing")


def test_another_model_does_not_take_a_name_that_is_given(
    store: ModelStore, own: Pair, pair: Pair
) -> None:
    store.add(own.text, own.projector, "mine")
    with pytest.raises(Usage, match="exists"):
        store.add(pair.text, pair.projector, "mine")


def test_a_model_whose_file_is_gone_or_changed_is_broken(store: ModelStore, own: Pair) -> None:
    store.add(own.text, own.projector, "mine")
    own.text.write_bytes(b"GGUF")
    assert store.entries()[0].status == "broken"
    assert "changed" in store.entries()[0].problem
    own.text.unlink()
    assert "gone" in store.entries()[0].problem
    with pytest.raises(ModelMissing, match="gone"):
        store.choose("mine", demo=False)
    with pytest.raises(ModelMissing):
        store.choose(None, demo=False)


def test_a_broken_list_is_kept_aside(store: ModelStore, own: Pair, tmp_path: Path) -> None:
    store.add(own.text, own.projector, "mine")
    path = tmp_path / "models" / "models.json"
    path.write_text("{nonsense")
    assert here(store) == ["demo"]
    assert path.with_name("models.json.broken").read_text() == "{nonsense"
    store.add(own.text, own.projector, "mine")
    assert json.loads(path.read_text())["models"][0]["name"] == "mine"


def test_two_stores_at_once_lose_nothing(tmp_path: Path, own: Pair) -> None:
    first, second = (ModelStore(tmp_path / "models", SystemClock()) for _ in range(2))
    first.add(own.text, own.projector, "one")
    second.add(own.text, own.projector, "two")
    assert here(first) == ["one", "two", "demo"]
