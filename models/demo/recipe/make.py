"""Makes the demo model: draw scenes, train, convert. See README.md beside the weights.

    python models/demo/recipe/make.py --llama-cpp PATH_TO_LLAMA_CPP_SOURCE [--work FOLDER]

It can be stopped at any time and started again: it goes on where it was.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

import data
import export
import torch
import vocabulary
from config import MODEL_DIR
from data import SHARD, Scenes
from targets import Labels
from tokenizers import Tokenizer
from train import Stage, Trainer
from words import NAMES

_FIRST_SHARDS = 24
"""The scenes from which the vocabulary and the probe's labels are taken."""
STAGES = (
    Stage("windows", 16, 48, 2e-3, horizon=22),
    Stage("joint", 40, 16, 1.5e-3),
)


def prepare(work: Path) -> tuple[Tokenizer, Labels]:
    """The tokenizer and the labels, made once from the first shards."""
    folder, path = work / "tokenizer", work / "labels.json"
    if not path.exists():
        records = Scenes(work / "scenes").records[: _FIRST_SHARDS * SHARD]
        vocabulary.save(vocabulary.train((r["answer"] for r in records), NAMES), folder)
        path.write_text(json.dumps(dataclasses.asdict(Labels.of(records))))
    kept = json.loads(path.read_text())
    return vocabulary.load(folder), Labels(**{key: tuple(words) for key, words in kept.items()})


def main() -> None:
    """Run the stages that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--llama-cpp", type=Path, required=True, help="llama.cpp's source")
    parser.add_argument("--work", type=Path, default=Path("build/demo-model"))
    parser.add_argument("--out", type=Path, default=MODEL_DIR)
    parser.add_argument("--only", help="one of draw, windows, joint, convert")
    parser.add_argument("--shards", type=int, default=144, help=f"of {SHARD} scenes each")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--share", type=float, default=1.0, help="of the time, to try it out")
    parser.add_argument("--skip", type=int, default=0, help="begin after so many scenes")
    parser.add_argument("--checkpoint", default="joint", help="which one to convert")
    options = parser.parse_args()
    if options.only in (None, "draw"):
        data.render(options.work / "scenes", options.shards, 6, options.threads)
    if options.only == "draw":
        return
    torch.set_num_threads(options.threads)
    tokenizer, labels = prepare(options.work)
    trainer = Trainer(options.work, tokenizer, labels, skip=options.skip)
    previous: Path | None = None
    for full in STAGES:
        stage = dataclasses.replace(
            full, minutes=full.minutes * options.share, horizon=full.horizon * options.share
        )
        path = options.work / f"{stage.name}.pt"
        if options.only in (None, stage.name):
            if previous is not None and not path.exists():
                trainer.load_tower(previous)
            getattr(trainer, stage.name)(stage)
        previous = path
    if options.only in (None, "convert"):
        trainer.load(options.work / f"{options.checkpoint}.pt")
        folder = options.work / "checkpoint"
        export.save_checkpoint(trainer.model.state_dict(), tokenizer, folder)
        export.convert(folder, options.llama_cpp, options.out, "f16", "q8_0")


if __name__ == "__main__":
    main()
