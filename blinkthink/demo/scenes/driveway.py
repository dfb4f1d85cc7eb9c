"""The driveway: a garage behind, the drive towards the camera, lawn at both sides."""

from __future__ import annotations

from random import Random

from blinkthink.demo.scenes import building, plants, props
from blinkthink.demo.scenes.canvas import Canvas
from blinkthink.demo.scenes.colors import Color, tone, vary
from blinkthink.demo.scenes.light import Lamp
from blinkthink.demo.scenes.stage import WIDE, Layout, Zone

PAVING: tuple[Color, ...] = ((178, 172, 162), (146, 146, 148), (164, 150, 136), (122, 122, 126))


def build(cv: Canvas, rng: Random, *, door_open: bool) -> Layout:
    """Draws the driveway of a view and says what is where."""
    horizon = rng.uniform(214, 262)
    camera = rng.uniform(2.1, 2.6)
    base = horizon + rng.uniform(112, 144)
    props.big_tree_line(cv, rng, -40, WIDE + 60, horizon + 14)
    if rng.random() < 0.6:
        x = rng.uniform(20, 180)
        building.house(cv, rng, x, x + rng.uniform(170, 260), horizon - 70, horizon + 20)
    if rng.random() < 0.7:
        if rng.random() < 0.5:
            props.hedge(cv, rng, 0, WIDE, horizon - 10, horizon + 40)
        else:
            building.fence(cv, rng, 0, WIDE, horizon - 20, horizon + 44)
    plants.lawn(cv, rng, horizon + 34, 0, WIDE, 724)
    for _ in range(rng.randint(0, 2)):
        plants.tree(cv, rng, rng.uniform(40, 440), horizon + rng.uniform(60, 110),
                    rng.uniform(260, 380))  # fmt: skip
    left = rng.uniform(640, 730)
    right = WIDE - rng.uniform(-40, 60)
    gate = _garage(cv, rng, left, right, horizon - rng.uniform(70, 96), base, is_open=door_open)
    near = (rng.uniform(120, 260), rng.uniform(1060, 1200))
    _drive(cv, rng, gate, near, base, horizon)
    lamp_x, lamp_y = gate[0] - 30, base - 110
    building.lamp(cv, rng, lamp_x, lamp_y, 15)
    _things(cv, rng, left, base)
    lawn = Zone(base + 10, 60, left - 40, 700, 60, 420)
    drive = Zone(base + 24, gate[0], gate[1], 712, near[0] + 40, near[1] - 40)
    whole = Zone(base + 12, 120, 1200, 712, 80, 1200)
    zones = {
        "person": (drive, whole, lawn),
        "animal": (whole, lawn, drive),
        "package": (Zone(base + 70, gate[0] - 60, gate[1], 706, near[0], near[1]), whole),
        "vehicle": (drive, drive, Zone(base + 30, 240, 1100, 640, 260, 1060)),
    }
    return Layout(horizon, camera, zones, (Lamp(lamp_x, lamp_y, 400),), ())


