"""The words of runs: why one was not taken, what it makes up for, what an outage is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from blinkthink.core import dates
from blinkthink.core.amounts import listed
from blinkthink.core.translation import tr

CUT_SHORT = tr("BlinkThink ended during the run.")
NO_CAMERAS = tr("There is no camera for it.")


def not_armed(name: str, armed: bool | None, only: str) -> str:
    """Why a camera that is to be captured ``only`` while armed, or disarmed, was not."""
    if armed is None:
        return _unknown(name)
    if only == "armed":
        words = tr("{camera} was disarmed; this runs only while armed.")
    else:
        words = tr("{camera} was armed; this runs only while disarmed.")
    return words.format(camera=name)


def will_not_be_armed(name: str, armed: bool | None) -> str:
    """The same ahead of time, by what is known now."""
    if armed is None:
        return _unknown(name)
    words = tr("{camera} is armed now.") if armed else tr("{camera} is disarmed now.")
    return words.format(camera=name)


def beyond_the_hour(most: int) -> str:
    return tr("It would be more than %n pictures within an hour.", "", most)


def slowed(name: str, failures: int, next_try: datetime) -> str:
    words = tr("{camera} failed %n times in a row; it is tried again from {time}.", "", failures)
    return words.format(camera=name, time=_at(next_try))


def paused(name: str, failures: int) -> str:
    words = tr("{camera} is paused: it failed %n times in a row.", "", failures)
    return words.format(camera=name)


def superseded(name: str, by: datetime) -> str:
    """A missed picture that a later planned one stands for."""
    return tr("The run of {time} makes up for {camera}.").format(time=_at(by), camera=name)


def shared(name: str) -> str:
    """One picture where two rules want one in the same minute."""
    return tr("One picture of {camera} counts for this and another rule.").format(camera=name)


def makes_up_for(count: int, first: datetime) -> str:
    words = tr("It makes up for %n run(s) since {time}, which were missed.", "", count)
    return words.format(time=_at(first))


def outage(names: Sequence[str], all_cameras: bool) -> str:
    """The reason of an outage; ``all_cameras``: none that was tried can be reached."""
    if all_cameras:
        return tr("No camera can be reached for scheduled pictures.")
    return tr("{cameras} do not answer.").format(cameras=listed(names))


def _at(moment: datetime) -> str:
    """With its day: a record is read later. The moment is in local time."""
    return dates.day_and_time(moment)


def _unknown(name: str) -> str:
    return tr("It is not known whether {camera} is armed.").format(camera=name)
