"""What the window needs from the rest of the app, as one interface.

``app.services`` implements it. The reading methods are quick and may be called from any thread; the
coroutines run on the asyncio thread, where the window's bridge sends them. Coroutines raise
``BlinkThinkError``; news comes as the events of ``core.events``.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from blinkthink.core.events import EventBus
from blinkthink.core.paths import Paths
from blinkthink.core.power import Power
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import Settings
from blinkthink.core.state import (
    Account,
    CameraList,
    ClipOutcome,
    Cloud,
    CloudModel,
    Download,
    Engine,
    Evaluation,
    Job,
    Machine,
    ModelEntry,
    MonthCost,
    Recommendation,
    SnapOutcome,
)
from blinkthink.core.updates import UpdateNews
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.library import Library
from blinkthink.ui.alert_backend import AlertBackend
from blinkthink.ui.digest_backend import DigestBackend
from blinkthink.ui.schedule_backend import ScheduleBackend

if TYPE_CHECKING:
    from blinkthink.evaluation.report import Comparison, Report, RunHead
    from blinkthink.gallery.care.library_care import LibraryCare
    from blinkthink.runtime.login_start import LoginStart


class Backend(AlertBackend, DigestBackend, ScheduleBackend, Protocol):
    """The app without its window."""

    @property
    def demo(self) -> bool:
        """Whether this is the demo, with its own folders."""

    @property
    def library_named(self) -> bool:
        """Whether this run shows a library that was named for it alone, to be looked at."""

    @property
    def paths(self) -> Paths: ...

    @property
    def events(self) -> EventBus:
        """Publishes on the asyncio thread."""

    @property
    def library(self) -> Library: ...

    @property
    def index(self) -> LibraryIndex:
        """All pictures, filtered and searched; its calls take up to 50 ms, or a scan's time."""

    @property
    def care(self) -> LibraryCare:
        """Import, export, trash, retention, room, moving: its coroutines are for the bridge."""

    @property
    def login_start(self) -> LoginStart:
        """What starts the app at login, as the system has it; its calls block for a moment."""

    def settings(self) -> Settings: ...

    def account(self) -> Account: ...

    def cameras(self) -> CameraList: ...

    async def bug_report(self) -> str:
        """Versions, machine, settings and the log's last lines, as text for everybody's eyes."""

    def engine(self) -> Engine: ...

    def power(self) -> Power:
        """Battery and network, as far as they are known; PowerChanged tells when they change."""

    def jobs(self) -> tuple[Job, ...]:
        """The analysis queue: unfinished jobs in their order, then recent ones."""

    def models(self) -> tuple[ModelEntry, ...]: ...

    def downloads(self) -> tuple[Download, ...]:
        """Those under way, paused, or failed since the start."""

    def machine(self) -> Machine | None:
        """What this machine offers to a model; None until ``examine_machine`` has looked."""

    def recommendation(self) -> Recommendation | None:
        """The model for this machine; None until ``examine_machine`` has looked."""

    async def examine_machine(self, *, again: bool = False) -> Machine:
        """Look at this machine, once or ``again``; takes a second or two."""

    async def change_settings(self, settings: Settings) -> None: ...

    async def sign_in(self, email: str, password: str) -> Account:
        """Returns in the state SIGNED_IN, or PIN_WANTED when Blink sent a code."""

    async def enter_pin(self, pin: str) -> Account: ...

    async def resend_code(self) -> Account: ...

    async def cancel_sign_in(self) -> None: ...

    async def sign_out(self) -> None: ...

    async def refresh_cameras(self) -> CameraList: ...

    async def snap(self, cameras: Sequence[CameraRef]) -> list[SnapOutcome]:
        """Take a picture with each of the cameras (all of them where none is named)."""

    async def arm(self, network_id: str, armed: bool) -> None:
        """Arm or disarm a network; the listing that says so is published."""

    async def enable_camera(self, camera: CameraRef, enabled: bool) -> None:
        """Turn a camera's own motion detection on or off."""

    async def watch_status(self, shown: bool) -> None:
        """Whether a window shows the cameras' state, which is then kept fresh."""

    async def fetch_clips(
        self, cameras: Sequence[CameraRef] = (), since: datetime | None = None
    ) -> list[ClipOutcome]:
        """Download motion clips that the library lacks, of all cameras where none is named."""

    async def cancel_clips(self) -> None: ...

    async def analyze(
        self,
        paths: Sequence[Path],
        *,
        force: bool = False,
        model: str | None = None,
        detail: int | None = None,
        send: bool = False,
    ) -> None:
        """Put pictures into the queue; returns at once.

        ``model`` (a name) and ``detail`` (image tokens) are for these alone, not the settings'.
        ``send``: the user wants these from the cloud, as far as consent and the cameras' settings
        let them go; those of a camera that is set to this computer are analysed here.
        """

    async def cancel_job(self, job_id: int) -> None: ...

    async def cancel_all_jobs(self) -> None: ...

    async def retry_job(self, job_id: int) -> None: ...

    async def add_model(self, model: Path, projector: Path, name: str | None) -> ModelEntry: ...

    async def use_model(self, name: str) -> None: ...

    async def download_model(self, name: str) -> None:
        """Begin to download a model, or go on where it stopped; returns at once.

        Raises DiskFull where there is no room for it.
        """

    async def pause_download(self, name: str) -> None: ...

    async def cancel_download(self, name: str) -> None:
        """Give it up, and delete what is there of it."""

    async def verify_model(self, name: str) -> ModelEntry:
        """Compare the files with what they should be; news come as a download that is CHECKING.

        Raises ModelFailed where they are damaged.
        """

    async def remove_model(self, name: str) -> int:
        """Delete a model; returns the bytes that are free again.

        One's own files stay, and a server is only forgotten, with its key.
        """

    async def server_models(self, address: str, key: str) -> tuple[str, ...]:
        """The models that an OpenAI-compatible server names."""

    async def test_server(self, address: str, key: str, model: str) -> float:
        """Ask it about a drawn picture; the seconds that it took. Raises what went wrong."""

    async def add_server(self, address: str, key: str, model: str) -> ModelEntry:
        """Make a server's model one that can be used. The user agreed to send it pictures."""

    def evaluation(self) -> Evaluation | None:
        """The evaluation under way, or the last that ended."""

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
        """Begin to score models (the one in use, if none is named; “gemini” is the cloud's) on the
        labelled pictures of ``folder``, or of the library, and of all ``cameras``, if none is named
        (their keys); news come as EvaluationChanged. Raises Usage while one runs, ModelMissing,
        NoCloudKey or NoCloudConsent.
        """

    async def cancel_evaluation(self) -> None:
        """What was done so far is kept; the same evaluation begun again goes on from there."""

    async def evaluations(self) -> tuple[RunHead, ...]:
        """The runs that are kept, newest first."""

    async def evaluation_report(self, run: str) -> Report:
        """Raises NotFound."""

    async def compare_evaluations(self, first: str, second: str) -> Comparison:
        """Raises NotFound, or Usage where they have no picture in common."""

    async def remove_evaluation(self, run: str) -> None: ...

    def cloud(self) -> Cloud:
        """The cloud service: key, consent, cost of this month; news come as CloudChanged."""

    def cloud_models(self) -> tuple[CloudModel, ...]:
        """Those that are known, with their prices; the settings may name any other."""

    async def set_cloud_key(self, key: str) -> None:
        """Keep the key. Raises Usage for what can be no key."""

    async def remove_cloud_key(self) -> None:
        """Forget the key that is kept here; one of the environment stays."""

    async def consent_to_cloud(self, agreed: bool) -> None:
        """Agree to the words of ``core.consent_words``, or take that back, which also stops what
        is on its way."""

    async def test_cloud(self, key: str = "") -> float:
        """Ask about a drawn picture, which is nobody's, with a key that is typed or with the kept
        one; the seconds that it took. It costs a little. Raises what went wrong."""

    async def answer_ask(self, job_id: int, send: bool, *, all_waiting: bool = False) -> None:
        """Whether a picture that is ASKING may go to the cloud; or all that wait for this."""

    async def cloud_costs(self) -> tuple[MonthCost, ...]:
        """By month, newest last."""

    async def look_for_update(self, *, now: bool = False) -> UpdateNews:
        """Whether there is a newer version: asked at most once a week and only if the user agreed,
        or ``now``, because a button was pressed; that raises what went wrong."""

    async def skip_update(self, version: str) -> None:
        """Say no more of this version."""

    async def note_update_told(self, version: str) -> None:
        """It was said that this version is there."""
