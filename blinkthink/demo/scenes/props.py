"""Things that stand around and are no subjects: bins, benches, mailboxes, gnomes, hung coats."""

from __future__ import annotations

from random import Random

from blinkthink.demo.scenes.building import WOODS
from blinkthink.demo.scenes.canvas import Canvas
from blinkthink.demo.scenes.colors import NAMED, Color, tone, vary
from blinkthink.demo.scenes.plants import crown

_SHADE: Color = (58, 58, 54)


def bin_(cv: Canvas, rng: Random, x: float, ground: float, high: float) -> None:
    """A wheeled waste bin."""
    color = vary(rng.choice(((62, 78, 66), (66, 70, 78), (58, 76, 100), (110, 88, 56))), rng)
    w = high * 0.3
    cv.oval(x, ground, w * 1.3, high * 0.05, _SHADE)
    cv.poly([(x - w, ground - high * 0.9), (x + w, ground - high * 0.9), (x + w * 0.8, ground),
             (x - w * 0.8, ground)], color)  # fmt: skip
    cv.poly([(x + w * 0.4, ground - high * 0.9), (x + w, ground - high * 0.9),
             (x + w * 0.8, ground), (x + w * 0.3, ground)], tone(color, 0.8))  # fmt: skip
    cv.rounded(x - w * 1.12, ground - high, x + w * 1.12, ground - high * 0.87, 6, tone(color, 1.2))
    cv.oval(x + w * 0.7, ground - high * 0.05, high * 0.06, high * 0.06, (40, 40, 42))


def bench(cv: Canvas, rng: Random, x: float, ground: float, wide: float) -> None:
    """A wooden bench with a back."""
    wood = vary(rng.choice(WOODS), rng)
    h = wide * 0.52
    cv.oval(x, ground, wide * 0.52, h * 0.07, _SHADE)
    for side in (-0.42, 0.42):
        cv.rect(x + wide * side - 5, ground - h, x + wide * side + 5, ground, tone(wood, 0.66))
    for t in (0.98, 0.8, 0.62):
        cv.rect(x - wide / 2, ground - h * t, x + wide / 2, ground - h * (t - 0.13),
                tone(wood, 0.8 + t * 0.2))  # fmt: skip
    cv.rect(x - wide / 2, ground - h * 0.46, x + wide / 2, ground - h * 0.36, tone(wood, 1.08))
    cv.rect(x - wide / 2, ground - h * 0.36, x + wide / 2, ground - h * 0.31, tone(wood, 0.7))


def mailbox(cv: Canvas, rng: Random, x: float, ground: float, high: float) -> None:
    """A letter box on a post."""
    wood = vary(rng.choice(WOODS), rng)
    color = vary(rng.choice(((70, 72, 78), (150, 52, 48), (70, 96, 128), (218, 216, 208))), rng)
    cv.rect(x - high * 0.04, ground - high * 0.75, x + high * 0.04, ground, wood)
    cv.rounded(x - high * 0.2, ground - high, x + high * 0.2, ground - high * 0.72, high * 0.1,
               color)  # fmt: skip
    cv.rect(x - high * 0.2, ground - high * 0.84, x + high * 0.2, ground - high * 0.72, color)
    cv.rect(x + high * 0.2, ground - high * 1.05, x + high * 0.23, ground - high * 0.85,
            (190, 60, 50))  # fmt: skip


def gnome(cv: Canvas, rng: Random, x: float, ground: float, high: float) -> None:
    """A garden gnome, not a person."""
    hat = vary(rng.choice(((178, 60, 52), (70, 104, 150), (84, 120, 70))), rng)
    coat = vary((96, 110, 122), rng)
    cv.oval(x, ground, high * 0.3, high * 0.05, _SHADE)
    cv.blob([(x - high * 0.22, ground), (x - high * 0.2, ground - high * 0.4),
             (x + high * 0.2, ground - high * 0.4), (x + high * 0.22, ground)], coat)  # fmt: skip
    cv.oval(x, ground - high * 0.5, high * 0.14, high * 0.13, (214, 176, 152))
    cv.poly([(x - high * 0.15, ground - high * 0.48), (x + high * 0.15, ground - high * 0.48),
             (x, ground - high * 0.2)], (236, 234, 228))  # fmt: skip
    cv.poly([(x - high * 0.18, ground - high * 0.55), (x + high * 0.18, ground - high * 0.55),
             (x + high * 0.04, ground - high)], hat)  # fmt: skip


def lamp_post(cv: Canvas, rng: Random, x: float, ground: float, high: float) -> None:
    """A post with an unlit street lamp."""
    iron = vary((70, 72, 74), rng)
    cv.rect(x - high * 0.014, ground - high * 0.9, x + high * 0.014, ground, iron)
    cv.rect(x - high * 0.03, ground - high * 0.05, x + high * 0.03, ground, tone(iron, 0.8))
    cv.poly([(x - high * 0.045, ground - high), (x + high * 0.045, ground - high),
             (x + high * 0.028, ground - high * 0.88), (x - high * 0.028, ground - high * 0.88)],
            tone(iron, 1.5))  # fmt: skip


