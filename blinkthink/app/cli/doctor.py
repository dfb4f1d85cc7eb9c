"""doctor: what works here."""

from __future__ import annotations

import argparse
import asyncio
import importlib
import importlib.metadata
import importlib.util
import os
import platform
import shutil
from typing import Any

from blinkthink import __version__
from blinkthink.analysis.models.advice import recommend, shares_memory
from blinkthink.app.cli.doctor_text import report_lines
from blinkthink.app.cli.indexed import with_current
from blinkthink.app.cli.model_servers import server_in_use
from blinkthink.app.cli.output import DONE, NOT_DONE, print_json
from blinkthink.app.services import Services
from blinkthink.core.state import Machine, ModelEntry
from blinkthink.core.translation import spoken, tr
from blinkthink.gallery.index.query import Query


async def doctor(services: Services, args: argparse.Namespace) -> int:
    """Exit status 1 where something that the app needs is missing; it is named.

    ``--report``: as text for a bug report, with settings and log and without what is private.
    """
    await with_current(services.index, lambda _: None)  # for the sidecars that it counts
    if args.report:
        from blinkthink.app.bug_report import compose

        with spoken("en"):  # as in ``bug_report``
            report = await examine(services)
            text = await asyncio.to_thread(compose, report, services)
        print_json({**report, "report": text}) if args.json else print(text)
        return NOT_DONE if report["problems"] else DONE
    report = await examine(services)
    if args.json:
        print_json(report)
    else:
        for line in report_lines(report):
            print(line)
    return NOT_DONE if report["problems"] else DONE


async def examine(services: Services) -> dict[str, Any]:
    problems: list[str] = []
    qt = await asyncio.to_thread(_qt)
    if qt["problem"]:
        problems.append(qt["problem"])
    machine = await services.examine_machine()
    if machine.silent:
        problems.append(tr("llama-cpp-python is installed but does not start: no analysis here."))
    elif not machine.engine:
        problems.append(tr("llama-cpp-python is not installed: no analysis here."))
    models = services.models()
    if not any(entry.in_use for entry in models):
        problems.append(
            tr("No model is in use: “blinkthink models download NAME”, or “models add”.")
        )
    server = await server_in_use(services)
    if server is not None and server["problem"]:
        problems.append(server["problem"])
    folder = services.paths.library
    nearest = next((p for p in (folder, *folder.parents) if p.exists()), None)
    if nearest is not None and not (nearest.is_dir() and os.access(nearest, os.W_OK)):
        problems.append(
            tr("No pictures can be saved: {folder} is no folder that can be written.").format(
                folder=nearest
            )
        )
    advice = recommend(machine, models)
    account = services.account()
    return {
        "blinkthink": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "library": str(folder),
        "qt": qt,
        "engine": {
            "installed": bool(machine.engine) or machine.silent,
            "version": machine.engine or None,
            "backend": machine.backend or None,
        },
        "memory": {"total": machine.memory_total, "available": machine.memory_free},
        "machine": {
            "system": machine.system,
            "processor": machine.processor,
            "cores": machine.cores,
            "features": list(machine.features),
        },
        "gpus": _gpus(machine),
        "models": [_model(entry) for entry in models],
        "server": server,
        "recommendation": {"name": advice.name, "reason": advice.reason},
        "secrets": {"store": services.secrets.place, "warning": services.secrets.warning or None},
        "account": {"state": account.state.value, "email": account.email or None},
        "disk": {"free": shutil.disk_usage(nearest).free if nearest else None},
        "sidecars": {"damaged": await asyncio.to_thread(_damaged, services)},
        "problems": problems,
    }


def _damaged(services: Services) -> int:
    """How many pictures of the library have a sidecar that cannot be read."""
    return len(services.index.select(Query(damaged=True)))


def _qt() -> dict[str, Any]:
    """Whether Qt loads, system libraries included."""
    if importlib.util.find_spec("PySide6") is None:
        return {"version": None, "problem": tr("PySide6 is not installed: no window here.")}
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        return {"version": None, "problem": tr("Qt does not load: {why}").format(why=error)}
    return {"version": importlib.metadata.version("PySide6-Essentials"), "problem": None}


def _gpus(machine: Machine) -> list[dict[str, Any]]:
    """The GPUs that models run on, then those that the installed llama.cpp leaves alone."""
    used = [
        {
            "name": device.description or device.name,
            "backend": device.backend,
            "used": True,
            "shared": shares_memory(device),
            "memory_total": device.memory_total,
            "memory_free": device.memory_free,
            "advice": None,
        }
        for device in machine.devices
        if device.kind in ("gpu", "integrated")
    ]
    unused = [
        {
            "name": gpu.name,
            "backend": None,
            "used": False,
            "shared": None,
            "memory_total": None,
            "memory_free": None,
            "advice": gpu.advice,
        }
        for gpu in machine.unused_gpus
    ]
    return used + unused


def _model(entry: ModelEntry) -> dict[str, Any]:
    return {
        "name": entry.name,
        "status": entry.status,
        "in_use": entry.in_use,
        "problem": entry.problem or None,
        "fit": entry.fit.value,
        "fits": entry.fits or None,
        "seconds": entry.seconds,
    }
