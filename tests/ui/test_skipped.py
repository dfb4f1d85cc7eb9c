"""A picture that was not analysed because it shows nothing new: what the window says of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from blinkthink.ui.skipping_news import TOLD
from tests.ui.conftest import MakeWindow
from tests.ui.house import House, provenance


def skip(house: House, path: Path, since: Path) -> None:
    """Let a picture have been skipped."""
    house.library.update_sidecar(
        path, lambda one: type(one).from_json(one.to_json() | {"analysis": None})
    )
    house.library.update_sidecar(path, lambda one: one.skipped(since.name))


def test_tile_and_inspector_say_since_when_and_what_describes_it(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    newest, earlier, *_ = house.fill(3)
    skip(house, newest, earlier)
    time = f"{earlier.stem[9:11]}:{earlier.stem[11:13]}"
    same = earlier.parent / "20260101_000000.jpg"  # what lies in another camera's folder is not it
    window = open_window()
    window.library.grid.select(newest)
    qtbot.waitUntil(lambda: window.current.loaded)
    panel = window.inspector.panel
    assert panel.described.title.plain() == f"Nothing new since {time}"
    assert not same.exists()
    assert "not here any more" in panel.described.says.plain()
    assert not panel.described.show_it.isVisible()
    assert panel.again.text() == "Analyse it anyway"
    qtbot.waitUntil(
        lambda: (
            (known := window.model.glance(newest)) is not None
            and known.line(None)[0] == f"Nothing new since {time}"
        )
    )


def test_the_picture_that_describes_it_is_one_click_away(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    paths = house.fill(9)
    newest = paths[0]
    earlier = next(path for path in paths[1:] if path.parent == newest.parent)
    skip(house, newest, earlier)
    window = open_window()
    window.library.grid.select(newest)
    qtbot.waitUntil(lambda: window.current.loaded)
    window.open_viewer()
    described = window.viewer.panel.described
    assert house.truths[earlier].scene in described.says.plain()
    qtbot.mouseClick(described.show_it, Qt.MouseButton.LeftButton)
    assert window.current.path == earlier
    qtbot.waitUntil(lambda: window.current.loaded)
    assert described.isHidden()


def test_analysing_it_anyway_takes_the_mark_away(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    newest, earlier, *_ = house.fill(3)
    skip(house, newest, earlier)
    window = open_window()
    window.library.grid.select(newest)
    qtbot.waitUntil(lambda: window.current.loaded)
    window.inspector.panel.again.click()
    qtbot.waitUntil(lambda: window.inspector.panel.again.text() == "Analyse again")
    assert window.inspector.panel.described.isHidden()
    sidecar = house.library.read_sidecar(newest)
    assert sidecar is not None
    assert sidecar.since is None


def test_an_audit_says_that_it_is_one(qtbot: QtBot, house: House, open_window: MakeWindow) -> None:
    newest, earlier, *_ = house.fill(3)
    skip(house, newest, earlier)
    made = replace(provenance(), audit=True)
    house.library.update_sidecar(newest, lambda one: one.analyzed(house.truths[newest], made))
    window = open_window()
    window.library.grid.select(newest)
    qtbot.waitUntil(lambda: window.current.loaded)
    panel = window.inspector.panel
    assert panel.described.title.plain().startswith("Looked at all the same")
    assert panel.again.text() == "Analyse again"


def test_people_are_told_once_what_skipping_means(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    newest, earlier, *_ = house.fill(3)
    skip(house, newest, earlier)
    window = open_window()
    message = window.library.message
    qtbot.waitUntil(lambda: message.said().startswith(TOLD.title))
    qtbot.waitUntil(lambda: house.settings().told_of_skipping)
    message.acted.emit()
    assert window.page("skipping").isVisible()
    assert message.isHidden()
    again = open_window()
    again.skipping_news._look()
    qtbot.waitUntil(lambda: again.skipping_news._bridge.busy == 0)
    assert again.library.message.isHidden()
