"""A sheet that asks for something that takes a while: one call at a time, with what goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from blinkthink.core import words
from blinkthink.core.errors import Usage
from blinkthink.ui.bridge import Bridge, Call
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.frame import Hint
from blinkthink.ui.sheet import Sheet
from blinkthink.ui.widgets import Spinner


class AskingSheet(Sheet):
    """Whoever derives from it places ``message``, and the spinner and line of what goes on."""

    def __init__(self, parent: QWidget, title: str, bridge: Bridge, *, width: int) -> None:
        super().__init__(parent, title, width=width)
        self._bridge = bridge
        self._asking: Call | None = None
        self._spinner = Spinner()
        self._told = Hint("info", "", "second")
        self._told.hide()
        self.message = InlineMessage(closable=False)

    def told(self) -> str:
        """The line about what goes on, empty while there is none."""
        return "" if self._told.isHidden() else self._told.plain()

    def dismiss(self) -> None:
        if self._asking is not None:
            self._asking.cancel()
        super().dismiss()

    def _ask(self, doing: str, make: Callable[[], Any], done: Callable[[Any], object]) -> None:
        """Say that it is ``doing`` this, and ``done`` gets the result; a new call ends the old."""
        if self._asking is not None:
            self._asking.cancel()
        self.message.hide()
        self._set_busy(True)
        self._tell(doing)

        def ended() -> None:
            self._asking = None
            self._told.hide()
            self._set_busy(False)

        def well(result: Any) -> None:
            ended()
            done(result)

        def failed(error: BaseException) -> None:
            ended()
            if isinstance(error, Usage):
                self._refuse(words.say(error).title)
            else:
                self.message.say(words.say(error))

        self._asking = self._bridge.call(make, well, failed, owner=self)

    def _tell(self, text: str, icon: str = "", color: str = "second") -> None:
        self._told.set_icon(icon, color)
        self._told.say(text)
        self._told.show()

    def _set_busy(self, busy: bool) -> None:
        """Called as a call begins and ends."""
        self._spinner.setVisible(busy)

    def _refuse(self, told: str) -> None:
        """What was typed cannot be used: say so where it was typed."""
        raise NotImplementedError
