"""Token sequences for training: the app's prompt with many cameras' names, and the answer."""

from __future__ import annotations

import random
import string
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from data import Record
from tokenizers import Tokenizer
from torch import Tensor
from vocabulary import BOS, TURN_END, after_picture, before_picture, prompt

NAMES = (
    "Front Door", "Driveway", "Back Yard", "Hallway", "Porch", "Garage", "Garden", "Front Yard",
    "Side Gate", "Entrance", "Doorbell", "Patio", "Kitchen", "Living Room", "Street", "Shed",
    "Camera 1", "Camera 2", "Carport", "Backyard", "Stairs", "Office", "Front", "Back Door",
    "Haustür", "Einfahrt", "Garten", "Flur", "Basement", "Pool", "Terrace", "Gate", "Lobby",
    "Unknown", "Demo", "Imported", "picture", "the camera",
)  # fmt: skip
IGNORE = -100
LENGTH = 240
"""Of question and answer: one length, as the CPU's matrix library prepares each new shape at great
cost. Two answers in a hundred are longer and lose their end."""


@dataclass(frozen=True)
class Sentences:
    """`prefix` [p]; `tokens`, `labels` and `weights` [batch, length], padded at the end."""

    prefix: Tensor
    tokens: Tensor
    labels: Tensor
    weights: Tensor


class Writer:
    """Makes token sequences for records."""

    def __init__(self, tokenizer: Tokenizer, seed: int) -> None:
        self.tokenizer = tokenizer
        self.system, self.question = prompt()
        self.rng = random.Random(seed)
        self.end = tokenizer.token_to_id(TURN_END)

    def ids(self, text: str) -> list[int]:
        """Token ids of a text, no <bos>."""
        return list(self.tokenizer.encode(text, add_special_tokens=False).ids)

    def prefix(self, *, exact: bool) -> Tensor:
        """The tokens before the picture; not always exactly the app's system text."""
        first = self.tokenizer.token_to_id(BOS)
        tokens = [first, *self.ids(before_picture(self.system))]
        if not exact and self.rng.random() < 0.3:
            # Of the same length, so that compiled code fits: some words moved, some another's.
            for _ in range(self.rng.randrange(1, 24)):
                here, there = (self.rng.randrange(4, len(tokens) - 8) for _ in range(2))
                tokens[here] = tokens[there]
        return torch.tensor(tokens)

    def camera(self) -> str:
        """Some camera's name."""
        if self.rng.random() < 0.85:
            return self.rng.choice(NAMES)
        letters = string.ascii_letters + string.digits + "  -_äöüé"
        return "".join(self.rng.choices(letters, k=self.rng.randint(3, 14))).strip() or "Camera"

    def answer(self, text: str) -> tuple[list[int], list[float]]:
        """Tokens of an answer and what each counts: most of all what says who is there."""
        said = self.tokenizer.encode(text, add_special_tokens=False)
        begin = text.index('"subjects": [') + 13
        end = text.index(', "activity"')
        weights, depth = [], 0
        for token, (at, _) in zip(said.tokens, said.offsets, strict=True):
            inside = begin <= at < end
            between = inside and depth == 0
            depth += inside * ((token == "{") - (token == "}"))
            heavy = between or (inside and text[:at].endswith('"kind": "'))
            weights.append(10.0 if heavy else 3.0 if inside else 1.0)
        return [*said.ids, self.end], [*weights, 1.0]

    def batch(self, records: Sequence[Record]) -> Sentences:
        """Question and answer of each record; the labels cover the answer alone."""
        rows, labels, counts = [], [], []
        for record in records:
            asked = self.ids(after_picture(self.question.format(camera=self.camera())))
            said, weights = self.answer(record["answer"])
            rows.append((asked + said[:-1])[:LENGTH])
            labels.append(([IGNORE] * (len(asked) - 1) + said)[:LENGTH])
            counts.append(([0.0] * (len(asked) - 1) + weights)[:LENGTH])
        return Sentences(
            self.prefix(exact=False),
            torch.tensor([row + [0] * (LENGTH - len(row)) for row in rows]),
            torch.tensor([row + [IGNORE] * (LENGTH - len(row)) for row in labels]),
            torch.tensor([row + [0.0] * (LENGTH - len(row)) for row in counts]),
        )
