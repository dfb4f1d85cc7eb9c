"""A model process on a machine with a GPU that is made up: it takes few layers, and says how many
it was asked for."""

from __future__ import annotations

import os
from multiprocessing.connection import Connection
from pathlib import Path

from blinkthink.analysis.worker import main
from blinkthink.analysis.worker.messages import (
    Describe,
    DescribeMany,
    Failed,
    FromWorker,
    Load,
    Refused,
    Seen,
)
from blinkthink.core.state import Device

GPU = Device("CUDA0", "A card", "gpu", "CUDA", 24 * 2**30, 20 * 2**30)


class _Worker(main.Worker):
    def __init__(self, pipe: Connection, asked: Path, most: int, how: str) -> None:
        super().__init__(pipe)
        self._asked, self._most, self._how = asked, most, how
        self._layers = 0

    def _answer(self, message: Describe | DescribeMany) -> FromWorker:
        if self._layers > self._most:
            if self._how == "later abort":
                os.abort()
            return Failed(message.job, self._how)
        return super()._answer(message)

    def _load(self, message: Load) -> FromWorker:
        self._layers = message.gpu_layers
        with self._asked.open("a") as file:
            file.write(f"{message.gpu_layers}\n")
        if message.gpu_layers > self._most and not self._how.startswith("later"):
            if self._how == "abort":
                os.abort()
            return Refused(self._how)
        return super()._load(message)


def run(pipe: Connection) -> None:
    """What ``worker.main.run`` is, for a process that inherits STINGY=FILE:LAYERS:HOW."""
    main._look = lambda: Seen([GPU])
    asked, most, how = os.environ["STINGY"].split(":")
    real = main.Worker
    main.Worker = lambda pipe: _Worker(pipe, Path(asked), int(most), how)  # type: ignore[assignment,misc]
    try:
        main.run(pipe)
    finally:
        main.Worker = real  # type: ignore[misc]
