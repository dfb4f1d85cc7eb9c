"""The environment that the user's session has, for every program that the app starts.

PyInstaller's boot loader puts a frozen app's own libraries in front of the system's, and keeps what
the session had under another name. Our process has read that when it began and needs it no more; a
browser, a file manager or a notification service would load our libraries in place of theirs.

What the boot loader notes for itself goes too: a model process has a boot loader of its own, which
takes those notes for a sign that the libraries are named already.
"""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping

_NAMES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH")
_KEPT = "_ORIG"
_NOTES = "_PYI_"


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
    for name in [name for name in environment if name.startswith(_NOTES)]:
        del environment[name]
