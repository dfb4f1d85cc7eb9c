"""What the user says of many pictures at once is written beside each, and nothing else changes."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from blinkthink.core.errors import NotFound
from blinkthink.core.events import SidecarChanged
from blinkthink.core.records import UserMarks
from tests.gallery.conftest import Kept, Store

NOON = datetime(2026, 6, 1, 12, 0).astimezone()


async def test_many_pictures_are_marked_and_told(kept: Kept, store: Store) -> None:
    paths = [store(NOON + timedelta(minutes=number), number=number) for number in range(5)]
    await kept.care.mark(paths[:1], lambda marks: replace(marks, note="the first"))
    await kept.care.mark(paths[:3], lambda marks: replace(marks, starred=True))
    marks = [kept.library.read_sidecar(path).user for path in paths]  # type: ignore[union-attr]
    assert marks == [
        UserMarks(starred=True, note="the first"),
        UserMarks(starred=True),
        UserMarks(starred=True),
        UserMarks(),
        UserMarks(),
    ]
    assert [event.path for event in kept.told(SidecarChanged)] == [paths[0], *paths[:3]]


async def test_a_mark_keeps_what_else_the_sidecar_holds(kept: Kept, store: Store) -> None:
    path = store(NOON)
    file = path.with_suffix(".json")
    document = json.loads(file.read_text())
    document |= {"unknown": [1, 2], "analysis": {"scene": "x", "of": "a later version"}}
    document["user"] |= {"expected": {"scene": "y"}, "mine": True}
    file.write_text(json.dumps(document))
    await kept.care.mark([path], lambda marks: replace(marks, verdict="wrong"))
    document["user"]["verdict"] = "wrong"
    assert json.loads(file.read_text()) == document


async def test_a_picture_that_is_gone_does_not_stop_the_others(kept: Kept, store: Store) -> None:
    gone = store(NOON)
    path = store(NOON + timedelta(minutes=1), number=1)
    gone.unlink()
    with pytest.raises(NotFound):
        await kept.care.mark([gone, path], lambda marks: replace(marks, starred=True))
    sidecar = kept.library.read_sidecar(path)
    assert sidecar is not None
    assert sidecar.user.starred
