"""What the app is doing, in one word and in a few: for the tray, and for who only hears of it."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from blinkthink.core.amounts import percent
from blinkthink.core.clock import Clock
from blinkthink.core.events import (
    AccountChanged,
    ClipsProgress,
    DownloadsChanged,
    EvaluationChanged,
    QueueChanged,
    ScheduleChanged,
    SnapFinished,
    SnapProgress,
)
from blinkthink.core.schedules import Schedule
from blinkthink.core.state import Account, Download, DownloadState, SignIn, SnapPhase
from blinkthink.core.translation import number, tr
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.phrases import when
from blinkthink.ui.progress import Batch

_NEWS = (
    AccountChanged,
    ClipsProgress,
    DownloadsChanged,
    EvaluationChanged,
    QueueChanged,
    ScheduleChanged,
    SnapFinished,
    SnapProgress,
)
_LOADING = (DownloadState.DOWNLOADING, DownloadState.CHECKING)


class Doing(enum.Enum):
    """What the icon shows; the first that is so, in this order."""

    SIGN_IN = "sign_in"  # Blink wants to know who it is
    CAPTURING = "capturing"
    ANALYSING = "analysing"
    PAUSED = "paused"  # the whole schedule
    IDLE = "idle"


@dataclass(frozen=True)
class Standing:
    """``words`` say it; ``progress`` of long work is a fraction, None where there is none;
    ``waiting`` is how many pictures wait for their analysis, or are at it."""

    doing: Doing
    words: str
    progress: float | None = None
    waiting: int = 0


class Following(QObject):
    """Hears the news and says how the app stands; it does nothing while nothing happens."""

    changed = Signal(object)
    """The ``Standing`` is another now."""

    def __init__(
        self, backend: Backend, bridge: Bridge, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._backend = backend
        self._clock = clock
        self._capturing: dict[tuple[str, str, str], str] = {}  # the names of cameras, by their key
        self._batch = Batch()
        self._clips: ClipsProgress | None = None
        self._work: float | None = None
        self.standing = Standing(Doing.IDLE, "")
        self._analyses = self._batch.count(backend.jobs())
        bridge.news.connect(self._on_event)
        self.look()

    def look(self) -> None:
        """Say how things are now: time alone changes words, too."""
        now = self._found()
        if now != self.standing:
            self.standing = now
            self.changed.emit(now)

    def show_work(self, fraction: float | None) -> None:
        """How far the window's own long work is; None once it is over."""
        self._work = fraction
        self.look()

    def _on_event(self, event: object) -> None:
        if not isinstance(event, _NEWS):
            return
        if isinstance(event, SnapProgress):
            if event.phase in (SnapPhase.SAVED, SnapPhase.FAILED):
                self._capturing.pop(event.camera.key, None)
            else:
                self._capturing[event.camera.key] = event.camera.name
        elif isinstance(event, SnapFinished):
            self._capturing.pop(event.outcome.camera.key, None)
        elif isinstance(event, ClipsProgress):
            self._clips = event if event.running else None
        elif isinstance(event, QueueChanged):
            self._analyses = self._batch.count(event.jobs)
        self.look()

    def _found(self) -> Standing:
        backend, now = self._backend, self._clock.now()
        account, schedules = backend.account(), backend.schedules()
        doing, words = self._doing(account, schedules, now)
        waiting = self._analyses.total - self._analyses.number + 1 if self._analyses.active else 0
        return Standing(doing, words, self._progress(), waiting)

    def _doing(
        self, account: Account, schedules: Sequence[Schedule], now: datetime
    ) -> tuple[Doing, str]:
        wanted = sign_in_wanted(self._backend)
        if wanted:
            return Doing.SIGN_IN, wanted
        if self._capturing:
            names = list(self._capturing.values())
            one = tr("Taking a picture: {camera}").format(camera=names[0])
            many = tr("Taking %n picture(s)", "", len(names))
            return Doing.CAPTURING, one if len(names) == 1 else many
        if self._analyses.active:
            return (
                Doing.ANALYSING,
                tr("Analysing {number} of {total}").format(
                    number=number(self._analyses.number), total=number(self._analyses.total)
                ),
            )
        paused, until = pause_of(schedules)
        if paused:
            words = tr("The schedule is paused")
            if until is not None:
                words = tr("The schedule is paused until {time}").format(
                    time=when(until, now, inside=True)
                )
            return Doing.PAUSED, words
        return Doing.IDLE, self._loading() or _at_rest(account, schedules, now)

    def _downloads(self) -> list[Download]:
        found = self._backend.downloads()
        return [one for one in found if one.state in _LOADING and one.total]

    def _loading(self) -> str:
        downloads = self._downloads()
        if not downloads:
            return ""
        share = percent(_share(downloads))
        if len(downloads) == 1:
            return tr("Downloading {model}: {share}").format(model=downloads[0].title, share=share)
        return tr("Downloading {count} models: {share}").format(count=len(downloads), share=share)

    def _progress(self) -> float | None:
        """Of the work that somebody waits for longest."""
        if self._work is not None:
            return self._work
        downloads = self._downloads()
        if downloads:
            return _share(downloads)
        if self._analyses.active:
            return (self._analyses.number - 1) / self._analyses.total
        evaluation = self._backend.evaluation()
        if evaluation is not None and evaluation.under_way and evaluation.total:
            return evaluation.done / evaluation.total
        if self._clips is not None and self._clips.total:
            return self._clips.done / self._clips.total
        return None


def sign_in_wanted(backend: Backend) -> str:
    """Why nothing can be taken before somebody signs in; empty where that is not so."""
    state = backend.account().state
    if state is SignIn.SIGN_IN_AGAIN:
        return tr("Sign in to Blink again")
    if state is SignIn.PIN_WANTED:
        return tr("Blink wants a code")
    if state in (SignIn.SIGNED_IN, SignIn.UNKNOWN):
        return ""
    chosen = backend.library_named or backend.settings().without_account
    return "" if chosen else tr("Sign in to Blink")


def pause_of(schedules: Sequence[Schedule]) -> tuple[bool, datetime | None]:
    """Whether all of them are paused, and until when, where that is the same for all."""
    if not schedules or not all(one.paused for one in schedules):
        return False, None
    ends = {one.paused_until for one in schedules}
    return True, ends.pop() if len(ends) == 1 else None


def _at_rest(account: Account, schedules: Sequence[Schedule], now: datetime) -> str:
    until = account.cooldown_until
    if until is not None and until > now:
        return tr("Blink asked to slow down until {time}").format(
            time=f"{until.astimezone(now.tzinfo):%H:%M}"
        )
    times = [one.next for one in schedules if one.next is not None and not one.paused]
    if not times:
        return tr("No picture is planned")
    return tr("Next picture {time}").format(time=when(min(times), now, inside=True))


def _share(downloads: Sequence[Download]) -> float:
    return sum(one.done for one in downloads) / sum(one.total for one in downloads)
