"""How many pictures of each camera were skipped, and what their audits found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from blinkthink.core.analysis import Analysis
from blinkthink.core.audits import TriageCounts, TriageRates
from blinkthink.core.records import CameraRef
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.index.query import Query
from blinkthink.gallery.library import Library
from tests.gallery.indexed import FROM, analysis, index_of

NOON = datetime(2026, 2, 26, 12, 0, 0, tzinfo=UTC)
Store = Callable[..., Path]
EMPTY = analysis("A yard.", kinds=("object",))
SOMEBODY = analysis("A yard.", kinds=("person",), flags=(("person", "notice"),))


class Yard:
    """Pictures of one camera, an hour apart, and what is said of them."""

    def __init__(self, library: Library, store: Store) -> None:
        self._library, self._store = library, store
        self._hours = 0

    def take(self) -> Path:
        self._hours += 1
        return self._store(NOON + timedelta(hours=self._hours), number=self._hours)

    def said(self, said: Analysis, *, at: str = FROM.analyzed_at, path: Path | None = None) -> Path:
        path = path or self.take()
        made = replace(FROM, analyzed_at=at)
        self._library.update_sidecar(path, lambda one: one.analyzed(said, made))
        return path

    def skipped(self, since: Path) -> Path:
        path = self.take()
        self._library.update_sidecar(path, lambda one: one.skipped(since.name))
        return path

    def audited(self, since: Path, said: Analysis, *, at: str = "2026-01-02T00:00:00Z") -> Path:
        path = self.skipped(since)
        made = replace(FROM, audit=True, analyzed_at=at)
        self._library.update_sidecar(path, lambda one: one.analyzed(said, made))
        return path


@pytest.fixture
def yard(library: Library, store: Store) -> Yard:
    return Yard(library, store)


@pytest.fixture
def index(library: Library, tmp_path: Path) -> Iterator[LibraryIndex]:
    made = index_of(library, tmp_path)
    yield made
    made.close()


def rates(index: LibraryIndex) -> TriageRates:
    found = list(index.triage_rates().values())
    assert len(found) <= 1
    return found[0] if found else TriageRates()


def test_day_and_night_are_counted_apart_by_what_the_picture_is(
    yard: Yard, index: LibraryIndex
) -> None:
    day = yard.said(EMPTY)
    night = yard.said(replace(EMPTY, visibility="infrared"))
    yard.take()  # nobody looked at it
    yard.skipped(day)
    yard.skipped(night)
    yard.skipped(night)
    yard.audited(day, EMPTY)
    missed = yard.audited(night, replace(SOMEBODY, visibility="dark"))
    assert rates(index) == TriageRates(
        day=TriageCounts(seen=1, skipped=2, audited=1, missed=0),
        night=TriageCounts(seen=1, skipped=3, audited=1, missed=1),
    )
    assert [one.path for one in index.select(Query(missed=True))] == [missed]


def test_other_subjects_or_flags_are_a_missed_change_and_objects_are_none(
    yard: Yard, index: LibraryIndex
) -> None:
    first = yard.said(EMPTY)
    yard.audited(first, replace(EMPTY, scene="Another word.", subjects=()))
    yard.audited(first, replace(EMPTY, flags=SOMEBODY.flags))
    yard.audited(first, replace(EMPTY, subjects=SOMEBODY.subjects))
    assert rates(index).day == TriageCounts(seen=1, skipped=3, audited=3, missed=2)


def test_a_later_analysis_of_either_picture_changes_no_audit(
    yard: Yard, index: LibraryIndex
) -> None:
    first = yard.said(EMPTY, at="2026-01-01T00:00:00+00:00")
    yard.audited(first, EMPTY, at="2026-01-02T00:00:00+00:00")
    yard.said(SOMEBODY, at="2026-01-03T00:00:00+00:00", path=first)
    assert rates(index).day == TriageCounts(seen=1, skipped=1, audited=1, missed=0)


def test_an_audit_whose_earlier_picture_is_gone_is_not_counted_as_one(
    yard: Yard, index: LibraryIndex, library: Library
) -> None:
    first = yard.said(EMPTY)
    yard.audited(first, SOMEBODY)
    first.unlink()
    first.with_suffix(".json").unlink()
    assert rates(index).day == TriageCounts(skipped=1)


def test_a_picture_that_was_asked_for_after_all_is_one_that_was_seen(
    yard: Yard, index: LibraryIndex
) -> None:
    first = yard.said(EMPTY)
    skipped = yard.skipped(first)
    assert rates(index).day == TriageCounts(seen=1, skipped=1)
    yard.said(SOMEBODY, path=skipped)
    assert rates(index).day == TriageCounts(seen=2)


@pytest.mark.parametrize("since", ["../Other/a.jpg", "/etc/passwd", "a\0b.jpg", "." * 300])
def test_a_sidecar_that_names_something_else_is_read_without_following_it(
    yard: Yard, index: LibraryIndex, library: Library, since: str
) -> None:
    path = yard.said(EMPTY)
    library.update_sidecar(path, lambda one: one.skipped(since))
    assert rates(index).total.audited == 0


def test_cameras_are_counted_apart(library: Library, index: LibraryIndex, store: Store) -> None:
    for number in (1, 2):
        camera = CameraRef(str(number), "7", "mini", f"Camera {number}")
        path = store(NOON + timedelta(hours=number), number=number, camera=camera)
        library.update_sidecar(path, lambda one: one.analyzed(EMPTY, FROM))
    assert index.triage_rates() == {
        ("7", "mini", str(number)): TriageRates(day=TriageCounts(seen=1)) for number in (1, 2)
    }
