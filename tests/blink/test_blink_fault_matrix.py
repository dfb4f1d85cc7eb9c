"""Every fault at every moment with every kind of camera: no stale picture, nothing half done.

The real account, HTTP client, snapshots, capture service and library against the demo's server.
One run covers each pair of fault and moment and of fault and kind; the whole product is slow.
"""

from __future__ import annotations

import asyncio
import enum
import hashlib
import json
import math
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from blinkthink.blink.account import BlinkAccount
from blinkthink.blink.cameras import CameraRegistry
from blinkthink.blink.deadlines import Deadlines
from blinkthink.blink.snapshots import Snapshotter
from blinkthink.capture.snapping import CaptureService
from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import Event, EventBus, SnapProgress
from blinkthink.core.records import CameraRef
from blinkthink.core.state import SnapOutcome, SnapPhase
from blinkthink.demo.server import EMAIL, INSTANT, PASSWORD, PIN, DemoServer, Kind
from blinkthink.demo.server.faults import (
    BusyAnswer,
    CameraFault,
    CommandFails,
    CommandNeverEnds,
    CorruptJpeg,
    CutJpeg,
    Drop,
    Hang,
    Html,
    InvalidJson,
    Null,
    OldAddress,
    OldBytes,
    Refusal,
    RequestFault,
    Stall,
    Status,
)
from blinkthink.gallery.library import Library
from blinkthink.runtime.egress import EgressLedger
from blinkthink.runtime.http import HttpClient
from blinkthink.runtime.secrets import SecretStore
from tests.blink.conftest import SkippingClock, paint

CAMERAS = {"outdoor": "Driveway", "mini": "Hallway", "doorbell": "Front Door"}
QUICK = Deadlines(load=2.0)
LONGEST = 0.8  # seconds for any answer, where a server hangs; nothing else here waits for time
HANGING = ("hang", "stall")
MOST_REQUESTS = 60  # of one snapshot: 45 looks at a command that never ends, and what is around


class Moment(enum.Enum):
    """A request of a snapshot: what it asks for, and how many of its kind come before it."""

    LISTING = (Kind.HOMESCREEN, 0)
    OLD_PICTURE = (Kind.MEDIA, 0)
    SNAP = (Kind.SNAP, 0)
    COMMAND = (Kind.COMMAND, 0)
    ADDRESS = (Kind.HOMESCREEN, 1)
    PICTURE = (Kind.MEDIA, 1)
    RENEWAL = (Kind.TOKEN, 0)


M = Moment
FRESH = "fresh"  # the outcome of a snapshot that bears the fault

FAULTS: dict[str, RequestFault] = {
    "429": Status(429),
    "429 with a time": Status(429, retry_after=30),
    "403": Status(403),
    "401": Status(401),
    "404": Status(404),
    "500": Status(500),
    "503": Status(503),
    "503 after the effect": Status(503, late=True),
    "drop": Drop(),
    "stall": Stall(),
    "hang": Hang(),
    "page": Html(),
    "page 502": Html(502),
    "broken JSON": InvalidJson(),
    "null": Null(),
}
LIMITS = ("429", "429 with a time", "403")
NO_PICTURE = ("page", "broken JSON", "null")  # 200, and no JPEG

# What a fault that lasts makes of a snapshot, where it is not `transient`. Why:
LASTING: dict[tuple[str, Moment], str] = {
    # Blink asks to wait: the whole account waits, whatever was asked for.
    **{(fault, moment): "rate_limited" for fault in LIMITS for moment in Moment},
    # A new token is refused too; only a person can help.
    **{("401", moment): "needs_login" for moment in Moment},
    ("403", M.RENEWAL): "needs_login",
    ("404", M.SNAP): "not_found",  # no such camera (any more)
    # Bytes that are no picture; but where the old picture is asked for, nothing was taken yet.
    **{(fault, M.PICTURE): "bad_image" for fault in NO_PICTURE},
}
# What a fault that strikes once makes of it, where it is borne or differs from a lasting one. Why:
ONCE: dict[tuple[str, Moment], str] = {
    # One renewal, and the request is repeated.
    **{("401", moment): FRESH for moment in Moment if moment is not M.RENEWAL},
    # Looking again is safe: nothing but the look failed.
    **{
        (fault, moment): FRESH
        for fault in FAULTS
        for moment in (M.OLD_PICTURE, M.COMMAND, M.ADDRESS)
        if fault not in LIMITS
    },
}


