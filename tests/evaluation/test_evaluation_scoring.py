"""Scores of a few pictures that were counted by hand."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest

from blinkthink.core.analysis import Subject
from blinkthink.core.intervals import wilson
from blinkthink.evaluation.mentions import kinds_named
from blinkthink.evaluation.report import Report
from blinkthink.evaluation.run import Run, Variant
from blinkthink.evaluation.scoring import score
from tests.evaluation.helpers import expected, outcome, run, said

# Expected, said:      right          invented   missed
#  0  person           person         -          -
#  1  person, vehicle  person         -          vehicle
#  2  nobody           animal         animal     -
#  3  nobody           nobody         -          -
#  4  package          (failed)       -          package
#  5  no label of subjects; flags only
SIX = run(
    outcome(0, expected("person", flags=["person"]), said("person", flags=["person"])),
    outcome(
        1,
        expected("person", "vehicle", flags=["person", "vehicle"], visibility="dark"),
        said("person", flags=["person", "light_on"], visibility="clear"),
        refused=[("json",), ("length", "hedging")],
    ),
    outcome(2, expected(), said("animal", activity="A dog walks.")),
    outcome(3, expected(visibility="clear"), said()),
    outcome(4, expected("package", flags=["package"]), None, refused=[("json",), ("json",)]),
    outcome(5, {"flags": [{"name": "door_open"}]}, said("person", flags=["door_open"])),
)


def value(report: Report, key: str) -> tuple[float | None, float | None, float | None]:
    """The value of a measure, and what it was counted from."""
    found = report.measure(key)
    assert found is not None, key
    return found.value, found.hits, found.of


@pytest.mark.parametrize(
    ("key", "hits", "of"),
    [
        ("answers.first", 4, 6),
        ("answers.valid", 5, 6),
        ("answers.right", 3, 6),  # 0, 3 and 5
        ("visibility.right", 1, 2),
        ("subjects.precision", 2, 3),
        ("subjects.recall", 2, 4),
        ("subjects.f1", 4, 7),  # twice 2 right, 1 invented, 2 missed
        ("subjects.exact", 2, 5),
        ("subjects.person.recall", 2, 2),
        ("subjects.vehicle.recall", 0, 1),
        ("flags.precision", 3, 4),
        ("flags.recall", 3, 5),
        ("flags.f1", 6, 9),
        ("flags.exact", 2, 4),
        ("flags.light_on.precision", 0, 1),
        ("empty.false_alarms", 1, 2),
        ("chair.i", 1, 3),
        ("chair.s", 1, 4),
        ("answers.hedging", 0, 5),
    ],
)
def test_a_measure_is_what_a_person_counts(key: str, hits: float, of: float) -> None:
    found = value(score(SIX), key)
    assert found == (hits / of, hits, of)


def test_shares_have_wilsons_interval_and_others_one_around_their_value() -> None:
    report = score(SIX)
    valid, f1 = report.measure("answers.valid"), report.measure("subjects.f1")
    assert valid is not None
    assert f1 is not None
    assert (valid.low, valid.high) == wilson(5, 6)
    assert f1.low is not None
    assert f1.high is not None
    assert 0 <= f1.low < 4 / 7 < f1.high <= 1


def test_what_was_refused_is_told_by_its_kind_most_frequent_first() -> None:
    assert score(SIX).problems == (("json", 3), ("length", 1), ("hedging", 1))


def test_the_pictures_that_went_wrong_say_in_what() -> None:
    wrong = {one.path: one for one in score(SIX).wrong}
    assert list(wrong) == [Path(f"/pictures/00{n}.jpg") for n in (1, 2, 4)]
    first = wrong[Path("/pictures/001.jpg")]
    assert (first.expected, first.said) == ({"person": 1, "vehicle": 1}, {"person": 1})
    assert (first.missed, first.invented) == (("vehicle",), ())
    assert (first.missed_flags, first.invented_flags) == (("vehicle",), ("light_on",))
    assert first.visibility == ("dark", "clear")
    assert wrong[Path("/pictures/002.jpg")].invented == ("animal",)
    assert wrong[Path("/pictures/002.jpg")].expected == {}
    assert wrong[Path("/pictures/004.jpg")].error == "model_failed"


def test_one_missed_and_one_invented_kind_are_a_confusion() -> None:
    report = score(
        run(
            outcome(0, expected("animal"), said("package")),
            outcome(1, expected("animal"), said("package")),
            outcome(2, expected("person", "animal"), said("person")),
            outcome(3, expected(), said("person")),
        )
    )
    assert report.confusion == (
        ("person", "person", 1),
        ("animal", "package", 2),
        ("animal", "", 1),
        ("", "person", 1),
    )


def test_counts_are_scored_where_the_kind_was_found_and_the_count_is_known() -> None:
    two, three = Subject("person", 2, "people"), Subject("person", 3, "people")
    report = score(
        run(
            outcome(0, expected({"kind": "person", "count": 2}), said(two)),
            outcome(1, expected({"kind": "person", "count": 2}), said(three)),
            outcome(2, expected({"kind": "person"}), said(three)),
            outcome(3, expected({"kind": "vehicle", "count": 1}), said(three)),
            # Two entries that look different are four people together.
            outcome(
                4,
                expected({"kind": "person", "count": 1}, {"kind": "person", "count": 4}),
                said(two, three),
            ),
        )
    )
    assert value(report, "counts.right") == (2 / 3, 2, 3)
    assert {one.path.name: one.counts for one in report.wrong}["001.jpg"] == ("person: 3 of 2",)


def test_boxes_are_paired_by_kind_from_the_best_overlap_on() -> None:
    left, right, low = (0.0, 0.0, 0.4, 0.4), (0.5, 0.0, 0.9, 0.4), (0.0, 0.0, 0.4, 0.2)
    label = expected(*({"kind": "person", "box": list(box)} for box in (left, right)))
    answer = said(Subject("person", 1, "a", low), Subject("vehicle", 1, "b", right))
    report = score(run(outcome(0, label, answer), outcome(1, label, said("person"))))
    # The person's box covers half of the left one; the right one is met by no person at all.
    assert value(report, "boxes.found") == (1 / 4, 1, 4)
    assert math.isclose(value(report, "boxes.iou")[0] or 0, 0.5)


def test_a_model_without_boxes_is_not_scored_by_them() -> None:
    label = expected({"kind": "person", "box": [0, 0, 1, 1]})
    assert score(run(outcome(0, label, said("person")))).measure("boxes.found") is None


def test_light_is_told_by_the_label_and_the_night_is_compared_with_the_day() -> None:
    day, night = {"light": "day"}, {"visibility": "dark"}
    dark = {"visibility": "dark"}
    report = score(
        run(
            *(outcome(n, expected("person", **day), said("person")) for n in range(4)),
            outcome(4, expected("person", **night), said("person", **dark)),
            outcome(5, expected("person", **night), said(**dark)),
        )
    )
    assert value(report, "light.day.f1")[0] == 1
    assert value(report, "light.night.f1")[0] == 2 / 3
    gap = report.measure("light.night.gap")
    assert gap is not None
    assert math.isclose(gap.value or 0, 2 / 3 - 1)
    assert report.measure("light.infrared.gap") is None


def test_large_subjects_are_counted_by_the_tallest_and_inventions_against_them() -> None:
    def tall(kind: str, height: float) -> dict[str, object]:
        return {"kind": kind, "box": [0.1, 0.1, 0.2, 0.1 + height]}

    report = score(
        run(
            outcome(0, expected(tall("person", 0.5)), said("person")),
            outcome(1, expected(tall("person", 0.1)), said()),  # small: missing it is no matter
            outcome(2, expected(tall("animal", 0.2)), said("vehicle")),
            outcome(3, expected("person"), said()),  # no box, no height: left out
        )
    )
    assert value(report, "height.large.f1") == (2 / 4, 2, 4)
    assert value(report, "height.1.recall") == (0, 0, 1)
    assert value(report, "height.4.recall") == (1, 1, 1)


def test_each_of_several_in_one_entry_has_its_own_height() -> None:
    label = {"kind": "person", "count": 2, "box": [0.1, 0.1, 0.9, 0.9]}
    boxes = [[0.1, 0.1, 0.2, 0.2], [0.8, 0.8, 0.9, 0.9]]
    report = score(run(outcome(0, expected(label | {"boxes": boxes}), said())))
    assert value(report, "height.1.recall") == (0, 0, 1)


def test_goals_are_reached_or_not() -> None:
    report = score(SIX, {"answers.valid": 0.5, "subjects.f1": 0.9, "empty.false_alarms": 0.5})
    met = {one.key: one.met for one in report.measures if one.goal is not None}
    assert met == {"answers.valid": True, "subjects.f1": False, "empty.false_alarms": True}


def test_labels_that_say_what_no_answer_can_are_left_out_and_told() -> None:
    report = score(
        run(
            outcome(0, expected("dragon", flags=["person", "gate_open"]), said("person")),
            outcome(1, {"visibility": "foggy", "flags": "none"}, said()),
        )
    )
    assert report.measure("subjects.f1") is None
    assert value(report, "flags.recall") == (0, 0, 1)
    assert any("kind 'dragon'" in note for note in report.notes)
    assert any("visibility 'foggy'" in note for note in report.notes)
    assert any("flags is no list" in note for note in report.notes)
    assert any("gate_open" in note for note in report.notes)


def test_an_own_flag_counts_where_it_was_asked_for() -> None:
    label = expected(flags=["gate_open"])
    found = outcome(0, label, said(flags=["gate_open"]), flags_asked=("person", "gate_open"))
    assert value(score(run(found)), "flags.gate_open.recall") == (1, 1, 1)


def test_one_picture_gives_wide_intervals_and_none_gives_none() -> None:
    one = score(run(outcome(0, expected("person"), said("person")))).measure("subjects.f1")
    assert one is not None
    assert one.value == 1
    assert one.low is not None
    assert one.low < 0.5
    empty = score(run())
    assert empty.wrong == ()
    assert all(measure.value in (None, 0) for measure in empty.measures)


def test_the_interval_of_few_pictures_is_as_wide_as_wilsons() -> None:
    """Three pictures of two kinds each, one kind missed: drawing them again never loses more."""
    label = expected("person", "animal")
    outcomes = [outcome(n, label, said("person", "animal")) for n in range(2)]
    found = score(run(*outcomes, outcome(2, label, said("person")))).measure("subjects.recall")
    assert found is not None
    assert (found.hits, found.of) == (5, 6)
    assert found.low is not None
    assert found.low <= wilson(5, 6).low < 0.5


def test_pictures_that_nobody_can_decode_are_told_and_not_scored() -> None:
    report = score(
        run(
            outcome(0, expected("person"), said("person")),
            outcome(1, expected("person"), None, error="bad_image"),
        )
    )
    assert value(report, "answers.valid") == (1, 1, 1)
    assert any("decoded" in note for note in report.notes)


def test_means_of_seconds_tokens_and_cost() -> None:
    report = score(run(*(outcome(n, expected(), said(), seconds=n) for n in (1, 2, 6))))
    seconds, total = report.measure("cost.seconds"), report.measure("cost.total")
    assert seconds is not None
    assert (seconds.value, seconds.unit) == (3, "seconds")
    assert seconds.low is not None
    assert seconds.high is not None
    assert 1 <= seconds.low < 3 < seconds.high <= 6
    assert total is not None
    assert math.isclose(total.value or 0, 0.003)


def test_a_run_that_was_cut_off_says_where() -> None:
    part = replace(SIX, total=10, finished_at=None)
    assert "Stopped after 6 of 10 pictures." in score(part).notes
    assert any("changed pictures" in one for one in score(replace(part, total=6)).notes)
    assert score(SIX).notes == ()


def test_counterfactual_checks_are_shares_of_those_that_held() -> None:
    variants = [Variant("000.jpg", "mirrored", n > 0, "") for n in range(4)]
    report = score(run(outcome(0, expected(), said()), variants=variants))
    assert value(report, "counterfactual.mirrored") == (3 / 4, 3, 4)
    assert report.measure("counterfactual.erased") is None


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("analysis", {"scene": "A yard.", "subjects": [{"kind": "dragon", "count": 10**400}]}),
        ("analysis", "nobody"),
        ("expected", {"subjects": [{"kind": "person", "box": [float("nan")] * 4}]}),
        ("expected", ["person"]),
        ("provenance", {"backend": "local", "seconds": 1e308, "output_tokens": 1e308}),
        ("refused", [["json", 7], "length", None]),
        ("flags_asked", None),
        ("picture", "\ud800"),
    ],
)
def test_a_file_that_somebody_changed_is_scored_as_far_as_it_goes(part: str, value: object) -> None:
    document = json.loads(json.dumps(SIX.to_json()))
    document["outcomes"][1][part] = value
    report = score(Run.from_json(SIX.name, document))
    json.dumps(report.to_json())
    assert report.head.done == 6


def test_a_report_and_a_run_survive_json() -> None:
    assert Run.from_json(SIX.name, json.loads(json.dumps(SIX.to_json()))) == SIX
    text = json.dumps(score(SIX).to_json())
    assert json.loads(text)["run"] == SIX.name


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A man walks up the path.", {"person"}),
        ("Two foxes and a dog.", {"animal"}),
        ("A front porch at night.", set()),
        ("No people; a delivery van stands at the kerb.", {"vehicle"}),
        ("There is no person or car.", set()),
        ("Nobody is there, but a parcel lies on the step.", {"package"}),
        ("BOXES", {"package"}),
        ("A carpet and a catalogue.", set()),
        ("", set()),
    ],
)
def test_sentences_name_kinds_by_their_nouns(text: str, kinds: set[str]) -> None:
    assert kinds_named(text) == kinds


def test_an_answer_that_failed_is_no_quiet_one() -> None:
    report = score(run(outcome(0, expected(), said()), outcome(1, expected(), None)))
    assert value(report, "empty.false_alarms") == (0, 0, 1)


def test_chair_counts_what_sentences_invent() -> None:
    report = score(
        run(
            outcome(0, expected("person"), said("person", activity="A man walks a dog.")),
            outcome(1, expected("person"), said("person", activity="A man walks.")),
        )
    )
    assert value(report, "chair.i") == (1 / 3, 1, 3)
    assert value(report, "chair.s") == (1 / 2, 1, 2)


def test_hedging_is_found_in_every_sentence() -> None:
    report = score(
        run(
            outcome(0, expected(), said(activity="Perhaps it rains.")),
            outcome(1, expected(), said(Subject("person", 1, "probably a courier"))),
            outcome(2, expected(), said()),
        )
    )
    assert value(report, "answers.hedging") == (2 / 3, 2, 3)
