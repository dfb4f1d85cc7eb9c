"""What the app's own model process does with the pictures, written down for the comparison.

The model is driven through its one public way, ``Model.describe``; its context and projector are
replaced by ones that do the same and keep a copy.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
from llama_cpp import llama_cpp as cpp
from llama_cpp import mtmd_cpp as mtmd
from numpy.typing import NDArray

from blinkthink.analysis import images, prompt
from blinkthink.analysis.models.pair import check_pair
from blinkthink.analysis.worker import model as worker
from blinkthink.analysis.worker.context import Context, Part
from blinkthink.analysis.worker.messages import Describe, Load
from blinkthink.analysis.worker.vision import Projector, Prompt
from tests.parity.cases import CAMERA, WAYS
from tests.parity.gelu import with_gelu


class Record:
    """What was evaluated for one picture."""

    def __init__(self) -> None:
        self.text = ""
        self.head: list[int] = []
        self.image_tokens = 0
        self.prompt = 0  # tokens: head, picture, question
        self.vectors: NDArray[np.float32]
        self.tokens: dict[int, int] = {}  # by position
        self.logits: dict[int, NDArray[np.float32]] = {}

    def arrays(self) -> dict[str, Any]:
        """As cases.py describes them."""
        start = len(self.head) + self.image_tokens
        positions = sorted(at for at in self.logits if at >= start)
        return {
            "text": self.text,
            "head": self.head,
            "image_tokens": self.image_tokens,
            "prompt": self.prompt,
            "tail": [self.tokens[at] for at in sorted(self.tokens) if at >= start],
            "vectors": self.vectors,
            "positions": positions,
            "logits": np.stack([self.logits[at] for at in positions]),
        }


def describe(folder: Path, way: str) -> None:
    """Describe the pictures of a way (cases.py) with the model in ``folder``; one ``.npz`` each
    goes into its folder of that name."""
    record = Record()

    class Recorded(Context):
        def evaluate(self, *parts: Part) -> None:
            super().evaluate(*parts)
            for index, part in enumerate(parts):
                record.tokens |= {part.at + i: token for i, token in enumerate(part.tokens)}
                record.logits[part.at + len(part.tokens) - 1] = self.logits(index).copy()

    class RecordedProjector(Projector):
        def __init__(self, path: str, text: Any, *rest: Any, **options: Any) -> None:
            super().__init__(path, text, *rest, **options)
            self._width = int(cpp.llama_model_n_embd_inp(text.model))

        @contextmanager
        def tokenize(self, text: str, *picture: Any) -> Iterator[Prompt]:
            with super().tokenize(text, *picture) as made:
                record.text = text
                record.head, record.image_tokens = made.head, made.image_tokens
                record.prompt = made.size
                yield made

        def encode(self, image: int, context: Context) -> int:
            vectors = super().encode(image, context)
            shape = record.image_tokens, self._width
            pointer = ctypes.cast(vectors, ctypes.POINTER(ctypes.c_float))
            record.vectors = np.ctypeslib.as_array(pointer, shape).copy()
            return vectors

    text, projector = folder / "text.gguf", folder / "projector.gguf"
    out = folder / way
    out.mkdir(exist_ok=True)
    if way == "gelu":
        with_gelu(projector, out / projector.name)
        projector = out / projector.name
    facts, rules = check_pair(text, projector), prompt.load()
    with ExitStack() as stack:
        stack.enter_context(
            mock.patch.multiple(worker, Context=Recorded, Projector=RecordedProjector)
        )
        if way == "exact":
            stack.enter_context(_single_precision())
        model = worker.Model(
            Load(str(text), str(projector), rules.system, gpu_layers=0),
            threads=1,
            should_stop=lambda: False,
        )
    for job, case in enumerate(WAYS[way], 1):
        data = (folder.parent / f"{case.name}.jpg").read_bytes()
        pixels = images.prepare(data, case.detail, longest=facts.longest)
        record.tokens, record.logits = {}, {}
        said = model.describe(
            Describe(job, rules.question(CAMERA), pixels.width, pixels.height, pixels.rgb),
            lambda _: None,
        )
        rgb = np.frombuffer(pixels.rgb, np.uint8).reshape(pixels.height, pixels.width, 3)
        np.savez(out / f"{case.name}.npz", rgb=rgb, answer=said.tokens, **record.arrays())


@contextmanager
def _single_precision() -> Iterator[None]:
    """Contexts and projectors that are made inside keep and multiply single precision."""
    context_params, projector_params = (
        cpp.llama_context_default_params,
        mtmd.mtmd_context_params_default,
    )

    def context() -> Any:
        params = context_params()
        params.type_k = params.type_v = cpp.GGML_TYPE_F32
        params.flash_attn_type = cpp.LLAMA_FLASH_ATTN_TYPE_DISABLED
        return params

    def projector() -> Any:
        params = projector_params()
        params.flash_attn_type = cpp.LLAMA_FLASH_ATTN_TYPE_DISABLED
        return params

    with (
        mock.patch.object(cpp, "llama_context_default_params", context),
        mock.patch.object(mtmd, "mtmd_context_params_default", projector),
    ):
        yield
