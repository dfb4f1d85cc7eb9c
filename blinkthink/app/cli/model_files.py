"""models download, verify and remove: with their progress where somebody looks on."""

from __future__ import annotations

import argparse
import asyncio
import sys
from typing import Any

from blinkthink.app.cli.output import DONE, message, print_json
from blinkthink.app.services import Services
from blinkthink.core.amounts import duration
from blinkthink.core.errors import BlinkThinkError, ModelMissing
from blinkthink.core.events import DownloadsChanged, Event
from blinkthink.core.state import Download, DownloadState, ModelEntry
from blinkthink.core.translation import decimal, tr
from blinkthink.core.words import say

_WIDTH = 79


async def download(services: Services, args: argparse.Namespace) -> int:
    """Ctrl-C pauses: what came is kept, and the same command goes on."""
    name = args.name
    await services.start(background=False)
    progress = _Progress(name)
    services.events.subscribe(progress.hear)
    try:
        await services.download_model(name)
        ended = await services.running.downloads.finished(name)
    except asyncio.CancelledError:
        await asyncio.shield(services.pause_download(name))
        progress.clear()
        message(tr("Paused. The same command goes on where it stopped."))
        raise
    progress.clear()
    if ended is not None and ended.error is not None:
        raise ended.error
    if not services.settings().model:
        await services.use_model(name)
    entry = services.model_store.entry(name)
    if args.json:
        print_json(entry_json(entry))
    elif ended is None:
        message(tr("“{title}” is on this computer already.").format(title=entry.title))
    else:
        message(
            tr("“{title}” is ready ({size}).").format(title=entry.title, size=size(entry.bytes))
        )
    return DONE


async def verify(services: Services, args: argparse.Namespace) -> int:
    await services.start(background=False)
    progress = _Progress(args.name)
    services.events.subscribe(progress.hear)
    try:
        entry = await services.verify_model(args.name)
    finally:
        progress.clear()
    if args.json:
        print_json(entry_json(entry))
    else:
        message(tr("“{title}” is as it should be.").format(title=entry.title))
    return DONE


async def remove(services: Services, args: argparse.Namespace) -> int:
    before = next((one for one in services.models() if one.name == args.name), None)
    freed = await services.remove_model(args.name)
    if args.json:
        print_json({"name": args.name, "freed": freed})
        return DONE
    message(
        tr("{size} are free again.").format(size=size(freed))
        if freed
        else tr("Forgotten; its files stay.")
    )
    if before is not None and before.in_use:
        message(" ".join((tr("It was in use."), _instead(services))))
    return DONE


def _instead(services: Services) -> str:
    """What analyses now that the model in use is gone."""
    try:
        return tr("“{title}” is used now.").format(title=services.choose_model().title)
    except ModelMissing as error:
        return say(error).sentence
    except BlinkThinkError:
        return ""


def entry_json(entry: ModelEntry) -> dict[str, Any]:
    return {
        "name": entry.name,
        "status": entry.status,
        "bytes": entry.bytes,
        "memory_needed": entry.memory_needed,
        "license": entry.license,
    }


def status_words(status: str) -> str:
    """Of a model, as tables have it."""
    return {
        "ready": tr("ready", "a model"),
        "partial": tr("partial", "a model"),
        "available": tr("available", "a model"),
        "broken": tr("broken", "a model"),
    }.get(status, status)


def size(count: int) -> str:
    return f"{decimal(count / 1e9, grouped=False)} GB" if count >= 1e9 else f"{count / 1e6:.0f} MB"


class _Progress:
    """One line on standard error that changes, where that is a terminal; else what waits, once."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._live = sys.stderr.isatty()
        self._told = ""

    def hear(self, event: Event) -> None:
        if not isinstance(event, DownloadsChanged):
            return
        for one in event.downloads:
            if one.name == self._name:
                self._show(one)

    def clear(self) -> None:
        if self._live:
            print(f"\r{'':{_WIDTH}}\r", end="", file=sys.stderr, flush=True)

    def _show(self, one: Download) -> None:
        if self._live:
            print(f"\r{_line(one)[:_WIDTH]:{_WIDTH}}", end="", file=sys.stderr, flush=True)
        elif one.state is DownloadState.WAITING and one.error is not None:
            words = say(one.error).title
            if words != self._told:
                self._told = words
                message(" ".join((words, tr("Trying again."))))


def _line(one: Download) -> str:
    if one.state is DownloadState.WAITING:
        if not one.error:
            return tr("Waiting ..")
        return tr("Waiting: {why}").format(why=say(one.error).title)
    checking = one.state is DownloadState.CHECKING
    told = tr("Checking {done} of {total}") if checking else tr("Downloading {done} of {total}")
    parts = [told.format(done=size(one.done), total=size(one.total))]
    if one.total:
        parts.append(f"{one.done * 100 // one.total} %")
    if one.bytes_per_second:
        parts.append(f"{size(int(one.bytes_per_second))}/s")
    if one.seconds_left is not None:
        parts.append(tr("{duration} left").format(duration=duration(one.seconds_left)))
    return ", ".join(parts)
