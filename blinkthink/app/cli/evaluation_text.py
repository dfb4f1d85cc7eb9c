"""What ``eval`` prints for people."""

from __future__ import annotations

from collections.abc import Sequence

from blinkthink.evaluation.report import (
    GROUPS,
    ChangedPicture,
    Comparison,
    Difference,
    Measure,
    Report,
    WrongPicture,
)

_SHOWN = 10  # pictures; --json has all of them


def report(found: Report) -> str:
    head = found.head
    lines = [
        f"{head.title}, {head.done} pictures of {head.folder}",
        f"detail {head.detail}, prompt {head.prompt_version}, run {head.name}; "
        "with 95 % confidence intervals",
    ]
    wide = max((len(one.title) for one in found.measures), default=0)
    for group in GROUPS:
        measures = [one for one in found.measures if one.group == group]
        if measures:
            lines += ["", group, *(f"  {_line(one, wide)}" for one in measures)]
    if found.problems:
        lines += ["", "Why answers were refused"]
        lines += [f"  {why}: {count}" for why, count in found.problems]
    if found.wrong:
        lines += ["", f"Wrong in something: {len(found.wrong)} pictures"]
        lines += [f"  {_wrong(one)}" for one in found.wrong[:_SHOWN]]
        lines += _rest(len(found.wrong))
    goals = [one for one in found.measures if one.goal is not None]
    if goals:
        reached = sum(one.met is True for one in goals)
        lines += ["", f"Goals reached: {reached} of {len(goals)}"]
        lines += ["These scenes are drawn: they say nothing about real pictures."]
    return "\n".join([*lines, *(["", *found.notes] if found.notes else [])]) + "\n"


def comparison(found: Comparison) -> str:
    first, second = found.first, found.second
    lines = [
        f"{second.title} (prompt {second.prompt_version}, detail {second.detail}) beside "
        f"{first.title} (prompt {first.prompt_version}, detail {first.detail}), "
        f"{found.pictures} pictures",
        "",
    ]
    wide = max((len(one.title) for one in found.differences), default=0)
    lines += [f"  {_difference(one, wide)}" for one in found.differences]
    lines += ["", f"Answered differently: {len(found.changed)} pictures"]
    lines += [f"  {_changed(one)}" for one in found.changed[:_SHOWN]]
    lines += _rest(len(found.changed))
    return "\n".join(lines) + "\n"


def number(value: float | None, unit: str) -> str:
    if value is None:
        return "-"
    if unit in ("share", "iou"):
        return f"{100 * value:.1f} %" if unit == "share" else f"{value:.2f}"
    if unit == "usd":
        return f"${value:.4f}"
    return f"{value:.2f} s" if unit == "seconds" else f"{value:,.0f}"


def _line(one: Measure, wide: int) -> str:
    parts = [one.title.ljust(wide), number(one.value, one.unit).rjust(9)]
    bounds = ""
    if one.low is not None and one.high is not None:
        bounds = f"{number(one.low, one.unit)} to {number(one.high, one.unit)}"
    parts.append(bounds.ljust(20))
    if one.unit == "share" and one.of:
        parts.append(f"{one.hits:g} of {one.of:g}")
    if one.goal is not None:
        met = {True: "reached", False: "missed", None: "not measured"}[one.met]
        parts.append(f"goal {number(one.goal, one.unit)}: {met}")
    return "  ".join(parts).rstrip()


def _difference(one: Difference, wide: int) -> str:
    change = number(one.difference, one.unit)
    if one.difference is not None and one.difference > 0:
        change = f"+{change}"
    text = f"{one.title.ljust(wide)}  {number(one.first, one.unit).rjust(9)}"
    text += f" to {number(one.second, one.unit).rjust(9)}  {change.rjust(9)}"
    if one.low is not None and one.high is not None:
        text += f" ({number(one.low, one.unit)} to {number(one.high, one.unit)})"
    if one.p is not None:
        text += f", right in one alone: {one.only_first} and {one.only_second}, p = {one.p:.3g}"
    return f"{text}: {one.words}"


def _wrong(one: WrongPicture) -> str:
    if one.error:
        return f"{one.path.name}: no usable answer ({one.error})"
    said = []
    if one.missed or one.invented or one.counts:
        said.append(f"{one.said} instead of {one.expected}")
    said += [f"lacks {name}" for name in one.missed_flags]
    said += [f"has {name}" for name in one.invented_flags]
    if one.visibility:
        said.append(f"{one.visibility[1]} instead of {one.visibility[0]}")
    return f"{one.path.name}: {'; '.join(said)}"


def _changed(one: ChangedPicture) -> str:
    return f"{one.path.name}: {one.words} ({one.first}, then {one.second})"


def _rest(count: int) -> Sequence[str]:
    return [f"  … and {count - _SHOWN} more, with --json"] if count > _SHOWN else []
