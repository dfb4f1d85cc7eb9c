"""Names that every file system takes, and times that come back from them."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta, timezone

import pytest

from blinkthink.gallery.names import NameTimes, file_stem, fold, folder_name


@pytest.mark.parametrize(
    ("camera", "folder"),
    [
        ("Front Door", "Front_Door"),
        ("  Porch  ", "Porch"),
        ("Hof/Garten", "Hof_Garten"),
        ('a<b>c:d"e\\f|g?h*i', "a_b_c_d_e_f_g_h_i"),
        ("Ku\u0308che", "K\u00fcche"),
        ("玄関", "玄関"),
        ("Yard 🐕", "Yard_🐕"),
        ("tab\there\u00a0and\u200bthere\u202e", "tab_here_and_there_"),
        ("line\nbreak\x00", "line_break_"),
        ("half \ud83d", "half__"),
        ("..", "Camera"),
        ("", "Camera"),
        ("   ", "Camera"),
        (".hidden", "hidden"),
        ("dots...", "dots"),
        ("a. .", "a"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("CON", "CON_"),
        ("con", "con_"),
        ("nul.txt", "nul_.txt"),
        ("COM1", "COM1_"),
        ("LPT³", "LPT³_"),
        ("COM10", "COM10"),
        ("Console", "Console"),
    ],
)
def test_folder_name(camera: str, folder: str) -> None:
    assert folder_name(camera) == folder


@pytest.mark.parametrize(
    "camera", ["x" * 500, "é" * 500, "玄" * 500, "🐕" * 500, "." * 500 + "x" * 99]
)
def test_long_names_are_cut_between_characters(camera: str) -> None:
    name = folder_name(camera)
    assert 40 <= len(name) <= 80
    assert len(name.encode()) <= 200
    assert name in camera


def test_names_that_some_file_system_takes_for_one_are_equal() -> None:
    assert fold("FRONT_door") == fold("Front_Door")
    assert fold("Ku\u0308che") == fold("K\u00dcCHE")
    assert fold("Straße") == fold("STRASSE")
    assert fold("Front_Door") != fold("Front_Door_2")


def test_a_time_comes_back_from_the_name(berlin: None) -> None:
    moment = datetime(2026, 2, 26, 13, 30, 22, tzinfo=UTC)
    assert file_stem(moment) == "20260226_143022"
    assert NameTimes().parse("20260226_143022", lambda: 0.0) == (moment, 1)
    assert NameTimes().parse("20260226_143022_12", lambda: 0.0) == (moment, 12)


@pytest.mark.parametrize(
    "stem",
    ["", "IMG_0001", "20261326_143022", "20260226_253022", "20260226", "２０２６0226_143022",
     "20260226_143022x", "20260226_143022_", "00000000_000000"],
)  # fmt: skip
def test_other_names_have_no_time(stem: str) -> None:
    assert NameTimes().parse(stem, lambda: 0.0) is None


def test_the_file_tells_which_of_the_two_hours_in_autumn_is_meant(berlin: None) -> None:
    summer = datetime(2026, 10, 25, 2, 30, tzinfo=timezone(timedelta(hours=2)))
    winter = summer + timedelta(hours=1)
    assert file_stem(summer) == file_stem(winter) == "20261025_023000"
    times = NameTimes()
    for moment in (summer, winter):
        parsed = times.parse("20261025_023000", lambda moment=moment: moment.timestamp() + 3)
        assert parsed == (moment, 1)


def test_every_minute_of_two_years_comes_back(berlin: None) -> None:
    times = NameTimes()
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    began = time.monotonic()
    while moment.year < 2028:
        parsed = times.parse(file_stem(moment), moment.timestamp)
        assert parsed == (moment, 1), moment
        moment += timedelta(minutes=17)
    assert time.monotonic() - began < 30
