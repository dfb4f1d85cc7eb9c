"""The page of a day: what happened, day by day, as a file, and every day by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from blinkthink.core.errors import DiskFull
from blinkthink.core.events import PictureAdded
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import DigestSettings
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.pages.digest.page import DigestPage
from tests.alerts.digest_house import MADE, House, said
from tests.ui.pages.scripted_backend import FOUR, NOW, ScriptedBackend

TODAY = NOW.astimezone().date()


class Pictures(House):
    """Puts pictures into the backend's library."""

    def __init__(self, backend: ScriptedBackend) -> None:
        self.library = backend.library
        self.count = 0


def at(hour: int, day: date = TODAY) -> datetime:
    return datetime(day.year, day.month, day.day, hour).astimezone()


@pytest.fixture
def pictures(backend: ScriptedBackend) -> Pictures:
    return Pictures(backend)


@pytest.fixture
def show(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge
) -> Iterator[Callable[[], DigestPage]]:
    pool = QThreadPool()

    def make(parent: QObject) -> Thumbs:
        return Thumbs(backend.paths.thumbnails, pool, parent, bridge=bridge)

    made: list[DigestPage] = []

    def shown() -> DigestPage:
        page = DigestPage(backend, bridge, make)
        made.append(page)
        qtbot.addWidget(page)
        page.resize(1000, 700)
        with qtbot.waitExposed(page):
            page.show()
        qtbot.waitUntil(lambda: page.digest is not None or bool(page.message.said()))
        return page

    yield shown
    for page in made:
        page.stop()
    pool.waitForDone()


def test_the_day_is_told_with_pictures(
    qtbot: QtBot, pictures: Pictures, show: Callable[[], DigestPage]
) -> None:
    path = pictures.take(at(8), "person")
    pictures.take(at(9))
    page = show()
    assert page.sentence.plain() == "2 pictures from 1 camera: person once."
    (card,) = page.cards
    (tile,) = card.tiles.tiles
    assert tile.accessibleName() == "08:00: A notice. A person. Something goes on."
    with qtbot.waitSignal(page.picture_wanted) as wanted:
        qtbot.keyClick(tile, Qt.Key.Key_Space)
    assert wanted.args == [path]
    assert card.plot.words(8) == "08:00 to 09:00: 1 picture, 1 of them show something"
    assert card.plot.accessibleDescription() == (
        "Pictures in 2 hours; something is seen in those from 08:00."
    )


def test_nothing_can_be_saved_before_it_is_read(
    qtbot: QtBot, pictures: Pictures, show: Callable[[], DigestPage], backend: ScriptedBackend
) -> None:
    yesterday = TODAY - timedelta(days=1)
    pictures.take(at(8), "animal")
    pictures.take(at(8, yesterday), "animal")
    page = show()
    assert page.save.isEnabled()
    gate = backend.holds("digest")
    page.step(-1)
    assert not page.save.isEnabled()
    qtbot.waitUntil(lambda: gate.reached)
    gate.open()
    qtbot.waitUntil(page.save.isEnabled)
    assert page.digest is not None
    assert page.digest.day == yesterday


def test_one_goes_from_day_to_day_and_not_into_the_future(
    qtbot: QtBot, pictures: Pictures, show: Callable[[], DigestPage]
) -> None:
    yesterday = TODAY - timedelta(days=1)
    pictures.take(at(8, yesterday), "animal")
    page = show()
    assert not page.after.isEnabled()
    assert page.empty.isVisible()
    assert not page.save.isEnabled()
    qtbot.mouseClick(page.before, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(page.cards))
    assert page.day == yesterday
    assert not page.empty.isVisible()
    qtbot.mouseClick(page.today, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.digest is not None and page.digest.day == TODAY)
    page.step(5)
    assert page.day == TODAY


def test_a_picture_that_comes_is_added(
    qtbot: QtBot, pictures: Pictures, backend: ScriptedBackend, show: Callable[[], DigestPage]
) -> None:
    page = show()
    path = pictures.take(at(8), "person")
    backend.events.publish(PictureAdded(path))
    qtbot.waitUntil(lambda: bool(page.cards))
    assert page.cards[0].day.pictures == 1


def test_a_day_that_is_read_slowly_is_shown_while_pictures_come(
    qtbot: QtBot, pictures: Pictures, backend: ScriptedBackend, show: Callable[[], DigestPage]
) -> None:
    page = show()
    path = pictures.take(at(8), "person")
    gate = backend.holds("digest")
    backend.events.publish(PictureAdded(path))
    qtbot.waitUntil(lambda: gate.reached)
    read = backend.calls.count(("digest", TODAY))
    assert read
    (rest,) = (timer for timer in page.findChildren(QTimer) if timer.parent() is page)
    with qtbot.waitSignal(rest.timeout):
        backend.events.publish(PictureAdded(path))
    assert backend.calls.count(("digest", TODAY)) == read
    gate.open()
    qtbot.waitUntil(lambda: bool(page.cards))


def test_a_long_day_says_how_far_it_is_and_is_read_no_further_if_so_wanted(
    qtbot: QtBot,
    pictures: Pictures,
    backend: ScriptedBackend,
    bridge: Bridge,
    show: Callable[[], DigestPage],
) -> None:
    page = show()
    assert not page.cancel.isVisible()
    gate = backend.holds("digest")
    page.step(-1)
    qtbot.waitUntil(lambda: page.doing.text() == "Reading the day: 50 of 2,000")
    qtbot.waitUntil(lambda: gate.reached)
    qtbot.mouseClick(page.cancel, Qt.MouseButton.LeftButton)
    assert page.message.said().startswith("The day was not read to its end.")
    assert not page.doing.isVisible()
    read = backend.calls.count(("digest", page.day))
    (rest,) = (timer for timer in page.findChildren(QTimer) if timer.parent() is page)
    with qtbot.waitSignal(bridge.news):
        backend.events.publish(PictureAdded(pictures.take(at(8), "person")))
    assert not rest.isActive()
    gate.open()
    page.message.acted.emit()
    qtbot.waitUntil(lambda: page.digest is not None)
    assert backend.calls.count(("digest", page.day)) == read + 1
    assert not page.message.said()


