"""Which folder is good for a library."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from blinkthink.core.errors import ReadOnly
from blinkthink.gallery.candidate import is_remote, look_at, on_network

MOUNTS = [
    ("/", "ext4", "rw,relatime"),
    ("/home", "ext4", "rw"),
    ("/home/me/nas", "nfs4", "rw"),
    ("/home/me/nas/usb", "ext4", "rw"),
    ("/mnt/share", "cifs", "rw"),
    ("Z:\\", "NTFS", "rw,remote"),
    ("C:\\", "NTFS", "rw,fixed"),
]


def test_a_folder_that_is_not_there_is_good_and_nothing_is_made(tmp_path: Path) -> None:
    found = look_at(tmp_path / "new" / "pictures")
    assert found.error is None
    assert (found.pictures, found.others) == (0, False)
    assert 0 < found.free <= found.total
    assert list(tmp_path.iterdir()) == []


def test_pictures_in_it_are_counted_and_other_files_are_seen(tmp_path: Path) -> None:
    folder = tmp_path / "Front_Door"
    folder.mkdir()
    for name in ("20261121_173105.jpg", "20261121_173105.json", "20261121_173105.mp4"):
        (folder / name).write_bytes(b"x")
    assert (look_at(tmp_path).pictures, look_at(tmp_path).others) == (1, False)
    (tmp_path / "letter.odt").write_bytes(b"x")
    assert (look_at(tmp_path).pictures, look_at(tmp_path).others) == (1, True)


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "letter.odt"
    file.write_bytes(b"x")
    assert isinstance(look_at(file).error, ReadOnly)
    assert isinstance(look_at(file / "pictures").error, ReadOnly)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        assert isinstance(look_at(tmp_path).error, ReadOnly)
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.parametrize(
    ("folder", "remote"),
    [
        ("/home/me/Pictures", False),
        ("/home/me/nas/pictures", True),
        ("/home/me/nas", True),
        ("/home/me/nastier", False),
        ("/home/me/nas/usb/pictures", False),
        ("/mnt/share/a/b", True),
        ("Z:\\pictures", True),
        ("C:\\Users\\me", False),
        ("\\\\server\\share\\pictures", True),
    ],
)
def test_the_innermost_disk_says_whether_it_is_another_machine(folder: str, remote: bool) -> None:
    assert is_remote(folder, MOUNTS) is remote


def test_this_machines_own_disk_is_none_of_another_machine(tmp_path: Path) -> None:
    assert on_network(tmp_path) is False
