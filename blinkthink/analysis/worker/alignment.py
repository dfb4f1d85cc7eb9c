"""Where an earlier answer goes on as this one does."""

from __future__ import annotations

from collections.abc import Sequence

# What tokens before a place that are the same say for it: the last one 1, those before it less and
# less. Then a place where all but the last token are the same is as good as one where the last four
# are, and that is what a single token that was replaced looks like.
_WEIGHTS = [0.7**back for back in range(16)]
_SURE = 3  # so many tokens in common where they were expected: nothing else is looked at
_CLEAR = 2  # so many in common in one place alone: it goes on there
_BESIDE = 3  # so far from where it was expected, a word was added or left out: that is frequent
_STEP, _JUMP = 0.3, 1.0  # what a place beside, or elsewhere, has to have more


def resume(draft: Sequence[int], tokens: Sequence[int], near: int) -> tuple[int, int]:
    """The index in ``draft`` of what probably follows ``tokens``, and how many tokens before it the
    two have in common there.

    ``near`` is where it would be if one token had taken the place of another. Texts that repeat
    themselves have the same words in many places, so it is another one only if no third has them,
    too, or if it explains the last tokens clearly better.
    """
    near = max(0, min(near, len(draft)))
    common = _common(draft, tokens, near)
    if common >= _SURE or not tokens:
        return near, common
    last = tokens[-1]
    others = [at for at, token in enumerate(draft, 1) if token == last and at != near]
    clear = [at for at in others if _common(draft, tokens, at) >= _CLEAR > common]
    if len(clear) == 1:
        return clear[0], _common(draft, tokens, clear[0])
    best, most = near, _likeness(draft, tokens, near)
    for index in others:
        away = abs(index - near)
        likeness = _likeness(draft, tokens, index) - (_STEP if away <= _BESIDE else _JUMP)
        if likeness > most or (likeness == most and best != near and away < abs(best - near)):
            best, most = index, likeness
    return best, _common(draft, tokens, best)


def _likeness(draft: Sequence[int], tokens: Sequence[int], index: int) -> float:
    """How much the last ``tokens`` are like those of ``draft`` before ``index``."""
    return sum(
        weight
        for back, weight in enumerate(_WEIGHTS[: min(index, len(tokens))], 1)
        if draft[index - back] == tokens[-back]
    )


def _common(draft: Sequence[int], tokens: Sequence[int], index: int) -> int:
    """How many of the last ``tokens`` equal those of ``draft`` before ``index``."""
    count = 0
    while (
        count < min(index, len(tokens), len(_WEIGHTS))
        and draft[index - 1 - count] == tokens[-1 - count]
    ):
        count += 1
    return count
