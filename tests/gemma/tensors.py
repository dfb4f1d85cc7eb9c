"""Random tensors in a GGUF file, made one at a time while the file is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import gguf
import gguf.quants
import numpy as np
from gguf import GGMLQuantizationType
from numpy.typing import NDArray

Array = NDArray[Any]

# Quantized numbers are drawn evenly: so many values of the scale is their standard deviation.
_SPREAD = {GGMLQuantizationType.Q4_0: 4.32, GGMLQuantizationType.Q8_0: 73.9}
# Of two numbers in a byte, each from 0 to 15 and meaning 8 less: without the lowest, their mean is
# 0. Else all rows would share a direction, and every text would come to the same few tokens.
_EVEN = np.array(
    [(low or 8) | (high or 8) << 4 for high in range(16) for low in range(16)], np.uint8
)
_LIKELIER = 1.6  # times what all input rows share
_BLOCKS = 64
_NEAR = 0.7  # a row to the one that it is near


class Tensors:
    """The tensors of one file. Each is made when it is written: the largest has 1.3 GB.

    The same seed, tensors and order give the same bytes.
    """

    def __init__(self, path: Path, architecture: str, random: np.random.Generator) -> None:
        self.writer = gguf.GGUFWriter(path, architecture)
        self._random = random
        self._makers: list[Callable[[], Array]] = []

    def matrix(self, name: str, kind: GGMLQuantizationType, *shape: int) -> None:
        """Random numbers that keep the size of what they are multiplied with."""
        spread = float(shape[-1]) ** -0.5
        if kind not in _SPREAD:
            self._floats(name, kind, shape, lambda: self._normal(shape) * np.float32(spread))
            return

        def blocks(count: int) -> Array:
            words = self._random.integers(0, 1 << 64, -(-count // 8), dtype=np.uint64)
            data = words.view(np.uint8)[:count].reshape(-1, gguf.GGML_QUANT_SIZES[kind][1])
            if kind == GGMLQuantizationType.Q4_0:
                data[:, 2:] = _EVEN[data[:, 2:]]
            data[:, :2] = np.array([spread / _SPREAD[kind]], np.float16).view(np.uint8)
            return data

        self._stored(name, kind, shape, blocks)

    def embeddings(self, kind: GGMLQuantizationType, width: int, likelier: Sequence[bool]) -> None:
        """Input and output rows of each token. The output row of a token is near the input row of
        the one that stands a 64th of the vocabulary before it: so a random model, too, is sure of
        what comes next, and does not repeat it. (Real files have one matrix for both; what a token
        costs is the same.)

        The ``likelier`` follow everything: all input rows share a direction, and only these output
        rows have it, too.
        """
        tokens = len(likelier)
        step = -(-tokens // _BLOCKS)
        begins = range(0, tokens, step)
        seed = int(self._random.integers(1 << 32))

        def normal(block: int, part: int) -> Array:
            random = np.random.default_rng((seed, block, part))
            return random.standard_normal((step, width), np.float32) * np.float32(width**-0.5)

        def inputs(block: int) -> Array:
            rows = normal(block, 0)
            if any(likelier):
                rows[:, 0] = 1.0
            return rows

        def outputs(block: int) -> Array:
            rows = _NEAR * inputs(block - 1 if block else len(begins) - 1)
            rows += (1 - _NEAR**2) ** 0.5 * normal(block, 1)
            if any(likelier):
                some = likelier[begins[block] : begins[block] + step]
                rows[: len(some), 0] = np.array(some) * _LIKELIER
            return rows

        for name, make in (("token_embd", inputs), ("output", outputs)):
            self._blocks(f"{name}.weight", kind, (tokens, width), step, make)

    def _blocks(
        self,
        name: str,
        kind: GGMLQuantizationType,
        shape: tuple[int, int],
        step: int,
        make: Callable[[int], Array],
    ) -> None:
        """A matrix that is made ``step`` rows at a time."""

        def stored(_: int) -> Array:
            parts = (
                make(block)[: shape[0] - block * step] for block in range(-(-shape[0] // step))
            )
            return np.concatenate([gguf.quants.quantize(part, kind) for part in parts])

        self._stored(name, kind, shape, stored)

    def numbers(self, name: str, *shape: int, spread: float) -> None:
        """Random numbers that are not stored as a matrix is."""
        kind = GGMLQuantizationType.F32
        self._floats(name, kind, shape, lambda: self._normal(shape) * np.float32(spread))

    def norm(self, name: str, *shape: int, size: float = 1.0) -> None:
        """A norm's weights."""
        self.fixed(name, np.full(shape, size))

    def fixed(self, name: str, values: Array) -> None:
        """These numbers."""
        self._floats(name, GGMLQuantizationType.F32, values.shape, lambda: values)

    def write(self) -> None:
        """Write the file."""
        self.writer.write_header_to_file()
        self.writer.write_kv_data_to_file()
        self.writer.write_ti_data_to_file()
        for make in self._makers:
            self.writer.write_tensor_data(make())
        self.writer.close()

    def _floats(
        self,
        name: str,
        kind: GGMLQuantizationType,
        shape: tuple[int, ...],
        make: Callable[[], Array],
    ) -> None:
        def stored(_: int) -> Array:
            return gguf.quants.quantize(np.ascontiguousarray(make(), np.float32), kind)

        self._stored(name, kind, shape, stored)

    def _stored(
        self,
        name: str,
        kind: GGMLQuantizationType,
        shape: tuple[int, ...],
        make: Callable[[int], Array],
    ) -> None:
        """``make`` gives the tensor as it is stored: so many bytes."""
        stored = gguf.quants.quant_shape_to_byte_shape(shape, kind)
        size = int(np.prod(stored))
        self.writer.add_tensor_info(name, stored, np.dtype(np.uint8), size, raw_dtype=kind)
        self._makers.append(lambda: make(size).view(np.uint8))

    def _normal(self, shape: tuple[int, ...]) -> Array:
        return self._random.standard_normal(shape, np.float32)
