"""The records that sidecars hold: what a picture is, what is in it, and who said so.

Shapes follow the public contract (README, "Files"). Reading is forgiving (a file from elsewhere may
lack parts) but never invents: what cannot be understood is left out, what is unknown is kept.
"""

from __future__ import annotations

import copy
import math
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

Json = dict[str, Any]

SCHEMA = 1
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
TRIGGERS = ("manual", "schedule", "motion", "import")

Box = tuple[float, float, float, float]

# What Sidecar holds in fields of its own; every other key travels in ``rest``.
# The keys of a sidecar that are fields of Sidecar, under the same names.
_PARTS = {"camera", "captured_at", "trigger", "sha256", "width", "height"}
_PARTS |= {"analysis", "provenance", "error"}


@dataclass(frozen=True)
class CameraRef:
    """Which camera took a picture. Identity is (network_id, kind, id); the name is a label."""

    id: str
    network_id: str
    kind: str
    name: str

    @property
    def key(self) -> tuple[str, str, str]:
        return (self.network_id, self.kind, self.id)

    def to_json(self) -> Json:
        return {
            "id": self.id,
            "network_id": self.network_id,
            "kind": self.kind,
            "name": self.name,
        }

    @classmethod
    def from_json(cls, value: object) -> CameraRef | None:
        if not isinstance(value, dict) or "id" not in value:
            return None
        return cls(*(str(value.get(key) or "") for key in ("id", "network_id", "kind", "name")))


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
        subjects = (Subject.from_json(item) for item in _list(value.get("subjects")))
        flags = (Flag.from_json(item) for item in _list(value.get("flags")))
        visibility = value.get("visibility")
        return cls(
            scene=value["scene"],
            subjects=tuple(subject for subject in subjects if subject is not None),
            activity=str(value.get("activity") or ""),
            flags=tuple(flag for flag in flags if flag is not None),
            visibility=visibility if visibility in VISIBILITIES else "clear",
            not_determinable=tuple(
                item for item in _list(value.get("not_determinable")) if isinstance(item, str)
            ),
        )


@dataclass(frozen=True)
class Provenance:
    """Who made an analysis and what it took."""

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

    def to_json(self) -> Json:
        return {
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

    @classmethod
    def from_json(cls, value: object) -> Provenance | None:
        if not isinstance(value, dict) or not isinstance(value.get("backend"), str):
            return None
        return cls(
            backend=value["backend"],
            model=str(value.get("model") or ""),
            prompt_version=str(value.get("prompt_version") or ""),
            seconds=_number(value.get("seconds")),
            image_tokens=int(_number(value.get("image_tokens"))),
            prompt_tokens=int(_number(value.get("prompt_tokens"))),
            output_tokens=int(_number(value.get("output_tokens"))),
            attempts=int(_number(value.get("attempts"))),
            analyzed_at=str(value.get("analyzed_at") or ""),
            cost_usd=_number(value.get("cost_usd")),
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


@dataclass(frozen=True)
class Sidecar:
    """What is known of a picture.

    ``rest`` holds every key that this version does not use, ``source`` the document that was read:
    parts that did not change are written as they were, with whatever else they hold.
    """

    camera: CameraRef | None
    captured_at: datetime
    trigger: str
    sha256: str = ""
    width: int = 0
    height: int = 0
    analysis: Analysis | None = None
    provenance: Provenance | None = None
    error: AnalysisError | None = None
    rest: Json = field(default_factory=dict)
    source: Json = field(default_factory=dict, repr=False, compare=False)

    def analyzed(self, analysis: Analysis, provenance: Provenance) -> Sidecar:
        """With a new analysis; the one before moves to ``history``, a past error is cleared."""
        rest = copy.deepcopy(self.rest)
        before = self.to_json()
        if before["analysis"] is not None:
            was = {key: before[key] for key in ("analysis", "provenance")}
            rest["history"] = [*_list(rest.get("history")), was]
        return replace(self, analysis=analysis, provenance=provenance, error=None, rest=rest)

    def failed(self, error: AnalysisError) -> Sidecar:
        """With the reason why an analysis failed; the analysis itself stays as it was."""
        return replace(self, error=error)

    def to_json(self) -> Json:
        value: Json = {
            "schema": self.source.get("schema", SCHEMA),
            "camera": self.camera.to_json() if self.camera else None,
            "captured_at": self.captured_at.isoformat(),
            "trigger": self.trigger,
            "sha256": self.sha256,
            "width": self.width,
            "height": self.height,
            "analysis": self.analysis.to_json() if self.analysis else None,
            "provenance": self.provenance.to_json() if self.provenance else None,
            "skipped": None,
            "history": [],
            "clip": None,
            "user": {"starred": False, "note": "", "verdict": None, "expected": None},
        }
        value.update(copy.deepcopy(self.rest))
        if self.error is not None:
            value["error"] = self.error.to_json()
        if self.source:
            original = Sidecar.from_json(self.source)
            for key in _PARTS & self.source.keys():
                if getattr(original, key) == getattr(self, key):
                    value[key] = copy.deepcopy(self.source[key])
        return value

    @classmethod
    def from_json(cls, value: object) -> Sidecar:
        """Raises ValueError for what is no sidecar (no object, no time).

        A time without an offset is local.
        """
        if not isinstance(value, dict):
            raise ValueError("a sidecar is a JSON object")
        if not isinstance(value.get("captured_at"), str):
            raise ValueError("a sidecar has captured_at")
        captured_at = datetime.fromisoformat(value["captured_at"])
        if captured_at.tzinfo is None:
            try:
                captured_at = captured_at.astimezone()
            except (OSError, OverflowError) as error:
                raise ValueError(f"no time of this world: {captured_at}") from error
        trigger = value.get("trigger")
        return cls(
            camera=CameraRef.from_json(value.get("camera")),
            captured_at=captured_at,
            trigger=trigger if trigger in TRIGGERS else "import",
            sha256=str(value.get("sha256") or ""),
            width=int(_number(value.get("width"))),
            height=int(_number(value.get("height"))),
            analysis=Analysis.from_json(value.get("analysis")),
            provenance=Provenance.from_json(value.get("provenance")),
            error=AnalysisError.from_json(value.get("error")),
            rest={
                key: item for key, item in value.items() if key not in _PARTS and key != "schema"
            },
            source=value,
        )


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _number(value: object) -> float:
    """A finite number as it is, 0 for anything else."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return 0.0
    try:
        return float(value) if math.isfinite(value) else 0.0
    except OverflowError:  # a whole number with hundreds of digits
        return 0.0
