"""What an evaluation and its numbers are called in the window. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from blinkthink.core.flag_names import flag_words, visibility_inside
from blinkthink.core.intervals import wilson
from blinkthink.core.state import Evaluation, EvaluationState
from blinkthink.core.translation import decimal, tr
from blinkthink.core.translation import number as grouped
from blinkthink.core.words import say_code
from blinkthink.evaluation.facts import in_words
from blinkthink.evaluation.report import ChangedPicture, Difference, Measure, RunHead, WrongPicture
from blinkthink.ui.pages.cloud_words import money
from blinkthink.ui.pages.model_words import left
from blinkthink.ui.pages.phrases import listed, seconds, shortened, when

FEW = 30
"""With fewer labelled pictures than this hardly anything can be told."""

MAIN = {
    "answers.valid": tr("Answers that can be used"),
    "answers.right": tr("Pictures with nothing wrong"),
    "subjects.recall": tr("Found, of all that is there"),
    "subjects.precision": tr("Really there, of all that was said"),
    "flags.recall": tr("Flags found, of the right ones"),
    "flags.precision": tr("Flags right, of those raised"),
    "empty.false_alarms": tr("False alarms with nobody there"),
    "chair.s": tr("Answers that invent something"),
    "answers.hedging": tr("Answers with words of doubt"),
    "cost.seconds": tr("Time for a picture"),
}
"""The few numbers that matter, by key, in plain words."""

_KINDS = {
    "person": tr("People"),
    "vehicle": tr("Vehicles"),
    "animal": tr("Animals"),
    "package": tr("Packages"),
    "object": tr("Objects"),
}
KINDS = {
    f"subjects.{kind}.{part}": words.format(kind=name)
    for kind, name in _KINDS.items()
    for part, words in (("recall", tr("{kind}: found")), ("precision", tr("{kind}: really there")))
}
"""The same for each kind of subjects."""

VERDICTS = {
    "better": (tr("◇ better, more than chance"), "ok", "done"),
    "worse": (tr("◇ worse, more than chance"), "alert", "warning"),
    "noise": (tr("Could be chance"), "second", "swap"),
    "unknown": (tr("Too few to tell"), "muted", "info"),
}
"""Of a second model (the diamond) beside a first one: words, role and icon."""


def number(value: float | None, unit: str) -> str:
    """“92 %”, “1.9 s”, “1,204”, “$0.0021”, “0.71”; “–” for nothing."""
    if value is None:
        return "–"
    if unit == "share":
        return f"{percent(value)} %"
    if unit == "seconds":
        return seconds(value)
    if unit == "usd":
        return money(value)
    return decimal(value, 2) if unit == "iou" else decimal(value, 0)


def percent(value: float) -> str:
    """Whole per cent; near the ends with a decimal, so that all and none are told apart."""
    of_hundred = 100 * value
    near = 0 < of_hundred < 1 or 99 < of_hundred < 100
    return decimal(of_hundred, 1 if near else 0)


def between(measure: Measure) -> str:
    """“85 to 96 %”: where the true number lies in 95 of 100 such evaluations."""
    if measure.low is None or measure.high is None:
        return ""
    if measure.unit == "share":
        return tr("{low} to {high} %").format(low=percent(measure.low), high=percent(measure.high))
    return tr("{low} to {high}").format(
        low=number(measure.low, measure.unit), high=number(measure.high, measure.unit)
    )


def counted_from(measure: Measure) -> str:
    """“78 of 84”, where it was counted from whole things."""
    if measure.hits is None or not measure.of or measure.unit != "share":
        return ""
    if measure.key.endswith(".f1"):
        return ""
    return tr("{hits} of {of}").format(hits=decimal(measure.hits, 0), of=decimal(measure.of, 0))


def spoken(title: str, measure: Measure) -> str:
    """A number as a screen reader says it."""
    if measure.value is None:
        return tr("{title}: nothing to count").format(title=title)
    interval, hits = between(measure), counted_from(measure)
    told = f"{title}: {number(measure.value, measure.unit)}"
    if interval:
        told = tr("{measure}, likely {interval}").format(measure=told, interval=interval)
    return f"{told} ({hits})" if hits else told


def change(difference: Difference) -> str:
    """“+ 4 points (− 2 to + 9)” of a share, “− 0.6 s”; empty where it is not known."""
    if difference.difference is None:
        return ""
    told = _signed(difference.difference, difference.unit)
    if difference.low is None or difference.high is None:
        return told
    low, high = (_signed(one, difference.unit, bare=True) for one in _ends(difference))
    return tr("{difference} ({low} to {high})").format(difference=told, low=low, high=high)


def _ends(difference: Difference) -> tuple[float, float]:
    return difference.low or 0.0, difference.high or 0.0


def _signed(value: float, unit: str, *, bare: bool = False) -> str:
    sign = "+" if value > 0 else "−" if value < 0 else "±"
    if unit == "share":
        points = round(abs(100 * value))
        return f"{sign} {points}" if bare else f"{sign} " + tr("%n point(s)", "", points)
    return f"{sign} {number(abs(value), unit)}"


def run_line(head: RunHead, now: datetime, library: Path) -> str:
    """“Today 17:40 · 84 pictures · detail 140 · prompt 1”; and a folder that is not ``library``."""
    pictures = tr("%n picture(s)", "", head.done)
    if head.done < head.total:
        pictures = tr("stopped after {done} of %n picture(s)", "", head.total).format(
            done=grouped(head.done)
        )
    parts = [when(head.begun_at, now), pictures]
    if head.detail:
        parts.append(tr("detail {number}").format(number=grouped(head.detail)))
    if head.prompt_version:
        parts.append(tr("prompt {version}").format(version=shortened(head.prompt_version, 20)))
    if head.folder != library:
        parts.append(tr("in “{folder}”").format(folder=shortened(head.folder.name, 30)))
    return " · ".join(parts)


def run_name(head: RunHead, now: datetime) -> str:
    """“Demo model, today 17:40”."""
    title = shortened(head.title or head.model, 60)
    return f"{title}, {when(head.begun_at, now, inside=True)}"


def how_far(evaluation: Evaluation) -> str:
    """“12 of 84 pictures · 3 min left”, “Looking for pictures …”."""
    if evaluation.state is EvaluationState.LOOKING:
        return tr("Looking for the pictures that you judged…")
    words = tr("{done} of %n picture(s)", "", evaluation.total).format(
        done=grouped(evaluation.done)
    )
    if evaluation.state is EvaluationState.WAITING:
        first = tr("new pictures are analysed first")
        return f"{words} · {first}"
    if evaluation.seconds_left is not None:
        rest = tr("{time} left").format(time=left(evaluation.seconds_left))
        return f"{words} · {rest}"
    return words


def measuring(evaluation: Evaluation) -> str:
    """“Measuring Demo model, the first of 2”."""
    title = shortened(evaluation.model, 60) or tr("a model")
    if evaluation.parts < 2:
        return tr("Measuring {model}").format(model=title)
    return tr("Measuring {model}, model {part} of {parts}").format(
        model=title, part=evaluation.part, parts=evaluation.parts
    )


def few(count: int) -> str:
    """What so few pictures can tell; empty where there are enough."""
    if count >= FEW or not count:
        return ""
    low, high = wilson(round(0.9 * count), count)
    return tr(
        "Too few to tell much: with %n picture(s) a model that seems right in 9 of 10 "
        "may be right in {low} to {high} of 100. {few} or more are better.",
        "",
        count,
    ).format(low=percent(low), high=percent(high), few=FEW)


def expected_words(wrong: WrongPicture) -> str:
    """“1 person, 1 package”; with the flags and the visibility where they are what was missed."""
    parts = [] if wrong.expected is None else [in_words(wrong.expected)]
    missed = _told_by_no_subject(wrong.missed_flags, wrong.expected)
    if missed:
        parts.append(listed([flag_words(name) for name in missed]))
    if wrong.visibility is not None:
        parts.append(visibility_inside(wrong.visibility[0]))
    return "; ".join(parts) or tr("nothing else")


def _told_by_no_subject(flags: Sequence[str], subjects: Mapping[str, int] | None) -> list[str]:
    """The flags without those that a subject says already: “1 person; Person”."""
    return [name for name in flags if name not in (subjects or {})]


def said_words(wrong: WrongPicture) -> str:
    """The same of what was said."""
    if wrong.error:
        reason = say_code(wrong.error).title.rstrip(".")
        return tr("no answer ({reason})").format(reason=reason)
    parts = [] if wrong.said is None else [in_words(wrong.said)]
    invented = _told_by_no_subject(wrong.invented_flags, wrong.said)
    if invented:
        parts.append(listed([flag_words(name) for name in invented]))
    if wrong.visibility is not None:
        parts.append(visibility_inside(wrong.visibility[1]))
    return "; ".join(parts) or tr("nothing else")


def changed_words(changed: ChangedPicture) -> str:
    """“● right · ◇ wrong”: the first model and the second one."""
    words = {
        "right": tr("right", "an answer"),
        "wrong": tr("wrong", "an answer"),
        "failed": tr("no answer"),
    }
    first, second = (words.get(one, one) for one in (changed.first, changed.second))
    return f"● {first} · ◇ {second}"
