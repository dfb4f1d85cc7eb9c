"""The key of the service: of the environment, else kept as the account's secrets are."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from blinkthink.core.errors import Usage
from blinkthink.core.translation import tr
from blinkthink.runtime.secrets import SecretStore

VARIABLE = "GEMINI_API_KEY"
_PLAIN_FILE = tr(
    "This system has no working keyring. The key to Gemini lies in an encrypted file, and what "
    "opens that in a file that only you can read."
)
_GONE = tr("The kept key to Gemini cannot be read any more. Unlock the keyring, or enter it again.")


class GeminiKey:
    """Where the key is. Its methods block: call them off the event loop."""

    def __init__(
        self, file: Path, key_file: Path, environment: Mapping[str, str] = os.environ
    ) -> None:
        self._store = SecretStore(file, key_file)
        self._environment = environment

    def get(self) -> str:
        """The key, or nothing where there is none or it cannot be read any more.

        Raises ReadOnly or Transient.
        """
        if key := self._environment.get(VARIABLE, "").strip():
            return key
        kept = (self._store.load() or {}).get("key")
        return kept if isinstance(kept, str) else ""

    def place(self) -> str:
        """none, keyring, file or environment."""
        if self._environment.get(VARIABLE, "").strip():
            return "environment"
        return self._store.place if self._store.stamp() else "none"

    def warning(self) -> str:
        """What people should know about how it is kept."""
        place = self.place()
        if place not in ("keyring", "file"):
            return ""
        if not self.get():
            return _GONE
        wanted = self._environment.get("BLINKTHINK_SECRETS", "").lower() == "file"
        return _PLAIN_FILE if place == "file" and not wanted else ""

    def put(self, key: str) -> None:
        """Raises Usage for what can be no key, and DiskFull, ReadOnly or Transient."""
        self._store.save({"key": checked(key)})

    def delete(self) -> None:
        """Forget the kept one. Raises ReadOnly or Transient."""
        self._store.delete()


def checked(key: str) -> str:
    """Raises Usage for what can be no key; the message does not hold it."""
    key = key.strip()
    if not key or len(key) > 1024 or not key.isascii() or not key.isprintable() or " " in key:
        raise Usage(tr("This is no key: keys have no spaces and only plain characters."))
    return key
