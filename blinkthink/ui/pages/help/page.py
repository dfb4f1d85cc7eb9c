"""The page Help: what to do first, tips, keys, where to read on, and about this app."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from blinkthink import __version__
from blinkthink.core.clock import Clock, SystemClock
from blinkthink.core.errors import NotFound
from blinkthink.core.project import HOMEPAGE, ISSUES
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui import app_icon, desktop
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.messages import MessageRow
from blinkthink.ui.pages.frame import ScrollPage
from blinkthink.ui.pages.help.tips import SECTIONS, TIPS
from blinkthink.ui.pages.help.update_group import UpdateGroup
from blinkthink.ui.pages.setting_row import SettingGroup, SettingRow
from blinkthink.ui.tokens import L
from blinkthink.ui.widgets import button, icon_button

_ICON = 48


class HelpPage(ScrollPage):
    """Everything that it names is one button away."""

    place_wanted = Signal(str)
    """Another place: “keys”, “log”, “licences”, “set_up”, “privacy”, or one of a tip."""
    left = Signal()
    """Back to where one came from."""
    notes_wanted = Signal(object)
    """What is new in this Update is to be shown."""

    def __init__(
        self,
        backend: Backend,
        bridge: Bridge,
        *,
        clock: Clock | None = None,
        open_address: Callable[[str], bool] = desktop.open_address,
    ) -> None:
        """``open_address`` shows a web page in the browser; whether it could."""
        super().__init__(
            tr("Help"), tr("How things are done, and what this app is made of."), widest=860
        )
        self._open_address = open_address
        self.back = icon_button("back", tr("Back"), on_click=self.left.emit)
        self.put_beside_title(self.back)
        self.failed = MessageRow()
        self.column.addWidget(self.failed)
        self.updates = UpdateGroup(backend, bridge, clock or SystemClock())
        self.updates.notes_wanted.connect(self.notes_wanted)
        self._groups = (
            self._first_steps(),
            self._tips(),
            self._reading(),
            self._trouble(),
            self.updates,
            self._about(),
        )
        for group in self._groups:
            self.column.addWidget(group)
        self.narrow_changed.connect(self._set_narrow)

    def _first_steps(self) -> SettingGroup:
        group = SettingGroup(tr("First steps"))
        group.add(
            SettingRow(
                tr("Set up again"),
                tr("Account, folder, model and a first picture, step by step. Nothing is lost."),
                self._to("set_up", tr("Set up again")),
            )
        )
        group.add(
            SettingRow(
                tr("Keys"),
                tr("Everything can be done with the keyboard; F1 shows how, anywhere."),
                self._to("keys", tr("Show the keys")),
            )
        )
        group.add(
            SettingRow(
                tr("What leaves this computer"),
                tr("Who is asked, what goes there, and every request so far."),
                self._to("privacy", tr("Show it")),
            )
        )
        return group

    def _tips(self) -> SettingGroup:
        group = SettingGroup(tr("Tips"))
        for tip in TIPS:
            link = self._to(tip.place, tip.link, kind_link=True)
            link.setAccessibleName(tr("{title}: {link}").format(title=tip.title, link=tip.link))
            group.add(SettingRow(tip.title, tip.text, link))
        return group

    def _reading(self) -> SettingGroup:
        group = SettingGroup(tr("Read on"))
        for section in SECTIONS:
            open_it = button(
                tr("Open"), icon="link", on_click=partial(self._browse, section.address)
            )
            open_it.setAccessibleName(tr("Open “{page}” in the browser").format(page=section.title))
            group.add(SettingRow(section.title, section.text, open_it))
        return group

    def _trouble(self) -> SettingGroup:
        group = SettingGroup(tr("If something goes wrong"))
        group.add(
            SettingRow(
                tr("Log"),
                tr("What the app did and what went wrong. A button there copies a bug report."),
                self._to("log", tr("Show the log")),
            )
        )
        report = button(tr("Report a problem"), icon="link", on_click=partial(self._browse, ISSUES))
        group.add(
            SettingRow(
                tr("Report a problem"),
                tr("Opens a page in the browser. Nothing is sent before you send it there."),
                report,
            )
        )
        return group

    def _about(self) -> SettingGroup:
        group = SettingGroup(tr("About"))
        name = SettingRow(
            f"BlinkThink {__version__}",
            tr(
                "Free software under the MIT licence. It is not made by Blink or Amazon, nor "
                "connected with them."
            ),
            button(tr("Its home"), icon="link", on_click=partial(self._browse, HOMEPAGE)),
        )
        picture = QLabel()
        picture.setAccessibleName(tr("BlinkThink’s icon"))
        try:
            picture.setPixmap(app_icon.pixmap(_ICON, self.devicePixelRatioF()))
        except NotFound:
            picture.hide()
        beside = QHBoxLayout()
        beside.setSpacing(L)
        beside.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(name, 1)
        group.card.body.addLayout(beside)
        self._app_row = name
        group.add(
            SettingRow(
                tr("Licences of all parts"),
                tr("What the app is built of, and under which terms, with their whole texts."),
                self._to("licences", tr("Show them")),
            )
        )
        return group

    def _to(self, place: str, text: str, *, kind_link: bool = False) -> QPushButton:
        return button(
            text,
            "link" if kind_link else "plain",
            on_click=partial(self.place_wanted.emit, place),
        )

    def _browse(self, address: str) -> None:
        if self._open_address(address):
            return
        self.failed.say(
            Words(
                tr("No browser opened."),
                tr("This system names no program for web pages, or it did not start."),
                tr("Open this address yourself: {address}").format(address=address),
            ),
            tone="notice",
        )
        self.area.verticalScrollBar().setValue(0)

    def _set_narrow(self, narrow: bool) -> None:
        for part in (*self._groups, self._app_row):
            part.set_narrow(narrow)
