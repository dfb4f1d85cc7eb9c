"""watch: the schedule and the analysis queue without a window."""

from __future__ import annotations

import argparse
import asyncio

from blinkthink.app.cli.output import DONE, message, sentence, time_words
from blinkthink.app.services import Services
from blinkthink.core.errors import NeedsLogin
from blinkthink.core.events import (
    Event,
    OwnerChanged,
    PictureAdded,
    ScheduleRan,
    SidecarChanged,
    SnapFinished,
)
from blinkthink.core.schedule_words import outcome_words
from blinkthink.core.schedules import ScheduledRun
from blinkthink.core.translation import tr


async def watch(services: Services, args: argparse.Namespace) -> int:
    """Run until SIGINT (130) or SIGTERM (0). Raises NeedsLogin.

    Where another process of this home runs schedule and queue, this one waits, shows what is run,
    and takes over when the other ends.
    """
    if not services.account().signed_in:
        raise NeedsLogin("watch needs an account")
    services.events.subscribe(lambda event: _tell(services, event))
    if services.owns_background:
        _say_watching(services)
    else:
        message(tr("Another BlinkThink runs the schedule; this one takes over when it ends."))
    await asyncio.Event().wait()  # until a signal cancels the command
    return DONE


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
