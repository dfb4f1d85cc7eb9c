"""Pictures from elsewhere: copied into the library, each once, with what belongs to it."""

from __future__ import annotations

import contextlib
import hashlib
import io
import logging
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from blinkthink.core.errors import (
    BadImage,
    BlinkThinkError,
    DiskAway,
    DiskFull,
    NotFound,
    ReadOnly,
    Usage,
    from_os_error,
)
from blinkthink.core.events import LibraryChanged
from blinkthink.core.files import create_atomic
from blinkthink.core.records import Sidecar
from blinkthink.core.translation import tr
from blinkthink.gallery import folders, sidecars
from blinkthink.gallery.care.reports import ImportReport
from blinkthink.gallery.care.units import BROKEN, CLIPS, Unit, unit_of
from blinkthink.gallery.care.working import Work
from blinkthink.gallery.library import Library
from blinkthink.gallery.names import NameTimes, file_stem, folder_name
from blinkthink.gallery.picture import is_picture, sidecar_of, unreadable

log = logging.getLogger(__name__)

_LARGEST = 256 * 1024 * 1024  # bytes; no camera makes such a picture
_SYSTEM = frozenset(("thumbs.db", "desktop.ini"))  # file managers leave them everywhere
_AT_ONCE = 50  # pictures told as one piece of news
_OF_LIBRARY = (DiskFull, ReadOnly, DiskAway)
_SUFFIX = {"JPEG": (".jpg", ".jpeg"), "PNG": (".png",)}


def import_folder(library: Library, source: Path, work: Work) -> ImportReport:
    """As ``LibraryCare.import_folder``."""
    source = source.expanduser().absolute()
    _refuse(source, library.root)
    found = [
        (name, Path(entry.path))
        for name, files in sorted(folders.walk(source), key=lambda item: item[0])
        for entry in sorted(files, key=lambda entry: entry.name)
        if not entry.name.startswith(".") and entry.name.lower() not in _SYSTEM
    ]
    importer = _Importer(library, source, work)
    importer.failed += _unreadable(source)
    try:
        for number, (name, path) in enumerate(found):
            work.check()
            work.went(number, len(found))
            importer.take(name, path)
        work.went(len(found), len(found))
    finally:
        importer.tell()
    return ImportReport(tuple(importer.imported), tuple(importer.known), tuple(importer.failed))


def _unreadable(source: Path) -> list[tuple[Path, BlinkThinkError]]:
    """The folders that may not be looked into."""
    errors: list[OSError] = []
    for _, folders_below, _ in os.walk(source, onerror=errors.append):
        folders_below[:] = [name for name in folders_below if not name.startswith(".")]
    return [(Path(error.filename), from_os_error(error, error.filename)) for error in errors]


def _refuse(source: Path, root: Path) -> None:
    if not source.is_dir():
        raise NotFound("no folder of pictures", subject=str(source))
    there, here = Path(os.path.realpath(source)), Path(os.path.realpath(root))
    if there == here:
        raise Usage(tr("This folder is the library itself. Its pictures are there already."))
    if there.is_relative_to(here):
        raise Usage(tr("This folder lies in the library. Its pictures are there already."))
    if here.is_relative_to(there):
        raise Usage(tr("The library lies in this folder. Choose a folder beside it."))


