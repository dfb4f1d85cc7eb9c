"""arm, disarm."""

from __future__ import annotations

import argparse
from typing import Any

from blinkthink.app.cli.output import (
    DONE,
    NEEDS_LOGIN,
    NOT_DONE,
    error_json,
    message,
    print_json,
    sentence,
)
from blinkthink.app.cli.patience import patiently
from blinkthink.app.services import Services
from blinkthink.core.errors import BlinkThinkError, NeedsLogin, NotFound, Usage
from blinkthink.core.state import Camera, Network
from blinkthink.core.translation import tr


async def arm(services: Services, args: argparse.Namespace) -> int:
    return await _set(services, args, True)


async def disarm(services: Services, args: argparse.Namespace) -> int:
    return await _set(services, args, False)


async def _set(services: Services, args: argparse.Namespace, armed: bool) -> int:
    """One after the other; a network that is named arms as a whole, a camera alone."""
    listing = await patiently(services.refresh_cameras, services.clock)
    asked: dict[object, tuple[str, Network | Camera | BlinkThinkError]] = {}
    named = [(text, _find(services, text)) for text in args.targets]
    for text, item in named or [(network.name, network) for network in listing.networks]:
        asked.setdefault(_key(item) or text, (text, item))
    rows: list[dict[str, Any]] = []
    errors: list[BlinkThinkError] = []
    for text, item in asked.values():
        error = item if isinstance(item, BlinkThinkError) else await _one(services, item, armed)
        if error is not None:
            errors.append(error)
        rows.append(_row(services, text, item, error))
        if not args.json:
            _say(rows[-1], error)
    if args.json:
        print_json(rows)
    if errors and all(isinstance(error, NeedsLogin) for error in errors):
        return NEEDS_LOGIN
    return NOT_DONE if errors else DONE


async def _one(services: Services, item: Network | Camera, armed: bool) -> BlinkThinkError | None:
    try:
        if isinstance(item, Network):
            await patiently(lambda: services.arm(item.id, armed), services.clock)
        else:
            await patiently(lambda: services.enable_camera(item.ref, armed), services.clock)
    except BlinkThinkError as error:
        return error
    return None


def _find(services: Services, text: str) -> Network | Camera | BlinkThinkError:
    """The network of that id or name, else the camera."""
    networks = services.cameras().networks
    wanted = text.strip()
    for fits in (
        [one for one in networks if one.id == wanted],
        [one for one in networks if one.name.casefold() == wanted.casefold()],
    ):
        if len(fits) == 1:
            return fits[0]
        if fits:
            ids = ", ".join(one.id for one in fits)
            return Usage(
                tr("Several networks are called “{text}”; use one of {ids}.").format(
                    text=text, ids=ids
                )
            )
    try:
        return services.running.registry.find(text)
    except NotFound:
        return NotFound(subject=text)
    except BlinkThinkError as error:
        return error


def _key(item: Network | Camera | BlinkThinkError) -> object:
    if isinstance(item, Network):
        return item.id
    return item.ref.key if isinstance(item, Camera) else None


def _row(
    services: Services,
    text: str,
    item: Network | Camera | BlinkThinkError,
    error: BlinkThinkError | None,
) -> dict[str, Any]:
    """``armed`` is what Blink lists now, not what was asked for."""
    listing = services.cameras()
    row: dict[str, Any] = {"id": None, "name": text, "kind": None, "armed": None}
    if isinstance(item, Network):
        now = next((one for one in listing.networks if one.id == item.id), item)
        row = {"id": now.id, "name": now.name, "kind": "network", "armed": now.armed}
    elif isinstance(item, Camera):
        camera = listing.find(item.ref) or item
        ref = camera.ref
        row = {"id": ref.id, "name": ref.name, "kind": ref.kind, "armed": camera.enabled}
    return {**row, "ok": error is None, "error": error_json(error) if error else None}


def _say(row: dict[str, Any], error: BlinkThinkError | None) -> None:
    if error is not None:
        message(f"{row['name']}: {sentence(error)}")
    elif row["kind"] == "network":
        words = tr("{name}: armed") if row["armed"] else tr("{name}: disarmed")
        print(words.format(name=row["name"]))
    else:
        on, off = tr("{name}: motion detection on"), tr("{name}: motion detection off")
        print((on if row["armed"] else off).format(name=row["name"]))
