"""A rule tried on the past finds what live alerts would have told."""

from __future__ import annotations

import asyncio
import random
import threading
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from blinkthink.alerts.judging import Memory, Outcome, analyzed, arrived
from blinkthink.alerts.seen import seen
from blinkthink.alerts.trial import WARM_UP, Stopped, try_rule
from blinkthink.app.services import Services
from blinkthink.core.alerts import AlertRule, Trial
from blinkthink.core.clock import ManualClock
from blinkthink.core.records import Sidecar
from blinkthink.core.schedules import Between
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.index.query import Query
from blinkthink.gallery.library import Library
from tests.alerts.pictures import DRIVE, FRONT, NOON, provenance, said, taken

DAYS = 10
THINGS = ("person", "vehicle", "animal", "water", "door_open", "light_on", "gate_open")
FRONT_KEY = "/".join(FRONT.key)


class Past:
    """A library with a past, and how often its sidecars are read."""

    def __init__(self, folder: Path) -> None:
        self.library = Library(folder / "library", ManualClock(NOON))
        self.index = LibraryIndex(self.library, folder / "index")
        self.reads = 0

    def take(self, sidecar: Sidecar) -> Path:
        return self.library.adopt(b"\xff\xd8\xff\xd9", sidecar)

    def read(self, path: Path) -> Sidecar | None:
        self.reads += 1
        return self.library.read_sidecar(path)

    def trial(self, rule: AlertRule, days: int = DAYS) -> Trial:
        since = NOON - timedelta(days=days)
        pictures = self.index.select(Query(since=since - WARM_UP))
        return try_rule(
            rule, pictures, days=days, since=since, read=self.read, pause=lambda done, total: None
        )

    def live(self, rule: AlertRule, days: int = DAYS) -> Trial:
        """What alerts would have told that ran all the time."""
        since = NOON - timedelta(days=days)
        memories: dict[str, Memory] = {}
        told: list[Path] = []
        outcomes: Counter[Outcome] = Counter()
        looked_at = 0
        for picture in self.library.taken_since(since - WARM_UP):
            sidecar = self.library.read_sidecar(picture.path)
            one = seen(sidecar) if sidecar is not None else None
            if one is None:
                continue
            looked_at += picture.captured_at >= since and (
                not rule.cameras or one.key in rule.cameras
            )
            judge = analyzed if rule.needs_analysis else arrived
            found, memories[one.key] = judge([rule], one, memories.get(one.key, Memory()))
            for verdict in found if picture.captured_at >= since else ():
                outcomes[verdict.outcome] += 1
                if verdict.outcome is Outcome.TELL:
                    told.insert(0, picture.path)
        held = outcomes[Outcome.COOLING] + outcomes[Outcome.UNCHANGED]
        return Trial(days, looked_at, tuple(told), held, outcomes[Outcome.ARMED_UNKNOWN])


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Past:
    """Some hundred pictures as they come: parked cars, nights, skipped ones, broken ones."""
    made, chance = Past(tmp_path_factory.mktemp("past")), random.Random(7)
    for number in range(200, 0, -1):
        sidecar = taken(
            NOON - timedelta(hours=1.4 * number),
            chance.choice((FRONT, DRIVE)),
            trigger=chance.choice(("schedule", "motion", "manual", "import")),
            armed=chance.choice((True, False, None)),
        )
        what = chance.random()
        if 0.12 < what < 0.25:
            sidecar = sidecar.skipped("a.jpg")
        elif what > 0.25:
            things = [thing for thing in THINGS if chance.random() < 0.25]
            night = chance.choice(("clear", "clear", "infrared", "dark", "blurred"))
            sidecar = sidecar.analyzed(said(*things, visibility=night), provenance())
        path = made.take(sidecar)
        if what < 0.02:
            path.with_suffix(".json").write_text("{")
    made.index.synchronize()
    return made


@pytest.mark.parametrize(
    "wanted",
    [
        {"kinds": ("vehicle",)},
        {"kinds": ("person",), "flags": ("person",), "cooldown_minutes": 0},
        {"flags": ("gate_open", "water"), "only_changes": False},
        {"severity": "alert"},
        {"severity": "notice", "only_changes": False, "cooldown_minutes": 30},
        {"severity": "info", "cooldown_minutes": 120},
        {"kinds": ("animal", "vehicle"), "severity": "notice"},
        {"kinds": ("person",), "armed": "armed"},
        {"flags": ("door_open",), "armed": "disarmed", "cameras": (FRONT_KEY,)},
        {"kinds": ("person",), "between": Between(start="22:00", end="06:00")},
        {"flags": ("light_on",), "days": ("sat", "sun")},
        {},
        {"armed": "armed", "cooldown_minutes": 300},
        {"cameras": (FRONT_KEY,), "between": Between(start="08:00", end="12:00")},
    ],
    ids=str,
)
def test_a_trial_is_what_would_have_been_told(past: Past, wanted: dict[str, Any]) -> None:
    rule = AlertRule(**({"id": "r", "name": "R"} | wanted))
    expected = past.live(rule)
    assert past.trial(rule) == expected
    assert expected.pictures, "a rule that tells of nothing proves nothing"


def test_a_rule_that_is_off_can_be_tried(past: Past) -> None:
    rule = AlertRule(id="r", name="R", kinds=("person",), enabled=False)
    assert past.trial(rule).pictures


def test_few_sidecars_are_read(past: Past) -> None:
    past.reads = 0
    past.trial(AlertRule(id="r", name="R", flags=("smoke_or_fire",)))
    broken = past.reads
    past.reads = 0
    past.trial(AlertRule(id="r", name="R"))
    past.trial(AlertRule(id="r", name="R", kinds=("vehicle",), only_changes=False))
    assert broken == past.reads == 0


def test_fewer_days_are_fewer_pictures(past: Past) -> None:
    rule = AlertRule(id="r", name="R", kinds=("person",), cooldown_minutes=0)
    few, many = past.trial(rule, 2), past.trial(rule, 10)
    assert 0 < few.looked_at < many.looked_at
    assert set(few.pictures) < set(many.pictures)


async def test_a_trial_can_be_followed_and_ended(past: Past, home: Path) -> None:
    services = Services(library=past.library.root, clock=ManualClock(NOON))
    rule = AlertRule(id="r", name="R", kinds=("person",))
    steps: list[tuple[int, int]] = []
    trial = await services.try_alert(rule, DAYS, lambda done, total: steps.append((done, total)))
    assert trial == past.live(rule)
    assert steps[0][0] == 0
    assert steps[-1][0] == steps[-1][1] > trial.looked_at
    started, go_on = threading.Event(), threading.Event()

    def wait(done: int, total: int) -> None:
        started.set()
        go_on.wait(60)

    trying = asyncio.create_task(services.try_alert(rule, DAYS, wait))
    await asyncio.to_thread(started.wait, 60)
    trying.cancel()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await trying


def test_a_trial_that_nobody_waits_for_stops(past: Past) -> None:
    def stop(done: int, total: int) -> None:
        raise Stopped

    rule = AlertRule(id="r", name="R", kinds=("person",))
    pictures = past.index.select(Query())
    with pytest.raises(Stopped):
        try_rule(rule, pictures, days=1, since=NOON, read=past.read, pause=stop)
