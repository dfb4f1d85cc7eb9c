"""The keys of the user's own servers: encrypted, apart from everything that names the servers."""

from __future__ import annotations

import threading
from pathlib import Path

from blinkthink.runtime.locks import exclusive
from blinkthink.runtime.secrets import SecretStore

_LOCK_SECONDS = 10.0


class ServerKeys:
    """Keys by the name of their model. All methods block; several processes may use one home."""

    def __init__(self, file: Path, key_file: Path) -> None:
        self._secrets = SecretStore(file, key_file)
        self._lock = Path(f"{file}.lock")
        self._threads = threading.Lock()

    def get(self, name: str) -> str:
        """The key; empty where the server wants none, or where it cannot be read any more.

        Raises ReadOnly or Transient.
        """
        key = (self._secrets.load() or {}).get(name)
        return key if isinstance(key, str) else ""

    def put(self, name: str, key: str) -> None:
        """Keep ``key``; an empty one is forgotten. Raises DiskFull, ReadOnly or Transient."""
        if not key and not self._secrets.stamp():
            return
        with self._threads, exclusive(self._lock, _LOCK_SECONDS):
            record = self._secrets.load() or {}
            if record.get(name, "") == key:
                return
            record.pop(name, None)
            if key:
                record[name] = key
            if record:
                self._secrets.save(record)
            else:
                self._secrets.delete()
