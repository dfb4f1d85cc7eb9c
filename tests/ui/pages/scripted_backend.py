"""A backend in memory for the pages: it keeps state and publishes events as the real one does.

What a coroutine answers is scripted: ``fails["sign_in"] = WrongPassword()`` makes the next call
raise; ``holds("sign_in")`` makes it wait until the gate opens. ``calls`` lists what was asked.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast

from blinkthink.core import errors
from blinkthink.core.clock import ManualClock
from blinkthink.core.events import (
    AccountChanged,
    CloudChanged,
    DownloadsChanged,
    EngineChanged,
    Event,
    EventBus,
    QueueChanged,
)
from blinkthink.core.paths import Paths
from blinkthink.core.power import Power
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import Settings
from blinkthink.core.state import (
    Account,
    Camera,
    CameraList,
    ClipOutcome,
    Cloud,
    CloudModel,
    Download,
    DownloadState,
    Engine,
    EngineState,
    Evaluation,
    Job,
    JobState,
    Machine,
    ModelEntry,
    MonthCost,
    Network,
    Recommendation,
    SignIn,
    SnapOutcome,
)
from blinkthink.core.updates import UpdateNews
from blinkthink.evaluation.report import Comparison, Report, RunHead
from blinkthink.gallery.care.library_care import LibraryCare
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.library import Library
from blinkthink.runtime.login_start import LoginStart
from blinkthink.runtime.login_start.xdg import Autostart
from tests.ui.scripted_alerts import ScriptedAlerts
from tests.ui.scripted_digests import ScriptedDigests
from tests.ui.scripted_schedules import ScriptedSchedules

NOW = datetime.fromisoformat("2026-11-20T17:32:00+01:00")
GOOGLE = "generativelanguage.googleapis.com"


def camera(number: int, name: str, *, kind: str = "outdoor", battery: str | None = "ok") -> Camera:
    return Camera(CameraRef(str(number), "77", kind, name), online=True, battery=battery)


HOME = Network("77", "Home", armed=True)
FOUR = (
    camera(1, "Front Door", kind="doorbell"),
    camera(2, "Driveway"),
    camera(3, "Back Yard"),
    camera(4, "Hallway", kind="mini", battery=None),
)


class Gate:
    """Holds one call on the asyncio thread; opened from any thread."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._opened = asyncio.Event()

    async def wait(self) -> None:
        self._loop = asyncio.get_running_loop()
        await self._opened.wait()

    @property
    def reached(self) -> bool:
        return self._loop is not None

    def open(self) -> None:
        assert self._loop is not None, "nobody waits here yet"
        self._loop.call_soon_threadsafe(self._opened.set)


