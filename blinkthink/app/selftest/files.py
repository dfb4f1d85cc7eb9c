"""Checks of what is read and written: the app's parts, the user's folders, secrets, the index."""

from __future__ import annotations

import importlib
import importlib.metadata
import os
import sqlite3
import tempfile
from pathlib import Path

from blinkthink import __version__
from blinkthink.app.selftest.check import CheckFailed
from blinkthink.core.errors import BlinkThinkError, NotFound
from blinkthink.core.paths import Paths, bundled, user_paths
from blinkthink.core.translation import tr
from blinkthink.core.words import say
from blinkthink.runtime import licences

# What is imported only once it is needed, and so is missed late where it was left out.
_LATE = (
    "aiomqtt",
    "apscheduler.executors.asyncio",
    "apscheduler.jobstores.memory",
    "apscheduler.schedulers.asyncio",
    "apscheduler.triggers.date",
    "astral.geocoder",
    "av",
    "blinkpy.api",
    "cryptography.fernet",
    "desktop_notifier",
    "filelock",
    "google.genai",
    "keyring.backends",
    "msgspec",
    "numpy",
    "psutil",
    "send2trash",
    "watchdog.observers",
)
_BUNDLED = (
    ("assets", "blinkthink.svg"),
    ("assets", "blinkthink-256.png"),
    ("assets", "ui", "check.svg"),
    ("models", "catalogue.toml"),
    ("models", "demo", "blinkthink-demo.gguf"),
    ("models", "demo", "blinkthink-demo-mmproj.gguf"),
)


def parts() -> str:
    """Modules, data files and what is said of licences."""
    for name in _LATE:
        importlib.import_module(name)
    for place in _BUNDLED:
        try:
            bundled(*place)
        except NotFound as error:
            missing = "/".join(place)
            raise CheckFailed(tr("{file} is missing.").format(file=missing)) from error
    for part in licences.parts():
        if not part.texts:
            raise CheckFailed(tr("The licence of {part} is missing.").format(part=part.name))
    found = importlib.metadata.version("blinkthink")
    if found != __version__:
        raise CheckFailed(
            tr("The program is {version}, its description says {other}.").format(
                version=__version__, other=found
            )
        )
    return f"BlinkThink {__version__}"


def folders(paths: Paths | None = None) -> str:
    """Whether the user's folders can be written; what is not there yet is not made."""
    paths = paths or user_paths()
    for folder in (paths.config, paths.data, paths.cache, paths.logs, paths.library):
        nearest = next((one for one in (folder, *folder.parents) if one.exists()), folder)
        try:
            handle, name = tempfile.mkstemp(prefix=".blinkthink-selftest-", dir=nearest)
            os.close(handle)
            Path(name).unlink()
        except OSError as error:
            raise CheckFailed(
                tr("Nothing can be written to {folder}: {why}.").format(
                    folder=nearest, why=error.strerror
                )
            ) from error
    return str(paths.library)


def secrets() -> str:
    """A record is kept and read again, in a folder of its own."""
    from blinkthink.runtime.secrets import SecretStore

    record = {"selftest": "ä“”"}
    with tempfile.TemporaryDirectory(prefix="blinkthink-selftest-") as name:
        files = Path(name) / "secrets", Path(name) / "key"
        store = SecretStore(*files, service="BlinkThink self-test")
        place = store.place
        try:
            store.save(record)
            kept = SecretStore(*files, service="BlinkThink self-test").load()
            inside = files[0].read_bytes()
        except BlinkThinkError as error:
            raise CheckFailed(say(error).sentence) from error
        finally:
            store.delete()
    if kept != record:
        raise CheckFailed(tr("What was kept is not what is read again."))
    if b"selftest" in inside:
        raise CheckFailed(tr("The file with the secrets is not encrypted."))
    if place == "keyring":
        return tr("the system’s keyring")
    return tr("a file that only you can read")


def database() -> str:
    """SQLite with the search for words."""
    with tempfile.TemporaryDirectory(prefix="blinkthink-selftest-") as name:
        database = sqlite3.connect(Path(name) / "index.db")
        try:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("CREATE VIRTUAL TABLE words USING fts5(scene)")
            database.execute("INSERT INTO words VALUES ('A fox on the porch')")
            found = database.execute("SELECT scene FROM words WHERE words MATCH 'porch'").fetchall()
        finally:
            database.close()
    if found != [("A fox on the porch",)]:
        raise CheckFailed(tr("The search for words finds nothing."))
    return f"SQLite {sqlite3.sqlite_version}, FTS5"