@dataclass
class Drawn:
    """What the server's cameras took: a camera's id, the picture's number and its hash."""

    pictures: list[tuple[str, int, str]]

    def __call__(self, seed: int, camera: Any, at: Any) -> tuple[bytes, dict[str, Any]]:
        data, truth = paint(seed, camera, at)
        self.pictures.append((camera.key, seed, hashlib.sha256(data).hexdigest()))
        return data, truth

    def newest(self, ref: CameraRef) -> str:
        return max((seed, digest) for key, seed, digest in self.pictures if key == ref.id)[1]


@dataclass
class Run:
    """A home with one picture of the camera, and a program that was just started on it."""

    server: DemoServer
    clock: SkippingClock
    drawn: Drawn
    library: Library
    account: BlinkAccount
    capture: CaptureService
    events: EventBus
    ref: CameraRef

    async def snap(self) -> SnapOutcome:
        await self.clock.advance(5)
        (outcome,) = await self.capture.snap([self.ref], "manual")
        self.check_files()
        return outcome

    def check_fresh(self, outcome: SnapOutcome) -> None:
        """What was saved is the picture that the camera took last."""
        assert outcome.error is None, repr(outcome.error)
        assert outcome.path is not None
        digest = hashlib.sha256(outcome.path.read_bytes()).hexdigest()
        assert digest == outcome.sha256 == self.drawn.newest(self.ref)

    def check_files(self) -> None:
        """Whole pictures with their sidecars, none of them twice, and nothing else."""
        seen = set()
        for path in self.library.root.rglob("*"):
            if path.is_dir() or path.suffix == ".json" or path.name == ".blinkthink.lock":
                continue
            assert path.suffix == ".jpg", path.name
            with Image.open(path) as image:
                image.load()
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            sidecar = json.loads(path.with_suffix(".json").read_bytes())
            assert sidecar["sha256"] == digest
            assert self.server.truth_of(digest) is not None
            assert digest not in seen, "a picture was saved twice"
            seen.add(digest)
        assert len(seen) == len(list(self.library.root.rglob("*.json")))

    @property
    def saved(self) -> int:
        return len(list(self.library.root.rglob("*.jpg")))

    def count(self, text: str, since: int = 0) -> int:
        return sum(text in f"{one.method} {one.path}" for one in self.server.requests[since:])

    def asked(self, since: int) -> int:
        """How many times the camera was told to take a picture."""
        return sum(one.path.endswith("/thumbnail") for one in self.server.requests[since:])

    async def recover(self, code: str) -> None:
        """The fault is gone: what a person or time does, and a picture that is fresh."""
        self.server.faults.clear()
        await self.clock.advance(1000)
        if code == "needs_login":
            await self.account.sign_in(EMAIL, PASSWORD)
            await self.account.enter_pin(PIN)
        self.check_fresh(await self.snap())


async def _prepare(folder: Path) -> None:
    """A server and a home that is signed in to it, with one picture of each camera."""
    clock = SkippingClock(SystemClock().now())
    server = DemoServer(folder / "server", clock, timing=INSTANT, painter=paint)
    await server.start()
    async with _client(server, folder / "home", clock) as http:
        library = Library(folder / "home" / "library", clock)
        account, registry, capture, _ = _parts(folder / "home", http, clock, library)
        await account.sign_in(EMAIL, PASSWORD)
        await account.enter_pin(PIN)
        await registry.refresh()
        refs = [registry.find(name).ref for name in CAMERAS.values()]
        assert all(outcome.error is None for outcome in await capture.snap(refs, "manual"))
    await server.stop()


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("prepared")
    asyncio.run(_prepare(folder))
    return folder


@asynccontextmanager
async def running(prepared: Path, kind: str, fault: str = "") -> AsyncIterator[Run]:
    """A copy of all that, and a program that was just started on it."""
    clock = SkippingClock(SystemClock().now())
    drawn = Drawn([])
    with tempfile.TemporaryDirectory() as copy:
        folder = Path(copy)
        shutil.copytree(prepared, folder, dirs_exist_ok=True)
        server = DemoServer(folder / "server", clock, timing=INSTANT, painter=drawn)
        await server.start()
        library = Library(folder / "home" / "library", clock)
        try:
            async with _client(server, folder / "home", clock, fault) as http:
                account, registry, capture, events = _parts(folder / "home", http, clock, library)
                await account.restore()
                await registry.refresh()
                ref = registry.find(CAMERAS[kind]).ref
                yield Run(server, clock, drawn, library, account, capture, events, ref)
        finally:
            await server.stop()


