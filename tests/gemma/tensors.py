"""Random tensors in a GGUF file, made one at a time while the file is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import gguf
import numpy as np
from gguf import GGMLQuantizationType
from numpy.typing import NDArray

Array = NDArray[Any]

# Quantized numbers are drawn evenly: so many values of the scale is their standard deviation.
_SPREAD = {GGMLQuantizationType.Q4_0: 4.61, GGMLQuantizationType.Q8_0: 73.9}
_LIKELIER = 1.6
_PLAIN = {GGMLQuantizationType.F32: np.float32, GGMLQuantizationType.F16: np.float16}


class Tensors:
    """The tensors of one file. Each is made when it is written: the largest has 1.3 GB.

    The same seed, tensors and order give the same bytes.
    """

    def __init__(self, path: Path, architecture: str, random: np.random.Generator) -> None:
        self.writer = gguf.GGUFWriter(path, architecture)
        self._random = random
        self._makers: list[Callable[[], Array]] = []

    def matrix(self, name: str, kind: GGMLQuantizationType, *shape: int) -> None:
        """Random numbers that keep the size of what they are multiplied with. BF16 cannot be
        written."""
        spread = float(shape[-1]) ** -0.5
        if kind in _PLAIN:
            self._plain(name, kind, shape, lambda: self._normal(shape) * np.float32(spread))
            return
        block, size = gguf.GGML_QUANT_SIZES[kind]
        stored = (*shape[:-1], shape[-1] // block * size)

        def blocks() -> Array:
            count = int(np.prod(stored))
            words = self._random.integers(0, 1 << 64, -(-count // 8), dtype=np.uint64)
            data = words.view(np.uint8)[:count].reshape(-1, size)
            data[:, :2] = np.array([spread / _SPREAD[kind]], np.float16).view(np.uint8)
            return data.reshape(stored)

        self.writer.add_tensor_info(
            name, stored, np.dtype(np.uint8), int(np.prod(stored)), raw_dtype=kind
        )
        self._makers.append(blocks)

    def embeddings(self, name: str, width: int, likelier: Sequence[bool]) -> None:
        """A matrix of random rows, one for each token, stored as F16. All share a direction, which
        therefore stays in what the layers make of them, and the ``likelier`` have more of it."""
        shape = (len(likelier), width)

        def rows() -> Array:
            values = self._normal(shape) * np.float32(width**-0.5)
            values[:, 0] = 1.0 + np.array(likelier) * _LIKELIER
            return values

        self._plain(name, GGMLQuantizationType.F16, shape, rows)

    def numbers(self, name: str, *shape: int, spread: float) -> None:
        """Random numbers that are not stored as a matrix is."""
        kind = GGMLQuantizationType.F32
        self._plain(name, kind, shape, lambda: self._normal(shape) * np.float32(spread))

    def norm(self, name: str, *shape: int) -> None:
        """A norm's weights."""
        self.fixed(name, np.ones(shape))

    def fixed(self, name: str, values: Array) -> None:
        """These numbers."""
        self._plain(name, GGMLQuantizationType.F32, values.shape, lambda: values)

    def write(self) -> None:
        """Write the file."""
        self.writer.write_header_to_file()
        self.writer.write_kv_data_to_file()
        self.writer.write_ti_data_to_file()
        for make in self._makers:
            self.writer.write_tensor_data(make())
        self.writer.close()

    def _plain(
        self,
        name: str,
        kind: GGMLQuantizationType,
        shape: tuple[int, ...],
        make: Callable[[], Array],
    ) -> None:
        dtype = np.dtype(_PLAIN[kind])
        size = int(np.prod(shape)) * dtype.itemsize
        self.writer.add_tensor_info(name, shape, dtype, size)
        self._makers.append(lambda: make().astype(dtype))

    def _normal(self, shape: tuple[int, ...]) -> Array:
        return self._random.standard_normal(shape, np.float32)
