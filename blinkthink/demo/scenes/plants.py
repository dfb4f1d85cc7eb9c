"""Trees, bushes, flowers and grass."""

from __future__ import annotations

import math
from random import Random

from blinkthink.demo.scenes.canvas import Canvas, Point
from blinkthink.demo.scenes.colors import Color, mix, tone, vary

LEAVES: tuple[Color, ...] = (
    (86, 128, 66), (70, 112, 62), (104, 140, 72), (62, 102, 72), (122, 142, 62), (158, 120, 52),
)  # fmt: skip
GRASS: tuple[Color, ...] = ((112, 150, 82), (124, 156, 88), (98, 138, 78), (136, 154, 92))
PETALS: tuple[Color, ...] = ((214, 74, 92), (240, 190, 70), (232, 232, 240), (172, 108, 190))


def crown(cv: Canvas, rng: Random, x: float, y: float, rx: float, ry: float, leaf: Color) -> None:
    """A leafy mass around (x, y): dark below, light above, with a ragged edge."""
    ring: list[Point] = []
    count = 13
    for i in range(count):
        a = i / count * 2 * math.pi
        k = rng.uniform(0.86, 1.1)
        ring.append((x + math.cos(a) * rx * k, y + math.sin(a) * ry * k))
    cv.blob(ring, tone(leaf, 0.80))
    for _ in range(9):
        a, d = rng.uniform(0, 2 * math.pi), rng.uniform(0.1, 0.66)
        px, py = x + math.cos(a) * rx * d, y + math.sin(a) * ry * d - ry * 0.08
        size = rng.uniform(0.2, 0.36)
        lift = 0.92 - 0.22 * (py - y) / ry
        cv.oval(px, py, rx * size, ry * size * 0.9, vary(tone(leaf, lift), rng, 5))
    for _ in range(14):
        a, d = rng.uniform(0, 2 * math.pi), rng.uniform(0.3, 0.9)
        px, py = x + math.cos(a) * rx * d, y + math.sin(a) * ry * d
        shade = tone(leaf, 1.12 if py < y else 0.72)
        cv.oval(px, py, rx * 0.09, ry * 0.07, vary(shade, rng, 6))


def tree(cv: Canvas, rng: Random, x: float, ground: float, height: float) -> None:
    """A leaf tree, a fir or a bare birch-like tree that stands at (x, ground)."""
    leaf = vary(rng.choice(LEAVES), rng)
    bark = vary((98, 76, 60), rng)
    kind = rng.choice(("leaf", "leaf", "fir", "poplar"))
    wide = height * 0.045
    cv.oval(x, ground, height * 0.2, height * 0.025, mix(leaf, (60, 70, 50), 0.6))
    if kind == "fir":
        cv.rect(x - wide, ground - height * 0.16, x + wide, ground, bark)
        dark = mix(leaf, (40, 84, 66), 0.6)
        for i in range(6):
            t = i / 6
            w = height * 0.26 * (1 - t) + height * 0.03
            y0 = ground - height * (0.1 + 0.76 * t)
            cv.poly([(x - w, y0), (x + w, y0), (x + w * 0.15, y0 - height * 0.27),
                     (x - w * 0.15, y0 - height * 0.27)], tone(dark, 0.82 + 0.06 * i))  # fmt: skip
            cv.poly([(x - w, y0), (x - w * 0.1, y0), (x - w * 0.1, y0 - height * 0.25)],
                    tone(dark, 0.92 + 0.07 * i))  # fmt: skip
        return
    cv.poly([(x - wide, ground), (x + wide, ground), (x + wide * 0.6, ground - height * 0.6),
             (x - wide * 0.6, ground - height * 0.6)], bark)  # fmt: skip
    cv.poly([(x, ground), (x + wide, ground), (x + wide * 0.6, ground - height * 0.6),
             (x, ground - height * 0.6)], tone(bark, 0.8))  # fmt: skip
    rx = height * (0.13 if kind == "poplar" else rng.uniform(0.24, 0.32))
    ry = height * (0.38 if kind == "poplar" else rng.uniform(0.26, 0.32))
    crown(cv, rng, x, ground - height + ry, rx, ry, leaf)


