"""Windows: a value of the user's Run key.

The command line may have 260 characters (Microsoft, “Run and RunOnce Registry Keys”). What the
user turns off in the Task Manager stays in the Run key and is noted under StartupApproved, where
an odd first byte means “off”.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Protocol

from blinkthink.core.amounts import listed
from blinkthink.core.errors import Usage, from_os_error
from blinkthink.core.translation import tr
from blinkthink.runtime.login_start.entry import Entry, LoginStart

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
NAME = "BlinkThink"
LONGEST = 260


class Registry(Protocol):
    """HKEY_CURRENT_USER. Raises OSError where it cannot be used."""

    def read(self, key: str, name: str) -> str | bytes | None:
        """The value, or None where there is none."""

    def write(self, key: str, name: str, value: str) -> None: ...

    def delete(self, key: str, name: str) -> None:
        """Missing values are no error."""


class RunKey(LoginStart):
    """The value ``BlinkThink`` of the Run key."""

    def __init__(
        self, registry: Registry, command: Sequence[str], environment: Mapping[str, str]
    ) -> None:
        super().__init__(command, environment)
        self._registry = registry

    def _read(self) -> Entry | None:
        try:
            value = self._registry.read(RUN, NAME)
            noted = self._registry.read(APPROVED, NAME)
        except OSError as error:
            raise from_os_error(error, RUN) from error
        if not isinstance(value, str):
            return None
        blocked = isinstance(noted, bytes) and bool(noted) and noted[0] % 2 == 1
        return Entry(tuple(_split(value)), {}, blocked)

    def _write(self, entry: Entry) -> None:
        if entry.environment:
            names = listed(list(entry.environment))
            raise Usage(
                tr("Windows cannot set {names} for a program that starts at login.").format(
                    names=names
                )
            )
        line = subprocess.list2cmdline(entry.command)
        if len(line) > LONGEST:
            raise Usage(tr("The path of this copy is too long for Windows to start it at login."))
        try:
            self._registry.write(RUN, NAME, line)
            self._registry.delete(APPROVED, NAME)
        except OSError as error:
            raise from_os_error(error, RUN) from error

    def _remove(self) -> None:
        try:
            self._registry.delete(RUN, NAME)
            self._registry.delete(APPROVED, NAME)
        except OSError as error:
            raise from_os_error(error, RUN) from error


def _split(line: str) -> list[str]:
    """The words of a command line as Windows takes it apart; the reverse of ``list2cmdline``."""
    words, word, quoted, begun, slashes = [], "", False, False, 0
    for letter in line:
        if letter == "\\":
            slashes, begun = slashes + 1, True
            continue
        if letter == '"':
            word += "\\" * (slashes // 2)
            if slashes % 2:
                word += letter
            else:
                quoted = not quoted
            slashes, begun = 0, True
            continue
        word, slashes = word + "\\" * slashes, 0
        if letter in " \t" and not quoted:
            if begun:
                words.append(word)
            word, begun = "", False
        else:
            word, begun = word + letter, True
    if begun:
        words.append(word + "\\" * slashes)
    return words


if sys.platform == "win32":
    import winreg

    class WindowsRegistry:
        """The real one."""

        def read(self, key: str, name: str) -> str | bytes | None:
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                    value, _ = winreg.QueryValueEx(opened, name)
            except FileNotFoundError:
                return None
            return value if isinstance(value, str | bytes) else None

        def write(self, key: str, name: str, value: str) -> None:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, value)

        def delete(self, key: str, name: str) -> None:
            access = winreg.KEY_SET_VALUE
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, access) as opened:
                    winreg.DeleteValue(opened, name)
            except FileNotFoundError:
                return
