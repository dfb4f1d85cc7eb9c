"""The stops of the picture tour in the library: search, filters, calendar, several chosen ones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from blinkthink.app.window import DesktopApp
from tests.tour.hand import Hand, pause

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_MIDDLE, _NARROW = (900, 600), (640, 480)
_SETTLE_MS = 700


class LibraryStops:
    """Asks the library by keyboard, as a person does."""

    def __init__(self, app: DesktopApp, hand: Hand, shoot: Callable[..., None]) -> None:
        assert app.window is not None
        self._window = app.window
        self._library = app.window.library
        self._hand = hand
        self._shoot = shoot

    def walk(self) -> None:
        """Leaves the library unfiltered, with nothing chosen."""
        self._search()
        self._popups()
        self._chosen()

    def _search(self) -> None:
        for words, name in (("walks", "search"), ("submarine", "search-nothing")):
            self._hand.press(Qt.Key.Key_F, _CONTROL)
            self._hand.type("Search", words)
            pause(_SETTLE_MS)
            self._shoot(name)
            self._hand.press(Qt.Key.Key_Escape)
            pause(200)
        self._hand.press(Qt.Key.Key_F, _CONTROL)
        self._hand.type("Search", "person")
        pause(_SETTLE_MS)
        self._shoot("search-narrow", _NARROW)
        self._hand.press(Qt.Key.Key_Escape)
        self._library.grid.setFocus()

    def _popups(self) -> None:
        for key, modifiers, name in (
            (Qt.Key.Key_D, _CONTROL, "calendar"),
            (Qt.Key.Key_F, _CONTROL | _SHIFT, "filters"),
        ):
            for size, ending in (((1280, 800), ""), (_MIDDLE, "-middle"), (_NARROW, "-narrow")):
                self._window.resize(*size)
                pause(200)
                self._hand.press(key, modifiers)
                pause(_SETTLE_MS)
                self._shoot(f"{name}{ending}", size)
                self._hand.close_popups()
            self._window.resize(1280, 800)

    def _chosen(self) -> None:
        grid = self._library.grid
        grid.setFocus()
        self._hand.press(Qt.Key.Key_Home)
        for _ in range(3):
            self._hand.press(Qt.Key.Key_Right, _SHIFT)
        pause(_SETTLE_MS)
        self._shoot("chosen")
        self._shoot("chosen-narrow", _NARROW)
        QTest.keyClick(grid, Qt.Key.Key_Escape)
