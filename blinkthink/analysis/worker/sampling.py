"""Greedy choice of the next token under the grammar."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from blinkthink.analysis.grammar import Matcher
from blinkthink.analysis.worker.vocabulary import Vocabulary

_FEW = 32


def choose(
    logits: NDArray[np.float32], matcher: Matcher, vocabulary: Vocabulary
) -> tuple[int, Matcher]:
    """The likeliest token that the grammar takes, and the matcher after it.

    The likeliest of all is checked alone first (it nearly always fits), then the next few, then
    every token that begins with a byte that may come. Raises RuntimeError when no token fits,
    which needs a vocabulary without byte tokens.
    """
    best = int(np.argmax(logits))
    if following := _fits(best, matcher, vocabulary):
        return best, following
    few = np.argpartition(logits, -min(_FEW, len(logits)))[-_FEW:]
    found = _first(few[np.argsort(-logits[few], kind="stable")], matcher, vocabulary)
    if found is None:
        fitting = np.concatenate([vocabulary.starting(byte) for byte in sorted(matcher.starts())])
        order = np.argsort(-logits[fitting], kind="stable")
        found = _first(fitting[order], matcher, vocabulary)
    if found is None:
        raise RuntimeError("no token of this vocabulary fits the answer's grammar")
    return found


def _first(
    tokens: NDArray[np.int64], matcher: Matcher, vocabulary: Vocabulary
) -> tuple[int, Matcher] | None:
    for token in map(int, tokens):
        if following := _fits(token, matcher, vocabulary):
            return token, following
    return None


def _fits(token: int, matcher: Matcher, vocabulary: Vocabulary) -> Matcher | None:
    piece = vocabulary.piece(token)
    return matcher.accept(piece) if piece else None
