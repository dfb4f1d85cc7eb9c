"""How long pictures take here: the record of real runs."""

from __future__ import annotations

from pathlib import Path

from blinkthink.analysis.models.picture_times import PictureTimes


def test_the_median_of_the_last_runs_is_told_for_each_model_and_detail(tmp_path: Path) -> None:
    times = PictureTimes(tmp_path / "cache" / "picture-times.json")
    for seconds in (100.0, 1.0, 2.0):
        times.note("e2b", 280, seconds)
    assert times.seconds("e2b", 280) == 2.0
    assert times.seconds("e2b", 560) is None
    assert times.seconds("e4b", 280) is None
    for _ in range(20):
        times.note("e2b", 280, 5.0)
    assert PictureTimes(tmp_path / "cache" / "picture-times.json").seconds("e2b", 280) == 5.0


def test_a_few_runs_are_no_measure(tmp_path: Path) -> None:
    times = PictureTimes(tmp_path / "picture-times.json")
    times.note("e2b", 280, 9.0)
    times.note("e2b", 280, 9.0)
    assert times.seconds("e2b", 280) is None


def test_a_damaged_record_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "picture-times.json"
    path.write_text('{"e2b 280": ["fast"]}')
    times = PictureTimes(path)
    assert times.seconds("e2b", 280) is None
    for _ in range(3):
        times.note("e2b", 280, 4.0)
    assert times.seconds("e2b", 280) == 4.0
