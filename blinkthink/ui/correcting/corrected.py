"""What the user corrected, beside what the model said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core.translation import tr
from blinkthink.ui import icons, theme
from blinkthink.ui.correcting.drafts import Mark, flag_marks, subject_marks, visibility_marks
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.flow import Flow
from blinkthink.ui.pages.phrases import shortened
from blinkthink.ui.tokens import XS, L, S
from blinkthink.ui.widgets import Chip, label

_MOST = 12


class MarkChip(Chip):
    """What is not so is struck through, what was added has a plus; what is so is plain."""

    def __init__(self, mark: Mark) -> None:
        self._struck = mark.state == "gone"
        icon = {"gone": "minus", "added": "add"}.get(mark.state, "check")
        color = {"gone": "muted", "added": "accent"}.get(mark.state, "second")
        super().__init__(shortened(mark.text), color, icon=icon, filled=mark.state == "added")
        self.setAccessibleName(mark.spoken)
        self.setToolTip(mark.spoken)

    def _dress(self) -> None:
        super()._dress()
        if self._struck:
            shade = theme.current().color(self._color)
            self._text.setStyleSheet(f"color: {shade}; text-decoration: line-through;")


class Corrected(QWidget):
    """Each part in which the user says something else than the analysis; hidden without one."""

    def __init__(self, current: CurrentPicture) -> None:
        super().__init__()
        self._current = current
        self._shown: tuple[tuple[Mark, ...], ...] = ()
        head = QHBoxLayout()
        head.setSpacing(S - 2)
        sign = QLabel()
        icons.put(sign, "note", "accent")
        head.addWidget(sign)
        head.addWidget(label(tr("You corrected this"), "strong"), 1)
        self._rows: list[tuple[QWidget, Flow]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, L)
        column.setSpacing(XS + 1)
        column.addLayout(head)
        for _ in range(3):
            holder = QWidget()
            flow = Flow(holder)
            self._rows.append((holder, flow))
            column.addWidget(holder)
        self.hide()
        current.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Say what is known now."""
        sidecar, expected = self._current.sidecar, self._current.correction.expected
        analysis = sidecar.analysis if sidecar is not None else None
        marks: tuple[tuple[Mark, ...], ...] = ((), (), ())
        if analysis is not None and expected is not None:
            marks = tuple(
                make(analysis, expected) for make in (subject_marks, flag_marks, visibility_marks)
            )
        if marks != self._shown:
            self._shown = marks
            for (holder, flow), one in zip(self._rows, marks, strict=True):
                _fill(flow, one)
                holder.setVisible(bool(one))
            self.updateGeometry()
        self.setVisible(any(marks))

    def said(self) -> str:
        """What it says, for tests and screen readers."""
        return "; ".join(", ".join(mark.spoken for mark in marks) for marks in self._shown if marks)


def _fill(flow: Flow, marks: Sequence[Mark]) -> None:
    flow.clear()
    for mark in marks[:_MOST]:
        flow.addWidget(MarkChip(mark))
    if len(marks) > _MOST:
        flow.addWidget(Chip(tr("and %n more", "", len(marks) - _MOST), "second"))
