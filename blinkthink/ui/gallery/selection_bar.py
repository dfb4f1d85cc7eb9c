"""The bar below the grid while several pictures are chosen: how many, and what can be done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from blinkthink.core.translation import tr
from blinkthink.ui import keys
from blinkthink.ui.gallery.actions import ACTIONS
from blinkthink.ui.toast import FOOT
from blinkthink.ui.tokens import L, S
from blinkthink.ui.widgets import button, icon_button, label, line

_BESIDE = 180  # pixels for the number and the cross


class SelectionBar(QFrame):
    """Each action as a button; as icons where there is little room."""

    acted = Signal(str)
    """The name of an action."""
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self.setObjectName(FOOT)
        self.setAccessibleName(tr("Chosen pictures"))
        self.count = label("", "strong")
        self.wide: dict[str, QPushButton] = {}
        self.small: dict[str, QToolButton] = {}
        row = QHBoxLayout()
        row.setContentsMargins(L, S, L, S)
        row.setSpacing(S - 2)
        row.addWidget(self.count)
        row.addStretch(1)
        for action in ACTIONS:
            act = partial(self.acted.emit, action.name)
            wide = button(action.text, icon=action.icon, on_click=act)
            small = icon_button(action.icon, action.text, on_click=act)
            for made in (wide, small):
                if action.keyed:
                    keys.tip(made, action.text, "library", action.name)
                row.addWidget(made)
            self.wide[action.name], self.small[action.name] = wide, small
        row.addSpacing(S)
        none = tr("Choose none")
        self.none = icon_button("close", none, on_click=self.cleared.emit)
        keys.tip(self.none, none, "library", "choose_none")
        row.addWidget(self.none)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line())
        column.addLayout(row)
        # As wide as the grid above it, whatever its words would need.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._show_words(True)
        self.hide()

    def show_count(self, number: int) -> None:
        """Say how many are chosen; none hides the bar."""
        self.setVisible(number > 0)
        self.count.setText(tr("%n chosen", "", number))
        self.count.setAccessibleName(tr("%n picture(s) chosen", "", number))
        for action in ACTIONS:
            fits = action.least <= number <= action.most
            self.wide[action.name].setEnabled(fits)
            self.small[action.name].setEnabled(fits)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words = sum(one.sizeHint().width() + S for one in self.wide.values())
        self._show_words(event.size().width() >= _BESIDE + words)

    def _show_words(self, shown: bool) -> None:
        """Words where they have room, else icons."""
        for name, wide in self.wide.items():
            wide.setVisible(shown)
            self.small[name].setVisible(not shown)