class _Importer:
    def __init__(self, library: Library, source: Path, work: Work) -> None:
        self.imported: list[Path] = []
        self.known: list[Path] = []
        self.failed: list[tuple[Path, BlinkThinkError]] = []
        self._library = library
        self._source = source
        self._work = work
        self._told = 0
        self._times = NameTimes()
        self._sizes = _Known(picture.path for picture in library.scan())
        self._claimed: set[Path] = set()  # clips that came along under another name

    def take(self, folder: str, path: Path) -> None:
        """Import one file, or note why not. Raises what the library as a whole refuses."""
        if not is_picture(path.name):
            self._note_other(path)
            return
        try:
            self._take_picture(folder, path)
        except BlinkThinkError as error:
            if isinstance(error, _OF_LIBRARY) and not Path(error.subject).is_relative_to(
                self._source
            ):
                raise  # no other picture will fit either
            log.info("not imported: %s: %s", path, error)
            self.failed.append((path, error))

    def _take_picture(self, folder: str, path: Path) -> None:
        try:
            if path.stat().st_size > _LARGEST:
                raise BadImage("larger than any picture", subject=str(path))
            data = path.read_bytes()
        except OSError as error:
            raise from_os_error(error, path) from error
        sha256 = hashlib.sha256(data).hexdigest()
        known = self._sizes.find(len(data), sha256) if data else None
        if known is not None and os.path.lexists(sidecar_of(known)):
            self.known.append(path)
            return
        width, height, suffix = _inspect(path, data)
        broken = None
        try:
            sidecar = sidecars.load(path)
        except sidecars.Broken:
            sidecar, broken = None, _bytes(sidecar_of(path))
        except OSError as error:
            raise from_os_error(error, sidecar_of(path)) from error
        unit = unit_of(path, sidecar)
        sidecar = replace(sidecar or _new_sidecar(path), sha256=sha256, width=width, height=height)
        if known is not None:  # without a sidecar: an import was killed, or it came without one
            if len(unit.files) == 1 or not self._library.complete(known, sidecar, unit.clip):
                self.known.append(path)
                return
            stored = known
        else:
            stored = self._library.adopt(
                data,
                sidecar,
                suffix=suffix,
                folder=self._folder_of(folder),
                stem=self._stem_of(path, sidecar),
                clip=unit.clip,
            )
        if broken is not None:
            create_atomic(sidecar_of(stored).with_name(sidecar_of(stored).name + BROKEN), broken)
        self._sizes.add(len(data), sha256, stored)
        self._claim(unit)
        self.imported.append(stored)
        if len(self.imported) - self._told >= _AT_ONCE:
            self.tell()

    def tell(self) -> None:
        """Publish what came since the last time."""
        news = frozenset(self.imported[self._told :])
        self._told = len(self.imported)
        if news:
            self._work.tell(LibraryChanged(added=news))

    def _stem_of(self, path: Path, sidecar: Sidecar) -> str | None:
        """The name of a picture that is named after its time already, number and all."""
        named = self._times.parse(path.stem, lambda: path.stat().st_mtime)
        time = file_stem(sidecar.captured_at)
        return path.stem if named is not None and file_stem(named[0]) == time else None

    def _folder_of(self, folder: str) -> str:
        """Where pictures without a camera go: the folders that they lie in, made safe."""
        names = folder.split("/") if folder else [self._source.name]
        return "/".join(folder_name(name) for name in names)

    def _claim(self, unit: Unit) -> None:
        if unit.clip is not None and unit.clip.stem != unit.picture.stem:
            self._claimed.add(unit.clip)
            self.failed = [item for item in self.failed if item[0] != unit.clip]

    def _note_other(self, path: Path) -> None:
        """A file that is no picture is named, unless it belongs to one."""
        lower = path.name.lower()
        beside = any(_has_picture(path, stem) for stem in (path.stem, path.name.split(".json")[0]))
        if lower.endswith((".json", BROKEN)) or ".json" + BROKEN in lower:
            reason = tr("There is no picture beside this file.")
        elif lower.endswith(CLIPS):
            beside = beside or path in self._claimed
            reason = tr("There is no picture beside this video.")
        else:
            beside, reason = False, tr("This is no JPEG or PNG picture.")
        if not beside:
            self.failed.append((path, Usage(reason, subject=str(path))))


def _has_picture(path: Path, stem: str) -> bool:
    return any(
        path.with_name(stem + suffix).is_file()
        for suffix in (".jpg", ".jpeg", ".png", ".JPG", ".JPEG", ".PNG")
    )


def _new_sidecar(path: Path) -> Sidecar:
    try:
        captured_at = sidecars.time_of(path)
    except OSError as error:
        raise from_os_error(error, path) from error
    return Sidecar(None, captured_at, "import")


def _inspect(path: Path, data: bytes) -> tuple[int, int, str]:
    """Width, height and the right suffix of a whole picture. Raises BadImage."""
    from PIL import Image

    if not data:
        raise BadImage(tr("The file is empty."), subject=str(path))
    try:
        with Image.open(io.BytesIO(data), formats=tuple(_SUFFIX)) as image:
            width, height = image.size
            fitting = _SUFFIX[image.format or "JPEG"]
            image.draft("L", (width // 8 or 1, height // 8 or 1))  # decodes all, draws little
            image.load()
    except unreadable() as error:
        raise BadImage(f"{type(error).__name__}: {error}", subject=str(path)) from error
    suffix = path.suffix.lower()
    return width, height, suffix if suffix in fitting else fitting[0]


def _bytes(path: Path) -> bytes | None:
    with contextlib.suppress(OSError):
        return path.read_bytes()
    return None


class _Known:
    """Which bytes the library holds: pictures of equal size are compared by their SHA-256."""

    def __init__(self, pictures: Iterable[Path]) -> None:
        self._unread: dict[int, list[Path]] = {}
        self._read: dict[tuple[int, str], Path] = {}
        for path in pictures:
            with contextlib.suppress(OSError):
                self._unread.setdefault(path.stat().st_size, []).append(path)

    def find(self, size: int, sha256: str) -> Path | None:
        for path in self._unread.pop(size, ()):
            data = _bytes(path)
            if data is not None:
                self.add(size, hashlib.sha256(data).hexdigest(), path)
        return self._read.get((size, sha256))

    def add(self, size: int, sha256: str, path: Path) -> None:
        self._read.setdefault((size, sha256), path)
