"""People: standing, walking and carrying, from the front, the back and the side."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from blinkthink.demo.scenes.canvas import Canvas
from blinkthink.demo.scenes.colors import CLOTHES, Color, named, tone, vary
from blinkthink.demo.scenes.model import Model

SKIN: tuple[Color, ...] = (
    (244, 208, 180), (228, 184, 150), (204, 154, 116), (170, 118, 84), (128, 84, 58), (94, 62, 46),
)  # fmt: skip
HAIR: tuple[Color, ...] = (
    (40, 32, 30), (74, 50, 36), (124, 82, 48), (198, 158, 92), (150, 66, 36), (176, 174, 172),
)  # fmt: skip
TROUSERS: tuple[Color, ...] = (
    (44, 50, 66), (58, 78, 116), (92, 84, 76), (40, 40, 44), (148, 134, 110), (94, 104, 112),
)  # fmt: skip
BAGS: tuple[Color, ...] = ((70, 60, 52), (52, 64, 84), (150, 52, 46), (206, 190, 160))
GARMENTS = ("jacket", "jacket", "coat", "shirt", "shirt", "dress")


@dataclass(frozen=True)
class _Look:
    skin: Color
    hair: Color
    hair_style: str
    hat: str
    hat_color: Color
    garment: str
    top: Color
    legs: Color
    shoes: Color
    bag: str
    bag_color: Color
    build: float
    head: float
    back: bool
    arms: tuple[float, float]
    stride: float


def person(rng: Random) -> Model:
    """A person of any age, build and dress."""
    child = rng.random() < 0.2
    garment, color = rng.choice(GARMENTS), rng.choice(CLOTHES)
    walking = rng.random() < 0.5
    look = _Look(
        skin=vary(rng.choice(SKIN), rng, 5),
        hair=vary(rng.choice(HAIR), rng, 6),
        hair_style=rng.choice(("short", "short", "long", "bun", "bald", "curls")),
        hat=rng.choice(("", "", "", "", "cap", "beanie", "brim")),
        hat_color=named(rng.choice(CLOTHES), rng),
        garment=garment,
        top=named(color, rng),
        legs=vary(rng.choice(TROUSERS), rng),
        shoes=vary(rng.choice(((44, 40, 40), (92, 64, 46), (224, 222, 218), (150, 60, 54))), rng),
        bag=rng.choice(("", "", "", "backpack", "tote", "satchel")),
        bag_color=vary(rng.choice(BAGS), rng),
        build=rng.uniform(0.88, 1.2) * (1.06 if child else 1.0),
        head=1.5 if child else rng.uniform(0.96, 1.06),
        back=rng.random() < 0.25,
        arms=(rng.uniform(0.0, 0.5), rng.uniform(0.0, 0.5)),
        stride=rng.uniform(0.6, 1.0) if walking else rng.uniform(0.0, 0.15),
    )
    side = walking or rng.random() < 0.2
    height = rng.uniform(1.0, 1.25) if child else rng.uniform(1.58, 1.9)

    def paint(cv: Canvas) -> None:
        _side(cv, look) if side else _front(cv, look)

    article = "an" if color == "orange" else "a"
    return Model(
        "person", "person", "walk" if walking else "stand",
        f"person in {article} {color} {garment}", "person", height / 100,
        (-34, 34, 106), paint, mirrored=rng.random() < 0.5,
    )  # fmt: skip


def _front(cv: Canvas, look: _Look) -> None:
    b = look.build
    hip, shoulder, neck = 50.0, 81.0, 84.0
    if look.head > 1.3:
        hip, shoulder, neck = 44.0, 73.0, 76.0
    wide, waist = 12.2 * b, 9.4 * b
    dark = tone(look.top, 0.8)
    if look.bag == "backpack" and not look.back:
        cv.rounded(-wide * 0.95, hip + 6, wide * 0.95, shoulder + 2, 5, look.bag_color)
    if look.hair_style == "long" and not look.back:
        cv.rounded(-7.2 * look.head, neck - 8, 7.2 * look.head, neck + 11, 5, tone(look.hair, 0.85))
    short_legs = look.garment == "dress"
    leg = look.skin if short_legs else look.legs
    for side in (-1, 1):
        x = side * waist * 0.52
        foot = x * 1.15 + side * 0.8
        cv.line([(x, hip), (x * 1.05, hip * 0.5), (foot, 4)], tone(leg, 1.0 if side < 0 else 0.86),
                8.4 * b if not short_legs else 5.6 * b)  # fmt: skip
        cv.rounded(foot - 4.4, 0, foot + 4.4, 5.4, 2.6, look.shoes)
    for side, bend in zip((-1, 1), look.arms, strict=True):
        shade = look.top if side < 0 else dark
        x = side * (wide - 1.6)
        elbow = (x + side * (2.2 + 5 * bend), shoulder - 17)
        hand = (elbow[0] - side * (-0.6 + 9 * bend), elbow[1] - 15 + 9 * bend)
        cv.line([elbow, hand], look.skin if look.garment in ("shirt", "dress") else shade, 4.6 * b)
        cv.line([(x, shoulder - 3), elbow], shade, 6.4 * b)
        cv.oval(hand[0], hand[1] - 1, 2.7, 2.9, look.skin)
        if look.bag == "tote" and side > 0:
            cv.line([(hand[0] - 4, hand[1] - 8), hand, (hand[0] + 4, hand[1] - 8)],
                    tone(look.bag_color, 0.7), 1)  # fmt: skip
            cv.rect(hand[0] - 7, hand[1] - 24, hand[0] + 7, hand[1] - 8, look.bag_color)
    low = {"coat": hip - 20, "dress": hip - 16}.get(look.garment, hip - 5)
    flare = {"coat": 1.15, "dress": 1.55}.get(look.garment, 1.02)
    cv.blob([(-wide * 0.62, shoulder + 2), (wide * 0.62, shoulder + 2), (wide, shoulder - 4),
             (waist * 1.06, hip + 8), (waist * flare, low), (0, low - 0.6), (-waist * flare, low),
             (-waist * 1.06, hip + 8), (-wide, shoulder - 4)], look.top)  # fmt: skip
    cv.poly([(wide * 0.3, shoulder + 1), (wide * 0.9, shoulder - 4), (waist, hip + 8),
             (waist * flare * 0.96, low), (waist * 0.35, low)], dark)  # fmt: skip
    if look.garment in ("jacket", "coat") and not look.back:
        cv.strokes([((0, shoulder), (0, low))], tone(look.top, 0.6), 0.9)
        cv.poly([(-4.4, shoulder + 2), (4.4, shoulder + 2), (0, shoulder - 9)],
                tone(look.legs, 1.2))  # fmt: skip
        for y in (hip + 4, hip + 12, hip + 20):
            cv.oval(1.8, y, 0.7, 0.7, tone(look.top, 0.55))
    if look.garment == "shirt":
        cv.rect(-waist * 0.98, low, waist * 0.98, low + 2.2, tone(look.legs, 0.7))
    if look.bag == "satchel":
        cv.line([(-wide * 0.7, shoulder), (waist * 0.9, hip + 2)], look.bag_color, 2)
        cv.rounded(waist * 0.5, hip - 9, waist * 0.5 + 13, hip + 3, 2, look.bag_color)
    if look.bag == "backpack":
        if look.back:
            cv.rounded(-9 * b, hip + 4, 9 * b, shoulder + 1, 5, look.bag_color)
            cv.rounded(-6 * b, hip + 6, 6 * b, hip + 17, 3, tone(look.bag_color, 0.8))
        else:
            for s in (-1, 1):
                cv.line([(s * wide * 0.55, shoulder + 1), (s * wide * 0.6, hip + 14)],
                        look.bag_color, 2.2)  # fmt: skip
    _head_front(cv, look, neck)


def _head_front(cv: Canvas, look: _Look, neck: float) -> None:
    h = look.head
    y, rx, ry = neck + 7.4 * h, 5.9 * h, 7.4 * h
    cv.rect(-2.7 * h, neck - 3, 2.7 * h, neck + 4, tone(look.skin, 0.84))
    if look.hair_style == "curls":
        cv.oval(0, y + 2.2 * h, rx * 1.5, ry * 1.14, look.hair)
    if look.hair_style == "bun":
        cv.oval(0, y + ry * 1.05, 3.4 * h, 3 * h, look.hair)
    cv.oval(0, y, rx, ry, look.skin)
    if look.back:
        cv.oval(0, y + 1.0 * h, rx * 1.04, ry * 0.98, look.hair)
        if look.hair_style == "long":
            cv.rounded(-rx * 1.1, neck - 8, rx * 1.1, y + 2, 4, look.hair)
    else:
        cv.pie(0, y, rx, ry, -62, 62, tone(look.skin, 0.92))
        if look.hair_style != "bald":
            cv.pie(0, y + 0.6 * h, rx * 1.1, ry * 1.06, 188, 352, look.hair)
            cv.oval(-rx * 0.45, y + ry * 0.56, rx * 0.7, ry * 0.36, look.hair)
        for s in (-1, 1):
            cv.oval(s * 2.2 * h, y + 0.3 * h, 0.8 * h, 0.9 * h, (48, 38, 36))
        cv.rect(-1.6 * h, y - 3.7 * h, 1.6 * h, y - 3.0 * h, tone(look.skin, 0.62))
    _hat(cv, look, y, rx, ry, 0.0)


def _hat(cv: Canvas, look: _Look, y: float, rx: float, ry: float, face: float) -> None:
    """A cap, beanie or brimmed hat; `face` 1 turns the peak to the right."""
    if not look.hat:
        return
    color, h = look.hat_color, look.head
    cv.pie(0, y + ry * 0.3, rx * 1.16, ry * 0.92, 180, 360, color)
    if look.hat == "cap":
        if face:
            cv.rounded(0, y + ry * 0.24, rx * 2.0, y + ry * 0.44, 1, tone(color, 0.75))
        elif not look.back:
            cv.oval(0, y + ry * 0.34, rx * 1.0, ry * 0.18, tone(color, 0.72))
    elif look.hat == "beanie":
        cv.rounded(-rx * 1.18, y + ry * 0.22, rx * 1.18, y + ry * 0.56, 1.5, tone(color, 0.8))
        cv.oval(0, y + ry * 1.24, 1.9 * h, 1.9 * h, tone(color, 1.2))
    else:
        cv.oval(0, y + ry * 0.36, rx * 2.0, ry * 0.2, tone(color, 0.85))


def _side(cv: Canvas, look: _Look) -> None:
    b = look.build
    hip, shoulder, neck = 50.0, 81.0, 84.0
    if look.head > 1.3:
        hip, shoulder, neck = 44.0, 73.0, 76.0
    s = look.stride
    deep, dark = 7.4 * b, tone(look.top, 0.78)
    bare = look.garment == "dress"
    leg, width = (look.skin, 5.6 * b) if bare else (look.legs, 8.2 * b)
    sleeve = look.skin if look.garment in ("shirt", "dress") else look.top
    back_hand = (-13 * s - 2, hip + 3 + 3 * s)
    cv.line([(-5 * s - 1, shoulder - 17), back_hand], tone(sleeve, 0.74), 4.4 * b)
    cv.line([(0, shoulder - 4), (-5 * s - 1, shoulder - 17)], tone(dark, 0.86), 6.0 * b)
    cv.oval(*back_hand, 2.6, 2.8, tone(look.skin, 0.8))
    back_foot, front_foot = (-15 * s - 1.5, 4 + 3 * s), (14 * s + 1, 4.0)
    cv.line([(0, hip), (-2.5 * s, hip * 0.52), back_foot], tone(leg, 0.76), width)
    cv.rounded(back_foot[0] - 3.6, back_foot[1] - 4, back_foot[0] + 6.4, back_foot[1] + 1.4, 2.4,
               tone(look.shoes, 0.8))  # fmt: skip
    cv.line([(0, hip), (8 * s, hip * 0.52), front_foot], leg, width)
    cv.rounded(front_foot[0] - 3.6, 0, front_foot[0] + 7.4, 5.4, 2.6, look.shoes)
    if look.bag == "backpack":
        cv.rounded(-deep - 10, hip + 8, -deep + 3, shoulder, 4, look.bag_color)
        cv.rounded(-deep - 11.5, hip + 9, -deep - 6, hip + 20, 2.5, tone(look.bag_color, 0.8))
    low = {"coat": hip - 20, "dress": hip - 16}.get(look.garment, hip - 5)
    flare = {"coat": 1.2, "dress": 1.6}.get(look.garment, 1.0)
    cv.blob([(-deep * 0.7, shoulder + 1), (deep * 0.5, shoulder + 2), (deep, shoulder - 10),
             (deep * 0.92, hip + 6), (deep * flare, low), (-deep * flare, low),
             (-deep * 0.9, hip + 6), (-deep, shoulder - 9)], look.top)  # fmt: skip
    cv.poly([(-deep * 0.6, shoulder), (-deep * 0.1, shoulder), (-deep * 0.3, low),
             (-deep * flare * 0.9, low), (-deep * 0.86, hip + 6), (-deep * 0.9, shoulder - 9)],
            tone(look.top, 0.88))  # fmt: skip
    elbow, hand = (2 + 4 * s, shoulder - 18), (6 + 12 * s, hip + 4 + 4 * s)
    if look.bag == "tote":
        cv.rect(hand[0] - 8, hand[1] - 25, hand[0] + 8, hand[1] - 8, look.bag_color)
        cv.line([(hand[0] - 5, hand[1] - 8), hand, (hand[0] + 5, hand[1] - 8)],
                tone(look.bag_color, 0.7), 1)  # fmt: skip
    cv.line([elbow, hand], sleeve, 4.6 * b)
    cv.line([(0, shoulder - 4), elbow], dark, 6.4 * b)
    cv.oval(*hand, 2.7, 2.9, look.skin)
    if look.bag == "satchel":
        cv.line([(deep * 0.3, shoulder), (-deep, hip + 4)], look.bag_color, 2)
        cv.rounded(-deep - 6, hip - 10, -deep + 8, hip + 3, 2, look.bag_color)
    _head_side(cv, look, neck)


def _head_side(cv: Canvas, look: _Look, neck: float) -> None:
    h = look.head
    y, rx, ry = neck + 7.4 * h, 6.4 * h, 7.4 * h
    cv.line([(0, neck - 3), (0.6, neck + 4)], tone(look.skin, 0.84), 5.2 * h)
    if look.hair_style == "long":
        cv.blob([(-rx * 0.2, y + ry), (-rx * 1.3, y + ry * 0.2), (-rx * 1.35, neck - 8),
                 (-rx * 0.1, neck - 4)], tone(look.hair, 0.86))  # fmt: skip
    if look.hair_style == "bun":
        cv.oval(-rx * 1.15, y + ry * 0.4, 3.2 * h, 3.2 * h, look.hair)
    if look.hair_style == "curls":
        cv.oval(-rx * 0.25, y + ry * 0.25, rx * 1.35, ry * 1.15, look.hair)
    cv.oval(0.4, y, rx, ry, look.skin)
    cv.poly(
        [(rx * 0.9, y + 0.6 * h), (rx * 1.34, y - 1.6 * h), (rx * 0.88, y - 2.2 * h)], look.skin
    )
    if look.hair_style != "bald":
        cv.pie(-0.4, y + 0.4 * h, rx * 1.1, ry * 1.08, 95, 318, look.hair)
        cv.pie(-1.6 * h, y, rx * 0.62, ry * 0.9, 0, 360, look.hair)
    cv.oval(rx * 0.58, y + 0.4 * h, 0.75 * h, 0.95 * h, (48, 38, 36))
    cv.oval(-1.0 * h, y - 0.8 * h, 1.3 * h, 1.9 * h, tone(look.skin, 0.88))
    _hat(cv, look, y, rx, ry, 1.0)
