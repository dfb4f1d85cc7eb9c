"""The evaluation page: how often a model is right on pictures that the user judged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog

from blinkthink.core import words as core_words
from blinkthink.core.clock import Clock
from blinkthink.core.errors import NotFound
from blinkthink.core.events import (
    CloudChanged,
    EngineChanged,
    EvaluationChanged,
    LibraryChanged,
    SidecarChanged,
)
from blinkthink.core.state import Evaluation, EvaluationState
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.evaluation.report import Comparison, Report, RunHead
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge, Call
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.messages import EmptyState, InlineMessage
from blinkthink.ui.pages.evaluation import evaluation_words
from blinkthink.ui.pages.evaluation.exporting import export
from blinkthink.ui.pages.evaluation.labels import Labels, count_labels
from blinkthink.ui.pages.evaluation.results import Results
from blinkthink.ui.pages.evaluation.runs import RunList
from blinkthink.ui.pages.evaluation.start_panel import StartPanel
from blinkthink.ui.pages.frame import ScrollPage, section
from blinkthink.ui.tokens import S
from blinkthink.ui.widgets import Card, icon_button

_REST_MS = 400  # labels are counted once what is being judged rests


class EvaluationPage(ScrollPage):
    """What is under way goes on when the page is left."""

    left = Signal()
    """Back to the models."""
    labelling_wanted = Signal()
    picture_wanted = Signal(object)
    """Show the picture of this path."""

    def __init__(
        self,
        backend: Backend,
        bridge: Bridge,
        thumbs: Callable[[QObject], Thumbs],
        *,
        clock: Clock,
    ) -> None:
        super().__init__(
            tr("Measure on my pictures"),
            tr("How often a model is right, on pictures that you called right or corrected."),
        )
        self._backend = backend
        self._bridge = bridge
        self._clock = clock
        self._runs: tuple[RunHead, ...] = ()
        self._chosen = self._beside = ""
        self._report: Report | None = None
        self._reading: Call | None = None
        self._labels: Labels | None = None
        self._told: object = None  # the evaluation whose end was told
        self.back = icon_button("back", tr("Back to the models"), on_click=self.left.emit)
        self.message = InlineMessage()
        self.start = StartPanel()
        self.empty = EmptyState(
            "measure",
            tr("No picture is judged yet"),
            tr(
                "Call analyses right or wrong while you look at your pictures: Y is right, W "
                "corrects, E says that nobody is there. Then a model can be measured on them. "
                "Thirty pictures are a good beginning."
            ),
            tr("Judge pictures"),
        )
        self._frame = Card()
        self._frame.setMinimumHeight(250)
        self._frame.body.addWidget(self.empty)
        self._frame.hide()
        self.start.hide()
        self.runs_title = section(tr("What was measured"))
        self.runs_title.hide()
        self.runs = RunList()
        self.results = Results(thumbs)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._count)
        self.put_beside_title(self.back)
        for part in (
            self.message, self._frame, self.start, self.runs_title, self.runs, self.results,
        ):  # fmt: skip
            self.column.addWidget(part)
        self.column.addSpacing(S)
        self._connect()

    def _connect(self) -> None:
        self.start.asked.connect(self._begin)
        self.start.cancelled.connect(self._cancel)
        self.start.labelling_wanted.connect(self.labelling_wanted)
        self.empty.acted.connect(self.labelling_wanted)
        self.runs.shown.connect(self.show_run)
        self.runs.removed.connect(self._remove)
        self.runs.exported.connect(self._ask_target)
        self.results.compare_wanted.connect(self._compare)
        self.results.opened.connect(self.picture_wanted)
        self.narrow_changed.connect(self._set_narrow)
        self._bridge.news.connect(self._on_news)

    # What others ask

    def refresh(self) -> None:
        """Show everything as it is now."""
        self._count()
        self._show_models()
        self._on_evaluation(self._backend.evaluation())
        self._list_runs()

    def show_run(self, name: str, beside: str = "") -> None:
        """Show this run's results, perhaps with another one's beside it."""
        self._chosen, self._beside = name, beside
        self._show_runs()
        if self._reading is not None:
            self._reading.cancel()
        backend = self._backend

        async def read() -> tuple[Report, Report | None, Comparison | None]:
            report = await backend.evaluation_report(name)
            if not beside:
                return report, None, None
            other = await backend.evaluation_report(beside)
            return report, other, await backend.compare_evaluations(name, beside)

        self._reading = self._bridge.call(read, self._on_report, self._on_no_report, owner=self)

    # What is there

    def _show_models(self) -> None:
        self.start.show_models(self._backend.models(), self._backend.cloud())

    def _count(self) -> None:
        index = self._backend.index
        self._bridge.call_in_thread(
            lambda: count_labels(index), self._on_labels, lambda _: None, owner=self
        )

    def _on_labels(self, labels: Labels) -> None:
        self._labels = labels
        self.start.show_labels(labels)
        self._arrange()

    def _arrange(self) -> None:
        """Without a judged picture the page says how to begin."""
        if self._labels is None:
            return
        evaluation = self._backend.evaluation()
        running = evaluation is not None and evaluation.under_way
        begins = not self._labels.total and not running
        self._frame.setVisible(begins)
        self.start.setVisible(not begins)

    def _list_runs(self) -> None:
        self._bridge.call(self._backend.evaluations, self._on_runs, self._on_failed, owner=self)

    def _on_runs(self, runs: tuple[RunHead, ...]) -> None:
        running = self._backend.evaluation()
        if running is not None and running.under_way:  # it is shown once it has ended
            runs = tuple(one for one in runs if one.name != running.run)
        fresh = runs != self._runs
        self._runs = runs
        names = [one.name for one in runs]
        if self._chosen not in names:
            self._chosen = self._beside = ""
        if not names:
            self._report = None
            self.results.hide()
        elif not self._chosen:
            self.show_run(names[0])
        elif fresh:
            self.show_run(self._chosen, self._beside if self._beside in names else "")
        self._show_runs()

    def _show_runs(self) -> None:
        library = self._backend.library.root
        self.runs.show_runs(self._runs, self._chosen, self._clock.now(), library)
        self.runs_title.setVisible(bool(self._runs))

    def _on_report(self, found: tuple[Report, Report | None, Comparison | None]) -> None:
        self._reading = None
        self._report, other, comparison = found
        now = self._clock.now()
        self.results.set_narrow(self.narrow)
        self.results.show_report(
            self._report,
            self._runs,
            now,
            self._backend.library.root,
            other=other,
            comparison=comparison,
            say_few=not (self._labels and evaluation_words.few(self._labels.total)),
        )

    def _on_no_report(self, error: BaseException) -> None:
        self._reading = None
        if isinstance(error, NotFound):  # deleted meanwhile, by another window or command
            self._chosen = ""
            self._list_runs()
            return
        self._on_failed(error)
        if self._beside:  # the two cannot be compared: show the one
            self.show_run(self._chosen)

    # What is done

    def _begin(
        self, models: list[str], detail: int | None, cameras: list[tuple[str, str, str]]
    ) -> None:
        self.message.hide()
        backend = self._backend
        self._bridge.call(
            lambda: backend.evaluate(models=models, detail=detail, cameras=cameras),
            lambda _: self._on_evaluation(backend.evaluation()),
            self._on_failed,
            owner=self,
        )

    def _cancel(self) -> None:
        self._bridge.call(self._backend.cancel_evaluation, None, self._on_failed, owner=self)

    def _compare(self, other: str) -> None:
        self.show_run(self._chosen, other)

    def _remove(self, name: str) -> None:
        self._bridge.call(
            lambda: self._backend.remove_evaluation(name),
            lambda _: self._list_runs(),
            self._on_failed,
            owner=self,
        )

    def _ask_target(self, name: str, kind: str) -> None:
        dialog = QFileDialog(
            self,
            tr("Export", "verb"),
            str(Path.home() / f"evaluation-{name}.{kind}"),
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.fileSelected.connect(lambda target: self.export(name, Path(target), kind))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, name: str, target: Path, kind: str) -> None:
        """Write a run's report into a file."""
        backend = self._backend

        async def work() -> Path:
            import asyncio

            report = await backend.evaluation_report(name)
            return await asyncio.to_thread(export, report, target, kind)

        def done(path: Path) -> None:
            self._say(
                Words(
                    tr("“{file}” was written.").format(file=path.name),
                    tr("It lies in {folder}.").format(folder=path.parent),
                    "",
                )
            )

        self._bridge.call(work, done, self._on_failed, owner=self)

    # What comes

    def _on_news(self, event: object) -> None:
        if isinstance(event, EvaluationChanged):
            self._on_evaluation(event.evaluation)
        elif not self.isVisible():
            return  # it is all read anew when the page is shown
        elif isinstance(event, SidecarChanged | LibraryChanged):
            self._rest.start()
        elif isinstance(event, EngineChanged | CloudChanged):
            self._show_models()

    def _on_evaluation(self, evaluation: Evaluation | None) -> None:
        self.start.show_progress(evaluation)
        self._arrange()
        if evaluation is None or evaluation.under_way or evaluation == self._told:
            return
        first = self._told is None and not self.isVisible()
        self._told = evaluation
        self._on_ended(evaluation, quiet=first)

    def _on_ended(self, evaluation: Evaluation, *, quiet: bool) -> None:
        if evaluation.state is EvaluationState.FAILED and evaluation.error is not None:
            self._on_failed(evaluation.error)
        elif evaluation.state is EvaluationState.CANCELLED and not quiet:
            kept = tr("What was measured until then is below.") if evaluation.run else ""
            again = tr("Measure again goes on from there.") if evaluation.run else ""
            self._say(Words(tr("You stopped it."), kept, again))
        if evaluation.run:
            self._chosen, self._beside = evaluation.run, ""
            if evaluation.parts > 1 and evaluation.state is EvaluationState.DONE:
                self._bridge.call(
                    self._backend.evaluations, self._show_both, self._on_failed, owner=self
                )
                return
        self._list_runs()

    def _show_both(self, runs: tuple[RunHead, ...]) -> None:
        """The two that were measured together: the first model first."""
        self._runs = runs
        second = next((one for one in runs if one.name == self._chosen), None)
        before = [one for one in runs if second is not None and one.begun_at < second.begun_at]
        if second is not None and before:
            self.show_run(max(before, key=lambda one: one.begun_at).name, second.name)
        else:
            self._on_runs(runs)

    def _on_failed(self, error: BaseException) -> None:
        self.message.say(core_words.say(error))
        self._in_sight()

    def _say(self, words: Words) -> None:
        self.message.say(words, tone="info")
        self._in_sight()

    def _in_sight(self) -> None:
        self.area.verticalScrollBar().setValue(0)

    def _set_narrow(self, narrow: bool) -> None:
        self.start.set_narrow(narrow)
        self.results.set_narrow(narrow)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            event.accept()
        else:
            super().keyPressEvent(event)
