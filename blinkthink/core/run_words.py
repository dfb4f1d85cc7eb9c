"""The words of runs: why one was not taken, what it makes up for, what an outage is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from blinkthink.core import dates

CUT_SHORT = "BlinkThink ended during the run."
NO_CAMERAS = "There is no camera for it."


def not_armed(name: str, armed: bool | None, only: str) -> str:
    """Why a camera that is to be captured ``only`` while armed, or disarmed, was not."""
    if armed is None:
        return f"It is not known whether {name} is armed."
    return f"{name} was {'armed' if armed else 'disarmed'}; this runs only while {only}."


def will_not_be_armed(name: str, armed: bool | None) -> str:
    """The same ahead of time, by what is known now."""
    if armed is None:
        return f"It is not known whether {name} is armed."
    return f"{name} is {'armed' if armed else 'disarmed'} now."


def beyond_the_hour(most: int) -> str:
    return f"It would be more than {most} pictures within an hour."


def slowed(name: str, failures: int, next_try: datetime) -> str:
    return f"{name} failed {failures} times in a row; it is tried again from {_at(next_try)}."


def paused(name: str, failures: int) -> str:
    return f"{name} is paused: it failed {failures} times in a row."


def superseded(name: str, by: datetime) -> str:
    """A missed picture that a later planned one stands for."""
    return f"The run of {_at(by)} makes up for {name}."


def makes_up_for(count: int, first: datetime) -> str:
    if count == 1:
        return f"It makes up for the run of {_at(first)}, which was missed."
    return f"It makes up for {count} runs since {_at(first)}, which were missed."


def taken_late(planned: datetime) -> str:
    return f"It was planned for {_at(planned)} and missed then."


def outage(names: Sequence[str], all_cameras: bool) -> str:
    """The reason of an outage; ``all_cameras``: none that was tried can be reached."""
    if all_cameras:
        return "No camera can be reached for scheduled pictures."
    return f"{_listed(names)} do not answer."


def _at(moment: datetime) -> str:
    """With its day: a record is read later. The moment is in local time."""
    return dates.day_and_time(moment)


def _listed(parts: Sequence[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
