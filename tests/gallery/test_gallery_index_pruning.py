"""The files of indexes that nobody needs any more go; those in use stay."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from blinkthink.core.clock import SystemClock
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.library import Library

DAY = 86_400.0

Look = Callable[[str], LibraryIndex]


@pytest.fixture
def look(tmp_path: Path, jpeg: Callable[[int], bytes]) -> Look:
    """Look at a library of that name, which has one picture; its index stays open."""

    def open_one(name: str) -> LibraryIndex:
        library = Library(tmp_path / name, SystemClock())
        library.root.mkdir(exist_ok=True)
        (library.root / "20260226_120000.jpg").write_bytes(jpeg(0))
        index = LibraryIndex(library, tmp_path / "index")
        assert len(index.select()) == 1
        return index

    return open_one


def files(tmp_path: Path) -> set[str]:
    return {path.name for path in (tmp_path / "index").iterdir()}


def looked_at(look: Look, tmp_path: Path, name: str, days: float) -> str:
    """Look at a library so many days ago; the name of its index."""
    before = files(tmp_path) if (tmp_path / "index").exists() else set()
    look(name).close()
    (made,) = files(tmp_path) - before
    then = time.time() - days * DAY
    os.utime(tmp_path / "index" / made, (then, then))
    return made


def test_an_index_that_nobody_opened_for_ninety_days_goes(look: Look, tmp_path: Path) -> None:
    young = looked_at(look, tmp_path, "young", 89)
    old = looked_at(look, tmp_path, "old", 91)
    index = look("now")
    index.prune()
    index.close()
    assert old not in files(tmp_path)
    assert young in files(tmp_path)
    assert len(files(tmp_path)) == 2
    again = look("old")  # its pictures are there as before
    again.close()
    assert old in files(tmp_path)


def test_eight_libraries_keep_their_index(look: Look, tmp_path: Path) -> None:
    made = [looked_at(look, tmp_path, f"library {days}", days) for days in range(1, 12)]
    index = look("now")
    index.prune()
    index.close()
    assert len(files(tmp_path)) == 8
    assert files(tmp_path) > set(made[:7])


def test_looking_again_makes_an_index_young(look: Look, tmp_path: Path) -> None:
    old = looked_at(look, tmp_path, "old", 91)
    look("old").close()
    index = look("now")
    index.prune()
    index.close()
    assert old in files(tmp_path)


def test_an_index_that_is_open_stays_however_old(look: Look, tmp_path: Path) -> None:
    old = looked_at(look, tmp_path, "old", 91)
    other = look("old")
    os.utime(tmp_path / "index" / old, (0, 0))
    index = look("now")
    index.prune()
    assert old in files(tmp_path)
    assert len(other.select()) == 1
    other.close()
    os.utime(tmp_path / "index" / old, (0, 0))
    index.prune()
    index.close()
    assert old not in files(tmp_path)


def test_a_damaged_index_goes_too_and_other_files_stay(look: Look, tmp_path: Path) -> None:
    old = looked_at(look, tmp_path, "old", 1)
    (tmp_path / "index" / old).write_bytes(b"no database" * 500)
    (tmp_path / "index" / "notes.txt").write_text("mine")
    for file in (old, "notes.txt"):
        os.utime(tmp_path / "index" / file, (0, 0))
    index = look("now")
    index.prune()
    index.close()
    assert old not in files(tmp_path)
    assert "notes.txt" in files(tmp_path)
