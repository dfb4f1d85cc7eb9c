"""What an analysis, a flag, a time or a camera is called in the window. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from blinkthink.core import dates
from blinkthink.core.analysis import Flag, Provenance, Subject
from blinkthink.core.camera_kinds import camera_kind
from blinkthink.core.errors import BadImage, Busy, CameraPaused, Offline, Stale
from blinkthink.core.flag_names import FLAG_NAMES as FLAG_NAMES
from blinkthink.core.flag_names import flag_words as flag_words
from blinkthink.core.flag_names import subject_count as subject_count
from blinkthink.core.state import Camera, Engine, EngineState
from blinkthink.core.translation import tr
from blinkthink.core.words import say
from blinkthink.ui.pages.cloud_words import money
from blinkthink.ui.pages.phrases import seconds

VISIBILITY = {
    "clear": tr("Clear", "visibility"),
    "dark": tr("Dark", "visibility"),
    "infrared": tr("Infrared", "visibility"),
    "blurred": tr("Blurred", "visibility"),
    "obstructed": tr("The lens is covered"),
}
TRIGGER = {
    "manual": tr("taken by hand"),
    "schedule": tr("on schedule"),
    "motion": tr("on motion"),
    "import": tr("imported"),
}
_KINDS = {
    "person": tr("person", "a kind of subject"),
    "vehicle": tr("vehicle", "a kind of subject"),
    "animal": tr("animal", "a kind of subject"),
    "package": tr("package", "a kind of subject"),
    "object": tr("object", "a kind of subject"),
}
_CAMERA_FAILURES: dict[type[BaseException], str] = {
    CameraPaused: tr("Not tried any more", "a camera"),  # before Offline, which it is
    Offline: tr("Did not answer", "a camera"),
    Busy: tr("Is busy", "a camera"),
    Stale: tr("Gave its old picture again", "a camera"),
    BadImage: tr("Sent no whole picture", "a camera"),
}


def day_name(day: date, today: date) -> str:
    """“Today”, “Yesterday”, else the weekday."""
    return {0: tr("Today"), 1: tr("Yesterday")}.get((today - day).days, dates.weekday(day))


def day_date(day: date, today: date) -> str:
    """“20 November”, with the year where it is another."""
    return dates.date_near(day, today)


def moment(time: datetime, now: datetime) -> str:
    """“Today, 17:31:07”; “Tuesday, 18 November, 09:12:44”."""
    time = time.astimezone(now.tzinfo)
    day, today = time.date(), now.date()
    name = day_name(day, today)
    if (today - day).days in (0, 1):
        return f"{name}, {time:%H:%M:%S}"
    return f"{name}, {day_date(day, today)}, {time:%H:%M:%S}"


def said_at(text: str, now: datetime) -> str:
    """“Today, 17:31:07” for the time that a record names as text; empty for what is no time."""
    try:
        time = datetime.fromisoformat(text)
        return moment(time if time.tzinfo is not None else time.astimezone(), now)
    except (ValueError, OverflowError, OSError):
        return ""


def subjects_by_kind(subjects: Sequence[Subject]) -> list[tuple[str, str, str]]:
    """For each kind: the kind, “1 person” or “3 people”, and the descriptions of all of them."""
    made = []
    for kind in dict.fromkeys(subject.kind for subject in subjects):
        those = [subject for subject in subjects if subject.kind == kind]
        count = sum(subject.count for subject in those)
        descriptions = "; ".join(subject.description for subject in those if subject.description)
        made.append((kind, subject_count(kind, count), descriptions))
    return made


def kind_name(kind: str) -> str:
    """“person” for the kind of a subject; a kind that this version does not know as it is."""
    return _KINDS.get(kind, kind)


def flag_name(flag: Flag) -> str:
    """“Door open”; a name that this version does not know is shown as it is."""
    return flag_words(flag.name)


def line(text: str) -> str:
    """A sentence as one line below a tile: without its full stop."""
    text = " ".join(text.split())
    return text.removesuffix(".")


def listed_things(things: Sequence[str]) -> str:
    """“The face; the label of the parcel.” of what a model wrote, which is English."""
    text = "; ".join(thing.strip().rstrip(".") for thing in things if thing.strip())
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def origin(provenance: Provenance, title: str, now: datetime) -> str:
    """Three lines: “Demo model on this machine”, “1.9 s · detail 140 · prompt 1”, what left.

    ``title`` is what people call the model.
    """
    took = seconds(provenance.seconds)
    if provenance.backend == "gemini":
        return _from_gemini(provenance, title, took, now)
    if provenance.server:
        host = provenance.server.rpartition(":")[0]
        named = title.endswith(f" {host}")  # servers are called so by themselves
        by = "{model}" if named else tr("{model} on {server}")
        left = tr("The picture was sent to {server}").format(server=provenance.server)
    elif provenance.backend == "local":
        by, left = tr("{model} on this computer"), tr("Nothing left this computer")
    else:
        by, left = tr("{model} by {service}"), tr("The picture was sent there")
    by = by.format(model=title, server=provenance.server, service=provenance.backend)
    effort = [took]
    if provenance.image_tokens:
        effort.append(tr("detail {number}").format(number=provenance.image_tokens))
    effort.append(tr("prompt {version}").format(version=provenance.prompt_version))
    return f"{by}\n{' · '.join(effort)}\n{left}"


def _from_gemini(provenance: Provenance, title: str, took: str, now: datetime) -> str:
    """“Described by Gemini (gemini-…)”, “Sent to Google: Today, 14:32:10 · $0.0004”, the rest."""
    when = said_at(provenance.analyzed_at, now)
    sent = " · ".join(part for part in (when, money(provenance.cost_usd)) if part)
    model = provenance.model if title == provenance.model else f"{title}, {provenance.model}"
    effort = (
        took,
        tr("%n token(s)", "", provenance.prompt_tokens + provenance.output_tokens),
        tr("prompt {version}").format(version=provenance.prompt_version),
    )
    told = (
        tr("Described by Gemini ({model})").format(model=model),
        tr("Sent to Google: {sent}").format(sent=sent),
        " · ".join(effort),
    )
    return "\n".join(told)


def camera_line(camera: Camera) -> str:
    """“Online · Battery ok”, “Battery low”, “Mini · wired”, “Offline”."""
    if not camera.online:
        return tr("Offline")
    if camera.battery == "low":
        return tr("Battery low")
    if camera.battery == "ok":
        return tr("Online · Battery ok")
    return tr("{camera} · wired").format(camera=camera_kind(camera.ref.kind))


def engine_line(engine: Engine) -> str:
    """“Demo model · ready”."""
    state = {
        EngineState.NO_MODEL: tr("No model"),
        EngineState.IDLE: tr("ready when needed"),
        EngineState.LOADING: tr("loading", "state of a model"),
        EngineState.READY: tr("ready", "state of a model"),
        EngineState.BUSY: tr("getting ready", "state of a model")
        if engine.detail
        else tr("working", "state of a model"),
        EngineState.RESTARTING: tr("starting again", "state of a model"),
        EngineState.FAILED: tr("failed", "state of a model"),
    }[engine.state]
    if engine.state is EngineState.NO_MODEL:
        return state
    model = engine.model or tr("Model")
    return f"{model} · {state}"


def camera_failure(error: BaseException) -> str:
    """“Did not answer”, beside the camera's name; of other failures what happened."""
    for kind, words in _CAMERA_FAILURES.items():
        if isinstance(error, kind):
            return words
    return line(say(error).title)


def file_failure(error: BaseException, name: str) -> str:
    """Why something failed with the file of this ``name``, as a sentence that does not name it."""
    words = say(error)
    return words.meaning if name in words.title and words.meaning else words.title
