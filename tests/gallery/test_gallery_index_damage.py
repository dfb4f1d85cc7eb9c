"""The index is never the truth: whatever becomes of its file, the pictures are shown."""

from __future__ import annotations

import contextlib
import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from blinkthink.gallery.library import Library
from tests.gallery.indexed import analysis, describe, found, index_of, told

NOON = datetime(2026, 2, 26, 12, 0, 0, tzinfo=UTC)
WORDS = ("red", "coat", "porch")
Store = Callable[..., Path]


@pytest.fixture
def described(library: Library, store: Store) -> list[str]:
    """The names of five pictures, newest first; the newest has a red coat."""
    paths = [store(NOON - timedelta(minutes=number), number=number) for number in range(5)]
    for path in paths:
        describe(library, path, analysis("A porch."))
    describe(library, paths[0], analysis("A red coat."))
    return [path.name for path in paths]


def file_of(tmp_path: Path) -> Path:
    (file,) = (tmp_path / "index").glob("*.sqlite")
    return file


def made(library: Library, tmp_path: Path) -> Path:
    """An index that was built and closed."""
    index = index_of(library, tmp_path)
    index.select()
    index.close()
    return file_of(tmp_path)


def good(library: Library, tmp_path: Path, names: list[str]) -> bool:
    index = index_of(library, tmp_path)
    try:
        return found(index) == names and found(index, words="red coat") == names[:1]
    finally:
        index.close()


def scribble(file: Path, seed: int) -> None:
    chance = Random(seed)
    data = bytearray(file.read_bytes())
    for _ in range(60):
        at = chance.randrange(len(data))
        data[at : at + 40] = chance.randbytes(40)
    file.write_bytes(data)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "deleted": lambda file: file.unlink(),
    "empty": lambda file: file.write_bytes(b""),
    "noise": lambda file: file.write_bytes(random.Random(1).randbytes(50_000)),
    "cut": lambda file: file.write_bytes(file.read_bytes()[:5000]),
    "cut in a page": lambda file: file.write_bytes(file.read_bytes()[:20_001]),
    "text": lambda file: file.write_text("not a database\n" * 1000),
    "another's": lambda file: (file.unlink(), sqlite3.connect(file).execute("CREATE TABLE a (b)")),
    "older": lambda file: _pragma(file, "user_version=0"),
    "newer": lambda file: _pragma(file, "user_version=99"),
    "a table lost": lambda file: _pragma(file, None, "DROP TABLE bodies"),
    "no words": lambda file: _pragma(file, None, "DROP TABLE words"),
    "odd profiles": lambda file: _pragma(file, None, "UPDATE profiles SET data = '[]'"),
    "odd rows": lambda file: _pragma(file, None, "UPDATE pictures SET profile = 12345"),
    "odd folders": lambda file: _pragma(file, None, "UPDATE folders SET below = 'x', changed = 0"),
}


def _pragma(file: Path, pragma: str | None, statement: str = "SELECT 1") -> None:
    with contextlib.closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(f"PRAGMA {pragma}" if pragma else statement)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_made_anew(
    library: Library, described: list[str], tmp_path: Path, damage: str
) -> None:
    DAMAGES[damage](made(library, tmp_path))
    assert good(library, tmp_path, described)
    assert good(library, tmp_path, described)


@pytest.mark.parametrize("seed", range(20))
def test_random_bytes_in_the_file_never_hide_a_picture(
    library: Library, described: list[str], tmp_path: Path, seed: int
) -> None:
    scribble(made(library, tmp_path), seed)
    index = index_of(library, tmp_path)
    try:
        index.select()
        index.synchronize(thorough=True)
        found(index, words="red coat")  # may find too little, but does not raise
        index.synchronize(thorough=True)
        assert set(described) <= set(found(index))
    finally:
        index.close()


@pytest.mark.parametrize("cut", [None, 3, 11, 200, -1])
def test_what_is_packed_for_a_quick_start_is_no_truth_either(
    library: Library, described: list[str], store: Store, tmp_path: Path, cut: int | None
) -> None:
    index, fresh = index_of(library, tmp_path), index_of(library, tmp_path / "fresh")
    index.select()
    index.pack()
    index.close()
    with contextlib.closing(sqlite3.connect(file_of(tmp_path))) as connection, connection:
        (data,) = connection.execute("SELECT value FROM facts WHERE name = 'packed'").fetchone()
        if cut is not None:
            data = data[:cut] if cut > 0 else data[:50] + b"?" + data[51:]
            connection.execute("UPDATE facts SET value = ? WHERE name = 'packed'", (data,))
    assert told(index, WORDS) == told(fresh, WORDS)
    index.pack()
    index.close()
    other = index_of(library, tmp_path)
    later = store(NOON + timedelta(hours=1), number=77)
    describe(library, later, analysis("A red porch."))
    other.select()
    other.close()  # without packing
    assert told(index, WORDS) == told(fresh, WORDS)
    index.close()
    fresh.close()


