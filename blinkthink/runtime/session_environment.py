"""The environment that the user's session has, for every program that the app starts.

A frozen build's boot loader puts our own libraries in front of the system's, and keeps what the
session had under another name. Our process has read that when it began and needs it no more; a
browser, a file manager or a notification service would load our libraries in place of theirs. A
frozen process that is started by us has a boot loader of its own.
"""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping

_NAMES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH")
_KEPT = "_ORIG"


def restore(environment: MutableMapping[str, str] = os.environ) -> None:
    """Have the session's values again; does nothing where the app is not frozen. Call it once, as
    the process begins: programs started in any way, by Qt too, get this process's environment."""
    if not getattr(sys, "frozen", False):
        return
    for name in _NAMES:
        before = environment.pop(name + _KEPT, None)
        environment.pop(name, None)
        if before:
            environment[name] = before
