"""The question whether the analysis is right, with a button for each answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from blinkthink.core.translation import tr
from blinkthink.ui import keys
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.speaking import announce
from blinkthink.ui.tokens import S
from blinkthink.ui.widgets import icon_button, label

_SAID = {"right": tr("You called it right."), "wrong": tr("You called it wrong.")}


class Verdict(QWidget):
    """Follows the current picture: there while its analysis can be judged and is not corrected."""

    def __init__(self, current: CurrentPicture, parent: QWidget, *, keyed: bool = True) -> None:
        """``keyed``: the viewer's keys for right and wrong work where it stands."""
        super().__init__(parent)  # without one it would come up as a window of its own
        self._current = current
        self._keyed = keyed
        self._known: tuple[Path | None, str | None] | None = None  # the picture, and its answer
        self.right = self._button("right", current.call_right)
        self.wrong = self._button("wrong", current.call_wrong)
        self._ask = label(tr("Is the analysis right?"), "second")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self._ask, 1)
        row.addWidget(self.right)
        row.addWidget(self.wrong)
        current.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say what is known now."""
        current, verdict = self._current, self._current.marks.verdict
        analyzed = current.sidecar is not None and current.sidecar.analysis is not None
        self.setVisible(analyzed and not current.editing)
        self.setEnabled(current.loaded)
        self._ask.setText(self.said())
        known = (current.path, verdict) if current.loaded else None
        before, self._known = self._known, known
        answered = before and known and before != known and before[0] == current.path
        if answered and self.isVisible():
            announce(self, self.said())  # perhaps with a key, from anywhere
        self.right.setChecked(verdict == "right")
        self.wrong.setChecked(verdict == "wrong")

    def said(self) -> str:
        """The question, or what the user answered."""
        return _SAID.get(self._current.marks.verdict or "", tr("Is the analysis right?"))

    def _button(self, verdict: str, on_click: Callable[[], object]) -> QToolButton:
        right, wrong = tr("The analysis is right"), tr("The analysis is wrong")
        name = right if verdict == "right" else wrong
        made = icon_button(f"{verdict}-verdict", name, checkable=True, on_click=on_click)
        if self._keyed:
            keys.tip(made, name, "viewer", verdict)
        return made
