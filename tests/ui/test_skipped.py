"""A picture that was not analysed because it shows nothing new: tile and inspector say so."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.conftest import MakeWindow
from tests.ui.house import House


def test_tile_and_inspector_say_since_when_nothing_is_new(
    qtbot: QtBot, house: House, open_window: MakeWindow
) -> None:
    newest, earlier, *_ = house.fill(3)
    house.library.update_sidecar(
        newest, lambda one: type(one).from_json(one.to_json() | {"analysis": None})
    )
    house.library.update_sidecar(newest, lambda one: one.skipped(earlier.name))
    time = f"{earlier.stem[9:11]}:{earlier.stem[11:13]}"
    window = open_window()
    window.library.grid.select(newest)
    qtbot.waitUntil(lambda: window.current.loaded)
    panel = window.inspector.panel
    assert f"Nothing new since {time}. " in panel.state.text()
    assert panel.again.text() == "Analyse now"
    qtbot.waitUntil(
        lambda: (
            (known := window.model.glance(newest)) is not None
            and known.line(None)[0] == f"Nothing new since {time}"
        )
    )
