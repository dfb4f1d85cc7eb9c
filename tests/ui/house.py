"""A house with four cameras for the window's tests: a real library of drawn pictures on the disk.

``House`` implements ``blinkthink.ui.backend.Backend``: a snapshot draws a scene and stores it, an
analysis writes the scene's truth into the sidecar, both with the events of the real app.
"""

from __future__ import annotations

import asyncio
import hashlib
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from blinkthink.core import events, state
from blinkthink.core.analysis import Analysis, AnalysisError, Flag, Provenance
from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.paths import Paths
from blinkthink.core.power import Power
from blinkthink.core.records import CameraRef, Sidecar
from blinkthink.core.settings import Settings
from blinkthink.core.state import JobState, SignIn, SnapPhase
from blinkthink.core.updates import UpdateNews
from blinkthink.demo.scenes import draw
from blinkthink.evaluation.report import Comparison, Report, RunHead
from blinkthink.gallery.care.library_care import LibraryCare
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.index.keeper import IndexKeeper
from blinkthink.gallery.library import Library
from blinkthink.gallery.overlapping import LOCK
from blinkthink.runtime.login_start import LoginStart
from blinkthink.runtime.login_start.xdg import Autostart
from tests.ui.measuring import Measuring
from tests.ui.scripted_alerts import ScriptedAlerts
from tests.ui.scripted_digests import ScriptedDigests
from tests.ui.scripted_schedules import ScriptedSchedules

NOW = datetime.fromisoformat("2026-11-20T17:32:00").astimezone()
GOOGLE = "generativelanguage.googleapis.com"
PLACES = {"1": "porch", "2": "driveway", "3": "yard", "4": "hallway"}
SEEDS = (6, 0, 8, 12, 1, 17, 16, 3, 2, 21, 4, 18, 22)  # some with subjects, some without
SEVERITY = {"person": "notice", "package": "notice", "door_open": "notice", "lens_blocked": "alert"}
_VIEWS = {"porch": 11, "driveway": 3, "yard": 5, "hallway": 8}


def camera(number: str, name: str, kind: str, battery: str | None = "ok") -> state.Camera:
    return state.Camera(CameraRef(number, "77", kind, name), online=True, battery=battery)


HOME = state.Network("77", "Home", armed=True)
FOUR = (
    camera("1", "Front Door", "doorbell"),
    camera("2", "Driveway", "outdoor"),
    camera("3", "Back Yard", "outdoor", "low"),
    camera("4", "Hallway", "mini", None),
)


def scene(place: str, seed: int, hour: int) -> tuple[bytes, Analysis]:
    """A picture of this place, at night, by day or at dusk, and what is true in it."""
    return _drawn(place, seed, 2 if hour < 7 or hour > 18 else 17 if hour > 16 else 12)


@lru_cache(maxsize=256)
def _drawn(place: str, seed: int, hour: int) -> tuple[bytes, Analysis]:
    at = NOW.replace(hour=hour, minute=5, second=0)
    drawn = draw(seed, place=place, view=_VIEWS[place], at=at, size=(640, 360), burned_in=False)
    truth = Analysis.from_json(drawn.truth.analysis())
    assert truth is not None
    flags = tuple(Flag(f.name, SEVERITY.get(f.name, "info"), f.reason) for f in truth.flags)
    return drawn.jpeg(), replace(truth, flags=flags)


