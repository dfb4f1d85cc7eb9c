"""The library in the settings: its folder, the room on its disk, moving it, importing into it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent

from blinkthink.core.events import LibraryChanged
from blinkthink.core.translation import tr
from blinkthink.core.words import Words, say
from blinkthink.gallery.care.reports import Space
from blinkthink.gallery.index.query import Query
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.care.space_banner import lasting
from blinkthink.ui.folder_dialog import ask_folder
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.changing import ChangingGroup
from blinkthink.ui.pages.phrases import size
from blinkthink.ui.pages.setting_row import SettingRow
from blinkthink.ui.widgets import ElidedLabel, button, progress_bar

_DAMAGED = Query(damaged=True)


class LibraryGroup(ChangingGroup):
    """The room is looked up each time that the group comes into view."""

    library_changed = Signal(object)
    """The folder of the library is another now."""
    move_requested = Signal()
    import_requested = Signal()
    query_wanted = Signal(object)
    """The pictures of this Query are to be shown."""

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__(tr("Library"), backend, bridge)
        self._measuring = False
        self.folder = ElidedLabel("", "second")
        choose = button(tr("Choose another folder"), icon="folder", on_click=self._ask_folder)
        reveal = button(tr("Show the files"), on_click=self.reveal)
        self.add(
            SettingRow(
                tr("Folder of the pictures"),
                tr(
                    "Pictures are plain files with a small text file beside each. "
                    "Another folder starts a library of its own; nothing is moved."
                ),
                choose,
                reveal,
                words=tr("directory path location save where", "other words, for the search"),
            )
        )
        self.card.body.addWidget(self.folder)
        self.room = SettingRow(
            tr("Room on the disk"),
            tr("Measuring…"),
            words=tr("free space full storage size", "other words, for the search"),
        )
        self.used = progress_bar(tr("How full the disk is"))
        self.used.setMaximumWidth(10_000)
        self.used.setMinimumWidth(120)
        self.used.hide()
        self.add(self.room)
        self.card.body.addWidget(self.used)
        self.add(
            SettingRow(
                tr("Move the library"),
                tr(
                    "All pictures to another folder or disk; each is compared before the old one "
                    "goes."
                ),
                button(tr("Move…"), icon="disk", on_click=self.move_requested.emit),
                words=tr("other disk drive NAS relocate", "other words, for the search"),
            )
        )
        self.add(
            SettingRow(
                tr("Import pictures"),
                tr(
                    "Copies of a folder’s pictures, with text files and clips; known ones are left "
                    "out."
                ),
                button(tr("Import…"), icon="import", on_click=self.import_requested.emit),
                words=tr("add copy files old photos", "other words, for the search"),
            )
        )
        self.damaged = InlineMessage(closable=False)
        self.damaged.acted.connect(lambda: self.query_wanted.emit(_DAMAGED))
        self.damaged.acted_otherwise.connect(self._set_aside)
        self.card.body.addWidget(self.damaged)
        bridge.news.connect(self._on_news)
        self.refresh()

    def refresh(self) -> None:
        self.folder.say(str(self._backend.paths.library))

    def choose_library(self, folder: str) -> None:
        """Use this folder, as the dialog does."""
        path = Path(folder).absolute()
        self.change(lambda: self._on_chosen(path), library=str(path))

    def reveal(self) -> None:
        """Show the pictures' folder in the system's file manager."""
        folder = self._backend.paths.library
        if folder.is_dir() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.message.hide()
            return
        why = tr("It is made with the first picture.") if not folder.exists() else ""
        why = why or tr("No file manager answered.")
        told = Words(tr("The folder cannot be shown."), why, "", str(folder))
        self.message.say(told, tone="notice")

    def measure(self) -> None:
        """Look up how much room there is."""
        if self._measuring:
            return
        self._measuring = True
        self._bridge.call(
            lambda: self._backend.care.space(), self._show_space, self._no_space, owner=self
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.measure()
        self.look_for_damage()

    def look_for_damage(self) -> None:
        """Say how many pictures have a sidecar that cannot be read."""
        index = self._backend.index
        self._bridge.call_in_thread(
            lambda: len(index.select(_DAMAGED)), self._show_damage, owner=self
        )

    def _show_damage(self, count: int) -> None:
        if not count:
            self.damaged.hide()
            return
        self.damaged.say(
            Words(
                tr("%n picture(s) with a text file that cannot be read.", "", count),
                tr(
                    "What was known of them is not shown. The pictures are safe, and the damaged "
                    "files are kept."
                ),
                "",
            ),
            action=tr("Show them"),
            tone="notice",
        )
        self.damaged.offer(tr("Set the damaged files aside"))

    def _set_aside(self) -> None:
        index, care = self._backend.index, self._backend.care

        def found(paths: list[Path]) -> None:
            self._bridge.call(lambda: care.set_aside(paths), told, self.say_error, owner=self)

        def told(aside: tuple[Path, ...]) -> None:
            said = tr("%n damaged file(s) set aside.", "", len(aside))
            kept = tr("They lie where they were, with “.broken” at the end of their names.")
            self.message.say(Words(said, kept if aside else "", ""), tone="info")
            self.look_for_damage()

        self._bridge.call_in_thread(
            lambda: [picture.path for picture in index.select(_DAMAGED)], found, owner=self
        )

    def _show_space(self, space: Space) -> None:
        self._measuring = False
        self.room.sentence.say(space_words(space))
        self.used.setRange(0, 1000)
        part = 1 - space.free / space.total if space.total else 0
        self.used.setValue(round(1000 * part))
        self.used.setAccessibleDescription(f"{round(100 * part)} %")
        self.used.show()

    def _no_space(self, error: BaseException) -> None:
        self._measuring = False
        self.used.hide()
        self.room.sentence.say(say(error).title)

    def _on_news(self, event: object) -> None:
        if isinstance(event, LibraryChanged):
            self.refresh()
            if self.isVisible():
                self.measure()
                self.look_for_damage()

    def _ask_folder(self) -> None:
        start = self._backend.paths.library
        ask_folder(self, tr("Folder of the pictures"), start, self.choose_library)

    def _on_chosen(self, path: Path) -> None:
        if self._backend.paths.library != path:
            told = Words(tr("This run keeps the folder that it was started with."), "", "")
            self.message.say(told, tone="info")
        self.library_changed.emit(path)


def space_words(space: Space) -> str:
    """“The library takes 2.3 GB. 120 GB of 480 GB are free, enough for about 4 years …”"""
    said = tr("The library takes {used}. {free} of {total} are free.")
    pace = ""
    if space.days_left is not None:
        pace = lasting(space.days_left)
        said = tr(
            "The library takes {used}. {free} of {total} are free, enough for {time} at this pace."
        )
    return said.format(
        used=size(space.used), free=size(space.free), total=size(space.total), time=pace
    )
