"""Checks for the tests of the self-test: functions of a module, as a spawned process finds them."""

from __future__ import annotations

import os
import signal
import sys
import threading

from blinkthink.app.selftest.check import CheckFailed


def fine() -> str:
    print("this must not be seen")
    print("nor this", file=sys.stderr)
    return "found"


def wrong() -> str:
    raise CheckFailed("It is wrong.", "Do this instead.")


def surprised() -> str:
    raise ValueError("nobody foresaw it")


def hangs() -> str:
    threading.Event().wait()
    return "never"


def dies() -> str:
    os.kill(os.getpid(), signal.SIGKILL)
    return "never"
