"""Making and changing a rule: by clicks, with its sentence and a trial on the last month."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from blinkthink.core.alert_words import DAYTIME, NIGHT
from blinkthink.core.alerts import AlertRule, Trial
from blinkthink.core.analysis import OwnFlag
from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import DiskFull, Transient
from blinkthink.core.schedules import Between
from blinkthink.core.settings import Settings
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.loader import make_pool
from blinkthink.ui.pages.alerts.page import AlertsPage
from blinkthink.ui.pages.alerts.page_words import trial_rest, trial_title
from tests.ui.pages.scripted_backend import FOUR, ScriptedBackend

DOOR, DRIVE = ("/".join(camera.ref.key) for camera in FOUR[:2])


def rule(**given: Any) -> AlertRule:
    return AlertRule(id="r", name="Mine", **given)


@pytest.fixture
def page(qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> AlertsPage:
    page = AlertsPage(
        backend,
        bridge,
        lambda parent: Thumbs(backend.paths.thumbnails, make_pool(parent), parent),
        clock=clock,
    )
    qtbot.addWidget(page)
    page.resize(1100, 700)
    with qtbot.waitExposed(page):
        page.show()
    return page


def pick(combo: Any, value: object) -> None:
    """Choose as a click does."""
    index = next(n for n in range(combo.count()) if combo.itemData(n) == value)
    combo.setCurrentIndex(index)
    combo.activated.emit(index)


@pytest.mark.parametrize(
    "given",
    [
        rule(),
        rule(flags=("person", "gate_open"), kinds=("object",), severity="notice"),
        rule(cameras=(DOOR, "9/mini/9"), severity="info", armed="disarmed"),
        rule(between=NIGHT, days=("mon", "sun"), armed="armed", cooldown_minutes=7),
        rule(between=DAYTIME, only_changes=False, channels=("webhook", "mqtt"), enabled=False),
        rule(between=Between(start="21:15", end="05:45"), cooldown_minutes=0),
    ],
)
def test_a_rule_that_is_shown_and_not_changed_is_the_same(
    page: AlertsPage, given: AlertRule
) -> None:
    page.edit(given)
    assert page.editor.rule == given
    assert not page.editor.dirty
    assert not page.editor.save.isEnabled()


def test_the_sentence_follows_each_click(page: AlertsPage, backend: ScriptedBackend) -> None:
    gate = OwnFlag("gate_open", "The gate stands open")
    backend.settings_now = Settings(cameras={DOOR: CameraRules(own_flags=(gate,))})
    page.add()
    form, said = page.editor.form, page.editor.said
    tail = " – desktop, at most every 10 minutes for each camera, only when it changes."
    assert said.plain() == f"A person at any camera{tail}"
    assert form.flags.buttons["gate_open"].text() == "Gate open"
    form.flags.buttons["gate_open"].click()
    assert said.plain() == f"A person or “Gate open” at any camera{tail}"
    form.cameras.buttons[DOOR].click()
    form.cameras.buttons[DRIVE].click()
    assert said.plain().startswith("A person or “Gate open” at Front Door or Driveway –")
    form.more.click()
    form.kinds.buttons["object"].click()
    assert "A person, “Gate open” or any object at Front Door" in said.plain()
    pick(form.severity, "alert")
    pick(form.hours, "night")
    assert "if it is an alert, at night (22:00 to 06:00) –" in said.plain()
    assert not form.begin.isVisible()
    pick(form.hours, "own")
    form.begin.setTime(form.begin.time().addSecs(-4 * 3600))
    assert "between 18:00 and 06:00" in said.plain()
    for day in ("sat", "sun"):
        form.days.buttons[day].click()
    pick(form.armed, "armed")
    pick(form.cooldown, 60)
    form.only_changes.click()
    form.channels.buttons["mqtt"].click()
    assert said.plain().endswith(
        "at weekends, while armed – desktop and MQTT, at most every hour for each camera."
    )


def test_all_cameras_and_some_exclude_each_other(page: AlertsPage) -> None:
    page.add()
    chips = page.editor.form.cameras
    every = chips.buttons[""]
    assert every.isChecked()
    chips.buttons[DOOR].click()
    assert (chips.values(), every.isChecked()) == ((DOOR,), False)
    chips.buttons[DOOR].click()
    assert (chips.values(), every.isChecked()) == ((), True)
    chips.buttons[DOOR].click()
    every.click()
    assert (chips.values(), every.isChecked()) == ((), True)


def test_without_a_choice_every_picture_is_told_at_once(page: AlertsPage) -> None:
    page.add()
    form = page.editor.form
    form.flags.buttons["person"].click()
    assert page.editor.said.plain().startswith("Every new picture – desktop")
    assert not form.only_changes.isEnabled()
    assert "only when it changes" not in page.editor.said.plain()


def test_a_rule_is_saved_under_its_usual_name_or_its_own(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    page.add()
    assert page.editor.form.name.placeholderText() == "A person at any camera"
    qtbot.keyClick(
        page.editor.form.cooldown, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    qtbot.waitUntil(lambda: [one.name for one in backend.alerts()] == ["A person at any camera"])
    qtbot.waitUntil(lambda: len(page.overview.rules.rows) == 1)
    page.overview.rules.rows[0].edit.click()
    qtbot.keyClicks(page.editor.form.name, "  Visitors ")
    page.editor.save.click()
    qtbot.waitUntil(lambda: [one.name for one in backend.alerts()] == ["Visitors"])


def test_the_rule_that_was_saved_is_in_sight_below_many(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    for number in range(12):
        page.add()
        page.editor.form.name.setText(f"Rule {number}")
        page.editor.save.click()
        qtbot.waitUntil(lambda count=number + 1: len(page.overview.rules.rows) == count)
        qtbot.waitUntil(lambda: page.currentWidget() is page.overview)
    area = page.overview.area

    def last_in_sight() -> bool:
        row = page.overview.rules.rows[-1]
        bottom = row.mapTo(area, row.rect().bottomLeft()).y()
        return area.verticalScrollBar().value() > 0 and bottom <= area.height()

    qtbot.waitUntil(last_in_sight)
    assert page.focusWidget() is page.overview.rules.rows[-1].edit


def test_a_rule_that_tells_nobody_is_not_saved(page: AlertsPage) -> None:
    page.add()
    page.editor.form.channels.buttons["desktop"].click()
    assert page.editor.hint.plain() == "Choose at least one way to be told."
    assert not page.editor.save.isEnabled()
    page.editor.form.channels.buttons["mqtt"].click()
    assert page.editor.save.isEnabled()
    assert page.editor.form.channels_note.said() == "MQTT is not set up yet."


def test_a_way_that_is_not_set_up_is_set_up_over_the_rule(page: AlertsPage) -> None:
    from blinkthink.ui.pages.alerts.mqtt_sheet import MqttSheet

    page.add()
    page.editor.form.channels.buttons["mqtt"].click()
    page.editor.form.channels_note.act.click()
    sheet = page.window().findChildren(MqttSheet)[-1]
    assert sheet.isVisible()
    sheet.dismiss()
    assert page.currentWidget() is page.editor


def test_what_cannot_be_saved_stays_and_says_why(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    page.add()
    backend.fails["save_alert"] = DiskFull("full", subject="/data")
    page.editor.save.click()
    qtbot.waitUntil(lambda: "The disk is full." in page.editor.message.said())
    assert page.currentWidget() is page.editor
    assert page.editor.save.isEnabled()


def test_leaving_asks_only_where_something_is_not_saved(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    page.edit(rule(flags=("person",)))
    qtbot.keyClick(page.editor, Qt.Key.Key_Escape)
    assert page.currentWidget() is page.overview
    page.edit(rule(flags=("person",)))
    page.editor.form.flags.buttons["animal"].click()
    qtbot.keyClick(page.editor, Qt.Key.Key_Escape)
    assert page.editor.confirm.isVisible()
    page.editor.confirm.kept.emit()
    assert page.currentWidget() is page.editor
    assert page.editor.rule.flags == ("person", "animal")
    page.editor.back.click()
    page.editor.confirm.agreed.emit()
    assert page.currentWidget() is page.overview
    assert not backend.alerts()


# The trial


def found(count: int, held_back: int = 31) -> Trial:
    paths = [Path(f"/pictures/Front_Door/20261120_{10 + n:02}3100.jpg") for n in range(count)]
    return Trial(30, 412, tuple(paths), held_back)


@pytest.mark.parametrize(
    ("trial", "title", "rest"),
    [
        (Trial(30, 0, ()), "There is no picture of the last month to try it on.", ""),
        (
            Trial(30, 1, ()),
            "This would not have fired.",
            "1 picture of the last 30 days was looked at.",
        ),
        (
            found(1, 1),
            "This would have fired once.",
            "1 more picture matched and was held back. 412 pictures of the last 30 days were "
            "looked at.",
        ),
        (
            Trial(30, 9, (Path("a"),) * 7, 0, armed_unknown=2),
            "This would have fired 7 times.",
            "Of 2 pictures nobody knows whether the camera was armed. 9 pictures of the last 30 "
            "days were looked at.",
        ),
    ],
)
def test_a_trial_in_words(trial: Trial, title: str, rest: str) -> None:
    assert (trial_title(trial), trial_rest(trial)) == (title, rest)


def test_a_rule_is_tried_as_it_is_edited_and_its_pictures_open(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    backend.alerts_now.trial = found(11)
    page.edit(rule(flags=("person",)))
    trial = page.editor.trial
    qtbot.waitUntil(lambda: trial.trial is not None)
    assert trial.result.plain() == "This would have fired 11 times."
    assert len(trial.pictures.tiles) == 8
    assert trial.pictures.tiles[0].accessibleName() == (
        "Open the picture of Front Door, Today 10:31"
    )
    with qtbot.waitSignal(page.picture_wanted) as wanted:
        trial.pictures.tiles[1].click()
    assert wanted.args == [found(11).pictures[1]]
    backend.alerts_now.trial = found(2, 0)
    for name in ("animal", "vehicle"):
        page.editor.form.flags.buttons[name].click()
    qtbot.waitUntil(lambda: trial.result.plain() == "This would have fired twice.")
    tried = [(one.flags, days) for one, days in backend.alerts_now.tried]
    assert tried == [(("person",), 30), (("person", "vehicle", "animal"), 30)]


def test_what_changes_nothing_about_when_it_fires_is_not_tried_again(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    backend.alerts_now.trial = found(1)
    page.edit(rule(flags=("person",)))
    trial = page.editor.trial
    qtbot.waitUntil(lambda: trial.trial is not None)
    qtbot.keyClicks(page.editor.form.name, " now")
    page.editor.form.channels.buttons["mqtt"].click()
    assert not trial.running
    assert page.editor.dirty


def test_a_trial_shows_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    gate = backend.holds("try_alert")
    page.edit(rule(flags=("person",)))
    trial = page.editor.trial
    qtbot.waitUntil(lambda: gate.reached)
    qtbot.waitUntil(trial.cancel.isVisible)
    qtbot.waitUntil(lambda: trial.state.plain() == "Looking at 0 of 10 pictures…")
    trial.cancel.click()
    assert not trial.running
    assert trial.trial is None
    assert trial.again.isVisible()
    trial.again.click()
    qtbot.waitUntil(lambda: trial.trial is not None)
    assert not trial.again.isVisible()


def test_a_newer_rule_ends_the_trial_of_the_one_before(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    gate = backend.holds("try_alert")
    page.edit(rule(flags=("person",)))
    qtbot.waitUntil(lambda: gate.reached)
    backend.alerts_now.trial = found(3)
    page.editor.form.flags.buttons["animal"].click()
    trial = page.editor.trial
    qtbot.waitUntil(lambda: trial.result.plain() == "This would have fired 3 times.")
    assert backend.alerts_now.tried[-1][0].flags == ("person", "animal")


def test_a_trial_that_fails_says_so_and_is_tried_again(
    qtbot: QtBot, page: AlertsPage, backend: ScriptedBackend
) -> None:
    backend.fails["try_alert"] = Transient("held", subject="/pictures/index")
    page.edit(rule(flags=("person",)))
    trial = page.editor.trial
    qtbot.waitUntil(lambda: bool(trial.message.said()))
    backend.alerts_now.trial = found(1)
    trial.message.acted.emit()
    qtbot.waitUntil(lambda: trial.result.plain() == "This would have fired once.")
    assert not trial.message.said()
