"""The plan of a scene: everything that chance decides before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from random import Random

from blinkthink.demo.scenes import animals, packages, people, vehicles
from blinkthink.demo.scenes.light import light_at, random_time
from blinkthink.demo.scenes.model import Model

PLACES = ("porch", "driveway", "yard", "hallway")

_KINDS: dict[str, dict[str, float]] = {
    "porch": {"person": 0.40, "animal": 0.22, "package": 0.32, "vehicle": 0.06},
    "driveway": {"person": 0.32, "animal": 0.18, "package": 0.12, "vehicle": 0.38},
    "yard": {"person": 0.40, "animal": 0.42, "package": 0.12, "vehicle": 0.06},
    "hallway": {"person": 0.50, "animal": 0.26, "package": 0.24, "vehicle": 0.0},
}
_LIGHTS = {"day": 0.36, "dusk": 0.22, "night": 0.20, "infrared": 0.22}
_EMPTY = 0.35
"""With the blocked lenses and those for whom no room is found, two scenes in five show nobody."""


@dataclass(frozen=True)
class Plan:
    """What a scene will be; `wanted` may hold more subjects than find room."""

    seed: int
    place: str
    view: int
    at: datetime
    light: str
    weather: str
    lens: str
    lamp_on: bool
    door_open: bool
    wanted: tuple[Model, ...]

    def chance(self, what: str) -> Random:
        """The source of chance for one step of the drawing of this scene."""
        return Random(f"{what}/{self.seed}")

    def habit(self, what: str) -> Random:
        """The source of chance for what stays the same on this camera."""
        return Random(f"{what}/{self.place}/{self.view}")


def plan(seed: int, place: str | None, view: int | None, at: datetime | None) -> Plan:
    """The plan that follows from the arguments of `draw`.

    Raises ValueError for a place that is none of `PLACES`.
    """
    if place is not None and place not in PLACES:
        raise ValueError(f"place must be one of {', '.join(PLACES)}, not {place!r}")
    rng = Random(f"plan/{seed}")
    drawn_place, drawn_view = rng.choice(PLACES), rng.randrange(1 << 32)
    drawn_light = rng.choices(tuple(_LIGHTS), tuple(_LIGHTS.values()))[0]
    drawn_at = random_time(rng, drawn_light)
    place = place or drawn_place
    fixed = view is not None
    view = drawn_view if view is None else view
    habit = Random(f"lamp/{place}/{view}")
    light = drawn_light if at is None else light_at(at, lamp_lit=habit.random() < 0.5)
    indoors = place == "hallway"
    weather = _weather(rng, light, indoors=indoors)
    if fixed and at is not None:
        # The cameras of one house see the same weather, and it lasts for some hours.
        spell = Random(f"weather/{at:%Y-%m-%d}/{at.hour // 4}")
        weather = _weather(spell, light, indoors=indoors)
    trouble = 0.025 if fixed and at is not None else 0.06
    lens = rng.choices(("clear", "blurred", "obstructed"), (1 - 2 * trouble, trouble, trouble))[0]
    share = {"dusk": 0.6, "night": 0.85}.get(light, 0.0)
    lamp_on = rng.random() < share
    if fixed and at is not None:
        lamp_on = light == "night" or (light == "dusk" and habit.random() < share)
    door_open = rng.random() < 0.16 and place != "yard"
    wanted = () if lens == "obstructed" else _subjects(rng, place)
    return Plan(seed, place, view, at or drawn_at, light, weather, lens, lamp_on, door_open, wanted)


def _weather(rng: Random, light: str, *, indoors: bool) -> str:
    weights = {"clear": 0.58, "rain": 0.17, "glare": 0.13, "overcast": 0.12}
    drawn = rng.choices(tuple(weights), tuple(weights.values()))[0]
    if indoors:
        return drawn if drawn == "glare" and light == "day" else "clear"
    if light in ("night", "infrared") and drawn == "overcast":
        return "clear"
    return "clear" if light == "infrared" and drawn == "glare" else drawn


def _subjects(rng: Random, place: str) -> tuple[Model, ...]:
    if rng.random() < _EMPTY:
        return ()
    count = rng.choices((1, 2, 3, 4), (0.46, 0.30, 0.16, 0.08))[0]
    weights = _KINDS[place]
    models: list[Model] = []
    while len(models) < count:
        alike = [m for m in models if m.kind != "person"]
        if alike and rng.random() < 0.14:
            models.append(rng.choice(alike))
            continue
        kind = rng.choices(tuple(weights), tuple(weights.values()))[0]
        if kind == "vehicle" and sum(m.kind == "vehicle" for m in models) > 1:
            continue
        models.append(_model(kind, rng, indoors=place == "hallway"))
    return tuple(models)


def _model(kind: str, rng: Random, *, indoors: bool) -> Model:
    if kind == "person":
        return people.person(rng)
    if kind == "vehicle":
        return vehicles.vehicle(rng)
    if kind == "animal":
        return animals.animal(rng, indoors=indoors)
    return packages.package(rng)
