"""The one validator: what it takes, what it mends, and what it says to the model."""

from __future__ import annotations

import json
from typing import Any

import pytest

from blinkthink.analysis import validate
from blinkthink.analysis.validate import BadAnswer

GOOD: dict[str, Any] = {
    "scene": "A driveway at night.",
    "subjects": [{"kind": "vehicle", "count": 1, "description": "blue car"}],
    "activity": "A car stands.",
    "flags": [{"name": "vehicle", "reason": "A car is in view."}],
    "visibility": "dark",
    "not_determinable": ["colours"],
}


def parse(**changes: Any) -> Any:
    return validate.parse(json.dumps({**GOOD, **changes}))


def subject(**changes: Any) -> list[dict[str, Any]]:
    return [{**GOOD["subjects"][0], **changes}]


def test_a_good_answer_becomes_an_analysis() -> None:
    analysis = parse()
    assert analysis.scene == "A driveway at night."
    assert analysis.kinds == {"vehicle"}
    assert analysis.visibility == "dark"
    assert analysis.not_determinable == ("colours",)


def test_severity_is_no_business_of_the_model() -> None:
    flags = [{"name": "water", "reason": "Seen.", "severity": "alert"}]
    assert parse(flags=flags).flags[0].severity == "info"


def test_a_flag_said_twice_counts_once() -> None:
    flags = [{"name": "vehicle", "reason": "One."}, {"name": "vehicle", "reason": "Two."}]
    assert [flag.reason for flag in parse(flags=flags).flags] == ["One."]


@pytest.mark.parametrize(
    ("box_2d", "box"),
    [
        ([100, 250, 500, 750], (0.25, 0.1, 0.75, 0.5)),
        ([0, 0, 1000, 1000], (0.0, 0.0, 1.0, 1.0)),
        ([500, 250, 100, 750], None),
        ([0, 0, 0, 0], None),
        ([0, 0, 1001, 5], None),
        ([1, 2, 3], None),
        ("everywhere", None),
        (None, None),
    ],
)
def test_boxes_are_turned_round_and_what_is_none_is_dropped(box_2d: Any, box: Any) -> None:
    assert parse(subjects=subject(box_2d=box_2d)).subjects[0].box == box


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"scene": ""}, "scene holds text"),
        ({"scene": "x" * 201}, "scene is too long"),
        ({"scene": None}, "scene holds text"),
        ({"activity": 7}, "activity holds text"),
        ({"subjects": subject(kind="ghost")}, "kind is one of"),
        ({"subjects": subject(count=0)}, "count is a whole number"),
        ({"subjects": subject(count=True)}, "count is a whole number"),
        ({"subjects": subject(description="\u200b\x07")}, "description holds text"),
        ({"subjects": subject() * 7}, "subjects has 6 entries at most"),
        ({"subjects": "nobody"}, "subjects is a list"),
        ({"subjects": ["a car"]}, "subjects holds objects"),
        ({"flags": [{"name": "alien", "reason": "x"}]}, "name is one of"),
        ({"visibility": "good"}, "visibility is one of"),
        ({"not_determinable": [""]}, "not_determinable holds text"),
    ],
)
def test_a_broken_rule_is_named(changes: dict[str, Any], problem: str) -> None:
    with pytest.raises(BadAnswer, match=problem):
        parse(**changes)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I cannot help with that.",
        '{"scene": "cut',
        "[]",
        "null",
        "[" * 5000,
        "x" * 100_000,
        '{"scene": NaN}',
        "\ud800",
    ],
)
def test_what_is_no_answer_is_refused(text: str) -> None:
    with pytest.raises(BadAnswer):
        validate.parse(text)


def test_control_and_format_characters_do_not_reach_the_sidecar() -> None:
    analysis = parse(scene="A\u202e yard\n\tby\u00a0day\x1b[31m\ue000.")
    assert analysis.scene == "A yard by day[31m."
