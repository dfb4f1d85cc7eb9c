"""The desktop app: Qt, asyncio thread, services and window, begun and ended in order."""

from __future__ import annotations

import argparse
import contextlib
import logging
import signal
import socket
import sys
import time
from collections.abc import Iterator

from PySide6.QtCore import QProcess, QSocketNotifier
from PySide6.QtWidgets import QApplication

from blinkthink import __version__
from blinkthink.app.cli.output import message
from blinkthink.app.services import Services
from blinkthink.app.single_instance import SingleInstance
from blinkthink.core.errors import BlinkThinkError, NotFound, Usage
from blinkthink.core.events import Trouble
from blinkthink.core.words import say
from blinkthink.runtime.logs import set_up_logging
from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui import app_icon, theme
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.main_window import MainWindow

log = logging.getLogger(__name__)

START_SECONDS = 20.0  # the demo makes its certificates on the first start
STOP_SECONDS = 2.0


class DesktopApp:
    """One run of the window. ``start``, then the Qt loop, then ``stop``."""

    def __init__(self, qt: QApplication, services: Services, *, hidden: bool = False) -> None:
        self.qt = qt
        self.services = services
        self._hidden = hidden
        self.thread = AsyncThread()
        self.bridge: Bridge | None = None
        self.window: MainWindow | None = None

    def start(self) -> None:
        """Raises what the services raise when they cannot start; call ``stop`` all the same."""
        self.thread.start()
        early: list[BlinkThinkError] = []  # what goes wrong before there is a window to say it
        unsubscribe = self.services.events.subscribe(
            lambda event: early.append(event.error) if isinstance(event, Trouble) else None
        )
        self.thread.submit(self.services.start(background=True, gallery=True)).result(START_SECONDS)
        unsubscribe()
        theme.apply(self.qt, self.services.settings().theme)
        self.bridge = Bridge(self.services, self.thread)
        self.window = MainWindow(self.services, self.bridge, self.services.clock)
        self.window.demo_requested.connect(lambda: restart(demo=True))
        self.window.leave_demo_requested.connect(lambda: restart(demo=False))
        self.window.closed.connect(self.qt.quit)
        if not self._hidden:
            self.window.show()
        troubles = [*self.services.notices(), *early]
        if troubles:  # in one message: a second one would take the place of the first
            told = Usage(" ".join(say(trouble).sentence for trouble in troubles))
            self.window.say_error(troubles[0] if len(troubles) == 1 else told)

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
        ending = self.thread.submit(self.services.stop())
        with contextlib.suppress(TimeoutError):
            ending.result(max(0.1, end - time.monotonic() - 0.5))
        if not self.thread.stop(max(0.3, end - time.monotonic())):
            log.warning("the asyncio thread did not end in time")
        if self.window is not None:
            self.window.deleteLater()
            self.window = None


def run_window(args: argparse.Namespace) -> int:
    """Open the window and return the exit status when it is closed."""
    qt = make_application()
    services = Services(demo=args.demo, library=args.library)
    set_up_logging(services.paths.logs)
    app = DesktopApp(qt, services, hidden=args.hidden)
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
        signal.signal(number, lambda *_: qt.quit())
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
