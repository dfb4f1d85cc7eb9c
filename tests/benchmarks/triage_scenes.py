"""Labelled pictures of fixed cameras to measure triage on: drawn scenes as a camera sends them.

Each camera keeps its view. From picture to picture the clouds, the rain, the grain, the exposure,
the colour balance, the JPEG quality and the clock change, and the picture moves by up to a third
of a pixel; subjects stay where they are until their state ends. Glare lasts as long as its spell of
weather.
"""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from random import Random

from PIL import Image, ImageChops

from blinkthink.demo.scenes import PLACES, Truth
from blinkthink.demo.scenes.compose import render
from blinkthink.demo.scenes.model import Model
from blinkthink.demo.scenes.plan import Plan, plan

Box = tuple[float, float, float, float]
SIZE = (640, 360)
FIRST_DAY = datetime.fromisoformat("2026-01-10T00:00:00+00:00")


@dataclass(frozen=True)
class Shot(Plan):
    """A plan whose weather and noise belong to the ``moment``, its subjects to the ``seed``."""

    moment: int = 0

    def chance(self, what: str) -> Random:
        if what == "glare":
            return Random(f"glare/{self.place}/{self.view}/{self.at:%Y-%m-%d}/{self.at.hour // 4}")
        return Random(f"{what}/{self.moment}")


@dataclass(frozen=True)
class State:
    """What a camera sees for a while: subjects at their places, and whether a door is open."""

    seed: int
    wanted: tuple[Model, ...] = ()
    door_open: bool = False
    lens: str = "clear"


@dataclass(frozen=True)
class Labelled:
    """A picture with what is true in it; ``light`` is day, dusk, night or infrared."""

    jpeg: bytes
    at: datetime
    truth: Truth

    @property
    def light(self) -> str:
        return self.truth.light

    @property
    def boxes(self) -> list[tuple[str, Box]]:
        """Each subject in view: its description and its extent."""
        return [(s.description, box) for s in self.truth.subjects for box in s.boxes]


@dataclass(frozen=True)
class Camera:
    """A fixed view; the same numbers give the same pictures."""

    seed: int
    size: tuple[int, int] = SIZE

    @property
    def place(self) -> str:
        return PLACES[self.seed % len(PLACES)]

    def shoot(self, at: datetime, state: State, moment: int, **changes: str) -> Labelled:
        """The picture of a moment; ``changes`` are fields of the plan, as ``weather="rain"``."""
        usual = plan(self.seed, self.place, self.seed, at)
        known = {field.name: getattr(usual, field.name) for field in fields(usual)}
        known |= {"seed": state.seed, "wanted": state.wanted, "door_open": state.door_open}
        shot = Shot(**known | {"lens": state.lens, "moment": moment} | changes)
        scene = render(shot, self.size)
        chance = Random(f"camera/{self.seed}/{moment}")
        return Labelled(_sent(scene.image, chance), at, scene.truth)

    def state(self, seed: int, *, subjects: bool) -> State:
        """A state by seed: with the subjects of a random plan of this place, or with none."""
        while subjects:
            found = plan(seed, self.place, self.seed, None).wanted
            if found:
                return State(seed, found)
            seed += 1_000_003
        return State(seed)


def _sent(image: Image.Image, chance: Random) -> bytes:
    """The picture as sent: exposed a little otherwise, moved a little, compressed."""
    exposure, gamma = chance.uniform(0.9, 1.12), chance.uniform(0.93, 1.07)
    tables: list[int] = []
    for _ in range(3):
        gain = exposure * chance.uniform(0.985, 1.015)
        tables += [min(255, round(255 * (i / 255) ** gamma * gain)) for i in range(256)]
    if ImageChops.difference(image.getchannel(0), image.getchannel(2)).getbbox() is None:
        tables = tables[:256] * 3
    dx, dy = chance.uniform(-0.33, 0.33), chance.uniform(-0.33, 0.33)
    image = image.point(tables).transform(
        image.size, Image.Transform.AFFINE, (1, 0, dx, 0, 1, dy), Image.Resampling.BILINEAR
    )
    out = io.BytesIO()
    image.save(out, "JPEG", quality=chance.randint(60, 90))
    return out.getvalue()


