"""All pictures of an index in one piece of bytes, which loads ten times as fast as the rows."""

from __future__ import annotations

import zlib
from array import array

import msgspec

from blinkthink.gallery.index.profiles import Profile
from blinkthink.gallery.index.shared import Shared
from blinkthink.gallery.index.table import Table

_HEAD = 12  # bytes: a checksum, and the count of changes at which it was packed


class _Packed(msgspec.Struct, array_like=True):
    pool: bytes
    profiles: list[str]
    times: bytes
    names: bytes
    numbers: bytes
    texts: bytes
    ids: bytes


def pack(table: Table, changes: int) -> bytes:
    """The bytes of a table as it is at this count of changes."""
    made = _Packed(
        bytes(table.shared.pool),
        [profile.encode() for profile in table.shared.profiles],
        table.times.tobytes(),
        table.names.tobytes(),
        table.profiles.tobytes(),
        table.texts.tobytes(),
        table.ids.tobytes(),
    )
    body = changes.to_bytes(8) + msgspec.msgpack.encode(made)
    return zlib.crc32(body).to_bytes(4) + body


def count(data: bytes) -> int:
    """The count of changes at which it was packed."""
    return int.from_bytes(data[4:_HEAD])


def unpack(data: bytes, changes: int) -> Table | None:
    """The table, or None where it is damaged or of another count."""
    if count(data) != changes or zlib.crc32(data[4:]) != int.from_bytes(data[:4]):
        return None
    try:
        read = msgspec.msgpack.decode(data[_HEAD:], type=_Packed)
        shared = Shared()
        shared.pool = bytearray(read.pool)
        for profile in read.profiles:
            shared.number(Profile.decode(profile))
        table = Table(shared)
        table.times = array("q", read.times)
        table.names = array("I", read.names)
        table.profiles = array("I", read.numbers)
        table.texts = array("I", read.texts)
        table.ids = array("I", read.ids)
    except (ValueError, TypeError):
        return None
    return table
