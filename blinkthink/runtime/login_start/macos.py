"""macOS: a property list for launchd in the user's LaunchAgents.

Keys as in launchd.plist(5). The file alone makes the next login start the app; nothing is loaded
or unloaded now, which would start a second copy, or end the one that runs.
"""

from __future__ import annotations

import os
import plistlib
import re
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from blinkthink.core.errors import from_os_error
from blinkthink.core.files import read_file, write_atomic
from blinkthink.runtime.login_start.entry import Entry, LoginStart

LABEL = "org.blinkthink.BlinkThink"
_SECONDS = 5.0


class LaunchAgent(LoginStart):
    """``org.blinkthink.BlinkThink.plist`` in ``folder``."""

    def __init__(
        self,
        folder: Path,
        command: Sequence[str],
        environment: Mapping[str, str],
        disabled: Callable[[], frozenset[str]],
    ) -> None:
        """``disabled`` tells the labels that the user turned off in the system's settings."""
        super().__init__(command, environment)
        self._file = folder / f"{LABEL}.plist"
        self._disabled = disabled

    def _read(self) -> Entry | None:
        try:
            data = read_file(self._file)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise from_os_error(error, self._file) from error
        try:
            values = plistlib.loads(data)
        except Exception:  # noqa: BLE001 - plistlib raises whatever its parsers raise
            values = None
        if not isinstance(values, dict):
            return Entry((), {})
        command, environment = values.get("ProgramArguments"), values.get("EnvironmentVariables")
        blocked = values.get("Disabled") is True or LABEL in self._disabled()
        return Entry(
            tuple(map(str, command)) if isinstance(command, list) else (),
            {str(name): str(value) for name, value in environment.items()}
            if isinstance(environment, dict)
            else {},
            blocked or values.get("RunAtLoad") is not True,
        )

    def _write(self, entry: Entry) -> None:
        values: dict[str, object] = {
            "Label": LABEL,
            "ProgramArguments": list(entry.command),
            "RunAtLoad": True,
            "LimitLoadToSessionType": "Aqua",
            "ProcessType": "Interactive",
        }
        if entry.environment:
            values["EnvironmentVariables"] = dict(entry.environment)
        write_atomic(self._file, plistlib.dumps(values))

    def _remove(self) -> None:
        try:
            self._file.unlink(missing_ok=True)
        except OSError as error:
            raise from_os_error(error, self._file) from error


def disabled_agents() -> frozenset[str]:
    """The labels that launchd keeps turned off for this user; none where it cannot be asked."""
    asked = ["/bin/launchctl", "print-disabled", f"gui/{os.getuid()}"]
    try:
        told = subprocess.run(
            asked, capture_output=True, text=True, timeout=_SECONDS, check=False
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return frozenset()
    return frozenset(re.findall(r'"([^"]+)"\s*=>\s*(?:true|disabled)', told))
