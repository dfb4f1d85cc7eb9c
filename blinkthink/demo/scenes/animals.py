"""Animals: dogs, cats, foxes, deer and birds."""

from __future__ import annotations

from random import Random

from blinkthink.demo.scenes.canvas import Canvas, Point
from blinkthink.demo.scenes.colors import NAMED, Color, mix, tone, vary
from blinkthink.demo.scenes.model import Model

_COATS: dict[str, dict[str, Color]] = {
    "dog": {"brown": (128, 82, 46), "black": (42, 40, 42), "white": (234, 228, 216)},
    "cat": {"gray": (122, 122, 126), "black": (38, 37, 40), "white": (236, 232, 226),
            "orange": (222, 138, 60)},
    "fox": {"": (206, 104, 42)},
    "deer": {"": (156, 108, 66)},
    "bird": {"black": (40, 42, 50), "white": (236, 236, 232), "gray": (128, 134, 142)},
}  # fmt: skip
_EYE: Color = (30, 26, 26)


def animal(rng: Random, *, indoors: bool) -> Model:
    """A four-legged animal or a bird; indoors only pets."""
    nouns = ("dog", "cat") if indoors else ("dog", "dog", "cat", "cat", "fox", "deer", "bird")
    noun = rng.choice(nouns)
    name = rng.choice(tuple(_COATS[noun]))
    coat = vary(_COATS[noun][name], rng, 6)
    walking = rng.random() < 0.5
    sitting = noun in ("dog", "cat") and not walking and rng.random() < 0.6
    detail = rng.randrange(4)
    collar = rng.choice(NAMED[rng.choice(("red", "blue", "green"))])
    swing = rng.uniform(0.5, 1.0) if walking else rng.uniform(0.0, 0.15)

    def paint(cv: Canvas) -> None:
        if noun == "bird":
            _bird(cv, coat, detail)
        elif sitting:
            _sitting(cv, noun, coat, detail, collar)
        elif noun == "deer":
            _deer(cv, coat, swing, antlers=detail == 0)
        else:
            _walker(cv, noun, coat, swing, detail, collar)

    verb = "walk" if walking else "sit" if sitting else "stand"
    tall = {"dog": (0.62, 0.9), "cat": (0.5, 0.62), "fox": (0.58, 0.72), "deer": (1.3, 1.6),
            "bird": (0.5, 0.75)}[noun]  # fmt: skip
    wide = {"bird": (-62.0, 62.0)}.get(noun, (-105.0, 100.0))
    name = "" if noun in ("fox", "deer") else name
    return Model(
        "animal", noun, verb, f"{name} {noun}".strip(), noun, rng.uniform(*tall) / 100,
        (*wide, 104.0), paint, mirrored=rng.random() < 0.5,
    )  # fmt: skip


def _legs(cv: Canvas, coat: Color, at: tuple[float, float], top: float, swing: float,
          width: float, foot: Color) -> None:  # fmt: skip
    """Two pairs of legs, the far ones darker."""
    for far in (True, False):
        shade = tone(coat, 0.72 if far else 0.96)
        for i, x in enumerate(at):
            lean = (16 if far else -14) * swing * (1 if i else -1)
            x2 = x + (5 if far else 0)
            bend = (x2 + lean * 0.3 + (3 if i else -4), top * 0.5)
            cv.line([(x2, top), bend, (x2 + lean, 4)], shade, width)
            cv.rounded(x2 + lean - width * 0.5, 0, x2 + lean + width * 0.9, width * 0.7, 2,
                       tone(foot, 0.72 if far else 1.0))  # fmt: skip