class ScriptedBackend(ScriptedAlerts, ScriptedDigests, ScriptedSchedules):
    """Implements ``blinkthink.ui.backend.Backend``."""

    def __init__(self, home: Path, *, demo: bool = False) -> None:
        self.demo = demo
        self.library_named = False
        self.paths = Paths(home, home, home / "cache", home / "logs", home / "library")
        self.events = EventBus()
        self.calls: list[tuple[Any, ...]] = []
        self.fails: dict[str, errors.BlinkThinkError] = {}
        self.state = Account(SignIn.SIGNED_OUT)
        self.pin_wanted = True
        self.known_cameras = CameraList(FOUR, (HOME,), NOW)
        self.model_process = Engine(EngineState.IDLE, "gemma-4-e4b")
        self.power_now = Power()
        self.queue: tuple[Job, ...] = ()
        self.catalogue: tuple[ModelEntry, ...] = ()
        self.loading: tuple[Download, ...] = ()
        self.offered: tuple[str, ...] = ("gemma-4-26b", "llava")  # by a server
        self.hardware = Machine(
            "linux", "Intel Core i7", 6, ("AVX2",), 16 * 10**9, 11 * 10**9, "0.3.36", "CPU"
        )
        self.examined: Machine | None = None
        self.recommended: Recommendation | None = None
        self.settings_now = Settings()
        self.login_start: LoginStart = Autostart(home / "autostart", (sys.executable,), {})
        self.cloud_now = Cloud(
            host=GOOGLE, model="gemini-3.5-flash-lite", month="2026-11", budget_usd=5.0
        )
        self.month_costs: tuple[MonthCost, ...] = ()
        self.update_news = UpdateNews()
        clock = ManualClock(NOW)
        self.library = Library(self.paths.library, clock)
        self.care = LibraryCare(self.library, self.events, clock, self.settings, self._use_library)
        self._held: dict[str, Gate] = {}

    # What a test sets up

    def holds(self, name: str) -> Gate:
        """The next call of ``name`` waits until the gate is opened."""
        self._held[name] = Gate()
        return self._held[name]

    def publish(self, event: Event) -> None:
        self.events.publish(event)

    def set_account(self, account: Account) -> Account:
        self.state = account
        self.publish(AccountChanged(account))
        return account

    def set_jobs(self, *jobs: Job) -> None:
        self.queue = jobs
        self.publish(QueueChanged(jobs))

    def set_cloud(self, **changes: Any) -> None:
        self.cloud_now = replace(self.cloud_now, **changes)
        self.publish(CloudChanged(self.cloud_now))

    def set_downloads(self, *downloads: Download) -> None:
        self.loading = tuple(one for one in downloads if one.state is not DownloadState.DONE)
        self.publish(DownloadsChanged(downloads))

    # What the window reads

    @property
    def index(self) -> LibraryIndex:
        return cast(LibraryIndex, None)

    def settings(self) -> Settings:
        return self.settings_now

    def account(self) -> Account:
        return self.state

    def cameras(self) -> CameraList:
        return self.known_cameras

    async def bug_report(self) -> str:
        await self._called("bug_report")
        return "BlinkThink bug report"

    def power(self) -> Power:
        return self.power_now

    def engine(self) -> Engine:
        return self.model_process

    def jobs(self) -> tuple[Job, ...]:
        return self.queue

    def models(self) -> tuple[ModelEntry, ...]:
        return self.catalogue

    def downloads(self) -> tuple[Download, ...]:
        return self.loading

    def machine(self) -> Machine | None:
        return self.examined

    def recommendation(self) -> Recommendation | None:
        return self.recommended if self.examined else None

    # What the window asks for

    async def examine_machine(self, *, again: bool = False) -> Machine:
        await self._called("examine_machine", again)
        self.examined = self.hardware
        return self.hardware

    async def change_settings(self, settings: Settings) -> None:
        await self._called("change_settings", settings)
        self.settings_now = settings
        self.set_cloud(model=settings.gemini.model, budget_usd=settings.gemini.budget_usd)

    async def _use_library(self, folder: Path) -> None:
        self.paths = self.paths.with_library(folder)
        self.library.use(folder)

    async def sign_in(self, email: str, password: str) -> Account:
        try:
            await self._called("sign_in", email, password)
        except asyncio.CancelledError:
            self.set_account(Account(SignIn.SIGNED_OUT))
            raise
        if not self.pin_wanted:
            return self.set_account(Account(SignIn.SIGNED_IN, email, NOW))
        return self.set_account(
            Account(
                SignIn.PIN_WANTED,
                email,
                phone="•••• 12",
                channel="sms",
                resend_at=NOW + timedelta(seconds=45),
            )
        )

    async def enter_pin(self, pin: str) -> Account:
        await self._called("enter_pin", pin)
        return self.set_account(Account(SignIn.SIGNED_IN, self.state.email, NOW))

    async def resend_code(self) -> Account:
        await self._called("resend_code")
        return self.set_account(replace(self.state, resend_at=NOW + timedelta(seconds=90)))

    async def cancel_sign_in(self) -> None:
        await self._called("cancel_sign_in")
        self.set_account(Account(SignIn.SIGNED_OUT))

    async def sign_out(self) -> None:
        await self._called("sign_out")
        self.set_account(Account(SignIn.SIGNED_OUT))

    async def refresh_cameras(self) -> CameraList:
        await self._called("refresh_cameras")
        return self.known_cameras

    async def snap(self, cameras: Sequence[CameraRef]) -> list[SnapOutcome]:
        await self._called("snap", tuple(cameras))
        return []

    async def arm(self, network_id: str, armed: bool) -> None:
        await self._called("arm", network_id, armed)

    async def enable_camera(self, camera: CameraRef, enabled: bool) -> None:
        await self._called("enable_camera", camera, enabled)

    async def watch_status(self, shown: bool) -> None:
        await self._called("watch_status", shown)

    async def fetch_clips(
        self, cameras: Sequence[CameraRef] = (), since: datetime | None = None
    ) -> list[ClipOutcome]:
        await self._called("fetch_clips", tuple(cameras))
        return []

    async def cancel_clips(self) -> None:
        await self._called("cancel_clips")

    async def analyze(
        self,
        paths: Sequence[Path],
        *,
        force: bool = False,
        model: str | None = None,
        detail: int | None = None,
        send: bool = False,
    ) -> None:
        await self._called("analyze", tuple(paths), force)

    async def cancel_job(self, job_id: int) -> None:
        await self._called("cancel_job", job_id)
        self._turn(job_id, JobState.CANCELLED)

    async def cancel_all_jobs(self) -> None:
        await self._called("cancel_all_jobs")
        self.set_jobs(
            *(
                replace(job, state=JobState.CANCELLED)
                if job.state in (JobState.QUEUED, JobState.RUNNING)
                else job
                for job in self.queue
            )
        )

    async def retry_job(self, job_id: int) -> None:
        await self._called("retry_job", job_id)
        self._turn(job_id, JobState.QUEUED)

    async def add_model(self, model: Path, projector: Path, name: str | None) -> ModelEntry:
        await self._called("add_model", model, projector, name)
        entry = ModelEntry(
            name or model.stem, name or model.stem, "ready", 10**9, 2 * 10**9, "", "Your own files."
        )
        self.catalogue += (entry,)
        return entry

    async def use_model(self, name: str) -> None:
        await self._called("use_model", name)
        self.catalogue = tuple(
            replace(entry, in_use=entry.name == name) for entry in self.catalogue
        )
        self.model_process = replace(self.model_process, model=name)
        self.publish(EngineChanged(self.model_process))

    async def download_model(self, name: str) -> None:
        await self._called("download_model", name)
        entry = next(one for one in self.catalogue if one.name == name)
        begun = Download(name, entry.title, DownloadState.DOWNLOADING, entry.loaded, entry.bytes)
        self.set_downloads(*(one for one in self.loading if one.name != name), begun)

    async def pause_download(self, name: str) -> None:
        await self._called("pause_download", name)
        self.set_downloads(
            *(
                replace(one, state=DownloadState.PAUSED) if one.name == name else one
                for one in self.loading
            )
        )

    async def cancel_download(self, name: str) -> None:
        await self._called("cancel_download", name)
        self.change_model(name, status="available", loaded=0)
        self.set_downloads(*(one for one in self.loading if one.name != name))

    async def verify_model(self, name: str) -> ModelEntry:
        await self._called("verify_model", name)
        return next(one for one in self.catalogue if one.name == name)

    async def remove_model(self, name: str) -> int:
        await self._called("remove_model", name)
        entry = next(one for one in self.catalogue if one.name == name)
        if entry.family:
            self.change_model(name, status="available", in_use=False)
        else:
            self.catalogue = tuple(one for one in self.catalogue if one.name != name)
        return 0 if entry.own or entry.server else entry.bytes

    async def server_models(self, address: str, key: str) -> tuple[str, ...]:
        await self._called("server_models", address, key)
        return self.offered

    async def test_server(self, address: str, key: str, model: str) -> float:
        await self._called("test_server", address, key, model)
        return 1.42

    async def add_server(self, address: str, key: str, model: str) -> ModelEntry:
        await self._called("add_server", address, key, model)
        host = address.partition("//")[2]
        entry = ModelEntry(model, f"{model} · {host}", "ready", 0, 0, "", "", server=host)
        self.catalogue += (entry,)
        return entry

    def cloud(self) -> Cloud:
        return self.cloud_now

    def cloud_models(self) -> tuple[CloudModel, ...]:
        return (
            CloudModel("gemini-3.5-flash-lite", "Gemini 3.5 Flash-Lite", 0.30, 2.50, "Quick."),
            CloudModel("gemini-3.8-flash", "Gemini 3.8 Flash", 0.75, 3.75, "Sees more."),
        )

    async def set_cloud_key(self, key: str) -> None:
        await self._called("set_cloud_key", key)
        self.set_cloud(key="keyring", blocked="")

    async def remove_cloud_key(self) -> None:
        await self._called("remove_cloud_key")
        self.set_cloud(key="none")

    async def consent_to_cloud(self, agreed: bool) -> None:
        await self._called("consent_to_cloud", agreed)
        self.set_cloud(consented_at=NOW if agreed else None)

    async def test_cloud(self, key: str = "") -> float:
        await self._called("test_cloud", key)
        return 0.84

    async def answer_ask(self, job_id: int, send: bool, *, all_waiting: bool = False) -> None:
        await self._called("answer_ask", job_id, send, all_waiting)
        asked = [
            job.id
            for job in self.queue
            if job.state is JobState.ASKING and (all_waiting or job.id == job_id)
        ]
        to = JobState.QUEUED if send else JobState.CANCELLED
        self.set_jobs(
            *(
                replace(job, state=to, error=None, goes_to=GOOGLE if send else "")
                if job.id in asked
                else job
                for job in self.queue
            )
        )

    async def look_for_update(self, *, now: bool = False) -> UpdateNews:
        await self._called("look_for_update", now)
        return self.update_news

    async def skip_update(self, version: str) -> None:
        await self._called("skip_update", version)
        self.update_news = replace(self.update_news, skipped=True)

    async def note_update_told(self, version: str) -> None:
        await self._called("note_update_told", version)
        self.update_news = replace(self.update_news, told=True)

    async def cloud_costs(self) -> tuple[MonthCost, ...]:
        await self._called("cloud_costs")
        return self.month_costs

    def evaluation(self) -> Evaluation | None:
        return None

    async def evaluate(
        self,
        folder: Path | None = None,
        *,
        models: Sequence[str] = (),
        detail: int | None = None,
        limit: int | None = None,
        counterfactual: bool = False,
        cameras: Sequence[tuple[str, str, str]] = (),
    ) -> None:
        await self._called("evaluate", tuple(models))

    async def cancel_evaluation(self) -> None:
        await self._called("cancel_evaluation")

    async def evaluations(self) -> tuple[RunHead, ...]:
        return ()

    async def evaluation_report(self, run: str) -> Report:
        raise errors.NotFound("no such evaluation", subject=run)

    async def compare_evaluations(self, first: str, second: str) -> Comparison:
        raise errors.NotFound("no such evaluation", subject=first)

    async def remove_evaluation(self, run: str) -> None:
        await self._called("remove_evaluation", run)

    async def _called(self, name: str, *arguments: object) -> None:
        self.calls.append((name, *arguments))
        held = self._held.pop(name, None)
        if held is not None:
            await held.wait()
        error = self.fails.pop(name, None)
        if error is not None:
            raise error

    def change_model(self, name: str, **changes: Any) -> None:
        """Let an entry of the catalogue be another."""
        self.catalogue = tuple(
            replace(one, **changes) if one.name == name else one for one in self.catalogue
        )

    def _turn(self, job_id: int, state: JobState) -> None:
        self.set_jobs(
            *(
                replace(job, state=state, error=None) if job.id == job_id else job
                for job in self.queue
            )
        )
