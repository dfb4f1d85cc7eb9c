"""Thumbnails: small, kept, made again when something changed, and no trap for bad files."""

from __future__ import annotations

import io
import os
import random
import shutil
from pathlib import Path

import pytest
from PIL import Image

from blinkthink.core.errors import BadImage, NotFound
from blinkthink.gallery.thumbnails import ThumbnailCache


@pytest.fixture
def cache(tmp_path: Path) -> ThumbnailCache:
    return ThumbnailCache(tmp_path / "thumbnails")


def size_of(data: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        assert image.format == "JPEG"
        return image.size


@pytest.mark.parametrize(
    ("size", "suffix", "expected"),
    [
        ((1920, 1080), ".jpg", (256, 144)),
        ((640, 360), ".jpeg", (256, 144)),
        ((300, 300), ".png", (256, 256)),
        ((100, 50), ".jpg", (100, 50)),
        ((200, 4000), ".jpg", (26, 512)),
        ((4000, 2), ".png", (256, 1)),
        ((1, 1), ".png", (1, 1)),
    ],
)
def test_sizes(
    cache: ThumbnailCache, tmp_path: Path, size: tuple[int, int], suffix: str,
    expected: tuple[int, int],
) -> None:  # fmt: skip
    path = tmp_path / f"picture{suffix}"
    Image.new("RGB", size, (200, 30, 30)).save(path)
    data = cache.get(path, 256)
    assert size_of(data) == expected
    with Image.open(io.BytesIO(data)) as image:
        red, green, _ = image.convert("RGB").getpixel((0, 0))  # type: ignore[misc]
        assert red > 180
        assert green < 60


def test_a_picture_that_lies_on_its_side_is_turned(cache: ThumbnailCache, tmp_path: Path) -> None:
    path = tmp_path / "turned.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (1600, 900)).save(path, exif=exif)
    assert size_of(cache.get(path, 180)) == (180, 320)


def test_kept_and_made_again_when_the_picture_changes(
    cache: ThumbnailCache, tmp_path: Path
) -> None:
    path = tmp_path / "picture.jpg"
    Image.new("RGB", (64, 36), (0, 0, 0)).save(path)
    black = cache.get(path, 32)
    kept = [file for file in (tmp_path / "thumbnails").rglob("*") if file.is_file()]
    assert [file.read_bytes() for file in kept] == [black]
    kept[0].write_bytes(b"\xff\xd8 cut short by a power failure")
    assert cache.get(path, 32) == black
    Image.new("RGB", (64, 36), (255, 255, 255)).save(path)
    assert cache.get(path, 32) != black
    assert size_of(cache.get(path, 16)) == (16, 9)
    shutil.rmtree(tmp_path / "thumbnails")
    assert cache.get(path, 32) != black


@pytest.mark.parametrize("content", [b"", b"<html>", b"\xff\xd8\xff\xe0", b"GIF89a" + bytes(50)])
def test_what_is_no_picture(cache: ThumbnailCache, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "20260226_143022.jpg"
    path.write_bytes(content)
    with pytest.raises(BadImage) as caught:
        cache.get(path, 256)
    assert caught.value.subject == str(path)
    assert path.read_bytes() == content


def test_a_picture_that_is_gone(cache: ThumbnailCache, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        cache.get(tmp_path / "missing.jpg", 256)


@pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow's, about EXIF
def test_damaged_pictures_end_in_a_thumbnail_or_a_typed_error(
    cache: ThumbnailCache, tmp_path: Path
) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x0132] = 6, "2025:05:01 08:00:00"
    chance = random.Random(3)
    endings = [0, 0]
    for suffix in (".jpg", ".png"):
        whole = tmp_path / f"whole{suffix}"
        Image.effect_noise((160, 90), 60).save(whole, exif=exif)
        for number in range(150):
            data = bytearray(whole.read_bytes())
            for _ in range(chance.randint(1, 20)):
                data[chance.randrange(len(data) if number % 2 else 300)] = chance.randrange(256)
            path = tmp_path / f"{number}{suffix}"
            path.write_bytes(data[: chance.randint(1, len(data))] if number % 5 == 0 else data)
            try:
                size_of(cache.get(path, 64))
                endings[0] += 1
            except BadImage:
                endings[1] += 1
    assert min(endings) > 10


def test_a_bomb_is_refused(cache: ThumbnailCache, tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    Image.new("1", (20_000, 20_000)).save(path)
    with pytest.raises(BadImage):
        cache.get(path, 256)


def test_trimming_keeps_what_was_used_last(tmp_path: Path) -> None:
    folder = tmp_path / "thumbnails"
    cache = ThumbnailCache(folder, max_bytes=3000)
    paths = []
    for number in range(8):
        paths.append(tmp_path / f"{number}.jpg")
        Image.new("RGB", (64, 36), (number * 30, 0, 0)).save(paths[-1])
        before = set(folder.rglob("*.jpg"))
        cache.get(paths[-1], 32)
        (made,) = set(folder.rglob("*.jpg")) - before
        os.utime(made, (1_700_000_000 + number,) * 2)
    cache.get(paths[0], 32)  # used now, so it is the newest
    cache.trim()
    left = sorted(folder.rglob("*.jpg"), key=lambda file: file.stat().st_mtime)
    assert 0 < sum(file.stat().st_size for file in left) <= 3000
    times = [round(file.stat().st_mtime) for file in left]
    newest = [1_700_000_000 + number for number in range(8)][-(len(left) - 1) :]
    assert times[:-1] == newest
    assert times[-1] > 1_700_000_100
