"""The Models page: which model looks at the pictures, and a person's own ones."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import psutil
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from blinkthink.core import words
from blinkthink.core.events import EngineChanged
from blinkthink.core.state import Engine, EngineState, ModelEntry
from blinkthink.core.words import Words
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.messages import EmptyState, InlineMessage
from blinkthink.ui.pages import phrases
from blinkthink.ui.pages.add_model import AddModel
from blinkthink.ui.pages.frame import Hint, ScrollPage, clear
from blinkthink.ui.pages.model_card import ModelCard
from blinkthink.ui.tokens import L, M, S
from blinkthink.ui.widgets import Card, button

_COLUMNS = 780
"""Below this width of the page sizes stand under the words."""
_WHERE_FROM = (
    "Real models come from Hugging Face: Google's Gemma 4 E2B or E4B as QAT GGUF files suit most "
    "computers. Take the Q4_0 model and its mmproj file, then add both here. "
    "BlinkThink downloads nothing by itself yet."
)


def _memory() -> int:
    return int(psutil.virtual_memory().total)


class ModelsPage(ScrollPage):
    """Cards of all models; ``memory`` tells this computer's, in bytes."""

    def __init__(
        self, backend: Backend, bridge: Bridge, *, memory: Callable[[], int] = _memory
    ) -> None:
        self._memory = memory()
        super().__init__("Models", _sentence(self._memory), narrow_below=_COLUMNS)
        self._backend = backend
        self._bridge = bridge
        self.cards: list[ModelCard] = []
        self._shown: tuple[ModelEntry, ...] | None = None
        self.message = InlineMessage()
        self.engine_message = InlineMessage(closable=False)
        self.empty = EmptyState(
            "models",
            "No model is here yet",
            "A model says what is in your pictures. Two GGUF files make one.",
            "Use my own GGUF files",
        )
        self._frame = Card()
        self._frame.setMinimumHeight(220)
        self._frame.body.addWidget(self.empty)
        self._list = QVBoxLayout()
        self._list.setSpacing(S + 2)
        self.add_panel = AddModel()
        self.add_panel.hide()
        self.own = button("Use my own GGUF files", "quiet", icon="file", on_click=self.open_panel)
        self.column.addSpacing(M)
        for part in (self.engine_message, self.message):
            self.column.addWidget(part)
        self.column.addLayout(self._list)
        self.column.addWidget(self._frame)
        row = QHBoxLayout()
        row.addWidget(self.own)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.add_panel)
        self.column.addSpacing(L)
        self.column.addWidget(Hint("info", _WHERE_FROM, "muted"))
        self.add_panel.submitted.connect(self._add)
        self.add_panel.closed.connect(self._close_panel)
        self.empty.acted.connect(self.open_panel)
        self.narrow_changed.connect(self._set_narrow)
        bridge.news.connect(self._on_event)
        self.refresh()

    def refresh(self) -> None:
        """Show the models as they are now."""
        self._show_engine(self._backend.engine())
        entries = self._backend.models()
        if entries == self._shown:
            return
        self._shown = entries
        clear(self._list)
        self.cards = [ModelCard(entry, self._memory) for entry in _in_order(entries)]
        for card in self.cards:
            card.chosen.connect(self._use)
            card.set_narrow(self.narrow)
            self._list.addWidget(card)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _on_event(self, event: object) -> None:
        if isinstance(event, EngineChanged):
            self.refresh()

    def _set_narrow(self, narrow: bool) -> None:
        for card in self.cards:
            card.set_narrow(narrow)

    def _show_engine(self, engine: Engine) -> None:
        told = _engine_words(engine)
        if told is None:
            self.engine_message.hide()
        else:
            tone = "alert" if engine.state is EngineState.FAILED else "notice"
            self.engine_message.say(told, tone=tone)

    def _use(self, name: str) -> None:
        self.message.hide()
        card = next(card for card in self.cards if card.entry.name == name)
        card.set_busy(True)

        def failed(error: BaseException) -> None:
            card.set_busy(False)
            self.message.say(words.say(error))

        self._bridge.call(
            lambda: self._backend.use_model(name), lambda done: self.refresh(), failed, owner=card
        )

    def _arrange(self) -> None:
        """Where the way to a new model is: in the empty frame, below the cards, or open already."""
        adding = not self.add_panel.isHidden()
        self._frame.setVisible(not self.cards and not adding)
        self.own.setVisible(bool(self.cards) and not adding)

    def open_panel(self) -> None:
        """Show the panel for a person's own files."""
        self.add_panel.show()
        self._arrange()
        self.add_panel.model.edit.setFocus()

    def _close_panel(self) -> None:
        self.add_panel.hide()
        self.add_panel.reset()
        self._arrange()
        self.own.setFocus()

    def _add(self, model: Path, projector: Path, name: str | None) -> None:
        self.add_panel.set_busy(True)
        self._bridge.call(
            lambda: self._backend.add_model(model, projector, name),
            self._added,
            self.add_panel.fail,
            owner=self,
        )

    def _added(self, entry: ModelEntry) -> None:
        self._close_panel()
        self.refresh()
        told = Words(f"{entry.title} was added.", "Press Use to let it look at your pictures.", "")
        self.message.say(told, tone="info")


def _sentence(memory: int) -> str:
    cores = phrases.counted(os.cpu_count() or 1, "processor core")
    return (
        "These run on this computer; no picture leaves it. "
        f"Your machine: {phrases.size(memory)} memory, {cores}."
    )


def _in_order(entries: tuple[ModelEntry, ...]) -> list[ModelEntry]:
    """The one in use first, then what can be used, then the rest; each group as it came."""
    return sorted(entries, key=lambda entry: (not entry.in_use, entry.status != "ready"))


def _engine_words(engine: Engine) -> Words | None:
    """What is to be said about the model process; None while all is well."""
    if engine.state is EngineState.NO_MODEL:
        meaning = engine.detail or "No model is installed yet."
        return Words(
            "Pictures cannot be described yet.",
            meaning,
            "Until then pictures are saved, and wait.",
        )
    if engine.state is EngineState.FAILED:
        return Words(
            "The model stopped working.", engine.detail, "Try another model, or try again."
        )
    if engine.state is EngineState.RESTARTING:
        return Words("The model is being started again.", engine.detail, "")
    return None
