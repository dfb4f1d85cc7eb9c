"""Vehicles: cars, vans, pickups and motorbikes, from the side, the front and the back."""

from __future__ import annotations

from random import Random

from blinkthink.demo.scenes.canvas import Canvas, Point, smooth
from blinkthink.demo.scenes.colors import PAINTS, Color, mix, named, tone
from blinkthink.demo.scenes.model import Model

GLASS: Color = (92, 112, 128)
TIRE: Color = (38, 38, 42)
RIM: Color = (170, 174, 178)

_BODIES: dict[str, tuple[Point, ...]] = {
    "sedan": ((-2.2, 0.55), (-2.18, 0.92), (-1.5, 1.0), (-0.85, 1.42), (0.45, 1.44), (1.05, 1.0),
              (1.95, 0.88), (2.22, 0.62)),
    "hatchback": ((-1.95, 0.55), (-1.95, 0.98), (-1.6, 1.42), (-0.2, 1.5), (0.35, 1.45),
                  (1.0, 1.0), (1.75, 0.88), (1.95, 0.6)),
    "suv": ((-2.2, 0.6), (-2.2, 1.1), (-1.95, 1.66), (-0.3, 1.74), (0.4, 1.7), (0.95, 1.16),
            (2.0, 1.04), (2.2, 0.7)),
}  # fmt: skip
_GLASS: dict[str, tuple[tuple[Point, ...], ...]] = {
    "sedan": (((-1.25, 1.02), (-0.78, 1.34), (-0.12, 1.36), (-0.12, 1.02)),
              ((-0.04, 1.02), (-0.04, 1.36), (0.4, 1.35), (0.82, 1.02))),
    "hatchback": (((-1.55, 1.04), (-1.38, 1.36), (-0.5, 1.41), (-0.5, 1.04)),
                  ((-0.42, 1.04), (-0.42, 1.41), (0.28, 1.37), (0.74, 1.04))),
    "suv": (((-1.9, 1.16), (-1.75, 1.55), (-1.15, 1.6), (-1.15, 1.16)),
            ((-1.07, 1.16), (-1.07, 1.61), (-0.3, 1.63), (-0.3, 1.16)),
            ((-0.22, 1.16), (-0.22, 1.63), (0.34, 1.6), (0.74, 1.16))),
}  # fmt: skip


def vehicle(rng: Random) -> Model:
    """A parked or driving vehicle of any kind."""
    noun = rng.choice(("car", "car", "car", "car", "van", "pickup", "motorbike"))
    color = rng.choice(PAINTS)
    paint = named(color, rng)
    front = noun in ("car", "van", "pickup") and rng.random() < 0.4
    shape = rng.choice(tuple(_BODIES)) if noun == "car" else noun
    back = rng.random() < 0.4
    style = rng.randrange(3)

    def draw(cv: Canvas) -> None:
        if front:
            _front(cv, paint, shape, back)
        elif noun == "car":
            _car(cv, paint, shape, style)
        elif noun == "van":
            _van(cv, paint, style)
        elif noun == "pickup":
            _pickup(cv, paint, style)
        else:
            _motorbike(cv, paint)

    length = {"sedan": 2.32, "hatchback": 2.05, "suv": 2.3, "van": 2.7, "pickup": 2.75,
              "motorbike": 1.15}[shape]  # fmt: skip
    high = {"sedan": 1.5, "hatchback": 1.56, "suv": 1.8, "van": 2.3, "pickup": 1.85,
            "motorbike": 1.25}[shape]  # fmt: skip
    reach = 1.25 if front else length
    return Model(
        "vehicle", noun, "stand", f"{color} {noun}", noun, 1.0, (-reach, reach, high + 0.04), draw,
        mirrored=rng.random() < 0.5,
    )  # fmt: skip


