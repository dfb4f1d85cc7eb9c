"""The stages of the training; each stops by the clock and goes on where it was stopped."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from batches import Batcher, ahead, stack
from data import Scenes
from model import DemoModel
from targets import Labels, Probe, kinds_right
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from words import IGNORE, Writer

_SAVE_SECONDS = 240.0
_AVERAGE = 0.995
"""What the average of the weights keeps of itself at each step."""


@dataclass
class Stage:
    """One stage: its name, its length, and how fast it learns.

    Its length is counted in steps, so that a slower machine makes the same model. The rate falls as
    if the stage were `horizon` steps long (0: `steps`): a stage whose work goes on in the next one
    need not come to rest.
    """

    name: str
    steps: int
    batch: int
    rate: float
    warmup: float = 0.03
    floor: float = 0.02
    horizon: int = 0
    answered: int = 4
    """Scenes of each batch that are answered: seeing is the harder part, answering the costlier."""


class Trainer:
    """Model, probe, data and checkpoints in one place."""

    def __init__(
        self, work: Path, tokenizer: Tokenizer, labels: Labels, *, skip: int = 0, seed: int = 1
    ) -> None:
        torch.manual_seed(seed)
        self.skip = skip
        self.work = work
        self.model = DemoModel(tokenizer.get_vocab_size())
        self.probe = Probe(labels)
        self.labels, self.seed = labels, seed
        self.writer = Writer(tokenizer, seed)
        self.train = Scenes(work / "scenes")
        self.held = Scenes(work / "scenes", validation=True)

    def save(self, path: Path, **more: Any) -> None:
        """Write a checkpoint, whole or not at all."""
        state = {"model": self.model.state_dict(), "probe": self.probe.state_dict(), **more}
        partial = path.with_suffix(".part")
        torch.save(state, partial)
        partial.rename(path)

    def load(self, path: Path) -> dict[str, Any]:
        """Take the weights of a checkpoint."""
        state: dict[str, Any] = torch.load(path, weights_only=True)
        self.model.load_state_dict(state["model"])
        self.probe.load_state_dict(state["probe"])
        return state

    def load_average(self, path: Path) -> None:
        """Take the average of a checkpoint's weights over its last steps."""
        state = self.load(path)
        with torch.no_grad():
            for parameter, mean in zip(self.model.parameters(), state["average"], strict=True):
                parameter.copy_(mean)

    def load_tower(self, path: Path) -> None:
        """Take the tower and the probe of a checkpoint; the language model stays as it is."""
        state: dict[str, Any] = torch.load(path, weights_only=True)
        tower = {k[7:]: v for k, v in state["model"].items() if k.startswith("vision.")}
        self.model.vision.load_state_dict(tower)
        self.probe.load_state_dict(state["probe"])

    def run(self, stage: Stage, parts: Iterable[nn.Module], losses: Iterator[Tensor]) -> None:
        """Step until the stage is over; `losses` gives a loss for each step."""
        path = self.work / f"{stage.name}.pt"
        optimizers = _optimizers(parts, stage.rate)
        steps = 0
        average = [p.detach().clone() for p in self.model.parameters()]
        if path.exists():
            state = self.load(path)
            steps, average = state["steps"], state["average"]
            for optimizer, kept in zip(optimizers, state["optimizers"], strict=True):
                optimizer.load_state_dict(kept)
        saved, total, shown = time.monotonic(), 0.0, steps
        while steps < stage.steps:
            factor = _factor(steps / (stage.horizon or stage.steps), stage)
            loss = next(losses)
            for optimizer in optimizers:
                optimizer.zero_grad()
            loss.backward()
            weights = [p for o in optimizers for g in o.param_groups for p in g["params"]]
            nn.utils.clip_grad_norm_(weights, 1.0)
            for optimizer in optimizers:
                for group in optimizer.param_groups:
                    group["lr"] = group["base"] * factor
                optimizer.step()
            steps, total = steps + 1, total + float(loss.detach())
            keep = min(_AVERAGE, steps / (steps + 9))
            torch._foreach_lerp_(average, [p.detach() for p in self.model.parameters()], 1 - keep)
            if steps % 20 == 0:
                mean = total / (steps - shown)
                print(f"{stage.name} {steps}: {mean:.4f}", flush=True)
                total, shown = 0.0, steps
            if time.monotonic() - saved > _SAVE_SECONDS or steps == stage.steps:
                kept = [o.state_dict() for o in optimizers]
                self.save(path, steps=steps, optimizers=kept, average=average)
                saved = time.monotonic()
                print(f"{stage.name} {steps}: {self.report()}", flush=True)

    def windows(self, stage: Stage) -> None:
        """The tower alone, on windows around subjects."""
        batcher = Batcher(self.train, self.labels, stage.batch, self.seed, self.skip)
        tower = torch.compile(self.model.vision)

        def losses() -> Iterator[Tensor]:
            for patches, cells, wanted in ahead(_forever(batcher.windows)):
                with torch.autocast("cpu", torch.bfloat16):
                    features = tower(patches, cells)
                yield self.probe(features.float(), wanted)[0]

        self.run(stage, (self.model.vision, self.probe), losses())

    def joint(self, stage: Stage) -> None:
        """Everything, on whole pictures: the first ones are answered, all are probed."""
        batcher = Batcher(self.train, self.labels, stage.batch, self.seed + 3, self.skip)
        tower = torch.compile(self.model.vision)

        def losses() -> Iterator[Tensor]:
            for rows, patches, wanted in ahead(_forever(batcher.pictures)):
                with torch.autocast("cpu", torch.bfloat16):
                    features = tower(patches)
                seen, _ = self.probe(features.float(), wanted)
                said = self.say(features[: stage.answered], rows[: stage.answered])
                yield said + 0.3 * seen

        self.run(stage, (self.model, self.probe), losses())

    def say(self, features: Tensor, rows: list[int]) -> Tensor:
        """The loss of the answers to these scenes."""
        sentences = self.writer.batch([self.train.records[i] for i in rows])
        with torch.autocast("cpu", torch.bfloat16):
            hidden = self.model(sentences.prefix, features, sentences.tokens)
            scores = self.model.logits(hidden)
        flat = scores.float().flatten(0, 1)
        each = functional.cross_entropy(
            flat, sentences.labels.flatten(), ignore_index=IGNORE, reduction="none"
        )
        weights = sentences.weights.flatten()
        return (each * weights).sum() / weights.sum()

    @torch.no_grad()
    def report(self, most: int = 160) -> str:
        """How the tower does on scenes that watch the training."""
        self.held.refresh()
        rows = range(min(most, len(self.held)))
        batcher = Batcher(self.held, self.labels, 32, 0)
        right, empty, empties = 0, 0, 0
        for start in range(0, len(rows), 32):
            part = rows[start : start + 32]
            patches = torch.stack([torch.from_numpy(self.held.patches(i).copy()) for i in part])
            wanted = stack([batcher.targets(i) for i in part])
            with torch.autocast("cpu", torch.bfloat16):
                features = self.model.vision(patches).float()
            good = kinds_right(self.probe.cell(features), wanted)
            none = torch.tensor([not self.held.records[i]["kinds"] for i in part])
            right += int(good.sum())
            empty, empties = empty + int((good & none).sum()), empties + int(none.sum())
        return f"probe: kinds {right}/{len(rows)}, empty {empty}/{empties}, of {len(self.train)}"