def _walker(cv: Canvas, noun: str, coat: Color, swing: float, detail: int, collar: Color) -> None:
    """A dog, cat or fox from the side."""
    dark, light = tone(coat, 0.76), mix(coat, (255, 255, 255), 0.3)
    if noun == "dog":
        tail: list[Point] = (
            [(-58, 62), (-76, 76), (-82, 96)] if detail % 2 else [(-58, 60), (-84, 48)]
        )
        cv.line(tail, dark, 8)
    elif noun == "cat":
        cv.line([(-58, 62), (-78, 70), (-84, 92), (-74, 99)], coat, 8)
    else:
        cv.blob([(-52, 60), (-72, 66), (-98, 44), (-100, 34), (-84, 36), (-62, 46)], coat)
        cv.blob([(-84, 50), (-100, 44), (-102, 32), (-88, 36)], (240, 232, 222))
    paw = (44, 36, 34) if noun == "fox" else light if detail == 1 else coat
    width = {"dog": 11.0, "cat": 10.0, "fox": 9.0}[noun]
    _legs(cv, coat if noun != "fox" else tone(coat, 0.7), (-44, 34), 48, swing, width, paw)
    cv.blob([(-60, 66), (-40, 72), (0, 68), (34, 74), (50, 66), (46, 44), (20, 38), (-20, 44),
             (-50, 38), (-62, 50)], coat)  # fmt: skip
    cv.blob([(-50, 46), (-20, 50), (20, 46), (44, 50), (34, 38), (0, 40), (-44, 38)],
            light if noun == "fox" or detail == 1 else dark)  # fmt: skip
    if noun == "cat" and detail > 1:
        for x in (-44, -28, -12, 4, 20):
            cv.line([(x, 69), (x + 2, 56)], dark, 4)
    if noun == "dog" and detail == 2:
        cv.blob([(-40, 70), (-12, 70), (-8, 54), (-36, 50)], dark)
    cv.blob([(30, 72), (48, 90), (66, 84), (50, 54)], coat)
    _head(cv, noun, coat, 62, 84, detail)
    if noun == "dog" and detail != 3:
        cv.line([(42, 78), (56, 66)], collar, 5)


def _head(cv: Canvas, noun: str, coat: Color, x: float, y: float, detail: int) -> None:
    """A head that looks to the right."""
    dark, light = tone(coat, 0.7), mix(coat, (255, 255, 255), 0.35)
    if noun == "dog":
        cv.oval(x, y, 17, 15, coat)
        cv.rounded(x + 6, y - 12, x + 33, y + 3, 7, light if detail == 1 else coat)
        cv.oval(x + 32, y - 1, 4.5, 4, _EYE)
        if detail % 2:
            cv.blob([(x - 12, y + 14), (x + 2, y + 12), (x - 2, y - 12), (x - 14, y - 14)], dark)
        else:
            cv.poly([(x - 13, y + 8), (x - 9, y + 24), (x + 3, y + 12)], dark)
        cv.oval(x + 8, y + 5, 2.4, 2.6, _EYE)
        return
    if noun == "cat":
        for dx in (-10, 7):
            cv.poly([(x + dx - 6, y + 8), (x + dx, y + 23), (x + dx + 8, y + 9)], coat)
            cv.poly([(x + dx - 2, y + 9), (x + dx + 0.6, y + 18), (x + dx + 4, y + 10)], dark)
        cv.oval(x, y, 17, 14, coat)
        cv.oval(x + 11, y - 5, 7, 5, light)
        cv.oval(x + 17, y - 3, 2, 1.6, (190, 110, 110))
        cv.oval(x + 5, y + 3, 2.4, 3, (150, 170, 70))
        cv.oval(x + 5.5, y + 3, 1.1, 2.8, _EYE)
        return
    for dx in (-9, 4):
        cv.poly([(x + dx - 5, y + 6), (x + dx - 1, y + 22), (x + dx + 8, y + 8)], dark)
    cv.oval(x - 1, y, 15, 12, coat)
    cv.poly([(x + 4, y + 9), (x + 31, y - 6), (x + 4, y - 11)], coat)
    cv.poly([(x + 2, y - 3), (x + 29, y - 7), (x + 4, y - 11)], (242, 234, 224))
    cv.oval(x + 30, y - 6, 3, 2.6, _EYE)
    cv.oval(x + 7, y + 3, 2, 2.2, _EYE)


