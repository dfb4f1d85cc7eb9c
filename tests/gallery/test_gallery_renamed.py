"""A library whose folder is renamed or moved while somebody works with it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import LibraryMoved, ReadOnly
from blinkthink.core.records import CameraRef
from blinkthink.core.words import say
from blinkthink.gallery.care.originals import take_back
from blinkthink.gallery.disk import Disks, mount_of
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.library import Library
from blinkthink.gallery.moved import moved_to
from blinkthink.gallery.overlapping import LOCK
from blinkthink.runtime.locks import exclusive
from tests.gallery.conftest import Kept

NOON = datetime(2026, 2, 26, 12, 0, 0, tzinfo=UTC)
Jpeg = Callable[[int], bytes]


def put(library: Library, porch: CameraRef, data: bytes) -> Path:
    sha256 = hashlib.sha256(data).hexdigest()
    return library.store(
        data, camera=porch, captured_at=NOON, trigger="manual", sha256=sha256, width=64, height=36
    )


@pytest.mark.parametrize("to", ["Bilder", "Other/Deep/Bilder", "../Bilder"])
@pytest.mark.parametrize("later", [False, True], ids=["in this run", "in the next run"])
def test_it_is_found_and_nothing_is_begun_in_its_old_place(
    tmp_path: Path, porch: CameraRef, jpeg: Jpeg, to: str, later: bool
) -> None:
    root, disks = tmp_path / "home" / "Pictures", Disks(tmp_path / "disks.json")
    library = Library(root, SystemClock(), disks)
    put(library, porch, jpeg(1))
    target = root.parent / to
    target.parent.mkdir(parents=True, exist_ok=True)
    root.rename(target)
    if later:
        library = Library(root, SystemClock(), Disks(tmp_path / "disks.json"))
    other = Library(root, SystemClock(), disks)
    assert library.away
    with pytest.raises(LibraryMoved) as refused:
        put(library, porch, jpeg(2))
    assert Path(refused.value.to).samefile(target)
    assert refused.value.to in say(refused.value).meaning
    assert not root.exists()

    gone_after = library.go_after()
    assert gone_after is not None
    assert gone_after.samefile(target)
    stored = put(library, porch, jpeg(2))
    assert stored.parent == gone_after / "Front_Door"
    assert len(library.scan()) == 2
    assert put(other, porch, jpeg(3)).parent == stored.parent, "another process follows"
    assert library.go_after() is None


def test_one_that_comes_back_is_not_away_any_more(
    tmp_path: Path, porch: CameraRef, jpeg: Jpeg
) -> None:
    library = Library(tmp_path / "Pictures", SystemClock())
    first = put(library, porch, jpeg(1))
    library.root.rename(tmp_path / "Bilder")
    assert library.away
    (tmp_path / "Bilder").rename(library.root)
    assert not library.away
    assert put(library, porch, jpeg(2)).parent == first.parent


def put_back_by_hand(library: Library, old: Path) -> None:
    """What a file manager does that is told to merge two folders."""
    for one in library.root.iterdir():
        if one.is_dir():
            one.rename(old / one.name)
    shutil.rmtree(library.root)


def test_one_that_is_put_back_over_its_mark_is_found_there(
    tmp_path: Path, porch: CameraRef, jpeg: Jpeg
) -> None:
    disks = Disks(tmp_path / "disks.json")
    library = Library(tmp_path / "Pictures", SystemClock(), disks)
    old = library.root
    put(library, porch, jpeg(1))
    old.rename(tmp_path / "Bilder")
    library.go_after()
    put(library, porch, jpeg(2))
    put_back_by_hand(library, old)
    with pytest.raises(LibraryMoved) as refused:
        put(library, porch, jpeg(3))
    assert refused.value.to == str(old)
    assert library.go_after() == old
    put(library, porch, jpeg(3))
    assert len(library.scan()) == 3
    assert Library(tmp_path / "Bilder", SystemClock(), disks).go_after() is None
    assert moved_to(tmp_path / "Bilder") == moved_to(old) == old


@pytest.mark.parametrize("how", ["put back", "gone", "copied back"])
def test_one_that_a_person_chooses_is_taken_where_its_mark_leads_nowhere(
    tmp_path: Path, porch: CameraRef, jpeg: Jpeg, how: str
) -> None:
    library = Library(tmp_path / "Pictures", SystemClock())
    old = library.root
    put(library, porch, jpeg(1))
    old.rename(tmp_path / "Bilder")
    library.go_after()
    put(library, porch, jpeg(2))
    take_back(old)
    assert moved_to(old) == library.root, "it is there"
    if how == "put back":
        put_back_by_hand(library, old)
    elif how == "gone":
        shutil.rmtree(library.root)
    else:
        shutil.copytree(library.root, old, dirs_exist_ok=True)
    take_back(old)
    assert moved_to(old) == old
    again = Library(old, SystemClock())
    assert put(again, porch, jpeg(3)).is_relative_to(old)
    assert len(again.scan()) == (1 if how == "gone" else 3)


def test_the_user_may_begin_anew_where_it_was(tmp_path: Path, porch: CameraRef, jpeg: Jpeg) -> None:
    disks = Disks(tmp_path / "disks.json")
    library = Library(tmp_path / "Pictures", SystemClock(), disks)
    put(library, porch, jpeg(1))
    library.root.rename(tmp_path / "Bilder")
    library.begin_anew()
    assert put(library, porch, jpeg(2)).exists()
    assert not Library(library.root, SystemClock(), disks).away


def test_a_folder_in_its_place_is_not_taken_for_it(
    tmp_path: Path, porch: CameraRef, jpeg: Jpeg
) -> None:
    library = Library(tmp_path / "Pictures", SystemClock())
    put(library, porch, jpeg(1))
    library.root.rename(tmp_path / "Bilder")
    library.root.mkdir()
    with pytest.raises(LibraryMoved):
        put(library, porch, jpeg(2))
    assert list(library.root.iterdir()) == []


def test_where_an_index_knows_pictures_a_lost_folder_is_not_made_anew(
    tmp_path: Path, porch: CameraRef, jpeg: Jpeg
) -> None:
    library = Library(tmp_path / "Pictures", SystemClock())
    index = LibraryIndex(library, tmp_path / "indexes")
    assert not library.away, "one that nobody made yet"
    put(library, porch, jpeg(1))
    assert len(index.select()) == 1
    shutil.rmtree(library.root)
    with pytest.raises(LibraryMoved) as refused:
        put(library, porch, jpeg(2))
    assert refused.value.to == ""
    assert str(library.root) in say(refused.value).meaning
    assert len(index.select()) == 1
    library.begin_anew()
    assert put(library, porch, jpeg(2)).exists()
    assert len(index.select()) == 1
    index.close()


def test_what_an_earlier_version_knew_of_disks_is_read(tmp_path: Path) -> None:
    root = tmp_path / "Pictures"
    root.mkdir()
    (tmp_path / "disks.json").write_text(json.dumps({str(root): str(mount_of(root))}))
    disks = Disks(tmp_path / "disks.json")
    assert not disks.lacks(root)
    assert disks.inode(root) == 0
    disks.note(root)
    assert disks.inode(root) == root.stat().st_ino
    assert disks.roots() == [root]


@pytest.mark.parametrize(
    "bin_", [".Trash-1000/files", "$RECYCLE.BIN/S-1-5-21", "#recycle", "@Recycle"]
)
def test_one_that_was_deleted_is_not_followed_into_the_bin(
    tmp_path: Path, porch: CameraRef, jpeg: Jpeg, bin_: str
) -> None:
    library = Library(tmp_path / "Pictures", SystemClock())
    put(library, porch, jpeg(1))
    (tmp_path / bin_).mkdir(parents=True)
    library.root.rename(tmp_path / bin_ / "$R0AZ3U")
    assert library.trouble is None
    put(library, porch, jpeg(2))
    assert len(library.scan()) == 1


class TellingDisks(Disks):
    """Says when somebody asks."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.asked = threading.Event()

    def lacks(self, root: Path) -> bool:
        self.asked.set()
        return super().lacks(root)