def _client(server: DemoServer, home: Path, clock: SkippingClock, fault: str = "") -> HttpClient:
    return HttpClient(
        EgressLedger(home / "egress.jsonl", clock),
        clock,
        routes=server.routes,
        extra_trust=server.certificate,
        longest=LONGEST if fault in HANGING else math.inf,
    )


def _parts(
    home: Path, http: HttpClient, clock: SkippingClock, library: Library
) -> tuple[BlinkAccount, CameraRegistry, CaptureService, EventBus]:
    events = EventBus()
    secrets = SecretStore(home / "account.bin", home / "account.key")
    account = BlinkAccount(http, secrets, home / "account.lock", clock, events)
    registry = CameraRegistry(account, clock, events)
    snapshots = Snapshotter(account, registry, clock, QUICK)
    return account, registry, CaptureService(registry, snapshots, library, events, clock), events


def expected(fault: str, moment: Moment, *, lasting: bool) -> str:
    code = LASTING.get((fault, moment), "transient")
    return code if lasting else ONCE.get((fault, moment), code)


def pairs() -> Iterator[Any]:
    """Each fault at each moment, lasting and once; the kinds of cameras take turns."""
    kinds = list(CAMERAS)
    for number, fault in enumerate(FAULTS):
        for place, moment in enumerate(Moment):
            kind = kinds[(number + place) % 3]
            lasting = (number + place) % 2 == 0
            yield pytest.param(fault, moment, kind, lasting)


def product() -> Iterator[Any]:
    for fault in FAULTS:
        for moment in Moment:
            for kind in CAMERAS:
                for lasting in (True, False):
                    yield pytest.param(fault, moment, kind, lasting)


async def walk(prepared: Path, fault: str, moment: Moment, kind: str, lasting: bool) -> None:
    async with running(prepared, kind, fault) as run:
        what, after = moment.value
        if moment is M.RENEWAL:
            run.server.expire_access()
        run.server.faults.add(what, FAULTS[fault], None if lasting else 1, after=after)
        before, since = run.saved, len(run.server.requests)
        outcome = await run.snap()
        code = outcome.error.code if outcome.error else FRESH
        assert code == expected(fault, moment, lasting=lasting), repr(outcome.error)
        if code == FRESH:
            run.check_fresh(outcome)
        else:
            assert run.saved == before
            assert outcome.error is not None
            assert outcome.error.subject == CAMERAS[kind]
        assert run.count("/oauth/v2/", since) == 0, "nobody asked to sign in"
        assert run.count("/oauth/token", since) <= 1
        # A repeated request is one that a 401 kept from having any effect.
        assert run.asked(since) <= (2 if fault == "401" else 1)
        assert len(run.server.requests) - since <= MOST_REQUESTS
        if moment is M.RENEWAL and code == "transient" and fault in SPENT:
            code = "needs_login"  # Blink has used up the refresh token; the new one was lost
            await run.clock.advance(100)
            assert (await run.snap()).error is not None
        await run.recover(code)


# The server acts and its answer is lost: each refresh token works once.
SPENT = ("503 after the effect", "drop", "stall")


@pytest.mark.parametrize(("fault", "moment", "kind", "lasting"), list(pairs()))
async def test_each_fault_at_each_moment(prepared, fault, moment, kind, lasting):
    await walk(prepared, fault, moment, kind, lasting)


@pytest.mark.slow
@pytest.mark.parametrize(("fault", "moment", "kind", "lasting"), list(product()))
async def test_every_fault_at_every_moment_with_every_kind(prepared, fault, moment, kind, lasting):
    await walk(prepared, fault, moment, kind, lasting)


@dataclass(frozen=True)
class Trouble:
    """A fault of a camera: what it is, when it strikes, and what comes of it."""

    fault: CameraFault
    outcome: str
    times: int | None = None  # for ever
    after: int = 0
    asked: int = 1  # times the camera was told to take a picture


