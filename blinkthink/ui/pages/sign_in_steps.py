"""The two steps of signing in: e-mail and password, then the code. Each is a form of its own."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.core import errors, words
from blinkthink.core.clock import Clock
from blinkthink.core.state import Account
from blinkthink.core.translation import tr
from blinkthink.ui.focus import tab_through
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages import phrases
from blinkthink.ui.pages.frame import Field, Hint, short
from blinkthink.ui.tokens import XL, L, M, S
from blinkthink.ui.widgets import Paragraph, Spinner, button, label

_SPINNER_AFTER_MS = 300


class Step(QWidget):
    """What both forms share: a headline, a sentence, errors, one main button, and being busy."""

    submitted = Signal()
    cancelled = Signal()

    def __init__(self, headline: str, main: str, busy: str) -> None:
        super().__init__()
        self._main_text, self._busy_text = main, busy
        self.busy = False
        title = label(headline, "hero")
        title.setWordWrap(True)
        self.sentence = Paragraph(role="lead")
        self.fields = QVBoxLayout()
        self.fields.setSpacing(L)
        self.message = InlineMessage(closable=False)
        self.message.acted.connect(self.submit)
        self.main = button(main, "primary", big=True, on_click=self.submit)
        self.main.setDefault(True)
        self.cancel = button(tr("Cancel"), "quiet", big=True, on_click=self.cancelled.emit)
        self.cancel.hide()
        self._spinner = Spinner()
        self._spin = QTimer(self, singleShot=True, interval=_SPINNER_AFTER_MS)
        self._spin.timeout.connect(self._spinner.show)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(S)
        self.buttons.addWidget(self.main)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self._spinner)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(title)
        self.column.addSpacing(M)
        self.column.addWidget(self.sentence)
        self.column.addSpacing(XL)
        self.fields.addWidget(self.message)
        self.column.addLayout(self.fields)
        self.column.addSpacing(XL)
        self.column.addLayout(self.buttons)
        self.column.addSpacing(L)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        tab_through(self)

    def submit(self) -> None:
        """Check what was typed and send it."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the focus where a person goes on."""
        raise NotImplementedError

    def set_busy(self, busy: bool) -> None:
        """While busy the fields rest and only Cancel can be pressed."""
        self.busy = busy
        self.main.setText(self._busy_text if busy else self._main_text)
        self.main.setAccessibleName(self.main.text())
        self.main.setEnabled(not busy)
        self.cancel.setVisible(busy)
        if busy:
            self._spin.start()
        else:
            self._spin.stop()
            self._spinner.hide()

    def say(self, error: BaseException, *, action: str = "") -> None:
        """Say above the fields what belongs to none of them."""
        self.message.say(words.say(error), action=action)


class PasswordStep(Step):
    """E-mail and password, and the ways around an account."""

    demo_requested = Signal()
    library_requested = Signal()

    def __init__(self, *, demo: bool) -> None:
        super().__init__(tr("Your cameras, on your computer."), tr("Sign in"), tr("Signing in…"))
        self._demo = demo
        self.email = Field(tr("E-mail"), placeholder="you@example.com")
        self.email.edit.setInputMethodHints(Qt.InputMethodHint.ImhEmailCharactersOnly)
        self.password = Field(tr("Password"), secret=True)
        self.fields.addWidget(self.email)
        self.fields.addWidget(self.password)
        self.email.edit.returnPressed.connect(self.submit)
        self.password.edit.returnPressed.connect(self.submit)
        self.try_demo = button(
            tr("Try the demo instead"), "quiet", big=True, on_click=self.demo_requested.emit
        )
        self.try_demo.setVisible(False)
        self.buttons.addWidget(self.try_demo)
        self.buttons.addStretch(1)
        self.look_only = button(
            tr("Look at the library only"), "link", on_click=self.library_requested.emit
        )
        self.column.addWidget(self.look_only)
        self.column.addSpacing(L)
        if demo:
            self.sentence.say(
                tr(
                    "This is the demo, with an account and cameras of its own. "
                    "Sign in to see how it works."
                )
            )
            self.column.addWidget(
                Hint("demo", tr("The fields are filled in; just sign in."), "second")
            )
        else:
            self.sentence.say(
                tr(
                    "Sign in with your Blink account. Blink may send a code to your phone; "
                    "the password is used once and not stored."
                )
            )
        self.column.addStretch(1)
        self.try_demo.setVisible(not demo)
        self.fill_demo()

    def focus_first(self) -> None:
        for field in (self.email, self.password):
            if not field.text():
                field.edit.setFocus()
                return
        self.main.setFocus()

    def fill_demo(self) -> None:
        """In the demo the account stands there already."""
        if self._demo:
            from blinkthink.demo.server import EMAIL, PASSWORD

            self.email.edit.setText(EMAIL)
            self.password.edit.setText(PASSWORD)

    def set_busy(self, busy: bool) -> None:
        super().set_busy(busy)
        for field in (self.email, self.password):
            field.setEnabled(not busy)
        self.try_demo.setVisible(not busy and not self._demo)
        self.look_only.setEnabled(not busy)

    def submit(self) -> None:
        if self.busy or not self.main.isEnabled():
            return
        self.message.hide()
        self.password.fail("" if self.password.text() else tr("Type your password."))
        known = "@" in self.email.text().strip(" @")
        self.email.fail("" if known else tr("Type the e-mail of your Blink account."))
        if not known:
            self.email.edit.setFocus()
        elif not self.password.text():
            self.password.edit.setFocus()
        else:
            self.submitted.emit()

    def fail(self, error: BaseException) -> None:
        """Say what went wrong; the password stays only where the same one may be sent again."""
        self.set_busy(False)
        if isinstance(error, errors.Transient):
            self.say(error, action=tr("Try again"))
            return
        self.password.edit.clear()
        self.fill_demo()
        self.password.edit.setFocus()
        if isinstance(error, errors.WrongPassword):
            self.password.fail(short(words.say(error)))
        else:
            self.say(error)


