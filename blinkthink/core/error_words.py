"""What each kind of error is called: its title, what it means, and one thing to do."""

from __future__ import annotations

from datetime import timedelta
from pathlib import PurePath

from blinkthink.core import errors as e
from blinkthink.core.alert_error_words import ALERT_ERROR_WORDS
from blinkthink.core.amounts import duration
from blinkthink.core.cloud_error_words import CLOUD_ERROR_WORDS
from blinkthink.core.mqtt_error_words import MQTT_ERROR_WORDS
from blinkthink.core.saying import Sayer
from blinkthink.core.several import Several
from blinkthink.core.translation import tr
from blinkthink.core.update_errors import UPDATE_WORDS

REPORT = tr("Try again; if it happens again, report it with the details.")


def _camera(error: e.BlinkThinkError) -> str:
    return PurePath(error.subject).name or tr("The camera")


def _file(error: e.BlinkThinkError) -> str:
    if not error.subject:
        return tr("The file")
    return tr("“{name}”", "a file").format(name=PurePath(error.subject).name)


def _rate_limited(error: e.BlinkThinkError) -> tuple[str, str, str]:
    wait = error.retry_after if isinstance(error, e.RateLimited) else None
    return (
        tr("Blink asks to slow down."),
        tr("Too many requests came from this account; nothing is lost."),
        tr("Wait {duration}; BlinkThink asks nothing until then.").format(duration=duration(wait))
        if wait
        else tr("Wait a few minutes, then try again."),
    )


def _server_busy(error: e.BlinkThinkError) -> tuple[str, str, str]:
    wait = error.retry_after if isinstance(error, e.ServerBusy) else None
    return (
        tr("{server} has too much to do.").format(server=_server(error)),
        tr("It asks to wait {duration}.").format(duration=duration(wait))
        if wait
        else tr("It asks to wait."),
        tr("Try again later."),
    )


def _server(error: e.BlinkThinkError) -> str:
    if not error.subject:
        return tr("The server")
    return tr("The server {host}").format(host=error.subject)


def _hub(error: e.BlinkThinkError) -> str:
    if not error.subject:
        return tr("The model hub")
    return tr("The model hub ({host})").format(host=error.subject)


def _hub_busy(error: e.BlinkThinkError) -> tuple[str, str, str]:
    wait = error.retry_after if isinstance(error, e.HubBusy) else None
    return (
        tr("{hub} asks to slow down.").format(hub=_hub(error)),
        tr("What has come of the model is kept."),
        tr("Wait {duration}, then go on.").format(duration=duration(wait))
        if wait
        else tr("Wait a few minutes, then go on."),
    )


def _download_failed(error: e.BlinkThinkError) -> tuple[str, str, str]:
    advice = error.advice if isinstance(error, e.DownloadFailed) else ""
    return (
        tr("{model} cannot be downloaded.").format(model=error.subject or tr("The model")),
        error.detail or tr("The model hub does not give it out at the moment."),
        advice or tr("Choose another model, or try this one later."),
    )


def _snapshot_limit(error: e.BlinkThinkError) -> tuple[str, str, str]:
    limit = error.limit if isinstance(error, e.SnapshotLimit) else 0
    at = error.next_at if isinstance(error, e.SnapshotLimit) else None
    then = tr("The next is possible in a while; the limit is in Settings.")
    if at is not None:
        whole = at + timedelta(minutes=1, microseconds=-1)  # never a minute too early
        then = tr("The next is possible at {time}; the limit is in Settings.")
        then = then.format(time=f"{whole:%H:%M}")
    return (
        tr("%n picture(s) in the last hour: that is your limit.", "", limit)
        if limit
        else tr("Many pictures in the last hour: that is your limit."),
        tr("Blink has locked accounts that took 30 an hour."),
        then,
    )


def _transient(error: e.BlinkThinkError) -> tuple[str, str, str]:
    if PurePath(error.subject).is_absolute():
        return (
            tr("{file} cannot be used right now.").format(file=_file(error)),
            tr("The disk or another program holds it up."),
            tr("Try again in a moment."),
        )
    return (
        tr("Blink cannot be reached right now."),
        tr("The network or Blink’s servers do not answer as they should."),
        tr("Check the internet connection, then try again."),
    )


def _wrong_pin(error: e.BlinkThinkError) -> tuple[str, str, str]:
    if isinstance(error, e.WrongPin) and error.expired:
        return (
            tr("The code has expired."),
            tr("Blink’s codes are valid for a short time."),
            tr("Ask for a new code."),
        )
    return (
        tr("The code is not right."),
        tr("Blink did not accept it."),
        tr("Check the message from Blink and type the code again."),
    )


