"""What the names of models mean, one step away: for people who own cameras, not models."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from blinkthink.core.translation import tr
from blinkthink.ui.parts import Foldable
from blinkthink.ui.widgets import Paragraph

_MEANINGS = (
    tr(
        "E2B, E4B, 12B, 26B, 31B: how large a model is. A larger one sees more, needs more memory "
        "and takes longer for a picture. A4B behind it: large, yet nearly as quick as a small one."
    ),
    tr(
        "Q4_0, Q4_K_M and the like: how its numbers were rounded, so that it needs a quarter of "
        "the memory."
    ),
    tr(
        "QAT: it was trained to be rounded, and loses the least by it. Take this one if you have "
        "no reason for another."
    ),
    tr(
        "GGUF: the kind of file that models come in. There are two for each: one that writes, and "
        "one that sees (“mmproj”, the projector)."
    ),
    tr("GPU: the graphics card. A model that fits into its memory is many times as quick there."),
)


def model_names() -> Foldable:
    """Closed at first."""

    def fill(column: QVBoxLayout) -> None:
        for meaning in _MEANINGS:
            column.addWidget(Paragraph(meaning, "second"))

    return Foldable(tr("What the names mean"), fill)
