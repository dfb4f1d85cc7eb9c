"""The one tree of errors.

    BlinkThinkError
    ├── NeedsLogin, WrongPassword, WrongPin, LockedOut       the account
    ├── Stale, BadImage, Busy, Offline                       a camera
    │   └── CameraPaused (an Offline)                        the schedule tries it no more
    ├── RateLimited, Transient                               Blink's or another server
    │   ├── SnapshotLimit                                    our own limit
    │   ├── ServerBusy, ServerUnavailable                    an analysis server of the user's own
    │   ├── HubBusy, HubUnavailable                          the hub that models come from
    │   ├── InTheWay (a Transient)                           a file or folder of another kind
    │   └── Unforeseen (a Transient)                         a fault of this app
    ├── DiskFull, ReadOnly                                   files
    │   └── NoRoom (a DiskFull)                              something large that does not fit
    ├── OnBattery, CostlyNetwork, NoNetwork                  what analysis waits for
    ├── ModelMissing, ModelFailed, CloudRefused, OverBudget  the analysis
    │   ├── ServerRefused                                    an analysis server of the user's own
    │   ├── DownloadFailed                                   a model that cannot be had
    │   └── AnalysisBroke (a ModelFailed)                    a fault of this app
    ├── NotFound, Cancelled, Usage
    ├── DiskAway (a NotFound)                                the library's disk
    │   └── LibraryMoved                                     and its folder
    └── NothingLabelled (a NotFound)                         pictures to score a model on

Those of the cloud service are in ``core.cloud_errors``.

Every error carries the public code of the command line's contract and a remedy: what would help.
The words that people read are made from errors in one place, ``core.words``.
"""

from __future__ import annotations

import enum
import errno
from datetime import datetime
from pathlib import Path
from typing import ClassVar


class Remedy(enum.Enum):
    """What helps after an error."""

    RETRY = "retry"  # the same request may succeed later, by itself
    SIGN_IN = "sign_in"  # a person has to sign in again
    ASK_USER = "ask_user"  # a person has to change something first
    NONE = "none"  # nothing helps; the request was wrong or is over


class BlinkThinkError(Exception):
    """Base of all errors that are shown to people.

    ``detail`` is technical, safe to log and to show behind "Details"; it never holds a secret.
    ``subject`` is what the error is about in the user's terms (a camera's name, a path). ``before``
    is why another way was tried first in vain, where there was one.
    """

    code: ClassVar[str] = "transient"
    remedy: ClassVar[Remedy] = Remedy.RETRY

    def __init__(self, detail: str = "", *, subject: str = "") -> None:
        super().__init__(detail)
        self.detail = detail
        self.subject = subject
        self.before: BlinkThinkError | None = None


class NeedsLogin(BlinkThinkError):
    """Nobody is signed in, or Blink refused to renew the sign-in."""

    code = "needs_login"
    remedy = Remedy.SIGN_IN


class WrongPassword(BlinkThinkError):
    """Blink refused the e-mail and password."""

    code = "wrong_password"
    remedy = Remedy.SIGN_IN


class WrongPin(BlinkThinkError):
    """Blink refused the code; ``expired`` when it was right once but is too old."""

    code = "wrong_pin"
    remedy = Remedy.ASK_USER

    def __init__(self, detail: str = "", *, expired: bool = False) -> None:
        super().__init__(detail)
        self.expired = expired


class LockedOut(BlinkThinkError):
    """Blink locked the account for a while after too many attempts."""

    code = "locked_out"
    remedy = Remedy.ASK_USER


class Stale(BlinkThinkError):
    """The camera gave its previous picture again; it was not saved."""

    code = "stale"


class BadImage(BlinkThinkError):
    """Bytes that are no whole picture."""

    code = "bad_image"


class Busy(BlinkThinkError):
    """The camera or its sync module was busy with another command all the time."""

    code = "busy"


class Offline(BlinkThinkError):
    """The camera did not respond: its command failed or timed out."""

    code = "offline"


class CameraPaused(Offline):
    """A camera failed ``failures`` times in a row: the schedule leaves it out until somebody
    resumes it."""

    remedy = Remedy.ASK_USER

    def __init__(self, detail: str = "", *, subject: str = "", failures: int = 0) -> None:
        super().__init__(detail, subject=subject)
        self.failures = failures


class RateLimited(BlinkThinkError):
    """A server asked to wait; ``retry_after`` seconds, if it said how long."""

    code = "rate_limited"

    def __init__(
        self, detail: str = "", *, retry_after: float | None = None, subject: str = ""
    ) -> None:
        super().__init__(detail, subject=subject)
        self.retry_after = retry_after


class SnapshotLimit(RateLimited):
    """Our own limit: ``limit`` pictures were asked for in an hour; ``next_at`` one may be again."""

    def __init__(
        self,
        detail: str = "",
        *,
        limit: int = 0,
        next_at: datetime | None = None,
        retry_after: float | None = None,
        subject: str = "",
    ) -> None:
        super().__init__(detail, retry_after=retry_after, subject=subject)
        self.limit = limit
        self.next_at = next_at


class ServerBusy(RateLimited):
    """An analysis server of the user's own asked to wait; ``subject`` is its address."""


class HubBusy(RateLimited):
    """The model hub asked to wait; ``subject`` is its host."""


class Transient(BlinkThinkError):
    """The network or a server failed in a way that passes."""

    code = "transient"


