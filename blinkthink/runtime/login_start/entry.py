"""What every system's way of starting at login has in common."""

from __future__ import annotations

import enum
import shutil
import sys
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


class Standing(enum.Enum):
    """How the system's entry stands."""

    OFF = "off"  # there is none
    ON = "on"  # it starts this copy of the app, on this home
    OTHER = "other"  # it starts another copy, or on another home
    GONE = "gone"  # what it would start is not there any more
    BLOCKED = "blocked"  # it is there, but the user turned it off in the system's own settings


@dataclass(frozen=True)
class LoginState:
    """What is so now; ``program`` is what the entry starts."""

    standing: Standing
    program: str = ""

    @property
    def starts(self) -> bool:
        """Whether this copy of the app starts at login."""
        return self.standing is Standing.ON


@dataclass(frozen=True)
class Entry:
    """What an entry says: the program with its arguments, and what it adds to the environment."""

    command: tuple[str, ...]
    environment: Mapping[str, str]
    blocked: bool = False


class LoginStart(ABC):
    """One system's way. Every call reads or writes the system's entry; none takes long."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        """``command`` is absolute; ``environment`` is what has to be set besides."""
        self._wanted = Entry(tuple(command), dict(environment))

    def state(self) -> LoginState:
        """How the entry stands. Raises ReadOnly or Transient where it cannot be read."""
        entry = self._read()
        if entry is None:
            return LoginState(Standing.OFF)
        program = entry.command[0] if entry.command else ""
        if not _is_there(program):
            return LoginState(Standing.GONE, program)
        if (entry.command, entry.environment) != (self._wanted.command, self._wanted.environment):
            return LoginState(Standing.OTHER, program)
        return LoginState(Standing.BLOCKED if entry.blocked else Standing.ON, program)

    def turn_on(self) -> None:
        """Start this copy at login, whatever the entry was. Raises ReadOnly, DiskFull, Transient,
        and Usage where this system cannot keep such an entry."""
        self._write(self._wanted)

    def turn_off(self) -> None:
        """Take the entry away, if there is one. Raises ReadOnly or Transient."""
        self._remove()

    def repair(self) -> bool:
        """Have an entry whose program is gone start this copy; whether that was so.

        An entry that starts something else is somebody's choice and stays. Raises as ``turn_on``.
        """
        entry = self._read()
        if entry is None or entry.blocked or self.state().standing is not Standing.GONE:
            return False
        self.turn_on()
        return True

    @abstractmethod
    def _read(self) -> Entry | None:
        """The entry as the system has it; one that cannot be understood has an empty command."""

    @abstractmethod
    def _write(self, entry: Entry) -> None: ...

    @abstractmethod
    def _remove(self) -> None: ...


def launcher() -> tuple[str, ...]:
    """What starts this copy of the app: its program, or the script beside this Python."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)  # on Windows perhaps its twin with a console
        return (str(program.with_stem(program.stem.removesuffix("-cli"))),)
    folder = Path(sys.executable).parent
    windows = sys.platform == "win32"
    script = folder / ("blinkthink.exe" if windows else "blinkthink")
    if script.is_file():
        return (str(script),)
    silent = folder / "pythonw.exe"  # without a console window
    python = str(silent) if windows and silent.is_file() else sys.executable
    return (python, "-m", "blinkthink")


def _is_there(program: str) -> bool:
    return bool(program) and (Path(program).is_file() or shutil.which(program) is not None)
