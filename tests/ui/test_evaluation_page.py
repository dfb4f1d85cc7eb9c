"""The page that measures models: how to begin, how far it is, what was found, what failed."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from blinkthink.core.errors import ModelMissing, Usage
from blinkthink.core.state import ModelEntry
from blinkthink.gallery.index.query import Query
from blinkthink.ui.correcting.drafts import Correction, Draft, made_right
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.pages.evaluation.page import EvaluationPage
from blinkthink.ui.pages.evaluation.results import Results
from tests.ui.conftest import MakeWindow
from tests.ui.house import House

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LONG = "Donaudampfschifffahrtsgesellschaft " * 4
BLIND = ModelEntry("blind", "Blind model", "ready", 10**9, 10**9, "MIT")


@pytest.fixture
def paths(house: House) -> list[Path]:
    """Eight judged pictures of ten; of two the user says that nobody is there."""
    house.more_models = (BLIND,)
    made = house.fill(10)
    for path in made[:8]:
        house.library.update_sidecar(path, lambda one: (made_right(one) or Correction()).put(one))
    for path in [one for one in made[:8] if house.truths[one].subjects][:2]:
        empty = Draft.of(house.truths[path], None).emptied()
        wrong = Correction("wrong", empty.to_json())
        house.library.update_sidecar(path, wrong.put)
    return made


@pytest.fixture
def window(paths: list[Path], open_window: MakeWindow) -> MainWindow:
    return open_window()


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> EvaluationPage:
    window.go("models")
    window.page("models").measure.click()  # type: ignore[attr-defined]
    made = window.places.evaluation
    qtbot.waitUntil(lambda: made.start.isVisible())
    return made


def measured(qtbot: QtBot, page: EvaluationPage, *, other: int = 0) -> Results:
    """Measure, and wait for the results."""
    page.start.other.setCurrentIndex(other)
    page.start.begin.click()
    qtbot.waitUntil(lambda: page.results.isVisible() and bool(page.results.rows))
    if other:
        qtbot.waitUntil(lambda: page.results.other.currentIndex() > 0)
    return page.results


def row(results: Results, title: str) -> str:
    return next(one.accessibleName() for one in results.rows if title in one.accessibleName())


def test_without_a_judged_picture_the_page_says_how_to_begin(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.fill(4)
    window = open_window()
    window.show_evaluation()
    page = window.places.evaluation
    qtbot.waitUntil(lambda: page.empty.isVisible())
    assert not page.start.isVisible()
    page.empty.acted.emit()
    assert window.library.isVisible()
    assert window.model.query == Query(unjudged=True)
    qtbot.waitUntil(lambda: len(window.model) == 4)


def test_it_says_how_many_there_are_of_which_camera_and_when_they_are_few(
    page: EvaluationPage,
) -> None:
    start = page.start
    assert start.count.plain() == "8 pictures that you judged"
    assert start.cameras.plain() == "Back Yard 2 · Driveway 2 · Front Door 2 · Hallway 2"
    assert start.few.plain().startswith("Too few to tell much: with 8 pictures")
    assert start.more.text() == "Judge more pictures (2 are left)"


def test_the_numbers_come_in_plain_words_with_their_intervals(
    qtbot: QtBot, page: EvaluationPage
) -> None:
    results = measured(qtbot, page)
    assert row(results, "Answers that can be used").endswith(
        "Answers that can be used: 100 %, likely 68 to 100 % (8 of 8)"
    )
    assert row(results, "Pictures with nothing wrong").startswith(
        "Pictures with nothing wrong: 75 %"
    )
    assert "False alarms with nobody there" in row(results, "False alarms")
    assert row(results, "Time for a picture").startswith("Time for a picture: 1.9 s")
    assert all(one.plot is not None for one in results.rows if "Time" not in one.accessibleName())
    before = len(results.rows)
    results.kinds.open(True)
    assert len(results.rows) > before
    assert row(results, "Animals: found")


def test_the_pictures_that_went_wrong_say_what_is_there_and_what_was_said(
    qtbot: QtBot, window: MainWindow, page: EvaluationPage, house: House
) -> None:
    results = measured(qtbot, page)
    assert results.wrong_title.text() == "2 pictures that went wrong"
    tiles = results.pictures.tiles
    assert len(tiles) == 2
    assert all(tile.shown.first == "There: nobody" for tile in tiles)
    assert all(tile.shown.second.startswith("Said: ") for tile in tiles)
    path = tiles[0].shown.path
    tiles[0].click()
    assert window.viewer.isVisible()
    assert window.current.path == path
    qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_Escape)
    assert page.isVisible()  # back to where one was


def test_the_table_of_what_was_taken_for_what_is_behind_details(
    qtbot: QtBot, page: EvaluationPage
) -> None:
    results = measured(qtbot, page)
    results.details.open(True)
    names = {one.accessibleName() for one in results.details.content.findChildren(QWidget)}
    assert any(name.startswith("Nothing there, ") and "picture" in name for name in names)
    assert "What was taken for what" in names


def test_two_models_side_by_side_and_whether_the_difference_is_chance(
    qtbot: QtBot, page: EvaluationPage, house: House
) -> None:
    results = measured(qtbot, page, other=1)
    assert house.measuring.asked == [(("demo", "blind"), None, ())]
    assert "Demo model" in results.title.text()
    assert results.other.currentText().startswith("Blind model")
    told = next(one for one in results.rows if "nothing wrong" in one.accessibleName())
    assert len(told.measures) == 2
    assert told.verdict in ("Could be chance", "◇ worse, more than chance")
    assert results.wrong_title.text().endswith("where the two differ")
    results.other.setCurrentIndex(0)
    results.other.activated.emit(0)
    qtbot.waitUntil(lambda: "went wrong" in results.wrong_title.text())


def test_a_camera_and_a_detail_are_asked_for(
    qtbot: QtBot, page: EvaluationPage, house: House
) -> None:
    start = page.start
    start.only.setCurrentIndex(start.only.findText("Hallway"))
    start.detail.setCurrentIndex(start.detail.findData(280))
    results = measured(qtbot, page)
    assert house.measuring.asked == [(("demo",), 280, (("77", "mini", "4"),))]
    assert "2 pictures" in results.line.plain()


def test_while_it_runs_it_says_how_far_and_can_be_stopped(
    qtbot: QtBot, page: EvaluationPage, house: House
) -> None:
    house.measuring.held = True
    start = page.start
    start.begin.click()
    qtbot.waitUntil(lambda: start.cancel.isVisible())
    assert start.doing.plain() == "Measuring Demo"
    assert start.far.plain() == "1 of 8 pictures · 2 min left"
    assert not start.begin.isVisible()
    start.cancel.click()
    qtbot.waitUntil(lambda: start.begin.isVisible())
    assert page.message.said().startswith("You stopped it.")
    qtbot.waitUntil(lambda: page.results.isVisible())
    assert "stopped after 4 of 8 pictures" in page.results.line.plain()


def test_what_fails_is_told_at_the_start_and_on_the_way(
    qtbot: QtBot, page: EvaluationPage, house: House
) -> None:
    house.measuring.refused = Usage("An evaluation is under way.")
    page.start.begin.click()
    qtbot.waitUntil(lambda: bool(page.message.said()))
    house.measuring.refused = None
    house.measuring.held = True
    page.start.begin.click()
    qtbot.waitUntil(lambda: page.start.cancel.isVisible())
    assert not page.message.said()
    house.measuring.fail(ModelMissing("its file is gone"))
    qtbot.waitUntil(lambda: bool(page.message.said()))
    assert page.start.begin.isVisible()


def test_runs_are_kept_listed_and_deleted_after_a_question(
    qtbot: QtBot, window: MainWindow, page: EvaluationPage, house: House
) -> None:
    pictures = house.measuring.labelled()
    for number in range(5):
        house.measuring.keep("demo", pictures[: 2 + number], later=number)
    page.refresh()
    qtbot.waitUntil(lambda: len(page.runs.rows) == 5)
    assert [one.isVisible() for one in page.runs.rows] == [True] * 3 + [False] * 2
    page.runs.more.click()
    assert all(one.isVisible() for one in page.runs.rows)
    oldest = page.runs.rows[4]
    assert oldest.line.whole() == "Today 17:32 · 2 pictures · detail 140 · prompt 1"
    oldest.delete.click()
    oldest._question.kept.emit()  # type: ignore[union-attr]
    assert oldest.delete.hasFocus()
    oldest.delete.click()
    oldest._question.agreed.emit()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: len(page.runs.rows) == 4)
    assert len(house.measuring.kept.heads()) == 4


def test_a_report_is_exported_as_json_and_as_a_table(
    qtbot: QtBot, page: EvaluationPage, house: House, tmp_path: Path
) -> None:
    measured(qtbot, page)
    name = house.measuring.kept.heads()[0].name
    for kind in ("json", "csv"):
        target = tmp_path / f"out.{kind}"
        page.message.hide()
        page.export(name, target, kind)
        qtbot.waitUntil(lambda target=target: f"“{target.name}”" in page.message.said())  # type: ignore[misc]
    assert json.loads((tmp_path / "out.json").read_text())["total"] == 8
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {one["key"]: one for one in csv.DictReader(file)}
    assert rows["answers.valid"]["hits"] == "8.0"
    (tmp_path / "taken.json").mkdir()  # what cannot be written
    page.message.hide()
    page.export(name, tmp_path / "taken.json", "json")
    qtbot.waitUntil(lambda: bool(page.message.said()))
    assert "was written" not in page.message.said()


def test_a_model_on_a_server_gets_the_pictures_and_that_is_said_before(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.more_models = (ModelEntry("far", "Far", "ready", 0, 0, "", server="nas.local:8080"),)
    for path in house.fill(2):
        house.library.update_sidecar(path, lambda one: (made_right(one) or Correction()).put(one))
    window = open_window()
    window.show_evaluation()
    start = window.places.evaluation.start
    qtbot.waitUntil(lambda: start.isVisible())
    assert not start.sent.isVisible()
    start.other.setCurrentIndex(1)
    assert start.sent.plain() == "These pictures are sent to nas.local:8080."
    assert start.sent.isVisible()


def test_the_cloud_can_be_measured_once_the_user_agreed_and_that_it_costs_is_said(
    qtbot: QtBot, page: EvaluationPage, house: House
) -> None:
    start = page.start
    assert start.other.findData("gemini") < 0
    house.set_cloud(key="keyring", consented_at=house.clock.now(), model="gemini-x", host="")
    qtbot.waitUntil(lambda: start.other.findData("gemini") > 0)
    start.other.setCurrentIndex(start.other.findData("gemini"))
    assert start.sent.plain().startswith("These pictures are sent to Google.")
    assert "limit" in start.sent.plain()


def test_it_is_reached_by_keyboard_named_and_fits_a_small_window(
    qtbot: QtBot, window: MainWindow, page: EvaluationPage, house: House
) -> None:
    house.more_models = (BLIND, ModelEntry("long", LONG, "ready", 0, 0, "", server=LONG))
    page.start.show_models(house.models(), house.cloud())
    results = measured(qtbot, page, other=1)
    results.kinds.open(True)
    results.details.open(True)
    window.resize(640, 480)
    content, viewport = page.area.widget(), page.area.viewport()
    qtbot.waitUntil(lambda: content.minimumSizeHint().width() <= viewport.width())
    wanted = [
        one
        for one in page.findChildren(QWidget)
        if isinstance(one, QAbstractButton | QComboBox) and one.isVisible() and one.isEnabled()
    ]
    assert [one for one in wanted if not one.accessibleName()] == []
    reached: set[QWidget | None] = set()
    page.back.setFocus()
    for _ in range(3 * len(wanted) + 30):
        reached.add(QApplication.focusWidget())
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert [one.accessibleName() for one in wanted if one not in reached] == []
    page.back.setFocus()
    qtbot.keyClick(page.back, Qt.Key.Key_Escape)
    assert window.page("models").isVisible()
