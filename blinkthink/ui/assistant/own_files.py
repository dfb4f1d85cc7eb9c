"""The sheet in which a person's own GGUF files become a model."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from blinkthink.core.state import ModelEntry
from blinkthink.core.translation import tr
from blinkthink.ui import theme
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.add_model import AddModel
from blinkthink.ui.sheet import Sheet

_WIDTH = 560


class OwnFilesSheet(Sheet):
    """The panel of the Models page, over the window."""

    added = Signal(object)
    """The new ModelEntry."""

    def __init__(self, parent: QWidget, backend: Backend, bridge: Bridge) -> None:
        super().__init__(parent, tr("A model of your own"), width=_WIDTH)
        self._backend = backend
        self._bridge = bridge
        self.panel = AddModel()
        theme.mark(self.panel, card=False)
        self.panel.body.setContentsMargins(0, 0, 0, 0)
        self.panel.submitted.connect(self._add)
        self.panel.closed.connect(self.dismiss)
        self.body.addWidget(self.panel)
        self.foot.hide()

    def _add(self, model: Path, projector: Path, name: str | None) -> None:
        self.panel.set_busy(True)
        self._bridge.call(
            lambda: self._backend.add_model(model, projector, name),
            self._added,
            self.panel.fail,
            owner=self,
        )

    def _added(self, entry: ModelEntry) -> None:
        self.close_sheet()
        self.added.emit(entry)