def _wheel(cv: Canvas, x: float, r: float, style: int) -> None:
    cv.oval(x, r, r, r, TIRE)
    cv.oval(x, r, r * 0.64, r * 0.64, RIM)
    if style == 0:
        cv.oval(x, r, r * 0.5, r * 0.5, tone(RIM, 0.6))
        cv.line([(x - r * 0.52, r), (x + r * 0.52, r)], RIM, r * 0.16)
        cv.line([(x, r * 0.48), (x, r * 1.52)], RIM, r * 0.16)
    elif style == 1:
        cv.oval(x, r, r * 0.44, r * 0.44, tone(RIM, 0.78))
    cv.oval(x, r, r * 0.16, r * 0.16, tone(RIM, 0.5))


def _panes(cv: Canvas, panes: tuple[tuple[Point, ...], ...]) -> None:
    for pane in panes:
        cv.poly(pane, GLASS)
        low = min(p[1] for p in pane)
        x0, x1 = min(p[0] for p in pane), max(p[0] for p in pane)
        w = x1 - x0
        cv.poly([(x0 + w * 0.38, low), (x0 + w * 0.6, low), (x0 + w * 0.72, low + 0.24),
                 (x0 + w * 0.5, low + 0.24)], mix(GLASS, (255, 255, 255), 0.3))  # fmt: skip


def _car(cv: Canvas, paint: Color, shape: str, style: int) -> None:
    outline = _BODIES[shape]
    r = 0.34 if shape != "suv" else 0.38
    x0, x1 = outline[0][0], outline[-1][0]
    axles = (x0 + 0.82, x1 - 0.82)
    belt = _GLASS[shape][0][0][1]
    cv.rect(x0 + 0.1, r * 0.5, x1 - 0.1, 0.6, tone(TIRE, 0.8))
    top = [p for p in smooth(outline, 4) if p[1] > 0.5]
    cv.poly([(x0, 0.34), *[p for p in top if p[0] >= x0 - 0.06], (x1, 0.34)], paint)
    cv.rounded(x0 - 0.02, 0.3, x1 + 0.02, 0.66, 0.1, paint)
    cv.rect(x0 + 0.04, belt - 0.11, x1 - 0.16, belt - 0.06, mix(paint, (255, 255, 255), 0.24))
    cv.rounded(x0 - 0.02, 0.26, x1 + 0.02, 0.46, 0.08, tone(paint, 0.72))
    _panes(cv, _GLASS[shape])
    seam = tone(paint, 0.7)
    for x in (_GLASS[shape][0][-1][0] + 0.04, _GLASS[shape][-1][-1][0] - 0.02):
        cv.strokes([((x, 0.42), (x, belt))], seam, 0.025)
    for x in (-0.32, 0.42):
        cv.rounded(x, belt - 0.19, x + 0.2, belt - 0.14, 0.02, seam)
    cv.rounded(x1 - 0.24, 0.66, x1 - 0.02, 0.8, 0.06, (250, 240, 206))
    cv.rounded(x0 - 0.0, 0.7, x0 + 0.17, 0.9, 0.05, (196, 40, 40))
    for x in axles:
        cv.oval(x, r, r * 1.2, r * 1.22, tone(TIRE, 0.7))
        _wheel(cv, x, r, style)


