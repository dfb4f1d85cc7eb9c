"""digest: what happened on a day."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from blinkthink.app.cli.output import DONE, message, print_json, time_json
from blinkthink.app.services import Services
from blinkthink.core import digest_words
from blinkthink.core.digests import CameraDay, Digest, Moment
from blinkthink.core.errors import Usage
from blinkthink.core.translation import number, tr


async def digest(services: Services, args: argparse.Namespace) -> int:
    made = await _read(services, _day(args.day) if args.day else services.today())
    if args.html is not None:
        file = _absolute(args.html)
        await services.write_digest(made, file)
        message(tr("Written: {file}").format(file=file))
    if args.json:
        print_json(_json(made))
    elif args.html is None:
        _print(made)
    return DONE


async def _read(services: Services, day: date) -> Digest:
    """On a terminal it says how far it is; an interrupt ends it."""
    if not sys.stderr.isatty():
        return await services.digest(day)

    def say(done: int, total: int) -> None:
        told = tr("Reading the day: {done} of {total}")
        words = told.format(done=number(done), total=number(total))
        print(f"\r{words}", end="", file=sys.stderr, flush=True)

    try:
        return await services.digest(day, say)
    finally:
        print("\r\033[K", end="", file=sys.stderr, flush=True)  # ECMA-48: erase in line


def _absolute(text: str) -> Path:
    return Path(text).absolute()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise Usage(tr("“{text}” is no ISO date, such as 2026-02-26.").format(text=text)) from error


def _print(made: Digest) -> None:
    print(digest_words.day_title(made.day))
    print(digest_words.summary(made))
    for camera in made.cameras:
        print()
        print(f"{camera.name}: {digest_words.counts(camera)}")
        for moment in camera.moments:
            print(f"  {digest_words.span(moment)}: {moment.title}. {moment.words}")
        if not camera.moments:
            print(f"  {digest_words.nothing(camera)}")
        if left_out := digest_words.left_out(camera):
            print(f"  {left_out}")


def _json(made: Digest) -> dict[str, object]:
    return {
        "day": made.day.isoformat(),
        "over": made.over,
        "pictures": made.pictures,
        "cameras": [_camera(camera) for camera in made.cameras],
    }


def _camera(camera: CameraDay) -> dict[str, object]:
    return {
        "camera": camera.name,
        "id": camera.camera.id if camera.camera is not None else None,
        "pictures": camera.pictures,
        "unchanged": camera.unchanged,
        "waiting": camera.waiting,
        "failed": camera.failed,
        "moments": [_moment(moment) for moment in camera.moments],
    }


def _moment(moment: Moment) -> dict[str, object]:
    return {
        "begin": time_json(moment.begin),
        "end": time_json(moment.end),
        "pictures": moment.pictures,
        "things": list(moment.things),
        "severity": moment.severity or None,
        "words": moment.words,
        "path": str(moment.picture),
    }
