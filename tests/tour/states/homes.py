"""The states of a house: empty, loading, normal, failed, extreme."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec

from blinkthink.core import errors, state
from blinkthink.core.alerts import AlertRule, Fired, Mqtt, Trial, Webhook
from blinkthink.core.analysis import AnalysisError
from blinkthink.core.camera_rules import CameraRules, SeverityRule
from blinkthink.core.schedules import (
    At,
    Cron,
    Every,
    Place,
    Schedule,
    ScheduledRun,
    SlowedCamera,
    Sun,
)
from blinkthink.core.settings import Settings
from blinkthink.core.state import DownloadState, Fit, JobState, SignIn
from blinkthink.runtime.egress import EgressLedger
from tests.tour.states.past import judge, plan, skip, write_log
from tests.ui.house import FOUR, GOOGLE, HOME, NOW, House, camera

LONG = "Gartenhaus hinter der Donaudampfschifffahrtsgesellschaftskapitänskajüte"
BERLIN = Place(name="Berlin, Germany", latitude=52.52, longitude=13.405)
_ASKED = (
    "examine_machine", "digest", "runs", "fired", "evaluations", "cloud_costs", "try_alert",
)  # fmt: skip
_E4B = "Gemma 4 E4B"
_AREAS = (((0.62, 0.4), (0.98, 0.4), (0.98, 0.62), (0.62, 0.62)),)
_SEVERE = (SeverityRule("person", "alert", ("22:00", "06:00")), SeverityRule("package", "info"))


class LoadingHouse(House):
    """A house that never comes to an answer."""

    def __getattribute__(self, name: str) -> Any:
        if name not in _ASKED:
            return super().__getattribute__(name)

        async def never(*_: object, **__: object) -> None:
            await asyncio.Event().wait()

        return never


def empty(folder: Path) -> House:
    """Signed in, and nothing has happened yet."""
    house = House(folder)
    house.engine_now = state.Engine(state.EngineState.NO_MODEL)
    house.more_models = tuple(one for one in _offered() if not one.own)
    house.recommendation_now = _recommended()
    return house


def loading(folder: Path) -> House:
    """What takes a while has not come yet."""
    house = LoadingHouse(folder)
    house.account_now = state.Account(SignIn.UNKNOWN)
    house.cameras_now = state.CameraList()
    house.engine_now = state.Engine(state.EngineState.LOADING, "Demo model")
    return house


def normal(folder: Path) -> House:
    """A home as it is after some days."""
    house = House(folder)
    paths = house.fill(36, variety=13)
    house.settings_now = Settings(
        place=BERLIN,
        webhook=Webhook(url="https://hooks.example/blink"),
        cloud="local_then_gemini",
        told_of_skipping=True,
        cameras={"/".join(FOUR[0].ref.key): _porch()},
    )
    house.cloud_now = replace(house.cloud_now, key="keyring", consented_at=NOW, month_cost_usd=0.42)
    house.more_models = _offered()
    house.recommendation_now = _recommended()
    house.downloads_now = (_download("e4b", DownloadState.DOWNLOADING),)
    house.jobs_now = tuple(
        state.Job(number, path, JobState.DONE if number > 3 else JobState.QUEUED, NOW, seconds=1.9)
        for number, path in enumerate(paths[:9], 1)
    )
    plan(house, _timetable())
    judge(house, paths[9:33])
    skip(house, 24)
    write_log(house)
    house.ran = _runs(house)
    house.alerts_now.rules = _rules()
    house.alerts_now.told = _told(paths)
    house.alerts_now.trial = Trial(30, 900, tuple(paths[:7]), 7, 0)
    _ledger(house)
    return house


def failed(folder: Path) -> House:
    """A bad day: nothing answers."""
    house = normal(folder)
    home = house.cameras_now
    cameras = tuple(replace(one, online=one.battery is None) for one in home.cameras)
    house.cameras_now = replace(
        home,
        cameras=cameras,
        as_of=NOW - timedelta(hours=3),
        error=errors.Transient("socket closed"),
    )
    house.account_now = replace(
        house.account_now,
        cooldown_until=NOW + timedelta(minutes=40),
        warning="The sign-in cannot be kept: no keyring answers",
    )
    why = "The model's process ended while it loaded."
    house.engine_now = state.Engine(state.EngineState.FAILED, "Demo model", why)
    house.settings_now = msgspec.structs.replace(house.settings_now, mqtt=Mqtt(host="broker.lan"))
    house.alerts_now.problems = {"webhook": "The address answers 500.", "mqtt": "No answer."}
    house.alerts_now.waiting = {"webhook": 12}
    reason = "The camera did not respond."
    house.slowed = tuple(
        SlowedCamera(one.ref, 5 + n, n % 2 == 1, NOW + timedelta(hours=2), reason)
        for n, one in enumerate(FOUR[:2])
    )
    house.ran = tuple(
        replace(one, outcome="failed", reason=reason, pictures=0) for one in house.ran
    )
    first, *others = house.timetable
    house.timetable = (replace(first, last_outcome="failed", last_error=reason), *others)
    house.owner = "elsewhere"
    error = errors.ModelFailed("The model process ended twice on this picture: it crashed.")
    house.jobs_now = tuple(
        replace(one, state=JobState.FAILED, error=error) for one in house.jobs_now
    )
    waits = _download("e4b", DownloadState.WAITING)
    house.downloads_now = (
        replace(waits, error=errors.HubUnavailable("no route")),
        replace(_download("e2b", DownloadState.FAILED), error=errors.DiskFull("/home")),
    )
    house.more_models = tuple(
        replace(one, status="broken", problem="A file is damaged.") if one.name == "own" else one
        for one in house.more_models
    )
    house.cloud_now = replace(house.cloud_now, blocked="key_refused", detail="401")
    newest = [picture.path for picture in house.library.scan()[:6]]
    for path in newest:
        house.library.update_sidecar(
            path,
            lambda one: one.failed(
                AnalysisError("model_failed", "The model gave no usable answer.", NOW.isoformat())
            ),
        )
    return house


def extreme(folder: Path) -> House:
    """Forty cameras with long names, and too much of everything."""
    house = House(folder)
    kinds = ("outdoor", "mini", "doorbell", "indoor")
    more = [
        replace(
            camera(str(n), f"{LONG if n % 3 else 'Tür'} {n}", kinds[n % 4]),
            temperature_c=-21.5,
            wifi=n % 6,
            online=n % 7 != 0,
            battery="low" if n % 5 == 0 else "ok",
        )
        for n in range(5, 41)
    ]
    networks = (HOME, state.Network("78", LONG, armed=None))
    house.cameras_now = state.CameraList((*FOUR, *more), networks, NOW)
    email = f"{'ein.sehr.langer.name' * 3}@{'unterabteilung.' * 3}example"
    house.account_now = state.Account(SignIn.SIGNED_IN, email, NOW, warning=LONG)
    paths = house.fill(160, variety=13)
    for path in paths[:3]:
        house.library.update_sidecar(path, _wordy)
    house.settings_now = Settings(
        place=msgspec.structs.replace(BERLIN, name=LONG),
        webhook=Webhook(url=f"https://{'sehr-langer-name.' * 6}example/{'x' * 80}", header="X-A"),
        mqtt=Mqtt(host="b" * 60 + ".example", user="u" * 60),
        told_of_skipping=True,
        cameras={
            "/".join(one.ref.key): CameraRules(
                looks_at=f"{LONG}. " * 4, areas=_AREAS * 4, severities=_SEVERE * 6, cloud="ask"
            )
            for one in house.cameras_now.cameras
        },
    )
    house.more_models = (
        *_offered(),
        *(
            state.ModelEntry(
                f"own{n}", f"{LONG} {n}", "ready", 10**11, 10**11, "", LONG * 3, own=True
            )
            for n in range(6)
        ),
    )
    house.downloads_now = tuple(_download(f"m{n}", DownloadState.PAUSED) for n in range(4))
    house.jobs_now = tuple(
        state.Job(n, path, JobState.RUNNING if n == 1 else JobState.QUEUED, NOW, goes_to=GOOGLE)
        for n, path in enumerate(paths, 1)
    )
    refs = tuple(one.ref for one in house.cameras_now.cameras)
    timetable = [
        replace(one, id=f"{one.id}{n}", cameras=refs, last_error=LONG * 2)
        for n in range(5)
        for one in _timetable()
    ]
    plan(house, timetable)
    judge(house, paths[9:49])
    skip(house, 60)
    write_log(house, 400)
    house.ran = tuple(replace(one, reason=LONG * 3, cameras=refs) for one in _runs(house) * 9)
    house.slowed = tuple(SlowedCamera(ref, 99, True, None, LONG) for ref in refs[:20])
    house.alerts_now.rules = tuple(
        msgspec.structs.replace(one, id=f"{one.id}{n}", name=LONG, flags=("person", "x" * 24))
        for n in range(10)
        for one in _rules()
    )
    house.alerts_now.told = tuple(
        replace(one, id=str(n), title=f"{LONG} {n}", words=LONG * 4)
        for n, one in enumerate(_told(paths) * 12)
    )
    house.alerts_now.trial = Trial(30, 10**6, tuple(paths[:60]), 10**5, 10**4)
    _ledger(house, 60)
    return house


STATES: dict[str, Callable[[Path], House]] = {
    "empty": empty,
    "loading": loading,
    "normal": normal,
    "failed": failed,
    "extreme": extreme,
}


def _porch() -> CameraRules:
    return CameraRules(
        looks_at="The front door and the path to the street.",
        normal="Our grey cat. The postman before noon.",
        matters="Somebody at the door after dark. A parcel that is left.",
        areas=_AREAS,
        severities=_SEVERE,
    )


def _wordy(sidecar: Any) -> Any:
    analysis = sidecar.analysis
    words = f"{LONG}. " * 6
    return replace(sidecar, analysis=replace(analysis, scene=words, activity=words))


def _offered() -> tuple[state.ModelEntry, ...]:
    about = "Sees well and answers in some seconds on a recent laptop."
    return (
        state.ModelEntry(
            "e4b", f"{_E4B} (Q4)", "available", 6_100_000_000, 7_000_000_000, "Apache-2.0", about,
            family=_E4B, fit=Fit.MEMORY, fits="Needs 7 GB; 11 GB are free.", link="https://x.y",
        ),
        state.ModelEntry(
            "e2b", "Gemma 4 E2B (Q8)", "partial", 5_500_000_000, 6_000_000_000, "Apache-2.0", about,
            family="Gemma 4 E2B", fit=Fit.MEMORY, loaded=2_000_000_000, link="https://x.y",
        ),
        state.ModelEntry(
            "big", "Gemma 4 31B (Q4)", "available", 19 * 10**9, 22 * 10**9, "Apache-2.0", about,
            family="Gemma 4 31B", fit=Fit.TOO_BIG,
            fits="Needs 20.5 GB; this computer has 14.9 GB of memory.",
        ),
        state.ModelEntry("own", "My model", "ready", 10**9, 2 * 10**9, "", own=True, seconds=4.2),
    )  # fmt: skip


def _recommended() -> state.Recommendation:
    return state.Recommendation("e4b", "The best that fits into 11 GB of free memory.")


def _download(name: str, how: DownloadState) -> state.Download:
    return state.Download(name, f"{_E4B} (Q4)", how, 2_400_000_000, 6_100_000_000, 11e6, 340.0)


def _timetable() -> tuple[Schedule, ...]:
    refs = tuple(one.ref for one in FOUR)
    return (
        Schedule("a", refs[:2], Every(minutes=60), last_planned=NOW, last_outcome="done"),
        Schedule("b", refs[2:3], At(times=("08:00", "17:30"), days=("mon", "fri"))),
        Schedule("c", refs[3:], Sun(event="sunset", offset_minutes=-20)),
        Schedule("d", refs, Cron(expression="*/20 7-19 * * mon-fri"), paused=True),
    )


def _runs(house: House) -> tuple[ScheduledRun, ...]:
    refs = tuple(one.ref for one in FOUR)
    return tuple(
        ScheduledRun(
            "a",
            NOW - timedelta(minutes=60 * n),
            NOW - timedelta(minutes=60 * n),
            NOW - timedelta(minutes=60 * n - 1),
            "done",
            "",
            refs[:2],
            2,
        )
        for n in range(1, 12)
    )


def _rules() -> tuple[AlertRule, ...]:
    return (
        AlertRule(id="people", name="Somebody at the door", flags=("person", "package")),
        AlertRule(id="night", name="Anything at night", severity="alert", enabled=False),
    )


def _told(paths: list[Path]) -> tuple[Fired, ...]:
    return tuple(
        Fired(
            "Somebody at the door",
            "people",
            path,
            NOW - timedelta(hours=n),
            "A person at Front Door",
            "A person in a dark coat stands at the door with a package." if n % 2 else "",
            ("desktop", "webhook"),
            ("webhook",) if n == 3 else (),
            id=str(n),
            camera_name="Front Door",
            captured_at=NOW - timedelta(hours=n),
            flags=("person",),
            kinds=("person",),
            severity="notice",
        )
        for n, path in enumerate(paths[:8])
    )


def _ledger(house: House, times: int = 6) -> None:
    ledger = EgressLedger(house.paths.egress, house.clock)
    for n in range(times):
        ledger.record("rest-u011.immedia-semi.com", "cameras", 420 + n, None)
        ledger.record(GOOGLE, "analysis", 88_000, "Front_Door/20261120_173100.jpg")
