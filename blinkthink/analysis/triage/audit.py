"""Looking at some of the skipped pictures all the same, and what that showed.

One skipped picture in twenty is analysed. Which ones follows from their names alone, so that nobody
and nothing can choose them. What the analysis finds is compared with that of the picture which the
skipped one was said to equal.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from blinkthink.core.analysis import Analysis
from blinkthink.core.records import Sidecar

SHARE = 0.05
_BACKGROUND = ("object",)  # kinds that belong to a place: how many are told varies
_DIM = ("dark", "infrared")


def is_audit(camera: str, name: str, share: float = SHARE) -> bool:
    """Whether a skipped picture is analysed all the same; the same answer each time.

    ``camera`` is its identity, ``name`` the file's name.
    """
    digest = hashlib.sha256(f"audit/{camera}/{name}".encode()).digest()
    return int.from_bytes(digest[:8]) < share * 2**64


@dataclass(frozen=True)
class Audits:
    """How many skipped pictures were analysed all the same, and how many showed a change."""

    audited: int = 0
    changed: int = 0

    @property
    def rate(self) -> float | None:
        """The share of missed changes; None where nothing was audited."""
        return self.changed / self.audited if self.audited else None


@dataclass(frozen=True)
class CameraAudits:
    """The audits of one camera, day and night apart (night: dark or infrared)."""

    day: Audits = Audits()
    night: Audits = Audits()


def differs(analysis: Analysis, since: Analysis) -> bool:
    """Whether two analyses found other subjects or other flags.

    Objects are left out: they belong to the place, and how many are named varies.
    """
    return _found(analysis) != _found(since)


def _found(analysis: Analysis) -> tuple[dict[str, int], frozenset[str]]:
    counts: dict[str, int] = {}
    for subject in analysis.subjects:
        if subject.kind not in _BACKGROUND:
            counts[subject.kind] = counts.get(subject.kind, 0) + subject.count
    return counts, frozenset(flag.name for flag in analysis.flags)


def audits(sidecars: Mapping[str, Sidecar]) -> dict[str, CameraAudits]:
    """What the audits among ``sidecars`` found, by camera (``network_id/kind/id``, or empty).

    The keys of ``sidecars`` are the pictures' paths within one library. An audit whose earlier
    picture is gone, or has no analysis any more, is not counted.
    """
    found: dict[str, CameraAudits] = {}
    for path, sidecar in sidecars.items():
        since = sidecar.since
        if since is None or sidecar.analysis is None or not _audited(sidecar):
            continue
        folder = path.rpartition("/")[0]
        before = sidecars.get(f"{folder}/{since}" if folder else since)
        if before is None or before.analysis is None:
            continue
        camera = "/".join(sidecar.camera.key) if sidecar.camera else ""
        night = sidecar.analysis.visibility in _DIM
        changed = differs(sidecar.analysis, before.analysis)
        found[camera] = _counted(found.get(camera, CameraAudits()), night, changed)
    return found


def _audited(sidecar: Sidecar) -> bool:
    return sidecar.provenance is not None and sidecar.provenance.audit


def _counted(before: CameraAudits, night: bool, changed: bool) -> CameraAudits:
    counts = before.night if night else before.day
    counts = Audits(counts.audited + 1, counts.changed + changed)
    return CameraAudits(before.day, counts) if night else CameraAudits(counts, before.night)


def total(of: Iterable[CameraAudits]) -> CameraAudits:
    """The audits of several cameras together."""
    all_ = list(of)
    return CameraAudits(
        _sum([one.day for one in all_]),
        _sum([one.night for one in all_]),
    )


def _sum(of: Iterable[Audits]) -> Audits:
    counts = list(of)
    return Audits(sum(one.audited for one in counts), sum(one.changed for one in counts))
