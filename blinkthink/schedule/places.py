"""Places for sunrise and sunset: some hundred cities that come with astral; no request is made."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from blinkthink.core.errors import Usage
from blinkthink.core.schedules import Place

# What is wrong in astral's list: another place of the name, or east taken for west.
_MENDED = {
    ("Al Jubail", "Saudi Arabia"): (27.01, 49.66),
    ("Avarua", "Cook Islands"): (-21.21, -159.78),
    ("Kingston", "Norfolk Island"): (-29.06, 167.96),
    ("Nouakchott", "Mauritania"): (18.09, -15.98),
    ("Sana", "Yemen"): (15.35, 44.21),
    ("Sana'a", "Yemen"): (15.35, 44.21),
    ("St. George's", "Grenada"): (12.05, -61.75),
}
_COORDINATES = re.compile(r"\s*([+-]?\d+(?:\.\d+)?)\s*[,; ]\s*([+-]?\d+(?:\.\d+)?)\s*")


@cache
def known() -> tuple[Place, ...]:
    """The cities, by name: “Berlin, Germany”."""
    from astral.geocoder import all_locations, database

    found: dict[tuple[str, float, float], str] = {}
    for one in all_locations(database()):
        at = _MENDED.get((one.name, one.region), (one.latitude, one.longitude))
        key = (one.name, round(at[0], 2), round(at[1], 2))
        found[key] = max(found.get(key, ""), one.region, key=len)  # some are there twice
    places = (
        Place(name=f"{name}, {region}", latitude=latitude, longitude=longitude)
        for (name, latitude, longitude), region in found.items()
    )
    return tuple(sorted(places, key=lambda place: place.name))


def parse(text: str) -> Place:
    """A place as people type it: a known city, or latitude and longitude in degrees.

    Raises Usage, in words, where there is none or more than one.
    """
    if numbers := _COORDINATES.fullmatch(text):
        latitude, longitude = float(numbers[1]), float(numbers[2])
        if abs(latitude) > 90 or abs(longitude) > 180:
            raise Usage(
                f"“{text.strip()}” is no place on earth: the latitude goes from -90 to 90, the"
                " longitude from -180 to 180."
            )
        return Place(name=f"{latitude:g}, {longitude:g}", latitude=latitude, longitude=longitude)
    found = matching(text)
    whole = [place for place in found if _plain(text) in _names(place)]
    found = tuple(whole) or found
    if len(found) == 1:
        return found[0]
    if not found:
        raise Usage(
            f"“{text.strip()}” is not among the known places. Give latitude and longitude instead,"
            " such as 52.52,13.40."
        )
    names = "; ".join(place.name for place in found[:5])
    raise Usage(f"“{text.strip()}” names more than one place: {names}.")


def matching(text: str) -> tuple[Place, ...]:
    """The known places whose name has a word that begins like this; case and accents are one."""
    wanted = _plain(text)
    return tuple(place for place in known() if wanted and f" {wanted}" in f" {_plain(place.name)}")


def _names(place: Place) -> tuple[str, str]:
    """The city alone, and with its country."""
    return _plain(place.name.split(",")[0]), _plain(place.name)


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(one if one.isalnum() else " " for one in parts if not unicodedata.combining(one))
    return " ".join(kept.split())
