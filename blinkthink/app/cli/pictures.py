"""cameras, snap, analyze."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from blinkthink.analysis.engines import AnyModel
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
from blinkthink.capture.analyzing import analyze_picture
from blinkthink.capture.triaging import Triage
from blinkthink.core.errors import BadImage, BlinkThinkError, NeedsLogin, NotFound, RateLimited
from blinkthink.core.records import CameraRef
from blinkthink.core.state import Camera, SnapOutcome
from blinkthink.core.words import duration
from blinkthink.gallery.library import pictures_in
from blinkthink.gallery.picture import SUFFIXES


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
        message(f"This list is {duration(age)} old, of {time_words(listing.as_of)}.")
        status = exit_status(error)
    if args.json:
        print_json([_camera_json(camera) for camera in listing.cameras])
        return DONE
    rows = [("NAME", "KIND", "ONLINE", "ARMED", "BATTERY", "LAST PICTURE", "ID")]
    rows += [
        (
            camera.name,
            camera.ref.kind,
            "yes" if camera.online else "no",
            {True: "yes", False: "no", None: "-"}[camera.armed],
            camera.battery or "-",
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
        results = [await _analyze_one(services, path, args=None) for path in saved]
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


async def analyze(services: Services, args: argparse.Namespace) -> int:
    results: list[dict[str, Any]] = []
    refused: BlinkThinkError | None = None
    try:
        _model(services, args)
    except BlinkThinkError as error:
        refused = error  # it is said once, not for each of a thousand pictures
        message(sentence(error))
    triage = Triage(services.library, services.settings, services.paths.triage)
    for path in args.paths:
        of_folder = triage if path.is_dir() and not args.force else None
        try:
            pictures = await asyncio.to_thread(_pictures, path)
        except BlinkThinkError as error:
            message(f"{path.name}: {sentence(error)}")
            results.append(_result(path, error=error))
            continue
        for picture in pictures:
            results.append(
                _result(picture, error=refused)
                if refused is not None
                else await _analyze_one(services, picture, args, of_folder)
            )
    if args.json:
        print_json(results)
    return DONE if all(result["ok"] for result in results) else NOT_DONE


async def _analyze_one(
    services: Services,
    path: Path,
    args: argparse.Namespace | None,
    triage: Triage | None = None,
) -> dict[str, Any]:
    """Analyse one picture with the options of ``args``, or as the settings say.

    With ``triage`` one that shows nothing new is skipped.
    """
    force = args is not None and args.force
    try:
        skip = await asyncio.to_thread(triage.skip, path) if triage is not None else None
        if skip is not None and not skip.audit:
            message(f"{path.name}: shows nothing that {skip.since} does not.")
            return _result(path, skipped="unchanged")
        model = _model(services, args)
        sidecar = await analyze_picture(
            services.library,
            services.engine_process,
            model,
            path,
            rules=services.settings().rules_of,
            detail=args.detail if args is not None else None,
            clock=services.clock,
            force=force,
            audit=skip is not None,
        )
        if triage is not None and sidecar is not None:
            await asyncio.to_thread(triage.learn, path, sidecar)
    except BlinkThinkError as error:
        message(f"{path.name}: {sentence(error)}")
        return _result(path, error=error)
    if sidecar is None:
        message(f"{path.name}: is analysed already; --force does it again.")
        return _result(path, skipped="analyzed")
    if sidecar.analysis is not None:
        message(f"{path.name}: {sidecar.analysis.scene} {sidecar.analysis.activity}")
    return _result(path)


def _model(services: Services, args: argparse.Namespace | None) -> AnyModel:
    """The model that was asked for, else the one in use. Raises ModelMissing or NotFound."""
    if args is not None and args.model:
        return services.model_store.get(args.model)
    return services.choose_model()


def _pictures(path: Path) -> Sequence[Path]:
    """One picture, or those of a folder, oldest first; raises NotFound and BadImage.

    What is no picture by its name is refused here: its sidecar's name may be another file's, or
    its own (``analyze *`` names the sidecars too).
    """
    if path.is_dir():
        return pictures_in(path.absolute())
    if not path.exists():
        raise NotFound("no such file or folder", subject=str(path))
    if path.suffix.lower() not in SUFFIXES or not path.is_file():
        raise BadImage("no JPEG or PNG file", subject=str(path))
    return [path.absolute()]


def _result(
    path: Path, *, skipped: str | None = None, error: BlinkThinkError | None = None
) -> dict[str, Any]:
    return {
        "path": str(path.absolute()),
        "ok": error is None,
        "skipped": skipped,
        "error": error_json(error) if error else None,
    }


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
