"""Exporting pictures: where to, with what beside them, how far, how it went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QWidget

from blinkthink.core.translation import tr
from blinkthink.gallery.care.library_care import LibraryCare
from blinkthink.gallery.care.reports import ExportReport
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.care.parts import Failures, FolderChoice
from blinkthink.ui.care.work_sheet import WorkSheet
from blinkthink.ui.task import Progress, Task
from blinkthink.ui.widgets import Paragraph

TABLE = "analyses.csv"


@dataclass(frozen=True)
class Exported:
    """``rows`` of the table, None where none was wanted."""

    report: ExportReport
    rows: int | None


class ExportSheet(WorkSheet):
    """Copies; the library stays as it is."""

    def __init__(
        self,
        parent: QWidget,
        care: LibraryCare,
        bridge: Bridge,
        work: QWidget,
        paths: Sequence[Path],
    ) -> None:
        """``work`` owns the task, which may outlive the sheet."""
        super().__init__(
            parent,
            tr("Export %n picture(s)", "", len(paths)),
            tr("Export", "verb"),
            tr("The pictures that were copied so far stay in the folder."),
        )
        self._care = care
        self._bridge = bridge
        self._work_owner = work
        self._paths = tuple(paths)
        self.folder = FolderChoice(tr("Folder to export to"))
        self.pictures = QCheckBox(tr("The pictures"))
        self.sidecars = QCheckBox(tr("With a text file for each: what is known of it"))
        self.clips = QCheckBox(tr("With their motion clips"))
        self.table = QCheckBox(tr("A table of the analyses ({table})").format(table=TABLE))
        self.pictures.setChecked(True)
        self.form.addWidget(
            Paragraph(tr("Copies go into a folder of your choice; nothing there is overwritten."),
                      "second")
        )  # fmt: skip
        self.form.addWidget(self.folder)
        for box in (self.pictures, self.sidecars, self.clips, self.table):
            self.form.addWidget(box)
            box.toggled.connect(self._check)
        self.folder.chosen.connect(self._check)
        self._check()

    def start(self) -> None:
        folder = self.folder.path
        if folder is None:
            return
        task = Task(tr("Exporting"), self._work_owner)
        self.follow(task)
        paths, care = self._paths, self._care
        pictures, table = self.pictures.isChecked(), self.table.isChecked()
        sidecars, clips = self.sidecars.isChecked(), self.clips.isChecked()

        async def work(progress: Progress) -> Exported:
            report, rows = ExportReport(), None
            if pictures:
                report = await care.export(
                    paths, folder, sidecars=sidecars, clips=clips, progress=progress
                )
            if table:
                rows = await care.export_csv(paths, folder / TABLE, progress)
            return Exported(report, rows)

        task.start(self._bridge, work)

    def show_result(self, result: object) -> None:
        assert isinstance(result, Exported)
        report, failed = result.report, len(result.report.failed)
        told = []
        if report.exported or failed:
            told.append(tr("%n picture(s) copied.", "", len(report.exported)))
        if result.rows is not None:
            told.append(tr("The table has %n row(s).", "", result.rows))
        warned = ("warning", "notice") if failed else ("done", "ok")
        self.headline(" ".join(told), icon=warned[0], color=warned[1])
        self.report.addWidget(Paragraph(str(self.folder.path), "second"))
        if failed:
            self.report.addWidget(
                Paragraph(tr("%n picture(s) could not be copied:", "", failed), "second")
            )
            self.report.addWidget(Failures(report.failed))

    def _check(self) -> None:
        some = self.pictures.isChecked() or self.table.isChecked()
        self.begin.setEnabled(self.folder.path is not None and some)
        for box in (self.sidecars, self.clips):
            box.setEnabled(self.pictures.isChecked())
