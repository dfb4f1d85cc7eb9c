"""How quick the index is: building, opening, filters, search, timeline; with limits.

    python -m tests.benchmarks.index --count 100000 --folder DIR

The library is made in DIR where it is not there (see ``corpus``). Exit status 1 beyond a limit.
"""

from __future__ import annotations

import argparse
import asyncio
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from blinkthink.core.clock import SystemClock
from blinkthink.core.events import EventBus, LibraryChanged
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.index.keeper import IndexKeeper
from blinkthink.gallery.index.query import Query
from blinkthink.gallery.library import Library
from tests.benchmarks import corpus

_ASKED = 50.0  # milliseconds for an answer, at 100,000 pictures
_WORDS = ("p", "pe", "person", "red coat", "a person in a red co", "fox", "zebra", "nothing is")


class Table:
    """Prints what was measured beside its limit."""

    def __init__(self) -> None:
        self.failed = False

    def row(self, what: str, milliseconds: float, limit: float | None) -> None:
        beyond = limit is not None and milliseconds > limit
        self.failed |= beyond
        bound = f"{limit:10.0f}" if limit is not None else " " * 10
        print(f"{what:46} {milliseconds:10.1f} {bound} {'BEYOND' if beyond else ''}", flush=True)


def measured(ask: Callable[[], object], times: int = 5) -> float:
    """The median of some runs, in milliseconds."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        ask()
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


async def build(index: LibraryIndex) -> tuple[float, float]:
    """Build as the app does, beside an event loop; seconds, and the longest hold-up in it (ms)."""
    events = EventBus()
    done = asyncio.Event()
    events.subscribe(
        lambda event: (
            done.set() if event == LibraryChanged() and not index.progress.running else None
        )
    )
    keeper = IndexKeeper(index, events, SystemClock(), watches=False, delay=0)
    held: list[float] = []

    async def tick() -> None:
        while True:
            began = time.perf_counter()
            await asyncio.sleep(0.005)
            held.append((time.perf_counter() - began) * 1000 - 5)

    ticking = asyncio.create_task(tick())
    began = time.perf_counter()
    await keeper.start()
    await done.wait()
    seconds = time.perf_counter() - began
    ticking.cancel()
    await keeper.stop()
    held.sort()
    return seconds, held[int(len(held) * 0.99)]


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests.benchmarks.index", description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, required=True)
    args = parser.parse_args(arguments)
    scale = args.count / 100_000
    library = Library(corpus.make(args.folder, args.count), SystemClock())
    table = Table()
    print(f"{args.count} pictures\n{'':46} {'ms':>10} {'limit':>10}")
    with tempfile.TemporaryDirectory() as cache:
        index = LibraryIndex(library, Path(cache))
        index.keep(True)
        began = time.perf_counter()
        assert len(index.select()) == args.count
        table.row(
            "first answer without an index", (time.perf_counter() - began) * 1000, 600 * scale
        )
        seconds, held = asyncio.run(build(index))
        table.row("building it in the background", seconds * 1000, 30_000 * scale)
        table.row("  an event loop beside it waits (p99)", held, None)
        size = sum(file.stat().st_size for file in Path(cache).iterdir())
        opened = LibraryIndex(library, Path(cache))
        opened.keep(True)
        began = time.perf_counter()
        selection = opened.select()
        table.row("first answer with the index", (time.perf_counter() - began) * 1000, 250 * scale)
        table.row("seeing that nothing changed", measured(opened.synchronize), 20)
        asked(table, opened, selection[len(selection) // 3].path)
        opened.close()
    print(f"index {size / 1e6:.0f} MB; memory of this process at most", end=" ")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 1 if table.failed else 0


def asked(table: Table, index: LibraryIndex, path: Path) -> None:
    """Each kind of question."""
    facets = index.facets()
    key = facets.cameras[0][0]
    moment = index.select()[len(index.select()) // 2].captured_at
    filters = {
        "all": Query(),
        "one camera": Query(cameras=frozenset({key})),
        "flagged": Query(flagged=True),
        "one flag": Query(flag="person"),
        "at least notice": Query(severity="notice"),
        "a kind": Query(kind="animal"),
        "starred": Query(starred=True),
        "not analysed": Query(not_analyzed=True),
        "since": Query(since=moment),
        "camera, flag, since, words": Query(
            cameras=frozenset({key}), flag="person", since=moment, words="red coat"
        ),
    }
    for name, query in filters.items():
        table.row(f"filter: {name}", measured(lambda q=query: index.select(q)), _ASKED)
    for words in _WORDS:
        query = Query(words=words)
        hits = len(index.select(query))
        table.row(f"search: {words} ({hits})", measured(lambda q=query: index.select(q)), _ASKED)
    table.row("facets", measured(index.facets), _ASKED)
    table.row("timeline by day", measured(lambda: index.timeline(Query(), bucket="day")), _ASKED)
    hours = measured(lambda: index.timeline(Query(), bucket="hour"))
    table.row("timeline by hour", hours, 2 * _ASKED)
    table.row("next flagged", measured(lambda: index.step_flagged(Query(), path, 1)), _ASKED)
    table.row("newest of a camera", measured(lambda: index.newest(key)), _ASKED)
    selection = index.select()
    table.row("place of a picture", measured(lambda: selection.place(path)), 5)
    table.row("200 tiles", measured(lambda: [selection.marks(at) for at in range(200)]), 10)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
