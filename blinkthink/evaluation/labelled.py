"""Pictures with an expected answer, found in a folder. Blocks."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from blinkthink.core.errors import NotFound, NothingLabelled
from blinkthink.core.expected import Expected
from blinkthink.core.json_values import Json
from blinkthink.core.records import CameraRef
from blinkthink.core.translation import tr
from blinkthink.gallery import sidecars
from blinkthink.gallery.library import pictures_in

_EVERY = 50  # sidecars between two reports of how far it is


@dataclass(frozen=True)
class Labelled:
    """A picture below ``folder`` and what a right answer would say of it."""

    path: Path
    name: str  # below the folder, with slashes
    camera: CameraRef | None
    expected: Json


@dataclass(frozen=True)
class Found:
    """The labelled pictures, oldest first, and what was wrong with others."""

    pictures: tuple[Labelled, ...]
    notes: tuple[str, ...]


def find(
    folder: Path,
    *,
    cameras: Collection[tuple[str, str, str]] = (),
    go_on: Callable[[int, int], bool] = lambda done, total: True,
) -> Found:
    """The labelled pictures in ``folder`` and below, of all ``cameras`` or of these alone.

    ``go_on(done, total)`` hears how far it is and ends it with False. Raises NotFound where there
    is no such folder, NothingLabelled where no picture in it has a label.
    """
    if not folder.is_dir():
        raise NotFound(subject=str(folder))
    paths = pictures_in(folder)
    found: list[Labelled] = []
    broken = empty = 0
    for number, path in enumerate(paths):
        if number % _EVERY == 0 and not go_on(number, len(paths)):
            break
        try:
            sidecar = sidecars.load(path)
        except (sidecars.Broken, OSError):
            broken += 1
            continue
        if sidecar is None or sidecar.expected is None:
            continue
        if cameras and (sidecar.camera is None or sidecar.camera.key not in cameras):
            continue
        if Expected.from_json(sidecar.expected).says_nothing:
            empty += 1
            continue
        name = os.path.relpath(path, folder.absolute()).replace(os.sep, "/")
        found.append(Labelled(path, name, sidecar.camera, sidecar.expected))
    if not found:
        why = f"none of {len(paths)} pictures has an expected answer"
        raise NothingLabelled(why, subject=str(folder))
    notes = []
    if broken:
        notes.append(
            tr("Text files that cannot be read, and are left out: {count}.").format(count=broken)
        )
    if empty:
        notes.append(
            tr("Expected answers that say nothing, and are left out: {count}.").format(count=empty)
        )
    return Found(tuple(found), tuple(notes))
