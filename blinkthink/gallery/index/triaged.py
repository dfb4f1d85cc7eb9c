"""What a sidecar tells of triage: skipped, audited, and whether that audit showed a missed change.

An audit is compared with what was said of the earlier picture when the audit was made, so that a
later analysis of either changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from blinkthink.core.analysis import Analysis
from blinkthink.core.audits import differs, is_night
from blinkthink.core.json_values import items
from blinkthink.gallery.index.profiles import AUDITED, MISSED, NIGHT, SKIPPED

Told = tuple[tuple[Analysis, datetime | None], ...]
"""What was said of a picture and when, the newest first."""


def told(document: dict[str, Any]) -> Told:
    """The analyses that a sidecar holds."""
    found = []
    for item in (document, *items(document.get("history"))[::-1]):
        if isinstance(item, dict):
            analysis = Analysis.from_json(item.get("analysis"))
            if analysis is not None:
                found.append((analysis, _when(item.get("provenance"))))
    return tuple(found)


def triage_marks(
    since: str | None, analysis: Analysis | None, made: object, look: Callable[[str], Told]
) -> int:
    """The marks of a picture that was skipped because it equals ``since``, or was not (None).

    ``made`` is the provenance of its ``analysis``, ``look`` tells what is said of another picture.
    """
    if since is None:
        return _night(analysis)
    earlier = look(since)
    if analysis is None:
        return SKIPPED | _night(earlier[0][0] if earlier else None)
    if not (isinstance(made, dict) and made.get("audit") is True):
        return _night(analysis)
    marks = SKIPPED | _night(analysis)
    if not earlier:
        return marks
    return marks | AUDITED | (MISSED if differs(analysis, _at(earlier, _when(made))) else 0)


def _at(earlier: Told, when: datetime | None) -> Analysis:
    """What was said last before ``when``; the oldest, where all was said later."""
    for analysis, at in earlier:
        if when is None or at is None or at <= when:
            return analysis
    return earlier[-1][0]


def _night(analysis: Analysis | None) -> int:
    return NIGHT if analysis is not None and is_night(analysis.visibility) else 0


def _when(made: object) -> datetime | None:
    said = made.get("analyzed_at") if isinstance(made, dict) else None
    try:
        when = datetime.fromisoformat(said) if isinstance(said, str) else None
        return when.astimezone() if when is not None else None
    except (ValueError, OverflowError, OSError):
        return None
