"""How a picture is written into the tables of an index file."""

from __future__ import annotations

import os
import sqlite3

from blinkthink.gallery.index.profiles import Profile
from blinkthink.gallery.index.reading import Reading


class Writer:
    """Writes on a connection whose transaction others begin and end; ``undone`` when it failed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._ask = connection.execute
        self._profiles: dict[Profile, int] = {}
        self._folders: dict[str, int] = {}

    def undone(self) -> None:
        """What was written last is not in the file: its numbers hold no more."""
        self._profiles.clear()
        self._folders.clear()

    def last(self) -> int:
        """The last number that was given to a picture."""
        row = self._ask("SELECT seq FROM sqlite_sequence WHERE name = 'pictures'").fetchone()
        return int(row[0]) if row is not None else 0

    def forget(self, folder: str, name: str) -> None:
        """Forget a picture."""
        row = self._ask(
            "SELECT p.id FROM pictures p JOIN folders f ON f.id = p.folder"
            " WHERE f.name = ? AND p.name = ?",
            (os.fsencode(folder), os.fsencode(name)),
        ).fetchone()
        if row is not None:
            self._put_body(row[0], "")
            self._ask("DELETE FROM pictures WHERE id = ?", row)

    def put(self, reading: Reading, last: int) -> bool:
        """Keep a picture; ``last`` is the last number given before. Whether its words changed."""
        row = reading.row
        (key,) = self._ask(
            "INSERT INTO pictures (folder, name, time, profile, text, picture_changed,"
            " picture_size, sidecar_changed, sidecar_size) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (folder, name) DO UPDATE SET time = excluded.time,"
            " profile = excluded.profile, text = excluded.text,"
            " picture_changed = excluded.picture_changed, picture_size = excluded.picture_size,"
            " sidecar_changed = excluded.sidecar_changed, sidecar_size = excluded.sidecar_size"
            " RETURNING id",
            (
                self.folder(row.folder),
                os.fsencode(row.name),
                row.time,
                self._profile(row.profile),
                row.text.encode("utf-8", "replace").decode(),
                *reading.stamp,
            ),
        ).fetchone()
        row.id = int(key)
        return self._put_body(row.id, reading.body, known=row.id <= last)

    def _put_body(self, key: int, body: str, *, known: bool = True) -> bool:
        """Keep the words of a picture; whether they changed."""
        body = body.encode("utf-8", "replace").decode()
        before = ""
        if known:
            found = self._ask("SELECT body FROM bodies WHERE id = ?", (key,)).fetchone()
            before = found[0] if found is not None else ""
        if before == body:
            return False
        if before:
            self._ask(
                "INSERT INTO words (words, rowid, body) VALUES ('delete', ?, ?)", (key, before)
            )
            self._ask("DELETE FROM bodies WHERE id = ?", (key,))
        if body:
            self._ask("INSERT INTO bodies (id, body) VALUES (?, ?)", (key, body))
            self._ask("INSERT INTO words (rowid, body) VALUES (?, ?)", (key, body))
        return True

    def _profile(self, profile: Profile) -> int:
        key = self._profiles.get(profile)
        if key is None:
            data = (profile.encode(),)
            self._ask("INSERT OR IGNORE INTO profiles (data) VALUES (?)", data)
            (key,) = self._ask("SELECT id FROM profiles WHERE data = ?", data).fetchone()
            self._profiles[profile] = int(key)
        return int(key)

    def folder(self, name: str) -> int:
        """The number of a folder."""
        key = self._folders.get(name)
        if key is None:
            row = (os.fsencode(name),)
            self._ask(
                "INSERT OR IGNORE INTO folders (name, changed, below) VALUES (?, 0, '[]')", row
            )
            (key,) = self._ask("SELECT id FROM folders WHERE name = ?", row).fetchone()
            self._folders[name] = int(key)
        return int(key)
