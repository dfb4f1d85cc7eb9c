"""The page of skipped pictures: rates in words and plots, and the way to what was missed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from blinkthink.core.analysis import Flag, Subject
from blinkthink.core.audits import FEW, TriageCounts
from blinkthink.core.events import PictureAdded
from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui.pages.skipping import rate_words
from blinkthink.ui.pages.skipping.page import SkippingPage
from tests.ui.conftest import MakeWindow
from tests.ui.house import FOUR, NOW, House, provenance

AUDIT = replace(provenance(), audit=True)


def skipped(house: House, count: int, *, missed: int = 0, visibility: str = "clear") -> list[Path]:
    """A picture that was analysed, and ``count`` audits of ones that equal it."""
    made: list[Path] = []
    for number in range(count + 1):
        at = NOW - timedelta(hours=5, minutes=number)
        made.append(house.take(FOUR[0], at, seed=8))
    since = made[-1]
    truth = replace(house.truths[since], subjects=(), flags=(), visibility=visibility)
    person = replace(
        truth, subjects=(Subject("person", 1, "a man"),), flags=(Flag("person", "notice", ""),)
    )
    house.library.update_sidecar(since, lambda one: one.analyzed(truth, provenance()))
    for number, path in enumerate(made[:-1]):
        said = person if number < missed else truth
        house.library.update_sidecar(path, lambda one: one.skipped(since.name))
        house.library.update_sidecar(path, lambda one, said=said: one.analyzed(said, AUDIT))
    return made


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (TriageCounts(seen=5), "Nothing skipped yet."),
        (TriageCounts(skipped=9), "Too few to tell yet: none of them was audited so far."),
        (TriageCounts(0, 99, FEW - 1, 0), "Too few to tell yet: 19 audits, none missed."),
        (
            TriageCounts(0, 99, 3, 2),
            "Too few to tell yet: 3 audits, 2 of them showed a change.",
        ),
        (
            TriageCounts(0, 2000, 100, 0),
            "No change missed in 100 audits. The true share is likely below 3.7 %.",
        ),
        (
            TriageCounts(0, 2000, 200, 1),
            "1 change missed in 200 audits: 0.5 %, likely between 0.1 % and 2.8 %.",
        ),
    ],
)
def test_rates_are_told_with_how_sure_they_are(counts: TriageCounts, words: str) -> None:
    assert rate_words.rate(counts) == words


def test_the_axis_holds_every_range_that_is_drawn() -> None:
    assert rate_words.scale([]) == 0.02
    assert rate_words.scale([TriageCounts(0, 0, 100, 0)]) == 0.05
    assert rate_words.scale([TriageCounts(0, 0, FEW, FEW)]) == 1.0


def test_day_and_night_are_told_apart_and_missed_pictures_are_a_click_away(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    missed = skipped(house, FEW, missed=1)[0]
    house.fill(2)
    window = open_window()
    window.show_rates()
    page = window.page("skipping")
    assert isinstance(page, SkippingPage)
    qtbot.waitUntil(lambda: page.found is not None)
    assert page.all.day.rate.plain().startswith(f"1 change missed in {FEW} audits: 5 %")
    assert page.all.night.rate.plain() == "Nothing skipped yet."
    assert page.all.day.plot.isVisible()
    assert not page.all.night.plot.isVisible()
    card = page.cards[FOUR[0].ref.key]
    assert card.mode.text() == "Skips carefully"
    assert card.missed.text() == "Show 1 picture with a missed change"
    card.missed.click()
    qtbot.waitUntil(lambda: window.library.isVisible() and len(window.model) == 1)
    assert window.model.pictures[0].path == missed
    chips = [chip.text() for chip in window.library.chips.chips]
    assert any("Missed by skipping" in chip for chip in chips)


def test_the_page_counts_again_when_pictures_come(
    qtbot: QtBot, house: House, open_window: MakeWindow, thread: AsyncThread
) -> None:
    async def tell(paths: list[Path]) -> None:
        for path in paths:
            house.events.publish(PictureAdded(path))

    window = open_window()
    window.show_rates()
    page = window.page("skipping")
    assert isinstance(page, SkippingPage)
    qtbot.waitUntil(lambda: page.found is not None)
    assert page.state.plain().startswith("Nothing was skipped yet")
    paths = skipped(house, 2, visibility="infrared")
    thread.submit(tell(paths)).result()
    qtbot.waitUntil(
        lambda: page.all.night.rate.plain() == ("Too few to tell yet: 2 audits, none missed.")
    )
    assert page.state.plain() == ""


def test_one_comes_from_the_camera_page_and_goes_back_with_escape(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.fill(2)
    window = open_window()
    qtbot.waitUntil(lambda: len(window.rail.rows) == 4)
    row = window.rail.rows[FOUR[1].ref.key]
    qtbot.keyClick(row.face, Qt.Key.Key_F2)
    camera = window.places.camera
    assert camera.isVisible()
    assert camera.title.text() == "Driveway"
    camera.looking.rates.click()
    page = window.page("skipping")
    assert page.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert camera.isVisible()
    camera.looking.rates.click()
    assert isinstance(page, SkippingPage)
    page.rules_wanted.emit(FOUR[2].ref)  # round in a circle
    assert camera.title.text() == "Back Yard"
    qtbot.keyClick(camera, Qt.Key.Key_Escape)
    assert window.library.isVisible()
    window.go("settings")
    window.show_camera(None)
    qtbot.keyClick(camera, Qt.Key.Key_Escape)
    assert window.page("settings").isVisible()


def test_ctrl_z_takes_back_what_was_changed_on_the_camera_page(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.fill(2)
    window = open_window()
    window.show_camera(FOUR[1].ref)
    page = window.places.camera
    page.flags.switches["water"].click()
    qtbot.waitUntil(lambda: bool(house.settings().cameras))
    window.commands.shortcuts["undo"].activated.emit()
    qtbot.waitUntil(lambda: not house.settings().cameras)
    assert page.flags.switches["water"].isChecked()
