"""Decoding on the picture pool: the other threads go on meanwhile."""

from __future__ import annotations

import io
import threading

import pytest
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from blinkthink.core.errors import BadImage
from blinkthink.ui.decoding import decode


def _picture(width: int, height: int, form: str) -> bytes:
    buffer = io.BytesIO()
    gradient = Image.linear_gradient("L").resize((width, height))
    gradient.convert("RGB").save(buffer, form, compress_level=1)
    return buffer.getvalue()


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_other_threads_go_on_while_a_picture_is_decoded(form: str) -> None:
    """Who keeps the interpreter's lock while decoding stalls the window, or freezes it for good."""
    data = _picture(6000, 4000, form)
    over = threading.Event()
    sizes: list[tuple[int, int]] = []

    def work() -> None:
        image = decode(data).image
        sizes.append((image.width(), image.height()))
        over.set()

    thread = threading.Thread(target=work)
    turns = 0
    thread.start()
    while not over.wait(0.001):
        turns += 1
    thread.join()
    assert sizes == [(6000, 4000)]
    # Some turns come before the decoder begins and after its end; all others come while it works.
    assert turns >= 15, turns


@pytest.mark.parametrize(
    "data",
    [b"", b"<svg width='9' height='9'/>", _picture(9, 9, "GIF"), _picture(9, 9, "WEBP")],
    ids=["empty", "SVG", "GIF", "WebP"],
)
def test_what_is_no_jpeg_or_png_is_not_given_to_any_other_decoder(data: bytes) -> None:
    with pytest.raises(BadImage, match="This is no JPEG or PNG picture"):
        decode(data)


def test_a_large_picture_is_reduced_and_tells_its_whole_size() -> None:
    decoded = decode(_picture(3000, 2000, "PNG"), most=60_000)
    assert (decoded.size.width(), decoded.size.height()) == (3000, 2000)
    assert (decoded.image.width(), decoded.image.height()) == (300, 200)


def test_colours_and_transparency_come_through() -> None:
    buffer = io.BytesIO()
    Image.new("RGBA", (4, 4), (200, 100, 50, 128)).save(buffer, "PNG")
    colour = decode(buffer.getvalue()).image.pixelColor(1, 1)
    assert (colour.red(), colour.green(), colour.blue(), colour.alpha()) == (200, 100, 50, 128)
    buffer = io.BytesIO()
    Image.new("CMYK", (16, 16), (0, 255, 255, 0)).save(buffer, "JPEG", quality=95)
    colour = decode(buffer.getvalue()).image.pixelColor(1, 1)
    assert colour.red() > 240
    assert colour.blue() < 15


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_an_opaque_picture_is_painted_opaque(form: str, mode: str) -> None:
    """Also onto what is transparent, as the tiles of the grid are made."""
    buffer = io.BytesIO()
    Image.new("RGB", (16, 16), (40, 90, 160)).convert(mode).save(buffer, form)
    ground = QImage(16, 16, QImage.Format.Format_ARGB32_Premultiplied)
    ground.fill(0)
    painter = QPainter(ground)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(0, 0, 16, 16), decode(buffer.getvalue()).image)
    painter.end()
    color = ground.pixelColor(8, 8)
    assert color.alpha() == 255
    if mode == "RGB":
        assert abs(color.red() - 40) < 4
        assert abs(color.green() - 90) < 4
        assert abs(color.blue() - 160) < 4


def test_what_is_transparent_stays_so_and_keeps_its_colours() -> None:
    buffer = io.BytesIO()
    Image.new("RGBA", (4, 4), (200, 100, 50, 128)).save(buffer, "PNG")
    color = decode(buffer.getvalue()).image.pixelColor(1, 1)
    assert color.getRgb() == (200, 100, 50, 128)
