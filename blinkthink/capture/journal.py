"""The pictures that wait for their analysis, on disk."""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from blinkthink.core.errors import NotFound, from_os_error
from blinkthink.core.files import keep_aside, write_atomic

_VERSION = 1


class Asking(NamedTuple):
    """Why the user is asked whether a picture may go to the cloud: the code and the detail of this
    machine's error."""

    code: str
    detail: str


class Waiting(NamedTuple):
    """A picture to be analysed; with ``force`` also when it has an analysis already.

    ``model`` and ``detail`` are those asked for it; None: as the settings say at its turn.
    ``triage``: it need not be analysed where it shows nothing new. ``send``: the user said that it
    may go to the cloud; ``asking``: that is still asked.
    """

    path: Path
    force: bool
    model: str | None = None
    detail: int | None = None
    triage: bool = False
    send: bool = False
    asking: Asking | None = None


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
            data = self._path.read_bytes()
        except FileNotFoundError:
            return []
        except OSError as error:
            raise from_os_error(error, self._path) from error
        try:
            document = json.loads(data)
            if document["version"] != _VERSION:
                raise ValueError("a journal of another version")
            return [_waiting(job) for job in document["jobs"]]
        except (ValueError, TypeError, AttributeError, LookupError, RecursionError):
            with suppress(NotFound):
                keep_aside(self._path)
            return []

    def write(self, waiting: Sequence[Waiting]) -> None:
        """Put ``waiting`` in place of what was there; raises as ``write_atomic`` does."""
        jobs = [
            {"path": str(one.path), "force": one.force}
            | ({"model": one.model} if one.model is not None else {})
            | ({"detail": one.detail} if one.detail is not None else {})
            | ({"triage": True} if one.triage else {})
            | ({"send": True} if one.send else {})
            | ({"asking": one.asking._asdict()} if one.asking is not None else {})
            for one in waiting
        ]
        # ASCII: a name that is no Unicode is escaped and comes back as it was.
        data = json.dumps({"version": _VERSION, "jobs": jobs}, indent=1).encode("ascii")
        with self._one_at_a_time:
            if data != self._written:
                write_atomic(self._path, data)
                self._written = data


def _waiting(job: dict[str, Any]) -> Waiting:
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
