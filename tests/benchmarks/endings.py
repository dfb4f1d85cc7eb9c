"""How soon what is told to end has ended, and how soon the next answer comes after a crash.

    python -m tests.benchmarks.endings [--rounds 5] [PART ...]

Parts: ``engine`` (llama.cpp with the demo's model: cancelling, ending, its process killed), ``app``
(the window with ``--demo`` on a virtual screen, told to quit in each state) and ``commands``
(Ctrl+C). All in real processes. Median and worst of the rounds are printed, the worst has the
limit. A thread beside it does the same bit of work all the time; where that took more than 1.5
times as long as alone, the machine was busy: the round is repeated, and if no quiet one comes the
row is not judged. Exit status 1 where a limit is not kept, 2 where rows were not judged.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from tests.benchmarks import corpus, endings_engine
from tests.benchmarks.bystander import BUSY, Bystander
from tests.benchmarks.endings_app import STATES
from tests.benchmarks.endings_commands import COMMANDS, interrupt
from tests.benchmarks.endings_engine import PHASES, Bench
from tests.benchmarks.endings_quit import Stage, killed, quits
from tests.benchmarks.surroundings import CACHE

PARTS = ("engine", "app", "commands")
CANCEL = 0.05
"""“Cancelling stops the model at once” (``analysis/engine.py``): llama.cpp's abort callback is
asked between the operations of a graph, which takes 10 to 20 ms, and nobody notices that."""
GONE = 1.0
"""“End the child at once, whatever it does” (``analysis/process.py``): SIGKILL, whose wait is cut
off after 0.8 s there."""
HIDDEN = 0.2
"""The window goes first (ARCHITECTURE.md, “Quitting”): that is what a person sees."""
QUIT = 2.0
"""“End in order, within STOP_SECONDS” (``app/window.py``)."""
QUIT_IDLE = 1.0
"""Nothing is under way, so nothing has to be waited for: half of that."""
INTERRUPT = 1.0
"""README, “Commands”: Ctrl+C ends each. Beyond a second one presses it again (Nielsen, Response
Times: The 3 Important Limits)."""
AGAIN = 1.5
"""Times a first answer: “restarted after a crash with the job retried once” is one more load."""
_COUNT = 25_000
_TRIES = 3  # of each round, until a quiet one


@dataclass
class Row:
    """What was seen of one case; ``limit`` in ``unit``."""

    name: str
    limit: float
    unit: str = "s"
    seen: list[float] = field(default_factory=list)
    slowness: list[float] = field(default_factory=list)

    @property
    def verdict(self) -> str:
        """Beyond the limit, not judged, or nothing."""
        beyond = [busy for one, busy in zip(self.seen, self.slowness, strict=True)
                  if one > self.limit]  # fmt: skip
        if not beyond:
            return ""
        return "beyond" if min(beyond) <= BUSY else "not judged: the machine was busy"

    def __str__(self) -> str:
        middle, worst = statistics.median(self.seen), max(self.seen)
        row = f"  {self.name:52}{middle:8.3f}{worst:8.3f} {self.unit:6}{self.limit:8g}"
        return f"{row}{max(self.slowness):8.1f}   {self.verdict}".rstrip()


Case = tuple[list[Row], Callable[[], tuple[float, ...]]]


def main(arguments: list[str]) -> int:
    """Measure, print a table, and say whether every limit was kept."""
    parser = argparse.ArgumentParser(description=__doc__, prog="tests.benchmarks.endings")
    parser.add_argument("parts", nargs="*", choices=(*PARTS, []), metavar="PART")
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args(arguments)
    library = corpus.make(CACHE / str(_COUNT), _COUNT)
    print(f"  {'':52}{'median':>8}{'worst':>8} {'':6}{'limit':>8}{'slower':>8}")
    verdicts = []
    with tempfile.TemporaryDirectory() as folder, Bystander() as bystander:
        for part in args.parts or PARTS:
            for rows, work in _cases(part, library, Path(folder)):
                for _ in range(args.rounds):
                    _measure(rows, work, bystander)
                for row in rows:
                    print(row, flush=True)
                    verdicts.append(row.verdict)
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"{args.rounds} rounds, load {load}; slower: times as slow as a quiet machine, at worst")
    return 1 if "beyond" in verdicts else 2 if any(verdicts) else 0


def _measure(rows: list[Row], work: Callable[[], tuple[float, ...]], bystander: Bystander) -> None:
    """One round, of up to three tries the one on the quietest machine."""
    tries = []
    for _ in range(_TRIES):
        begin = time.perf_counter()
        seen = work()
        tries.append((bystander.slowness(begin), seen))
        if tries[-1][0] <= BUSY or all(
            one <= row.limit for row, one in zip(rows, seen, strict=True)
        ):
            break
    slowness, seen = min(tries, key=lambda one: one[0])
    for row, one in zip(rows, seen, strict=True):
        row.seen.append(one)
        row.slowness.append(slowness)


def _cases(part: str, library: Path, folder: Path) -> Iterator[Case]:
    if part == "engine":
        jpeg = next(iter(sorted(library.glob("*/*.jpg")))).read_bytes()

        def engine(
            work: Callable[[Bench], object],
        ) -> Callable[[], tuple[float, ...]]:
            return partial(endings_engine.run, jpeg, work)  # type: ignore[arg-type]

        yield (
            [
                Row("a cancelled answer is given up", CANCEL),
                Row("the model is free for the next picture", CANCEL),
            ],
            engine(lambda bench: bench.cancel()),
        )
        for phase in (*PHASES, "idle"):
            name = f"the model process is gone, ended while {phase}"
            yield [Row(name, GONE)], engine(lambda bench, phase=phase: bench.close(phase))
        for when in ("decoding", "idle"):
            name = f"killed while {when}: the next answer"
            yield (
                [Row(name, AGAIN, "times")],
                engine(lambda bench, when=when: _as_times(bench, when)),
            )
    elif part == "app":
        with Stage(library, folder) as stage:
            for state in STATES:
                limit = QUIT_IDLE if state == "idle" else QUIT
                rows = [
                    Row(f"quit, {state}: no window is left", HIDDEN),
                    Row(f"quit, {state}: all processes are gone", limit),
                ]
                yield rows, partial(quits, stage, state)
            row = Row("the app is killed: its model process is gone", GONE)
            yield [row], partial(killed, stage)
    else:
        for name in COMMANDS:
            yield [Row(f"Ctrl+C ends {name}", INTERRUPT)], partial(interrupt, name, library, folder)


async def _as_times(bench: Bench, when: str) -> tuple[float]:
    """Of the first answer, which loads the model, too: what slows one slows the other."""
    again, first = await bench.crash(when)
    return (again / first,)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
