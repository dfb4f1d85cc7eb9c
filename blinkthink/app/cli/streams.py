"""Standard input and output that may be closed, unable to hold a name, or read by nobody."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

from blinkthink.app.cli.output import NOT_DONE, message
from blinkthink.core.translation import tr


def guarded(action: Callable[[], int]) -> int:
    """Run what prints, with streams that work; its exit status, 1 where nothing can be printed."""
    _mend()
    try:
        status = action()
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        _drop_output()  # the reader of our output has gone; there is nobody to tell
    except OSError as error:
        _drop_output()
        message(tr("Standard output cannot be written: {why}.").format(why=error.strerror))
    return NOT_DONE


def _mend() -> None:
    """Stand in for streams that are closed; names that standard output cannot hold are escaped."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _drop_output() -> None:
    """Let what waits for standard output go nowhere, or Python complains of it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
