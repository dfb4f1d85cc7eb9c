"""The form that signs in to Blink: the step that the account's state asks for, and its errors."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from blinkthink.core import words
from blinkthink.core.clock import Clock
from blinkthink.core.errors import Cancelled, NeedsLogin
from blinkthink.core.events import AccountChanged
from blinkthink.core.state import Account, SignIn
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge, Call
from blinkthink.ui.pages import phrases
from blinkthink.ui.pages.sign_in_steps import PasswordStep, PinStep, Step
from blinkthink.ui.speaking import announce
from blinkthink.ui.stack import Stack


class SignInForm(Stack):
    """E-mail and password, then the code; ``backend`` does the signing in."""

    demo_requested = Signal()
    library_requested = Signal()

    def __init__(self, backend: Backend, bridge: Bridge, clock: Clock) -> None:
        super().__init__()
        self._backend = backend
        self._bridge = bridge
        self._clock = clock
        self._call: Call | None = None
        self.password_step = PasswordStep(demo=backend.demo)
        self.pin_step = PinStep(self._clock, demo=backend.demo)
        self.addWidget(self.password_step)
        self.addWidget(self.pin_step)
        self._cooling = QTimer(self, interval=1000)
        self._cooling.timeout.connect(self._cool)
        self.password_step.demo_requested.connect(self.demo_requested)
        self.password_step.library_requested.connect(self.library_requested)
        self.password_step.submitted.connect(self._sign_in)
        self.password_step.cancelled.connect(self._cancel)
        self.pin_step.submitted.connect(self._enter_pin)
        self.pin_step.cancelled.connect(self._cancel)
        self.pin_step.back_requested.connect(self._cancel)
        self.pin_step.resend_requested.connect(self._resend)
        bridge.news.connect(self._on_event)
        self._show(backend.account())

    @property
    def step(self) -> Step:
        """The form on show."""
        return self.pin_step if self.currentIndex() else self.password_step

    def _on_event(self, event: object) -> None:
        if isinstance(event, AccountChanged):
            self._show(event.account)

    def _show(self, account: Account) -> None:
        if account.state is SignIn.PIN_WANTED:
            self.pin_step.ask(account)
            self._turn_to(self.pin_step)
            return
        if account.state is SignIn.PASSWORD_SENT:
            return
        self._turn_to(self.password_step)
        self.pin_step.restart()
        if account.state is SignIn.SIGNED_IN:
            self.password_step.message.hide()
            self.password_step.password.edit.clear()
            self.password_step.fill_demo()
        elif account.state is SignIn.SIGN_IN_AGAIN:
            self.password_step.email.edit.setText(account.email)
            self.password_step.message.say(_again(account), tone="notice")
        elif account.state is SignIn.SIGNED_OUT and account.warning:
            self.password_step.message.say(Words(account.warning, "", ""), tone="notice")
        self._cool()

    def _turn_to(self, step: Step) -> None:
        if self.currentWidget() is not step:
            self.setCurrentWidget(step)
            if self.isVisible():  # else the focus is elsewhere by now
                step.focus_first()
                announce(step, step.sentence.plain(), urgent=False)

    def _cool(self) -> None:
        """Blink asked to wait: say until when, and let nobody sign in before."""
        until = self._backend.account().cooldown_until
        left = phrases.countdown(until, self._clock.now()) if until else ""
        if until is None or (not left and not self._cooling.isActive()):
            return
        step = self.password_step
        if not left:
            self._cooling.stop()
            step.message.hide()
        else:
            self._cooling.start()
            meaning = tr("You can sign in again in {time}.").format(time=left)
            step.message.say(Words(tr("Blink asks to wait."), meaning, ""), tone="notice")
        if not step.busy:
            step.main.setEnabled(not left)

    def _sign_in(self) -> None:
        step = self.password_step
        step.set_busy(True)
        email, password = step.email.text().strip(), step.password.text()
        self._call = self._bridge.call(
            lambda: self._backend.sign_in(email, password), self._signed_in, step.fail, owner=self
        )

    def _signed_in(self, account: Account) -> None:
        self.password_step.set_busy(False)
        self.password_step.password.edit.clear()
        self.password_step.fill_demo()
        self._show(account)

    def _enter_pin(self) -> None:
        self.pin_step.set_busy(True)
        pin = self.pin_step.pin
        self._call = self._bridge.call(
            lambda: self._backend.enter_pin(pin), self._show, self._pin_failed, owner=self
        )

    def _pin_failed(self, error: BaseException) -> None:
        self.pin_step.fail(error)
        if self._backend.account().state is SignIn.PIN_WANTED:
            return
        self._show(self._backend.account())
        if not isinstance(error, NeedsLogin | Cancelled):
            self.password_step.say(error)

    def _resend(self) -> None:
        self.pin_step.set_busy(True)
        self.pin_step.code.clear_error()
        self._call = self._bridge.call(
            self._backend.resend_code, self._resent, self.pin_step.fail, owner=self
        )

    def _resent(self, account: Account) -> None:
        self.pin_step.set_busy(False)
        self.pin_step.code.edit.clear()
        self._show(account)
        self.pin_step.code.edit.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape does what Cancel or Back would; else whoever has the form knows a way back."""
        started = self.password_step.busy or self.step is self.pin_step
        if event.key() == Qt.Key.Key_Escape and started:
            self._cancel()
        else:
            super().keyPressEvent(event)

    def _cancel(self) -> None:
        """Back to the first form; a request under way is dropped and the sign-in ended."""
        if self._call is not None:
            self._call.cancel()
        self.password_step.set_busy(False)
        self.pin_step.restart()
        self._turn_to(self.password_step)
        self._bridge.call(self._backend.cancel_sign_in, owner=self)


def _again(account: Account) -> Words:
    return Words(
        tr("Blink asks you to sign in again."),
        tr("It no longer renews this sign-in, perhaps because the password was changed."),
        tr("Your pictures and schedules are kept; sign in to go on."),
        words.say(NeedsLogin()).detail,
    )
