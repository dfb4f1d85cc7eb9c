"""How pictures are analysed: which, how closely, and what the model may take of the machine."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSpinBox

from blinkthink.core.events import PowerChanged
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.changing import ChangingGroup
from blinkthink.ui.pages.setting_row import SettingRow
from blinkthink.ui.pages.switch import Switch
from blinkthink.ui.triage_words import TRIAGE_SENTENCE, TRIAGES
from blinkthink.ui.widgets import button, padded

_DETAILS: tuple[tuple[str, int | None], ...] = (
    ("What suits the model", None),
    ("70 · fastest", 70),
    ("140 · fast", 140),
    ("280 · balanced", 280),
    ("560 · fine", 560),
    ("1120 · finest, slow", 1120),
)
_MINUTES, _GIGABYTES, _THREADS = 1440, 512.0, 512
_FIELD = 140
_ON_BATTERY = (
    "New pictures are looked at when this computer is plugged in again; so alerts come later, too. "
    "A picture that you ask for does not wait."
)
_METERED = (
    "On a network that is marked as metered, new pictures are not sent to Gemini or to a server. "
    "What is analysed on this computer goes on."
)
_UNKNOWN = " This system does not tell, so nothing waits."


class AnalysisGroup(ChangingGroup):
    """Whether new pictures are looked at, how closely, and when the model leaves the memory."""

    rates_wanted = Signal()
    """How much skipping missed is asked for."""

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__("Analysis", backend, bridge)
        self.analyze_new = Switch("Look at new pictures")
        self.analyze_new.clicked.connect(
            lambda: self.change(analyze_new=self.analyze_new.isChecked())
        )
        self.triage = QComboBox()
        self.triage.setAccessibleName("Skip what shows nothing new")
        for mode, text in TRIAGES.items():
            self.triage.addItem(text[:1].upper() + text[1:], mode)
        self.triage.activated.connect(lambda _: self.change(triage=self.triage.currentData()))
        self.rates = button("What was missed", "link", on_click=self.rates_wanted.emit)
        self.on_battery = Switch("Wait while on battery")
        self.on_battery.clicked.connect(
            lambda: self.change(wait_on_battery=self.on_battery.isChecked())
        )
        self.metered = Switch("Wait while data costs money")
        self.metered.clicked.connect(
            lambda: self.change(wait_when_metered=self.metered.isChecked())
        )
        self.detail = QComboBox()
        self.detail.setAccessibleName("Detail")
        self.detail.addItems([text for text, _ in _DETAILS])
        self.detail.activated.connect(lambda index: self.change(detail=_DETAILS[index][1]))
        self.idle = _whole("Minutes until the model leaves the memory", "Never", " min", _MINUTES)
        self.idle.setSingleStep(5)
        self.low = QDoubleSpinBox()
        _dress(self.low, "Free memory below which the model leaves", "Never")
        self.low.setRange(0, _GIGABYTES)
        self.low.setDecimals(1)
        self.low.setSingleStep(0.5)
        self.low.setSuffix(" GB")
        self.threads = _whole("Threads of the model", "Automatic", "", _THREADS)
        self.idle.editingFinished.connect(
            lambda: self._on_edited("unload_after_minutes", self.idle.value() or None)
        )
        self.low.editingFinished.connect(
            lambda: self._on_edited("unload_below_gigabytes", self.low.value() or None)
        )
        self.threads.editingFinished.connect(
            lambda: self._on_edited("threads", self.threads.value() or None)
        )
        self._fill()
        self.refresh()
        bridge.news.connect(self._on_news)

    def _fill(self) -> None:
        self._waits: dict[str, SettingRow] = {}  # by their sentences
        for name, sentence, controls in (
            (
                "Look at new pictures",
                "The model describes each new picture as soon as it is saved. "
                "Off: only the pictures that you ask for.",
                (self.analyze_new,),
            ),
            ("Skip what shows nothing new", TRIAGE_SENTENCE, (self.rates, self.triage)),
            (
                "Detail",
                "How closely the model looks. More detail shows smaller things and takes longer.",
                (self.detail,),
            ),
            (
                "Wait while on battery",
                _ON_BATTERY,
                (self.on_battery,),
            ),
            (
                "Wait while data costs money",
                _METERED,
                (self.metered,),
            ),
            (
                "Give memory back when idle",
                "After this time without a picture the model leaves the memory. "
                "The next picture then waits until it is loaded again.",
                (self.idle,),
            ),
            (
                "Give memory back when it gets low",
                "When less than this is free and the model has nothing to do, it leaves at once.",
                (self.low,),
            ),
            (
                "Threads",
                "How much of the processor the model takes. "
                "Automatic uses every core; fewer leave room for other programs.",
                (self.threads,),
            ),
        ):
            row = SettingRow(name, sentence, *controls)
            self._waits |= {sentence: row} if sentence in (_ON_BATTERY, _METERED) else {}
            self.add(row)

    def refresh(self) -> None:
        settings = self._backend.settings()
        self.analyze_new.setChecked(settings.analyze_new)
        self.triage.setCurrentIndex(self.triage.findData(settings.triage))
        self.on_battery.setChecked(settings.wait_on_battery)
        self.metered.setChecked(settings.wait_when_metered)
        self.detail.setCurrentIndex([value for _, value in _DETAILS].index(settings.detail))
        self.idle.setValue(settings.unload_after_minutes or 0)
        self.low.setValue(settings.unload_below_gigabytes or 0)
        self.threads.setValue(settings.threads or 0)
        self._say_power()

    def _say_power(self) -> None:
        power = self._backend.power()
        for sentence, known in ((_ON_BATTERY, power.on_battery), (_METERED, power.metered)):
            self._waits[sentence].sentence.say(f"{sentence}{_UNKNOWN if known is None else ''}")

    def _on_news(self, event: object) -> None:
        if isinstance(event, PowerChanged):
            self._say_power()  # and nothing else: somebody may be typing a number

    def _on_edited(self, name: str, value: float | None) -> None:
        if getattr(self._backend.settings(), name) != value:
            self.change(None, **{name: value})


def _whole(name: str, least: str, suffix: str, most: int) -> QSpinBox:
    made = QSpinBox()
    _dress(made, name, least)
    made.setRange(0, most)
    made.setSuffix(suffix)
    return made


def _dress(number: QSpinBox | QDoubleSpinBox, name: str, least: str) -> None:
    """Its least value, 0, stands for ``least``."""
    number.setAccessibleName(name)
    number.setSpecialValueText(least)
    number.setKeyboardTracking(False)
    number.setMinimumWidth(_FIELD)
    padded(number)
