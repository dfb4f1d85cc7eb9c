"""The step that asks where the pictures go, and says what is known of that folder."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core import words
from blinkthink.core.amounts import size
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.gallery.candidate import MOST, Candidate, look_at
from blinkthink.gallery.care.space import LOW_BYTES
from blinkthink.ui import icons
from blinkthink.ui.assistant.step import Step
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.flow import Flow
from blinkthink.ui.folder_dialog import ask_folder
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import Card, Paragraph, button


class LibraryStep(Step):
    """A folder is used at once when it is chosen; one that cannot be written is not taken."""

    library_changed = Signal()
    name = "library"

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__(
            tr("Where pictures go"),
            tr(
                "They are plain files in a folder of yours, with a small text file beside each. "
                "You can copy, move and open them without BlinkThink."
            ),
        )
        self._backend = backend
        self._bridge = bridge
        self._looking: Path | None = None
        self.found: Candidate | None = None
        """What is known of the folder in use."""
        self.folder = Paragraph(role="strong")
        self.room = Paragraph(role="second")
        self.content = Paragraph(role="second")
        self.choose = button(
            tr("Choose another folder"), icon="folder", big=True, on_click=self._ask_folder
        )
        self.usual = button(tr("Use the usual folder"), "quiet", big=True, on_click=self.reset)
        self._fill()

    def _fill(self) -> None:
        card = Card()
        sign = QLabel()
        icons.put(sign, "folder", "accent", icons.BIG)
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(S)
        for part in (self.folder, self.room, self.content):
            told.addWidget(part)
        row.addLayout(told, 1)
        card.body.addLayout(row)
        ways = QWidget()
        flow = Flow(ways, S)
        flow.addWidget(self.choose)
        flow.addWidget(self.usual)
        self.column.addWidget(card)
        self.column.addWidget(ways)

    @property
    def title(self) -> str:
        return tr("Pictures")

    @property
    def main(self) -> str:
        return tr("Use this folder")

    @property
    def ready(self) -> bool:
        return self.found is None or self.found.error is None

    @property
    def skip(self) -> str:
        refused = self.found is not None and self.found.error is not None
        return tr("Decide later") if refused else ""

    def entered(self) -> None:
        self.message.hide()
        settings = self._backend.settings()
        named = self._backend.library_named
        self.usual.setVisible(settings.library is not None and not named)
        self.choose.setEnabled(not named)
        self.folder.say(str(self._backend.paths.library))
        if self._looking is None:
            self._look(self._backend.paths.library)

    def take(self, folder: str) -> None:
        """Use this folder if it will do, as the dialog does."""
        path = Path(folder).expanduser().absolute()
        self._looking = path
        self._bridge.call_in_thread(lambda: look_at(path), self._judge, self._failed, owner=self)

    def reset(self) -> None:
        """Use the folder that the app would use by itself."""
        self._use(None)

    def _look(self, path: Path) -> None:
        self._looking = path
        self.room.say(tr("Looking at the folder…"))
        self.content.hide()
        self._bridge.call_in_thread(lambda: look_at(path), self._show, self._failed, owner=self)

    def _judge(self, found: Candidate) -> None:
        self._looking = None
        if found.error is not None:
            self.message.say(_refusal(found), tone="alert")
            return
        self._use(str(found.folder))

    def _use(self, setting: str | None) -> None:
        def done(_: None) -> None:
            self.library_changed.emit()
            self.entered()

        self._bridge.call(
            lambda: self._backend.change_settings(
                msgspec.structs.replace(self._backend.settings(), library=setting)
            ),
            done,
            self.say_error,
            owner=self,
        )

    def _show(self, found: Candidate) -> None:
        self._looking = None
        if found.folder != self._backend.paths.library:
            self._look(self._backend.paths.library)
            return
        self.found = found
        self.room.say(
            tr("{free} of {total} are free.").format(free=size(found.free), total=size(found.total))
        )
        self._say_content(found)
        if found.error is not None:
            self.message.say(_refusal(found), tone="alert")
        elif found.free < LOW_BYTES:
            self.message.say(
                Words(
                    tr("There is little room on this disk."),
                    tr("Once it is full, new pictures are not saved."),
                    tr("Choose a folder on another disk, or make room."),
                ),
                tone="notice",
            )
        elif found.network:
            self.message.say(
                Words(
                    tr("This folder lies on another machine."),
                    tr("While that cannot be reached, new pictures are not saved."),
                    tr("A folder on this computer is always there."),
                ),
                tone="notice",
            )
        self.changed.emit()

    def _say_content(self, found: Candidate) -> None:
        told = ""
        if found.pictures >= MOST:
            told = tr(
                "It has thousands of pictures already. All that is there stays, and becomes your "
                "library."
            )
        elif found.pictures:
            told = tr(
                "It has %n picture(s) already. All that is there stays, and becomes your library.",
                "",
                found.pictures,
            )
        elif found.others:
            told = tr("It has other files, too. BlinkThink leaves them alone.")
        self.content.say(told)
        self.content.setVisible(bool(told))

    def _failed(self, error: BaseException) -> None:
        self._looking = None
        self.room.say(tr("How much room there is cannot be told."))
        self.say_error(error)

    def _ask_folder(self) -> None:
        start = self._backend.paths.library
        ask_folder(self, tr("Folder of the pictures"), start, self.take)


def _refusal(found: Candidate) -> Words:
    """Why a folder will not do; it is the folder that is named, and not a picture."""
    assert found.error is not None
    said = words.say(found.error)
    return Words(
        tr("Nothing can be stored in “{folder}”.").format(folder=found.folder.name or found.folder),
        said.title,
        tr("Choose another folder."),
        str(found.folder),
    )
