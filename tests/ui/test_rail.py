"""The rail: cameras by network, arming, what can be done with a camera, how old the list is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import Busy, Transient
from blinkthink.core.records import CameraRef
from blinkthink.core.state import Account, Camera, CameraList, Network, SignIn
from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.pages.schedule.rule_sheet import RuleSheet
from blinkthink.ui.rail.facts import facts
from blinkthink.ui.rail.rail import NARROW_WIDTH, Rail, by_network
from tests.ui.conftest import MakeWindow
from tests.ui.house import FOUR, HOME, NOW, House

ALONE = Network("78", "Hallway", armed=False)
MINI = Camera(CameraRef("4", "78", "mini", "Hallway"), online=True, enabled=True)
YARD = replace(FOUR[2], battery="ok", temperature_c=11.6, wifi=2, enabled=True)
TWO_NETWORKS = CameraList((*FOUR[:2], YARD, MINI), (HOME, ALONE), NOW)
SIGNED_IN = Account(SignIn.SIGNED_IN, since=NOW)


def actions(menu: QMenu) -> dict[str, bool]:
    """What a menu says, and whether it can be done."""
    return {one.text(): one.isEnabled() for one in menu.actions() if one.text()}


def choose(window: MainWindow, camera: Camera, text: str) -> None:
    """Trigger a line of a camera's menu."""
    menu = window.rail.rows[camera.ref.key].menu()
    next(one for one in menu.actions() if one.text() == text).trigger()
    menu.close()


def opened(qtbot: QtBot, house: House, open_window: MakeWindow, width: int = 1280) -> MainWindow:
    house.cameras_now = TWO_NETWORKS
    window = open_window(width)
    qtbot.waitUntil(lambda: len(window.rail.rows) == 4)
    return window


def test_cameras_stand_under_their_networks() -> None:
    stray = Camera(CameraRef("9", "99", "outdoor", "Shed"), online=True)
    groups = by_network(replace(TWO_NETWORKS, cameras=(stray, MINI, *FOUR[:2])))
    told = [
        (network and network.name, [one.name for one in cameras]) for network, cameras in groups
    ]
    assert told == [
        ("Home", ["Front Door", "Driveway"]),
        ("Hallway", ["Hallway"]),
        ("Others", ["Shed"]),
    ]
    assert by_network(CameraList(FOUR)) == [(None, list(FOUR))]


