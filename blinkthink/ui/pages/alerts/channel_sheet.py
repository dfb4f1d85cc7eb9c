"""Setting up a way to be told that leaves this machine: what both sheets share."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core.translation import tr
from blinkthink.ui import icons
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.asking_sheet import AskingSheet
from blinkthink.ui.pages.frame import Field
from blinkthink.ui.pages.secret_field import SecretField
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import Paragraph, button

_WIDTH = 540
_KEPT = tr("Kept as it is")


class ChannelSheet(AskingSheet):
    """A subclass places its fields, says what leaves, tries and saves it. A test sends one message,
    and keeps nothing of what was typed."""

    saved = Signal()
    """It is set up, as it was typed."""

    def __init__(self, parent: QWidget, title: str, backend: Backend, bridge: Bridge) -> None:
        super().__init__(parent, title, bridge, width=_WIDTH)
        self._backend = backend
        self.sentence = Paragraph(role="strong")
        self.what = Paragraph(role="second")
        self.warning = Paragraph(role="notice")
        self.save = button(tr("Save"), "primary", on_click=self.submit)
        self.test = button(tr("Test"), on_click=self.start_test)
        self.forget = button(tr("Remove"), "danger", on_click=self.remove)
        self.cancel = button(tr("Cancel"), on_click=self.dismiss)

    def submit(self) -> None:
        """Keep what was typed."""
        raise NotImplementedError

    def start_test(self) -> None:
        """Tell something this way, as it is typed."""
        raise NotImplementedError

    def remove(self) -> None:
        """Tell nothing this way any more."""
        raise NotImplementedError

    # For the subclass

    def _finish(self, *, set_up: bool) -> None:
        """Below the fields: what leaves, what goes on, and the buttons."""
        sign = QLabel()
        icons.put(sign, "private", "second")
        said = QVBoxLayout()
        said.setSpacing(S - 2)
        for part in (self.sentence, self.what, self.warning):
            said.addWidget(part)
        leaves = QHBoxLayout()
        leaves.setSpacing(S)
        leaves.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        leaves.addLayout(said, 1)
        told = QHBoxLayout()
        told.setSpacing(S)
        told.addWidget(self._spinner, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self._told, 1)
        self.body.addSpacing(M - S)
        self.body.addLayout(leaves)
        self.body.addLayout(told)
        self.body.addWidget(self.message)
        self.buttons.addWidget(self.save)
        self.buttons.addWidget(self.test)
        self.buttons.addWidget(self.cancel)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.forget)
        self.forget.setVisible(set_up)

    def _keep(self, make: Callable[[], Coroutine[Any, Any, None]]) -> None:
        def done(_: None) -> None:
            self.close_sheet()
            self.saved.emit()

        self._ask(tr("Saving…"), make, done)

    def _try(self, make: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._ask(tr("Testing…"), make, lambda _: self._tell(tr("It worked."), "done", "ok"))

    def _typed(self) -> None:
        """Something else stands there now; an old test says nothing about it."""
        self.unsaved = True
        if self._asking is None:
            self._told.hide()

    def _forget(self, make: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._ask(tr("Removing…"), make, lambda _: self.close_sheet())

    def _set_busy(self, busy: bool) -> None:
        super()._set_busy(busy)
        for part in (self.save, self.test, self.forget):
            part.setEnabled(not busy)

    def _state(self, channel: str) -> bool:
        """Whether a secret of this way is kept."""
        states = self._backend.channels()
        return any(one.secret for one in states if one.channel == channel)


def show_kept(field: SecretField, kept: bool) -> None:
    """Say in the field that a secret is kept, which is never shown."""
    field.edit.setPlaceholderText(_KEPT if kept else "")


def fail(field: Field, told: str) -> None:
    """Say under a field what is wrong with it, and go there."""
    field.fail(told)
    field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
