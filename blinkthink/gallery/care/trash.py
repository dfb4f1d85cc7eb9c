"""Deleting with undo: first into a hidden folder of the library, later into the system's trash.

    <library>/.blinkthink-trash/20261121T081500Z-3f9a/Front_Door/20260226_143022.jpg

No system lets a program take files back out of its trash, so the time for undo is spent here. A
batch with a file ``.deleted`` is deleted, and its name says when it is due; one without belongs
back into the library: a process was killed while it moved files in or out, or a person brought
files back from the system's trash, which knows this place. The next start finishes either.

The file is empty and nothing is copied, so that a full disk can be relieved of pictures.
"""

from __future__ import annotations

import contextlib
import logging
import os
import re
import secrets
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from blinkthink.core.errors import BlinkThinkError, NotFound, Usage, from_os_error
from blinkthink.core.files import sync_folder, write_atomic
from blinkthink.core.translation import tr
from blinkthink.gallery import sidecars
from blinkthink.gallery.care import system_trash
from blinkthink.gallery.care.reports import Trashed
from blinkthink.gallery.care.units import CLIPS, unit_of
from blinkthink.gallery.care.working import Work
from blinkthink.gallery.library import Library
from blinkthink.gallery.names import numbered
from blinkthink.gallery.picture import is_picture

log = logging.getLogger(__name__)

FOLDER = ".blinkthink-trash"
_DUE = ".deleted"  # in a batch: it goes to the system's trash
_WHEN = "%Y%m%dT%H%M%SZ"
_AT_ONCE = 200  # pictures in a batch: the library is locked while they are moved
_KEPT_ASIDE = re.compile(r"\.json\.broken\d*$")


