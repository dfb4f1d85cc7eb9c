"""What weather and camera do to a picture: glow, glare, rain, grain, dark corners, the clock."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from random import Random

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from blinkthink.demo.scenes.colors import Color, mix, tone

_GRAIN = {"day": 5, "dusk": 8, "night": 10, "infrared": 10}
_NOISE = (768, 448)


@lru_cache(maxsize=1)
def _radial() -> Image.Image:
    """A soft round light, brightest in the middle (L, 128 x 128)."""
    axis = (np.arange(128, dtype=np.float32) - 63.5) / 64
    away = np.hypot(axis[:, None], axis[None, :])
    shine = np.clip(1 - away, 0, 1) ** 2.2
    return Image.fromarray((shine * 255).astype(np.uint8), "L")


def add_glow(
    image: Image.Image, x: float, y: float, radius: float, color: Color, strength: float
) -> None:
    """Adds a round light of `radius` around (x, y), in pixels, to the picture."""
    side = max(2, round(radius * 2))
    left, top = round(x - radius), round(y - radius)
    box = (max(0, left), max(0, top), min(image.width, left + side), min(image.height, top + side))
    if box[0] >= box[2] or box[1] >= box[3]:
        return
    scale = 128 / side
    span = ((box[0] - left) * scale, (box[1] - top) * scale,
            (box[2] - left) * scale, (box[3] - top) * scale)  # fmt: skip
    soft = _radial().resize((box[2] - box[0], box[3] - box[1]), Image.Resampling.BILINEAR, box=span)
    bands = [soft.point([round(i * c / 255 * strength) for i in range(256)]) for c in color]
    image.paste(ImageChops.screen(image.crop(box), Image.merge("RGB", bands)), box[:2])


def glare(rng: Random, light: str, size: tuple[int, int]) -> Image.Image:
    """The light that shines into the lens (RGB of `size`, to be screened over a picture)."""
    k = size[0] / 1280
    wash = Image.new("RGB", size, (20, 19, 16) if light != "night" else (9, 9, 11))
    x = rng.choice((rng.uniform(60, 330), rng.uniform(950, 1220)))
    y = rng.uniform(20, 170)
    color: Color = {"day": (255, 246, 220), "dusk": (255, 196, 132)}.get(light, (226, 232, 255))
    reach = 620 if light != "night" else 420
    add_glow(wash, x * k, y * k, reach * k, color, 0.95)
    add_glow(wash, x * k, y * k, 190 * k, color, 1.0)
    add_glow(wash, x * k, y * k, 110 * k, (255, 255, 255), 1.0)
    for t, r in ((0.35, 46), (0.62, 26), (1.25, 70), (1.55, 34)):
        gx, gy = x + (640 - x) * t * 1.2, y + (360 - y) * t * 1.2
        add_glow(wash, gx * k, gy * k, r * k, tone(color, 0.8), 0.22)
    return wash


def rain(image: Image.Image, rng: Random, light: str, *, streaks: int = 150) -> Image.Image:
    """The picture seen through falling rain."""
    k = image.width / 1280
    haze: Color = {"day": (176, 184, 194), "dusk": (110, 104, 122)}.get(light, (44, 46, 54))
    if light == "infrared":
        haze = (60, 60, 60)
    image = Image.blend(image, Image.new("RGB", image.size, haze), 0.14)
    layer = Image.new("L", image.size)
    pen = ImageDraw.Draw(layer)
    lean = rng.uniform(-0.22, 0.22)
    for _ in range(streaks):
        x, y = rng.uniform(-60, 1340), rng.uniform(-60, 720)
        length = rng.uniform(22, 64)
        path = (x * k, y * k, (x + lean * length) * k, (y + length) * k)
        wide = max(1, round(rng.choice((1, 2, 2.6)) * k))
        pen.line(path, fill=rng.randint(26, 84), width=wide)
    if light in ("night", "infrared"):
        layer = layer.point([min(255, round(i * 0.9)) for i in range(256)])
    image = ImageChops.screen(image, Image.merge("RGB", (layer, layer, layer)))
    for _ in range(rng.randint(3, 8)):
        _drop(image, rng.uniform(30, 1250) * k, rng.uniform(20, 700) * k, rng.uniform(7, 17) * k)
    return image


def _drop(image: Image.Image, x: float, y: float, r: float) -> None:
    """A drop on the lens: it shows what is around it upside down and softly."""
    box = (round(x - r), round(y - r * 1.15), round(x + r) + 1, round(y + r * 1.15) + 1)
    wide = (round(x - r * 3), round(y - r * 3), round(x + r * 3), round(y + r * 3))
    size = box[2] - box[0], box[3] - box[1]
    view = image.crop(wide).resize(size, Image.Resampling.BILINEAR)
    view = view.transpose(Image.Transpose.FLIP_TOP_BOTTOM).point(
        [min(255, round(i * 1.08 + 8)) for i in range(256)] * 3
    )
    big = Image.new("L", (size[0] * 2, size[1] * 2))
    ImageDraw.Draw(big).ellipse((0, 0, big.width - 1, big.height - 1), fill=200)
    image.paste(view, box[:2], big.reduce(2))


def blur(image: Image.Image) -> Image.Image:
    """The picture of a lens out of focus."""
    return image.filter(ImageFilter.GaussianBlur(7.0 * image.width / 1280))


@lru_cache(maxsize=4)
def _vignette(size: tuple[int, int]) -> Image.Image:
    x = np.linspace(-1, 1, 160, dtype=np.float32)
    y = np.linspace(-1, 1, 90, dtype=np.float32)
    away = x[None, :] ** 2 * 0.6 + y[:, None] ** 2 * 0.5
    shade = np.clip(1.0 - 0.2 * np.clip(away - 0.25, 0, 1) ** 1.2, 0, 1)
    soft = Image.fromarray((shade * 255).astype(np.uint8), "L").resize(
        size, Image.Resampling.BILINEAR
    )
    return Image.merge("RGB", (soft, soft, soft))


def vignette(image: Image.Image) -> Image.Image:
    """The picture with slightly darker corners."""
    return ImageChops.multiply(image, _vignette(image.size))


@lru_cache(maxsize=8)
def _noise(level: int, colored: bool) -> tuple[Image.Image, ...]:
    source = np.random.Generator(np.random.PCG64(20260226))
    bands = []
    for _ in range(3 if colored else 1):
        field = 128 + source.standard_normal((_NOISE[1], _NOISE[0])) * level * 0.62
        bands.append(Image.fromarray(np.clip(np.rint(field), 0, 255).astype(np.uint8), "L"))
    return tuple(bands)


def grain(image: Image.Image, rng: Random, light: str) -> Image.Image:
    """The picture with the noise of a small sensor; the grains are two logical pixels wide."""
    rows = round(640 * image.height / image.width)
    bands = []
    for band in _noise(_GRAIN[light], light != "infrared"):
        x, y = rng.randrange(_NOISE[0] - 640), rng.randrange(max(1, _NOISE[1] - rows))
        cut = band.crop((x, y, x + 640, y + rows))
        bands.append(cut if cut.size == image.size
                     else cut.resize(image.size, Image.Resampling.BILINEAR))  # fmt: skip
    if len(bands) == 1:
        bands *= 3
    return ImageChops.add(image, Image.merge("RGB", bands), 1.0, -128)


@lru_cache(maxsize=8)
def _font(pixels: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(pixels)


def stamp(image: Image.Image, style: Random, at: datetime) -> None:
    """Burns the time into a corner; form and corner are the camera's `style`."""
    k = image.width / 1280
    form = style.choice(("%Y-%m-%d %H:%M:%S", "%d/%m/%Y %H:%M:%S", "%m/%d/%Y %I:%M %p"))
    text, font = at.strftime(form), _font(max(8, round(25 * k)))
    pen = ImageDraw.Draw(image)
    wide = pen.textlength(text, font=font)
    corner = style.choice(("sw", "sw", "se", "nw", "ne"))
    x = 22 * k if corner[1] == "w" else image.width - wide - 22 * k
    y = 16 * k if corner[0] == "n" else image.height - 44 * k
    pen.text((x + 1.6 * k, y + 1.6 * k), text, font=font, fill=(20, 20, 22))
    pen.text((x, y), text, font=font, fill=mix((255, 255, 255), (230, 230, 220), 0.4))


@lru_cache(maxsize=1)
def soft_round() -> Image.Image:
    """A soft round spot for shadows (L, 64 x 64): full in the middle, nothing at the rim."""
    axis = (np.arange(64, dtype=np.float32) - 31.5) / 32
    away = np.hypot(axis[:, None], axis[None, :])
    return Image.fromarray((np.clip(1.15 - away * 1.15, 0, 1) * 255).astype(np.uint8), "L")
