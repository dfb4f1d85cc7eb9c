"""Says each trouble once: when it begins, not at every run."""

from __future__ import annotations

from blinkthink.core import errors as e
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.events import EventBus, Trouble

# These concern every camera alike, so several entries that meet one make one notice.
_SHARED = (
    e.NeedsLogin,
    e.LockedOut,
    e.RateLimited,
    e.Transient,
    e.DiskFull,
    e.ReadOnly,
)


class Troubles:
    """Publishes Trouble for an error that is new for an entry, or new for all of them."""

    def __init__(self, events: EventBus) -> None:
        self._events = events
        self._told: set[tuple[str, str]] = set()  # (entry, or "" for all; code)

    def ended(self, schedule_id: str, outcome: str, error: BlinkThinkError | None) -> None:
        """A run ended as "done", "partly" or "failed"; a picture ends the troubles of all."""
        if outcome != "failed":
            self._forget("")
        if error is None:
            self._forget(schedule_id)
        else:
            self.failed(schedule_id, error)

    def failed(self, schedule_id: str, error: BlinkThinkError) -> None:
        """Something about an entry failed."""
        about = ("" if isinstance(error, _SHARED) else schedule_id, error.code)
        if about not in self._told:
            self._told.add(about)
            self._events.publish(Trouble(error))

    def _forget(self, schedule_id: str) -> None:
        self._told = {about for about in self._told if about[0] != schedule_id}
