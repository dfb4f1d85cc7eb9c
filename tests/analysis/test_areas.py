"""Areas that the owner hides are grey in whatever a model or triage gets."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from blinkthink.analysis import images, server_messages
from blinkthink.analysis.areas import GREY, hidden
from blinkthink.analysis.triage.summary import COLUMNS, ROWS, summarize
from blinkthink.core.analysis import Area
from tests.analysis.helpers import picture

LEFT: Area = ((0.0, 0.0), (0.5, 0.0), (0.5, 1.0), (0.0, 1.0))
CORNER: Area = ((1.0, 1.0), (0.75, 1.0), (1.0, 0.75))


def test_only_the_areas_are_grey() -> None:
    image = Image.open(io.BytesIO(picture(3))).convert("RGB")
    before, after = np.asarray(image), np.asarray(hidden(image, [LEFT, CORNER]))
    assert (after[:, :320] == GREY).all()
    assert (after[-1, -1] == GREY).all()
    assert (after[:250, 325:] == before[:250, 325:]).all()
    assert (np.asarray(image) == before).all(), "the picture itself stays as it is"


def test_without_areas_nothing_is_copied() -> None:
    image = Image.new("RGB", (8, 8))
    assert hidden(image, ()) is image


@pytest.mark.parametrize("detail", [70, 280])
def test_the_model_process_gets_grey_pixels(detail: int) -> None:
    pixels, plain = (images.prepare(picture(1), detail, areas=areas) for areas in ([LEFT], []))
    shape = (pixels.height, pixels.width, 3)
    rgb, as_it_is = (np.frombuffer(one.rgb, np.uint8).reshape(shape) for one in (pixels, plain))
    clear = pixels.width // 20  # where resizing mixes what is beside the edge
    assert (rgb[:, : pixels.width // 2 - clear] == GREY).all()
    right = slice(pixels.width // 2 + clear, None)
    assert (rgb[:, right] == as_it_is[:, right]).all()


def test_a_server_gets_grey_pixels() -> None:
    import base64

    url = server_messages.picture_url(picture(1), 280, [LEFT])
    image = Image.open(io.BytesIO(base64.b64decode(url.partition(",")[2])))
    rgb = np.asarray(image).astype(int)
    assert (abs(rgb[:, : image.width // 2 - 32] - GREY) <= 1).all()


def test_areas_are_those_of_the_upright_picture() -> None:
    """A picture from elsewhere may say in its EXIF that it lies on its side."""
    upright = Image.new("RGB", (640, 320), (200, 40, 40))
    turned = upright.rotate(90, expand=True)
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned clockwise
    file = io.BytesIO()
    turned.save(file, "JPEG", exif=exif)
    pixels = images.prepare(file.getvalue(), 70, areas=[LEFT])
    rgb = np.frombuffer(pixels.rgb, np.uint8).reshape(pixels.height, pixels.width, 3)
    assert pixels.width > pixels.height
    assert (rgb[:, : pixels.width // 3] == GREY).all()
    summary = summarize(file.getvalue(), [LEFT]).blocks()
    assert (summary[0, :, : COLUMNS // 3] == GREY).all()
    assert summary.shape[1:] == (ROWS, COLUMNS)


def test_triage_sees_what_the_model_sees() -> None:
    grey, plain = (summarize(picture(1), areas).blocks() for areas in ([LEFT], []))
    assert (grey[:3, :, : COLUMNS // 2 - 1] == GREY).all()
    right = slice(COLUMNS // 2 + 2, None)
    assert abs(grey[:3, :, right] - plain[:3, :, right]).max() <= 2
