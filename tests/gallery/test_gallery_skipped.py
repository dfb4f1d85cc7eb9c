"""Pictures that were not analysed because they show nothing new: what index and words say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from blinkthink.core.triage_words import nothing_new
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.index.query import Query
from blinkthink.gallery.library import Library
from tests.gallery.indexed import index_of

NOON = datetime(2026, 2, 26, 12, 0, 0, tzinfo=UTC)
Store = Callable[..., Path]


@pytest.fixture
def index(library: Library, tmp_path: Path) -> Iterator[LibraryIndex]:
    made = index_of(library, tmp_path)
    yield made
    made.close()


def test_a_skipped_picture_says_since_when_and_counts_as_looked_at(
    library: Library, index: LibraryIndex, store: Store, berlin: None
) -> None:
    first, second = store(NOON, number=1), store(NOON + timedelta(hours=1), number=2)
    library.update_sidecar(second, lambda sidecar: sidecar.skipped(first.name))
    assert [one.path for one in index.select(Query(not_analyzed=True))] == [first]
    marks = index.select().marks(0)
    assert marks is not None
    assert not marks.analyzed
    assert marks.text == f"Nothing new since {first.stem[9:11]}:{first.stem[11:13]}"


@pytest.mark.parametrize(
    ("since", "words"),
    [
        ("20260226_133022.jpg", "Nothing new since 13:30"),
        ("20260226_133022_2.jpg", "Nothing new since 13:30"),
        ("20260225_090500.jpg", "Nothing new since 25 February, 09:05"),
        ("holiday.jpg", "Nothing new"),
        ("20269999_133022.jpg", "Nothing new"),
    ],
)
def test_the_words_tell_the_time_of_the_earlier_picture(
    since: str, words: str, berlin: None
) -> None:
    assert nothing_new(since, datetime(2026, 2, 26, 14, 30, tzinfo=UTC)) == words
