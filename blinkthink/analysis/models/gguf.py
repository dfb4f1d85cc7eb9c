"""Reading the header of a GGUF file, enough to refuse what would end the model process.

The format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md. Nothing of a damaged or
hostile file is trusted: every length is checked against what the file holds.
"""

from __future__ import annotations

import math
import mmap
import struct
from dataclasses import dataclass
from pathlib import Path

from blinkthink.core.files import open_file
from blinkthink.core.translation import tr

Scalar = int | float | bool | str
Value = Scalar | tuple[int | float, ...]

_MAGIC = b"GGUF"
_VERSIONS = (2, 3)
_MOST_ENTRIES = 100_000  # keys or tensors; real files have under 3,000
_STRING, _ARRAY = 8, 9
_LONGEST_KEPT = 1024  # entries of an array of numbers that is kept: one a layer, not one a token
_SCALARS = {
    0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?",
    10: "<Q", 11: "<q", 12: "<d",
}  # fmt: skip

# ggml type: (values in a block, bytes of a block), from ggml's type traits.
_BLOCKS = {
    0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34),
    9: (32, 36), 10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210),
    15: (256, 292), 16: (256, 66), 17: (256, 74), 18: (256, 98), 19: (256, 50), 20: (32, 18),
    21: (256, 110), 22: (256, 82), 23: (256, 136), 24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8),
    28: (1, 8), 29: (256, 56), 30: (1, 2), 34: (256, 54), 35: (256, 66), 39: (32, 17),
    40: (64, 36), 41: (128, 18), 42: (64, 18),
}  # fmt: skip


_DAMAGED = tr("the file is cut short or damaged")


class NotGguf(Exception):
    """The file is no whole GGUF file; the message says what is wrong, in plain words."""


@dataclass(frozen=True)
class Tensor:
    """``shape`` as ggml counts it: the fastest axis first."""

    shape: tuple[int, ...]
    kind: int
    offset: int

    @property
    def bytes(self) -> int:
        """0 for a type that this reader does not know."""
        values, size = _BLOCKS.get(self.kind, (1, 0))
        return math.prod(self.shape) // values * size


@dataclass(frozen=True)
class Header:
    """The file's values (long arrays and those of texts are left out) and its tensors by name."""

    values: dict[str, Value]
    tensors: dict[str, Tensor]

    def text(self, key: str) -> str:
        value = self.values.get(key)
        return value if isinstance(value, str) else ""

    def number(self, key: str) -> int:
        value = self.values.get(key)
        return value if isinstance(value, int) else 0

    def numbers(self, key: str, count: int) -> tuple[int, ...]:
        """``count`` whole numbers, where the file may give one for all; empty where it does not."""
        value = self.values.get(key)
        if isinstance(value, int):
            return (value,) * count
        if isinstance(value, tuple) and len(value) == count:
            return tuple(map(int, value))
        return ()


def read_header(path: Path) -> Header:
    """Raises NotGguf, or OSError when the file cannot be read."""
    with open_file(path) as file:
        start = file.read(16)
        if start[:4] != _MAGIC:
            raise NotGguf(_what_instead(start))
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            try:
                return _Reader(data).header()
            except (struct.error, IndexError, UnicodeDecodeError, OverflowError) as error:
                raise NotGguf(_DAMAGED) from error


def _what_instead(start: bytes) -> str:
    if not start:
        return tr("the file is empty")
    if start.lstrip()[:1] == b"<":
        return tr("the file is a web page, not a model: the download went wrong")
    if start.startswith(b"version https://"):
        return tr("the file is a pointer to a model (Git LFS), not the model")
    return tr("the file is no GGUF model")


class _Reader:
    def __init__(self, data: mmap.mmap) -> None:
        self._data = data
        self._at = 4

    def header(self) -> Header:
        version = self._scalar("<I")
        if version not in _VERSIONS:
            raise NotGguf(
                tr("the file’s GGUF version {version} is not known").format(version=version)
            )
        tensor_count, value_count = self._count(), self._count()
        values: dict[str, Value] = {}
        for _ in range(value_count):
            key = self._string()
            value = self._value(self._kind())
            if value is not None:
                values[key] = value
        tensors = dict(self._tensor() for _ in range(tensor_count))
        header = Header(values, tensors)
        self._check_size(header)
        return header

    def _scalar(self, form: str) -> int:
        value: int = struct.unpack_from(form, self._data, self._at)[0]
        self._at += struct.calcsize(form)
        return value

    def _kind(self) -> int:
        return self._scalar("<I")

    def _count(self) -> int:
        count = self._scalar("<Q")
        if count > _MOST_ENTRIES:
            raise NotGguf(_DAMAGED)
        return count

    def _string(self) -> str:
        length = self._scalar("<Q")
        self._skip(length)
        return self._data[self._at - length : self._at].decode("utf-8", "replace")

    def _skip(self, length: int) -> None:
        if length > len(self._data) - self._at:
            raise NotGguf(_DAMAGED)
        self._at += length

    def _value(self, kind: int) -> Value | None:
        if kind == _STRING:
            return self._string()
        if kind == _ARRAY:
            return self._array()
        return self._scalar(self._form(kind))

    def _array(self) -> tuple[int | float, ...] | None:
        kind, count = self._kind(), self._scalar("<Q")
        if kind != _STRING:
            form = self._form(kind)
            begin, size = self._at, struct.calcsize(form)
            self._skip(count * size)
            if count > _LONGEST_KEPT:
                return None
            return struct.unpack_from(f"<{count}{form[1]}", self._data, begin)
        if count * 8 > len(self._data) - self._at:
            raise NotGguf(_DAMAGED)
        for _ in range(count):
            self._skip(self._scalar("<Q"))
        return None

    def _form(self, kind: int) -> str:
        if kind not in _SCALARS:
            raise NotGguf(_DAMAGED)
        return _SCALARS[kind]

    def _tensor(self) -> tuple[str, Tensor]:
        name, axes = self._string(), self._kind()
        if axes > 8:
            raise NotGguf(_DAMAGED)
        shape = tuple(self._scalar("<Q") for _ in range(axes))
        return name, Tensor(shape, self._kind(), self._scalar("<Q"))

    def _check_size(self, header: Header) -> None:
        """Every tensor has to lie in the file: this finds a download that was cut short."""
        alignment = header.number("general.alignment") or 32
        begin = -(-self._at // alignment) * alignment
        for tensor in header.tensors.values():
            # Of a newer type its start has to do.
            if begin + tensor.offset + tensor.bytes > len(self._data):
                raise NotGguf(tr("the file is cut short: part of the model is missing"))
