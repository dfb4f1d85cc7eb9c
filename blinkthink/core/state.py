"""What the parts say about themselves: small immutable snapshots that any thread may read.

The window, the command line and ``watch`` show the same ones.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.records import CameraRef


class SignIn(enum.Enum):
    """The states of the account."""

    UNKNOWN = "unknown"  # a kept sign-in has not been looked at yet
    SIGNED_OUT = "signed_out"
    PASSWORD_SENT = "password_sent"
    PIN_WANTED = "pin_wanted"
    SIGNED_IN = "signed_in"
    SIGN_IN_AGAIN = "sign_in_again"  # Blink refused to renew the sign-in


@dataclass(frozen=True)
class Account:
    """The account as people see it. Holds no secret."""

    state: SignIn
    email: str = ""
    since: datetime | None = None
    phone: str = ""  # masked, as Blink names it, while a code is wanted
    channel: str = ""  # "sms" or "email": how the code was sent
    resend_at: datetime | None = None  # the earliest time for another code
    cooldown_until: datetime | None = None  # Blink asked to wait until then
    warning: str = ""  # e.g. that no keyring keeps the key

    @property
    def signed_in(self) -> bool:
        return self.state is SignIn.SIGNED_IN

    @property
    def cooling_down(self) -> bool:
        """Whether Blink asked to wait, whatever else the state is; nothing is asked meanwhile."""
        return self.cooldown_until is not None


@dataclass(frozen=True)
class Camera:
    """One camera as the last listing described it; None is what its kind does not have."""

    ref: CameraRef
    online: bool
    battery: str | None = None  # "ok" or "low", as Blink says it
    temperature_c: float | None = None
    wifi: int | None = None  # 0..5 bars
    armed: bool | None = None  # network and camera both
    enabled: bool | None = None  # the camera's own motion detection, whatever its network says
    last_snapshot: datetime | None = None

    @property
    def name(self) -> str:
        return self.ref.name


@dataclass(frozen=True)
class Network:
    """A system of cameras that is armed as one."""

    id: str
    name: str
    armed: bool | None = None


@dataclass(frozen=True)
class CameraList:
    """The cameras, when they were listed, and why a newer listing failed, if it did."""

    cameras: tuple[Camera, ...] = ()
    networks: tuple[Network, ...] = ()
    as_of: datetime | None = None
    error: BlinkThinkError | None = None

    def find(self, ref: CameraRef) -> Camera | None:
        """The camera of that identity, if it is listed.

        A ``ref`` without a network and a kind, as old schedules have it, is found by its id where
        one camera alone has it.
        """
        if ref.network_id or ref.kind:
            found = [camera for camera in self.cameras if camera.ref.key == ref.key]
        else:
            found = [camera for camera in self.cameras if camera.ref.id == ref.id]
        return found[0] if len(found) == 1 else None


@dataclass(frozen=True)
class SnapOutcome:
    """How one snapshot ended: a path and a time, or an error."""

    camera: CameraRef
    path: Path | None = None
    captured_at: datetime | None = None
    sha256: str | None = None
    error: BlinkThinkError | None = None


@dataclass(frozen=True)
class ClipOutcome:
    """How the download of one motion clip ended: the picture that stands for it, or an error."""

    id: str
    camera: CameraRef
    path: Path | None = None  # of the video
    captured_at: datetime | None = None
    new: bool = True  # False: it was in the library already
    error: BlinkThinkError | None = None


class SnapPhase(enum.Enum):
    """Where a running snapshot is."""

    WAITING = "waiting"  # for the camera's network to be free
    ASKED = "asked"  # the camera was told to take a picture
    TAKEN = "taken"  # waiting for the new picture to appear
    LOADING = "loading"
    SAVED = "saved"
    FAILED = "failed"


class JobState(enum.Enum):
    """The states of an analysis."""

    QUEUED = "queued"
    RUNNING = "running"
    ASKING = "asking"  # this machine has no answer; the user is asked before the picture leaves it
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Job:
    """One picture in the analysis queue.

    ``goes_to`` is the host of the cloud service that the picture goes to or went to; empty for this
    machine. ``error`` of one that is QUEUED or ASKING is what it waits for. ``elsewhere``: another
    process of this home analyses it.
    """

    id: int
    path: Path
    state: JobState
    queued_at: datetime
    seconds: float | None = None  # once done
    error: BlinkThinkError | None = None
    goes_to: str = ""
    elsewhere: bool = False


class EvaluationState(enum.Enum):
    """Where an evaluation is."""

    LOOKING = "looking"  # for pictures that have an expected answer
    RUNNING = "running"
    WAITING = "waiting"  # new pictures are analysed first
    DONE = "done"
    CANCELLED = "cancelled"  # what was done is kept
    FAILED = "failed"


@dataclass(frozen=True)
class Evaluation:
    """An evaluation of one model or two, one after the other: ``part`` of ``parts``.

    ``run`` names what is kept of it, once there is something.
    """

    folder: Path
    state: EvaluationState
    model: str = ""  # its title
    run: str = ""
    done: int = 0
    total: int = 0  # 0 while it is not known
    part: int = 1
    parts: int = 1
    seconds_left: float | None = None
    error: BlinkThinkError | None = None

    @property
    def under_way(self) -> bool:
        ended = (EvaluationState.DONE, EvaluationState.CANCELLED, EvaluationState.FAILED)
        return self.state not in ended


class EngineState(enum.Enum):
    """The states of the model process."""

    NO_MODEL = "no_model"  # nothing installed, or llama.cpp is missing
    IDLE = "idle"  # not loaded; starts when needed
    LOADING = "loading"
    READY = "ready"
    BUSY = "busy"
    RESTARTING = "restarting"  # it died; a new one starts
    FAILED = "failed"


@dataclass(frozen=True)
class Engine:
    """The model process as people see it."""

    state: EngineState
    model: str = ""
    detail: str = ""  # why, in words, for NO_MODEL, RESTARTING, FAILED and a BUSY that takes longer


@dataclass(frozen=True)
class Device:
    """Something that llama.cpp computes on here; memory in bytes, 0 where it names none."""

    name: str  # as llama.cpp calls it: "CUDA0"
    description: str  # "NVIDIA GeForce RTX 4090"
    kind: str  # cpu | gpu | integrated (shares the machine's memory) | accelerator
    backend: str  # "Metal", "CUDA", "Vulkan", "CPU", ..
    memory_total: int = 0
    memory_free: int = 0


def best_gpu(devices: Iterable[Device]) -> Device | None:
    """The GPU with the most memory that llama.cpp uses; one of its own before a shared one."""
    found = list(devices)
    own = [one for one in found if one.kind == "gpu"]
    gpus = own or [one for one in found if one.kind == "integrated"]
    return max(gpus, key=lambda one: one.memory_total, default=None)


@dataclass(frozen=True)
class UnusedGpu:
    """A GPU that is there and that the installed llama.cpp does not use, and what to do."""

    name: str
    advice: str


@dataclass(frozen=True)
class Machine:
    """What this machine offers to a model. Memory in bytes, limits of a container counted."""

    system: str  # linux | macos | windows
    processor: str
    cores: int  # physical ones that this process may use
    features: tuple[str, ...]  # of the processor, as far as they speed a model up: "AVX2", ..
    memory_total: int
    memory_free: int  # what programs can still have, caches counted as free
    engine: str = ""  # the version of llama-cpp-python; empty where it is missing or silent
    backend: str = ""  # what models are computed on: "Metal", "CUDA", "Vulkan", "CPU", ..
    devices: tuple[Device, ...] = ()
    unused_gpus: tuple[UnusedGpu, ...] = ()
    silent: bool = False  # llama.cpp is installed, but what asks it ended, or never came to an end

    @property
    def gpu(self) -> Device | None:
        """As ``best_gpu``."""
        return best_gpu(self.devices)


class Fit(enum.Enum):
    """How a model goes onto this machine."""

    UNKNOWN = "unknown"  # the machine has not been looked at yet
    GPU = "gpu"  # all of it
    PARTLY = "partly"  # some of its layers on the GPU, the rest on the processor
    MEMORY = "memory"  # on the processor
    TIGHT = "tight"  # only once other programs give memory back
    TOO_BIG = "too_big"


@dataclass(frozen=True)
class Recommendation:
    """The model for this machine, and why; ``name`` is None where none runs well here."""

    name: str | None
    reason: str


@dataclass(frozen=True)
class ModelEntry:
    """A model that can analyse pictures, or could."""

    name: str
    title: str
    status: str  # ready | available | partial | broken
    bytes: int
    memory_needed: int
    license: str
    about: str = ""
    detail: int = 280  # image tokens that suit it
    in_use: bool = False
    built_in: bool = False
    problem: str = ""  # why it is broken
    fit: Fit = Fit.UNKNOWN
    fits: str = ""  # the same in words, with numbers
    seconds: float | None = None  # a picture takes here, seen in real runs; None before those
    family: str = ""  # models of one family differ in their files alone: "Gemma 4 E4B"
    link: str = ""  # where the licence can be read
    loaded: int = 0  # bytes of a download that is not whole yet
    own: bool = False  # the user's own files: they are only forgotten, never deleted
    server: str = ""  # host:port where pictures are sent; empty: computed in this app's process
    agreed_at: str = ""  # when somebody agreed to that (ISO); empty for a server on this machine


class DownloadState(enum.Enum):
    """Where the download or the check of a model is."""

    WAITING = "waiting"  # for the hub's answer, for the network to come back, for another process
    DOWNLOADING = "downloading"
    CHECKING = "checking"  # the SHA-256 of what is there is computed
    PAUSED = "paused"
    FAILED = "failed"
    DONE = "done"


@dataclass(frozen=True)
class Download:
    """A model on its way onto this machine, or one whose files are checked.

    ``done`` and ``total``: bytes of both files, or those that were read for the check.
    """

    name: str
    title: str
    state: DownloadState
    done: int = 0
    total: int = 0  # 0 while the hub has not said it
    bytes_per_second: float | None = None  # of the last seconds, smoothed
    seconds_left: float | None = None
    error: BlinkThinkError | None = None  # why it FAILED, or what it is WAITING for


@dataclass(frozen=True)
class Cloud:
    """The cloud service as people see it: whether pictures can go there, and what that costs.

    Holds no secret. ``month`` is the current one, its cost with ``pending_usd``: what was set aside
    for requests that are under way, or whose answer never came. ``blocked`` says what keeps
    pictures back: over_budget, rate_limited (``until`` then), key_refused, no_quota,
    model_not_found, region, unreachable, or nothing. It goes with the next success, or once what
    was wrong is changed.
    """

    key: str = "none"  # where it lies: none | keyring | file | environment
    model: str = ""
    host: str = ""  # where pictures would go
    consented_at: datetime | None = None  # to the words as they are now
    month: str = ""  # "2026-11"
    month_cost_usd: float = 0.0
    pending_usd: float = 0.0
    budget_usd: float | None = None  # of a month; None: without a limit
    blocked: str = ""
    until: datetime | None = None
    detail: str = ""  # technical
    warning: str = ""  # e.g. that no keyring keeps the key

    @property
    def ready(self) -> bool:
        """Whether pictures may go: the user agreed, and there is a key."""
        return self.consented_at is not None and self.key != "none"


@dataclass(frozen=True)
class CloudModel:
    """A model of the cloud service that is known; prices in USD for a million tokens."""

    name: str
    title: str
    input_price: float
    output_price: float  # of thoughts too
    about: str = ""


@dataclass(frozen=True)
class MonthCost:
    """What the cloud cost in a month of local time; tokens are those that it reported."""

    month: str  # "2026-11"
    cost_usd: float  # with ``pending_usd``
    pictures: int = 0
    requests: int = 0
    pending_usd: float = 0.0
    input_tokens: int = 0
    output_tokens: int = 0  # with the thoughts
    thought_tokens: int = 0
