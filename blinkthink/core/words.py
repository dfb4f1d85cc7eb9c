"""Errors to words: what happened, what it means, one thing to do. The only place that does so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import PurePath

from blinkthink.core import errors as e
from blinkthink.core.acts import Act, act_for
from blinkthink.core.cloud_words import cloud_words
from blinkthink.core.mqtt_words import MQTT_WORDS
from blinkthink.core.telling_words import telling_words
from blinkthink.core.translation import tr
from blinkthink.core.update_errors import UPDATE_WORDS


@dataclass(frozen=True)
class Words:
    """``title`` says what happened, ``meaning`` what it means, ``action`` one thing to do;
    ``act`` is what a button beside them does. ``detail`` is technical and shown when asked for."""

    title: str
    meaning: str
    action: str
    detail: str = ""
    act: Act = Act.NOTHING

    @property
    def sentence(self) -> str:
        return " ".join(part for part in (self.title, self.meaning, self.action) if part)


_REPORT = "Try again; if it happens again, report it with the details."
_BEFORE = "On this computer before:"


def say(error: BaseException) -> Words:
    """The words for an error; one that nobody foresaw gets plain ones and keeps its detail."""
    if isinstance(error, e.BlinkThinkError):
        for kind in type(error).__mro__:
            words = _WORDS.get(kind)
            if words is not None:
                title, meaning, action = words(error)
                detail = "" if error.detail in (title, meaning) else error.detail
                if error.before is not None:
                    first = say(error.before)
                    meaning = " ".join(part for part in (meaning, _BEFORE, first.title) if part)
                    detail = "; ".join(part for part in (detail, first.detail) if part)
                return Words(title, meaning, action, detail, act_for(error))
    return Words(
        "Something went wrong.",
        "BlinkThink did not expect this.",
        _REPORT,
        error.detail
        if isinstance(error, e.BlinkThinkError)
        else f"{type(error).__name__}: {error}",
        act_for(error),
    )


def say_code(code: str) -> Words:
    """The words for an error that is known by its public code alone, as records keep it."""
    for kind in _WORDS:
        if issubclass(kind, e.BlinkThinkError) and kind.code == code:
            return say(kind())
    return replace(say(RuntimeError(code)), detail=code)


def memory(count: int) -> str:
    """Bytes of memory as it is sold, in units of 2^30: “5.4 GB”, “24 GB”, “100 MB”."""
    if count < 2**30:
        return f"{round(count / 2**20)} MB"
    return f"{count / 2**30:.1f}".removesuffix(".0") + " GB"


def duration(seconds: float) -> str:
    """A waiting time as people say it."""
    if seconds < 1.5:
        return "1 second"
    if seconds < 90:
        return f"{round(seconds)} seconds"
    if seconds < 5400:
        return f"{round(seconds / 60)} minutes"
    return f"{round(seconds / 3600)} hours"


def _camera(error: e.BlinkThinkError) -> str:
    return PurePath(error.subject).name or "The camera"


def _file(error: e.BlinkThinkError) -> str:
    return f"“{PurePath(error.subject).name}”" if error.subject else "The file"


def _rate_limited(error: e.BlinkThinkError) -> tuple[str, str, str]:
    wait = error.retry_after if isinstance(error, e.RateLimited) else None
    return (
        "Blink asks to slow down.",
        "Too many requests came from this account; nothing is lost.",
        f"Wait {duration(wait)}; BlinkThink asks nothing until then."
        if wait
        else "Wait a few minutes, then try again.",
    )


def _server_busy(error: e.BlinkThinkError) -> tuple[str, str, str]:
    wait = error.retry_after if isinstance(error, e.ServerBusy) else None
    return (
        f"{_server(error)} has too much to do.",
        f"It asks to wait {duration(wait)}." if wait else "It asks to wait.",
        "Try again later.",
    )


def _server(error: e.BlinkThinkError) -> str:
    return f"The server {error.subject}" if error.subject else "The server"


def _hub(error: e.BlinkThinkError) -> str:
    return f"The model hub ({error.subject})" if error.subject else "The model hub"


def _hub_busy(error: e.BlinkThinkError) -> tuple[str, str, str]:
    wait = error.retry_after if isinstance(error, e.HubBusy) else None
    return (
        f"{_hub(error)} asks to slow down.",
        "What has come of the model is kept.",
        f"Wait {duration(wait)}, then go on." if wait else "Wait a few minutes, then go on.",
    )


def _download_failed(error: e.BlinkThinkError) -> tuple[str, str, str]:
    advice = error.advice if isinstance(error, e.DownloadFailed) else ""
    return (
        f"{error.subject or 'The model'} cannot be downloaded.",
        error.detail or "As things are, the model hub does not give it.",
        advice or "Choose another model, or try this one later.",
    )


def _snapshot_limit(error: e.BlinkThinkError) -> tuple[str, str, str]:
    limit = error.limit if isinstance(error, e.SnapshotLimit) else 0
    at = error.next_at if isinstance(error, e.SnapshotLimit) else None
    count = {0: "Many pictures", 1: "1 picture"}.get(limit, f"{limit} pictures")
    then = "The next is possible in a while"
    if at is not None:
        whole = at + timedelta(minutes=1, microseconds=-1)  # never a minute too early
        then = f"The next is possible at {whole:%H:%M}"
    return (
        f"{count} in the last hour: that is your limit.",
        "Blink has locked accounts that took 30 an hour.",
        f"{then}; the limit is in Settings.",
    )


def _transient(error: e.BlinkThinkError) -> tuple[str, str, str]:
    if PurePath(error.subject).is_absolute():
        return (
            f"{_file(error)} cannot be used right now.",
            "The disk or another program holds it up.",
            "Try again in a moment.",
        )
    return (
        "Blink cannot be reached right now.",
        "The network or Blink’s servers do not answer as they should.",
        "Check the internet connection, then try again.",
    )


def _wrong_pin(error: e.BlinkThinkError) -> tuple[str, str, str]:
    if isinstance(error, e.WrongPin) and error.expired:
        return (
            "The code has expired.",
            "Blink’s codes are valid for a short time.",
            "Ask for a new code.",
        )
    return (
        "The code is not right.",
        "Blink did not accept it.",
        "Check the message from Blink and type the code again.",
    )


def _model_failed(error: e.BlinkThinkError) -> tuple[str, str, str]:
    if error.subject.lower().endswith(".gguf"):
        return (
            f"{_file(error)} cannot be used as a model.",
            error.detail or "It is damaged, or it is no Gemma 4 model with vision.",
            "Choose another file, or download it once more.",
        )
    return (
        f"The model could not describe {_file(error)}." if error.subject else "The model failed.",
        error.detail or "It gave no usable answer.",
        "Try again, or choose another model on the Models page.",
    )


def _model_missing(error: e.BlinkThinkError) -> tuple[str, str, str]:
    nobody = "Pictures are saved, but nobody looks at them yet."
    if error.detail in ("", nobody):
        title, action = "No model is ready on this computer.", "Choose one"
    else:
        title, action = "The model cannot be used.", "Download it or choose another one"
    return (
        title,
        error.detail or nobody,
        f"{action} on the Models page, or with “blinkthink models”.",
    )


def _not_found(error: e.BlinkThinkError) -> tuple[str, str, str]:
    if PurePath(error.subject).is_absolute():
        return (
            f"There is no “{error.subject}”.",
            "It was moved, renamed or deleted, or its disk is not there.",
            "Check the name and the disk.",
        )
    return (
        f"There is no “{error.subject}”." if error.subject else "It was not found.",
        "It may have been renamed or removed.",
        "Check the name.",
    )


_Sayer = Callable[[e.BlinkThinkError], tuple[str, str, str]]

_WORDS: dict[type, _Sayer] = {
    e.NeedsLogin: lambda x: (
        "You are not signed in to Blink.",
        "Cameras cannot be reached until you are.",
        "Sign in.",
    ),
    e.WrongPassword: lambda x: (
        "Blink did not accept this e-mail and password.",
        "Nothing was changed.",
        "Check both and sign in again; too many tries lock the account for a while.",
    ),
    e.WrongPin: _wrong_pin,
    e.LockedOut: lambda x: (
        "Blink has locked this account for a while.",
        "That happens after too many tries; your cameras go on working.",
        "Wait an hour, then sign in once. The Blink app shows whether the account is open again.",
    ),
    e.Stale: lambda x: (
        f"{_camera(x)} gave its old picture again.",
        "It was not saved, because it shows the past.",
        "Try again in a minute.",
    ),
    e.BadImage: lambda x: (
        f"{_camera(x)} sent no whole picture."
        if not x.subject or "." not in x.subject
        else f"{_file(x)} is no whole picture.",
        "What came is damaged or no picture at all; nothing was changed.",
        "Try again.",
    ),
    e.Busy: lambda x: (
        f"{_camera(x)} is busy.",
        "Its sync module was doing something else all the time.",
        "Try again in a minute.",
    ),
    e.Offline: lambda x: (
        f"{_camera(x)} did not answer.",
        "It may be out of battery or out of reach of its sync module.",
        "Check its battery and Wi-Fi, then try again.",
    ),
    e.CameraPaused: lambda x: (
        f"{_camera(x)} is not tried any more by the schedule.",
        f"It failed {getattr(x, 'failures', 0) or 'many'} times in a row.",
        "Once it works again, resume it on the Schedule page.",
    ),
    e.RateLimited: _rate_limited,
    e.SnapshotLimit: _snapshot_limit,
    e.Transient: _transient,
    e.Unforeseen: lambda x: (
        f"Something went wrong with {PurePath(x.subject).name}."
        if x.subject
        else "Something went wrong.",
        "BlinkThink did not expect this.",
        _REPORT,
    ),
    e.HubBusy: _hub_busy,
    e.HubUnavailable: lambda x: (
        f"{_hub(x)} cannot be reached right now.",
        "What has come of the model is kept.",
        "Check the internet connection, then go on with the download.",
    ),
    e.DownloadFailed: _download_failed,
    e.NotFound: _not_found,
    e.NothingLabelled: lambda x: (
        f"No picture in “{x.subject}” has an expected answer."
        if x.subject
        else "No picture here has an expected answer.",
        "A model can only be scored where somebody said what is right.",
        "Call some analyses right or correct them, then try again.",
    ),
    e.DiskAway: lambda x: (
        "The disk with the library is not there.",
        f"Nothing is stored until {x.subject} is there again."
        if x.subject
        else "Nothing is stored until it is there again.",
        "Connect the disk, or choose another folder in the settings.",
    ),
    e.DiskFull: lambda x: (
        "The disk is full.",
        "Nothing more can be saved; what was saved is safe.",
        f"Make room on the disk that holds {x.subject}." if x.subject else "Make room on the disk.",
    ),
    e.NoRoom: lambda x: (
        "There is not enough room on the disk.",
        x.detail or "Nothing was begun.",
        f"Make room on the disk that holds {x.subject}." if x.subject else "Make room on the disk.",
    ),
    e.ReadOnly: lambda x: (
        f"{x.subject or 'The folder'} cannot be written.",
        "BlinkThink has no permission there; nothing was changed.",
        "Change the folder’s permissions or choose another folder.",
    ),
    e.SettingsBroken: lambda x: (
        tr("The settings file could not be read."),
        tr("{reason} What was sound in it holds; all else is as it was at first.")
        .format(reason=x.detail)
        .strip(),
        tr("The file is kept as {path}: mend it, and read it in the settings, “Advanced”.").format(
            path=x.subject
        ),
    ),
    e.OnBattery: lambda x: (
        "This computer runs on its battery.",
        "The analysis goes on when it is plugged in.",
        "To have it now, try it again by hand, or change that in the settings.",
    ),
    e.CostlyNetwork: lambda x: (
        "Data costs money on this network.",
        "The analysis goes on with another one.",
        "To have it now, try it again by hand, or change that in the settings.",
    ),
    e.NoNetwork: lambda x: (
        "This computer has no network.",
        "The analysis goes on by itself when there is one.",
        "Check the Wi-Fi or the cable.",
    ),
    e.ModelMissing: _model_missing,
    e.ModelFailed: _model_failed,
    e.AnalysisBroke: lambda x: (
        f"The analysis of {_file(x)} broke off." if x.subject else "The analysis broke off.",
        "BlinkThink did not expect this; the picture is safe.",
        _REPORT,
    ),
    e.ServerUnavailable: lambda x: (
        f"{_server(x)} cannot be used right now.",
        x.detail or "It does not answer as it should.",
        "Check that it runs and that this computer reaches it, then try again.",
    ),
    e.ServerBusy: _server_busy,
    e.ServerRefused: lambda x: (
        f"{_server(x)} refused the request.",
        x.detail or "It was reached and said no.",
        "Check its address, key and model on the Models page.",
    ),
    **cloud_words(duration),
    **telling_words(duration),
    e.Cancelled: lambda x: ("Cancelled.", "", ""),
    e.Usage: lambda x: (x.detail or "That cannot be done.", "", ""),
    **MQTT_WORDS,
    **UPDATE_WORDS,
}


def nothing_new(since: str, taken: datetime) -> str:
    """“Nothing new since 13:30” of a picture ``taken`` then; ``since`` is the file's name of the
    picture that it equals. With the day, where that is another; without either, where the name
    tells no time."""
    try:
        earlier = datetime.strptime(since[:15], "%Y%m%d_%H%M%S")  # noqa: DTZ007 - names are local
        today = taken.astimezone().date()
    except (ValueError, OverflowError, OSError):
        return "Nothing new"
    if earlier.date() == today:
        return f"Nothing new since {earlier:%H:%M}"
    return f"Nothing new since {earlier.day} {earlier:%B}, {earlier:%H:%M}"
