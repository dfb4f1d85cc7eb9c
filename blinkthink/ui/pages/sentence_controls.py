"""What stands within a sentence that has controls in it: a choice, and the words between."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLabel

from blinkthink.ui.tokens import CONTROL_HEIGHT
from blinkthink.ui.widgets import label


def choice(name: str, options: Sequence[tuple[object, str]]) -> QComboBox:
    """One of some values, as wide as its words; its current data is the value."""
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    for value, text in options:
        made.addItem(text, value)
    return made


def word(text: str) -> QLabel:
    """A word between two controls, as high as they are."""
    made = label(text, "second")
    made.setFixedHeight(CONTROL_HEIGHT)
    return made