def _sitting(cv: Canvas, noun: str, coat: Color, detail: int, collar: Color) -> None:
    """A dog or cat that sits."""
    dark, light = tone(coat, 0.78), mix(coat, (255, 255, 255), 0.3)
    if noun == "cat":
        cv.line([(-26, 6), (-46, 6), (-56, 18), (-50, 26)], dark, 9)
    else:
        cv.line([(-28, 8), (-54, 12), (-64, 22)], dark, 8)
    cv.blob([(-34, 2), (-40, 22), (-24, 52), (-4, 78), (20, 82), (32, 60), (26, 30), (26, 2)], coat)
    cv.oval(-16, 18, 22, 18, dark)
    cv.rounded(-32, 0, 4, 8, 4, coat)
    cv.line([(18, 50), (22, 4)], coat, 11)
    cv.line([(8, 46), (10, 4)], dark, 10)
    cv.rounded(16, 0, 32, 8, 4, light if detail == 1 else coat)
    if detail == 1:
        cv.blob([(12, 70), (26, 66), (26, 40), (16, 36)], light)
    if noun == "dog":
        cv.line([(2, 74), (28, 68)], collar, 5)
    _head(cv, noun, coat, 18, 82 if noun == "dog" else 80, detail)


def _deer(cv: Canvas, coat: Color, swing: float, *, antlers: bool) -> None:
    dark, light = tone(coat, 0.74), mix(coat, (255, 255, 255), 0.5)
    _legs(cv, coat, (-34, 20), 40, swing, 5.6, (58, 46, 40))
    cv.blob([(-46, 58), (-20, 62), (14, 60), (28, 62), (30, 44), (10, 36), (-24, 38), (-44, 40)],
            coat)  # fmt: skip
    cv.oval(-46, 52, 5, 8, light)
    cv.blob([(-30, 42), (0, 43), (20, 40), (8, 36), (-24, 37)], light)
    for x in (-30, -16, -2):
        cv.oval(x, 55, 2, 1.6, light)
    cv.blob([(14, 58), (32, 86), (42, 82), (32, 48)], coat)
    cv.oval(39, 84, 8, 6.4, coat)
    cv.rounded(38, 77, 56, 86, 4, coat)
    cv.oval(55, 81, 2.4, 2.8, _EYE)
    cv.oval(42, 86, 1.6, 1.8, _EYE)
    cv.poly([(33, 87), (24, 96), (37, 91)], dark)
    if antlers:
        for dx in (0, 5):
            cv.line([(37 + dx, 90), (34 + dx, 98), (40 + dx, 103)], (120, 96, 70), 1.8)
            cv.line([(35 + dx, 95), (41 + dx, 98)], (120, 96, 70), 1.6)


def _bird(cv: Canvas, coat: Color, detail: int) -> None:
    dark, light = tone(coat, 0.74), mix(coat, (255, 255, 255), 0.25)
    leg: Color = (206, 132, 50) if detail % 2 else (92, 84, 78)
    for x in (-4, 8):
        cv.line([(x, 34), (x + 2, 3)], leg, 3.6)
        cv.line([(x - 4, 2), (x + 10, 2)], leg, 3.6)
    cv.blob([(-56, 30), (-40, 48), (-8, 62), (22, 64), (34, 50), (22, 30), (-10, 24), (-34, 30)],
            coat)  # fmt: skip
    cv.blob([(-58, 32), (-34, 50), (0, 54), (14, 44), (-10, 34), (-36, 32)], dark)
    cv.blob([(12, 60), (16, 78), (30, 78), (34, 52)], coat)
    cv.oval(26, 84, 13, 13, coat)
    cv.blob([(10, 42), (28, 52), (32, 42), (16, 28)], light)
    beak: Color = (228, 158, 52) if detail % 2 else (70, 66, 62)
    cv.poly([(36, 88), (58, 82), (36, 78)], beak)
    cv.oval(30, 87, 2.6, 2.6, (240, 236, 220) if sum(coat) < 200 else _EYE)
    cv.oval(30.4, 87, 1.5, 1.5, _EYE)
