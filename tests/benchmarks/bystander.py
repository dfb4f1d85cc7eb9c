"""How busy the machine is with other programs, seen by a thread beside what is measured."""

from __future__ import annotations

import threading
import time
from types import TracebackType

_WORK = 0.003  # processor seconds of one look
_REST = 0.015
BUSY = 1.5
"""So many times as slow as alone: what takes long then is not the app's doing."""


class Bystander:
    """``with Bystander() as bystander``: works a little, now and then, and looks how long that
    took by the clock. For processes that only wait meanwhile."""

    def __init__(self) -> None:
        self._looks: list[tuple[float, float, float]] = []  # end, by the clock, by the processor
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._work, daemon=True)

    def __enter__(self) -> Bystander:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join()

    def slowness(self, begin: float) -> float:
        """How many times as long as alone the same work took from ``begin`` (``perf_counter``) on:
        1 on a machine where nothing else runs."""
        looks = [one for one in self._looks if one[0] >= begin] or self._looks[-1:]
        worked = sum(one[2] for one in looks)
        return sum(one[1] for one in looks) / worked if worked else 1.0

    def _work(self) -> None:
        while not self._over.wait(_REST):
            began, work = time.perf_counter(), time.thread_time()
            while (worked := time.thread_time() - work) < _WORK:
                pass
            now = time.perf_counter()
            self._looks.append((now, now - began, worked))
