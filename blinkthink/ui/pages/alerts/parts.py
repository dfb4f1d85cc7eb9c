"""The parts of the form of a rule: a named row, chips of which some are taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from blinkthink.core.translation import tr
from blinkthink.ui import icons, theme
from blinkthink.ui.flow import Flow
from blinkthink.ui.pages.frame import turn
from blinkthink.ui.pages.phrases import shortened
from blinkthink.ui.tokens import CONTROL_HEIGHT, M, S
from blinkthink.ui.widgets import Paragraph, button, label

_NAME_WIDTH = 96


class FormRow(QWidget):
    """A name at the left, what belongs to it at the right; below the name where it is narrow."""

    def __init__(self, name: str, *parts: QWidget) -> None:
        super().__init__()
        self._name = label(name, "strong")
        self.body = QVBoxLayout()
        self.body.setSpacing(S)
        for part in parts:
            self.body.addWidget(part)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(M)
        self._row.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self.body, 1)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        turn(self._row, narrow)
        self._row.setSpacing(S if narrow else M)
        high = self._name.fontMetrics().height()
        self._name.setFixedHeight(high if narrow else max(high, CONTROL_HEIGHT))
        self._name.setFixedWidth(theme.px(_NAME_WIDTH) if not narrow else theme.px(2 * _NAME_WIDTH))


class Chips(QWidget):
    """Buttons in rows, any of which can be down."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setAccessibleName(name)
        self.buttons: dict[str, QPushButton] = {}
        self._flow = Flow(self, gap=S - 2)

    def offer(self, options: Sequence[tuple[str, str, str]]) -> None:
        """Show these: (value, text, icon); what is down stays so."""
        taken = self.values()
        self._flow.clear()
        self.buttons = {}
        for value, text, icon in options:
            made = button(shortened(text, 32), "filter", icon=icon or None)
            made.setCheckable(True)
            made.setChecked(value in taken)
            made.setAccessibleName(f"{self._name}: {text}")
            made.clicked.connect(self.changed)
            self.buttons[value] = made
            self._flow.addWidget(made)
            made.show()
        self.updateGeometry()

    def values(self) -> tuple[str, ...]:
        """Those that are down, in the order that is shown."""
        return tuple(value for value, one in self.buttons.items() if one.isChecked())

    def show_values(self, values: Sequence[str]) -> None:
        """Let these be down, without telling."""
        for value, one in self.buttons.items():
            one.setChecked(value in values)


class CameraChips(Chips):
    """As chips, with one for all of them, which is down where no other is."""

    _ALL = ""

    def __init__(self) -> None:
        super().__init__(tr("Cameras"))

    def offer(self, options: Sequence[tuple[str, str, str]]) -> None:
        super().offer([(self._ALL, tr("All cameras"), ""), *options])
        for value, one in self.buttons.items():
            one.clicked.disconnect()
            one.clicked.connect(lambda _=False, value=value: self._on_clicked(value))
        self.show_values(self.values())

    def values(self) -> tuple[str, ...]:
        return tuple(value for value in super().values() if value != self._ALL)

    def show_values(self, values: Sequence[str]) -> None:
        super().show_values(values or (self._ALL,))

    def _on_clicked(self, value: str) -> None:
        self.show_values(() if value == self._ALL else self.values())
        self.changed.emit()


class Noted(QWidget):
    """A sentence beside its sign, hidden while there is nothing to say; perhaps with a way on."""

    acted = Signal()

    def __init__(self, icon: str = "info", action: str = "") -> None:
        super().__init__()
        sign = QLabel()
        icons.put(sign, icon, "muted")
        self._text = Paragraph("", "caption")
        self.act = button(action, "link", on_click=self.acted.emit)
        if not action:
            self.act.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S - 2)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(self, text: str) -> None:
        self._text.say(text)
        self.setVisible(bool(text))

    def said(self) -> str:
        return "" if self.isHidden() else self._text.plain()


def inline(*parts: QWidget) -> QWidget:
    """Side by side, breaking where the row is full."""
    holder = QWidget()
    flow = Flow(holder, gap=S)
    for part in parts:
        flow.addWidget(part)
    return holder
