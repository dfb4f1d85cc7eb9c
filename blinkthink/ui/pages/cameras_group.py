"""How often Blink is asked: snapshots in an hour, and looks at the cameras' state."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox

from blinkthink.core.settings import Settings
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.changing import ChangingGroup
from blinkthink.ui.pages.frame import Confirm
from blinkthink.ui.pages.setting_row import SettingRow
from blinkthink.ui.widgets import padded

SAFE = Settings().snapshots_per_hour
_MOST = 120
_LONGEST = 24 * 60


class CamerasGroup(ChangingGroup):
    """More snapshots than are safe need a knowing yes."""

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
        self.refresh()

    def refresh(self) -> None:
        settings = self._backend.settings()
        self.snapshots.setValue(settings.snapshots_per_hour)
        self.minutes.setValue(settings.status_minutes)

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


def _number(name: str, least: int, most: int, unit: str) -> QSpinBox:
    made = QSpinBox()
    made.setAccessibleName(name)
    made.setRange(least, most)
    made.setSuffix(f" {unit}")
    made.setKeyboardTracking(False)
    made.setMinimumWidth(140)
    padded(made)
    return made