def _garage(
    cv: Canvas, rng: Random, x0: float, x1: float, eaves: float, base: float, *, is_open: bool
) -> tuple[float, float]:
    """The garage with its roof and gate. Returns where the gate begins and ends."""
    building.wall(cv, rng, x0, eaves, x1 + 80, base)
    roof = vary(rng.choice(building.ROOFS), rng)
    top = eaves - rng.uniform(70, 104)
    middle = (x0 + x1) / 2
    if rng.random() < 0.5:
        cv.poly([(x0 - 34, eaves + 8), (middle, top - 20), (x1 + 60, eaves + 8)], roof)
    else:
        cv.poly([(x0 - 34, eaves + 8), (x0 + 60, top), (x1 + 140, top), (x1 + 140, eaves + 8)],
                roof)  # fmt: skip
        for i in range(1, 5):
            y = top + (eaves + 8 - top) * i / 5
            cv.rect(x0 + 60 - 94 * i / 5, y, x1 + 140, y + 1.6, tone(roof, 0.86))
    cv.rect(x0 - 34, eaves + 4, x1 + 140, eaves + 13, (226, 222, 214))
    wide = rng.uniform(300, 380)
    g0 = rng.uniform(x0 + 70, max(x0 + 80, min(x1, WIDE) - wide - 40))
    g1, y0 = g0 + wide, base - rng.uniform(126, 142)
    cv.rect(g0 - 10, y0 - 10, g1 + 10, base, (228, 224, 216))
    color = vary(rng.choice(((206, 202, 196), (170, 160, 148), (128, 96, 76), (96, 108, 118))), rng)
    rows, columns = 4, rng.choice((0, 4, 5))
    if is_open:
        cv.fade([(g0, y0), (g1, y0), (g1, base), (g0, base)], (38, 36, 38), (70, 66, 62))
        cv.rect(g0 + 20, y0 + 40, g0 + 66, base - 18, (86, 76, 66))
        cv.rect(g1 - 90, y0 + 30, g1 - 20, y0 + 36, (110, 100, 88))
        cv.rect(g1 - 86, y0 + 64, g1 - 20, y0 + 70, (110, 100, 88))
        return g0, g1
    cv.rect(g0, y0, g1, base, color)
    for i in range(rows):
        y = y0 + (base - y0) * i / rows
        cv.rect(g0, y, g1, y + 3, tone(color, 0.8))
        cv.rect(g0, y + 3, g1, y + 5, tone(color, 1.08))
        for j in range(columns):
            x = g0 + wide * (j + 0.12) / columns
            cv.rect(x, y + 10, x + wide * 0.76 / columns, y + (base - y0) / rows - 5,
                    tone(color, 0.92 if i else 0.68))  # fmt: skip
    return g0, g1


def _drive(
    cv: Canvas, rng: Random, gate: tuple[float, float], near: tuple[float, float], base: float,
    horizon: float,
) -> None:  # fmt: skip
    """The paved drive from the gate to the camera."""
    color = vary(rng.choice(PAVING), rng)
    far = (gate[0] - 14, gate[1] + 14)
    cv.fade([(far[0], base), (far[1], base), (near[1], 724), (near[0], 724)], tone(color, 1.02),
            tone(color, 0.88))  # fmt: skip
    for a, b in ((far[0], near[0]), (far[1], near[1])):
        cv.poly([(a - 3, base), (a + 3, base), (b + 11, 724), (b - 11, 724)], tone(color, 0.8))
    joints = rng.choice((0, 3, 7))
    for i in range(joints):
        t = ((i + 1) / (joints + 1)) ** 1.7
        y = base + (724 - base) * t
        a, b = far[0] + (near[0] - far[0]) * t, far[1] + (near[1] - far[1]) * t
        cv.rect(a, y, b, y + 1 + 2.4 * t, tone(color, 0.82))
    for _ in range(rng.randint(0, 3)):
        t = rng.uniform(0.3, 0.9)
        x = near[0] + (near[1] - near[0]) * rng.uniform(0.3, 0.7)
        cv.oval(x, base + (724 - base) * t, 50 * t, 10 * t, tone(color, 0.86))
    cv.fade([(gate[0], base), (gate[1], base), (gate[1] + 6, base + 12), (gate[0] - 6, base + 12)],
            tone(color, 0.6), tone(color, 0.96))  # fmt: skip


def _things(cv: Canvas, rng: Random, left: float, base: float) -> None:
    """Bushes, bins, a letter box, a lamp post."""
    for _ in range(rng.randint(1, 3)):
        plants.bush(cv, rng, rng.uniform(left - 60, left + 50), base + rng.uniform(4, 16),
                    rng.uniform(70, 120), rng.uniform(44, 70))  # fmt: skip
    if rng.random() < 0.5:
        props.bin_(cv, rng, left + rng.uniform(8, 40), base + 16, rng.uniform(70, 84))
    if rng.random() < 0.4:
        props.mailbox(cv, rng, rng.uniform(40, 180), base + rng.uniform(40, 130), 100)
    if rng.random() < 0.35:
        props.lamp_post(cv, rng, rng.uniform(60, 520), base + 20, rng.uniform(250, 310))
    if rng.random() < 0.35:
        plants.flower_bed(cv, rng, rng.uniform(80, 300), rng.uniform(base + 60, 600), 210)
