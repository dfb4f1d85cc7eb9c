"""The schedule's file: version 1 is taken over, unknown keys are kept, broken files put aside."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import DAYS, At, Between, Cron, Every, Sun
from blinkthink.schedule.changing import made
from blinkthink.schedule.store import Entry, ScheduleStore

NOON = datetime(2026, 2, 26, 12, 0, tzinfo=UTC)
YARD = CameraRef("1", "1", "outdoor", "Yard")
OLD = {
    "id": "a",
    "cameras": [YARD.to_json(), "2"],
    "every_minutes": 45,
    "anchor": "2026-02-26T12:00:00Z",
    "counted_until": "2026-02-26T13:30:00Z",
    "paused": True,
    "last_planned": "2026-02-26T13:30:00Z",
    "last_outcome": "partly",
    "last_error": "Hall is busy.",
}
NEW = {
    "id": "b",
    "cameras": [],
    "rule": {"type": "at", "times": ["07:30"], "days": ["mon"]},
    "between": {"start": "06:00", "end": "12:00"},
    "only": "armed",
    "forced": True,
    "anchor": "2026-02-26T12:00:00Z",
    "counted_until": "2026-02-26T12:00:00Z",
}


def write(path: Path, *entries: dict[str, Any], **head: Any) -> ScheduleStore:
    path.write_text(json.dumps({**head, "entries": list(entries)}), "utf-8")
    return ScheduleStore(path)


def add(store: ScheduleStore) -> None:
    store.change(lambda entries: (*entries, made(entries, (), Every(minutes=60), NOON)))


def test_a_file_of_version_1_is_taken_over(tmp_path: Path) -> None:
    store = write(tmp_path / "schedule.json", OLD, version=1)
    (entry,) = store.read()
    assert entry == Entry(
        id="a",
        cameras=(YARD, CameraRef("2", "", "", "2")),
        rule=Every(minutes=45),
        anchor=NOON,
        counted_until=NOON + timedelta(minutes=90),
        paused=True,
        last_planned=NOON + timedelta(minutes=90),
        last_outcome="partly",
        last_error="Hall is busy.",
    )
    assert (store.kept_aside, entry.unknown) == (None, {})
    before = (tmp_path / "schedule.json").read_bytes()
    store.read()
    assert (tmp_path / "schedule.json").read_bytes() == before, "reading writes nothing"
    add(store)
    kept = json.loads((tmp_path / "schedule.json").read_bytes())
    assert kept["version"] == 2
    assert kept["entries"][0]["rule"] == {"type": "every", "minutes": 45}
    assert "every_minutes" not in kept["entries"][0]
    assert ScheduleStore(tmp_path / "schedule.json").read()[0] == entry


def test_unknown_keys_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "schedule.json"
    strange = {"label": "Morning", "colour": {"hue": 3}}
    store = write(path, OLD | {"note": "x"}, NEW | strange, version=2, made_by="a later one")
    assert store.read()[1].unknown == strange
    store.change(lambda entries: tuple(replace(one, paused=False) for one in entries))
    store.change(lambda entries: entries[::-1])
    kept = json.loads(path.read_bytes())
    assert kept["made_by"] == "a later one"
    first, second = kept["entries"]
    assert {key: first[key] for key in strange} == strange
    assert {key: first[key] for key in NEW} == NEW
    assert (second["note"], second["paused"]) == ("x", False)
    store.change(lambda entries: entries[1:])
    assert "label" not in path.read_text("utf-8"), "they go with their entry"


@pytest.mark.parametrize(
    "entry",
    [
        {"id": "c"},
        NEW | {"rule": {"type": "moon"}},
        NEW | {"rule": {"type": "at", "times": []}},
        NEW | {"rule": {"type": "at", "times": ["24:00"]}},
        NEW | {"rule": {"type": "at", "times": ["07:00"], "days": ["someday"]}},
        NEW | {"rule": {"type": "every", "minutes": 0}},
        NEW | {"rule": {"type": "sun", "event": "noon"}},
        NEW | {"rule": {"type": "sun", "event": "sunset", "offset_minutes": 721}},
        NEW | {"between": {"start": "7", "end": "8"}},
        NEW | {"only": "sometimes"},
        NEW | {"anchor": "2026-02-26T12:00:00"},
        OLD | {"every_minutes": "60"},
        {"every_minutes": 5},
        [],
        7,
    ],
)
def test_what_cannot_be_understood_is_kept_aside_whole(tmp_path: Path, entry: Any) -> None:
    store = write(tmp_path / "schedule.json", NEW, entry, version=2)
    content = (tmp_path / "schedule.json").read_bytes()
    assert store.read() == ()
    assert store.kept_aside is not None
    assert store.kept_aside.read_bytes() == content
    assert not (tmp_path / "schedule.json").exists()


@pytest.mark.parametrize("content", ['{"version": 3}', '{"version": "2"}', '{"entries": {}}', "7"])
def test_so_is_a_newer_file_and_what_is_no_schedule(tmp_path: Path, content: str) -> None:
    (tmp_path / "schedule.json").write_text(content, "utf-8")
    store = ScheduleStore(tmp_path / "schedule.json")
    assert store.read() == ()
    assert store.kept_aside is not None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("rule", {"type": "every", "minutes": 10**15}),
        ("counted_until", "0001-01-01T00:00:00+05:00"),
        ("paused_until", "9999-12-31T23:59:59Z"),
        ("last_planned", "0001-01-01T00:00:00Z"),
        ("over", [{"start": "0001-01-01T00:00:00Z", "end": "9999-12-31T23:59:59Z"}]),
    ],
)
def test_so_is_one_with_times_that_nobody_can_reckon_with(
    tmp_path: Path, key: str, value: object
) -> None:
    store = write(tmp_path / "schedule.json", NEW | {key: value}, version=2)
    assert store.read() == ()
    assert store.kept_aside is not None


clock_times = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))
rules = st.one_of(
    st.builds(Every, minutes=st.integers(1, 10_080)),
    st.builds(
        At,
        times=st.lists(clock_times, min_size=1, max_size=4).map(tuple),
        days=st.lists(st.sampled_from(DAYS), max_size=3).map(tuple),
    ),
    st.builds(Cron, expression=st.text(max_size=20)),
    st.builds(
        Sun, event=st.sampled_from(("sunrise", "sunset")), offset_minutes=st.integers(-720, 720)
    ),
)
moments = st.integers(0, 4 * 10**9).map(lambda at: datetime.fromtimestamp(at, UTC))
entries = st.builds(
    Entry,
    id=st.text(max_size=6),
    cameras=st.lists(st.builds(CameraRef, *[st.text(max_size=5)] * 4), max_size=3).map(tuple),
    rule=rules,
    anchor=moments,
    counted_until=moments,
    between=st.none() | st.builds(Between, start=clock_times, end=clock_times),
    only=st.sampled_from(("always", "armed", "disarmed")),
    forced=st.booleans(),
    paused=st.booleans(),
    paused_until=st.none() | moments,
    unknown=st.dictionaries(st.just("later") | st.just("much later"), st.integers(), max_size=2),
)


@settings(deadline=None, derandomize=True, max_examples=60)
@given(kept=st.lists(entries, max_size=4).map(tuple))
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, kept: tuple[Entry, ...]
) -> None:
    path = tmp_path_factory.mktemp("home") / "schedule.json"
    ScheduleStore(path).change(lambda _: kept)
    assert ScheduleStore(path).read() == kept
