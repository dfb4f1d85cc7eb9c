"""A picture and the files that belong to it: what is copied, deleted and moved together."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from blinkthink.core.records import Sidecar
from blinkthink.gallery.picture import SUFFIXES, sidecar_of

CLIPS = (".mp4", ".mov")
BROKEN = ".broken"  # what core.files appends to a file that it keeps aside
_ALL = frozenset((*SUFFIXES, *(suffix.upper() for suffix in SUFFIXES)))


@dataclass(frozen=True, slots=True)
class Unit:
    """The files of one picture that are there."""

    picture: Path
    sidecar: Path | None = None
    clip: Path | None = None
    broken: tuple[Path, ...] = ()  # sidecars that were kept aside

    @property
    def files(self) -> tuple[Path, ...]:
        rest = (file for file in (self.sidecar, self.clip) if file is not None)
        return (self.picture, *rest, *self.broken)

    @property
    def bytes(self) -> int:
        """What the files take; those that are gone count nothing."""
        return sum(_size(file) for file in self.files)


def unit_of(picture: Path, sidecar: Sidecar | None) -> Unit:
    """The files that belong to ``picture`` alone, whose sidecar reads ``sidecar``.

    Another picture of the same stem (``a.jpg`` beside ``a.png``) shares what is named after it, so
    that all of it stays with the other.
    """
    if _is_shared(picture):
        return Unit(picture)
    beside = sidecar_of(picture)
    kept = [beside.with_name(beside.name + BROKEN)]
    while os.path.lexists(kept[-1]):
        kept.append(beside.with_name(f"{beside.name}{BROKEN}{len(kept) + 1}"))
    return Unit(
        picture,
        beside if os.path.lexists(beside) else None,
        _clip_of(picture, sidecar),
        tuple(kept[:-1]),
    )


def _clip_of(picture: Path, sidecar: Sidecar | None) -> Path | None:
    names = [picture.stem + suffix for suffix in (*CLIPS, *(one.upper() for one in CLIPS))]
    said = sidecar.clip if sidecar is not None else None
    # A sidecar from elsewhere may name anything: only a video in the same folder is a clip, and
    # only where it is not the one of another picture.
    if said and Path(said).name == said and said.lower().endswith(CLIPS):
        own = Path(said).stem == picture.stem
        if own or not any(picture.with_name(Path(said).stem + ending).exists() for ending in _ALL):
            names.insert(0, said)
    for name in names:
        path = picture.with_name(name)
        if os.path.isfile(path):  # noqa: PTH113 - a name that is too long is no file
            return path
    return None


def _is_shared(picture: Path) -> bool:
    for suffix in _ALL - {picture.suffix}:
        other = picture.with_suffix(suffix)
        try:
            if other.exists() and not other.samefile(picture):  # one file on a case-blind disk
                return True
        except OSError:
            continue
    return False


def _size(file: Path) -> int:
    try:
        return file.lstat().st_size
    except OSError:
        return 0
