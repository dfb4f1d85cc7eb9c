"""Sunrise and sunset, compared with the height of the sun itself, and the known places."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from astral import Observer
from astral.sun import elevation, sunrise, sunset

from blinkthink.core.errors import Usage
from blinkthink.core.schedules import Place, Sun, SunEvent
from blinkthink.schedule.places import known, matching, parse
from blinkthink.schedule.rule_times import Timing
from blinkthink.schedule.sun import solar_day, sun_on

MINUTE = timedelta(minutes=1)
BERLIN = Place(name="Berlin", latitude=52.52, longitude=13.4)
TROMSO = Place(name="Tromsø", latitude=69.65, longitude=18.96)
PLACES = [
    BERLIN,
    Place(name="Quito", latitude=-0.18, longitude=-78.47),
    Place(name="Auckland", latitude=-36.85, longitude=174.76),
    Place(name="Apia", latitude=-13.83, longitude=-171.77),
    Place(name="Taveuni", latitude=-16.8, longitude=179.99),
    Place(name="Reykjavik", latitude=64.15, longitude=-21.94),
]


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_each_rising_of_the_sun_is_one_sunrise(place: Place) -> None:
    """All year: none twice, none left out, also where a day of UTC has two or none."""
    observer = Observer(place.latitude, place.longitude)
    start, end = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
    for event, rises in (("sunrise", True), ("sunset", False)):
        rule = Sun(event=event)  # type: ignore[arg-type]
        found = list(Timing(rule, None, start, ZoneInfo("UTC"), place).times(start, end))
        assert len(found) in (364, 365, 366)
        gaps = [after - one for one, after in pairwise(found)]
        assert all(timedelta(hours=23, minutes=45) < gap < timedelta(hours=24, minutes=15)
                   for gap in gaps)  # fmt: skip
        for moment in found[::13]:
            before = elevation(observer, moment - 5 * MINUTE)
            after = elevation(observer, moment + 5 * MINUTE)
            assert (before < after) is rises
            assert abs(elevation(observer, moment, with_refraction=False) + 0.83) < 0.3


def test_it_is_as_astral_says_where_astral_has_it() -> None:
    observer = Observer(BERLIN.latitude, BERLIN.longitude)
    for number in range(0, 365, 7):
        day = date(2026, 1, 1) + timedelta(days=number)
        ours = solar_day(day, BERLIN)
        assert ours.sunrise is not None
        assert ours.sunset is not None
        assert abs(ours.sunrise - sunrise(observer, day)) <= MINUTE
        assert abs(ours.sunset - sunset(observer, day)) <= MINUTE


@pytest.mark.parametrize(
    ("day", "up"),
    [("2026-06-21", True), ("2026-12-21", False), ("2026-03-20", None), ("2026-09-23", None)],
)
def test_polar_day_and_night(day: str, up: bool | None) -> None:
    found = sun_on(date.fromisoformat(day), TROMSO, ZoneInfo("Europe/Oslo"))
    assert found.up is up
    assert (found.sunrise is None) == (found.sunset is None) == (up is not None)
    assert f"{found.noon:%Y-%m-%d}" == day
    assert 11 <= found.noon.hour <= 12


@pytest.mark.parametrize("event", ["sunrise", "sunset"])
def test_the_polar_night_has_no_run_and_the_next_one_is_after_it(event: SunEvent) -> None:
    timing = Timing(
        Sun(event=event), None, datetime(2026, 1, 1, tzinfo=UTC), ZoneInfo("Europe/Oslo"), TROMSO
    )
    summer = timing.after(datetime(2026, 6, 1, tzinfo=UTC))
    winter = timing.after(datetime(2026, 12, 1, tzinfo=UTC))
    assert summer is not None
    assert winter is not None
    assert date(2026, 7, 20) < summer.date() < date(2026, 8, 1)
    assert date(2027, 1, 10) < winter.date() < date(2027, 1, 20)
    assert not list(timing.times(datetime(2026, 12, 1, tzinfo=UTC), winter - MINUTE))
    before = timing.latest(datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC))
    assert before is not None
    assert date(2026, 11, 20) < before.date() < date(2026, 12, 1)


@pytest.mark.parametrize("latitude", [90, -90, 89.9])
def test_at_the_poles_nothing_breaks(latitude: float) -> None:
    pole = Place(name="Pole", latitude=latitude, longitude=0)
    day = solar_day(date(2026, 6, 21), pole)
    assert (day.sunrise, day.sunset, day.up) == (None, None, latitude > 0)


def test_a_local_day_has_the_sunrise_of_its_own_noon() -> None:
    """Also where the place is far from the zone of this computer."""
    auckland = PLACES[2]
    zone = ZoneInfo("Pacific/Auckland")
    for number in range(365):
        day = date(2026, 1, 1) + timedelta(days=number)
        found = sun_on(day, auckland, zone)
        assert found.sunrise is not None
        assert found.sunset is not None
        assert found.sunrise.date() == found.noon.date() == found.sunset.date() == day
    abroad = sun_on(date(2026, 6, 1), auckland, ZoneInfo("Europe/Berlin"))
    assert abs(abroad.noon - datetime(2026, 6, 1, 12, tzinfo=ZoneInfo("Europe/Berlin"))) <= (
        timedelta(hours=12)
    )


def test_the_known_places() -> None:
    places = known()
    names = [place.name for place in places]
    assert names == sorted(names)
    assert len(names) == len(set(names)) > 300
    by_name = {place.name: place for place in places}
    assert by_name["Sana, Yemen"].longitude > 0
    assert by_name["Nouakchott, Mauritania"].latitude > 0
    found = [place.name for place in matching(places, "BER")]
    assert found == ["Berlin, Germany", "Bern, Switzerland"]


@pytest.mark.parametrize(
    ("text", "name", "latitude"),
    [
        ("berlin", "Berlin, Germany", 52.5),
        ("Paris, france", "Paris, France", 48.83),
        ("st. george's", "St. George's, Grenada", 12.05),
        ("BERN", "Bern, Switzerland", 46.95),
        ("52.52,13.40", "", 52.52),
        ("-33.9; 151.2", "", -33.9),
        (" +52.5 13.4 ", "", 52.5),
        ("33.9° S 151.2° E", "", -33.9),
    ],
)
def test_a_place_as_people_type_it(text: str, name: str, latitude: float) -> None:
    place = parse(text)
    assert (place.name, place.latitude) == (name, latitude)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "not among the known places"),
        ("Atlantis", "not among the known places"),
        ("ber", "more than one place: Berlin, Germany; Bern, Switzerland."),
        ("Birmingham", "more than one place: Birmingham, England; Birmingham, USA."),
        ("91, 0", "no place on earth"),
        ("0 -181", "no place on earth"),
    ],
)
def test_what_is_no_place_is_said(text: str, words: str) -> None:
    with pytest.raises(Usage) as refused:
        parse(text)
    assert words in str(refused.value.detail)
