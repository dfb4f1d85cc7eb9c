"""models add --server: another machine's server as a model."""

from __future__ import annotations

import argparse
import asyncio
import sys
from typing import Any

from blinkthink.analysis.models.servers import Address, ServerModel
from blinkthink.app.cli.model_files import entry_json
from blinkthink.app.cli.output import DONE, message, print_json
from blinkthink.app.services import Services
from blinkthink.core.errors import BlinkThinkError, ModelMissing, ServerUnavailable, Usage
from blinkthink.core.translation import tr
from blinkthink.core.words import say


async def add(services: Services, args: argparse.Namespace) -> int:
    """Whoever names the server agrees that pictures are sent to it, and is told so."""
    if args.model is not None:
        raise Usage(tr("Name files, or a server with --server URL and --model M."))
    key = await asyncio.to_thread(sys.stdin.readline) if args.key_stdin else ""
    key = key.strip()
    listed: tuple[str, ...] = ()
    try:
        listed = await services.server_models(args.server, key)
    except ServerUnavailable as error:
        if args.server_model is None:
            raise
        message(say(error).sentence)
    if args.server_model is None:
        raise Usage(
            tr("Name the model with --model; the server has: {names}.").format(
                names=", ".join(listed) or tr("none", "no models")
            )
        )
    if listed and args.server_model not in listed:
        message(
            tr("The server does not name “{model}”; it has: {names}.").format(
                model=args.server_model, names=", ".join(listed)
            )
        )
    entry = await services.add_server(
        args.server, key, args.server_model, name=args.name, agreed_by="command line"
    )
    try:
        services.choose_model()
    except ModelMissing:
        # A server takes no other model's place by itself, not that of a broken one either.
        if services.settings().model is None:
            await services.use_model(entry.name)
    if args.json:
        print_json(entry_json(entry))
    message(
        tr("“{name}” is ready. Pictures are sent to {server} when it is used.").format(
            name=entry.name, server=entry.server
        )
    )
    return DONE


async def server_in_use(services: Services) -> dict[str, Any] | None:
    """Whether the server whose model is in use answers; None where none is. No picture is sent."""
    try:
        model = services.choose_model()
    except ModelMissing:
        return None
    if not isinstance(model, ServerModel):
        return None
    problem = None
    try:
        key = await asyncio.to_thread(services.server_keys.get, model.name)
        listed = await services.server_models(model.address, key)
        if listed and model.model not in listed:
            problem = tr("The server of “{title}” does not name “{model}” any more.").format(
                title=model.title, model=model.model
            )
    except BlinkThinkError as error:
        problem = say(error).sentence
    place = Address.parse(model.address).place
    return {"address": place, "model": model.model, "problem": problem}
