"""Keeping a small secret record: an encrypted file whose key lies in the system's keyring.

Windows limits what a keyring holds to 2,560 bytes, so only the 32-byte key goes there. Where no
keyring works (or ``BLINKTHINK_SECRETS=file``), the key lies in a file that only the user can read.
All methods block; call them off the event loop.
"""

from __future__ import annotations

import base64
import hashlib
import json
import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blinkthink.core.errors import NotFound, from_os_error
from blinkthink.core.files import keep_aside, mark_of, read_whole, write_atomic
from blinkthink.core.translation import tr

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

log = logging.getLogger(__name__)

NO_KEYRING = tr(
    "This system has no working keyring. The key to your Blink sign-in lies in a file that only "
    "you can read."
)
LOCKED = tr(
    "The system’s keyring is locked or its key for BlinkThink is gone. Unlock it and start again, "
    "or sign in again."
)
NO_KEY = tr("The key to the kept sign-in is gone or broken. Sign in again.")
BROKEN = tr("The kept sign-in could not be read; it was put aside. Sign in again.")


class SecretStore:
    """One record (a JSON object) in ``file``, encrypted; written whole or not at all."""

    def __init__(self, file: Path, key_file: Path, service: str = "BlinkThink") -> None:
        self._file = file
        self._key_file = key_file
        self._service = service
        # Several homes of one user have several keys.
        self._name = "account-" + hashlib.sha256(str(file).encode()).hexdigest()[:16]
        self._keyring_key: bytes | None = None
        self.warning = ""  # what people should know about how the secret is kept

    def __repr__(self) -> str:
        return f"SecretStore({self._file.name})"

    @property
    def place(self) -> str:
        """Where the key lies or will lie: "keyring" or "file"."""
        if self._key_file.exists() or _wants_file():
            return "file"
        return "file" if _keyring() is None else "keyring"

    def stamp(self) -> tuple[int, ...]:
        """Changes whenever any process writes the record; empty where there is none. Quick."""
        return mark_of(self._file) or ()

    def load(self) -> dict[str, Any] | None:
        """The record, or None where there is none or it cannot be read (see ``warning``).

        A broken file is put aside, not deleted. Raises ReadOnly or Transient when it cannot be
        opened.
        """
        data = read_whole(self._file)
        if data is None:
            return None
        key = self._read_key()
        if key is None:
            self.warning = NO_KEY if self.place == "file" else LOCKED
            return None
        record = _decrypt(data, key)
        if record is None:
            try:
                keep_aside(self._file)
            except NotFound:
                log.info("another process has put the broken record aside")
            self.warning = BROKEN
        return record

    def save(self, record: dict[str, Any]) -> None:
        """Raises DiskFull, ReadOnly, NotFound or Transient; the old record then stays."""
        from cryptography.fernet import Fernet

        key = self._read_key() or self._make_key()
        data = Fernet(key).encrypt(json.dumps(record).encode())
        write_atomic(self._file, data, private=True)

    def delete(self) -> None:
        """Remove the record and its key. Raises ReadOnly or Transient."""
        for path in (self._file, self._key_file):
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise from_os_error(error, path) from error
        self._keyring_key = None
        self.warning = ""  # it was of what is gone now
        keyring = None if _wants_file() else _keyring()
        if keyring is not None:
            from keyring.errors import KeyringError

            try:
                keyring.delete_password(self._service, self._name)
            except KeyringError as error:
                log.info("the keyring had no key to delete: %s", type(error).__name__)

    def _read_key(self) -> bytes | None:
        kept = read_whole(self._key_file)
        if kept is None:
            return None if _wants_file() else self._read_keyring()
        self.warning = "" if _wants_file() else NO_KEYRING
        key = kept.strip()
        return key if _usable(key) else None

    def _read_keyring(self) -> bytes | None:
        if self._keyring_key is None:
            text = _get(_keyring(), self._service, self._name)
            key = text.encode() if text else b""
            self._keyring_key = key if _usable(key) else None
        return self._keyring_key

    def _make_key(self) -> bytes:
        from cryptography.fernet import Fernet

        key = Fernet.generate_key()
        if not _wants_file() and _put(_keyring(), self._service, self._name, key.decode()):
            self._keyring_key = key
            self.warning = ""
            return key
        write_atomic(self._key_file, key + b"\n", private=True)
        self.warning = "" if _wants_file() else NO_KEYRING
        return key


def _wants_file() -> bool:
    return os.environ.get("BLINKTHINK_SECRETS", "").lower() == "file"


def _usable(key: bytes) -> bool:
    try:
        return len(base64.urlsafe_b64decode(key)) == 32
    except ValueError:
        return False


def _decrypt(data: bytes, key: bytes) -> dict[str, Any] | None:
    from cryptography.fernet import Fernet, InvalidToken

    try:
        record = json.loads(Fernet(key).decrypt(data))
    except (InvalidToken, ValueError):
        return None
    return record if isinstance(record, dict) else None


def _keyring() -> KeyringBackend | None:
    """The system's keyring; None where there is none, or only one that keeps plain text."""
    import keyring

    backend = keyring.get_keyring()
    for each in getattr(backend, "backends", [backend]):  # a chain of them, best first
        module = type(each).__module__
        if each.priority > 0 and not module.startswith(("keyrings.alt", "keyring.backends.fail")):
            return each  # type: ignore[no-any-return]
    return None


def _get(backend: KeyringBackend | None, service: str, name: str) -> str | None:
    from keyring.errors import KeyringError

    if backend is None:
        return None
    try:
        return backend.get_password(service, name)
    except KeyringError as error:
        log.warning("the keyring cannot be read: %s", type(error).__name__)
        return None


def _put(backend: KeyringBackend | None, service: str, name: str, text: str) -> bool:
    """Whether the keyring keeps it. Read back, since one of keyring's backends keeps nothing."""
    from keyring.errors import KeyringError

    if backend is None:
        return False
    try:
        backend.set_password(service, name, text)
        return backend.get_password(service, name) == text
    except KeyringError as error:
        log.warning("the keyring cannot be written: %s", type(error).__name__)
        return False
