"""What a motion clip is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from blinkthink.core.records import CameraRef


@dataclass(frozen=True)
class Clip:
    """A motion clip that Blink, or with ``local`` a sync module, keeps.

    ``id`` is the same in each listing. ``address`` and ``thumbnail`` are those of the cloud.
    """

    id: str
    camera: CameraRef
    created_at: datetime
    address: str = ""
    thumbnail: str = ""
    local: bool = False


def clip_time(value: object) -> datetime | None:
    """The time of a clip, UTC where none is named; None for what is no time."""
    try:
        when = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return when.replace(tzinfo=UTC) if when is not None and when.tzinfo is None else when