class ServerUnavailable(Transient):
    """An analysis server of the user's own cannot be reached or failed; ``subject`` is its address,
    ``detail`` says in words what was seen."""


class HubUnavailable(Transient):
    """The model hub cannot be reached or failed; ``subject`` is its host."""


class InTheWay(Transient):
    """Something else has the name of a file or folder of ours; it stays until a person moves it."""

    remedy = Remedy.ASK_USER


class Unforeseen(Transient):
    """Something broke in a way that nobody foresaw, by a fault of this app; ``detail`` is
    technical."""


class NotFound(BlinkThinkError):
    """A camera, picture, model or schedule of that name does not exist."""

    code = "not_found"
    remedy = Remedy.NONE


class DiskAway(NotFound):
    """The disk that the library was on is not there; ``subject`` is the library's folder."""

    remedy = Remedy.ASK_USER


class LibraryMoved(DiskAway):
    """The library's folder is not there, though its disk is. ``to``: where it was moved, if that is
    known."""

    def __init__(self, detail: str = "", *, subject: str = "", to: str = "") -> None:
        super().__init__(detail, subject=subject)
        self.to = to


class NothingLabelled(NotFound):
    """No picture of a folder has an expected answer that a model could be scored by; ``subject`` is
    the folder."""

    remedy = Remedy.ASK_USER


class DiskFull(BlinkThinkError):
    """No room is left where a file was to be written; ``subject`` is the folder."""

    code = "disk_full"
    remedy = Remedy.ASK_USER


class NoRoom(DiskFull):
    """Something large does not fit; nothing was begun. ``detail`` says both numbers."""


class ReadOnly(BlinkThinkError):
    """A file or folder may not be written."""

    code = "read_only"
    remedy = Remedy.ASK_USER


class OnBattery(BlinkThinkError):
    """This computer runs on its battery, and analysis is to wait then."""


class CostlyNetwork(BlinkThinkError):
    """Data costs money on this network, and analysis elsewhere is to wait then."""


class NoNetwork(BlinkThinkError):
    """This computer has no network; analysis elsewhere waits for one."""


class ModelMissing(BlinkThinkError):
    """No model is installed, or llama.cpp is not."""

    code = "model_missing"
    remedy = Remedy.ASK_USER


class ModelFailed(BlinkThinkError):
    """The model process died, hung, refused its files or gave no usable answer.

    ``refused``: of each answer that failed the checks, what was wrong, by category.
    """

    code = "model_failed"

    def __init__(
        self, detail: str = "", *, subject: str = "", refused: tuple[tuple[str, ...], ...] = ()
    ) -> None:
        super().__init__(detail, subject=subject)
        self.refused = refused


class AnalysisBroke(ModelFailed):
    """An analysis broke in a way that nobody foresaw: a fault of this app. ``detail`` is
    technical."""


class DownloadFailed(ModelFailed):
    """A model cannot be downloaded as things are: the hub wants one to agree to terms, lacks the
    file, or gave another one. ``subject`` is the model's title, ``detail`` says in words what was
    seen, ``advice`` what to do."""

    remedy = Remedy.ASK_USER

    def __init__(self, detail: str = "", *, subject: str = "", advice: str = "") -> None:
        super().__init__(detail, subject=subject)
        self.advice = advice


class CloudRefused(BlinkThinkError):
    """The cloud service refused the request, or cloud analysis is not allowed."""

    code = "cloud_refused"
    remedy = Remedy.ASK_USER


class ServerRefused(CloudRefused):
    """An analysis server of the user's own refused the request: its key, the model's name, the
    address. A person has to change something, as with the cloud's refusals, whose code it shares.
    ``subject`` is its address, ``detail`` says in words what was seen."""


class OverBudget(BlinkThinkError):
    """The month's budget for the cloud is spent."""

    code = "over_budget"
    remedy = Remedy.ASK_USER


class Cancelled(BlinkThinkError):
    """The user cancelled it."""

    code = "cancelled"
    remedy = Remedy.NONE


class Usage(BlinkThinkError):
    """A request that makes no sense as it was made."""

    code = "usage"
    remedy = Remedy.NONE


class SettingsBroken(Usage):
    """The settings file could not be read: ``detail`` says why in words, ``subject`` is where it is
    kept now. ``library``: a folder with pictures that was in use before, and may be again."""

    def __init__(self, detail: str = "", *, subject: str = "", library: str = "") -> None:
        super().__init__(detail, subject=subject)
        self.library = library


def from_os_error(error: OSError, path: Path | str) -> BlinkThinkError:
    """The typed error for a failed file operation on ``path``."""
    subject = str(path)
    detail = f"{type(error).__name__}: {error.strerror or error}"
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(detail, subject=str(_folder_of(Path(path))))
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return ReadOnly(detail, subject=subject)
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return NotFound(detail, subject=subject)
    if error.errno in (errno.EEXIST, errno.EISDIR) or leads_round(error):
        return InTheWay(detail, subject=subject)
    return Transient(detail, subject=subject)


def leads_round(error: OSError) -> bool:
    """Whether a link could not be followed since it leads to itself. Windows has a number of its
    own for that, which Python does not translate."""
    return error.errno == errno.ELOOP or getattr(error, "winerror", 0) == 1921


def _folder_of(path: Path) -> Path:
    """The folder in which ``path`` is or was to be made, or the nearest above it that is there;
    ``path`` itself where that says no more."""
    nearest = next((folder for folder in path.parents if folder.is_dir()), path)
    return nearest if nearest.name else path
