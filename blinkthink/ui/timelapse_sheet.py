"""Making a time-lapse: format, pace, where to; how far; how it went."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSpinBox, QWidget

from blinkthink.core.clock import Clock
from blinkthink.core.translation import decimal, tr
from blinkthink.gallery.timelapse import RATES, Timelapse, make_timelapse
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.care.parts import FolderChoice
from blinkthink.ui.care.work_sheet import WorkSheet
from blinkthink.ui.pages.phrases import folder_title, picture_time
from blinkthink.ui.task import Progress, Task
from blinkthink.ui.tokens import M
from blinkthink.ui.widgets import ElidedLabel, Paragraph, button, label, padded

_MANY_FOR_GIF = 300
_RATE = 10
_LEAST = 160  # width of a choice; in large text its words are cut before the sheet is


class TimelapseSheet(WorkSheet):
    """Reads the pictures and writes one film; the library stays as it is."""

    def __init__(
        self,
        parent: QWidget,
        bridge: Bridge,
        clock: Clock,
        work: QWidget,
        paths: Sequence[Path],
        reveal: Callable[[Path], object],
    ) -> None:
        """``paths``: oldest first. ``work`` owns the task, which may outlive the sheet."""
        super().__init__(
            parent,
            tr("Time-lapse of %n picture(s)", "", len(paths)),
            tr("Make it"),
            tr("No film was written."),
        )
        self._bridge = bridge
        self._clock = clock
        self._work_owner = work
        self._paths = tuple(paths)
        self._reveal = reveal
        self.format = QComboBox()
        self.format.setAccessibleName(tr("Format"))
        self.format.setMinimumWidth(_LEAST)
        self.format.addItem(tr("MP4: a video, small, for everything"), ".mp4")
        self.format.addItem(tr("GIF: a moving picture, for chats and pages"), ".gif")
        self.rate = QSpinBox()
        self.rate.setRange(*RATES)
        self.rate.setValue(_RATE)
        self.rate.setAccessibleName(tr("Pictures a second"))
        padded(self.rate)
        self.stamp = QCheckBox(tr("Write camera and time into each picture"))
        self.folder = FolderChoice(tr("Folder for the film"))
        self.length = ElidedLabel(role="second")
        self.hint = Paragraph(role="second")
        pace = QHBoxLayout()
        pace.setSpacing(M)
        pace.addWidget(label(tr("Pictures a second")))
        pace.addWidget(self.rate)
        pace.addWidget(self.length, 1)
        self.form.addWidget(self.format)
        self.form.addLayout(pace)
        self.form.addWidget(self.stamp)
        self.form.addWidget(self.folder)
        self.form.addWidget(self.hint)
        movies = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MoviesLocation)
        if movies and Path(movies).is_dir():
            self.folder.take(movies)
        self.format.currentIndexChanged.connect(lambda _: self._check())
        self.rate.valueChanged.connect(lambda _: self._check())
        self.folder.chosen.connect(lambda _: self._check())
        self._check()

    def start(self) -> None:
        folder = self.folder.path
        if folder is None:
            return
        target = free_name(folder / f"{self._title()}{self.format.currentData()}")
        paths, rate = self._paths, self.rate.value()
        stamp = self._stamp if self.stamp.isChecked() else None
        task = Task(tr("Making a time-lapse"), self._work_owner)
        self.follow(task)
        over = threading.Event()

        async def work(progress: Progress) -> Timelapse:
            try:
                return await asyncio.to_thread(
                    make_timelapse,
                    paths,
                    target,
                    rate=rate,
                    stamp=stamp,
                    progress=progress,
                    cancelled=over.is_set,
                )
            finally:  # the thread learns of a cancel here
                over.set()

        task.start(self._bridge, work)

    def show_result(self, result: object) -> None:
        assert isinstance(result, Timelapse)
        skipped = len(result.skipped)
        warned = ("warning", "notice") if skipped else ("done", "ok")
        self.headline(
            tr("The film has %n picture(s).", "", result.frames),
            icon=warned[0],
            color=warned[1],
        )
        self.report.addWidget(Paragraph(str(result.path), "second"))
        if skipped:
            left_out = tr("%n picture(s) were left out: no whole picture.", "", skipped)
            self.report.addWidget(Paragraph(left_out, "second"))
        path = result.path
        self.report.addWidget(
            button(tr("Show in its folder"), icon="folder", on_click=lambda: self._reveal(path))
        )

    def _title(self) -> str:
        folders = {folder_title(path) for path in self._paths}
        where = f" {folders.pop()}" if len(folders) == 1 else ""
        what = tr("Time-lapse")
        name = f"{what}{where} {self._clock.now():%Y-%m-%d}"
        return "".join("_" if mark in '<>:"/\\|?*' or ord(mark) < 32 else mark for mark in name)

    def _stamp(self, path: Path) -> str:
        return f"{folder_title(path)} {picture_time(path, self._clock.now())}"

    def _check(self) -> None:
        gif = self.format.currentData() == ".gif"
        seconds = len(self._paths) / self.rate.value()
        long = tr("{seconds} seconds long").format(seconds=decimal(seconds))
        if seconds >= 60:
            minutes, rest = divmod(int(seconds), 60)
            long = tr("{minutes} min {seconds} s long").format(minutes=minutes, seconds=rest)
        self.length.say(long)
        large = gif and len(self._paths) > _MANY_FOR_GIF
        self.hint.say(tr("A GIF of so many pictures gets large; an MP4 is far smaller.")
                      if large else "")  # fmt: skip
        self.hint.setVisible(large)
        self.begin.setEnabled(self.folder.path is not None)


def free_name(path: Path) -> Path:
    """The path, or the next with a number where something is there."""
    found, number = path, 1
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem} {number}{path.suffix}")
    return found
