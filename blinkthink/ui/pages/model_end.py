"""The right side of a model's row: how its download goes, and what can be done with it."""

from __future__ import annotations

import enum

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from blinkthink.core.state import Download, DownloadState, ModelEntry
from blinkthink.core.translation import tr
from blinkthink.ui import icons, theme
from blinkthink.ui.pages import model_words
from blinkthink.ui.pages.phrases import shortened, size
from blinkthink.ui.tokens import XS, M, S
from blinkthink.ui.widgets import ElidedLabel, Spinner, button, icon_button, label, progress_bar

WIDTH = 252
_FEW = 180  # wide enough for two buttons
_ANY = 16_777_215  # no limit, as Qt says it


class Action(enum.Enum):
    """What can be asked for a model."""

    USE = "use"
    DOWNLOAD = "download"
    PAUSE = "pause"
    CANCEL = "cancel"
    VERIFY = "verify"
    REMOVE = "remove"
    LICENSE = "license"


class ModelEnd(QWidget):
    """Buttons while nothing goes on, else a bar with its words."""

    asked = Signal(object)
    """An Action."""

    def __init__(self, entry: ModelEntry) -> None:
        super().__init__()
        self._entry = entry
        self._name = shortened(entry.title, 60)
        self._resting = QWidget()
        self._rest = QHBoxLayout(self._resting)
        self._rest.setContentsMargins(0, 0, 0, 0)
        self._rest.setSpacing(S)
        self._busy = Spinner()
        self._buttons: list[QWidget] = []
        self._fill_rest()
        self.words = ElidedLabel(role="second")
        self.bar = progress_bar(tr("Download of {model}").format(model=self._name))
        self.bar.setMinimumWidth(60)
        self.bar.setMaximumWidth(10_000)
        self.pause = self._icon(
            Action.PAUSE, "pause", tr("Pause the download of {model}").format(model=self._name)
        )
        self.resume = self._icon(
            Action.DOWNLOAD, "play", tr("Go on with the download: {model}").format(model=self._name)
        )
        self.cancel = self._icon(
            Action.CANCEL, "close", tr("Cancel the download of {model}").format(model=self._name)
        )
        self._working = self._make_working()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._resting)
        column.addWidget(self._working)
        self.show_download(None)

    @property
    def _loaded(self) -> bool:
        """Whether its files came from the hub."""
        entry = self._entry
        return not (entry.own or entry.server or entry.built_in)

    @property
    def is_wide(self) -> bool:
        """Whether it takes more room than a button or two."""
        return not self._working.isHidden() or self._resting.sizeHint().width() > theme.px(_FEW)

    def place(self, *, narrow: bool, below: bool) -> None:
        """In a column of the row; ``narrow``: as wide as it needs; ``below`` the words, from the
        left."""
        if narrow:
            self.setMinimumWidth(0)
            self.setMaximumWidth(_ANY)
        else:
            self.setFixedWidth(theme.px(WIDTH))
        self._rest.setStretch(0, 0 if below else 1)
        self._rest.setStretch(self._rest.count() - 1, 1 if below else 0)

    def show_download(self, download: Download | None) -> None:
        """How far it is; None, and one that failed, show what can be done instead."""
        shown = download is not None and download.state not in (
            DownloadState.FAILED,
            DownloadState.DONE,
        )
        self._resting.setVisible(not shown)
        self._working.setVisible(shown)
        if download is None or not shown:
            return
        state = download.state
        self.words.say(model_words.how_far(download))
        waiting = state is DownloadState.WAITING and not download.total
        self.bar.setRange(0, 0 if waiting else 1000)
        if not waiting:
            self.bar.setValue(download.done * 1000 // max(1, download.total))
        checking = state is DownloadState.CHECKING
        stop = tr("Cancel the download of {model}")
        if checking and self._entry.status == "ready":
            stop = tr("Stop the check of {model}")
        for say in (self.cancel.setAccessibleName, self.cancel.setToolTip):
            say(stop.format(model=self._name))
        focused = self.pause.hasFocus() or self.resume.hasFocus()
        paused = state is DownloadState.PAUSED
        self.pause.setVisible(not paused and not checking)
        self.resume.setVisible(paused)
        if focused:
            one = self.resume if paused else self.pause
            (one if not one.isHidden() else self.cancel).setFocus()

    def set_busy(self, busy: bool) -> None:
        """While what was asked for is under way."""
        for one in self._buttons:
            one.setEnabled(not busy)
        self._busy.setVisible(busy)

    def _fill_rest(self) -> None:
        """In use, use, download, go on, or why it cannot be used; and what else there is."""
        entry, row = self._entry, self._rest
        row.addStretch(1)
        if entry.loaded and entry.status == "partial":
            row.addWidget(label(model_words.part_of(entry.loaded, entry.bytes), "second"))
        elif entry.built_in and not entry.in_use:
            row.addWidget(label(tr("Built in"), "second"))
        elif entry.status == "broken" and not self._loaded:
            row.addWidget(label(tr("Cannot be used"), "alert"))
        row.addWidget(self._busy)
        if entry.in_use and entry.status == "ready":
            row.addWidget(_in_use())
        elif entry.status == "ready":
            self._add(Action.USE, tr("Use"), tr("Use {model}").format(model=self._name))
        elif entry.status == "available":
            self._add(
                Action.DOWNLOAD,
                tr("Download"),
                tr("Download {model}").format(model=self._name),
                "download",
            )
        elif entry.status == "partial":
            self._add(
                Action.DOWNLOAD,
                tr("Go on"),
                tr("Go on with the download: {model}").format(model=self._name),
                "play",
            )
            self._add_icon(
                Action.CANCEL,
                "delete",
                tr("Delete what is loaded of {model}").format(model=self._name),
            )
        elif self._loaded:
            self._add(
                Action.DOWNLOAD,
                tr("Download again"),
                tr("Download {model} again").format(model=self._name),
                "download",
            )
        if entry.status in ("ready", "broken") and self._offers():
            more = icon_button("more", tr("More for {model}").format(model=self._name))
            more.setObjectName(f"more:{entry.name}")
            more.clicked.connect(lambda: self._open_menu(more))
            self._buttons.append(more)
            row.addWidget(more)
        row.addStretch(0)

    def _offers(self) -> list[tuple[str, str, Action]]:
        """Icon, words and action of what is one step away."""
        entry, made = self._entry, []
        if self._loaded:
            made.append(("done", tr("Check the files"), Action.VERIFY))
        if entry.link:
            made.append(("link", tr("Read the licence"), Action.LICENSE))
        if not entry.built_in:
            made.append(("delete", tr("Remove…"), Action.REMOVE))
        return made

    def menu(self) -> QMenu:
        """What is one step away; deletes itself once it is closed."""
        made = QMenu(self)
        made.setAccessibleName(tr("More for {model}").format(model=self._name))
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for icon, words, action in self._offers():
            one = made.addAction(icons.icon(icon), words)
            one.triggered.connect(lambda _=False, action=action: self._ask(action))
        return made

    def _open_menu(self, more: QWidget) -> None:
        """Below the button and to its left: it stands at the right edge."""
        made = self.menu()
        left = more.width() - made.sizeHint().width()
        made.popup(more.mapToGlobal(QPoint(left, more.height() + 2)))

    def _ask(self, action: Action) -> None:
        if action is Action.LICENSE:
            QDesktopServices.openUrl(QUrl(self._entry.link))
        else:
            self.asked.emit(action)

    def _add(self, action: Action, text: str, name: str, icon: str | None = None) -> None:
        made = button(text, icon=icon, on_click=lambda: self.asked.emit(action))
        made.setAccessibleName(name)
        made.setObjectName(f"{action.value}:{self._entry.name}")
        if action is Action.DOWNLOAD:
            made.setToolTip(
                tr("{size} to download").format(size=size(self._entry.bytes))
                if self._entry.bytes
                else ""
            )
        self._buttons.append(made)
        self._rest.addWidget(made)

    def _add_icon(self, action: Action, icon: str, name: str) -> None:
        made = self._icon(action, icon, name)
        self._buttons.append(made)
        self._rest.addWidget(made)

    def _icon(self, action: Action, icon: str, name: str) -> QWidget:
        made = icon_button(icon, name, on_click=lambda: self.asked.emit(action))
        made.setObjectName(f"{action.value}:{self._entry.name}")
        return made

    def _make_working(self) -> QWidget:
        made = QWidget()
        below = QHBoxLayout()
        below.setSpacing(XS)
        below.addWidget(self.bar, 1)
        below.addSpacing(S)
        for one in (self.pause, self.resume, self.cancel):
            below.addWidget(one)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.words)
        column.addLayout(below)
        return made


def _in_use() -> QFrame:
    made = QFrame()
    made.setProperty("badge", True)
    check = QLabel()
    icons.put(check, "check", "text")
    row = QHBoxLayout(made)
    row.setContentsMargins(M, 0, M, 0)
    row.setSpacing(S)
    row.addWidget(check)
    row.addWidget(label(tr("In use"), "strong"))
    return made
