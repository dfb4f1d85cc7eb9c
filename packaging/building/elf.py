"""What Linux programs and libraries want from the system, read from their ELF files.

The format: System V ABI, chapters 4 and 5 (program headers, dynamic section), and the Linux
Standard Base on symbol versions.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_LOAD, _DYNAMIC = 1, 2
_NEEDED, _STRTAB, _SONAME = 1, 5, 14
_VERNEED, _VERNEEDNUM = 0x6FFFFFFE, 0x6FFFFFFF


@dataclass(frozen=True)
class Wants:
    """The libraries that a file is linked with, and the versions of symbols that it needs."""

    libraries: frozenset[str]
    versions: frozenset[str]  # as GLIBC_2.34
    name: str | None  # its own, where it is a library


def read(path: Path) -> Wants | None:
    """None for what is no dynamically linked 64-bit little-endian ELF file."""
    with path.open("rb") as file:
        if file.read(6) != b"\x7fELF\x02\x01":
            return None
        file.seek(0)
        return _read(file.read())


def _read(data: bytes) -> Wants | None:
    offset, size, count = *struct.unpack_from("<Q", data, 32), *struct.unpack_from("<HH", data, 54)
    segments = [struct.unpack_from("<IIQQQQ", data, offset + size * i) for i in range(count)]
    loads = [
        (address, start, length) for kind, _, start, address, _, length in segments if kind == _LOAD
    ]
    dynamic = next(((s[2], s[5]) for s in segments if s[0] == _DYNAMIC), None)
    if dynamic is None:
        return None

    def place(address: int) -> int:
        for begin, start, length in loads:
            if begin <= address < begin + length:
                return address - begin + start
        raise ValueError("an address outside of the file")

    entries = list(struct.iter_unpack("<qQ", data[dynamic[0] : dynamic[0] + dynamic[1] // 16 * 16]))
    values = dict(reversed(entries))
    names = place(values[_STRTAB])

    def text(at: int) -> str:
        return data[names + at : data.index(b"\0", names + at)].decode()

    versions = set()
    at = place(values[_VERNEED]) if _VERNEED in values else 0
    for _ in range(values.get(_VERNEEDNUM, 0)):
        _, many, _, first, following = struct.unpack_from("<HHIII", data, at)
        part = at + first
        for _ in range(many):
            _, _, _, name, more = struct.unpack_from("<IHHII", data, part)
            versions.add(text(name))
            part += more
        at += following
    libraries = frozenset(text(value) for tag, value in entries if tag == _NEEDED)
    own = text(values[_SONAME]) if _SONAME in values else None
    return Wants(libraries, frozenset(versions), own)


def all_in(folder: Path) -> Iterator[tuple[Path, Wants]]:
    """Every such file below a folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and path.stat().st_size > 64:
            wants = read(path)
            if wants is not None:
                yield path, wants


def glibc(versions: frozenset[str]) -> tuple[int, int]:
    """The newest glibc that is asked for; (0, 0) for none."""
    found = (re.fullmatch(r"GLIBC_(\d+)\.(\d+)(?:\.\d+)?", version) for version in versions)
    return max(((int(f[1]), int(f[2])) for f in found if f), default=(0, 0))
