"""The model process: one thread, one pipe to the app. Ends when the pipe does."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import time
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

import psutil

from blinkthink.analysis.worker import about, modules
from blinkthink.analysis.worker.messages import (
    Describe,
    DescribedMany,
    DescribeMany,
    Failed,
    FromWorker,
    Load,
    Loaded,
    Look,
    Progress,
    Refused,
    Seen,
    Stop,
    Stopped,
    ToWorker,
    decode_to_worker,
    encode,
)
from blinkthink.core.state import Device

if TYPE_CHECKING:
    from blinkthink.analysis.worker.model import Model

log = logging.getLogger(__name__)

_POLL_SECONDS = 0.01  # how often the pipe is looked at while tokens are evaluated
_BEAT_SECONDS = 1.0


def run(pipe: Connection) -> None:
    """Serve the app until it closes the pipe or dies."""
    # Ctrl+C goes to the whole group; the app decides when this process ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # OpenMP's spinning threads make a busy machine many times slower. It is read when llama.cpp's
    # libraries are first loaded.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    with contextlib.suppress(EOFError, OSError):  # the app is gone: so is the work
        Worker(pipe).serve()


class Worker:
    """Answers one message after the other; looks at the pipe in between and while decoding."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._model: Model | None = None
        self._job = 0
        self._stopped = False
        self._looked = 0.0
        self._said, self._said_at = (0, ""), 0.0

    def serve(self) -> None:
        """Raises EOFError when the app closed the pipe."""
        while True:
            message = self._receive()
            if isinstance(message, Look):
                modules.choose(message.gpu)
                self._send(_look())
            elif isinstance(message, Load):
                self._send(self._load(message))
            elif isinstance(message, Describe | DescribeMany):
                self._send(self._answer(message))

    def _load(self, message: Load) -> FromWorker:
        begin = time.monotonic()
        try:
            from blinkthink.analysis.worker.library import LlamaError
            from blinkthink.analysis.worker.model import Model
        except (ImportError, OSError, RuntimeError) as error:
            return Refused(f"{type(error).__name__}: {error}", missing=True)
        try:
            threads = message.threads or cores()
            self._model = Model(
                message,
                threads=threads,
                should_stop=self._should_stop,
                progress=lambda: self._say(0, "loading"),
            )
        except (LlamaError, ValueError) as error:
            return Refused(str(error))
        return Loaded(time.monotonic() - begin, self._model.context)

    def _answer(self, message: Describe | DescribeMany) -> FromWorker:
        from blinkthink.analysis.worker.library import Aborted, LlamaError

        if self._model is None:
            return Failed(message.job, "no model is loaded")
        self._job, self._stopped = message.job, False

        def phase(name: str) -> None:
            self._say(message.job, name)

        try:
            if isinstance(message, Describe):
                return self._model.describe(message, phase)
            return DescribedMany(message.job, self._model.describe_many(message.items, phase))
        except Aborted:
            return Stopped(message.job)
        except (LlamaError, RuntimeError, UnicodeDecodeError) as error:
            return Failed(message.job, str(error))

    def _should_stop(self) -> bool:
        """Whether the running job is to end; ends the whole process when the app is gone."""
        now = time.monotonic()
        if not self._stopped and now - self._looked >= _POLL_SECONDS:
            self._looked = now
            try:
                while self._pipe.poll():
                    message = self._receive()
                    self._stopped |= isinstance(message, Stop) and message.job == self._job
            except (EOFError, OSError):
                os._exit(0)  # inside llama.cpp's call no exception can pass
        return self._stopped

    def _say(self, job: int, phase: str) -> None:
        """Tell a new phase at once, and one that goes on now and then."""
        now = time.monotonic()
        if (job, phase) != self._said or now - self._said_at >= _BEAT_SECONDS:
            self._said, self._said_at = (job, phase), now
            self._send(Progress(job, phase))

    def _receive(self) -> ToWorker:
        return decode_to_worker(self._pipe.recv_bytes())

    def _send(self, message: FromWorker) -> None:
        self._pipe.send_bytes(encode(message))


def _look() -> FromWorker:
    try:
        devices = about.look()["devices"]
    except (ImportError, OSError, RuntimeError) as error:
        return Refused(f"{type(error).__name__}: {error}", missing=True)
    return Seen([Device(**device) for device in devices])


def cores() -> int:
    """The physical cores that this process may use."""
    physical = psutil.cpu_count(logical=False) or os.cpu_count() or 1
    try:
        allowed = len(os.sched_getaffinity(0))
    except AttributeError:  # macOS and Windows have no such call
        return physical
    return max(1, min(physical, allowed))
