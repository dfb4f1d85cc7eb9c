"""The JSON schema for servers and the grammar of the engine here are one shape."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from blinkthink.analysis import validate
from blinkthink.analysis.grammar import Matcher
from blinkthink.analysis.schema import ANSWER_BYTES, answer, json_schema
from blinkthink.core.analysis import FLAGS

SCHEMA = json_schema()
CHECK = Draft202012Validator(SCHEMA)
INSIDE = [chr(code) for code in range(0x20, 0x7F) if chr(code) not in '"\\']


def from_grammar(seed: int) -> Any:
    source = random.Random(seed)
    matcher, text = Matcher.start(answer(), ANSWER_BYTES), b""
    while not matcher.done:
        byte = bytes((source.choice(sorted(matcher.starts())),))
        following = matcher.accept(byte)
        assert following is not None
        matcher, text = following, text + byte
    return json.loads(text)


def from_schema(schema: dict[str, Any], source: random.Random) -> Any:
    """A value that the schema allows, often one at its bounds."""
    if "enum" in schema:
        return source.choice(schema["enum"])
    match schema["type"]:
        case "object":
            return {
                name: from_schema(part, source)
                for name, part in schema["properties"].items()
                if name in schema["required"] or source.random() < 0.5
            }
        case "array":
            count = source.randint(schema["minItems"], schema["maxItems"])
            return [from_schema(schema["items"], source) for _ in range(count)]
        case "integer":
            low, high = schema["minimum"], schema["maximum"]
            return source.choice([low, high, source.randint(low, high)])
        case "string":
            length = source.choice([1, schema["maxLength"], source.randint(1, 30)])
            return "a" + "".join(source.choices(INSIDE, k=length - 1))
    raise AssertionError(schema)


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("seed", range(60))
def test_what_the_grammar_lets_through_satisfies_the_schema(seed: int) -> None:
    CHECK.validate(from_grammar(seed))


@pytest.mark.parametrize("seed", range(60))
def test_what_satisfies_the_schema_passes_grammar_and_checks(seed: int) -> None:
    value = from_schema(SCHEMA, random.Random(seed))
    CHECK.validate(value)
    # What a schema cannot say: no name twice (and which characters, which INSIDE is).
    value["flags"] = list({flag["name"]: flag for flag in value["flags"]}.values())
    text = json.dumps(value)
    validate.read(text)
    matcher = Matcher.start(answer(), 4 * ANSWER_BYTES).accept(text.encode())
    assert matcher is not None
    assert matcher.done


@pytest.mark.parametrize("names", [("person", "gate_open"), ()])
def test_only_the_flags_that_are_asked_for_satisfy_the_schema(names: tuple[str, ...]) -> None:
    check = Draft202012Validator(json_schema(names))
    Draft202012Validator.check_schema(check.schema)
    value = from_grammar(1)
    for name in (*FLAGS, "gate_open"):
        value["flags"] = [{"name": name, "reason": "Seen."}]
        assert check.is_valid(value) is (name in names)
    value["flags"] = []
    assert check.is_valid(value)


def test_both_name_the_fields_in_one_order() -> None:
    assert list(from_grammar(1)) == list(SCHEMA["properties"]) == SCHEMA["required"]


def _subject(value: dict[str, Any], **parts: Any) -> None:
    value["subjects"] = [{"kind": "person", "count": 1, "description": "red coat"} | parts]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda value: value.pop("activity"),
        lambda value: value.update(more=1),
        lambda value: value.update(scene=""),
        lambda value: value.update(scene="A" * 201),
        lambda value: value.update(visibility="foggy"),
        lambda value: value.update(flags=[{"name": "ghost", "reason": "it is"}]),
        lambda value: value.update(flags=[{"name": "person"}]),
        lambda value: value.update(not_determinable=["a"] * 7),
        lambda value: _subject(value, count=0),
        lambda value: _subject(value, count=100),
        lambda value: _subject(value, count=1.5),
        lambda value: _subject(value, kind="dragon"),
        lambda value: _subject(value, description="x" * 161),
        lambda value: _subject(value, box_2d=[0, 0, 10]),
        lambda value: _subject(value, box_2d=[0, 0, 10, 1001]),
        lambda value: value.update(subjects=value["subjects"] * 7),
    ],
)
def test_what_the_grammar_refuses_the_schema_refuses_too(
    spoil: Callable[[dict[str, Any]], object],
) -> None:
    value = {
        "scene": "A yard by day.",
        "subjects": [{"kind": "animal", "count": 1, "description": "grey cat"}],
        "activity": "A cat walks.",
        "flags": [],
        "visibility": "clear",
        "not_determinable": [],
    }
    CHECK.validate(value)
    spoilt = copy.deepcopy(value)
    spoil(spoilt)
    with pytest.raises(ValidationError):
        CHECK.validate(spoilt)
    matcher = Matcher.start(answer(), 4 * ANSWER_BYTES).accept(json.dumps(spoilt).encode())
    assert matcher is None or not matcher.done
