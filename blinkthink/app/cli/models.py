"""models list, recommend and add; what takes long is in model_files.py."""

from __future__ import annotations

import argparse

from blinkthink.analysis.models.advice import recommend
from blinkthink.app.cli import model_files, model_servers
from blinkthink.app.cli.model_files import entry_json, size, status_words
from blinkthink.app.cli.output import DONE, NOT_DONE, message, print_json, table
from blinkthink.app.services import Services
from blinkthink.core.amounts import duration, memory
from blinkthink.core.errors import Usage
from blinkthink.core.state import ModelEntry
from blinkthink.core.translation import tr


async def models(services: Services, args: argparse.Namespace) -> int:
    if args.verb == "add":
        return await _add(services, args)
    if args.verb == "recommend":
        return await _recommend(services, args)
    if args.verb == "download":
        return await model_files.download(services, args)
    if args.verb == "verify":
        return await model_files.verify(services, args)
    if args.verb == "remove":
        return await model_files.remove(services, args)
    if args.json:
        print_json([entry_json(entry) for entry in services.models()])
        return DONE
    await services.examine_machine()
    entries = services.models()
    rows = [(tr("NAME"), tr("STATUS"), tr("SIZE"), tr("MEMORY"), tr("LICENCE"), "")]
    rows += [
        (
            entry.name,
            status_words(entry.status),
            size(entry.bytes) if entry.bytes else "-",
            memory(entry.memory_needed) if entry.memory_needed else "-",
            entry.license or "-",
            _notes(entry),
        )
        for entry in entries
    ]
    table(rows)
    return DONE


async def _add(services: Services, args: argparse.Namespace) -> int:
    if args.server is not None:
        return await model_servers.add(services, args)
    if args.projector is None or args.server_model is not None or args.key_stdin:
        raise Usage(
            tr(
                "Name MODEL.gguf and MMPROJ.gguf, or --server URL and --model M. "
                "See “blinkthink models add --help”."
            )
        )
    entry = await services.add_model(args.model, args.projector, args.name)
    if not services.settings().model:
        await services.use_model(entry.name)
    if args.json:
        print_json(entry_json(entry))
    else:
        message(tr("“{name}” is ready. The files stay where they are.").format(name=entry.name))
    return DONE


async def _recommend(services: Services, args: argparse.Namespace) -> int:
    """Exit status 1 where no model runs here; the reason says what else there is."""
    machine = await services.examine_machine()
    advice = recommend(machine, services.models())
    if args.json:
        print_json({"name": advice.name, "reason": advice.reason})
    else:
        table([(advice.name or tr("none", "no model"), advice.reason)])
    return DONE if advice.name else NOT_DONE


def _notes(entry: ModelEntry) -> str:
    """What else there is to say: whether it is used and fits, how long it takes, what is wrong."""
    if entry.problem:
        return entry.problem
    notes = [tr("In use.")] if entry.in_use else []
    if entry.server:
        notes.append(tr("Pictures are sent to {server}.").format(server=entry.server))
    if entry.status == "partial":
        notes.append(tr("{size} downloaded.").format(size=size(entry.loaded)))
    notes.append(entry.fits)
    if entry.seconds is not None:
        notes.append(
            tr("About {duration} a picture here.").format(duration=duration(entry.seconds))
        )
    return " ".join(note for note in notes if note)
