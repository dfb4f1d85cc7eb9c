"""Trying the rules on a picture: the answer now beside the one before."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout

from blinkthink.core import words
from blinkthink.core.analysis import Analysis
from blinkthink.core.errors import ModelFailed
from blinkthink.core.events import QueueChanged, SidecarChanged
from blinkthink.core.records import Sidecar
from blinkthink.core.state import Job, JobState
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui import keys
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.camera.answer_view import AnswerView, difference
from blinkthink.ui.pages.camera.editing import Editing
from blinkthink.ui.pages.frame import turn
from blinkthink.ui.pages.setting_row import SettingGroup
from blinkthink.ui.tokens import L, S
from blinkthink.ui.widgets import Paragraph, Spinner, button

_NONE_BEFORE = tr("Nobody has looked at this picture yet.")
_NOT_YET = tr("Not tried yet.")


class TryGroup(SettingGroup):
    """Analyses the shown picture with the rules as they are; the answer is kept as its analysis."""

    def __init__(self, editing: Editing, backend: Backend, bridge: Bridge) -> None:
        super().__init__(tr("Try it"))
        self._editing = editing
        self._backend = backend
        self._bridge = bridge
        self._path: Path | None = None
        self._known: Sidecar | None = None
        self._waits_for_save = False
        self._running = False
        self._old_jobs: set[int] = set()
        self._job: int | None = None
        self._says = Paragraph(
            tr(
                "The picture above is analysed now, with these rules. Its earlier answer stays in "
                "the picture’s history."
            ),
            "second",
        )
        self.run = button(tr("Try it on this picture"), "primary", icon="play", on_click=self.start)
        self.run.setToolTip(keys.hint("camera", "try"))
        self.cancel = button(tr("Cancel"), "quiet", icon="close", on_click=self._cancel)
        self._spinner = Spinner()
        self.state = Paragraph("", "second")
        self.before = AnswerView(tr("Before"), _NONE_BEFORE)
        self.now = AnswerView(tr("With these rules"), _NOT_YET)
        row = QHBoxLayout()
        row.setSpacing(S)
        for part in (self.run, self.cancel, self._spinner):
            row.addWidget(part)
        row.addWidget(self.state, 1)
        self._answers = QHBoxLayout()
        self._answers.setSpacing(L)
        self._answers.addWidget(self.before, 1)
        self._answers.addWidget(self.now, 1)
        self.card.body.addWidget(self._says)
        self.card.body.addLayout(row)
        self.card.body.addLayout(self._answers)
        bridge.news.connect(self._on_news)
        editing.saved.connect(self._on_saved)
        editing.failed.connect(lambda _: self._end(""))
        self._show()

    @property
    def running(self) -> bool:
        """Whether an answer is waited for."""
        return self._running

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        turn(self._answers, narrow)

    def show_picture(self, path: Path | None) -> None:
        """The picture that is tried."""
        if path == self._path:
            return
        self._path, self._known = path, None
        self._running = self._waits_for_save = False
        self.now.show_analysis(None)
        self.before.show_analysis(None)
        self.state.say("")
        if path is not None:
            library = self._backend.library
            self._bridge.call_in_thread(
                lambda: library.read_sidecar(path), lambda known: self._on_known(path, known)
            )
        self._show()

    def start(self) -> None:
        """Try the rules, once they are written."""
        if self._path is None or self._running:
            return
        self.message.hide()
        self._running, self._job = True, None
        self.now.show_analysis(None, tr("Looking…"))
        self._show()
        self._editing.flush()
        self._waits_for_save = self._editing.waiting
        if not self._waits_for_save:
            self._ask()

    def _on_saved(self) -> None:
        if self._waits_for_save and not self._editing.waiting:
            self._waits_for_save = False
            self._ask()

    def _ask(self) -> None:
        path = self._path
        if path is None:
            return
        self._old_jobs = {job.id for job in self._backend.jobs()}
        paths = [path]
        self._bridge.call(
            lambda: self._backend.analyze(paths, force=True), None, self._fail, owner=self
        )

    def _cancel(self) -> None:
        if self._job is not None:
            number = self._job
            self._bridge.call(lambda: self._backend.cancel_job(number))
        self._end(tr("Given up."))

    def _on_news(self, event: object) -> None:
        if not self._running:
            return
        if isinstance(event, SidecarChanged) and event.path == self._path:
            path, library = event.path, self._backend.library
            self._bridge.call_in_thread(
                lambda: library.read_sidecar(path), lambda known: self._on_answer(path, known)
            )
        elif isinstance(event, QueueChanged):
            self._on_jobs(event.jobs)

    def _on_jobs(self, jobs: tuple[Job, ...]) -> None:
        ours = [job for job in jobs if job.path == self._path and job.id not in self._old_jobs]
        if not ours:
            return
        job = ours[0]
        self._job = job.id
        self._show()
        if job.state is JobState.RUNNING:
            self.state.say(tr("Looking at the picture…"))
        elif job.state is JobState.QUEUED:
            ahead = sum(one.state is JobState.QUEUED and one.id < job.id for one in jobs)
            self.state.say(
                tr("Waiting behind %n.", "", ahead) if ahead else tr("Waiting for the model.")
            )
        elif job.state is JobState.ASKING:
            self.state.say(tr("It waits for your word, on the Activity page."))
        elif job.state is JobState.FAILED:
            self._fail(job.error or ModelFailed())
        elif job.state is JobState.CANCELLED:
            self._end(tr("Given up."))

    def _on_known(self, path: Path, known: Sidecar | None) -> None:
        if path == self._path:
            self._known = known
            self.before.show_analysis(_analysis(known))
            self._show()

    def _on_answer(self, path: Path, known: Sidecar | None) -> None:
        if path != self._path or not self._running or known is None:
            return
        before = self._known
        if _analyses(known) == _analyses(before):
            return  # a star, a note, an error that its job tells, too
        self.before.show_analysis(_analysis(before))
        self.now.show_analysis(known.analysis)
        self._known = known
        self._end(difference(_analysis(before), known.analysis))

    def _fail(self, error: BaseException) -> None:
        self._end("")
        self.now.show_analysis(None, tr("No answer."))
        told = words.say(error)
        self.message.say(Words(told.title, told.meaning, told.action, told.detail))

    def _end(self, said: str) -> None:
        if not self._running:
            return
        self._running = self._waits_for_save = False
        if not self.now.none.isHidden():
            self.now.show_analysis(None)
        self.state.say(said)
        self._show()

    def _show(self) -> None:
        self.run.setEnabled(self._path is not None and not self._running)
        self.cancel.setVisible(self._running and self._job is not None)
        self._spinner.setVisible(self._running)
        if self._path is None:
            self.state.say(tr("This camera has no picture yet."))


def _analyses(known: Sidecar | None) -> int:
    """How many there have been."""
    return len(known.past) + (known.analysis is not None) if known is not None else 0


def _analysis(known: Sidecar | None) -> Analysis | None:
    return known.analysis if known is not None else None
