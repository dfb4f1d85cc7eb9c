"""The account in the settings: who is signed in, what Blink asks for, and signing out."""

from __future__ import annotations

from PySide6.QtCore import Signal

from blinkthink.core import words
from blinkthink.core.clock import Clock
from blinkthink.core.events import AccountChanged
from blinkthink.core.state import Account, SignIn
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages import phrases
from blinkthink.ui.pages.frame import Confirm
from blinkthink.ui.pages.setting_row import SettingGroup, SettingRow
from blinkthink.ui.widgets import button


class AccountGroup(SettingGroup):
    """Shows the account's state and offers what fits it."""

    sign_in_requested = Signal()
    set_up_wanted = Signal()
    """The first steps are asked for again."""

    def __init__(self, backend: Backend, bridge: Bridge, clock: Clock) -> None:
        super().__init__(tr("Account"))
        self._backend = backend
        self._bridge = bridge
        self._clock = clock
        self.warning = InlineMessage(closable=False)
        self.sign_in = button(tr("Sign in"), "primary", on_click=self.sign_in_requested.emit)
        self.sign_out = button(tr("Sign out"), icon="sign-out", on_click=self._ask)
        self.row = SettingRow(
            "",
            "",
            self.sign_in,
            self.sign_out,
            words=tr("account password log in log out email PIN", "other words, for the search"),
        )
        self.confirm = Confirm(
            tr("Sign out and forget the account on this computer? Pictures and schedules stay."),
            tr("Sign out"),
            tr("Stay signed in"),
        )
        self.confirm.hide()
        self.add(self.row)
        self.card.body.addWidget(self.confirm)
        self.card.body.addWidget(self.warning)
        self.again = button(tr("Set up again"), on_click=self.set_up_wanted.emit)
        self.add(
            SettingRow(
                tr("Set up again"),
                tr(
                    "The first steps once more: account, folder, model, a picture. "
                    "Nothing that you have is lost."
                ),
                self.again,
                words=tr("assistant wizard first run start", "other words, for the search"),
            )
        )
        self.confirm.agreed.connect(self._sign_out)
        self.confirm.kept.connect(self._keep)
        bridge.news.connect(self._on_event)
        self.show_account(backend.account())

    def show_account(self, account: Account) -> None:
        """Bring the group up to date."""
        name, sentence = _told(account, self._clock)
        self.row.name.say(name)
        self.row.sentence.say(sentence)
        known = account.state in (SignIn.SIGNED_IN, SignIn.SIGN_IN_AGAIN)
        self.sign_out.setVisible(known)
        self.sign_in.setVisible(account.state not in (SignIn.SIGNED_IN, SignIn.UNKNOWN))
        if not known:
            self.confirm.hide()
        self.sign_out.setEnabled(self.confirm.isHidden())
        if account.warning:
            title, _, rest = account.warning.partition(". ")
            self.warning.say(Words(title.rstrip(".") + ".", rest, ""), tone="notice")
        else:
            self.warning.hide()

    def _on_event(self, event: object) -> None:
        if isinstance(event, AccountChanged):
            self.show_account(event.account)

    def _ask(self) -> None:
        self.message.hide()
        self.sign_out.setEnabled(False)
        self.confirm.ask()

    def _keep(self) -> None:
        self.confirm.hide()
        self.sign_out.setEnabled(True)
        self.sign_out.setFocus()

    def _sign_out(self) -> None:
        self.confirm.hide()
        self._bridge.call(self._backend.sign_out, self._signed_out, self._failed, owner=self)

    def _signed_out(self, done: None) -> None:
        self.show_account(self._backend.account())

    def _failed(self, error: BaseException) -> None:
        self.message.say(words.say(error))
        self.show_account(self._backend.account())


def _told(account: Account, clock: Clock) -> tuple[str, str]:
    """The headline and the sentence of an account's state."""
    now = clock.now()
    if account.cooldown_until is not None and account.cooldown_until > now:
        until = phrases.when(account.cooldown_until, now, inside=True)
        return (
            account.email or tr("Blink asks to wait"),
            tr("Blink asked to slow down. Nothing is asked until {until}; nothing is lost.").format(
                until=until
            ),
        )
    if account.state is SignIn.SIGNED_IN:
        since = phrases.when(account.since, now, inside=True) if account.since else ""
        told = tr("Signed in. The password is not kept.")
        if since:
            told = tr("Signed in since {since}. The password is not kept.").format(since=since)
        return account.email or tr("Signed in"), told
    if account.state is SignIn.SIGN_IN_AGAIN:
        return account.email, tr(
            "Blink asks you to sign in again. Pictures and schedules are kept."
        )
    if account.state is SignIn.PIN_WANTED:
        return account.email, tr("Blink sent a code. The sign-in waits for it.")
    if account.state is SignIn.UNKNOWN:
        return tr("Starting"), tr("A kept sign-in is looked for.")
    return tr("Not signed in"), tr(
        "The library can be looked at; new pictures need a Blink account."
    )
