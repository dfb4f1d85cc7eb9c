"""schedule add, list, pause, resume, place: with the demo's cameras, and in words."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from blinkthink.app.cli.parser import make_parser
from blinkthink.app.cli.schedule import schedule
from blinkthink.app.services import Services
from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import NotFound, Usage
from blinkthink.core.schedules import Between, Place
from blinkthink.core.settings import SettingsFile
from blinkthink.demo.server import WITHOUT_CODE

NOW = datetime.fromisoformat("2026-11-21T12:00:00+01:00")
Run = Callable[..., Any]


@pytest.fixture
async def services() -> AsyncIterator[Services]:
    services = Services(demo=True, clock=ManualClock(NOW))
    await services.start(background=False)
    try:
        await services.sign_in(WITHOUT_CODE.email, WITHOUT_CODE.password)
        yield services
    finally:
        await services.stop()


@pytest.fixture
def run(services: Services, capsys: pytest.CaptureFixture[str]) -> Run:
    async def run(*words: str) -> Any:
        """The JSON document of a command, or else both its outputs."""
        capsys.readouterr()
        assert await schedule(services, make_parser().parse_args(["schedule", *words])) == 0
        told = capsys.readouterr()
        return json.loads(told.out) if "--json" in words else told.out + told.err

    return run


async def test_every_kind_of_rule_is_kept_and_listed(run: Run) -> None:
    await run("place", "Berlin", "--json")
    rules = {
        ("--every", "90", "--between", "22:00-06:00"): "every 90 minutes, between 22:00 and 06:00",
        ("--at", "7:30,19:00", "--days", "mon,fri"): "at 07:30 and 19:00 on Mondays and Fridays",
        (
            "--cron",
            "0 9 * * mon-fri",
            "--only",
            "armed",
        ): "by cron “0 9 * * mon-fri”, only while armed",
        ("--sun", "sunset", "--offset", "-90"): "1 hour and 30 minutes before sunset",
    }
    added = [await run("add", "Driveway", *options, "--json") for options in rules]
    assert [one["rule"] for one in added] == list(rules.values())
    assert [one["next"] for one in added] == [
        "2026-11-21T22:30:00+01:00", "2026-11-23T07:30:00+01:00", "2026-11-23T09:00:00+01:00",
        "2026-11-21T14:35:00+01:00",
    ]  # fmt: skip
    assert await run("list", "--json") == added
    assert {tuple(one) for one in added} == {("id", "cameras", "rule", "paused", "next", "last")}


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--sun", "sunset"), "“blinkthink schedule place”"),
        (("--cron", "61 * * * *"), "“61” is no minute of a cron expression"),
        (("--cron", "0 9 * *"), "five fields"),
        (("--cron", "0 0 30 2 *"), "never comes"),
        (("--at", "07:30", "--between", "08:00-09:00"), "That never comes: at 07:30 every day, b"),
        (("--every", "60", "--between", "08:00-08:00"), "two times are the same"),
        (("--every", "10081"), "7 days"),
        (("--every", "14"), "battery of"),
        (("--cron", "*/5 * * * *"), "come only 5 minutes apart"),
        (("--at", "23:55,00:05"), "come only 10 minutes apart"),
    ],
)
async def test_what_cannot_be_is_refused_in_words(
    run: Run, options: tuple[str, ...], words: str
) -> None:
    with pytest.raises(Usage, match=words):
        await run("add", "--all", *options)
    assert await run("list", "--json") == []


async def test_floors_are_passed_knowingly(run: Run, services: Services) -> None:
    told = await run("add", "Driveway", "--every", "5", "--force")
    assert "Added all the same: A picture every 5 minutes would empty the battery" in told
    quiet = await run("add", "Driveway", "--every", "60", "--force")
    assert "Added all the same" not in quiet
    assert [one.forced for one in services.schedules()] == [True, False]


async def test_a_pause_with_an_end(run: Run, services: Services) -> None:
    first = (await run("add", "--all", "--every", "60", "--json"))["id"]
    await run("add", "--all", "--at", "18:00")
    end = NOW + timedelta(hours=3, minutes=30)
    listed = await run("pause", first, "--until", end.isoformat(), "--json")
    assert [one["paused"] for one in listed] == [True, False]
    assert listed[0]["next"] == "2026-11-21T16:00:00+01:00"
    assert f"paused until {end.astimezone():%Y-%m-%d %H:%M}" in await run("list")
    assert [one["paused"] for one in await run("pause", "--json")] == [True, True]
    assert [one["next"] for one in await run("list", "--json")] == [None, None]
    assert [one["paused"] for one in await run("resume", "--json")] == [False, False]
    with pytest.raises(Usage, match="is past already"):
        await run("pause", "--until", "2026-11-21T11:59:00+01:00")
    with pytest.raises(NotFound):
        await run("pause", "nobody")


async def test_a_place_is_a_city_or_coordinates(run: Run, services: Services) -> None:
    assert await run("place", "--json") is None
    assert "No place is chosen" in await run("place")
    assert (await run("place", "new york", "--json"))["name"] == "New York, USA"
    assert await run("place") == "New York, USA (40.72, -74)\n"
    for south in ("33.9S 151.2E", "-33.9,151.2", "-33.9, 151.2", "-33.9;151.2"):
        assert await run("place", south) == "-33.9, 151.2\n"
    with pytest.raises(Usage, match="more than one place: Birmingham, England; Birmingham, USA"):
        await run("place", "Birmingham")
    with pytest.raises(Usage, match="not among the known places"):
        await run("place", "Atlantis")
    with pytest.raises(Usage, match="no place on earth"):
        await run("place", "91,0")


async def test_where_the_sun_stays_away_that_is_said(run: Run, services: Services) -> None:
    await run("place", "78.22,15.65")  # Longyearbyen
    told = await run("add", "--all", "--sun", "sunrise")
    assert "The sun does not rise until 16 February 2027." in told
    assert "The sun does not rise until 16 February 2027." in await run("list")
    (one,) = services.schedules()
    await services.change_schedule(
        one.id, (), one.rule, between=Between(start="06:00", end="07:00")
    )
    assert "not rise between 06:00 and 07:00 until" in await run("list")


async def test_a_place_that_another_process_chose_is_taken_over(services: Services) -> None:
    file = SettingsFile(services.paths.settings)
    oslo = Place(name="Oslo", latitude=59.9, longitude=10.7)
    file.write(replace(services.settings(), place=oslo, snapshots_per_hour=7))
    services.look_at_settings()
    assert (services.settings().place, services.settings().snapshots_per_hour) == (oslo, 7)