def test_a_folder_in_its_place_leaves_the_index_in_memory(
    library: Library, described: list[str], tmp_path: Path
) -> None:
    file = made(library, tmp_path)
    file.unlink()
    file.mkdir()
    assert good(library, tmp_path, described)
    assert file.is_dir()


def test_a_cache_that_cannot_be_written_leaves_it_in_memory(
    library: Library,
    described: list[str],
    tmp_path: Path,
    without_rights: Callable[[], contextlib.AbstractContextManager[None]],
) -> None:
    with without_rights():
        assert good(library, tmp_path, described)
    made(library, tmp_path)
    with without_rights():
        assert good(library, tmp_path, described)


def test_a_full_disk_leaves_it_in_memory(library: Library, store: Store, small_disk: Path) -> None:
    for number in range(60):
        path = store(NOON + timedelta(minutes=number), number=number)
        words = " ".join(f"{random.Random(n).randrange(10**9):x}" for n in range(500))
        describe(library, path, analysis(f"A red coat number{number} {number} {words}"))
    index = index_of(library, small_disk)
    assert len(found(index, words="red coat")) == 60
    assert len(found(index, words="number7")) == 1
    index.close()
    assert len(found(index, words="red coat")) == 60
    index.close()


def test_a_file_deleted_in_use_does_no_harm(
    library: Library, described: list[str], store: Store, tmp_path: Path
) -> None:
    index = index_of(library, tmp_path)
    assert found(index) == described
    for file in (tmp_path / "index").iterdir():
        file.unlink()
    later = store(NOON + timedelta(hours=1), number=77)
    assert found(index) == [later.name, *described]
    assert found(index, words="red") == described[:1]
    index.close()
    assert found(index) == [later.name, *described]
    index.close()


WORK = """
import sys
from pathlib import Path
from blinkthink.core.clock import SystemClock
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.library import Library

index = LibraryIndex(Library(Path(sys.argv[1]), SystemClock()), Path(sys.argv[2]))
print("ready", flush=True)
index.select()
index.close()
print("done", flush=True)
"""


def run(library: Library, tmp_path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WORK, str(library.root), str(tmp_path / "index")],
        stdout=subprocess.PIPE,
        text=True,
    )


def fill(library: Library, count: int, jpeg: Callable[[int], bytes]) -> None:
    """Many pictures, quickly: without the flush to the disk that a library's own writing has."""
    folder = library.root / "Front_Door"
    folder.mkdir(parents=True)
    for number in range(count):
        stem = folder / f"{NOON + timedelta(seconds=number):%Y%m%d_%H%M%S}"
        stem.with_suffix(".jpg").write_bytes(b"x")
        scene = "A red coat." if number % 3 else "A porch."
        moment = (NOON + timedelta(seconds=number)).isoformat()
        document = {"captured_at": moment, "analysis": {"scene": scene}}
        stem.with_suffix(".json").write_text(json.dumps(document))


@pytest.mark.parametrize("seed", range(6))
def test_killed_while_it_is_built_it_goes_on(
    library: Library, jpeg: Callable[[int], bytes], tmp_path: Path, seed: int
) -> None:
    fill(library, 1500, jpeg)
    chance = Random(seed)
    for _ in range(3):
        process = run(library, tmp_path)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(chance.random() * 0.25)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
    index, fresh = index_of(library, tmp_path), index_of(library, tmp_path / "fresh")
    assert told(index, WORDS) == told(fresh, WORDS)
    index.close()
    fresh.close()


def test_two_processes_may_build_one_index(
    library: Library, jpeg: Callable[[int], bytes], tmp_path: Path
) -> None:
    fill(library, 1500, jpeg)
    processes = [run(library, tmp_path) for _ in range(2)]
    index = index_of(library, tmp_path)
    assert len(index.select()) == 1500
    for process in processes:
        assert process.communicate(timeout=60)[0] == "ready\ndone\n"
        assert process.returncode == 0
    fresh = index_of(library, tmp_path / "fresh")
    assert told(index, WORDS) == told(fresh, WORDS)
    index.close()
    again = index_of(library, tmp_path)
    assert told(again, WORDS) == told(fresh, WORDS)
    again.close()
    fresh.close()


def test_two_indexes_at_work_agree(
    library: Library, described: list[str], store: Store, tmp_path: Path
) -> None:
    one, two = index_of(library, tmp_path), index_of(library, tmp_path)
    assert found(one) == found(two) == described
    newest = store(NOON + timedelta(hours=1), number=9)
    describe(library, newest, analysis("A blue coat."))
    assert found(one, words="blue") == [newest.name]
    assert found(two, words="blue") == [newest.name]
    newest.unlink()
    assert found(two, words="blue") == []
    again = store(NOON + timedelta(hours=1), number=9)
    describe(library, again, analysis("A blue coat."))
    assert found(two, words="blue coat") == [again.name]
    assert found(one, words="blue coat") == [again.name]
    assert told(one, WORDS) == told(two, WORDS)
    one.close()
    two.close()
