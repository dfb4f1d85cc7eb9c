"""From pictures to alerts: each is judged once, and told once it is known."""

from __future__ import annotations

from dataclasses import replace

from blinkthink.core.analysis import AnalysisError
from blinkthink.core.events import (
    LibraryChanged,
    PictureAdded,
    SidecarChanged,
)
from blinkthink.core.records import UserMarks
from tests.alerts.conftest import AlertHome
from tests.alerts.pictures import DRIVE, NOON, provenance, said
from tests.alerts.rules import EVERY, PERSON, rule


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
