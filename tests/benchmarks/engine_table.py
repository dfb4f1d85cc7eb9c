"""What was measured: medians, the table, and the limits."""

from __future__ import annotations

import statistics
from collections import defaultdict
from dataclasses import dataclass, field

from blinkthink.core.state import Device
from tests.benchmarks.engine_contestants import PHASES, Measured

AGREEMENTS = (0, 50, 90, 100)
BATCHES = (2, 4, 8)
_COUNTS = ("image_tokens", "answer_tokens", "steps")
MOST_OTHER = 0.03  # of the time of a picture

NAMES = {
    "handler": "(a) Gemma4ChatHandler, JSON schema",
    "cold": "(c) this engine, cold",
    "kept": "(d) prefix kept",
    **{f"drafted {part}": f"(e) draft agrees at {part} %" for part in AGREEMENTS},
    "together 1": "(f) one at a time",
    **{f"together {count}": f"(f) {count} together" for count in BATCHES},
    "handler, 1080p": "(a) 1080p, out of the box",
    "kept, 1080p": "(d) 1080p, out of the box",
}


@dataclass
class Seen:
    """All measurements by contestant; ``first``: the first picture after loading."""

    warm: dict[str, list[Measured]] = field(default_factory=lambda: defaultdict(list))
    first: dict[str, list[Measured]] = field(default_factory=lambda: defaultdict(list))
    differing: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    devices: list[Device] = field(default_factory=list)

    def add(
        self, name: str, one: Measured, *, first: bool = False, same_as: Measured | None = None
    ) -> None:
        """``same_as`` has the tokens that this answer should have."""
        (self.first if first else self.warm)[name].append(one)
        if same_as is not None:
            pairs = zip(one.tokens, same_as.tokens, strict=False)
            differing = sum(left != right for left, right in pairs)
            self.differing[name].append(differing + abs(len(one.tokens) - len(same_as.tokens)))

    def total(self, name: str) -> float:
        """Seconds a picture."""
        return statistics.median(one.total for one in self.warm[name])

    def phase(self, name: str, phase: str) -> float:
        return statistics.median(one.seconds[phase] for one in self.warm[name])

    def other(self, name: str) -> float:
        """The share of a picture's time that is none of llama.cpp's evaluating calls."""
        return statistics.median(one.seconds["other"] / one.total for one in self.warm[name])


def table(seen: Seen) -> str:
    """Markdown: a line a contestant."""
    lines = [
        "| who | image tokens | answer tokens | steps | first, s | warm, s | prefix | encoding "
        "| image | question | decoding | else | else, % | times (a) | tokens that differ |",
        "|---|" + "---|" * 14,
    ]
    for name, title in NAMES.items():
        if not seen.warm[name]:
            continue
        whole = seen.warm[name]
        first = seen.first[name]
        baseline = "handler, 1080p" if "1080p" in name else "handler"
        cells = [
            title,
            *(_middle([getattr(one, count) for one in whole]) for count in _COUNTS),
            f"{statistics.median(one.total for one in first):.2f}" if first else "",
            f"{seen.total(name):.2f}",
            *(f"{seen.phase(name, phase):.2f}" for phase in PHASES),
            f"{100 * seen.other(name):.1f}",
            f"{seen.total(baseline) / seen.total(name):.2f}",
            _differing(seen, name),
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def hardware(seen: Seen, weight_bytes: int, bandwidth: float) -> str:
    """How near decoding comes to what the memory can deliver, and what batches gain."""
    steps = [one for one in seen.warm["kept"] if one.steps]
    seconds = statistics.median(one.seconds["decode"] / one.steps for one in steps)
    rate = weight_bytes / seconds / 1e9
    named = ", ".join(f"{one.kind} {one.description} ({one.backend})" for one in seen.devices)
    lines = [
        f"\nDevices: {named or 'none named'}.",
        f"A decoding step takes {1000 * seconds:.1f} ms and reads {weight_bytes / 1e9:.2f} GB of "
        f"weights: {rate:.1f} GB/s, {100 * rate / bandwidth:.0f} % of {bandwidth:.1f} GB/s.",
    ]
    if not any(one.kind == "gpu" for one in seen.devices):
        lines.append(
            "No GPU here: the rate above is the processor's, its bandwidth that of one core that "
            "copies memory (reads and writes). With a GPU, give the card's by --bandwidth."
        )
    lines += [
        f"Decoding with a draft that agrees at {part} %: {_ratio(seen, 'handler', name):.2f} times "
        f"as fast as (a), {_ratio(seen, 'kept', name):.2f} times as fast as (d)."
        for part in AGREEMENTS
        if seen.warm[name := f"drafted {part}"]
    ]
    lines += [
        f"{count} pictures together: {seen.total('together 1') / seen.total(name):.2f} times as "
        f"fast as one at a time; decoding alone {_ratio(seen, 'together 1', name):.2f} times."
        for count in BATCHES
        if seen.warm[name := f"together {count}"]
    ]
    return "\n".join(lines) + "\n"


def broken_limits(seen: Seen) -> list[str]:
    """What is promised for a CPU at E2B size and does not hold, in words: all beside (a)."""
    promises = [
        ("prefix kept", seen.total("handler") / seen.total("kept"), 1.4),
        ("draft at 90 %", seen.total("handler") / seen.total("drafted 90"), 1.7),
        ("draft at 90 %, decoding", _ratio(seen, "handler", "drafted 90"), 1.8),
        ("draft at 100 %, decoding", _ratio(seen, "handler", "drafted 100"), 2.8),
        (
            "prefix kept, 1080p out of the box",
            seen.total("handler, 1080p") / seen.total("kept, 1080p"),
            4.0,
        ),
    ]
    broken = [
        f"{what}: {times:.2f} times as fast, not {least}"
        for what, times, least in promises
        if times < least
    ]
    for name in ("kept", "drafted 90"):
        if seen.other(name) > MOST_OTHER:
            broken.append(f"{NAMES[name]}: {100 * seen.other(name):.1f} % is the app's own time")
    for name, counts in seen.differing.items():
        if sum(counts) and "together" not in name:
            broken.append(f"{NAMES[name]}: {sum(counts)} tokens differ from the undrafted answer")
    return broken


def _ratio(seen: Seen, slow: str, quick: str) -> float:
    return seen.phase(slow, "decode") / seen.phase(quick, "decode")


def _middle(counts: list[int]) -> str:
    return f"{statistics.median(counts):.0f}"


def _differing(seen: Seen, name: str) -> str:
    if name not in seen.differing:
        return ""
    tokens = sum(len(one.tokens) for one in seen.warm[name])
    return f"{sum(seen.differing[name])} of {tokens}"
