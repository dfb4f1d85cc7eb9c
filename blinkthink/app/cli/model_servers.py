"""models add --server: another machine's server as a model."""

from __future__ import annotations

import argparse
import asyncio
import sys

from blinkthink.app.cli.model_files import entry_json
from blinkthink.app.cli.output import DONE, message, print_json
from blinkthink.app.services import Services
from blinkthink.core.errors import ServerUnavailable, Usage
from blinkthink.core.words import say


async def add(services: Services, args: argparse.Namespace) -> int:
    """Whoever names the server agrees that pictures are sent to it, and is told so."""
    if args.model is not None:
        raise Usage("Name files, or a server with --server URL and --model M.")
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
        raise Usage(f"Name the model with --model; the server has: {', '.join(listed) or 'none'}.")
    if listed and args.server_model not in listed:
        message(f"The server does not name “{args.server_model}”; it has: {', '.join(listed)}.")
    entry = await services.add_server(
        args.server, key, args.server_model, name=args.name, agreed_by="command line"
    )
    if not services.settings().model:
        await services.use_model(entry.name)
    if args.json:
        print_json(entry_json(entry))
    message(f"“{entry.name}” is ready. Pictures are sent to {entry.server} when it is used.")
    return DONE
