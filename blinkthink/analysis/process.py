"""The app's end of the model process: start it, talk to it, end it."""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
import signal
from collections.abc import Callable
from multiprocessing import resource_tracker
from typing import Any

import msgspec

from blinkthink.analysis.ending import end, ended, hang_up, heard
from blinkthink.analysis.worker.main import run
from blinkthink.analysis.worker.messages import (
    FromWorker,
    ToWorker,
    decode_from_worker,
    encode,
)
from blinkthink.core.clock import Clock, SystemClock
from blinkthink.core.translation import tr

log = logging.getLogger(__name__)

_JOIN_SECONDS = 0.8  # a killed process is gone long before
_KILLED = -9  # SIGKILL, as Linux sends where memory runs out
_WINDOWS_FAULTS = 0xC0000000
_FAULTS = frozenset((-4, -7, -8, -11, 0xC0000005, 0xC000001D))  # SIGILL, BUS, FPE, SEGV; Windows


class ProcessDied(Exception):
    """The model process ended by itself; the message says how.

    ``fault``: by an illegal instruction or a bad access, as processor extensions cause them that
    the machine announces but does not have (seen with AMX in virtual machines).
    """

    def __init__(self, how: str, *, fault: bool = False) -> None:
        super().__init__(how)
        self.fault = fault


class ProcessHung(Exception):
    """The model process said nothing for too long; the message says at what."""


class ModelProcess:
    """One spawned child. All methods belong to the loop's thread; blocking calls run in the loop's
    executor: one for each ``send``, and one as long as an answer is awaited."""

    def __init__(self, clock: Clock | None = None) -> None:
        self._clock = clock or SystemClock()
        context = multiprocessing.get_context("spawn")
        self._pipe, self._theirs = context.Pipe()
        self._bell, self._ring = context.Pipe(duplex=False)
        # A daemon: should the app ever end without close(), the interpreter ends the child.
        self._process = context.Process(
            target=run, args=(self._theirs,), name="blinkthink-model", daemon=True
        )
        self._starting: asyncio.Future[None] | None = None
        self._reading: asyncio.Future[bytes] | None = None
        self._unwatch: Callable[[], object] = _nothing

    async def start(self, on_death: Callable[[], None]) -> None:
        """Start the child. ``on_death`` is called once it has ended, where the loop can watch it.

        Raises ProcessDied when the system refuses another process.
        """
        self._starting = asyncio.ensure_future(asyncio.to_thread(self._spawn))
        # With their end closed here, the pipe breaks when the child dies.
        self._starting.add_done_callback(lambda _: self._theirs.close())
        try:
            await asyncio.shield(self._starting)
        except OSError as error:
            raise ProcessDied(tr("it could not be started: {why}").format(why=error)) from error
        loop, sentinel = asyncio.get_running_loop(), self._process.sentinel

        def died() -> None:
            self._unwatch()
            on_death()

        try:
            loop.add_reader(sentinel, died)
        except NotImplementedError:
            return  # Windows: a death is noticed when the process is next spoken to

        def unwatch() -> None:
            self._unwatch = _nothing
            loop.remove_reader(sentinel)

        self._unwatch = unwatch

    @property
    def pid(self) -> int | None:
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.is_alive()

    async def send(self, message: ToWorker) -> None:
        """Raises ProcessDied."""
        try:
            await asyncio.to_thread(self._pipe.send_bytes, encode(message))
        except (OSError, ValueError) as error:
            raise await self._death() from error

    async def receive(self, timeout: float) -> FromWorker:
        """The next message. Raises ProcessDied, or ProcessHung after ``timeout`` seconds by the
        clock.

        After a cancellation or a time-out the reading goes on, and the next call takes it over.
        """
        if self._reading is None:
            loop = asyncio.get_running_loop()
            self._reading = loop.run_in_executor(None, heard, self._pipe, self._bell)
            # Nobody may come back for it, and a broken pipe is no news then.
            self._reading.add_done_callback(lambda done: done.cancelled() or done.exception())
        if not await done_within(self._reading, timeout, self._clock):
            raise ProcessHung
        try:
            message = decode_from_worker(self._reading.result())
        except (EOFError, OSError, msgspec.DecodeError) as error:
            raise await self._death() from error
        self._reading = None
        return message

    async def end(self) -> None:
        """End the child at once, whatever it does, and clean up after it."""
        self._unwatch()
        if self._starting is not None:
            await asyncio.wait([self._starting])
        if self._process.pid is not None:
            await self._kill()
        self._ring.close()
        if self._reading is not None:
            await asyncio.wait([self._reading])
        self._pipe.close()
        self._bell.close()

    async def _kill(self) -> None:
        """Kill the child; one that does not end is left to itself."""
        if not await asyncio.to_thread(end, self._process, _JOIN_SECONDS):
            log.warning("the model process %d hangs and is left alone", self._process.pid)
            hang_up(self._pipe)

    def _spawn(self) -> None:
        """Start the child with Ctrl+C blocked: it goes to the whole group, and until the child has
        come to ignore it, it would end with a traceback on the terminal."""
        if not hasattr(signal, "pthread_sigmask"):
            self._process.start()
            return
        resource_tracker.ensure_running()  # or starting it would undo the mask
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            self._process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    async def _death(self) -> ProcessDied:
        """How the child ended."""
        await asyncio.to_thread(ended, self._process, _JOIN_SECONDS)
        code = self._process.exitcode
        log.warning("the model process ended with exit code %s", code)
        return ProcessDied(_how(code), fault=code in _FAULTS)


async def done_within(work: asyncio.Future[Any], seconds: float, clock: Clock) -> bool:
    """Wait for ``work``, so many seconds by the clock at most, whatever comes of it; whether it is
    done. It is not cancelled."""
    if not work.done():
        alarm = asyncio.ensure_future(clock.sleep(seconds))
        try:
            await asyncio.wait((work, alarm), return_when=asyncio.FIRST_COMPLETED)
        finally:
            alarm.cancel()
    return work.done()


def _how(code: int | None) -> str:
    """How a process with this exit code ended, in words; those of Windows are 32 bits wide."""
    if code is None:
        return tr("it closed its pipe")
    if code == _KILLED:
        return tr("the system ended it, perhaps because memory ran out")
    if code < 0 or code >= _WINDOWS_FAULTS:
        return tr("it crashed")
    return tr("it broke off")


def _nothing() -> None:
    """Nothing is watched."""
