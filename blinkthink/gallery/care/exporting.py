"""Pictures to somewhere else: copies of files, and a table of what is in them."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path

from blinkthink.core.analysis import SEVERITIES
from blinkthink.core.errors import (
    BlinkThinkError,
    DiskFull,
    NotFound,
    ReadOnly,
    Transient,
    Usage,
    from_os_error,
)
from blinkthink.core.files import copy_atomic, create_atomic, write_atomic
from blinkthink.core.records import Sidecar
from blinkthink.core.translation import tr
from blinkthink.gallery import sidecars
from blinkthink.gallery.care.reports import ExportReport
from blinkthink.gallery.care.units import CLIPS, unit_of
from blinkthink.gallery.care.working import Work
from blinkthink.gallery.library import Library
from blinkthink.gallery.names import numbered
from blinkthink.gallery.picture import SUFFIXES

COLUMNS = (
    "path", "camera", "captured_at", "trigger", "width", "height", "scene", "subjects", "activity",
    "flags", "severity", "visibility", "not_determinable", "starred", "note", "verdict", "clip",
    "backend", "model", "analyzed_at", "error", "sha256", "server",
)  # fmt: skip
_BOM = b"\xef\xbb\xbf"  # without it spreadsheets read UTF-8 as something else
# The wide ones count in East Asian editions of spreadsheets.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


def export(
    library: Library,
    paths: Sequence[Path],
    target: Path,
    work: Work,
    *,
    with_sidecars: bool,
    with_clips: bool,
) -> ExportReport:
    """As ``LibraryCare.export``."""
    target = target.expanduser().absolute()
    if Path(os.path.realpath(target)).is_relative_to(os.path.realpath(library.root)):
        raise Usage(tr("This folder lies in the library. Choose one outside of it."))
    try:
        target.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise Usage(tr("“{name}” is a file. Choose a folder.").format(name=target.name)) from error
    except OSError as error:
        raise from_os_error(error, target) from error
    exported: list[Path] = []
    failed: list[tuple[Path, BlinkThinkError]] = []
    for number, path in enumerate(paths):
        work.check()
        work.went(number, len(paths))
        try:
            exported.append(_export(library, path, target, with_sidecars, with_clips))
        except (NotFound, Transient) as error:
            failed.append((path, error))
        except (DiskFull, ReadOnly) as error:
            if not Path(error.subject).is_relative_to(path.parent):
                raise  # the target takes no more
            failed.append((path, error))
    work.went(len(paths), len(paths))
    return ExportReport(tuple(exported), tuple(failed))


def _export(
    library: Library, path: Path, target: Path, with_sidecars: bool, with_clips: bool
) -> Path:
    """Copy one picture with what is wanted, all under one stem; the picture's copy."""
    sidecar = library.read_sidecar(path)
    unit = unit_of(path, sidecar)
    for stem in numbered(path.stem):
        copies: list[tuple[Path, Callable[[Path], bool]]] = []
        name = None
        if with_clips and unit.clip:
            name = stem + unit.clip.suffix
            copies.append((target / name, partial(_copy, unit.clip)))
        if with_sidecars and unit.sidecar:
            put: Callable[[Path], bool] = partial(_copy, unit.sidecar)
            if sidecar is not None and unit.clip and sidecar.clip != name:
                put = partial(_copy_sidecar, sidecar, name)
            copies.append((target / f"{stem}.json", put))
        # The picture comes last: where it is, all that was wanted is there, also after a kill.
        copies.append((target / (stem + path.suffix), partial(_copy, path)))
        if not any(os.path.lexists(copy) for copy, _ in copies) and _put_all(copies):
            return copies[-1][0]
    raise AssertionError("numbers do not end")


def _put_all(copies: Sequence[tuple[Path, Callable[[Path], bool]]]) -> bool:
    """All of them, or none: also where another program was faster with a name (False)."""
    with ExitStack() as undo:
        for copy, put in copies:
            if not put(copy):
                return False
            undo.callback(copy.unlink, missing_ok=True)
        undo.pop_all()
    return True


def _copy(source: Path, target: Path) -> bool:
    return copy_atomic(source, target) is not None


def _copy_sidecar(sidecar: Sidecar, clip: str | None, target: Path) -> bool:
    """Where the clip has another name or stays behind; else it goes byte for byte."""
    rest = dict(sidecar.rest) | {"clip": clip}
    return create_atomic(target, sidecars.encode(replace(sidecar, rest=rest)))


def export_csv(library: Library, paths: Sequence[Path], target: Path, work: Work) -> int:
    """As ``LibraryCare.export_csv``: UTF-8 with a mark and CRLF, as spreadsheets want it.

    Lists are joined with "; ". A text that a spreadsheet would run as a formula gets a ``'``.
    """
    target = target.expanduser().absolute()
    if target.name.lower().endswith((*SUFFIXES, *CLIPS, ".json")):
        raise Usage(tr("A table does not replace a picture. Choose a name that ends in .csv."))
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(COLUMNS)
    rows = 0
    for number, path in enumerate(paths):
        work.check()
        work.went(number, len(paths))
        try:
            sidecar = library.read_sidecar(path) or sidecars.made_from(path)
        except (NotFound, ReadOnly):  # deleted meanwhile, or not for us to read
            continue
        writer.writerow([_cell(value) for value in _row(library.root, path, sidecar)])
        rows += 1
    write_atomic(target, _BOM + buffer.getvalue().encode("utf-8", "replace"))
    work.went(len(paths), len(paths))
    return rows


def _row(root: Path, path: Path, one: Sidecar) -> list[str | int]:
    analysis, made, marks = one.analysis, one.provenance, one.user
    flags = analysis.flags if analysis else ()
    worst = max((flag.severity for flag in flags), key=SEVERITIES.index, default="")
    return [
        path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path),
        one.camera.name if one.camera else "",
        one.captured_at.isoformat(),
        one.trigger,
        one.width,
        one.height,
        analysis.scene if analysis else "",
        "; ".join(
            f"{subject.count} {subject.kind}"
            + (f" ({subject.description})" if subject.description else "")
            for subject in (analysis.subjects if analysis else ())
        ),
        analysis.activity if analysis else "",
        "; ".join(f"{flag.name}: {flag.reason}" if flag.reason else flag.name for flag in flags),
        worst,
        analysis.visibility if analysis else "",
        "; ".join(analysis.not_determinable) if analysis else "",
        "yes" if marks.starred else "",
        marks.note,
        marks.verdict or "",
        one.clip or "",
        made.backend if made else "",
        made.model if made else "",
        made.analyzed_at if made else "",
        one.error.code if one.error else "",
        one.sha256,
        made.server if made else "",
    ]


def _cell(value: str | int) -> str | int:
    if isinstance(value, str) and value.lstrip(" \u00a0\u3000").startswith(_FORMULA):
        return f"'{value}"
    return value
