"""Places for sunrise and sunset: cities that come with astral, or coordinates. No network."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

import msgspec

from blinkthink.core.errors import Usage
from blinkthink.core.schedules import Place
from blinkthink.core.translation import tr

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
_NUMBER = r"([+-]?\d+(?:[.,]\d+)?)\s*°?\s*"
_COORDINATES = re.compile(
    rf"\s*{_NUMBER}([NS])?\s*[,;\s]\s*{_NUMBER}([EW])?\s*", re.IGNORECASE | re.ASCII
)


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


def coordinates(text: str) -> Place | None:
    """Degrees north and east, as a place without a name: “52.52, 13.40”, “52.52° N 13.40° E”,
    “-33.9; 151.2”; None for anything else."""
    found = _COORDINATES.fullmatch(text)
    if found is None:
        return None
    north, south, east, west = found.groups()
    latitude, longitude = (float(one.replace(",", ".")) for one in (north, east))
    if (south or "").upper() == "S":
        latitude = -abs(latitude)
    if (west or "").upper() == "W":
        longitude = -abs(longitude)
    try:
        return msgspec.convert(
            {"name": "", "latitude": latitude, "longitude": longitude}, type=Place
        )
    except msgspec.ValidationError:
        return None


def matching(places: Sequence[Place], text: str) -> list[Place]:
    """Those with a word that begins so, for each word of ``text``; accents count for nothing."""
    wanted = _words(text)
    if not wanted:
        return list(places)
    found = [
        place
        for place in places
        if all(any(one.startswith(begin) for one in _words(place.name)) for begin in wanted)
    ]
    # Those whose own name begins so come before those of which the country does.
    return sorted(found, key=lambda place: not _words(place.name)[0].startswith(wanted[0]))


def parse(text: str) -> Place:
    """The place that somebody names: a known city, or coordinates.

    Raises Usage, in words, where there is none or more than one.
    """
    place = coordinates(text)
    if place is not None:
        return place
    named = text.strip()
    if _COORDINATES.fullmatch(text):
        raise Usage(
            tr(
                "“{named}” is no place on earth: the latitude goes from -90 to 90, the "
                "longitude from -180 to 180."
            ).format(named=named)
        )
    found = matching(known(), text) if named else []
    # “Bern” is Bern, although Bernburg would begin so as well.
    exact = [
        place
        for place in found
        if _words(text) in (_words(place.name), _words(place.name.partition(",")[0]))
    ]
    found = exact or found
    if len(found) == 1:
        return found[0]
    if not found:
        raise Usage(
            tr(
                "“{named}” is not among the known places. Give latitude and longitude "
                "instead, such as 52.52,13.40."
            ).format(named=named)
        )
    names = "; ".join(place.name for place in found[:5])
    raise Usage(
        tr("“{named}” names more than one place: {names}.").format(named=named, names=names)
    )


def _words(text: str) -> list[str]:
    """Without case and accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(one for one in apart if not unicodedata.combining(one))
    return re.findall(r"\w+", plain)
