"""Brings the parts' news to rail and status bar: account, cameras, queue, model, schedule."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from blinkthink.core.events import (
    AccountChanged,
    CamerasChanged,
    EngineChanged,
    QueueChanged,
    ScheduleChanged,
    SpaceLow,
    Trouble,
)
from blinkthink.core.state import Account, Job, JobState, SignIn
from blinkthink.core.translation import number, tr
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.rail.pictures import RailPictures
from blinkthink.ui.rail.rail import Rail
from blinkthink.ui.status_bar import StatusBar


class News(QObject):
    """Keeps rail and status bar up to date, and tells the window what concerns all of it."""

    trouble = Signal(object)
    """Something failed that nobody waits for."""
    sign_in_wanted = Signal(bool)
    """Whether the sign-in page shall cover the window."""
    space_low = Signal(object)
    """A SpaceLow: the library's disk will soon be full."""

    def __init__(
        self,
        backend: Backend,
        bridge: Bridge,
        rail: Rail,
        rail_pictures: RailPictures,
        status: StatusBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._backend = backend
        self._bridge = bridge
        self._rail = rail
        self._rail_pictures = rail_pictures
        self._status = status
        self._was_signed_in = False
        self.looking_only = backend.library_named or backend.settings().without_account
        """The user wants to see the library without an account."""
        bridge.news.connect(self._on_event)

    def start(self) -> None:
        """Show how everything is now."""
        backend = self._backend
        self._on_account(backend.account())
        self._on_jobs(backend.jobs())
        self._status.show_engine(backend.engine())
        self._status.show_schedules(backend.schedules())

    def list_cameras(self) -> None:
        """Ask Blink for the cameras."""
        self._rail.show_loading(True)
        self._bridge.call(
            self._backend.refresh_cameras,
            lambda listed: self._on_listed(),
            lambda _error: self._on_listed(),
            owner=self,
        )

    def _on_event(self, event: object) -> None:
        if isinstance(event, AccountChanged):
            self._on_account(event.account)
        elif isinstance(event, CamerasChanged):
            self._show_cameras()
        elif isinstance(event, QueueChanged):
            self._on_jobs(event.jobs)
        elif isinstance(event, EngineChanged):
            self._status.show_engine(event.engine)
        elif isinstance(event, ScheduleChanged):
            self._status.show_schedules(event.schedules)
        elif isinstance(event, SpaceLow):
            self.space_low.emit(event)
        elif isinstance(event, Trouble):
            self.trouble.emit(event.error)

    def _on_account(self, account: Account) -> None:
        self._status.show_account(account)
        new = account.signed_in and not self._was_signed_in
        self._was_signed_in = account.signed_in
        if account.signed_in:
            self.looking_only = False
        covers = not account.signed_in and account.state not in (
            SignIn.SIGN_IN_AGAIN,
            SignIn.UNKNOWN,
        )
        self.sign_in_wanted.emit(covers and not self.looking_only)
        self._show_cameras()
        if new:
            self.list_cameras()

    def _on_listed(self) -> None:
        self._rail.show_loading(False)
        self._show_cameras()

    def _show_cameras(self) -> None:
        self._rail.show_cameras(self._backend.cameras(), self._backend.account())
        self._rail_pictures.load()

    def _on_jobs(self, jobs: tuple[Job, ...]) -> None:
        self._status.show_jobs(jobs)
        waiting = sum(job.state in (JobState.QUEUED, JobState.RUNNING) for job in jobs)
        failed = sum(job.state is JobState.FAILED for job in jobs)
        asking = sum(job.state is JobState.ASKING for job in jobs)
        said = [tr("%n waiting for your word", "", asking)] if asking else []
        said += [tr("%n under way", "", waiting)] if waiting else []
        said += [tr("%n failure(s)", "", failed)] if failed else []
        count = asking or waiting or failed
        role = "alert" if failed and not (asking or waiting) else "caption"
        role = "notice" if asking else role
        place = self._rail.places["activity"]
        place.count(number(count) if count else "", ", ".join(said), role)
