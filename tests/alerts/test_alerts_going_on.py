"""Alerts over restarts, processes, wrong clocks and broken journals: none twice, none lost."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from blinkthink.core.alert_errors import WebhookUnavailable
from blinkthink.core.events import (
    Event,
    LibraryChanged,
    PictureAdded,
    SidecarChanged,
    Trouble,
)
from tests.alerts.conftest import AlertHome
from tests.alerts.pictures import DRIVE, FRONT, NOON, after
from tests.alerts.rules import EVERY, PERSON, rule


async def test_a_restart_tells_nothing_twice_and_loses_nothing(alerts: AlertHome) -> None:
    alerts.rules(rule(kinds=("vehicle",), channels=("webhook",)))
    async with alerts.running():
        first = await alerts.come("vehicle")
        await alerts.until(lambda: len(alerts.hook.told) == 1)
    await alerts.clock.advance(600)
    away = alerts.take(camera=DRIVE)  # both came while nobody listened
    alerts.describe(away, "vehicle")
    parked = alerts.take()
    alerts.describe(parked, "vehicle")
    async with alerts.running() as alerting:
        await alerts.until(lambda: len(alerts.hook.told) == 2)
        told = [one for one in await alerting.fired(10) if one.rule_id != "mark"]
        assert [one.picture for one in told] == [away, first]
    async with alerts.running():
        await alerts.settle()
    assert [fired.picture for fired, _ in alerts.hook.told] == [first, away]


async def test_an_alert_that_was_noted_but_not_told_is_told_after_a_restart(
    alerts: AlertHome,
) -> None:
    alerts.rules(rule(channels=("webhook",)))
    alerts.hook.away = WebhookUnavailable("gone")
    async with alerts.running():
        await alerts.come("person")
        await alerts.until(lambda: alerts.hook.tries > 0)
    alerts.hook.away = None
    async with alerts.running():
        await alerts.until(lambda: bool(alerts.hook.told))
        await alerts.settle()
    assert len(alerts.hook.told) == 1
    assert alerts.hook.told[0][0].id == alerts.fired[0].id


async def test_what_was_there_before_alerts_began_is_nobodys_business(alerts: AlertHome) -> None:
    alerts.rules(PERSON, rule(EVERY))
    old = alerts.take(after(-60))
    alerts.describe(old, "person")
    async with alerts.running():
        alerts.events.publish(SidecarChanged(old))
        await alerts.settle()
        assert not alerts.fired


async def test_the_past_comes_as_one_notification(alerts: AlertHome) -> None:
    alerts.rules(rule(channels=("desktop", "webhook"), only_changes=False))
    async with alerts.running():
        await alerts.settle()
    await alerts.clock.advance(3 * 24 * 3600)
    for hours in (30, 20, 5, 4, 3, 2):
        path = alerts.take(alerts.clock.now() - timedelta(hours=hours))
        alerts.describe(path, "person")
    by_hand = alerts.take(alerts.clock.now() - timedelta(hours=1), trigger="manual")
    alerts.describe(by_hand, "person")
    async with alerts.running():
        await alerts.until(lambda: len(alerts.hook.told) == 5 and bool(alerts.desktop.shown))
        await alerts.settle()
        ages = [alerts.clock.now() - fired.captured_at for fired, _ in alerts.hook.told]
        assert [round(age.total_seconds() / 3600) for age in ages] == [20, 5, 4, 3, 2]
        assert all(fired.late for fired, _ in alerts.hook.told)
        ((note, _),) = alerts.desktop.shown
        assert note.title == "5 alerts from earlier"
        assert note.words.count("A person at Front Door") == 3
        assert "and 2 more" in note.words
        more = alerts.take(alerts.clock.now() - timedelta(hours=1), camera=DRIVE)
        alerts.describe(more, "person")
        alerts.events.publish(PictureAdded(more))
        await alerts.settle()
        assert len(alerts.desktop.shown) == 1, "not again so soon"
        await alerts.clock.advance(600)
        await alerts.until(lambda: len(alerts.desktop.shown) == 2)
        assert alerts.desktop.shown[1][0].title == "An alert from earlier"


async def test_nobody_is_told_by_two_processes(alerts: AlertHome) -> None:
    alerts.rules(PERSON)
    alerts.owner = False
    async with alerts.running() as alerting:
        path = await alerts.come("person")
        assert not alerts.fired
        await alerts.clock.advance(60)
        alerts.owner = True  # the other process has ended before it saw this one
        alerting.look()
        await alerts.settle()
        assert not alerts.fired, "alerts begin with the first process that runs them"
        second = await alerts.come("person", at=after(30))
        assert [one.picture for one in alerts.fired] == [second]
        assert path != second


async def test_a_process_goes_on_where_another_stopped(alerts: AlertHome) -> None:
    alerts.rules(rule(only_changes=False))
    async with alerts.running():
        first = await alerts.come("person")
    alerts.owner = False
    async with alerts.running() as alerting:
        assert [one.picture for one in await alerting.fired(10) if one.rule_id == "p"] == [first]
        second = await alerts.come("person")
        alerts.fired.clear()
        alerts.owner = True
        alerting.look()
        await alerts.settle()
        assert [one.picture for one in alerts.fired] == [second]


async def test_a_journal_that_cannot_be_written_is_said_once(alerts: AlertHome) -> None:
    alerts.rules(rule(only_changes=False))
    heard: list[Event] = []
    alerts.events.subscribe(heard.append)
    async with alerts.running():
        alerts.journal.unlink()
        alerts.journal.mkdir()
        await alerts.come("person")
        await alerts.come("person")
        assert len(alerts.fired) == 2, "alerts go on"
    assert len([event for event in heard if isinstance(event, Trouble)]) == 1


async def test_another_library_has_other_pictures(alerts: AlertHome) -> None:
    alerts.rules(rule(only_changes=False))
    async with alerts.running():
        await alerts.come("person")
        alerts.library.use(alerts.folder / "other")
        alerts.describe(old := alerts.take(after(-30)), "person")
        alerts.events.publish(LibraryChanged(rebuilt=True))
        await alerts.clock.advance(60)
        path = await alerts.come("person")
        assert old not in {one.picture for one in alerts.fired}
        assert alerts.fired[-1].picture == path


@pytest.mark.parametrize("cut", [1, 20, 200])
async def test_a_journal_that_was_cut_short_is_read_up_to_there(
    alerts: AlertHome, cut: int
) -> None:
    alerts.rules(PERSON)
    async with alerts.running():
        first = await alerts.come("person")
    whole = alerts.journal.read_bytes()
    alerts.journal.write_bytes(whole[:-cut])
    async with alerts.running() as alerting:
        assert first in {one.picture for one in await alerting.fired(10)}
        await alerts.clock.advance(1200)
        await alerts.come("person", camera=DRIVE)
        told = [one.picture for one in await alerting.fired(10) if one.rule_id == "p"]
        assert len(told) == 2
        assert told[1] == first


async def test_a_clock_that_was_ahead_silences_nothing(alerts: AlertHome) -> None:
    alerts.rules(rule(cooldown_minutes=10))
    alerts.clock.set_wall(NOON + timedelta(days=400))
    async with alerts.running():
        await alerts.come("person")
    alerts.clock.set_wall(NOON)
    alerts.fired.clear()
    async with alerts.running():
        path = await alerts.come("person")
        assert [one.picture for one in alerts.fired] == [path]
        await alerts.clock.advance(60)
        await alerts.come("person", "animal")  # still there
        await alerts.come()
        await alerts.clock.advance(60)
        await alerts.come("person")  # new, but told a short while ago
        assert [one.picture for one in alerts.fired] == [path]
        await alerts.clock.advance(600)
        await alerts.come()
        later = await alerts.come("person", at=after(14))
        assert [one.picture for one in alerts.fired] == [path, later]


async def test_a_picture_of_the_second_in_which_alerts_begin_is_told(alerts: AlertHome) -> None:
    alerts.rules(PERSON)
    alerts.clock.set_wall(NOON + timedelta(milliseconds=900))
    async with alerts.running():
        path = await alerts.come("person", at=NOON)
        assert [one.picture for one in alerts.fired] == [path]


async def test_a_clock_that_is_set_right_while_it_runs_silences_nothing(alerts: AlertHome) -> None:
    alerts.rules(PERSON)
    alerts.clock.set_wall(NOON + timedelta(days=400))
    async with alerts.running():
        alerts.clock.set_wall(NOON)
        path = await alerts.come("person")
        assert [one.picture for one in alerts.fired] == [path]


async def test_what_nobody_foresaw_silences_nothing(alerts: AlertHome, tmp_path: Path) -> None:
    """The journal holds times that no calendar has."""
    library = json.dumps(str(tmp_path / "library"))
    alerts.journal.write_text(f'{{"library": {library}, "since": -1e300}}\n')
    alerts.rules(PERSON)
    async with alerts.running():
        path = await alerts.come("person")
        assert [one.picture for one in alerts.fired] == [path]


async def test_half_characters_silence_nothing(alerts: AlertHome) -> None:
    alerts.rules(PERSON)
    camera = replace(FRONT, name="Front \ud83d Door")
    async with alerts.running():
        path = await alerts.come("person", camera=camera)
        assert [one.picture for one in alerts.fired] == [path]
    assert alerts.fired[0].title == "A person at Front ? Door"