TROUBLES = {
    "busy all the time": Trouble(BusyAnswer(), "busy", asked=4),
    "busy at first": Trouble(BusyAnswer(), FRESH, times=2, asked=3),
    "command failed": Trouble(CommandFails(), "offline"),
    "command timed out": Trouble(CommandNeverEnds(), "offline"),
    "old for an hour": Trouble(OldAddress(seconds=3600), "stale"),
    "old for 12 seconds": Trouble(OldAddress(seconds=12), FRESH),
    "old for 3 listings": Trouble(OldAddress(listings=3), FRESH),
    "old bytes under the new address": Trouble(OldBytes(), "stale"),
    "all pictures cut": Trouble(CutJpeg(), "bad_image"),
    "all pictures corrupt": Trouble(CorruptJpeg(), "bad_image"),
    "the old picture cut": Trouble(CutJpeg(), FRESH, times=1),
    "the new picture cut": Trouble(CutJpeg(), "bad_image", times=1, after=1),
    "the new picture corrupt": Trouble(CorruptJpeg(), "bad_image", times=1, after=1),
}


@pytest.mark.parametrize("kind", list(CAMERAS))
@pytest.mark.parametrize("name", list(TROUBLES))
async def test_each_trouble_of_each_kind_of_camera(prepared, name, kind):
    trouble = TROUBLES[name]
    async with running(prepared, kind) as run:
        run.server.faults.add_camera(trouble.fault, run.ref.id, trouble.times, after=trouble.after)
        before, since = run.saved, len(run.server.requests)
        outcome = await run.snap()
        assert (outcome.error.code if outcome.error else FRESH) == trouble.outcome
        if outcome.error is None:
            run.check_fresh(outcome)
        else:
            assert run.saved == before
            assert outcome.error.subject == CAMERAS[kind]
        assert run.asked(since) == trouble.asked
        assert run.count("/oauth", since) == 0
        assert len(run.server.requests) - since <= MOST_REQUESTS
        await run.recover(trouble.outcome)


@pytest.mark.parametrize("trouble", ["page", "503", "drop", "cut"])
async def test_old_bytes_are_known_though_the_old_picture_came_at_the_second_try(prepared, trouble):
    async with running(prepared, "outdoor") as run:
        shutil.rmtree(run.library.root)  # the old picture is known from the server alone
        if trouble == "cut":
            run.server.faults.add_camera(CutJpeg())
        else:
            run.server.faults.add(Kind.MEDIA, FAULTS[trouble])
        run.server.faults.add_camera(OldBytes())
        outcome = await run.snap()
        assert outcome.error is not None
        assert outcome.error.code == "stale"
        assert run.saved == 0
        await run.recover("stale")


async def test_a_listed_picture_that_is_broken_for_good_keeps_nobody_from_a_new_one(prepared):
    async with running(prepared, "outdoor") as run:
        run.server.faults.add_camera(CutJpeg(), times=QUICK.failures)
        run.check_fresh(await run.snap())


def _remove(run: Run) -> None:
    run.server.home.remove(run.ref.name)


def _rename(run: Run) -> None:
    run.server.home.rename(run.ref.name, "Garage")


def _add_same_name(run: Run) -> None:
    run.server.home.add(run.ref.name)


def _offline(run: Run) -> None:
    run.server.home.find(run.ref.name).online = False


def _revoke(run: Run) -> None:
    run.server.revoke()


def _expire(run: Run) -> None:
    run.server.expire_access()


CHANGES: dict[str, tuple[Callable[[Run], None], dict[SnapPhase, str]]] = {
    "removed": (_remove, {SnapPhase.WAITING: "not_found", SnapPhase.TAKEN: "not_found"}),
    "renamed": (_rename, {SnapPhase.WAITING: FRESH, SnapPhase.TAKEN: FRESH}),
    "another of that name": (_add_same_name, {SnapPhase.WAITING: FRESH, SnapPhase.TAKEN: FRESH}),
    # What was taken before is a picture all the same.
    "offline": (_offline, {SnapPhase.WAITING: "offline", SnapPhase.TAKEN: FRESH}),
    "signed out": (_revoke, {SnapPhase.WAITING: "needs_login", SnapPhase.TAKEN: "needs_login"}),
    "token too old": (_expire, {SnapPhase.WAITING: FRESH, SnapPhase.TAKEN: FRESH}),
}


