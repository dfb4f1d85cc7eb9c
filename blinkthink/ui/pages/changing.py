"""Changing a setting from a group of the Settings page: at once, and taken back if it fails."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from blinkthink.core import words
from blinkthink.core.settings import Settings
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.setting_row import SettingGroup


class ChangingGroup(SettingGroup):
    """A group whose controls are settings. A subclass shows them in ``refresh``."""

    def __init__(self, title: str, backend: Backend, bridge: Bridge) -> None:
        super().__init__(title)
        self._backend = backend
        self._bridge = bridge

    def refresh(self) -> None:
        """Show the settings as they are now; for the subclass."""
        raise NotImplementedError

    def change(self, then: Callable[[], object] | None = None, **changes: Any) -> None:
        """Write these settings; ``then`` follows if that went well."""
        self.message.hide()

        def make() -> Settings:
            return msgspec.structs.replace(self._backend.settings(), **changes)

        def done(_: None) -> None:
            self.refresh()
            if then is not None:
                then()

        def failed(error: BaseException) -> None:
            self.refresh()
            self.say_error(error)

        self._bridge.call(lambda: self._backend.change_settings(make()), done, failed, owner=self)

    def say_error(self, error: BaseException) -> None:
        """Say in the group what went wrong."""
        self.message.say(words.say(error))
