"""The form for a flag of the user's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from blinkthink.core.analysis import FLAGS, OWN_FLAG_CHARACTERS, OwnFlag
from blinkthink.core.translation import tr
from blinkthink.ui.pages.frame import Field
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import button
from blinkthink.ui.wording import FLAG_NAMES, flag_words

_NAME_CHARACTERS = 24


def name_of(text: str) -> str:
    """The name that a text stands for: “Gate open” is ``gate_open``."""
    return re.sub(r"[\s_-]+", "_", text.strip()).lower()


def wrong_name(text: str, taken: Sequence[str]) -> str:
    """Why a text cannot be a flag's name; empty where it can."""
    name = name_of(text)
    if not name:
        return tr("Give it a name, such as “Gate open”.")
    if not re.fullmatch(r"[a-z0-9_]+", name):
        return tr("Only letters from a to z, digits and spaces, please.")
    if not name[0].isalpha():
        return tr("The name begins with a letter.")
    if len(name) > _NAME_CHARACTERS:
        return tr("At most %n characters.", "", _NAME_CHARACTERS)
    if name in FLAGS:
        return tr("“{flag}” is a built-in flag.").format(flag=FLAG_NAMES[name])
    if name in taken:
        return tr("There is a flag of this name already.")
    return ""


def wrong_description(text: str) -> str:
    """Why a text cannot be a flag's description; empty where it can."""
    if not text.strip():
        return tr("Say when it is so, in a few words.")
    if len(text.strip()) > OWN_FLAG_CHARACTERS:
        return tr("At most %n characters.", "", OWN_FLAG_CHARACTERS)
    return ""


class FlagForm(QFrame):
    """Name and description, checked before they are taken; Escape gives it up."""

    agreed = Signal(object)
    """The OwnFlag."""
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("message", "info")
        self.setAccessibleName(tr("A flag of your own"))
        self.name = Field(tr("Name"), placeholder=tr("Gate open"), big=False)
        self.description = Field(
            tr("It is so when"), placeholder=tr("The garden gate stands open"), big=False
        )
        self.save = button(tr("Add the flag"), "primary", on_click=self.agree)
        self._cancel = button(tr("Cancel"), "quiet", on_click=self.given_up.emit)
        self._taken: Sequence[str] = ()
        for field in (self.name, self.description):
            field.edit.returnPressed.connect(self.agree)
        ends = QHBoxLayout()
        ends.setSpacing(S)
        ends.addWidget(self.save)
        ends.addWidget(self._cancel)
        ends.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(M, M, M, M)
        column.setSpacing(S)
        column.addWidget(self.name)
        column.addWidget(self.description)
        column.addLayout(ends)

    def open(self, flag: OwnFlag | None, taken: Sequence[str]) -> None:
        """Show it, for a new flag or for this one; ``taken``: names of others."""
        self._taken = taken
        self.name.edit.setText(flag_words(flag.name) if flag is not None else "")
        self.description.edit.setText(flag.description if flag is not None else "")
        for field in (self.name, self.description):
            field.clear_error()
        self.save.setText(tr("Save the flag") if flag is not None else tr("Add the flag"))
        self.save.setAccessibleName(self.save.text())
        self.show()
        self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def agree(self) -> None:
        """Take what stands there, or say what is wrong with it."""
        wrongs = (
            (self.name, wrong_name(self.name.text(), self._taken)),
            (self.description, wrong_description(self.description.text())),
        )
        for field, wrong in wrongs:
            field.fail(wrong)
        for field, wrong in wrongs:
            if wrong:
                field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        name = name_of(self.name.text())
        self.agreed.emit(OwnFlag(name, " ".join(self.description.text().split())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
