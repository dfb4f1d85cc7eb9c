"""Leads through the window: to the help and what it names, and to where an error is put right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from blinkthink.core.acts import Act
from blinkthink.core.updates import Update

if TYPE_CHECKING:
    from blinkthink.ui.main_window import MainWindow

_PAGES = {  # of the settings, by what an error wants
    Act.CLOUD: "analysis",
    Act.LIBRARY: "library",
    Act.ROOM: "library",
}
_PLACES = {Act.MODELS: "models", Act.ALERTS: "alerts", Act.JUDGE: "library"}
_SETTINGS = ("account", "cameras", "analysis", "privacy", "appearance", "advanced")


class Helping(QObject):
    """Knows the way to every place by its name, as the help, the privacy page and errors say it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.status.leaving_wanted.connect(partial(self.go, "privacy"))
        window.places.help_place_wanted.connect(self.go)
        window.places.notes_wanted.connect(self._show_notes)
        window.current.cloud_settings_wanted.connect(partial(self.mend, Act.CLOUD))

    def go(self, place: str) -> None:
        """Show a place, a page of the settings, or what else the help leads to."""
        window = self._window
        ways: dict[str, Callable[[], object]] = {
            "help": partial(self._lead_to, "help"),
            "licences": partial(self._lead_to, "licences"),
            "log": partial(self._lead_to, "log"),
            "keys": window.show_keys,
            "set_up": window.show_assistant,
            "schedule": window.show_schedule,
            "digest": window.places.show_digest,
            **{page: partial(self.show_settings, page) for page in _SETTINGS},
        }
        ways.get(place, partial(window.go, place))()

    def show_settings(self, page: str) -> None:
        """Show one page of the settings."""
        self._window.go("settings")
        self._window.places.show_settings(page)

    def can_mend(self, act: Act) -> bool:
        """Whether there is a way to where this is put right, and one is not there already."""
        if act in (Act.NOTHING, Act.TRY_AGAIN):
            return False
        if act in _PLACES:
            return not self._window.places.seen(_PLACES[act])
        if act in _PAGES:
            return not self._window.places.seen("settings")
        return act is not Act.SCHEDULE or not self._window.places.seen("schedule")

    def mend(self, act: Act) -> None:
        """Go to where this is put right."""
        if act is Act.SIGN_IN:
            self._window.ask_sign_in()
        elif act is Act.SCHEDULE:
            self.go("schedule")
        elif act in _PAGES:
            self.show_settings(_PAGES[act])
        elif act in _PLACES:
            self.go(_PLACES[act])

    def _lead_to(self, place: str) -> None:
        self._window.places.lead_to(place)
        self._window.rail.show_place("settings")
        self._window.uncover()

    def _show_notes(self, update: Update) -> None:
        self._window.update_watch.show(update)
