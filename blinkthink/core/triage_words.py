"""What is said of a picture that triage left out."""

from __future__ import annotations

from datetime import datetime

from blinkthink.core import dates
from blinkthink.core.translation import tr


def nothing_new(since: str, taken: datetime) -> str:
    """“Nothing new since 13:30” of a picture ``taken`` then; ``since`` is the file's name of the
    picture that it equals. With the day, where that is another; without either, where the name
    tells no time."""
    try:
        earlier = datetime.strptime(since[:15], "%Y%m%d_%H%M%S")  # noqa: DTZ007 - names are local
        today = taken.astimezone().date()
    except (ValueError, OverflowError, OSError):
        return tr("Nothing new")
    when = f"{earlier:%H:%M}" if earlier.date() == today else dates.day_and_time(earlier)
    return tr("Nothing new since {time}").format(time=when)