@pytest.mark.parametrize(
    ("name", "phase", "kind"),
    [
        pytest.param(name, phase, list(CAMERAS)[(number + turn) % 3])
        for number, name in enumerate(CHANGES)
        for turn, phase in enumerate((SnapPhase.WAITING, SnapPhase.TAKEN))
    ],
)
async def test_a_home_that_changes_meanwhile(prepared, name, phase, kind):
    change, outcomes = CHANGES[name]
    async with running(prepared, kind) as run:
        left = [partial(change, run)]

        def heard(event: Event) -> None:
            if isinstance(event, SnapProgress) and event.phase is phase and left:
                left.pop()()

        run.events.subscribe(heard)
        before, since = run.saved, len(run.server.requests)
        outcome = await run.snap()
        assert not left
        assert (outcome.error.code if outcome.error else FRESH) == outcomes[phase]
        assert run.saved == before + (outcome.error is None)
        assert run.count("/oauth", since) == (1 if name in ("signed out", "token too old") else 0)
        if outcome.error is None:
            assert outcome.sha256 == run.drawn.newest(run.ref)


STEPS = (Kind.AUTHORIZE, Kind.SIGN_IN_PAGE, Kind.SIGN_IN, Kind.VERIFY, Kind.TOKEN, Kind.TIER)
REFUSALS: dict[str, RequestFault] = {
    "wrong password": Refusal("invalid_user_credentials"),
    "wrong code": Refusal("invalid_2fa_code"),
    "old code": Refusal("expired_2fa_code"),
    "locked": Refusal("too_many_invalid_request"),
    "session lost": Refusal("empty_cookies"),
}
SIGNED_IN = "signed_in"

# What a fault makes of a sign-in, where it is not `transient`. Why:
SIGN_IN: dict[tuple[str, Kind], str] = {
    # Blink asks to wait.
    **{(fault, step): "rate_limited" for fault in ("429", "429 with a time") for step in STEPS},
    # Blink's refusals of a password and of a code, with the words that it has for them or without.
    ("401", Kind.SIGN_IN): "wrong_password",
    ("wrong password", Kind.SIGN_IN): "wrong_password",
    ("403", Kind.SIGN_IN): "locked_out",
    ("locked", Kind.SIGN_IN): "locked_out",
    ("401", Kind.VERIFY): "wrong_pin",
    ("wrong code", Kind.VERIFY): "wrong_pin",
    ("old code", Kind.VERIFY): "wrong_pin",
    ("403", Kind.VERIFY): "locked_out",
    ("locked", Kind.VERIFY): "locked_out",
    # The session that the code belongs to is gone: only a new sign-in helps.
    ("session lost", Kind.VERIFY): "needs_login",
    # The tokens are kept by then; where the account lives is asked again later.
    **{(fault, Kind.TIER): SIGNED_IN for fault in FAULTS},
}
FITTING = {
    Kind.SIGN_IN: ("wrong password", "locked", "session lost"),
    Kind.VERIFY: ("wrong code", "old code", "locked", "session lost"),
}


@pytest.mark.parametrize("step", STEPS)
async def test_each_fault_at_each_step_of_signing_in(tmp_path, step):
    clock = SkippingClock(SystemClock().now())
    server = DemoServer(tmp_path / "server", clock, timing=INSTANT, painter=paint)
    await server.start()
    for number, fault in enumerate([*FAULTS, *FITTING.get(step, ())]):
        home = tmp_path / str(number)
        async with _client(server, home, clock, fault) as http:
            account, registry, *_ = _parts(home, http, clock, Library(home / "library", clock))
            await account.restore()
            server.faults.add(step, {**FAULTS, **REFUSALS}[fault])
            since, messages, code = len(server.requests), server.sms_sent, SIGNED_IN
            try:
                await account.sign_in(EMAIL, PASSWORD)
                await account.enter_pin(PIN)
            except BlinkThinkError as error:
                code = error.code
            assert (fault, code) == (fault, SIGN_IN.get((fault, step), "transient"))
            assert account.account.signed_in is (code == SIGNED_IN)
            posts = [s.path for s in server.requests[since:] if s.method == "POST"]
            # Nothing is sent twice; a 401 after the tokens came renews them once.
            assert len(posts) - len(set(posts)) == ((fault, step) == ("401", Kind.TIER))
            assert server.sms_sent - messages <= 1
            assert len(server.requests) - since <= len(STEPS) + 3
            await clock.advance(1000)
            if code != SIGNED_IN:
                await account.sign_in(EMAIL, PASSWORD)
                await account.enter_pin(PIN)
            assert len((await registry.refresh()).cameras) == 4
            assert server.faults.waiting == 0
    await server.stop()
