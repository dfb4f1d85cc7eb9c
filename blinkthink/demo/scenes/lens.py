"""What can cover a lens: a hand, a leaf, dirt or a spider's web."""

from __future__ import annotations

import math
from random import Random

from PIL import Image, ImageDraw, ImageFilter

from blinkthink.demo.scenes.canvas import smooth
from blinkthink.demo.scenes.colors import Color, tone, vary
from blinkthink.demo.scenes.people import SKIN
from blinkthink.demo.scenes.plants import LEAVES

_LOW = (320, 180)
_LEVEL = {"day": 0.85, "dusk": 0.6, "night": 0.3, "infrared": 0.95}


def cover(image: Image.Image, rng: Random, light: str) -> Image.Image:
    """The picture with most of it hidden by something close to the lens."""
    what = rng.choice((_hand, _leaf, _dirt, _web))
    behind = image.resize(_LOW, Image.Resampling.BILINEAR).filter(ImageFilter.GaussianBlur(6))
    layer = Image.new("RGBA", _LOW)
    what(ImageDraw.Draw(layer), rng, _LEVEL[light])
    soft = layer.filter(ImageFilter.GaussianBlur(1.0 if what is _web else 3.0))
    behind.paste(soft.convert("RGB"), (0, 0), soft.getchannel("A"))
    if light == "infrared":
        behind = behind.convert("L").convert("RGB")
    return behind.resize(image.size, Image.Resampling.BILINEAR)


def _hand(pen: ImageDraw.ImageDraw, rng: Random, level: float) -> None:
    """Fingers across the whole view."""
    skin = tone(vary(rng.choice(SKIN), rng), level)
    pen.rectangle((0, 0, *_LOW), fill=tone(skin, 0.45))
    lean, x = rng.uniform(-50, 50), rng.uniform(-50, -10)
    while x < _LOW[0] + 60:
        wide = rng.uniform(58, 74)
        reach = rng.uniform(-30, 14)
        for shrink, shade in ((0.0, 0.62), (5.0, 0.84), (12.0, 1.0), (22.0, 1.08)):
            half = wide / 2 - shrink
            pen.line((x + lean, reach + half, x, 230), fill=tone(skin, shade), width=int(half * 2))
            pen.ellipse((x + lean - half, reach, x + lean + half, reach + half * 2),
                        fill=tone(skin, shade))  # fmt: skip
        x += wide * 0.97


def _leaf(pen: ImageDraw.ImageDraw, rng: Random, level: float) -> None:
    """A wet leaf that sticks to the glass."""
    green = tone(vary(rng.choice(LEAVES), rng), level)
    x, y = _LOW[0] / 2 + rng.uniform(-20, 20), _LOW[1] / 2 + rng.uniform(-10, 10)
    turn = rng.uniform(-0.3, 0.3)
    ring = []
    for i in range(14):
        a = i / 14 * 2 * math.pi
        px, py = math.cos(a) * rng.uniform(176, 215), math.sin(a) * rng.uniform(98, 124)
        ring.append((x + px * math.cos(turn) - py * math.sin(turn),
                     y + px * math.sin(turn) + py * math.cos(turn)))  # fmt: skip
    pen.polygon(smooth(ring), fill=green)
    dx, dy = math.cos(turn) * 170, math.sin(turn) * 170
    pen.line((x - dx, y - dy, x + dx, y + dy), fill=tone(green, 1.4), width=6)
    for i in range(-4, 5):
        cx, cy = x + dx * i / 5, y + dy * i / 5
        for s in (-1, 1):
            pen.line((cx, cy, cx + 40, cy + s * 90), fill=tone(green, 1.25), width=3)
            pen.line((cx + 14, cy, cx + 54, cy + s * 90), fill=tone(green, 0.84), width=3)


def _dirt(pen: ImageDraw.ImageDraw, rng: Random, level: float) -> None:
    """Dried mud over the glass."""
    mud = tone(vary((104, 84, 62), rng), level)
    pen.rectangle((0, 0, *_LOW), fill=(*tone(mud, 0.9), 214))
    for _ in range(70):
        x, y = rng.uniform(0, _LOW[0]), rng.uniform(0, _LOW[1])
        r = rng.uniform(8, 46)
        shade = tone(mud, rng.uniform(0.6, 1.15))
        pen.ellipse((x - r, y - r * 0.7, x + r, y + r * 0.7), fill=(*shade, 255))


def _web(pen: ImageDraw.ImageDraw, rng: Random, level: float) -> None:
    """A thick web, out of focus, with its spider."""
    silk: Color = tone((216, 216, 220), 0.35 + 0.65 * level)
    pen.rectangle((0, 0, *_LOW), fill=(*tone(silk, 0.62), 150))
    x, y = rng.uniform(110, 210), rng.uniform(60, 120)
    angles = [i / 15 * 2 * math.pi + rng.uniform(-0.08, 0.08) for i in range(15)]
    for a in angles:
        pen.line((x, y, x + math.cos(a) * 360, y + math.sin(a) * 360), fill=(*silk, 240), width=3)
    r = 14.0
    while r < 300:
        ring = [
            (x + math.cos(a) * r * rng.uniform(0.95, 1.05), y + math.sin(a) * r) for a in angles
        ]
        pen.line([*ring, ring[0]], fill=(*silk, 230), width=3)
        r *= 1.32
    body = tone((70, 58, 50), max(0.4, level))
    for i in range(8):
        a = (i + 0.5) / 8 * 2 * math.pi
        pen.line((x, y, x + math.cos(a) * 34, y + math.sin(a) * 26), fill=body, width=3)
    pen.ellipse((x - 13, y - 11, x + 13, y + 11), fill=body)
