"""A bounded grammar over bytes, matched one token at a time.

Why not llama.cpp's own grammar: it has to filter the whole vocabulary or be asked token by token
through a sampler that aborts the process when a refused token slips in; it cannot tell which text
is forced; and it has no budget. Here every list ends before the answer's budget is spent, so an
answer is always whole JSON.

A grammar is a stack of nodes; a ``Matcher`` holds every stack that fits the text so far, as
llama.cpp does. Matchers are immutable: looking ahead never needs to be undone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol, cast


class Node(Protocol):
    """One part of a grammar. ``most``: bytes that it needs at most when nothing optional begins."""

    @property
    def most(self) -> int: ...


Stack = tuple[Node, ...]


class Leaf(Node, Protocol):
    """A node that consumes bytes."""

    @property
    def may_end(self) -> bool: ...

    def starts(self) -> frozenset[int]:
        """The bytes that it takes next."""

    def step(self, byte: int) -> Stack | None:
        """What is left of it after ``byte``, or None when it does not take that."""


@dataclass(frozen=True, slots=True)
class Literal:
    """Exactly these bytes, at least one."""

    text: bytes

    @property
    def most(self) -> int:
        return len(self.text)

    @property
    def may_end(self) -> bool:
        return False

    def starts(self) -> frozenset[int]:
        return frozenset(self.text[:1])

    def step(self, byte: int) -> Stack | None:
        if self.text[0] != byte:
            return None
        return (Literal(self.text[1:]),) if len(self.text) > 1 else ()


_FIRST = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
_ASCII = frozenset(range(0x20, 0x7F)) - frozenset(b'"\\')
_LEADS = frozenset(range(0xC2, 0xF5))
_INSIDE = _ASCII | _LEADS
# Well-formed UTF-8 (Unicode, table 3-7): the second byte's range where it is not 80..BF.
_SECOND = {0xE0: (0xA0, 0xBF), 0xED: (0x80, 0x9F), 0xF0: (0x90, 0xBF), 0xF4: (0x80, 0x8F)}


@dataclass(frozen=True, slots=True)
class Text:
    """The inside of a JSON string: 1 to ``limit`` bytes of UTF-8 with no quote, backslash or
    control character, beginning with a letter or digit."""

    limit: int
    begun: bool = False
    pending: int = 0  # bytes that a character still lacks
    low: int = 0x80
    high: int = 0xBF

    @property
    def most(self) -> int:
        return self.limit

    @property
    def may_end(self) -> bool:
        return self.begun and not self.pending

    def starts(self) -> frozenset[int]:
        if self.pending:
            return frozenset(range(self.low, self.high + 1))
        if not self.begun:
            return _FIRST
        return frozenset(byte for byte in _INSIDE if 1 + _following(byte) <= self.limit)

    def step(self, byte: int) -> Stack | None:
        if self.pending:
            if not self.low <= byte <= self.high:
                return None
            return (Text(self.limit - 1, True, self.pending - 1),)
        following = _following(byte)
        if byte not in (_INSIDE if self.begun else _FIRST) or 1 + following > self.limit:
            return None
        low, high = _SECOND.get(byte, (0x80, 0xBF))
        return (Text(self.limit - 1, True, following, low, high),)


def _following(lead: int) -> int:
    """How many bytes follow the first one of a character."""
    return 0 if lead < 0x80 else 1 if lead < 0xE0 else 2 if lead < 0xF0 else 3


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number from ``low`` (0 or 1) to ``high``, without leading zeros."""

    low: int
    high: int
    digits: bytes = b""

    @property
    def most(self) -> int:
        return len(str(self.high)) - len(self.digits)

    @property
    def may_end(self) -> bool:
        return bool(self.digits)

    def starts(self) -> frozenset[int]:
        return frozenset(digit for digit in b"0123456789" if self.step(digit) is not None)

    def step(self, byte: int) -> Stack | None:
        digits = self.digits + bytes((byte,))
        if not digits.isdigit() or self.digits == b"0" or not self.low <= int(digits) <= self.high:
            return None
        return (Number(self.low, self.high, digits),)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several words."""

    words: tuple[bytes, ...]

    @property
    def most(self) -> int:
        return max(map(len, self.words))

    def alternatives(self, room: int) -> Iterator[Stack]:
        return ((Literal(word),) for word in self.words)


@dataclass(frozen=True, slots=True)
class Optional:
    """Some nodes or nothing."""

    nodes: Stack

    @property
    def most(self) -> int:
        return 0

    def alternatives(self, room: int) -> Iterator[Stack]:
        yield ()
        if most(self.nodes) <= room:
            yield self.nodes


@dataclass(frozen=True, slots=True)
class Items:
    """The rest of a list after its opening bracket: up to ``limit`` times ``item``, then ``]``.

    With ``words`` each item holds another one of them between ``before`` and ``item``.
    """

    item: Stack
    limit: int
    before: bytes = b""
    words: tuple[bytes, ...] = ()
    begun: bool = False

    @property
    def most(self) -> int:
        return 1

    def alternatives(self, room: int) -> Iterator[Stack]:
        yield (Literal(b"]"),)
        if not self.limit:
            return
        comma = b", " if self.begun else b""
        for word in self.words or (b"",):
            words = tuple(other for other in self.words if other != word)
            rest = replace(self, limit=self.limit - 1, words=words, begun=True)
            head = comma + self.before + word
            item = (*((Literal(head),) if head else ()), *self.item, rest)
            if most(item) <= room:
                yield item


def most(stack: Stack) -> int:
    """The bytes that a stack needs at most when nothing optional begins in it."""
    return sum(node.most for node in stack)


@dataclass(frozen=True, slots=True)
class Matcher:
    """Where a text stands in a grammar; ``left`` is what it may still be long, in bytes."""

    stacks: tuple[Stack, ...]
    left: int

    @classmethod
    def start(cls, grammar: Stack, budget: int) -> Matcher:
        """Raises ValueError when even an answer with nothing optional may pass the budget."""
        if most(grammar) > budget:
            raise ValueError("the budget is too small for this grammar")
        return cls(tuple(_open(grammar, budget)), budget)

    @property
    def done(self) -> bool:
        """Whether the text is a whole answer."""
        return () in self.stacks

    def starts(self) -> frozenset[int]:
        """The bytes that may come next."""
        return frozenset().union(*(_leaf(stack).starts() for stack in self.stacks if stack))

    def accept(self, piece: bytes) -> Matcher | None:
        """The matcher after ``piece``, or None when it does not fit."""
        stacks, left = self.stacks, self.left
        for byte in piece:
            left -= 1
            following: list[Stack] = []
            for stack in stacks:
                if stack and (rest := _leaf(stack).step(byte)) is not None:
                    following.extend(_open(rest + stack[1:], left))
            if not following:
                return None
            stacks = tuple(following)
        return Matcher(stacks, left)

    def forced(self) -> tuple[bytes, Matcher]:
        """The bytes that must come next, as far as there is no choice, and the matcher there."""
        text, matcher = b"", self
        while not matcher.done and len(starts := matcher.starts()) == 1:
            byte = bytes(starts)
            text += byte
            matcher = cast("Matcher", matcher.accept(byte))
        return text, matcher


def _leaf(stack: Stack) -> Leaf:
    return cast("Leaf", stack[0])  # _open leaves no branch on top


def _open(stack: Stack, left: int) -> Iterator[Stack]:
    """The stacks that ``stack`` may stand for, each with a leaf on top, or empty."""
    if not stack:
        yield stack
        return
    head, rest = stack[0], stack[1:]
    if isinstance(head, Choice | Optional | Items):
        for alternative in head.alternatives(left - most(rest)):
            yield from _open(alternative + rest, left)
        return
    yield stack
    if cast("Leaf", head).may_end:
        yield from _open(rest, left)
