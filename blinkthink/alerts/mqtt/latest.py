"""What the library has of each camera: its last picture, and the last one that was analysed."""

from __future__ import annotations

import logging
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from blinkthink.core.analysis import Analysis
from blinkthink.core.records import CameraRef, Sidecar
from blinkthink.gallery.library import Library
from blinkthink.gallery.picture import is_picture

log = logging.getLogger(__name__)

Key = tuple[str, str, str]
_TIMED = re.compile(r"\d{8}_\d{6}")  # names begin so, and sort by time
_LOOK_BACK = 50  # pictures of a camera, for one that was analysed


@dataclass(frozen=True)
class Latest:
    """The last picture of a camera, and what the last analysed one shows."""

    picture: Path | None = None
    taken: datetime | None = None
    trigger: str = ""
    analysed: Path | None = None
    analysed_taken: datetime | None = None
    analysis: Analysis | None = None
    model: str = ""

    def with_sidecar(self, path: Path, sidecar: Sidecar) -> Latest:
        """With a picture that came, or one whose analysis came; an older one changes nothing."""
        latest = self
        taken = sidecar.captured_at
        if path == self.picture or self.taken is None or taken >= self.taken:
            latest = replace(latest, picture=path, taken=taken, trigger=sidecar.trigger)
        newest = self.analysed_taken is None or taken >= self.analysed_taken
        if sidecar.analysis is not None and (path == self.analysed or newest):
            latest = replace(
                latest,
                analysed=path,
                analysed_taken=taken,
                analysis=sidecar.analysis,
                model=sidecar.provenance.model if sidecar.provenance else "",
            )
        return latest

    def has(self, paths: Collection[Path]) -> bool:
        """Whether one of its pictures is among these."""
        return self.picture in paths or self.analysed in paths


def look(library: Library, cameras: Iterable[CameraRef]) -> dict[Key, Latest]:
    """What there is of these cameras, from the newest names and their sidecars. Blocks."""
    folders: dict[Key, list[Path]] = {camera.key: [] for camera in cameras}
    for folder in library.folders():
        if folder.camera is not None and folder.camera.key in folders:
            folders[folder.camera.key].append(folder.path)
    return {key: _of(library, key, places) for key, places in folders.items()}


def _of(library: Library, key: Key, folders: list[Path]) -> Latest:
    names: list[tuple[str, Path]] = []
    for folder in folders:
        try:
            with_times = (name.name for name in folder.iterdir() if _TIMED.match(name.name))
            newest = sorted((n for n in with_times if is_picture(n)), reverse=True)[:_LOOK_BACK]
        except OSError as error:
            log.warning("left out %s: %s", folder, error)
            continue
        names.extend((name, folder / name) for name in newest)
    latest = Latest()
    for _, path in sorted(names, reverse=True)[:_LOOK_BACK]:
        sidecar = library.read_sidecar(path)
        if sidecar is not None and sidecar.camera is not None and sidecar.camera.key == key:
            latest = latest.with_sidecar(path, sidecar)
        if latest.analysis is not None:
            break
    return latest
