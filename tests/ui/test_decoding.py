"""Decoding on the picture pool: the other threads go on meanwhile."""

from __future__ import annotations

import io
import threading

import pytest
from PIL import Image

from blinkthink.core.errors import BadImage
from blinkthink.ui.decoding import decode


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_other_threads_go_on_while_a_picture_is_decoded(form: str) -> None:
    """Who keeps the interpreter's lock while decoding stalls the window, or freezes it for good."""
    data = _picture(6000, 4000, form)
    over = threading.Event()
    sizes: list[tuple[int, int]] = []

    def work() -> None:
        image = decode(data)
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
    ("data", "why"),
    [
        (b"", "the file is no picture"),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
            "the file is no picture",
        ),
        (b"GIF89a\1\0\1\0\0\0\0;", "the file is a GIF, not a JPEG or PNG"),
        (b"RIFF\x1a\0\0\0WEBPVP8L", "the file is a WebP, not a JPEG or PNG"),
    ],
)
def test_what_is_no_jpeg_or_png_is_not_given_to_any_decoder(data: bytes, why: str) -> None:
    with pytest.raises(BadImage, match=why):
        decode(data)


def _picture(width: int, height: int, form: str) -> bytes:
    buffer = io.BytesIO()
    gradient = Image.linear_gradient("L").resize((width, height))
    gradient.convert("RGB").save(buffer, form, compress_level=1)
    return buffer.getvalue()
