"""A picture on its way through the model, and what comes of it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from blinkthink.analysis import images, prompt
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.analysis.models.pair import PairFacts
from blinkthink.analysis.validate import BadAnswer
from blinkthink.analysis.worker.messages import Describe, Described
from blinkthink.core.analysis import Analysis, AskedPicture, Provenance, Question
from blinkthink.core.clock import Clock
from blinkthink.core.errors import ModelFailed
from blinkthink.core.translation import tr

log = logging.getLogger(__name__)

Check = Callable[[str, Question, Sequence[Sequence[str]]], Analysis]
"""What an answer says; raises BadAnswer."""
_LIVES = 2  # a picture on which the process dies gets one more process


@dataclass(frozen=True)
class Answer:
    """What is in a picture, and who said so."""

    analysis: Analysis
    provenance: Provenance
    refused: tuple[tuple[str, ...], ...] = ()  # of answers before it: what was wrong, by category


@dataclass(frozen=True)
class Work:
    """What a picture is asked of; ``detail`` is its budget of image tokens."""

    model: InstalledModel
    facts: PairFacts
    detail: int


@dataclass
class Asked:
    """A picture with what was spent on it."""

    picture: AskedPicture
    pixels: images.Pixels
    began: float
    lives: int = _LIVES
    waited: float = 0.0  # seconds for loading, which are not the picture's
    attempts: int = 0
    prompt_tokens: int = 0
    output_tokens: int = 0
    problems: list[str] = field(default_factory=list)  # of the last answer
    refused: tuple[tuple[str, ...], ...] = ()  # of each answer that failed the checks

    def draft_key(self, work: Work) -> tuple[object, ...]:
        """What an answer has to have in common with this one's to be its draft."""
        asked = (self.picture.draft_key, self.picture.question, self.picture.areas)
        return (*asked, work.model, work.detail, prompt.load().version)

    def describe(self, job: int, draft: list[int]) -> Describe:
        """The message that asks about it."""
        asked, pixels = self.picture.question, self.pixels
        return Describe(
            job,
            prompt.load().question(asked, self.problems),
            pixels.width,
            pixels.height,
            pixels.rgb,
            draft=draft,
            flags=asked.known_flags,
        )

    def take(self, said: Described, work: Work, clock: Clock, check: Check) -> Answer | None:
        """The answer, or None where it fails the checks; ``problems`` then says why."""
        self.attempts += 1
        self.prompt_tokens += said.prompt_tokens
        self.output_tokens += len(said.tokens)
        try:
            analysis = check(said.text, self.picture.question, self.refused)
        except BadAnswer as error:
            self.problems = error.problems
            self.refused += (error.categories,)
            log.warning("the model's answer was refused: %s", error)
            return None
        provenance = Provenance(
            backend="local",
            model=work.model.name,
            prompt_version=prompt.load().version,
            seconds=clock.monotonic() - self.began - self.waited,
            image_tokens=said.image_tokens,
            prompt_tokens=self.prompt_tokens,
            output_tokens=self.output_tokens,
            attempts=self.attempts,
            analyzed_at=clock.now().isoformat(timespec="seconds"),
        )
        return Answer(analysis, provenance, self.refused)

    def unusable(self) -> ModelFailed:
        """The error where no answer passes the checks."""
        words = tr("The answer was not usable: {why}.").format(why="; ".join(self.problems))
        return ModelFailed(words, refused=self.refused)
