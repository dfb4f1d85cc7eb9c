"""Triage: what has not changed is skipped, what has is not, whatever light and weather do.

The pictures are drawn scenes of fixed cameras, as the benchmark's.
"""

from __future__ import annotations

import io
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw

from blinkthink.analysis.triage.content import content, empty
from blinkthink.analysis.triage.judging import Mode, Verdict
from blinkthink.analysis.triage.memory import BUSY, CAMERAS, EMPTY, Memory
from blinkthink.core.analysis import Analysis
from blinkthink.core.errors import BadImage
from tests.benchmarks.triage_scenes import Camera, Labelled, State

NOON = datetime.fromisoformat("2026-06-10T12:00:00+00:00")
NIGHT = datetime.fromisoformat("2026-06-10T23:30:00+00:00")
PORCH, DRIVEWAY, HALLWAY = Camera(4), Camera(1), Camera(3)
NOBODY = State(1)


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / "triage")


def learn(memory: Memory, name: str, picture: Labelled, camera: str = "c") -> None:
    found = Analysis.from_json(picture.truth.analysis())
    assert found is not None
    memory.learn(camera, name, picture.jpeg, picture.at, content(found), empty=empty(found))


def judge(memory: Memory, picture: Labelled, mode: Mode = "careful") -> Verdict:
    return memory.judge("c", picture.jpeg, picture.at, mode)


def later(camera: Camera, state: State, moment: int, hours: float = 1, **changes: str) -> Labelled:
    return camera.shoot(NOON + timedelta(hours=hours), state, moment, **changes)


def test_the_first_picture_of_a_camera_has_changed(memory: Memory) -> None:
    verdict = judge(memory, later(HALLWAY, NOBODY, 1))
    assert verdict.changed
    assert verdict.since is None


def test_the_same_place_is_unchanged_since_the_picture_that_was_analysed(memory: Memory) -> None:
    learn(memory, "a.jpg", HALLWAY.shoot(NOON, NOBODY, 1, weather="clear"))
    for moment in range(2, 8):
        verdict = judge(memory, later(HALLWAY, NOBODY, moment, weather="clear"))
        assert not verdict.changed
        assert verdict.since == "a.jpg"


def test_rain_and_grain_at_night_are_no_change(memory: Memory) -> None:
    learn(memory, "a.jpg", DRIVEWAY.shoot(NIGHT, NOBODY, 1, light="infrared", weather="rain"))
    for moment in range(2, 6):
        at = NIGHT + timedelta(minutes=moment)
        picture = DRIVEWAY.shoot(at, NOBODY, moment, light="infrared", weather="rain")
        assert not judge(memory, picture).changed


@pytest.mark.parametrize("light", ["day", "dusk", "night", "infrared"])
def test_whoever_appears_is_a_change(memory: Memory, light: str) -> None:
    learn(memory, "a.jpg", HALLWAY.shoot(NOON, NOBODY, 1, light=light, weather="clear"))
    somebody = HALLWAY.state(31, subjects=True)
    picture = later(HALLWAY, somebody, 2, light=light, weather="clear")
    verdict = judge(memory, picture)
    assert verdict.changed
    (x0, y0, x1, y1) = picture.boxes[0][1]
    assert any(
        r.box[0] < x1 and x0 < r.box[2] and r.box[1] < y1 and y0 < r.box[3] for r in verdict.regions
    )


def test_whoever_stays_is_known_and_whoever_leaves_is_a_change(memory: Memory) -> None:
    somebody = HALLWAY.state(31, subjects=True)
    learn(memory, "a.jpg", HALLWAY.shoot(NOON, somebody, 1, weather="clear"))
    assert judge(memory, later(HALLWAY, somebody, 2, weather="clear")).since == "a.jpg"
    assert judge(memory, later(HALLWAY, NOBODY, 3, weather="clear")).changed


def test_a_place_that_is_empty_again_is_as_it_was_before(memory: Memory) -> None:
    somebody = HALLWAY.state(31, subjects=True)
    learn(memory, "a.jpg", HALLWAY.shoot(NOON, NOBODY, 1, weather="clear"))
    learn(memory, "b.jpg", later(HALLWAY, somebody, 2, weather="clear"))
    assert judge(memory, later(HALLWAY, NOBODY, 3, hours=2, weather="clear")).since == "a.jpg"


def test_colour_and_infrared_are_never_compared(memory: Memory) -> None:
    learn(memory, "a.jpg", HALLWAY.shoot(NOON, NOBODY, 1, light="infrared", weather="clear"))
    assert judge(memory, later(HALLWAY, NOBODY, 2, light="day", weather="clear")).changed
    again = later(HALLWAY, NOBODY, 3, light="infrared", weather="clear")
    assert judge(memory, again).since == "a.jpg"


def test_what_always_changes_stops_to_count_and_what_stands_before_it_does_not(
    memory: Memory,
) -> None:
    def skipped() -> int:
        pictures = [later(DRIVEWAY, NOBODY, moment, 3, weather="clear") for moment in range(20, 30)]
        return sum(not judge(memory, picture).changed for picture in pictures)

    learn(memory, "first.jpg", DRIVEWAY.shoot(NOON, NOBODY, 99, weather="clear"))
    at_first = skipped()
    for moment in range(7):
        at = NOON + timedelta(minutes=20 * moment)
        learn(memory, f"{moment}.jpg", DRIVEWAY.shoot(at, NOBODY, moment, weather="clear"))
    assert skipped() >= max(7, at_first + 3)  # of 10; only the sky differs
    for seed in (41, 42, 43):
        somebody = DRIVEWAY.state(seed, subjects=True)
        picture = later(DRIVEWAY, somebody, seed, 3, weather="clear")
        assert picture.boxes
        assert judge(memory, picture).changed


