"""analyze: what is in pictures."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from blinkthink.analysis.engines import AnyModel
from blinkthink.app.cli.output import DONE, NOT_DONE, error_json, message, print_json, sentence
from blinkthink.app.cli.patience import Patience
from blinkthink.app.services import Services
from blinkthink.capture.analyzing import note_failure
from blinkthink.capture.resting import Rests
from blinkthink.capture.routing import Routing, Waits, Wish
from blinkthink.capture.triaging import Triage
from blinkthink.core.cloud_errors import NoCloudKey
from blinkthink.core.errors import BadImage, BlinkThinkError, NotFound
from blinkthink.core.records import Sidecar
from blinkthink.core.translation import tr
from blinkthink.gallery.library import pictures_in
from blinkthink.gallery.picture import SUFFIXES

_WAIT_SECONDS = 40.0  # of a command; the engine waits for one picture too


async def analyze(services: Services, args: argparse.Namespace) -> int:
    results: list[dict[str, Any]] = []
    refused: BlinkThinkError | None = None
    try:
        await asyncio.to_thread(_prepare, services, args)
    except BlinkThinkError as error:
        refused = error  # it is said once, not for each of a thousand pictures
        message(sentence(error))
    await services.cloud_access.look()
    triage = Triage(services.library, services.settings, services.paths.triage)
    routing = routing_of(services, args.backend)
    patience = Patience("Gemini", services.clock, _WAIT_SECONDS)
    model = args.model if args.backend != "gemini" else None
    for path in args.paths:
        of_folder = triage if path.is_dir() and not args.force else None
        try:
            pictures = await asyncio.to_thread(_pictures, path)
        except BlinkThinkError as error:
            message(f"{path.name}: {sentence(error)}")
            results.append(_result(path, error=error))
            continue
        for picture in pictures:
            wish = Wish(picture, args.force, model, args.detail)
            results.append(
                _result(picture, error=refused)
                if refused is not None
                else await _analyze(routing, services, wish, of_folder, patience)
            )
    if args.json:
        print_json(results)
    return DONE if all(result["ok"] for result in results) else NOT_DONE


async def analyze_one(routing: Routing[AnyModel], services: Services, path: Path) -> dict[str, Any]:
    """Analyse one picture as the settings say."""
    return await _analyze(routing, services, Wish(path))


def routing_of(services: Services, backend: str) -> Routing[AnyModel]:
    """The way of a command's pictures; “local” keeps them from the cloud whatever is set.

    Nobody is asked: a picture whose camera wants that stays here.
    """
    by_cloud = backend == "gemini" or (backend == "auto" and _any_cloud(services))
    return Routing(
        services.library,
        services.engine_process,
        services.choose_model,
        lambda: services.settings().rules_of,
        services.clock,
        cloud=services.cloud_access if by_cloud else None,
        # A thousand pictures are not to ask a service that refuses each of them.
        rests=Rests(services.clock) if by_cloud else None,
    )


def _any_cloud(services: Services) -> bool:
    """Whether the settings send any camera's pictures to the cloud."""
    settings = services.settings()
    modes = (settings.cloud, *(rules.cloud for rules in settings.cameras.values()))
    return any(mode not in (None, "local") for mode in modes)


def _prepare(services: Services, args: argparse.Namespace) -> None:
    """Raises what would be wrong with each picture."""
    access = services.cloud_access
    if args.backend == "gemini":
        access.agree_for_this_run(args.model)  # the command is the consent
        if not access.key.get():
            raise NoCloudKey(access.key.warning())
    elif args.model:
        services.model_store.get(args.model)
    elif args.backend == "local" or not _any_cloud(services):
        services.choose_model()


async def _analyze(
    routing: Routing[AnyModel],
    services: Services,
    wish: Wish,
    triage: Triage | None = None,
    patience: Patience | None = None,
) -> dict[str, Any]:
    """With ``triage`` a picture that shows nothing new is skipped."""
    path, waits = wish.path, False

    def going(destination: str) -> None:
        if destination == services.cloud().host:
            message(
                tr("{name}: goes to {destination}.").format(name=path.name, destination=destination)
            )

    async def attempt() -> Sidecar | None:
        nonlocal waits
        try:
            waits = False
            return await routing.analyze(wish, going=going)
        except Waits as why:
            waits = True
            why.error.subject = str(path)
            raise why.error from None

    try:
        skip = await asyncio.to_thread(triage.skip, path) if triage is not None else None
        if skip is not None and not skip.audit:
            message(
                tr("{name}: shows nothing that {since} does not.").format(
                    name=path.name, since=skip.since
                )
            )
            return _result(path, skipped="unchanged")
        wish = Wish(path, wish.force, wish.model, wish.detail, audit=skip is not None)
        try:
            sidecar = await (patience.through(attempt) if patience is not None else attempt())
        except BlinkThinkError as error:
            if waits:  # nobody waits for it any longer
                await note_failure(services.library, path, error, services.clock)
            raise
        if triage is not None and sidecar is not None:
            await asyncio.to_thread(triage.learn, path, sidecar)
    except BlinkThinkError as error:
        message(f"{path.name}: {sentence(error)}")
        return _result(path, error=error)
    if sidecar is None:
        message(tr("{name}: is analysed already; --force does it again.").format(name=path.name))
        return _result(path, skipped="analyzed")
    if sidecar.analysis is not None:
        message(f"{path.name}: {sidecar.analysis.scene} {sidecar.analysis.activity}")
    return _result(path)


def _pictures(path: Path) -> Sequence[Path]:
    """One picture, or those of a folder, oldest first; raises NotFound and BadImage.

    What is no picture by its name is refused here: its sidecar's name may be another file's, or
    its own (``analyze *`` names the sidecars too).
    """
    if path.is_dir():
        return pictures_in(path.absolute())
    if not path.exists():
        raise NotFound(subject=str(path))
    if path.suffix.lower() not in SUFFIXES or not path.is_file():
        raise BadImage(tr("This is no JPEG or PNG picture."), subject=str(path))
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
