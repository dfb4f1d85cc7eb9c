"""watch: the schedule and the analysis queue without a window."""

from __future__ import annotations

import argparse
import asyncio
import logging

from blinkthink.app.cli.output import DONE, NOT_DONE, message, sentence, time_words
from blinkthink.app.services import Services
from blinkthink.core.errors import NeedsLogin
from blinkthink.core.events import (
    Event,
    OwnerChanged,
    PictureAdded,
    ProgramChanged,
    ScheduleRan,
    SidecarChanged,
    SnapFinished,
)
from blinkthink.core.schedule_words import outcome_words
from blinkthink.core.schedules import ScheduledRun
from blinkthink.core.translation import tr

log = logging.getLogger(__name__)

_REPLACED = tr("Another version of BlinkThink was installed: this one ends, so that it can start.")
_REMOVED = tr("BlinkThink was removed, so this ends.")


async def watch(services: Services, args: argparse.Namespace) -> int:
    """Run until SIGINT (130) or SIGTERM (0), or until the program is another one: where it was
    upgraded, the status (1) lets systemd start the new one; where it was removed, 0 lets it not.
    Raises NeedsLogin.

    Where another process of this home runs schedule and queue, this one waits, shows what is run,
    and takes over when the other ends.
    """
    if not services.account().signed_in:
        raise NeedsLogin
    services.events.subscribe(lambda event: _tell(services, event))
    if services.owns_background:
        _say_watching(services)
    else:
        message(tr("Another BlinkThink runs the schedule; this one takes over when it ends."))
    removed = await _until_program_changed(services)  # or a signal cancels the command
    log.info("the program was removed" if removed else "another version was installed")
    message(_REMOVED if removed else _REPLACED)
    return DONE if removed else NOT_DONE


async def _until_program_changed(services: Services) -> bool:
    """Until another version was installed, or this one removed (True), and nothing is under way."""
    changed: asyncio.Queue[bool] = asyncio.Queue()

    def heard(event: Event) -> None:
        if isinstance(event, ProgramChanged):
            changed.put_nowait(event.removed)

    unsubscribe = services.events.subscribe(heard)
    try:
        while True:
            removed = await changed.get()
            if await services.make_room():
                return removed
    finally:
        unsubscribe()


def _say_watching(services: Services) -> None:
    entries = services.schedules()
    planned = min((entry.next for entry in entries if entry.next), default=None)
    words = tr("Watching %n schedule(s); next picture {time}.", "", len(entries))
    message(words.format(time=time_words(planned)))


def _tell(services: Services, event: Event) -> None:
    match event:
        case PictureAdded(path):
            message(tr("saved {path}").format(path=path))
        case SidecarChanged(path):
            message(tr("described {path}").format(path=path))
        case SnapFinished(outcome) if outcome.error is not None:
            message(f"{outcome.camera.name}: {sentence(outcome.error)}")
        case OwnerChanged(here=True):
            _say_watching(services)
        case ScheduleRan(run) if run.outcome is not None:
            # What was taken here has said so itself.
            if run.outcome == "skipped" or not services.owns_background:
                message(_ran(run))
        case _:
            return


def _ran(run: ScheduledRun) -> str:
    words = tr("planned for {time}: {outcome}, %n picture(s). {why}", "", run.pictures)
    time = time_words(run.planned)
    return words.format(time=time, outcome=outcome_words(run.outcome), why=run.reason).strip()