class PinStep(Step):
    """The code that Blink sent, and another one once Blink allows it."""

    back_requested = Signal()
    resend_requested = Signal()

    def __init__(self, clock: Clock, *, demo: bool) -> None:
        super().__init__(tr("Type the code from Blink."), tr("Continue"), tr("Checking…"))
        self._clock = clock
        self._account: Account | None = None
        self.code = Field(tr("Code"), placeholder=tr("6 digits"))
        self.code.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.code.edit.setMaxLength(16)
        self.code.edit.returnPressed.connect(self.submit)
        self.fields.addWidget(self.code)
        self._back = button(tr("Back"), "quiet", big=True, on_click=self.back_requested.emit)
        self.buttons.addWidget(self._back)
        self.buttons.addStretch(1)
        self.resend = button(tr("Send again"), on_click=self.resend_requested.emit)
        self._wait = label("", "muted")
        again = QHBoxLayout()
        again.setSpacing(M)
        again.addWidget(self.resend)
        again.addWidget(self._wait)
        again.addStretch(1)
        self.column.addLayout(again)
        self.column.addSpacing(L)
        if demo:
            from blinkthink.demo.server import PIN

            self.column.addWidget(
                Hint("demo", tr("In the demo the code is {pin}.").format(pin=PIN), "second")
            )
        self.column.addStretch(1)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._count)

    def focus_first(self) -> None:
        self.code.edit.setFocus()

    def waiting(self) -> str:
        """When another code can be asked for, in words; empty when it can."""
        return self._wait.text()

    def hints(self) -> list[str]:
        """The quiet lines below the form."""
        return [hint.plain() for hint in self.findChildren(Hint)]

    @property
    def pin(self) -> str:
        """The digits that were typed, without the spaces and dashes of a message."""
        return re.sub(r"\D", "", self.code.text())

    def ask(self, account: Account) -> None:
        """Ask for the code of this sign-in."""
        if self._account is None or self._account.email != account.email:
            self.restart()
        self._account = account
        self.sentence.say(sent_to(account))
        self._count()
        self._tick.start()

    def restart(self) -> None:
        """Forget what was typed and said."""
        self._account = None
        self._tick.stop()
        self.set_busy(False)
        self.code.edit.clear()
        self.code.clear_error()
        self.message.hide()

    def set_busy(self, busy: bool) -> None:
        super().set_busy(busy)
        self.code.setEnabled(not busy)
        self._back.setVisible(not busy)
        self._count()

    def submit(self) -> None:
        if self.busy:
            return
        self.message.hide()
        if len(self.pin) < 4:
            self.code.fail(tr("Type the digits of the code."))
            self.code.edit.setFocus()
        else:
            self.submitted.emit()

    def fail(self, error: BaseException) -> None:
        """A refused code is told under the field, anything else above it."""
        self.set_busy(False)
        if isinstance(error, errors.WrongPin):
            self.code.fail(short(words.say(error)))
            self.code.edit.selectAll()
        else:
            self.say(error, action=tr("Try again") if isinstance(error, errors.Transient) else "")
        self.code.edit.setFocus()

    def _count(self) -> None:
        until = self._account.resend_at if self._account else None
        left = phrases.countdown(until, self._clock.now()) if until else ""
        self.resend.setEnabled(not left and not self.busy)
        self._wait.setText(tr("possible in {time}").format(time=left) if left else "")
        if not left:
            self._tick.stop()


def sent_to(account: Account) -> str:
    """Where Blink sent the code, with the phone as Blink masked it."""
    phone = " ".join(re.sub(r"[xX*•]+", " •••• ", account.phone).split())
    if account.channel == "email":
        way = (
            tr("by e-mail to {email}").format(email=account.email)
            if account.email
            else tr("by e-mail")
        )
    else:
        way = tr("by SMS to {phone}").format(phone=phone) if phone else tr("to your phone")
    return tr("Blink sent a code {way}. It is valid for a short time.").format(way=way)
