"""Reads the library for the window: pictures by names, cameras by folders. Blocks; no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from pathlib import Path

from blinkthink.core.records import CameraRef
from blinkthink.gallery.library import Library
from blinkthink.gallery.picture import Picture

Identity = tuple[str, ...]
"""What a filter is about: a camera's key, or a folder that no camera owns."""


@dataclass(frozen=True)
class Catalog:
    """All pictures, newest first, and whose each folder is."""

    pictures: list[Picture] = field(default_factory=list)
    owners: Mapping[str, CameraRef | None] = field(default_factory=dict)


def read(library: Library) -> Catalog:
    """Scan the library: names, and one sidecar a folder."""
    return Catalog(library.scan(), {folder.name: folder.camera for folder in library.folders()})


@dataclass(frozen=True)
class Arrival:
    """A picture that came after the scan, and the camera that took it."""

    picture: Picture
    camera: CameraRef | None


def describe(library: Library, path: Path) -> Arrival | None:
    """The picture at ``path`` as a scan would give it; None where it lies elsewhere or is gone."""
    if not path.is_relative_to(library.root) or not path.exists():
        return None
    sidecar = library.read_sidecar(path)
    if sidecar is None:
        return None
    folder = path.parent.relative_to(library.root).as_posix()
    picture = Picture(path, "" if folder == "." else folder, sidecar.captured_at)
    return Arrival(picture, sidecar.camera)


def identity(folder: str, owner: CameraRef | None) -> Identity:
    """Which camera, or else which folder, a picture belongs to."""
    return owner.key if owner is not None else (folder,)


def days(pictures: Iterable[Picture]) -> list[tuple[date, int]]:
    """How many pictures each day has, in the order given."""
    return [
        (day, sum(1 for _ in group))
        for day, group in groupby(pictures, key=lambda picture: picture.captured_at.date())
    ]
