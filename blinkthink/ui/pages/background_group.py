"""The app in the background: what closing the window does, and starting at login."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent

from blinkthink.core.translation import tr
from blinkthink.core.words import say
from blinkthink.runtime.login_start import LoginState, Standing
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.changing import ChangingGroup
from blinkthink.ui.pages.setting_row import SettingRow
from blinkthink.ui.pages.switch import Choices, Switch
from blinkthink.ui.widgets import button

_CLOSING = tr(
    "Kept running, BlinkThink takes and describes pictures as planned; its icon in the tray opens "
    "it again. Where there is no tray, the window is minimised."
)
_STARTS = tr("BlinkThink then starts without its window when you sign in to this computer.")
_DEMO = tr("The demo does not start by itself.")
_STANDINGS = {
    Standing.OFF: _STARTS,
    Standing.ON: _STARTS,
    Standing.OTHER: tr("Another copy, or one with another folder, starts at login: {program}"),
    Standing.GONE: tr("What would start at login is not there any more: {program}"),
    Standing.BLOCKED: tr("It was turned off in the system’s own settings."),
}
_LEFT_OVER = (Standing.OTHER, Standing.GONE, Standing.BLOCKED)


class BackgroundGroup(ChangingGroup):
    """Whether it starts at login is what the system says, looked at whenever this is shown."""

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__(tr("In the background"), backend, bridge)
        self.closing = Choices(
            tr("When the window is closed"),
            (("stay", tr("Keep running"), "schedule"), ("quit", tr("Quit"), "close")),
        )
        self.closing.chosen.connect(lambda choice: self.change(when_closed=choice))
        self.add(
            SettingRow(
                tr("When the window is closed"),
                _CLOSING,
                self.closing,
                words=tr("tray background quit exit", "other words, for the search"),
            )
        )
        self.login = Switch(tr("Start at login"))
        self.login.clicked.connect(lambda: self._turn(self.login.isChecked()))
        self.remove = button(tr("Remove it"), "link", on_click=lambda: self._turn(False))
        self.remove.setAccessibleName(tr("Remove what starts at login"))
        self.remove.hide()
        self.login_row = SettingRow(
            tr("Start at login"),
            _STARTS,
            self.remove,
            self.login,
            words=tr("autostart boot startup", "other words, for the search"),
        )
        self.add(self.login_row)
        if backend.demo:
            self.login.setEnabled(False)
            self.login_row.sentence.say(_DEMO)
        self.refresh()

    def refresh(self) -> None:
        self.closing.choose(self._backend.settings().when_closed)

    def look(self) -> None:
        """Look how the system's entry stands."""
        if self._backend.demo:
            return
        self._bridge.call_in_thread(
            lambda: self._backend.login_start.state(), self._show, self._fail, owner=self
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()

    def _turn(self, on: bool) -> None:
        self.message.hide()
        self._bridge.call_in_thread(lambda: self._change(on), self._show, self._fail, owner=self)

    def _change(self, on: bool) -> LoginState:
        entry = self._backend.login_start
        if on:
            entry.turn_on()
        else:
            entry.turn_off()
        return entry.state()

    def _show(self, state: LoginState) -> None:
        self.login.setChecked(state.starts)
        self.remove.setVisible(state.standing in _LEFT_OVER)
        sentence = _STANDINGS[state.standing].format(
            program=state.program or tr("nothing", "no program")
        )
        self.login_row.sentence.say(sentence)
        self.login.setAccessibleDescription(sentence)

    def _fail(self, error: BaseException) -> None:
        self.message.say(say(error))
        self.login.setChecked(False)  # where not even the state can be read
        self._bridge.call_in_thread(
            lambda: self._backend.login_start.state(), self._show, lambda _: None, owner=self
        )
