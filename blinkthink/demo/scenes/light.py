"""The light of a scene: which one a time of day brings, and how it falls on things."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

import numpy as np
from PIL import Image

_MAP = (160, 90)
"""Columns and rows of a light map; light is soft, so this is fine enough."""


@dataclass(frozen=True)
class Lamp:
    """A lamp that can be lit, in logical units; `reach` is the radius of its light."""

    x: float
    y: float
    reach: float
    strength: float = 0.85


def sun_hours(day: datetime) -> tuple[float, float]:
    """Sunrise and sunset in hours of local time, for a middle latitude."""
    swing = math.cos((day.timetuple().tm_yday - 172) / 365.25 * 2 * math.pi)
    return 6.4 - 1.3 * swing, 18.3 + 1.8 * swing


def light_at(at: datetime, *, lamp_lit: bool) -> str:
    """Day from sunrise, dusk around sunset, then night where a lamp is lit, else infrared."""
    sunrise, sunset = sun_hours(at)
    hour = at.hour + at.minute / 60 + at.second / 3600
    if sunrise <= hour < sunset - 0.6:
        return "day"
    if sunset - 0.6 <= hour < sunset + 0.7:
        return "dusk"
    return "night" if lamp_lit else "infrared"


def random_time(rng: Random, light: str) -> datetime:
    """A moment of the years 2025 and 2026 that has this light."""
    day = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(days=rng.randrange(730))
    sunrise, sunset = sun_hours(day)
    if light == "day":
        hour = rng.uniform(sunrise + 0.05, sunset - 0.65)
    elif light == "dusk":
        hour = rng.uniform(sunset - 0.55, sunset + 0.65)
    else:
        hour = rng.uniform(sunset + 0.75, 24 + sunrise - 0.05) % 24
    return day + timedelta(seconds=int(hour * 3600))


_AMBIENT = {
    "day": ((1.0, 0.99, 0.97), (0.98, 0.97, 0.95)),
    "dusk": ((0.70, 0.60, 0.68), (0.66, 0.56, 0.60)),
    "night": ((0.20, 0.24, 0.36), (0.24, 0.28, 0.38)),
    "infrared": ((0.62, 0.62, 0.62), (0.82, 0.82, 0.82)),
}
_WARM = (1.0, 0.80, 0.52)


def light_map(
    light: str, weather: str, lamps: Sequence[Lamp], *, side: float, indoors: bool
) -> Image.Image:
    """What each part of the picture reflects of its colour, as RGB (255 = all of it).

    `side` (-1..1) is where the sun stands: that side of the picture is brighter.
    """
    wide, high = _MAP
    x = (np.arange(wide, dtype=np.float32) + 0.5) / wide * 1280
    y = (np.arange(high, dtype=np.float32) + 0.5) / high * 720
    top, bottom = (np.asarray(c, dtype=np.float32) for c in _AMBIENT[light])
    down = (y / 720)[:, None, None]
    field = top * (1 - down) + bottom * down
    if indoors and light == "night":
        field = field * 0.85
    if weather in ("rain", "overcast") and light in ("day", "dusk"):
        field = field * np.asarray((0.84, 0.88, 0.93), dtype=np.float32)
    slope = {"day": 0.09, "dusk": 0.10}.get(light, 0.0)
    field = field * (1 - slope * (1 - side * (x / 640 - 1)))[None, :, None]
    if light == "infrared":
        spread = ((x[None, :] - 640) / 760) ** 2 + ((y[:, None] - 430) / 520) ** 2
        field = field * (0.5 + 0.72 * np.exp(-spread))[..., None]
    for lamp in lamps:
        away = ((x[None, :] - lamp.x) ** 2 + ((y[:, None] - lamp.y) * 0.9) ** 2) / lamp.reach**2
        glow = lamp.strength / (1 + 2.2 * away) * np.exp(-0.35 * away)
        warm = np.asarray(_WARM if light != "infrared" else (1, 1, 1), dtype=np.float32)
        share = {"day": 0.1, "dusk": 0.55}.get(light, 1.0)
        field = field + glow[..., None] * warm * share
    pixels = np.clip(field * 255, 0, 255).astype(np.uint8)
    return Image.fromarray(pixels, "RGB")
