"""The choice of Vertex AI, for keys of a Google Cloud project."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from blinkthink.core.settings import GeminiSettings
from blinkthink.core.translation import tr
from blinkthink.ui.pages.frame import Field
from blinkthink.ui.tokens import S
from blinkthink.ui.widgets import Paragraph


class VertexFields(QWidget):
    """Whether the key is one of Vertex AI, and which project and place it belongs to."""

    edited = Signal()
    """The user changed something and went on."""

    def __init__(self, gemini: GeminiSettings) -> None:
        super().__init__()
        self.vertex = QCheckBox(tr("The key is one of Vertex AI"))
        self.vertex.setAccessibleDescription(tr("For a Google Cloud project; most keys are not"))
        self.project = Field(tr("Project (if the key needs one)"), big=False)
        self.location = Field(tr("Location"), placeholder="global", big=False)
        about = Paragraph(
            tr(
                "Vertex AI is Google’s service for companies: other terms, and places of computing "
                "that you can choose."
            ),
            "second",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        for part in (self.vertex, about, self.project, self.location):
            column.addWidget(part)
        self.show_settings(gemini)
        self.vertex.toggled.connect(self._on_toggled)
        self.vertex.clicked.connect(self.edited)
        for field in (self.project, self.location):
            field.edit.editingFinished.connect(self.edited)

    def show_settings(self, gemini: GeminiSettings) -> None:
        """Show what holds."""
        self.vertex.setChecked(gemini.vertex)
        self.project.fill(gemini.project)
        self.location.fill(gemini.location)
        self._on_toggled(gemini.vertex)

    def settings(self, gemini: GeminiSettings) -> GeminiSettings:
        """The settings with what stands here."""
        return msgspec.structs.replace(
            gemini,
            vertex=self.vertex.isChecked(),
            project=self.project.text().strip(),
            location=self.location.text().strip(),
        )

    def _on_toggled(self, on: bool) -> None:
        self.project.setVisible(on)
        self.location.setVisible(on)
