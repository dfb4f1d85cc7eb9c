"""The Settings page. Every change acts at once; one that fails is taken back and told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog

from blinkthink import __version__
from blinkthink.core import words
from blinkthink.core.clock import Clock, SystemClock
from blinkthink.core.settings import Settings
from blinkthink.core.words import Words
from blinkthink.ui import theme
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.account_group import AccountGroup
from blinkthink.ui.pages.frame import ScrollPage
from blinkthink.ui.pages.privacy_group import PrivacyGroup
from blinkthink.ui.pages.setting_row import SettingGroup, SettingRow
from blinkthink.ui.pages.switch import Choices, Switch
from blinkthink.ui.widgets import ElidedLabel, button

_DETAILS: tuple[tuple[str, int | None], ...] = (
    ("What suits the model", None),
    ("70 · fastest", 70),
    ("140 · fast", 140),
    ("280 · balanced", 280),
    ("560 · fine", 560),
    ("1120 · finest, slow", 1120),
)


class SettingsPage(ScrollPage):
    """Account, library, analysis, appearance, privacy, about."""

    sign_in_requested = Signal()
    library_changed = Signal(object)
    """The folder of the library is another now."""

    def __init__(self, backend: Backend, bridge: Bridge, *, clock: Clock | None = None) -> None:
        super().__init__("Settings", "Every change acts at once.", widest=820)
        self._backend = backend
        self._bridge = bridge
        clock = clock or SystemClock()
        self.account = AccountGroup(backend, bridge, clock)
        self.library = self._library_group()
        self.analysis = self._analysis_group()
        self.appearance = self._appearance_group()
        self.privacy = PrivacyGroup(backend, bridge, clock)
        self.about = _about_group()
        self._groups = (
            self.account,
            self.library,
            self.analysis,
            self.appearance,
            self.privacy,
            self.about,
        )
        for group in self._groups:
            self.column.addWidget(group)
        self.account.sign_in_requested.connect(self.sign_in_requested)
        self.narrow_changed.connect(self._set_narrow)
        self.refresh()

    def refresh(self) -> None:
        """Show the settings as they are now."""
        settings = self._backend.settings()
        self.folder.say(str(self._backend.paths.library))
        self.analyze_new.setChecked(settings.analyze_new)
        self.detail.setCurrentIndex([value for _, value in _DETAILS].index(settings.detail))
        self.theme.choose(settings.theme)

    def choose_library(self, folder: str) -> None:
        """Use this folder, as the dialog does."""
        path = Path(folder).absolute()
        self._change(self.library, lambda: self._library_chosen(path), library=str(path))

    def _library_group(self) -> SettingGroup:
        group = SettingGroup("Library")
        self.folder = ElidedLabel("", "second")
        choose = button("Choose another folder", icon="folder", on_click=self._ask_folder)
        reveal = button("Show the files", on_click=self.reveal)
        row = SettingRow(
            "Folder of the pictures",
            "Pictures are plain files with a small text file beside each. "
            "Another folder starts a library of its own; nothing is moved.",
            choose,
            reveal,
        )
        group.add(row)
        group.card.body.addWidget(self.folder)
        return group

    def _analysis_group(self) -> SettingGroup:
        group = SettingGroup("Analysis")
        self.analyze_new = Switch("Look at new pictures")
        self.analyze_new.clicked.connect(
            lambda: self._change(self.analysis, analyze_new=self.analyze_new.isChecked())
        )
        self.detail = QComboBox()
        self.detail.setAccessibleName("Detail")
        self.detail.addItems([text for text, _ in _DETAILS])
        self.detail.activated.connect(
            lambda index: self._change(self.analysis, detail=_DETAILS[index][1])
        )
        group.add(
            SettingRow(
                "Look at new pictures",
                "The model describes each new picture as soon as it is saved. "
                "Off: only the pictures that you ask for.",
                self.analyze_new,
            )
        )
        group.add(
            SettingRow(
                "Detail",
                "How closely the model looks. More detail shows smaller things and takes longer.",
                self.detail,
            )
        )
        return group

    def _appearance_group(self) -> SettingGroup:
        group = SettingGroup("Appearance")
        self.theme = Choices(
            "Colours",
            (("system", "System", "system"), ("light", "Light", "light"), ("dark", "Dark", "dark")),
        )
        self.theme.chosen.connect(
            lambda scheme: self._change(self.appearance, self._dress, theme=scheme)
        )
        group.add(SettingRow("Colours", "Light, dark, or as the rest of the system.", self.theme))
        return group

    def _set_narrow(self, narrow: bool) -> None:
        for group in self._groups:
            group.set_narrow(narrow)

    def _change(
        self, group: SettingGroup, then: Callable[[], object] | None = None, **changes: Any
    ) -> None:
        group.message.hide()

        def make() -> Settings:
            return msgspec.structs.replace(self._backend.settings(), **changes)

        def done(nothing: None) -> None:
            self.refresh()
            if then is not None:
                then()

        def failed(error: BaseException) -> None:
            self.refresh()
            group.message.say(words.say(error))

        self._bridge.call(lambda: self._backend.change_settings(make()), done, failed, owner=self)

    def _dress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, self._backend.settings().theme)

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, "Folder of the pictures", str(self._backend.paths.library))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.choose_library)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _library_chosen(self, path: Path) -> None:
        if self._backend.paths.library != path:
            told = Words("This run keeps the folder that it was started with.", "", "")
            self.library.message.say(told, tone="info")
        self.library_changed.emit(path)

    def reveal(self) -> None:
        """Show the pictures' folder in the system's file manager."""
        folder = self._backend.paths.library
        if folder.is_dir() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.library.message.hide()
            return
        why = "It is made with the first picture." if not folder.exists() else ""
        why = why or "No file manager answered."
        told = Words("The folder cannot be shown.", why, "", str(folder))
        self.library.message.say(told, tone="notice")


def _about_group() -> SettingGroup:
    group = SettingGroup("About")
    group.add(
        SettingRow(
            f"BlinkThink {__version__}",
            "Free software under the MIT licence. It uses Qt (LGPL), llama.cpp (MIT), Phosphor "
            "icons (MIT) and others. It is not made by Blink or Amazon, nor connected with them.",
        )
    )
    return group
