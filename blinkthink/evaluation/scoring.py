"""From the outcomes of a run to its report.

Subjects and flags are counted as pairs of a picture and a kind (or a flag): one that is expected
and said is right, one that is said alone is invented, one that is expected alone is missed; over
all pairs that gives precision, recall and F1 (micro-averaged). An answer that failed missed
everything. What is not labelled is not scored.

Inventions follow CHAIR (Rohrbach et al., “Object Hallucination in Image Captioning”, 2018): CHAIRi
is the share of mentioned objects that are not in the picture, CHAIRs that of captions with at least
one. Adapted: an object is a kind of subject, not one of COCO's 80 classes; it is mentioned by an
entry of ``subjects``, or by a noun for it in ``scene`` or ``activity`` where no entry has it; a
caption is an answer; the truth is the label alone.

Intervals are of 95 %: Wilson's where each picture counts at most once, else by resampling pictures
(and as wide as Wilson's at least where few of them count).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from blinkthink.core.analysis import KINDS
from blinkthink.core.expected import LIGHTS
from blinkthink.core.flag_names import flag_words, kind_words
from blinkthink.core.translation import tr
from blinkthink.evaluation.facts import HALF, Facts, by_kind
from blinkthink.evaluation.measuring import Measuring
from blinkthink.evaluation.report import Measure, Report, WrongPicture
from blinkthink.evaluation.rows import (
    NOTHING,
    SIXTH,
    Row,
    false_alarm,
    invented_mentions,
    of_flag,
    of_flags,
    of_kind,
    of_kinds,
    of_large,
    yes_or_no,
)
from blinkthink.evaluation.run import Run

_LIGHT = {
    "day": tr("Subjects, by day: F1"),
    "dusk": tr("Subjects, at dusk: F1"),
    "night": tr("Subjects, at night: F1"),
    "infrared": tr("Subjects, in infrared: F1"),
}
_LESS_BY_DAY = {
    "night": tr("Subjects, at night less by day: F1"),
    "infrared": tr("Subjects, in infrared less by day: F1"),
}
_HEIGHTS = (
    (tr("Found, below an eighth of the height"), 0.0, 1 / 8),
    (tr("Found, an eighth to a sixth"), 1 / 8, SIXTH),
    (tr("Found, a sixth to a quarter"), SIXTH, 1 / 4),
    (tr("Found, a quarter and more"), 1 / 4, 2.0),
)
_UNREADABLE = "bad_image"


def score(run: Run, goals: Mapping[str, float] | None = None) -> Report:
    """The report of ``run``; ``goals`` by the keys of measures."""
    scored = Scored(run)
    measures = [
        *scored.answers(),
        *scored.subjects(),
        *scored.flags(),
        *scored.nobody_there(),
        *scored.inventions(),
        *scored.counts_and_boxes(),
        *scored.by_light(),
        *scored.by_height(),
        *scored.cost(),
        *scored.counterfactual(),
    ]
    return Report(
        head=run.head,
        measures=tuple(_with_goal(one, goals or {}) for one in measures),
        wrong=tuple(_wrong(run, facts) for facts in scored.facts if not facts.right),
        problems=scored.problems(),
        confusion=scored.confusion(),
        notes=(*run.notes, *scored.notes()),
    )


class Scored:
    """The outcomes of one run, counted."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self.facts = [Facts(one) for one in run.outcomes if one.error != _UNREADABLE]
        self._measuring = Measuring(len(self.facts))

    def answers(self) -> Iterable[Measure]:
        group = tr("Answers")
        if not self.facts:
            return
        yield self._measuring.share(
            "answers.first",
            tr("Valid at the first try"),
            group,
            (yes_or_no(f.answer is not None and _attempts(f) == 1) for f in self.facts),
        )
        yield self._measuring.share(
            "answers.valid",
            tr("Valid after asking once more"),
            group,
            (yes_or_no(f.answer is not None) for f in self.facts),
        )
        yield self._measuring.share(
            "answers.right",
            tr("Nothing wrong of what is labelled"),
            group,
            (yes_or_no(None if f.label.says_nothing else f.right) for f in self.facts),
        )
        yield self._measuring.share(
            "visibility.right",
            tr("Visibility right"),
            group,
            (yes_or_no(f.visibility_right) for f in self.facts),
        )

    def subjects(self) -> Iterable[Measure]:
        group = tr("Subjects", "of an evaluation")
        yield from self._found("subjects", tr("Subjects", "of an evaluation"), group, of_kinds)
        yield self._measuring.share(
            "subjects.exact",
            tr("All kinds of a picture right"),
            group,
            (yes_or_no(f.kinds_right) for f in self.facts),
        )
        for kind in KINDS:
            yield from self._found(f"subjects.{kind}", kind_words(kind), group, of_kind(kind))

    def flags(self) -> Iterable[Measure]:
        group = tr("Flags")
        yield from self._found("flags", tr("Flags"), group, of_flags)
        yield self._measuring.share(
            "flags.exact",
            tr("All flags of a picture right"),
            group,
            (yes_or_no(f.flags_right) for f in self.facts),
        )
        names = [f.flags | (f.expected_flags or frozenset()) for f in self.facts]
        asked = dict.fromkeys(name for f in self.facts for name in f.outcome.flags_asked)
        seen = frozenset[str]().union(*names)
        for name in asked:
            if name in seen:
                yield from self._found(f"flags.{name}", flag_words(name), group, of_flag(name))

    def nobody_there(self) -> Iterable[Measure]:
        yield self._measuring.share(
            "empty.false_alarms",
            tr("False alarms where nobody is there"),
            tr("Nobody there"),
            (yes_or_no(false_alarm(f)) for f in self.facts),
            better="less",
        )

    def inventions(self) -> Iterable[Measure]:
        group = tr("Inventions")
        rows = [invented_mentions(f) for f in self.facts]
        yield self._measuring.share(
            "chair.i",
            tr("Mentioned objects that are not there (CHAIRi)"),
            group,
            rows,
            better="less",
        )
        labelled = (
            bool(bad) if f.answer is not None and f.expected_kinds is not None else None
            for f, (bad, _) in zip(self.facts, rows, strict=True)
        )
        yield self._measuring.share(
            "chair.s",
            tr("Answers with one that is not there (CHAIRs)"),
            group,
            (yes_or_no(one) for one in labelled),
            better="less",
        )
        yield self._measuring.share(
            "answers.hedging",
            tr("Answers with words of doubt"),
            group,
            (yes_or_no(f.doubts) for f in self.facts),
            better="less",
        )

    def counts_and_boxes(self) -> Iterable[Measure]:
        group = tr("Counts and boxes")

        def right(facts: Facts) -> Row:
            counts = facts.counts().values()
            return (float(sum(one == other for one, other in counts)), float(len(counts)))

        yield self._measuring.share(
            "counts.right", tr("Counts right"), group, map(right, self.facts)
        )
        given = [f for f in self.facts if f.answer and any(s.box for s in f.answer.subjects)]
        if not given:
            return  # the model gives no boxes: that says nothing about where it sees things
        overlaps = [f.overlaps() if f.answer is not None else [] for f in self.facts]
        found = [(float(sum(one >= HALF for one in row)), float(len(row))) for row in overlaps]
        yield self._measuring.share("boxes.found", tr("Boxes that overlap by half"), group, found)
        met = [[one for one in row if one > 0] for row in overlaps]
        yield self._measuring.share(
            "boxes.iou",
            tr("Overlap of boxes that meet (IoU)"),
            group,
            [(sum(row), float(len(row))) for row in met],
            unit="iou",
        )

    def by_light(self) -> Iterable[Measure]:
        group = tr("By light")
        rows = {
            light: [of_kinds(f) if f.label.light == light else NOTHING for f in self.facts]
            for light in LIGHTS
        }
        for light in LIGHTS:
            if any(map(any, rows[light])):
                key = f"light.{light}.f1"
                yield self._measuring.f1(key, _LIGHT[light], group, rows[light])
        for light, title in _LESS_BY_DAY.items():
            if any(map(any, rows["day"])) and any(map(any, rows[light])):
                key = f"light.{light}.gap"
                yield self._measuring.gap(key, title, group, rows[light], rows["day"])

    def by_height(self) -> Iterable[Measure]:
        group = tr("By height")
        if not any(h is not None for f in self.facts for h in f.heights().values()):
            return
        large = [of_large(f) for f in self.facts]
        yield self._measuring.f1("height.large.f1", tr("Subjects of a sixth or more"), group, large)
        for number, (words, low, high) in enumerate(_HEIGHTS, 1):
            rows = []
            for f in self.facts:
                there = {k for k, h in f.heights().items() if h is not None and low <= h < high}
                rows.append((float(len(there & f.kinds)), float(len(there))))
            yield self._measuring.share(f"height.{number}.recall", words, group, rows)

    def cost(self) -> Iterable[Measure]:
        group = tr("Cost")
        told = [f.outcome.provenance for f in self.facts]
        for key, title, unit, of in (
            ("seconds", tr("Seconds a picture"), "seconds", lambda p: p.seconds),
            ("tokens.image", tr("Image tokens"), "tokens", lambda p: float(p.image_tokens)),
            ("tokens.prompt", tr("Prompt tokens"), "tokens", lambda p: float(p.prompt_tokens)),
            ("tokens.output", tr("Output tokens"), "tokens", lambda p: float(p.output_tokens)),
            ("usd", tr("US dollars a picture"), "usd", lambda p: p.cost_usd),
        ):
            rows = [(of(p), 1.0) if p is not None else (0.0, 0.0) for p in told]
            yield self._measuring.share(f"cost.{key}", title, group, rows, unit=unit, better="less")
        total = sum(p.cost_usd for p in told if p is not None)
        yield Measure(
            "cost.total", tr("US dollars in all"), group, total, unit="usd", better="less"
        )

    def counterfactual(self) -> Iterable[Measure]:
        from blinkthink.evaluation.counterfactual import CHANGES

        for change, words in CHANGES.items():
            held = [yes_or_no(one.held) for one in self._run.variants if one.change == change]
            if held:
                key = f"counterfactual.{change}"
                yield self._measuring.share(key, words, tr("Counterfactual"), held)

    def problems(self) -> tuple[tuple[str, int], ...]:
        refused = (why for f in self.facts for one in f.outcome.refused for why in one)
        return tuple(Counter(refused).most_common())

    def confusion(self) -> tuple[tuple[str, str, int], ...]:
        """A missed kind and an invented one are a confusion where a picture has one of each."""
        cells: Counter[tuple[str, str]] = Counter()
        for f in self.facts:
            if f.expected_kinds is None or f.answer is None:
                continue
            missed, invented = f.expected_kinds - f.kinds, f.kinds - f.expected_kinds
            cells.update((kind, kind) for kind in f.expected_kinds & f.kinds)
            if len(missed) == len(invented) == 1:
                cells[min(missed), min(invented)] += 1
            else:
                cells.update((kind, "") for kind in missed)
                cells.update(("", kind) for kind in invented)
        others = {kind for cell in cells for kind in cell} - {*KINDS, ""}  # of a file of elsewhere
        order = (*KINDS, *sorted(others), "")
        found = sorted(cells, key=lambda cell: (order.index(cell[0]), order.index(cell[1])))
        return tuple((*cell, cells[cell]) for cell in found)

    def notes(self) -> Iterable[str]:
        run = self._run
        if len(run.outcomes) < run.total:
            yield tr("Stopped after {done} of {total} pictures.").format(
                done=len(run.outcomes), total=run.total
            )
        elif run.finished_at is None:
            yield tr("Stopped before all changed pictures were asked about.")
        unreadable = len(run.outcomes) - len(self.facts)
        if unreadable:
            yield tr("Pictures that cannot be decoded, and are not scored: {count}.").format(
                count=unreadable
            )
        unknown: Counter[str] = Counter(
            problem for f in self.facts for problem in f.label.not_understood
        )
        for problem, count in unknown.most_common(10):
            yield tr("Not understood in the expected answers: {problem} ({count}).").format(
                problem=problem, count=count
            )
        others = frozenset[str]().union(
            *(frozenset(f.label.flags or ()) - frozenset(f.outcome.flags_asked) for f in self.facts)
        )
        if others:
            yield tr("Flags that nobody asks for, and are not scored: {names}.").format(
                names=", ".join(sorted(others))
            )

    def _found(
        self, key: str, title: str, group: str, of: Callable[[Facts], Row]
    ) -> Iterable[Measure]:
        """F1, precision and recall; nothing where there is nothing to find and nothing found."""
        rows = [of(f) for f in self.facts]
        if not any(map(any, rows)):
            return
        yield self._measuring.f1(f"{key}.f1", tr("{what}: F1").format(what=title), group, rows)
        precise = [(right, right + invented) for right, invented, _ in rows]
        yield self._measuring.share(
            f"{key}.precision", tr("{what}: precision").format(what=title), group, precise
        )
        recalled = [(right, right + missed) for right, _, missed in rows]
        yield self._measuring.share(
            f"{key}.recall", tr("{what}: recall").format(what=title), group, recalled
        )