def days(camera: Camera, count: int, *, minutes: int = 30) -> Iterator[Labelled]:
    """Pictures every so many minutes: mostly nobody, now and then somebody for a while."""
    chance = Random(f"days/{camera.seed}")
    state, left = State(camera.seed), 0
    first = FIRST_DAY + timedelta(days=chance.randrange(300))
    for number in range(count * 24 * 60 // minutes):
        at = first + timedelta(minutes=number * minutes, seconds=chance.randrange(40))
        if left == 0 and chance.random() < 0.12:
            state = camera.state(chance.randrange(1 << 40), subjects=True)
            left = chance.choice((1, 1, 1, 2, 4, 10))
            if chance.random() < 0.1 and camera.place != "yard":
                state = replace(state, door_open=True)
        elif left == 0:
            state = State(camera.seed)
        yield camera.shoot(at, state, camera.seed * 100_003 + number)
        left = max(0, left - 1)


def changes(camera: Camera) -> tuple[list[Labelled], list[tuple[str, Labelled]]]:
    """What a camera saw on two days, and pictures of the third that show something else.

    Of these: somebody appears, nobody is there any more, the same ones stand elsewhere, others
    stand at their place; not all of them are sure to differ by much.
    """
    chance = Random(f"changes/{camera.seed}")
    first = FIRST_DAY + timedelta(days=chance.randrange(300))
    hours = [chance.uniform(0, 24) for _ in range(6)]
    number = itertools.count(camera.seed * 100_003)

    def shoot(day: int, hour: float, state: State) -> Labelled:
        at = first + timedelta(days=day, hours=hour, minutes=chance.uniform(0, 40))
        return camera.shoot(at, state, next(number))

    before, visits = [], []
    for day in (0, 1):
        for hour in sorted(hours):
            state = State(camera.seed)
            if chance.random() < 0.3:
                state = camera.state(chance.randrange(1 << 40), subjects=True)
                visits.append((hour, state))
            before.append(shoot(day, hour, state))
    after = []
    for _ in range(8):
        somebody = camera.state(chance.randrange(1 << 40), subjects=True)
        after.append(("appears", shoot(2, chance.choice(hours), somebody)))
    for hour, state in visits:
        elsewhere = State(chance.randrange(1 << 40), state.wanted)
        others = camera.state(chance.randrange(1 << 40), subjects=True)
        after += [
            ("gone", shoot(2, hour, State(camera.seed))),
            ("moved", shoot(2, hour, elsewhere)),
            ("another", shoot(2, hour, State(state.seed, others.wanted))),
        ]
    return before, after


def differ(a: Labelled, b: Labelled) -> float:
    """The area (0..1) of the largest subject that one of two pictures shows and the other does
    not. A door, a lamp or a lens in another state counts as the whole frame.

    A subject is the same where it has the same description and most of its extent; by infrared
    light two of one description at one place cannot be told apart.
    """
    if (a.truth.door_open, a.truth.lamp_on) != (b.truth.door_open, b.truth.lamp_on):
        return 1.0
    if (a.truth.visibility == "obstructed") != (b.truth.visibility == "obstructed"):
        return 1.0
    alone = [_area(box) for x, y in ((a, b), (b, a)) for words, box in x.boxes
             if not any(words == other and _alike(box, at) for other, at in y.boxes)]  # fmt: skip
    return max(alone, default=0.0)


def _area(box: Box) -> float:
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])


def _alike(a: Box, b: Box) -> bool:
    shared = _area((max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])))
    return shared > 0.3 * (_area(a) + _area(b) - shared)
