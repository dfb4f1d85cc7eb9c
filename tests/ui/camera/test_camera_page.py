"""The page of a camera: what is changed there is saved, undone, copied, reset and tried."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from blinkthink.core import errors
from blinkthink.core.analysis import FLAGS, Analysis, AnalysisError, Flag, OwnFlag, Subject
from blinkthink.core.camera_rules import CameraRules, SeverityRule
from blinkthink.core.settings import Settings
from blinkthink.core.state import JobState
from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui.pages.camera.flag_form import wrong_description, wrong_name
from blinkthink.ui.pages.camera.page import CameraPage
from blinkthink.ui.pages.cloud_sheet import CloudSheet
from tests.ui.camera.conftest import DRIVEWAY, KEY, PORCH, PORCH_KEY
from tests.ui.house import House


def own(house: House) -> CameraRules:
    return house.settings().cameras.get(KEY, CameraRules())


def holds(qtbot: QtBot, page: CameraPage, condition: Callable[[], bool]) -> None:
    qtbot.waitUntil(lambda: condition() and not page.editing.waiting)


def test_words_are_saved_when_the_typing_rests_and_undone_as_one(
    qtbot: QtBot, page: CameraPage, house: House
) -> None:
    field = page.words.fields["matters"].edit
    qtbot.keyClicks(field, "A parcel")
    assert own(house) == CameraRules()
    holds(qtbot, page, lambda: own(house).matters == "A parcel")
    page.undo.click()
    holds(qtbot, page, lambda: KEY not in house.settings().cameras)
    assert field.toPlainText() == ""
    page.redo.click()
    holds(qtbot, page, lambda: own(house).matters == "A parcel")
    assert field.toPlainText() == "A parcel"


def test_words_are_cut_at_300_characters_and_lines_become_one(
    qtbot: QtBot, page: CameraPage, house: House
) -> None:
    field = page.words.fields["normal"]
    field.edit.insertPlainText("two\nlines " + "x" * 400)
    assert len(field.text()) == 300
    assert field.text().startswith("two lines xxx")
    assert field.room.text() == "0 left"
    page.editing.flush()
    holds(qtbot, page, lambda: own(house).normal == field.text())


def test_what_was_typed_is_saved_when_the_page_is_left_or_shows_another_camera(
    qtbot: QtBot, page: CameraPage, house: House
) -> None:
    qtbot.keyClicks(page.words.fields["looks_at"].edit, "The drive")
    page.show_camera(PORCH)
    qtbot.waitUntil(lambda: own(house).looks_at == "The drive")
    assert page.words.fields["looks_at"].text() == ""
    assert not page.undo.isEnabled()
    qtbot.keyClicks(page.words.fields["looks_at"].edit, "The porch")
    page.hide()
    qtbot.waitUntil(lambda: PORCH_KEY in house.settings().cameras)
    assert house.settings().cameras[PORCH_KEY].looks_at == "The porch"
    assert own(house).looks_at == "The drive"


def test_two_who_change_settings_at_once_keep_both_changes(
    qtbot: QtBot, page: CameraPage, house: House, thread: AsyncThread
) -> None:
    async def change() -> None:
        now = house.settings()
        cameras = now.cameras | {PORCH_KEY: CameraRules(normal="A cat")}
        await house.change_settings(msgspec.structs.replace(now, theme="dark", cameras=cameras))

    page.editing.change(matters="A parcel")
    thread.submit(change())
    page.editing.change(normal="A car")
    holds(qtbot, page, lambda: own(house) == CameraRules(matters="A parcel", normal="A car"))
    assert house.settings().theme == "dark"
    assert house.settings().cameras[PORCH_KEY].normal == "A cat"


def test_a_change_that_cannot_be_saved_is_taken_back_and_told(
    qtbot: QtBot, page: CameraPage, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(settings: Settings) -> None:
        raise errors.DiskFull(subject="settings.json")

    monkeypatch.setattr(house, "change_settings", refuse)
    page.flags.switches["water"].click()
    qtbot.waitUntil(lambda: "full" in page.message.said())
    assert page.flags.switches["water"].isChecked()
    assert own(house) == CameraRules()


def test_flags_are_switched_and_are_as_all_again(
    qtbot: QtBot, page: CameraPage, house: House
) -> None:
    assert not page.flags.as_all.isVisible()
    qtbot.keyClick(page.flags.switches["vehicle"], Qt.Key.Key_Space)
    holds(qtbot, page, lambda: own(house).flags is not None)
    assert set(FLAGS) - set(own(house).flags or ()) == {"vehicle"}
    page.flags.as_all.click()
    holds(qtbot, page, lambda: own(house).flags is None)
    assert page.flags.switches["vehicle"].isChecked()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "Give it a name"),
        ("Garten-Tür", "letters from a to z"),
        ("2 gates", "begins with a letter"),
        ("A name that is far too long", "At most 24"),
        ("Smoke or fire", "built-in"),
        ("gate  OPEN", "already"),
        ("Bins out", ""),
    ],
)
def test_names_of_own_flags_are_checked_with_reasons(name: str, reason: str) -> None:
    said = wrong_name(name, ["gate_open"])
    assert reason in said
    assert bool(said) == bool(reason)


def test_descriptions_of_own_flags_are_checked() -> None:
    assert "Say when" in wrong_description("  ")
    assert "120" in wrong_description("x" * 121)
    assert wrong_description("x" * 120) == ""


def test_own_flags_are_added_changed_and_taken_away_with_their_severities(
    qtbot: QtBot, page: CameraPage, house: House
) -> None:
    form = page.flags.form
    page.flags.add_flag.click()
    qtbot.keyClicks(form.name.edit, "Gate open")
    qtbot.keyClick(form.name.edit, Qt.Key.Key_Return)
    assert "Say when" in form.description.error()
    qtbot.keyClicks(form.description.edit, "The gate stands open")
    qtbot.keyClick(form.description.edit, Qt.Key.Key_Return)
    flag = OwnFlag("gate_open", "The gate stands open")
    holds(qtbot, page, lambda: own(house).own_flags == (flag,))
    page.editing.change(severities=(SeverityRule("gate_open", "alert"),))
    page.flags.rows[0].edit.click()
    form.name.edit.setText("Gate ajar")
    form.save.click()
    holds(qtbot, page, lambda: own(house).severities == (SeverityRule("gate_ajar", "alert"),))
    assert own(house).own_flags[0].name == "gate_ajar"
    page.flags.rows[0].remove.click()
    holds(qtbot, page, lambda: own(house) == CameraRules())


def test_severity_is_a_sentence_with_hours(qtbot: QtBot, page: CameraPage, house: House) -> None:
    page.severity.add_rule.click()
    holds(qtbot, page, lambda: len(own(house).severities) == 1)
    row = page.severity.rows[0]
    assert row.accessibleName() == "Person is an alert between 22:00 and 06:00."
    row.begin.setTime(QTime(21, 30))
    row.begin.editingFinished.emit()
    row.otherwise.setCurrentIndex(row.otherwise.findData("info"))
    row.otherwise.activated.emit(0)
    wanted = (SeverityRule("person", "alert", ("21:30", "06:00")), SeverityRule("person", "info"))
    holds(qtbot, page, lambda: own(house).severities == wanted)
    row.when.setCurrentIndex(0)
    row.when.activated.emit(0)
    holds(qtbot, page, lambda: own(house).severities == (SeverityRule("person", "alert"),))
    assert not row.begin.isVisible()
    row.remove.click()
    holds(qtbot, page, lambda: own(house).severities == ())


def test_detail_triage_and_place_say_what_all_cameras_have(
    qtbot: QtBot, page: CameraPage, house: House
) -> None:
    looking = page.looking
    assert looking.triage.currentText() == "Same as all cameras (careful)"
    looking.triage.setCurrentIndex(looking.triage.findData("off"))
    looking.triage.activated.emit(0)
    looking.detail.setCurrentIndex(looking.detail.findData(560))
    looking.detail.activated.emit(0)
    looking.cloud.chosen.emit("local")
    wanted = CameraRules(triage="off", detail=560, cloud="local")
    holds(qtbot, page, lambda: own(house) == wanted)
    looking.triage.setCurrentIndex(0)
    looking.triage.activated.emit(0)
    holds(qtbot, page, lambda: own(house).triage is None)


def test_pictures_leave_this_machine_only_after_the_consent(
    qtbot: QtBot, page: CameraPage, house: House
) -> None:
    page.looking.cloud.chosen.emit("gemini")
    sheet = next(one for one in page.findChildren(CloudSheet) if one.isVisible())
    assert page.looking.cloud.value() is None
    sheet.dismiss()
    assert own(house).cloud is None
    page.looking.cloud.chosen.emit("gemini")
    sheet = next(one for one in page.findChildren(CloudSheet) if one.isVisible())
    sheet.answered.emit(True)
    holds(qtbot, page, lambda: own(house).cloud == "gemini")
    assert page.looking.cloud.value() == "gemini"


def test_rules_are_copied_but_for_place_and_areas_and_reset_after_a_question(
    qtbot: QtBot, page: CameraPage, house: House
) -> None:
    area = ((0.1, 0.1), (0.2, 0.1), (0.2, 0.2))
    page.editing.change(areas=(area,), looks_at="The drive")
    other = CameraRules(looks_at="The porch", matters="A parcel", detail=280, flags=("person",))
    house.settings_now = msgspec.structs.replace(
        house.settings_now, cameras=dict(house.settings_now.cameras) | {PORCH_KEY: other}
    )
    page.editing.copy_from(PORCH_KEY)
    wanted = CameraRules(
        looks_at="The drive", areas=(area,), matters="A parcel", detail=280, flags=("person",)
    )
    holds(qtbot, page, lambda: own(house) == wanted)
    page.reset.click()
    assert page.confirm.isVisible()
    assert own(house) == wanted
    page.confirm.agreed.emit()
    holds(qtbot, page, lambda: KEY not in house.settings().cameras)
    page.undo.click()
    holds(qtbot, page, lambda: own(house) == wanted)


def test_what_holds_for_all_cameras_has_the_same_page(
    qtbot: QtBot, page: CameraPage, house: House
) -> None:
    page.show_camera(None)
    assert page.title.text() == "All cameras"
    assert not page.areas.isVisible()
    page.editing.change(own_flags=(OwnFlag("bins_out", "The bins are out"),), detail=140)
    holds(qtbot, page, lambda: house.settings().detail == 140)
    assert house.settings().own_flags[0].name == "bins_out"
    page.show_camera(DRIVEWAY)
    assert "Same as all cameras (140" in page.looking.detail.currentText()
    assert page.flags.rows == []


def test_trying_saves_first_and_shows_the_answer_beside_the_one_before(
    qtbot: QtBot, page: CameraPage, house: House, thread: AsyncThread
) -> None:
    trying = page.trying
    qtbot.waitUntil(lambda: "Nobody has looked" not in trying.before.text())
    before = trying.before.text()
    qtbot.keyClicks(page.words.fields["normal"].edit, "A cat")
    house.analysis_held = True
    trying.start()
    qtbot.waitUntil(lambda: bool(house.analyses_asked))
    assert own(house).normal == "A cat"
    assert not trying.run.isEnabled()
    path = house.analyses_asked[-1][0][0]
    seen = Subject("animal", 1, "a grey cat")
    flags = (Flag("animal", "info", "a cat"),)
    house.truths[path] = Analysis("A drive.", (seen,), "A cat sits.", flags)
    thread.submit(house.finish(path)).result()
    qtbot.waitUntil(lambda: not trying.running)
    assert trying.before.text() == before
    assert "A cat sits." in trying.now.text()
    assert trying.state.plain() == "New: 1 animal. Gone: 2 animals."


def test_a_try_that_fails_or_is_given_up_says_so(
    qtbot: QtBot, page: CameraPage, house: House, thread: AsyncThread
) -> None:
    trying = page.trying
    qtbot.waitUntil(lambda: "Nobody has looked" not in trying.before.text())
    before = trying.before.text()
    house.analysis_held = True
    trying.start()
    qtbot.waitUntil(lambda: bool(house.jobs_now))
    path = house.jobs_now[0].path
    thread.submit(house.finish(path, AnalysisError("model_failed", "No.", "now"))).result()
    qtbot.waitUntil(lambda: bool(trying.message.said()))
    assert trying.before.text() == before
    trying.start()
    qtbot.waitUntil(trying.cancel.isVisible)
    trying.cancel.click()
    qtbot.waitUntil(lambda: house.jobs_now[0].state is JobState.CANCELLED)
    assert trying.state.plain() == "Given up."
    assert trying.run.isEnabled()


def test_every_control_of_the_page_has_a_name(qtbot: QtBot, page: CameraPage) -> None:
    page.editing.change(
        areas=(((0.1, 0.1), (0.2, 0.1), (0.2, 0.2)),),
        own_flags=(OwnFlag("gate_open", "Open"),),
        severities=(SeverityRule("person", "alert", ("22:00", "06:00")),),
    )
    page.flags.add_flag.click()
    QApplication.processEvents()
    nameless = [
        one
        for one in page.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isVisible()
        and not one.accessibleName()
        and one.focusProxy() is None
    ]
    assert nameless == []


def test_the_tab_key_goes_through_the_page_from_its_top_to_its_end(
    qtbot: QtBot, page: CameraPage
) -> None:
    page.editing.change(
        areas=(((0.1, 0.1), (0.2, 0.1), (0.2, 0.2)),),
        own_flags=(OwnFlag("gate_open", "Open"),),
        severities=(SeverityRule("person", "alert"),),
    )
    wanted = [
        page.back,
        page.areas.canvas,
        page.areas.newest,
        page.areas.rows[0].choose,
        page.words.fields["looks_at"].edit,
        page.flags.switches["person"],
        page.flags.rows[0].edit,
        page.flags.add_flag,
        page.severity.rows[0].flag,
        page.severity.add_rule,
        page.looking.triage,
        page.trying.run,
    ]
    order: list[QWidget] = []
    step = page.nextInFocusChain()
    while step is not None and step is not page:
        order.append(step)
        step = step.nextInFocusChain()
    places = [order.index(one) for one in wanted]
    assert places == sorted(places)


@pytest.mark.parametrize("width", [640, 900, 1280])
def test_nothing_is_wider_than_the_page(qtbot: QtBot, page: CameraPage, width: int) -> None:
    page.editing.change(
        own_flags=(OwnFlag("gate_open", "x" * 120),),
        severities=(SeverityRule("smoke_or_fire", "alert", ("22:00", "06:00")),),
    )
    page.resize(width - 60 if width < 760 else width - 212, 600)
    QApplication.processEvents()
    assert page.area.horizontalScrollBar().maximum() == 0
