"""What would change in the settings, line by line, before it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from blinkthink.core.translation import tr
from blinkthink.ui.care.question_sheet import QuestionSheet
from blinkthink.ui.pages.phrases import shortened
from blinkthink.ui.pages.settings_fields import Change
from blinkthink.ui.tokens import L, S
from blinkthink.ui.widgets import Paragraph

_MOST = 80  # letters of a value


class SettingsChangesSheet(QuestionSheet):
    """The question with its list."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        changes: Sequence[Change],
        agree: str,
        on_agree: Callable[[], object],
    ) -> None:
        keep = tr("Leave it as it is")
        super().__init__(parent, title, text, agree, keep, on_agree, style="primary", width=560)
        lines = QWidget()
        lines.setAccessibleName(tr("What would change"))
        grid = QGridLayout(lines)
        grid.setContentsMargins(0, S, 0, S)
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(S)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for line, change in enumerate(changes):
            grid.addWidget(Paragraph(change.title, "strong"), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Paragraph(line_of(change), "second"), line, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(lines)


def line_of(change: Change) -> str:
    """“off → on”."""
    return f"{shortened(change.before, _MOST)} → {shortened(change.after, _MOST)}"
