"""The first page: signing in to Blink, or looking around without an account."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from blinkthink.core import words
from blinkthink.core.clock import Clock, SystemClock
from blinkthink.core.errors import Cancelled, NeedsLogin
from blinkthink.core.events import AccountChanged
from blinkthink.core.state import Account, SignIn
from blinkthink.core.words import Words
from blinkthink.ui import app_icon
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge, Call
from blinkthink.ui.pages import phrases
from blinkthink.ui.pages.frame import Hint
from blinkthink.ui.pages.mosaic import Mosaic
from blinkthink.ui.pages.sign_in_steps import PasswordStep, PinStep, Step
from blinkthink.ui.scrolling import scrolled
from blinkthink.ui.tokens import XXL, S
from blinkthink.ui.widgets import label, line

WITHOUT_PICTURES = 900
"""Below this width the pictures beside the form are left out."""
_FORM = 392
_SIDE = 64


class SignInPage(QWidget):
    """Shows the step that the account's state asks for; ``backend`` does the signing in."""

    demo_requested = Signal()
    library_requested = Signal()

    def __init__(self, backend: Backend, bridge: Bridge, *, clock: Clock | None = None) -> None:
        super().__init__()
        self.setAccessibleName("Sign in")
        self._backend = backend
        self._bridge = bridge
        self._clock = clock or SystemClock()
        self._call: Call | None = None
        self.password_step = PasswordStep(demo=backend.demo)
        self.pin_step = PinStep(self._clock, demo=backend.demo)
        self._steps = QStackedWidget()
        self._steps.addWidget(self.password_step)
        self._steps.addWidget(self.pin_step)
        self._mosaic = Mosaic(bridge)
        self._build()
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
        return self.pin_step if self._steps.currentIndex() else self.password_step

    def _build(self) -> None:
        form = QWidget()
        form.setMaximumWidth(_FORM)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(brand())
        column.addSpacing(40)
        column.addWidget(self._steps)
        column.addStretch(1)
        column.addWidget(
            Hint(
                "private",
                "Pictures stay in a folder that you choose. Nothing is sent anywhere but Blink "
                "unless you allow it.",
            )
        )
        content = QWidget()
        self._around = QHBoxLayout(content)
        self._around.addStretch(1)
        self._around.addWidget(form, 100)
        self._around.addStretch(1)
        self._left = scrolled(content)
        self._right = QFrame()
        self._right.setProperty("surface", "surface")
        pictures = QHBoxLayout(self._right)
        pictures.setContentsMargins(56, 56, 56, 56)
        pictures.addWidget(self._mosaic)
        self._line = line("v")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left, 13)
        row.addWidget(self._line)
        row.addWidget(self._right, 19)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.step.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= WITHOUT_PICTURES
        self._line.setVisible(wide)
        self._right.setVisible(wide)
        side = min(_SIDE, max(XXL, (self.width() - _FORM) // 2)) if not wide else XXL
        high = _SIDE if self.height() >= 700 else XXL
        self._around.setContentsMargins(side, high, side, high)

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
        if self._steps.currentWidget() is not step:
            self._steps.setCurrentWidget(step)
            step.focus_first()

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
            meaning = f"You can sign in again in {left}."
            step.message.say(Words("Blink asks to wait.", meaning, ""), tone="notice")
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

    def _cancel(self) -> None:
        """Back to the first form; a request under way is dropped and the sign-in ended."""
        if self._call is not None:
            self._call.cancel()
        self.password_step.set_busy(False)
        self.pin_step.restart()
        self._turn_to(self.password_step)
        self._bridge.call(self._backend.cancel_sign_in, owner=self)


def brand() -> QWidget:
    """The app's mark and name."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(S)
    mark = QLabel()
    mark.setPixmap(app_icon.pixmap(22, mark.devicePixelRatioF()))
    row.addWidget(mark)
    row.addWidget(label("BlinkThink", "emphasis"))
    row.addStretch(1)
    made = QWidget()
    made.setLayout(row)
    return made


def _again(account: Account) -> Words:
    return Words(
        "Blink asks you to sign in again.",
        "It no longer renews this sign-in, perhaps because the password was changed.",
        "Your pictures and schedules are kept; sign in to go on.",
        words.say(NeedsLogin()).detail,
    )
