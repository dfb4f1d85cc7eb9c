"""Where a screen reader hears announcements alone: of several changes at once the last is said."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from blinkthink.ui import speaking


def test_of_several_changes_at_once_the_last_is_said(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(speaking, "announces", lambda: True)
    monkeypatch.setattr(speaking, "announce", lambda _widget, words: said.append(words))
    widget = QPushButton()
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    for words in ("An area", "Its first corner", "Its second corner"):
        speaking.tell(widget, words)
    qtbot.waitUntil(lambda: bool(said))
    speaking.tell(widget, "Its third corner")
    qtbot.waitUntil(lambda: len(said) > 1)
    assert said == ["Its second corner", "Its third corner"]
