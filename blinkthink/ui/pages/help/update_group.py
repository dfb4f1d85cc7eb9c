"""Newer versions: whether they are looked for, when that was last done, and what is new."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent

from blinkthink import __version__
from blinkthink.core.clock import Clock
from blinkthink.core.dates import when
from blinkthink.core.translation import tr
from blinkthink.core.updates import CONSENT_TEXT, CONSENT_TITLE, Update, UpdateNews
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.changing import ChangingGroup
from blinkthink.ui.pages.setting_row import SettingRow
from blinkthink.ui.pages.switch import Switch
from blinkthink.ui.widgets import button


class UpdateGroup(ChangingGroup):
    """What is known is asked each time that it comes into view; a request is made only when one is
    due and agreed to, or when its button is pressed."""

    notes_wanted = Signal(object)
    """What is new in this Update is to be shown."""

    def __init__(self, backend: Backend, bridge: Bridge, clock: Clock) -> None:
        super().__init__(tr("Newer versions"), backend, bridge)
        self._clock = clock
        self._update: Update | None = None
        self.by_itself = Switch(CONSENT_TITLE)
        self.by_itself.clicked.connect(lambda: self.change(updates=self.by_itself.isChecked()))
        self.look = button(tr("Look now"), icon="again", on_click=self._look_now)
        self.news = button(tr("What is new"), on_click=self._show_notes)
        self.news.hide()
        self.row = SettingRow("", "", self.news, self.look)
        self.add(
            SettingRow(
                CONSENT_TITLE,
                CONSENT_TEXT,
                self.by_itself,
                words=tr("update upgrade version release", "other words, for the search"),
            )
        )
        self.add(self.row)
        self.look.setVisible(not backend.demo)
        self.by_itself.setEnabled(not backend.demo)
        self.message.acted.connect(self._look_now)
        self.show_news(UpdateNews())
        self.refresh()

    def refresh(self) -> None:
        self.by_itself.setChecked(self._backend.settings().updates)

    def show_news(self, news: UpdateNews) -> None:
        """Say what is known."""
        self._update = news.update
        here = tr("This is BlinkThink {version}.").format(version=__version__)
        if news.update is None:
            self.row.name.say(here)
        else:
            there = tr("BlinkThink {version} is there.").format(version=news.update.version)
            self.row.name.say(there)
        self.row.sentence.say(self._looked(news.looked_at, news.update))
        self.news.setVisible(news.update is not None)

    def _looked(self, looked_at: datetime | None, update: Update | None) -> str:
        if looked_at is None:
            return tr("It is not known yet whether there is a newer one.")
        moment = when(looked_at, self._clock.now(), inside=True)
        if update is None:
            return tr("There was no newer one {when}.").format(when=moment)
        return tr("This one is {version}; GitHub was asked {when}.").format(
            version=__version__, when=moment
        )

    def _look_now(self) -> None:
        self.message.hide()
        self.look.setEnabled(False)
        self.look.setText(tr("Looking…", "for a newer version"))

        def over() -> None:
            self.look.setEnabled(True)
            self.look.setText(tr("Look now"))

        def done(news: UpdateNews) -> None:
            over()
            self.show_news(news)

        def failed(error: BaseException) -> None:
            over()
            self.say_error(error)

        backend = self._backend
        self._bridge.call(lambda: backend.look_for_update(now=True), done, failed, owner=self)

    def _show_notes(self) -> None:
        if self._update is not None:
            self.notes_wanted.emit(self._update)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        backend = self._backend
        self._bridge.call(backend.look_for_update, self.show_news, lambda _: None, owner=self)
