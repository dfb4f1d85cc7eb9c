"""The pages run over the real bridge and the real asyncio thread; only the backend is in memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from blinkthink.core.clock import ManualClock
from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui import theme
from blinkthink.ui.bridge import Bridge
from tests.ui.pages.scripted_backend import NOW, ScriptedBackend


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW)


@pytest.fixture
def backend(tmp_path: Path) -> ScriptedBackend:
    return ScriptedBackend(tmp_path)


@pytest.fixture
def bridge(qtbot: QtBot, qapp: QApplication, backend: ScriptedBackend) -> Iterator[Bridge]:
    theme.apply(qapp, "light")
    thread = AsyncThread()
    thread.start()
    bridge = Bridge(backend, thread)
    yield bridge
    bridge.stop()
    assert thread.stop()
