"""The window says where pictures go, which were sent, and which wait for the user's word."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from blinkthink.core import errors
from blinkthink.core.analysis import Provenance
from blinkthink.core.camera_rules import CameraRules, CloudMode
from blinkthink.core.settings import Settings
from blinkthink.core.state import Cloud, Job, JobState, ModelEntry
from blinkthink.runtime.egress import EgressLedger
from blinkthink.ui.again_menu import AgainMenu
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.pages.activity import ActivityPage
from blinkthink.ui.pages.cloud_words import HERE, leaving
from blinkthink.ui.pages.ledger import LedgerPage
from blinkthink.ui.pages.settings import SettingsPage
from blinkthink.ui.wording import origin
from tests.ui.conftest import MakeWindow
from tests.ui.house import GOOGLE, NOW, House

READY = Cloud("keyring", "gemini-3.5-flash-lite", GOOGLE, consented_at=NOW, budget_usd=5.0)
MADE = Provenance(
    "gemini", "gemini-3.5-flash-lite", "2", 1.4, 0, 1500, 260, 1,
    (NOW - timedelta(hours=3)).isoformat(), cost_usd=0.0011,
)  # fmt: skip
TOWER = ModelEntry("big", "Big", "ready", 0, 0, "", in_use=True, server="tower:8080")
HERE_ONLY = ModelEntry("demo", "Demo", "ready", 0, 0, "", in_use=True)


def rules(*modes: CloudMode) -> dict[str, CameraRules]:
    return {f"77/mini/{number}": CameraRules(cloud=mode) for number, mode in enumerate(modes)}


@pytest.mark.parametrize(
    ("settings", "cloud", "model", "text"),
    [
        (Settings(), READY, HERE_ONLY, HERE.text),
        (Settings(cloud="gemini"), READY, HERE_ONLY, "Pictures are sent to Google"),
        (Settings(cloud="gemini"), replace(READY, key="none"), HERE_ONLY, HERE.text),
        (Settings(cloud="gemini"), replace(READY, consented_at=None), HERE_ONLY, HERE.text),
        (Settings(cloud="gemini"), replace(READY, blocked="over_budget"), HERE_ONLY, HERE.text),
        (Settings(cloud="gemini"), replace(READY, month_cost_usd=5.0), HERE_ONLY, HERE.text),
        (Settings(cloud="gemini"), replace(READY, budget_usd=0.0), HERE_ONLY, HERE.text),
        (Settings(cloud="local_then_gemini"), READY, HERE_ONLY, "Here first, then Google"),
        (Settings(cloud="ask"), READY, HERE_ONLY, "Google only when you say so"),
        (Settings(cameras=rules("gemini")), READY, HERE_ONLY, "Some pictures are sent to Google"),
        (Settings(cameras=rules("ask")), READY, HERE_ONLY, "Google only when you say so"),
        (Settings(cloud="gemini", cameras=rules("local")), READY, HERE_ONLY, "Some pictures are"),
        (Settings(), READY, TOWER, "Pictures are sent to tower:8080"),
        (Settings(cloud="gemini"), READY, TOWER, "Pictures are sent to Google"),
        (Settings(cloud="ask"), READY, TOWER, "Pictures are sent to tower:8080 and Google"),
        (Settings(cloud="gemini"), replace(READY, key="none"), TOWER, "Pictures are sent to tower"),
        (Settings(cloud="gemini"), replace(READY, host="127.0.0.1:8443"), HERE_ONLY, "127.0.0.1"),
    ],
)
def test_whether_anything_leaves_is_told_as_it_is(
    settings: Settings, cloud: Cloud, model: ModelEntry, text: str
) -> None:
    told = leaving(settings, cloud, [model])
    assert text in told.text
    assert told.away == (told.text != HERE.text)
    assert told.why


def test_the_status_bar_follows_mode_and_consent(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    window = open_window(640, 480)
    private = window.status.private
    assert not private.isVisible()  # in a narrow window only what leaves is said
    house.settings_now = msgspec.structs.replace(house.settings(), cloud="gemini")
    house.cloud_now = READY
    house.set_cloud()
    qtbot.waitUntil(lambda: private.whole() == "Pictures are sent to Google")
    assert private.isVisible()
    house.set_cloud(consented_at=None)
    qtbot.waitUntil(lambda: private.whole() == HERE.text)
    assert "you have not agreed" in private.accessibleDescription()


def ask(house: House, *paths: Path) -> None:
    jobs = [
        Job(number, path, JobState.ASKING, NOW, error=errors.ModelFailed(), goes_to=GOOGLE)
        for number, path in enumerate(paths, 1)
    ]
    house.set_jobs(*jobs)


def test_pictures_that_wait_are_told_quietly(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    paths = house.fill(4, described=False)
    window = open_window()
    grid = window.library.grid
    grid.setFocus()
    ask(house, *paths[:2])
    qtbot.waitUntil(window.ask.isVisible)
    assert "2 pictures wait for your word before anything is sent to Google" in said(window)
    assert QApplication.focusWidget() is grid
    assert "2 waiting for your word" in window.rail.places["activity"].accessibleName()
    qtbot.mouseClick(window.ask.close_it, Qt.MouseButton.LeftButton)
    assert not window.ask.isVisible()
    ask(house, *paths[:2])
    ask(house, *paths[:3])
    qtbot.waitUntil(window.ask.isVisible)
    qtbot.mouseClick(window.ask.act, Qt.MouseButton.LeftButton)
    page = window.page("activity")
    assert isinstance(page, ActivityPage)
    assert page.isVisible()
    assert not window.ask.isVisible()
    window.go("library")
    assert window.ask.isVisible()
    ask(house)
    qtbot.waitUntil(lambda: not window.ask.isVisible())


def said(window: MainWindow) -> str:
    return window.ask.text.whole()


def test_each_picture_is_sent_or_not(qtbot: QtBot, house: House, open_window: MakeWindow) -> None:
    paths = house.fill(4, described=False)
    ask(house, *paths)
    window = open_window()
    window.go("activity")
    page = window.page("activity")
    assert isinstance(page, ActivityPage)
    queue = page.queue
    first, second = queue.rows[1], queue.rows[2]
    assert "May this picture be sent to Google?" in first.accessibleName()
    qtbot.mouseClick(first.send, Qt.MouseButton.LeftButton)
    assert second.send.hasFocus()
    qtbot.waitUntil(lambda: house.jobs()[0].state is JobState.QUEUED)
    qtbot.waitUntil(lambda: "Will be sent to Google" in queue.rows[1].accessibleName())
    qtbot.mouseClick(second.refuse, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: house.jobs()[1].state is JobState.CANCELLED)
    send_all = queue.send_all
    qtbot.waitUntil(lambda: send_all.accessibleName() == "Send all 2 waiting pictures")
    qtbot.mouseClick(send_all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: house.jobs()[3].state is JobState.QUEUED)
    assert house.asks_answered == [(1, True, False), (2, False, False), (3, True, True)]
    qtbot.waitUntil(lambda: not queue.groups["asking"].isVisible())


def test_the_inspector_asks_too(qtbot: QtBot, house: House, open_window: MakeWindow) -> None:
    paths = house.fill(2, described=False)
    window = open_window()
    window.library.grid.select(paths[0])
    panel = window.inspector.panel
    ask(house, paths[0])
    qtbot.waitUntil(panel.send.isVisible)
    assert "May the picture be sent to Google?" in panel.state.plain()
    assert not panel.cancel.isVisible()
    assert not panel.again.isVisible()
    qtbot.mouseClick(panel.send, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "will be sent to Google" in panel.state.plain())
    assert not panel.send.isVisible()
    assert house.asks_answered == [(1, True, False)]


def test_what_was_sent_is_marked(qtbot: QtBot, house: House, open_window: MakeWindow) -> None:
    paths = house.fill(3)
    truths = house.truths
    house.library.update_sidecar(paths[0], lambda one: one.analyzed(truths[paths[0]], MADE))
    house.library.update_sidecar(paths[1], lambda one: one.analyzed(truths[paths[1]], MADE))
    again = replace(MADE, backend="local", model="demo", cost_usd=0.0)
    house.library.update_sidecar(paths[1], lambda one: one.analyzed(truths[paths[1]], again))
    window = open_window()
    grid = window.library.grid
    place = {path: window.model.index_of(path) or 0 for path in paths}
    assert "was sent away" in grid.describe(place[paths[0]])
    assert "was sent away" in grid.describe(place[paths[1]])  # by an earlier analysis
    assert "was sent away" not in grid.describe(place[paths[2]])
    grid.select(paths[0])
    panel = window.inspector.panel
    qtbot.waitUntil(lambda: "Gemini (gemini-3.5-flash-lite)" in panel.origin.plain())
    assert "Sent to Google: Today, 14:32:00 · $0.0011" in panel.origin.plain()


def test_the_words_of_a_picture_that_was_sent() -> None:
    assert origin(MADE, "Gemini 3.5 Flash-Lite", NOW) == (
        "Described by Gemini (Gemini 3.5 Flash-Lite, gemini-3.5-flash-lite)\n"
        "Sent to Google: Today, 14:32:00 · $0.0011\n"
        "1.4 s · 1,760 tokens · prompt 2"
    )


def test_a_row_of_the_record_opens_its_picture(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    paths = house.fill(3)
    sent = paths[2]
    name = sent.relative_to(house.library.root).as_posix()
    EgressLedger(house.paths.egress, house.clock).record(GOOGLE, "analysis by Gemini", 40_000, name)
    window = open_window()
    window.go("settings")
    settings = window.page("settings")
    assert isinstance(settings, SettingsPage)
    settings.show_page("privacy")
    qtbot.mouseClick(settings.privacy.every, Qt.MouseButton.LeftButton)
    page = window.page("record")
    assert isinstance(page, LedgerPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.table.setFocus()
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.viewer.isVisible())
    assert window.current.path == sent
    window.close_viewer()
    window.go("settings")
    qtbot.mouseClick(settings.privacy.every, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert settings.isVisible()


def gemini(menu: AgainMenu) -> QAction:
    (found,) = [one for one in menu.actions() if one.text().startswith("Gemini")]
    return found


def test_one_picture_is_analysed_again_by_gemini(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    (path, *_) = house.fill(2)
    house.settings_now = Settings(cloud="ask")
    house.cloud_now = READY
    window = open_window()
    window.library.grid.select(path)
    qtbot.waitUntil(lambda: window.current.loaded)
    menu = AgainMenu(window.current, window)
    offered = gemini(menu)
    assert offered.text() == "Gemini (gemini-3.5-flash-lite)"
    told, *details = offered.menu().actions()  # type: ignore[attr-defined]
    assert told.text().startswith("The picture is sent to Google, for about $")
    assert not told.isEnabled()
    details[2].trigger()
    qtbot.waitUntil(lambda: house.sent == [path])
    assert house.analyses_asked == [((path,), None, 280)]


@pytest.mark.parametrize(
    ("settings", "cloud", "why", "leads_to"),
    [
        (Settings(cloud="ask"), replace(READY, consented_at=None), "have not agreed", "settings"),
        (Settings(cloud="ask"), replace(READY, key="none"), "no key yet", "settings"),
        (Settings(cloud="ask"), replace(READY, budget_usd=0.0), "limit is reached", "settings"),
        (Settings(), READY, "stay on this computer", "settings"),
        (
            Settings(cloud="ask", cameras={"77/doorbell/1": CameraRules(cloud="local")}),
            READY, "stay on this computer", "camera",
        ),
    ],
)  # fmt: skip
def test_where_gemini_may_not_be_asked_the_menu_says_why_and_leads_there(
    qtbot: QtBot,
    house: House,
    open_window: MakeWindow,
    settings: Settings,
    cloud: Cloud,
    why: str,
    leads_to: str,
) -> None:
    (path, *_) = house.fill(1)
    house.settings_now, house.cloud_now = settings, cloud
    window = open_window()
    window.library.grid.select(path)
    qtbot.waitUntil(lambda: window.current.loaded)
    window.open_viewer()
    kept = gemini(AgainMenu(window.current, window))
    assert why in kept.text()
    assert kept.menu() is None
    kept.trigger()
    page = window.places.camera if leads_to == "camera" else window.page(leads_to)
    qtbot.waitUntil(page.isVisible)
    assert house.sent == []
