"""Walls, doors, windows, fences and what stands around a house without being a subject."""

from __future__ import annotations

from random import Random

from blinkthink.demo.scenes.canvas import Canvas
from blinkthink.demo.scenes.colors import Color, mix, tone, vary
from blinkthink.demo.scenes.stage import Pane

WALLS: tuple[Color, ...] = (
    (232, 222, 204), (214, 196, 168), (196, 206, 212), (176, 142, 118), (222, 226, 220),
    (170, 182, 164), (206, 178, 170), (150, 164, 178),
)  # fmt: skip
DOORS: tuple[Color, ...] = (
    (128, 52, 44), (46, 78, 96), (52, 84, 66), (96, 66, 46), (58, 58, 64), (180, 142, 76),
    (226, 222, 214),
)  # fmt: skip
WOODS: tuple[Color, ...] = ((158, 122, 88), (134, 104, 80), (176, 150, 118), (120, 108, 98))
ROOFS: tuple[Color, ...] = ((130, 74, 62), (96, 94, 98), (116, 100, 84), (84, 92, 104))


def wall(cv: Canvas, rng: Random, x0: float, y0: float, x1: float, y1: float) -> Color:
    """A house wall of boards, bricks or plaster. Returns its colour."""
    base = vary(rng.choice(WALLS), rng)
    cv.fade([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], base, tone(base, 0.93))
    style = rng.choice(("boards", "boards", "bricks", "plaster"))
    if style == "boards":
        step = rng.uniform(20, 30)
        y = y0 + step
        while y < y1:
            cv.rect(x0, y, x1, y + 2.0, tone(base, 0.86))
            cv.rect(x0, y + 2.0, x1, y + 3.5, tone(base, 1.04))
            y += step
    elif style == "bricks":
        high, wide = 15.0, 40.0
        joint = tone(base, 0.88)
        row, y = 0, y0
        while y < y1:
            cv.rect(x0, y, x1, y + 1.4, joint)
            x = x0 + (wide / 2 if row % 2 else 0)
            while x < x1:
                if rng.random() < 0.2:
                    shade = tone(base, rng.uniform(0.92, 1.05))
                    cv.rect(x + 1.4, y + 1.4, min(x1, x + wide), min(y1, y + high), shade)
                cv.rect(x, y, min(x1, x + 1.4), min(y1, y + high), joint)
                x += wide
            row, y = row + 1, y + high
    else:
        for _ in range(12):
            px, py = rng.uniform(x0, x1), rng.uniform(y0, y1)
            w, h = min(rng.uniform(20, 60), px - x0, x1 - px), rng.uniform(4, 9)
            cv.oval(px, py, w, h, tone(base, 0.975))
    return base


