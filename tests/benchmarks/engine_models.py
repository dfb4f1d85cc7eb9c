"""The random models that the engine is measured with, and a picture for them.

Speed does not depend on what the weights say: see ``tests.gemma``.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from pathlib import Path

from blinkthink.analysis import images
from blinkthink.analysis.models.gguf import Header, read_header
from tests.gemma import E2B, REAL_E2B, Config, Pair, write_pair

CACHE = Path.home() / ".cache" / "blinkthink-benchmarks"
DETAIL = 280
_SEED = 1
_TOKEN_BYTES = {0: 4, 1: 2, 2: 18 / 32}  # of a value, for the kinds that are written


@dataclass(frozen=True)
class Size:
    """A model to measure with. ``answer_bytes``: the longest answer, which a random model's nearly
    always is: about 120 tokens at E2B size. ``words``: tokens that are plain text."""

    config: Config
    answer_bytes: int
    words: range


SIZES = {
    "tiny": Size(replace(E2B, talkative=True), 560, range(300, 360)),
    "e2b": Size(REAL_E2B, 800, range(600, 1600)),
}


def make(size: Size, folder: Path) -> Pair:
    """The model's files, written (a minute at E2B size) where they are not there. Raises
    FileNotFoundError without Gemma's vocabulary."""
    name = size.config.name
    done = folder / f"{name}.done"
    recipe = repr((size.config, _SEED))
    pair = Pair(folder / f"{name}.gguf", folder / f"{name}-mmproj.gguf")
    if not done.is_file() or done.read_text() != recipe:
        print(f"writing a random model to {folder} ...", flush=True)
        pair = write_pair(folder, _SEED, size.config, name=name)
        done.write_text(recipe)
    return pair


def weight_bytes(text: Path) -> int:
    """The bytes of weights that one token is computed with: all but two tables, of which a token
    reads one row."""
    header: Header = read_header(text)
    total = 0.0
    for name, tensor in header.tensors.items():
        if name not in ("token_embd.weight", "per_layer_token_embd.weight"):
            count = 1
            for side in tensor.shape:
                count *= side
            total += count * _TOKEN_BYTES[tensor.kind]
    return int(total)


def photo(number: int) -> bytes:
    """A JPEG of 1920 x 1080 pixels that differs with ``number``."""
    from PIL import Image

    image = Image.linear_gradient("L").rotate(37 * number).resize((1920, 1080))
    noise = Image.effect_noise((1920, 1080), 40)
    return _jpeg(Image.merge("RGB", (image, noise, image.rotate(180))))


def at_detail(photo: bytes, detail: int) -> bytes:
    """``photo`` in the size that has ``detail`` image tokens at most: llama.cpp's own limits leave
    it as it is, and so does ``images.prepare``."""
    from PIL import Image

    pixels = images.prepare(photo, detail)
    return _jpeg(Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb))


def _jpeg(image: object) -> bytes:
    from PIL import Image

    assert isinstance(image, Image.Image)
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=90)
    return buffer.getvalue()