def test_a_new_library_that_is_chosen_while_a_picture_is_stored_is_not_taken_for_the_old_one(
    tmp_path: Path, porch: CameraRef, jpeg: Jpeg
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    put(Library(old, SystemClock()), porch, jpeg(1))
    new.mkdir()
    disks = TellingDisks(tmp_path / "disks.json")
    library = Library(old, SystemClock(), disks)
    storing = threading.Thread(target=put, args=(library, porch, jpeg(2)))
    with exclusive(old / LOCK, 60):
        storing.start()
        assert disks.asked.wait(60)
        library.use(new)
    storing.join(60)
    assert len(Library(old, SystemClock()).scan()) == 2, "it ends where it began"
    assert library.trouble is None


async def test_the_care_goes_after_it(kept: Kept, porch: CameraRef, jpeg: Jpeg) -> None:
    root = kept.library.root
    put(kept.library, porch, jpeg(1))
    assert await kept.care.go_after() is None
    root.rename(root.with_name("Bilder"))
    assert await kept.care.go_after() == root.with_name("Bilder")
    assert kept.library.root == root.with_name("Bilder")


@pytest.mark.parametrize("closed", ["Pictures", "."])
def test_one_that_may_not_be_read_is_not_said_to_be_moved(
    tmp_path: Path,
    porch: CameraRef,
    jpeg: Jpeg,
    without_rights: Callable[[], AbstractContextManager[None]],
    closed: str,
) -> None:
    library = Library(tmp_path / "home" / "Pictures", SystemClock())
    index = LibraryIndex(library, tmp_path / "indexes")
    put(library, porch, jpeg(1))
    assert len(index.select()) == 1
    folder = tmp_path / "home" / closed
    root = os.geteuid() == 0  # who is let into any folder, and is somebody else meanwhile
    if root:
        folder.chmod(0)
    with without_rights():
        if not root:
            folder.chmod(0)
        with pytest.raises(ReadOnly) as refused:
            put(library, porch, jpeg(2))
        assert refused.value.subject == str(library.root)
        assert library.away
    folder.chmod(0o755)
    assert not library.away
    assert put(library, porch, jpeg(2)).exists()
    index.close()
