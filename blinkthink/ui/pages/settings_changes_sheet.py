"""What would change in the settings, line by line, before it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from blinkthink.core.translation import tr
from blinkthink.ui.pages.phrases import shortened
from blinkthink.ui.pages.settings_fields import Change
from blinkthink.ui.sheet import Sheet
from blinkthink.ui.tokens import L, S
from blinkthink.ui.widgets import Paragraph, button

_MOST = 80  # letters of a value


class SettingsChangesSheet(Sheet):
    """The harmless answer has the focus; Escape gives it."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        changes: Sequence[Change],
        agree: str,
        on_agree: Callable[[], object],
    ) -> None:
        super().__init__(parent, title, width=560)
        self._on_agree = on_agree
        self.body.addWidget(Paragraph(text, "second"))
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
        self.agree = button(agree, "primary", on_click=self._agree)
        self.keep = button(tr("Leave it as it is"), on_click=self.dismiss)
        self.buttons.addWidget(self.agree)
        self.buttons.addWidget(self.keep)
        self.buttons.addStretch(1)

    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus or self.keep)

    def _agree(self) -> None:
        self.close_sheet()
        self._on_agree()


def line_of(change: Change) -> str:
    """“off → on”."""
    return f"{shortened(change.before, _MOST)} → {shortened(change.after, _MOST)}"