def _model_failed(error: e.BlinkThinkError) -> tuple[str, str, str]:
    if error.subject.lower().endswith(".gguf"):
        return (
            tr("{file} cannot be used as a model.").format(file=_file(error)),
            error.detail or tr("It is damaged, or it is no Gemma 4 model with vision."),
            tr("Choose another file, or download it once more."),
        )
    return (
        tr("The model could not describe {file}.").format(file=_file(error))
        if error.subject
        else tr("The model failed."),
        error.detail or tr("It gave no usable answer."),
        tr("Try again, or choose another model on the Models page."),
    )


def _model_missing(error: e.BlinkThinkError) -> tuple[str, str, str]:
    nobody = tr("Pictures are saved, but nobody looks at them yet.")
    if error.detail in ("", nobody):
        title = tr("No model is ready on this computer.")
        action = tr("Choose one on the Models page.")
    else:
        title = tr("The model cannot be used.")
        action = tr("Download it or choose another one on the Models page.")
    return title, error.detail or nobody, action


def _not_found(error: e.BlinkThinkError) -> tuple[str, str, str]:
    if PurePath(error.subject).is_absolute():
        return (
            tr("There is no “{subject}”.").format(subject=error.subject),
            tr("It was moved, renamed or deleted, or its disk is not there."),
            tr("Check the name and the disk."),
        )
    return (
        tr("There is no “{subject}”.").format(subject=error.subject)
        if error.subject
        else tr("It was not found."),
        tr("It may have been renamed or removed."),
        tr("Check the name."),
    )


def _several(error: e.BlinkThinkError) -> tuple[str, str, str]:
    titles = error.titles if isinstance(error, Several) else ()
    return (
        tr("%n thing(s) went wrong at the start.", "", len(titles)),
        " ".join(titles),
        tr("The details say what to do."),
    )


def _library_moved(error: e.BlinkThinkError) -> tuple[str, str, str]:
    to = error.to if isinstance(error, e.LibraryMoved) else ""
    if to:
        return (
            tr("The folder of the library was moved or renamed."),
            tr("It is {folder} now. Nothing is stored until you say where to go on.").format(
                folder=to
            ),
            tr("Choose that folder in the settings, or begin a new library in the window."),
        )
    return (
        tr("The folder of the library is not there."),
        tr(
            "It was moved, renamed or deleted. Nothing is stored until {folder} is there again."
        ).format(folder=error.subject)
        if error.subject
        else tr("It was moved, renamed or deleted. Nothing is stored until it is there again."),
        tr("Bring it back, choose another folder in the settings, or begin a new library."),
    )


def _settings_broken(error: e.BlinkThinkError) -> tuple[str, str, str]:
    library = error.library if isinstance(error, e.SettingsBroken) else ""
    meaning = tr("{reason} What could be read still applies; the rest is as it was at first.")
    there = tr("There are pictures in {folder}, which was the library before.")
    told = [meaning.format(reason=error.detail).strip()]
    told += [there.format(folder=library)] if library else []
    return (
        tr("The settings file could not be read."),
        " ".join(told),
        tr("The file is kept as {path}: mend it, and read it in the settings, “Advanced”.").format(
            path=error.subject
        ),
    )


