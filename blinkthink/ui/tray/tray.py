"""The icon in the tray: how the app stands, and its menu."""

from __future__ import annotations

import sys
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from blinkthink.core.clock import Clock
from blinkthink.core.translation import tr
from blinkthink.ui.tray.icon import tray_icon
from blinkthink.ui.tray.standing import Doing, Standing

_SHOWN_MS = 10_000


class Tray(QObject):
    """Asks for what is chosen in its menu; does nothing itself."""

    open_wanted = Signal()
    snap_wanted = Signal()
    pause_wanted = Signal(object)
    """The schedule is to be paused until this datetime."""
    resume_wanted = Signal()
    quit_wanted = Signal()
    about_to_show = Signal()
    """The menu is opened: time has passed since the last news."""

    def __init__(self, title: str, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._clock = clock
        self.menu = QMenu()  # no widget is its parent: the window comes and goes
        self.menu.setAccessibleName(title)
        self._open = self._add(tr("Open {title}").format(title=title), self.open_wanted)
        self.menu.setDefaultAction(self._open)
        self.status = QAction(self.menu)
        self.status.setEnabled(False)
        self.menu.addAction(self.status)
        self.menu.addSeparator()
        self.snap = self._add(tr("Take a picture with every camera"), self.snap_wanted)
        self.pause = self.menu.addMenu(tr("Pause the schedule"))
        for text, until in ((tr("For an hour"), in_an_hour), (tr("Until tomorrow"), tomorrow)):
            action = self.pause.addAction(text)
            action.triggered.connect(
                lambda _=False, until=until: self.pause_wanted.emit(until(self._clock.now()))
            )
        self.resume = self._add(tr("Resume the schedule"), self.resume_wanted)
        self.menu.addSeparator()
        self._add(tr("Quit {title}").format(title=title), self.quit_wanted)
        self.menu.aboutToShow.connect(self.about_to_show)
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self.open_wanted)

    @property
    def shown(self) -> bool:
        return self._icon.isVisible()

    def show_standing(self, standing: Standing, *, scheduled: bool, paused: bool) -> None:
        """How the app stands; ``scheduled``: there is a schedule; ``paused``: all of it."""
        self._icon.setIcon(tray_icon(standing.doing, mask=sys.platform == "darwin"))
        words = standing.words
        self._icon.setToolTip(f"{self._title}\n{words}")
        self.status.setText(words)
        self.snap.setEnabled(standing.doing is not Doing.SIGN_IN)
        self.pause.menuAction().setVisible(not paused)
        self.pause.setEnabled(scheduled)
        self.resume.setVisible(paused)
        if not self._icon.isVisible():
            self._icon.show()

    def say(self, title: str, words: str) -> bool:
        """Say something beside the icon; whether this system can."""
        if not self._icon.isVisible() or not QSystemTrayIcon.supportsMessages():
            return False
        self._icon.showMessage(title, words, self._icon.icon(), _SHOWN_MS)
        return True

    def close(self) -> None:
        """Take the icon away."""
        self._icon.hide()
        self.menu.deleteLater()

    def _add(self, text: str, wanted: SignalInstance) -> QAction:
        action = self.menu.addAction(text)
        action.triggered.connect(wanted)
        return action

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # On a Mac a click opens the menu already.
        if sys.platform != "darwin" and reason is not QSystemTrayIcon.ActivationReason.Context:
            self.open_wanted.emit()


def in_an_hour(now: datetime) -> datetime:
    return now + timedelta(hours=1)


def tomorrow(now: datetime) -> datetime:
    """The local midnight that comes, whatever the clocks do until then."""
    day = now.astimezone().date() + timedelta(days=1)
    return datetime(day.year, day.month, day.day).astimezone()
