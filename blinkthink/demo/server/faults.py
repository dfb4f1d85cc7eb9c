"""Switches that make the server fail as the real one may: set and cleared while it runs."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar


class Kind(enum.Enum):
    """What a request asks for."""

    AUTHORIZE = "authorize"
    SIGN_IN_PAGE = "signin page"
    SIGN_IN = "signin"
    VERIFY = "verify"
    TOKEN = "token"
    TIER = "tier"
    HOMESCREEN = "homescreen"
    SNAP = "snap"
    COMMAND = "command"
    MEDIA = "media"
    ARM = "arm"
    CLIPS = "clips"
    CLIP = "clip"
    CLIP_THUMBNAIL = "clip thumbnail"
    MANIFEST = "manifest"
    CLIP_REQUEST = "clip request"
    OTHER = "other"


@dataclass(frozen=True)
class Status:
    """That status with a short JSON body; `retry_after` becomes the header of that name.

    With `late` the request takes effect and only its answer is lost.
    """

    status: int
    retry_after: int | str | None = None
    late: bool = False


@dataclass(frozen=True)
class Drop:
    """The connection ends in the middle of the right answer's body; the request took effect."""


@dataclass(frozen=True)
class Hang:
    """No answer, ever; the request took no effect."""


@dataclass(frozen=True)
class Html:
    """A web page instead of the answer, with that status."""

    status: int = 200


@dataclass(frozen=True)
class InvalidJson:
    """200 and JSON that breaks off."""


@dataclass(frozen=True)
class Null:
    """200 and the JSON value null."""


@dataclass(frozen=True)
class Stall:
    """The right answer stops in the middle of its body, and the connection stays open."""


@dataclass(frozen=True)
class Without:
    """The right answer less one member of its JSON object; the request took effect."""

    member: str


@dataclass(frozen=True)
class Refusal:
    """The sign-in's own refusal of that cause (a key of `REFUSALS`); without its effect.

    `wait` seconds are named in the body where the cause is a limit.
    """

    cause: str
    wait: int = 600


REFUSALS: Mapping[str, tuple[int, str]] = {
    "invalid_user_credentials": (401, "Invalid user credentials."),
    "invalid_2fa_code": (400, "Verification Code is invalid or expired"),
    "expired_2fa_code": (400, "Verification Code is invalid or expired"),
    "too_many_invalid_request": (429, "Too many requests."),
    "2fa_rate_limit_exceeded": (429, "Too many requests."),
    "empty_cookies": (400, "Empty Cookies."),
    "invalid_refresh_token": (401, "token is invalid or does not exists"),
}
"""Wrong password, wrong and old code, lock-out, too early, session lost, renewal refused."""

RequestFault = Status | Drop | Hang | Html | InvalidJson | Null | Stall | Without | Refusal


@dataclass(frozen=True)
class BusyAnswer:
    """A snap, or a change of a camera or network, is refused: 409 with code 307."""


@dataclass(frozen=True)
class CommandFails:
    """The command ends with another code than 908; no picture is taken, nothing is changed."""

    code: int = 912


@dataclass(frozen=True)
class CommandNeverEnds:
    """The command stays incomplete; no picture is taken, nothing is changed."""


@dataclass(frozen=True)
class OldAddress:
    """The thumbnail keeps its old address after the command: that long, and that many listings."""

    seconds: float = 0.0
    listings: int = 0


@dataclass(frozen=True)
class OldBytes:
    """The new address serves the previous picture's bytes."""


@dataclass(frozen=True)
class CutJpeg:
    """A picture is served whose end is missing; length and status are in order."""


@dataclass(frozen=True)
class EmptyPicture:
    """A picture is served without a byte."""


@dataclass(frozen=True)
class CorruptJpeg:
    """A picture is served with its start and end markers, and rubbish between."""


@dataclass(frozen=True)
class CutClip:
    """A clip is served whose end is missing; length and status are in order."""


@dataclass(frozen=True)
class ManifestNotReady:
    """The sync module of that id does not list its clips yet, though its command is complete."""


CameraFault = (
    BusyAnswer
    | CommandFails
    | CommandNeverEnds
    | OldAddress
    | OldBytes
    | CutJpeg
    | EmptyPicture
    | CorruptJpeg
    | CutClip
    | ManifestNotReady
)

_C = TypeVar("_C", bound=CameraFault)


@dataclass
class _Switch:
    """One fault that is on; `left` counts down, None is for ever; the first `spared` pass."""

    fault: RequestFault | CameraFault
    left: int | None
    spared: int = 0
    kind: Kind | None = None
    camera: str | None = None


class Faults:
    """The faults that are on. A fault goes off by itself after it struck `times` times."""

    def __init__(self) -> None:
        self._switches: list[_Switch] = []

    def add(
        self, kind: Kind, fault: RequestFault, times: int | None = 1, *, after: int = 0
    ) -> None:
        """Let the next `times` requests of that kind fail; None: all until `clear`.

        The first `after` of them pass.
        """
        self._switches.append(_Switch(fault, times, after, kind=kind))

    def add_camera(
        self,
        fault: CameraFault,
        camera: str | None = None,
        times: int | None = 1,
        *,
        after: int = 0,
    ) -> None:
        """Let a camera (or the arming of a network) fail, by its id; None: whichever is first.

        The first `after` occasions pass.
        """
        self._switches.append(_Switch(fault, times, after, camera=camera))

    def clear(self) -> None:
        """Everything works again."""
        self._switches.clear()

    @property
    def waiting(self) -> int:
        """How many faults are still on."""
        return len(self._switches)

    def take(self, kind: Kind) -> RequestFault | None:
        """The fault that strikes this request, if any; one of its times is then used up."""
        for switch in self._switches:
            fault = switch.fault
            if switch.kind is kind and isinstance(fault, RequestFault) and self._strike(switch):
                return fault
        return None

    def take_camera(self, camera: str, what: type[_C]) -> _C | None:
        """The fault of that type that strikes this camera now, if any."""
        for switch in self._switches:
            fault, mine = switch.fault, switch.camera in (None, camera)
            if mine and isinstance(fault, what) and self._strike(switch):
                return fault
        return None

    def _strike(self, switch: _Switch) -> bool:
        """Count one occasion; whether the fault strikes at it."""
        if switch.spared > 0:
            switch.spared -= 1
            return False
        if switch.left is not None:
            switch.left -= 1
            if switch.left <= 0:
                self._switches.remove(switch)
        return True
