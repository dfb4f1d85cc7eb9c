"""What can be read out of a settings file that is no JSON any more, or that a newer version wrote.

Only settings that can do no harm by themselves: of the others a missing one may have been what
kept pictures at home, or the costs down.
"""

from __future__ import annotations

import json
import re
from typing import Any

from blinkthink.core.paths import names_folder

KEYS = ("library", "without_account", "set_up", "language", "theme", "text_size")
_TOKEN = re.compile(
    r'"(?P<text>(?:[^"\\\n]|\\.)*)"(?P<colon>\s*:)?|(?P<open>[{\[])|(?P<close>[}\]])'
)
_VALUE = re.compile(r'\s*("(?:[^"\\\n]|\\.)*"|true|false|\d{1,6})(?=\s*[,}\n]|\s*$)')
_LARGEST = 1 << 20  # characters


def saved_from(data: bytes) -> dict[str, Any]:
    """The settings of ``KEYS`` that stand in ``data`` outside of all other brackets; their values
    may still be wrong."""
    text = data.decode("utf-8", "replace")[:_LARGEST]
    found: dict[str, Any] = {}
    depth, place = 0, 0
    while (token := _TOKEN.search(text, place)) is not None:
        place = token.end()
        if token["open"]:
            depth += 1
        elif token["close"]:
            depth -= 1
        elif token["colon"] and depth <= 1 and token["text"] in KEYS:
            value = _VALUE.match(text, place)
            if value is not None:
                place = value.end()
                _take(found, token["text"], value[1])
    return found


def _take(found: dict[str, Any], key: str, text: str) -> None:
    try:
        value = json.loads(text)
        if key == "library" and not names_folder(value):
            return
    except (ValueError, TypeError):
        return
    found[key] = value
