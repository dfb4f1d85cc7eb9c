"""Says in the window what was called right, wrong or empty, and offers to take it back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from blinkthink.core.translation import number, tr
from blinkthink.core.words import Words
from blinkthink.ui.correcting.drafts import Correction
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.status_bar import WorkStrip
from blinkthink.ui.task import Task, TaskState
from blinkthink.ui.toast import Toast

_LONG = 50  # pictures; of more the status bar shows how far it is


class Telling(QObject):
    """Follows what ``current`` corrects: a toast at the end, a bar while many are marked."""

    def __init__(
        self,
        current: CurrentPicture,
        toast: Toast,
        strip: WorkStrip,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._correcting = current.correcting
        self._toast = toast
        self._strip = strip
        self._task: Task | None = None
        current.edited.connect(self._on_edited)
        self._correcting.began.connect(self._on_began)
        self._correcting.ended.connect(self._on_ended)
        self._correcting.undone.connect(self._on_undone)
        strip.cancelled.connect(self._on_cancelled)

    def _on_edited(self) -> None:
        only_wrong = self._current.correction == Correction("wrong")
        told = tr("You called it wrong.") if only_wrong else tr("What you corrected is kept.")
        self._say(Words(told, "", ""))

    def _on_began(self, task: Task) -> None:
        task.changed.connect(lambda: self._on_progress(task))

    def _on_progress(self, task: Task) -> None:
        if task.running and task.total > _LONG:
            self._task = task
            words = tr("{work}: {done} of %n picture(s)", "", task.total).format(
                work=task.title, done=number(task.done)
            )
            self._strip.show_work(words, task.done, task.total)
        elif not task.running and self._task is task:
            self._task = None
            self._strip.stop()

    def _on_ended(self, task: Task, changed: int) -> None:
        if task.state is TaskState.FAILED:
            return  # the window says why
        if not changed:
            self._toast.say(
                Words(
                    tr("Nothing changed."), tr("They are marked so, or have no analysis yet."), ""
                ),
                tone="info",
            )
            return
        told = tr("{work}: %n picture(s).", "", changed)
        if task.state is TaskState.CANCELLED:
            told = tr("{work}: %n picture(s). Then you stopped.", "", changed)
        self._say(Words(told.format(work=task.title), "", ""))

    def _on_undone(self, paths: list[Path]) -> None:
        if self._current.path not in paths or len(paths) > 1:
            told = tr("Taken back, of %n picture(s).", "", len(paths))
            self._toast.say(Words(told, "", ""), tone="info")

    def _on_cancelled(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _say(self, words: Words) -> None:
        self._toast.say(words, action=tr("Undo"), tone="info", on_act=self._correcting.undo_session)
