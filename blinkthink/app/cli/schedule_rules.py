"""The rule of a schedule from the options of ``schedule add``."""

from __future__ import annotations

import argparse
import re

from blinkthink.core.errors import Usage
from blinkthink.core.schedules import DAYS, At, Between, Cron, Day, Every, Rule, Sun
from blinkthink.core.translation import tr

_FULL_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MOST_OFFSET = 720  # minutes


def rule_of(args: argparse.Namespace) -> Rule:
    """Raises Usage, in words, for values that make no rule and for options that do not go
    together."""
    if args.days is not None and args.at is None:
        raise Usage(tr("--days goes with --at."))
    if args.offset is not None and args.sun is None:
        raise Usage(tr("--offset goes with --sun."))
    if args.every is not None:
        if args.every < 1:
            raise Usage(tr("--every takes whole minutes, from 1 on."))
        return Every(minutes=args.every)
    if args.at is not None:
        times = tuple(clock_time(part, "--at") for part in args.at.split(","))
        return At(times=tuple(sorted(set(times))), days=_days(args.days))
    if args.cron is not None:
        return Cron(expression=args.cron)
    offset = args.offset or 0
    if abs(offset) > _MOST_OFFSET:
        raise Usage(tr("--offset takes minutes from -{most} to {most}.").format(most=_MOST_OFFSET))
    return Sun(event=args.sun, offset_minutes=offset)


def between_of(text: str | None) -> Between | None:
    """ "22:00-06:00" as the two times. Raises Usage."""
    if text is None:
        return None
    start, dash, end = text.replace("–", "-").partition("-")
    if not dash:
        raise Usage(
            tr("--between takes two times, such as 22:00-06:00, not “{text}”.").format(text=text)
        )
    return Between(start=clock_time(start, "--between"), end=clock_time(end, "--between"))


def clock_time(text: str, option: str) -> str:
    """A time of the day as the records have it: “07:30”. Raises Usage."""
    found = re.fullmatch(r"(\d{1,2}):(\d{2})", text.strip(), re.ASCII)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        raise Usage(
            tr("{option}: “{text}” is no time of the day, such as 07:30.").format(
                option=option, text=text.strip()
            )
        )
    return f"{int(found[1]):02}:{found[2]}"


def _days(text: str | None) -> tuple[Day, ...]:
    """Raises Usage."""
    if text is None:
        return ()
    chosen = set()
    for part in text.lower().split(","):
        name = part.strip()
        if name in _FULL_DAYS:
            name = name[:3]
        if name not in DAYS:
            raise Usage(
                tr("--days: “{text}” is none of {days}.").format(
                    text=part.strip(), days=", ".join(DAYS)
                )
            )
        chosen.add(name)
    return tuple(day for day in DAYS if day in chosen)
