"""What other programs do with a file: show it in its folder, open it, take it for the clipboard."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage


def open_outside(path: Path) -> bool:
    """Open a file with the program that the system has for it; whether one was started."""
    opener = shutil.which("xdg-open")
    if sys.platform.startswith("linux") and opener is not None:
        return _start(opener, [str(path)])
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_address(address: str) -> bool:
    """Open a web page in the system's browser; whether one was started."""
    opener = shutil.which("xdg-open")
    if sys.platform.startswith("linux") and opener is not None:
        return _start(opener, [address])
    return QDesktopServices.openUrl(QUrl(address))


def reveal(path: Path) -> bool:
    """Show a file in its folder, chosen where the file manager can do that."""
    if sys.platform == "darwin":
        return _start("open", ["-R", str(path)])
    if sys.platform == "win32":
        return _start("explorer", ["/select,", str(path)])
    teller = shutil.which("dbus-send")
    if teller is None or "DBUS_SESSION_BUS_ADDRESS" not in os.environ:
        return open_outside(path.parent)
    asked = QProcess(QGuiApplication.instance())
    # No file manager that knows this call: its folder is opened by whatever opens folders.
    asked.finished.connect(lambda code, _: None if code == 0 else open_outside(path.parent))
    asked.finished.connect(asked.deleteLater)
    asked.start(
        teller,
        [
            "--session", "--print-reply", "--dest=org.freedesktop.FileManager1",
            "/org/freedesktop/FileManager1", "org.freedesktop.FileManager1.ShowItems",
            f"array:string:{path.absolute().as_uri()}",
            "string:",
        ],
    )  # fmt: skip
    return True


def copy_text(text: str) -> None:
    """Put text into the clipboard."""
    QGuiApplication.clipboard().setText(text)


def copy_picture(image: QImage) -> None:
    """Put a picture into the clipboard."""
    QGuiApplication.clipboard().setImage(image)


def _start(program: str, arguments: list[str]) -> bool:
    process = QProcess()
    process.setProgram(program)
    process.setArguments(arguments)
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    started = process.startDetached()
    return bool(started[0] if isinstance(started, tuple) else started)
