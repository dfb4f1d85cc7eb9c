"""The Settings page. Every change acts at once; one that fails is taken back and told."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from blinkthink import __version__
from blinkthink.core.camera_rules import CloudMode
from blinkthink.core.clock import Clock, SystemClock
from blinkthink.ui import theme
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.flow import Flow
from blinkthink.ui.pages.account_group import AccountGroup
from blinkthink.ui.pages.analysis_group import AnalysisGroup
from blinkthink.ui.pages.background_group import BackgroundGroup
from blinkthink.ui.pages.cameras_group import CamerasGroup
from blinkthink.ui.pages.changing import ChangingGroup
from blinkthink.ui.pages.cloud_group import CloudGroup
from blinkthink.ui.pages.frame import ScrollPage
from blinkthink.ui.pages.keeping_group import KeepingGroup
from blinkthink.ui.pages.library_group import LibraryGroup
from blinkthink.ui.pages.privacy_group import PrivacyGroup
from blinkthink.ui.pages.setting_row import SettingGroup, SettingRow
from blinkthink.ui.pages.switch import Choices
from blinkthink.ui.tokens import M
from blinkthink.ui.widgets import button

if TYPE_CHECKING:
    from blinkthink.ui.pages.cloud_sheet import CloudSheet


class SettingsPage(ScrollPage):
    """Account, cameras, library, keeping, analysis, cloud, background, looks, privacy, about."""

    sign_in_requested = Signal()
    library_changed = Signal(object)
    """The folder of the library is another now."""
    record_wanted = Signal()
    """The page with every request that went out."""
    log_wanted = Signal()
    """The page with the log."""

    def __init__(self, backend: Backend, bridge: Bridge, *, clock: Clock | None = None) -> None:
        super().__init__("Settings", "Every change acts at once.", widest=820)
        self._backend = backend
        self._bridge = bridge
        clock = clock or SystemClock()
        self.account = AccountGroup(backend, bridge, clock)
        self.cameras = CamerasGroup(backend, bridge)
        self.library = LibraryGroup(backend, bridge)
        self.keeping = KeepingGroup(backend, bridge)
        self.analysis = AnalysisGroup(backend, bridge)
        self.cloud = CloudGroup(backend, bridge, clock)
        self.background = BackgroundGroup(backend, bridge)
        self.appearance = AppearanceGroup(backend, bridge)
        self.privacy = PrivacyGroup(backend, bridge, clock)
        self.log = button("Show the log", on_click=self.log_wanted.emit)
        self.about = _about_group(self.log)
        self._groups: tuple[SettingGroup, ...] = (
            self.account,
            self.cameras,
            self.library,
            self.keeping,
            self.analysis,
            self.cloud,
            self.background,
            self.appearance,
            self.privacy,
            self.about,
        )
        self.column.addWidget(self._index())
        for group in self._groups:
            self.column.addWidget(group)
        self.account.sign_in_requested.connect(self.sign_in_requested)
        self.library.library_changed.connect(self.library_changed)
        self.privacy.record_wanted.connect(self.record_wanted)
        self.cloud.mode_chosen.connect(self._ask_consent)
        self.cloud.words_wanted.connect(self._read_consent)
        self.narrow_changed.connect(self._set_narrow)

    def refresh(self) -> None:
        """Show the settings as they are now."""
        for group in self._groups:
            if isinstance(group, ChangingGroup):
                group.refresh()

    def show_group(self, group: SettingGroup) -> None:
        """Scroll so that the group begins at the top."""
        content = self.area.widget()
        if content is not None:
            self.area.verticalScrollBar().setValue(group.mapTo(content, QPoint(0, 0)).y())

    def _ask_consent(self, mode: CloudMode) -> None:
        """Show what is sent; the mode holds once the user agreed."""
        sheet = self._consent_sheet()
        sheet.answered.connect(lambda may: self.cloud.set_mode(mode) if may else None)
        sheet.open(sheet.close_button)

    def _read_consent(self) -> None:
        sheet = self._consent_sheet()
        sheet.open(sheet.close_button)

    def _consent_sheet(self) -> CloudSheet:
        from blinkthink.ui.pages.cloud_sheet import CloudSheet

        window = self.window()
        central = window.centralWidget() if isinstance(window, QMainWindow) else None
        return CloudSheet(central or window, self._backend, self._bridge)

    def _index(self) -> QWidget:
        """A line that leads to the groups."""
        made = QWidget()
        made.setAccessibleName("Groups of settings")
        flow = Flow(made, gap=M)
        for group in self._groups:
            link = button(group.title, "link", on_click=partial(self.show_group, group))
            link.setAccessibleName(f"Go to {group.title}")
            flow.addWidget(link)
        return made

    def _set_narrow(self, narrow: bool) -> None:
        for group in self._groups:
            group.set_narrow(narrow)


class AppearanceGroup(ChangingGroup):
    """Light or dark."""

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__("Appearance", backend, bridge)
        self.theme = Choices(
            "Colours",
            (("system", "System", "system"), ("light", "Light", "light"), ("dark", "Dark", "dark")),
        )
        self.theme.chosen.connect(lambda scheme: self.change(self._dress, theme=scheme))
        self.add(SettingRow("Colours", "Light, dark, or as the rest of the system.", self.theme))
        self.refresh()

    def refresh(self) -> None:
        self.theme.choose(self._backend.settings().theme)

    def _dress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, self._backend.settings().theme)


def _about_group(log: QWidget) -> SettingGroup:
    group = SettingGroup("About")
    group.add(
        SettingRow(
            f"BlinkThink {__version__}",
            "Free software under the MIT licence. It uses Qt (LGPL), llama.cpp (MIT), Phosphor "
            "icons (MIT) and others. It is not made by Blink or Amazon, nor connected with them.",
        )
    )
    group.add(
        SettingRow("Log", "What the app did and what went wrong, also for a bug report.", log)
    )
    return group
