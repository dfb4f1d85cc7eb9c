"""The records that sidecars hold: what a picture is, which camera took it, what the user said.

Shapes follow the public contract (README, "Files"). Reading is forgiving (a file from elsewhere may
lack parts) but never invents: what cannot be understood is left out, what is unknown is kept.
"""

from __future__ import annotations

import copy
from dataclasses import asdict, dataclass, field, replace
from datetime import MAXYEAR, MINYEAR, datetime

from blinkthink.core.analysis import ANALYSIS_PARTS, Analysis, AnalysisError, Provenance
from blinkthink.core.json_values import Json, items, number

SCHEMA = 1
VERDICTS = ("right", "wrong")
TRIGGERS = ("manual", "schedule", "motion", "import")

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
class UserMarks:
    """What the user said of a picture."""

    starred: bool = False
    note: str = ""
    verdict: str | None = None  # "right" or "wrong"


@dataclass(frozen=True)
class PastAnalysis:
    """An analysis that a newer one replaced."""

    analysis: Analysis
    provenance: Provenance | None


def since_of(skipped: object) -> str | None:
    """The picture that a sidecar's ``skipped`` names; None where it was not skipped."""
    if not isinstance(skipped, dict) or skipped.get("reason") != "unchanged":
        return None
    name = skipped.get("since")
    return name if isinstance(name, str) and name else None


def sent_away(provenance: object, history: object) -> bool:
    """Whether the picture left this machine for this analysis or an earlier one, as records say:
    to the cloud, or to a server of the user's own."""
    earlier = (item.get("provenance") for item in items(history) if isinstance(item, dict))
    made = (one for one in (provenance, *earlier) if isinstance(one, dict))
    return any(one.get("backend") == "gemini" or bool(one.get("server")) for one in made)


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
        """With a new analysis; the one before moves to ``history``, a past error is cleared.

        What is said of a skipped picture stays only where this is its audit.
        """
        rest = copy.deepcopy(self.rest)
        before = self.to_json()
        if not provenance.audit:
            rest.pop("skipped", None)
        if before["analysis"] is not None:
            was = {key: before[key] for key in ("analysis", "provenance")}
            rest["history"] = [*items(rest.get("history")), was]
        return replace(self, analysis=analysis, provenance=provenance, error=None, rest=rest)

    def failed(self, error: AnalysisError) -> Sidecar:
        """With the reason why an analysis failed; the analysis itself stays as it was."""
        return replace(self, error=error)

    @property
    def since(self) -> str | None:
        """The name of the picture whose analysis describes this one too, where it was skipped."""
        return since_of(self.rest.get("skipped"))

    def skipped(self, since: str) -> Sidecar:
        """Not analysed, because nothing differs from the analysed picture ``since`` beside it."""
        return self._with_rest("skipped", {"reason": "unchanged", "since": since})

    @property
    def user(self) -> UserMarks:
        said = self.rest.get("user")
        if not isinstance(said, dict):
            return UserMarks()
        note, verdict = said.get("note"), said.get("verdict")
        return UserMarks(
            starred=said.get("starred") is True,
            note=note if isinstance(note, str) else "",
            verdict=verdict if verdict in VERDICTS else None,
        )

    def marked(self, marks: UserMarks) -> Sidecar:
        """With what the user says now; ``expected`` and unknown keys of ``user`` are kept."""
        said = self.rest.get("user")
        kept = copy.deepcopy(said) if isinstance(said, dict) else {"expected": None}
        return self._with_rest("user", kept | asdict(marks))

    @property
    def expected(self) -> Json | None:
        """What a right answer would say, in the shape of ``analysis``; parts may be left out."""
        said = self.rest.get("user")
        expected = said.get("expected") if isinstance(said, dict) else None
        return expected if isinstance(expected, dict) else None

    def corrected(self, expected: Json | None, verdict: str | None) -> Sidecar:
        """With what the user says a right answer would be, and whether this one is.

        None takes the expected answer back. Keys of the one before that are no part of an analysis
        are kept, as is all else in ``user``. ``verdict`` is one of VERDICTS, or None for none.
        """
        marked = self.marked(replace(self.user, verdict=verdict if verdict in VERDICTS else None))
        said = marked.rest["user"]
        if expected is not None:
            before = self.expected or {}
            kept = {key: item for key, item in before.items() if key not in ANALYSIS_PARTS}
            expected = copy.deepcopy(kept | expected)
        return marked._with_rest("user", said | {"expected": expected})

    @property
    def sent(self) -> bool:
        """As ``sent_away``."""
        made = self.provenance.to_json() if self.provenance is not None else None
        return sent_away(made, self.rest.get("history"))

    @property
    def armed(self) -> bool | None:
        """Whether the camera was armed when it took the picture; None: nobody noted it."""
        armed = self.rest.get("armed")
        return armed if isinstance(armed, bool) else None

    @property
    def clip(self) -> str | None:
        """The name of the video beside the picture."""
        name = self.rest.get("clip")
        return name if isinstance(name, str) and name else None

    def with_clip(self, name: str) -> Sidecar:
        return self._with_rest("clip", name)

    @property
    def past(self) -> tuple[PastAnalysis, ...]:
        """The analyses that newer ones replaced, oldest first."""
        past = []
        for item in items(self.rest.get("history")):
            analysis = Analysis.from_json(item.get("analysis")) if isinstance(item, dict) else None
            if analysis is not None:
                past.append(PastAnalysis(analysis, Provenance.from_json(item.get("provenance"))))
        return tuple(past)

    def _with_rest(self, key: str, value: object) -> Sidecar:
        return replace(self, rest=copy.deepcopy(self.rest) | {key: value})

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
        if not MINYEAR < captured_at.year < MAXYEAR:  # in another time zone it is none at all
            raise ValueError(f"no time of this world: {captured_at}")
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
            width=int(number(value.get("width"))),
            height=int(number(value.get("height"))),
            analysis=Analysis.from_json(value.get("analysis")),
            provenance=Provenance.from_json(value.get("provenance")),
            error=AnalysisError.from_json(value.get("error")),
            rest={
                key: item for key, item in value.items() if key not in _PARTS and key != "schema"
            },
            source=value,
        )
