"""Pictures for the model: sizes as transformers computes them, and nothing that is damaged."""

from __future__ import annotations

import io
import zlib

import pytest
from PIL import Image

from blinkthink.analysis.images import CELL, DETAILS, fit, prepare
from blinkthink.core.errors import BadImage
from tests.analysis.helpers import picture


@pytest.mark.parametrize(
    ("budget", "tokens"), [(70, 66), (140, 120), (280, 264), (560, 527), (1120, 1100)]
)
def test_a_wide_picture_takes_the_tokens_that_transformers_gives_it(
    budget: int, tokens: int
) -> None:
    for size in ((640, 360), (1920, 1080)):
        width, height = fit(*size, budget)
        assert (width // CELL) * (height // CELL) == tokens


@pytest.mark.parametrize("budget", DETAILS)
@pytest.mark.parametrize(
    "size", [(1, 1), (1, 9000), (9000, 1), (48, 48), (333, 777), (4000, 3000), (5, 60000)]
)
def test_any_shape_fits_its_budget(size: tuple[int, int], budget: int) -> None:
    width, height = fit(*size, budget)
    assert width % CELL == height % CELL == 0
    assert 1 <= (width // CELL) * (height // CELL) <= budget


def test_no_side_is_longer_than_the_projector_knows() -> None:
    assert fit(9000, 10, 280, longest=85) == (85 * CELL, CELL)


def test_pixels_are_raw_rgb() -> None:
    buffer = io.BytesIO()
    Image.new("LA", (100, 50), (10, 128)).save(buffer, "PNG")
    pixels = prepare(buffer.getvalue(), 70)
    assert len(pixels.rgb) == pixels.width * pixels.height * 3
    assert pixels.rgb[:3] == bytes((10, 10, 10))


def test_a_picture_lying_on_its_side_is_turned() -> None:
    image = Image.new("RGB", (200, 100))
    exif = Image.Exif()
    exif[0x0112] = 6
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", exif=exif)
    pixels = prepare(buffer.getvalue(), 70)
    assert pixels.height > pixels.width


@pytest.mark.parametrize("part", [0.02, 0.3, 0.9, 0.995])
def test_a_picture_cut_short_is_refused(part: float) -> None:
    data = picture()
    with pytest.raises(BadImage):
        prepare(data[: int(len(data) * part)], 70)


@pytest.mark.parametrize("data", [b"", b"<html>Not found</html>", b"\xff\xd8\xff\xe0", b"GGUF"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(BadImage):
        prepare(data, 70)


def test_a_picture_that_would_fill_the_memory_is_refused_before_it_is_decoded() -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data).to_bytes(4, "big")
        return len(data).to_bytes(4, "big") + kind + data + check

    size = (50_000).to_bytes(4, "big") * 2
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size + b"\x08\x02\0\0\0")
    bomb += chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    with pytest.raises(BadImage):
        prepare(bomb, 70)
