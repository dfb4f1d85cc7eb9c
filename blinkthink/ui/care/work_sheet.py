"""A sheet for long work: first what is wanted, then how far it is, then how it ended."""

from __future__ import annotations

import enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from blinkthink.core.translation import number, tr
from blinkthink.core.words import say
from blinkthink.ui.care.parts import Headline
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.frame import clear
from blinkthink.ui.sheet import Sheet
from blinkthink.ui.task import Task, TaskState
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import Paragraph, button, progress_bar


class Step(enum.Enum):
    """Where the sheet is."""

    FORM = "form"
    WORK = "work"
    REPORT = "report"


class WorkSheet(Sheet):
    """A subclass fills ``form``, and ``report`` for a result.

    Escape cancels while the work runs, and closes else. “In the background” hides the sheet; the
    work goes on, and the sheet comes back when asked for.
    """

    put_aside = Signal()
    """The user wants the window while the work goes on."""
    followed = Signal(object)
    """The Task that began."""

    def __init__(self, parent: QWidget, title: str, start: str, stopped: str) -> None:
        """``start`` labels the button that begins; ``stopped`` says what a cancel left."""
        super().__init__(parent, title)
        self.task: Task | None = None
        self.told = ""
        """The first line of the report."""
        self.stopped = stopped
        """What a cancel leaves."""
        self.step = Step.FORM
        self.form = QVBoxLayout()
        self.form.setSpacing(M)
        self._form = _boxed(self.form)
        self.how_far = Paragraph(role="second")
        self.bar = progress_bar(title)
        self.bar.setMinimumWidth(120)
        self.bar.setMaximumWidth(10_000)
        work = QVBoxLayout()
        work.setSpacing(S)
        work.addWidget(self.how_far)
        work.addWidget(self.bar)
        self._work = _boxed(work)
        self.report = QVBoxLayout()
        self.report.setSpacing(M)
        self._report = _boxed(self.report)
        self.message = InlineMessage(closable=False)
        for part in (self.message, self._form, self._work, self._report):
            self.body.addWidget(part)
        self.begin = button(start, "primary", on_click=self.start)
        self.away = button(tr("In the background"), on_click=self._set_aside)
        self.cancel = button(tr("Cancel"), on_click=self.dismiss)
        self.finish = button(tr("Close"), "primary", on_click=self.close_sheet)
        for one in (self.begin, self.away, self.finish, self.cancel):
            self.buttons.addWidget(one)
        self.buttons.addStretch(1)
        self._show_step(Step.FORM)

    def start(self) -> None:
        """Begin the work; for the subclass."""
        raise NotImplementedError

    def progress_words(self, done: int, total: int) -> str:
        """“34 of 120 pictures”; a subclass that counts something else says that."""
        return (
            tr("{done} of %n picture(s)", "", total).format(done=number(done))
            if total
            else tr("Beginning…")
        )

    def show_result(self, result: object) -> None:
        """Fill ``report``; for the subclass."""
        raise NotImplementedError

    def follow(self, task: Task) -> None:
        """Show this task from now on."""
        self.task = task
        task.changed.connect(self._on_changed)
        self.message.hide()
        self._show_step(Step.WORK)
        self.followed.emit(task)
        self._on_changed()

    def dismiss(self) -> None:
        if self.task is not None and self.task.running:
            self.task.cancel()
        else:
            self.close_sheet()

    def make_room(self) -> None:
        if self.task is not None and self.task.running:
            self._set_aside()
        else:
            self.close_sheet()

    def _set_aside(self) -> None:
        self.close_sheet(keep=True)
        self.put_aside.emit()

    def headline(self, text: str, *, icon: str = "done", color: str = "ok") -> None:
        """The first line of the report."""
        self.told = text
        self.report.addWidget(Headline(text, icon, color))

    def _on_changed(self) -> None:
        task = self.task
        if task is None:
            return
        if task.state is TaskState.RUNNING:
            self.bar.setRange(0, task.total)
            self.bar.setValue(task.done)
            self.how_far.say(self.progress_words(task.done, task.total))
            return
        clear(self.report)
        if task.state is TaskState.DONE:
            self.show_result(task.result)
            self._show_step(Step.REPORT)
        elif task.state is TaskState.CANCELLED:
            self.headline(tr("Stopped."), icon="info", color="second")
            self.report.addWidget(Paragraph(self.stopped, "second"))
            self._show_step(Step.REPORT)
        elif task.error is not None:
            self.message.say(say(task.error))
            self._show_step(Step.FORM)

    def _show_step(self, step: Step) -> None:
        self.step = step
        self._form.setVisible(step is Step.FORM)
        self._work.setVisible(step is Step.WORK)
        self._report.setVisible(step is Step.REPORT)
        self.begin.setVisible(step is Step.FORM)
        self.away.setVisible(step is Step.WORK)
        self.cancel.setVisible(step is not Step.REPORT)
        self.finish.setVisible(step is Step.REPORT)
        if self.isVisible():  # whatever had the focus may be gone
            now = {Step.FORM: self.begin, Step.WORK: self.cancel, Step.REPORT: self.finish}[step]
            now.setFocus(Qt.FocusReason.OtherFocusReason)
        self.place()


def _boxed(layout: QVBoxLayout) -> QWidget:
    layout.setContentsMargins(0, 0, 0, 0)
    made = QWidget()
    made.setLayout(layout)
    return made
