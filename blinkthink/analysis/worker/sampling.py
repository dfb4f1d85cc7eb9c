"""Greedy choice of the next token under the grammar."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from blinkthink.analysis.grammar import Matcher
from blinkthink.analysis.worker.vocabulary import Vocabulary

_FEW = 32
_MANY = 256  # checking one takes 10 microseconds, all of Gemma's 262,144 some seconds
_ROW = 512


def choose(
    logits: NDArray[np.float32], matcher: Matcher, vocabulary: Vocabulary
) -> tuple[int, Matcher]:
    """The likeliest token that the grammar takes, and the matcher after it.

    The likeliest of all is checked alone first (it nearly always fits), then the next few, then
    the likeliest of those that begin with a byte that may come. Where none of these fits either, it
    is the likeliest of those that are just one byte, which always fit. Raises RuntimeError when
    there is none: a vocabulary without byte tokens.
    """
    best = int(np.argmax(logits))
    if following := _fits(best, matcher, vocabulary):
        return best, following
    found = _first(_top(logits), matcher, vocabulary)
    for tokens_of in (vocabulary.starting, vocabulary.spelling):
        if found is None:
            tokens = np.concatenate([tokens_of(byte) for byte in sorted(matcher.starts())])
            found = _first(_likeliest(tokens, logits, _MANY), matcher, vocabulary)
    if found is None:
        raise RuntimeError("no token of this vocabulary fits the answer's grammar")
    return found


def tied(
    logits: NDArray[np.float32],
    token: int,
    matcher: Matcher,
    vocabulary: Vocabulary,
    margin: float,
) -> bool:
    """Whether the grammar takes another token that is less than ``margin`` behind ``token``, the
    one that was chosen."""
    if not margin:
        return False
    rivals = np.flatnonzero(logits > logits[token] - margin)
    if len(rivals) > _MANY:
        return True
    return any(_fits(other, matcher, vocabulary) for other in map(int, rivals) if other != token)


def _top(logits: NDArray[np.float32]) -> NDArray[np.int64]:
    """The likeliest few tokens in order. They lie in the rows with the largest maxima: looking at
    these alone is 20 times faster than looking at all."""
    rows = len(logits) // _ROW
    if rows <= _FEW:
        return _likeliest(np.arange(len(logits)), logits, _FEW)
    maxima = logits[: rows * _ROW].reshape(rows, _ROW).max(axis=1)
    best = np.argpartition(-maxima, _FEW)[:_FEW]
    tokens = (best[:, None] * _ROW + np.arange(_ROW)).ravel()
    tokens = np.concatenate([tokens, np.arange(rows * _ROW, len(logits))])
    return _likeliest(np.sort(tokens), logits, _FEW)


def _likeliest(
    tokens: NDArray[np.int64], logits: NDArray[np.float32], count: int
) -> NDArray[np.int64]:
    """The ``count`` likeliest of ``tokens`` in order, or all where there are fewer."""
    if len(tokens) > count:
        tokens = tokens[np.argpartition(-logits[tokens], count)[:count]]
    return tokens[np.argsort(-logits[tokens], kind="stable")]


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
