"""Writing an answer with the help of an earlier one, token for token as without.

The earlier answer is the draft. What probably follows is evaluated in one batch with what is
certain, which costs a third of evaluating it token by token; then the model's own choice is read
off at each place. As long as it is the draft's, it counts; where it is another, that one is taken,
and the memory forgets the rest.

Numbers that were computed in a batch may differ a little from those computed singly (``margin``),
so where two tokens are nearly as likely, the batch cannot tell which one comes first. There the
place is evaluated once more as it would be without a draft.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from blinkthink.analysis.grammar import Matcher
from blinkthink.analysis.worker.alignment import resume
from blinkthink.analysis.worker.context import OUTPUTS, Context, Part
from blinkthink.analysis.worker.margin import Margins
from blinkthink.analysis.worker.sampling import choose, tied
from blinkthink.analysis.worker.writing import Spelling, Writing

Price = Callable[[int], float]
"""What evaluating so many tokens in one batch costs, in any unit."""


def on_processor(tokens: int) -> float:
    """Singly it is the memory that takes the time, in a batch the arithmetic, which llama.cpp does
    for 16 tokens at a time, then for four, and singly for the rest (measured at the size of E2B in
    Q4_0)."""
    sixteens, rest = divmod(tokens, 16)
    fours, ones = divmod(rest, 4)
    return 0.25 + 5.45 * sixteens + 1.55 * fours + 0.75 * ones


def on_gpu(tokens: int) -> float:
    """A GPU waits for its memory: some more tokens cost next to nothing."""
    return 1.0 + 0.02 * tokens


_MOST = 48  # tokens that are tried at once


@dataclass(frozen=True)
class Guess:
    """A token of the draft and the text that it forces; the matcher after all of it."""

    tokens: list[int]
    after: Matcher


class Odds:
    """How often something was right, beginning with an assumption."""

    def __init__(self, right: float, wrong: float) -> None:
        self._right, self._all = right, right + wrong

    @property
    def share(self) -> float:
        return self._right / self._all

    def count(self, right: int, wrong: int) -> None:
        self._right += right
        self._all += right + wrong


class Draft:
    """What an answer may say next, judging by an earlier one. Any tokens do, of any model.

    How much is tried depends on how often the draft was right in this answer: on when the two say
    the same, on when they have just met again, and on when they have not.
    """

    def __init__(self, tokens: Sequence[int], spelling: Spelling, price: Price) -> None:
        size = spelling.vocabulary.size
        self._tokens = [token for token in tokens if 0 <= token < size]
        self._spelling = spelling
        self._price = price
        self._at = 0  # in the draft, for as much as is written
        self._written = 0
        self._parted = False  # whether the last guess was wrong
        self._same, self._met, self._apart = Odds(4.5, 0.5), Odds(1.5, 0.5), Odds(0.5, 0.5)
        self._first = self._same

    def guesses(self, writing: Writing) -> list[Guess]:
        """What is worth being tried after the tokens that are pending."""
        if not self._tokens:
            return []
        near = self._at + len(writing.tokens) - self._written
        self._at, common = resume(self._tokens, writing.tokens, near)
        self._written = len(writing.tokens)
        self._first = self._apart if not common else self._met if self._parted else self._same
        plan = self._plan(writing.matcher)
        return plan[: self._worth(len(writing.pending), plan)]

    def learn(self, tried: int, taken: int) -> None:
        """How many of the guesses were right."""
        if tried:
            self._first.count(taken > 0, taken == 0)
            self._same.count(max(0, taken - 1), 0 < taken < tried)
            self._parted = taken < tried

    def _worth(self, pending: int, plan: Sequence[Guess]) -> int:
        """How many of the guesses save the most time on the whole: each right one a batch of its
        own."""
        best, most = 0, 0.0
        tokens, saved, share = pending, 0.0, self._first.share
        for count, guess in enumerate(plan, 1):
            tokens += len(guess.tokens)
            saved += share * self._price(len(guess.tokens))
            share *= self._same.share
            gain = saved - self._price(tokens) + self._price(pending)
            if gain > most:
                best, most = count, gain
        return best

    def _plan(self, matcher: Matcher) -> list[Guess]:
        """What the draft says from here on, as far as the grammar takes it."""
        guesses: list[Guess] = []
        at, end = self._at, min(self._at + _MOST, len(self._tokens))
        while at < end and len(guesses) < OUTPUTS - 1:
            token = self._tokens[at]
            piece = self._spelling.vocabulary.piece(token)
            following = matcher.accept(piece) if piece else None
            if following is None or following.done:
                break
            forced, matcher = self._spelling.forced(following)
            guesses.append(Guess([token, *forced], matcher))
            at += 1 + len(forced)
            if self._tokens[at - len(forced) : at] != forced:
                break
        return guesses


@dataclass(frozen=True)
class Written:
    """What writing took: batches, and how many tokens the draft had right."""

    steps: int
    drafted: int


def write(
    context: Context,
    writing: Writing,
    draft: Draft,
    margins: Margins,
    on_step: Callable[[], None],
) -> Written:
    """Write the answer to its end: the likeliest token that the grammar takes, again and again."""
    steps = drafted = 0
    while not writing.done:
        on_step()
        guesses = draft.guesses(writing)
        parts = _parts(writing.part, guesses)
        size = sum(len(part.tokens) for part in parts)
        context.evaluate(*parts)
        steps += 1
        places = _places(context, writing.matcher, guesses, margins, size)
        taken = 0
        for number, place in enumerate(places):
            choice = place.choice
            if place.unsure is not None and not (
                # What the places before it taught may have settled this one.
                number and margins.known(size) and not margins.of(size)
            ):
                steps += 1
                alone = _evaluate_aside(context, parts[number])
                margins.learn(size, place.unsure, alone)
                choice = choose(alone, place.matcher, context.vocabulary)
            writing.take(*choice)
            if number == len(guesses) or choice[0] != guesses[number].tokens[0]:
                break
            taken += 1
        if taken < len(guesses):
            context.roll_back(writing.at)
        draft.learn(len(guesses), taken)
        drafted += taken
    return Written(steps, drafted)


@dataclass(frozen=True)
class _Place:
    """The choice after a part of a batch, by the batch; ``unsure``: the logits, where the part has
    to be evaluated without the batch. ``matcher``: where the choice was made."""

    choice: tuple[int, Matcher]
    matcher: Matcher
    unsure: NDArray[np.float32] | None


def _places(
    context: Context, matcher: Matcher, guesses: Sequence[Guess], margins: Margins, size: int
) -> list[_Place]:
    """The places of the last batch, of ``size`` tokens, as far as the guesses may be right."""
    places: list[_Place] = []
    for number in range(len(guesses) + 1):
        logits = context.logits(number)
        choice = choose(logits, matcher, context.vocabulary)
        unsure = bool(guesses) and (
            (number == 0 and not margins.known(size))
            or tied(logits, choice[0], matcher, context.vocabulary, margins.of(size))
        )
        places.append(_Place(choice, matcher, logits.copy() if unsure else None))
        if number == len(guesses) or not (unsure or choice[0] == guesses[number].tokens[0]):
            break
        matcher = guesses[number].after
    return places


def _evaluate_aside(context: Context, part: Part) -> NDArray[np.float32]:
    """The logits after a part of sequence 0, evaluated alone. The memory keeps what it holds of the
    part and of what follows it."""
    context.share(part.at, 1)
    context.evaluate(replace(part, sequence=1))
    context.drop(1)
    return context.logits(0)


def _parts(part: Part, guesses: Sequence[Guess]) -> list[Part]:
    parts, at = [part], part.at + len(part.tokens)
    for guess in guesses:
        parts.append(Part(guess.tokens, at, part.sequence))
        at += len(guess.tokens)
    return parts
