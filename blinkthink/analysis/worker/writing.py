"""An answer while it is written: where it stands in the grammar, what the memory lacks of it."""

from __future__ import annotations

from collections.abc import Sequence

from blinkthink.analysis.grammar import Matcher
from blinkthink.analysis.worker.context import Part
from blinkthink.analysis.worker.library import LlamaError
from blinkthink.analysis.worker.vocabulary import Vocabulary


class Spelling:
    """The text that the grammar leaves no choice about, as tokens."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._tokens: dict[bytes, list[int]] = {}

    def forced(self, matcher: Matcher) -> tuple[list[int], Matcher]:
        """The tokens that must come next, and the matcher after them. The last token of a text is
        left to the model, because the text that follows may join it."""
        text, _ = matcher.forced()
        if len(text) < 2:
            return [], matcher
        tokens = self._tokens.get(text)
        if tokens is None:
            tokens = self._tokens[text] = self.vocabulary.tokenize(text)[:-1]
        for token in tokens:
            following = matcher.accept(self.vocabulary.piece(token))
            if following is None:
                raise LlamaError("the vocabulary does not spell the answer's literals")
            matcher = following
        return tokens, matcher


class Writing:
    """One answer. ``pending`` are the tokens that are certain and not yet in the memory; they
    belong at position ``at``. At first these are the question's."""

    def __init__(
        self,
        spelling: Spelling,
        start: Matcher,
        question: Sequence[int],
        at: int,
        sequence: int = 0,
    ) -> None:
        self._spelling = spelling
        self._sequence = sequence
        self.tokens: list[int] = []
        self.unsettled = False  # two tokens were too near to tell beside other answers
        self.at = at
        self.pending = list(question)
        self._go_on(start)

    @property
    def done(self) -> bool:
        return self.matcher.done

    @property
    def part(self) -> Part:
        """What is to be evaluated next."""
        return Part(self.pending, self.at, self._sequence)

    @property
    def text(self) -> str:
        """Raises UnicodeDecodeError where it ends inside a character."""
        return b"".join(map(self._spelling.vocabulary.piece, self.tokens)).decode("utf-8")

    def take(self, token: int, following: Matcher) -> None:
        """The pending tokens are in the memory; ``token`` was chosen after them, and ``following``
        is the matcher after it."""
        self.at += len(self.pending)
        self.pending = [token]
        self.tokens.append(token)
        self._go_on(following)

    def _go_on(self, matcher: Matcher) -> None:
        forced, self.matcher = self._spelling.forced(matcher)
        self.pending += forced
        self.tokens += forced
