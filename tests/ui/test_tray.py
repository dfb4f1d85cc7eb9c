"""What the app shows while its window is closed: how it stands, its icon, its menu."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import combinations

import pytest
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from blinkthink.core import events, state
from blinkthink.core.schedules import Every, Schedule
from blinkthink.core.state import JobState, SignIn, SnapPhase
from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.tray.background import Background
from blinkthink.ui.tray.icon import SIZES, draw
from blinkthink.ui.tray.standing import Doing, Following
from blinkthink.ui.tray.tray import Tray, in_an_hour, tomorrow
from tests.ui.house import FOUR, NOW, House

PANELS = ("#FFFFFF", "#F2F2F2", "#D6D6D6", "#5A5A5A", "#2E3436", "#1E1E1E", "#000000")
"""Of light and dark desktops, and of those that have neither."""
HOUR = timedelta(hours=1)


@pytest.fixture
def following(house: House, bridge: Bridge) -> Following:
    return Following(house, bridge, house.clock)


def scheduled(number: int = 1, **more: object) -> Schedule:
    made = Schedule(str(number), (), Every(minutes=60), next=NOW + HOUR)
    return replace(made, **more)  # type: ignore[arg-type]


def test_it_says_what_comes_next(house: House, bridge: Bridge) -> None:
    assert Following(house, bridge, house.clock).standing.words == "No picture is planned"
    house.timetable = (scheduled(), scheduled(2, next=NOW + 3 * HOUR))
    now = Following(house, bridge, house.clock).standing
    assert (now.doing, now.words) == (Doing.IDLE, "Next picture today 18:32")


def test_it_says_which_camera_takes_a_picture(
    qtbot: QtBot, house: House, following: Following, thread: AsyncThread
) -> None:
    def tell(event: events.Event) -> None:
        thread.call(lambda: house.events.publish(event))

    tell(events.SnapProgress(FOUR[0].ref, SnapPhase.ASKED))
    qtbot.waitUntil(lambda: following.standing.doing is Doing.CAPTURING)
    assert following.standing.words == "Taking a picture: Front Door"
    tell(events.SnapProgress(FOUR[1].ref, SnapPhase.WAITING))
    qtbot.waitUntil(lambda: following.standing.words == "Taking 2 pictures")
    tell(events.SnapFinished(state.SnapOutcome(FOUR[0].ref)))
    tell(events.SnapProgress(FOUR[1].ref, SnapPhase.FAILED))
    qtbot.waitUntil(lambda: following.standing.doing is Doing.IDLE)


def test_it_counts_analyses_and_their_progress(
    qtbot: QtBot, house: House, following: Following, thread: AsyncThread
) -> None:
    paths = house.fill(4, described=False)
    jobs = tuple(state.Job(number, path, JobState.QUEUED, NOW) for number, path in enumerate(paths))
    thread.call(lambda: house.set_jobs(*jobs))
    qtbot.waitUntil(lambda: following.standing.words == "Analysing 1 of 4")
    assert following.standing.progress == 0
    assert following.standing.waiting == 4
    done = (*jobs[1:], replace(jobs[0], state=JobState.DONE))
    thread.call(lambda: house.set_jobs(*done))
    qtbot.waitUntil(lambda: following.standing.progress == 0.25)
    assert following.standing.doing is Doing.ANALYSING
    thread.call(lambda: house.set_jobs())
    qtbot.waitUntil(lambda: following.standing.progress is None)
    assert following.standing.waiting == 0


def test_it_says_until_when_the_schedule_is_paused(
    qtbot: QtBot, house: House, following: Following, thread: AsyncThread
) -> None:
    paused = scheduled(paused=True, paused_until=NOW + HOUR)
    thread.call(lambda: house.set_schedules(paused))
    qtbot.waitUntil(lambda: following.standing.doing is Doing.PAUSED)
    assert following.standing.words == "The schedule is paused until today 18:32"
    thread.call(lambda: house.set_schedules(paused, scheduled(2)))  # one goes on
    qtbot.waitUntil(lambda: following.standing.doing is Doing.IDLE)


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (SignIn.SIGNED_OUT, "Sign in to Blink"),
        (SignIn.SIGN_IN_AGAIN, "Sign in to Blink again"),
        (SignIn.PIN_WANTED, "Blink wants a code"),
    ],
)
def test_it_says_that_somebody_has_to_sign_in(
    house: House, bridge: Bridge, now: SignIn, words: str
) -> None:
    house.account_now = state.Account(now)
    standing = Following(house, bridge, house.clock).standing
    assert (standing.doing, standing.words) == (Doing.SIGN_IN, words)


def test_who_wants_no_account_is_not_asked_for_one(house: House, bridge: Bridge) -> None:
    house.account_now = state.Account(SignIn.SIGNED_OUT)
    house.library_named = True
    assert Following(house, bridge, house.clock).standing.doing is Doing.IDLE


def actions(tray: Tray) -> dict[str, QAction]:
    pausing = tray.pause.actions()
    return {one.text(): one for one in (*tray.menu.actions(), *pausing) if one.text()}


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")  # there is no tray offscreen
def test_the_menu_asks_for_what_is_chosen(qtbot: QtBot, house: House, following: Following) -> None:
    tray = Tray("BlinkThink", house.clock)
    tray.show_standing(following.standing, scheduled=True, paused=False)
    menu = actions(tray)
    assert menu["No picture is planned"].isEnabled() is False
    for text, wanted in (
        ("Open BlinkThink", tray.open_wanted),
        ("Take a picture with every camera", tray.snap_wanted),
        ("Quit BlinkThink", tray.quit_wanted),
    ):
        with qtbot.waitSignal(wanted):
            menu[text].trigger()
    with qtbot.waitSignal(tray.pause_wanted) as told:
        menu["For an hour"].trigger()
    assert told.args == [NOW + HOUR]
    assert not menu["Resume the schedule"].isVisible()
    tray.show_standing(following.standing, scheduled=True, paused=True)
    assert not menu["Pause the schedule"].isVisible()
    with qtbot.waitSignal(tray.resume_wanted):
        menu["Resume the schedule"].trigger()
    tray.show_standing(following.standing, scheduled=False, paused=False)
    assert not menu["Pause the schedule"].isEnabled()
    tray.close()


def test_tomorrow_begins_at_the_local_midnight() -> None:
    at = datetime(2026, 11, 20, 23, 59).astimezone()
    assert tomorrow(at) == datetime(2026, 11, 21).astimezone()
    assert in_an_hour(at) == at + HOUR


def luminance(red: float, green: float, blue: float) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def grey(image: QImage, panel: str) -> list[list[float]]:
    """How bright each pixel is on a panel of this colour."""
    from PySide6.QtGui import QColor, QPainter

    under = QImage(image.size(), QImage.Format.Format_RGB32)
    under.fill(QColor(panel))
    painter = QPainter(under)
    painter.drawImage(0, 0, image)
    painter.end()
    found = []
    for y in range(under.height()):
        colors = [under.pixelColor(x, y) for x in range(under.width())]
        found.append([luminance(one.redF(), one.greenF(), one.blueF()) for one in colors])
    return found


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("doing", list(Doing))
@pytest.mark.parametrize("size", [SIZES[0], 22])
def test_the_icon_is_seen_on_every_panel(panel: str, doing: Doing, size: int) -> None:
    from PySide6.QtGui import QColor

    color = QColor(panel)
    ground = luminance(color.redF(), color.greenF(), color.blueF())
    clear = 0
    for row in grey(draw(doing, size).toImage(), panel):
        for value in row:
            light, dark = max(value, ground), min(value, ground)
            clear += (light + 0.05) / (dark + 0.05) >= 3
    assert clear / size**2 > 0.2, "too little of the icon stands out"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("mask", [False, True])
def test_the_icons_differ_without_their_colours(mask: bool) -> None:
    panel = "#FFFFFF"
    images = {one: grey(draw(one, 22, mask=mask).toImage(), panel) for one in Doing}
    for first, second in combinations(Doing, 2):
        rows = zip(images[first], images[second], strict=True)
        different = sum(
            abs(one - other) > 0.15
            for row in rows
            for one, other in zip(row[0], row[1], strict=True)
        )
        assert different >= 15, (first, second)


def test_an_outage_is_told_by_the_desktop_where_no_window_and_no_tray_can(
    qtbot: QtBot, house: House, bridge: Bridge, thread: AsyncThread
) -> None:
    background = Background(house, bridge, house.clock)
    window = QMainWindow()
    qtbot.addWidget(window)

    told = house.alerts_now.notified

    def tell(event: events.Event) -> None:
        thread.call(lambda: house.events.publish(event))

    began, ended = "No pictures can be taken at the moment.", "Pictures are taken again."
    background.window_seen(False)
    tell(events.OutageBegan("Blink cannot be reached.", ()))
    qtbot.waitUntil(lambda: told == [began])
    window.showMinimized()
    background.window_seen(True)
    tell(events.OutageEnded(NOW, "Blink cannot be reached."))
    qtbot.waitUntil(lambda: told == [began, ended])
    window.showNormal()
    with qtbot.waitSignal(bridge.news):
        tell(events.OutageBegan("Blink cannot be reached.", ()))
    tell(events.SnapProgress(FOUR[0].ref, SnapPhase.ASKED))
    qtbot.waitUntil(lambda: background.following.standing.doing is Doing.CAPTURING)
    assert told == [began, ended], "the window says it"
    background.stop()
