"""Times, sizes and numbers as people say them. No Qt."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from blinkthink.core.amounts import listed as listed
from blinkthink.core.amounts import seconds as seconds
from blinkthink.core.amounts import size as size
from blinkthink.core.dates import when as when

_STAMP = "%Y%m%d_%H%M%S"


def countdown(until: datetime, now: datetime) -> str:
    """What is left until a time: “0:42”, “1:05:00”; empty once it is over."""
    left = (until - now) / timedelta(seconds=1)
    if left <= 0:
        return ""
    whole = int(left) + (left != int(left))
    hours, rest = divmod(whole, 3600)
    minutes = f"{rest // 60:02}" if hours else f"{rest // 60}"
    return (f"{hours}:" if hours else "") + f"{minutes}:{rest % 60:02}"


def folder_title(path: Path) -> str:
    """The camera's name as its folder keeps it: “Front_Door/…jpg” is “Front Door”."""
    return path.parent.name.replace("_", " ").strip() or path.name


def picture_time(path: Path, now: datetime) -> str:
    """The capture time in a picture's file name, or the name itself where there is none."""
    try:
        moment = datetime.strptime(path.stem[:15], _STAMP)  # noqa: DTZ007 - local by contract
    except ValueError:
        return path.name
    return when(moment.replace(tzinfo=now.tzinfo), now)


def shortened(text: str, most: int = 40) -> str:
    """A name that is not longer than ``most`` characters, ended with … where it was cut."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
