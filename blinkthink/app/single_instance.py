"""One window for one home: a second start raises the first, or finds out that it cannot."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QSysInfo
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from blinkthink.core.errors import BlinkThinkError, Transient, from_os_error
from blinkthink.core.files import read_file

_ANSWER_SECONDS = 6.0  # a machine that has just been switched on is slow to start the first
_TRY_MS = 400
_END_SECONDS = 3.0  # for a process that was asked to end
_TOKEN = "XDG_ACTIVATION_TOKEN"  # with it Wayland lets a window come to the front


@dataclass(frozen=True)
class Holder:
    """The process that has the home's window."""

    pid: int
    here: bool  # on this computer: a home may lie on a disk that several share


class SingleInstance(QObject):
    """Holds the home's window lock, or asks the holder to show itself."""

    def __init__(self, home: Path, on_raise: Callable[[], None]) -> None:
        super().__init__()
        try:
            home.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise from_os_error(error, home) from error
        self._name = "blinkthink-" + hashlib.sha256(str(home).encode()).hexdigest()[:16]
        self._address = home / "window.address"
        self._on_raise = on_raise
        self.file = home / "window.lock"
        self._lock = QLockFile(str(self.file))
        self._lock.setStaleLockTime(0)  # a lock is stale only when its process is gone
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """Whether this is the first now, which hears of others from then on.

        Raises ReadOnly, DiskFull or Transient where no lock can be written.
        """
        if not self._lock.tryLock(0):
            if self._lock.error() is not QLockFile.LockError.LockFailedError:
                raise self._why_not()
            return False
        QLocalServer.removeServer(self._name)  # left over from a crash
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_greeted)
        self._server.listen(self._name)
        with contextlib.suppress(OSError):  # then the name alone has to do
            self._address.write_text(self._server.fullServerName(), "utf-8")
        return True

    def ask(self, *, show: bool, seconds: float = _ANSWER_SECONDS) -> bool:
        """Whether the first one answers within ``seconds``; with ``show`` it shows its window.

        It ends early, with False, once the lock is free, because the first one was just ending.
        """
        end = time.monotonic() + seconds
        if show and sys.platform == "win32":  # it lets no other program come to the front by itself
            import ctypes

            ctypes.windll.user32.AllowSetForegroundWindow(self._lock.getLockInfo()[0])
        greeting = f"show {os.environ.get(_TOKEN, '')}\n" if show else "hello\n"
        while time.monotonic() < end:
            if self._answers(greeting.encode(), end):
                return True
            if self._lock.tryLock(_TRY_MS):
                self._lock.unlock()
                return False
        return False

    def holder(self) -> Holder | None:
        """The process that has the lock; None where it is not one of this app, so that the lock is
        left over and was taken away."""
        pid, host, _ = self._lock.getLockInfo()
        if not pid:  # empty or rubbish, as a computer leaves it that lost its power: Qt keeps it
            self.file.unlink(missing_ok=True)
            return None
        if host != QSysInfo.machineHostName():
            return Holder(pid, here=False)
        import psutil

        try:
            ours = any("blinkthink" in word.lower() for word in psutil.Process(pid).cmdline())
        except psutil.AccessDenied:
            ours = True
        except (psutil.Error, ValueError):
            ours = False
        if ours:
            return Holder(pid, here=True)
        self.file.unlink(missing_ok=True)  # another program has the number of the one that died
        return None

    def end_holder(self) -> None:
        """End the process that has the lock: asked first, then by force."""
        holder = self.holder()
        if holder is None or not holder.here or holder.pid == os.getpid():
            return
        import psutil

        with contextlib.suppress(psutil.Error):
            process = psutil.Process(holder.pid)
            process.terminate()
            try:
                process.wait(_END_SECONDS)
            except psutil.TimeoutExpired:
                process.kill()
                process.wait(_END_SECONDS)

    def release(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
            self._address.unlink(missing_ok=True)
            self._lock.unlock()

    def _why_not(self) -> BlinkThinkError:
        """Qt does not tell: what the disk says of a file beside the lock."""
        beside = self.file.with_suffix(".try")
        try:
            beside.write_bytes(bytes(512))
        except OSError as error:
            return from_os_error(error, self.file)
        finally:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
        return Transient("the lock cannot be written", subject=str(self.file))

    def _answers(self, greeting: bytes, end: float) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._where())
        if not socket.waitForConnected(_TRY_MS):
            return False
        socket.write(greeting)
        socket.flush()
        while not socket.canReadLine():
            left = round(1000 * (end - time.monotonic()))
            if left <= 0 or not socket.waitForReadyRead(left):
                return False
        return True

    def _where(self) -> str:
        """The first one's own word: its folder for temporary files may be another one."""
        try:
            return read_file(self._address).decode("utf-8") or self._name
        except (OSError, UnicodeDecodeError):
            return self._name

    def _on_greeted(self) -> None:
        connection = self._server.nextPendingConnection() if self._server is not None else None
        if connection is None:
            return
        connection.disconnected.connect(connection.deleteLater)
        connection.readyRead.connect(lambda: self._on_word(connection))
        self._on_word(connection)

    def _on_word(self, connection: QLocalSocket) -> None:
        if not connection.canReadLine():
            return
        line = bytes(connection.readLine().data()).decode(errors="replace")
        command, _, token = line.strip().partition(" ")
        connection.write(b"ok\n")
        connection.flush()
        if command == "show":
            if token:
                os.environ[_TOKEN] = token  # Qt takes it from there
            self._on_raise()
