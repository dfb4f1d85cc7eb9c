"""What holds for one camera's pictures: what is asked of them, and what becomes of the answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated, Literal

import msgspec

from blinkthink.core.analysis import FLAGS, Area, AskedPicture, OwnFlag, Question
from blinkthink.core.records import CameraRef

Triage = Literal["off", "careful", "eager"]
CloudMode = Literal["local", "local_then_gemini", "gemini", "ask"]
Detail = Literal[70, 140, 280, 560, 1120]
Severity = Literal["info", "notice", "alert"]

WORDS_CHARACTERS = 300  # of what the owner says of a camera, each
MOST_OWN_FLAGS = 8
MOST_AREAS = 16
MOST_CORNERS = 32
_LEAST_CORNERS = 3
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_Words = Annotated[str, msgspec.Meta(max_length=WORDS_CHARACTERS)]


class SeverityRule(msgspec.Struct, frozen=True):
    """How much a flag matters. ``between``: two times of day (“22:00”), local; the hours may pass
    midnight, the end is not among them; two equal times are the whole day."""

    flag: str
    severity: Severity
    between: tuple[str, str] | None = None

    def __post_init__(self) -> None:
        if any(not _TIME.fullmatch(time) for time in self.between or ()):
            raise ValueError(f"not two times of day: {self.between}")


class CameraRules(msgspec.Struct, frozen=True, kw_only=True):
    """The owner's rules for one camera. ``None`` is what holds for all cameras.

    ``looks_at``, ``normal``, ``matters``: the owner's own words. ``areas`` are hidden from triage
    and models. ``flags``: the built-in flags that count. Of ``severities`` the first one that fits
    wins.
    """

    looks_at: _Words = ""
    normal: _Words = ""
    matters: _Words = ""
    areas: Annotated[tuple[Area, ...], msgspec.Meta(max_length=MOST_AREAS)] = ()
    flags: tuple[str, ...] | None = None
    own_flags: Annotated[tuple[OwnFlag, ...], msgspec.Meta(max_length=MOST_OWN_FLAGS)] = ()
    severities: tuple[SeverityRule, ...] = ()
    detail: Detail | None = None
    triage: Triage | None = None
    cloud: CloudMode | None = None

    def __post_init__(self) -> None:
        if not all(is_area(area) for area in self.areas):
            raise ValueError("an area has 3 to 32 corners inside the picture")

    def question(self, camera: str) -> Question:
        """What is asked of a picture of the camera with this name."""
        return Question(
            camera=camera,
            looks_at=self.looks_at,
            normal=self.normal,
            matters=self.matters,
            flags=FLAGS if self.flags is None else self.flags,
            own_flags=self.own_flags,
        )

    @property
    def says(self) -> str:
        """What is asked of the camera's pictures, the same for the same, whatever its name; nothing
        where it is what is asked of all cameras without rules."""
        question = self.question("")
        return "" if question == Question() else msgspec.json.encode(question).decode()

    def asked(self, data: bytes, camera: CameraRef | None) -> AskedPicture:
        """The picture ``data`` of a camera with these rules, as a model is asked about it."""
        return AskedPicture(
            data,
            self.question(camera.name if camera else ""),
            draft_key="/".join(camera.key) if camera else "",
            areas=self.areas,
        )


def is_area(corners: Sequence[tuple[float, float]]) -> bool:
    """Whether these corners are a polygon inside the picture."""
    inside = all(0 <= x <= 1 and 0 <= y <= 1 for x, y in corners)
    return inside and _LEAST_CORNERS <= len(corners) <= MOST_CORNERS
