"""The settings: ten pages and a search over all of them. A change acts at once, or says when."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from blinkthink.core.clock import Clock, SystemClock
from blinkthink.core.settings import Settings
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui import keys
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.changing import ChangingGroup
from blinkthink.ui.pages.setting_row import SettingGroup, SettingRow
from blinkthink.ui.pages.settings_at_once import SettingsAtOnce
from blinkthink.ui.pages.settings_fields import can_be_reset
from blinkthink.ui.pages.settings_finding import Findable, find
from blinkthink.ui.pages.settings_groups import SettingsGroups
from blinkthink.ui.pages.settings_nav import SettingsNav
from blinkthink.ui.pages.settings_pane import SettingsPane
from blinkthink.ui.pages.settings_results import SettingsResults
from blinkthink.ui.sheet import sheet_parent


class SettingsPage(SettingsGroups):
    """Shows one page at a time; ``show_page`` names are those of ``settings_fields.PAGES``."""

    stepped = Signal(object, object)
    """Several settings were changed at once: the Words about it, and what undoes it."""

    def __init__(self, backend: Backend, bridge: Bridge, *, clock: Clock | None = None) -> None:
        super().__init__(backend, bridge, clock or SystemClock())
        self.setAccessibleName(tr("Settings"))
        self.pages: dict[str, SettingsPane] = {}
        self._make_pages()
        self._found: list[tuple[str, SettingRow]] = []
        self.results = SettingsResults()
        self.nav = SettingsNav({name: pane.name for name, pane in self.pages.items()})
        self.search = self.nav.search
        # From the outside in: a subtree that moves is styled anew.
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.nav)
        self._stack = self.nav.stack
        for pane in (*self.pages.values(), self.results):
            self._stack.addWidget(pane)
        names = {name: pane.name for name, pane in self.pages.items()}
        self._at_once = SettingsAtOnce(backend, bridge, names, lambda: sheet_parent(self), self)
        self._filling = QTimer(self, interval=0)
        self._filling.timeout.connect(self._fill_next)
        self._connect()
        self.show_page("account")

    def _make_pages(self) -> None:
        for name, title, sentence, groups in (
            (
                "account",
                tr("Account"),
                tr("Who is signed in to Blink."),
                lambda: (self.account,),
            ),
            (
                "cameras",
                tr("Cameras"),
                tr("What matters at each, and how often battery and signal are asked for."),
                lambda: (self.cameras,),
            ),
            (
                "library",
                tr("Library"),
                tr("Where pictures lie, and how long they are kept."),
                lambda: (self.library, self.keeping),
            ),
            (
                "analysis",
                tr("Analysis"),
                tr("Which pictures are described, how closely, and where."),
                lambda: (self.analysis, self.cloud),
            ),
            (
                "models",
                tr("Models"),
                tr("Which model describes pictures, and what it takes of this computer."),
                lambda: (self.models,),
            ),
            (
                "schedule",
                tr("Schedule"),
                tr("Pictures that are taken by themselves, and the app in the background."),
                lambda: (self.schedule, self.background),
            ),
            (
                "alerts",
                tr("Alerts"),
                tr("How you are told of what a picture shows."),
                lambda: (self.alerts,),
            ),
            (
                "privacy",
                tr("Privacy"),
                tr("What leaves this computer."),
                lambda: (self.privacy,),
            ),
            (
                "appearance",
                tr("Appearance"),
                tr("How the app looks and speaks."),
                lambda: (self.appearance,),
            ),
            (
                "advanced",
                tr("Advanced"),
                tr("What few people need."),
                lambda: (self.updates, self.advanced, self.about),
            ),
        ):
            pane = SettingsPane(title, sentence, groups, resets=can_be_reset(name))
            pane.reset_wanted.connect(partial(self.ask_reset, name))
            self.pages[name] = pane

    def _connect(self) -> None:
        self.page_wanted.connect(self._lead_to)
        self.all_reset.connect(partial(self.ask_reset, ""))
        self.read.connect(self._at_once.ask_import)
        self._at_once.settled.connect(self._settle)
        self._at_once.stepped.connect(self.stepped)
        self._at_once.refused.connect(self._on_failed)
        self._at_once.unchanged.connect(self._say)
        self.nav.chosen.connect(self.show_page)
        self.search.searched.connect(self._search)
        self.search.stepped.connect(self.results.step)
        self.search.taken.connect(self.results.choose)
        self.results.chosen.connect(self._go_to_found)
        self.results.cleared.connect(self._clear)
        # Of the whole window: it is there only while this page is in sight.
        keys.shortcuts("settings", self, {"search": self._focus_search}, inside=False)

    # What is shown

    @property
    def page(self) -> str:
        """The name of the page that is shown, or that the search covers."""
        return self.nav.page

    def show_page(self, name: str) -> None:
        """Show this page. Raises KeyError for one that there is not."""
        pane = self.pages[name]
        pane.fill()
        self.search.set_words("")
        self.nav.show_page(name)
        self._stack.setCurrentWidget(pane)

    def _lead_to(self, place: str) -> None:
        """To one of the pages here, or to another place of the window of that name."""
        if place in ("account", "analysis"):
            self.show_page(place)
        else:
            self.place_wanted.emit(place)

    def show_group(self, group: SettingGroup) -> None:
        """Show the page of a group, scrolled so that it begins at the top."""
        name = next(name for name, pane in self.pages.items() if group in pane.groups)
        self.show_page(name)
        self.pages[name].show_group(group)

    def refresh(self) -> None:
        """Show the settings as they are now."""
        for group in self.changing():
            group.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._filling.start()

    def _fill_next(self) -> None:
        """Fill one more page while nothing else is to be done."""
        empty = next((pane for pane in self.pages.values() if not pane.filled), None)
        if empty is None:
            self._filling.stop()
        else:
            empty.fill()

    # The search

    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _search(self, words: str) -> None:
        if not words:
            self.show_page(self.page)
            return
        for pane in self.pages.values():
            pane.fill()
        self._found = [(name, row) for name, pane in self.pages.items() for row in pane.rows()]
        findable = [
            Findable(row.name.plain(), row.sentence.plain(), row.words, self.pages[name].name)
            for name, row in self._found
        ]
        places = find(words, findable)
        self._found = [self._found[place] for place in places]
        self.results.show_found(words, [findable[place] for place in places])
        self.nav.show_results()
        self._stack.setCurrentWidget(self.results)

    def _go_to_found(self, number: int) -> None:
        name, row = self._found[number]
        self.show_page(name)
        self.pages[name].show_row(row)

    def _clear(self) -> None:
        self.search.clear_search()
        self.search.setFocus()

    # Several settings at once

    def ask_reset(self, page: str) -> None:
        """Show what a reset of this page (of all for “”) would change; it is done once agreed."""
        self._at_once.ask_reset(page)

    def _settle(self, before: Settings) -> None:
        """Let what is seen follow the settings of now."""
        now = self._backend.settings()
        self.refresh()
        self.appearance.dress()
        if now.thumbnail_size != before.thumbnail_size:
            self.tiles_changed.emit(now.thumbnail_size)
        if now.library != before.library:
            self.library_changed.emit(self._backend.paths.library)

    def _on_failed(self, page: str, error: BaseException) -> None:
        self.refresh()
        group = self.pages[page].groups[0]
        if isinstance(group, ChangingGroup):
            group.say_error(error)

    def _say(self, page: str, words: Words) -> None:
        group = self.pages[page].groups[0]
        group.message.say(words, tone="info")
        self.pages[page].show_group(group)
