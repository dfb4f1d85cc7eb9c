"""The one QApplication, and other runs of the app, each a process of its own."""

from __future__ import annotations

import contextlib
import sys

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

from blinkthink import __version__
from blinkthink.core.errors import NotFound
from blinkthink.ui import app_icon, qt_language


def make_application() -> QApplication:
    """The one QApplication, named and dressed."""
    qt = QApplication(sys.argv[:1])
    qt_language.speak(qt)
    qt.setApplicationName("BlinkThink")
    qt.setApplicationVersion(__version__)
    qt.setDesktopFileName("blinkthink")
    qt.setQuitOnLastWindowClosed(False)
    with contextlib.suppress(NotFound):
        qt.setWindowIcon(app_icon.icon())
    return qt


def restart(*, demo: bool) -> None:
    """Quit and open the other of the two: the user's own home, or the demo's.

    A process of its own, so that nothing of the one can reach into the other.
    """
    start_process(["--demo"] if demo else [])
    QApplication.quit()


def start_process(arguments: list[str]) -> None:
    """Start the app once more, with these arguments, and go on."""
    if not getattr(sys, "frozen", False):
        arguments = ["-m", "blinkthink", *arguments]
    QProcess.startDetached(sys.executable, arguments)
