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
_LIKELIER = 1.6
_CHAIN = 64  # tokens, each expected after the one before it
_NEAR = 0.7  # a row to the one that is expected


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

    def embeddings(
        self, name: str, kind: GGMLQuantizationType, signs: Array, likelier: Sequence[bool]
    ) -> None:
        """A row for each token. As each token's is near the one that is expected after the token
        ``len(likelier) / 64`` before it, a model that ends with ``signs`` as its last norm is as
        sure of what comes next as a trained one: among random rows, the best would be a near tie.

        Where any is ``likelier``, all rows share a direction, which therefore stays in what the
        layers make of them, and these have more of it.
        """
        tokens, width = len(likelier), len(signs)
        step = -(-tokens // _CHAIN)

        def rows(_: int) -> Array:
            parts: list[Array] = []
            before: Array | None = None
            for begin in range(0, tokens, step):
                some = likelier[begin : begin + step]
                values = self._normal((len(some), width)) * np.float32(width**-0.5)
                if before is not None:
                    near = before[: len(some)] * signs.astype(np.float32)
                    values = np.float32(_NEAR) * near + np.float32((1 - _NEAR**2) ** 0.5) * values
                before = values
                if any(likelier):
                    values = values.copy()
                    values[:, 0] = 1.0 + np.array(some) * _LIKELIER
                parts.append(gguf.quants.quantize(values, kind))
            return np.concatenate(parts)

        self._stored(name, kind, (tokens, width), rows)

    def numbers(self, name: str, *shape: int, spread: float) -> None:
        """Random numbers that are not stored as a matrix is."""
        kind = GGMLQuantizationType.F32
        self._floats(name, kind, shape, lambda: self._normal(shape) * np.float32(spread))

    def norm(self, name: str, *shape: int, size: float = 1.0) -> None:
        """A norm's weights."""
        self.fixed(name, np.full(shape, size))

    def signs(self, count: int) -> Array:
        """Random signs, but for the first. In the last norm, they keep a model whose embeddings are
        its output matrix, too, from saying the same token again and again."""
        signs = self._random.choice((-1.0, 1.0), count)
        signs[0] = 1.0
        return signs

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
