"""What the user says a right answer would be, in sidecars that others write too."""

from __future__ import annotations

import copy

import pytest

from blinkthink.core.analysis import Analysis, Flag, Subject
from blinkthink.core.expected import Expected, ExpectedSubject, expected_of
from blinkthink.core.json_values import Json
from blinkthink.core.records import Sidecar

BOX = (0.1, 0.2, 0.5, 0.8)
DOCUMENT: Json = {
    "schema": 1,
    "captured_at": "2026-11-21T12:00:00+00:00",
    "trigger": "import",
    "user": {
        "starred": True,
        "note": "mine",
        "verdict": None,
        "expected": {"subjects": [{"kind": "person"}], "light": "night", "by": "me"},
        "color": "red",
    },
}


def test_a_correction_keeps_what_else_the_user_said() -> None:
    before = copy.deepcopy(DOCUMENT)
    sidecar = Sidecar.from_json(DOCUMENT).corrected({"subjects": [], "flags": []}, "wrong")
    assert sidecar.to_json()["user"] == {
        "starred": True,
        "note": "mine",
        "verdict": "wrong",
        "expected": {"light": "night", "by": "me", "subjects": [], "flags": []},
        "color": "red",
    }
    assert before == DOCUMENT
    assert Sidecar.from_json(sidecar.to_json()).expected == sidecar.expected


def test_a_part_that_is_no_longer_said_goes_and_all_of_it_can_be_taken_back() -> None:
    first = Sidecar.from_json(DOCUMENT).corrected({"flags": []}, "wrong")
    assert first.expected == {"light": "night", "by": "me", "flags": []}
    taken = first.corrected(None, None)
    assert taken.expected is None
    assert taken.user.verdict is None
    assert taken.user.starred


def test_a_sidecar_without_marks_can_be_corrected() -> None:
    bare: Json = {"captured_at": "2026-11-21T12:00:00+00:00"}
    sidecar = Sidecar.from_json(bare)
    assert sidecar.expected is None
    corrected = sidecar.corrected({"subjects": []}, "right")
    assert corrected.expected == {"subjects": []}
    assert corrected.user.verdict == "right"
    assert Sidecar.from_json(bare | {"user": "nobody"}).corrected({}, "maybe").user.verdict is None


@pytest.mark.parametrize("value", [None, [], "person", 7, {"other": 1}])
def test_what_is_no_label_says_nothing(value: object) -> None:
    assert Expected.from_json(value).says_nothing


def test_parts_that_are_left_out_are_not_known_and_an_empty_list_is() -> None:
    assert Expected.from_json({"flags": []}).subjects is None
    nobody = Expected.from_json({"subjects": []})
    assert nobody.subjects == ()
    assert nobody.flags is None
    assert not nobody.says_nothing


@pytest.mark.parametrize(
    ("value", "subject"),
    [
        ({"kind": "person"}, ExpectedSubject("person")),
        ({"kind": "person", "count": 2}, ExpectedSubject("person", 2)),
        ({"kind": "person", "count": True}, ExpectedSubject("person")),
        ({"kind": "person", "count": -1}, ExpectedSubject("person")),
        ({"kind": "person", "count": "two"}, ExpectedSubject("person")),
        ({"kind": "person", "box": [1, 2, 3, 4]}, ExpectedSubject("person")),
    ],
)
def test_what_cannot_be_understood_of_a_subject_is_not_known(
    value: Json, subject: ExpectedSubject
) -> None:
    assert Expected.from_json({"subjects": [value]}).subjects == (subject,)


def test_heights_are_those_of_the_tallest() -> None:
    (one,) = Expected.from_json({"subjects": [{"kind": "person", "box": list(BOX)}]}).subjects or ()
    assert one.box == BOX
    assert one.height == pytest.approx(0.6)
    each = {
        "kind": "person",
        "box": list(BOX),
        "boxes": [[0.1, 0.2, 0.2, 0.3], [0.4, 0.5, 0.5, 0.8]],
    }
    (one,) = Expected.from_json({"subjects": [each]}).subjects or ()
    assert one.height == pytest.approx(0.3)


@pytest.mark.parametrize(
    ("value", "light"),
    [
        ({"light": "dusk", "visibility": "dark"}, "dusk"),
        ({"visibility": "dark"}, "night"),
        ({"visibility": "infrared"}, "infrared"),
        ({"visibility": "clear"}, None),
        ({"light": "noon"}, None),
        ({"light": ["day"]}, None),
    ],
)
def test_the_light_is_told_where_it_is_known(value: Json, light: str | None) -> None:
    assert Expected.from_json(value).light == light


def test_an_answer_that_is_called_right_is_the_label_without_its_sentences() -> None:
    answer = Analysis(
        "A porch.",
        (Subject("person", 2, "two men", BOX),),
        "They talk.",
        (Flag("person", "notice", "People are there."),),
        "infrared",
    )
    label = Expected.from_json(expected_of(answer))
    assert label.subjects == (ExpectedSubject("person", 2, BOX, pytest.approx(0.6)),)
    assert (label.flags, label.visibility, label.light) == (("person",), "infrared", "infrared")
    assert "scene" not in expected_of(answer)
