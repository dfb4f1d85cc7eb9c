"""Changes of the entries that people ask for: adding, changing, pausing; pure functions."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo

from msgspec.structs import replace

from blinkthink.core.errors import Usage
from blinkthink.core.records import CameraRef
from blinkthink.core.schedule_words import between_words, rule_words
from blinkthink.core.schedules import Between, Cron, Every, Only, Place, Rule, Sun
from blinkthink.core.translation import tr
from blinkthink.schedule import cron
from blinkthink.schedule.planning import counted_until, is_paused
from blinkthink.schedule.rule_times import Timing
from blinkthink.schedule.store import Entries, Entry

_LONGEST = 7 * 24 * 60  # minutes


def check_rule(
    rule: Rule, between: Between | None, now: datetime, *, zone: tzinfo, place: Place | None
) -> None:
    """Raises Usage, in words, for a rule that cannot be kept; the floors are another matter."""
    match rule:
        case Every(minutes=minutes) if not 1 <= minutes <= _LONGEST:
            raise Usage(
                tr("Choose between 1 minute and 7 days ({minutes} minutes).").format(
                    minutes=_LONGEST
                )
            )
        case Cron(expression=expression):
            cron.parse(expression)
        case Sun() if place is None:
            raise Usage(
                tr(
                    "Sunrise and sunset need a place: choose it with the schedule in the window,"
                    " or with “blinkthink schedule place”."
                )
            )
    if between is not None and between.start == between.end:
        raise Usage(tr("The two times are the same: leave them out to take pictures all day."))
    if Timing(rule, between, now, zone, place).after(now) is None:
        words = ", ".join(filter(None, (rule_words(rule), between_words(between))))
        raise Usage(tr("That never comes: {words}.").format(words=words))


def made(
    entries: Entries,
    cameras: Sequence[CameraRef],
    rule: Rule,
    now: datetime,
    *,
    between: Between | None = None,
    only: Only = "always",
    forced: bool = False,
) -> Entry:
    """A new entry, with an id that none of the others has; its first time comes after ``now``."""
    free = secrets.token_hex(2)
    while any(entry.id == free for entry in entries):
        free = secrets.token_hex(2)
    now = now.astimezone(UTC).replace(microsecond=0)
    return Entry(
        id=free,
        cameras=each_once(cameras),
        rule=rule,
        between=between,
        only=only,
        forced=forced,
        anchor=now,
        counted_until=now,
    )


def with_rule(
    entry: Entry,
    cameras: Sequence[CameraRef],
    rule: Rule,
    now: datetime,
    *,
    between: Between | None = None,
    only: Only = "always",
    forced: bool = False,
) -> Entry:
    """The entry with another rule; what ran stays. ``Every`` counts from now where it is new."""
    now = now.astimezone(UTC).replace(microsecond=0)
    if (rule, between) != (entry.rule, entry.between):
        # What is over of the old moments says nothing of the new ones.
        anchor = entry.anchor if rule == entry.rule else now
        entry = replace(entry, anchor=anchor, counted_until=now, gap=None, over=())
    return replace(
        entry,
        cameras=each_once(cameras),
        rule=rule,
        between=between,
        only=only,
        forced=forced,
    )


def paused(entry: Entry, on: bool, now: datetime, until: datetime | None = None) -> Entry:
    """The entry paused, or going on; what was planned during a pause is not made up for."""
    now = now.astimezone(UTC)
    if is_paused(entry, now):
        entry = replace(entry, counted_until=max(entry.counted_until, now))
    else:  # a pause may have ended by itself
        entry = replace(entry, counted_until=counted_until(entry))
    until = until.astimezone(UTC) if on and until is not None else None
    return replace(entry, paused=on, paused_until=until)


def each_once(cameras: Sequence[CameraRef]) -> tuple[CameraRef, ...]:
    return tuple({camera.key: camera for camera in cameras}.values())
