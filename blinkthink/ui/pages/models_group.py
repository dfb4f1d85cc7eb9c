"""The model in the settings: which one is used, and what it may take of this machine."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSpinBox

from blinkthink.core.events import DownloadsChanged, EngineChanged
from blinkthink.core.translation import tr
from blinkthink.ui import theme
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.changing import ChangingGroup
from blinkthink.ui.pages.phrases import shortened
from blinkthink.ui.pages.setting_row import SettingRow
from blinkthink.ui.widgets import button, padded

_MINUTES, _GIGABYTES, _THREADS = 1440, 512.0, 512
_FIELD = 140
_LETTERS = 22  # of the list of models, fewer of larger text; longer names are cut there
_USES = tr("It describes all new pictures. Those that were described stay as they are.")
_NONE = tr("No model is on this computer yet. The models page has them all.")


class ModelsGroup(ChangingGroup):
    """Numbers that are being typed are left alone by news."""

    place_wanted = Signal(str)

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__(tr("Models"), backend, bridge)
        self.model = QComboBox()
        self.model.setAccessibleName(tr("Model in use"))
        self.model.setPlaceholderText(tr("No model"))
        self.model.setMinimumContentsLength(_LETTERS * 100 // theme.px(100))
        self.model.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.model.activated.connect(self._on_chosen)
        self.all = button(tr("All models"), on_click=lambda: self.place_wanted.emit("models"))
        self.row = SettingRow(
            tr("Model in use"),
            _USES,
            self.all,
            self.model,
            words=tr("download Gemma AI language model file", "other words, for the search"),
        )
        self.idle = _whole(
            tr("Minutes until the model leaves the memory"), tr("Never"), tr(" min"), _MINUTES
        )
        self.idle.setSingleStep(5)
        self.low = QDoubleSpinBox()
        _dress(self.low, tr("Free memory below which the model leaves"), tr("Never"))
        self.low.setRange(0, _GIGABYTES)
        self.low.setDecimals(1)
        self.low.setSingleStep(0.5)
        self.low.setSuffix(tr(" GB"))
        self.threads = _whole(tr("Threads of the model"), tr("Automatic"), "", _THREADS)
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
        self.add(self.row)
        self.add(
            SettingRow(
                tr("Give memory back when idle"),
                tr(
                    "After this time without a picture the model leaves the memory. "
                    "The next picture then waits until it is loaded again."
                ),
                self.idle,
                words=tr("unload RAM", "other words, for the search"),
            )
        )
        self.add(
            SettingRow(
                tr("Give memory back when it gets low"),
                tr(
                    "When less than this is free and the model has nothing to do, it leaves at "
                    "once."
                ),
                self.low,
                words=tr("unload RAM", "other words, for the search"),
            )
        )
        self.add(
            SettingRow(
                tr("Threads"),
                tr(
                    "How much of the processor the model takes. "
                    "Automatic uses every core; fewer leave room for other programs."
                ),
                self.threads,
                words=tr("CPU cores speed fan", "other words, for the search"),
            )
        )

    def refresh(self) -> None:
        settings = self._backend.settings()
        self._list()
        self.idle.setValue(settings.unload_after_minutes or 0)
        self.low.setValue(settings.unload_below_gigabytes or 0)
        self.threads.setValue(settings.threads or 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._list()

    def _list(self) -> None:
        """The models that can be used now."""
        ready = [one for one in self._backend.models() if one.status == "ready"]
        self.model.clear()
        for one in ready:
            self.model.addItem(shortened(one.title), one.name)
            if one.in_use:
                self.model.setCurrentIndex(self.model.count() - 1)
        if not any(one.in_use for one in ready):
            self.model.setCurrentIndex(-1)
        self.model.setVisible(bool(ready))
        self.row.sentence.say(_USES if ready else _NONE)

    def _on_chosen(self, index: int) -> None:
        name = self.model.itemData(index)
        if any(one.in_use and one.name == name for one in self._backend.models()):
            return
        self.message.hide()
        self._bridge.call(
            lambda: self._backend.use_model(name), lambda _: self._list(), self._failed, owner=self
        )

    def _failed(self, error: BaseException) -> None:
        self._list()
        self.say_error(error)

    def _on_news(self, event: object) -> None:
        if isinstance(event, DownloadsChanged | EngineChanged) and self.isVisible():
            popup = self.model.view()
            if not popup.isVisible():
                self._list()

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