def shed(cv: Canvas, rng: Random, x: float, ground: float, wide: float) -> None:
    """A garden shed."""
    wood = vary(rng.choice(WOODS), rng)
    h = wide * 0.8
    cv.rect(x - wide / 2, ground - h, x + wide / 2, ground, wood)
    for i in range(1, 12):
        px = x - wide / 2 + wide * i / 12
        cv.rect(px, ground - h, px + 2, ground, tone(wood, 0.86))
    roof = vary((92, 88, 88), rng)
    cv.poly([(x - wide * 0.58, ground - h), (x, ground - h * 1.42), (x + wide * 0.58, ground - h)],
            roof)  # fmt: skip
    cv.poly([(x - wide * 0.5, ground - h), (x, ground - h * 1.34), (x + wide * 0.5, ground - h)],
            tone(wood, 0.92))  # fmt: skip
    cv.rect(x - wide * 0.16, ground - h * 0.8, x + wide * 0.18, ground, tone(wood, 0.72))
    cv.rect(x - wide * 0.13, ground - h * 0.77, x + wide * 0.15, ground, tone(wood, 0.88))
    cv.oval(x + wide * 0.11, ground - h * 0.4, 4, 4, (60, 56, 50))


def swing(cv: Canvas, rng: Random, x: float, ground: float, high: float) -> None:
    """A swing set."""
    wood = vary(rng.choice(((172, 84, 60), (92, 120, 140), *WOODS)), rng)
    w = high * 0.62
    for side in (-1, 1):
        cv.line([(x + side * w * 1.2, ground), (x + side * w, ground - high)], wood, 7)
        cv.line([(x + side * w * 0.82, ground - 8), (x + side * w, ground - high)],
                tone(wood, 0.8), 6)  # fmt: skip
    cv.line([(x - w * 1.05, ground - high), (x + w * 1.05, ground - high)], tone(wood, 1.1), 8)
    for cx in (-0.4, 0.4):
        a, b = x + w * (cx - 0.14), x + w * (cx + 0.14)
        seat = ground - high * 0.24
        cv.strokes([((a, ground - high), (a, seat)), ((b, ground - high), (b, seat))],
                   (92, 88, 80), 2)  # fmt: skip
        cv.rect(a - 3, seat, b + 3, seat + 6, (64, 60, 60))


def table(cv: Canvas, rng: Random, x: float, ground: float, wide: float) -> None:
    """A garden table, with a closed or open parasol at times."""
    wood = vary(rng.choice(WOODS), rng)
    h = wide * 0.45
    cv.oval(x, ground, wide * 0.5, h * 0.08, _SHADE)
    for side in (-0.4, 0.4):
        cv.line([(x + wide * side, ground), (x + wide * side * 0.85, ground - h)],
                tone(wood, 0.7), 7)  # fmt: skip
    cv.rounded(x - wide / 2, ground - h - 8, x + wide / 2, ground - h + 4, 4, tone(wood, 1.06))
    if rng.random() < 0.5:
        cloth = vary(rng.choice(((176, 80, 70), (222, 208, 176), (84, 120, 128))), rng)
        cv.rect(x - 3, ground - h * 3.6, x + 3, ground - h, (120, 104, 88))
        if rng.random() < 0.5:
            cv.poly([(x, ground - h * 3.7), (x + wide * 0.75, ground - h * 2.7),
                     (x - wide * 0.75, ground - h * 2.7)], cloth)  # fmt: skip
            cv.poly([(x, ground - h * 3.7), (x + wide * 0.2, ground - h * 2.7),
                     (x - wide * 0.25, ground - h * 2.7)], tone(cloth, 1.14))  # fmt: skip
        else:
            cv.blob([(x, ground - h * 3.7), (x + 14, ground - h * 2.0), (x, ground - h * 1.5),
                     (x - 14, ground - h * 2.0)], cloth)  # fmt: skip


def hung_coat(cv: Canvas, rng: Random, x: float, top: float, high: float) -> None:
    """A coat on a hook, with nobody in it."""
    color = vary(rng.choice(NAMED[rng.choice(("brown", "gray", "blue", "green", "black"))]), rng)
    w = high * 0.22
    cv.blob([(x, top), (x + w * 0.7, top + high * 0.12), (x + w, top + high * 0.6),
             (x + w * 0.9, top + high), (x - w * 0.9, top + high), (x - w, top + high * 0.6),
             (x - w * 0.7, top + high * 0.12)], color)  # fmt: skip
    for t in (-0.4, 0.1, 0.5):
        cv.line([(x + w * t * 0.4, top + high * 0.15), (x + w * t, top + high * 0.95)],
                tone(color, 0.8), high * 0.014)  # fmt: skip
    cv.oval(x, top, 5, 5, (150, 140, 120))


def hedge(cv: Canvas, rng: Random, x0: float, x1: float, top: float, ground: float) -> None:
    """A cut hedge."""
    leaf = vary(rng.choice(((78, 112, 70), (90, 120, 66), (66, 98, 70))), rng)
    cv.fade([(x0, top), (x1, top), (x1, ground), (x0, ground)], tone(leaf, 1.06), tone(leaf, 0.7))
    x = x0
    while x < x1:
        r = rng.uniform(9, 18)
        cv.oval(x, top + 3, r, r * 0.5, tone(leaf, rng.uniform(1.0, 1.12)))
        x += r
    for _ in range(int((x1 - x0) / 9)):
        px, py = rng.uniform(x0, x1), rng.uniform(top, ground)
        shade = 1.12 - 0.4 * (py - top) / (ground - top)
        cv.oval(px, py, 8, 4, tone(leaf, shade * rng.uniform(0.9, 1.08)))


def big_tree_line(cv: Canvas, rng: Random, x0: float, x1: float, ground: float) -> None:
    """Far trees, pale with the distance."""
    x = x0
    while x < x1:
        r = rng.uniform(30, 74)
        crown(cv, rng, x, ground - r * 0.6, r, r * rng.uniform(0.7, 1.1),
              vary((124, 146, 122), rng, 10))  # fmt: skip
        x += r * rng.uniform(1.0, 2.6)
