"""Commands to cameras and systems: a snap takes its time, and one network does one at a time."""

from __future__ import annotations

from dataclasses import dataclass

from blinkthink.core.clock import Clock
from blinkthink.demo.server.album import Album
from blinkthink.demo.server.faults import (
    BusyAnswer,
    CommandFails,
    CommandNeverEnds,
    Faults,
    OldAddress,
    OldBytes,
)
from blinkthink.demo.server.home import Camera
from blinkthink.demo.server.state import Memory, Shot
from blinkthink.demo.server.timing import Timing

SUCCESS = 908
FAILURE = 912


class NetworkBusy(Exception):
    """The network works on another command."""


@dataclass
class Command:
    """One command; `due` is when it is complete, on the clock's steady counter; None: never.

    A snap that succeeds has its picture in `shot`; the listing names it `seconds` after the
    command's end and after that many `listings` more.
    """

    id: int
    network_id: int
    due: float | None
    code: int = SUCCESS
    camera: Camera | None = None
    shot: Shot | None = None
    seconds: float = 0.0
    listings: int = 0

    @property
    def succeeds(self) -> bool:
        """Whether it ends, and well."""
        return self.due is not None and self.code == SUCCESS


class Commands:
    """Starts commands and lets their effects happen in time."""

    def __init__(
        self, memory: Memory, album: Album, faults: Faults, timing: Timing, clock: Clock
    ) -> None:
        self._memory = memory
        self._album = album
        self._faults = faults
        self._timing = timing
        self._clock = clock
        self._commands: dict[int, Command] = {}

    def snap(self, camera: Camera) -> Command:
        """Let a camera take a picture. Raises NetworkBusy."""
        if self._faults.take_camera(camera.key, BusyAnswer) or self._busy(camera.network_id):
            raise NetworkBusy
        now = self._clock.monotonic()
        due: float | None = now + self._timing.command_seconds()
        code, shot = SUCCESS, None
        old = OldAddress()
        if self._faults.take_camera(camera.key, CommandNeverEnds):
            due = None
        elif failure := self._faults.take_camera(camera.key, CommandFails):
            code = failure.code
        elif not camera.online:
            code = FAILURE
        else:
            old = self._faults.take_camera(camera.key, OldAddress) or old
            same = self._faults.take_camera(camera.key, OldBytes) is not None
            shot = self._album.expose(camera, same_as_last=same)
        seconds = self._timing.lag + old.seconds
        number = self._memory.command()
        command = Command(number, camera.network_id, due, code, camera, shot, seconds, old.listings)
        return self._keep(command)

    def change(self, network_id: int, key: str, *, reachable: bool = True) -> Command:
        """Arm or disarm a network or a camera, whose id is `key`. Raises NetworkBusy.

        It is complete when it is answered; the caller makes the change where it `succeeds`.
        """
        if self._faults.take_camera(key, BusyAnswer) or self._busy(network_id):
            raise NetworkBusy
        due: float | None = self._clock.monotonic()
        code = SUCCESS if reachable else FAILURE
        if self._faults.take_camera(key, CommandNeverEnds):
            due = None
        elif failure := self._faults.take_camera(key, CommandFails):
            code = failure.code
        return self._keep(Command(self._memory.command(), network_id, due, code))

    def at_once(self, network_id: int) -> Command:
        """A command that is complete when it is answered (a status update)."""
        now = self._clock.monotonic()
        return self._keep(Command(self._memory.command(), network_id, now))

    def find(self, number: int, network_id: int) -> Command | None:
        command = self._commands.get(number)
        return command if command and command.network_id == network_id else None

    def complete(self, command: Command) -> bool:
        return command.due is not None and self._clock.monotonic() >= command.due

    def settle(self) -> bool:
        """Put pictures into the listing whose time has come; True if there were any."""
        now = self._clock.monotonic()
        changed = False
        for command in self._commands.values():
            if command.shot is None or command.camera is None or command.due is None:
                continue
            if now >= command.due + command.seconds and command.listings <= 0:
                self._album.publish(command.camera, command.shot)
                command.shot = None
                changed = True
        return changed

    def listed(self) -> None:
        """A listing went out: finished commands wait for one less."""
        for command in self._commands.values():
            if command.shot is not None and self.complete(command):
                command.listings -= 1

    def _busy(self, network_id: int) -> bool:
        # A command that never ends does not block the network: the real one gives up on it too.
        now = self._clock.monotonic()
        return any(
            command.network_id == network_id and command.due is not None and now < command.due
            for command in self._commands.values()
        )

    def _keep(self, command: Command) -> Command:
        self._commands[command.id] = command
        for number in list(self._commands)[:-200]:  # nobody asks for older ones
            del self._commands[number]
        return command
