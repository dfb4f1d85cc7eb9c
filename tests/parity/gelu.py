"""A projector's file with the one entry that llama.cpp's converter leaves out for Gemma 4."""

from __future__ import annotations

import struct
from pathlib import Path

from gguf import GGUFReader, GGUFValueType

_HEAD = "<4sIQQ"  # magic, version, number of tensors, number of entries
_KEY = b"clip.use_gelu"


def with_gelu(source: Path, target: Path) -> None:
    """Write ``source`` with ``clip.use_gelu``: the vision tower then takes the GELU that
    transformers takes, and not ``x * sigmoid(1.702 x)``."""
    data, reader = source.read_bytes(), GGUFReader(source)
    tensors = min(int(tensor.data_offset) for tensor in reader.tensors)
    fields = [tensor.field for tensor in reader.tensors]
    end = max(field.offset + sum(part.nbytes for part in field.parts) for field in fields)
    magic, version, count, entries = struct.unpack_from(_HEAD, data)
    entry = struct.pack("<Q", len(_KEY)) + _KEY + struct.pack("<I?", GGUFValueType.BOOL, True)
    head = struct.pack(_HEAD, magic, version, count, entries + 1) + entry
    head += data[struct.calcsize(_HEAD) : end]
    target.write_bytes(head + b"\0" * (-len(head) % reader.alignment) + data[tensors:])
