"""Brings the parts' news to the window: account, cameras, queue, model, schedule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from blinkthink.core.events import (
    AccountChanged,
    CamerasChanged,
    EngineChanged,
    QueueChanged,
    ScheduleChanged,
    Trouble,
)
from blinkthink.core.state import Account, CameraList, Job, JobState, SignIn
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.phrases import counted

if TYPE_CHECKING:
    from blinkthink.ui.main_window import MainWindow


class News(QObject):
    """Keeps rail and status bar up to date, and covers the window while nobody is signed in."""

    def __init__(self, backend: Backend, bridge: Bridge, window: MainWindow) -> None:
        super().__init__(window)
        self._backend = backend
        self._bridge = bridge
        self._window = window
        self._was_signed_in = False
        self.looking_only = False
        """The user wants to see the library without an account."""
        bridge.news.connect(self._on_event)

    def start(self) -> None:
        """Show how everything is now."""
        backend, window = self._backend, self._window
        self._on_account(backend.account())
        self._on_jobs(backend.jobs())
        window.status.show_engine(backend.engine())
        window.status.show_schedules(backend.schedules())

    def list_cameras(self) -> None:
        """Ask Blink for the cameras."""
        self._window.rail.show_loading(True)
        self._bridge.call(
            self._backend.refresh_cameras,
            lambda listed: self._on_listed(),
            lambda _error: self._on_listed(),
            owner=self,
        )

    def _on_event(self, event: object) -> None:
        window = self._window
        if isinstance(event, AccountChanged):
            self._on_account(event.account)
        elif isinstance(event, CamerasChanged):
            self._on_cameras(event.cameras)
        elif isinstance(event, QueueChanged):
            self._on_jobs(event.jobs)
        elif isinstance(event, EngineChanged):
            window.status.show_engine(event.engine)
        elif isinstance(event, ScheduleChanged):
            window.status.show_schedules(event.schedules)
        elif isinstance(event, Trouble):
            window.say_error(event.error)

    def _on_account(self, account: Account) -> None:
        window = self._window
        window.status.show_account(account)
        new = account.signed_in and not self._was_signed_in
        self._was_signed_in = account.signed_in
        if account.signed_in:
            self.looking_only = False
        again = account.state is SignIn.SIGN_IN_AGAIN
        window.show_sign_in(not account.signed_in and not again and not self.looking_only)
        self._on_cameras(self._backend.cameras())
        if new:
            self.list_cameras()

    def _on_listed(self) -> None:
        self._window.rail.show_loading(False)
        self._on_cameras(self._backend.cameras())

    def _on_cameras(self, listed: CameraList) -> None:
        self._window.rail.show_cameras(listed, signed_in=self._backend.account().signed_in)
        self._window.rail_pictures.load()

    def _on_jobs(self, jobs: tuple[Job, ...]) -> None:
        window = self._window
        window.status.show_jobs(jobs)
        waiting = sum(job.state in (JobState.QUEUED, JobState.RUNNING) for job in jobs)
        failed = sum(job.state is JobState.FAILED for job in jobs)
        said = [f"{waiting} under way"] if waiting else []
        said += [f"{counted(failed, 'failure')}"] if failed else []
        number = waiting or failed
        role = "alert" if failed and not waiting else "caption"
        place = window.rail.places["activity"]
        place.count(f"{number:,}" if number else "", ", ".join(said), role)
