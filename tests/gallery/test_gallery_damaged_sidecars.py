"""Sidecars that cannot be read: told as such, kept, and out of the way when that is wanted."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from blinkthink.core.analysis import AnalysisError
from blinkthink.core.events import SidecarChanged
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.index.query import Query
from blinkthink.gallery.library import Library
from blinkthink.gallery.sidecars import trouble_of
from tests.gallery.conftest import Kept, Store

NOON = datetime(2026, 2, 26, 12, 0, 0, tzinfo=UTC)
ERROR = AnalysisError("model_failed", "It failed.", "2026-02-26T12:00:00+00:00")

DAMAGE: dict[str, Callable[[Path], object]] = {
    "rubbish": lambda file: file.write_bytes(b"\x00 rubbish"),
    "empty": lambda file: file.write_bytes(b""),
    "a list": lambda file: file.write_bytes(b"[1, 2]"),
    "a folder": lambda file: (file.unlink(), (file / "kept").mkdir(parents=True)),
    "a link to itself": lambda file: (file.unlink(), file.symlink_to(file)),
    "a pipe": lambda file: (file.unlink(), os.mkfifo(file)),
}


def identity(file: Path) -> tuple[int, ...]:
    """Something else once it is written or replaced."""
    about = file.lstat()
    return about.st_ino, about.st_mode, about.st_mtime_ns, about.st_size


@pytest.mark.parametrize("damage", DAMAGE)
def test_it_is_told_and_neither_a_look_nor_an_analysis_loses_it(
    library: Library, store: Store, tmp_path: Path, damage: str
) -> None:
    if damage == "a pipe" and not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes among its files")
    path, sound = store(NOON), store(NOON + timedelta(hours=1), number=1)
    sidecar = path.with_suffix(".json")
    DAMAGE[damage](sidecar)
    before = identity(sidecar)
    index = LibraryIndex(library, tmp_path / "indexes")
    selection = index.select()
    known = {picture.path: selection.marks(place) for place, picture in enumerate(selection)}
    assert [path for path, marks in known.items() if marks and marks.damaged] == [path]
    assert [picture.path for picture in index.select(Query(damaged=True))] == [path]
    trouble = trouble_of(path)
    assert trouble is not None
    assert trouble.broken
    assert trouble.why
    assert trouble_of(sound) is None
    assert identity(sidecar) == before, "looking changes nothing"
    library.update_sidecar(path, lambda sidecar: sidecar.failed(ERROR))
    (kept,) = path.parent.glob("*.broken")
    assert (kept.name, identity(kept)) == (f"{sidecar.name}.broken", before)
    assert len(index.select(Query(damaged=True))) == 0
    index.close()


async def test_the_care_sets_them_aside_and_leaves_sound_ones(kept: Kept, store: Store) -> None:
    broken, sound = store(NOON), store(NOON + timedelta(hours=1), number=1)
    for aside in ("", ".broken"):  # it was broken before, and that file is kept, too
        broken.with_suffix(f".json{aside}").write_text(f"rubbish{aside}")
    whole = sound.with_suffix(".json").read_bytes()
    moved = await kept.care.set_aside([broken, sound, broken.with_name("none.jpg")])
    assert moved == (broken.with_suffix(".json.broken2"),)
    assert moved[0].read_text() == "rubbish"
    assert broken.with_suffix(".json.broken").read_text() == "rubbish.broken"
    assert not broken.with_suffix(".json").exists()
    assert sound.with_suffix(".json").read_bytes() == whole
    assert [event.path for event in kept.told(SidecarChanged)] == [broken]
