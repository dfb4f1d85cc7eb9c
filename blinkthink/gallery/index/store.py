"""The index in a SQLite file, or in memory where no file can be written."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from blinkthink.core import translation
from blinkthink.gallery.index import german, packed, schema
from blinkthink.gallery.index.listing import KnownFolder
from blinkthink.gallery.index.profiles import Profile
from blinkthink.gallery.index.reading import Reading, Stamp
from blinkthink.gallery.index.shared import Shared
from blinkthink.gallery.index.table import Table, sorted_table
from blinkthink.gallery.index.writing import Writer

_PATIENCE = 10.0  # seconds for another process that writes


class Store:
    """One process's way to an index file. Thread-safe; raises what ``opening.Failed`` lists."""

    def __init__(self, path: Path | None) -> None:
        """Open the file or make it; None is an index in memory. Raises OSError too."""
        self.path = path
        self._guard = threading.RLock()
        self._search_guard = self._guard if path is None else threading.RLock()
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        self._writer = self._connect()
        self._reader = self._writer
        self._rows = Writer(self._writer)
        try:
            self._make()
            if path is not None:
                self._reader = self._connect()
            self._version = self._data_version()
        except BaseException:
            self._close()
            raise

    def close(self) -> None:
        """Ends after what is under way; later calls raise."""
        with self._guard, self._search_guard:
            self._close()

    def _close(self) -> None:
        for connection in {self._reader, self._writer}:
            with contextlib.suppress(sqlite3.Error):
                connection.close()

    def _connect(self) -> sqlite3.Connection:
        name = ":memory:" if self.path is None else str(self.path)
        connection = sqlite3.connect(
            name, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
        )
        try:
            if self.path is not None:
                connection.execute("PRAGMA journal_mode=WAL")
                connection.execute("PRAGMA synchronous=NORMAL")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _make(self) -> None:
        ask = self._writer.execute
        if self._header() == (schema.APPLICATION, schema.NUMBER):
            return
        ask("BEGIN IMMEDIATE")
        try:
            header = self._header()  # another process may have made it meanwhile
            if header == (0, 0):
                for statement in schema.STATEMENTS:
                    ask(statement)
                ask(f"PRAGMA application_id={schema.APPLICATION}")
                ask(f"PRAGMA user_version={schema.NUMBER}")
            elif header != (schema.APPLICATION, schema.NUMBER):
                raise sqlite3.DatabaseError(f"an index of another version: {header}")
            ask("COMMIT")
        except BaseException:
            ask("ROLLBACK")
            raise

    def _header(self) -> tuple[int, int]:
        ask = self._writer.execute
        (application,) = ask("PRAGMA application_id").fetchone()
        (number,) = ask("PRAGMA user_version").fetchone()
        return application, number

    def _data_version(self) -> int:
        (version,) = self._writer.execute("PRAGMA data_version").fetchone()
        return int(version)

    # Reading

    def changed_by_others(self) -> bool:
        """Whether another process wrote since the last call."""
        with self._guard:
            before, self._version = self._version, self._data_version()
            return self._version != before

    def check(self) -> None:
        """Read the whole file once; raises where its structure is damaged."""
        with self._search_guard:
            (answer,) = self._reader.execute("PRAGMA quick_check(1)").fetchone()
        if answer != "ok":
            raise sqlite3.DatabaseError(str(answer))

    def load(self) -> Table:
        """All pictures; quick where ``pack`` was called since the last change."""
        with self._guard:
            data = self._fact("packed")
            if isinstance(data, bytes):
                table = packed.unpack(data, self._changes())
                if table is not None:
                    return table
            return self._load()

    def pack(self) -> None:
        """Keep all pictures in the form that is quickest to load, if that was not done."""
        with self._guard:
            data, changes = self._fact("packed"), self._changes()
            if isinstance(data, bytes) and packed.count(data) == changes:
                return
            with self._writing() as connection:
                data = packed.pack(self._load(), self._changes() + 1)
                connection.execute("INSERT OR REPLACE INTO facts VALUES ('packed', ?)", (data,))

    def _load(self) -> Table:
        shared = Shared()
        with self._guard:
            ask = self._writer.execute
            numbers = {
                key: shared.number(Profile.decode(data))
                for key, data in ask("SELECT id, data FROM profiles")
            }
            rows = ask("SELECT time, name, profile, text, id FROM pictures")
            columns: tuple[list[int], ...] = ([], [], [], [], [])
            times, names, profiles, texts, ids = columns
            while batch := rows.fetchmany(5000):
                some_times, some_names, some_profiles, some_texts, some_ids = zip(
                    *batch, strict=True
                )
                times.extend(some_times)
                names.extend(shared.keep_names(some_names))
                profiles.extend(map(numbers.__getitem__, some_profiles))
                texts.extend(map(shared.keep_text, some_texts))
                ids.extend(some_ids)
        return sorted_table(shared, *columns)

    def device(self) -> int | None:
        """The number of the disk on which the library lay."""
        with self._guard:
            value = self._fact("device")
        return int(value) if isinstance(value, int) else None

    def _fact(self, name: str) -> object:
        row = self._writer.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return row[0] if row is not None else None

    def _changes(self) -> int:
        """How often the file was written; other processes count too."""
        count = self._fact("changes")
        if not isinstance(count, int):
            raise sqlite3.DatabaseError("nobody counts the changes")
        return count

    def folders(self) -> dict[str, KnownFolder]:
        with self._guard:
            rows = self._writer.execute("SELECT name, changed, below FROM folders").fetchall()
        return {
            os.fsdecode(name): KnownFolder(
                int(changed), tuple((str(below), bool(link)) for below, link in json.loads(text))
            )
            for name, changed, text in rows
        }

    def stamps(self, folder: str) -> dict[str, Stamp]:
        """The pictures of a folder that were read, and how their files were then."""
        with self._guard:
            rows = self._writer.execute(
                "SELECT p.name, picture_changed, picture_size, sidecar_changed, sidecar_size"
                " FROM pictures p JOIN folders f ON f.id = p.folder WHERE f.name = ?",
                (os.fsencode(folder),),
            ).fetchall()
        return {os.fsdecode(name): (a, b, c, d) for name, a, b, c, d in rows}

    def find(self, wanted: Sequence[str]) -> set[int]:
        """The numbers of the pictures that have all these words, the last one as a beginning.

        Where the app speaks German, German words find what they mean in English, too.
        """
        last = len(wanted) - 1
        terms = " AND ".join(_term(word, last=at == last) for at, word in enumerate(wanted))
        with self._search_guard:
            (found,) = self._reader.execute(
                "SELECT json_group_array(rowid) FROM words WHERE words MATCH ?", (terms,)
            ).fetchone()
        return set(msgspec.json.decode(found, type=list[int]))

    # Writing

    @contextlib.contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._guard:
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("UPDATE facts SET value = value + 1 WHERE name = 'changes'")
                self._writer.execute("COMMIT")
            except BaseException:
                self._rows.undone()
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise

    def put(self, readings: Iterable[Reading]) -> set[int]:
        """Keep what was read, and number its rows; the numbers whose searched words changed."""
        changed = set()
        with self._writing():
            last = self._rows.last()
            for reading in readings:
                if self._rows.put(reading, last):
                    changed.add(reading.row.id)
        return changed

    def forget(self, gone: Iterable[tuple[str, str]]) -> None:
        """Forget pictures, named by folder and name."""
        with self._writing():
            for folder, name in gone:
                self._rows.forget(folder, name)

    def keep_device(self, device: int) -> None:
        with self._writing() as connection:
            connection.execute("INSERT OR REPLACE INTO facts VALUES ('device', ?)", (device,))

    def keep_folder(self, name: str, known: KnownFolder) -> None:
        """Remember a folder's own time."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE folders SET changed = ?, below = ? WHERE id = ?",
                (known.changed, json.dumps(known.below), self._rows.folder(name)),
            )


def _term(word: str, *, last: bool) -> str:
    """What FTS5 is asked for one word of a search."""
    asked = [f'"{word}"' + (" *" if last else "")]
    if translation.used() == "de":
        asked += [f'"{one}"' for one in german.english(word, beginning=last)]
    return f"({' OR '.join(asked)})"
