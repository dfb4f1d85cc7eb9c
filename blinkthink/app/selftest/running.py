"""Runs the checks in a process of their own, and a new one after each that hangs or dies."""

from __future__ import annotations

import contextlib
import io
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from multiprocessing.connection import Connection

from blinkthink import __version__
from blinkthink.app.cli.output import DONE, NOT_DONE, print_json
from blinkthink.app.selftest.check import Check, CheckFailed, Outcome
from blinkthink.app.selftest.checks import CHECKS
from blinkthink.core import translation
from blinkthink.core.translation import decimal, tr

_START_SECONDS = 30.0  # for the process itself
_END_SECONDS = 5.0


def run(as_json: bool = False) -> int:
    """Try everything and tell it: a list for people as it comes, or one JSON document at the end.

    Returns the exit status: 0 where all is well, else 1.
    """
    outcomes = []
    for outcome in outcomes_of(CHECKS):
        outcomes.append(outcome)
        if not as_json:
            _print(outcome)
    good = all(outcome.ok for outcome in outcomes)
    if as_json:
        print_json(
            {
                "ok": good,
                "blinkthink": __version__,
                "frozen": bool(getattr(sys, "frozen", False)),
                "checks": [asdict(outcome) for outcome in outcomes],
            }
        )
    else:
        failed = sum(not outcome.ok for outcome in outcomes)
        print(tr("Everything works.") if good else tr("%n check(s) failed.", "", failed))
    return DONE if good else NOT_DONE


def outcomes_of(checks: Sequence[Check]) -> Iterator[Outcome]:
    """What came of each check, in their order. Functions of modules only: they are sent over."""
    left = list(checks)
    while left:
        with _Trying(left) as trying:
            while left:
                outcome = trying.next(left[0])
                del left[0]
                yield outcome
                if trying.over:
                    break


class _Trying:
    """One process that tries checks in turn; ``over`` once it is of no more use."""

    def __init__(self, checks: Sequence[Check]) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe(duplex=False)
        # No daemon: checks start processes. Those end with the pipe to them.
        self._process = context.Process(
            target=_try_all, args=(list(checks), translation.used(), theirs)
        )
        self._process.start()
        theirs.close()
        self._started = False
        self.over = False

    def __enter__(self) -> _Trying:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.join(_END_SECONDS if not self.over else 0)
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def next(self, check: Check) -> Outcome:
        """The outcome of the check whose turn it is."""
        begin = time.monotonic()
        wait = check.seconds + (0 if self._started else _START_SECONDS)
        try:
            if self._pipe.poll(wait):
                ok, detail, advice, seconds = self._pipe.recv()
                self._started = True
                advice = "" if ok else advice or check.advice
                return Outcome(check.name, check.title, ok, detail, advice, seconds)
            why = tr("It did not end within {seconds} s.").format(seconds=round(wait))
        except (EOFError, OSError):
            self._process.join(_END_SECONDS)
            why = tr("The process that tried it ended ({how}).").format(how=self._how())
        self.over = True
        spent = round(time.monotonic() - begin, 2)
        return Outcome(check.name, check.title, False, why, check.advice, spent)

    def _how(self) -> str:
        code = self._process.exitcode
        if code is not None and code < 0:
            with contextlib.suppress(ValueError):
                return signal.Signals(-code).name
        return str(code)


def _try_all(checks: Sequence[Check], language: str, pipe: Connection) -> None:
    """In the process: what each check says is sent as it comes, and nothing else is said."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends both, without a word
    translation.use(language)
    _be_quiet()
    for check in checks:
        begin = time.monotonic()
        try:
            said = (True, check.try_it(), "")
        except CheckFailed as failed:
            said = (False, str(failed), failed.advice)
        except Exception as error:  # noqa: BLE001 - whatever it is, the check failed
            said = (False, f"{type(error).__name__}: {error}", "")
        pipe.send((*said, round(time.monotonic() - begin, 2)))
    pipe.close()
    os._exit(0)  # Qt's and FFmpeg's threads have nothing to finish


def _be_quiet() -> None:
    """Parts that complain would muddle the list; what is wrong is said by the outcome."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    with contextlib.suppress(OSError, AttributeError, io.UnsupportedOperation):
        for number in (1, 2):
            os.dup2(nowhere, number)


def _print(outcome: Outcome) -> None:
    mark = "ok" if outcome.ok else tr("FAILED")
    print(
        f"{mark:>6}  {outcome.title}: {outcome.detail} ({decimal(outcome.seconds)} s)", flush=True
    )
    if outcome.advice:
        print(f"        {outcome.advice}", flush=True)
