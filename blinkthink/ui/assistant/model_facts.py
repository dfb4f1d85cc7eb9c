"""A model in short: what it takes to get it, what it needs here, and how fast it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from blinkthink.core.amounts import memory, seconds, size
from blinkthink.core.state import Download, DownloadState, Fit, Machine, ModelEntry
from blinkthink.core.translation import tr
from blinkthink.ui import icons, theme
from blinkthink.ui.pages import model_words
from blinkthink.ui.pages.memory_bar import Bar, Share
from blinkthink.ui.parts import Foldable
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import Card, Paragraph, Spinner, button, label, progress_bar

_MEGABITS = 50  # of a usual line at home, where nothing was measured yet


class ModelFacts(Card):
    """Name, size, memory, time a picture, licence, why; the download while it goes on."""

    def __init__(self) -> None:
        super().__init__()
        self._entry: ModelEntry | None = None
        self._reason = ""
        self.name = Paragraph(role="emphasis")
        self.fit = QLabel()
        self.fit.setTextFormat(Qt.TextFormat.PlainText)
        self._sign = QLabel()
        self.spinner = Spinner()
        self.memory = Bar(6)
        self.values: dict[str, Paragraph] = {}
        self._captions: dict[str, QLabel] = {}
        self.licence = button("", "link", on_click=self._open_licence)
        self.why = Foldable(tr("Why this one"), self._fill_why, below=0)
        self.progress = progress_bar(tr("Download of the model"), 10_000)
        self.progress.setMinimumWidth(60)
        self.progress.setMaximumWidth(10_000)
        self.how_far = Paragraph(role="second")
        self._lay_out()

    def _lay_out(self) -> None:
        icons.put(self._sign, "models", "accent", icons.BIG)
        head = QHBoxLayout()
        head.setSpacing(M)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.spinner, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.name, 1)
        head.addWidget(self.fit, 0, Qt.AlignmentFlag.AlignTop)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(M)
        self.grid.setVerticalSpacing(S - 2)
        self.grid.setColumnStretch(1, 1)
        rows = (
            ("download", tr("Download", "of a file: its size")),
            ("memory", tr("Memory")),
            ("time", tr("Time a picture")),
        )
        for row, (key, caption) in enumerate(rows):
            self._captions[key] = label(caption, "muted")
            self.values[key] = Paragraph()
            self.grid.addWidget(self._captions[key], row, 0, Qt.AlignmentFlag.AlignTop)
            self.grid.addWidget(self.values[key], row, 1)
        self._captions["licence"] = label(tr("Licence"), "muted")
        self.grid.addWidget(self._captions["licence"], 3, 0)
        self.grid.addWidget(self.licence, 3, 1, Qt.AlignmentFlag.AlignLeft)
        self.body.setSpacing(M)
        self.body.addLayout(head)
        self.body.addWidget(self.memory)
        self.body.addLayout(self.grid)
        self.body.addWidget(self.how_far)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.why)

    def show_model(
        self,
        entry: ModelEntry | None,
        machine: Machine | None,
        reason: str,
        download: Download | None,
        *,
        advised: bool,
        looking: bool,
    ) -> None:
        """Show it, ``advised`` where it is the best for this machine; ``looking``: the machine is
        being looked at."""
        self._entry = entry
        self.spinner.setVisible(looking)
        self._sign.setVisible(not looking)
        for part in (*self._captions.values(), *self.values.values(), self.licence, self.memory):
            part.setVisible(entry is not None)
        self.fit.setVisible(entry is not None)
        if entry is None:
            self.name.say(
                tr("Looking at this computer…") if looking else tr("No model for this computer")
            )
            self._say_why(reason, tr("Why not"))
        else:
            self._show_entry(entry, machine, reason, download, advised)
        self._show_download(download)
        self.setAccessibleName(self.name.plain())

    def _show_entry(
        self,
        entry: ModelEntry,
        machine: Machine | None,
        reason: str,
        download: Download | None,
        advised: bool,
    ) -> None:
        self.name.say(entry.title)
        ready = entry.status == "ready"
        fits = tr("Recommended") if advised else model_words.FITS[entry.fit]
        self.fit.setText(tr("In use") if entry.in_use and ready else fits)
        role = "ok" if entry.in_use and ready else model_words.FIT_ROLES.get(entry.fit, "ok")
        theme.mark(self.fit, role=role)
        self.values["download"].say(_download_words(entry))
        self._show("download", bool(entry.bytes) and not ready and download is None)
        self.values["memory"].say(_memory_words(entry, machine))
        self._show("memory", bool(entry.memory_needed) and not entry.server)
        self.values["time"].say(_time_words(entry, machine))
        self.licence.setText(entry.license)
        self.licence.setAccessibleName(
            tr("Read the licence: {licence}").format(licence=entry.license)
        )
        self.licence.setEnabled(bool(entry.link))
        self._show("licence", bool(entry.license))
        self.licence.setVisible(bool(entry.license))
        total = model_words.memory_of(machine)[0] if machine is not None else 0
        self.memory.setVisible(bool(total and entry.memory_needed and not entry.server))
        self.memory.show_shares(total, [Share(entry.title, entry.memory_needed, "fill")])
        self._say_why(reason or entry.about, tr("Why this one") if reason else tr("About it"))

    def _show(self, key: str, shown: bool) -> None:
        self._captions[key].setVisible(shown)
        if key in self.values:
            self.values[key].setVisible(shown)

    def _say_why(self, reason: str, title: str) -> None:
        self.why.setVisible(bool(reason))
        if reason != self._reason:
            self._reason = reason
            self.why.say(title)

    def _fill_why(self, column: QVBoxLayout) -> None:
        column.addWidget(Paragraph(self._reason, "second"))

    def _show_download(self, download: Download | None) -> None:
        self.how_far.setVisible(download is not None)
        self.progress.setVisible(download is not None)
        if download is None:
            return
        self.how_far.say(model_words.how_far(download))
        waiting = download.state is DownloadState.WAITING and not download.total
        self.progress.setRange(0, 0 if waiting else 1000)
        if not waiting:
            self.progress.setValue(download.done * 1000 // max(1, download.total))

    def _open_licence(self) -> None:
        if self._entry is not None and self._entry.link:
            QDesktopServices.openUrl(QUrl(self._entry.link))


def _download_words(entry: ModelEntry) -> str:
    left = max(0, entry.bytes - entry.loaded)
    minutes = max(1, round(left * 8 / (_MEGABITS * 1_000_000) / 60))
    if entry.loaded:
        return tr("{left} of {size} are left").format(left=size(left), size=size(entry.bytes))
    if minutes == 1:
        return tr("{size}: a minute or less at {speed} Mbit/s").format(
            size=size(entry.bytes), speed=_MEGABITS
        )
    return tr("{size}: about {minutes} minutes at {speed} Mbit/s").format(
        size=size(entry.bytes), minutes=minutes, speed=_MEGABITS
    )


def _memory_words(entry: ModelEntry, machine: Machine | None) -> str:
    needed = memory(entry.memory_needed)
    if machine is None:
        return tr("needs {needed}").format(needed=needed)
    total, _ = model_words.memory_of(machine)
    return tr("needs {needed} of {total}").format(needed=needed, total=memory(total))


def _time_words(entry: ModelEntry, machine: Machine | None) -> str:
    if entry.seconds is not None:
        return tr("{seconds} here").format(seconds=seconds(entry.seconds))
    if entry.server:
        return tr("your first picture shows it")
    if machine is not None and entry.fit in (Fit.GPU, Fit.PARTLY):
        return tr("some seconds on the GPU; your first picture shows it")
    return tr("some seconds to a minute; your first picture shows it")
