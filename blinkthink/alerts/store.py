"""The rules of the alerts and what is muted, on disk: a small JSON file that people may read and
several processes change."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import msgspec

from blinkthink.alerts.ready_made import READY_MADE, named, own_name
from blinkthink.core.alerts import AlertRule
from blinkthink.core.errors import BlinkThinkError, NotFound
from blinkthink.core.files import Mark, keep_aside, mark_of, read_whole, write_atomic
from blinkthink.runtime.locks import exclusive

log = logging.getLogger(__name__)

VERSION = 1
_PATIENCE = 10.0  # seconds; a change takes milliseconds
_KNOWN = set(AlertRule.__struct_fields__)

Moment = Annotated[datetime, msgspec.Meta(tz=True)]


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """What the file holds. ``cameras``: until when each is muted, by key."""

    version: int = VERSION
    rules: tuple[AlertRule, ...] = READY_MADE
    muted_until: Moment | None = None
    cameras: dict[str, Moment] = {}

    def muted(self, camera: str | None, now: datetime) -> datetime | None:
        """Until when the alerts of a camera (None: of all) are muted; None: they are not."""
        until = self.muted_until if camera is None else self.cameras.get(camera)
        return until if until is not None and until > now else None


class AlertStore:
    """Reads and changes the file at ``path``. Blocks for milliseconds; thread-safe, and safe
    between processes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: tuple[Mark | None, Kept] | None = None
        self.kept_aside: Path | None = None  # where a broken file went, once

    def read(self) -> Kept:
        """What holds now; the ready-made rules where there is no file. Quick where it is as it was.

        A file that cannot be understood is renamed and ``kept_aside`` names it; the rules of it
        that are sound go on. Raises ReadOnly or Transient when it can neither be opened nor
        renamed.
        """
        mark = mark_of(self._path)
        known = self._known
        if known is None or known[0] != mark:
            known = self._known = (mark, self._read()[0])  # of this mark or a later one
        return known[1]

    def known(self) -> Kept:
        """As ``read``; where the file cannot be opened, what it held before."""
        try:
            return self.read()
        except BlinkThinkError as error:
            log.warning("the alert rules cannot be read: %s", error.detail)
            return self._known[1] if self._known is not None else Kept()

    def save(self, rule: AlertRule, at: int | None = None) -> Kept:
        """Put a rule in the place of the one with its id; a new one before the one at ``at``, or at
        the end. Raises as ``change``."""

        def put(kept: Kept) -> Kept:
            known = {one.id: one for one in kept.rules}
            rules = list((known | {rule.id: rule}).values())
            if rule.id not in known and at is not None:
                rules.insert(at, rules.pop())
            return msgspec.structs.replace(kept, rules=tuple(rules))

        return self.change(put)

    def remove(self, rule_id: str) -> Kept:
        """Raises NotFound, and as ``change``."""

        def without(kept: Kept) -> Kept:
            rules = tuple(rule for rule in kept.rules if rule.id != rule_id)
            if len(rules) == len(kept.rules):
                raise NotFound(subject=rule_id)
            return msgspec.structs.replace(kept, rules=rules)

        return self.change(without)

    def mute(self, until: datetime | None, camera: str | None, now: datetime) -> Kept:
        """Mute a camera, or all with None, until then; None ends it. Raises as ``change``."""

        def muted(kept: Kept) -> Kept:
            if camera is None:
                return msgspec.structs.replace(kept, muted_until=until)
            cameras = {key: end for key, end in kept.cameras.items() if end > now and key != camera}
            if until is not None:
                cameras[camera] = until
            return msgspec.structs.replace(kept, cameras=cameras)

        return self.change(muted)

    def change(self, change: Callable[[Kept], Kept]) -> Kept:
        """Write what ``change`` makes of it, unless that is the same. Keys that this version does
        not know are kept. Raises what ``change`` does, DiskFull, ReadOnly or Transient."""
        with exclusive(self._path.with_name(f"{self._path.name}.lock"), _PATIENCE):
            before, document = self._read()
            after = change(before)
            if after != before:
                self._write(after, document)
        return self.read()

    def _read(self) -> tuple[Kept, dict[str, Any]]:
        """What holds, and the whole document."""
        data = read_whole(self._path)
        if data is None:
            return Kept(), {}
        data = data.removeprefix(b"\xef\xbb\xbf")  # editors on Windows put it before UTF-8
        try:
            document = msgspec.json.decode(data, type=dict[str, Any])
            kept = msgspec.convert(document, Kept)
            if kept.version > VERSION:
                raise msgspec.ValidationError("newer than this app")
        except (msgspec.DecodeError, UnicodeDecodeError):
            with contextlib.suppress(NotFound):  # another process moved it first
                self.kept_aside = keep_aside(self._path)
            return self._what_is_sound(data), {}
        return msgspec.structs.replace(kept, rules=tuple(map(named, kept.rules))), document

    def _what_is_sound(self, data: bytes) -> Kept:
        """The rules of a broken file that can be understood, which are written anew."""
        rules = []
        with contextlib.suppress(msgspec.DecodeError, UnicodeDecodeError):
            for rule in _dicts(msgspec.json.decode(data, type=dict[str, Any]).get("rules")):
                with contextlib.suppress(msgspec.ValidationError):
                    rules.append(named(msgspec.convert(rule, AlertRule)))
        if not rules:
            return Kept()
        kept = Kept(rules=tuple(rules))
        self._write(kept, {})
        return kept

    def _write(self, kept: Kept, document: dict[str, Any]) -> None:
        data = msgspec.json.encode(_document(kept, document))
        write_atomic(self._path, msgspec.json.format(data, indent=2) + b"\n")


def _document(kept: Kept, before: dict[str, Any]) -> dict[str, Any]:
    """The document to write: with the unknown keys of ``before`` and of its rules."""
    made: dict[str, Any] = msgspec.to_builtins(kept)
    unknown = {
        rule.get("id"): {key: value for key, value in rule.items() if key not in _KNOWN}
        for rule in _dicts(before.get("rules"))
    }
    made["rules"] = [
        msgspec.to_builtins(rule) | {"name": own_name(rule)} | unknown.get(rule.id, {})
        for rule in kept.rules
    ]
    return {key: value for key, value in before.items() if key not in made} | made


def _dicts(value: object) -> Iterable[dict[str, Any]]:
    return (item for item in value if isinstance(item, dict)) if isinstance(value, list) else ()
