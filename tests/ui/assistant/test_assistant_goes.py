"""A window with the first steps in it leaves nothing behind, and what they began goes on."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from blinkthink.core.first_steps import FirstSteps, FirstStepsFile
from blinkthink.core.state import Account, DownloadState, SignIn
from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui.assistant.afterwards import Afterwards
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.main_window import MainWindow
from tests.ui.assistant.newcomer import Newcomer
from tests.ui.house import FOUR, NOW


def test_the_picture_is_described_and_told_of_without_the_window(
    qtbot: QtBot, house: Newcomer, bridge: Bridge, thread: AsyncThread
) -> None:
    house.account_now = Account(SignIn.SIGNED_IN, email="you@example.com", since=NOW)
    path = house.take(FOUR[0], NOW, seed=1, trigger="manual")
    FirstStepsFile(house.paths.first_steps).write(
        FirstSteps(step="answer", model="small", picture=str(path))
    )
    afterwards = Afterwards(house, bridge)
    afterwards.start()
    ghost = opened_and_closed(qtbot, house, bridge, afterwards)

    def gone() -> bool:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        return ghost() is None

    qtbot.waitUntil(gone)
    with qtbot.waitSignal(afterwards.answered) as told:
        thread.call(lambda: house.tell("small", DownloadState.DONE, 1.0))
    assert told.args is not None
    assert told.args[0] == path
    assert told.args[1].analysis == house.truths[path]
    assert house.analyses_asked == [((path,), None, None)]


def opened_and_closed(
    qtbot: QtBot, house: Newcomer, bridge: Bridge, afterwards: Afterwards
) -> weakref.ref[MainWindow]:
    window = MainWindow(house, bridge, house.clock, first_steps=True, first_answer=afterwards)
    window.show()
    for step in window.assistant.steps:
        window.assistant.go_to(step.name)
    qtbot.waitUntil(lambda: window.assistant.seen.there)
    window.assistant.model.choose("large")
    window.close()
    window.deleteLater()
    return weakref.ref(window)
