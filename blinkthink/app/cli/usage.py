"""What ``argparse`` says of wrong usage, and its headings, in the language in use.

It says them in English alone: its own way is gettext, whose compiled files we do not have.
"""

from __future__ import annotations

import argparse
import re
from typing import Any

from blinkthink.core.translation import tr

_OF_ARGUMENT = re.compile(r"argument (?P<name>.+?): (?P<what>.+)", re.DOTALL)
_SAID = (
    (r"the following arguments are required: (?P<names>.+)", tr("missing: {names}")),
    (r"one of the arguments (?P<names>.+) is required", tr("one of these is missing: {names}")),
    (r"unrecognized arguments: (?P<names>.+)", tr("not known here: {names}")),
    (
        r"ambiguous option: (?P<name>.+) could match (?P<names>.+)",
        tr("{name} may mean several: {names}"),
    ),
    (r"not allowed with argument (?P<name>.+)", tr("does not go with {name}")),
    (r"expected one argument", tr("a value is missing")),
    (r"expected at least one argument", tr("a value is missing")),
    (r"expected (?P<count>\d+) arguments", tr("takes {count} values")),
    (r"ignored explicit argument (?P<value>.+)", tr("takes no value, not {value} either")),
    (
        r"invalid choice: (?P<value>.+?) \(choose from (?P<names>.+)\)",
        tr("{value} is none of {names}"),
    ),
    (r"invalid int value: (?P<value>.+)", tr("{value} is no whole number")),
)


class Formatter(argparse.HelpFormatter):
    """Begins the usage in the language in use."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, tr("usage: ") if prefix is None else prefix)


def in_words(message: str) -> str:
    """What ``argparse`` found wrong; as it is where it says something that is not known."""
    of_argument = _OF_ARGUMENT.fullmatch(message)
    if of_argument is not None:
        return f"{of_argument['name']}: {_said(of_argument['what'])}"
    return _said(message)


def _said(message: str) -> str:
    for pattern, words in _SAID:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found is not None:
            parts = found.groupdict()
            if pattern.startswith("one of"):  # apart by mere spaces
                parts["names"] = parts["names"].replace(" ", ", ")
            return words.format(**parts)
    return message
