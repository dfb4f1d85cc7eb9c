"""The models: which fits, using one, and adding one's own files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from blinkthink.core import errors
from blinkthink.core.events import EngineChanged
from blinkthink.core.state import Engine, EngineState, ModelEntry
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.model_card import ModelCard
from blinkthink.ui.pages.models import ModelsPage
from tests.ui.pages.scripted_backend import ScriptedBackend

GB = 10**9
GEMMA = ModelEntry("e4b", "Gemma 4 E4B · QAT Q4_0", "ready", 6 * GB, 7 * GB, "Gemma", in_use=True)
DEMO = ModelEntry(
    "demo", "Demo model", "ready", 6_000_000, 80_000_000, "MIT", "Drawn scenes.", built_in=True
)
BIG = ModelEntry("31b", "Gemma 4 31B", "available", 20 * GB, 24 * GB, "Gemma")
BROKEN = ModelEntry("own", "Mine", "broken", GB, GB, "", problem="The projector is gone.")


def shown(qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge) -> ModelsPage:
    page = ModelsPage(backend, bridge, memory=lambda: 16 * GB)
    qtbot.addWidget(page)
    page.resize(1000, 900)
    with qtbot.waitExposed(page):
        page.show()
    return page


def texts(card: ModelCard) -> str:
    return " | ".join(one.text() for one in card.findChildren(QLabel) if one.isVisible())


def test_each_model_says_what_it_needs(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge
) -> None:
    backend.catalogue = (BROKEN, DEMO, BIG, GEMMA)
    page = shown(qtbot, backend, bridge)
    assert [card.entry.name for card in page.cards] == ["e4b", "demo", "own", "31b"]
    first, demo, broken, big = (texts(card) for card in page.cards)
    assert "6 GB" in first
    assert "needs 7 GB" in first
    assert "Fits well" in first
    assert "In use" in first
    assert "Built in" in demo
    assert "The projector is gone." in broken
    assert "Cannot be used" in broken
    assert "Fits" not in broken
    assert "Too big" in big
    assert page.sentence.plain().endswith(("core.", "cores."))
    assert "16 GB memory" in page.sentence.plain()


def test_using_another_model(qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge) -> None:
    backend.catalogue = (GEMMA, DEMO)
    page = shown(qtbot, backend, bridge)
    use = page.cards[1].findChild(QPushButton)
    assert isinstance(use, QPushButton)
    assert use.accessibleName() == "Use Demo model"
    qtbot.mouseClick(use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.cards[0].entry.name == "demo")
    assert page.cards[0].entry.in_use
    assert backend.calls == [("use_model", "demo")]


def test_a_model_that_cannot_be_used_is_told(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge
) -> None:
    backend.catalogue = (GEMMA, DEMO)
    backend.fails["use_model"] = errors.DiskFull(subject="/home")
    page = shown(qtbot, backend, bridge)
    page.cards[1].chosen.emit("demo")
    qtbot.waitUntil(lambda: "disk is full" in page.message.said())
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
    backend.fails["add_model"] = errors.Usage("“My model” cannot be a model's name.")
    panel.submit()
    qtbot.waitUntil(lambda: panel.name.error() == "“My model” cannot be a model's name.")
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
    qtbot.waitUntil(lambda: page.narrow is (width < 780))
    assert texts(page.cards[0]).count("7 GB") == 1
    assert page.cards[0].width() <= width
