"""The lines on top of the window: what the user should know, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from blinkthink.core.translation import tr
from blinkthink.ui import icons
from blinkthink.ui.tokens import L, S
from blinkthink.ui.widgets import ElidedLabel, button, icon_button

_HEIGHT = 36


class Banner(QFrame):
    """Never takes the focus. One that can be closed is hidden until it is needed."""

    asked = Signal()
    """The user wants what ``act`` says."""

    def __init__(
        self, name: str, icon: str, act: str, close: str = "", parent: QWidget | None = None
    ) -> None:
        """``name``: for screen readers; ``act`` and ``close``: words of its one or two buttons."""
        super().__init__(parent)
        self.setProperty("banner", True)
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(name)
        sign = QLabel()
        icons.put(sign, icon, "notice")
        self.text = ElidedLabel(role="notice")
        self.act = button(act, "link", on_click=self.asked.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, 0, S if close else L, 0)
        row.setSpacing(S)
        row.addWidget(sign)
        row.addWidget(self.text, 1)
        row.addWidget(self.act)
        if close:
            self.close_it = icon_button("close", close, on_click=self.put_off)
            row.addWidget(self.close_it)
            self.hide()

    def put_off(self) -> None:
        """Not now."""
        self.hide()


class DemoBanner(Banner):
    """Always in sight in the demo, with the way out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Demo"), "demo", tr("Leave the demo"), parent=parent)
        self.text.say(tr("This is the demo: its cameras, pictures and account are made up."))


class ReplacedBanner(Banner):
    """In sight once another version was installed over this one, until that is started."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Start again"), "again", tr("Start again now"), parent=parent)
        happened = tr("Another version of BlinkThink was installed.")
        until = tr("Until BlinkThink is started again, some things may fail here.")
        self.text.say(f"{happened} {until}")
        self.hide()