def door(
    cv: Canvas, rng: Random, x0: float, y0: float, x1: float, y1: float, *, is_open: bool
) -> None:
    """A front door in its frame; open, it shows the dark inside and the leaf at one side."""
    color, frame = vary(rng.choice(DOORS), rng), vary((228, 224, 214), rng)
    style = rng.choice(("panels", "glass", "plain", "slats"))
    w, h = x1 - x0, y1 - y0
    f = w * 0.075
    cv.rect(x0 - f, y0 - f, x1 + f, y1, frame)
    cv.rect(x0 - f, y0 - f, x0 - f * 0.7, y1, tone(frame, 0.8))
    if is_open:
        cv.fade([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], (52, 44, 40), (84, 66, 50))
        cv.rect(x0 + w * 0.5, y0 + h * 0.16, x0 + w * 0.72, y0 + h * 0.42, (92, 82, 72))
        cv.poly([(x0 + w * 0.3, y1), (x1, y1), (x1, y1 - h * 0.12), (x0 + w * 0.38, y1 - h * 0.12)],
                (120, 92, 66))  # fmt: skip
        edge = x0 + w * 0.27
        cv.poly([(x0, y0), (edge, y0 + h * 0.035), (edge, y1 + h * 0.05), (x0, y1)],
                tone(color, 0.84))  # fmt: skip
        cv.poly([(edge, y0 + h * 0.035), (edge + w * 0.035, y0 + h * 0.035),
                 (edge + w * 0.035, y1 + h * 0.05), (edge, y1 + h * 0.05)],
                tone(color, 0.6))  # fmt: skip
        cv.oval(edge - w * 0.06, y0 + h * 0.55, w * 0.025, w * 0.025, (206, 186, 130))
        return
    cv.fade([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], color, tone(color, 0.9))
    dark, light = tone(color, 0.78), mix(color, (255, 255, 255), 0.12)
    if style == "panels":
        for i in range(2):
            for j in range(3):
                px, py = x0 + w * (0.12 + 0.41 * i), y0 + h * (0.06 + 0.31 * j)
                cv.rect(px, py, px + w * 0.35, py + h * 0.26, dark)
                cv.rect(px + 3, py + 3, px + w * 0.35 - 1, py + h * 0.26 - 1, light)
                cv.rect(px + 6, py + 6, px + w * 0.35 - 6, py + h * 0.26 - 6, color)
    elif style == "glass":
        cv.rect(x0 + w * 0.22, y0 + h * 0.07, x1 - w * 0.22, y0 + h * 0.5, dark)
        glass = (150, 172, 184)
        cv.fade([(x0 + w * 0.26, y0 + h * 0.085), (x1 - w * 0.26, y0 + h * 0.085),
                 (x1 - w * 0.26, y0 + h * 0.485), (x0 + w * 0.26, y0 + h * 0.485)],
                glass, tone(glass, 0.62))  # fmt: skip
        cv.rect(x0 + w * 0.485, y0 + h * 0.085, x0 + w * 0.515, y0 + h * 0.485, dark)
        cv.rect(x0 + w * 0.18, y0 + h * 0.6, x1 - w * 0.18, y0 + h * 0.9, dark)
        cv.rect(x0 + w * 0.205, y0 + h * 0.61, x1 - w * 0.205, y0 + h * 0.89, light)
    elif style == "slats":
        for i in range(1, 6):
            cv.rect(x0 + w * i / 6 - 1, y0, x0 + w * i / 6 + 1.5, y1, dark)
    cv.oval(x1 - w * 0.1, y0 + h * 0.53, w * 0.035, w * 0.035, (206, 186, 130))
    cv.oval(x1 - w * 0.1, y0 + h * 0.47, w * 0.02, w * 0.02, (170, 150, 104))


def window(cv: Canvas, rng: Random, x0: float, y0: float, x1: float, y1: float) -> Pane:
    """A window with curtains or blinds. Returns the pane that can glow."""
    frame = vary((234, 232, 226), rng)
    cv.rect(x0, y0, x1, y1, frame)
    a, b, c, d = x0 + 7, y0 + 7, x1 - 7, y1 - 7
    glass = vary((116, 138, 156), rng)
    cv.fade([(a, b), (c, b), (c, d), (a, d)], glass, tone(glass, 0.6))
    cv.poly([(a, d), (a + (c - a) * 0.35, b), (a + (c - a) * 0.55, b), (a + (c - a) * 0.15, d)],
            mix(glass, (255, 255, 255), 0.22))  # fmt: skip
    if rng.random() < 0.6:
        cloth = vary(rng.choice(((226, 214, 196), (188, 160, 150), (160, 176, 190))), rng)
        wide = (c - a) * rng.uniform(0.16, 0.28)
        cv.rect(a, b, a + wide, d, cloth)
        cv.rect(c - wide, b, c, d, cloth)
        for i in range(1, 3):
            cv.rect(a + wide * i / 3, b, a + wide * i / 3 + 2, d, tone(cloth, 0.86))
            cv.rect(c - wide * i / 3, b, c - wide * i / 3 + 2, d, tone(cloth, 0.86))
    mid = (a + c) / 2
    cv.rect(mid - 2.5, b, mid + 2.5, d, frame)
    cv.rect(a, (b + d) / 2 - 2, c, (b + d) / 2 + 2, frame)
    cv.rect(x0 - 6, y1 - 2, x1 + 6, y1 + 7, tone(frame, 0.9))
    return Pane(a, b, c, d)