def test_cameras_stand_in_the_order_of_the_rail(
    pictures: Pictures, show: Callable[[], DigestPage]
) -> None:
    gone = CameraRef("9", "9", "outdoor", "Attic")
    for ref in (FOUR[2].ref, gone, FOUR[1].ref, FOUR[0].ref):
        pictures.take(at(8), camera=ref)
    names = [card.accessibleName() for card in show().cards]
    wanted = [FOUR[0].ref.name, FOUR[1].ref.name, FOUR[2].ref.name, "Attic"]
    assert [next(one for one in wanted if one in name) for name in names] == wanted


def test_nothing_is_read_for_a_page_that_was_left(
    qtbot: QtBot, pictures: Pictures, backend: ScriptedBackend, show: Callable[[], DigestPage]
) -> None:
    yesterday = TODAY - timedelta(days=1)
    pictures.take(at(7, yesterday), "person")
    page = show()
    page.step(-1)
    qtbot.waitUntil(lambda: page.digest is not None)
    pictures.take(at(8, yesterday), "person")
    gate = backend.holds("digest")
    page.refresh()
    qtbot.waitUntil(lambda: gate.reached)
    read = backend.calls.count(("digest", yesterday))
    page.hide()
    page.show()  # and is read anew once it is shown, though that day is over
    qtbot.waitUntil(lambda: page.digest is not None and page.digest.pictures == 2)
    assert backend.calls.count(("digest", yesterday)) == read + 1


def test_a_slow_day_never_takes_the_place_of_a_later_one(
    qtbot: QtBot, pictures: Pictures, backend: ScriptedBackend, show: Callable[[], DigestPage]
) -> None:
    page = show()
    gate = backend.holds("digest")
    page.step(-1)
    qtbot.waitUntil(lambda: gate.reached)
    page.step(-1)
    gate.open()
    wanted = TODAY - timedelta(days=2)
    qtbot.waitUntil(lambda: page.digest is not None and page.digest.day == wanted)


def test_what_goes_wrong_is_said_and_can_be_tried_again(
    qtbot: QtBot, pictures: Pictures, backend: ScriptedBackend, show: Callable[[], DigestPage]
) -> None:
    pictures.take(at(8), "person")
    backend.fails["digest"] = DiskFull("no room")
    page = show()
    assert page.message.said()
    backend.fails.clear()
    page.message.acted.emit()
    qtbot.waitUntil(lambda: bool(page.cards))
    assert page.message.said() == ""


def test_the_day_is_saved_as_a_file(
    qtbot: QtBot, pictures: Pictures, show: Callable[[], DigestPage], tmp_path: Path
) -> None:
    pictures.take(at(8), "person")
    page = show()
    file = tmp_path / "day.html"
    page.save_as(file)
    qtbot.waitUntil(lambda: page.message.said() != "")
    assert page.message.said() == f"The day is saved. {file}"
    assert "Something goes on." in file.read_text()


def test_what_was_saved_stays_said_while_pictures_come(
    qtbot: QtBot, pictures: Pictures, show: Callable[[], DigestPage], tmp_path: Path
) -> None:
    """The focus stays, too, and another day has nothing to do with it."""
    pictures.take(at(8), "person")
    page = show()
    page.save.setFocus()
    page.save_as(tmp_path / "day.html")
    assert page.save.hasFocus()
    qtbot.waitUntil(lambda: page.message.said() != "")
    pictures.take(at(9), "person")
    page.refresh()
    qtbot.waitUntil(lambda: page.digest is not None and page.digest.pictures == 2)
    assert page.message.said().startswith("The day is saved.")
    page.step(-1)
    assert page.message.said() == ""


def test_every_day_as_a_file_is_switched_on_at_a_time(
    qtbot: QtBot, backend: ScriptedBackend, show: Callable[[], DigestPage], tmp_path: Path
) -> None:
    card = show().writing
    assert not card.switch.isChecked()
    assert not card.time.isEnabled()
    card.switch.click()
    qtbot.waitUntil(lambda: card.time.isEnabled())
    assert backend.settings_now.digest == DigestSettings(at="07:00")
    changed = QSignalSpy(card.time.editingFinished)
    card.time.setTime(card.time.time().addSecs(3600))
    qtbot.keyClick(card.time, Qt.Key.Key_Return)
    assert changed.count() == 1
    qtbot.waitUntil(lambda: backend.settings_now.digest.at == "08:00")
    card.use_folder(str(tmp_path))
    qtbot.waitUntil(lambda: card.where.sentence.plain() == str(tmp_path))
    card.switch.click()
    qtbot.waitUntil(lambda: backend.settings_now.digest.at is None)


def test_texts_of_models_are_never_markup(
    pictures: Pictures, show: Callable[[], DigestPage]
) -> None:
    path = pictures.take(at(8), "person")
    evil = said("person", words="<b>bold</b>")
    pictures.change(path, lambda one: one.analyzed(evil, MADE))
    (tile,) = show().cards[0].tiles.tiles
    assert "<b>bold</b>" in tile.accessibleName()
