"""The shape of an answer: what a model may say, in which order, and how long.

The layout is that of ``json.dumps`` with its default separators, so that it is the one that a model
is trained on. Lengths are in UTF-8 bytes: a token has at least one byte, so they bound tokens too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from blinkthink.analysis.grammar import Choice, Items, Literal, Node, Number, Optional, Text
from blinkthink.core.analysis import FLAGS, KINDS, VISIBILITIES

SCENE_BYTES = 200
ACTIVITY_BYTES = 200
DESCRIPTION_BYTES = 160
REASON_BYTES = 120
UNKNOWN_BYTES = 80  # an entry of not_determinable
MAX_SUBJECTS = 6
MAX_UNKNOWNS = 6
MAX_COUNT = 99
BOX_SCALE = 1000  # Gemma gives boxes as [y0, x0, y1, x1] in thousandths of height and width
ANSWER_BYTES = 2400  # of a whole answer: lists end before it is passed


def answer(flags: Sequence[str] = FLAGS) -> tuple[Node, ...]:
    """The grammar of a whole answer that may have these flags."""
    return (
        Literal(b'{"scene": "'),
        Text(SCENE_BYTES),
        Literal(b'", "subjects": ['),
        Items(_subject(), MAX_SUBJECTS),
        Literal(b', "activity": "'),
        Text(ACTIVITY_BYTES),
        Literal(b'", "flags": ['),
        _flags(flags),
        Literal(b', "visibility": "'),
        Choice(tuple(name.encode() for name in VISIBILITIES)),
        Literal(b'", "not_determinable": ['),
        Items(_quoted(UNKNOWN_BYTES), MAX_UNKNOWNS),
        Literal(b"}"),
    )


def json_schema(flags: Sequence[str] = FLAGS) -> dict[str, Any]:
    """The same shape as a JSON schema, for servers with a grammar of their own.

    It says less: lengths in characters, whatever these are, no bound of the whole, a flag may come
    twice. So what comes back is checked all the same.
    """
    return _object(
        scene=_text(SCENE_BYTES),
        subjects=_list(
            _object(
                "box_2d",
                kind=_word(KINDS),
                count=_number(1, MAX_COUNT),
                description=_text(DESCRIPTION_BYTES),
                box_2d=_list(_number(0, BOX_SCALE), 4, 4),
            ),
            MAX_SUBJECTS,
        ),
        activity=_text(ACTIVITY_BYTES),
        # No choice of nothing: servers refuse an empty enumeration.
        flags=_list(_object(name=_word(flags or FLAGS), reason=_text(REASON_BYTES)), len(flags)),
        visibility=_word(VISIBILITIES),
        not_determinable=_list(_text(UNKNOWN_BYTES), MAX_UNKNOWNS),
    )


def _object(*optional: str, **properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def _list(item: dict[str, Any], most: int, least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": item, "minItems": least, "maxItems": most}


def _text(limit: int) -> dict[str, Any]:
    # No pattern: beside a length vLLM refuses one, and llama.cpp and xgrammar heed it alone.
    return {"type": "string", "minLength": 1, "maxLength": limit}


def _word(words: Sequence[str]) -> dict[str, Any]:
    return {"type": "string", "enum": list(words)}


def _number(low: int, high: int) -> dict[str, Any]:
    return {"type": "integer", "minimum": low, "maximum": high}


def _quoted(limit: int) -> tuple[Node, ...]:
    return (Literal(b'"'), Text(limit), Literal(b'"'))


def _subject() -> tuple[Node, ...]:
    return (
        Literal(b'{"kind": "'),
        Choice(tuple(kind.encode() for kind in KINDS)),
        Literal(b'", "count": '),
        Number(1, MAX_COUNT),
        Literal(b', "description": '),
        *_quoted(DESCRIPTION_BYTES),
        Optional(_box()),
        Literal(b"}"),
    )


def _box() -> tuple[Node, ...]:
    edge = Number(0, BOX_SCALE)
    comma = Literal(b", ")
    return (Literal(b', "box_2d": ['), edge, comma, edge, comma, edge, comma, edge, Literal(b"]"))


def _flags(flags: Sequence[str]) -> Items:
    """Each flag at most once: a name that was given is no longer a choice."""
    item = (Literal(b'", "reason": '), *_quoted(REASON_BYTES), Literal(b"}"))
    names = tuple(name.encode() for name in flags)
    return Items(item, len(names), before=b'{"name": "', words=names)
