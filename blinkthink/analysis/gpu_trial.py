"""Which modules for GPUs the model process may load: those that were tried in another process.

A driver may be broken so that it ends whoever asks it. So each process that asks is one whose end
costs nothing, and the model process loads only what that one lived through and found a GPU with.
"""

from __future__ import annotations

import json
import logging
import multiprocessing
import threading
from dataclasses import dataclass
from typing import Any

from blinkthink.analysis.ending import end
from blinkthink.analysis.worker import about, modules

log = logging.getLogger(__name__)

_SECONDS = 15.0  # a driver that compiles nothing yet answers in less than one
_END_SECONDS = 2.0  # a killed process is gone long before, unless its driver hangs in the kernel


@dataclass(frozen=True)
class Trial:
    """What was found: the modules to load, and those whose driver failed."""

    modules: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()


class Trials:
    """Tries each module once. Blocks while it does; thread-safe."""

    def __init__(self, seconds: float = _SECONDS) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._done: dict[str, bool | None] = {}  # None: no GPU with it

    def trial(self) -> Trial:
        """What may be loaded now; a driver that was installed meanwhile counts."""
        with self._lock:
            for module in modules.shipped():
                if module not in self._done and modules.worth_a_try(module):
                    self._done[module] = self._try(module)
            done = dict(self._done)
        return Trial(
            tuple(module for module, good in done.items() if good),
            tuple(module for module, good in done.items() if good is False),
        )

    def _try(self, module: str) -> bool | None:
        said = ask((module,), self._seconds)
        if said is None:
            log.warning("%s is left alone: the process that tried it ended or hung", module)
            return False
        kinds = {device["kind"] for device in said["devices"]}
        return True if kinds & {"gpu", "integrated"} else None


trials = Trials()  # for the whole life of the process: a driver is tried once


def ask(with_modules: tuple[str, ...], seconds: float) -> dict[str, Any] | None:
    """What llama.cpp says of itself in a process of its own, these modules loaded; None where it
    does not start or does not answer."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=about.tell, args=(theirs, with_modules), daemon=True)
    process.start()
    theirs.close()
    try:
        if not ours.poll(seconds):
            return None
        document: dict[str, Any] = json.loads(ours.recv_bytes())
        return document
    except (EOFError, OSError):
        return None
    finally:
        if not end(process, _END_SECONDS):
            log.warning("process %d, which asked the drivers, hangs and is left alone", process.pid)
        ours.close()
