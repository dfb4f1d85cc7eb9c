"""The month's budget: kept by several processes, through kills, broken files and wrong clocks."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blinkthink.analysis.gemini.costs import CostBook, Usage
from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import OverBudget

HERE = timezone(timedelta(hours=-8))
NOVEMBER = datetime(2026, 11, 30, 23, 30, tzinfo=HERE)
DECEMBER = datetime(2026, 12, 1, 0, 30, tzinfo=HERE)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOVEMBER)


@pytest.fixture
def costs(tmp_path: Path, clock: ManualClock) -> CostBook:
    return CostBook(tmp_path / "data" / "costs.jsonl", clock)


def _reserve(costs: CostBook, usd: float, budget: float | None = 1.0, picture: str = "a") -> str:
    return costs.reserve(usd, budget, model="m", picture=picture)


def test_a_request_counts_as_reserved_until_it_is_settled(costs: CostBook) -> None:
    request = _reserve(costs, 0.5)
    assert costs.spent() == ("2026-11", 0.5, 0.5)
    costs.settle(request, 0.1, Usage(100, 50, 20))
    assert costs.spent() == ("2026-11", pytest.approx(0.1), 0.0)
    (month,) = costs.months()
    assert (month.pictures, month.requests) == (1, 1)
    assert (month.input_tokens, month.output_tokens, month.thought_tokens) == (100, 50, 20)


def test_nothing_is_counted_twice(costs: CostBook) -> None:
    request = _reserve(costs, 0.5)
    for _ in range(3):
        costs.settle(request, 0.1)
    costs.settle("unknown", 9.0)
    assert costs.spent()[1] == pytest.approx(0.1)


def test_the_budget_is_never_passed(costs: CostBook) -> None:
    _reserve(costs, 0.6)
    with pytest.raises(OverBudget) as caught:
        _reserve(costs, 0.5)
    assert "$0.60 of $1.00" in caught.value.detail
    _reserve(costs, 0.4)  # exactly
    with pytest.raises(OverBudget):
        _reserve(costs, 0.0001)


def test_what_is_no_number_opens_no_budget(costs: CostBook) -> None:
    for usd, budget in ((math.nan, 1.0), (0.1, math.nan), (math.inf, 1.0)):
        with pytest.raises(OverBudget):
            _reserve(costs, usd, budget)
    assert costs.months() == ()


def test_a_budget_of_zero_and_none_at_all(costs: CostBook) -> None:
    with pytest.raises(OverBudget):
        _reserve(costs, 0.001, 0.0)
    assert costs.months() == ()
    _reserve(costs, 1000.0, None)


def test_a_month_is_one_of_local_time_and_of_the_reservation(
    costs: CostBook, clock: ManualClock
) -> None:
    request = _reserve(costs, 1.0)
    clock.set_wall(DECEMBER)
    assert costs.spent() == ("2026-12", 0, 0)
    costs.settle(request, 0.7)
    assert costs.spent() == ("2026-12", 0, 0)
    assert [(one.month, one.cost_usd) for one in costs.months()] == [("2026-11", 0.7)]
    _reserve(costs, 1.0)


def test_a_clock_set_forward_and_back_opens_no_new_budget(
    costs: CostBook, clock: ManualClock
) -> None:
    _reserve(costs, 0.5)
    clock.set_wall(datetime(2099, 1, 1, tzinfo=HERE))
    _reserve(costs, 0.4)
    clock.set_wall(NOVEMBER)
    assert costs.spent()[1] == pytest.approx(0.9)
    with pytest.raises(OverBudget):
        _reserve(costs, 0.2)
    _reserve(costs, 0.1)
    clock.set_wall(DECEMBER)  # and the future's part does not block the months to come
    assert costs.spent()[1] == 0


def test_a_clock_set_back_for_a_while_opens_no_new_budget(
    costs: CostBook, clock: ManualClock
) -> None:
    _reserve(costs, 0.5)
    clock.set_wall(datetime(2026, 10, 1, tzinfo=HERE))
    with pytest.raises(OverBudget):
        _reserve(costs, 0.6)
    _reserve(costs, 0.4)
    clock.set_wall(NOVEMBER)
    assert costs.spent()[1] == pytest.approx(0.9)


def _some(days: tuple[int, ...]) -> st.SearchStrategy[list[tuple[int, float]]]:
    return st.lists(st.tuples(st.sampled_from(days), st.floats(0.01, 0.5)), max_size=8)


@settings(deadline=None, max_examples=25)
@given(_some((0, 1, 40)) | _some((-40, -1, 0)))
def test_what_a_wrong_clock_wrote_counts_for_the_true_month_too(
    tmp_path_factory: pytest.TempPathFactory, requests: list[tuple[int, float]]
) -> None:
    """All are made in one true month; the clock is ahead, or behind, by so many days at each."""
    clock = ManualClock(NOVEMBER)
    costs = CostBook(tmp_path_factory.mktemp("costs") / "costs.jsonl", clock)
    true = 0.0
    for days, usd in [(0, 0.01), *requests]:
        clock.set_wall(NOVEMBER + timedelta(days=days))
        _reserve(costs, usd, None)
        true += usd
        clock.set_wall(NOVEMBER)
        assert costs.spent()[1] == pytest.approx(true)


def test_a_torn_line_and_a_strange_one_change_nothing(
    costs: CostBook, tmp_path: Path, clock: ManualClock
) -> None:
    _reserve(costs, 0.3)
    file = tmp_path / "data" / "costs.jsonl"
    with file.open("a") as out:
        out.write('nonsense\n{"id": 1}\n[]\n{"id": "x", "what": "reserved", "usd"')  # killed here
    again = CostBook(file, clock)
    request = _reserve(again, 0.3)
    assert again.spent()[1] == pytest.approx(0.6)
    again.settle(request, 0.1)
    assert CostBook(file, clock).spent()[1] == pytest.approx(0.4)
    assert costs.spent()[1] == pytest.approx(0.4)  # who had it open reads on


def test_a_file_that_was_deleted_is_begun_anew(costs: CostBook, tmp_path: Path) -> None:
    _reserve(costs, 0.9)
    (tmp_path / "data" / "costs.jsonl").unlink()
    assert costs.spent()[1] == 0
    _reserve(costs, 0.9)


def _spender(file: Path, *words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.analysis.spender", str(file), *words]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_two_processes_share_one_budget(tmp_path: Path) -> None:
    file = tmp_path / "costs.jsonl"
    spenders = [_spender(file, "2.0", "0.05") for _ in range(2)]
    counts = [int(one.communicate(timeout=100)[0]) for one in spenders]
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    # Each cost half of what it reserved, so the last fits while 1.95 are spent.
    assert sum(counts) == 79
    assert len({line["id"] for line in lines}) == 79
    assert sum(line["usd"] for line in lines if line["what"] == "settled") <= 2.0


def test_a_killed_process_leaves_its_reservation(tmp_path: Path) -> None:
    file = tmp_path / "costs.jsonl"
    with _spender(file, "1.0", "0.9", "die") as spender:
        assert spender.stdout is not None
        assert spender.stdout.readline() == "reserved\n"
        spender.kill()
    costs = CostBook(file, ManualClock(datetime.now().astimezone()))
    assert costs.spent()[1:] == (0.9, 0.9)
    with pytest.raises(OverBudget):
        _reserve(costs, 0.2)
    _reserve(costs, 0.1)  # the lock went with the process
