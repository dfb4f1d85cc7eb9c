"""The cameras: what matters at each, and how often Blink is asked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSpinBox, QVBoxLayout, QWidget

from blinkthink.core import words
from blinkthink.core.analysis import FLAGS
from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.events import AccountChanged, CamerasChanged
from blinkthink.core.records import CameraRef
from blinkthink.core.state import Account, CameraList, SignIn
from blinkthink.core.translation import number, tr
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.changing import ChangingGroup
from blinkthink.ui.pages.frame import clear
from blinkthink.ui.pages.phrases import shortened
from blinkthink.ui.pages.setting_row import SettingRow
from blinkthink.ui.tokens import S
from blinkthink.ui.widgets import Paragraph, button, padded

_ALL = tr("Flags of your own, and how much each matters at which hour, for every camera.")
_LONGEST = 24 * 60
_WORDS = tr("rules flags areas severity motion zones camera", "other words, for the search")
_NOTHING_OWN = tr("Same as all cameras; nothing of its own yet.")


class CamerasGroup(ChangingGroup):
    """A row for all cameras and one for each, and how often Blink is asked about them."""

    rules_wanted = Signal(object)
    """The page of a camera is asked for: a CameraRef, or None for all cameras."""

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__(tr("Cameras"), backend, bridge)
        self.minutes = _number(
            tr("Minutes between two looks at the cameras"), 1, _LONGEST, tr(" minutes")
        )
        self.minutes.editingFinished.connect(self._on_minutes)
        self.add(
            SettingRow(
                tr("Look at the cameras every"),
                tr(
                    "Battery, Wi-Fi and whether they are armed; one small request, only while this "
                    "window shows it or a schedule runs."
                ),
                self.minutes,
                words=tr("status battery wifi refresh poll", "other words, for the search"),
            )
        )
        self.rules = QWidget()
        self._rules = QVBoxLayout(self.rules)
        self._rules.setContentsMargins(0, 0, 0, 0)
        self._rules.setSpacing(S)
        self._listed: list[tuple[CameraRef | None, str, str]] = []
        self.buttons: list[QPushButton] = []
        self.none = Paragraph(role="second")
        self.add(self.rules)
        self.card.body.addWidget(self.none)
        bridge.news.connect(self._on_news)
        self.refresh()

    def refresh(self) -> None:
        self._show_cameras()
        self.minutes.setValue(self._backend.settings().status_minutes)

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        for row in self.rules.findChildren(SettingRow):
            row.set_narrow(narrow)

    def _show_cameras(self) -> None:
        """A row for all cameras and one for each, with the way to its page."""
        settings = self._backend.settings()
        self.none.say(_why_none(self._backend.cameras(), self._backend.account()))
        self.none.setVisible(bool(self.none.plain()))
        listed: list[tuple[CameraRef | None, str, str]] = [(None, tr("All cameras"), _ALL)]
        for one in self._backend.cameras().cameras:
            own = settings.cameras.get("/".join(one.ref.key))
            listed.append((one.ref, shortened(one.name, 60), _own_words(own)))
        if listed == self._listed:
            return
        self._listed = listed
        focused = next((n for n, one in enumerate(self.buttons) if one.hasFocus()), None)
        clear(self._rules)
        self.buttons = []
        for ref, name, sentence in listed:
            change = button(tr("What matters…"))
            change.setAccessibleName(tr("What matters: {name}").format(name=name))
            change.clicked.connect(lambda _=False, ref=ref: self.rules_wanted.emit(ref))
            self.buttons.append(change)
            self._rules.addWidget(SettingRow(name, sentence, change, words=_WORDS))
        if focused is not None:
            self.buttons[min(focused, len(self.buttons) - 1)].setFocus()

    def _on_news(self, event: object) -> None:
        if isinstance(event, AccountChanged | CamerasChanged):
            self._show_cameras()

    def _on_minutes(self) -> None:
        if self.minutes.value() != self._backend.settings().status_minutes:
            self.change(status_minutes=self.minutes.value())


def _why_none(cameras: CameraList, account: Account) -> str:
    """Why no camera is listed; empty if some are."""
    if cameras.cameras:
        return ""
    if account.state is SignIn.UNKNOWN:
        return tr("Asking Blink for your cameras…")
    if not account.signed_in:
        return tr("Sign in, and each of your cameras has a line here.")
    if cameras.error is not None:
        return words.say(cameras.error).sentence
    if cameras.as_of is None:
        return tr("Asking Blink for your cameras…")
    return tr(
        "This account has no cameras yet. Add them in Blink’s own app; they appear "
        "here by themselves."
    )


def _own_words(rules: CameraRules | None) -> str:
    """What a camera has of its own, in a line."""
    if rules is None:
        return _NOTHING_OWN
    said = sum(bool(text) for text in (rules.looks_at, rules.normal, rules.matters))
    flags = rules.own_flags
    parts = (
        (said, tr("described in your words")),
        (rules.areas, tr("%n area(s) to ignore", "", len(rules.areas))),
        (
            rules.flags is not None,
            tr("{count} of {all} built-in flags").format(
                count=number(len(rules.flags or ())), all=number(len(FLAGS))
            ),
        ),
        (flags, tr("%n flag(s) of its own", "", len(flags))),
        (rules.severities, tr("severities of its own")),
        (rules.detail or rules.triage or rules.cloud, tr("looked at in its own way")),
    )
    told = ", ".join(text for there, text in parts if there)
    return f"{told[:1].upper()}{told[1:]}." if told else _NOTHING_OWN


def _number(name: str, least: int, most: int, suffix: str) -> QSpinBox:
    made = QSpinBox()
    made.setAccessibleName(name)
    made.setRange(least, most)
    made.setSuffix(suffix)
    made.setKeyboardTracking(False)
    made.setMinimumWidth(140)
    padded(made)
    return made
