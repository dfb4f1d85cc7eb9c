"""clips: motion clips from Blink into the library."""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from blinkthink.app.cli.output import (
    DONE,
    NEEDS_LOGIN,
    NOT_DONE,
    error_json,
    message,
    print_json,
    time_json,
)
from blinkthink.app.cli.patience import patiently
from blinkthink.app.cli.times import parse_time
from blinkthink.app.services import Services
from blinkthink.core.errors import BlinkThinkError, NeedsLogin, RateLimited
from blinkthink.core.events import ClipsProgress, Event, PictureAdded
from blinkthink.core.records import CameraRef
from blinkthink.core.state import ClipOutcome
from blinkthink.core.translation import tr


async def clips(services: Services, args: argparse.Namespace) -> int:
    since = parse_time(args.since, "--since") if args.since else None
    if args.cameras:
        await patiently(services.refresh_cameras, services.clock)
    refs: dict[tuple[str, str, str], CameraRef] = {}
    missing: list[dict[str, Any]] = []
    for text in dict.fromkeys(args.cameras):
        try:
            ref = services.running.registry.find(text).ref
            refs[ref.key] = ref
        except BlinkThinkError as error:
            missing.append(_row(None, text, error=error))
    if not args.json:
        services.events.subscribe(_tell)
    outcomes = []
    if refs or not args.cameras:
        outcomes = await _fetch(services, list(refs.values()), since)
    rows = [
        _row(
            outcome.id or None,
            outcome.camera.name,
            path=str(outcome.path) if outcome.path else None,
            at=outcome.captured_at,
            error=outcome.error,
        )
        for outcome in outcomes
    ] + missing
    if args.json:
        print_json(rows)
    else:
        for row in rows:
            if not row["ok"]:
                message(f"{row['camera']}: {row['error']['message']}")
        new = sum(outcome.new and outcome.error is None for outcome in outcomes)
        known = sum(not outcome.new for outcome in outcomes)
        message(tr("{new} new, {known} in the library already.").format(new=new, known=known))
    errors = [outcome.error for outcome in outcomes if outcome.error is not None]
    if errors and all(isinstance(error, NeedsLogin) for error in errors):
        return NEEDS_LOGIN
    return NOT_DONE if errors or missing else DONE


async def _fetch(
    services: Services, refs: Sequence[CameraRef], since: datetime | None
) -> list[ClipOutcome]:
    """One outcome for each clip; what a limit ended is gone on with, after 60 s in all at most."""
    outcomes: dict[object, ClipOutcome] = {}

    async def attempt() -> None:
        for outcome in await services.fetch_clips(refs, since):
            key = outcome.id or outcome.camera.key
            if key not in outcomes or outcomes[key].error is not None:
                outcomes[key] = outcome
        limits = [outcome.error for outcome in outcomes.values()]
        waits = [error for error in limits if isinstance(error, RateLimited)]
        if waits:
            raise max(waits, key=lambda e: math.inf if e.retry_after is None else e.retry_after)

    try:
        await patiently(attempt, services.clock)
    except RateLimited:
        if not outcomes:
            raise
    return list(outcomes.values())


def _tell(event: Event) -> None:
    match event:
        case PictureAdded(path):
            print(path.with_suffix(".mp4"), flush=True)
        case ClipsProgress(0, int(total)) if total:
            message(tr("Downloading %n clips.", "", total))
        case _:
            return


def _row(
    clip_id: str | None,
    camera: str,
    *,
    path: str | None = None,
    at: datetime | None = None,
    error: BlinkThinkError | None = None,
) -> dict[str, Any]:
    return {
        "id": clip_id,
        "camera": camera,
        "ok": error is None,
        "path": path,
        "captured_at": time_json(at.astimezone() if at else None),
        "error": error_json(error) if error else None,
    }
