"""Which folder holds what: walking a library, and which camera a folder belongs to."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from blinkthink.core import leftovers
from blinkthink.core.errors import from_os_error
from blinkthink.core.leftovers import LEFTOVER
from blinkthink.core.records import CameraRef
from blinkthink.core.renaming import rename_if_free
from blinkthink.gallery import sidecars
from blinkthink.gallery.names import NameTimes, fold, folder_name, numbered
from blinkthink.gallery.picture import Picture, is_picture

log = logging.getLogger(__name__)

_ENDINGS = (".jpg", ".json", ".jpeg", ".png", ".mp4", ".mov")
TAKEN_BY = (*_ENDINGS, *(ending.upper() for ending in _ENDINGS if ending != ".json"))
"""The endings of files that take a name for a picture, its sidecar and its clip."""

_DEEPEST = 12  # folders in folders
HIDDEN = ".deleting"  # ends the name of what belongs to a picture that is being deleted
_HIDDEN_AGE = 30.0  # seconds; that takes milliseconds


def walk(root: Path) -> Iterator[tuple[str, list[os.DirEntry[str]]]]:
    """Each folder at and below ``root`` as (name with ``/``, its files); hidden ones left out.

    Links are followed, each folder comes once. Folders that cannot be read are left out and logged.
    """
    seen: set[str] = set()
    # Links wait until the real folders are done, so that a link back never takes their place.
    waiting: list[tuple[str, str, int]] = [(str(root), "", 0)]
    links: list[tuple[str, str, int]] = []
    while waiting or links:
        path, name, depth = waiting.pop() if waiting else links.pop()
        real = os.path.realpath(path)
        if real in seen:
            continue
        seen.add(real)
        files: list[os.DirEntry[str]] = []
        try:
            with os.scandir(path) as entries:
                for entry in entries:
                    if entry.name.startswith(".") and not entry.name.endswith(".tmp"):
                        continue
                    if _is(entry.is_file):  # no pipe, no link to nothing
                        files.append(entry)
                    elif _is(entry.is_dir) and depth < _DEEPEST and not entry.name.startswith("."):
                        below = f"{name}/{entry.name}" if name else entry.name
                        queue = links if entry.is_symlink() else waiting
                        queue.append((entry.path, below, depth + 1))
        except FileNotFoundError:
            log.debug("left out %s: it is not there", path)  # a new library, or removed meanwhile
        except OSError as error:
            log.warning("left out %s: %s", path, error)
            continue
        yield name, files


def _is(question: Callable[[], bool]) -> bool:
    try:
        return question()
    except OSError:  # a link that leads to itself
        return False


def pictures_in(
    name: str, files: list[os.DirEntry[str]], times: NameTimes
) -> Iterator[tuple[float, int, Picture]]:
    """The pictures among ``files`` as (seconds since 1970, number in that second, picture)."""
    for entry in files:
        if not is_picture(entry.name):
            continue
        try:
            found = times.parse(entry.name.rpartition(".")[0], lambda entry=entry: _written(entry))  # type: ignore[misc]
            if found is None:
                found = (sidecars.file_time(_written(entry)), 1)
        except OSError as error:  # gone since, or a link to nothing
            log.debug("left out %s: %s", entry.path, error)
            continue
        moment, number = found
        yield moment.timestamp(), number, Picture(Path(entry.path), name, moment)


def _written(entry: os.DirEntry[str]) -> float:
    return entry.stat().st_mtime


def lies_in(folder: str | os.PathLike[str], root: Path) -> bool:
    """Whether a folder is in the library ``root``, and not only linked into it."""
    return Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(root))


def remove_leftovers(root: Path, files: list[os.DirEntry[str]]) -> None:
    """Delete temporary files of a folder that a process left a day ago or earlier when it was
    killed; in folders that are only linked into the library all are kept.

    What was hidden of a picture that is still there, as the process was killed before it deleted
    that, comes back.
    """
    found = [entry for entry in files if LEFTOVER.fullmatch(entry.name)]
    if found and lies_in(os.path.dirname(found[0].path), root):  # noqa: PTH120
        pictures = {_stem(entry.name) for entry in files if is_picture(entry.name)}
        leftovers.remove_leftovers(entry for entry in found if not _put_back(entry, pictures))


def _put_back(entry: os.DirEntry[str], pictures: set[str]) -> bool:
    """Whether this belonged to one of these pictures and has its name again."""
    name = entry.name[1:].rpartition(HIDDEN)[0]
    if not name or _stem(name) not in pictures:
        return False
    try:
        if time.time() - entry.stat(follow_symlinks=False).st_mtime < _HIDDEN_AGE:
            return True
        hidden, path = Path(entry.path), Path(entry.path).with_name(name)
        put = rename_if_free(hidden, path)
        if put is None and not os.path.lexists(path):
            hidden.rename(path)
        return put is not False
    except OSError as error:
        log.debug("kept %s: %s", entry.path, error)
        return True


def _stem(name: str) -> str:
    return name.rpartition(".")[0]


def owner(folder: Path) -> CameraRef | None:
    """The camera that the newest sidecar with a camera names; None where none names one."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if entry.name.endswith(".json")]
    except OSError as error:
        log.debug("no owner of %s: %s", folder, error)
        return None
    for name in sorted(names, reverse=True):
        if name.startswith("."):
            continue
        try:
            sidecar = sidecars.load(folder / name)
        except (sidecars.Broken, OSError) as error:
            log.debug("no sidecar: %s: %s", name, error)
            continue
        if sidecar is not None and sidecar.camera is not None and sidecar.camera.id:
            return sidecar.camera
    return None


def same_camera(one: CameraRef, other: CameraRef) -> bool:
    """Whether two records name one camera; a part that one of them lacks counts as equal.

    The name is a label and does not count.
    """
    return one.id == other.id and all(
        not left or not right or left == right
        for left, right in ((one.network_id, other.network_id), (one.kind, other.kind))
    )


def folder_for(root: Path, camera: CameraRef | None, otherwise: str) -> Path:
    """The folder that is this camera's, or a free one, under its name; made if need be.

    ``otherwise`` names the folder of pictures without a camera; it may have parts.
    """
    *above, wanted = [folder_name(camera.name)] if camera else otherwise.split("/")
    parent = root.joinpath(*above)
    try:
        parent.mkdir(parents=True, exist_ok=True)
        existing: dict[str, list[Path]] = {}
        with os.scandir(parent) as entries:
            for entry in entries:
                existing.setdefault(fold(entry.name), []).append(Path(entry.path))
        for name in numbered(wanted):
            alike = existing.get(fold(name))
            if alike is None:
                (parent / name).mkdir(exist_ok=True)
                return parent / name
            for path in alike:
                if path.is_dir() and _may_hold(owner(path), camera):
                    return path
    except OSError as error:
        raise from_os_error(error, parent) from error
    raise AssertionError("numbers do not end")


def _may_hold(holder: CameraRef | None, camera: CameraRef | None) -> bool:
    """Whether a folder of ``holder`` may take pictures of ``camera``: its own, or nobody's."""
    if holder is None:
        return True
    return camera is not None and same_camera(holder, camera)