def test_an_ignored_area_does_not_count(memory: Memory) -> None:
    somebody = HALLWAY.state(31, subjects=True)
    known = HALLWAY.shoot(NOON, NOBODY, 1, weather="clear")
    picture = later(HALLWAY, somebody, 2, weather="clear")
    boxes = [box for _, box in picture.boxes]
    x0, y0 = min(b[0] for b in boxes) - 0.1, min(b[1] for b in boxes) - 0.1
    x1, y1 = max(b[2] for b in boxes) + 0.1, max(b[3] for b in boxes) + 0.1
    everybody = ((x0, y0), (x1, y0), (x1, y1), (x0, y1))
    elsewhere = ((0.0, 0.0), (0.05, 0.0), (0.0, 0.05))
    changed = []
    for area in (everybody, elsewhere):
        memory.learn("c", "a.jpg", known.jpeg, NOON, "hall", empty=True, areas=[area])
        verdict = memory.judge("c", picture.jpeg, picture.at, "careful", areas=[area])
        changed.append(verdict.changed)
    assert changed == [False, True]


def test_what_was_analysed_under_other_rules_is_forgotten(memory: Memory, tmp_path: Path) -> None:
    corner = ((0.0, 0.0), (0.05, 0.0), (0.0, 0.05))
    known = HALLWAY.shoot(NOON, NOBODY, 1, weather="clear")
    memory.learn("c", "a.jpg", known.jpeg, NOON, "hall", empty=True, areas=[corner], asked="gate?")
    same = later(HALLWAY, NOBODY, 2, weather="clear")

    def changed(**rules: Any) -> bool:
        return (
            Memory(tmp_path / "triage").judge("c", same.jpeg, same.at, "careful", **rules).changed
        )

    assert not changed(areas=[corner], asked="gate?")
    assert changed(areas=[corner])
    assert changed(asked="gate?")
    assert changed(areas=[corner[::-1], corner], asked="gate?")
    assert not changed(areas=[corner], asked="gate?")


def test_triage_that_is_off_skips_nothing(memory: Memory) -> None:
    learn(memory, "a.jpg", HALLWAY.shoot(NOON, NOBODY, 1, weather="clear"))
    assert judge(memory, later(HALLWAY, NOBODY, 2, weather="clear"), "off").changed


def test_pictures_that_are_gone_or_too_old_are_no_reason_to_skip(memory: Memory) -> None:
    learn(memory, "a.jpg", HALLWAY.shoot(NOON, NOBODY, 1, weather="clear"))
    same = later(HALLWAY, NOBODY, 2, weather="clear")
    gone = memory.judge("c", same.jpeg, same.at, "careful", there=lambda name: name != "a.jpg")
    assert gone.changed
    old = later(HALLWAY, NOBODY, 2, hours=24 * 4, weather="clear")
    assert [judge(memory, old, mode).changed for mode in ("careful", "eager")] == [True, False]
    before = later(HALLWAY, NOBODY, 2, hours=-1, weather="clear")
    assert judge(memory, before).changed


def test_what_is_known_outlives_the_program_and_is_bounded(tmp_path: Path) -> None:
    folder = tmp_path / "triage"
    picture = HALLWAY.shoot(NOON, NOBODY, 1, weather="clear")
    memory = Memory(folder)
    for number in range(EMPTY + BUSY + 4):
        learn(memory, f"{number}.jpg", picture)
    assert sum(path.stat().st_size for path in folder.iterdir()) < 300_000
    again = Memory(folder)
    assert not again.judge("c", picture.jpeg, NOON + timedelta(hours=1), "careful").changed
    assert again.judge("another", picture.jpeg, NOON + timedelta(hours=1), "careful").changed
    for number in range(CAMERAS + 3):
        learn(again, "a.jpg", picture, camera=str(number))
    assert len(list(folder.iterdir())) == CAMERAS


@pytest.mark.parametrize("data", [b"", b"x" * 500])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, data: bytes) -> None:
    folder = tmp_path / "triage"
    picture = HALLWAY.shoot(NOON, NOBODY, 1, weather="clear")
    learn(Memory(folder), "a.jpg", picture)
    for path in folder.iterdir():
        path.write_bytes(data)
    memory = Memory(folder)
    assert judge(memory, later(HALLWAY, NOBODY, 2, weather="clear")).changed
    learn(memory, "b.jpg", picture)
    assert judge(Memory(folder), later(HALLWAY, NOBODY, 2, weather="clear")).since == "b.jpg"


@pytest.mark.parametrize("size", [(1, 1), (16, 900), (4000, 300), (640, 360)])
@pytest.mark.parametrize("tone", [0, 255])
def test_pictures_of_one_tone_and_any_shape_can_be_compared(
    memory: Memory, size: tuple[int, int], tone: int
) -> None:
    def encode(image: Image.Image) -> bytes:
        out = io.BytesIO()
        image.save(out, "PNG")
        return out.getvalue()

    plain = Image.new("L", size, tone)
    memory.learn("c", "a.jpg", encode(plain), NOON, "", empty=True)
    assert not memory.judge("c", encode(plain), NOON, "careful").changed
    ImageDraw.Draw(plain).rectangle(
        (size[0] * 0.4, size[1] * 0.4, size[0] * 0.6, size[1] * 0.6), fill=255 - tone
    )
    assert memory.judge("c", encode(plain), NOON, "careful").changed


@pytest.mark.parametrize("cut", [0, 20, 3000])
def test_what_is_no_whole_picture_is_told(memory: Memory, cut: int) -> None:
    picture = HALLWAY.shoot(NOON, NOBODY, 1)
    with pytest.raises(BadImage):
        memory.judge("c", picture.jpeg[:cut], NOON, "careful")
