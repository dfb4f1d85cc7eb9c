"""Importing a folder of pictures: which folder, how far, what became of each file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from blinkthink.core.translation import number, tr
from blinkthink.gallery.care.library_care import LibraryCare
from blinkthink.gallery.care.reports import ImportReport
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.care.parts import Failures, FolderChoice
from blinkthink.ui.care.work_sheet import WorkSheet
from blinkthink.ui.task import Task
from blinkthink.ui.widgets import Paragraph


class ImportSheet(WorkSheet):
    """Copies; the folder that is imported stays as it is."""

    def __init__(self, parent: QWidget, care: LibraryCare, bridge: Bridge, work: QWidget) -> None:
        """``work`` owns the task, which may outlive the sheet."""
        super().__init__(
            parent,
            tr("Import pictures"),
            tr("Import", "verb"),
            tr("The pictures that were copied so far stay."),
        )
        self._care = care
        self._bridge = bridge
        self._work_owner = work
        self.folder = FolderChoice(tr("Folder to import"))
        self.folder.chosen.connect(lambda _: self.begin.setEnabled(True))
        self.begin.setEnabled(False)
        self.form.addWidget(
            Paragraph(
                tr(
                    "The pictures of a folder, and of the folders in it, are copied into the "
                    "library with their text files and clips. What is there already is left out. "
                    "The folder itself stays as it is."
                ),
                "second",
            )
        )
        self.form.addWidget(self.folder)

    def start(self) -> None:
        folder = self.folder.path
        if folder is not None:
            self.import_folder(folder)

    def import_folder(self, folder: Path) -> None:
        """Begin with this folder."""
        task = Task(tr("Importing"), self._work_owner)
        self.follow(task)
        task.start(self._bridge, lambda progress: self._care.import_folder(folder, progress))

    def progress_words(self, done: int, total: int) -> str:
        return (
            tr("{done} of %n file(s)", "", total).format(done=number(done))
            if total
            else tr("Looking through the folder…")
        )

    def show_result(self, result: object) -> None:
        assert isinstance(result, ImportReport)
        new, known, failed = len(result.imported), len(result.skipped_known), len(result.failed)
        words, icon, color = import_headline(new, failed)
        self.headline(words, icon=icon, color=color)
        told = []
        if known:
            told.append(tr("%n picture(s) were in the library already.", "", known))
        if failed:
            told.append(tr("%n file(s) could not be imported:", "", failed))
        if told:
            self.report.addWidget(Paragraph(" ".join(told), "second"))
        if failed:
            self.report.addWidget(Failures(result.failed))


def import_headline(new: int, failed: int) -> tuple[str, str, str]:
    """The words, the icon and the colour of a report's first line."""
    if new:
        words = tr("%n picture(s) were imported.", "", new)
        return words, "done" if not failed else "warning", "ok" if not failed else "notice"
    words = (
        tr("No picture could be imported.")
        if failed
        else tr("There was nothing new in the folder.")
    )
    return words, "warning" if failed else "info", "notice" if failed else "second"
