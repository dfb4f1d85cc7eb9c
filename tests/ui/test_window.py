"""The window around the pictures: rail, status bar, banner, sign-in page, sizes, names."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QListView,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from blinkthink.core.analysis import AnalysisError
from blinkthink.core.errors import NeedsLogin, Offline, Transient
from blinkthink.core.schedules import Every, Schedule
from blinkthink.core.state import Account, CameraList, Engine, EngineState, SignIn
from blinkthink.core.words import Words
from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.rail.rail import NARROW_WIDTH
from tests.ui.conftest import MakeWindow
from tests.ui.house import FOUR, HOME, NOW, House, camera


def line(window: MainWindow, number: int) -> str:
    """The second line of a camera in the rail."""
    return window.rail.rows[FOUR[number].ref.key].second_line()[0]


def test_the_rail_shows_the_cameras(qtbot: QtBot, house: House, open_window: MakeWindow) -> None:
    house.fill(8)
    window = open_window()
    qtbot.waitUntil(lambda: len(window.rail.rows) == 4)
    assert [line(window, number) for number in range(4)] == [
        "Online · Battery ok",
        "Online · Battery ok",
        "Battery low",
        "Mini · wired",
    ]
    qtbot.waitUntil(lambda: all(row.face.pixmap for row in window.rail.rows.values()))
    assert window.rail.places["library"].accessibleName() == "Library, 8 pictures"


def test_a_snapshot_appears_in_rail_and_grid(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.fill(2)
    window = open_window()
    row = window.rail.rows[FOUR[1].ref.key]
    row.snap.click()
    assert not row.snap.isEnabled()
    assert row.second_line()[0] == "Waiting…"
    qtbot.waitUntil(lambda: window.model.total == 3)
    qtbot.waitUntil(row.snap.isEnabled)
    assert row.second_line()[0] == "Saved 17:32"
    newest = window.model.pictures[0]
    assert newest.folder == "Driveway"
    assert window.rail.places["library"].accessibleName() == "Library, 3 pictures"


def test_a_failed_snapshot_says_so_and_can_be_tried_again(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.fill(4)
    house.refusals["3"] = Offline("HTTP 408", subject="Back Yard")
    window = open_window()
    row = window.rail.rows[FOUR[2].ref.key]
    row.snap.click()
    message = window.library.message
    qtbot.waitUntil(lambda: bool(message.said()))
    assert message.said().startswith("Back Yard did not answer.")
    assert "Its last picture is from today 16:17." in message.said()
    assert row.second_line()[0] == "Did not answer"
    assert row.snap.accessibleDescription().startswith("Back Yard did not answer.")
    house.refusals.clear()
    message.acted.emit()
    qtbot.waitUntil(lambda: window.model.total == 5)
    assert message.said() == ""
    assert row.second_line()[0].startswith("Saved ")


def test_a_picture_of_that_camera_takes_back_what_was_said_of_it(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.refusals["3"] = Offline("HTTP 408", subject="Back Yard")
    window = open_window()
    rows, message = window.rail.rows, window.library.message
    rows[FOUR[2].ref.key].snap.click()
    qtbot.waitUntil(lambda: bool(message.said()))
    house.refusals.clear()
    rows[FOUR[1].ref.key].snap.click()
    qtbot.waitUntil(lambda: window.model.total == 1)
    assert message.said().startswith("Back Yard did not answer.")  # another camera did
    rows[FOUR[2].ref.key].snap.click()
    qtbot.waitUntil(lambda: window.model.total == 2)
    qtbot.waitUntil(lambda: not message.isVisible())


def test_snap_all_asks_every_camera(qtbot: QtBot, house: House, open_window: MakeWindow) -> None:
    window = open_window()
    qtbot.waitUntil(window.library.empty.isVisible)
    assert not window.inspector.isVisible()
    qtbot.waitUntil(lambda: len(window.rail.rows) == 4)
    window.library.empty.acted.emit()
    qtbot.waitUntil(lambda: window.model.total == 4)
    assert {picture.folder for picture in window.model.pictures} == {
        "Front_Door", "Driveway", "Back_Yard", "Hallway",
    }  # fmt: skip
    assert window.library.grid.isVisible()


def test_snap_all_is_offered_once_there_are_cameras_and_does_not_wait_for_the_rail(
    qtbot: QtBot, house: House, open_window: MakeWindow, bridge: Bridge
) -> None:
    house.cameras_now = CameraList(as_of=NOW)
    window = open_window()
    empty = window.library.empty
    qtbot.waitUntil(empty.isVisible)
    qtbot.waitUntil(lambda: not bridge.busy)
    assert not shown(empty, "Snap all")
    house.cameras_now = CameraList(FOUR, (HOME,), NOW)  # no news of it has arrived yet
    empty.acted.emit()
    assert not window.rail.rows
    qtbot.waitUntil(lambda: window.model.total == 4)


def test_the_empty_library_offers_snap_all_when_the_cameras_come(
    qtbot: QtBot, house: House, open_window: MakeWindow, thread: AsyncThread
) -> None:
    house.cameras_now = CameraList(as_of=NOW)
    window = open_window()
    qtbot.waitUntil(window.library.empty.isVisible)
    thread.call(lambda: house.set_cameras(CameraList(FOUR, (HOME,), NOW)))
    qtbot.waitUntil(lambda: shown(window.library.empty, "Snap all"))


def test_a_listing_that_fails_keeps_the_cameras_and_says_their_age(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    as_of = NOW - timedelta(minutes=30)
    house.cameras_now = CameraList(FOUR, (HOME,), as_of, Transient("no route"))
    window = open_window()
    qtbot.waitUntil(window.rail.refresh.isVisible)
    assert len(window.rail.rows) == 4
    assert window.rail.note() == "Cameras as of 17:02. Blink cannot be reached right now."


def test_the_sign_in_page_covers_the_window_until_somebody_is_signed_in(
    qtbot: QtBot, house: House, open_window: MakeWindow, thread: AsyncThread
) -> None:
    house.account_now = Account(SignIn.SIGNED_OUT)
    window = open_window()
    assert window.sign_in.isVisible()
    window.sign_in.library_requested.emit()
    assert window.library.isVisible()
    assert window.rail.note() == "Sign in to see your cameras."
    assert not window.rail.rows
    window.rail.sign_in.click()
    assert window.sign_in.isVisible()
    thread.call(lambda: house.set_account(Account(SignIn.SIGNED_IN, since=NOW)))
    qtbot.waitUntil(window.library.isVisible)
    qtbot.waitUntil(lambda: len(window.rail.rows) == 4)
    thread.call(lambda: house.set_account(Account(SignIn.SIGN_IN_AGAIN)))
    qtbot.waitUntil(lambda: window.status.account.whole() == "Sign in again")
    assert window.library.isVisible()  # the pictures stay in sight


def test_who_looks_without_an_account_is_not_asked_again_at_the_next_start(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.account_now = Account(SignIn.SIGNED_OUT)
    open_window().sign_in.library_requested.emit()
    qtbot.waitUntil(lambda: house.settings().without_account)
    window = open_window()
    assert window.library.isVisible()
    window.rail.sign_in.click()
    assert window.sign_in.isVisible()
    qtbot.waitUntil(lambda: not house.settings().without_account)


def test_a_library_that_was_named_is_shown_without_an_account(
    house: House, open_window: MakeWindow
) -> None:
    house.account_now = Account(SignIn.SIGNED_OUT)
    house.library_named = True
    assert open_window().library.isVisible()


def test_the_empty_library_says_what_fills_it_before_and_after_the_sign_in(
    qtbot: QtBot, house: House, open_window: MakeWindow, thread: AsyncThread
) -> None:
    house.account_now = Account(SignIn.SIGNED_OUT)
    window = open_window()
    window.sign_in.library_requested.emit()
    said = window.library.empty
    qtbot.waitUntil(lambda: shown(said, "Import pictures…"))
    thread.call(lambda: house.set_account(Account(SignIn.SIGNED_IN, since=NOW)))
    qtbot.waitUntil(lambda: shown(said, "Snap all"))


def shown(widget: QWidget, button: str) -> bool:
    """Whether a visible button of this text is in the widget."""
    found = widget.findChildren(QAbstractButton)
    return any(one.text() == button and one.isVisible() for one in found)


def test_the_status_bar_says_how_everything_is(
    qtbot: QtBot, house: House, open_window: MakeWindow, thread: AsyncThread
) -> None:
    often = Every(minutes=15)
    house.timetable = (
        Schedule("a", (), often, next=NOW + timedelta(minutes=13)),
        Schedule("b", (), often, paused=True, next=NOW + timedelta(minutes=1)),
    )
    house.engine_now = Engine(EngineState.NO_MODEL, detail="Nothing is installed.")
    window = open_window()
    assert window.status.account.whole() == "Signed in to Blink · next picture 17:45"
    assert window.status.engine.text() == "No model"
    waits = replace(house.account_now, cooldown_until=NOW + timedelta(minutes=5))
    thread.call(lambda: house.set_account(waits))
    qtbot.waitUntil(lambda: window.status.account.whole() == "Cooling down until 17:37")


def test_analyses_can_be_cancelled_from_the_status_bar(
    qtbot: QtBot, house: House, open_window: MakeWindow, bridge: Bridge
) -> None:
    house.analysis_held = True
    paths = house.fill(3, described=False)
    window = open_window()
    bridge.call(lambda: house.analyze(paths))
    qtbot.waitUntil(lambda: window.status.working.text() == "Analysing 1 of 3")
    bridge.call(lambda: house.finish(paths[0]))
    qtbot.waitUntil(lambda: window.status.working.text() == "Analysing 2 of 3")
    assert window.status.left.text() == "4 s left"
    window.status.cancel.click()
    qtbot.waitUntil(lambda: not window.status.working.isVisible())


def test_a_failed_analysis_is_said_and_tried_again(
    qtbot: QtBot, house: House, open_window: MakeWindow, bridge: Bridge
) -> None:
    house.analysis_held = True
    path = house.fill(1, described=False)[0]
    window = open_window()
    window.library.grid.select(path)
    bridge.call(lambda: house.analyze([path]))
    error = AnalysisError("model_failed", "It gave no usable answer.", NOW.isoformat())
    bridge.call(lambda: house.finish(path, error))
    panel = window.inspector.panel
    qtbot.waitUntil(lambda: "It gave no usable answer." in panel.trouble.said())
    qtbot.waitUntil(
        lambda: (
            (known := window.model.glance(path)) is not None
            and known.line(None)[0] == "Could not be analysed"
        )
    )
    house.analysis_held = False
    panel.trouble.acted.emit()
    qtbot.waitUntil(lambda: panel.scene.text() == house.truths[path].scene)
    assert panel.trouble.said() == ""


def test_an_error_that_nobody_waits_for_is_said_once(
    qtbot: QtBot, house: House, open_window: MakeWindow, bridge: Bridge
) -> None:
    window = open_window()
    bridge.trouble.emit(NeedsLogin())
    assert window.library.message.said().startswith("You are not signed in to Blink.")
    window.go("models")
    bridge.trouble.emit(NeedsLogin())
    sign_in = [one for one in window.toast.findChildren(QPushButton) if one.text() == "Sign in"]
    sign_in[0].click()
    assert window.sign_in.isVisible()
    window.show_sign_in(False)
    bridge.trouble.emit(Transient())
    assert window.toast.said().startswith("Blink cannot be reached right now.")
    assert window.rect().contains(window.toast.geometry())


def test_the_demo_says_that_it_is_one(qtbot: QtBot, house: House, open_window: MakeWindow) -> None:
    house.demo = True
    window = open_window()
    assert window.banner.isVisible()
    with qtbot.waitSignal(window.leave_demo_requested):
        window.banner.act.click()


@pytest.mark.parametrize(
    ("width", "beside", "narrow"), [(1280, True, False), (900, False, False), (720, False, True)]
)
def test_the_window_adapts_to_its_width(
    qtbot: QtBot, house: House, open_window: MakeWindow, width: int, beside: bool, narrow: bool
) -> None:
    house.fill(8)
    window = open_window(width, 600)
    assert (window.rail.width() == NARROW_WIDTH) is narrow
    assert window.inspector.isVisible() is beside
    grid = window.library.grid
    before = grid.width()
    if not beside:
        window.library.bar.inspector.click()
        assert window.inspector.isVisible()
        assert grid.width() == before  # it lies over the grid
        window.inspector.closed.emit()
        assert not window.inspector.isVisible()
    last = grid.tile_rect(grid.layout_now.columns - 1)
    assert last.right() < grid.viewport().width()


def test_many_cameras_with_long_names_fit(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    name = "Überwachungskamera an der nordwestlichen Grundstückseinfahrt"
    many = tuple(camera(str(n), f"{name} {n}", "outdoor") for n in range(40))
    house.cameras_now = CameraList(many, as_of=NOW)
    window = open_window(720, 600)
    qtbot.waitUntil(lambda: len(window.rail.rows) == 40)
    assert window.width() == 720
    window.resize(1280, 800)
    assert window.rail.width() == window.rail.maximumWidth()


def test_every_control_has_an_accessible_name(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.demo = True
    path = house.fill(4)[0]
    window = open_window()
    qtbot.waitUntil(lambda: len(window.rail.rows) == 4)
    window.library.grid.select(path)
    window.open_viewer()
    for place in window.rail.places:
        window.go(place)
    assert window.sign_in is not None  # made when first asked for
    controls = (
        QAbstractSpinBox,
        QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QProgressBar, QAbstractScrollArea,
    )  # fmt: skip
    unnamed = []
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, controls) or isinstance(widget, QScrollArea):
            continue
        holder = widget.parentWidget()
        private = holder is not None and "qt_scrollarea" in holder.objectName()
        if private or isinstance(holder, QAbstractSpinBox) or isinstance(widget, QListView):
            continue  # parts of what has the name: bars, a number's field, a box's list
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        without_use = widget.isHidden() and isinstance(widget, QAbstractButton) and not text
        if not (widget.accessibleName() or text or without_use):
            unnamed.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    assert unnamed == []


def test_the_tab_key_reaches_rail_bar_and_grid_with_a_ring(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    path = house.fill(4)[0]
    window = open_window()
    qtbot.waitUntil(lambda: len(window.rail.rows) == 4)
    window.library.grid.select(path)
    qtbot.waitUntil(window.inspector.panel.again.isVisible)
    window.library.grid.setFocus()
    qtbot.waitUntil(window.library.grid.hasFocus)
    reached: list[str] = []
    for _ in range(40):
        focused = window.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        now = window.focusWidget()
        assert now is not None
        if not (now.property("ownFocus") or isinstance(now, QLineEdit)):  # a field has its edge
            assert window._focus_ring.around is now, now.accessibleName()
        reached.append(now.accessibleName())
        if now is window.library.grid:
            break
    assert "Take a picture with Front Door" in reached
    assert "Snap all" in reached
    assert "Camera: All cameras" in reached
    assert "Open the picture" in reached
    assert reached[-1] == "Pictures"
    faces = [name for name in reached if name.startswith(("Front Door,", "Driveway,"))]
    assert faces == ["Front Door, Online · Battery ok", "Driveway, Online · Battery ok"]


def test_closing_says_so_and_ends_the_pool(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.fill(30)
    window = open_window()
    with qtbot.waitSignal(window.closed):
        window.close()
    assert window._pool.activeThreadCount() == 0


def test_what_went_wrong_stays_until_somebody_has_seen_it(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    window = open_window()
    window.go("models")
    waiting = window.toast.findChild(QTimer)
    assert waiting is not None
    window.say_error(Offline(subject="Back Yard"))
    assert window.toast.isVisible()
    assert not waiting.isActive()
    window.toast.say(Words("A picture came.", "", ""), tone="info")
    assert waiting.isActive()
