"""The bridge delivers every result and every event, and nothing to who is gone."""

from __future__ import annotations

import asyncio
import concurrent.futures
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread
from pytestqt.qtbot import QtBot

from blinkthink.core.errors import Offline
from blinkthink.core.events import Trouble
from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui.bridge import Bridge
from tests.ui.house import House


class Listener(QObject):
    """Keeps what it is told, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: set[QThread] = set()

    def hear(self, value: object) -> None:
        self.heard.append(value)
        self.threads.add(QThread.currentThread())


async def echo(number: int) -> int:
    await asyncio.sleep(0)
    return number


def test_a_thousand_results_arrive_on_the_qt_thread(qtbot: QtBot, bridge: Bridge) -> None:
    listener = Listener()
    for number in range(1000):
        bridge.call(lambda number=number: echo(number), listener.hear)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(listener.heard) == 1000)
    assert sorted(int(str(value)) for value in listener.heard) == list(range(1000))
    assert listener.threads == {bridge.thread()}
    assert bridge.busy == 0


def test_a_typed_error_arrives_as_it_was_raised(qtbot: QtBot, bridge: Bridge) -> None:
    async def fail() -> None:
        raise Offline("no answer", subject="Back Yard")

    listener = Listener()
    bridge.call(fail, None, listener.hear)
    qtbot.waitUntil(lambda: bool(listener.heard))
    error = listener.heard[0]
    assert isinstance(error, Offline)
    assert error.subject == "Back Yard"


def test_an_error_that_nobody_takes_is_trouble(qtbot: QtBot, bridge: Bridge) -> None:
    async def fail() -> None:
        raise Offline("no answer")

    with qtbot.waitSignal(bridge.trouble) as heard:
        bridge.call(fail)
    assert isinstance(heard.args[0], Offline)


def test_a_destroyed_listener_hears_nothing(qtbot: QtBot, bridge: Bridge) -> None:
    heard: list[object] = []
    gate = _Gate()
    owner = QObject()
    bridge.call(gate.wait, heard.append, heard.append, owner=owner)
    gate.reached.result(60)
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete.value)
    gate.open()
    qtbot.waitUntil(lambda: bridge.busy == 0)
    assert heard == []


def test_a_cancelled_call_is_not_heard_of_again(qtbot: QtBot, bridge: Bridge) -> None:
    heard: list[object] = []
    gate = _Gate()
    call = bridge.call(gate.wait, heard.append, heard.append)
    gate.reached.result(60)
    call.cancel()
    qtbot.waitUntil(lambda: bridge.busy == 0)
    assert gate.cancelled.result(60)
    assert heard == []


def test_events_come_in_order_on_the_qt_thread(
    qtbot: QtBot, bridge: Bridge, house: House, thread: AsyncThread
) -> None:
    listener = Listener()
    bridge.news.connect(listener.hear)
    sent = [Trouble(Offline(str(number))) for number in range(200)]
    for event in sent:
        thread.call(lambda event=event: house.events.publish(event))  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(listener.heard) == 200)
    assert listener.heard == sent
    assert listener.threads == {bridge.thread()}


def test_after_stop_nothing_arrives(qtbot: QtBot, bridge: Bridge, house: House) -> None:
    heard: list[object] = []
    gate = _Gate()
    bridge.news.connect(heard.append)
    bridge.call(gate.wait, heard.append, heard.append)
    gate.reached.result(60)
    house.events.publish(Trouble(Offline("queued before the stop")))
    bridge.stop()
    assert gate.cancelled.result(60)
    house.events.publish(Trouble(Offline("late")))
    bridge.call(lambda: echo(1), heard.append)
    QCoreApplication.processEvents()
    assert heard == []


class _Gate:
    """Holds a coroutine until it is opened; tells when it waits, and whether it was cancelled."""

    def __init__(self) -> None:
        self.reached: concurrent.futures.Future[bool] = concurrent.futures.Future()
        self.cancelled: concurrent.futures.Future[bool] = concurrent.futures.Future()
        self._opened: concurrent.futures.Future[bool] = concurrent.futures.Future()

    async def wait(self) -> Any:
        self.reached.set_result(True)
        try:
            await asyncio.wrap_future(self._opened)
        except asyncio.CancelledError:
            self.cancelled.set_result(True)
            raise
        return "late"

    def open(self) -> None:
        self._opened.set_result(True)
