"""What can be done with a picture beyond looking at it, as a menu."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from blinkthink.core.errors import Usage
from blinkthink.core.translation import tr
from blinkthink.ui import desktop, keys
from blinkthink.ui.again_menu import AgainMenu
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.decoding import Decoded
from blinkthink.ui.viewer.full import read_picture

_NO_PROGRAM = tr("This system has no program to open it with.")


class PictureActions(QObject):
    """Copying, showing and opening the current picture, for menus and keys alike."""

    said = Signal(str)
    """Something was done that nothing on the screen shows."""
    failed = Signal(object)
    compare_requested = Signal()
    slideshow_requested = Signal()
    trash_requested = Signal(list)

    def __init__(
        self, current: CurrentPicture, bridge: Bridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._bridge = bridge

    def copy(self) -> None:
        """Copy the picture itself."""
        path = self._current.path
        if path is not None:
            self._bridge.call(
                lambda: asyncio.to_thread(read_picture, path),
                self._on_picture,
                self.failed.emit,
                owner=self,
            )

    def copy_path(self) -> None:
        """Copy where the file lies."""
        if self._current.path is not None:
            desktop.copy_text(str(self._current.path))
            self.said.emit(tr("The path is in the clipboard."))

    def copy_text(self) -> None:
        """Copy what is known of the picture, as text."""
        text = described(self._current)
        if text:
            desktop.copy_text(text)
            self.said.emit(tr("The words are in the clipboard."))

    def reveal(self) -> None:
        """Show the file in its folder."""
        self._ask_system(desktop.reveal)

    def open_outside(self) -> None:
        """Open the picture with the system's viewer."""
        self._ask_system(desktop.open_outside)

    def open_file(self, path: Path) -> None:
        """Open a file, such as a video, with the program that the system has for it."""
        if not desktop.open_outside(path):
            self.failed.emit(Usage(_NO_PROGRAM))

    def trash(self) -> None:
        """Move the picture to the trash."""
        if self._current.path is not None:
            self.trash_requested.emit([self._current.path])

    def add_to(self, menu: QMenu, parent: QWidget) -> None:
        """Add these actions, with their keys."""
        rows: tuple[tuple[str | None, str, Callable[[], object] | None], ...] = (
            ("compare", tr("Compare with the one before"), self.compare_requested.emit),
            ("slideshow", tr("Slideshow"), self.slideshow_requested.emit),
            ("", "", None),
            ("copy", tr("Copy the picture"), self.copy),
            ("copy_path", tr("Copy the path"), self.copy_path),
            (None, tr("Copy the words"), self.copy_text),
            ("", "", None),
            ("outside", tr("Open with the system’s viewer"), self.open_outside),
            ("reveal", tr("Show in its folder"), self.reveal),
            ("", "", None),
            ("trash", tr("Move to the trash"), self.trash),
        )
        for command, words, act in rows:
            if act is None:
                menu.addSeparator()
                continue
            add(menu, words, act, command)
        menu.insertMenu(menu.actions()[-2], AgainMenu(self._current, parent))

    def _ask_system(self, ask: Callable[[Path], bool]) -> None:
        path = self._current.path
        if path is not None and not ask(path):
            self.failed.emit(Usage(_NO_PROGRAM))

    def _on_picture(self, decoded: Decoded) -> None:
        desktop.copy_picture(decoded.image)
        self.said.emit(tr("The picture is in the clipboard."))


def add(menu: QMenu, words: str, act: Callable[[], object], command: str | None) -> None:
    """Add an action; its key, where it has one, stands at the right."""
    hint = f"\t{keys.hint('viewer', command)}" if command else ""
    menu.addAction(f"{words}{hint}").triggered.connect(lambda _=False: act())


def described(current: CurrentPicture) -> str:
    """What is known of the picture, as lines of text."""
    path, sidecar = current.path, current.sidecar
    if path is None:
        return ""
    lines = []
    if sidecar is not None:
        name = sidecar.camera.name if sidecar.camera else path.parent.name
        lines.append(f"{name}, {sidecar.captured_at:%Y-%m-%d %H:%M:%S}")
        analysis = sidecar.analysis
        if analysis is not None:
            lines += [analysis.scene, analysis.activity]
            lines += [f"{flag.name}: {flag.reason}" for flag in analysis.flags]
    if current.marks.note:
        lines.append(current.marks.note)
    return "\n".join(line for line in lines if line) or path.name
