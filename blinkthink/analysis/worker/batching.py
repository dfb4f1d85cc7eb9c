"""Writing several answers together: one token of each in one batch, so that the weights are read
once for all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from blinkthink.analysis.worker.context import Context
from blinkthink.analysis.worker.margin import NEIGHBORS, Margins
from blinkthink.analysis.worker.sampling import choose, tied
from blinkthink.analysis.worker.writing import Writing


def write_together(
    context: Context, writings: Sequence[Writing], margins: Margins, on_step: Callable[[], None]
) -> int:
    """Write all answers to their ends, each as it would be written alone; the number of batches.

    Each writing has a sequence of its own. A near tie is settled by evaluating that text once more
    by itself. What that does not settle either, because the others in the memory change the last
    digits, is left ``unsettled``: its picture has to be asked about alone.
    """
    vocabulary = context.vocabulary
    steps = 0
    while going := [one for one in writings if not (one.done or one.unsettled)]:
        on_step()
        parts = [writing.part for writing in going]
        size = sum(len(part.tokens) for part in parts)
        context.evaluate(*parts)
        steps += 1
        undecided: list[tuple[Writing, NDArray[np.float32]]] = []
        for place, writing in enumerate(going):
            logits = context.logits(place)
            token, following = choose(logits, writing.matcher, vocabulary)
            if len(going) > 1 and (
                (place == 0 and not margins.known(size))
                or tied(logits, token, writing.matcher, vocabulary, margins.of(size))
            ):
                undecided.append((writing, logits.copy()))
            else:
                writing.take(token, following)
        for writing, together in undecided:
            context.roll_back(writing.part.at, writing.part.sequence)
            context.evaluate(writing.part)
            steps += 1
            alone = context.logits(0)
            margins.learn(size, together, alone)
            token, following = choose(alone, writing.matcher, vocabulary)
            writing.unsettled = tied(alone, token, writing.matcher, vocabulary, NEIGHBORS)
            writing.take(token, following)
    return steps
