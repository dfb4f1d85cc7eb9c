"""The hallway: a corridor seen from a shelf, with the front door at its end."""

from __future__ import annotations

from random import Random

from blinkthink.demo.scenes import building, plants, props
from blinkthink.demo.scenes.canvas import Canvas
from blinkthink.demo.scenes.colors import Color, mix, tone, vary
from blinkthink.demo.scenes.light import Lamp
from blinkthink.demo.scenes.stage import HIGH, WIDE, Layout, Zone

PAINT: tuple[Color, ...] = (
    (228, 218, 200), (206, 214, 216), (216, 204, 188), (198, 208, 190), (222, 200, 192),
    (188, 196, 210),
)  # fmt: skip
FLOOR: tuple[Color, ...] = ((168, 126, 88), (140, 104, 76), (186, 152, 112), (150, 146, 142))


def build(cv: Canvas, rng: Random, *, door_open: bool) -> Layout:
    """Draws the hallway of a view and says what is where."""
    horizon = rng.uniform(232, 276)
    camera = rng.uniform(1.75, 2.0)
    centre = rng.uniform(540, 740)
    half = rng.uniform(225, 285)
    base = horizon + rng.uniform(128, 160)
    x0, x1 = centre - half, centre + half
    top = horizon - (base - horizon) * rng.uniform(0.56, 0.7)
    grow = (HIGH + 40 - horizon) / (base - horizon)
    n0, n1 = centre - half * grow, centre + half * grow
    n_top = horizon - (horizon - top) * grow
    paint = vary(rng.choice(PAINT), rng)
    cv.rect(0, 0, WIDE, HIGH, paint)
    cv.fade([(n0, n_top), (n1, n_top), (x1, top), (x0, top)], (222, 220, 214), (240, 238, 232))
    cv.fade([(n0, n_top), (x0, top), (x0, base), (n0, HIGH + 40)], tone(paint, 0.82),
            tone(paint, 0.94), across=True)  # fmt: skip
    cv.fade([(x1, top), (n1, n_top), (n1, HIGH + 40), (x1, base)], tone(paint, 0.96),
            tone(paint, 0.80), across=True)  # fmt: skip
    cv.fade([(x0, top), (x1, top), (x1, base), (x0, base)], paint, tone(paint, 0.95))
    _floor(cv, rng, (x0, x1, base), (n0, n1), horizon, centre)
    trim = (236, 234, 228)
    for a, b in ((x0, n0), (x1, n1)):
        cv.poly([(a, base - 12), (a, base), (b, HIGH + 40), (b, HIGH + 40 - 12 * grow)], trim)
    cv.rect(x0, base - 12, x1, base, trim)
    scale = (base - horizon) / camera
    door_w, door_h = scale * 1.02, min(scale * 2.15, (base - top) * 0.9)
    door_x = rng.uniform(x0 + 40, x1 - door_w - 40)
    building.door(cv, rng, door_x, base - door_h, door_x + door_w, base, is_open=door_open)
    if door_open:
        _outside(cv, Random(7), door_x + door_w * 0.31, base - door_h, door_x + door_w, base)
    lamp = _things(cv, rng, (x0, x1, top, base), (door_x, door_x + door_w), horizon, centre)
    floor = Zone(base + 20, x0 + 40, x1 - 40, 712, max(110, n0 + 150), min(1170, n1 - 150))
    zones = {
        "person": (floor,),
        "animal": (floor,),
        "package": (Zone(base + 60, x0 + 20, x1 - 20, 706, 130, 1150),),
        "vehicle": (),
    }
    return Layout(horizon, camera, zones, (lamp,), (), indoors=True)


def _outside(cv: Canvas, rng: Random, x0: float, y0: float, x1: float, y1: float) -> None:
    """What is seen through the open door."""
    cv.fade([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], (206, 224, 238), (226, 230, 226))
    cv.rect(x0, y1 - (y1 - y0) * 0.34, x1, y1, (140, 164, 112))
    plants.crown(cv, rng, (x0 + x1) / 2 + 8, y1 - (y1 - y0) * 0.42, (x1 - x0) * 0.3, 26,
                 (110, 140, 92))  # fmt: skip
    cv.rect(x0 + (x1 - x0) * 0.3, y1 - (y1 - y0) * 0.2, x1, y1, (196, 188, 174))


