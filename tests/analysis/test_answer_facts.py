"""The checks after parsing: what is a fact, what is mended by rule, what is asked again."""

from __future__ import annotations

import json
from typing import Any

import pytest

from blinkthink.analysis import validate
from blinkthink.analysis.denials import says_nothing
from blinkthink.analysis.doubts import words_of_doubt
from blinkthink.analysis.facts import examine
from blinkthink.analysis.guesses import guesses
from blinkthink.analysis.language import is_english, is_repetitive
from blinkthink.analysis.numbers_said import contradicts
from blinkthink.analysis.validate import BadAnswer
from blinkthink.core.analysis import Analysis, Flag, OwnFlag, Question
from blinkthink.demo.scenes import draw

PERSON = {"kind": "person", "count": 1, "description": "person in a red coat"}
GOOD: dict[str, Any] = {
    "scene": "A front porch by day.",
    "subjects": [PERSON],
    "activity": "A person walks.",
    "flags": [{"name": "person", "reason": "A person is in view."}],
    "visibility": "clear",
    "not_determinable": ["faces"],
}


def parse(asked: Question | None = None, **changes: Any) -> Analysis:
    return validate.parse(json.dumps({**GOOD, **changes}), asked or Question())


def refusal(asked: Question | None = None, **changes: Any) -> tuple[str, ...]:
    with pytest.raises(BadAnswer) as caught:
        parse(asked, **changes)
    return caught.value.categories


def described(*descriptions: str, **changes: Any) -> list[dict[str, Any]]:
    return [{**PERSON, "description": text, **changes} for text in descriptions]


def test_the_truth_of_drawn_scenes_is_never_refused_nor_mended() -> None:
    for seed in range(60):
        truth = Analysis.from_json(draw(seed, size=(64, 36)).truth.analysis())
        assert truth is not None
        examined = examine(truth, Question("Porch"))
        assert (examined.problems, examined.mended) == ((), ()), seed


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("The yard appears empty.", ("appears",)),
        ("A person appears to walk.", ("appears",)),
        ("A person appears at the gate.", ()),
        ("Possibly a cat, it seems.", ("possibly", "seems")),
        ("It may be a dog, might be a fox, could be a cat.", ("may be", "might be", "could be")),
        ("A calendar shows 12 May.", ()),
        ("A porch in light rain.", ()),
        ("The light is likely on.", ("likely",)),
        ("It looks like a fox.", ("looks like",)),
        ("A man looks at the door.", ()),
        ("A clear sky.", ()),
        ("It is unclear who stands there.", ("is unclear who",)),
        ("A sign reads “MAY CONTAIN NUTS, POSSIBLY”.", ()),
        ("The tracks suggest a visit.", ("suggest",)),
        ("A cat or small dog near the fence.", ("cat or small dog",)),
        ("A yard without a car or truck.", ()),
        ("A fox appears to the left of the steps.", ()),
        ("Details are unclear in the dark corner.", ()),
        ("A van, believed to be a taxi.", ("believed to",)),
    ],
)  # fmt: skip
def test_words_of_doubt(text: str, doubts: tuple[str, ...]) -> None:
    assert words_of_doubt(text) == doubts


@pytest.mark.parametrize(
    ("text", "guessed"),
    [
        ("A burglar at the door.", ("burglar",)),
        ("The homeowner waves.", ("homeowner",)),
        ("A suspicious person loiters.", ("suspicious", "loiters")),
        ("A person is trying to open the door.", ("trying to",)),
        ("A person opens the door.", ()),
        ("A courier with a parcel.", ()),
        ("A NO TRESPASSING sign.", ()),
        ("A break in the clouds over the neighbouring house.", ()),
        ("A burglar alarm, a grandfather clock and a pumpkin with an angry face.", ()),
        ("A van of Rob's Plumbing and a mother duck.", ()),
        ("A stranger, a dad and his son.", ("stranger", "dad", "son")),
        ("An aggressive man.", ("aggressive",)),
    ],
)
def test_guesses_at_who_and_why(text: str, guessed: tuple[str, ...]) -> None:
    assert guesses(text) == guessed


def test_words_that_the_owner_uses_are_no_guesses() -> None:
    asked = Question("Yard", normal="the neighbour crosses the yard")
    activity = "The neighbour walks."
    assert parse(asked, activity=activity).activity == activity
    assert refusal(activity=activity) == ("guess",)


