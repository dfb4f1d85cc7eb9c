"""What the model process is to hold."""

from __future__ import annotations

from dataclasses import dataclass

from blinkthink.analysis import prompt
from blinkthink.analysis.models.installed import InstalledModel

MOST_IMAGE_TOKENS = 1120


@dataclass(frozen=True)
class Wanted:
    """What a process is to hold."""

    model: InstalledModel
    threads: int = 0
    plain: bool = False
    sequences: int = 1
    image_tokens: int = MOST_IMAGE_TOKENS
    question: int = prompt.ROOMS[0]

    def serves(self, other: Wanted) -> bool:
        """Whether a process that holds this can do what ``other`` is wanted for."""
        alike = (self.model, self.threads, self.plain) == (other.model, other.threads, other.plain)
        # The room for two small pictures is more than one of any size needs.
        single = other.sequences == 1 and self.sequences > 1
        enough = single or self.image_tokens >= other.image_tokens
        enough = enough and self.question >= other.question
        return alike and enough and self.sequences >= other.sequences
