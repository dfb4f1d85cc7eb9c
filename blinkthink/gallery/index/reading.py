"""Reads a picture's file and sidecar into what the index keeps of them."""

from __future__ import annotations

import json
import logging
import os
import stat
import time
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from blinkthink.core.analysis import SEVERITIES, Analysis, AnalysisError
from blinkthink.core.errors import leads_round
from blinkthink.core.expected import Expected
from blinkthink.core.records import TRIGGERS, CameraRef, sent_away, since_of
from blinkthink.core.triage_words import nothing_new
from blinkthink.gallery import sidecars
from blinkthink.gallery.index import words
from blinkthink.gallery.index.moments import NameMoments, microseconds
from blinkthink.gallery.index.profiles import (
    ANALYZED,
    CLIP,
    DAMAGED,
    EMPTY,
    FAILED,
    KNOWN,
    LABELLED,
    SENT,
    STARRED,
    WRONG,
    Profile,
)
from blinkthink.gallery.index.shared import Row
from blinkthink.gallery.index.triaged import Told, told, triage_marks
from blinkthink.gallery.names import local

log = logging.getLogger(__name__)

Stamp = tuple[int, int, int, int]
"""Times (nanoseconds) and sizes of picture and sidecar; a time of 0 is one to look at again."""

_LARGEST = 32 * 1024 * 1024  # bytes; what is larger is no sidecar
_LONGEST = 20_000  # characters of one sidecar that can be searched
_LATELY = 2_000_000_000  # nanoseconds; a file may change twice within one tick of its clock
_RANKS = {severity: rank for rank, severity in enumerate(SEVERITIES)}
_NO_FILE = (-1, -1)
_OTHER = (-1, -2)  # a folder, a link that leads round, or what else is no file


@dataclass(slots=True)
class Reading:
    """``row`` for the table, ``body`` the words that can be searched, cut and folded."""

    row: Row
    body: str
    stamp: Stamp


def stamp_of(folder: str, name: str) -> Stamp | None:
    """The stamp of a picture as it is now; None where it is gone or is no file."""
    picture = _status(f"{folder}{os.sep}{name}")
    if picture is None:
        return None
    beside = _beside(folder, name)
    return (*picture, *(_status(beside) or _other(beside)))


def read(folder: str, folder_name: str, name: str, moments: NameMoments) -> Reading | None:
    """What the index keeps of a picture; None where it is gone. Whatever the sidecar is, no error.

    ``folder`` is the path of its folder, ``folder_name`` that below the library.
    """
    stamp = stamp_of(folder, name)
    if stamp is None:
        return None
    document = _document(_beside(folder, name), stamp[3]) if stamp[2] >= 0 else None
    moment = _captured_at(document, folder, name)
    if document is None or moment is None:
        taken = _time(Path(folder, name), stamp, moments)
        marks = KNOWN if stamp[2:] == _NO_FILE else KNOWN | DAMAGED
        row = Row(folder_name, name, taken, Profile(folder_name, marks=marks))
        return Reading(row, "", _settled(stamp))
    analysis = Analysis.from_json(document.get("analysis"))
    user = document.get("user")
    user = user if isinstance(user, dict) else {}
    note = user.get("note")
    marks = KNOWN
    marks |= FAILED if AnalysisError.from_json(document.get("error")) is not None else 0
    marks |= STARRED if user.get("starred") is True else 0
    marks |= WRONG if user.get("verdict") == "wrong" else 0
    marks |= LABELLED if not Expected.from_json(user.get("expected")).says_nothing else 0
    marks |= SENT if sent_away(document.get("provenance"), document.get("history")) else 0
    clip = document.get("clip")
    marks |= CLIP if isinstance(clip, str) and clip else 0
    if analysis is not None:
        marks |= ANALYZED | (0 if analysis.subjects else EMPTY)
    since = since_of(document.get("skipped"))
    marks |= triage_marks(
        since, analysis, document.get("provenance"), lambda name: _told_of(folder, name)
    )
    trigger = document.get("trigger")
    profile = Profile(
        folder_name,
        CameraRef.from_json(document.get("camera")),
        trigger if trigger in TRIGGERS else "import",
        _flags(analysis),
        tuple(sorted(analysis.kinds)) if analysis is not None else (),
        marks,
    )
    text = _line(analysis.activity or analysis.scene) if analysis is not None else ""
    text = nothing_new(since, moment) if since is not None and analysis is None else text
    said = note if isinstance(note, str) else ""
    row = Row(folder_name, name, microseconds(moment), profile, text)
    return Reading(row, _body(analysis, said), _settled(stamp))


