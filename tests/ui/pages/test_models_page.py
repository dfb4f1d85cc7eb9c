"""The models: which fits, using one, and adding one's own files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from blinkthink.core import errors
from blinkthink.core.events import EngineChanged
from blinkthink.core.state import (
    Download,
    DownloadState,
    Engine,
    EngineState,
    Fit,
    Job,
    JobState,
    ModelEntry,
    Recommendation,
)
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.care.question_sheet import QuestionSheet
from blinkthink.ui.pages.model_card import ModelCard
from blinkthink.ui.pages.models import ModelsPage
from blinkthink.ui.pages.server_sheet import ServerSheet
from blinkthink.ui.widgets import Paragraph
from tests.ui.pages.scripted_backend import NOW, ScriptedBackend

GB = 10**9
GIB = 2**30  # in which memory is counted
GEMMA = ModelEntry(
    "e4b", "Gemma 4 E4B · QAT Q4_0", "ready", 6 * GB, 7 * GIB, "Apache-2.0", in_use=True,
    family="Gemma 4 E4B", link="https://example.org", fit=Fit.MEMORY, seconds=1.94,
)  # fmt: skip
DEMO = ModelEntry(
    "demo", "Demo model", "ready", 6_000_000, 80_000_000, "MIT", "Drawn scenes.", built_in=True
)
BIG = ModelEntry(
    "31b", "Gemma 4 31B", "available", 20 * GB, 24 * GB, "Gemma", family="Gemma 4 31B",
    fit=Fit.TOO_BIG, fits="Needs 24 GB; this computer has 16 GB.",
)  # fmt: skip
BROKEN = ModelEntry("own", "Mine", "broken", GB, GB, "", problem="The projector is gone.", own=True)
SMALL = ModelEntry("e2b", "Gemma 4 E2B", "available", 4 * GB, 5 * GB, "", family="Gemma 4 E2B")


def shown(qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge) -> ModelsPage:
    backend.hardware = replace(backend.hardware, memory_total=16 * GIB, memory_free=11 * GIB)
    page = ModelsPage(backend, bridge)
    qtbot.addWidget(page)
    page.resize(1080, 900)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: page.machine.known)
    backend.calls.clear()
    return page


def texts(card: ModelCard) -> str:
    labels = [one for one in card.findChildren(QLabel) if one.isVisible()]
    return " | ".join(one.accessibleName() or one.text() for one in labels)


def press(qtbot: QtBot, page: ModelsPage, name: str) -> None:
    """Click the button that a screen reader calls so."""
    found = [one for one in page.window().findChildren(QAbstractButton) if one.isVisible()]
    one = next(one for one in found if (one.accessibleName() or one.text()) == name)
    qtbot.mouseClick(one, Qt.MouseButton.LeftButton)


def names(page: ModelsPage) -> list[str]:
    return [card.entry.name for card in page.cards]


def test_each_model_says_what_it_needs(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge
) -> None:
    backend.catalogue = (BROKEN, DEMO, BIG, GEMMA)
    page = shown(qtbot, backend, bridge)
    assert names(page) == ["e4b", "demo", "own", "31b"]
    first, demo, broken, big = (texts(card) for card in page.cards)
    for words in ("6 GB on disk", "7 GB of memory", "Fits", "In use", "1.9 s a picture here."):
        assert words in first
    assert "Built in" in demo
    assert "The projector is gone." in broken
    assert "Cannot be used" in broken
    assert "Fits" not in broken
    assert "Too big" in big
    assert "Needs 24 GB; this computer has 16 GB." in big
    assert page.machine.line.plain() == "Intel Core i7 · 6 cores · 16 GB memory"
    assert page.machine.memory.said() == (
        "Gemma 4 E4B takes 7 GB, Other programs 5 GB, 4 GB of 16 GB free"
    )
    assert page.sentence.plain() == "These run on this computer; no picture leaves it."


def test_the_recommended_model_is_one_press_away(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge
) -> None:
    backend.catalogue = (replace(DEMO, in_use=True), replace(GEMMA, in_use=False), SMALL)
    backend.recommended = Recommendation("e2b", "It leaves room for other programs.")
    page = shown(qtbot, backend, bridge)
    panel = page.recommendation
    assert panel.title.plain() == "Gemma 4 E2B suits this computer"
    assert panel.reason.plain() == "It leaves room for other programs."
    press(qtbot, page, "Download the recommended model, Gemma 4 E2B")
    qtbot.waitUntil(lambda: not panel.isVisible())
    assert backend.calls == [("download_model", "e2b")]
    backend.recommended = Recommendation("e4b", "It reads small text.")
    page.refresh()
    press(qtbot, page, "Use the recommended model, Gemma 4 E4B · QAT Q4_0")
    qtbot.waitUntil(lambda: names(page)[0] == "e4b")
    assert not panel.isVisible()
    assert "Recommended" in texts(page.cards[0])
    backend.recommended = Recommendation(None, "The smallest needs 5 GB of memory.")
    page.refresh()
    assert panel.title.plain() == "No model runs well on this computer"
    assert not panel.act.isVisible()


def test_a_download_can_be_paused_and_given_up(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge
) -> None:
    backend.catalogue = (GEMMA, SMALL)
    page = shown(qtbot, backend, bridge)
    press(qtbot, page, "Download Gemma 4 E2B")
    qtbot.waitUntil(lambda: "e2b" in page._downloads)
    going = Download("e2b", SMALL.title, DownloadState.DOWNLOADING, 2 * GB, 4 * GB, 34e6, 65)
    backend.set_downloads(going)
    row = page.row("e2b")
    assert row is not None
    qtbot.waitUntil(lambda: row.end.words.whole() == "2 of 4 GB · 34 MB/s · 1 min left")
    assert row.end.bar.value() == 500
    row.end.pause.setFocus()
    press(qtbot, page, "Pause the download of Gemma 4 E2B")
    qtbot.waitUntil(lambda: row.end.words.whole() == "Paused at 2 of 4 GB")
    assert row.end.resume.hasFocus()
    press(qtbot, page, "Cancel the download of Gemma 4 E2B")
    press(qtbot, page, "Keep it")
    assert backend.calls[-1] == ("pause_download", "e2b")
    press(qtbot, page, "Cancel the download of Gemma 4 E2B")
    press(qtbot, page, "Give it up")
    qtbot.waitUntil(lambda: backend.calls[-1] == ("cancel_download", "e2b"))
    qtbot.waitUntil(lambda: "Download" in buttons(page.cards[1]))


def test_a_ready_model_is_used_with_the_focus_where_it_was(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge
) -> None:
    backend.catalogue = (GEMMA, BIG, SMALL)
    backend.loading = (Download("e2b", SMALL.title, DownloadState.DOWNLOADING, 1, 4 * GB),)
    page = shown(qtbot, backend, bridge)
    row = page.row("e2b")
    assert row is not None
    row.end.pause.setFocus()
    backend.change_model("e2b", status="ready")
    backend.set_downloads(Download("e2b", SMALL.title, DownloadState.DONE))
    qtbot.waitUntil(lambda: names(page) == ["e4b", "e2b", "31b"])
    focused = page.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Use Gemma 4 E2B"
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: names(page)[0] == "e2b")


def test_what_fails_is_told_in_the_card(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge
) -> None:
    backend.catalogue = (GEMMA, SMALL)
    backend.fails["download_model"] = errors.NoRoom(
        "5 GB are needed, 3 GB are free.", subject="/home/models"
    )
    page = shown(qtbot, backend, bridge)
    press(qtbot, page, "Download Gemma 4 E2B")
    qtbot.waitUntil(lambda: "5 GB are needed, 3 GB are free." in said(page, "e2b"))
    page.refresh()
    assert "not enough room" in said(page, "e2b")
    broken = errors.Transient("reset by peer")
    failed = Download("e2b", SMALL.title, DownloadState.FAILED, GB, 4 * GB, error=broken)
    backend.set_downloads(failed)
    qtbot.waitUntil(lambda: "cannot be reached" in said(page, "e2b"))
    press(qtbot, page, "Try again")
    qtbot.waitUntil(lambda: said(page, "e2b") == "")
    assert backend.calls[-1] == ("download_model", "e2b")


def test_removing_says_what_is_deleted(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge
) -> None:
    backend.catalogue = (GEMMA, DEMO, replace(BROKEN, status="ready"))
    page = shown(qtbot, backend, bridge)
    assert choices(page, "demo") == []
    assert choices(page, "own") == ["Remove…"]
    assert choices(page, "e4b") == ["Check the files", "Read the licence", "Remove…"]
    choose(page, "e4b", "Remove…")
    sheet = page.findChild(QuestionSheet)
    assert isinstance(sheet, QuestionSheet)
    told = " ".join(one.plain() for one in sheet.findChildren(Paragraph))
    assert "6 GB are free again" in told
    assert "pictures wait" in told
    press(qtbot, page, "Delete 6 GB")
    qtbot.waitUntil(lambda: "6 GB are free again." in page.message.said())
    assert names(page) == ["demo", "own", "e4b"]
    choose(page, "own", "Remove…")
    press(qtbot, page, "Forget it")
    qtbot.waitUntil(lambda: page.message.said() == "Mine was removed.")


def test_the_files_are_checked_on_demand(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge
) -> None:
    backend.catalogue = (GEMMA,)
    gate = backend.holds("verify_model")
    page = shown(qtbot, backend, bridge)
    choose(page, "e4b", "Check the files")
    qtbot.waitUntil(lambda: gate.reached)
    backend.set_downloads(Download("e4b", "x", DownloadState.CHECKING, 3 * GB, 6 * GB))
    qtbot.waitUntil(lambda: bar_words(page, "e4b") == "Checking the files · 50 %")
    backend.set_downloads()
    gate.open()
    qtbot.waitUntil(lambda: "The files are whole." in said(page, "e4b"))
    backend.fails["verify_model"] = errors.ModelFailed("3 GB differ.", subject="e4b.gguf")
    choose(page, "e4b", "Check the files")
    qtbot.waitUntil(lambda: "3 GB differ." in said(page, "e4b"))


def test_variants_of_a_family_share_a_card(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge
) -> None:
    tight = replace(SMALL, name="e2b-q8", title="Gemma 4 E2B · Q8_0", fit=Fit.TIGHT)
    backend.catalogue = (tight, SMALL, GEMMA)
    page = shown(qtbot, backend, bridge)
    assert names(page) == ["e4b", "e2b"]
    assert page.row("e2b-q8") is None
    press(qtbot, page, "1 more variant")
    row = page.row("e2b-q8")
    assert row is not None
    press(qtbot, page, "Download Gemma 4 E2B · Q8_0")
    qtbot.waitUntil(lambda: names(page) == ["e4b", "e2b-q8"])


def test_a_server_needs_the_users_consent(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge
) -> None:
    backend.catalogue = (GEMMA,)
    page = shown(qtbot, backend, bridge)
    press(qtbot, page, "Add a server…")
    sheet = page.findChild(ServerSheet)
    assert isinstance(sheet, ServerSheet)
    assert sheet.address.edit.hasFocus()
    press(qtbot, page, "Test")
    assert "http://" in sheet.address.error()
    sheet.agree.setChecked(True)
    qtbot.keyClicks(sheet.address.edit, "http://192.168.1.20:8080")
    assert not sheet.agree.isChecked()  # it was given for another address
    assert sheet.sentence.plain() == "Pictures are sent to 192.168.1.20:8080."
    assert not sheet.add.isEnabled()
    qtbot.keyClick(sheet.address.edit, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: sheet.told() == "It has 2 models.")
    assert sheet.model.currentText() == "gemma-4-26b"
    backend.fails["test_server"] = errors.ModelFailed("It takes no pictures.")
    press(qtbot, page, "Test")
    qtbot.waitUntil(lambda: "It takes no pictures." in sheet.message.said())
    press(qtbot, page, "Test")
    qtbot.waitUntil(lambda: sheet.told() == "It described a drawn picture in 1.4 s.")
    assert ("add_server" in [call[0] for call in backend.calls]) is False
    sheet.agree.setChecked(True)
    press(qtbot, page, "Add the server")
    qtbot.waitUntil(lambda: "was added." in page.message.said())
    where = ("http://192.168.1.20:8080", "", "gemma-4-26b")
    assert backend.calls[-1] == ("add_server", *where)
    assert "Pictures are sent to 192.168.1.20:8080." in texts(page.cards[1])
    press(qtbot, page, "Use gemma-4-26b · 192.168.1.20:8080")
    qtbot.waitUntil(
        lambda: page.sentence.plain().endswith("192.168.1.20:8080; pictures are sent there.")
    )


def test_a_picture_in_clear_over_the_internet_is_said(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge
) -> None:
    page = shown(qtbot, backend, bridge)
    page.open_server()
    sheet = page.findChild(ServerSheet)
    assert isinstance(sheet, ServerSheet)
    for address, warned in (
        ("http://gpu.example.org", True),
        ("https://gpu.example.org", False),
        ("http://tower.local:8080", False),
        ("http://[fd00::1]:8080", False),
        ("http://8.8.8.8", True),
    ):
        sheet.address.edit.setText(address)
        assert sheet.warning.isVisible() is warned, address


def test_using_another_model(qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge) -> None:
    backend.catalogue = (GEMMA, DEMO)
    page = shown(qtbot, backend, bridge)
    press(qtbot, page, "Use Demo model")
    qtbot.waitUntil(lambda: page.cards[0].entry.name == "demo")
    assert page.cards[0].entry.in_use
    assert backend.calls == [("use_model", "demo")]


def test_a_model_that_cannot_be_used_is_told(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge
) -> None:
    backend.catalogue = (GEMMA, DEMO)
    backend.fails["use_model"] = errors.DiskFull(subject="/home")
    page = shown(qtbot, backend, bridge)
    press(qtbot, page, "Use Demo model")
    qtbot.waitUntil(lambda: "disk is full" in said(page, "demo"))
    assert page.cards[0].entry.name == "e4b"


def test_no_engine_says_what_is_missing(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge
) -> None:
    page = shown(qtbot, backend, bridge)
    assert page.empty.isVisible()
    assert page.engine_message.said() == ""
    backend.model_process = Engine(EngineState.NO_MODEL, detail="llama.cpp is not installed here.")
    backend.publish(EngineChanged(backend.model_process))
    qtbot.waitUntil(lambda: "llama.cpp is not installed" in page.engine_message.said())
    backend.model_process = Engine(EngineState.READY, "demo")
    backend.publish(EngineChanged(backend.model_process))
    qtbot.waitUntil(lambda: page.engine_message.said() == "")


def test_adding_ones_own_files(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, tmp_path: Path
) -> None:
    model, projector = tmp_path / "mine.gguf", tmp_path / "mmproj-mine.gguf"
    model.write_bytes(b"GGUF")
    projector.write_bytes(b"GGUF")
    page = shown(qtbot, backend, bridge)
    page.empty.acted.emit()
    panel = page.add_panel
    assert panel.isVisible()
    panel.submit()
    assert panel.model.error() == "Choose the model first."
    panel.model.put(str(model))
    assert panel.projector.path() == projector  # it lies alone beside the model
    panel.name.edit.setText("My model")
    backend.fails["add_model"] = errors.Usage("“My model” cannot be a model’s name.")
    panel.submit()
    qtbot.waitUntil(lambda: panel.name.error() == "“My model” cannot be a model’s name.")
    panel.name.edit.clear()
    qtbot.keyClicks(panel.name.edit, "my-model")
    assert panel.name.error() == ""
    gate = backend.holds("add_model")
    panel.submit()
    qtbot.waitUntil(lambda: gate.reached)
    assert not panel.model.isEnabled()
    gate.open()
    qtbot.waitUntil(lambda: not panel.isVisible())
    assert backend.calls[-1] == ("add_model", model, projector, "my-model")
    assert [card.entry.title for card in page.cards] == ["my-model"]
    assert "my-model was added." in page.message.said()


def test_a_file_that_is_no_model(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, tmp_path: Path
) -> None:
    text = tmp_path / "letter.gguf"
    text.write_text("Dear all")
    backend.fails["add_model"] = errors.ModelFailed("It is a text file.", subject=str(text))
    page = shown(qtbot, backend, bridge)
    page.empty.acted.emit()
    panel = page.add_panel
    panel.model.put(str(text))
    panel.projector.put(str(tmp_path / "missing.gguf"))
    panel.submit()
    assert panel.projector.error() == "There is no such file. Choose it again."
    panel.projector.put(str(text))
    panel.submit()
    qtbot.waitUntil(lambda: bool(panel.message.said()))
    assert panel.message.said() == (
        "“letter.gguf” cannot be used as a model. It is a text file. "
        "Choose another file, or download it once more."
    )
    assert panel.isVisible()
    assert panel.model.path() == text


def test_choosing_a_file_does_not_stop_the_window(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, tmp_path: Path
) -> None:
    model = tmp_path / "mine.gguf"
    model.write_bytes(b"GGUF")
    page = shown(qtbot, backend, bridge)
    page.open_panel()
    page.add_panel.model.open()  # returns at once
    dialog = page.add_panel.model.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.fileSelected.emit(str(model))
    dialog.reject()
    assert page.add_panel.model.path() == model
    qtbot.waitUntil(lambda: page.add_panel.model.findChild(QFileDialog) is None)


@pytest.mark.parametrize("width", [560, 1000])
def test_sizes_stay_readable_when_narrow(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, width: int
) -> None:
    backend.catalogue = (GEMMA,)
    page = shown(qtbot, backend, bridge)
    page.resize(width, 700)
    qtbot.waitUntil(lambda: page.narrow is (width < 960))
    assert texts(page.cards[0]).count("7 GB") == 1
    qtbot.waitUntil(lambda: page.cards[0].width() <= width)


def said(page: ModelsPage, name: str) -> str:
    row = page.row(name)
    return row.message.said() if row is not None else ""


def bar_words(page: ModelsPage, name: str) -> str:
    row = page.row(name)
    return row.end.words.whole() if row is not None else ""


def buttons(card: ModelCard) -> list[str]:
    return [one.text() for one in card.findChildren(QPushButton) if one.isVisible()]


def choices(page: ModelsPage, name: str) -> list[str]:
    row = page.row(name)
    assert row is not None
    return [action.text() for action in row.end.menu().actions()]


def choose(page: ModelsPage, name: str, text: str) -> None:
    row = page.row(name)
    assert row is not None
    next(one for one in row.end.menu().actions() if one.text() == text).trigger()


def test_a_size_that_nobody_knows_yet_is_not_told_as_nothing(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge
) -> None:
    unknown = replace(GEMMA, name="new", title="New", bytes=0, memory_needed=0, in_use=False)
    backend.catalogue = (replace(unknown, status="available", fit=Fit.UNKNOWN, fits=""),)
    page = shown(qtbot, backend, bridge)
    said = texts(page.cards[0])
    assert "Size not known yet" in said
    assert "Fits" not in said


def test_the_tab_key_goes_as_the_eye_does(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge
) -> None:
    backend.catalogue = (DEMO, BIG, GEMMA)
    page = shown(qtbot, backend, bridge)
    stops, step = [], page.machine.again.nextInFocusChain()
    while step is not None and step is not page.machine.again:
        stops.append(step)
        step = step.nextInFocusChain()
    below = [stops.index(one) for one in (page.own, page.server, page.names.head)]
    inside = [n for n, one in enumerate(stops) if page.cards[-1].isAncestorOf(one)]
    assert below == sorted(below)
    assert min(below) > max(inside)


def test_the_page_stays_scrolled_as_it_is_when_its_models_change(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge
) -> None:
    """The card with the focus is made anew; meanwhile the focus is with what lies far below."""
    backend.catalogue = (GEMMA, SMALL, BIG, DEMO)
    page = shown(qtbot, backend, bridge)
    page.resize(700, 300)
    bar = page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 300)
    row = page.row("e4b")
    assert row is not None
    with qtbot.waitActive(page):
        page.activateWindow()
    more = next(one for one in row.findChildren(QPushButton) if one.isVisible())
    more.setFocus()
    qtbot.waitUntil(more.hasFocus)
    place = bar.value()
    backend.change_model("e2b", status="ready")
    page.refresh()
    assert bar.value() == place


def test_the_panel_for_ones_own_files_comes_into_sight(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge
) -> None:
    backend.catalogue = (GEMMA, SMALL, BIG, DEMO)
    page = shown(qtbot, backend, bridge)
    page.resize(700, 400)
    page.open_panel()
    field = page.add_panel.model.edit

    def seen() -> bool:
        return page.rect().contains(QRect(field.mapTo(page, QPoint()), field.size()))

    qtbot.waitUntil(seen)


def test_a_model_that_stopped_is_tried_again_with_the_pictures_that_it_left(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge
) -> None:
    stopped, unread = errors.ModelFailed("it stopped answering"), errors.BadImage("cut short")
    backend.model_process = Engine(EngineState.FAILED, GEMMA.title, "it stopped answering")
    page = shown(qtbot, backend, bridge)

    def offered() -> bool:
        buttons = page.engine_message.findChildren(QPushButton)
        return any(one.isVisible() and one.text() == "Try again" for one in buttons)

    assert page.engine_message.isVisible()
    assert not offered()
    backend.set_jobs(
        *(
            Job(place, Path(f"{place}.jpg"), JobState.FAILED, NOW, error=error)
            for place, error in ((1, stopped), (2, unread), (3, stopped))
        )
    )
    qtbot.waitUntil(offered)
    press(qtbot, page, "Try again")
    qtbot.waitUntil(lambda: len(backend.calls) == 2)
    assert backend.calls == [("retry_job", 1), ("retry_job", 3)]
