"""Whether the digest is written as a file each day, when and where."""

from __future__ import annotations

from pathlib import Path

import msgspec

from blinkthink.core import words
from blinkthink.core.settings import DigestSettings
from blinkthink.core.translation import tr
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.desktop import open_outside
from blinkthink.ui.folder_dialog import ask_folder
from blinkthink.ui.pages.setting_row import SettingGroup, SettingRow
from blinkthink.ui.pages.switch import Switch
from blinkthink.ui.pages.times import show_time, time_edit, time_of
from blinkthink.ui.widgets import button

_USUAL = "07:00"


class WritingCard(SettingGroup):
    """Changes the settings at once."""

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__(tr("Every day as a file"))
        self._backend = backend
        self._bridge = bridge
        self.switch = Switch(tr("Write the digest of each day"))
        self.time = time_edit(tr("Time at which it is written"))
        self.open = button(tr("Open the folder"), on_click=self._open)
        self.choose = button(tr("Choose another"), on_click=self._choose)
        self.row = SettingRow(
            tr("Write the day before as an HTML file"),
            tr(
                "One file that any browser shows, with its pictures inside. It stays on this "
                "computer."
            ),
            self.time,
            self.switch,
        )
        self.where = SettingRow(tr("Folder"), "", self.open, self.choose)
        self.add(self.row)
        self.add(self.where)
        self.switch.toggled.connect(self._on_switched)
        self.time.editingFinished.connect(self._on_time)
        self.refresh()

    def refresh(self) -> None:
        """Show the settings as they are now."""
        settings = self._backend.settings().digest
        for one in (self.switch, self.time):
            one.blockSignals(True)
        self.switch.setChecked(settings.at is not None)
        show_time(self.time, settings.at or _USUAL)
        for one in (self.switch, self.time):
            one.blockSignals(False)
        self.time.setEnabled(settings.at is not None)
        self.where.sentence.say(str(self.folder))

    @property
    def folder(self) -> Path:
        """Where the files are written."""
        chosen = self._backend.settings().digest.folder
        return Path(chosen) if chosen else self._backend.paths.digests

    def use_folder(self, chosen: str) -> None:
        """Write them there from now on."""
        before = self._backend.settings().digest
        self._change(msgspec.structs.replace(before, folder=chosen))

    def set_narrow(self, narrow: bool) -> None:
        for row in (self.row, self.where):
            row.set_narrow(narrow)

    def _on_switched(self, on: bool) -> None:
        at = time_of(self.time) if on else None
        self._change(msgspec.structs.replace(self._backend.settings().digest, at=at))

    def _on_time(self) -> None:
        at, before = time_of(self.time), self._backend.settings().digest
        if before.at not in (None, at):
            self._change(msgspec.structs.replace(before, at=at))

    def _choose(self) -> None:
        ask_folder(self, tr("Folder of the digests"), self.folder, self.use_folder)

    def _change(self, settings: DigestSettings) -> None:
        self.message.hide()

        def failed(error: BaseException) -> None:
            self.refresh()
            self.message.say(words.say(error))

        self._bridge.call(
            lambda: self._backend.change_digest(settings),
            lambda _: self.refresh(),
            failed,
            owner=self,
        )

    def _open(self) -> None:
        if not open_outside(self.folder):
            self.message.say(
                words.Words(
                    tr("The folder could not be opened."),
                    tr("This system names no program that shows folders."),
                    tr("Open it yourself: {folder}").format(folder=self.folder),
                ),
                tone="notice",
            )
