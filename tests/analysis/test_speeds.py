"""How long pictures take here: the record of real runs."""

from __future__ import annotations

from pathlib import Path

from blinkthink.analysis.models.speeds import Speeds


def test_the_median_of_the_last_runs_is_told_for_each_model_and_detail(tmp_path: Path) -> None:
    speeds = Speeds(tmp_path / "cache" / "speeds.json")
    for seconds in (100.0, 1.0, 2.0):
        speeds.note("e2b", 280, seconds)
    assert speeds.seconds("e2b", 280) == 2.0
    assert speeds.seconds("e2b", 560) is None
    assert speeds.seconds("e4b", 280) is None
    for _ in range(20):
        speeds.note("e2b", 280, 5.0)
    assert Speeds(tmp_path / "cache" / "speeds.json").seconds("e2b", 280) == 5.0


def test_a_few_runs_are_no_measure(tmp_path: Path) -> None:
    speeds = Speeds(tmp_path / "speeds.json")
    speeds.note("e2b", 280, 9.0)
    speeds.note("e2b", 280, 9.0)
    assert speeds.seconds("e2b", 280) is None


def test_a_damaged_record_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "speeds.json"
    path.write_text('{"e2b 280": ["fast"]}')
    speeds = Speeds(path)
    assert speeds.seconds("e2b", 280) is None
    for _ in range(3):
        speeds.note("e2b", 280, 4.0)
    assert speeds.seconds("e2b", 280) == 4.0
