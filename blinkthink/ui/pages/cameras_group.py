"""The cameras: what matters at each, and how often Blink is asked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSpinBox, QVBoxLayout, QWidget

from blinkthink.core.analysis import FLAGS
from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.events import CamerasChanged
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import Settings
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.changing import ChangingGroup
from blinkthink.ui.pages.frame import Confirm, clear
from blinkthink.ui.pages.phrases import counted, shortened
from blinkthink.ui.pages.setting_row import SettingRow
from blinkthink.ui.tokens import S
from blinkthink.ui.widgets import button, padded

SAFE = Settings().snapshots_per_hour
_ALL = "Flags of your own, and how much each matters at which hour, for every camera."
_MOST = 120
_LONGEST = 24 * 60
_NOTHING_OWN = "Same as all cameras; nothing of its own yet."


class CamerasGroup(ChangingGroup):
    """More snapshots than are safe need a knowing yes."""

    rules_wanted = Signal(object)
    """The page of a camera is asked for: a CameraRef, or None for all cameras."""

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__("Cameras", backend, bridge)
        self._wanted = SAFE
        self.snapshots = _number("Snapshots in an hour", 1, _MOST, "an hour")
        self.snapshots.editingFinished.connect(self._on_snapshots)
        self.confirm = Confirm(
            "Blink has locked accounts that took 30 snapshots in an hour, for all of Blink’s apps. "
            f"Take more than {SAFE} all the same?",
            "Take the risk",
            f"Stay at {SAFE}",
        )
        self.confirm.hide()
        self.confirm.agreed.connect(self._take_risk)
        self.confirm.kept.connect(self._stay)
        self.minutes = _number("Minutes between two looks at the cameras", 1, _LONGEST, "minutes")
        self.minutes.editingFinished.connect(self._on_minutes)
        self.add(
            SettingRow(
                "Limit of snapshots",
                f"Over all cameras of the account, by hand and on schedule. {SAFE} are safe; Blink "
                "has locked accounts at 30.",
                self.snapshots,
            )
        )
        self.card.body.addWidget(self.confirm)
        self.add(
            SettingRow(
                "Look at the cameras every",
                "Battery, Wi-Fi and whether they are armed; one small request, only while this "
                "window shows it or a schedule runs.",
                self.minutes,
            )
        )
        self.rules = QWidget()
        self._rules = QVBoxLayout(self.rules)
        self._rules.setContentsMargins(0, 0, 0, 0)
        self._rules.setSpacing(S)
        self._listed: list[tuple[CameraRef | None, str, str]] = []
        self.buttons: list[QPushButton] = []
        self.add(self.rules)
        bridge.news.connect(self._on_news)
        self.refresh()

    def refresh(self) -> None:
        self._show_cameras()
        settings = self._backend.settings()
        self.snapshots.setValue(settings.snapshots_per_hour)
        self.minutes.setValue(settings.status_minutes)

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        for row in self.rules.findChildren(SettingRow):
            row.set_narrow(narrow)

    def _show_cameras(self) -> None:
        """A row for all cameras and one for each, with the way to its page."""
        settings = self._backend.settings()
        listed: list[tuple[CameraRef | None, str, str]] = [(None, "All cameras", _ALL)]
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
            change = button("What matters…")
            change.setAccessibleName(f"What matters: {name}")
            change.clicked.connect(lambda _=False, ref=ref: self.rules_wanted.emit(ref))
            self.buttons.append(change)
            self._rules.addWidget(SettingRow(name, sentence, change))
        if focused is not None:
            self.buttons[min(focused, len(self.buttons) - 1)].setFocus()

    def _on_news(self, event: object) -> None:
        if isinstance(event, CamerasChanged):
            self._show_cameras()

    def _on_snapshots(self) -> None:
        wanted, now = self.snapshots.value(), self._backend.settings().snapshots_per_hour
        if wanted == now or not self.confirm.isHidden():
            return
        if wanted <= max(SAFE, now):
            self.change(snapshots_per_hour=wanted)
            return
        self._wanted = wanted
        self.snapshots.setEnabled(False)
        self.confirm.ask()

    def _take_risk(self) -> None:
        self._asked()
        self.change(snapshots_per_hour=self._wanted)

    def _stay(self) -> None:
        self._asked()
        self.refresh()

    def _asked(self) -> None:
        self.confirm.hide()
        self.snapshots.setEnabled(True)
        self.snapshots.setFocus()

    def _on_minutes(self) -> None:
        if self.minutes.value() != self._backend.settings().status_minutes:
            self.change(status_minutes=self.minutes.value())


def _own_words(rules: CameraRules | None) -> str:
    """What a camera has of its own, in a line."""
    if rules is None:
        return _NOTHING_OWN
    said = sum(bool(text) for text in (rules.looks_at, rules.normal, rules.matters))
    flags = rules.own_flags
    parts = (
        (said, "described in your words"),
        (rules.areas, counted(len(rules.areas), "area to ignore", "areas to ignore")),
        (rules.flags is not None, f"{len(rules.flags or ())} of {len(FLAGS)} built-in flags"),
        (flags, counted(len(flags), "flag of its own", "flags of its own")),
        (rules.severities, "severities of its own"),
        (rules.detail or rules.triage or rules.cloud, "looked at in its own way"),
    )
    told = ", ".join(text for there, text in parts if there)
    return f"{told[:1].upper()}{told[1:]}." if told else _NOTHING_OWN


def _number(name: str, least: int, most: int, unit: str) -> QSpinBox:
    made = QSpinBox()
    made.setAccessibleName(name)
    made.setRange(least, most)
    made.setSuffix(f" {unit}")
    made.setKeyboardTracking(False)
    made.setMinimumWidth(140)
    padded(made)
    return made
