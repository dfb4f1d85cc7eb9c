"""When something runs: slots counted from an anchor, and the file that keeps them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blinkthink.core.errors import Usage
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import Every, Schedule
from blinkthink.core.state import Camera, CameraList
from blinkthink.schedule import catching_up
from blinkthink.schedule.changing import check_rule
from blinkthink.schedule.planning import timing
from blinkthink.schedule.store import Entry, ScheduleStore

NOON = datetime(2026, 2, 26, 12, 0, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
YARD = Camera(CameraRef("1", "1", "outdoor", "Yard"), online=True, battery="ok")
HALL = Camera(CameraRef("2", "2", "mini", "Hall"), online=True)


def entry(minutes: int = 60, **changes: object) -> Entry:
    values = {"cameras": (), "anchor": NOON, "counted_until": NOON, **changes}
    return Entry(id="a", rule=Every(minutes=minutes), **values)  # type: ignore[arg-type]


def planned(item: Entry, now: datetime) -> datetime | None:
    return catching_up.planned(item, timing(item, BERLIN, None), now)


def shown(item: Entry, now: datetime) -> Schedule:
    return catching_up.shown(item, timing(item, BERLIN, None), now)


def minutes_after_noon(moment: datetime | None) -> float | None:
    return None if moment is None else (moment - NOON) / timedelta(minutes=1)


@pytest.mark.parametrize(
    ("now", "counted_until", "expected"),
    [
        (0, 0, 60),  # just added
        (59.9, 0, 60),
        (60, 0, 60),  # due
        (61, 0, 60),  # a little late: the same run
        (61, 60, 120),  # it ran
        (185, 60, 180),  # asleep for two slots: one run, for the last of them
        (20_000, 60, 19_980),  # away for two weeks: one run
        (30, 60, 120),  # the clock was set back: no slot runs twice
        (-22 * 60, 60, 120),  # nearly a day back: still waited for
        (-40 * 24 * 60, 60, -57_540),  # it was wrong by weeks: not waited for
    ],
)
def test_the_next_run(now: float, counted_until: float, expected: float) -> None:
    item = entry(counted_until=NOON + timedelta(minutes=counted_until))
    assert minutes_after_noon(planned(item, NOON + timedelta(minutes=now))) == expected


def test_a_paused_entry_has_no_next_run() -> None:
    assert planned(entry(paused=True), NOON + timedelta(days=1)) is None
    assert shown(entry(paused=True), NOON).next is None


def test_the_time_that_is_shown_lies_ahead() -> None:
    assert minutes_after_noon(shown(entry(), NOON + timedelta(minutes=150)).next) == 180


@pytest.mark.parametrize("night", ["2026-03-28", "2026-10-24"])
def test_summer_and_winter_time_neither_drop_nor_double_a_run(night: str) -> None:
    now = datetime.fromisoformat(f"{night}T22:00").replace(tzinfo=BERLIN)
    item = entry(30, anchor=now, counted_until=now)
    end = now.astimezone(UTC) + timedelta(hours=10)
    runs = []
    moment = now.astimezone(UTC)
    while moment <= end:
        slot = planned(item, moment.astimezone(BERLIN))
        assert slot is not None
        if slot <= moment:
            runs.append(slot)
            item = entry(30, anchor=now, counted_until=slot)
        moment += timedelta(minutes=1)
    assert runs == [now.astimezone(UTC) + timedelta(minutes=30 * n) for n in range(1, 21)]


@settings(deadline=None, derandomize=True)
@given(
    every=st.integers(1, 10_080),
    steps=st.lists(st.integers(0, 20_000), min_size=1, max_size=40),
    restarts=st.lists(st.booleans(), min_size=40, max_size=40),
)
def test_no_slot_runs_twice_and_none_is_lost_but_to_a_later_one(
    every: int, steps: list[int], restarts: list[bool]
) -> None:
    """Whenever one looks (in steps of seconds), and also after restarts from the file."""
    item = entry(every)
    now, runs = NOON, []
    for step, restart in zip(steps, restarts, strict=False):
        now += timedelta(seconds=step)
        if restart:
            item = msgspec.json.decode(msgspec.json.encode(item), type=Entry)
        slot = planned(item, now)
        assert slot is not None
        passed = (now - NOON) // timedelta(minutes=every)
        newest = NOON + passed * timedelta(minutes=every)
        if slot <= now:
            assert slot == newest
            runs.append(slot)
            item = msgspec.structs.replace(item, counted_until=slot)
        else:
            assert slot == newest + timedelta(minutes=every)
            assert passed == 0 or runs[-1] == newest
    assert len(runs) == len(set(runs))


@pytest.mark.parametrize("every", [0, 10_081])
def test_intervals_that_cannot_be(every: int) -> None:
    rule = msgspec.structs.replace(Every(minutes=1), minutes=every)
    with pytest.raises(Usage, match="between 1 minute and 7 days"):
        check_rule(rule, None, NOON, zone=BERLIN, place=None)


@pytest.mark.parametrize(
    "content",
    [
        b"", b"[]", b'{"version": 9}', b"\xff", b'{"entries": [{"id": "a"}]}',
        b'{"entries": [{"id": "a", "cameras": [], "every_minutes": 0,'
        b' "anchor": "2026-02-26T12:00:00Z", "counted_until": "2026-02-26T12:00:00Z"}]}',
        b'{"entries": [{"id": "a", "cameras": [], "every_minutes": 5,'
        b' "anchor": "2026-02-26T12:00:00", "counted_until": "2026-02-26T12:00:00Z"}]}',
    ],
)  # fmt: skip
def test_a_broken_file_is_kept_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "schedule.json"
    path.write_bytes(content)
    store = ScheduleStore(path)
    assert store.read() == ()
    assert store.kept_aside is not None
    assert store.kept_aside.read_bytes() == content
    assert store.change(lambda entries: (*entries, entry())) == (entry(),)
    assert ScheduleStore(path).read() == (entry(),)


def test_a_file_of_ids_alone_is_read_and_written_with_identities(tmp_path: Path) -> None:
    path = tmp_path / "schedule.json"
    path.write_bytes(
        b'{"version": 1, "entries": [{"id": "a", "cameras": ["1", "2"], "every_minutes": 60,'
        b' "anchor": "2026-02-26T12:00:00Z", "counted_until": "2026-02-26T12:00:00Z"}]}'
    )
    store = ScheduleStore(path)
    (old,) = store.read()
    assert store.kept_aside is None
    listing = CameraList((YARD, HALL))
    assert [listing.find(ref) for ref in old.cameras] == [YARD, HALL]
    store.change(lambda entries: (*entries, entry(cameras=(HALL.ref,))))
    first, second = ScheduleStore(path).read()
    assert first == old
    assert second.cameras == (HALL.ref,)


def test_an_id_that_two_cameras_have_names_neither() -> None:
    twin = Camera(CameraRef("1", "1", "mini", "Twin"), online=True)
    listing = CameraList((YARD, twin))
    assert listing.find(CameraRef("1", "", "", "")) is None
    assert listing.find(CameraRef("1", "1", "mini", "an older name")) == twin
