"""Whatever becomes of the files, the index says what a fresh one would say."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from blinkthink.core.clock import SystemClock
from blinkthink.core.records import CameraRef, UserMarks
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.index.query import Query
from blinkthink.gallery.library import Library
from tests.gallery.indexed import analysis, describe, found, index_of, told

NOON = datetime(2026, 2, 26, 12, 0, 0, tzinfo=UTC)
WORDS = ("red", "blue", "coat", "porch", "note")
Store = Callable[..., Path]


@pytest.fixture
def index(library: Library, tmp_path: Path) -> Iterator[LibraryIndex]:
    made = index_of(library, tmp_path)
    yield made
    made.close()


def same_as_fresh(index: LibraryIndex, library: Library, tmp_path: Path) -> bool:
    fresh = index_of(library, tmp_path / "fresh")
    try:
        assert told(index, WORDS) == told(fresh, WORDS)
    finally:
        fresh.close()
        shutil.rmtree(tmp_path / "fresh")
    return True


def settle(library: Library) -> None:
    """Make every file as old as files usually are, so that none is looked at twice."""
    for path in sorted(library.root.rglob("*"), reverse=True):
        os.utime(path, ns=(10**18, 10**18 + path.stat().st_size))
    os.utime(library.root, ns=(10**18, 10**18))


def test_what_is_done_outside_is_seen(
    library: Library, index: LibraryIndex, store: Store, jpeg: Callable[[int], bytes]
) -> None:
    paths = [store(NOON + timedelta(minutes=number), number=number) for number in range(3)]
    assert len(index.select()) == 3
    settle(library)
    assert len(index.select()) == 3
    copied = paths[0].with_name("20260227_080000.jpg")
    copied.write_bytes(jpeg(9))
    assert found(index)[0] == copied.name
    paths[1].unlink()
    assert paths[1].name not in found(index)
    paths[2].rename(paths[2].with_name("20260228_080000.jpg"))
    assert found(index)[0] == "20260228_080000.jpg"
    (library.root / "Front_Door").rename(library.root / "Haustür")
    assert {picture.folder for picture in index.select()} == {"Haustür"}
    shutil.rmtree(library.root / "Haustür")
    assert found(index) == []


def test_a_sidecar_edited_in_place_is_seen_by_a_thorough_look(
    library: Library, index: LibraryIndex, store: Store
) -> None:
    path = store(NOON)
    describe(library, path, analysis("A red coat."))
    index.select()
    settle(library)
    assert found(index, words="red") == [path.name]
    text = path.with_suffix(".json").read_text()
    path.with_suffix(".json").write_text(text.replace("red coat", "blue coat"))
    index.synchronize(thorough=True)
    assert found(index, words="red") == []
    assert found(index, words="blue") == [path.name]


def test_an_index_of_yesterday_knows_what_came_since(
    library: Library, store: Store, tmp_path: Path
) -> None:
    store(NOON, number=1)
    first = index_of(library, tmp_path)
    first.select()
    first.close()
    settle(library)
    second = store(NOON + timedelta(hours=1), number=2)
    describe(library, second, analysis("A red coat."))
    again = index_of(library, tmp_path)
    assert found(again, words="red") == [second.name]
    assert same_as_fresh(again, library, tmp_path)
    again.close()


def test_looking_again_writes_nothing(
    library: Library, index: LibraryIndex, store: Store, tmp_path: Path
) -> None:
    for number in range(5):
        store(NOON + timedelta(minutes=number), number=number)
    settle(library)
    index.select()
    files = {path: path.read_bytes() for path in (tmp_path / "index").iterdir()}
    index.synchronize()
    index.synchronize(thorough=True)
    index.select(Query(flagged=True))
    after = {path: path.read_bytes() for path in (tmp_path / "index").iterdir()}
    assert {path.name for path in after} == {path.name for path in files}
    assert all(after[path] == data for path, data in files.items() if path.suffix != ".sqlite-shm")


def test_a_disk_that_is_gone_keeps_its_pictures_listed(
    library: Library, index: LibraryIndex, store: Store
) -> None:
    path = store(NOON)
    assert found(index) == [path.name]
    away = library.root.with_name("away")
    library.root.rename(away)
    assert found(index) == [path.name]
    assert index.missing
    away.rename(library.root)
    assert found(index) == [path.name]
    assert not index.missing


def test_a_library_that_is_looked_for_again_and_again_is_logged_once(
    library: Library, index: LibraryIndex, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    store(NOON)
    away = library.root.with_name("away")
    for _ in range(2):
        library.root.rename(away)
        for _ in range(3):
            index.synchronize()
        away.rename(library.root)
        index.synchronize()
    told = [one for one in caplog.messages if one.startswith("the library is not there")]
    assert len(told) == 2


def test_a_folder_that_may_not_be_read_keeps_its_pictures_listed(
    library: Library,
    index: LibraryIndex,
    store: Store,
    without_rights: Callable[[], contextlib.AbstractContextManager[None]],
) -> None:
    path = store(NOON)
    settle(library)
    assert found(index) == [path.name]
    path.parent.chmod(0o000)
    os.utime(path.parent, ns=(1, 1))
    try:
        with without_rights():
            index.synchronize()
            assert found(index) == [path.name]
    finally:
        path.parent.chmod(0o755)


BROKEN: dict[str, bytes] = {
    "empty": b"",
    "cut": b'{"schema": 1, "captured_at": "2026-02-26T1',
    "list": b"[1, 2, 3]",
    "number": b"7",
    "wrong types": json.dumps(
        {
            "captured_at": "2026-02-26T12:00:00+00:00",
            "camera": [1],
            "trigger": {"a": 1},
            "analysis": {"scene": "A red coat", "subjects": "x", "flags": [1, {"name": 3}, None]},
            "user": ["starred"],
            "clip": 7,
            "error": "no",
        }
    ).encode(),
    "no time": b'{"captured_at": 12}',
    "far away": b'{"captured_at": "9999-12-31T23:59:59-14:00"}',
    "long ago": b'{"captured_at": "0001-01-01T00:00:00+14:00"}',
    "deep": b"[" * 100_000,
    "half a character": b'{"captured_at": "2026-02-26T12:00:00", "analysis": {"scene": "\\ud800"}}',
    "NUL": b'{"captured_at": "2026-02-26T12:00:00", "analysis": {"scene": "a \\u0000 red"}}',
    "not a number": b'{"captured_at": "2026-02-26T12:00:00", "width": NaN, "analysis": null}',
    "byte order mark": b'\xef\xbb\xbf{"captured_at": "2026-02-26T12:00:00"}',
    "latin": b'{"captured_at": "2026-02-26T12:00:00", "x": "\xff\xfe"}',
    "surrogate camera": b'{"captured_at": "2026-02-26T12:00:00", "camera": {"id": "\\udcff"}}',
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_sidecar_is_shown_as_the_library_reads_it(
    library: Library, index: LibraryIndex, store: Store, tmp_path: Path, kind: str
) -> None:
    path = store(NOON)
    path.with_suffix(".json").write_bytes(BROKEN[kind])
    sidecar = library.read_sidecar(path)
    selection = index.select()
    assert [picture.path for picture in selection] == [path]
    marks = selection.marks(0)
    assert marks is not None
    assert marks.analyzed == (sidecar is not None and sidecar.analysis is not None)
    if sidecar is not None and 1970 < sidecar.captured_at.year < 9000:
        assert selection[0].captured_at == sidecar.captured_at
    assert same_as_fresh(index, library, tmp_path)
    index.close()
    assert [picture.path for picture in index.select()] == [path]
    assert path.with_suffix(".json").read_bytes() == BROKEN[kind]


def test_ten_megabytes_of_text_can_be_found_by_their_beginning(
    library: Library, index: LibraryIndex, store: Store
) -> None:
    path = store(NOON)
    describe(library, path, analysis("A red coat. " + "word " * 2_000_000))
    assert found(index, words="red coat") == [path.name]
    marks = index.select().marks(0)
    assert marks is not None
    assert len(marks.text) <= 300


def test_odd_names_are_listed(
    library: Library, index: LibraryIndex, jpeg: Callable[[int], bytes], tmp_path: Path
) -> None:
    folder = library.root / "Überall 🏡" / "tief"
    folder.mkdir(parents=True)
    names = [
        b"\xff\xfe.jpg",
        "日本.png".encode(),
        b"a\nb.jpg",
        b"20260226_120000.JPG",
        b"'; DROP.jpeg",
    ]
    for number, name in enumerate(names):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_bytes(jpeg(number))
    (folder / "x.jpg").mkdir()
    (folder / "round").symlink_to(library.root)
    (folder / "nowhere.jpg").symlink_to("there")
    os.mkfifo(folder / "pipe.jpg")
    (folder / "empty.jpg").write_bytes(b"")
    (folder / "text.jpg").write_text("no picture")
    shown = {os.fsencode(picture.path.name) for picture in index.select()}
    assert shown == {*names, b"empty.jpg", b"text.jpg"}
    for number, file in enumerate(sorted(folder.iterdir())):
        os.utime(file, (10**9 + number, 10**9 + number), follow_symlinks=False)
    index.synchronize(thorough=True)
    assert [p.path for p in index.select()] == [p.path for p in library.scan()]
    selection = index.select()
    assert [selection.place(picture.path) for picture in selection] == list(range(7))
    index.close()
    assert {os.fsencode(picture.path.name) for picture in index.select()} == shown
    assert same_as_fresh(index, library, tmp_path)


def test_a_linked_folder_is_part_of_the_library(
    library: Library, index: LibraryIndex, jpeg: Callable[[int], bytes], tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "20260226_120000.jpg").write_bytes(jpeg(1))
    library.root.mkdir()
    (library.root / "linked").symlink_to(other)
    assert [picture.folder for picture in index.select()] == ["linked"]
    (other / "20260226_130000.jpg").write_bytes(jpeg(2))
    assert len(index.select()) == 2


class Outside:
    """Random changes of a library, by the app and by others."""

    def __init__(self, library: Library, jpeg: Callable[[int], bytes], seed: int) -> None:
        self.library = library
        self.jpeg = jpeg
        self.chance = Random(seed)
        self.number = 0
        self.cameras = [CameraRef(str(n), "1", "mini", name) for n, name in enumerate("AB")]

    def pictures(self) -> list[Path]:
        return [picture.path for picture in self.library.scan()]

    def moment(self) -> datetime:
        return NOON + timedelta(seconds=self.chance.randrange(20))

    def step(self) -> None:
        steps = [self.add, self.add, self.copy, self.remove, self.rename, self.describe, self.star]
        steps += [self.edit, self.bare, self.rename_folder, self.rename_camera, self.break_sidecar]
        self.chance.choice(steps)()

    def add(self) -> None:
        self.number += 1
        data = self.jpeg(self.number)
        self.library.store(
            data, camera=self.chance.choice(self.cameras), captured_at=self.moment(),
            trigger="manual", sha256="", width=64, height=36,
        )  # fmt: skip

    def copy(self) -> None:
        """A file from elsewhere, with a sidecar or without one."""
        self.number += 1
        folder = self.library.root / self.chance.choice(["A", "Elsewhere", "A/Deep"])
        folder.mkdir(parents=True, exist_ok=True)
        name = self.chance.choice([f"{self.moment():%Y%m%d_%H%M%S}", f"IMG_{self.number}"])
        (folder / f"{name}.jpg").write_bytes(self.jpeg(self.number))

    def remove(self) -> None:
        for path in self.pictures()[:1]:
            path.unlink()
            if self.chance.random() < 0.5:
                path.with_suffix(".json").unlink(missing_ok=True)

    def rename(self) -> None:
        for path in self.pictures()[-1:]:
            path.rename(path.with_name(f"renamed_{self.number}.jpg"))

    def describe(self) -> None:
        for path in self.chance.sample(self.pictures(), k=min(2, len(self.pictures()))):
            said = f"A {self.chance.choice(WORDS)} {self.chance.choice(WORDS)}."
            flags = self.chance.choice([[], [("person", "info")], [("water", "alert")]])
            describe(self.library, path, analysis(said, flags=flags))

    def star(self) -> None:
        for path in self.pictures()[:2]:
            marks = UserMarks(starred=self.chance.random() < 0.5, note="A note of a blue coat")
            self.library.update_sidecar(path, lambda one, marks=marks: one.marked(marks))

    def edit(self) -> None:
        """A sidecar written in place, as an editor may do it, with another time and size."""
        for path in self.pictures():
            sidecar = path.with_suffix(".json")
            if sidecar.exists():
                sidecar.write_text(sidecar.read_text("utf-8", "replace") + " ")
                return

    def bare(self) -> None:
        for path in self.pictures()[1:2]:
            path.with_suffix(".json").unlink(missing_ok=True)

    def break_sidecar(self) -> None:
        for path in self.pictures()[2:3]:
            path.with_suffix(".json").write_bytes(self.chance.choice(list(BROKEN.values())[:5]))

    def rename_folder(self) -> None:
        source = self.library.root / self.chance.choice(["Elsewhere", "A"])
        target = self.library.root / f"F{self.number}"
        if source.exists() and not target.exists():
            source.rename(target)

    def rename_camera(self) -> None:
        number = self.chance.randrange(2)
        self.cameras[number] = replace(self.cameras[number], name=f"C{self.number}")


@pytest.mark.parametrize("seed", range(12))
def test_after_any_changes_it_says_what_a_fresh_one_says(
    tmp_path: Path, jpeg: Callable[[int], bytes], seed: int
) -> None:
    library = Library(tmp_path / "library", SystemClock())
    outside = Outside(library, jpeg, seed)
    index = index_of(library, tmp_path)
    for _ in range(12):
        for _ in range(outside.chance.randrange(1, 5)):
            outside.step()
        index.synchronize(thorough=True)
        assert same_as_fresh(index, library, tmp_path)
        if outside.chance.random() < 0.2:
            index.close()
    index.close()
