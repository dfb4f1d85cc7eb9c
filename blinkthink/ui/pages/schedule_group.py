"""The schedule in the settings: how many snapshots are safe, where the sun rises, the pause."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSpinBox

from blinkthink.core.events import ScheduleChanged
from blinkthink.core.settings import Settings
from blinkthink.core.translation import number, tr
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.changing import ChangingGroup
from blinkthink.ui.pages.frame import Confirm
from blinkthink.ui.pages.schedule.place_picker import PlacePicker
from blinkthink.ui.pages.setting_row import SettingRow
from blinkthink.ui.pages.switch import Switch
from blinkthink.ui.widgets import button, padded

SAFE = Settings().snapshots_per_hour
_MOST = 120
_FIELD = 140


class ScheduleGroup(ChangingGroup):
    """More snapshots than are safe need a knowing yes."""

    place_wanted = Signal(str)

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__(tr("Schedule"), backend, bridge)
        self._wanted = SAFE
        self.open = button(
            tr("Open the schedule"), on_click=lambda: self.place_wanted.emit("schedule")
        )
        self.rules = SettingRow(
            tr("Pictures on schedule"),
            "",
            self.open,
            words=tr("timer rules every hour sunrise plan", "other words, for the search"),
        )
        self.paused = Switch(tr("Pause all rules"))
        self.paused.clicked.connect(self._on_paused)
        self.snapshots = QSpinBox()
        self.snapshots.setAccessibleName(tr("Snapshots in an hour"))
        self.snapshots.setRange(1, _MOST)
        self.snapshots.setSuffix(tr(" an hour"))
        self.snapshots.setKeyboardTracking(False)
        self.snapshots.setMinimumWidth(_FIELD)
        padded(self.snapshots)
        self.snapshots.editingFinished.connect(self._on_snapshots)
        self.confirm = Confirm(
            tr(
                "Blink has locked accounts that took 30 snapshots in an hour, for all of Blink’s "
                "apps. Take more than {safe} all the same?"
            ).format(safe=number(SAFE)),
            tr("Take the risk"),
            tr("Stay at {safe}").format(safe=number(SAFE)),
        )
        self.confirm.hide()
        self.confirm.agreed.connect(self._take_risk)
        self.confirm.kept.connect(self._stay)
        self.place = PlacePicker(backend, bridge)
        self._lay_out()
        self.refresh()
        bridge.news.connect(self._on_news)

    def _lay_out(self) -> None:
        self.add(self.rules)
        self.add(
            SettingRow(
                tr("Pause all rules"),
                tr(
                    "Nothing is taken on schedule until you go on; you can still take pictures "
                    "by hand."
                ),
                self.paused,
                words=tr("stop holiday vacation off", "other words, for the search"),
            )
        )
        self.add(
            SettingRow(
                tr("Limit of snapshots"),
                tr(
                    "Over all cameras of the account, by hand and on schedule. {safe} are safe; "
                    "Blink has locked accounts at 30."
                ).format(safe=number(SAFE)),
                self.snapshots,
                words=tr("rate maximum per hour locked account", "other words, for the search"),
            )
        )
        self.card.body.addWidget(self.confirm)
        self.add(
            SettingRow(
                tr("Place of the sun"),
                tr("The times of sunrise and sunset are reckoned for it."),
                words=tr("city location latitude longitude", "other words, for the search"),
            )
        )
        self.card.body.addWidget(self.place)

    def refresh(self) -> None:
        self.snapshots.setValue(self._backend.settings().snapshots_per_hour)
        self.place.refresh()
        self._show_rules()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_rules()

    def _show_rules(self) -> None:
        rules = self._backend.schedules()
        paused = [one for one in rules if one.paused]
        if not rules:
            said = tr("No rule yet. With one, cameras take pictures by themselves.")
        elif paused:
            said = tr("{rules}, {paused}.").format(
                rules=tr("%n rule(s)", "", len(rules)), paused=tr("%n paused", "", len(paused))
            )
        else:
            said = tr("Cameras take pictures by themselves, by %n rule(s).", "", len(rules))
        self.rules.sentence.say(said)
        self.paused.setEnabled(bool(rules))
        self.paused.setChecked(bool(rules) and len(paused) == len(rules))

    def _on_paused(self) -> None:
        self.message.hide()
        wanted = self.paused.isChecked()

        def failed(error: BaseException) -> None:
            self._show_rules()
            self.say_error(error)

        self._bridge.call(
            lambda: self._backend.pause_all_schedules(wanted),
            lambda _: self._show_rules(),
            failed,
            owner=self,
        )

    def _on_news(self, event: object) -> None:
        if isinstance(event, ScheduleChanged):
            self._show_rules()

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
