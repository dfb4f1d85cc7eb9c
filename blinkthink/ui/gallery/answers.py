"""Asks the index away from the Qt thread; only the last question is answered."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Literal

import shiboken6
from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from blinkthink.core.errors import DiskAway, ReadOnly
from blinkthink.gallery.index.query import Bucket, Facets, Identity, Query
from blinkthink.gallery.index.selection import Selection
from blinkthink.gallery.picture import Picture
from blinkthink.ui.backend import Backend

FEW_DAYS = 3
"""So many days are shown by the hour."""

PAINT_MS = 100
"""In which an answer is painted, before what stands beside it is looked for."""


@dataclass(frozen=True)
class Shown:
    """What a query found. ``gone``: the watched picture, where its file is no more.

    ``missing``: the library's folder is not there, and what is shown is from before.
    """

    query: Query
    pictures: Selection
    days: list[tuple[date, int]]
    gone: Path | None = None
    missing: bool = False
    trouble: DiskAway | ReadOnly | None = None
    """Why, where that is known."""


@dataclass(frozen=True)
class Facts:
    """What is known besides: of the whole library, and of the query without its days."""

    facets: Facets = field(default_factory=Facets)
    newest: Mapping[Identity, Picture] = field(default_factory=dict)
    days: list[Bucket] = field(default_factory=list)
    """Newest first, of the query whatever its days are."""
    hours: list[Bucket] = field(default_factory=list)
    """Newest first, of the query; empty where it spans more than a few days."""


class Answers(QObject):
    """One thread of its own, so that no decoding of pictures stands before a question."""

    shown = Signal(object)
    """A ``Shown``: of the last question, with its query."""
    facts = Signal(object)
    failed = Signal(object)
    _shown = Signal(int, object)
    _facts = Signal(int, object)
    _failed = Signal(int, object)

    def __init__(self, backend: Backend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._index = backend.index
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._lock = threading.Lock()
        self._asked = 0
        self._stopped = False
        self._shown.connect(self._on_shown)
        self._facts.connect(lambda number, value: self._hand_out(self.facts, number, value))
        self._failed.connect(lambda number, value: self._hand_out(self.failed, number, value))

    def ask(self, query: Query, watched: Path | None = None) -> None:
        """Answer this one; earlier questions that wait or are under way are forgotten.

        Where the answer is without the ``watched`` picture, it is seen whether its file is gone.
        """
        with self._lock:
            if self._stopped:
                return
            self._asked += 1
            number = self._asked
        self._pool.start(_Work(partial(self.answer, number, query, watched)))

    def stop(self) -> None:
        """Answer no more; returns when the thread is done."""
        with self._lock:
            self._stopped = True
        self._pool.clear()
        self._pool.waitForDone(500)

    def wanted(self, number: int) -> bool:
        """Whether nobody asked anything since."""
        with self._lock:
            return number == self._asked and not self._stopped

    def _on_shown(self, number: int, shown: Shown) -> None:
        self._hand_out(self.shown, number, shown)
        # The pictures are painted first: both at once would wait for each other.
        look = partial(self._pool.start, _Work(partial(self.look, number, shown)))
        QTimer.singleShot(PAINT_MS, self, look)

    def _hand_out(self, signal: object, number: int, value: object) -> None:
        if self.wanted(number):
            signal.emit(value)  # type: ignore[attr-defined]

    def answer(self, number: int, query: Query, watched: Path | None) -> None:
        """On the thread: the pictures."""
        if not self.wanted(number):
            return
        try:
            pictures = self._index.select(query)
            gone = self._gone(pictures, watched)
            trouble = self._backend.library.trouble
            missing = trouble is not None or self._missing(pictures)
            shown = Shown(query, pictures, pictures.days(), gone, missing, trouble)
            self._send(self._shown, number, shown)
        except Exception as error:  # noqa: BLE001 - handed to the page, which says it
            self._send(self._failed, number, error)

    def look(self, number: int, shown: Shown) -> None:
        """On the thread: what is known besides."""
        if not self.wanted(number):
            return
        try:
            self._send(self._facts, number, self._look(shown))
        except Exception as error:  # noqa: BLE001 - handed to the page, which says it
            self._send(self._failed, number, error)

    def _send(self, signal: object, number: int, value: object) -> None:
        if shiboken6.isValid(self) and self.wanted(number):
            signal.emit(number, value)  # type: ignore[attr-defined]

    def _gone(self, pictures: Selection, watched: Path | None) -> Path | None:
        if watched is None or pictures.place(watched) is not None or self._index.missing:
            return None
        return None if watched.exists() else watched

    def _missing(self, pictures: Selection) -> bool:
        """Whether the library is not there; one that nobody made yet is not missing."""
        if self._index.missing:
            return True
        chosen = self._backend.settings().library is not None
        folder = pictures.root if chosen else pictures.root.parent
        return not len(pictures) and not folder.exists()

    def _look(self, shown: Shown) -> Facts:
        facets = self._index.facets()
        found = ((key, self._index.newest(key)) for key, _, _ in facets.cameras)
        newest = {key: picture for key, picture in found if picture is not None}
        size: Literal["day"] = "day"
        days = self._index.timeline(replace(shown.query, since=None, until=None), bucket=size)
        seen = [day for day, _ in shown.days]
        few = bool(seen) and (max(seen) - min(seen)).days < FEW_DAYS
        hours = self._index.timeline(shown.query, bucket="hour") if few else []
        return Facts(facets, newest, days, hours)


class _Work(QRunnable):
    def __init__(self, run: Callable[[], None]) -> None:
        super().__init__()
        self._run = run

    def run(self) -> None:
        self._run()
