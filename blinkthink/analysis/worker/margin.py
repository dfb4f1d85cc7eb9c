"""How near two logits of a batch have to be for the batch not to tell which one is larger.

llama.cpp computes a token in a batch by other kernels than alone, which may sum in another order.
Where they do not, as with the quantized matrices on most processors, batches and single tokens give
the same numbers to the last bit, and nothing is near. Which it is depends on the model's file, the
processor and the GPU, so it is measured: the first places of each kind of batch are evaluated alone
as well, and so is every near tie.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LEAST = 0.05  # until it is known, and where there is a difference: text read in batches adds to it
NEIGHBORS = 0.001  # what other sequences in the memory may change; 0.0005 was seen
ENOUGH = 2  # places by which a kind of batch is known: each one compares all of its logits
_SPARE = 1.5  # what was seen is not the worst
_KINDS = (4, 16)  # llama.cpp's kernels take so many tokens at once


@dataclass
class _Seen:
    places: int = 0
    worst: float = 0.0


class Margins:
    """What was measured so far, by the kind of batch. A kind is known after ENOUGH places."""

    def __init__(self) -> None:
        self._seen = [_Seen() for _ in range(len(_KINDS) + 1)]

    def known(self, tokens: int) -> bool:
        """Whether enough was measured for batches of so many tokens."""
        return self._of(tokens).places >= ENOUGH

    def of(self, tokens: int) -> float:
        """For a batch of so many tokens; 0 where its numbers are those of single tokens."""
        worst = self._of(tokens).worst
        return 0.0 if self.known(tokens) and not worst else max(LEAST, worst * _SPARE)

    def learn(self, tokens: int, together: NDArray[np.float32], alone: NDArray[np.float32]) -> None:
        """The logits of a place in a batch of so many tokens, and those without the batch."""
        seen = self._of(tokens)
        seen.places += 1
        seen.worst = max(seen.worst, float(np.max(np.abs(together - alone))))

    def _of(self, tokens: int) -> _Seen:
        return self._seen[sum(tokens >= limit for limit in _KINDS)]