def _floor(
    cv: Canvas, rng: Random, far: tuple[float, float, float], near: tuple[float, float],
    horizon: float, centre: float,
) -> None:  # fmt: skip
    """Boards or tiles that run to the end wall, with a rug at times."""
    x0, x1, base = far
    n0, n1 = near
    color = vary(rng.choice(FLOOR), rng)
    edge = HIGH + 40
    cv.fade([(x0, base), (x1, base), (n1, edge), (n0, edge)], tone(color, 1.04), tone(color, 0.86))
    count = 16
    lines = [
        ((x0 + (x1 - x0) * i / count, base), (n0 + (n1 - n0) * i / count, edge))
        for i in range(1, count)
    ]
    cv.strokes(lines, tone(color, 0.82), 1.8)
    y = base + 8
    tiles = rng.random() < 0.3
    while y < HIGH:
        t = (y - base) / (edge - base)
        a, b = x0 + (n0 - x0) * t, x1 + (n1 - x1) * t
        if tiles:
            cv.rect(a, y, b, y + 1.8, tone(color, 0.82))
        else:
            for i in range(count):
                if rng.random() < 0.3:
                    px = a + (b - a) * i / count
                    cv.rect(px, y, px + (b - a) / count, y + 1.8, tone(color, 0.84))
        y += (y - horizon) * 0.13
    if rng.random() < 0.65:
        rug = vary(rng.choice(((150, 72, 62), (86, 100, 122), (176, 158, 128), (98, 112, 92))), rng)
        r0, r1 = base + rng.uniform(40, 80), rng.uniform(600, 700)
        for inset, shade in ((0.0, 0.78), (0.05, 1.0), (0.12, 0.88), (0.15, 1.06)):
            path = []
            for y, sign in ((r0, -1), (r0, 1), (r1, 1), (r1, -1)):
                yy = y + (r1 - r0) * inset * (0.5 if y == r0 else -0.5)
                half = (yy - horizon) * (x1 - x0) / (base - horizon) * 0.26 * (1 - inset)
                path.append((centre + sign * half, yy))
            cv.poly(path, tone(rug, shade))


def _wall_box(
    x: float, top: float, bottom: float, centre: float, horizon: float
) -> list[tuple[float, float]]:
    """The corners of a picture on a side wall that leads to the vanishing point."""
    far = 0.72
    return [
        (x, top),
        (centre + (x - centre) * far, horizon + (top - horizon) * far),
        (centre + (x - centre) * far, horizon + (bottom - horizon) * far),
        (x, bottom),
    ]


def _things(
    cv: Canvas, rng: Random, end: tuple[float, float, float, float], door: tuple[float, float],
    horizon: float, centre: float,
) -> Lamp:  # fmt: skip
    """Pictures, coats, a bench, a plant and the lamp, which is returned."""
    x0, x1, top, base = end
    for side in (-1, 1):
        wall = x0 if side < 0 else x1
        what = rng.choice(("picture", "picture", "coats", "coats", "none"))
        if what == "picture":
            x = centre + (wall - centre) * rng.uniform(1.45, 1.7)
            upper, lower = rng.uniform(110, 140), rng.uniform(230, 290)
            frame = _wall_box(x, upper, lower, centre, horizon)
            cv.poly(frame, vary((92, 72, 56), rng))
            mx = sum(p[0] for p in frame) / 4
            my = sum(p[1] for p in frame) / 4
            inner = [(mx + (p[0] - mx) * 0.8, my + (p[1] - my) * 0.84) for p in frame]
            art = vary(rng.choice(((150, 176, 190), (206, 176, 140), (140, 150, 120))), rng)
            cv.poly(inner, art)
            cv.poly([inner[3], inner[2], ((inner[1][0] + inner[2][0]) / 2, my)], tone(art, 0.8))
        if what == "coats":
            x = centre + (wall - centre) * rng.uniform(1.2, 1.32)
            for i in range(rng.randint(1, 3)):
                step = (wall - centre) * 0.13 * i
                props.hung_coat(cv, rng, x + step, horizon - 40 - 10 * i, 128 + 26 * i)
    gap_left, gap_right = door[0] - x0, x1 - door[1]
    x = (x0 + door[0]) / 2 if gap_left > gap_right else (x1 + door[1]) / 2
    extra = rng.choice(("plant", "stool", "mirror", "none"))
    if extra == "plant":
        plants.pot(cv, rng, x, base + 12, rng.uniform(100, 140))
    elif extra == "stool":
        wood = vary((140, 104, 74), rng)
        cv.rect(x - 34, base - 44, x + 34, base - 34, wood)
        cv.rect(x - 30, base - 34, x - 24, base + 6, tone(wood, 0.8))
        cv.rect(x + 24, base - 34, x + 30, base + 6, tone(wood, 0.8))
    elif extra == "mirror":
        cv.oval(x, horizon - 4, 34, 48, (120, 96, 70))
        cv.oval(x, horizon - 4, 29, 43, mix((196, 208, 216), (255, 255, 255), 0.2))
    if rng.random() < 0.5:
        lx, ly = centre + rng.uniform(-60, 60), max(60, top - rng.uniform(20, 44))
        cv.rect(lx - 2, ly - 60, lx + 2, ly, (90, 86, 80))
        cv.poly([(lx - 16, ly - 14), (lx + 16, ly - 14), (lx + 34, ly + 18), (lx - 34, ly + 18)],
                vary((222, 212, 192), rng))  # fmt: skip
        return Lamp(lx, ly + 14, 560)
    ly = horizon - rng.uniform(40, 60)
    lx = x1 - 30 if abs(x - x1) > abs(x - x0) else x0 + 30
    building.lamp(cv, rng, lx, ly, 17)
    return Lamp(lx, ly, 520)
