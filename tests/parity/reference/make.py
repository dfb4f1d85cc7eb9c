"""Makes the models: a checkpoint by transformers, and from it two GGUF files by llama.cpp.

python make.py FOLDER --llama-cpp PATH_TO_LLAMA_CPP_SOURCE [--kinds dense e2b moe unified]
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[3] / "models" / "demo" / "recipe"))

import vocabulary
from kinds import KINDS
from tokenizers import Tokenizer

CAMERA = "Front door"


def convert(checkpoint: Path, llama_cpp: Path, target: Path, precision: str) -> None:
    """Run llama.cpp's converter for the text model and for the projector."""
    environment = os.environ | {"PYTHONPATH": str(llama_cpp / "gguf-py")}
    program = [sys.executable, str(llama_cpp / "convert_hf_to_gguf.py"), str(checkpoint)]
    for name, extra in (("text.gguf", []), ("projector.gguf", ["--mmproj"])):
        output = ["--outtype", precision, "--outfile", str(target / name)]
        done = subprocess.run(
            [*program, *output, *extra], env=environment, capture_output=True, text=True
        )
        if done.returncode:
            raise SystemExit(f"{checkpoint.parent.name}, {name}: {done.stderr[-2000:]}")


def _declare_experts(path: Path) -> None:
    """The converter looks for the experts' width in every text model, also where there are none."""
    config = json.loads(path.read_text())
    config["text_config"].setdefault("moe_intermediate_size", None)
    path.write_text(json.dumps(config, indent=1))


def make(name: str, folder: Path, tokenizer: Tokenizer, options: argparse.Namespace) -> None:
    """One kind's checkpoint and GGUF files."""
    checkpoint = folder / "checkpoint"
    model = KINDS[name].model(tokenizer.get_vocab(), options.seed)
    model.save_pretrained(checkpoint)
    _declare_experts(checkpoint / "config.json")
    vocabulary.save(tokenizer, checkpoint)
    KINDS[name].image_processor().save_pretrained(checkpoint)
    convert(checkpoint, options.llama_cpp, folder, options.precision)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--llama-cpp", type=Path, required=True, help="llama.cpp's source")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=list(KINDS))
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--precision", choices=("f32", "f16"), default="f32")
    options = parser.parse_args()
    tokenizer = vocabulary.train([], [CAMERA])
    for name in options.kinds:
        make(name, options.folder / name, tokenizer, options)


if __name__ == "__main__":
    main()
