"""What many pictures have in common: folder, camera, trigger, flags, kinds and marks.

A library of a hundred thousand pictures has some hundred of these, so that a filter is decided once
for each of them, and a picture needs but a number.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from blinkthink.core.analysis import SEVERITIES
from blinkthink.core.records import CameraRef
from blinkthink.gallery.folders import same_camera
from blinkthink.gallery.index.query import Identity, Query

KNOWN, ANALYZED, FAILED, EMPTY, STARRED, CLIP, SKIPPED = (1 << bit for bit in range(7))
"""The marks of a picture; without KNOWN nobody has looked for its sidecar yet."""
NIGHT, AUDITED, MISSED = (1 << bit for bit in range(7, 10))
LABELLED, WRONG = (1 << bit for bit in range(10, 12))
SENT, DAMAGED = (1 << bit for bit in range(12, 14))
"""What its analysis, or that of the picture that it equals, says of the light; whether it was
skipped, analysed all the same and could be compared; and whether that showed a missed change."""

_RANKS = {severity: rank for rank, severity in enumerate(SEVERITIES, 1)}


class Profile(NamedTuple):
    """``flags`` are (name, severity), the gravest first; ``kinds`` are sorted."""

    folder: str
    camera: CameraRef | None = None
    trigger: str = ""
    flags: tuple[tuple[str, str], ...] = ()
    kinds: tuple[str, ...] = ()
    marks: int = 0

    @property
    def rank(self) -> int:
        """0 without a flag, else 1 to 3 by the gravest."""
        return _RANKS.get(self.flags[0][1], 1) if self.flags else 0

    def encode(self) -> str:
        """ASCII, whatever the names are."""
        camera = self.camera.to_json() if self.camera else None
        rest = (self.trigger, self.flags, self.kinds, self.marks)
        return json.dumps((self.folder, camera, *rest), separators=(",", ":"))

    @classmethod
    def decode(cls, text: str) -> Profile:
        """Raises ValueError or TypeError for what ``encode`` did not make."""
        folder, camera, trigger, flags, kinds, marks = json.loads(text)
        return cls(
            str(folder),
            CameraRef.from_json(camera),
            str(trigger),
            tuple((str(name), str(severity)) for name, severity in flags),
            tuple(map(str, kinds)),
            int(marks),
        )


def severity_name(rank: int) -> str | None:
    """The severity of a rank; None for 0."""
    return SEVERITIES[rank - 1] if rank else None


class Owners:
    """Which camera, or else which folder, the pictures of a profile belong to."""

    def __init__(self, folders: dict[str, CameraRef], cameras: Iterable[CameraRef]) -> None:
        """``folders``: the camera that a folder belongs to; ``cameras``: all, the newest last.

        A record that lacks a part of the key (from another program) counts as the camera that has
        it.
        """
        self._folders = folders
        self.names: dict[Identity, str] = {}
        alike: dict[str, list[CameraRef]] = {}
        for camera in cameras:
            same = alike.setdefault(camera.id, [])
            if camera not in same:
                same.append(camera)
        self._keys: dict[Identity, Identity] = {}
        for same in alike.values():
            whole = [one for one in same if one.network_id and one.kind]
            for one in same:
                full = [other for other in whole if same_camera(one, other)]
                key = full[-1].key if one not in whole and full else one.key
                self._keys[one.key] = key
        for camera in cameras:
            self.names[self.of_camera(camera)] = camera.name

    def of_camera(self, camera: CameraRef) -> Identity:
        return self._keys.get(camera.key, camera.key)

    def of(self, profile: Profile) -> Identity:
        camera = profile.camera or self._folders.get(profile.folder)
        return self.of_camera(camera) if camera is not None else (profile.folder,)

    def name(self, key: Identity) -> str:
        """What a camera or a folder is called; empty for the library itself."""
        return self.names.get(key) or key[-1].replace("_", " ")


def fits(profile: Profile, query: Query, owners: Owners) -> bool:
    """Whether the pictures of a profile pass a query's filters; not about times and words."""
    marks = profile.marks
    return (
        (not query.cameras or owners.of(profile) in query.cameras)
        and (query.trigger is None or profile.trigger == query.trigger)
        and (query.flag is None or any(name == query.flag for name, _ in profile.flags))
        and (not query.flagged or bool(profile.flags))
        and (query.severity is None or profile.rank >= _RANKS.get(query.severity, 1))
        and (query.kind is None or query.kind in profile.kinds)
        and (not query.starred or bool(marks & STARRED))
        and (not query.not_analyzed or marks & (KNOWN | ANALYZED | SKIPPED) == KNOWN)
        and (not query.damaged or bool(marks & DAMAGED))
        and (not query.clips or bool(marks & CLIP))
        and (not query.missed or bool(marks & MISSED))
        and (not query.labelled or bool(marks & LABELLED))
        and (not query.wrong or bool(marks & WRONG))
        and (not query.unjudged or marks & (ANALYZED | LABELLED | WRONG) == ANALYZED)
    )


def filters(query: Query) -> bool:
    """Whether a query looks at anything but times and words."""
    return query != Query(since=query.since, until=query.until, words=query.words)
