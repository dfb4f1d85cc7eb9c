"""Writing several answers together: one token of each in one batch, so that the weights are read
once for all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from blinkthink.analysis.worker.context import Context
from blinkthink.analysis.worker.sampling import choose, tied
from blinkthink.analysis.worker.writing import Writing


def write_together(
    context: Context, writings: Sequence[Writing], on_step: Callable[[], None]
) -> int:
    """Write all answers to their ends, each as it would be written alone; the number of batches.

    Each writing has a sequence of its own. A near tie is settled by evaluating that
    text once more by itself.
    """
    vocabulary = context.vocabulary
    steps = 0
    while going := [writing for writing in writings if not writing.done]:
        on_step()
        context.evaluate(*(writing.part for writing in going))
        steps += 1
        undecided: list[Writing] = []
        for place, writing in enumerate(going):
            logits = context.logits(place)
            token, following = choose(logits, writing.matcher, vocabulary)
            if len(going) > 1 and tied(logits, token, writing.matcher, vocabulary):
                undecided.append(writing)
            else:
                writing.take(token, following)
        for writing in undecided:
            context.roll_back(writing.part.at, writing.part.sequence)
            context.evaluate(writing.part)
            steps += 1
            writing.take(*choose(context.logits(0), writing.matcher, vocabulary))
    return steps
