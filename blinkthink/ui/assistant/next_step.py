"""The last page: what BlinkThink does from here on, and where what was left out is found."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core.settings import Settings
from blinkthink.core.translation import tr
from blinkthink.core.updates import CONSENT_TEXT, CONSENT_TITLE
from blinkthink.ui import icons
from blinkthink.ui.assistant.step import Step
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.flow import Flow
from blinkthink.ui.pages.frame import clear
from blinkthink.ui.pages.switch import Switch
from blinkthink.ui.tokens import XS, L, M
from blinkthink.ui.tray.finding import tray_is_there
from blinkthink.ui.widgets import Paragraph, button


class NextStep(Step):
    """Links to what is one step away; nothing here has to be done."""

    place_wanted = Signal(str)
    """A place of the window that is gone to now."""
    step_wanted = Signal(str)
    """A step that was left out."""
    name = "next"

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__(tr("From here on"), "")
        self._backend = backend
        self._bridge = bridge
        self.links: dict[str, QWidget] = {}
        self.updates = Switch(CONSENT_TITLE)
        self.updates.toggled.connect(self._agree)
        self._left_out = QVBoxLayout()
        self._left_out.setSpacing(XS)
        self.column.addLayout(self._left_out)
        for place, icon, words, action in (
            (
                "schedule",
                "schedule",
                tr("A schedule takes pictures by itself: each hour, at sunset, at night alone."),
                tr("Make a schedule"),
            ),
            (
                "alerts",
                "alerts",
                tr("An alert tells you of what counts: a person at night, a package that comes."),
                tr("Look at the alerts"),
            ),
            (
                "privacy",
                "private",
                tr("Pictures stay on this computer; nobody but Blink is asked unless you say so."),
                tr("Read what leaves it"),
            ),
        ):
            self._add(place, icon, words, action)
        if not backend.demo:
            self._add_updates()
        self.found = Paragraph(
            tr("All of these steps are found again under “Set up again” in the settings."),
            "caption",
        )
        self.column.addWidget(self.found)

    @property
    def title(self) -> str:
        return tr("What comes next")

    @property
    def main(self) -> str:
        return tr("Open the library")

    def entered(self) -> None:
        self.sentence.say(_staying(self._backend.settings()))
        self.updates.blockSignals(True)
        self.updates.setChecked(self._backend.settings().updates)
        self.updates.blockSignals(False)

    def show_left_out(self, steps: Sequence[tuple[str, str]]) -> None:
        """The steps that were left out: the name of each, and the words that lead back to it."""
        clear(self._left_out)
        if not steps:
            return
        holder = QWidget()
        flow = Flow(holder, M)
        for name, words in steps:
            back = button(words, icon="back", on_click=partial(self.step_wanted.emit, name))
            flow.addWidget(back)
        for one in (Paragraph(tr("You left out:"), "strong"), holder):
            self._left_out.addWidget(one)
            one.show()  # now, not with the next turn of the loop
        self._left_out.addSpacing(M)

    def _add(self, place: str, icon: str, words: str, action: str) -> None:
        link = button(action, "link", on_click=lambda: self.place_wanted.emit(place))
        self.links[place] = link
        self.column.addWidget(_row(icon, Paragraph(words), link))

    def _add_updates(self) -> None:
        words = QWidget()
        told = QVBoxLayout(words)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(2)
        told.addWidget(Paragraph(CONSENT_TITLE))
        told.addWidget(Paragraph(CONSENT_TEXT, "caption"))
        row = _row("again", words)
        layout = row.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.addWidget(self.updates, 0, Qt.AlignmentFlag.AlignTop)
        self.updates.setAccessibleDescription(CONSENT_TEXT)
        self.column.addWidget(row)

    def _agree(self, agreed: bool) -> None:
        self._bridge.call(
            lambda: self._backend.change_settings(
                msgspec.structs.replace(self._backend.settings(), updates=agreed)
            ),
            None,
            self.say_error,
            owner=self,
        )


def _staying(settings: Settings) -> str:
    """What closing the window does, as it is set and as this system has it."""
    if settings.when_closed == "quit":
        return tr("BlinkThink takes and describes pictures while it is open.")
    if tray_is_there():
        return tr("BlinkThink goes on in the background, also with its window closed.")
    return tr("When you close the window, BlinkThink goes on; the window is only minimised.")


def _row(icon: str, words: QWidget, link: QWidget | None = None) -> QWidget:
    made = QWidget()
    sign = QLabel()
    icons.put(sign, icon, "accent", icons.BIG)
    said = QVBoxLayout()
    said.setSpacing(XS)
    said.addWidget(words)
    if link is not None:
        said.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(L)
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(said, 1)
    return made
