"""search: pictures by the words of their analyses."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from blinkthink.app.cli.indexed import with_current
from blinkthink.app.cli.output import DONE, message, print_json, sentence, table
from blinkthink.app.cli.times import parse_time
from blinkthink.app.services import Services
from blinkthink.core.errors import NotFound
from blinkthink.core.flag_names import flag_inside
from blinkthink.core.records import Sidecar
from blinkthink.core.translation import tr
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.index.query import Identity, Query
from blinkthink.gallery.library import Library


async def search(services: Services, args: argparse.Namespace) -> int:
    since = parse_time(args.since, "--since") if args.since else None
    until = parse_time(args.until, "--until") if args.until else None
    query = Query(since=since, until=until, flag=args.flag, words=" ".join(args.words))
    index, library = services.index, services.library
    found = await with_current(
        index, lambda pause: _found(index, library, args.camera, query, pause)
    )
    if args.json:
        print_json([_document(path, sidecar) for path, sidecar in found])
    elif not found:
        message(tr("Nothing was found."))
    else:
        head = tr("WHEN"), tr("CAMERA"), tr("FLAGS"), tr("WHAT WAS SEEN"), tr("FILE")
        table([head, *(_words(path, sidecar) for path, sidecar in found)])
    return DONE


def _found(
    index: LibraryIndex,
    library: Library,
    camera: str | None,
    query: Query,
    pause: Callable[[], None],
) -> list[tuple[Path, Sidecar]]:
    """Ask the index, and read what it names. Raises NotFound."""
    if index.missing:
        message(sentence(NotFound(subject=str(index.root))))
    if camera is not None:
        query = Query(
            cameras=_identities(index, camera),
            since=query.since,
            until=query.until,
            flag=query.flag,
            words=query.words,
        )
    found = []
    selection = index.select(query)
    for number in range(len(selection)):
        pause()
        path = selection.path(number)
        sidecar = library.read_sidecar(path)
        if sidecar is not None:  # it went meanwhile
            found.append((path, sidecar))
    return found


def _identities(index: LibraryIndex, text: str) -> frozenset[Identity]:
    """The cameras of this id, else of this name, else of this name in other letters."""
    wanted = text.strip()
    cameras = index.facets().cameras
    for fits in (
        lambda key, name: len(key) == 3 and wanted in (key[2], "/".join(key)),
        lambda key, name: wanted in (name, key[-1] if len(key) == 1 else name),
        lambda key, name: name.casefold() == wanted.casefold(),
    ):
        found = frozenset(key for key, name, _ in cameras if fits(key, name))
        if found:
            return found
    raise NotFound(subject=text)


def _document(path: Path, sidecar: Sidecar) -> dict[str, Any]:
    analysis = sidecar.analysis
    return {
        "path": str(path),
        "camera": sidecar.camera.name if sidecar.camera is not None else None,
        "captured_at": sidecar.captured_at.isoformat(),
        "scene": analysis.scene if analysis is not None else None,
        "flags": [flag.name for flag in analysis.flags] if analysis is not None else [],
    }


def _words(path: Path, sidecar: Sidecar) -> tuple[str, ...]:
    when = sidecar.captured_at.isoformat()[:16].replace("T", " ")
    camera = sidecar.camera.name if sidecar.camera is not None else "-"
    if (analysis := sidecar.analysis) is None:
        return (when, camera, "-", "-", str(path))
    flags = ", ".join(flag_inside(flag.name) for flag in analysis.flags)
    seen = " ".join(filter(None, (analysis.scene, analysis.activity)))
    return (when, camera, flags or "-", seen or "-", str(path))
