"""The step of the first answer: what the model says of the picture, or why it does not yet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core.clock import Clock
from blinkthink.core.errors import ModelMissing
from blinkthink.core.events import DownloadsChanged, EngineChanged, QueueChanged
from blinkthink.core.records import Sidecar
from blinkthink.core.state import Download, DownloadState, Job, JobState
from blinkthink.core.translation import tr
from blinkthink.core.words import Words, say, say_code
from blinkthink.ui import icons, wording
from blinkthink.ui.assistant.big_picture import BigPicture
from blinkthink.ui.assistant.step import Step
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.correcting.corrected import Corrected
from blinkthink.ui.correcting.editor_place import EditorPlace
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.pages import model_words
from blinkthink.ui.pages.phrases import shortened
from blinkthink.ui.parts import HINT, Part, cut, flag_chips
from blinkthink.ui.tokens import XS, S
from blinkthink.ui.verdict import Verdict
from blinkthink.ui.widgets import Chip, Paragraph, Spinner, button, progress_bar

_KINDS = ("person", "vehicle", "animal", "package")


class AnswerStep(Step):
    """Follows one picture, whose answer can be called right or wrong. Can be left at any time; the
    answer comes all the same."""

    model_wanted = Signal()
    picture_wanted = Signal()
    again_wanted = Signal()
    subjects = Signal(object)
    """Those of the answer, or of its correction: a tuple, whose boxes are drawn."""
    name = "answer"

    def __init__(
        self, backend: Backend, bridge: Bridge, clock: Clock, coming: Callable[[], str]
    ) -> None:
        """``coming``: the name of the model that is waited for, empty for none."""
        super().__init__("", "")
        self._backend = backend
        self._bridge = bridge
        self._clock = clock
        self._coming = coming
        self.current = CurrentPicture(backend, bridge, self)
        self._on_act: Callable[[], object] = lambda: None
        self.message.acted.connect(lambda: self._on_act())
        self.picture = BigPicture(tr("The first picture"))
        self.spinner = Spinner()
        self.state = Paragraph(role="second")
        self.progress = progress_bar(tr("Download of the model"), 10_000)
        self.progress.setMinimumWidth(60)
        self.progress.setMaximumWidth(10_000)
        self.do = button("", big=True, on_click=lambda: self._on_act())
        self.activity = Part(tr("Activity", "what goes on in a picture"))
        self.scene = Part(tr("Scene"))
        self.found = Part(tr("Subjects"))
        self.flags = Part(tr("Flags"))
        self.origin = Paragraph(role="second")
        self._origin_row = QWidget()
        self._parts = (self.scene, self.found, self.activity, self.flags)
        self.verdict = Verdict(self.current, self, keyed=False)
        self.corrected = Corrected(self.current)
        self.editing = EditorPlace(self.current, draws=False)
        self.editing.left.connect(self.verdict.wrong.setFocus)
        self._lay_out()
        self.current.changed.connect(self.refresh)
        bridge.news.connect(self._on_news)
        self.refresh()

    def _lay_out(self) -> None:
        working = QHBoxLayout()
        working.setSpacing(S)
        working.addWidget(self.spinner)
        working.addWidget(self.state, 1)
        sign = QLabel()
        icons.put(sign, "private", "second")
        made = QHBoxLayout(self._origin_row)
        made.setContentsMargins(0, XS, 0, 0)
        made.setSpacing(S)
        made.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        made.addWidget(self.origin, 1)
        self.column.addWidget(self.picture)
        self.column.addLayout(working)
        self.column.addWidget(self.progress)
        self.column.addWidget(self.do)
        said = QVBoxLayout()
        said.setSpacing(0)
        for part in self._parts:
            said.addWidget(part)
        self.column.addLayout(said)
        self.column.addWidget(self.verdict)
        self.column.addWidget(self.editing)
        self.column.addWidget(self.corrected)
        self.column.addWidget(self._origin_row)

    @property
    def title(self) -> str:
        return tr("First answer")

    @property
    def lost(self) -> str:
        return ""

    @property
    def answered(self) -> bool:
        """Whether the model has said what it sees."""
        return self._sidecar is not None and self._sidecar.analysis is not None

    def entered(self) -> None:
        self.refresh()

    def set_narrow(self, narrow: bool, height: int) -> None:
        self.picture.setMaximumHeight(height)
        self.picture.setVisible(narrow and self.picture.there)

    def show_picture(self, path: Path | None) -> None:
        """Follow this one."""
        self.current.show(path)
        self.refresh()

    def stop(self) -> None:
        """Keep what the user said."""
        self.current.edit(False)
        self.current.correcting.save_before_quitting()

    # Inside

    @property
    def _path(self) -> Path | None:
        return self.current.path

    @property
    def _sidecar(self) -> Sidecar | None:
        return self.current.sidecar

    @property
    def _job(self) -> Job | None:
        return next((job for job in self._backend.jobs() if job.path == self._path), None)

    @property
    def _download(self) -> Download | None:
        coming = self._coming()
        return next((one for one in self._backend.downloads() if one.name == coming), None)

    def refresh(self) -> None:
        """Say what holds now."""
        self.message.hide()
        for part in (self.spinner, self.progress, self.do, self._origin_row, *self._parts):
            part.hide()
        self.state.say("")
        download, job = self._download, self._job
        usable = any(one.in_use and one.status == "ready" for one in self._backend.models())
        if self._path is None:
            self._offer(
                tr("No picture yet"),
                tr("Once there is one, the model says here what it sees."),
                tr("Take the first picture"),
                self.picture_wanted.emit,
            )
        elif self.answered:
            self._say_answer()
        elif self._sidecar is not None and self._sidecar.error is not None:
            error = self._sidecar.error
            told = say_code(error.code)
            self._say_failure(
                Words(told.title, cut(error.message or told.meaning), told.action, told.detail)
            )
        elif download is not None and download.state is not DownloadState.DONE:
            self._say_download(download)
        elif not usable and download is None:
            self._offer(
                tr("No model yet"),
                tr("The picture is saved. Once a model is chosen, it says what it sees."),
                tr("Choose a model"),
                self.model_wanted.emit,
            )
        elif job is not None and job.state is JobState.FAILED and usable:
            missing = job.error is None or isinstance(job.error, ModelMissing)
            if missing:
                self._say_working()
            else:
                self._say_failure(say(job.error or ModelMissing()))
        else:
            self._say_working()
        self.state.setVisible(bool(self.state.plain()))
        self.subjects.emit(self.current.subjects)
        self.changed.emit()

    def _offer(self, headline: str, sentence: str, action: str, act: Callable[[], object]) -> None:
        self.say(headline, sentence)
        self.do.setText(action)
        self.do.setAccessibleName(action)
        self.do.show()
        self._on_act = act

    def _say_failure(self, told: Words) -> None:
        self.say(tr("No answer yet"), tr("The picture is saved, and can be tried again."))
        self._on_act = self.again_wanted.emit
        self.message.say(told, action=tr("Try again"))

    def _say_download(self, download: Download) -> None:
        self.say(
            tr("The model is on its way"),
            tr(
                "You need not wait. Go on; the picture is described once the model is here, and "
                "BlinkThink tells you."
            ),
        )
        if download.error is not None:
            failed = download.state is DownloadState.FAILED
            self._on_act = self.model_wanted.emit
            action = tr("Choose a model") if failed else ""
            self.message.say(say(download.error), action=action, tone="notice")
        self.state.say(model_words.how_far(download))
        if download.state is not DownloadState.FAILED:
            self.progress.setRange(0, 1000 if download.total else 0)
            self.progress.setValue(download.done * 1000 // max(1, download.total))
            self.progress.show()

    def _say_working(self) -> None:
        self.say(
            tr("The model looks at it"),
            tr(
                "The first picture takes longest, because the model is read from the disk. You "
                "can go on meanwhile."
            ),
        )
        job = self._job
        running = job is not None and job.state is JobState.RUNNING
        self.state.say(tr("Analysing the picture…") if running else tr("Waiting for the model…"))
        self.spinner.show()

    def _say_answer(self) -> None:
        sidecar = self._sidecar
        if sidecar is None or sidecar.analysis is None:
            return
        analysis, made = sidecar.analysis, sidecar.provenance
        self.say(tr("This is what it sees"), "")
        self.scene.say(analysis.scene)
        self.activity.say(analysis.activity)
        self.found.chips(
            [
                Chip(shortened(text), _icon(kind), icon=_icon(kind), hint=cut(hint, HINT))
                for kind, text, hint in wording.subjects_by_kind(analysis.subjects)
            ],
            tr("Nobody and nothing in view."),
        )
        self.flags.chips(flag_chips(analysis.flags), "")
        if made is not None:
            entries = {one.name: one.title for one in self._backend.models()}
            title = shortened(entries.get(made.model, made.model), 60)
            self.origin.say(wording.origin(made, title, self._clock.now()))
            self._origin_row.show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.current.edit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.current.editing and enter:
            event.accept()  # it ends a line of the editor, and does not go on to the next step
        else:
            super().keyPressEvent(event)

    def _on_news(self, event: object) -> None:
        told = isinstance(event, QueueChanged | EngineChanged | DownloadsChanged)
        if told and not self.answered and self.isVisible():
            self.refresh()


def _icon(kind: str) -> str:
    return kind if kind in _KINDS else "object"
