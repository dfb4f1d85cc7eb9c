"""The grammar: whatever is drawn from it is a whole, valid answer within its budget."""

from __future__ import annotations

import json
import random
from collections.abc import Callable

import pytest

from blinkthink.analysis import validate
from blinkthink.analysis.grammar import Items, Literal, Matcher, Text
from blinkthink.analysis.schema import ANSWER_BYTES, answer
from blinkthink.core.analysis import FLAGS

EXAMPLE = {
    "scene": "A front porch by day in rain.",
    "subjects": [
        {"kind": "person", "count": 2, "description": "red coats", "box_2d": [0, 100, 1000, 300]},
        {"kind": "package", "count": 1, "description": "Ein Päckchen – groß"},
    ],
    "activity": "Two people walk.",
    "flags": [{"name": "person", "reason": "People are in view."}],
    "visibility": "clear",
    "not_determinable": ["faces", "colours"],
}


def start() -> Matcher:
    return Matcher.start(answer(), ANSWER_BYTES)


def walk(choose: Callable[[list[int]], int]) -> bytes:
    """A text made by choosing one of the bytes that may come, until the answer is whole."""
    matcher, text = start(), b""
    while not matcher.done:
        byte = choose(sorted(matcher.starts()))
        following = matcher.accept(bytes((byte,)))
        assert following is not None
        matcher, text = following, text + bytes((byte,))
    assert not matcher.starts()
    return text


@pytest.mark.parametrize("seed", range(60))
def test_any_walk_is_a_valid_answer(seed: int) -> None:
    source = random.Random(seed)
    text = walk(source.choice)
    assert len(text) <= ANSWER_BYTES
    assert list(json.loads(text)) == list(EXAMPLE)
    analysis = validate.read(text.decode())
    names = [flag.name for flag in analysis.flags]
    assert len(set(names)) == len(names)


def test_an_answer_that_never_wants_to_end_still_ends_whole() -> None:
    # A letter before a quote, a comma before a bracket: the longest that the grammar lets through.
    text = walk(lambda starts: max(starts, key=lambda b: (b not in b'"]}', b in b", ", -b)))
    assert ANSWER_BYTES * 0.8 < len(text) <= ANSWER_BYTES
    validate.read(text.decode())


def test_the_layout_is_that_of_json_dumps() -> None:
    for ascii_only in (False, True):
        text = json.dumps(EXAMPLE, ensure_ascii=ascii_only).encode()
        matcher = start().accept(text)
        assert (matcher is not None and matcher.done) == (not ascii_only)  # no backslashes


def test_literals_are_forced_as_far_as_there_is_no_choice() -> None:
    forced, matcher = start().forced()
    assert forced == b'{"scene": "'
    following = matcher.accept(b'Yard."')
    assert following is not None
    assert following.forced()[0] == b', "subjects": ['


def test_a_flag_that_was_given_is_no_longer_a_choice() -> None:
    flags = [{"name": name, "reason": "Seen."} for name in FLAGS]
    text = json.dumps({**EXAMPLE, "subjects": [], "flags": flags})
    matcher = start().accept(text.encode())
    assert matcher is not None
    assert matcher.done
    twice = json.dumps({**EXAMPLE, "flags": [flags[0], flags[1], flags[0]]})
    assert start().accept(twice.encode()) is None


def with_flags(*names: str) -> bytes:
    flags = [{"name": name, "reason": "Seen."} for name in names]
    return json.dumps({**EXAMPLE, "subjects": [], "flags": flags}).encode()


def test_only_the_flags_that_are_asked_for_can_be_said() -> None:
    matcher = Matcher.start(answer(("person", "gate", "gate_open")), ANSWER_BYTES)
    for names in ((), ("person",), ("gate", "gate_open"), ("gate_open", "person", "gate")):
        accepted = matcher.accept(with_flags(*names))
        assert accepted is not None
        assert accepted.done
    assert matcher.accept(with_flags("water")) is None
    none = Matcher.start(answer(()), ANSWER_BYTES)
    assert none.accept(with_flags()) is not None
    assert none.accept(with_flags("person")) is None


@pytest.mark.parametrize(
    "piece",
    [
        b'{"scene": ""',  # empty
        b'{"scene": "a\n',
        b'{"scene": "a\\"',
        b'{"scene": " a',
        b'{"scene": "a\xc3"',  # a broken character
        b'{"scene": "a\xed\xa0\x80',  # a surrogate
        b'{"scene": "a\xf8',
        b'{"scene": "' + b"a" * 201,
        b'{"scene": "a", "subjects": [{"kind": "robot"',
        b'{"scene": "a", "subjects": [{"kind": "person", "count": 0',
        b'{"scene": "a", "subjects": [{"kind": "person", "count": 100',
        b"Here is the JSON",
        b"<|channel>",
    ],
)
def test_what_breaks_the_rules_is_refused(piece: bytes) -> None:
    assert start().accept(piece) is None


def test_lists_end_before_the_budget_does() -> None:
    grammar = (Literal(b"["), Items((Literal(b'"'), Text(10), Literal(b'"')), 9))
    matcher = Matcher.start(grammar, 30).accept(b'["aaaaaaaaaa"')
    assert matcher is not None
    assert matcher.starts() == frozenset(b",]")
    full = matcher.accept(b', "b"')
    assert full is not None
    assert full.starts() == frozenset(b"]")


def test_a_budget_that_cannot_hold_an_answer_is_refused() -> None:
    with pytest.raises(ValueError, match="budget"):
        Matcher.start(answer(), 100)