def test_a_network_is_armed_and_disarmed(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    window = opened(qtbot, house, open_window)
    home, alone = window.rail.networks["77"], window.rail.networks["78"]
    assert (home.said(), alone.said()) == ("Armed", "Disarmed")
    qtbot.mouseClick(alone.switch, Qt.MouseButton.LeftButton)
    assert alone.said() == "Arming…"
    assert not alone.switch.isEnabled()
    qtbot.waitUntil(lambda: alone.said() == "Armed")
    qtbot.waitUntil(alone.switch.isEnabled)
    qtbot.keyClick(home.switch, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: home.said() == "Disarmed")
    assert [one.armed for one in house.cameras_now.networks] == [False, True]


def test_arming_that_fails_is_taken_back_and_told(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    window = opened(qtbot, house, open_window)
    house.arming_refused = Busy(subject="Hallway")
    alone = window.rail.networks["78"]
    qtbot.mouseClick(alone.switch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.library.message.said().startswith("Hallway is busy."))
    assert alone.said() == "Disarmed"
    assert not alone.switch.isChecked()


def test_a_camera_tells_what_is_known_of_it_only_when_asked(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    assert facts(YARD) == [
        "Online", "Battery ok", "12 °C", "Wi-Fi 2 of 5", "Motion detection is on",
    ]  # fmt: skip
    window = opened(qtbot, house, open_window)
    row = window.rail.rows[YARD.ref.key]
    assert row.second_line() == ("Online · Battery ok", "muted")
    assert row.face.toolTip().endswith("12 °C\nWi-Fi 2 of 5\nMotion detection is on")
    menu = row.menu()
    assert actions(menu) == {
        "Online · Battery ok": False,
        "12 °C · Wi-Fi 2 of 5": False,
        "Motion detection is on": False,
        "Take a picture": True,
        "Fetch its motion clips": True,
        "Turn motion detection off": True,
        "Show its pictures alone": True,
        "Take pictures on a schedule": True,
        "What matters here…\tF2": True,
    }
    menu.close()


def test_motion_detection_of_one_camera(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    window = opened(qtbot, house, open_window)
    choose(window, YARD, "Turn motion detection off")
    row = window.rail.rows[YARD.ref.key]
    qtbot.waitUntil(lambda: row.second_line()[0] == "Online · motion off")
    assert house.cameras_now.cameras[2].enabled is False


def test_the_menu_leads_to_pictures_schedule_and_clips(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.fill(4)
    window = opened(qtbot, house, open_window)
    window.go("models")
    choose(window, YARD, "Take pictures on a schedule")
    [sheet] = window.findChildren(RuleSheet)
    assert sheet.isVisible()
    boxes = sheet.cameras.boxes
    assert [box.accessibleName() for box in boxes if box.isChecked()] == ["Back Yard"]
    sheet.dismiss()
    choose(window, YARD, "Fetch its motion clips")
    qtbot.waitUntil(lambda: house.clips_asked == [(YARD.ref,)])
    choose(window, YARD, "Show its pictures alone")
    qtbot.waitUntil(lambda: window.rail.rows[YARD.ref.key].face.isChecked())
    assert window.library.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_the_menu_opens_by_keyboard(qtbot: QtBot, house: House, open_window: MakeWindow) -> None:
    window = opened(qtbot, house, open_window)
    row = window.rail.rows[YARD.ref.key]
    row.face.setFocus(Qt.FocusReason.TabFocusReason)
    assert not row.more.lit
    qtbot.keyClick(row.face, Qt.Key.Key_Tab)
    assert row.more.lit  # it is seen once it has the focus
    qtbot.keyClick(row.face, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menus = [menu for menu in row.findChildren(QMenu) if menu.isVisible()]
    assert [menu.accessibleName() for menu in menus] == ["What can be done with Back Yard"]
    menus[0].close()


def test_the_narrow_rail_arms_with_a_sign(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    window = opened(qtbot, house, open_window, 720)
    assert window.rail.width() == NARROW_WIDTH
    row = window.rail.networks["78"]
    assert row.sign.accessibleName() == "Hallway: disarmed"
    qtbot.mouseClick(row.sign, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row.sign.accessibleName() == "Hallway: armed")


def test_a_low_window_leaves_the_cameras_room(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    """Of 640 x 480, and of 900 x 600: gaps give way, and come back with the room."""
    window = opened(qtbot, house, open_window)
    top = window.rail.column.contentsMargins().top()
    row = next(iter(window.rail.rows.values()))
    window.resize(640, 480)
    qtbot.waitUntil(lambda: window.rail.width() == NARROW_WIDTH)
    qtbot.waitUntil(lambda: row.visibleRegion().boundingRect() == row.rect())
    window.resize(900, 600)
    seen = list(window.rail.rows.values())[:3]
    qtbot.waitUntil(lambda: all(o.visibleRegion().boundingRect() == o.rect() for o in seen))
    assert window.rail.column.contentsMargins().top() < top
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: window.rail.column.contentsMargins().top() == top)


def test_a_network_whose_state_nobody_knows_has_no_switch(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    house.cameras_now = CameraList(FOUR, (Network("77", "Home"),), NOW)
    window = open_window()
    qtbot.waitUntil(lambda: len(window.rail.rows) == 4)
    row = window.rail.networks["77"]
    assert (row.said(), row.switch.isVisible(), row.sign.isVisible()) == ("", False, False)


def noted(qtbot: QtBot, listed: CameraList, account: Account, later: timedelta) -> str:
    rail = Rail(ManualClock(NOW + later))
    qtbot.addWidget(rail)
    rail.show_cameras(listed, account)
    return rail.note()


@pytest.mark.parametrize(
    ("listed", "account", "minutes", "said"),
    [
        (TWO_NETWORKS, SIGNED_IN, 5, ""),
        (TWO_NETWORKS, SIGNED_IN, 50, "Cameras as of 17:32."),
        (TWO_NETWORKS, SIGNED_IN, 24 * 60, "Cameras as of yesterday 17:32."),
        (
            replace(TWO_NETWORKS, error=Transient()),
            SIGNED_IN,
            5,
            "Cameras as of 17:32. Blink cannot be reached right now.",
        ),
        (
            TWO_NETWORKS,
            replace(SIGNED_IN, cooldown_until=NOW + timedelta(minutes=60)),
            5,
            "Cameras as of 17:32. Cooling down until 18:32.",
        ),
        (
            TWO_NETWORKS,
            Account(SignIn.SIGN_IN_AGAIN),
            5,
            "Cameras as of 17:32. Blink asks you to sign in again.",
        ),
        (CameraList(as_of=NOW), SIGNED_IN, 5, "This account has no cameras."),
        (CameraList(), SIGNED_IN, 5, ""),
        (TWO_NETWORKS, Account(SignIn.SIGNED_OUT), 5, "Sign in to see your cameras."),
    ],
)
def test_what_is_said_below_the_cameras(
    qtbot: QtBot, listed: CameraList, account: Account, minutes: int, said: str
) -> None:
    assert noted(qtbot, listed, account, timedelta(minutes=minutes)) == said


def test_cameras_that_nobody_knows_yet_have_their_shape(qtbot: QtBot) -> None:
    rail = Rail(ManualClock(NOW))
    qtbot.addWidget(rail)
    signed_in = Account(SignIn.SIGNED_IN)
    for listed, account, to_come in (
        (CameraList(), Account(SignIn.UNKNOWN), True),
        (CameraList(), signed_in, True),
        (CameraList(FOUR, (HOME,), NOW), signed_in, False),
        (CameraList((), (), NOW), signed_in, False),  # it has none
        (CameraList(error=Transient("no route")), signed_in, False),
        (CameraList(), Account(SignIn.SIGNED_OUT), False),
    ):
        rail.show_cameras(listed, account)
        assert rail.to_come.isHidden() is not to_come, (listed, account)


def test_while_a_new_sign_in_is_wanted_the_cameras_stay_but_nothing_is_asked(
    qtbot: QtBot, house: House, open_window: MakeWindow, thread: AsyncThread
) -> None:
    window = opened(qtbot, house, open_window)
    thread.call(lambda: house.set_account(Account(SignIn.SIGN_IN_AGAIN)))
    qtbot.waitUntil(window.rail.sign_in.isVisible)
    assert len(window.rail.rows) == 4
    row = window.rail.rows[YARD.ref.key]
    assert not row.snap.isEnabled()
    assert not window.rail.networks["77"].switch.isEnabled()
    assert not window.rail.snap_all.isVisible()
    menu = row.menu()
    assert [text for text, possible in actions(menu).items() if possible] == [
        "Show its pictures alone",
        "Take pictures on a schedule",
        "What matters here…\tF2",
    ]
    menu.close()


def test_the_window_tells_whether_it_shows_the_cameras(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: house.status_shown == [True])
    window.showMinimized()
    qtbot.waitUntil(lambda: house.status_shown == [True, False])
    window.showNormal()
    qtbot.waitUntil(lambda: house.status_shown == [True, False, True])
    window.hide()
    qtbot.waitUntil(lambda: house.status_shown == [True, False, True, False])
    window.show()


def test_two_cameras_of_one_id_are_two(qtbot: QtBot, house: House, open_window: MakeWindow) -> None:
    twin = Camera(CameraRef(FOUR[1].ref.id, "78", "mini", "Attic"), online=True)
    house.cameras_now = CameraList((FOUR[1], twin), (HOME, ALONE), NOW)
    window = open_window()
    qtbot.waitUntil(lambda: len(window.rail.rows) == 2)
    window.control.snapping.snap([twin.ref])
    qtbot.waitUntil(lambda: window.control.snapping.state(twin.ref).outcome is not None)
    outcome = window.control.snapping.state(twin.ref).outcome
    assert outcome is not None
    assert (outcome.camera, outcome.error) == (twin.ref, None)
    assert window.control.snapping.state(FOUR[1].ref).outcome is None
    assert [picture.folder for picture in house.library.scan()] == ["Attic"]