class House(ScriptedAlerts, ScriptedDigests, ScriptedSchedules):
    """Implements ``Backend`` on real files."""

    def __init__(self, folder: Path, *, demo: bool = False) -> None:
        self.demo = demo
        self.library_named = False
        self.paths = Paths(folder, folder, folder / "cache", folder / "logs", folder / "library")
        self.clock = ManualClock(NOW)
        self.events = events.EventBus()
        self.library = Library(self.paths.library, self.clock)
        self.index = LibraryIndex(self.library, self.paths.indexes)
        self.keeper = IndexKeeper(self.index, self.events, self.clock, watches=False, delay=0)
        self.settings_now = Settings()
        self.login_start: LoginStart = Autostart(folder / "autostart", (sys.executable,), {})
        self.cloud_now = state.Cloud(host=GOOGLE, month="2026-11", budget_usd=5.0)
        self.asks_answered: list[tuple[int, bool, bool]] = []
        self.care = LibraryCare(
            self.library, self.events, self.clock, self.settings, self._use_library
        )
        self.account_now = state.Account(SignIn.SIGNED_IN, email="a@b.c", since=NOW)
        self.cameras_now = state.CameraList(FOUR, (HOME,), NOW)
        self.engine_now = state.Engine(state.EngineState.READY, "Demo model")
        self.power_now = Power()
        self.jobs_now: tuple[state.Job, ...] = ()
        self.machine_now = state.Machine(
            "linux", "Intel Core i7", 6, ("AVX2",), 16 * 10**9, 11 * 10**9, "0.3.36", "CPU"
        )
        self.recommendation_now: state.Recommendation | None = None
        self.downloads_now: tuple[state.Download, ...] = ()
        self.update_news = UpdateNews()
        self.models_used: list[str] = []
        self.refusals: dict[str, BlinkThinkError] = {}  # by camera id
        self.analyses_asked: list[tuple[tuple[Path, ...], str | None, int | None]] = []
        self.sent: list[Path] = []  # of these, those that were wanted from the cloud
        self.analysis_held = False  # an analysis waits in the queue until ``finish``
        self.seed = 100
        self.truths: dict[Path, Analysis] = {}
        self.status_shown: list[bool] = []
        self.arming_refused: BlinkThinkError | None = None
        self.clips_refused: BlinkThinkError | None = None
        self.clips_now: tuple[state.ClipOutcome, ...] = ()
        self.clips_asked: list[tuple[CameraRef, ...]] = []
        self.clips_gate: asyncio.Event | None = None
        self.more_models: tuple[state.ModelEntry, ...] = ()
        self.measuring = Measuring(self.library, self.events, self.clock, self.paths.evaluations)

    # Filling

    def take(
        self, camera: state.Camera, at: datetime, *, seed: int, trigger: str = "schedule"
    ) -> Path:
        """Store a drawn picture, not analysed."""
        data, truth = scene(PLACES.get(camera.ref.id, "yard"), seed, at.hour)
        path = self.library.store(
            data,
            camera=camera.ref,
            captured_at=at,
            trigger=trigger,
            sha256=hashlib.sha256(data).hexdigest(),
            width=640,
            height=360,
        )
        self.truths[path] = truth
        return path

    def describe(self, path: Path) -> None:
        """Write the truth of a picture into its sidecar."""
        truth = self.truths[path]
        self.library.update_sidecar(path, lambda one: one.analyzed(truth, provenance()))

    def fill(self, count: int, *, described: bool = True, variety: int = 5) -> list[Path]:
        """``count`` pictures backwards from now, the cameras in turn; the paths, newest first."""
        made = []
        for number in range(count):
            camera = self.cameras_now.cameras[number % len(self.cameras_now.cameras)]
            at = NOW - timedelta(minutes=1 + 37 * number)
            path = self.take(camera, at, seed=SEEDS[number % variety])
            if described:
                self.describe(path)
            made.append(path)
        return made

    # What the window reads

    def settings(self) -> Settings:
        return self.settings_now

    def account(self) -> state.Account:
        return self.account_now

    def cameras(self) -> state.CameraList:
        return self.cameras_now

    async def bug_report(self) -> str:
        return "BlinkThink bug report"

    def power(self) -> Power:
        return self.power_now

    def engine(self) -> state.Engine:
        return self.engine_now

    def jobs(self) -> tuple[state.Job, ...]:
        return self.jobs_now

    def models(self) -> tuple[state.ModelEntry, ...]:
        about = "Knows the demo's drawn scenes only."
        return (
            state.ModelEntry(
                "demo", "Demo model", "ready", 6_000_000, 80_000_000, "MIT", about,
                in_use=self.engine_now.state is not state.EngineState.NO_MODEL, built_in=True,
            ),
            *self.more_models,
        )  # fmt: skip

    def downloads(self) -> tuple[state.Download, ...]:
        return self.downloads_now

    def machine(self) -> state.Machine | None:
        return self.machine_now

    def recommendation(self) -> state.Recommendation | None:
        return self.recommendation_now

    # What the window asks for

    async def examine_machine(self, *, again: bool = False) -> state.Machine:
        return self.machine_now

    async def change_settings(self, settings: Settings) -> None:
        self.settings_now = settings

    async def _use_library(self, folder: Path) -> None:
        self.paths = self.paths.with_library(folder)
        self.library.use(folder)

    async def sign_in(self, email: str, password: str) -> state.Account:
        return self.set_account(state.Account(SignIn.SIGNED_IN, email=email, since=NOW))

    async def enter_pin(self, pin: str) -> state.Account:
        return self.account_now

    async def resend_code(self) -> state.Account:
        return self.account_now

    async def cancel_sign_in(self) -> None:
        self.set_account(state.Account(SignIn.SIGNED_OUT))

    async def sign_out(self) -> None:
        self.set_account(state.Account(SignIn.SIGNED_OUT))

    async def refresh_cameras(self) -> state.CameraList:
        if self.cameras_now.error is not None:
            raise self.cameras_now.error
        self.events.publish(events.CamerasChanged(self.cameras_now))
        return self.cameras_now

    async def snap(self, cameras: Sequence[CameraRef]) -> list[state.SnapOutcome]:
        keys = {ref.key for ref in cameras}
        chosen = [c for c in self.cameras_now.cameras if not keys or c.ref.key in keys]
        return [await self._snap(one) for one in chosen]

    async def arm(self, network_id: str, armed: bool) -> None:
        if self.arming_refused is not None:
            raise self.arming_refused
        networks = tuple(
            replace(one, armed=armed) if one.id == network_id else one
            for one in self.cameras_now.networks
        )
        self.set_cameras(replace(self.cameras_now, networks=networks))

    async def enable_camera(self, camera: CameraRef, enabled: bool) -> None:
        cameras = tuple(
            replace(one, enabled=enabled) if one.ref.key == camera.key else one
            for one in self.cameras_now.cameras
        )
        self.set_cameras(replace(self.cameras_now, cameras=cameras))

    async def watch_status(self, shown: bool) -> None:
        self.status_shown.append(shown)

    async def fetch_clips(
        self, cameras: Sequence[CameraRef] = (), since: datetime | None = None
    ) -> list[state.ClipOutcome]:
        """``clips_now``, one after the other; ``clips_gate`` holds it after the first."""
        self.clips_asked.append(tuple(cameras))
        if self.clips_refused is not None:
            raise self.clips_refused
        total = len(self.clips_now)
        self.events.publish(events.ClipsProgress(0, None))
        for done in range(total):
            self.events.publish(events.ClipsProgress(done, total))
            if self.clips_gate is not None:
                await self.clips_gate.wait()
        self.events.publish(events.ClipsProgress(total, total, running=False))
        return list(self.clips_now)

    async def cancel_clips(self) -> None:
        self.clips_now = self.clips_now[:1]
        if self.clips_gate is not None:
            self.clips_gate.set()

    async def analyze(
        self,
        paths: Sequence[Path],
        *,
        force: bool = False,
        model: str | None = None,
        detail: int | None = None,
        send: bool = False,
    ) -> None:
        self.analyses_asked.append((tuple(paths), model, detail))
        self.sent += paths if send else ()
        for path in paths:
            number = max((job.id for job in self.jobs_now), default=0) + 1
            job = state.Job(number, path, JobState.RUNNING, NOW)
            self.set_jobs(job, *self.jobs_now)
            if not self.analysis_held:
                await self.finish(path)

    async def finish(self, path: Path, error: AnalysisError | None = None) -> None:
        """End the analysis of a picture."""

        def change(one: Sidecar) -> Sidecar:
            if error is not None:
                return one.failed(error)
            return one.analyzed(self.truths[path], provenance())

        await asyncio.to_thread(self.library.update_sidecar, path, change)
        ended = JobState.FAILED if error is not None else JobState.DONE
        self.set_jobs(
            *(replace(job, state=ended, seconds=1.9) if job.path == path else job
              for job in self.jobs_now)
        )  # fmt: skip
        self.events.publish(events.SidecarChanged(path))

    async def cancel_job(self, job_id: int) -> None:
        self.set_jobs(
            *(replace(job, state=JobState.CANCELLED) if job.id == job_id else job
              for job in self.jobs_now)
        )  # fmt: skip

    async def cancel_all_jobs(self) -> None:
        self.set_jobs(*(replace(job, state=JobState.CANCELLED) for job in self.jobs_now))

    async def retry_job(self, job_id: int) -> None:
        return None

    async def add_model(self, model: Path, projector: Path, name: str | None) -> state.ModelEntry:
        return self.models()[0]

    async def use_model(self, name: str) -> None:
        self.models_used.append(name)

    async def download_model(self, name: str) -> None:
        return None

    async def pause_download(self, name: str) -> None:
        return None

    async def cancel_download(self, name: str) -> None:
        return None

    async def verify_model(self, name: str) -> state.ModelEntry:
        return self.models()[0]

    async def remove_model(self, name: str) -> int:
        return 0

    async def server_models(self, address: str, key: str) -> tuple[str, ...]:
        return ()

    async def test_server(self, address: str, key: str, model: str) -> float:
        return 1.4

    async def add_server(self, address: str, key: str, model: str) -> state.ModelEntry:
        return self.models()[0]

    def cloud(self) -> state.Cloud:
        return self.cloud_now

    def set_cloud(self, **changes: Any) -> None:
        self.cloud_now = replace(self.cloud_now, **changes)
        self.events.publish(events.CloudChanged(self.cloud_now))

    def cloud_models(self) -> tuple[state.CloudModel, ...]:
        return ()

    async def set_cloud_key(self, key: str) -> None:
        self.set_cloud(key="keyring")

    async def remove_cloud_key(self) -> None:
        self.set_cloud(key="none")

    async def consent_to_cloud(self, agreed: bool) -> None:
        self.set_cloud(consented_at=NOW if agreed else None)

    async def test_cloud(self, key: str = "") -> float:
        return 0.9

    async def answer_ask(self, job_id: int, send: bool, *, all_waiting: bool = False) -> None:
        self.asks_answered.append((job_id, send, all_waiting))
        ended = JobState.QUEUED if send else JobState.CANCELLED
        self.set_jobs(
            *(
                replace(job, state=ended, error=None, goes_to=GOOGLE if send else "")
                if job.state is JobState.ASKING and (all_waiting or job.id == job_id)
                else job
                for job in self.jobs_now
            )
        )

    async def cloud_costs(self) -> tuple[state.MonthCost, ...]:
        return ()

    async def look_for_update(self, *, now: bool = False) -> UpdateNews:
        return self.update_news

    async def skip_update(self, version: str) -> None:
        self.update_news = replace(self.update_news, skipped=True)

    async def note_update_told(self, version: str) -> None:
        self.update_news = replace(self.update_news, told=True)

    def evaluation(self) -> state.Evaluation | None:
        return self.measuring.now

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
        await self.measuring.begin(models or ("demo",), detail, cameras)

    async def cancel_evaluation(self) -> None:
        self.measuring.cancel()

    async def evaluations(self) -> tuple[RunHead, ...]:
        return tuple(await asyncio.to_thread(self.measuring.kept.heads))

    async def evaluation_report(self, run: str) -> Report:
        return await asyncio.to_thread(self.measuring.report, run)

    async def compare_evaluations(self, first: str, second: str) -> Comparison:
        return await asyncio.to_thread(self.measuring.compare, first, second)

    async def remove_evaluation(self, run: str) -> None:
        await asyncio.to_thread(self.measuring.kept.remove, run)

    # Changes, with their news

    def set_account(self, account: state.Account) -> state.Account:
        self.account_now = account
        self.events.publish(events.AccountChanged(account))
        return account

    def set_cameras(self, cameras: state.CameraList) -> None:
        self.cameras_now = cameras
        self.events.publish(events.CamerasChanged(cameras))

    def set_jobs(self, *jobs: state.Job) -> None:
        self.jobs_now = jobs
        self.events.publish(events.QueueChanged(jobs))

    def set_downloads(self, *downloads: state.Download) -> None:
        self.downloads_now = downloads
        self.events.publish(events.DownloadsChanged(downloads))

    async def _snap(self, camera: state.Camera) -> state.SnapOutcome:
        publish = self.events.publish
        publish(events.SnapProgress(camera.ref, SnapPhase.ASKED))
        error = self.refusals.get(camera.ref.id)
        if error is not None:
            outcome = state.SnapOutcome(camera.ref, error=error)
        else:
            self.seed += 1
            await self.clock.advance(1)
            at = self.clock.now()
            path = await asyncio.to_thread(self.take, camera, at, seed=self.seed, trigger="manual")
            publish(events.PictureAdded(path))
            outcome = state.SnapOutcome(camera.ref, path, at)
        publish(events.SnapFinished(outcome))
        return outcome


def in_the_way_of_changes(picture: Path) -> Path:
    """Let no change of this picture’s library succeed: a folder lies where its lock belongs."""
    lock = picture.parents[1] / LOCK
    lock.unlink(missing_ok=True)
    lock.mkdir()
    return lock


def provenance(seconds: float = 1.9) -> Provenance:
    return Provenance("local", "demo", "1", seconds, 140, 480, 120, 1, NOW.isoformat())
