"""No library goes into the frozen app that the page of licences knows nothing of."""

from __future__ import annotations

import shutil
import sys
import sysconfig
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from building import libraries
from building.release import PackError

from blinkthink.runtime.licences import FOLDER

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads files of Linux")


@pytest.fixture
def inside(payload: Path) -> Path:
    """A frozen app with a distribution that has a module and a library."""
    folder = payload / "_internal"
    module = next(Path(sysconfig.get_path("platlib")).glob("*/*.so"))
    for name in ("nice/_speed.cpython-311-x86_64-linux-gnu.so", "nice.libs/libnice-1234.so.1"):
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(module, folder / name)
    (folder / "Nice_Part-1.2.dist-info" / "RECORD").write_text(
        "nice/_speed.cpython-311-x86_64-linux-gnu.so,,\nnice.libs/libnice-1234.so.1,,\n"
    )
    return folder


@linux
def test_a_library_that_no_part_claims_ends_the_build(inside: Path) -> None:
    with pytest.raises(PackError) as caught:
        libraries.check(inside)
    assert "nice.libs/libnice-1234.so.1" in str(caught.value)
    assert "_speed" not in str(caught.value)  # a distribution's own, with its own licence
    (inside / "nice.libs/libnice-1234.so.1").unlink()
    libraries.check(inside)


@linux
def test_a_library_of_the_system_has_to_be_claimed_too(inside: Path) -> None:
    library = inside / "nice.libs/libnice-1234.so.1"
    library.rename(inside / "libsomething.so.1")
    with pytest.raises(PackError, match=r"libsomething\.so\.1"):
        libraries.check(inside)
    (inside / "libsomething.so.1").rename(inside / "libuuid.so.1")
    libraries.check(inside)


@linux
def test_a_module_that_no_distribution_lists_has_to_be_claimed(inside: Path) -> None:
    (inside / "Nice_Part-1.2.dist-info" / "RECORD").write_text("nice.libs/libnice-1234.so.1,,\n")
    with pytest.raises(PackError, match="_speed"):
        libraries.check(inside)


def test_the_claims_are_those_of_the_file() -> None:
    known = tomllib.loads((FOLDER / "parts.toml").read_text("utf-8"))
    wanted = [(part["name"], part["files"]) for part in known["part"] if "files" in part]
    assert libraries.claimed() == [*wanted, *known["described"].items()]


@pytest.mark.parametrize(
    ("file", "owner"),
    [
        ("PySide6/Qt/lib/libQt6Core.so.6", "Qt"),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "Qt"),
        ("PySide6/Qt/lib/libavcodec.so.61", "FFmpeg"),
        ("PySide6/Qt/lib/libicudata.so.73", "ICU"),
        ("av.libs/libxcb-5ddf6756.so.1.1.0", "Libraries in FFmpeg"),
        ("av.libs/libx264-d6533a8d.so.165", "x264"),
        ("python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so", "Python"),
        ("libkrb5.so.3", "Kerberos (MIT)"),
        ("libgomp.so.1", "GCC’s OpenMP library"),
        ("pillow.libs/libfreetype-57f805ba.so.6.20.6", "pillow"),
    ],
)
def test_each_library_is_one_part_s(file: str, owner: str) -> None:
    owners = [
        name
        for name, patterns in libraries.claimed()
        if any(fnmatchcase(file, pattern) for pattern in patterns)
    ]
    assert owners == [owner]
