"""cameras, snap."""

from __future__ import annotations

import argparse
import contextlib
import math
from collections.abc import Sequence
from typing import Any

from blinkthink.app.cli.analyze import analyze_one, routing_of
from blinkthink.app.cli.output import (
    DONE,
    NEEDS_LOGIN,
    NOT_DONE,
    error_json,
    exit_status,
    message,
    print_json,
    sentence,
    table,
    time_json,
    time_words,
)
from blinkthink.app.cli.patience import patiently
from blinkthink.app.services import Services
from blinkthink.core.amounts import duration
from blinkthink.core.camera_kinds import camera_kind
from blinkthink.core.errors import BlinkThinkError, NeedsLogin, RateLimited
from blinkthink.core.records import CameraRef
from blinkthink.core.state import Camera, SnapOutcome
from blinkthink.core.translation import tr

_BATTERY = {"ok": tr("ok", "a battery"), "low": tr("low", "a battery")}


async def cameras(services: Services, args: argparse.Namespace) -> int:
    status = DONE
    try:
        listing = await patiently(services.refresh_cameras, services.clock)
    except BlinkThinkError as error:
        listing = services.cameras()
        if args.json or listing.as_of is None:
            raise
        message(sentence(error))
        age = (services.clock.now() - listing.as_of).total_seconds()
        message(
            tr("This list is {duration} old, of {time}.").format(
                duration=duration(age), time=time_words(listing.as_of)
            )
        )
        status = exit_status(error)
    if args.json:
        print_json([_camera_json(camera) for camera in listing.cameras])
        return DONE
    rows = [
        (
            tr("NAME"),
            tr("KIND"),
            tr("ONLINE"),
            tr("ARMED"),
            tr("BATTERY"),
            tr("LAST PICTURE"),
            "ID",
        )
    ]
    yes, no = tr("yes"), tr("no")
    rows += [
        (
            camera.name,
            camera_kind(camera.ref.kind),
            yes if camera.online else no,
            {True: yes, False: no, None: "-"}[camera.armed],
            _BATTERY.get(camera.battery or "", camera.battery or "-"),
            time_words(camera.last_snapshot),
            services.running.registry.shortest(camera),
        )
        for camera in listing.cameras
    ]
    table(rows)
    return status


async def snap(services: Services, args: argparse.Namespace) -> int:
    await patiently(services.refresh_cameras, services.clock)
    registry = services.running.registry
    # One entry for each camera, also where it is named twice, or by its name and its id.
    asked: dict[object, tuple[str, Camera | BlinkThinkError]] = {}
    named = [(text, _find(services, text)) for text in args.cameras]
    for text, item in [(c.name, c) for c in registry.cameras.cameras] if args.all else named:
        asked.setdefault(item.ref.key if isinstance(item, Camera) else text, (text, item))
    found = [item for _, item in asked.values() if isinstance(item, Camera)]
    outcomes = await _take(services, [camera.ref for camera in found])
    rows: list[dict[str, Any]] = []
    for text, item in asked.values():
        if isinstance(item, Camera):
            rows.append(_outcome_json(outcomes[item.ref.key]))
        else:
            rows.append(_missing_json(text, item))
    analyzed = DONE
    if args.analyze:
        saved = [outcome.path for outcome in outcomes.values() if outcome.path is not None]
        routing = routing_of(services, "auto")
        results = [await analyze_one(routing, services, path) for path in saved]
        analyzed = DONE if all(result["ok"] for result in results) else NOT_DONE
    if args.json:
        print_json(rows)
    errors = [item for _, item in asked.values() if isinstance(item, BlinkThinkError)]
    errors += [outcome.error for outcome in outcomes.values() if outcome.error is not None]
    for row in rows:
        if not args.json:
            _say_outcome(row)
    if errors and all(isinstance(error, NeedsLogin) for error in errors):
        return NEEDS_LOGIN
    return NOT_DONE if errors else analyzed


async def _take(
    services: Services, refs: Sequence[CameraRef]
) -> dict[tuple[str, str, str], SnapOutcome]:
    """The outcomes by camera; those that were to wait are asked again, 60 s in all at most."""
    outcomes: dict[tuple[str, str, str], SnapOutcome] = {}
    left = {ref.key: ref for ref in refs}

    async def attempt() -> None:
        for outcome in await services.snap_as("manual", list(left.values())):
            outcomes[outcome.camera.key] = outcome
            if not isinstance(outcome.error, RateLimited):
                del left[outcome.camera.key]
        limits = [outcome.error for outcome in outcomes.values()]
        waits = [error for error in limits if isinstance(error, RateLimited)]
        if waits:
            raise max(waits, key=lambda e: math.inf if e.retry_after is None else e.retry_after)

    if refs:
        with contextlib.suppress(RateLimited):  # the outcomes say so
            await patiently(attempt, services.clock)
    return outcomes


def _find(services: Services, text: str) -> Camera | BlinkThinkError:
    try:
        return services.running.registry.find(text)
    except BlinkThinkError as error:
        return error


def _camera_json(camera: Camera) -> dict[str, Any]:
    return {
        "id": camera.ref.id,
        "network_id": camera.ref.network_id,
        "kind": camera.ref.kind,
        "name": camera.ref.name,
        "online": camera.online,
        "battery": camera.battery,
        "temperature_c": camera.temperature_c,
        "wifi": camera.wifi,
        "armed": camera.armed,
        "last_snapshot": time_json(camera.last_snapshot),
    }


def _outcome_json(outcome: SnapOutcome) -> dict[str, Any]:
    return {
        "id": outcome.camera.id,
        "camera": outcome.camera.name,
        "ok": outcome.error is None,
        "path": str(outcome.path) if outcome.path else None,
        "captured_at": time_json(outcome.captured_at),
        "sha256": outcome.sha256,
        "error": error_json(outcome.error) if outcome.error else None,
    }


def _missing_json(text: str, error: BlinkThinkError) -> dict[str, Any]:
    empty = dict.fromkeys(("id", "camera", "ok", "path", "captured_at", "sha256", "error"))
    return {**empty, "camera": text, "ok": False, "error": error_json(error)}


def _say_outcome(row: dict[str, Any]) -> None:
    if row["ok"]:
        print(f"{row['camera']}: {row['path']}")
    else:
        message(f"{row['camera']}: {row['error']['message']}")
