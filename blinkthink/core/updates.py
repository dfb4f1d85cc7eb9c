"""Newer versions: what is known of one, what is asked before looking, and notes as plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from blinkthink.core.translation import tr

CONSENT_TITLE = tr("Look for newer versions")
CONSENT_TEXT = tr(
    "Once a week GitHub is asked for the newest version. Nothing is downloaded by itself, and "
    "nothing about you or your cameras is sent."
)
MOST_NOTES = 20_000
_FENCE = re.compile(r"^\s*(```|~~~)")
# None of these may look far ahead from each of many places: a hostile text would take for ever.
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+(.*)$")
_POINT = re.compile(r"^(\s*)(?:[-*+]|\d+[.)])\s+")
_IMAGE = re.compile(r"!\[([^\]]{0,300})\]\([^)]{0,1000}\)")
_LINK = re.compile(r"\[([^\]]{1,300})\]\([^)]{0,1000}\)")
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|</?[A-Za-z][^<>]*>", re.DOTALL)
_EMPHASIS = re.compile(r"(\*\*|__|\*|`)(\S(?:.{0,500}?\S)?)\1")


@dataclass(frozen=True)
class Update:
    """A newer version: its number, what its makers say of it as plain text, and its page."""

    version: str
    notes: str
    page: str


@dataclass(frozen=True)
class UpdateNews:
    """``update`` is a newer version than this one, None where none is known; ``looked_at`` is when
    that was last heard of the server. ``skipped`` and ``told`` are about ``update``."""

    update: Update | None = None
    looked_at: datetime | None = None
    skipped: bool = False
    told: bool = False


def plain_notes(markdown: str) -> str:
    """Markdown as plain text: nothing in it is loaded, followed or run."""
    text = _TAG.sub("", markdown[:MOST_NOTES].replace("\r\n", "\n"))
    lines: list[str] = []
    for line in text.split("\n"):
        if _FENCE.match(line):
            continue
        heading = _HEADING.match(line)
        line = heading.group(1).rstrip("# \t") if heading else _POINT.sub(r"\1• ", line)
        line = _LINK.sub(r"\1", _IMAGE.sub(r"\1", line))
        line = _EMPHASIS.sub(r"\2", line).rstrip()
        if line or (lines and lines[-1]):
            lines.append(line)
    told = "\n".join(lines).strip()
    return "".join(one for one in told if one == "\n" or one.isprintable())
