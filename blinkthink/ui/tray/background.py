"""The app while its window is closed: the icon in the tray, or where there is none a minimised
window; what it says there; and the progress on the app's icon."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from blinkthink.core.clock import Clock
from blinkthink.core.events import (
    NotificationClicked,
    OutageBegan,
    OutageEnded,
    ScheduleChanged,
    Trouble,
)
from blinkthink.core.state import SnapOutcome
from blinkthink.core.translation import tr
from blinkthink.core.words import Words, say
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.schedule_news import outage_words
from blinkthink.ui.tray.finding import TrayFinder
from blinkthink.ui.tray.icon_progress import IconProgress
from blinkthink.ui.tray.stand_in import StandIn
from blinkthink.ui.tray.standing import Doing, Following, Standing, pause_of, sign_in_wanted
from blinkthink.ui.tray.tray import Tray

_PATIENCE_MS = 3000
"""At login the panel with the tray may start after the app; and one that crashed comes back."""


class Background(QObject):
    """Tells what is wanted of the window; whoever has the window tells it ``window_seen``."""

    open_wanted = Signal()
    quit_wanted = Signal()
    picture_wanted = Signal(object)
    """The window is to show the picture of this path."""

    def __init__(
        self, backend: Backend, bridge: Bridge, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._backend = backend
        self._bridge = bridge
        self._clock = clock
        self.title = tr("BlinkThink demo") if backend.demo else "BlinkThink"
        self._seen = True
        self._said = ""
        self._sign_in_said = False
        self.following = Following(backend, bridge, clock, self)
        self.finder = TrayFinder(self)
        self.tray: Tray | None = None
        self.stand_in: StandIn | None = None
        self._progress = IconProgress()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PATIENCE_MS)
        self._wait.timeout.connect(self._stand_in)
        self.following.changed.connect(self._on_standing)
        self.finder.changed.connect(self._look_for_tray)
        bridge.news.connect(self._on_news)

    def start(self) -> None:
        """Put the icon into the tray, if there is one."""
        self._look_for_tray()
        self._on_standing(self.following.standing)

    def window_seen(self, seen: bool) -> None:
        """Whether the window is open, if only minimised. While it is not, something else shows
        that the app runs."""
        self._seen = seen
        if seen:
            self._said = ""
            self._wait.stop()
            self._drop_stand_in()
        else:
            self._look_for_tray()
            if self.tray is None:
                self._wait_for_tray()
            self._on_standing(self.following.standing)

    def has_tray(self) -> bool:
        """Whether the icon is to be seen now."""
        self._look_for_tray()
        return self.tray is not None

    def say(self, words: Words) -> bool:
        """Say something that concerns no picture; whether it could be said."""
        told = self.tray is not None and self.tray.say(words.title, words.body)
        if self.stand_in is not None and not told:
            self.stand_in.say(words.title)
            return True
        return told

    def stop(self) -> None:
        """Take everything away."""
        self._wait.stop()
        self._progress.stop()
        self._drop_stand_in()
        if self.tray is not None:
            self.tray.close()
            self.tray = None

    # The tray, or the minimised window

    def _look_for_tray(self) -> None:
        there = self.finder.there()
        if there and self.tray is None:
            self.tray = self._make_tray()
            self._wait.stop()
            self._drop_stand_in()
            self._on_standing(self.following.standing)
        elif not there and self.tray is not None:
            self.tray.close()
            self.tray.deleteLater()
            self.tray = None
            if not self._seen:
                self._wait_for_tray()

    def _wait_for_tray(self) -> None:
        if self.stand_in is not None:
            return
        if self.finder.told:
            self._wait.start()
        else:
            self._stand_in()

    def _make_tray(self) -> Tray:
        tray = Tray(self.title, self._clock, self)
        tray.open_wanted.connect(self.open_wanted)
        tray.quit_wanted.connect(self.quit_wanted)
        tray.snap_wanted.connect(self._snap_all)
        tray.pause_wanted.connect(self._pause)
        tray.resume_wanted.connect(self._resume)
        tray.about_to_show.connect(self.following.look)
        return tray

    def _stand_in(self) -> None:
        if self._seen or self.tray is not None or self.stand_in is not None:
            return
        self.stand_in = StandIn(self.title)
        self.stand_in.open_wanted.connect(self.open_wanted)
        self.stand_in.quit_wanted.connect(self.quit_wanted)
        self.stand_in.put()
        self._on_standing(self.following.standing)

    def _drop_stand_in(self) -> None:
        if self.stand_in is not None:
            self.stand_in.hide()
            self.stand_in.deleteLater()
            self.stand_in = None

    # How things stand

    def _on_standing(self, standing: Standing) -> None:
        schedules = self._backend.schedules()
        if self.tray is not None:
            paused, _ = pause_of(schedules)
            self.tray.show_standing(standing, scheduled=bool(schedules), paused=paused)
        self._progress.show(standing.progress, standing.waiting)
        if standing.doing is not Doing.SIGN_IN:
            self._sign_in_said = False
            if self.stand_in is not None and not self._said:
                self.stand_in.say("")
        elif not self._seen and not self._sign_in_said:
            why = tr("No picture is taken until you do. BlinkThink asks for no code by itself.")
            self._sign_in_said = self.say(Words(f"{sign_in_wanted(self._backend)}.", why, ""))

    def _on_news(self, event: object) -> None:
        if isinstance(event, ScheduleChanged):
            self._on_standing(self.following.standing)
        elif isinstance(event, NotificationClicked):
            if event.action == "open":
                self.picture_wanted.emit(event.path)
        elif isinstance(event, OutageBegan | OutageEnded):
            if not (self._seen and _is_looked_at()):
                self._say_once(outage_words(event, self._clock.now()), notify=True)
        elif isinstance(event, Trouble) and not self._seen:  # else the window says it
            self._say_once(say(event.error))

    def _say_once(self, words: Words, *, notify: bool = False) -> None:
        """Not the same again and again while nobody looks. With ``notify`` the desktop says what
        the tray cannot: a title alone may not be seen."""
        if words.title == self._said:
            return
        in_tray = self.tray is not None and self.say(words)
        if not in_tray and notify:
            self._bridge.call(
                lambda: self._backend.notify(words.title, words.body),
                None,
                lambda error: None,  # there is no service for it
                owner=self,
            )
        if in_tray or self.say(words) or notify:
            self._said = words.title

    # What is chosen in the menu

    def _snap_all(self) -> None:
        self._bridge.call(lambda: self._backend.snap([]), self._on_snapped, self._fail, owner=self)

    def _on_snapped(self, outcomes: list[SnapOutcome]) -> None:
        failed = [one for one in outcomes if one.error is not None]
        if not failed:
            return
        first = failed[0].error
        assert first is not None
        words = say(first)
        if len(failed) > 1:
            more = tr("%n other camera(s) failed too.", "", len(failed) - 1)
            words = Words(words.title, f"{words.meaning} {more}".strip(), words.action)
        self.say(words)

    def _pause(self, until: datetime) -> None:
        self._change(lambda: self._backend.pause_all_schedules(True, until))

    def _resume(self) -> None:
        self._change(lambda: self._backend.pause_all_schedules(False))

    def _change(self, make: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._bridge.call(make, None, self._fail, owner=self)

    def _fail(self, error: BaseException) -> None:
        self.say(say(error))


def _is_looked_at() -> bool:
    """Whether a window is on the screen, not only in the bar of the tasks."""
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow)]
    return any(one.isVisible() and not one.isMinimized() for one in windows)
