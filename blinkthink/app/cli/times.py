"""Times as people type them."""

from __future__ import annotations

from datetime import datetime

from blinkthink.core.errors import Usage
from blinkthink.core.translation import tr


def parse_time(text: str, option: str) -> datetime:
    """An ISO date (its first moment) or time; local where it has no offset. Raises Usage."""
    try:
        moment = datetime.fromisoformat(text.strip())
        return moment if moment.tzinfo is not None else moment.astimezone()
    except (ValueError, OverflowError, OSError) as error:
        raise Usage(
            tr(
                "{option}: “{text}” is no ISO date or time, such as 2026-02-26 or 2026-02-26T14:30."
            ).format(option=option, text=text)
        ) from error
