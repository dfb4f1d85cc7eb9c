"""How the app ends when nobody chose “Quit”: by a signal, or with the session."""

from __future__ import annotations

import contextlib
import signal
import socket
from collections.abc import Iterator

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")  # the last when a terminal or a screen goes


@contextlib.contextmanager
def quit_on_signals(qt: QApplication) -> Iterator[None]:
    """Let SIGINT, SIGTERM and SIGHUP end the Qt loop as “Quit” does.

    Python runs signal handlers only between its own instructions, which Qt's loop does not execute;
    the wake-up socket makes Qt call back into Python.
    """
    reader, writer = socket.socketpair()
    reader.setblocking(False)
    writer.setblocking(False)
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: reader.recv(64))
    numbers = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers}
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


def leave_with_session(qt: QApplication) -> None:
    """Let a session that ends take the app along: nothing has to be asked or saved, and the next
    session starts it where the user wants that, not where it happened to run."""
    qt.commitDataRequest.connect(_never_restart)
    qt.saveStateRequest.connect(_never_restart)


def _never_restart(manager: QSessionManager) -> None:
    manager.setRestartHint(QSessionManager.RestartHint.RestartNever)
