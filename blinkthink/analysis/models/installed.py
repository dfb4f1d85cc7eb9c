"""What the engine needs to know of a model: its name and its two files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class InstalledModel:
    """A text model with its projector; ``detail``: image tokens that suit it.

    ``sha256``: of both files, in their order; empty where it is not known.
    """

    name: str
    title: str
    text: Path
    projector: Path
    detail: int = 280
    sha256: tuple[str, str] = ("", "")

    @property
    def destination(self) -> str:
        """Nowhere: pictures stay on this machine."""
        return ""
