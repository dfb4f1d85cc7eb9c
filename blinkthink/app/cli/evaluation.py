"""eval: score a model on labelled pictures, or two side by side."""

from __future__ import annotations

import argparse
import asyncio
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from blinkthink.analysis import prompt
from blinkthink.analysis.engines import AnyModel
from blinkthink.app.cli import evaluation_text
from blinkthink.app.cli.output import (
    DONE,
    INTERRUPTED,
    error_json,
    exit_status,
    message,
    print_json,
    sentence,
    table,
    time_words,
)
from blinkthink.app.services import Services
from blinkthink.core.amounts import duration
from blinkthink.core.cloud_errors import NoCloudKey
from blinkthink.core.errors import BlinkThinkError, Cancelled, Usage
from blinkthink.core.translation import tr
from blinkthink.evaluation import held_out
from blinkthink.evaluation.running import Progress, Wanted

_TOLD_EVERY = 5.0  # seconds between lines, where standard error is no terminal


async def evaluate(services: Services, args: argparse.Namespace) -> int:
    """Everything that ``eval`` does."""
    if args.list:
        return await _list(services, as_json=args.json)
    if args.compare:
        return await _compare(services, *args.compare, as_json=args.json)
    await asyncio.to_thread(prompt.use, args.prompt)
    models = await asyncio.to_thread(_models, services, args)
    told = _Told(services.clock.monotonic)
    folder = await _folder(services, args, told)
    found = await services.evaluating.find(
        folder, looked=told.steps(tr("Looking: {done} of {total}"))
    )
    wanted = Wanted(
        folder,
        found,
        detail=args.detail,
        limit=args.limit,
        counterfactual=args.counterfactual,
        drawn=await asyncio.to_thread(held_out.is_drawn, folder),
        anew=args.anew,
    )
    runs, ended = await _ask(services, wanted, models, told)
    reports = [await services.evaluation_report(name) for name in runs]
    compared = await services.compare_evaluations(*runs) if len(runs) == 2 else None
    if args.json:
        print_json(
            {
                "runs": [report.to_json() for report in reports],
                "comparison": compared.to_json() if compared is not None else None,
                "error": error_json(ended) if ended is not None else None,
            }
        )
    else:
        for report in reports:
            print(evaluation_text.report(report))
        if compared is not None:
            print(evaluation_text.comparison(compared))
    if ended is None:
        return DONE
    message(sentence(ended))
    message(tr("What was done is kept: the same command goes on from there."))
    return INTERRUPTED if isinstance(ended, Cancelled) else exit_status(ended)


async def _ask(
    services: Services, wanted: Wanted, models: Sequence[AnyModel], told: _Told
) -> tuple[list[str], BlinkThinkError | None]:
    """Ask one model after the other; their runs, and what ended the last one early.

    Raises it where no picture at all was asked about.
    """
    runs: list[str] = []
    for model in models:
        message(tr("{model}: %n pictures.", "", len(wanted.pictures())).format(model=model.title))
        name = ""

        def heard(progress: Progress) -> None:
            nonlocal name
            name = progress.run.name
            told.asked(progress)

        ended: BlinkThinkError | None = None
        try:
            name = (await services.evaluating.run(wanted, model, heard)).name
        except asyncio.CancelledError:
            if not name:
                raise
            ended = Cancelled()
        except BlinkThinkError as error:
            if not name:
                raise
            ended = error
        finally:
            told.over()
        runs.append(name)
        if ended is not None:
            return runs, ended
    return runs, None


def _models(services: Services, args: argparse.Namespace) -> list[AnyModel]:
    """The model that is asked for, else the one in use, and the one beside it. Blocks.

    Raises ModelMissing, NotFound, or NoCloudKey.
    """
    first: AnyModel
    if args.backend == "gemini":
        access = services.cloud_access
        access.agree_for_this_run(args.model)  # the command is the consent
        if not access.key.get():
            raise NoCloudKey(access.key.warning())
        first = access.model()
    else:
        first = services.model_store.get(args.model) if args.model else services.choose_model()
    return [first, services.model_store.get(args.against)] if args.against else [first]


async def _folder(services: Services, args: argparse.Namespace, told: _Told) -> Path:
    """Where the pictures are; the renderer's scenes are drawn first. Raises Usage."""
    if args.demo_scenes is None:
        if args.folder is None:
            raise Usage(tr("Name a folder of pictures with expected answers."))
        return _absolute(args.folder)
    folder = _absolute(args.folder or services.paths.cache / "scenes")
    over = threading.Event()
    tell = told.steps(tr("Drawing: {done} of {total}"))

    def go_on(done: int, total: int) -> bool:
        tell(done, total)
        return not over.is_set()

    try:
        await asyncio.to_thread(
            held_out.draw_into, folder, args.demo_scenes, first=args.first, go_on=go_on
        )
    finally:
        over.set()
        told.over()
    return folder


def _absolute(folder: Path) -> Path:
    return folder.absolute()


async def _list(services: Services, *, as_json: bool) -> int:
    heads = await services.evaluations()
    if as_json:
        print_json([head.to_json() for head in heads])
        return DONE
    head = tr("RUN"), tr("MODEL"), tr("PICTURES"), tr("BEGUN"), tr("PROMPT"), tr("FOLDER")
    rows = [head]
    rows += [
        (
            head.name,
            head.title,
            f"{head.done}"
            if head.finished_at
            else tr("{done} of {total}").format(done=head.done, total=head.total),
            time_words(head.begun_at),
            head.prompt_version,
            str(head.folder),
        )
        for head in heads
    ]
    table(rows)
    return DONE


async def _compare(services: Services, first: str, second: str, *, as_json: bool) -> int:
    found = await services.compare_evaluations(first, second)
    if as_json:
        print_json(found.to_json())
    else:
        print(evaluation_text.comparison(found))
    return DONE


class _Told:
    """Says how far it is: on one line of a terminal, else a line every few seconds."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._last = monotonic()
        self._terminal = sys.stderr.isatty()
        self._shown = False

    def steps(self, what: str) -> Callable[[int, int], None]:
        return lambda done, total: self._say(what.format(done=done, total=total))

    def asked(self, progress: Progress) -> None:
        left = progress.seconds_left
        words = tr("{done} of {total}, {time} left") if left else tr("{done} of {total}")
        time = duration(left) if left else ""
        self._say(words.format(done=progress.done, total=progress.total, time=time))

    def over(self) -> None:
        """Nothing more comes of this line."""
        if self._shown:
            sys.stderr.write("\n")
            self._shown = False

    def _say(self, words: str) -> None:
        now = self._monotonic()
        if self._terminal:
            sys.stderr.write(f"\r\x1b[K{words}")
            sys.stderr.flush()
            self._shown = True
        elif now - self._last >= _TOLD_EVERY:
            self._last = now
            message(words)