def _told_of(folder: str, name: str) -> Told:
    """What is said of another picture of the folder; nothing where it is gone."""
    if os.path.basename(name) != name:  # noqa: PTH119 - a sidecar from elsewhere may name any file
        return ()
    path = _beside(folder, name)
    stamp = _status(path)
    return _told_in(path, stamp) if stamp is not None else ()


@lru_cache(maxsize=32)  # many pictures in a row equal the same one
def _told_in(path: str, stamp: tuple[int, int]) -> Told:
    document = _document(path, stamp[1])
    return told(document) if document is not None else ()


def searched(analysis: Analysis | None, note: str) -> str:
    """The text of a picture that a search looks at."""
    parts = [note]
    if analysis is not None:
        parts += [analysis.scene, analysis.activity]
        parts += [f"{one.kind} {one.description}" for one in analysis.subjects]
        parts += [f"{flag.name} {flag.reason}" for flag in analysis.flags]
    return " ".join(parts)


def _body(analysis: Analysis | None, note: str) -> str:
    if analysis is None and not note:
        return ""
    return " ".join(dict.fromkeys(words.split(searched(analysis, note)[:_LONGEST])))


def _flags(analysis: Analysis | None) -> tuple[tuple[str, str], ...]:
    if analysis is None:
        return ()
    found = [(flag.name, flag.severity) for flag in analysis.flags]
    found.sort(key=lambda flag: -_RANKS[flag[1]])
    return tuple(found)


def _line(text: str) -> str:
    return " ".join(text[:2000].split()).removesuffix(".")


def _beside(folder: str, name: str) -> str:
    return f"{folder}{os.sep}{name.rpartition('.')[0]}.json"


def _status(path: str) -> tuple[int, int] | None:
    try:
        status = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return None
    return (status.st_mtime_ns, status.st_size) if stat.S_ISREG(status.st_mode) else None


def _other(path: str) -> tuple[int, int]:
    """What stands for something that is no file: nothing, or what cannot be one."""
    try:
        os.stat(path)  # noqa: PTH116
    except (OSError, ValueError) as error:
        return _OTHER if isinstance(error, OSError) and leads_round(error) else _NO_FILE
    return _OTHER


def _settled(stamp: Stamp) -> Stamp:
    """The stamp, with 0 for the time of a file that may change again without another stamp."""
    now = time.time_ns()
    picture, sidecar = (0 if abs(now - at) < _LATELY else at for at in (stamp[0], stamp[2]))
    return picture, stamp[1], sidecar, stamp[3]


def _document(path: str, size: int) -> dict[str, Any] | None:
    """The object in a sidecar of about this size; None where it holds none."""
    if size > _LARGEST:
        return None
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            data = os.read(descriptor, size + 1)
        finally:
            os.close(descriptor)
    except OSError as error:
        log.debug("cannot read %s: %s", path, error)
        return None
    try:
        try:
            document = msgspec.json.decode(data)
        except (msgspec.DecodeError, ValueError):  # what only the standard library puts up with
            document = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        log.debug("no sidecar: %s: %s", path, error)
        return None
    return document if isinstance(document, dict) else None


def _captured_at(document: dict[str, Any] | None, folder: str, name: str) -> datetime | None:
    """The time of a document, None for what is no sidecar; as ``sidecars.load`` decides it."""
    if document is None:
        return None
    said = document.get("captured_at")
    try:
        if said is None:
            return sidecars.time_of(Path(folder, name))
        moment = datetime.fromisoformat(said)
        return moment if moment.tzinfo is not None else moment.astimezone()
    except (ValueError, TypeError, OverflowError, OSError):
        return None


def _time(path: Path, stamp: Stamp, moments: NameMoments) -> int:
    """When a picture without a sidecar was taken."""
    found = moments.parse(path.stem, lambda: stamp[0] / 1e9)
    if found is not None:
        return found[0]
    try:
        return microseconds(local(sidecars.time_of(path)))
    except OSError:
        return stamp[0] // 1000
