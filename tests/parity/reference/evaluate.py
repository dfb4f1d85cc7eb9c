"""The same pictures and tokens through transformers; writes what the comparison needs.

    python evaluate.py FOLDER --kinds dense e2b moe unified

For each ``CASE.npz`` of the app in a folder of KIND a ``CASE.reference.npz`` beside it;
for those in ``exact`` the model rounds where llama.cpp always does (rounding.py):

``vectors``      the picture's embeddings from the app's pixels
``own_vectors``  those from the pixels of transformers' own image processor
``pixels_off``   largest and mean difference of these pixels from the app's, in levels of 255
``pil_off``      the same for its second image processor, the one that uses Pillow
``logits``       at the app's positions, from the app's pixels; ``own_logits`` from its own
``tokens_equal`` whether its tokenizer gives the app's tokens for the whole prompt

and ``sizes.reference.json``: for each line of ``sizes.json`` the size that transformers chooses.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).resolve().parents[3] / "models" / "demo" / "recipe"))

import numpy as np
import torch
from kinds import KINDS
from numpy.typing import NDArray
from PIL import Image
from rounding import round_as_llama_cpp
from torch import Tensor
from transformers import AutoTokenizer, Gemma4ImageProcessorPil, PreTrainedModel
from transformers.models.gemma4.image_processing_gemma4 import get_aspect_ratio_preserving_size
from vocabulary import BOS, IMAGE, IMAGE_END, SOFT

MARKER = "<__media__>"
PATCH, POOL = 16, 3

Arrays = dict[str, Any]


def sizes(folder: Path) -> None:
    """What transformers makes of each size; null where it refuses the picture."""
    chosen: list[list[int] | None] = []
    for width, height, detail, *_ in json.loads((folder / "sizes.json").read_text()):
        try:
            down, across = get_aspect_ratio_preserving_size(
                height, width, PATCH, detail * POOL**2, POOL
            )
            chosen.append([across, down])
        except ValueError:
            chosen.append(None)
    (folder / "sizes.reference.json").write_text(json.dumps(chosen))


def levels(inputs: Arrays, cell: int) -> NDArray[np.float64]:
    """Patches of ``cell`` pixels a side as a picture [height, width, 3] in levels of 255."""
    positions = np.asarray(inputs["image_position_ids"][0])
    known = (positions >= 0).all(1)
    patches, positions = np.asarray(inputs["pixel_values"][0])[known], positions[known]
    across, down = positions.max(0).astype(int) + 1
    grid = patches.reshape(down, across, cell, cell, 3).transpose(0, 2, 1, 3, 4)
    return grid.reshape(down * cell, across * cell, 3).astype(np.float64) * 255


def off(found: NDArray[np.float64], rgb: NDArray[np.uint8]) -> tuple[float, float]:
    """Largest and mean difference; infinite where even the sizes differ."""
    if found.shape != rgb.shape:
        return float("inf"), float("inf")
    difference = np.abs(found - rgb)
    return float(difference.max()), float(difference.mean())


class Reference:
    """One kind's checkpoint in transformers."""

    def __init__(self, name: str, folder: Path, *, exact: bool) -> None:
        self._kind = KINDS[name]
        self._folder = folder / name
        self._tokenizer = AutoTokenizer.from_pretrained(self._folder / "checkpoint")
        self._soft = self._tokenizer.convert_tokens_to_ids(SOFT)
        made = self._kind.model(self._tokenizer.get_vocab(), 0)
        self._model: PreTrainedModel = type(made).from_pretrained(
            self._folder / "checkpoint", dtype=torch.float32, attn_implementation="eager"
        )
        self._model.eval()
        if exact:
            round_as_llama_cpp(self._model)

    @torch.no_grad()
    def case(self, path: Path) -> None:
        """Compute and write what belongs to one of the app's files."""
        app = dict(np.load(path))
        detail = int(path.stem.rsplit("-", 1)[1])
        picture = Image.open(self._folder.parent / f"{path.stem}.jpg")
        own = self._prepare(self._kind.image_processor, picture, detail)
        same = self._prepare(
            self._kind.image_processor, Image.fromarray(app["rgb"]), detail, do_resize=False
        )
        cell = PATCH * (POOL if self._kind.unified else 1)
        pil = Gemma4ImageProcessorPil(max_soft_tokens=detail)(picture, return_tensors="pt")
        vectors, logits = self._evaluate(same, app)
        own_vectors, own_logits = self._evaluate(own, app)
        np.savez(
            path.with_suffix(".reference.npz"),
            vectors=vectors,
            logits=logits,
            own_vectors=own_vectors,
            own_logits=own_logits,
            pixels_off=off(levels(own, cell), app["rgb"]),
            pil_off=off(levels(pil, PATCH), app["rgb"]),
            tokens_equal=self._prompt_tokens(app) == self._sequence(app)[: int(app["prompt"])],
        )

    def _prepare(self, processor: type, picture: Image.Image, detail: int, **how: Any) -> Arrays:
        return dict(processor(max_soft_tokens=detail)(picture, return_tensors="pt", **how))

    def _evaluate(self, inputs: Arrays, app: Arrays) -> tuple[NDArray[Any], NDArray[Any]]:
        """The picture's embeddings and the logits at the app's positions."""
        picture = {key: inputs[key] for key in ("pixel_values", "image_position_ids")}
        features = self._model.get_image_features(**picture).pooler_output
        vectors = features[0] if isinstance(features, tuple | list) else features
        ids = torch.tensor([self._sequence(app)])
        kinds = (ids == self._soft).long()
        masks = self._masks(kinds)
        logits: Tensor = self._model(input_ids=ids, attention_mask=masks, **picture).logits
        return vectors.reshape(-1, vectors.shape[-1]).numpy(), logits[0][app["positions"]].numpy()

    def _masks(self, kinds: Tensor) -> Any:
        """Who sees whom, as ``generate`` sets it up. A bare call of 12B's does otherwise where
        a picture has more tokens than the sliding window (transformers 5.23)."""
        text = self._model.config.get_text_config()
        return self._model.create_masks_for_generate(
            config=self._model.config,
            inputs_embeds=torch.empty(*kinds.shape, text.hidden_size),
            attention_mask=None,
            past_key_values=None,
            position_ids=torch.arange(kinds.shape[1])[None],
            mm_token_type_ids=kinds,
        )

    def _sequence(self, app: Arrays) -> list[int]:
        soft = [self._soft] * int(app["image_tokens"])
        return [*app["head"].tolist(), *soft, *app["tail"].tolist()]

    def _prompt_tokens(self, app: Arrays) -> list[int]:
        picture = IMAGE + SOFT * int(app["image_tokens"]) + IMAGE_END
        text = BOS + str(app["text"]).replace(MARKER, picture)
        tokens: list[int] = self._tokenizer(text, add_special_tokens=False)["input_ids"]
        return tokens


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=list(KINDS))
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    sizes(options.folder)
    for name in options.kinds:
        for way in ("usual", "gelu", "exact"):
            written = (options.folder / name / way).glob("*.npz")
            paths = sorted(path for path in written if ".reference" not in path.suffixes)
            if paths:
                reference = Reference(name, options.folder, exact=way == "exact")
            for path in paths:
                reference.case(path)


if __name__ == "__main__":
    main()