def _van(cv: Canvas, paint: Color, style: int) -> None:
    cv.rect(-2.4, 0.2, 2.4, 0.6, tone(TIRE, 0.8))
    cv.poly(smooth([(-2.55, 0.34), (-2.56, 1.2), (-2.5, 2.18), (-1.0, 2.24), (0.9, 2.22),
                    (1.35, 2.05), (1.95, 1.28), (2.5, 1.05), (2.6, 0.5), (2.4, 0.3), (0, 0.3),
                    (-2.4, 0.3)], 4), paint)  # fmt: skip
    cv.rect(-2.5, 0.3, 2.5, 0.5, tone(paint, 0.72))
    _panes(cv, (((0.75, 1.28), (0.75, 1.98), (1.2, 1.96), (1.72, 1.28)),))
    seam = tone(paint, 0.76)
    cv.strokes([((0.62, 0.4), (0.62, 2.1)), ((-0.75, 0.4), (-0.75, 2.1)), ((1.8, 0.5), (1.8, 1.24)),
                ((-2.5, 1.2), (0.62, 1.2))], seam, 0.03)  # fmt: skip
    if style == 1:
        stripe = tone(paint, 0.6) if sum(paint) > 330 else mix(paint, (255, 255, 255), 0.5)
        cv.rect(-2.3, 1.46, 0.4, 1.66, stripe)
    cv.rounded(0.48, 1.0, 0.7, 1.06, 0.02, seam)
    cv.rounded(2.32, 0.72, 2.56, 0.96, 0.06, (250, 240, 206))
    cv.rect(-2.56, 0.8, -2.44, 1.2, (196, 40, 40))
    for x in (-1.6, 1.6):
        cv.oval(x, 0.36, 0.44, 0.46, tone(TIRE, 0.7))
        _wheel(cv, x, 0.36, style)


def _pickup(cv: Canvas, paint: Color, style: int) -> None:
    cv.rect(-2.5, 0.3, 2.5, 0.62, tone(TIRE, 0.8))
    cv.poly([(-2.62, 0.5), (-2.62, 1.12), (-0.62, 1.12), (-0.55, 1.7), (-0.3, 1.78), (0.62, 1.76),
             (1.2, 1.16), (2.4, 1.06), (2.62, 0.9), (2.62, 0.44)], paint)  # fmt: skip
    cv.rounded(-2.64, 0.4, 2.64, 0.78, 0.08, paint)
    cv.rect(-2.62, 1.06, -0.62, 1.13, tone(paint, 0.7))
    cv.rect(-2.6, 0.4, 2.6, 0.54, tone(paint, 0.7))
    _panes(cv, (((-0.46, 1.18), (-0.42, 1.66), (0.08, 1.68), (0.08, 1.18)),
                ((0.16, 1.18), (0.16, 1.68), (0.58, 1.66), (0.98, 1.18))))  # fmt: skip
    seam = tone(paint, 0.72)
    cv.strokes([((-0.56, 0.5), (-0.56, 1.7)), ((0.12, 0.5), (0.12, 1.18)),
                ((1.1, 0.5), (1.1, 1.1))], seam, 0.03)  # fmt: skip
    cv.rounded(2.34, 0.78, 2.62, 0.98, 0.05, (250, 240, 206))
    cv.rect(-2.64, 0.74, -2.52, 1.04, (196, 40, 40))
    for x in (-1.7, 1.72):
        cv.oval(x, 0.4, 0.48, 0.5, tone(TIRE, 0.7))
        _wheel(cv, x, 0.4, style)


def _motorbike(cv: Canvas, paint: Color) -> None:
    steel: Color = (120, 124, 130)
    for x in (-0.72, 0.74):
        cv.oval(x, 0.32, 0.32, 0.32, TIRE)
        cv.oval(x, 0.32, 0.2, 0.2, RIM)
        cv.oval(x, 0.32, 0.13, 0.13, tone(RIM, 0.6))
    cv.line([(0.74, 0.32), (0.5, 0.98)], steel, 0.07)
    cv.line([(-0.72, 0.32), (-0.1, 0.42)], steel, 0.08)
    cv.blob([(-0.3, 0.28), (0.3, 0.28), (0.36, 0.6), (-0.26, 0.62)], (74, 76, 82))
    cv.oval(0.02, 0.42, 0.16, 0.13, steel)
    cv.line([(0.1, 0.26), (-0.8, 0.26)], (170, 172, 176), 0.07)
    cv.blob([(-0.16, 0.66), (0.42, 0.64), (0.5, 0.84), (0.24, 0.96), (-0.12, 0.84)], paint)
    cv.blob([(-1.0, 0.72), (-0.5, 0.6), (-0.1, 0.66), (-0.16, 0.82), (-0.9, 0.82)], paint)
    cv.blob([(-0.82, 0.8), (-0.12, 0.74), (-0.1, 0.86), (-0.5, 0.84), (-0.86, 0.92)], (44, 42, 44))
    cv.blob([(0.42, 0.76), (0.72, 0.86), (0.68, 1.04), (0.48, 1.0)], paint)
    cv.oval(0.72, 0.94, 0.08, 0.09, (250, 240, 206))
    cv.line([(0.46, 1.0), (0.32, 1.14)], (60, 60, 64), 0.05)
    cv.line([(0.5, 1.06), (0.44, 1.2)], steel, 0.025)
    cv.oval(0.42, 1.2, 0.07, 0.045, (60, 60, 64))
    cv.rect(-1.02, 0.78, -0.94, 0.86, (196, 40, 40))


