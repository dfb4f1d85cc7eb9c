"""What can be wrong with an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Category = Literal[
    "json", "shape", "vocabulary", "length", "language", "repetition", "model_speak", "hedging",
    "guess", "nothing", "count", "flags", "duplicate",
]  # fmt: skip
"""``json``, ``shape``: not the fields that were asked for. ``vocabulary``: a word that is none of
the known ones. ``nothing``: an entry that says that there is nothing. ``flags``: a flag that its
subjects do not bear out. ``duplicate``: one thing in two entries."""


@dataclass(frozen=True)
class Problem:
    """One of them; ``words`` say it to the model, in few letters."""

    category: Category
    words: str


def categories(problems: Sequence[Problem]) -> tuple[str, ...]:
    """The categories among them, each once."""
    return tuple(dict.fromkeys(problem.category for problem in problems))
