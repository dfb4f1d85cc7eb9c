"""The first step: signing in, or trying the demo, or going on without an account."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from blinkthink.core.clock import Clock
from blinkthink.core.events import AccountChanged
from blinkthink.core.translation import tr
from blinkthink.ui.assistant.step import Step
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.frame import Hint
from blinkthink.ui.pages.sign_in_form import SignInForm
from blinkthink.ui.tokens import L


class AccountStep(Step):
    """The form of the sign-in page; goes on by itself once somebody is signed in."""

    demo_requested = Signal()
    name = "account"

    def __init__(self, backend: Backend, bridge: Bridge, clock: Clock) -> None:
        super().__init__("", "")
        self._backend = backend
        self._was_signed_in = backend.account().signed_in
        self.form = SignInForm(backend, bridge, clock)
        self.form.demo_requested.connect(self.demo_requested)
        self.form.password_step.look_only.hide()  # the foot has it
        self._asking = QWidget()
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(L)
        asking.addWidget(self.form)
        if not backend.demo:
            self._of_the_demo = Hint(
                "demo",
                tr(
                    "The demo is this app with a made-up home. It opens in place of this "
                    "window; “Leave the demo” at its top leads back here."
                ),
            )
            asking.addWidget(self._of_the_demo)
            self.form.currentChanged.connect(self._on_form_step)
        self.column.addWidget(self._asking)
        bridge.news.connect(self._on_news)
        self._show()

    @property
    def title(self) -> str:
        return tr("Account")

    @property
    def main(self) -> str:
        return tr("Continue") if self._signed_in else ""

    @property
    def skip(self) -> str:
        return "" if self._signed_in else tr("Go on without an account")

    @property
    def lost(self) -> str:
        return "" if self._signed_in else tr("Sign in")

    @property
    def _signed_in(self) -> bool:
        return self._backend.account().signed_in

    def _on_form_step(self, _index: int) -> None:
        """The demo is offered, and told of, where the password is asked for."""
        self._of_the_demo.setVisible(self.form.step is self.form.password_step)

    def entered(self) -> None:
        self._show()

    def focus_first(self) -> QWidget | None:
        if not self._signed_in:
            self.form.step.focus_first()
            return self.window().focusWidget()
        return None

    def _on_news(self, event: object) -> None:
        if isinstance(event, AccountChanged):
            new = event.account.signed_in and not self._was_signed_in
            self._was_signed_in = event.account.signed_in
            self._show()
            if new and self.isVisible():
                self.forward.emit()

    def _show(self) -> None:
        signed_in = self._signed_in
        # The form has a headline of its own.
        self.head.setVisible(signed_in)
        self._asking.setVisible(not signed_in)
        if signed_in:
            email = self._backend.account().email
            self.say(
                tr("You are signed in."),
                tr(
                    "{email} is the account whose cameras are used. Another one can be chosen in "
                    "the settings at any time."
                ).format(email=email or tr("Your account")),
            )
        else:
            self.setAccessibleName(tr("Sign in"))
        self.changed.emit()
