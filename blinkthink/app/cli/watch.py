"""watch: the schedule and the analysis queue without a window."""

from __future__ import annotations

import argparse
import asyncio

from blinkthink.app.cli.output import DONE, message, sentence, time_words
from blinkthink.app.services import Services
from blinkthink.core.errors import NeedsLogin, Usage
from blinkthink.core.events import Event, PictureAdded, SidecarChanged, SnapFinished


async def watch(services: Services, args: argparse.Namespace) -> int:
    """Run until SIGINT (130) or SIGTERM (0). Raises NeedsLogin, and Usage where another runs."""
    if not services.account().signed_in:
        raise NeedsLogin("watch needs an account")
    if not services.owns_background:
        raise Usage("Another BlinkThink runs the schedule already.")
    services.events.subscribe(_tell)
    entries = services.schedules()
    planned = min((entry.next for entry in entries if entry.next), default=None)
    message(f"Watching {len(entries)} schedules; next picture {time_words(planned)}.")
    await asyncio.Event().wait()  # until a signal cancels the command
    return DONE


def _tell(event: Event) -> None:
    match event:
        case PictureAdded(path):
            message(f"saved {path}")
        case SidecarChanged(path):
            message(f"described {path}")
        case SnapFinished(outcome) if outcome.error is not None:
            message(f"{outcome.camera.name}: {sentence(outcome.error)}")
        case _:
            return