def _with_goal(measure: Measure, goals: Mapping[str, float]) -> Measure:
    goal = goals.get(measure.key)
    return replace(measure, goal=goal) if goal is not None else measure


def _attempts(facts: Facts) -> int:
    told = facts.outcome.provenance
    return max(len(facts.outcome.refused) + 1, told.attempts if told is not None else 1)


def _wrong(run: Run, facts: Facts) -> WrongPicture:
    expected, flags = facts.expected_kinds, facts.expected_flags
    answer, label = facts.answer, facts.label
    seen = answer.visibility if answer is not None else ""
    wanted = [(subject.kind, subject.count or 1) for subject in label.subjects or ()]
    said = [(claim.kind, claim.count) for claim in answer.subjects] if answer is not None else []
    return WrongPicture(
        path=run.folder / facts.outcome.picture,
        expected=by_kind(wanted) if expected is not None else None,
        said=by_kind(said) if answer is not None else None,
        missed=_sorted(expected - facts.kinds if expected is not None and answer else ()),
        invented=_sorted(facts.kinds - expected if expected is not None else ()),
        missed_flags=_sorted(flags - facts.flags if flags is not None and answer else ()),
        invented_flags=_sorted(facts.flags - flags if flags is not None else ()),
        counts=tuple(
            f"{kind}: {said_count} of {count}"
            for kind, (count, said_count) in facts.counts().items()
            if count != said_count
        ),
        visibility=(label.visibility, seen)
        if label.visibility is not None and answer is not None and label.visibility != seen
        else None,
        error=facts.outcome.error if answer is None else "",
    )


def _sorted(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names))
