"""Packages: boxes, stacks, padded envelopes and bags."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from blinkthink.demo.scenes.canvas import Canvas
from blinkthink.demo.scenes.colors import Color, tone, vary
from blinkthink.demo.scenes.model import Model

_CARD: tuple[Color, ...] = ((196, 152, 98), (178, 134, 84), (212, 172, 118))
_TAPE: tuple[Color, ...] = ((226, 206, 160), (150, 108, 64), (60, 110, 160), (80, 76, 72))


def package(rng: Random) -> Model:
    """A delivery of any common form, standing or lying on the ground."""
    form = rng.choice(("box", "box", "box", "flat", "tall", "stack", "envelope", "bag"))
    white = rng.random() < 0.22
    card = vary((234, 232, 226) if white else rng.choice(_CARD), rng)
    tape, seed = rng.choice(_TAPE), rng.random()
    if form in ("box", "flat", "tall", "stack"):
        wide, high = {"box": (rng.uniform(0.4, 0.62), rng.uniform(0.32, 0.48)),
                      "flat": (rng.uniform(0.6, 0.8), rng.uniform(0.26, 0.32)),
                      "tall": (rng.uniform(0.32, 0.42), rng.uniform(0.66, 0.95)),
                      "stack": (rng.uniform(0.46, 0.6), rng.uniform(0.28, 0.36))}[form]  # fmt: skip
        turn = rng.uniform(0.12, 0.3)

        def paint_box(cv: Canvas) -> None:
            _box(cv, 0, 0, wide, high, turn, card, tape, seed)
            if form == "stack":
                up = high * (0.7 + seed * 0.3)
                _box(cv, wide * 0.06, high, wide * 0.8, up, turn, tone(card, 0.92), tape, 1 - seed)

        color = "white" if white else "cardboard"
        noun = "stack" if form == "stack" else "box"
        colored = f"stack of {color} boxes" if form == "stack" else f"{color} box"
        plain = "stack of boxes" if form == "stack" else "box"
        tall = high * (2.0 if form == "stack" else 1.0) + turn * wide * 0.6 + 0.04
        bounds = (-wide * 0.6, wide * (0.6 + turn * 1.4), tall)
        return _model(noun, colored, plain, bounds, paint_box, rng)
    wide, high = rng.uniform(0.42, 0.56), rng.uniform(0.34, 0.46)
    if form == "envelope":
        color = "white" if white else "brown"
        skin = vary((232, 230, 226) if white else (184, 140, 90), rng)

        def paint_envelope(cv: Canvas) -> None:
            _envelope(cv, wide, high, skin, seed)

        return _model("envelope", f"{color} envelope", "envelope",
                      (-wide * 0.66, wide * 0.66, high + 0.02), paint_envelope, rng)  # fmt: skip
    color = rng.choice(("white", "brown"))
    sack = vary((232, 230, 224) if color == "white" else (172, 126, 78), rng)
    high = rng.uniform(0.42, 0.54)

    def paint_bag(cv: Canvas) -> None:
        _bag(cv, wide * 0.8, high, sack, seed)

    return _model("bag", f"{color} bag", "bag", (-wide * 0.5, wide * 0.5, high + 0.12), paint_bag,
                  rng)  # fmt: skip


def _model(
    noun: str, colored: str, plain: str, bounds: tuple[float, float, float],
    paint: Callable[[Canvas], None], rng: Random,
) -> Model:  # fmt: skip
    return Model("package", noun, "lie", colored, plain, 1.12, bounds, paint,
                 mirrored=rng.random() < 0.5)  # fmt: skip


def _label(cv: Canvas, x: float, y: float, w: float, h: float, seed: float) -> None:
    cv.rect(x, y, x + w, y + h, (246, 246, 242))
    for i in range(3):
        t = 0.22 + 0.2 * i
        end = 0.55 + 0.3 * ((seed * 7 + i) % 1)
        cv.rect(x + w * 0.1, y + h * t, x + w * end, y + h * (t + 0.07), (84, 84, 88))
    for i in range(6):
        bar = x + w * (0.1 + 0.13 * i)
        cv.rect(bar, y + h * 0.78, bar + w * (0.03 + 0.04 * ((seed * 13 + i) % 1)), y + h * 0.93,
                (50, 50, 54))  # fmt: skip


def _box(cv: Canvas, x: float, y: float, wide: float, high: float, turn: float, card: Color,
         tape: Color, seed: float) -> None:  # fmt: skip
    """A closed box with its front, its right side and its top."""
    x0, x1 = x - wide / 2, x + wide / 2
    dx, dy = wide * turn * 1.3, wide * turn * 0.55
    cv.poly([(x1, y), (x1 + dx, y + dy * 0.6), (x1 + dx, y + high + dy), (x1, y + high)],
            tone(card, 0.74))  # fmt: skip
    cv.poly([(x0, y + high), (x1, y + high), (x1 + dx, y + high + dy), (x0 + dx, y + high + dy)],
            tone(card, 1.12))  # fmt: skip
    cv.fade([(x0, y), (x1, y), (x1, y + high), (x0, y + high)], card, tone(card, 0.9))
    t = wide * 0.07
    cv.poly([(x - t, y + high), (x + t, y + high), (x + t + dx, y + high + dy),
             (x - t + dx, y + high + dy)], tone(tape, 1.08))  # fmt: skip
    cv.rect(x - t, y + high * 0.66, x + t, y + high, tape)
    cv.strokes(
        [((x0, y + high), (x1, y + high)), ((x1, y), (x1, y + high))], tone(card, 0.62), 0.008
    )
    if seed < 0.7:
        w, h = wide * 0.36, min(high * 0.4, wide * 0.3)
        _label(cv, x0 + wide * 0.56, y + high * 0.12, w, h, seed)
    if seed > 0.4:
        dark = tone(card, 0.55)
        ax, ay = x0 + wide * 0.16, y + high * 0.2
        for i in range(2):
            px = ax + wide * 0.11 * i
            cv.strokes([((px, ay), (px, ay + high * 0.2))], dark, 0.014)
            cv.poly([(px - wide * 0.035, ay + high * 0.18), (px + wide * 0.035, ay + high * 0.18),
                     (px, ay + high * 0.28)], dark)  # fmt: skip


def _envelope(cv: Canvas, wide: float, high: float, skin: Color, seed: float) -> None:
    """A padded envelope that leans with a little slant."""
    w, lean = wide / 2, wide * (0.05 + 0.08 * seed)
    cv.blob([(-w, 0.01), (0, 0), (w, 0.01), (w + lean * 0.6, high * 0.5), (w + lean, high),
             (lean, high * 0.985), (-w + lean, high), (-w + lean * 0.4, high * 0.5)],
            skin)  # fmt: skip
    cv.poly([(-w * 0.95 + lean, high * 0.98), (w * 0.95 + lean, high * 0.98),
             (w * 0.95 + lean * 0.8, high * 0.78), (-w * 0.95 + lean * 0.8, high * 0.78)],
            tone(skin, 0.84))  # fmt: skip
    cv.strokes([((-w * 0.9, high * 0.1), (w * 0.9, high * 0.1))], tone(skin, 0.8), 0.012)
    _label(cv, -w * 0.5 + lean * 0.4, high * 0.26, wide * 0.46, high * 0.34, seed)


def _bag(cv: Canvas, wide: float, high: float, sack: Color, seed: float) -> None:
    """A paper bag with handles."""
    w = wide / 2
    cv.line([(-w * 0.4, high), (-w * 0.3, high + 0.09), (w * 0.3, high + 0.09), (w * 0.4, high)],
            tone(sack, 0.66), 0.016)  # fmt: skip
    cv.poly([(-w * 0.94, 0), (w * 0.94, 0), (w, high), (-w, high)], sack)
    cv.poly([(w * 0.45, 0), (w * 0.94, 0), (w, high), (w * 0.5, high)], tone(sack, 0.82))
    cv.poly([(w * 0.45, 0), (w * 0.7, high * 0.3), (w * 0.94, 0)], tone(sack, 0.7))
    cv.rect(-w, high * 0.95, w, high, tone(sack, 1.1))
    mark: Color = ((178, 60, 50), (60, 110, 90), (70, 90, 150))[int(seed * 2.99)]
    cv.oval(-w * 0.26, high * 0.5, wide * 0.16, wide * 0.16, mark)
    cv.oval(-w * 0.26, high * 0.5, wide * 0.09, wide * 0.09, tone(sack, 1.05))