def bush(cv: Canvas, rng: Random, x: float, ground: float, wide: float, high: float) -> None:
    """A low bush, sometimes with blossoms."""
    leaf = vary(rng.choice(LEAVES[:5]), rng)
    cv.oval(x, ground - high * 0.04, wide * 0.56, high * 0.1, tone(leaf, 0.5))
    crown(cv, rng, x, ground - high * 0.5, wide / 2, high / 2, leaf)
    if rng.random() < 0.35:
        petal = rng.choice(PETALS)
        for _ in range(10):
            px = x + rng.uniform(-0.4, 0.4) * wide
            cv.oval(px, ground - high * rng.uniform(0.2, 0.9), high * 0.05, high * 0.05, petal)


def pot(cv: Canvas, rng: Random, x: float, ground: float, high: float) -> None:
    """A flower pot with a plant; `high` is the height with the plant."""
    clay = vary(rng.choice(((168, 96, 70), (120, 124, 128), (214, 208, 196), (88, 96, 112))), rng)
    h, w = high * 0.42, high * 0.24
    cv.oval(x, ground, w * 1.3, h * 0.12, (60, 58, 54))
    leaf = vary(rng.choice(LEAVES[:5]), rng)
    style = rng.choice(("ball", "spikes", "flowers"))
    if style == "ball":
        crown(cv, rng, x, ground - high * 0.68, high * 0.27, high * 0.32, leaf)
    else:
        for i in range(11):
            lean = (i - 5) / 5
            tip = (x + lean * high * 0.34, ground - high * rng.uniform(0.75, 1.0))
            cv.line([(x + lean * w * 0.5, ground - h), tip], vary(leaf, rng), high * 0.03)
            if style == "flowers" and i % 2:
                cv.oval(*tip, high * 0.055, high * 0.055, rng.choice(PETALS))
    cv.poly([(x - w, ground - h), (x + w, ground - h), (x + w * 0.72, ground),
             (x - w * 0.72, ground)], clay)  # fmt: skip
    cv.poly([(x + w * 0.2, ground - h), (x + w, ground - h), (x + w * 0.72, ground),
             (x + w * 0.1, ground)], tone(clay, 0.82))  # fmt: skip
    cv.rect(x - w * 1.1, ground - h * 1.08, x + w * 1.1, ground - h * 0.86, tone(clay, 1.08))


def lawn(cv: Canvas, rng: Random, horizon: float, x0: float, x1: float, y1: float) -> Color:
    """Grass from the horizon down, with mown bands, tufts and blades. Returns its colour."""
    base = vary(rng.choice(GRASS), rng)
    far, near = mix(base, (176, 190, 160), 0.22), tone(base, 0.9)
    cv.fade([(x0, horizon), (x1, horizon), (x1, y1), (x0, y1)], far, near)
    for _ in range(9):
        y = rng.uniform(horizon + 8, y1)
        depth = (y - horizon) / (y1 - horizon)
        cx, w = rng.uniform(x0, x1), rng.uniform(90, 260) * (0.4 + depth)
        color = tone(mix(far, near, depth), rng.uniform(0.95, 1.05))
        cv.oval(cx, y, w, 4 + 16 * depth, color)
    for k in range(4):
        blades = []
        for _ in range(70):
            y = horizon + (y1 - horizon) * rng.random() ** 0.8
            depth = (y - horizon) / (y1 - horizon)
            x, h = rng.uniform(x0, x1), 2 + 9 * depth
            blades.append(((x, y), (x + rng.uniform(-3, 3) * depth, y - h)))
        cv.strokes(blades, tone(base, (0.78, 0.87, 1.1, 1.18)[k]), 1.6)
    return base


def flower_bed(cv: Canvas, rng: Random, x: float, ground: float, wide: float) -> None:
    """A strip of earth with flowers."""
    cv.oval(x, ground, wide / 2, wide * 0.06, (104, 84, 66))
    for _ in range(16):
        px = x + rng.uniform(-0.46, 0.46) * wide
        py = ground + rng.uniform(-0.03, 0.03) * wide
        stem = wide * rng.uniform(0.05, 0.12)
        cv.line([(px, py), (px, py - stem)], (84, 122, 66), 2)
        cv.oval(px, py - stem, 4.5, 4.5, rng.choice(PETALS))
