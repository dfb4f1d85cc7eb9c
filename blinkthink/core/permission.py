"""Whether the picture that the running task works on may still leave this machine.

Between the first look at the settings and the moment when a picture goes, minutes may pass, and the
user may change them. Who sends asks here right before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_allowed: ContextVar[Callable[[], bool] | None] = ContextVar("may_leave", default=None)


@contextmanager
def only_while(allowed: Callable[[], bool]) -> Iterator[None]:
    """What this task sends inside the block goes only while ``allowed`` says so; that may block."""
    token = _allowed.set(allowed)
    try:
        yield
    finally:
        _allowed.reset(token)


def may_leave() -> bool:
    """Whether it may go now; yes where nobody set a condition. Blocks."""
    allowed = _allowed.get()
    return allowed is None or allowed()
