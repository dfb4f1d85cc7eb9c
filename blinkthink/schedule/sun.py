"""When the sun rises and sets at a place, by astral's formulae (NOAA's); no request is made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from math import degrees
from typing import TYPE_CHECKING

from blinkthink.core.schedules import Place, SunEvent
from blinkthink.schedule.wall_times import as_local

if TYPE_CHECKING:
    from astral import SunDirection

_DAY = timedelta(days=1)
_ROUNDS = 3  # from the sun of noon to that of the event itself; one more moves it by no second


@dataclass(frozen=True)
class SunTimes:
    """Sunrise and sunset around a noon, to the minute; None where the sun does not do that."""

    noon: datetime
    sunrise: datetime | None
    sunset: datetime | None
    up: bool | None = None  # without both: up all the day (True), or down

    def at(self, event: SunEvent) -> datetime | None:
        return self.sunrise if event == "sunrise" else self.sunset


@lru_cache(maxsize=800)  # two places' years
def solar_day(day: date, place: Place) -> SunTimes:
    """The sun's day at the place whose noon lies in ``day`` by UTC; times in UTC.

    Every sunrise belongs to one such day. (astral's own ``sunrise`` looks into a day of UTC or of a
    time zone, of which, far from Greenwich or from the zone, some have two and some none.)
    """
    from astral import SunDirection

    noon = _event(day, place, None)
    rises = _event(day, place, SunDirection.RISING)
    sets = _event(day, place, SunDirection.SETTING)
    if noon is None:
        raise AssertionError("every day has a noon")
    never = rises is None and sets is None
    return SunTimes(noon, rises, sets, up=_is_summer(day, place) if never else None)


def sun_on(day: date, place: Place, zone: tzinfo) -> SunTimes:
    """Sunrise and sunset of a local day, around the noon nearest to its own, in local time."""
    noon = datetime.combine(day, time(12), zone)
    near = (solar_day(day + shift * _DAY, place) for shift in (-1, 0, 1))
    found = min(near, key=lambda one: abs(one.noon - noon))
    return replace(
        found,
        noon=as_local(found.noon, zone),
        sunrise=found.sunrise and as_local(found.sunrise, zone),
        sunset=found.sunset and as_local(found.sunset, zone),
    )


def _event(day: date, place: Place, direction: SunDirection | None) -> datetime | None:
    """When the sun's upper edge crosses the horizon, or, without a direction, noon."""
    from astral import refraction_at_zenith
    from astral.julian import julianday, julianday_to_juliancentury
    from astral.sun import SUN_APPARENT_RADIUS, eq_of_time, hour_angle, sun_declination

    zenith = 90.0 + SUN_APPARENT_RADIUS
    zenith += refraction_at_zenith(zenith)
    start = julianday(day)
    minutes = 720.0 - 4.0 * place.longitude  # noon, nearly
    for _ in range(_ROUNDS):
        century = julianday_to_juliancentury(start + minutes / 1440.0)
        angle = 0.0
        if direction is not None:
            try:
                angle = hour_angle(place.latitude, sun_declination(century), zenith, direction)
            except ValueError:  # the sun does not come that high, or that low
                return None
        minutes = 720.0 - 4.0 * (place.longitude + degrees(angle)) - eq_of_time(century)
    midnight = datetime.combine(day, time(), UTC)
    return midnight + timedelta(minutes=round(minutes))


def _is_summer(day: date, place: Place) -> bool:
    from astral.julian import julianday, julianday_to_juliancentury
    from astral.sun import sun_declination

    return place.latitude * sun_declination(julianday_to_juliancentury(julianday(day))) > 0
