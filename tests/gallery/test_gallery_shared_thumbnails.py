"""Thumbnails of the desktop's other programs: used where they are of the picture as it is now."""

from __future__ import annotations

import hashlib
import io
import sys
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from blinkthink.gallery import shared_thumbnails
from blinkthink.gallery.thumbnails import ThumbnailCache

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux desktops share thumbnails"
)
GREEN, RED = (20, 200, 20), (200, 20, 20)


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    folder = tmp_path / "xdg" / "thumbnails"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "Front Döor (1).jpg"
    Image.new("RGB", (1920, 1080), RED).save(path)
    return path


def share(shared: Path, picture: Path, *, size: str = "x-large", **told: str) -> Path:
    """Put a green thumbnail where another program would, with what it says of the picture."""
    status = picture.stat()
    info = PngInfo()
    said = {"Thumb::MTime": str(int(status.st_mtime)), "Thumb::Size": str(status.st_size)}
    for key, value in (said | told).items():
        info.add_text(key.replace("__", "::"), value)
    width = {"large": 256, "x-large": 512}[size]
    (shared / size).mkdir(exist_ok=True)
    found = shared / size / name_of(picture)
    Image.new("RGB", (width, width * 9 // 16), GREEN).save(found, pnginfo=info)
    return found


def name_of(picture: Path) -> str:
    """As GLib names it: brackets are not escaped."""
    uri = picture.as_uri().replace("%28", "(").replace("%29", ")")
    return hashlib.md5(uri.encode(), usedforsecurity=False).hexdigest() + ".png"


def colour(cache: Path, picture: Path, width: int) -> tuple[int, ...]:
    with Image.open(io.BytesIO(ThumbnailCache(cache).get(picture, width))) as image:
        assert image.width == width
        pixel = image.convert("RGB").getpixel((9, 9))
        assert isinstance(pixel, tuple)
        return tuple(GREEN if pixel[1] > pixel[0] else RED)


def test_the_name_is_the_standards_own_example(shared: Path, tmp_path: Path) -> None:
    """“c6ee772d...” is the name that the standard gives for this URI."""
    there = shared / "large" / "c6ee772d9e49320e97ec29a7eb5b1697.png"
    there.parent.mkdir()
    info = PngInfo()
    (tmp_path / "p").touch()
    status = (tmp_path / "p").stat()
    info.add_text("Thumb::MTime", str(int(status.st_mtime)))
    Image.new("RGB", (256, 144)).save(there, pnginfo=info)
    path = Path("/home/jens/photos/me.png")
    assert shared_thumbnails.find(shared, path, status, 192) == there


def test_one_that_is_large_enough_is_used(shared: Path, picture: Path, tmp_path: Path) -> None:
    share(shared, picture)
    assert colour(tmp_path / "own", picture, 432) == GREEN
    assert colour(tmp_path / "own", picture, 648) == RED


@pytest.mark.parametrize("told", [{"Thumb__MTime": "1000"}, {"Thumb__Size": "7"}])
def test_one_of_an_earlier_picture_is_not_used(
    shared: Path, picture: Path, tmp_path: Path, told: dict[str, str]
) -> None:
    status = picture.stat()
    said = {"Thumb__MTime": str(int(status.st_mtime)), "Thumb__Size": str(status.st_size)}
    share(shared, picture, **(said | told))
    assert colour(tmp_path / "own", picture, 192) == RED


def test_a_damaged_one_is_passed_over(shared: Path, picture: Path, tmp_path: Path) -> None:
    found = share(shared, picture, size="large")
    found.write_bytes(found.read_bytes()[:-60])
    assert colour(tmp_path / "own", picture, 192) == RED
    found.write_bytes(b"no picture")
    assert colour(tmp_path / "other", picture, 192) == RED


def test_nothing_is_written_there(shared: Path, picture: Path, tmp_path: Path) -> None:
    ThumbnailCache(tmp_path / "own").get(picture, 192)
    assert list(shared.rglob("*")) == []
