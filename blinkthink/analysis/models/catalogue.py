"""The models that ship with the app, from ``models/catalogue.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from blinkthink.core.errors import NotFound
from blinkthink.core.paths import bundled

DEMO = "demo"


@dataclass(frozen=True)
class BuiltIn:
    """A model that is part of this copy of the app."""

    name: str
    title: str
    text: Path
    projector: Path
    detail: int
    license: str
    about: str


def built_in() -> tuple[BuiltIn, ...]:
    """Empty where this copy of the app was made without models."""
    try:
        path = bundled("models", "catalogue.toml")
    except NotFound:
        return ()
    return tuple(
        BuiltIn(
            name=item["name"],
            title=item["title"],
            text=path.parent / item["text"],
            projector=path.parent / item["projector"],
            detail=item["detail"],
            license=item["license"],
            about=item["about"],
        )
        for item in tomllib.loads(path.read_text("utf-8"))["model"]
    )