@pytest.mark.parametrize(
    ("texts", "english"),
    [
        (["A yard by day.", "Nothing is happening."], True),
        (["brown envelope"], True),
        (["Café del Sol stands on the sign in La Crosse, Los Angeles."], True),
        (["A sign reads 禁止停车."], True),
        (["Sign “快递柜请勿触碰”", "Board 'Das ist ein Haus und kein Spielplatz'"], True),
        (["Eine Katze geht auf der Wiese vor dem Haus und die Tür ist zu."], False),
        (["Un patio con dos personas en la puerta, los árboles del jardín."], False),
        (["Einfahrt bei Nacht.", "Nichts passiert."], False),
        (["Rue de nuit.", "Un homme marche."], False),
        (["白天的院子"], False),
        (["Двор днём."], False),
        (["Xqzt brglk wkxzp lmnqr", "tklm"], False),
        (["#$% ^&* (()) {} @@"], False),
    ],
)
def test_what_is_plainly_not_english(texts: list[str], english: bool) -> None:
    assert is_english(texts) is english


@pytest.mark.parametrize(
    ("text", "repetitive"),
    [
        ("the cat sat the cat sat the cat sat", True),
        ("a red car, a red car, a red car", True),
        ("dog dog dog dog", True),
        ("aaaaaaaaaa", True),
        ("one by one, two by two", False),
        ("A red car and a red van; a red bin.", False),
        ("A sign reads NO NO NO.", False),
    ],
)
def test_text_without_an_end(text: str, repetitive: bool) -> None:
    assert is_repetitive(text) is repetitive


@pytest.mark.parametrize(
    ("kind", "count", "description", "wrong"),
    [
        ("person", 1, "two people at the door", True),
        ("person", 2, "two people at the door", False),
        ("person", 3, "a man and two children", False),
        ("person", 2, "a person in a coat", True),
        ("person", 2, "a person in a coat and another in a hat", False),
        ("person", 1, "person with two dogs", False),
        ("animal", 2, "three brown deer", True),
        ("animal", 3, "a group of three brown deer", False),
        ("vehicle", 1, "two-door red car", False),
        ("vehicle", 2, "red car", False),
        ("package", 1, "2 small brown boxes", True),
        ("object", 1, "ladder with ten steps", False),
        ("person", 1, "a man walking with two children", False),
        ("person", 1, "two men, one woman", True),
        ("person", 2, "a woman pushing a child in a stroller", False),
        ("vehicle", 1, "car with two bikes on its roof", False),
        ("vehicle", 2, "a silver sedan beside a white van", False),
        ("vehicle", 3, "a silver sedan beside a white van", True),
    ],
)  # fmt: skip
def test_counts_agree_with_descriptions(
    kind: str, count: int, description: str, wrong: bool
) -> None:
    assert contradicts(kind, count, description) is wrong


@pytest.mark.parametrize(
    ("changes", "category"),
    [
        ({"scene": "As an AI I see a porch."}, "model_speak"),
        ({"activity": "I cannot describe this."}, "model_speak"),
        ({"scene": "Porch."}, "length"),
        ({"subjects": described("h")}, "length"),
        ({"scene": "A porch, a porch, a porch, a porch."}, "repetition"),
        ({"subjects": described("two people at the door")}, "count"),
        ({"subjects": described("person in a coat", "person in a coat")}, "duplicate"),
        ({"subjects": [], "activity": "Nothing is happening."}, "flags"),
    ],
)
def test_what_is_asked_again(changes: dict[str, Any], category: str) -> None:
    assert refusal(**changes) == (category,)


def test_what_cannot_be_told_may_be_in_doubt() -> None:
    unknown = ("what the person possibly carries", "intent of the visitor, or the owner")
    assert parse(not_determinable=list(unknown)).not_determinable == unknown


def test_a_flag_that_a_subject_calls_for_is_added_by_rule() -> None:
    car = {"kind": "vehicle", "count": 1, "description": "blue car"}
    lamp = {"name": "light_on", "reason": "A lamp is on."}
    analysis = parse(subjects=[PERSON, car], flags=[lamp])
    assert analysis.flags == (
        Flag("person", "info", "person in a red coat"),
        Flag("vehicle", "info", "blue car"),
        Flag("light_on", "info", "A lamp is on."),
    )
    assert parse(Question(flags=("light_on",)), flags=[lamp]).flags == analysis.flags[2:]


@pytest.mark.parametrize(
    "text", ["No people visible", "nobody", "None.", "No person is present.", "person not visible"]
)
def test_an_entry_about_nothing_is_left_out(text: str) -> None:
    assert parse(subjects=described(text), flags=[]).subjects == ()
    flags = [{"name": "water", "reason": "No water is visible."}, *GOOD["flags"]]
    assert [flag.name for flag in parse(flags=flags).flags] == ["person"]
    sign = described("No parking sign", kind="object")
    assert len(parse(subjects=sign, flags=[]).subjects) == 1


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("person in a hood; face is not visible", False),
        ("Face not visible, dark jacket", False),
        ("a man whose feet are not visible", False),
        ("white van, the driver is not visible", False),
        ("No visible plate, grey sedan", False),
        ("Nobody but a cat", False),
        ("No people, only a parked car", False),
        ("No people or animals", True),
        ("No people, cars, or animals", True),
        ("No vehicles in the driveway.", True),
        ("No sign of people", True),
        ("No signs of any animals present", True),
        ("Nothing unusual in the yard", True),
        ("There is no smoke or fire in the picture.", True),
        ("People are not in view.", True),
    ],
)
def test_what_only_says_that_there_is_nothing(text: str, nothing: bool) -> None:
    assert says_nothing(text) is nothing


