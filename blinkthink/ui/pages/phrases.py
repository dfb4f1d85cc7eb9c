"""Times, sizes and numbers as people say them. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

_GB = 1000**3
_STAMP = "%Y%m%d_%H%M%S"


def when(moment: datetime, now: datetime) -> str:
    """“Today 17:31”, “Yesterday 09:05”, “Tomorrow 08:00”, “Monday 17:31”, “3 March 2025 17:31”."""
    moment = moment.astimezone(now.tzinfo)
    days = (moment.date() - now.date()).days
    clock = f"{moment:%H:%M}"
    named = {0: "Today", -1: "Yesterday", 1: "Tomorrow"}.get(days)
    if named:
        return f"{named} {clock}"
    if -7 < days < 7:
        return f"{moment:%A} {clock}"
    year = f" {moment.year}" if moment.year != now.year else ""
    return f"{moment.day} {moment:%B}{year} {clock}"


def within(moment: str) -> str:
    """A moment of ``when`` as it stands inside a sentence: “today 17:31”, “Monday 17:31”."""
    relative = moment.startswith(("Today", "Yesterday", "Tomorrow"))
    return moment[0].lower() + moment[1:] if relative else moment


def size(count: int) -> str:
    """Bytes in decimal units: “6.1 GB”, “80 MB”, “12 kB”."""
    if count >= _GB:
        value = f"{count / _GB:.1f}".removesuffix(".0")
        return f"{value} GB"
    if count >= 1000**2:
        return f"{round(count / 1000**2)} MB"
    return f"{max(1, round(count / 1000))} kB" if count else "0 kB"


def counted(count: int, one: str, many: str | None = None) -> str:
    """“1 picture”, “12,408 pictures”."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def seconds(value: float) -> str:
    """A short working time: “1.9 s”, “42 s”, “3 min 5 s”."""
    if value < 9.95:
        return f"{value:.1f} s"
    whole = round(value)
    return f"{whole} s" if whole < 60 else f"{whole // 60} min {whole % 60} s"


def countdown(until: datetime, now: datetime) -> str:
    """What is left until a time: “0:42”, “1:05:00”; empty once it is over."""
    left = (until - now) / timedelta(seconds=1)
    if left <= 0:
        return ""
    whole = int(left) + (left != int(left))
    hours, rest = divmod(whole, 3600)
    minutes = f"{rest // 60:02}" if hours else f"{rest // 60}"
    return (f"{hours}:" if hours else "") + f"{minutes}:{rest % 60:02}"


def listed(names: Sequence[str]) -> str:
    """“Front Door”, “Front Door and Hallway”, “A, B and C”."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


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
