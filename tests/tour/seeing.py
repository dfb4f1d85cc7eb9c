"""The stops of the picture tour at pictures in full: viewer, compare, slideshow, films, clips."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from blinkthink.app.window import DesktopApp
from blinkthink.core.records import UserMarks
from blinkthink.ui.sheet import Sheet
from tests.tour.hand import Hand, pause

_VIEWED, _SHOWN = (1280, 800), (900, 600)
_STEPS = 5  # back to the library, at most


class SeeingStops:
    """Goes where the keys of the viewer lead."""

    def __init__(self, app: DesktopApp, hand: Hand, shoot: Callable[..., None]) -> None:
        assert app.window is not None
        self._app = app
        self._window = app.window
        self._hand = hand
        self._shoot = shoot

    def walk(self) -> None:
        """Begins and ends in the library, with a current picture."""
        self._marks()
        self._viewer()
        self._compare()
        self._slideshow()
        self._timelapse()
        self._clips()

    def _marks(self) -> None:
        """What the user said of the current picture."""
        path = self._window.current.path
        assert path is not None

        def said(marks: UserMarks) -> UserMarks:
            return UserMarks(True, "The neighbours’ car again.", "right")

        self._app.asyncio_thread.submit(self._app.services.care.mark([path], said)).result(30)

    def _viewer(self) -> None:
        self._hand.press(Qt.Key.Key_Return)
        pause(1200)
        for name, size in (("viewer", _VIEWED), ("viewer-middle", _SHOWN)):
            self._shoot(name, size)
        self._shoot("viewer-narrow", (640, 480))
        self._window.resize(*_VIEWED)

    def _compare(self) -> None:
        self._hand.press(Qt.Key.Key_C)
        self._hand.wait("two pictures", lambda: self._window.seeing.comparing.isVisible(), 30)
        pause(1200)
        self._shoot("compare", _VIEWED)
        self._shoot("compare-narrow", (640, 480))
        self._hand.press(Qt.Key.Key_V)
        pause(800)
        self._shoot("compare-over", _VIEWED)
        self._window.resize(*_VIEWED)
        self._hand.press(Qt.Key.Key_Escape)

    def _slideshow(self) -> None:
        self._hand.press(Qt.Key.Key_F5)
        pause(1500)
        self._shoot("slideshow", _VIEWED)
        self._back()

    def _timelapse(self) -> None:
        paths = [picture.path for picture in self._app.services.library.scan()][:12]
        self._window.seeing.timelapse(paths)
        pause(300)
        self._shoot("time-lapse", _VIEWED)
        for sheet in self._window.findChildren(Sheet):
            sheet.close_sheet()

    def _clips(self) -> None:
        """Fetch the motion clips, and play one."""
        window = self._window
        window.commands.shortcuts["clips"].activated.emit()
        pause(250)
        self._shoot("clips-fetching", _VIEWED)
        self._hand.wait("clips", lambda: "clip" in window.toast.said(), 120)
        self._shoot("clips-fetched", _VIEWED)
        window.toast.hide()
        clip = self._newest_clip()
        if clip is None:
            return
        self._hand.wait("its picture", lambda: window.model.index_of(clip) is not None, 30)
        window.library.grid.select(clip)
        pause(600)
        self._shoot("clips-in-the-library", _VIEWED)
        window.open_viewer()
        pause(800)
        self._hand.press(Qt.Key.Key_Space)
        pause(2500)
        self._shoot("clip-playing", _VIEWED)
        self._shoot("clip-playing-narrow", (640, 480))
        window.resize(*_VIEWED)
        self._back()

    def _back(self) -> None:
        """To the library: each Escape leads one step back, out of the full screen too."""
        for _ in range(_STEPS):
            if self._window.library.isVisible():
                return
            self._hand.press(Qt.Key.Key_Escape)
            pause(400)
        self._hand.wait("library", self._window.library.isVisible, 10)

    def _newest_clip(self) -> Path | None:
        """The newest picture that stands for a video."""
        library = self._app.services.library
        for picture in library.scan():
            sidecar = library.read_sidecar(picture.path)
            if sidecar is not None and sidecar.clip:
                return picture.path
        return None
