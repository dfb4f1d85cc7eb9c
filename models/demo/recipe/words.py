"""Token sequences for training: the app's prompt with many cameras' names, and the answer."""

from __future__ import annotations

import json
import random
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

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
_SAID = (
    "the front door", "the path to the house", "our car", "the cat is ours", "parcels at the door",
    "people at night", "anybody at the gate", "the street behind the fence", "our dog plays here",
)  # fmt: skip
"""What owners may say of a camera: the answer does not depend on it."""
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


_FIXED = 0.1
"""What the app writes itself, or what follows from the words before it."""
_DECIDES = 10.0


def _pieces(answer: dict[str, Any]) -> Iterator[tuple[str, float]]:
    """The text of an answer in pieces, and what each counts."""
    yield '{"scene": "', _FIXED
    yield answer["scene"], 1.0
    yield '", "subjects": [', _FIXED
    for index, subject in enumerate(answer["subjects"]):
        if index:
            yield ", ", _DECIDES
        yield "{", _FIXED if index else _DECIDES
        yield '"kind": "', _FIXED
        yield subject["kind"], _DECIDES
        yield '", "count": ', _FIXED
        yield str(subject["count"]), 5.0
        yield ', "description": "', _FIXED
        yield subject["description"], 3.0
        yield '"}', _FIXED
    yield "]", _DECIDES
    yield ', "activity": "', _FIXED
    yield answer["activity"], 1.0
    yield '", "flags": [', _FIXED
    for index, flag in enumerate(answer["flags"]):
        if index:
            yield ", ", _DECIDES
        yield "{", _FIXED if index else _DECIDES
        yield '"name": "', _FIXED
        yield flag["name"], _DECIDES
        yield '", "reason": "', _FIXED
        yield flag["reason"], _FIXED
        yield '"}', _FIXED
    yield "]", _DECIDES
    yield ', "visibility": "', _FIXED
    yield answer["visibility"], 3.0
    yield '", "not_determinable": [', _FIXED
    for index, unknown in enumerate(answer["not_determinable"]):
        yield (", " if index else ""), 2.0
        yield f'"{unknown}"', 2.0
    yield "]", 2.0
    yield "}", _FIXED


class Writer:
    """Makes token sequences for records."""

    def __init__(self, tokenizer: Tokenizer, seed: int) -> None:
        self.tokenizer = tokenizer
        self.prompt = prompt()
        self.rng = random.Random(seed)
        self.end = tokenizer.token_to_id(TURN_END)

    def ids(self, text: str) -> list[int]:
        """Token ids of a text, no <bos>."""
        return list(self.tokenizer.encode(text, add_special_tokens=False).ids)

    def prefix(self, *, exact: bool) -> Tensor:
        """The tokens before the picture; not always exactly the app's system text."""
        first = self.tokenizer.token_to_id(BOS)
        tokens = [first, *self.ids(before_picture(self.prompt["system"]))]
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

    def question(self) -> str:
        """The question about some camera; of some the owner said something."""
        rng, rules = self.rng, []
        if rng.random() < 0.08:
            kinds = rng.sample(("looks_at", "normal", "matters"), rng.randint(1, 2))
            rules = [self.prompt[kind].format(words=rng.choice(_SAID)) for kind in kinds]
            if rng.random() < 0.2:
                own = self.prompt["own_flag"].format(name="gate_open", words=rng.choice(_SAID))
                rules.append(self.prompt["own_flags"].format(flags=own))
        form = self.prompt["question_with_rules" if rules else "question"]
        return form.format(camera=self.camera(), rules=" ".join(rules))

    def answer(self, text: str) -> tuple[list[int], list[float]]:
        """Tokens of an answer and what each counts: most of all what says who is there."""
        said = self.tokenizer.encode(text, add_special_tokens=False)
        counts = [weight for piece, weight in _pieces(json.loads(text)) for _ in piece]
        assert len(counts) == len(text)
        return [*said.ids, self.end], [*(counts[at] for at, _ in said.offsets), _FIXED]

    def batch(self, records: Sequence[Record]) -> Sentences:
        """Question and answer of each record; the labels cover the answer alone."""
        rows, labels, counts = [], [], []
        for record in records:
            asked = self.ids(after_picture(self.question()))
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
