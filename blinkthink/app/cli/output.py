"""What commands print: a JSON document or words on standard output, messages on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from blinkthink.core.errors import BlinkThinkError, ModelMissing, NeedsLogin, Usage
from blinkthink.core.translation import tr
from blinkthink.core.words import say

DONE = 0
NOT_DONE = 1
WRONG_USAGE = 2
NEEDS_LOGIN = 3
INTERRUPTED = 130


def print_json(document: Any) -> None:
    """As people read it; in ASCII where standard output cannot hold a name as it is."""
    text = json.dumps(document, indent=2, ensure_ascii=False)
    try:
        text.encode(sys.stdout.encoding)
    except UnicodeEncodeError:
        text = json.dumps(document, indent=2)
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def message(text: str) -> None:
    """Something for a person to read."""
    print(text, file=sys.stderr, flush=True)


def sentence(error: BaseException) -> str:
    """An error in words, with the command that helps."""
    words = say(error)
    if isinstance(error, NeedsLogin):
        words = replace(words, action=tr("Sign in with “blinkthink login”."))
    if isinstance(error, ModelMissing):
        words = replace(words, action=tr("Choose or download one with “blinkthink models”."))
    return words.sentence


def technical(detail: str) -> str:
    """What a report of the error needs, named as such: it is English whatever is spoken."""
    return tr("(details: {detail})").format(detail=detail)


def error_json(error: BlinkThinkError) -> dict[str, str]:
    return {"code": error.code, "message": sentence(error)}


def exit_status(error: BlinkThinkError) -> int:
    if isinstance(error, NeedsLogin):
        return NEEDS_LOGIN
    return WRONG_USAGE if isinstance(error, Usage) else NOT_DONE


def table(rows: Sequence[Sequence[str]]) -> None:
    """Rows in aligned columns on standard output; the first row is the heading."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())


def time_json(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def time_words(moment: datetime | None) -> str:
    """In this computer's local time, whatever the offset of ``moment``."""
    return moment.astimezone().strftime("%Y-%m-%d %H:%M") if moment else "-"
