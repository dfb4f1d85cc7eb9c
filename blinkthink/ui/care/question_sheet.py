"""A question that has to be answered first: one sentence, the answer, the way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtWidgets import QWidget

from blinkthink.ui.sheet import Sheet
from blinkthink.ui.widgets import Paragraph, button


class QuestionSheet(Sheet):
    """The harmless answer has the focus; Escape gives it."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        agree: str,
        keep: str,
        on_agree: Callable[[], object],
        *,
        style: Literal["primary", "danger"] = "danger",
        width: int = 440,
    ) -> None:
        """``style`` is that of the answer that changes something."""
        super().__init__(parent, title, width=width)
        self._on_agree = on_agree
        self.body.addWidget(Paragraph(text, "second"))
        self.agree = button(agree, style, on_click=self._agree)
        self.keep = button(keep, on_click=self.dismiss)
        self.buttons.addWidget(self.agree)
        self.buttons.addWidget(self.keep)
        self.buttons.addStretch(1)

    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus or self.keep)

    def _agree(self) -> None:
        self.close_sheet()
        self._on_agree()
