"""How quick the engine is, beside llama-cpp-python's chat handler, on random Gemma 4 models.

    python -m tests.benchmarks.engine --size e2b --rounds 3

The models are written first (a minute, 3 GB in ``--folder``). Every contestant answers the same
pictures, in turns, in a process of its own, with one model in memory at a time; figures are medians
of the rounds. Where the machine is busy, they mean nothing: the load is printed with them. Prints a
Markdown table; exit status 1 where a limit is broken.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from blinkthink.analysis.worker.main import cores
from tests.benchmarks import engine_models
from tests.benchmarks.engine_contestants import ChatHandler, Engine, Setting
from tests.benchmarks.engine_models import SIZES
from tests.benchmarks.engine_table import AGREEMENTS, BATCHES, Seen, broken_limits, hardware, table
from tests.gemma import Pair


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; the exit status."""
    parser = argparse.ArgumentParser(prog="bench engine", description=__doc__)
    parser.add_argument("--size", choices=SIZES, default="e2b")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=cores(), help="default: physical cores")
    parser.add_argument("--folder", type=Path, default=engine_models.CACHE / "gemma")
    parser.add_argument(
        "--cpu-time", action="store_true", help="processor seconds, for a busy machine"
    )
    parser.add_argument(
        "--no-batches", action="store_true", help="leave (f) out, which takes half the time"
    )
    parser.add_argument("--bandwidth", type=float, help="the memory's, GB/s; default: measured")
    options = parser.parse_args(arguments)
    # OpenMP's spinning threads make a busy machine many times slower; for all contestants alike.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    size = SIZES[options.size]
    try:
        pair = engine_models.make(size, options.folder)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    _read(pair)
    bandwidth = options.bandwidth or copy_speed()
    seen = Seen()
    for number in range(options.rounds):
        setting = Setting(pair, size, options.threads, options.cpu_time)
        one_round(seen, setting, number)
        if not options.no_batches:
            one_round_of_batches(seen, setting, number)
        print(f"round {number + 1} done, load average {_load()}", flush=True)
    clock = "processor time" if options.cpu_time else "wall-clock time"
    print(f"\n{size.config.name}, {clock}, threads: {options.threads}, rounds: {options.rounds}\n")
    print(table(seen))
    print(hardware(seen, engine_models.weight_bytes(pair.text), bandwidth))
    broken = broken_limits(seen)
    for line in broken:
        print(f"Limit broken: {line}")
    return 1 if broken else 0


def one_round(seen: Seen, setting: Setting, number: int) -> None:
    """Every contestant once, with one picture at a time."""
    full = engine_models.photo(number)
    small = engine_models.at_detail(full, engine_models.DETAIL)
    words = setting.size.words
    with Engine(setting) as engine:
        seen.devices = engine.devices()
        seen.add("cold", engine.ask(small), first=True)
        seen.add("cold", engine.ask(small, keep=False))
        kept = engine.ask(small)
        seen.add("kept", kept)
        for agreement in AGREEMENTS:
            draft = disagreeing(kept.tokens, agreement, words)
            seen.add(f"drafted {agreement}", engine.ask(small, draft=draft), same_as=kept)
        seen.add("kept, 1080p", engine.ask(full))
    _say("engine")
    with ChatHandler(setting) as handler:
        seen.add("handler", handler.ask(small, kept.answer_tokens), first=True)
        seen.add("handler", handler.ask(small, kept.answer_tokens))
        seen.add("handler, 1080p", handler.ask(full, kept.answer_tokens))
    _say("chat handler")


def one_round_of_batches(seen: Seen, setting: Setting, number: int) -> None:
    """Several pictures at once, of each size of batch."""
    with Engine(setting, together=max(BATCHES)) as engine:
        jpegs = [
            engine_models.at_detail(engine_models.photo(100 * number + other), engine_models.DETAIL)
            for other in range(max(BATCHES))
        ]
        alone = [engine.ask(jpeg) for jpeg in jpegs]
        for count in BATCHES:
            for one, together in zip(alone, engine.ask_together(jpegs[:count]), strict=False):
                seen.add(f"together {count}", together, same_as=one)
        for one in alone[1:]:
            seen.add("together 1", one)
    _say("batches")


def disagreeing(tokens: Sequence[int], agreement: int, words: range) -> list[int]:
    """A draft that has ``agreement`` % of ``tokens``; the others are plain words instead, spread
    evenly."""
    draft = list(tokens)
    for at, token in enumerate(tokens):
        if at * (100 - agreement) // 100 != (at + 1) * (100 - agreement) // 100:
            word = words[at * 7 % len(words)]
            draft[at] = word if word != token else words[(at * 7 + 1) % len(words)]
    return draft


def copy_speed() -> float:
    """GB read and written in a second by one core that copies memory."""
    source = np.ones(1 << 28, np.uint8)
    target = np.empty_like(source)
    best = 0.0
    for _ in range(5):
        begin = time.perf_counter()
        np.copyto(target, source)
        best = max(best, 2 * source.nbytes / (time.perf_counter() - begin) / 1e9)
    return best


def _read(pair: Pair) -> None:
    """Bring the files into the system's cache: no contestant shall wait for the disk."""
    for path in (pair.text, pair.projector):
        with path.open("rb") as file:
            while file.read(1 << 24):
                pass


def _load() -> str:
    return " ".join(f"{one:.1f}" for one in os.getloadavg())


def _say(what: str) -> None:
    print(f"  {what}: {time.strftime('%H:%M:%S')}, load average {_load()}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