@pytest.mark.parametrize(
    ("name", "reason", "kept"),
    [
        ("door_open", "The door is closed.", False),
        ("door_open", "The door is wide open.", True),
        ("door_open", "The door is not open.", False),
        ("door_open", "The garage door is open; the side door is closed.", True),
        ("door_open", "Front door stands open, the screen door is shut.", True),
        ("light_on", "The porch light is on, the garage light is off.", True),
        ("light_on", "The light on the porch is off.", False),
        ("light_on", "Porch lamp glows; the windows are unlit.", True),
        ("light_on", "The lights are not on.", False),
        ("smoke_or_fire", "No smoke or fire", False),
        ("water", "No water on the ground", False),
        ("water", "The ground is dry.", False),
        ("water", "The step is dry, puddles on the path.", True),
        ("lens_blocked", "The lens is not blocked.", False),
        ("lens_blocked", "No obstruction", False),
        ("lens_blocked", "Nothing is visible.", True),
        ("camera_moved", "The camera has not moved.", False),
        ("bin_gone", "No bin is visible.", True),
    ],
)
def test_a_flag_whose_reason_says_the_contrary_is_none(name: str, reason: str, kept: bool) -> None:
    asked = Question(own_flags=(OwnFlag("bin_gone", "the bin is not at the kerb"),))
    flags = [*GOOD["flags"], {"name": name, "reason": reason}]
    assert [flag.name for flag in parse(asked, flags=flags).flags][1:] == [name] * kept


def test_somebody_whose_face_is_not_visible_stays() -> None:
    words = "person in a dark hood; face is not visible"
    seen = [{"name": "person", "reason": "A person whose face is not visible."}]
    analysis = parse(subjects=described(words), flags=seen)
    assert [one.description for one in analysis.subjects] == [words]
    assert [flag.reason for flag in analysis.flags] == ["A person whose face is not visible."]


def test_one_thing_in_one_place_counts_once() -> None:
    boxed = [{**PERSON, "box_2d": edges} for edges in ([100, 100, 500, 300], [110, 100, 500, 310])]
    assert len(parse(subjects=boxed).subjects) == 1
    boxed[1]["box_2d"] = [100, 600, 500, 800]
    assert len(parse(subjects=boxed).subjects) == 2
    del boxed[1]["box_2d"]
    assert refusal(subjects=boxed) == ("duplicate",)


def test_a_model_that_insists_on_two_entries_means_two() -> None:
    text = json.dumps({**GOOD, "subjects": described("person in a coat", "Person in a coat.")})
    with pytest.raises(BadAnswer):
        validate.parse(text, Question(), (("hedging",),))
    analysis = validate.parse(text, Question(), (("duplicate",),))
    assert [(one.count, one.description) for one in analysis.subjects] == [(2, "person in a coat")]
    three = json.dumps({**GOOD, "subjects": described(*["person in a coat"] * 3)})
    with pytest.raises(BadAnswer):
        validate.parse(three, Question(), (("duplicate",),))


@pytest.mark.parametrize(
    "opening", ["The image shows ", "This picture depicts ", "In this photo, "]
)
def test_an_opening_that_says_nothing_is_left_out(opening: str) -> None:
    assert parse(scene=f"{opening}a front porch.").scene == "A front porch."


def test_flags_that_count_and_own_flags() -> None:
    asked = Question(flags=("person",), own_flags=(OwnFlag("gate_open", "the gate is open"),))
    gate = {"name": "gate_open", "reason": "The gate stands wide open."}
    lamp = {"name": "light_on", "reason": "A lamp is on."}
    names = [flag.name for flag in parse(asked, flags=[*GOOD["flags"], lamp, gate]).flags]
    assert names == ["person", "gate_open"]
    assert refusal(flags=[*GOOD["flags"], gate]) == ("vocabulary",)


def test_the_problems_are_few_words_for_the_model() -> None:
    with pytest.raises(BadAnswer) as caught:
        parse(activity="A person possibly walks, trying to open the door.")
    assert caught.value.categories == ("hedging", "guess")
    assert all(len(words) < 90 for words in caught.value.problems)
