"""What other processes of this home ask of the one that runs the queue: one small file each.

A request stays until the queue's journal says that it was taken, so that it is done once, whichever
process ends when.
"""

from __future__ import annotations

import itertools
import json
import uuid
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal, NamedTuple

from blinkthink.capture.journal import BROKEN, Waiting, waiting_of, waiting_to
from blinkthink.core.clock import Clock
from blinkthink.core.errors import from_os_error
from blinkthink.core.files import mark_of, read_file, write_atomic
from blinkthink.core.state import Job

What = Literal["add", "cancel", "cancel_all", "retry", "answer"]
_KINDS: tuple[What, ...] = ("add", "cancel", "cancel_all", "retry", "answer")


class Request(NamedTuple):
    """``job`` is one of the process ``by``, as its journal names them; ``waiting`` are the pictures
    that it is about, for ``add`` and for a process that names them otherwise.

    ``send`` and ``all_waiting`` are those of an ``answer``.
    """

    what: What
    waiting: tuple[Waiting, ...] = ()
    by: str = ""
    job: int = 0
    send: bool = False
    all_waiting: bool = False


class Requests:
    """The folder of requests. Blocks: call it off the event loop."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock
        self._numbers = itertools.count()

    def mark(self) -> object:
        """Something else once a request came or went."""
        return mark_of(self._folder)

    def put(self, request: Request) -> str:
        """Leave a request; returns its name. Raises as ``write_atomic`` does, or ReadOnly."""
        # Names in the order in which they were asked.
        micros = int(self._clock.now().timestamp() * 1_000_000)
        name = f"{micros:020d}-{next(self._numbers):06d}-{uuid.uuid4().hex}"
        document = request._asdict() | {"waiting": [waiting_to(one) for one in request.waiting]}
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise from_os_error(error, self._folder) from error
        write_atomic(self._folder / f"{name}.json", json.dumps(document).encode("ascii"))
        return name

    def read(self) -> list[tuple[str, Request | None]]:
        """The requests that lie there and their names, the first first; None for what is none."""
        return [(file.stem, _request(file)) for file in sorted(self._folder.glob("*.json"))]

    def remove(self, names: Iterable[str]) -> None:
        """Take away those that were done; one that cannot be removed is known by its name."""
        for name in names:
            with suppress(OSError):
                (self._folder / f"{name}.json").unlink()


def is_about(request: Request, job: Job) -> bool:
    """Whether it is about the picture of that job."""
    return any(one.path == job.path for one in request.waiting)


def _request(file: Path) -> Request | None:
    try:
        known: dict[str, Any] = json.loads(read_file(file))
        if known["what"] not in _KINDS:
            return None
        return Request(
            known["what"],
            tuple(waiting_of(one) for one in known["waiting"]),
            str(known["by"]),
            int(known["job"]),
            known["send"] is True,
            known["all_waiting"] is True,
        )
    except (OSError, *BROKEN):
        return None
