"""Starting at login: an entry that the system keeps, read from there and never from a setting.

``login_start_here`` picks the system's way; each way takes its folder or registry from outside, so
that all of them are tested on every system.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from blinkthink.runtime.login_start.entry import LoginStart, LoginState, Standing, launcher

__all__ = ["LoginStart", "LoginState", "Standing", "launcher", "login_start_here"]

_CARRIED = ("BLINKTHINK_HOME", "BLINKTHINK_SECRETS")
"""What decides which home the app works on: without it, another one would start at login."""


def login_start_here(environment: Mapping[str, str] = os.environ) -> LoginStart:
    """The way of this system, for this copy of the app in this environment."""
    command = (*launcher(), "--hidden")
    carried = {name: environment[name] for name in _CARRIED if environment.get(name)}
    if sys.platform == "win32":
        from blinkthink.runtime.login_start.windows import RunKey, WindowsRegistry

        return RunKey(WindowsRegistry(), command, carried)
    if sys.platform == "darwin":
        from blinkthink.runtime.login_start.macos import LaunchAgent, disabled_agents

        return LaunchAgent(
            Path.home() / "Library" / "LaunchAgents", command, carried, disabled_agents
        )
    from blinkthink.runtime.login_start.xdg import Autostart

    config = environment.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Autostart(Path(config) / "autostart", command, carried)
