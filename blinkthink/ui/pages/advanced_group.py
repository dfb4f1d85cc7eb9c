"""What few people need: the settings as a file, where files lie, the log, a fresh start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from blinkthink.core.errors import from_os_error
from blinkthink.core.files import write_atomic
from blinkthink.core.settings import Settings
from blinkthink.core.settings_sharing import exported, imported
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.changing import ChangingGroup
from blinkthink.ui.pages.setting_row import SettingRow
from blinkthink.ui.widgets import button

_NAME = "blinkthink-settings.json"
_LARGEST = 4_000_000  # bytes; a file of settings has a few thousand


class AdvancedGroup(ChangingGroup):
    """Files are read and written off the Qt thread."""

    log_wanted = Signal()
    reset_wanted = Signal()
    """All settings are to be as they were at first."""
    read = Signal(object)
    """The Settings that a file would lead to; whoever hears it asks."""

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__(tr("Files and settings"), backend, bridge)
        self.log = button(tr("Show the log"), on_click=self.log_wanted.emit)
        self.show_file = button(tr("Show the file"), on_click=self.reveal)
        self.save = button(tr("Save…"), icon="export", on_click=self._ask_save)
        self.load = button(tr("Read…"), icon="import", on_click=self._ask_load)
        self.reset = button(tr("Reset all…"), icon="undo", on_click=self.reset_wanted.emit)
        self.files = button(tr("Show the folder"), icon="folder", on_click=self.reveal_files)
        self._lay_out()

    def _lay_out(self) -> None:
        paths = self._backend.paths
        for row in (
            SettingRow(
                tr("Settings file"),
                tr(
                    "One text that people can read, and edit while BlinkThink is closed: {path}"
                ).format(path=paths.settings),
                self.show_file,
                words=tr("JSON config edit", "other words, for the search"),
            ),
            SettingRow(
                tr("Save the settings as a file"),
                tr(
                    "For another computer, or to keep. Without passwords, keys, folders, and the "
                    "addresses of webhook and MQTT; with the place of the sun, which may be your "
                    "home."
                ),
                self.save,
                words=tr("export backup transfer", "other words, for the search"),
            ),
            SettingRow(
                tr("Read settings from a file"),
                tr("Shows first what would change; you can undo it."),
                self.load,
                words=tr("import restore backup transfer", "other words, for the search"),
            ),
            SettingRow(
                tr("Files of the app"),
                tr(
                    "Account, schedule, alerts and models lie in {data}, what can be made again in "
                    "{cache}."
                ).format(data=paths.data, cache=paths.cache),
                self.files,
                words=tr("folder directory data cache where", "other words, for the search"),
            ),
            SettingRow(
                tr("Log"),
                tr("What the app did and what went wrong, also for a bug report."),
                self.log,
                words=tr("error report diagnose support", "other words, for the search"),
            ),
            SettingRow(
                tr("Reset all settings"),
                tr(
                    "Shows first what would change. Account, consent, keys, folders, cameras’ "
                    "rules, webhook and MQTT stay; you can undo it."
                ),
                self.reset,
                words=tr("default factory start over", "other words, for the search"),
            ),
        ):
            self.add(row)

    def refresh(self) -> None:
        """Nothing here shows a setting's value."""

    def reveal(self) -> None:
        """Show the settings file in the system's file manager."""
        self._open(self._backend.paths.settings)

    def reveal_files(self) -> None:
        """Show the app's folder in the system's file manager."""
        self._open(self._backend.paths.data)

    def save_to(self, path: Path) -> None:
        """Write the settings into this file, as the dialog does."""
        self.message.hide()
        data = exported(self._backend.settings())
        told = Words(tr("The settings were saved."), str(path), "")
        self._bridge.call_in_thread(
            lambda: write_atomic(path, data),
            lambda _: self.message.say(told, tone="info"),
            self.say_error,
            owner=self,
        )

    def read_from(self, path: Path) -> None:
        """Read this file, as the dialog does."""
        self.message.hide()
        now = self._backend.settings()
        self._bridge.call_in_thread(
            lambda: imported(_read(path), now), self._on_read, self.say_error, owner=self
        )

    def _on_read(self, settings: Settings) -> None:
        if settings == self._backend.settings():
            same = Words(tr("That file would change nothing."), "", "")
            self.message.say(same, tone="info")
        else:
            self.read.emit(settings)

    def _open(self, path: Path) -> None:
        if path.exists() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.message.hide()
            return
        why = tr("No program of this system opens it.")
        if not path.exists():
            why = tr("It is made with the first change.")
        told = Words(tr("It cannot be shown."), why, "", str(path))
        self.message.say(told, tone="notice")

    def _ask_save(self) -> None:
        dialog = QFileDialog(self, tr("Save the settings as a file"), str(Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(_NAME)
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_load(self) -> None:
        dialog = QFileDialog(self, tr("Read settings from a file"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("Settings (*.json *.broken*)"), tr("All files (*)")])
        dialog.fileSelected.connect(lambda chosen: self.read_from(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST)
    except OSError as error:
        raise from_os_error(error, path) from error
