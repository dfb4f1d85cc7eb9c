"""Moving the library to another folder or disk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from blinkthink.core.translation import tr
from blinkthink.gallery.care.library_care import LibraryCare
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.care.parts import FolderChoice
from blinkthink.ui.care.work_sheet import WorkSheet
from blinkthink.ui.pages.phrases import size
from blinkthink.ui.task import Task
from blinkthink.ui.widgets import Paragraph


class MoveSheet(WorkSheet):
    """Everything is copied and compared before the originals go."""

    def __init__(
        self, parent: QWidget, care: LibraryCare, bridge: Bridge, work: QWidget, library: Path
    ) -> None:
        """``work`` owns the task, which may outlive the sheet."""
        super().__init__(
            parent,
            tr("Move the library"),
            tr("Move", "verb: the library"),
            tr("The library stays where it was; copies are removed."),
        )
        self._care = care
        self._bridge = bridge
        self._work_owner = work
        self.folder = FolderChoice(tr("New folder of the library"), start=library.parent)
        self.folder.chosen.connect(lambda _: self.begin.setEnabled(True))
        self.begin.setEnabled(False)
        self.form.addWidget(
            Paragraph(
                tr(
                    "All pictures move to an empty folder, on this disk or another one. Each file "
                    "is copied and compared before the old one goes; if anything fails, the "
                    "library stays where it is."
                ),
                "second",
            )
        )
        self.form.addWidget(
            Paragraph(tr("It is in {folder} now.").format(folder=library), "second")
        )
        self.form.addWidget(self.folder)

    def start(self) -> None:
        folder = self.folder.path
        if folder is None:
            return
        task = Task(tr("Moving the library"), self._work_owner)
        self.follow(task)
        task.start(self._bridge, lambda progress: self._care.move_library(folder, progress))

    def progress_words(self, done: int, total: int) -> str:
        return (
            tr("{done} of {total}").format(done=size(done), total=size(total))
            if total
            else tr("Looking through the library…")
        )

    def show_result(self, result: object) -> None:
        self.headline(tr("The library was moved."))
        self.report.addWidget(
            Paragraph(tr("It is in {folder} now.").format(folder=self.folder.path), "second")
        )
