"""What the index answers: order, filters, search, days, timeline, cameras."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from blinkthink.core import translation
from blinkthink.core.analysis import AnalysisError
from blinkthink.core.records import CameraRef, UserMarks
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.index.query import Marks, Query
from blinkthink.gallery.index.words import matches
from blinkthink.gallery.library import Library
from tests.gallery.indexed import analysis, describe, found, index_of

NOON = datetime(2026, 2, 26, 12, 0, 0, tzinfo=UTC)
Store = Callable[..., Path]


@pytest.fixture
def index(library: Library, tmp_path: Path) -> Iterator[LibraryIndex]:
    made = index_of(library, tmp_path)
    yield made
    made.close()


def test_an_empty_library_has_an_empty_answer(index: LibraryIndex) -> None:
    assert len(index.select()) == 0
    assert index.select().days() == []
    assert index.facets().total == 0
    assert index.timeline(Query(), bucket="day") == []
    assert not index.missing


def test_the_order_is_that_of_the_library(
    library: Library, index: LibraryIndex, store: Store, porch: CameraRef, berlin: None
) -> None:
    yard = CameraRef("22", "1", "mini", "Back Yard")
    for number in range(40):
        moment = NOON - timedelta(seconds=number // 3)
        store(moment, camera=yard if number % 2 else porch, number=number)
    assert list(index.select()) == library.scan()


def test_times_are_those_of_the_sidecar(
    library: Library, index: LibraryIndex, store: Store, berlin: None
) -> None:
    first, second = store(NOON), store(NOON + timedelta(hours=1), number=1)
    later = NOON + timedelta(hours=5, microseconds=7)
    library.update_sidecar(first, lambda one: replace(one, captured_at=later))
    assert [picture.path for picture in index.select()] == [first, second]
    shown = index.select()[0].captured_at
    assert shown == later
    assert shown.utcoffset() == timedelta(hours=1)


def test_filters_hold_together(
    library: Library, index: LibraryIndex, store: Store, porch: CameraRef
) -> None:
    yard = CameraRef("22", "1", "mini", "Back Yard")
    person = store(NOON, number=1)
    describe(library, person, analysis("A porch.", kinds=["person"], flags=[("person", "notice")]))
    water = store(NOON + timedelta(minutes=1), number=2)
    flags = [("person", "info"), ("water", "alert")]
    describe(library, water, analysis("A porch.", kinds=["person", "object"], flags=flags))
    empty = store(NOON + timedelta(minutes=2), number=3, camera=yard)
    describe(library, empty, analysis("A yard."))
    bare = store(NOON + timedelta(minutes=3), number=4, camera=yard)
    library.update_sidecar(
        bare, lambda one: one.failed(AnalysisError("model_failed", "no answer", "now"))
    )
    starred = store(NOON + timedelta(minutes=4), number=5, camera=yard)
    library.update_sidecar(
        starred, lambda one: one.marked(UserMarks(starred=True)).with_clip("20260226.mp4")
    )

    def shown(**query: object) -> list[Path]:
        return [picture.path for picture in index.select(Query(**query))]  # type: ignore[arg-type]

    assert shown() == [starred, bare, empty, water, person]
    assert shown(cameras=frozenset({porch.key})) == [water, person]
    assert shown(cameras=frozenset({porch.key, yard.key}), starred=True) == [starred]
    assert shown(flag="water") == [water]
    assert shown(flagged=True) == [water, person]
    assert shown(severity="notice") == [water, person]
    assert shown(severity="alert") == [water]
    assert shown(kind="object") == [water]
    assert shown(not_analyzed=True) == [starred, bare]
    assert shown(clips=True) == [starred]
    assert shown(trigger="manual") == shown()
    assert shown(trigger="motion") == []
    assert shown(since=NOON + timedelta(minutes=1), until=NOON + timedelta(minutes=4)) == [
        bare, empty, water,
    ]  # fmt: skip
    marks = [index.select().marks(at) for at in range(5)]
    assert marks == [
        Marks(starred=True, clip=True),
        Marks(failed=True),
        Marks(analyzed=True, empty=True, text="A yard"),
        Marks(
            analyzed=True,
            severity="alert",
            flags=("water", "person"),
            severities=("alert", "info"),
            text="A porch",
        ),
        Marks(
            analyzed=True,
            severity="notice",
            flags=("person",),
            severities=("notice",),
            text="A porch",
        ),
    ]


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("red", True),
        ("RED coat", True),
        ("coat red", True),
        ("cafe", True),
        ("CAFÉ", True),
        ("smil", True),
        ("smil coat", False),  # only the last word may be a beginning
        ("door open", True),
        ("door_open", True),
        ("red AND coat", False),  # no operators: “and” is a word
        ("red OR zebra", False),
        ("NOT zebra", False),
        ('"red coat"', True),
        ('"red', True),
        ("co*", True),
        ("red*coat", True),
        ("scene:red", False),
        ("strasse", True),
        ("STRASSE", True),
        ("привет", True),
        ("neighbour", True),
        ("zebra", False),
        ("***", False),
        ("", True),
    ],
)
def test_a_search_is_for_all_words(
    library: Library, index: LibraryIndex, store: Store, words: str, hits: bool
) -> None:
    path = store(NOON)
    said = analysis(
        "A café in the Straße, by day.",
        kinds=["person"],
        activity="Somebody in a red coat smiles; Привет",
        flags=[("door_open", "notice")],
    )
    describe(library, path, said)
    library.update_sidecar(path, lambda one: one.marked(UserMarks(note="Ask the neighbours")))
    assert found(index, words=words) == ([path.name] if hits else [])


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("Paket", True),
        ("Pake", True),  # while it is typed
        ("Hu", False),  # too little to mean anything
        ("rotes Auto nachts", True),
        ("ROTES AUTO", True),
        ("Hund", True),  # and there are two
        ("blaues Auto", False),
        ("Hunde Katze", False),
        ("red car", True),
        ("Müller", True),
        ("pake red", False),  # only the last word may be a beginning
        ("Tür", False),
    ],
)
def test_german_words_find_what_they_mean_in_english(
    library: Library,
    index: LibraryIndex,
    store: Store,
    request: pytest.FixtureRequest,
    words: str,
    hits: bool,
) -> None:
    path = store(NOON)
    said = analysis("A red car in a driveway at night.", kinds=["package"], activity="Dogs sleep.")
    describe(library, path, said)
    library.update_sidecar(path, lambda one: one.marked(UserMarks(note="Wagen von Müller")))
    request.addfinalizer(partial(translation.use, translation.used()))
    translation.use("de")
    assert found(index, words=words) == ([path.name] if hits else [])
    if words == "Paket":  # English is not searched for German words
        translation.use("en")
        assert found(index, words=words) == []


def test_english_words_that_german_ones_found_can_be_marked(
    request: pytest.FixtureRequest,
) -> None:
    def marked(words: str) -> list[str]:
        return [text[a:b] for a, b in matches(words, text)]

    text = "A Red car, two dogs and a redder van. Müllers Hund"
    assert marked("rot Hund") == ["Hund"]
    request.addfinalizer(partial(translation.use, translation.used()))
    translation.use("de")
    assert marked("rotes Hund") == ["Red", "dogs", "Hund"]
    assert marked("Lieferw") == ["van"]  # the beginning of a word


def test_the_words_found_can_be_marked() -> None:
    text = "A red coat, the CAFÉ and reddish Straße"
    assert [text[a:b] for a, b in matches("cafe red", text)] == ["red", "CAFÉ", "red"]
    assert [text[a:b] for a, b in matches("STRASS", text)] == ["Straß"]
    assert [text[a:b] for a, b in matches("red coa", text)] == ["red", "coa"]
    assert matches("", text) == []
    decomposed = "The cafe\N{COMBINING ACUTE ACCENT} is open"
    assert [decomposed[a:b] for a, b in matches("café", decomposed)] == [
        "cafe\N{COMBINING ACUTE ACCENT}"
    ]


def test_a_renamed_camera_stays_one(
    library: Library, index: LibraryIndex, store: Store, porch: CameraRef
) -> None:
    store(NOON, number=1)
    newest = store(NOON + timedelta(hours=1), camera=replace(porch, name="Porch"), number=2)
    other = store(NOON + timedelta(hours=2), camera=CameraRef("11", "2", "mini", "Hall"), number=3)
    assert newest.parent.name == "Porch"
    facets = index.facets()
    assert facets.cameras == (
        (("2", "mini", "11"), "Hall", 1),
        (porch.key, "Porch", 2),
    )
    assert len(index.select(Query(cameras=frozenset({porch.key})))) == 2
    last = index.newest(porch.key)
    assert last is not None
    assert last.path == newest
    assert index.newest(("nobody",)) is None
    assert index.select().camera(0) == ("2", "mini", "11")
    assert other == index.select()[0].path


def test_a_picture_without_a_sidecar_belongs_to_the_camera_of_its_folder(
    library: Library,
    index: LibraryIndex,
    store: Store,
    porch: CameraRef,
    jpeg: Callable[..., bytes],
) -> None:
    path = store(NOON)
    path.with_name("20260226_080000.jpg").write_bytes(jpeg(5))
    loose = library.root / "Holiday" / "beach.jpg"
    loose.parent.mkdir()
    loose.write_bytes(jpeg(6))
    assert {key: count for key, _, count in index.facets().cameras} == {
        porch.key: 2, ("Holiday",): 1,
    }  # fmt: skip


def test_days_and_timeline_are_local(
    library: Library, index: LibraryIndex, store: Store, berlin: None
) -> None:
    late = datetime(2026, 2, 26, 22, 59, 59, tzinfo=UTC)  # 23:59:59 in Berlin
    flagged = store(late, number=1)
    flags = [("water", "alert"), ("person", "info")]
    describe(library, flagged, analysis("A porch.", flags=flags))
    for second in range(3):
        store(late + timedelta(seconds=1 + second), number=2 + second)
    assert index.select().days() == [(date(2026, 2, 27), 3), (date(2026, 2, 26), 1)]
    days = index.timeline(Query(), bucket="day")
    assert [(b.start.isoformat(), b.count, b.severity, b.flagged) for b in days] == [
        ("2026-02-27T00:00:00+01:00", 3, None, 0),
        ("2026-02-26T00:00:00+01:00", 1, "alert", 1),
    ]
    hours = index.timeline(Query(), bucket="hour")
    assert [b.start.isoformat() for b in hours] == [
        "2026-02-27T00:00:00+01:00",
        "2026-02-26T23:00:00+01:00",
    ]
    assert index.facets().first == date(2026, 2, 26)


def test_the_hour_that_comes_twice_has_two_buckets(
    index: LibraryIndex, store: Store, berlin: None
) -> None:
    summer = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # 02:30, and an hour later 02:30 again
    store(summer, number=1)
    store(summer + timedelta(hours=1), number=2)
    assert [b.count for b in index.timeline(Query(), bucket="hour")] == [1, 1]
    assert index.select().days() == [(date(2026, 10, 25), 2)]


def test_steps_go_from_flag_to_flag(library: Library, index: LibraryIndex, store: Store) -> None:
    paths = [store(NOON - timedelta(minutes=number), number=number) for number in range(6)]
    for number in (1, 4):
        describe(library, paths[number], analysis("A porch.", flags=[("person", "info")]))
    step = index.step_flagged
    assert step(Query(), paths[0], 1) == paths[1]
    assert step(Query(), paths[1], 1) == paths[4]
    assert step(Query(), paths[4], 1) is None
    assert step(Query(), paths[4], -1) == paths[1]
    assert step(Query(), paths[1], -1) is None
    selection = index.select()
    assert [selection.place(path) for path in paths] == list(range(6))
    assert index.select(Query(flagged=True)).place(paths[0]) is None
    assert index.select(Query(flagged=True)).nearest(paths[3]) == 1
    assert selection.flagged(0, 4) == 1


def test_a_selection_does_not_change(index: LibraryIndex, store: Store) -> None:
    first = store(NOON, number=1)
    before = index.select()
    second = store(NOON + timedelta(hours=1), number=2)
    after = index.select()
    assert [picture.path for picture in before] == [first]
    assert [picture.path for picture in after] == [second, first]
    assert after[1:][0].path == first


def test_another_library_is_another_index(
    library: Library, index: LibraryIndex, store: Store, tmp_path: Path
) -> None:
    store(NOON, number=1)
    assert len(index.select()) == 1
    library.use(tmp_path / "elsewhere")
    assert len(index.select()) == 0
    moved = store(NOON, number=2)
    assert [picture.path for picture in index.select()] == [moved]
    library.use(tmp_path / "library")
    assert len(index.select()) == 1
