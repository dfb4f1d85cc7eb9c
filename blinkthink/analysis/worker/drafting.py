"""Writing an answer with the help of an earlier one, token for token as without.

The earlier answer is the draft. What probably follows is evaluated in one batch with what is
certain, which costs a third of evaluating it token by token; then the model's own choice is read
off at each place. As long as it is the draft's, it counts; where it is another, that one is taken,
and the memory forgets the rest.

Numbers that were computed in a batch differ a little from those computed singly (other kernels sum
in another order), so where two tokens are nearly as likely, the batch cannot tell which one comes
first. There the memory is rolled back, and the place is evaluated as it would be without a draft.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from blinkthink.analysis.grammar import Matcher
from blinkthink.analysis.worker.alignment import resume
from blinkthink.analysis.worker.context import OUTPUTS, Context, Part
from blinkthink.analysis.worker.sampling import choose, tied
from blinkthink.analysis.worker.vocabulary import Vocabulary
from blinkthink.analysis.worker.writing import Spelling, Writing

MARGIN = 0.05  # between two logits
_FIRST = 8  # tokens that are tried at first
_MOST = 32
_LEAST = 2


@dataclass(frozen=True)
class Guess:
    """A token of the draft and the text that it forces."""

    tokens: list[int]
    following: Matcher  # after the first token


class Draft:
    """What an answer may say next, judging by an earlier one. Any tokens do, of any model."""

    def __init__(self, tokens: Sequence[int], spelling: Spelling) -> None:
        size = spelling.vocabulary.size
        self._tokens = [token for token in tokens if 0 <= token < size]
        self._spelling = spelling
        self._at = 0  # in the draft, for as much as is written
        self._written = 0
        self._length = _FIRST

    def guesses(self, writing: Writing) -> list[Guess]:
        """What is worth being tried after the tokens that are pending."""
        if not self._tokens:
            return []
        near = self._at + len(writing.tokens) - self._written
        self._at, common = resume(self._tokens, writing.tokens, near)
        self._written = len(writing.tokens)
        return self._plan(writing.matcher, self._length if common else 1)

    def learn(self, tried: int, taken: int) -> None:
        """How many of the guesses were right: many more or fewer are tried next time."""
        if taken == tried:
            self._length = min(2 * self._length, _MOST)
        else:
            self._length = max(_LEAST, min(taken, self._length // 2))

    def _plan(self, matcher: Matcher, length: int) -> list[Guess]:
        guesses: list[Guess] = []
        at, end = self._at, self._at + length
        while at < min(end, len(self._tokens)) and len(guesses) < OUTPUTS - 1:
            token = self._tokens[at]
            piece = self._spelling.vocabulary.piece(token)
            following = matcher.accept(piece) if piece else None
            if following is None or following.done:
                break
            forced, matcher = self._spelling.forced(following)
            guesses.append(Guess([token, *forced], following))
            at += 1 + len(forced)
            if self._tokens[at - len(forced) : at] != forced:
                break
        return guesses


@dataclass(frozen=True)
class Written:
    """What writing took: batches, and how many tokens the draft had right."""

    steps: int
    drafted: int


def write(context: Context, writing: Writing, draft: Draft, vocabulary: Vocabulary) -> Written:
    """Write the answer to its end: the likeliest token that the grammar takes, again and again."""
    steps = drafted = 0
    while not writing.done:
        guesses = draft.guesses(writing)
        parts = _parts(writing.part, guesses)
        context.evaluate(*parts)
        steps += 1
        taken = 0
        for place, part in enumerate(parts):
            logits = context.logits(place)
            token, following = choose(logits, writing.matcher, vocabulary)
            alone = bool(guesses) and tied(logits, token, writing.matcher, vocabulary, MARGIN)
            if alone:
                token, following = choose_alone(context, part, writing.matcher, vocabulary)
                steps += 1
            writing.take(token, following)
            if place == len(guesses) or token != guesses[place].tokens[0]:
                break
            taken += 1
            if alone:  # the memory holds nothing that comes after it any more
                break
        if taken < len(guesses):
            context.roll_back(writing.at)
        draft.learn(len(guesses), taken)
        drafted += taken
    return Written(steps, drafted)


def choose_alone(
    context: Context, part: Part, matcher: Matcher, vocabulary: Vocabulary
) -> tuple[int, Matcher]:
    """The token after ``part``, evaluated again without what else was in its batch."""
    context.roll_back(part.at, part.sequence)
    context.evaluate(part)
    return choose(context.logits(0), matcher, vocabulary)


def _parts(part: Part, guesses: Sequence[Guess]) -> list[Part]:
    parts, at = [part], part.at + len(part.tokens)
    for guess in guesses:
        parts.append(Part(guess.tokens, at, part.sequence))
        at += len(guess.tokens)
    return parts
