"""What is said below the cameras: how old their list is, and what keeps them from being asked."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from blinkthink.core.state import Account, CameraList, SignIn
from blinkthink.core.translation import tr
from blinkthink.core.words import say
from blinkthink.ui import icons, theme
from blinkthink.ui.pages.phrases import when
from blinkthink.ui.tokens import S
from blinkthink.ui.widgets import Paragraph

_OLD = timedelta(minutes=20)  # a list that nobody renewed although nothing failed


class RailNote(QWidget):
    """A few quiet lines; in the narrow rail a sign whose tooltip says them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel()
        self._text = Paragraph(role="caption")
        row = self._row = QHBoxLayout(self)
        row.setSpacing(S - 2)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        self.set_narrow(False)
        self.say("", "muted")

    def say(self, text: str, color: str) -> None:
        """Show this; ``color`` is a token."""
        self._text.say(text)
        theme.mark(self._text, tone=color)
        icons.put(self._sign, "clock" if color == "notice" else "info", color)
        self._sign.setToolTip(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def set_narrow(self, narrow: bool) -> None:
        self._row.setContentsMargins(12 if narrow else S, 0, 0, 0)  # the middle of 40
        self._text.setVisible(not narrow)
        self._sign.setVisible(narrow)

    def said(self) -> str:
        """What it says, empty while it says nothing."""
        return "" if self.isHidden() else self._text.plain()


def rail_note(listed: CameraList, account: Account, now: datetime) -> tuple[str, str]:
    """The words and their colour; no words where all is well."""
    if account.state is SignIn.UNKNOWN:
        return "", "muted"
    again = account.state is SignIn.SIGN_IN_AGAIN
    if not (account.signed_in or again):
        return tr("Sign in to see your cameras."), "muted"
    told = []
    waits = account.cooldown_until is not None and account.cooldown_until > now
    old = listed.as_of is not None and now - listed.as_of > _OLD
    if listed.as_of is not None and listed.cameras and (again or waits or old or listed.error):
        told.append(tr("Cameras as of {time}.").format(time=_clock(listed.as_of, now)))
    if again:
        told.append(tr("Blink asks you to sign in again."))
    elif account.cooldown_until is not None and waits:
        told.append(
            tr("Cooling down until {time}.").format(time=_clock(account.cooldown_until, now))
        )
    elif listed.error is not None:
        told.append(say(listed.error).title)
    elif listed.as_of is not None and not listed.cameras:
        told.append(tr("This account has no cameras."))
    return " ".join(told), "notice" if again or waits or listed.error else "muted"


def _clock(moment: datetime, now: datetime) -> str:
    """“16:15” today, else with the day."""
    return when(moment, now, inside=True, today=False)
