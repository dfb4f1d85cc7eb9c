"""schedule list, add, remove, pause, resume, place."""

from __future__ import annotations

import argparse
from typing import Any

import msgspec

from blinkthink.app.cli.output import DONE, message, print_json, table, time_json, time_words
from blinkthink.app.cli.patience import patiently
from blinkthink.app.cli.schedule_rules import between_of, rule_of
from blinkthink.app.cli.times import parse_time
from blinkthink.app.services import Services
from blinkthink.core.errors import Usage
from blinkthink.core.schedule_words import outcome_words, schedule_words, sun_absence
from blinkthink.core.schedules import Only, Schedule
from blinkthink.core.translation import tr


async def schedule(services: Services, args: argparse.Namespace) -> int:
    if args.verb == "add":
        return await _add(services, args)
    if args.verb == "place":
        return await _place(services, args)
    if args.verb == "remove":
        await services.remove_schedule(args.id)
    elif args.verb in ("pause", "resume"):
        await _pause(services, args)
    return _print_list(services, args.json)


async def _add(services: Services, args: argparse.Namespace) -> int:
    rule, between = rule_of(args), between_of(args.between)
    services.running.scheduler.check_rule(rule, between)  # before anybody is asked anything
    await patiently(services.refresh_cameras, services.clock)
    registry = services.running.registry
    chosen = [] if args.all else [registry.find(text).ref for text in args.cameras]
    only: Only = args.only or "always"
    passed = ""
    if args.force:
        passed = services.schedule_objection(chosen, rule, between, only=only)
    entry = await services.add_schedule(chosen, rule, between=between, only=only, force=args.force)
    if args.json:
        print_json(_json(entry))
        return DONE
    message(
        tr("{id}: {rule}, first at {time}.").format(
            id=entry.id, rule=schedule_words(entry), time=time_words(entry.next)
        )
    )
    if passed:
        message(tr("Added all the same: {why}").format(why=passed))
    absence = sun_absence(entry, services.clock.now())
    if absence:
        message(absence)
    message(tr("Pictures are taken while the app or “blinkthink watch” runs."))
    return DONE


async def _pause(services: Services, args: argparse.Namespace) -> None:
    pausing = args.verb == "pause"
    until = parse_time(args.until, "--until") if pausing and args.until else None
    if until is not None and until <= services.clock.now():
        raise Usage(tr("--until: {time} is past already.").format(time=time_words(until)))
    if args.id:
        await services.pause_schedule(args.id, pausing, until)
    else:
        await services.pause_all_schedules(pausing, until)


async def _place(services: Services, args: argparse.Namespace) -> int:
    """Say where the sun rises and sets for the schedule, or choose that."""
    from blinkthink.schedule.places import parse

    if args.place is not None:
        settings = msgspec.structs.replace(services.settings(), place=parse(args.place))
        await services.change_settings(settings)
    place = services.settings().place
    if args.json:
        print_json(msgspec.to_builtins(place))
    elif place is None:
        message(tr("No place is chosen. Name a city, or latitude and longitude: 52.52,13.40."))
    else:
        where = f"{place.latitude:g}, {place.longitude:g}"
        print(f"{place.name} ({where})" if place.name else where)
    return DONE


def _print_list(services: Services, as_json: bool) -> int:
    entries = services.schedules()
    if as_json:
        print_json([_json(entry) for entry in entries])
        return DONE
    if not entries:
        message(tr("There is no schedule yet."))
        return DONE
    rows = [("ID", tr("CAMERAS"), tr("RULE"), tr("NEXT"), tr("LAST"))]
    rows += [
        (
            entry.id,
            ", ".join(camera.name or camera.id for camera in entry.cameras) or tr("all", "cameras"),
            schedule_words(entry),
            _next(entry),
            outcome_words(entry.last_outcome),
        )
        for entry in entries
    ]
    table(rows)
    now = services.clock.now()
    for absence in dict.fromkeys(sun_absence(entry, now) for entry in entries):
        if absence:
            message(absence)
    return DONE


def _next(entry: Schedule) -> str:
    if not entry.paused:
        return time_words(entry.next)
    if entry.paused_until:
        return tr("paused until {time}").format(time=time_words(entry.paused_until))
    return tr("paused")


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
