"""Answers of the model in training, without llama.cpp: to watch how it does."""

from __future__ import annotations

import json
import math
from collections import Counter

import torch
from data import Record, Scenes
from model import DemoModel, angles, attend, rms_norm
from torch import Tensor
from vocabulary import after_picture
from words import Writer

_MOST = 260
_TALL = 1 / 6


@torch.no_grad()
def say(model: DemoModel, writer: Writer, features: Tensor) -> list[str]:
    """The likeliest answer to each picture's features, token by token."""
    batch, cells = features.shape[:2]
    scale = math.sqrt(model.text.hidden)
    prefix = writer.prefix(exact=True)
    asked = torch.tensor(
        writer.ids(after_picture(writer.prompt["question"].format(camera="Front Door")))
    )
    words = model.embed(torch.cat((prefix, asked))) * scale
    p = len(prefix)
    x = torch.cat(
        (
            words[None, :p].expand(batch, -1, -1),
            model.project(features),
            words[None, p:].expand(batch, -1, -1),
        ),
        1,
    )
    start = x.shape[1]
    at = torch.arange(start)
    causal = at[None, :] <= at[:, None]
    shown = (at >= p) & (at < p + cells)
    both = causal | (shown[:, None] & shown[None, :])
    last = len(model.layers) - 1
    kept: list[tuple[Tensor, Tensor]] = []
    for index, layer in enumerate(model.layers):
        turns = angles(at, layer.head_dim, model.text.rope_theta)
        q, k, v = layer.project(x, turns.cos(), turns.sin())
        x = layer.finish(x, attend(q, k, v, causal if index == last else both))
        room = torch.zeros(2, *k.shape[:2], start + _MOST, k.shape[3])
        room[0, :, :, :start], room[1, :, :, :start] = k, v
        kept.append((room[0], room[1]))
    said = torch.zeros(batch, _MOST, dtype=torch.long)
    token = model.logits(rms_norm(x[:, -1], model.norm)).argmax(-1)
    done = torch.zeros(batch, dtype=torch.bool)
    for step in range(_MOST):
        done |= token == writer.end
        said[:, step] = torch.where(done, writer.end, token)
        if bool(done.all()):
            said = said[:, : step + 1]
            break
        here = start + step
        x = model.embed(token)[:, None] * scale
        for layer, (keys, values) in zip(model.layers, kept, strict=True):
            turns = angles(torch.tensor([here]), layer.head_dim, model.text.rope_theta)
            q, k, v = layer.project(x, turns.cos(), turns.sin())
            keys[:, :, here : here + 1], values[:, :, here : here + 1] = k, v
            x = layer.finish(x, attend(q, keys[:, :, : here + 1], values[:, :, : here + 1], None))
        token = model.logits(rms_norm(x[:, -1], model.norm)).argmax(-1)
    texts = []
    for row in said.tolist():
        ids = row[: row.index(writer.end)] if writer.end in row else row
        texts.append(writer.tokenizer.decode(ids, skip_special_tokens=False))
    return texts


class Score:
    """Hits, misses and inventions over scenes, as the app's evaluation counts them."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def add(self, record: Record, text: str) -> None:
        """Count one scene; an answer that cannot be read has missed everything."""
        try:
            answer = json.loads(text)
            kinds = {subject["kind"] for subject in answer["subjects"]}
            flags = {flag["name"] for flag in answer["flags"]}
        except (ValueError, KeyError, TypeError):
            self.counts["unreadable"] += 1
            kinds, flags = set(), set()
        wanted = set(record["kinds"])
        tall = {i[0] for i in record["individuals"] if i[5] - i[3] >= _TALL}
        self._compare("kinds", wanted, kinds)
        self._compare("kinds of a sixth of the height", tall, kinds - (wanted - tall))
        self._compare(f"kinds, {record['light']}", wanted, kinds)
        self._compare("flags", set(record["flags"]), flags)
        self.counts["scenes"] += 1
        self.counts["nobody there"] += not wanted
        self.counts["false alarms"] += not wanted and bool(kinds)

    def _compare(self, what: str, wanted: set[str], said: set[str]) -> None:
        self.counts[f"{what}: found"] += len(wanted & said)
        self.counts[f"{what}: missed"] += len(wanted - said)
        self.counts[f"{what}: made up"] += len(said - wanted)

    def lines(self) -> list[str]:
        """One line for each count, and for each group its F1."""
        lines = [f"{what}: {count}" for what, count in sorted(self.counts.items())]
        for what in sorted(key[:-7] for key in self.counts if key.endswith(": found")):
            found, missed, more = (
                self.counts[f"{what}: {part}"] for part in ("found", "missed", "made up")
            )
            if found:
                lines.append(f"{what}: F1 {2 * found / (2 * found + missed + more):.3f}")
        return lines


@torch.no_grad()
def watch(model: DemoModel, writer: Writer, scenes: Scenes, most: int) -> Score:
    """Score the answers to the first scenes."""
    score = Score()
    for start in range(0, min(most, len(scenes)), 32):
        part = range(start, min(start + 32, most, len(scenes)))
        patches = torch.stack([torch.from_numpy(scenes.patches(i).copy()) for i in part])
        with torch.autocast("cpu", torch.bfloat16):
            features = model.vision(patches)
        for i, text in zip(part, say(model, writer, features.float()), strict=True):
            score.add(scenes.records[i], text)
    return score
