"""egress: what left this machine."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from blinkthink.app.cli.output import DONE, message, print_json, table, time_json
from blinkthink.app.cli.times import parse_time
from blinkthink.app.services import Services
from blinkthink.core.purposes import purpose_words
from blinkthink.core.translation import tr
from blinkthink.runtime.egress import EgressRow


@dataclass
class _Sum:
    """Requests that are told as one."""

    last: EgressRow
    requests: int = 0
    bytes: int = 0
    pictures: int = 0

    def add(self, row: EgressRow) -> None:
        self.requests += 1
        self.bytes += row.bytes
        self.pictures += row.picture is not None
        if row.when >= self.last.when:
            self.last = row


async def egress(services: Services, args: argparse.Namespace) -> int:
    since = parse_time(args.since, "--since") if args.since else None
    ledger = services.ledger
    every, unread = await asyncio.to_thread(ledger.read)
    if told := unread.told(ledger.path, services.clock.now()):
        message(told)
    rows = [
        row
        for row in every
        if (since is None or row.when >= since) and args.host in (None, row.host)
    ]
    if args.json:
        print_json([_json(row) for row in rows])
    elif not rows:
        filtered = since is not None or args.host is not None
        if filtered or not unread.lines:
            nothing = tr("Nothing has left this computer yet.")
            message(tr("No such request.") if filtered else nothing)
    else:
        _print_groups(rows)
        print()
        _print_rows(rows)
    return DONE


def _json(row: EgressRow) -> dict[str, object]:
    return {
        "host": row.host,
        "when": time_json(row.when),
        "why": row.why,
        "bytes": row.bytes,
        "picture": row.picture,
    }


def _print_groups(rows: Iterable[EgressRow]) -> None:
    """By host and purpose, most bytes first."""
    groups: dict[tuple[str, str], _Sum] = {}
    for row in rows:
        groups.setdefault((row.host, row.why), _Sum(row)).add(row)
    found = sorted(groups.items(), key=lambda item: -item[1].bytes)
    lines = [(tr("HOST"), tr("WHY"), tr("REQUESTS"), tr("PICTURES"), tr("BYTES"))]
    lines += [
        (host, purpose_words(why), str(one.requests), str(one.pictures), str(one.bytes))
        for (host, why), one in found
    ]
    table(lines)


def _print_rows(rows: Sequence[EgressRow]) -> None:
    """One line for each request that carried a picture; of the others one for each hour, with the
    time of the last."""
    sums: dict[tuple[object, ...], _Sum] = {}
    for number, row in enumerate(rows):
        hour = row.when.astimezone().replace(minute=0, second=0, microsecond=0)
        key = (row.host, row.why, hour) if row.picture is None else (number,)
        sums.setdefault(key, _Sum(row)).add(row)
    lines = [(tr("WHEN"), tr("HOST"), tr("WHY"), tr("REQUESTS"), tr("BYTES"), tr("PICTURE"))]
    lines += [
        (
            f"{one.last.when.astimezone():%Y-%m-%d %H:%M:%S}",
            one.last.host,
            purpose_words(one.last.why),
            str(one.requests),
            str(one.bytes),
            one.last.picture or "",
        )
        for one in sorted(sums.values(), key=lambda one: one.last.when)
    ]
    table(lines)
