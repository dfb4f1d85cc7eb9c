"""What the gallery knows of a picture from its name alone."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import overload

from blinkthink.core.records import CameraRef

SUFFIXES = (".jpg", ".jpeg", ".png")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the library.

    ``folder`` is the name of its folder below the library, with ``/`` between the parts, and empty
    for a picture that lies in the library itself. ``captured_at`` has an offset; it comes from the
    file's name, else from the file (the sidecar, which nobody has read yet, may know better).
    """

    path: Path
    folder: str
    captured_at: datetime


@dataclass(frozen=True)
class Folder:
    """A folder with pictures, and the camera that its sidecars name, if they name one."""

    name: str
    path: Path
    camera: CameraRef | None


class PicturePaths(Sequence[Path]):
    """The paths of pictures, each made when it is asked for: there may be a hundred thousand."""

    def __init__(self, pictures: Sequence[Picture]) -> None:
        self._pictures = pictures

    def __len__(self) -> int:
        return len(self._pictures)

    @overload
    def __getitem__(self, place: int) -> Path: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Path]: ...
    def __getitem__(self, place: int | slice) -> Path | Sequence[Path]:
        if isinstance(place, slice):
            return [picture.path for picture in self._pictures[place]]
        return self._pictures[place].path


def is_picture(name: str) -> bool:
    """Whether a file of this name is shown: a JPEG or PNG that is not hidden."""
    return name.lower().endswith(SUFFIXES) and not name.startswith(".")


def sidecar_of(picture: Path) -> Path:
    """Where the sidecar of a picture lies."""
    return picture.with_suffix(".json")


def unreadable() -> tuple[type[BaseException], ...]:
    """What Pillow raises for files that are no picture, or one too large to be opened."""
    from PIL import Image

    return (
        OSError,
        SyntaxError,
        ValueError,
        TypeError,  # these four come from EXIF that is damaged
        ArithmeticError,
        LookupError,
        struct.error,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,  # an error only where warnings are made errors
    )
