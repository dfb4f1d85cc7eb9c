"""The groups of the settings. Each is made when it is first wanted: all at once take too long."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from blinkthink import __version__
from blinkthink.core.camera_rules import CloudMode
from blinkthink.core.clock import Clock
from blinkthink.core.translation import tr
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.changing import ChangingGroup
from blinkthink.ui.pages.setting_row import SettingGroup, SettingRow
from blinkthink.ui.sheet import sheet_parent
from blinkthink.ui.widgets import button

if TYPE_CHECKING:
    from blinkthink.ui.pages.account_group import AccountGroup
    from blinkthink.ui.pages.advanced_group import AdvancedGroup
    from blinkthink.ui.pages.alerts_group import AlertsGroup
    from blinkthink.ui.pages.analysis_group import AnalysisGroup
    from blinkthink.ui.pages.appearance_group import AppearanceGroup
    from blinkthink.ui.pages.background_group import BackgroundGroup
    from blinkthink.ui.pages.cameras_group import CamerasGroup
    from blinkthink.ui.pages.cloud_group import CloudGroup
    from blinkthink.ui.pages.cloud_sheet import CloudSheet
    from blinkthink.ui.pages.help.update_group import UpdateGroup
    from blinkthink.ui.pages.keeping_group import KeepingGroup
    from blinkthink.ui.pages.library_group import LibraryGroup
    from blinkthink.ui.pages.models_group import ModelsGroup
    from blinkthink.ui.pages.privacy_group import PrivacyGroup
    from blinkthink.ui.pages.schedule_group import ScheduleGroup


class SettingsGroups(QWidget):
    """Tells on what they tell."""

    sign_in_requested = Signal()
    set_up_wanted = Signal()
    """The first steps are asked for again."""
    library_changed = Signal(object)
    """The folder of the library is another now."""
    move_requested = Signal()
    """The library is to be moved."""
    import_requested = Signal()
    """Pictures are to be imported."""
    query_wanted = Signal(object)
    """The pictures of this Query are to be shown."""
    preview_requested = Signal(object)
    """What would be deleted by these rules is to be shown."""
    rules_wanted = Signal(object)
    """The page of a camera is asked for: a CameraRef, or None for all cameras."""
    rates_wanted = Signal()
    """How much skipping missed is asked for."""
    record_wanted = Signal()
    """The page with every request that went out."""
    log_wanted = Signal()
    """The page with the log."""
    place_wanted = Signal(str)
    """Another place of the window: models, alerts, schedule, digest, help."""
    tiles_changed = Signal(int)
    """The width of the pictures in the library."""
    restart_wanted = Signal()
    page_wanted = Signal(str)
    """A page of the settings, or another place of the window of that name."""
    all_reset = Signal()
    """A reset of all settings is asked for."""
    read = Signal(object)
    """Settings were read from a file."""

    def __init__(self, backend: Backend, bridge: Bridge, clock: Clock) -> None:
        super().__init__()
        self._backend = backend
        self._bridge = bridge
        self._clock = clock

    @cached_property
    def account(self) -> AccountGroup:
        from blinkthink.ui.pages.account_group import AccountGroup

        made = AccountGroup(self._backend, self._bridge, self._clock)
        made.sign_in_requested.connect(self.sign_in_requested)
        made.set_up_wanted.connect(self.set_up_wanted)
        return made

    @cached_property
    def cameras(self) -> CamerasGroup:
        from blinkthink.ui.pages.cameras_group import CamerasGroup

        made = CamerasGroup(self._backend, self._bridge)
        made.rules_wanted.connect(self.rules_wanted)
        return made

    @cached_property
    def library(self) -> LibraryGroup:
        from blinkthink.ui.pages.library_group import LibraryGroup

        made = LibraryGroup(self._backend, self._bridge)
        made.library_changed.connect(self.library_changed)
        made.move_requested.connect(self.move_requested)
        made.import_requested.connect(self.import_requested)
        made.query_wanted.connect(self.query_wanted)
        return made

    @cached_property
    def keeping(self) -> KeepingGroup:
        from blinkthink.ui.pages.keeping_group import KeepingGroup

        made = KeepingGroup(self._backend, self._bridge)
        made.preview_requested.connect(self.preview_requested)
        return made

    @cached_property
    def analysis(self) -> AnalysisGroup:
        from blinkthink.ui.pages.analysis_group import AnalysisGroup

        made = AnalysisGroup(self._backend, self._bridge)
        made.rates_wanted.connect(self.rates_wanted)
        return made

    @cached_property
    def cloud(self) -> CloudGroup:
        from blinkthink.ui.pages.cloud_group import CloudGroup

        made = CloudGroup(self._backend, self._bridge, self._clock)
        made.mode_chosen.connect(self._ask_consent)
        made.words_wanted.connect(self._read_consent)
        return made

    @cached_property
    def models(self) -> ModelsGroup:
        from blinkthink.ui.pages.models_group import ModelsGroup

        made = ModelsGroup(self._backend, self._bridge)
        made.place_wanted.connect(self.page_wanted)
        return made

    @cached_property
    def schedule(self) -> ScheduleGroup:
        from blinkthink.ui.pages.schedule_group import ScheduleGroup

        made = ScheduleGroup(self._backend, self._bridge)
        made.place_wanted.connect(self.page_wanted)
        return made

    @cached_property
    def background(self) -> BackgroundGroup:
        from blinkthink.ui.pages.background_group import BackgroundGroup

        return BackgroundGroup(self._backend, self._bridge)

    @cached_property
    def alerts(self) -> AlertsGroup:
        from blinkthink.ui.pages.alerts_group import AlertsGroup

        made = AlertsGroup(self._backend, self._bridge)
        made.place_wanted.connect(self.page_wanted)
        return made

    @cached_property
    def privacy(self) -> PrivacyGroup:
        from blinkthink.ui.pages.privacy_group import PrivacyGroup

        made = PrivacyGroup(self._backend, self._bridge, self._clock)
        made.record_wanted.connect(self.record_wanted)
        made.place_wanted.connect(self.page_wanted)
        return made

    @cached_property
    def appearance(self) -> AppearanceGroup:
        from blinkthink.ui.pages.appearance_group import AppearanceGroup

        made = AppearanceGroup(self._backend, self._bridge)
        made.tiles_changed.connect(self.tiles_changed)
        made.restart_wanted.connect(self.restart_wanted)
        return made

    @cached_property
    def updates(self) -> UpdateGroup:
        from blinkthink.ui.pages.help.update_group import UpdateGroup

        made = UpdateGroup(self._backend, self._bridge, self._clock)
        made.notes_wanted.connect(lambda _: self.place_wanted.emit("help"))
        return made

    @cached_property
    def advanced(self) -> AdvancedGroup:
        from blinkthink.ui.pages.advanced_group import AdvancedGroup

        made = AdvancedGroup(self._backend, self._bridge)
        made.log_wanted.connect(self.log_wanted)
        made.reset_wanted.connect(self.all_reset)
        made.read.connect(self.read)
        return made

    @cached_property
    def about(self) -> SettingGroup:
        group = SettingGroup(tr("About"))
        group.add(
            SettingRow(
                f"BlinkThink {__version__}",
                tr(
                    "Free software under the MIT licence. It uses Qt (LGPL), llama.cpp (MIT), "
                    "Phosphor icons (MIT) and others. It is not made by Blink or Amazon, nor "
                    "connected with them."
                ),
                button(tr("Help and licences"), on_click=lambda: self.place_wanted.emit("help")),
                words=tr("version about licence help keys tips", "other words, for the search"),
            )
        )
        return group

    def changing(self) -> Iterator[ChangingGroup]:
        """Those of settings that are made."""
        made = list(vars(self).values())
        return (group for group in made if isinstance(group, ChangingGroup))

    # Consent

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

        return CloudSheet(sheet_parent(self), self._backend, self._bridge)
