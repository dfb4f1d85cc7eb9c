"""The step that names the model for this machine, and lets it be downloaded in the background."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Literal

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from blinkthink.core.amounts import size
from blinkthink.core.events import DownloadsChanged, EngineChanged
from blinkthink.core.state import Download, DownloadState, ModelEntry
from blinkthink.core.translation import tr
from blinkthink.ui.assistant.model_facts import ModelFacts
from blinkthink.ui.assistant.step import Step
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.flow import Flow
from blinkthink.ui.pages import model_words
from blinkthink.ui.pages.model_groups import grouped
from blinkthink.ui.sheet import sheet_parent
from blinkthink.ui.tokens import S
from blinkthink.ui.widgets import button

Doing = Literal["nothing", "continue", "use", "download"]
_GONE = (DownloadState.FAILED, DownloadState.DONE)


class ModelStep(Step):
    """Shows one model: the one in use, else the one that suits this machine, else a chosen one."""

    wanted = Signal(str)
    """The name of a model that shall be used once it is here."""
    name = "model"

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__(tr("A model for this computer"), "")
        self._backend = backend
        self._bridge = bridge
        self._chosen = ""  # by name
        self._busy = False
        self._examining = False
        self.facts = ModelFacts()
        self.other = button(tr("Another model"), "quiet", icon="models", on_click=self._open_menu)
        self.own = button(tr("Files of my own"), "quiet", icon="file", on_click=self._open_own)
        self.server = button(
            tr("Another machine"), "quiet", icon="server", on_click=self._open_server
        )
        self.server.setToolTip(tr("A llama.cpp server at home describes the pictures."))
        ways = QWidget()
        flow = Flow(ways, S)
        for way in (self.other, self.own, self.server):
            flow.addWidget(way)
        self.column.addWidget(self.facts)
        self.column.addWidget(ways)
        bridge.news.connect(self._on_news)
        self._refresh()

    @property
    def title(self) -> str:
        return tr("Model")

    @property
    def entry(self) -> ModelEntry | None:
        """The model that is shown."""
        entries = {one.name: one for one in self._backend.models()}
        if self._chosen in entries:
            return entries[self._chosen]
        in_use = self.in_use
        if in_use is not None:
            return in_use
        loading = next((one for one in self._backend.downloads() if one.state not in _GONE), None)
        if loading is not None and loading.name in entries:
            return entries[loading.name]
        advice = self._backend.recommendation()
        return entries.get(advice.name or "") if advice is not None else None

    @property
    def in_use(self) -> ModelEntry | None:
        """The model that describes pictures now."""
        ready = (one for one in self._backend.models() if one.in_use and one.status == "ready")
        return next(ready, None)

    @property
    def download(self) -> Download | None:
        """How the shown model's download goes."""
        entry = self.entry
        here = (one for one in self._backend.downloads() if entry and one.name == entry.name)
        return next((one for one in here if one.state not in _GONE), None)

    @property
    def doing(self) -> Doing:
        """What the main button does."""
        entry, download = self.entry, self.download
        if entry is None:
            return "download" if self._examining else "nothing"
        if entry.in_use and entry.status == "ready":
            return "continue"
        if download is not None and download.state is not DownloadState.PAUSED:
            return "continue"
        return "use" if entry.status == "ready" else "download"

    @property
    def main(self) -> str:
        return {
            "nothing": "",
            "continue": tr("Continue"),
            "use": tr("Use it"),
            "download": tr("Download"),
        }[self.doing]

    @property
    def ready(self) -> bool:
        return not self._busy and self.entry is not None

    @property
    def skip(self) -> str:
        begun = self.in_use is not None or self.download is not None
        return "" if begun else tr("Without a model for now")

    @property
    def lost(self) -> str:
        return self.skip and tr("Choose a model")

    def entered(self) -> None:
        self.message.hide()
        self._refresh()
        self._say_trouble(self._backend.downloads())
        if self._backend.machine() is None and not self._examining:
            self._examining = True
            self._refresh()
            self._bridge.call(
                self._backend.examine_machine,
                lambda _: self._examined(None),
                self._examined,
                owner=self,
            )

    def act(self) -> None:
        """Download or use the shown model, and go on; nothing waits for the download."""
        entry, backend = self.entry, self._backend
        if entry is None or self._busy:
            return
        name = entry.name
        doing = self.doing
        if doing == "continue":
            self._go_on(name)
        elif doing == "use":
            self._do(lambda: backend.use_model(name), lambda: self._go_on(name))
        else:
            self._do(lambda: backend.download_model(name), lambda: self._go_on(name))

    # Inside

    def _go_on(self, name: str) -> None:
        if self.in_use is None or self.in_use.name != name:
            self.wanted.emit(name)
        self.forward.emit()

    def _examined(self, error: BaseException | None) -> None:
        self._examining = False
        self._refresh()
        if error is not None:
            self.say_error(error)

    def _do(self, make: Callable[[], Coroutine[Any, Any, Any]], then: Callable[[], object]) -> None:
        self.message.hide()
        self._set_busy(True)

        def done(_: object) -> None:
            self._set_busy(False)
            then()

        def failed(error: BaseException) -> None:
            self._set_busy(False)
            self.say_error(error)

        self._bridge.call(make, done, failed, owner=self)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._refresh()

    def _on_news(self, event: object) -> None:
        if isinstance(event, EngineChanged):
            if self.isVisible():  # it looks anew when it is entered
                self._refresh()
        elif isinstance(event, DownloadsChanged):
            self._refresh()
            self._say_trouble(event.downloads)

    def _say_trouble(self, downloads: tuple[Download, ...]) -> None:
        """Why the shown model's download failed, or what it waits for."""
        entry = self.entry
        for one in downloads:
            if entry is not None and one.name == entry.name and one.error is not None:
                failed = one.state is DownloadState.FAILED
                self.say_error(one.error, tone="alert" if failed else "notice")

    def _refresh(self) -> None:
        entry, machine = self.entry, self._backend.machine()
        advice = self._backend.recommendation()
        advised = advice is not None and entry is not None and advice.name == entry.name
        if entry is not None:
            self.sentence.say(self._sentence(entry))
        elif self._examining or machine is None:
            self.sentence.say(
                tr(
                    "A model looks at each picture and says in words what is there. "
                    "BlinkThink looks now which one suits this computer."
                )
            )
        elif advice is not None:
            self.sentence.say(
                tr(
                    "No model runs well on this computer. Pictures are taken and kept all the "
                    "same; another machine at home can describe them."
                )
            )
        reason = advice.reason if advice is not None and (advised or entry is None) else ""
        self.facts.show_model(
            entry, machine, reason, self.download, advised=advised, looking=self._examining
        )
        self.other.setEnabled(any(one.name != (entry and entry.name) for one in self._offered()))
        self.changed.emit()

    def _sentence(self, entry: ModelEntry) -> str:
        if entry.in_use and entry.status == "ready":
            return tr("This model looks at each picture and says in words what is there.")
        if entry.server:
            return tr("Pictures are sent to {server}, which describes them.").format(
                server=entry.server
            )
        return tr(
            "A model looks at each picture and says in words what is there. It runs here: no "
            "picture leaves this computer. The download goes on in the background."
        )

    # Other models

    def _offered(self) -> list[ModelEntry]:
        """One of each family, as the Models page shows them; the demo's only in the demo."""
        advice = self._backend.recommendation()
        begun = frozenset(one.name for one in self._backend.downloads())
        families = [
            family
            for group in grouped(self._backend.models(), advice.name if advice else None, begun)
            for family in group.families
        ]
        return [
            family.main for family in families if self._backend.demo or not family.main.built_in
        ]

    def menu(self) -> QMenu:
        """The models that can be chosen; deletes itself once it is closed."""
        made = QMenu(self)
        made.setAccessibleName(tr("Another model"))
        shown = self.entry
        for entry in self._offered():
            parts = [model_words.short_title(entry), size(entry.bytes) if entry.bytes else ""]
            parts.append(model_words.FITS[entry.fit])
            one = made.addAction(" · ".join(part for part in parts if part))
            one.setCheckable(True)
            one.setChecked(shown is not None and entry.name == shown.name)
            one.triggered.connect(lambda _=False, name=entry.name: self.choose(name))
        made.aboutToHide.connect(made.deleteLater)
        return made

    def choose(self, name: str) -> None:
        """Show this model instead."""
        self._chosen = name
        self.message.hide()
        self._refresh()

    def _open_menu(self) -> None:
        self.menu().popup(self.other.mapToGlobal(QPoint(0, self.other.height() + 2)))

    def _open_own(self) -> None:
        from blinkthink.ui.assistant.own_files import OwnFilesSheet

        sheet = OwnFilesSheet(sheet_parent(self), self._backend, self._bridge)
        sheet.added.connect(self._on_added)
        sheet.open()

    def _open_server(self) -> None:
        from blinkthink.ui.pages.server_sheet import ServerSheet

        sheet = ServerSheet(sheet_parent(self), self._backend, self._bridge)
        sheet.added.connect(self._on_added)
        sheet.open()

    def _on_added(self, entry: ModelEntry) -> None:
        """The user chose it by adding it."""
        self.choose(entry.name)
        self._do(lambda: self._backend.use_model(entry.name), lambda: self.choose(entry.name))
