"""How pictures are analysed: which, how closely, and what analysis waits for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from blinkthink.core.events import PowerChanged
from blinkthink.core.translation import tr
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.changing import ChangingGroup
from blinkthink.ui.pages.setting_row import SettingRow
from blinkthink.ui.pages.switch import Switch
from blinkthink.ui.triage_modes import TRIAGE_SENTENCE, TRIAGES
from blinkthink.ui.widgets import button

_DETAILS: tuple[tuple[str, int | None], ...] = (
    (tr("What suits the model"), None),
    (tr("70 · fastest"), 70),
    (tr("140 · fast"), 140),
    (tr("280 · balanced"), 280),
    (tr("560 · fine"), 560),
    (tr("1120 · finest, slow"), 1120),
)
_ON_BATTERY = tr(
    "New pictures are looked at when this computer is plugged in again; so alerts come later, too. "
    "A picture that you ask for does not wait."
)
_METERED = tr(
    "On a network that is marked as metered, new pictures are not sent to Gemini or to a server. "
    "What is analysed on this computer goes on."
)
_UNTOLD = tr("{sentence} This system does not tell, so nothing waits.")


class AnalysisGroup(ChangingGroup):
    """Whether new pictures are looked at, how closely, and what that waits for."""

    rates_wanted = Signal()
    """How much skipping missed is asked for."""

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__(tr("Analysis"), backend, bridge)
        self.analyze_new = Switch(tr("Look at new pictures"))
        self.analyze_new.clicked.connect(
            lambda: self.change(analyze_new=self.analyze_new.isChecked())
        )
        self.triage = QComboBox()
        self.triage.setAccessibleName(tr("Skip what shows nothing new"))
        for mode, text in TRIAGES.items():
            self.triage.addItem(text[:1].upper() + text[1:], mode)
        self.triage.activated.connect(lambda _: self.change(triage=self.triage.currentData()))
        self.rates = button(tr("What was missed"), "link", on_click=self.rates_wanted.emit)
        self.on_battery = Switch(tr("Wait while on battery"))
        self.on_battery.clicked.connect(
            lambda: self.change(wait_on_battery=self.on_battery.isChecked())
        )
        self.metered = Switch(tr("Wait while data costs money"))
        self.metered.clicked.connect(
            lambda: self.change(wait_when_metered=self.metered.isChecked())
        )
        self.detail = QComboBox()
        self.detail.setAccessibleName(tr("Detail"))
        self.detail.addItems([text for text, _ in _DETAILS])
        self.detail.activated.connect(lambda index: self.change(detail=_DETAILS[index][1]))
        self._fill()
        self.refresh()
        bridge.news.connect(self._on_news)

    def _fill(self) -> None:
        self.add(
            SettingRow(
                tr("Look at new pictures"),
                tr(
                    "The model describes each new picture as soon as it is saved. "
                    "Off: only the pictures that you ask for."
                ),
                self.analyze_new,
                words=tr("analyse analyze automatic describe", "other words, for the search"),
            )
        )
        self.add(
            SettingRow(
                tr("Skip what shows nothing new"),
                TRIAGE_SENTENCE,
                self.rates,
                self.triage,
                words=tr("triage filter unchanged same", "other words, for the search"),
            )
        )
        self.add(
            SettingRow(
                tr("Detail"),
                tr(
                    "How closely the model looks. More detail shows smaller things and takes "
                    "longer."
                ),
                self.detail,
                words=tr("resolution tokens quality speed", "other words, for the search"),
            )
        )
        self._battery_row = SettingRow(
            tr("Wait while on battery"),
            _ON_BATTERY,
            self.on_battery,
            words=tr("laptop power saving energy", "other words, for the search"),
        )
        self._metered_row = SettingRow(
            tr("Wait while data costs money"),
            _METERED,
            self.metered,
            words=tr("mobile network metered hotspot", "other words, for the search"),
        )
        self.add(self._battery_row)
        self.add(self._metered_row)

    def refresh(self) -> None:
        settings = self._backend.settings()
        self.analyze_new.setChecked(settings.analyze_new)
        self.triage.setCurrentIndex(self.triage.findData(settings.triage))
        self.on_battery.setChecked(settings.wait_on_battery)
        self.metered.setChecked(settings.wait_when_metered)
        self.detail.setCurrentIndex([value for _, value in _DETAILS].index(settings.detail))
        self._say_power()

    def _say_power(self) -> None:
        power = self._backend.power()
        for row, sentence, known in (
            (self._battery_row, _ON_BATTERY, power.on_battery),
            (self._metered_row, _METERED, power.metered),
        ):
            told = sentence if known is not None else _UNTOLD.format(sentence=sentence)
            row.sentence.say(told)

    def _on_news(self, event: object) -> None:
        if isinstance(event, PowerChanged):
            self._say_power()