def fence(cv: Canvas, rng: Random, x0: float, x1: float, top: float, ground: float) -> None:
    """A fence of boards, pickets or rails."""
    color = vary(rng.choice((*WOODS, (226, 222, 212))), rng)
    style = rng.choice(("boards", "pickets", "slats"))
    high = ground - top
    if style == "slats":
        for i in range(5):
            y = top + high * i / 5
            cv.fade([(x0, y), (x1, y), (x1, y + high * 0.15), (x0, y + high * 0.15)],
                    color, tone(color, 0.86))  # fmt: skip
        step = 130.0
    else:
        step = 22.0 if style == "pickets" else 27.0
        wide = step * (0.62 if style == "pickets" else 0.94)
        if style == "pickets":
            for t in (0.25, 0.72):
                cv.rect(x0, top + high * t, x1, top + high * (t + 0.08), tone(color, 0.84))
        x = x0
        while x < x1:
            shade = tone(color, rng.uniform(0.92, 1.06))
            tip = top + rng.uniform(0, high * 0.03)
            cv.poly([(x, ground), (x, tip + wide * 0.4), (x + wide / 2, tip),
                     (x + wide, tip + wide * 0.4), (x + wide, ground)], shade)  # fmt: skip
            cv.rect(x + wide - 3, tip + wide * 0.4, x + wide, ground, tone(shade, 0.85))
            x += step
        step = 27.0 * 9
    x = x0 + rng.uniform(0, step)
    while x < x1:
        cv.rect(x - 6, top - high * 0.05, x + 6, ground + 3, tone(color, 0.78))
        x += step
    cv.fade([(x0, ground - high * 0.06), (x1, ground - high * 0.06), (x1, ground + 4),
             (x0, ground + 4)], tone(color, 0.7), (84, 96, 66))  # fmt: skip


def house(
    cv: Canvas, rng: Random, x0: float, x1: float, eaves: float, ground: float
) -> tuple[Pane, ...]:
    """A house across the street or behind a hedge, with a roof and windows."""
    base = mix(vary(rng.choice(WALLS), rng), (200, 206, 214), 0.2)
    roof = mix(vary(rng.choice(ROOFS), rng), (190, 196, 206), 0.2)
    w, h = x1 - x0, ground - eaves
    peak = eaves - min(w * 0.32, h * 0.8)
    cv.rect(x0, eaves, x1, ground, base)
    cv.rect(x0, eaves, x1, eaves + h * 0.1, tone(base, 0.85))
    if rng.random() < 0.5:
        cv.poly([(x0 - w * 0.06, eaves), (x0 + w * 0.5, peak), (x1 + w * 0.06, eaves)], roof)
    else:
        cv.poly([(x0 - w * 0.05, eaves), (x0 + w * 0.14, peak), (x1 - w * 0.14, peak),
                 (x1 + w * 0.05, eaves)], roof)  # fmt: skip
    panes = []
    count = max(2, int(w // 70))
    for i in range(count):
        cx = x0 + w * (i + 0.5) / count
        half, y = min(w / count * 0.25, h * 0.22), eaves + h * 0.28
        cv.rect(cx - half - 3, y - 3, cx + half + 3, y + half * 1.6 + 3, (230, 228, 222))
        cv.rect(cx - half, y, cx + half, y + half * 1.6, (110, 128, 144))
        panes.append(Pane(cx - half, y, cx + half, y + half * 1.6))
    return tuple(panes)


def lamp(cv: Canvas, rng: Random, x: float, y: float, size: float) -> None:
    """A wall lantern around (x, y)."""
    iron = vary((52, 50, 52), rng, 4)
    cv.rect(x - size * 0.5, y - size * 1.05, x + size * 0.5, y - size * 0.8, iron)
    cv.poly([(x - size * 0.42, y - size * 0.8), (x + size * 0.42, y - size * 0.8),
             (x + size * 0.3, y + size * 0.7), (x - size * 0.3, y + size * 0.7)],
            (222, 214, 190))  # fmt: skip
    cv.rect(x - size * 0.34, y + size * 0.68, x + size * 0.34, y + size * 0.9, iron)
    cv.rect(x - size * 0.04, y - size * 0.8, x + size * 0.04, y + size * 0.7, iron)
