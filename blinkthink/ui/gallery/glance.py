"""What a tile says of a picture at a glance: one line, and its flags. No Qt."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from pathlib import Path

from blinkthink.core.analysis import Flag
from blinkthink.core.records import Sidecar
from blinkthink.core.state import JobState
from blinkthink.core.translation import tr
from blinkthink.core.triage_words import nothing_new
from blinkthink.gallery.index.query import Marks
from blinkthink.gallery.library import Library
from blinkthink.gallery.sidecars import trouble_of
from blinkthink.ui.wording import line

NOTHING = tr("Nothing there")
_ORDER = {"alert": 0, "notice": 1, "info": 2}


class Tone(enum.Enum):
    """How loud the line is."""

    PLAIN = "second"
    MUTED = "muted"
    WORKING = "accent"
    FAILED = "alert"


@dataclass(frozen=True)
class Glance:
    """What is known of a picture; ``flags`` come with the gravest first."""

    analyzed: bool = False
    failed: bool = False
    text: str = ""
    empty: bool = False  # analysed, and nothing is there
    flags: tuple[Flag, ...] = ()
    starred: bool = False
    clip: bool = False
    sent: bool = False  # it left this machine to be described
    damaged: bool = False  # what is known of it cannot be read

    def line(self, job: JobState | None) -> tuple[str, Tone]:
        """The line below the tile, while its analysis is in the state ``job``."""
        if job is JobState.RUNNING:
            return tr("Analysing…"), Tone.WORKING
        if job is JobState.ASKING:
            return tr("May it be sent?"), Tone.WORKING
        if job is JobState.QUEUED:
            return tr("Waiting for analysis"), Tone.MUTED
        if self.damaged:
            return tr("Its text file cannot be read"), Tone.FAILED
        if self.failed:
            return tr("Could not be analysed"), Tone.FAILED
        if not self.analyzed:
            return self.text or tr("Not analysed yet"), Tone.MUTED
        return self.text, Tone.MUTED if self.empty else Tone.PLAIN


def glance(sidecar: Sidecar | None) -> Glance:
    """The glance of a sidecar, or of a picture that has none."""
    if sidecar is None:
        return Glance()
    failed = sidecar.error is not None
    starred, clip = sidecar.user.starred, sidecar.clip is not None
    analysis = sidecar.analysis
    if analysis is None:
        since = sidecar.since
        text = nothing_new(since, sidecar.captured_at) if since is not None else ""
        return Glance(failed=failed, text=text, starred=starred, clip=clip, sent=sidecar.sent)
    return Glance(
        analyzed=True,
        failed=failed,
        text=line(analysis.activity or analysis.scene) or NOTHING,
        empty=not analysis.subjects,
        flags=tuple(sorted(analysis.flags, key=lambda flag: _ORDER.get(flag.severity, 2))),
        starred=starred,
        clip=clip,
        sent=sidecar.sent,
    )


def of_marks(marks: Marks) -> Glance:
    """The glance of what the index knows. Its flags carry no reasons."""
    return Glance(
        analyzed=marks.analyzed,
        failed=marks.failed,
        text=marks.text or (NOTHING if marks.analyzed else ""),
        empty=marks.empty,
        flags=tuple(
            Flag(name, severity, "")
            for name, severity in zip(marks.flags, marks.severities, strict=True)
        ),
        starred=marks.starred,
        clip=marks.clip,
        sent=marks.sent,
        damaged=marks.damaged,
    )


def read_glance(library: Library, path: Path) -> Glance:
    """Read a picture's sidecar for its glance. Blocks."""
    known = library.read_sidecar(path)
    if known is None and trouble_of(path) is not None:
        return Glance(damaged=True)
    return glance(known)
