"""The end of the app that nobody chose: signals, and the session, as far as a program without a
session manager can show."""

from __future__ import annotations

import subprocess
import sys

import pytest

_PROGRAM = """
import os, signal, sys
from PySide6.QtCore import SIGNAL, QTimer
from PySide6.QtWidgets import QApplication
from blinkthink.app.session_end import leave_with_session, quit_on_signals

qt = QApplication(sys.argv)
leave_with_session(qt)
for name in ("commitDataRequest", "saveStateRequest"):
    assert qt.receivers(SIGNAL(f"{name}(QSessionManager&)")) == 1, name
qt.setQuitOnLastWindowClosed(False)
number = getattr(signal, sys.argv[1])
before = signal.getsignal(number)
with quit_on_signals(qt):
    QTimer.singleShot(0, lambda: os.kill(os.getpid(), number))
    ended = qt.exec()
assert signal.getsignal(number) == before
print("ended", ended)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="os.kill ends a program at once there")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_ends_the_loop_in_order(name: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _PROGRAM, name],
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (0, "ended 0\n"), ran.stderr