def _forever(make: Callable[[], Any]) -> Iterator[Any]:
    while True:
        yield make()


def _factor(done: float, stage: Stage) -> float:
    """Warm up, then half a cosine down to the floor."""
    if done < stage.warmup:
        return max(0.02, done / stage.warmup)
    along = (done - stage.warmup) / (1 - stage.warmup)
    return stage.floor + (1 - stage.floor) * 0.5 * (1 + math.cos(math.pi * min(1.0, along)))


def _optimizers(parts: Iterable[nn.Module], rate: float) -> list[torch.optim.Optimizer]:
    """Muon for the layers' matrices, AdamW for the rest."""
    matrices, others = [], []
    for part in parts:
        for name, parameter in part.named_parameters():
            inner = parameter.ndim == 2 and any(
                word in name for word in ("qkv", "out", "gate_up", "down")
            )
            (matrices if inner else others).append(parameter)
    result: list[torch.optim.Optimizer] = [
        torch.optim.AdamW(others, lr=rate, betas=(0.9, 0.98), weight_decay=0.01)
    ]
    if matrices:
        result.append(
            torch.optim.Muon(matrices, lr=rate, weight_decay=0.05, adjust_lr_fn="match_rms_adamw")
        )
    for optimizer in result:
        for group in optimizer.param_groups:
            group["base"] = rate
    return result
