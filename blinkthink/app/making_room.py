"""Whether a process that another version is to follow may end, so that nothing is lost.

What waits is left to the next one: the queue's journal, the schedule, alerts that were not told and
downloads of models go on where they were.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from blinkthink.core.state import SignIn

if TYPE_CHECKING:
    from blinkthink.app.running import Running
    from blinkthink.app.services import Services

SOON_SECONDS = 15.0  # a run that is planned so soon is waited for: ending takes seconds
_SIGNING_IN = (SignIn.PASSWORD_SENT, SignIn.PIN_WANTED)


def make_room(services: Services, running: Running) -> bool:
    """Let the queue begin nothing more; whether nothing at all is under way. For the asyncio
    thread, again and again until it is so."""
    at_rest = running.own_queue.close()
    evaluation = services.evaluation()
    return (
        at_rest
        and running.scheduler.rests(SOON_SECONDS)
        and not running.capture.busy
        and not running.clips.busy
        and not (evaluation is not None and evaluation.under_way)
        and services.account().state not in _SIGNING_IN
    )
