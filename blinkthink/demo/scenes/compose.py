"""Puts a scene together: background, light, subjects, weather and lens, and says what is true."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from random import Random

import numpy as np
from PIL import Image, ImageChops, ImageFilter

from blinkthink.demo.scenes import driveway, effects, hallway, lens, placing, porch, yard
from blinkthink.demo.scenes.light import light_map
from blinkthink.demo.scenes.placing import Placed
from blinkthink.demo.scenes.plan import Plan, plan
from blinkthink.demo.scenes.sky import sky
from blinkthink.demo.scenes.stage import HIGH, WIDE, Stage, canvas, finished
from blinkthink.demo.scenes.truth import Individual, Truth, activity, group

_BUILDERS = {
    "porch": porch.build,
    "driveway": driveway.build,
    "yard": yard.build,
    "hallway": hallway.build,
}
_LEAST_CONTRAST = {"day": 30.0, "dusk": 26.0, "night": 20.0, "infrared": 27.0}
"""The mean difference (of 255) between a subject and what is behind it."""


@dataclass(frozen=True)
class Scene:
    """A drawn picture (RGB) and what is true in it."""

    image: Image.Image
    truth: Truth

    def jpeg(self, quality: int = 85) -> bytes:
        """The picture as a JPEG file."""
        out = io.BytesIO()
        self.image.save(out, "JPEG", quality=quality)
        return out.getvalue()


def draw(
    seed: int,
    *,
    place: str | None = None,
    view: int | None = None,
    at: datetime | None = None,
    size: tuple[int, int] = (1280, 720),
    burned_in: bool = True,
) -> Scene:
    """Draws what a camera sees; the same arguments give the same bytes.

    `place` is one of `PLACES`, or None for one by seed. `view` is the seed of the fixed background,
    or None for one by seed. `at` is the local time: it decides the light and is burned in; None
    takes a random one. `size` is width and height in pixels, laid out for 16:9.
    """
    return render(plan(seed, place, view, at), size, burned_in=burned_in)


def render(
    todo: Plan, size: tuple[int, int], *, burned_in: bool = True, with_subjects: bool = True
) -> Scene:
    """Draws a plan; without its subjects everything else stays the same."""
    drawn = size[0], round(size[0] * HIGH / WIDE)
    stage = _stage(todo.place, todo.view, todo.door_open, drawn)
    layout = stage.layout
    lamps = layout.lamps if todo.lamp_on else ()
    side = todo.habit("sun").uniform(-1, 1)
    shine = light_map(todo.light, todo.weather, lamps, side=side, indoors=layout.indoors)
    shine = shine.resize(drawn, Image.Resampling.BILINEAR)
    frame = _lit_stage(todo, stage, shine, drawn)
    wash = None
    if todo.weather == "glare":
        wash = effects.glare(todo.chance("glare"), todo.light, drawn)
    placed: list[Placed] = []
    if with_subjects and todo.wanted:
        seed, blurred = f"place/{todo.seed}", todo.lens == "blurred"
        placed = placing.place_all(todo.wanted, layout, drawn, seed, blurred=blurred)
        placed = _paint(frame, placed, shine, wash, todo)
    frame = _finish(frame, todo, wash, stage)
    if burned_in:
        effects.stamp(frame, todo.habit("stamp"), todo.at)
    if drawn != size:
        frame = frame.resize(size, Image.Resampling.BILINEAR)
    return Scene(frame, _truth(todo, placed, drawn))


@lru_cache(maxsize=6)
def _stage(place: str, view: int, door_open: bool, size: tuple[int, int]) -> Stage:
    """The background of a camera; kept, since the cameras of a demo seldom change."""
    rng = Random(f"view/{place}/{view}")
    mirrored = rng.random() < 0.5
    cv = canvas(size)
    layout = _BUILDERS[place](cv, rng, door_open=door_open)
    return finished(cv, layout, mirrored=mirrored)


def _grey(image: Image.Image, floor: int = 58, slope: float = 0.74) -> Image.Image:
    """What an infrared camera makes of colours: cloth and leaves come out paler."""
    pale = image.convert("L").point([min(255, round(floor + i * slope)) for i in range(256)])
    return Image.merge("RGB", (pale, pale, pale))


def _lit_stage(todo: Plan, stage: Stage, shine: Image.Image, size: tuple[int, int]) -> Image.Image:
    colors = stage.colors
    if todo.light == "infrared":
        colors = ImageChops.subtract(_grey(colors), Image.merge("RGB", (stage.sky,) * 3))
    lit = ImageChops.multiply(colors, shine)
    layout, k = stage.layout, size[0] / WIDE
    if not layout.indoors:
        air = sky(todo.chance("sky"), todo.light, todo.weather, size, layout.horizon)
        gap = Image.merge("RGB", (stage.sky,) * 3)
        lit = ImageChops.add(lit, ImageChops.multiply(air, gap))
    if todo.lamp_on:
        for pane in layout.panes:
            box = (round(pane.x0 * k), round(pane.y0 * k), round(pane.x1 * k), round(pane.y1 * k))
            if box[0] < 0 or box[2] > size[0] or box[0] >= box[2] or box[1] >= box[3]:
                continue
            glass = np.asarray(stage.colors.crop(box)).astype(np.int16)
            away = np.abs(glass - np.asarray((112, 130, 146))).max(axis=2)
            mask = Image.fromarray(((away < 60) * 200).astype(np.uint8), "L")
            lit.paste((250, 206, 134), box[:2], mask)
    return lit


def _paint(
    frame: Image.Image, placed: list[Placed], shine: Image.Image, wash: Image.Image | None,
    todo: Plan,
) -> list[Placed]:  # fmt: skip
    """Paints the subjects into the frame, the farthest first; returns those that can be seen."""
    kept: list[Placed] = []
    for index, one in enumerate(placed):
        x, y = one.left, one.top
        box = (x, y, x + one.size[0], y + one.size[1])
        alpha = one.sprite.getchannel("A")
        colors = one.sprite.convert("RGB")
        if todo.light == "infrared":
            colors = _grey(colors, 34, 0.86)
        lit = ImageChops.multiply(colors, shine.crop(box))
        seen = placing.shown(placed, index, frame.size)
        back = frame.crop(box)
        veil = 0.0
        if wash is not None:
            veil = float(np.asarray(wash.crop(box).convert("L"))[seen].mean()) / 255
        least = _LEAST_CONTRAST[todo.light] * (1.3 if todo.lens == "blurred" else 1.0)
        lit_or_none = _distinct(lit, back, seen, least / max(0.1, 1 - veil))
        if lit_or_none is None:
            continue
        _shadow(frame, one, todo)
        frame.paste(lit_or_none, (x, y), alpha)
        kept.append(one)
    return kept


def _distinct(
    lit: Image.Image, back: Image.Image, seen: np.ndarray, least: float
) -> Image.Image | None:
    """The subject, lightened or darkened until it stands out from what is behind it, or None."""
    behind = np.asarray(back)[seen].astype(np.int16)
    lighter = behind.mean() < 120
    for step in range(4):
        share = 0.10 * step
        look = lit
        if step:
            goal = Image.new("RGB", lit.size, (225, 225, 222) if lighter else (12, 12, 14))
            look = Image.blend(lit, goal, share)
        difference = np.abs(np.asarray(look)[seen].astype(np.int16) - behind).max(axis=1)
        if difference.mean() >= least and (difference > least * 0.6).mean() > 0.5:
            return look
    return None


def _shadow(frame: Image.Image, one: Placed, todo: Plan) -> None:
    """A soft shadow on the ground under the subject, and in the sun a long one behind it."""
    if todo.light == "day" and todo.weather in ("clear", "glare") and todo.place != "hallway":
        _cast(frame, one, todo.habit("sun").uniform(-1, 1))
    wide = one.size[0]
    columns = np.flatnonzero((one.alpha > 127).any(axis=0))
    x0, x1 = one.left + int(columns[0]), one.left + int(columns[-1])
    half = (x1 - x0) / 2 * (0.8 if one.model.kind == "person" else 1.04)
    high = max(3, round(half * (0.22 if one.model.kind != "person" else 0.3)))
    size = max(3, round(half * 2.3)), high * 2
    soft = effects.soft_round().resize(size, Image.Resampling.BILINEAR)
    strength = {"day": 0.62, "dusk": 0.5}.get(todo.light, 0.55)
    soft = soft.point([round(i * strength) for i in range(256)])
    x = round((x0 + x1) / 2 - size[0] / 2) + round(wide * 0.02)
    y = one.top + one.size[1] - round(high * 1.2)
    frame.paste((10, 10, 16), (x, y), soft)


def _cast(frame: Image.Image, one: Placed, side: float) -> None:
    """The shadow that the sun throws away from the side where it stands."""
    wide, high = one.size
    flat = max(2, round(high * 0.24))
    lean = -round(flat * (1.5 if side > 0 else -1.5))
    size = wide + abs(lean), flat
    start = min(0, lean)
    # Source x for a shadow pixel (x, y): the higher in the shadow, the more it is shifted.
    shift = lean / flat
    data = (1, shift, start - lean, 0, high / flat, 0)
    soft = one.sprite.getchannel("A").transform(
        size, Image.Transform.AFFINE, data, Image.Resampling.BILINEAR
    )
    soft = soft.filter(ImageFilter.BoxBlur(1)).point([round(i * 0.3) for i in range(256)])
    foot = round(high * 0.02)
    frame.paste((14, 18, 30), (one.left + start, one.top + high - flat - foot), soft)


def _finish(frame: Image.Image, todo: Plan, wash: Image.Image | None, stage: Stage) -> Image.Image:
    k = frame.width / WIDE
    if todo.lamp_on:
        for lamp in stage.layout.lamps:
            effects.add_glow(frame, lamp.x * k, lamp.y * k, 150 * k, (255, 200, 120), 0.75)
            effects.add_glow(frame, lamp.x * k, lamp.y * k, 34 * k, (255, 240, 205), 1.0)
    if wash is not None:
        frame = ImageChops.screen(frame, wash)
    if todo.weather == "rain":
        frame = effects.rain(frame, todo.chance("rain"), todo.light)
    if todo.lens == "blurred":
        frame = effects.blur(frame)
    elif todo.lens == "obstructed":
        frame = lens.cover(frame, todo.chance("lens"), todo.light)
    if todo.light == "infrared":
        band = frame.convert("L")
        frame = Image.merge("RGB", (band, band, band))
    return effects.grain(effects.vignette(frame), todo.chance("grain"), todo.light)


def _truth(todo: Plan, placed: Sequence[Placed], size: tuple[int, int]) -> Truth:
    blocked = todo.lens == "obstructed"
    dim = todo.light in ("night", "infrared")
    ones = []
    for index, one in enumerate(placed):
        x0, y0, x1, y1 = placing.extent(one, placing.shown(placed, index, size))
        box = (x0 / size[0], y0 / size[1], x1 / size[0], y1 / size[1])
        words = one.model.plain if dim else one.model.colored
        rounded = (round(box[0], 3), round(box[1], 3), round(box[2], 3), round(box[3], 3))
        ones.append(Individual(one.model.kind, words, one.model.noun, one.model.verb, rounded))
    seen = {"night": "dark", "infrared": "infrared"}.get(todo.light, "clear")
    return Truth(
        place=todo.place,
        light=todo.light,
        weather=todo.weather,
        visibility=seen if todo.lens == "clear" else todo.lens,
        subjects=group(ones),
        activity=activity(ones, blocked=blocked),
        lamp_on=todo.lamp_on and not blocked,
        door_open=todo.door_open and not blocked,
    )
