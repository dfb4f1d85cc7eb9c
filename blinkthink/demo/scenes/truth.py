"""What is true in a scene, and the plain words for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

KINDS = ("person", "vehicle", "animal", "package")
"""The kinds of subjects, in the order in which a truth names them."""

PLACE_NAMES = {
    "porch": "front porch", "driveway": "driveway", "yard": "yard", "hallway": "hallway",
}  # fmt: skip
_LIGHT = {"day": "by day", "dusk": "at dusk", "night": "at night", "infrared": "in infrared"}
_WEATHER = {"clear": "", "rain": " in rain", "glare": " with glare", "overcast": " under clouds"}
_NUMBERS = ("No", "A", "Two", "Three", "Four")
_PLURALS = {"person": "people", "fox": "foxes", "deer": "deer", "box": "boxes"}
_REASONS = {
    "person": "A person is in view.",
    "vehicle": "A vehicle is in view.",
    "animal": "An animal is in view.",
    "package": "A package is in view.",
    "door_open": "The door is open.",
    "light_on": "A lamp is on.",
    "lens_blocked": "Something covers the lens.",
}
_SMALL_FACE = 0.22
"""Below this part of the frame's height no face can be told."""

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 as fractions of the picture's width and height."""


@dataclass(frozen=True)
class Individual:
    """One subject as drawn: `noun` and `verb` are for the activity, `box` is its visible extent."""

    kind: str
    description: str
    noun: str
    verb: str
    box: Box


@dataclass(frozen=True)
class Subject:
    """Those of one kind that look the same; `box` holds them all, `boxes` each of them."""

    kind: str
    count: int
    description: str
    box: Box
    boxes: tuple[Box, ...]


@dataclass(frozen=True)
class Truth:
    """What a scene shows. `subjects` run person, vehicle, animal, package, then left to right."""

    place: str
    light: str
    weather: str
    visibility: str
    subjects: tuple[Subject, ...]
    activity: str
    lamp_on: bool = False
    door_open: bool = False

    def kinds(self) -> frozenset[str]:
        """The kinds of subjects that are in view."""
        return frozenset(subject.kind for subject in self.subjects)

    def scene(self) -> str:
        """One short sentence with the place, the light and the weather."""
        if self.visibility == "obstructed":
            return "The lens is blocked."
        name = PLACE_NAMES[self.place]
        return f"A {name} {_LIGHT[self.light]}{_WEATHER[self.weather]}."

    def flags(self) -> tuple[str, ...]:
        """The names of the flags that hold."""
        if self.visibility == "obstructed":
            return ("lens_blocked",)
        kinds = self.kinds()
        names = [kind for kind in KINDS if kind in kinds]
        names += ["door_open"] if self.door_open else []
        names += ["light_on"] if self.lamp_on else []
        return tuple(names)

    def unclear(self) -> tuple[str, ...]:
        """What cannot be told from the picture."""
        dim = self.light in ("night", "infrared")
        people = [s for s in self.subjects if s.kind == "person"]
        small = any(b[3] - b[1] < _SMALL_FACE for s in people for b in s.boxes)
        faces = bool(people) and (dim or small or self.visibility == "blurred")
        return (*(("faces",) if faces else ()), *(("colours",) if dim else ()))

    def analysis(self) -> dict[str, object]:
        """The contract's `analysis`, its flags with `name` and `reason` only."""
        blocked = self.visibility == "obstructed"
        return {
            "scene": self.scene(),
            "subjects": [
                {"kind": s.kind, "count": s.count, "description": s.description, "box": list(s.box)}
                for s in self.subjects
            ],
            "activity": self.activity,
            "flags": [{"name": name, "reason": _REASONS[name]} for name in self.flags()],
            "visibility": self.visibility,
            "not_determinable": ["everything"] if blocked else list(self.unclear()),
        }


def _union(boxes: Sequence[Box]) -> Box:
    return (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )


def group(individuals: Sequence[Individual]) -> tuple[Subject, ...]:
    """The subjects of a truth: same kind and description share one entry."""
    entries: dict[tuple[str, str], list[Box]] = {}
    for one in _ordered(individuals):
        entries.setdefault((one.kind, one.description), []).append(one.box)
    return tuple(
        Subject(kind, len(boxes), description, _union(boxes), tuple(boxes))
        for (kind, description), boxes in entries.items()
    )


def _ordered(individuals: Sequence[Individual]) -> list[Individual]:
    return sorted(individuals, key=lambda i: (KINDS.index(i.kind), i.box[0]))


def activity(individuals: Sequence[Individual], *, blocked: bool = False) -> str:
    """One short sentence with what the subjects do."""
    if blocked:
        return "Nothing can be seen."
    if not individuals:
        return "Nothing is happening."
    counts: dict[tuple[str, str], int] = {}
    for one in _ordered(individuals):
        counts[one.noun, one.verb] = counts.get((one.noun, one.verb), 0) + 1
    parts = [_clause(noun, verb, count) for (noun, verb), count in counts.items()]
    text = "; ".join([parts[0], *(part[0].lower() + part[1:] for part in parts[1:])])
    return f"{text}."


def _clause(noun: str, verb: str, count: int) -> str:
    if count == 1:
        return f"{'An' if noun[0] in 'aeiou' else 'A'} {noun} {verb}s"
    return f"{_NUMBERS[count]} {_PLURALS.get(noun, noun + 's')} {verb}"
