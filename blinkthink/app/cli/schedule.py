"""schedule list, add, remove, pause, resume."""

from __future__ import annotations

import argparse
from typing import Any

from blinkthink.app.cli.output import DONE, message, print_json, table, time_json, time_words
from blinkthink.app.cli.patience import patiently
from blinkthink.app.services import Services
from blinkthink.core.schedule_words import schedule_words
from blinkthink.core.schedules import Every, Schedule


async def schedule(services: Services, args: argparse.Namespace) -> int:
    if args.verb == "add":
        return await _add(services, args)
    scheduler = services.running.scheduler
    if args.verb == "remove":
        await scheduler.remove(args.id)
    elif args.verb in ("pause", "resume"):
        ids = [args.id] if args.id else [entry.id for entry in scheduler.list()]
        for schedule_id in ids:
            await scheduler.pause(schedule_id, args.verb == "pause")
    return _print_list(services, args.json)


async def _add(services: Services, args: argparse.Namespace) -> int:
    await patiently(services.refresh_cameras, services.clock)
    registry = services.running.registry
    chosen = [] if args.all else [registry.find(text).ref for text in args.cameras]
    entry = await services.running.scheduler.add(
        chosen, Every(minutes=args.every), force=args.force
    )
    if args.json:
        print_json(_json(entry))
    else:
        message(f"{entry.id}: {schedule_words(entry)}, first at {time_words(entry.next)}.")
        message("Pictures are taken while the app or “blinkthink watch” runs.")
    return DONE


def _print_list(services: Services, as_json: bool) -> int:
    entries = services.schedules()
    if as_json:
        print_json([_json(entry) for entry in entries])
        return DONE
    if not entries:
        message("There is no schedule yet.")
        return DONE
    rows = [("ID", "CAMERAS", "RULE", "NEXT", "LAST")]
    rows += [
        (
            entry.id,
            ", ".join(camera.name or camera.id for camera in entry.cameras) or "all",
            schedule_words(entry),
            "paused" if entry.paused else time_words(entry.next),
            entry.last_outcome or "-",
        )
        for entry in entries
    ]
    table(rows)
    return DONE


def _json(entry: Schedule) -> dict[str, Any]:
    last = {
        "planned": time_json(entry.last_planned),
        "outcome": entry.last_outcome,
        "error": entry.last_error,
    }
    return {
        "id": entry.id,
        "cameras": [camera.id for camera in entry.cameras],
        "rule": schedule_words(entry),
        "paused": entry.paused,
        "next": time_json(entry.next),
        "last": last if entry.last_planned else None,
    }
