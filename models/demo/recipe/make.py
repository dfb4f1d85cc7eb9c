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
import restore
import torch
import vocabulary
from answers import watch
from config import MODEL_DIR
from data import SHARD, Scenes
from targets import Labels
from tokenizers import Tokenizer
from train import Stage, Trainer
from words import NAMES

_FIRST_SHARDS = 24
"""The scenes from which the vocabulary and the probe's labels are taken."""
STAGES = (
    Stage("windows", 850, 48, 2e-3, horizon=1170),
    Stage("joint", 900, 16, 1.5e-3),
    Stage("polish", 3000, 16, 6e-4, answered=16),
)


def prepare(work: Path, files: Path | None = None) -> tuple[Tokenizer, Labels]:
    """The tokenizer (that of `files`, if given) and the labels, made once from the first shards."""
    folder, path = work / "tokenizer", work / "labels.json"
    if not path.exists():
        records = Scenes(work / "scenes").records[: _FIRST_SHARDS * SHARD]
        answers = (record["answer"] for record in records)
        made = restore.tokenizer(files) if files else vocabulary.train(answers, NAMES)
        vocabulary.save(made, folder)
        path.write_text(json.dumps(dataclasses.asdict(Labels.of(records))))
    kept = json.loads(path.read_text())
    return vocabulary.load(folder), Labels(**{key: tuple(words) for key, words in kept.items()})


def begin(trainer: Trainer, stage: Stage, previous: Path | None, files: Path | None) -> None:
    """Take up the weights with which a stage begins."""
    if files is not None:
        trainer.model.load_state_dict(restore.weights(files))
        trainer.probe.forget()
    elif previous is not None and stage.name == "joint":
        trainer.load_tower(previous)
    elif previous is not None:
        trainer.load(previous)


def main() -> None:
    """Run the stages that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--llama-cpp", type=Path, required=True, help="llama.cpp's source")
    parser.add_argument("--work", type=Path, default=Path("build/demo-model"))
    parser.add_argument("--out", type=Path, default=MODEL_DIR)
    parser.add_argument("--only", help="one of draw, windows, joint, polish, convert")
    parser.add_argument("--shards", type=int, default=144, help=f"of {SHARD} scenes each")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--share", type=float, default=1.0, help="of the steps, to try it out")
    parser.add_argument("--skip", type=int, default=0, help="begin after so many scenes")
    parser.add_argument("--checkpoint", default="polish", help="which one to convert")
    parser.add_argument(
        "--go-on", type=Path, help="polish the two files in this folder; no stage before that"
    )
    options = parser.parse_args()
    if options.only in (None, "draw"):
        data.render(options.work / "scenes", options.shards, 6, options.threads)
    if options.only == "draw":
        return
    torch.set_num_threads(options.threads)
    tokenizer, labels = prepare(options.work, options.go_on)
    trainer = Trainer(options.work, tokenizer, labels, skip=options.skip)
    previous: Path | None = None
    for full in STAGES:
        stage = dataclasses.replace(
            full,
            steps=round(full.steps * options.share),
            horizon=round(full.horizon * options.share),
        )
        path = options.work / f"{stage.name}.pt"
        if options.only in (None, stage.name) and (not options.go_on or stage.name == "polish"):
            if not path.exists():
                begin(trainer, stage, previous, options.go_on)
            (trainer.windows if stage.name == "windows" else trainer.joint)(stage)
            if stage.name != "windows":
                trainer.load_average(path)
                print("\n".join(watch(trainer.model, trainer.writer, trainer.held, 384).lines()))
        previous = path
    if options.only in (None, "convert"):
        trainer.load_average(options.work / f"{options.checkpoint}.pt")
        folder = options.work / "checkpoint"
        export.save_checkpoint(trainer.model.state_dict(), tokenizer, folder)
        export.convert(folder, options.llama_cpp, options.out, "f16", "q8_0")


if __name__ == "__main__":
    main()
