"""The shape of an answer: what a model may say, in which order, and how long.

The layout is that of ``json.dumps`` with its default separators, so that it is the one that a model
is trained on. Lengths are in UTF-8 bytes: a token has at least one byte, so they bound tokens too.
"""

from __future__ import annotations

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


def answer() -> tuple[Node, ...]:
    """The grammar of a whole answer."""
    return (
        Literal(b'{"scene": "'),
        Text(SCENE_BYTES),
        Literal(b'", "subjects": ['),
        Items(_subject(), MAX_SUBJECTS),
        Literal(b', "activity": "'),
        Text(ACTIVITY_BYTES),
        Literal(b'", "flags": ['),
        _flags(),
        Literal(b', "visibility": "'),
        Choice(tuple(name.encode() for name in VISIBILITIES)),
        Literal(b'", "not_determinable": ['),
        Items(_quoted(UNKNOWN_BYTES), MAX_UNKNOWNS),
        Literal(b"}"),
    )


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


def _flags() -> Items:
    """Each flag at most once: a name that was given is no longer a choice."""
    item = (Literal(b'", "reason": '), *_quoted(REASON_BYTES), Literal(b"}"))
    names = tuple(name.encode() for name in FLAGS)
    return Items(item, len(names), before=b'{"name": "', words=names)