class Trash:
    """The deleted pictures of a library. Everything here blocks."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def delete(self, paths: Sequence[Path], due: datetime, work: Work) -> Trashed:
        """Move pictures with what belongs to them out of sight until ``due``.

        A cancel or an error of the disk leaves them all where they lay.
        """
        if self._library.root.is_dir() and not system_trash.has_trash(self._library.root):
            raise Usage(system_trash.NO_TRASH)
        gone: list[Path] = []
        batches: list[str] = []
        failed: list[tuple[Path, BlinkThinkError]] = []
        try:
            for start in range(0, len(paths), _AT_ONCE):
                work.check()
                work.went(start, len(paths))
                self._delete_some(paths[start : start + _AT_ONCE], due, gone, batches, failed)
            work.check()
        except BlinkThinkError:
            for batch in batches:
                self.put_back(batch)
            raise
        work.went(len(paths), len(paths))
        return Trashed(tuple(gone), tuple(batches), due, tuple(failed))

    def _delete_some(
        self,
        paths: Sequence[Path],
        due: datetime,
        gone: list[Path],
        batches: list[str],
        failed: list[tuple[Path, BlinkThinkError]],
    ) -> None:
        with self._library.changing() as root:
            name = f"{due.astimezone(UTC):{_WHEN}}-{secrets.token_hex(4)}"
            batch = root / FOLDER / name
            moved = []
            try:
                for path in paths:
                    try:
                        _take_out(root, batch, path, self._library)
                        moved.append(path)
                    except (NotFound, Usage) as error:
                        failed.append((path, error))
                if moved:
                    _mark_deleted(batch)
                    batches.append(name)
                    gone += moved
            except BlinkThinkError:
                _put_back(root, batch)
                raise
            finally:
                _remove_empty(batch)

    def put_back(self, name: str) -> list[Path]:
        """Move the files of a batch to where they lay; the pictures, empty where it is gone.

        Nothing is overwritten: where a name is taken meanwhile the files get a number.
        """
        with self._library.changing() as root:
            return _put_back(root, root / FOLDER / name)

    def batches(self) -> list[str]:
        """The batches that there are."""
        try:
            entries = os.scandir(self._library.root / FOLDER)
        except OSError:
            return []
        with entries:
            return sorted(entry.name for entry in entries if entry.is_dir())

    def recover(self, name: str) -> tuple[datetime | None, list[Path]]:
        """When a batch is due; one that belongs back is put back: None, and its pictures."""
        with self._library.changing() as root:  # else it may be one that just begins
            batch = root / FOLDER / name
            due = _due(batch)
            return due, ([] if due is not None else _put_back(root, batch))

    def hand_over(self, name: str, work: Work) -> None:
        """Put the files of a batch into the system's trash.

        Raises Usage when it does not take all of them, DiskFull when it has no room for its notes;
        a picture that it did not take is still in the batch, with what belongs to it. Files that
        cannot be sent because the process is ended now go with the next start.
        """
        root = self._library.root
        batch = root / FOLDER / name
        refused: dict[tuple[Path, str], Usage] = {}
        for file in _files(batch):
            work.check()
            unit = (file.parent, _stem(file.name))
            if unit in refused:
                continue
            with self._library.changing():
                if _due(batch) is None:  # brought back meanwhile
                    return
                if os.path.lexists(file):
                    try:
                        system_trash.send(file, root / file.relative_to(batch))
                    except Usage as error:
                        refused[unit] = error
        if refused:
            raise next(iter(refused.values()))
        with self._library.changing():
            (batch / _DUE).unlink(missing_ok=True)
            _remove_empty(batch)


def _take_out(root: Path, batch: Path, path: Path, library: Library) -> None:
    """Move one picture with its files into the batch, all or none."""
    if not path.is_relative_to(root) or not is_picture(path.name):
        raise Usage(tr("This picture does not lie in the library."), subject=str(path))
    if not os.path.lexists(path):
        raise NotFound("the picture is not there any more", subject=str(path))
    moved: list[tuple[Path, Path]] = []
    try:
        for file in unit_of(path, library.read_sidecar(path)).files:
            staged = batch / file.relative_to(root)
            staged.parent.mkdir(parents=True, exist_ok=True)
            file.rename(staged)  # the name is free: the batch is new
            moved.append((file, staged))
    except OSError as error:
        for file, staged in reversed(moved):
            staged.rename(file)
        raise from_os_error(error, path) from error


def _put_back(root: Path, batch: Path) -> list[Path]:
    pictures: list[Path] = []
    try:
        (batch / _DUE).unlink(missing_ok=True)
        for leftover in batch.glob(".*.tmp"):  # of a process killed while it wrote that file
            leftover.unlink(missing_ok=True)
        units: dict[tuple[Path, str], list[Path]] = {}
        for file in _files(batch):
            units.setdefault((file.parent, _stem(file.name)), []).append(file)
        for (folder, stem), files in units.items():
            place = root / folder.relative_to(batch)
            place.mkdir(parents=True, exist_ok=True)
            for free in numbered(stem):
                targets = [place / (free + file.name[len(stem) :]) for file in files]
                if not any(os.path.lexists(target) for target in targets):
                    break
            # The picture last: one that is there has all that belongs to it.
            for file, target in sorted(
                zip(files, targets, strict=True), key=lambda pair: is_picture(pair[0].name)
            ):
                file.rename(target)
                if is_picture(target.name):
                    pictures.append(target)
            if free != stem:
                _rename_clip(targets, stem)
        for folder in {picture.parent for picture in pictures}:
            sync_folder(folder)
    except FileNotFoundError:
        log.info("%s is gone already", batch)
    except OSError as error:
        raise from_os_error(error, root) from error
    _remove_empty(batch)
    return pictures


def _rename_clip(targets: Iterable[Path], stem: str) -> None:
    """Let the sidecar of files that got a number name the clip as it is called now."""
    files = list(targets)
    picture = next((file for file in files if is_picture(file.name)), None)
    clip = next((file for file in files if file.name.lower().endswith(CLIPS)), None)
    if picture is None or clip is None:
        return
    with contextlib.suppress(sidecars.Broken, OSError):
        sidecar = sidecars.load(picture)
        if sidecar is not None and sidecar.clip == stem + clip.suffix:
            encoded = sidecars.encode(sidecar.with_clip(clip.name))
            write_atomic(picture.with_suffix(".json"), encoded)


def _stem(name: str) -> str:
    """What the files of one picture have in common."""
    return _KEPT_ASIDE.sub("", name) if _KEPT_ASIDE.search(name) else Path(name).stem


def _files(batch: Path) -> list[Path]:
    """The files of a batch but its own hidden ones; those of one picture together, it first."""
    found = [
        Path(folder) / name
        for folder, _, names in os.walk(batch)
        for name in names
        if not (name.startswith(".") and Path(folder) == batch)
    ]
    return sorted(
        found, key=lambda file: (file.parent, _stem(file.name), not is_picture(file.name))
    )


def _mark_deleted(batch: Path) -> None:
    try:
        (batch / _DUE).touch()
    except OSError as error:
        raise from_os_error(error, batch) from error
    sync_folder(batch)


def _due(batch: Path) -> datetime | None:
    if not (batch / _DUE).exists():
        return None
    try:
        return datetime.strptime(batch.name.rpartition("-")[0], _WHEN).replace(tzinfo=UTC)
    except ValueError:
        log.warning("no time in the name of %s", batch)
        return datetime.fromtimestamp(0, UTC)


def _remove_empty(batch: Path) -> None:
    """Remove the folders of a batch that hold nothing, and the one of all batches."""
    for folder, _, _ in os.walk(batch, topdown=False):
        with contextlib.suppress(OSError):
            Path(folder).rmdir()
    with contextlib.suppress(OSError):
        batch.parent.rmdir()
