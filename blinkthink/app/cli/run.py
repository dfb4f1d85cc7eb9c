"""From the words of a command line to an exit status."""

from __future__ import annotations

import argparse
import asyncio
import logging
import signal
import sys
from collections.abc import Awaitable, Callable, Sequence

from blinkthink.app.cli import (
    account,
    analyze,
    arming,
    clips,
    digest,
    doctor,
    egress,
    models,
    pictures,
    schedule,
    search,
    watch,
)
from blinkthink.app.cli.output import (
    DONE,
    INTERRUPTED,
    NOT_DONE,
    error_json,
    exit_status,
    message,
    print_json,
    sentence,
    technical,
)
from blinkthink.app.cli.parser import make_parser
from blinkthink.app.cli.streams import guarded
from blinkthink.app.services import Services
from blinkthink.core.errors import BlinkThinkError, Cancelled, from_os_error
from blinkthink.core.events import Event, Trouble
from blinkthink.core.translation import tr
from blinkthink.core.words import say
from blinkthink.runtime.logs import set_up_logging
from blinkthink.runtime.secrets import NO_KEYRING

log = logging.getLogger(__name__)

Handler = Callable[[Services, argparse.Namespace], Awaitable[int]]


async def _evaluate(services: Services, args: argparse.Namespace) -> int:
    from blinkthink.app.cli import evaluation  # the other commands start sooner without

    return await evaluation.evaluate(services, args)


HANDLERS: dict[str, Handler] = {
    "login": account.login,
    "logout": account.logout,
    "status": account.status,
    "cameras": pictures.cameras,
    "snap": pictures.snap,
    "arm": arming.arm,
    "disarm": arming.disarm,
    "clips": clips.clips,
    "eval": _evaluate,
    "analyze": analyze.analyze,
    "search": search.search,
    "models": models.models,
    "schedule": schedule.schedule,
    "watch": watch.watch,
    "egress": egress.egress,
    "digest": digest.digest,
    "doctor": doctor.doctor,
}
# These need neither an account nor the network.
OFFLINE = {"analyze", "eval", "search", "models", "egress", "digest"}


def run_command(arguments: Sequence[str]) -> int:
    """Run one command; every error becomes words (or JSON) and a status, never a traceback."""
    as_json = "--json" in arguments
    return guarded(lambda: _answered(arguments, as_json))


def _answered(arguments: Sequence[str], as_json: bool) -> int:
    """The command's status, or its error in words. Raises OSError for standard output's own."""
    try:
        return asyncio.run(_run(make_parser().parse_args(arguments)))
    except BlinkThinkError as error:
        return _failed(error, as_json)
    except KeyboardInterrupt:
        if as_json:
            print_json({"error": error_json(Cancelled())})
        message(tr("Interrupted."))
        return INTERRUPTED
    except OSError as error:
        if error.filename is None:
            raise
        return _failed(from_os_error(error, error.filename), as_json)
    except Exception as error:
        log.info("a command failed in a way that nobody foresaw", exc_info=error)
        words = say(error)
        if as_json:
            print_json({"error": {"code": BlinkThinkError.code, "message": words.sentence}})
        message(f"{words.sentence}\n  {technical(words.detail)}")
        return NOT_DONE


def _say_notices(services: Services) -> None:
    for notice in services.notices():
        message(sentence(notice))


def _say_why_signed_out(services: Services, command: str) -> None:
    """A sign-in that was kept and cannot be used; login and status say it themselves."""
    told = command in ("login", "logout", "status")
    warning = services.secrets.warning
    if warning not in ("", NO_KEYRING) and not services.account().signed_in and not told:
        message(warning)


async def _run(args: argparse.Namespace) -> int:
    services = Services(demo=args.demo, library=args.library)
    set_up_logging(services.paths.logs)
    _say_notices(services)
    services.events.subscribe(_tell)
    terminated = _end_gently_on_sigterm()
    try:
        if args.command not in OFFLINE:
            await services.start(background=args.command == "watch")
            _say_why_signed_out(services, args.command)
        status = await HANDLERS[args.command](services, args)
        _say_notices(services)
        return status
    except asyncio.CancelledError:
        if not terminated.is_set():
            raise  # Ctrl-C: asyncio.run turns it into KeyboardInterrupt
        if args.command != "watch":
            raise Cancelled("ended by SIGTERM") from None
        message(tr("Stopped."))
        return DONE
    finally:
        await services.stop()


def _tell(event: Event) -> None:
    """Say what failed beside the command itself, such as a file that was kept aside."""
    if isinstance(event, Trouble):
        message(sentence(event.error))


def _end_gently_on_sigterm() -> asyncio.Event:
    """SIGTERM cancels the command, so that what runs ends in order; the event tells that it came.

    Windows has no such signal; there the process simply ends.
    """
    terminated = asyncio.Event()
    task = asyncio.current_task()
    if task is not None and sys.platform != "win32":

        def end() -> None:
            terminated.set()
            task.cancel()

        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, end)
    return terminated


def _failed(error: BlinkThinkError, as_json: bool) -> int:
    if as_json:
        print_json({"error": error_json(error)})
    else:
        words, told = say(error), sentence(error)
        message(told)
        if words.detail and words.detail not in told:
            message(f"  {technical(words.detail)}")
    return exit_status(error)
