"""The runs that are kept: one JSON file each, written whole. Everything here blocks."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from blinkthink.core.errors import BlinkThinkError, NotFound, Usage, from_os_error
from blinkthink.core.files import create_atomic, read_file, write_atomic
from blinkthink.core.translation import tr
from blinkthink.evaluation.report import RunHead
from blinkthink.evaluation.run import Run
from blinkthink.runtime.locks import Held, try_hold

log = logging.getLogger(__name__)

_NAME = re.compile(r"[0-9]{8}_[0-9]{6}(_[0-9]+)?")


class KeptRuns:
    """The runs in ``folder`` (``core.paths``' evaluations)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def heads(self) -> list[RunHead]:
        """All that can be read, newest first."""
        found = [run.head for run in self._runs()]
        return sorted(found, key=lambda head: (head.begun_at, head.name), reverse=True)

    def get(self, name: str) -> Run:
        """Raises NotFound where there is no such run, or none that can be read."""
        path = self._path(name)
        try:
            return Run.from_json(name, json.loads(read_file(path)))
        except OSError as error:
            raise from_os_error(error, name) from error
        except (ValueError, RecursionError) as error:
            raise NotFound(f"it cannot be read: {error}", subject=name) from error

    def new(self, run: Run, now: datetime) -> Run:
        """Keep ``run`` under a name of its own, after the time; as it is kept."""
        stem = now.strftime("%Y%m%d_%H%M%S")
        for number in range(1, 1000):
            named = replace(run, name=stem if number == 1 else f"{stem}_{number}")
            if create_atomic(self._path(named.name), _encoded(named)):
                return named
        raise NotFound("no name is free for the evaluation", subject=stem)

    def write(self, run: Run) -> None:
        """Raises DiskFull, ReadOnly or Transient; the file before then stays."""
        write_atomic(self._path(run.name), _encoded(run))

    def remove(self, name: str) -> None:
        """Raises NotFound, ReadOnly, Transient, or Usage while it runs."""
        held = try_hold(self._lock(name))
        if held is None:
            raise Usage(tr("This evaluation is under way."))
        try:
            self._path(name).unlink()
        except OSError as error:
            raise from_os_error(error, name) from error
        finally:
            held.release()
            self._lock(name).unlink(missing_ok=True)

    def unfinished(self, like: Run) -> Iterator[Run]:
        """Runs of the same model, asked the same way about the same folder, that were cut off;
        newest first."""
        found = [
            run
            for run in self._runs()
            if run.finished_at is None and run.folder == like.folder and run.asked == like.asked
        ]
        yield from sorted(found, key=lambda run: (run.begun_at, run.name), reverse=True)

    def hold(self, run: Run) -> Held | None:
        """Keep other processes from going on with it; None where one is at it."""
        return try_hold(self._lock(run.name))

    def _runs(self) -> Iterator[Run]:
        try:
            names = [path.stem for path in self._folder.iterdir() if path.suffix == ".json"]
        except OSError:
            return  # nothing was ever kept, or nobody may look
        for name in names:
            if not _NAME.fullmatch(name):
                continue
            try:
                yield self.get(name)
            except BlinkThinkError as error:
                log.warning("the evaluation %s is left out: %s", name, error.detail)

    def _path(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise NotFound(subject=name)
        return self._folder / f"{name}.json"

    def _lock(self, name: str) -> Path:
        return self._path(name).with_suffix(".lock")


def _encoded(run: Run) -> bytes:
    return json.dumps(run.to_json(), separators=(",", ":")).encode() + b"\n"