def _front(cv: Canvas, paint: Color, shape: str, back: bool) -> None:
    """A car, van or pickup from the front, or with `back` from behind."""
    roof, belt, half, top = {
        "sedan": (1.44, 0.96, 0.92, 0.62), "hatchback": (1.5, 0.98, 0.88, 0.62),
        "suv": (1.74, 1.12, 0.97, 0.74), "van": (2.24, 1.24, 1.02, 0.9),
        "pickup": (1.8, 1.14, 1.0, 0.76),
    }[shape]  # fmt: skip
    for s in (-1, 1):
        cv.rounded(s * (half - 0.14) - 0.13, 0, s * (half - 0.14) + 0.13, 0.6, 0.06, TIRE)
        if not back:
            cv.oval(s * (half + 0.1), belt + 0.06, 0.12, 0.09, tone(paint, 0.8))
    cv.rect(-half + 0.2, 0.2, half - 0.2, 0.4, (30, 30, 32))
    cv.blob([(-top, roof), (0, roof + 0.03), (top, roof), (half * 0.92, belt), (half, belt - 0.25),
             (half, 0.3), (0, 0.27), (-half, 0.3), (-half, belt - 0.25), (-half * 0.92, belt)],
            paint)  # fmt: skip
    cv.poly([(-top * 0.92, roof - 0.08), (top * 0.92, roof - 0.08), (half * 0.82, belt + 0.04),
             (-half * 0.82, belt + 0.04)], GLASS)  # fmt: skip
    cv.poly([(-top * 0.5, roof - 0.08), (-top * 0.1, roof - 0.08), (-half * 0.3, belt + 0.04),
             (-half * 0.7, belt + 0.04)], mix(GLASS, (255, 255, 255), 0.28))  # fmt: skip
    cv.rect(-half * 0.86, belt - 0.02, half * 0.86, belt + 0.02, mix(paint, (255, 255, 255), 0.2))
    cv.rounded(-half, 0.28, half, 0.5, 0.08, tone(paint, 0.74))
    light: Color = (200, 40, 40) if back else (252, 244, 214)
    for s in (-1, 1):
        cv.rounded(s * half * 0.76 - 0.17, belt - 0.32, s * half * 0.76 + 0.17, belt - 0.14, 0.07,
                   light)  # fmt: skip
        if not back:
            cv.oval(s * half * 0.76, belt - 0.23, 0.07, 0.07, (255, 255, 255))
    if back:
        cv.strokes([((-half * 0.8, belt - 0.4), (half * 0.8, belt - 0.4))], tone(paint, 0.7), 0.025)
        if shape == "van":
            cv.strokes([((0, 0.5), (0, roof - 0.05))], tone(paint, 0.7), 0.03)
    else:
        cv.rounded(-half * 0.48, belt - 0.34, half * 0.48, belt - 0.14, 0.05, (44, 46, 50))
        for i in range(3):
            y = belt - 0.3 + 0.06 * i
            cv.strokes([((-half * 0.44, y), (half * 0.44, y))], (120, 124, 128), 0.018)
    cv.rounded(-0.26, 0.36, 0.26, 0.48, 0.02, (236, 234, 226))
    cv.strokes([((-0.18, 0.42), (0.18, 0.42))], (80, 80, 84), 0.03)
