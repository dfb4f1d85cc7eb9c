"""The window that comes and goes, where there is no tray: offscreen there is none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from blinkthink.app.services import Services
from blinkthink.app.window import DesktopApp
from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import Transient
from blinkthink.core.events import (
    NotificationClicked,
    OutageBegan,
    OutageEnded,
    ProgramChanged,
    Trouble,
)
from blinkthink.core.words import Words
from blinkthink.demo.scenes import draw
from blinkthink.gallery.library import Library
from blinkthink.ui import theme

NOW = datetime.fromisoformat("2026-11-20T17:32:00").astimezone()
pytestmark = [
    pytest.mark.qt_log_ignore(
        "This plugin does not support", "does not support propagateSizeHints"
    ),
]


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    """Three pictures in a library, oldest first."""
    kept = Library(tmp_path / "pictures", ManualClock(NOW))
    scene = draw(1, place="porch", view=1, at=NOW, size=(640, 360), burned_in=False)
    return [
        kept.store(
            scene.jpeg(70), camera=None, captured_at=NOW.replace(hour=hour), trigger="import",
            sha256="0" * 64, width=640, height=360,
        )
        for hour in (8, 9, 10)
    ]  # fmt: skip


def started(qapp: QApplication, library: Path, *, hidden: bool) -> DesktopApp:
    app = DesktopApp(qapp, Services(library=library), hidden=hidden)
    app.start()
    app.wait()
    return app


@pytest.fixture
def hidden(qapp: QApplication, pictures: list[Path]) -> Iterator[DesktopApp]:
    app = started(qapp, pictures[0].parents[1], hidden=True)
    yield app
    app.stop()
    theme.apply(qapp, "light")


@pytest.fixture
def open_app(qapp: QApplication, pictures: list[Path]) -> Iterator[DesktopApp]:
    app = started(qapp, pictures[0].parents[1], hidden=False)
    yield app
    app.stop()
    theme.apply(qapp, "light")


def test_hidden_nothing_of_the_window_is_made(hidden: DesktopApp) -> None:
    assert hidden.window is None
    assert hidden.services.running.scheduler is not None  # but what runs in the background is


def test_a_click_on_a_notification_opens_the_window_at_its_picture(
    qtbot: QtBot, hidden: DesktopApp, pictures: list[Path]
) -> None:
    thread, services = hidden.asyncio_thread, hidden.services
    oldest = pictures[0]
    thread.call(lambda: services.events.publish(NotificationClicked(oldest, "mute")))
    thread.call(lambda: services.events.publish(NotificationClicked(oldest, "open")))
    qtbot.waitUntil(lambda: hidden.window is not None)
    window = hidden.window
    assert window is not None
    qtbot.waitUntil(lambda: window.current.path == oldest)
    qtbot.waitUntil(window.viewer.isVisible)


def test_what_goes_wrong_while_nobody_looks_is_said_where_it_can_be(
    qtbot: QtBot, hidden: DesktopApp
) -> None:
    publish, thread = hidden.services.events.publish, hidden.asyncio_thread

    def title() -> str:
        stand_in = hidden.background.stand_in
        return stand_in.windowTitle() if stand_in is not None else ""

    qtbot.waitUntil(lambda: title() == "BlinkThink")
    thread.call(lambda: publish(OutageBegan("Blink cannot be reached.", ())))
    qtbot.waitUntil(lambda: title().startswith("No pictures can be taken"))
    thread.call(lambda: publish(OutageEnded(NOW, "Blink cannot be reached.")))
    qtbot.waitUntil(lambda: title().startswith("Pictures are taken again"))
    thread.call(lambda: publish(Trouble(Transient("no route"))))
    qtbot.waitUntil(lambda: title().startswith("Blink cannot be reached"))
    hidden.show()
    assert hidden.background.stand_in is None


def test_an_open_window_offers_to_start_the_version_that_was_installed_until_it_is_done(
    qtbot: QtBot, open_app: DesktopApp
) -> None:
    window, bridge, thread = open_app.window, open_app.bridge, open_app.asyncio_thread
    assert window is not None
    assert bridge is not None
    publish = open_app.services.events.publish

    def told(removed: bool) -> None:
        news = ProgramChanged(removed)
        with qtbot.waitSignal(bridge.news, check_params_cb=lambda event: event is news):
            thread.call(lambda: publish(news))  # the app hears it before the bridge

    told(True)
    assert not window.replaced.isVisible(), "nothing could follow"
    told(False)
    assert window.replaced.isVisible()
    assert window.replaced.text.accessibleName().startswith(
        "Another version of BlinkThink was installed."
    )
    window.toast.say(Words("Something else.", "", ""))
    assert window.replaced.isVisible()
    assert not open_app.again
    window.replaced.act.click()
    assert open_app.again
    assert not open_app.again_hidden


def test_closing_minimises_and_says_so_once(qtbot: QtBot, open_app: DesktopApp) -> None:
    window = open_app.window
    assert window is not None
    window.commands.shortcuts["close"].activated.emit()
    assert window.isMinimized()
    assert not window.toast.said()
    open_app.show()  # as a second start does
    assert not window.isMinimized()
    assert window.toast.said().startswith("Closing the window keeps BlinkThink running.")
    qtbot.waitUntil(lambda: open_app.services.settings().told_of_staying)
    window.toast.hide()
    window.commands.shortcuts["close"].activated.emit()
    open_app.show()
    assert not window.toast.isVisible()


def test_closing_quits_where_the_user_chose_that(qtbot: QtBot, open_app: DesktopApp) -> None:
    window = open_app.window
    assert window is not None
    window.go("settings")
    page = window.page("settings")
    page.background.closing.press("quit")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: open_app.services.settings().when_closed == "quit")
    with qtbot.waitSignal(window.closed):
        window.commands.shortcuts["close"].activated.emit()


def test_news_of_work_bring_no_icon_back_while_the_app_ends(open_app: DesktopApp) -> None:
    window = open_app.window
    assert window is not None
    care = window.care
    open_app.stop()
    care.worked.emit(0.5)  # progress that was on its way to this thread; nothing is raised


def test_the_state_of_the_window_comes_back_with_it(open_app: DesktopApp) -> None:
    window = open_app.window
    assert window is not None
    window.setWindowState(Qt.WindowState.WindowMaximized)
    window.commands.shortcuts["close"].activated.emit()
    open_app.show()
    assert window.windowState() & Qt.WindowState.WindowMaximized
