"""The Models page: this machine, the model that looks at the pictures, and those to be had."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from blinkthink.core import words
from blinkthink.core.events import DownloadsChanged, EngineChanged, QueueChanged
from blinkthink.core.state import Download, Engine, EngineState, Machine, ModelEntry
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui import theme
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.flow import Flow
from blinkthink.ui.focus import tab_on
from blinkthink.ui.messages import EmptyState, InlineMessage
from blinkthink.ui.pages import model_words
from blinkthink.ui.pages.add_model import AddModel
from blinkthink.ui.pages.frame import ScrollPage, clear
from blinkthink.ui.pages.machine_panel import MachinePanel
from blinkthink.ui.pages.model_actions import ModelActions
from blinkthink.ui.pages.model_card import ModelCard, ModelRow
from blinkthink.ui.pages.model_end import Action
from blinkthink.ui.pages.model_groups import grouped
from blinkthink.ui.pages.model_names import model_names
from blinkthink.ui.pages.phrases import shortened
from blinkthink.ui.pages.recommendation import RecommendationPanel
from blinkthink.ui.sheet import sheet_parent
from blinkthink.ui.tokens import XS, M, S
from blinkthink.ui.widgets import Card, button, label

_COLUMNS = 960
"""Below this width of the page sizes stand under the words."""
_TIGHT = 520
"""Below this even a title has no room for something beside it: large type in a small window."""
_FEW = 2
"""With fewer cards than this no headings are needed."""


class ModelsPage(ScrollPage):
    """What can be done with each model; downloads go on when the page is left."""

    measure_wanted = Signal()
    """How good are they on the user's own pictures?"""

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__(tr("Models"), model_words.where(()), narrow_below=theme.px(_COLUMNS))
        self._backend = backend
        self._bridge = bridge
        self._tight = False
        self.cards: list[ModelCard] = []
        self._entries: tuple[ModelEntry, ...] = ()
        self._shown: object = None
        self._downloads: dict[str, Download] = {}
        self._loaded_then = False  # whether the model had its memory when the machine was looked at
        self.message = InlineMessage()
        self.engine_message = InlineMessage(closable=False)
        self.machine = MachinePanel()
        self.recommendation = RecommendationPanel()
        self.empty = EmptyState(
            "models",
            tr("No model is here yet"),
            tr("A model says what is in your pictures. Two GGUF files make one."),
            tr("Use my own GGUF files"),
        )
        self._frame = Card()
        self._frame.setMinimumHeight(220)
        self._frame.body.addWidget(self.empty)
        self._list = QVBoxLayout()
        self._list.setSpacing(S + 2)
        self.add_panel = AddModel()
        self.add_panel.hide()
        self.own = button(
            tr("Use my own GGUF files"), "quiet", icon="file", on_click=self.open_panel
        )
        self.server = button(tr("Add a server…"), "quiet", icon="server", on_click=self.open_server)
        self.measure = button(
            tr("Measure on my pictures"), "quiet", icon="measure", on_click=self.measure_wanted.emit
        )
        self.names = model_names()
        self._ways = QWidget()
        ways = Flow(self._ways, gap=S)
        for way in (self.own, self.server, self.measure):
            ways.addWidget(way)
        self._actions = ModelActions(self, backend, bridge)
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        self.column.addWidget(self.machine)
        for part in (self.engine_message, self.message, self.recommendation):
            self.column.addWidget(part)
        self.column.addLayout(self._list)
        self.column.addWidget(self._frame)
        self.column.addSpacing(XS)
        self.column.addWidget(self._ways)
        self.column.addWidget(self.add_panel)
        self.column.addWidget(self.names)

    def _connect(self) -> None:
        self.add_panel.submitted.connect(self._add)
        self.add_panel.closed.connect(self._close_panel)
        self.engine_message.acted.connect(self._actions.try_again)
        self.empty.acted.connect(self.open_panel)
        self.recommendation.asked.connect(self._on_asked)
        self.machine.look_again.connect(lambda: self._examine(again=True))
        self.narrow_changed.connect(lambda _: self._set_narrow())
        self._bridge.news.connect(self._on_event)

    # What is shown

    def refresh(self) -> None:
        """Show the models as they are now."""
        self._downloads = {one.name: one for one in self._backend.downloads()}
        self._refresh()

    def _refresh(self) -> None:
        self._show_engine(self._backend.engine())
        self._entries = self._backend.models()
        advice = self._backend.recommendation()
        shown = (self._entries, frozenset(self._downloads), advice, self._memory())
        if shown != self._shown:
            self._shown = shown
            self._fill()
        self._show_machine()
        self._show_recommendation()
        self._show_downloads()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        if self._backend.machine() is None:
            self._examine()

    def row(self, name: str) -> ModelRow | None:
        """The row of a model, where it is in sight."""
        return next((card.rows[name] for card in self.cards if name in card.rows), None)

    def _fill(self) -> None:
        focused = self._focused()
        advice = self._backend.recommendation()
        recommended = advice.name if advice is not None else None
        clear(self._list)
        self.cards = []
        groups = grouped(self._entries, recommended, frozenset(self._downloads))
        headed = sum(len(group.families) for group in groups) >= _FEW
        for group in groups:
            if headed:
                heading = label(group.title, "heading")
                heading.setContentsMargins(0, M, 0, 0)
                self._list.addWidget(heading)
                heading.show()
            for family in group.families:
                card = ModelCard(family, self._memory(), advice=advice, downloads=self._downloads)
                card.asked.connect(self._on_asked)
                card.set_narrow(self.narrow, self._tight)
                self.cards.append(card)
                self._list.addWidget(card)
                card.show()  # now, not with the next turn of the loop: it may get the focus
        for name, told in self._actions.told.items():
            if row := self.row(name):
                row.say(told)
        self.sentence.say(model_words.where(self._entries))
        self._arrange()
        if self.cards:  # they are newer than what stands below them
            tab_on(self.cards[-1], self._ways, self.add_panel, self.names)
        self._focus_again(focused)

    def _focused(self) -> str:
        """The name of the button in a card that has the focus: what it does, and to which model."""
        focused = self.focusWidget()
        inside = focused is not None and any(card.isAncestorOf(focused) for card in self.cards)
        return focused.objectName() if focused is not None and inside else ""

    def _focus_again(self, focused: str) -> None:
        """The cards are new: the focus goes to the same button, or to one of the same model."""
        name = focused.partition(":")[2]
        if not name:
            return
        found = [
            one
            for card in self.cards
            for one in card.findChildren(QWidget)
            if one.objectName().partition(":")[2] == name and one.isVisibleTo(self)
        ]
        same = [one for one in found if one.objectName() == focused]
        for one in (*same, *found, self.own):
            one.setFocus()
            return

    def _memory(self) -> int:
        machine = self._backend.machine()
        return model_words.memory_of(machine)[0] if machine is not None else 0

    def _show_machine(self) -> None:
        machine = self._backend.machine()
        if machine is not None:
            in_use = next((one for one in self._entries if one.in_use), None)
            self.machine.show_machine(machine, in_use, self._loaded_then)

    def _show_recommendation(self) -> None:
        advice = self._backend.recommendation()
        entry = None
        if advice is not None:
            entry = next((one for one in self._entries if one.name == advice.name), None)
        begun = entry is not None and entry.name in self._downloads
        if advice is None or (advice.name and (entry is None or entry.in_use or begun)):
            self.recommendation.hide()
        else:
            in_use = next((one for one in self._entries if one.in_use), None)
            chosen = in_use is not None and not in_use.built_in and in_use.status == "ready"
            self.recommendation.show_model(entry, advice.reason, quiet=chosen)

    def _show_downloads(self) -> None:
        for card in self.cards:
            card.show_downloads(self._downloads)

    def _show_engine(self, engine: Engine) -> None:
        told = model_words.engine_words(engine)
        if told is None:
            self.engine_message.hide()
        else:
            failed = engine.state is EngineState.FAILED
            again = failed and bool(self._actions.failed_jobs())
            tone = "alert" if failed else "notice"
            self.engine_message.say(told, tone=tone, action=tr("Try again") if again else "")

    def _on_event(self, event: object) -> None:
        if not self.isVisible():
            return  # it looks anew when it is shown
        if isinstance(event, EngineChanged):
            self.refresh()
        elif isinstance(event, DownloadsChanged):
            self._on_downloads(event.downloads)
        elif isinstance(event, QueueChanged):
            engine = self._backend.engine()
            if engine.state is EngineState.FAILED:  # its picture fails after it
                self._show_engine(engine)

    def _on_downloads(self, downloads: tuple[Download, ...]) -> None:
        """Only what begins or ends changes the list; else the bars alone move."""
        now = {one.name: one for one in downloads}
        moved = {name: (one.state, one.error) for name, one in now.items()}
        before = {name: (one.state, one.error) for name, one in self._downloads.items()}
        self._downloads = now
        if moved != before:
            self._refresh()
        else:
            self._show_downloads()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tight = self.width() < theme.px(_TIGHT)
        if tight != self._tight:
            self._tight = tight
            self._set_narrow()

    def _set_narrow(self) -> None:
        self.recommendation.set_narrow(self.narrow)
        for card in self.cards:
            card.set_narrow(self.narrow, self._tight)

    def _examine(self, *, again: bool = False) -> None:
        """Look at the machine; what fits and what is recommended is known after that."""
        loaded = self._backend.engine().state in (EngineState.READY, EngineState.BUSY)
        self.machine.set_busy(True)

        def done(_: Machine) -> None:
            self._loaded_then = loaded
            self.machine.set_busy(False)
            self.refresh()

        def failed(error: BaseException) -> None:
            self.machine.set_busy(False)
            self.message.say(words.say(error))

        self._bridge.call(
            lambda: self._backend.examine_machine(again=again), done, failed, owner=self
        )

    def say_above(self, told: Words) -> None:
        """Say it above the models, in sight wherever the page was."""
        self.message.say(told, tone="info")
        self.area.verticalScrollBar().setValue(0)

    # What is done

    def _on_asked(self, action: Action, name: str) -> None:
        entry = next((one for one in self._entries if one.name == name), None)
        if entry is not None:
            self._actions.ask(action, entry, self._downloads.get(name))

    # Other models

    def _arrange(self) -> None:
        """Where the way to a new model is: in the empty frame, below the cards, or open already."""
        adding = not self.add_panel.isHidden()
        self._frame.setVisible(not self.cards and not adding)
        self.own.setVisible(bool(self.cards) and not adding)
        self._ways.setVisible(not adding)

    def open_panel(self) -> None:
        """Show the panel for a person's own files."""
        self.add_panel.show()
        self._arrange()
        self.add_panel.model.edit.setFocus()
        panel = self.add_panel  # its place is known once it is laid out
        QTimer.singleShot(0, panel, lambda: self.area.ensureWidgetVisible(panel))

    def open_server(self) -> None:
        """Show the sheet for another machine's server."""
        from blinkthink.ui.pages.server_sheet import ServerSheet

        sheet = ServerSheet(sheet_parent(self), self._backend, self._bridge)
        sheet.added.connect(self._on_server)
        sheet.open()

    def _on_server(self, entry: ModelEntry) -> None:
        self.refresh()
        told = Words(
            tr("{model} was added.").format(model=shortened(entry.title, 80)),
            tr("Pictures are sent to {server} once you press Use.").format(server=entry.server),
            "",
        )
        self.say_above(told)

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
        told = Words(
            tr("{model} was added.").format(model=entry.title),
            tr("Press Use to let it look at your pictures."),
            "",
        )
        self.say_above(told)
