"""models list and models add."""

from __future__ import annotations

import argparse
from typing import Any

from blinkthink.analysis.models.advice import recommend
from blinkthink.app.cli.output import DONE, NOT_DONE, message, print_json, table
from blinkthink.app.services import Services
from blinkthink.core.state import ModelEntry


async def models(services: Services, args: argparse.Namespace) -> int:
    if args.verb == "add":
        return await _add(services, args)
    if args.verb == "recommend":
        return await _recommend(services, args)
    entries = services.models()
    if args.json:
        print_json([_json(entry) for entry in entries])
        return DONE
    rows = [("NAME", "STATUS", "SIZE", "MEMORY", "LICENCE", "")]
    rows += [
        (
            entry.name,
            entry.status,
            _size(entry.bytes),
            _size(entry.memory_needed),
            entry.license or "-",
            "in use" if entry.in_use else entry.problem,
        )
        for entry in entries
    ]
    table(rows)
    return DONE


async def _add(services: Services, args: argparse.Namespace) -> int:
    entry = await services.add_model(args.model, args.projector, args.name)
    if not services.settings().model:
        await services.use_model(entry.name)
    if args.json:
        print_json(_json(entry))
    else:
        message(f"“{entry.name}” is ready. The files stay where they are.")
    return DONE


async def _recommend(services: Services, args: argparse.Namespace) -> int:
    """Exit status 1 where no model runs here; the reason says what else there is."""
    machine = await services.examine_machine()
    advice = recommend(machine, services.models())
    if args.json:
        print_json({"name": advice.name, "reason": advice.reason})
    else:
        table([(advice.name or "none", advice.reason)])
    return DONE if advice.name else NOT_DONE


def _json(entry: ModelEntry) -> dict[str, Any]:
    return {
        "name": entry.name,
        "status": entry.status,
        "bytes": entry.bytes,
        "memory_needed": entry.memory_needed,
        "license": entry.license,
    }


def _size(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.0f} MB"
