"""The desktop app: Qt, asyncio thread, services and window, begun and ended in order."""

from __future__ import annotations

import contextlib
import logging
import signal
import socket
import sys
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEventLoop,
    QObject,
    QProcess,
    QSocketNotifier,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QApplication

from blinkthink import __version__
from blinkthink.app.cli.output import message
from blinkthink.app.services import Services
from blinkthink.app.single_instance import SingleInstance
from blinkthink.core.errors import BlinkThinkError, NotFound, Usage
from blinkthink.core.events import Event, Trouble
from blinkthink.core.words import say
from blinkthink.runtime.logs import set_up_logging
from blinkthink.ui import app_icon, theme
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.main_window import MainWindow

if TYPE_CHECKING:
    from blinkthink.runtime.loop import AsyncThread

log = logging.getLogger(__name__)

START_SECONDS = 20.0  # the demo makes its certificates on the first start
STOP_SECONDS = 2.0


class DesktopApp(QObject):
    """One run of the window. ``start``, then the Qt loop, then ``stop``.

    The window comes first, from the library alone. Network, cameras, schedule and analysis are
    imported and started once its first screen is there; until then what is asked of them waits.
    """

    started = Signal()
    """The services run now, or could not be started."""
    _over = Signal(object)

    def __init__(self, qt: QApplication, services: Services, *, hidden: bool = False) -> None:
        super().__init__()
        self.qt = qt
        self.services = services
        self._hidden = hidden
        self._thread: AsyncThread | None = None
        self.bridge: Bridge | None = None
        self.window: MainWindow | None = None
        self.ready = False
        self._early: list[BlinkThinkError] = []  # what goes wrong while the services start
        services.events.subscribe(self._on_event)
        self._over.connect(self._on_started, Qt.ConnectionType.QueuedConnection)

    @property
    def asyncio_thread(self) -> AsyncThread:
        """The asyncio thread, which begins after the first screen; RuntimeError before."""
        if self._thread is None:
            raise RuntimeError("the services are not started yet")
        return self._thread

    def start(self) -> None:
        """Make and show the window; the services follow."""
        theme.apply(self.qt, self.services.settings().theme)
        self.services.index.keep(True)  # the services bring it up to date, no question waits
        self.bridge = Bridge(self.services)
        self.window = MainWindow(self.services, self.bridge, self.services.clock)
        self.window.demo_requested.connect(lambda: restart(demo=True))
        self.window.leave_demo_requested.connect(lambda: restart(demo=False))
        self.window.closed.connect(self.qt.quit)
        self.window.first_screen.seen.connect(self._start_services)
        if not self._hidden:
            self.window.show()

    def wait(self, seconds: float = START_SECONDS) -> None:
        """Let Qt work until the services run. Raises TimeoutError."""
        loop = QEventLoop()
        self.started.connect(loop.quit)
        if not self.ready:
            QTimer.singleShot(round(seconds * 1000), loop.quit)
            loop.exec()
        if not self.ready:
            raise TimeoutError("the services did not start")

    def _start_services(self) -> None:
        from blinkthink.runtime.loop import AsyncThread

        if self.bridge is None or self._thread is not None:
            return
        self._thread = AsyncThread()
        self._thread.start()
        starting = self._thread.submit(self.services.start(background=True, gallery=True))
        starting.add_done_callback(
            lambda done: None if done.cancelled() else self._over.emit(done.exception())
        )

    def _on_event(self, event: Event) -> None:
        if isinstance(event, Trouble) and not self.ready:
            self._early.append(event.error)

    def _on_started(self, error: BaseException | None) -> None:
        if self.bridge is None or self.window is None:
            return
        self.bridge.attach(self.asyncio_thread)
        troubles = [*self.services.notices(), *self._early]
        if error is not None:
            log.error("the services did not start", exc_info=error)
            self.window.say_error(error)
        elif troubles:  # in one message: a second one would take the place of the first
            told = Usage(" ".join(say(trouble).sentence for trouble in troubles))
            self.window.say_error(troubles[0] if len(troubles) == 1 else told)
        self.ready = True
        self.started.emit()

    def show(self) -> None:
        """Bring the window to the front."""
        if self.window is not None:
            self.window.show()
            self.window.raise_()
            self.window.activateWindow()

    def stop(self) -> None:
        """End in order, within STOP_SECONDS: no more news, the services, the thread, the window.

        A snapshot under way is given up before anything of it is written, or finishes writing; an
        analysis under way stays in the queue's journal.
        """
        end = time.monotonic() + STOP_SECONDS
        if self.window is not None:
            self.window.hide()
            self.window.stop()
        if self.bridge is not None:
            self.bridge.stop()
            self.bridge = None
        if self._thread is not None:
            ending = self._thread.submit(self.services.stop())
            with contextlib.suppress(TimeoutError):
                ending.result(max(0.1, end - time.monotonic() - 0.5))
            if not self._thread.stop(max(0.3, end - time.monotonic())):
                log.warning("the asyncio thread did not end in time")
        self.services.index.close()
        if self.window is not None:
            self.window.deleteLater()
            self.window = None


def run_window(services: Services, *, hidden: bool) -> int:
    """Open the window and return the exit status when it is closed."""
    qt = make_application()
    set_up_logging(services.paths.logs)
    app = DesktopApp(qt, services, hidden=hidden)
    single = SingleInstance(services.paths.data, app.show)
    if not single.take():
        message("BlinkThink is open already; its window was brought to the front.")
        return 0
    try:
        with quit_on_signals(qt):
            app.start()
            return qt.exec()
    finally:
        app.stop()
        single.release()


def make_application() -> QApplication:
    """The one QApplication, named and dressed."""
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("BlinkThink")
    qt.setApplicationVersion(__version__)
    qt.setDesktopFileName("blinkthink")
    qt.setQuitOnLastWindowClosed(False)
    with contextlib.suppress(NotFound):
        qt.setWindowIcon(app_icon.icon())
    return qt


@contextlib.contextmanager
def quit_on_signals(qt: QApplication) -> Iterator[None]:
    """Let SIGINT and SIGTERM end the Qt loop as closing the window does.

    Python runs signal handlers only between its own instructions, which Qt's loop does not execute;
    the wake-up socket makes Qt call back into Python.
    """
    reader, writer = socket.socketpair()
    reader.setblocking(False)
    writer.setblocking(False)
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: reader.recv(64))
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    wakeup = signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
    for number in before:
        # By the loop: ``quit`` is forgotten while it does not run yet.
        signal.signal(number, lambda *_: QTimer.singleShot(0, qt.quit))
    try:
        yield
    finally:
        signal.set_wakeup_fd(wakeup)
        for number, handler in before.items():
            signal.signal(number, handler)
        notifier.setEnabled(False)
        reader.close()
        writer.close()


def restart(*, demo: bool) -> None:
    """Quit and open the other of the two: the user's own home, or the demo's.

    A process of its own, so that nothing of the one can reach into the other.
    """
    arguments = ["--demo"] if demo else []
    if not getattr(sys, "frozen", False):
        arguments = ["-m", "blinkthink", *arguments]
    QProcess.startDetached(sys.executable, arguments)
    QApplication.quit()
