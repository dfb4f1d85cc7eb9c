"""What screen readers hear: of several changes at once the last, and of messages each once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from blinkthink.core.words import Words
from blinkthink.ui import messages, speaking
from blinkthink.ui.messages import InlineMessage


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


def test_a_message_is_said_once_however_often_its_countdown_goes_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[tuple[str, bool]] = []
    monkeypatch.setattr(
        messages.speaking, "announce", lambda _widget, words, urgent: said.append((words, urgent))
    )
    page = QWidget()
    qtbot.addWidget(page)
    message = InlineMessage(page)
    message.say(Words("Nobody sees it.", "", ""))
    assert said == []  # nor its page
    page.show()
    for left in ("0:09", "0:08"):
        message.say(Words("Blink asks to wait.", f"You can sign in again in {left}.", ""))
    message.say(Words("1 picture is back.", "", ""), tone="info")
    assert said == [
        ("Blink asks to wait. You can sign in again in 0:09.", True),
        ("1 picture is back.", False),
    ]
