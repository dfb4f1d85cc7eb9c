"""How a camera's pictures are looked at: how closely, which of them, and where."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.settings import Settings
from blinkthink.core.translation import tr
from blinkthink.ui.pages.camera.editing import Editing
from blinkthink.ui.pages.cloud_choice import CloudChoice
from blinkthink.ui.pages.setting_row import SettingGroup, SettingRow
from blinkthink.ui.triage_modes import TRIAGE_SENTENCE, TRIAGES
from blinkthink.ui.widgets import button, line

DETAILS: dict[int | None, str] = {
    None: tr("what suits the model"),
    70: tr("70, fastest"),
    140: tr("140, fast"),
    280: tr("280, balanced"),
    560: tr("560, fine"),
    1120: tr("1120, finest and slow"),
}
_LETTERS = 26  # that a choice shows at least
_LEAST = 160  # its width; in large text its words are cut before the page is
_Option = tuple[Any, str]


class LookingGroup(SettingGroup):
    """Each has “Same as all cameras” where it is one camera's."""

    rates_wanted = Signal()
    """How much skipping missed is asked for."""
    cloud_chosen = Signal(object)
    """A CloudMode that may need the user's consent first; None: as for all cameras."""

    def __init__(self, editing: Editing) -> None:
        super().__init__(tr("How it is looked at"))
        self._editing = editing
        self.detail, self.triage = QComboBox(), QComboBox()
        self.rates = button(tr("What was missed"), "link", on_click=self.rates_wanted.emit)
        for name, choice, title in (
            ("detail", self.detail, tr("Detail")),
            ("triage", self.triage, tr("Skip what shows nothing new")),
        ):
            choice.setAccessibleName(title)
            choice.setMinimumWidth(_LEAST)
            choice.activated.connect(
                lambda _, name=name, choice=choice: editing.change(**{name: choice.currentData()})
            )
        self.add(
            SettingRow(
                tr("Detail"), tr("More detail shows smaller things and takes longer."), self.detail
            )
        )
        self.add(
            SettingRow(tr("Skip what shows nothing new"), TRIAGE_SENTENCE, self.rates, self.triage)
        )
        self.cloud = CloudChoice(None, as_all="local")
        self.cloud.chosen.connect(self.cloud_chosen)
        self._where = SettingRow(
            tr("Where pictures are described"),
            tr("On this computer, or by Google where you agreed to it."),
            self.cloud,
        )
        self.cloud.setMinimumContentsLength(_LETTERS)
        self.cloud.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._edge = line()
        self.card.body.addWidget(self._edge)
        self.card.body.addWidget(self._where)

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        self._where.set_narrow(narrow)

    def show_rules(self, rules: CameraRules, settings: Settings) -> None:
        """Show what holds for this camera."""
        of_camera = self._editing.key is not None
        details: list[_Option] = [(value, _begun(text)) for value, text in DETAILS.items()]
        triages: list[_Option] = [(value, _begun(text)) for value, text in TRIAGES.items()]
        if of_camera:
            details[0] = (
                None,
                tr("Same as all cameras ({setting})").format(setting=DETAILS[settings.detail]),
            )
            mode = TRIAGES[settings.triage] if settings.triage != "off" else tr("off")
            triages.insert(0, (None, tr("Same as all cameras ({setting})").format(setting=mode)))
        _fill(self.detail, details, rules.detail)
        _fill(self.triage, triages, rules.triage)
        for part in (self._edge, self._where):
            part.setVisible(of_camera)
        if of_camera:
            self.cloud.show_value(rules.cloud, settings.cloud)


def _fill(choice: QComboBox, options: list[_Option], value: object) -> None:
    """Offer these, and show the one of this value; a list that is open stays."""
    now = [(choice.itemData(place), choice.itemText(place)) for place in range(choice.count())]
    if now != options:
        choice.clear()
        for data, text in options:
            choice.addItem(text, data)
    values = [data for data, _ in options]
    choice.setCurrentIndex(values.index(value) if value in values else 0)


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
