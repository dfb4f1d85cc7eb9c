"""The care of the library as the window offers it: sheets, the toast with its undo, long work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from blinkthink.core.clock import Clock
from blinkthink.core.errors import DiskFull
from blinkthink.core.events import LibraryChanged, SpaceLow
from blinkthink.core.settings import Retention
from blinkthink.core.translation import number, tr
from blinkthink.core.words import Words, say
from blinkthink.gallery.care.reports import RetentionPlan, Space, Trashed
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.status_bar import WorkStrip
from blinkthink.ui.task import Task, TaskState
from blinkthink.ui.toast import Toast

if TYPE_CHECKING:
    from blinkthink.ui.care.work_sheet import WorkSheet

_NO_ROOM_FOR_TRASH = Words(
    tr("The disk is too full even for the trash."),
    tr("Nothing was deleted."),
    tr(
        "Delete a few files in the file manager, or let the limits in the settings delete old "
        "pictures for good."
    ),
)
ASKED_FROM = 50
"""More pictures than this go to the trash only after a question."""


class Caring(QObject):
    """Opens the sheets, and follows the one long work that may go on without its sheet."""

    retention_failed = Signal(object)
    """A preview of retention could not be made."""
    trashed = Signal()
    """Pictures went to the trash; ``undo`` brings them back."""
    worked = Signal(object)
    """How far long work is: a fraction, None once it is over or while it is not known."""
    room_again = Signal()
    """The disk that was nearly full is so no longer."""

    def __init__(
        self,
        backend: Backend,
        bridge: Bridge,
        clock: Clock,
        over: QWidget,
        toast: Toast,
        strip: WorkStrip,
        thumbs: Callable[[QObject], Thumbs],
    ) -> None:
        """``over`` is what the sheets cover; ``thumbs`` makes small pictures for a sheet."""
        super().__init__(over)
        self._backend = backend
        self._bridge = bridge
        self._clock = clock
        self._over = over
        self._toast = toast
        self._strip = strip
        self._thumbs = thumbs
        self._aside: WorkSheet | None = None
        self._preview: Task | None = None
        self._under_way: tuple[Task, str] | None = None  # the last work, and what a cancel leaves
        self._trashed: list[Trashed] = []
        self._low = False
        strip.cancelled.connect(self._cancel_aside)
        bridge.news.connect(self._on_news)

    # What others ask

    def import_pictures(self) -> None:
        """Ask for a folder and import it."""
        from blinkthink.ui.care.import_sheet import ImportSheet

        self.open_work(
            lambda: ImportSheet(self._over, self._backend.care, self._bridge, self._over)
        )

    def export(self, paths: Sequence[Path]) -> None:
        """Ask for a folder and copy these pictures there."""
        if not paths:
            self._toast.say(Words(tr("There is no picture to export."), "", ""), tone="info")
            return
        from blinkthink.ui.care.export_sheet import ExportSheet

        care = self._backend.care
        self.open_work(lambda: ExportSheet(self._over, care, self._bridge, self._over, paths))

    def move_library(self) -> None:
        """Ask for a folder and move the library there."""
        from blinkthink.ui.care.move_sheet import MoveSheet

        library = self._backend.paths.library
        care = self._backend.care
        self.open_work(lambda: MoveSheet(self._over, care, self._bridge, self._over, library))

    def preview_retention(self, rules: Retention) -> None:
        """Show what these rules would delete, before they are turned on."""
        if self._preview is not None:
            self._preview.cancel()
        task = Task(tr("Looking for pictures over the limits"), self)
        task.changed.connect(lambda: self._on_preview(task))
        self._preview = task
        task.start(
            self._bridge, lambda progress: self._backend.care.retention_preview(rules, progress)
        )

    def trash(self, paths: Sequence[Path]) -> None:
        """Move pictures to the trash; many of them only after a question."""
        chosen = tuple(paths)
        if len(chosen) <= ASKED_FROM:
            self._trash(chosen)
            return
        from blinkthink.ui.care.question_sheet import QuestionSheet

        question = QuestionSheet(
            self._over,
            tr("Move %n picture(s) to the trash?", "", len(chosen)),
            tr(
                "Their analyses and clips go with them. For two minutes you can undo it here; "
                "after that they lie in the system’s trash."
            ),
            tr("Move {count} to the trash").format(count=number(len(chosen))),
            tr("Keep them"),
            lambda: self._trash(chosen),
        )
        question.open()

    @property
    def undoable(self) -> bool:
        """Whether something can still be brought back from the trash."""
        now = self._clock.now()
        return any(one.until > now for one in self._trashed)

    def undo(self) -> None:
        """Bring back what went to the trash last."""
        now = self._clock.now()
        self._trashed = [one for one in self._trashed if one.until > now]
        if not self._trashed:
            self._toast.say(Words(tr("There is nothing to undo."), "", ""), tone="info")
            return
        last = self._trashed.pop()
        self._bridge.call(
            lambda: self._backend.care.restore(last), self._on_restored, self._tell, owner=self
        )

    @property
    def working(self) -> bool:
        """Whether long work is under way, which ends with the window."""
        under_way = self._under_way is not None and self._under_way[0].running
        return under_way or self._preview is not None

    def ask_before_quitting(self, quit_now: Callable[[], object]) -> bool:
        """Whether the user is asked first, because long work is under way."""
        if self._under_way is None or not self._under_way[0].running:
            return False
        task, left = self._under_way
        from blinkthink.ui.care.question_sheet import QuestionSheet

        question = QuestionSheet(
            self._over,
            tr("Quit before this is finished?"),
            tr("{work} is under way. {left}").format(work=task.title, left=left),
            tr("Quit now"),
            tr("Go on"),
            quit_now,
        )
        question.open()
        return True

    def open_work(self, make: Callable[[], WorkSheet]) -> None:
        """Open a new sheet of long work; while another one's goes on, that one."""
        if self._aside is not None:
            if self._aside.task is not None and self._aside.task.running:
                self._reopen()
                return
            self._aside.deleteLater()
            self._aside = None
        sheet = make()
        sheet.put_aside.connect(lambda: self._on_put_aside(sheet))
        sheet.followed.connect(lambda task: self._on_begun(sheet, task))
        sheet.open()

    def _on_begun(self, sheet: WorkSheet, task: Task) -> None:
        self._under_way = task, sheet.stopped
        task.changed.connect(self._on_work)
        task.changed.connect(lambda: self._tell_progress(task))

    def _tell_progress(self, task: Task) -> None:
        known = task.running and task.total
        self.worked.emit(task.done / task.total if known else None)

    # The room on the disk

    def _on_news(self, event: object) -> None:
        if isinstance(event, SpaceLow):
            self._low = True
        elif isinstance(event, LibraryChanged) and self._low:
            care = self._backend.care
            # An error says nothing of the room: the warning stays.
            self._bridge.call(care.space, self._on_space, lambda error: None, owner=self)

    def _on_space(self, space: Space) -> None:
        if self._low and not space.low:
            self._low = False
            self.room_again.emit()

    # The trash

    def _trash(self, paths: tuple[Path, ...]) -> None:
        if not paths:
            return
        task = Task(tr("Moving to the trash"), self)
        task.changed.connect(lambda: self._on_trashing(task))
        task.start(self._bridge, lambda progress: self._backend.care.trash(paths, progress))

    def _on_trashing(self, task: Task) -> None:
        if task.running:
            return
        task.deleteLater()
        if isinstance(task.error, DiskFull):
            self._toast.say(_NO_ROOM_FOR_TRASH)
        elif task.state is TaskState.FAILED and task.error is not None:
            self._tell(task.error)
        elif isinstance(task.result, Trashed):
            self._on_trashed(task.result)

    def _on_trashed(self, trashed: Trashed) -> None:
        moved, failed = len(trashed.pictures), trashed.failed
        if moved:
            self._trashed.append(trashed)
            self.trashed.emit()
        title = tr("Nothing was moved.")
        if moved:
            title = tr("%n picture(s) moved to the trash.", "", moved)
        why = ""
        if failed:
            first = say(failed[0][1]).title
            why = tr("%n picture(s) stayed: {reason}", "", len(failed)).format(reason=first)
        self._toast.say(
            Words(title, why, ""),
            action=tr("Undo") if moved else "",
            tone="notice" if failed else "info",
            on_act=self.undo,
        )

    def _on_restored(self, paths: list[Path]) -> None:
        back = tr("%n picture(s) are back.", "", len(paths))
        self._toast.say(Words(back, "", ""), tone="info")

    def _tell(self, error: BaseException) -> None:
        self._toast.say(say(error))

    # The sheets

    def _on_preview(self, task: Task) -> None:
        if task.running:
            if task.total:
                words = tr("{work}: {done} of {total}").format(
                    work=task.title, done=number(task.done), total=number(task.total)
                )
                self._strip.show_work(words, task.done, task.total)
            return
        self._strip.stop()
        self._preview = None
        task.deleteLater()
        if task.error is not None:
            self.retention_failed.emit(task.error)
        elif isinstance(task.result, RetentionPlan):
            self._show_plan(task.result)

    def _show_plan(self, plan: RetentionPlan) -> None:
        from blinkthink.ui.care.retention_sheet import RetentionSheet

        self.open_work(
            lambda: RetentionSheet(
                self._over, self._backend, self._bridge, self._over, plan, self._thumbs
            )
        )

    def _reopen(self) -> None:
        """Open the sheet that was put aside."""
        sheet, self._aside = self._aside, None
        if sheet is not None:
            self._strip.stop()
            sheet.open()

    def _on_put_aside(self, sheet: WorkSheet) -> None:
        self._aside = sheet
        self._on_work()

    def _on_work(self) -> None:
        """The work whose sheet is put aside went on, or ended."""
        sheet = self._aside
        if sheet is None or sheet.task is None:
            return
        task = sheet.task
        if task.running:
            words = f"{task.title}: {sheet.progress_words(task.done, task.total)}"
            self._strip.show_work(words, task.done, task.total)
            return
        self._strip.stop()
        if task.state is TaskState.CANCELLED:
            self._aside = None
            sheet.deleteLater()
            return
        told = say(task.error) if task.error is not None else Words(sheet.told, "", "")
        tone = "alert" if task.error is not None else "info"
        self._toast.say(told, action=tr("Show"), tone=tone, on_act=self._reopen)

    def _cancel_aside(self) -> None:
        if self._preview is not None:
            self._preview.cancel()
        elif self._aside is not None and self._aside.task is not None:
            self._aside.task.cancel()
