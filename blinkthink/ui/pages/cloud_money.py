"""The cloud's model, its prices, the limit for a month, and what the months cost."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLineEdit, QVBoxLayout, QWidget

from blinkthink.core.settings import GeminiSettings
from blinkthink.core.state import Cloud, CloudModel, MonthCost
from blinkthink.core.translation import tr
from blinkthink.ui.pages import cloud_words
from blinkthink.ui.pages.cost_bars import CostBars
from blinkthink.ui.pages.setting_row import SettingRow
from blinkthink.ui.tokens import S
from blinkthink.ui.widgets import Paragraph, line, padded, progress_bar

_MOST_USD = 10_000.0
_NO_LIMIT = -1.0  # of the field; a limit of nothing is one, too
_FIELD = 116
_BAR = 240


class CloudMoney(QWidget):
    """Shows the settings; ``changed`` tells the new ones when something was edited."""

    changed = Signal(object)

    def __init__(self, models: Sequence[CloudModel]) -> None:
        super().__init__()
        self._models = {one.name: one for one in models}
        self._gemini = GeminiSettings()
        self.model = QComboBox()
        typed = QLineEdit()
        self.model.setEditable(True)
        self.model.setLineEdit(typed)
        self.model.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.model.setMinimumContentsLength(18)
        self.model.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for one in (self.model, typed):
            one.setAccessibleName(tr("Model in the cloud"))
        self.model.addItems(list(self._models))
        self.input = _dollars(
            tr("Dollars for a million tokens that are sent"),
            suffix=tr(" in", "dollars for tokens that are sent"),
        )
        self.output = _dollars(
            tr("Dollars for a million tokens of answers"),
            suffix=tr(" out", "dollars for tokens of answers"),
        )
        self.budget = _dollars(tr("Limit for a month, in dollars"), least=tr("No limit"))
        self.spent = Paragraph(role="second")
        self.bar = progress_bar(tr("Spent of this month’s limit"), _BAR)
        self.bars = CostBars()
        self.row = SettingRow(tr("Model"), "", self.model)
        self.prices = SettingRow(
            tr("Prices"),
            tr(
                "Of a million tokens, as Google names them for this model. The cost of each "
                "picture is reckoned with these."
            ),
            self.input,
            self.output,
        )
        self.limit = SettingRow(
            tr("Limit for a month"),
            tr(
                "Stops before it is passed: what a picture may cost at most is set aside before it "
                "is sent. Then pictures wait, or are described here."
            ),
            self.budget,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S + 4)
        for part in (self.row, line(), self.prices, line(), self.limit, self.spent, self.bar):
            column.addWidget(part)
        column.addWidget(self.bars)
        self.model.activated.connect(lambda _: self._on_model())
        typed.editingFinished.connect(self._on_model)
        self.input.editingFinished.connect(self._on_number)
        self.output.editingFinished.connect(self._on_number)
        self.budget.editingFinished.connect(self._on_number)

    def show_settings(self, gemini: GeminiSettings) -> None:
        """Show what holds."""
        self._gemini = gemini
        self.model.setCurrentText(gemini.model)
        known = self._models.get(gemini.model)
        about = f"{known.title}. {known.about}" if known else tr("A model that you named yourself.")
        self.row.sentence.say(f"{about} {cloud_words.cost_sentence(gemini)}")
        self.input.setValue(gemini.input_price)
        self.output.setValue(gemini.output_price)
        self.budget.setValue(_NO_LIMIT if gemini.budget_usd is None else gemini.budget_usd)

    def show_spent(self, cloud: Cloud, costs: Sequence[MonthCost]) -> None:
        """Show what was spent, this month and before."""
        now = next((one for one in costs if one.month == cloud.month), None)
        self.spent.say(cloud_words.spent_sentence(cloud, now.pictures if now else 0))
        self.bar.setVisible(cloud.budget_usd is not None)
        limit = cloud.budget_usd or 0.0
        part = min(1.0, cloud.month_cost_usd / limit) if limit else 1.0
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(part * 1000))
        self.bars.show_costs(costs, cloud.budget_usd)
        self.bars.setVisible(any(one.cost_usd > 0 for one in costs))

    def set_narrow(self, narrow: bool) -> None:
        for row in (self.row, self.prices, self.limit):
            row.set_narrow(narrow)

    def _on_model(self) -> None:
        name = self.model.currentText().strip()
        if not name or name == self._gemini.model:
            self.model.setCurrentText(self._gemini.model)
            return
        known = self._models.get(name)
        prices = {}
        if known is not None:  # a named model keeps the prices until others are typed
            prices = {"input_price": known.input_price, "output_price": known.output_price}
        self._tell(model=name, **prices)

    def _on_number(self) -> None:
        limit = self.budget.value()
        self._tell(
            input_price=self.input.value(),
            output_price=self.output.value(),
            budget_usd=None if limit < 0 else limit,
        )

    def _tell(self, **changes: object) -> None:
        made = msgspec.structs.replace(self._gemini, **changes)
        if made != self._gemini:
            self.changed.emit(made)


def _dollars(name: str, *, suffix: str = "", least: str = "") -> QDoubleSpinBox:
    made = QDoubleSpinBox()
    made.setAccessibleName(name)
    made.setRange(_NO_LIMIT if least else 0.0, _MOST_USD)
    made.setDecimals(2)
    made.setSingleStep(1.0 if least else 0.05)
    before, after = tr("$ {sum}", "US dollars, in a field").split("{sum}")
    made.setPrefix(before)
    made.setSuffix(after + suffix)
    made.setSpecialValueText(least)
    made.setKeyboardTracking(False)
    made.setMinimumWidth(_FIELD)
    padded(made)
    return made