ERROR_WORDS: dict[type, Sayer] = {
    e.NeedsLogin: lambda x: (
        tr("You are not signed in to Blink."),
        tr("Cameras cannot be reached until you are."),
        tr("Sign in."),
    ),
    e.WrongPassword: lambda x: (
        tr("Blink did not accept this e-mail and password."),
        tr("Nothing was changed."),
        tr("Check both and sign in again; too many tries lock the account for a while."),
    ),
    e.WrongPin: _wrong_pin,
    e.LockedOut: lambda x: (
        tr("Blink has locked this account for a while."),
        tr("That happens after too many tries; your cameras go on working."),
        tr(
            "Wait an hour, then sign in once. The Blink app shows whether the account is open "
            "again."
        ),
    ),
    e.Stale: lambda x: (
        tr("{camera} gave its old picture again.").format(camera=_camera(x)),
        tr("It was not saved, because it shows the past."),
        tr("Try again in a minute."),
    ),
    e.BadImage: lambda x: (
        tr("{camera} sent no whole picture.").format(camera=_camera(x))
        if not x.subject or "." not in x.subject
        else tr("{file} is no whole picture.").format(file=_file(x)),
        tr("What came is damaged or no picture at all; nothing was changed."),
        tr("Try again."),
    ),
    e.Busy: lambda x: (
        tr("{camera} is busy.").format(camera=_camera(x)),
        tr("Its sync module was doing something else all the time."),
        tr("Try again in a minute."),
    ),
    e.Offline: lambda x: (
        tr("{camera} did not answer.").format(camera=_camera(x)),
        tr("It may be out of battery or out of reach of its sync module."),
        tr("Check its battery and Wi-Fi, then try again."),
    ),
    e.CameraPaused: lambda x: (
        tr("{camera} is not tried any more by the schedule.").format(camera=_camera(x)),
        tr("It failed %n times in a row.", "", x.failures)
        if isinstance(x, e.CameraPaused) and x.failures
        else tr("It failed many times in a row."),
        tr("Once it works again, resume it on the Schedule page."),
    ),
    e.RateLimited: _rate_limited,
    e.SnapshotLimit: _snapshot_limit,
    e.Transient: _transient,
    e.InTheWay: lambda x: (
        tr("{file} cannot be used.").format(file=_file(x)),
        tr(
            "Something else has its name: a file in place of a folder, a folder in place of a "
            "file, or a link that leads nowhere."
        ),
        tr("Move away what is there as {path}.").format(path=x.subject)
        if x.subject
        else tr("Move it away, then try again."),
    ),
    e.Unforeseen: lambda x: (
        tr("Something went wrong with {name}.").format(name=PurePath(x.subject).name)
        if x.subject
        else tr("Something went wrong."),
        tr("BlinkThink did not expect this."),
        REPORT,
    ),
    e.HubBusy: _hub_busy,
    e.HubUnavailable: lambda x: (
        tr("{hub} cannot be reached right now.").format(hub=_hub(x)),
        tr("What has come of the model is kept."),
        tr("Check the internet connection, then go on with the download."),
    ),
    e.DownloadFailed: _download_failed,
    e.NotFound: _not_found,
    e.NothingLabelled: lambda x: (
        tr("No picture in “{subject}” has an expected answer.").format(subject=x.subject)
        if x.subject
        else tr("No picture here has an expected answer."),
        tr("A model can only be scored where somebody said what is right."),
        tr("Call some analyses right or correct them, then try again."),
    ),
    e.DiskAway: lambda x: (
        tr("The disk with the library is not there."),
        tr("Nothing is stored until {subject} is there again.").format(subject=x.subject)
        if x.subject
        else tr("Nothing is stored until it is there again."),
        tr("Connect the disk, or choose another folder in the settings."),
    ),
    e.LibraryMoved: _library_moved,
    e.DiskFull: lambda x: (
        tr("The disk is full."),
        tr("Nothing more can be saved; what was saved is safe."),
        tr("Make room on the disk that holds {subject}.").format(subject=x.subject)
        if x.subject
        else tr("Make room on the disk."),
    ),
    e.NoRoom: lambda x: (
        tr("There is not enough room on the disk."),
        x.detail or tr("Nothing was begun."),
        tr("Make room on the disk that holds {subject}.").format(subject=x.subject)
        if x.subject
        else tr("Make room on the disk."),
    ),
    e.ReadOnly: lambda x: (
        tr("{folder} cannot be written.").format(folder=x.subject or tr("The folder")),
        tr("BlinkThink has no permission there; nothing was changed."),
        tr("Change the folder’s permissions or choose another folder."),
    ),
    e.SettingsBroken: _settings_broken,
    e.OnBattery: lambda x: (
        tr("This computer runs on its battery."),
        tr("The analysis goes on when it is plugged in."),
        tr("To have it now, try it again by hand, or change that in the settings."),
    ),
    e.CostlyNetwork: lambda x: (
        tr("Data costs money on this network."),
        tr("The analysis goes on with another one."),
        tr("To have it now, try it again by hand, or change that in the settings."),
    ),
    e.NoNetwork: lambda x: (
        tr("This computer has no network."),
        tr("The analysis goes on by itself when there is one."),
        tr("Check the Wi-Fi or the cable."),
    ),
    e.ModelMissing: _model_missing,
    e.ModelFailed: _model_failed,
    e.AnalysisBroke: lambda x: (
        tr("The analysis of {file} broke off.").format(file=_file(x))
        if x.subject
        else tr("The analysis broke off."),
        tr("BlinkThink did not expect this; the picture is safe."),
        REPORT,
    ),
    e.ServerUnavailable: lambda x: (
        tr("{server} cannot be used right now.").format(server=_server(x)),
        x.detail or tr("It does not answer as it should."),
        tr("Check that it runs and that this computer reaches it, then try again."),
    ),
    e.ServerBusy: _server_busy,
    e.ServerRefused: lambda x: (
        tr("{server} refused the request.").format(server=_server(x)),
        x.detail or tr("It was reached and said no."),
        tr("Check its address, key and model on the Models page."),
    ),
    **CLOUD_ERROR_WORDS,
    **ALERT_ERROR_WORDS,
    e.Cancelled: lambda x: (tr("Cancelled."), "", ""),
    Several: _several,
    e.Usage: lambda x: (x.detail or tr("That cannot be done."), "", ""),
    **MQTT_ERROR_WORDS,
    **UPDATE_WORDS,
}
