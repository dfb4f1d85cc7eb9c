"""The secret record: encrypted, private, and honest about where its key lies."""

from __future__ import annotations

import os

import keyring
import keyring.backend
import keyring.backends.fail
import keyring.backends.null
import keyring.errors
import pytest

from blinkthink.core.errors import BlinkThinkError, InTheWay
from blinkthink.runtime.secrets import BROKEN, LOCKED, NO_KEYRING, SecretStore

RECORD = {"tokens": {"access": "very-secret"}, "email": "a@b.example"}


class MemoryKeyring(keyring.backend.KeyringBackend):
    """A keyring that works."""

    priority = 5

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        if self.kept.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError


class LockedKeyring(MemoryKeyring):
    """A keyring that the user has not unlocked."""

    def get_password(self, service, username):
        raise keyring.errors.KeyringLocked

    def set_password(self, service, username, password):
        raise keyring.errors.KeyringLocked


@pytest.fixture
def open_store(home):
    return lambda: SecretStore(home / "account.bin", home / "account.key")


@pytest.fixture
def use_keyring(monkeypatch):
    """Sets the system's keyring, which BLINKTHINK_SECRETS then does not exclude."""
    monkeypatch.delenv("BLINKTHINK_SECRETS")
    before = keyring.get_keyring()
    yield lambda backend: (keyring.set_keyring(backend), backend)[1]
    keyring.set_keyring(before)


def test_a_key_file_where_it_is_wished(open_store, home):
    store = open_store()
    assert store.load() is None
    store.save(RECORD)
    assert open_store().load() == RECORD
    for name in ("account.bin", "account.key"):
        assert (home / name).stat().st_mode & 0o777 == 0o600
    assert b"very-secret" not in (home / "account.bin").read_bytes()
    assert store.place == "file"
    assert store.warning == ""
    store.delete()
    assert list(home.iterdir()) == []


def test_the_key_lies_in_the_keyring_where_one_works(open_store, home, use_keyring):
    backend = use_keyring(MemoryKeyring())
    store = open_store()
    store.save(RECORD)
    assert not (home / "account.key").exists()
    assert store.place == "keyring"
    assert open_store().load() == RECORD
    ((service, _),) = backend.kept
    assert service == "BlinkThink"
    assert len(*backend.kept.values()) < 100
    store.delete()
    assert backend.kept == {}


@pytest.mark.parametrize(
    "backend",
    [keyring.backends.fail.Keyring, keyring.backends.null.Keyring, LockedKeyring],
    ids=lambda backend: backend.__module__ + backend.__name__,
)
def test_without_a_working_keyring_a_key_file_and_a_warning(open_store, home, use_keyring, backend):
    use_keyring(backend())
    open_store().save(RECORD)
    assert (home / "account.key").stat().st_mode & 0o777 == 0o600
    again = open_store()
    assert again.load() == RECORD
    assert again.warning == NO_KEYRING
    again.delete()
    assert again.warning == ""


def test_a_keyring_that_keeps_plain_text_is_not_used(open_store, home, use_keyring):
    class PlaintextKeyring(MemoryKeyring):
        pass

    PlaintextKeyring.__module__ = "keyrings.alt.file"
    backend = use_keyring(PlaintextKeyring())
    open_store().save(RECORD)
    assert backend.kept == {}
    assert (home / "account.key").exists()


def test_a_locked_keyring_loses_nothing(open_store, home, use_keyring):
    working = use_keyring(MemoryKeyring())
    open_store().save(RECORD)
    use_keyring(LockedKeyring())
    store = open_store()
    assert store.load() is None
    assert store.warning == LOCKED
    use_keyring(working)
    assert open_store().load() == RECORD


@pytest.mark.parametrize("damage", [b"", b"no record", None])
def test_a_broken_record_is_put_aside(open_store, home, damage):
    open_store().save(RECORD)
    whole = (home / "account.bin").read_bytes()
    (home / "account.bin").write_bytes(whole[:-9] if damage is None else damage)
    store = open_store()
    assert store.load() is None
    assert store.warning == BROKEN
    assert (home / "account.bin.broken").exists()
    store.save(RECORD)
    assert open_store().load() == RECORD


def test_a_broken_key_file_does_not_stop_a_new_sign_in(open_store, home):
    open_store().save(RECORD)
    (home / "account.key").write_text("short")
    store = open_store()
    assert store.load() is None
    store.save(RECORD)
    assert open_store().load() == RECORD


def test_a_failed_write_keeps_the_record(open_store, home):
    store = open_store()
    store.save(RECORD)
    (home / "account.bin").rename(home / "kept")
    (home / "account.bin").mkdir()  # in the way of every write
    with pytest.raises(BlinkThinkError):
        store.save({"new": 1})
    assert [path.name for path in home.iterdir() if path.name.endswith(".tmp")] == []


def test_every_write_changes_the_stamp(open_store):
    store = open_store()
    stamps = {store.stamp()}
    for _ in range(5):
        store.save(RECORD)
        stamps.add(store.stamp())
    assert len(stamps) == 6


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
@pytest.mark.parametrize("make", [os.mkdir, getattr(os, "mkfifo", None)], ids=["folder", "pipe"])
@pytest.mark.parametrize("name", ["account.bin", "account.key"])
def test_what_is_no_file_in_its_place_is_named_and_not_waited_for(open_store, home, name, make):
    open_store().save(RECORD)
    path = home / name
    path.rename(home / "kept")
    make(path)
    before = path.stat().st_ino
    with pytest.raises(InTheWay) as refused:
        open_store().load()
    assert refused.value.subject == str(path)
    assert path.stat().st_ino == before
    path.rmdir() if path.is_dir() else path.unlink()
    (home / "kept").rename(path)
    assert open_store().load() == RECORD
