"""The page with the log: what is shown, filtered and followed, and what is copied."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from blinkthink.core.errors import Transient
from blinkthink.runtime.logs import set_up_logging
from blinkthink.ui import theme
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.log_page import LogPage
from tests.ui.pages.scripted_backend import ScriptedBackend

log = logging.getLogger("blinkthink.test")


@pytest.fixture
def folder(backend: ScriptedBackend) -> Iterator[Path]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    set_up_logging(backend.paths.logs)
    yield backend.paths.logs
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@pytest.fixture
def page(qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge) -> LogPage:
    page = LogPage(backend, bridge)
    qtbot.addWidget(page)
    page.resize(900, 500)
    return page


def lines(page: LogPage) -> list[str]:
    """The messages without the days between them and without their times."""
    found = page.text.toPlainText().split("\n")
    return [line.partition("  ")[2] for line in found if line[2:3] == ":"]


def test_what_happened_stands_there_in_words(qtbot: QtBot, page: LogPage, folder: Path) -> None:
    log.info("a picture was saved: yard.jpg")
    log.warning("Back Yard did not answer.")
    try:
        raise ValueError("password=hunter2")
    except ValueError:
        log.exception("the disk is full")
    page.show()
    qtbot.waitUntil(lambda: len(lines(page)) == 3)
    assert lines(page) == [
        "A picture was saved: yard.jpg",
        "Warning: Back Yard did not answer.",
        "Error: The disk is full",
    ]
    text = page.text.toPlainText()
    assert "ValueError: password=[hidden]" in text
    assert "hunter2" not in text


def test_it_follows_what_is_written_while_one_looks(
    qtbot: QtBot, page: LogPage, folder: Path
) -> None:
    for number in range(200):
        log.info("line %d", number)
    page.show()
    qtbot.waitUntil(lambda: len(lines(page)) == 200)
    bar = page.text.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    log.info("the newest")
    qtbot.waitUntil(lambda: lines(page)[-1] == "The newest")
    assert bar.value() == bar.maximum()
    before = bar.maximum()
    page.resize(page.width(), page.height() // 2)
    qtbot.waitUntil(lambda: bar.maximum() > before)
    assert bar.value() == bar.maximum()

    page.follow.setChecked(False)
    bar.setValue(10)
    log.info("even newer")
    qtbot.waitUntil(lambda: lines(page)[-1] == "Even newer")
    assert bar.value() == 10
    page.follow.setChecked(True)
    assert bar.value() == bar.maximum()


def test_what_is_selected_stays_until_it_is_not(
    qtbot: QtBot, page: LogPage, bridge: Bridge, folder: Path
) -> None:
    log.info("the first")
    page.show()
    qtbot.waitUntil(lambda: len(lines(page)) == 1)
    page.text.selectAll()
    selected = page.text.textCursor().selectedText()
    log.info("the second")
    page.read()
    qtbot.waitUntil(lambda: not bridge.busy)
    assert page.text.textCursor().selectedText() == selected
    cursor = page.text.textCursor()
    cursor.setPosition(5)
    page.text.setTextCursor(cursor)
    qtbot.waitUntil(lambda: len(lines(page)) == 2)
    assert page.text.textCursor().position() == 5  # and the keyboard is where it was


def test_words_and_levels_narrow_it_down(qtbot: QtBot, page: LogPage, folder: Path) -> None:
    log.info("Front Door: saved")
    log.warning("Back Yard did not answer.")
    log.error("Back Yard is broken.")
    page.show()
    qtbot.waitUntil(lambda: len(lines(page)) == 3)
    page.search.setText("yard")
    qtbot.waitUntil(lambda: len(lines(page)) == 2)
    page.level.setCurrentIndex(2)
    page.level.activated.emit(2)
    qtbot.waitUntil(lambda: lines(page) == ["Error: Back Yard is broken."])
    page.search.setText("nowhere")
    qtbot.waitUntil(lambda: page.text.toPlainText() == "No message fits.")


def test_an_empty_log_says_so_and_the_colours_follow_the_theme(qtbot: QtBot, page: LogPage) -> None:
    page.show()
    qtbot.waitUntil(lambda: page.text.toPlainText() == "Nothing has happened yet.")
    theme.hub().changed.emit()
    assert page.text.toPlainText() == "Nothing has happened yet."


def test_the_report_is_copied_and_what_is_in_it_said(
    qtbot: QtBot, page: LogPage, backend: ScriptedBackend
) -> None:
    page.show()
    page.copy.click()
    assert not page.copy.isEnabled()
    qtbot.waitUntil(page.copy.isEnabled)
    assert QGuiApplication.clipboard().text() == "BlinkThink bug report"
    assert page.message.isVisible()
    QGuiApplication.clipboard().clear()


def test_a_report_that_fails_says_why(
    qtbot: QtBot, page: LogPage, backend: ScriptedBackend
) -> None:
    backend.fails["bug_report"] = Transient("it is gone")
    page.show()
    page.copy.click()
    qtbot.waitUntil(page.message.isVisible)
    assert page.copy.isEnabled()
    assert page.copy.text() == "Copy for a bug report"
