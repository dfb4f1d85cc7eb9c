"""What alerts know over restarts: what was judged and told, and what cameras showed last.

A file of JSON lines: each says what is new, the later one wins. A line is on the disk before
anybody is told of what it says, so that a killed process tells the rest when it starts again, and
no judgement is made twice. One process writes (the one that runs in the background), any may read.
"""

from __future__ import annotations

import logging
import os
from datetime import datetime
from pathlib import Path
from typing import Annotated

import msgspec

from blinkthink.alerts.judging import Memory
from blinkthink.core.alerts import Channel, Fired, Severity
from blinkthink.core.errors import from_os_error
from blinkthink.core.files import open_to_append, read_whole, write_atomic

log = logging.getLogger(__name__)

MOST_ALERTS = 500  # that are remembered
_REMEMBERED = 2 * 24 * 3600.0  # seconds after a capture that it is known to be judged
_MOST_LINES = 500  # before the file is written anew

Moment = Annotated[datetime, msgspec.Meta(tz=True)]
Judged = tuple[float, int]
"""When a picture was taken (seconds since 1970), and by which rules it was judged."""


class Alert(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An alert and how far it was told. ``picture`` is relative to the library, with slashes.

    ``waiting``: channels that have not told it yet. ``updating``: those that told it without the
    words that it has now.
    """

    id: str
    rule: str
    rule_id: str
    picture: str
    camera: str
    camera_name: str
    captured_at: Moment
    at: Moment
    title: str
    words: str = ""
    flags: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    severity: Severity | None = None
    late: bool = False
    muted: bool = False
    waiting: tuple[Channel, ...] = ()
    updating: tuple[Channel, ...] = ()
    told: tuple[Channel, ...] = ()
    failed: tuple[Channel, ...] = ()

    def fired(self, root: Path) -> Fired:
        """As others see it; ``root`` is the library."""
        return Fired(
            rule=self.rule,
            rule_id=self.rule_id,
            picture=root / self.picture,
            at=self.at,
            title=self.title,
            words=self.words,
            channels=(*self.told, *self.waiting),
            failed=self.failed,
            id=self.id,
            camera=self.camera,
            camera_name=self.camera_name,
            captured_at=self.captured_at,
            flags=self.flags,
            kinds=self.kinds,
            severity=self.severity,
            late=self.late,
            muted=self.muted,
        )

    def having(self, channel: Channel, *, told: bool) -> Alert:
        """Once ``channel`` has told it, or has given it up."""
        done = (*self.told, channel) if told else self.told
        failed = self.failed if told else (*self.failed, channel)
        return msgspec.structs.replace(
            self,
            waiting=tuple(one for one in self.waiting if one != channel),
            updating=tuple(one for one in self.updating if one != channel),
            told=tuple(dict.fromkeys(done)),
            failed=tuple(dict.fromkeys(failed)),
        )


class State(msgspec.Struct, kw_only=True, omit_defaults=True):
    """All that is known, or a line of what is new. ``since``: pictures before then are nobody's
    business, as alerts did not run yet. ``library`` is the folder that the pictures lie in."""

    library: str = ""
    since: float = 0.0
    judged: dict[str, Judged] = {}
    cameras: dict[str, Memory] = {}
    alerts: dict[str, Alert] = {}

    def take(self, news: State) -> None:
        """Take over what is new."""
        self.library = news.library or self.library
        self.since = news.since or self.since
        self.judged.update(news.judged)
        self.cameras.update(news.cameras)
        for alert in news.alerts.values():
            self.alerts[alert.id] = alert

    def fired(self, limit: int) -> tuple[Fired, ...]:
        """What was told, newest first."""
        told = list(self.alerts.values())[-limit:] if limit > 0 else []
        return tuple(alert.fired(Path(self.library)) for alert in reversed(told))

    def prune(self, now: float) -> None:
        """Forget what is too old to matter."""
        kept = {name: one for name, one in self.judged.items() if one[0] > now - _REMEMBERED}
        self.judged = kept
        if len(self.alerts) > MOST_ALERTS:
            self.alerts = dict(list(self.alerts.items())[-MOST_ALERTS:])


class Journal:
    """The state in the file at ``path``. All methods block; one thread at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lines = 0

    def load(self) -> State | None:
        """What is known; None where there is nothing yet. Lines that cannot be understood are left
        out: the last one may have been cut short. Raises ReadOnly or Transient."""
        data = read_whole(self._path)
        if data is None:
            return None
        state = State()
        self._lines = 0
        for line in data.splitlines():
            if not line.strip():
                continue
            self._lines += 1
            try:
                state.take(msgspec.json.decode(line, type=State))
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                log.warning("a line of %s is left out: %s", self._path.name, error)
        return state

    def fired(self, limit: int) -> tuple[Fired, ...]:
        """What was told, newest first. Raises ReadOnly or Transient."""
        return (self.load() or State()).fired(limit)

    def append(self, news: State) -> None:
        """Put what is new on the disk. Raises DiskFull, ReadOnly or Transient."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with open_to_append(self._path) as file:
                # A process that was killed may have cut its last line short.
                file.write(b"\n" + msgspec.json.encode(news) + b"\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise from_os_error(error, self._path) from error
        self._lines += 1

    def renew(self, state: State, now: float) -> None:
        """Write the whole state in the place of its lines, once there are many. Raises as
        ``append``."""
        if self._lines <= _MOST_LINES:
            return
        state.prune(now)
        write_atomic(self._path, msgspec.json.encode(state) + b"\n")
        self._lines = 1
