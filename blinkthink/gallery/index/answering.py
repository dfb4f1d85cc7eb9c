"""What a table answers: the pictures of a query, and what there is to filter by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime

from blinkthink.core.audits import TriageCounts, TriageRates
from blinkthink.gallery.index import words
from blinkthink.gallery.index.moments import day_of, microseconds
from blinkthink.gallery.index.profiles import (
    ANALYZED,
    AUDITED,
    MISSED,
    NIGHT,
    SKIPPED,
    filters,
    fits,
)
from blinkthink.gallery.index.query import Facets, Identity, Query
from blinkthink.gallery.index.selection import Rows, chosen
from blinkthink.gallery.index.table import Table


def rows(table: Table, query: Query, find: Callable[[list[str]], set[int]]) -> Rows:
    """The rows of a query; ``find`` gives the numbers of the pictures that have some words."""
    first = 0 if query.until is None else _after(table, query.until)
    last = len(table) if query.since is None else _after(table, query.since)
    last = max(first, last)
    wanted = words.split(query.words)
    if query.words.strip() and not wanted:
        return range(0)  # signs alone are in no picture
    if not wanted and not filters(query):
        return range(first, last)
    found = find(wanted) if wanted else set()
    fitting = [fits(profile, query, table.owners) for profile in table.shared.profiles]
    mask = table.mask(fitting)
    if wanted:
        hits = bytes(map(found.__contains__, table.ids))
        both = int.from_bytes(mask) & int.from_bytes(hits)
        mask = both.to_bytes(len(mask))
    return chosen(mask, first, last)


def facets(table: Table) -> Facets:
    """The cameras, flags, kinds and days of all pictures."""
    if not len(table):
        return Facets()
    owners, numbers = table.owners, Counter(table.profiles)
    counts: Counter[Identity] = Counter()
    for number, count in numbers.items():
        counts[owners.of(table.shared.profiles[number])] += count
    found = [table.shared.profiles[number] for number in numbers]
    cameras = [(key, owners.name(key), count) for key, count in counts.items()]
    return Facets(
        cameras=tuple(sorted(cameras, key=lambda item: (item[1].casefold(), item[0]))),
        flags=tuple(sorted({name for profile in found for name, _ in profile.flags})),
        kinds=tuple(sorted({kind for profile in found for kind in profile.kinds})),
        first=day_of(table.times[-1]),
        last=day_of(table.times[0]),
        total=len(table),
    )


def triage_rates(table: Table) -> dict[Identity, TriageRates]:
    """What triage did with the pictures of each camera that has any that were looked at."""
    found: dict[Identity, TriageRates] = {}
    for number, count in Counter(table.profiles).items():
        profile = table.shared.profiles[number]
        marks = profile.marks
        if not marks & (ANALYZED | SKIPPED):
            continue
        counts = TriageCounts(
            seen=0 if marks & SKIPPED else count,
            skipped=count if marks & SKIPPED else 0,
            audited=count if marks & AUDITED else 0,
            missed=count if marks & MISSED else 0,
        )
        rates = TriageRates(night=counts) if marks & NIGHT else TriageRates(day=counts)
        key = table.owners.of(profile)
        found[key] = found.get(key, TriageRates()) + rates
    return found


def _after(table: Table, moment: datetime) -> int:
    """The first row that is older than ``moment``."""
    return table.first_at_or_before(microseconds(moment) - 1)
