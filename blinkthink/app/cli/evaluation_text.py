"""What ``eval`` prints for people."""

from __future__ import annotations

from collections.abc import Sequence

from blinkthink.core.amounts import dollars, percent
from blinkthink.core.flag_names import flag_inside, visibility_inside
from blinkthink.core.translation import decimal, tr
from blinkthink.core.translation import number as grouped
from blinkthink.evaluation.facts import in_words
from blinkthink.evaluation.refusals import refusal_words
from blinkthink.evaluation.report import (
    GROUPS,
    ChangedPicture,
    Comparison,
    Difference,
    Measure,
    Report,
    RunHead,
    WrongPicture,
)

_SHOWN = 10  # pictures; --json has all of them


def report(found: Report) -> str:
    head = found.head
    lines = [
        tr("{model}, %n picture(s) of {folder}", "", head.done).format(
            model=head.title, folder=head.folder
        ),
        tr("detail {detail}, prompt {prompt}, run {run}; with 95 % confidence intervals").format(
            detail=head.detail, prompt=head.prompt_version, run=head.name
        ),
    ]
    wide = max((len(one.title) for one in found.measures), default=0)
    for group in GROUPS:
        measures = [one for one in found.measures if one.group == group]
        if measures:
            lines += ["", group, *(f"  {_line(one, wide)}" for one in measures)]
    if found.problems:
        lines += ["", tr("Why answers were refused")]
        lines += [f"  {refusal_words(why)}: {grouped(count)}" for why, count in found.problems]
    if found.wrong:
        lines += ["", tr("Wrong in something: %n picture(s)", "", len(found.wrong))]
        lines += [f"  {_wrong(one)}" for one in found.wrong[:_SHOWN]]
        lines += _rest(len(found.wrong))
    goals = [one for one in found.measures if one.goal is not None]
    if goals:
        reached = sum(one.met is True for one in goals)
        told = tr("Goals reached: {reached} of {all}").format(reached=reached, all=len(goals))
        lines += ["", told, tr("These scenes are drawn: they say nothing about real pictures.")]
    return "\n".join([*lines, *(["", *found.notes] if found.notes else [])]) + "\n"


def comparison(found: Comparison) -> str:
    first, second = found.first, found.second
    lines = [
        tr("{second} beside {first}, %n picture(s)", "", found.pictures).format(
            second=_model(second), first=_model(first)
        ),
        "",
    ]
    wide = max((len(one.title) for one in found.differences), default=0)
    lines += [f"  {_difference(one, wide)}" for one in found.differences]
    lines += ["", tr("Answered differently: %n picture(s)", "", len(found.changed))]
    lines += [f"  {_changed(one)}" for one in found.changed[:_SHOWN]]
    lines += _rest(len(found.changed))
    return "\n".join(lines) + "\n"


def _model(head: RunHead) -> str:
    return tr("{model} (prompt {prompt}, detail {detail})").format(
        model=head.title, prompt=head.prompt_version, detail=head.detail
    )


def number(value: float | None, unit: str) -> str:
    if value is None:
        return "-"
    if unit in ("share", "iou"):
        return percent(value, 1) if unit == "share" else decimal(value, 2)
    if unit == "usd":
        return dollars(value, 4, grouped=False)
    return f"{decimal(value, 2, grouped=False)} s" if unit == "seconds" else decimal(value, 0)


def _line(one: Measure, wide: int) -> str:
    parts = [one.title.ljust(wide), number(one.value, one.unit).rjust(9)]
    bounds = ""
    if one.low is not None and one.high is not None:
        bounds = _range(one.low, one.high, one.unit)
    parts.append(bounds.ljust(20))
    if one.unit == "share" and one.of:
        parts.append(tr("{some} of {all}").format(some=f"{one.hits:g}", all=f"{one.of:g}"))
    if one.goal is not None:
        told = {
            True: tr("goal {goal}: reached"),
            False: tr("goal {goal}: missed"),
            None: tr("goal {goal}: not measured"),
        }[one.met]
        parts.append(told.format(goal=number(one.goal, one.unit)))
    return "  ".join(parts).rstrip()


def _difference(one: Difference, wide: int) -> str:
    change = number(one.difference, one.unit)
    if one.difference is not None and one.difference > 0:
        change = f"+{change}"
    both = tr("{first} to {second}", "a change").format(
        first=number(one.first, one.unit).rjust(9), second=number(one.second, one.unit).rjust(9)
    )
    text = f"{one.title.ljust(wide)}  {both}  {change.rjust(9)}"
    if one.low is not None and one.high is not None:
        text += f" ({_range(one.low, one.high, one.unit)})"
    if one.p is not None:
        text += ", " + tr("right in one alone: {first} and {second}, {p}").format(
            first=grouped(one.only_first), second=grouped(one.only_second), p=_probability(one.p)
        )
    return f"{text}: {one.words}"


def _probability(p: float) -> str:
    """“p = 0.250”, “p < 0.001”."""
    return f"p < {decimal(0.001, 3)}" if p < 0.001 else f"p = {decimal(p, 3)}"


def _range(low: float, high: float, unit: str) -> str:
    words = tr("{first} to {second}", "from one number to another")
    return words.format(first=number(low, unit), second=number(high, unit))


def _wrong(one: WrongPicture) -> str:
    if one.error:
        return tr("{picture}: no usable answer ({error})").format(
            picture=one.path.name, error=one.error
        )
    other = tr("{said} instead of {expected}")
    said = []
    if one.missed or one.invented or one.counts:
        seen, wanted = in_words(one.said or {}), in_words(one.expected or {})
        said.append(other.format(said=seen, expected=wanted))
    said += [tr("lacks {flag}").format(flag=flag_inside(name)) for name in one.missed_flags]
    said += [tr("has {flag}").format(flag=flag_inside(name)) for name in one.invented_flags]
    if one.visibility:
        expected, seen = map(visibility_inside, one.visibility)
        said.append(other.format(said=seen, expected=expected))
    return f"{one.path.name}: {'; '.join(said)}"


def _changed(one: ChangedPicture) -> str:
    words = {
        "right": tr("right", "an answer"),
        "wrong": tr("wrong", "an answer"),
        "failed": tr("no answer"),
    }
    return tr("{picture}: {what} ({first}, then {second})").format(
        picture=one.path.name,
        what=one.words,
        first=words.get(one.first, one.first),
        second=words.get(one.second, one.second),
    )


def _rest(count: int) -> Sequence[str]:
    more = tr("… and {count} more, with --json").format(count=grouped(count - _SHOWN))
    return [f"  {more}"] if count > _SHOWN else []
