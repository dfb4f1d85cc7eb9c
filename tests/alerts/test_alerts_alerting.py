"""From pictures to alerts: each judged once, told by its channels, over restarts and outages."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from blinkthink.alerts import book
from blinkthink.alerts.posting import RESTS
from blinkthink.core.alert_errors import WebhookBusy, WebhookRefused, WebhookUnavailable
from blinkthink.core.alerts import AlertRule
from blinkthink.core.analysis import AnalysisError
from blinkthink.core.events import (
    Event,
    LibraryChanged,
    PictureAdded,
    PowerChanged,
    SidecarChanged,
    Trouble,
    Woke,
)
from blinkthink.core.power import Power
from blinkthink.core.records import UserMarks
from tests.alerts.conftest import AlertHome
from tests.alerts.pictures import DRIVE, FRONT, NOON, after, provenance, said

PERSON = AlertRule(id="p", name="People", kinds=("person",), cooldown_minutes=0)
EVERY = AlertRule(
    id="e", name="Every picture", cooldown_minutes=0,
    cameras=("/".join(FRONT.key), "/".join(DRIVE.key)),
)  # fmt: skip


def rule(base: AlertRule = PERSON, **changes: Any) -> AlertRule:
    return AlertRule(**{name: getattr(base, name) for name in base.__struct_fields__} | changes)


async def test_a_picture_is_told_once_its_analysis_is_done(alerts: AlertHome) -> None:
    alerts.rules(PERSON)
    async with alerts.running():
        nothing = await alerts.come("animal")
        path = await alerts.come("person", "package")
        assert nothing not in {one.picture for one in alerts.fired}
        (fired,) = alerts.fired
        assert (fired.picture, fired.rule_id, fired.rule) == (path, "p", "People")
        assert fired.title == "A person at Front Door"
        assert fired.words == "Something happens."
        assert (fired.camera, fired.camera_name) == ("77/doorbell/1", "Front Door")
        assert fired.captured_at == NOON
        assert (fired.flags, fired.kinds) == (("person", "package"), ("package", "person"))
        assert fired.severity == "notice"
        assert (fired.channels, fired.late, fired.muted) == (("desktop",), False, False)
        await alerts.until(lambda: bool(alerts.desktop.shown))
    ((note, update),) = alerts.desktop.shown
    assert (note.title, note.words, note.picture) == (fired.title, fired.words, path)
    assert not update
    assert not note.urgent


async def test_what_else_happens_to_a_picture_tells_nothing(alerts: AlertHome) -> None:
    alerts.rules(rule(only_changes=False))
    async with alerts.running():
        path = await alerts.come("person")
        alerts.library.update_sidecar(path, lambda one: one.marked(UserMarks(starred=True)))
        alerts.events.publish(SidecarChanged(path))
        alerts.describe(path, "person", "water")  # analysed anew
        alerts.events.publish(SidecarChanged(path))
        alerts.events.publish(LibraryChanged(changed=frozenset({path})))
        alerts.events.publish(LibraryChanged(rebuilt=True))
        await alerts.settle()
        assert len(alerts.fired) == 1


async def test_a_failed_analysis_tells_nothing_and_a_later_one_does(alerts: AlertHome) -> None:
    alerts.rules(PERSON)
    async with alerts.running():
        path = alerts.take()
        error = AnalysisError("model_failed", "died", NOON.isoformat())
        alerts.library.update_sidecar(path, lambda one: one.failed(error))
        alerts.events.publish(SidecarChanged(path))
        await alerts.settle()
        assert not alerts.fired
        alerts.describe(path, "person")
        alerts.events.publish(SidecarChanged(path))
        await alerts.settle()
        assert [one.picture for one in alerts.fired] == [path]


async def test_a_skipped_picture_is_not_told_but_its_audit_is(alerts: AlertHome) -> None:
    alerts.rules(PERSON)
    async with alerts.running():
        path = alerts.take()
        alerts.library.update_sidecar(path, lambda one: one.skipped("a.jpg"))
        alerts.events.publish(SidecarChanged(path))
        await alerts.settle()
        assert not alerts.fired
        alerts.library.update_sidecar(
            path, lambda one: one.analyzed(said("person"), provenance(audit=True))
        )
        alerts.events.publish(SidecarChanged(path))
        await alerts.settle()
        assert [one.picture for one in alerts.fired] == [path]


async def test_without_analysis_it_is_told_at_once_and_the_words_follow(alerts: AlertHome) -> None:
    alerts.rules(rule(EVERY, channels=("desktop", "webhook")))
    async with alerts.running():
        path = alerts.take()
        alerts.events.publish(PictureAdded(path))
        await alerts.until(lambda: bool(alerts.desktop.shown and alerts.hook.told))
        ((first, update),) = alerts.hook.told
        assert (first.title, first.words, update) == ("A new picture of Front Door", "", False)
        alerts.describe(path, "person")
        alerts.events.publish(SidecarChanged(path))
        await alerts.until(lambda: len(alerts.desktop.shown) == len(alerts.hook.told) == 2)
        second, update = alerts.hook.told[1]
        assert (second.id, second.words, second.flags) == (
            first.id, "Something happens.", ("person",),
        )  # fmt: skip
        assert update
        notes = [note for note, _ in alerts.desktop.shown]
        assert notes[0].key == notes[1].key, "the second takes the place of the first"
        assert [update for _, update in alerts.desktop.shown] == [False, True]
        assert [one.id for one in alerts.fired] == [first.id, first.id]


async def test_two_rules_are_one_notification_and_two_messages(alerts: AlertHome) -> None:
    channels = ("desktop", "webhook")
    alerts.rules(
        rule(channels=channels),
        rule(id="w", name="Wet", flags=("water",), kinds=(), channels=channels),
    )
    async with alerts.running():
        await alerts.come("person", "water")
        await alerts.until(lambda: len(alerts.hook.told) == 2 and bool(alerts.desktop.shown))
        await alerts.settle()
    assert [fired.rule_id for fired, _ in alerts.hook.told] == ["p", "w"]
    assert len(alerts.desktop.shown) == 1
    assert alerts.desktop.shown[0][0].urgent


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


async def test_an_imported_picture_is_not_told(alerts: AlertHome) -> None:
    alerts.rules(PERSON, EVERY)
    async with alerts.running():
        await alerts.come("person", trigger="import")
        assert not alerts.fired
        by_hand = await alerts.come("person", camera=DRIVE, trigger="manual")
        assert [(one.rule_id, one.picture) for one in alerts.fired] == [("p", by_hand)]


async def test_half_a_character_holds_up_no_alert(alerts: AlertHome) -> None:
    alerts.rules(PERSON)
    async with alerts.running():
        path = alerts.take()
        alerts.describe(path, analysis=replace(said("person"), activity="half \ud83d one"))
        alerts.events.publish(SidecarChanged(path))
        await alerts.settle()
        assert [one.words for one in alerts.fired] == ["half ? one"]


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


async def test_muted_alerts_are_noted_and_not_told(alerts: AlertHome) -> None:
    alerts.rules(rule(only_changes=False, channels=("desktop", "webhook")))
    async with alerts.running():
        front = "/".join(FRONT.key)
        alerts.store.mute(alerts.clock.now() + timedelta(hours=1), front, alerts.clock.now())
        await alerts.come("person")
        assert [one.muted for one in alerts.fired] == [True]
        assert alerts.fired[0].channels == ()
        await alerts.come("person", camera=DRIVE)
        assert [one.muted for one in alerts.fired] == [True, False]
        await alerts.clock.advance(3601)
        await alerts.come("person")
        assert [one.muted for one in alerts.fired] == [True, False, False]
        alerts.store.mute(alerts.clock.now() + timedelta(hours=1), None, alerts.clock.now())
        await alerts.come("person", camera=DRIVE)
        assert alerts.fired[-1].muted
        await alerts.until(lambda: len(alerts.hook.told) == 2)


async def test_channels_that_are_not_set_up_are_left_out(alerts: AlertHome) -> None:
    alerts.rules(rule(channels=("webhook", "mqtt")))
    alerts.hook.ready = False
    async with alerts.running():
        await alerts.come("person")
        assert alerts.fired[0].channels == ("mqtt",)
        await alerts.until(lambda: bool(alerts.broker.told))
    assert not alerts.hook.tries


async def test_without_notifications_it_is_said_and_the_rest_goes_on(alerts: AlertHome) -> None:
    alerts.rules(rule(channels=("desktop", "webhook"), only_changes=False))
    alerts.desktop.missing = True
    async with alerts.running() as alerting:
        await alerts.come("person")
        await alerts.until(lambda: bool(alerts.fired[-1].failed))
        assert alerts.fired[-1].failed == ("desktop",)
        assert "no notifications" in alerting.problem("desktop")
        assert alerts.problems == 1
        await alerts.until(lambda: bool(alerts.hook.told))
        alerts.desktop.missing = False
        await alerts.come("person")
        await alerts.until(lambda: alerting.problem("desktop") == "")


async def test_a_server_that_is_away_is_asked_with_patience(alerts: AlertHome) -> None:
    alerts.rules(rule(channels=("webhook", "mqtt"), only_changes=False))
    alerts.hook.away = WebhookUnavailable("nothing answers")
    async with alerts.running() as alerting:
        await alerts.come("person")
        await alerts.until(lambda: alerts.hook.tries == 1)
        await alerts.until(lambda: bool(alerts.broker.told))  # the other one is not held up
        for tries, wait in ((2, 2), (3, 10), (4, RESTS[0]), (5, 2), (6, 10), (7, RESTS[1])):
            await alerts.clock.advance(wait)
            await alerts.until(lambda tries=tries: alerts.hook.tries == tries)
        assert "cannot be reached" in alerting.problem("webhook")
        assert alerting.waiting("webhook") == 1
        alerts.hook.away = None
        alerting.posting["webhook"].try_anew()
        await alerts.clock.advance(2)
        await alerts.until(lambda: bool(alerts.hook.told))
        await alerts.until(lambda: alerting.waiting("webhook") == 0)
        assert alerting.problem("webhook") == ""


@pytest.mark.parametrize("event", [Woke(), PowerChanged(Power(online=True))], ids=str)
async def test_a_server_is_asked_at_once_when_the_network_is_back(
    alerts: AlertHome, event: Event
) -> None:
    alerts.rules(rule(channels=("webhook",)))
    alerts.hook.away = WebhookUnavailable("nothing answers")
    async with alerts.running():
        await alerts.come("person")
        for tries, wait in ((1, 0), (2, 2), (3, 10)):
            await alerts.clock.advance(wait)
            await alerts.until(lambda tries=tries: alerts.hook.tries == tries)
        await alerts.clock.advance(1)  # it rests
        alerts.hook.away = None
        alerts.events.publish(event)
        await alerts.until(lambda: bool(alerts.hook.told))


async def test_a_server_may_say_how_long_to_wait(alerts: AlertHome) -> None:
    alerts.rules(rule(channels=("webhook",)))
    alerts.hook.fails = [WebhookBusy("429", retry_after=30.0)]
    async with alerts.running():
        await alerts.come("person")
        await alerts.until(lambda: alerts.hook.tries == 1)
        await alerts.clock.advance(29)
        assert alerts.hook.tries == 1
        await alerts.clock.advance(1)
        await alerts.until(lambda: bool(alerts.hook.told))


async def test_a_server_that_refuses_is_not_asked_again(alerts: AlertHome) -> None:
    alerts.rules(rule(channels=("webhook",), only_changes=False))
    alerts.hook.fails = [WebhookRefused("It does not accept the secret.", subject="host")]
    async with alerts.running() as alerting:
        await alerts.come("person")
        await alerts.until(lambda: alerts.fired[-1].failed == ("webhook",))
        assert "does not accept the secret" in alerting.problem("webhook")
        await alerts.come("person", at=after(1))
        await alerts.until(lambda: len(alerts.hook.told) == 1)
        assert alerts.hook.tries == 2


async def test_a_server_that_is_away_for_long_holds_a_bounded_number(
    alerts: AlertHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(book, "MOST_WAITING", 20)
    alerts.rules(rule(channels=("webhook",), only_changes=False))
    alerts.hook.away = WebhookUnavailable("nothing answers")
    async with alerts.running() as alerting:
        for _ in range(25):
            path = alerts.take()
            alerts.describe(path, "person")
            alerts.events.publish(SidecarChanged(path))
        await alerts.settle()
        for wait in (2, 10, RESTS[0], 2, 10):
            await alerts.clock.advance(wait)
        alerts.hook.away = None
        alerting.posting["webhook"].try_anew()
        await alerts.until(lambda: alerting.waiting("webhook") == 0)
        assert len(alerts.hook.told) == 20
        gave_up = [one for one in await alerting.fired(500) if one.failed]
        assert len(gave_up) == 5


async def test_after_a_day_an_alert_is_none_any_more(alerts: AlertHome) -> None:
    alerts.rules(rule(channels=("webhook",)))
    alerts.hook.away = WebhookUnavailable("nothing answers")
    async with alerts.running():
        await alerts.come("person")
    await alerts.clock.advance(25 * 3600)
    alerts.hook.away = None
    async with alerts.running():
        await alerts.until(lambda: any(one.failed for one in alerts.fired))
    assert not alerts.hook.told


async def test_a_picture_that_is_gone_or_broken_is_left_out(alerts: AlertHome) -> None:
    alerts.rules(PERSON)
    async with alerts.running():
        gone, broken = alerts.take(), alerts.take()
        gone.with_suffix(".json").unlink()
        broken.with_suffix(".json").write_text("{no json")
        for path in (gone, broken, alerts.folder / "elsewhere.jpg"):
            alerts.events.publish(SidecarChanged(path))
        path = await alerts.come("person")
        assert [one.picture for one in alerts.fired] == [path]


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
