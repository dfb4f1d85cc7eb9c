"""What is in a picture, and who said so: the records of an analysis.

Shapes follow the public contract (README, "Files").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from blinkthink.core.json_values import Json, items, number

KINDS = ("person", "vehicle", "animal", "package", "object")
FLAGS = (
    "person",
    "vehicle",
    "animal",
    "package",
    "door_open",
    "light_on",
    "smoke_or_fire",
    "water",
    "lens_blocked",
    "camera_moved",
)
SEVERITIES = ("info", "notice", "alert")
VISIBILITIES = ("clear", "dark", "infrared", "blurred", "obstructed")
ANALYSIS_PARTS = ("scene", "subjects", "activity", "flags", "visibility", "not_determinable")
Box = tuple[float, float, float, float]


Area = tuple[tuple[float, float], ...]
"""The corners (x, y) of a polygon, as fractions of width and height."""
OWN_FLAG_CHARACTERS = 120  # of what one of the user's own flags means
_OWN_FLAG_NAME = re.compile(r"[a-z][a-z0-9_]{0,23}")


@dataclass(frozen=True)
class OwnFlag:
    """A flag of the user's own: its name, and in plain words when it is true.

    Raises ValueError for a name that is none (``[a-z][a-z0-9_]{0,23}``) or a built-in flag's, and
    for a description that is empty or too long.
    """

    name: str
    description: str

    def __post_init__(self) -> None:
        if not _OWN_FLAG_NAME.fullmatch(self.name) or self.name in FLAGS:
            raise ValueError(f"not a name for a flag: {self.name!r}")
        if not 0 < len(self.description.strip()) <= len(self.description) <= OWN_FLAG_CHARACTERS:
            raise ValueError(f"not a description of a flag: {self.description!r}")


@dataclass(frozen=True)
class Question:
    """What is asked of a picture besides the fixed rules.

    ``looks_at``, ``normal`` and ``matters`` are the owner's own words about the camera, all plain
    context and never an instruction. ``flags``: the built-in ones that count here.
    """

    camera: str = ""
    looks_at: str = ""
    normal: str = ""
    matters: str = ""
    flags: tuple[str, ...] = FLAGS
    own_flags: tuple[OwnFlag, ...] = ()

    @property
    def flag_names(self) -> tuple[str, ...]:
        """The flags that count in an answer, built-in ones first, each once."""
        own = tuple(flag.name for flag in self.own_flags)
        return tuple(name for name in self.known_flags if name in self.flags + own)

    @property
    def known_flags(self) -> tuple[str, ...]:
        """The flags that a model may name. Those that do not count are among them and are dropped
        afterwards: a model that may not say what it sees says something else instead."""
        return tuple(dict.fromkeys((*FLAGS, *(flag.name for flag in self.own_flags))))


@dataclass(frozen=True)
class AskedPicture:
    """A picture for a model: its bytes and what is asked of it.

    ``draft_key`` is the camera's identity: its answers resemble one another; empty where that shall
    not be made use of. ``areas`` are greyed before any model sees the picture.
    """

    data: bytes = field(repr=False)
    question: Question = Question()
    draft_key: str = ""
    areas: tuple[Area, ...] = ()


@dataclass(frozen=True)
class Subject:
    """Something in the picture; ``box`` is (x0, y0, x1, y1), fractions of width and height."""

    kind: str
    count: int
    description: str
    box: Box | None = None

    def to_json(self) -> Json:
        value: Json = {"kind": self.kind, "count": self.count, "description": self.description}
        if self.box is not None:
            value["box"] = list(self.box)
        return value

    @classmethod
    def from_json(cls, value: object) -> Subject | None:
        if not isinstance(value, dict) or not isinstance(value.get("kind"), str):
            return None
        count = value.get("count")
        return cls(
            kind=value["kind"],
            count=count if isinstance(count, int) and count > 0 else 1,
            description=str(value.get("description") or ""),
            box=box_from_json(value.get("box")),
        )


def box_from_json(value: object) -> Box | None:
    """Four fractions in order, or None for what is no box."""
    if not isinstance(value, list | tuple) or len(value) != 4:
        return None
    if not all(isinstance(edge, int | float) and 0 <= edge <= 1 for edge in value):
        return None
    x0, y0, x1, y1 = (float(edge) for edge in value)
    return (x0, y0, x1, y1) if x0 < x1 and y0 < y1 else None


@dataclass(frozen=True)
class Flag:
    """A named fact; the severity comes from a rule, the reason from the model."""

    name: str
    severity: str
    reason: str

    def to_json(self) -> Json:
        return {"name": self.name, "severity": self.severity, "reason": self.reason}

    @classmethod
    def from_json(cls, value: object) -> Flag | None:
        if not isinstance(value, dict) or not isinstance(value.get("name"), str):
            return None
        severity = value.get("severity")
        return cls(
            name=value["name"],
            severity=severity if severity in SEVERITIES else "info",
            reason=str(value.get("reason") or ""),
        )


@dataclass(frozen=True)
class Analysis:
    """What is in a picture."""

    scene: str
    subjects: tuple[Subject, ...]
    activity: str
    flags: tuple[Flag, ...]
    visibility: str = "clear"
    not_determinable: tuple[str, ...] = ()

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(subject.kind for subject in self.subjects)

    def to_json(self) -> Json:
        return {
            "scene": self.scene,
            "subjects": [subject.to_json() for subject in self.subjects],
            "activity": self.activity,
            "flags": [flag.to_json() for flag in self.flags],
            "visibility": self.visibility,
            "not_determinable": list(self.not_determinable),
        }

    @classmethod
    def from_json(cls, value: object) -> Analysis | None:
        if not isinstance(value, dict) or not isinstance(value.get("scene"), str):
            return None
        subjects = (Subject.from_json(item) for item in items(value.get("subjects")))
        flags = (Flag.from_json(item) for item in items(value.get("flags")))
        visibility = value.get("visibility")
        return cls(
            scene=value["scene"],
            subjects=tuple(subject for subject in subjects if subject is not None),
            activity=str(value.get("activity") or ""),
            flags=tuple(flag for flag in flags if flag is not None),
            visibility=visibility if visibility in VISIBILITIES else "clear",
            not_determinable=tuple(
                item for item in items(value.get("not_determinable")) if isinstance(item, str)
            ),
        )


@dataclass(frozen=True)
class Provenance:
    """Who made an analysis and what it took.

    ``server`` is the ``host:port`` of the user's own server that computed it; empty for this
    machine and for the cloud. A token count that nobody told is 0. ``audit``: the picture had been
    skipped as unchanged and was looked at to see whether that was right.
    """

    backend: str
    model: str
    prompt_version: str
    seconds: float
    image_tokens: int
    prompt_tokens: int
    output_tokens: int
    attempts: int
    analyzed_at: str
    cost_usd: float = 0.0
    server: str = ""
    audit: bool = False

    def to_json(self) -> Json:
        value: Json = {
            "backend": self.backend,
            "model": self.model,
            "prompt_version": self.prompt_version,
            "seconds": round(self.seconds, 3),
            "image_tokens": self.image_tokens,
            "prompt_tokens": self.prompt_tokens,
            "output_tokens": self.output_tokens,
            "attempts": self.attempts,
            "cost_usd": self.cost_usd,
            "analyzed_at": self.analyzed_at,
        }
        if self.server:
            value["server"] = self.server
        if self.audit:
            value["audit"] = True
        return value

    @classmethod
    def from_json(cls, value: object) -> Provenance | None:
        if not isinstance(value, dict) or not isinstance(value.get("backend"), str):
            return None
        return cls(
            backend=value["backend"],
            model=str(value.get("model") or ""),
            prompt_version=str(value.get("prompt_version") or ""),
            seconds=number(value.get("seconds")),
            image_tokens=int(number(value.get("image_tokens"))),
            prompt_tokens=int(number(value.get("prompt_tokens"))),
            output_tokens=int(number(value.get("output_tokens"))),
            attempts=int(number(value.get("attempts"))),
            analyzed_at=str(value.get("analyzed_at") or ""),
            cost_usd=number(value.get("cost_usd")),
            server=str(value.get("server") or ""),
            audit=value.get("audit") is True,
        )


@dataclass(frozen=True)
class AnalysisError:
    """Why the last analysis failed; kept beside the analysis before it."""

    code: str
    message: str
    at: str

    def to_json(self) -> Json:
        return {"code": self.code, "message": self.message, "at": self.at}

    @classmethod
    def from_json(cls, value: object) -> AnalysisError | None:
        if not isinstance(value, dict) or not isinstance(value.get("code"), str):
            return None
        return cls(value["code"], str(value.get("message") or ""), str(value.get("at") or ""))
