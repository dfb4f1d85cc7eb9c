"""One window for one home: a second start raises the first."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

REPLY_MS = 2000


class SingleInstance(QObject):
    """Holds the home's window lock, or asks the holder to show itself."""

    def __init__(self, home: Path, on_raise: Callable[[], None]) -> None:
        super().__init__()
        home.mkdir(parents=True, exist_ok=True)
        name = "blinkthink-" + hashlib.sha256(str(home).encode()).hexdigest()[:16]
        self._name = name
        self._on_raise = on_raise
        self._lock = QLockFile(str(home / "window.lock"))
        self._lock.setStaleLockTime(0)  # a lock is stale only when its process is gone
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """True for the first; False after the first was asked to come to the front."""
        if self._lock.tryLock(0):
            QLocalServer.removeServer(self._name)  # left over from a crash
            self._server = QLocalServer(self)
            self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
            self._server.newConnection.connect(self._greeted)
            self._server.listen(self._name)
            return True
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(REPLY_MS):
            socket.disconnectFromServer()
        return False

    def release(self) -> None:
        if self._server is not None:
            self._server.close()
            self._lock.unlock()

    def _greeted(self) -> None:
        if self._server is not None:
            connection = self._server.nextPendingConnection()
            connection.deleteLater()
        self._on_raise()
