"""How the words of an error are kept: a table from its type to what says it."""

from __future__ import annotations

from collections.abc import Callable

from blinkthink.core.errors import BlinkThinkError

Sayer = Callable[[BlinkThinkError], tuple[str, str, str]]
"""Title, meaning and action of an error."""
