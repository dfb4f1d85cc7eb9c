"""How far the two sides are apart: numbers for each case, and the table for people."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from llama_cpp import llama_cpp as cpp
from numpy.typing import NDArray

from blinkthink.analysis.grammar import Matcher
from blinkthink.analysis.schema import ANSWER_BYTES, answer
from blinkthink.analysis.worker.library import Log
from blinkthink.analysis.worker.sampling import choose
from blinkthink.analysis.worker.vocabulary import Vocabulary
from blinkthink.analysis.worker.writing import Spelling, Writing
from tests.parity.cases import WAYS

Floats = NDArray[np.float32]

_logs: list[Log] = []  # llama.cpp goes on calling the last one


@dataclass(frozen=True)
class Closeness:
    """``lowest`` cosine of any two rows that belong together, ``whole`` that of all as one vector,
    ``off`` the largest difference of any two numbers."""

    lowest: float
    whole: float
    off: float

    @classmethod
    def of(cls, ours: Floats, theirs: Floats) -> Closeness:
        if ours.shape != theirs.shape:
            return cls(-1.0, -1.0, float("inf"))
        a, b = ours.astype(np.float64), theirs.astype(np.float64)
        rows = (a * b).sum(1) / (np.linalg.norm(a, axis=1) * np.linalg.norm(b, axis=1))
        whole = float((a * b).sum() / (np.linalg.norm(a) * np.linalg.norm(b)))
        return cls(float(rows.min()), whole, float(np.abs(a - b).max()))

    def __str__(self) -> str:
        return f"{self.lowest:.7f} {self.whole:.7f} {self.off:.1e}"


@dataclass(frozen=True)
class Difference:
    """One case of one kind. ``own_...``: with the pixels of transformers' own image processor.

    ``changed`` of ``chosen`` tokens of the answer would be others with transformers' logits;
    ``widest``: the largest distance, in our logits, between the two where they differ.
    """

    kind: str
    way: str
    case: str
    tokens_equal: bool
    vectors: Closeness
    logits: Closeness
    own_vectors: Closeness
    own_logits: Closeness
    pixels_off: tuple[float, float]
    pil_off: tuple[float, float]
    chosen: int
    changed: int
    widest: float


def compare(folder: Path, kind: str, way: str) -> list[Difference]:
    """The cases of a kind and a way that were recorded in ``folder``."""
    spelling = Spelling(_vocabulary(folder / kind / "text.gguf"))
    found = []
    for case in WAYS[way]:
        app = dict(np.load(folder / kind / way / f"{case.name}.npz"))
        reference = dict(np.load(folder / kind / way / f"{case.name}.reference.npz"))
        gaps = _changes(app, reference["logits"], spelling)
        changed = [gap for gap in gaps if gap is not None]
        found.append(
            Difference(
                kind=kind,
                way=way,
                case=case.name,
                tokens_equal=bool(reference["tokens_equal"]),
                vectors=Closeness.of(app["vectors"], reference["vectors"]),
                logits=Closeness.of(app["logits"], reference["logits"]),
                own_vectors=Closeness.of(app["vectors"], reference["own_vectors"]),
                own_logits=Closeness.of(app["logits"], reference["own_logits"]),
                pixels_off=(float(reference["pixels_off"][0]), float(reference["pixels_off"][1])),
                pil_off=(float(reference["pil_off"][0]), float(reference["pil_off"][1])),
                chosen=len(gaps),
                changed=len(changed),
                widest=max(changed, default=0.0),
            )
        )
    return found


def _vocabulary(path: Path) -> Vocabulary:
    _logs.append(Log())
    params = cpp.llama_model_default_params()
    params.vocab_only = True
    return Vocabulary(cpp.llama_model_load_from_file(str(path).encode(), params))


def _changes(app: dict[str, Any], reference: Floats, spelling: Spelling) -> list[float | None]:
    """For each token that the app chose: None where transformers' logits choose the same under the
    app's grammar, else how far ours has the two apart."""
    question = app["tail"][: int(app["prompt"]) - len(app["head"]) - int(app["image_tokens"])]
    at = len(app["head"]) + int(app["image_tokens"])
    matcher = Matcher.start(answer(), ANSWER_BYTES)
    writing = Writing(spelling, matcher, question.tolist(), at)
    gaps: list[float | None] = []
    for position, ours, theirs in zip(app["positions"], app["logits"], reference, strict=True):
        assert position == writing.at + len(writing.pending) - 1
        token, following = choose(ours, writing.matcher, spelling.vocabulary)
        other, _ = choose(theirs, writing.matcher, spelling.vocabulary)
        gaps.append(None if token == other else float(ours[token] - ours[other]))
        writing.take(token, following)
    assert writing.tokens == app["answer"].tolist()
    return gaps


def sizes(folder: Path) -> tuple[int, int, list[tuple[Any, Any]]]:
    """How many sizes were compared, how many of these transformers refuses, and those that differ:
    (width, height, detail, ours across, ours down) and theirs."""
    ours = json.loads((folder / "sizes.json").read_text())
    theirs = json.loads((folder / "sizes.reference.json").read_text())
    pairs = list(zip(ours, theirs, strict=True))
    refused = sum(their is None for _, their in pairs)
    wrong = [(our, their) for our, their in pairs if their is not None and our[3:] != their]
    return len(pairs), refused, wrong


def table(differences: Iterable[Difference]) -> str:
    """For people: cosine of the worst row, of all, and largest difference."""
    head = (
        "kind     way    case            prompt  vectors (worst, all, off)     "
        "logits (worst, all, off)      tokens      pixels off     Pillow\n"
    )
    lines = [
        f"{d.kind:8} {d.way:6} {d.case:15} {'equal' if d.tokens_equal else 'DIFFER':7} "
        f"{d.vectors!s:29} {d.logits!s:29} {d.changed}/{d.chosen:<9} "
        f"{d.pixels_off[0]:.0f} {d.pixels_off[1]:.4f}       {d.pil_off[0]:.0f}\n"
        f"{'':8} {'':6} {'own pixels':23} {d.own_vectors!s:29} {d.own_logits!s:29}"
        for d in differences
    ]
    return head + "\n".join(lines)
