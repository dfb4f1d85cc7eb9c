"""The pictures that wait for their analysis, on disk; others read there how far they are."""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from blinkthink.core.errors import BlinkThinkError, ModelFailed, NotFound
from blinkthink.core.files import keep_aside, mark_of, read_whole, write_atomic
from blinkthink.core.state import Job, JobState

_VERSION = 1
_ENDED = 25  # ended jobs that are told to those who look on
# What reading a document raises that is none of ours.
BROKEN = (ValueError, TypeError, AttributeError, LookupError, OverflowError, RecursionError)


class Asking(NamedTuple):
    """Why the user is asked whether a picture may go to the cloud: the code and the detail of this
    machine's error."""

    code: str
    detail: str


class Waiting(NamedTuple):
    """A picture to be analysed; with ``force`` also when it has an analysis already.

    ``model`` and ``detail`` are those asked for it; None: as the settings say at its turn.
    ``triage``: it need not be analysed where it shows nothing new. ``send``: the user said that it
    may, or shall, go to the cloud; ``asking``: that is still asked.
    """

    path: Path
    force: bool
    model: str | None = None
    detail: int | None = None
    triage: bool = False
    send: bool = False
    asking: Asking | None = None


class Told(NamedTuple):
    """How far the queue is. ``by`` names its process; an id of a job means it there only.

    ``taken``: requests of others that are in it already.
    """

    by: str
    jobs: tuple[Job, ...] = ()
    taken: tuple[str, ...] = ()


class Journal:
    """One small JSON file, written whole. Blocks: call it off the event loop."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._written: bytes | None = None
        self._one_at_a_time = threading.Lock()

    def read(self) -> list[Waiting]:
        """What waited; nothing where there is no journal, or a broken one, which is kept aside.

        Raises ReadOnly or Transient when it can neither be read nor be kept aside.
        """
        try:
            document = self._document()
            return [waiting_of(job) for job in document["jobs"]] if document is not None else []
        except BROKEN:
            with suppress(NotFound):
                keep_aside(self._path)
            return []

    def look(self) -> Told:
        """How far the queue of the process that writes it is; nothing where it cannot be read."""
        try:
            document = self._document()
            if document is None:
                return Told("")
            unfinished = [_job_of(job) for job in document["jobs"]]
            ended = [_job_of(job) for job in document.get("ended", ())]
            by = str(document.get("by", ""))
            return Told(by, (*unfinished, *ended), tuple(map(str, document.get("taken", ()))))
        except BlinkThinkError:  # whoever writes it says so
            return Told("")
        except BROKEN:
            return Told("")

    def mark(self) -> object:
        """Something else once the file is another one."""
        return mark_of(self._path)

    def write(self, waiting: Sequence[Waiting], told: Told | None = None) -> None:
        """Put ``waiting`` in place of what was there; raises as ``write_atomic`` does.

        The first jobs of ``told`` are those that wait, in the same order; then come ended ones.
        """
        jobs = [waiting_to(one) for one in waiting]
        document: dict[str, Any] = {"version": _VERSION, "jobs": jobs}
        if told is not None:
            for known, job in zip(jobs, told.jobs, strict=False):
                known |= _job_to(job)
            ended = told.jobs[len(jobs) : len(jobs) + _ENDED]
            document["ended"] = [{"path": str(job.path)} | _job_to(job) for job in ended]
            document["by"] = told.by
            document["taken"] = list(told.taken)
        # ASCII: a name that is no Unicode is escaped and comes back as it was.
        data = json.dumps(document, indent=1).encode("ascii")
        with self._one_at_a_time:
            if data != self._written:
                write_atomic(self._path, data)
                self._written = data

    def _document(self) -> dict[str, Any] | None:
        data = read_whole(self._path)
        if data is None:
            return None
        document: dict[str, Any] = json.loads(data)
        if document["version"] != _VERSION:
            raise ValueError("a journal of another version")
        return document


def waiting_to(one: Waiting) -> dict[str, Any]:
    """As it is written."""
    return (
        {"path": str(one.path), "force": one.force}
        | ({"model": one.model} if one.model is not None else {})
        | ({"detail": one.detail} if one.detail is not None else {})
        | ({"triage": True} if one.triage else {})
        | ({"send": True} if one.send else {})
        | ({"asking": one.asking._asdict()} if one.asking is not None else {})
    )


def waiting_of(job: dict[str, Any]) -> Waiting:
    """As it was written. Raises TypeError, LookupError or AttributeError where it is broken."""
    model, detail, asking = job.get("model"), job.get("detail"), job.get("asking")
    return Waiting(
        Path(job["path"]),
        bool(job["force"]),
        model if isinstance(model, str) else None,
        detail if isinstance(detail, int) else None,
        job.get("triage") is True,
        job.get("send") is True,
        Asking(str(asking["code"]), str(asking["detail"])) if asking is not None else None,
    )


def _job_to(job: Job) -> dict[str, Any]:
    return (
        {"id": job.id, "state": job.state.value, "queued_at": job.queued_at.isoformat()}
        | ({"seconds": job.seconds} if job.seconds is not None else {})
        | ({"goes_to": job.goes_to} if job.goes_to else {})
        | ({"error": _error_to(job.error)} if job.error is not None else {})
    )


def _job_of(job: dict[str, Any]) -> Job:
    seconds, error = job.get("seconds"), job.get("error")
    return Job(
        int(job["id"]),
        Path(job["path"]),
        JobState(job["state"]),
        datetime.fromisoformat(job["queued_at"]),
        float(seconds) if seconds is not None else None,
        _error_of(error) if error is not None else None,
        str(job.get("goes_to", "")),
        elsewhere=True,
    )


def _error_to(error: BlinkThinkError) -> dict[str, str]:
    return {"kind": type(error).__name__, "detail": error.detail, "subject": error.subject}


def _error_of(known: dict[str, Any]) -> BlinkThinkError:
    detail, subject = str(known["detail"]), str(known["subject"])
    kind = _kind(BlinkThinkError, str(known["kind"])) or ModelFailed
    try:
        return kind(detail, subject=subject)
    except TypeError:  # one that is made in another way
        return ModelFailed(detail, subject=subject)


def _kind(among: type[BlinkThinkError], name: str) -> type[BlinkThinkError] | None:
    if among.__name__ == name:
        return among
    return next((found for one in among.__subclasses__() if (found := _kind(one, name))), None)
