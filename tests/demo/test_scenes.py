"""What the scene renderer promises: the same bytes again, true truths, and variety."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from blinkthink.demo.scenes import PLACES, Scene, draw
from blinkthink.demo.scenes.__main__ import main
from blinkthink.demo.scenes.compose import render
from blinkthink.demo.scenes.plan import plan

SMALL = (640, 360)
KINDS = ("person", "vehicle", "animal", "package")
FLAGS = {*KINDS, "door_open", "light_on", "lens_blocked"}
NOON = datetime.fromisoformat("2026-06-10T12:00:00+00:00")
LATE = datetime.fromisoformat("2026-06-10T23:30:00+00:00")


@pytest.fixture(scope="module")
def scenes() -> list[Scene]:
    """A few hundred small scenes of every sort."""
    return [draw(seed, size=SMALL) for seed in range(5000, 5360)]


def pixels(scene: Scene) -> np.ndarray:
    return np.asarray(scene.image).astype(np.int16)


def test_same_arguments_give_same_bytes() -> None:
    for seed in (1, 77):
        once = draw(seed, place="yard", view=4, at=NOON, size=SMALL)
        draw(seed + 1, size=SMALL)
        again = draw(seed, place="yard", view=4, at=NOON, size=SMALL)
        assert once.jpeg() == again.jpeg()
        assert once.truth == again.truth


def test_analysis_has_the_shape_of_the_contract(scenes: list[Scene]) -> None:
    for scene in scenes:
        analysis = json.loads(json.dumps(scene.truth.analysis()))
        assert list(analysis) == [
            "scene", "subjects", "activity", "flags", "visibility", "not_determinable",
        ]  # fmt: skip
        assert analysis["visibility"] in {"clear", "dark", "infrared", "blurred", "obstructed"}
        assert analysis["scene"].endswith(".")
        assert analysis["activity"].endswith(".")
        order = [KINDS.index(s["kind"]) for s in analysis["subjects"]]
        assert order == sorted(order)
        for subject in analysis["subjects"]:
            assert set(subject) == {"kind", "count", "description", "box"}
            x0, y0, x1, y1 = subject["box"]
            assert 0 <= x0 < x1 <= 1
            assert 0 <= y0 < y1 <= 1
        named = [flag["name"] for flag in analysis["flags"]]
        assert set(named) <= FLAGS
        assert {k for k in KINDS if k in named} == scene.truth.kinds()
        assert all(flag["reason"] for flag in analysis["flags"])


def test_each_individual_has_a_box_within_the_limits(scenes: list[Scene]) -> None:
    for scene in scenes:
        for subject in scene.truth.subjects:
            assert len(subject.boxes) == subject.count
            for x0, y0, x1, y1 in subject.boxes:
                assert 0 <= x0 < x1 <= 1
                assert 1 / 12 - 0.002 <= y1 - y0 <= 1 / 2 + 0.002
        assert sum(s.count for s in scene.truth.subjects) <= 4


def test_same_looks_share_one_entry(scenes: list[Scene]) -> None:
    for scene in scenes:
        keys = [(s.kind, s.description) for s in scene.truth.subjects]
        assert len(keys) == len(set(keys))
    assert any(s.count > 1 for scene in scenes for s in scene.truth.subjects)


def test_a_blocked_lens_shows_nobody(scenes: list[Scene]) -> None:
    blocked = [s for s in scenes if s.truth.visibility == "obstructed"]
    assert blocked
    for scene in blocked:
        assert scene.truth.subjects == ()
        assert scene.truth.flags() == ("lens_blocked",)


def test_colours_are_named_only_where_they_show(scenes: list[Scene]) -> None:
    plain = {"person", "car", "van", "pickup", "motorbike", "dog", "cat", "fox", "deer", "bird",
             "box", "stack of boxes", "envelope", "bag"}  # fmt: skip
    for scene in scenes:
        dim = scene.truth.light in ("night", "infrared")
        for subject in scene.truth.subjects:
            if dim:
                assert subject.description in plain
            elif subject.kind in ("person", "vehicle", "package"):
                assert subject.description not in plain


def test_everything_occurs_and_much_is_empty(scenes: list[Scene]) -> None:
    truths = [scene.truth for scene in scenes]
    assert {t.place for t in truths} == set(PLACES)
    assert {t.light for t in truths} == {"day", "dusk", "night", "infrared"}
    assert {t.weather for t in truths} == {"clear", "rain", "glare", "overcast"}
    assert {t.visibility for t in truths} == {"clear", "dark", "infrared", "blurred", "obstructed"}
    assert {flag for t in truths for flag in t.flags()} == FLAGS
    kinds = Counter(s.kind for t in truths for s in t.subjects)
    assert min(kinds[kind] for kind in KINDS) >= 20
    empty = sum(not t.subjects for t in truths) / len(truths)
    assert 0.30 <= empty <= 0.50
    assert not any(t.place == "hallway" and "vehicle" in t.kinds() for t in truths)
    heights = [b[3] - b[1] for t in truths for s in t.subjects for b in s.boxes]
    assert min(heights) < 0.12
    assert max(heights) > 0.40


def test_subjects_are_where_the_truth_says_and_nowhere_else() -> None:
    """The same scene with and without subjects differs in the boxes and their shadows only."""
    checked = 0
    for seed in range(9000, 9130):
        todo = plan(seed, None, None, None)
        full = render(todo, SMALL)
        if not full.truth.subjects or todo.lens != "clear":
            continue
        bare = render(todo, SMALL, with_subjects=False)
        change = np.abs(pixels(full) - pixels(bare)).max(axis=2)
        outside = np.ones(change.shape, dtype=bool)
        for subject in full.truth.subjects:
            for x0, y0, x1, y1 in subject.boxes:
                a, b, c, d = (round(x0 * 640), round(y0 * 360), round(x1 * 640), round(y1 * 360))
                inside = change[b:d, a:c]
                assert (inside > 14).mean() > 0.2, (seed, subject)
                assert np.sort(inside, axis=None)[-max(1, inside.size // 4) :].mean() > 20
                wide = max(c - a, (d - b) * 0.8)
                rows = slice(max(0, b - 3), d + 8 + round((c - a) * 0.3))
                outside[rows, max(0, int(a - wide * 0.6)) : int(c + wide * 0.6)] = False
        if todo.weather != "rain":  # a drop on the lens shows a subject a second time
            assert (change[outside] > 12).mean() < 0.002, seed
        checked += 1
    assert checked > 40


def test_no_place_for_subjects_no_change() -> None:
    todo = next(p for p in (plan(s, None, None, None) for s in range(100)) if not p.wanted)
    assert render(todo, SMALL).truth.subjects == ()
    assert (pixels(render(todo, SMALL)) == pixels(render(todo, SMALL, with_subjects=False))).all()


def test_the_time_decides_the_light_and_is_burned_in() -> None:
    day = draw(3, place="porch", view=8, at=NOON, size=SMALL)
    late = draw(3, place="porch", view=8, at=LATE, size=SMALL)
    assert day.truth.light == "day"
    assert late.truth.light in ("night", "infrared")
    assert pixels(day).mean() > pixels(late).mean() + 30
    plain = draw(3, place="porch", view=8, at=NOON, size=SMALL, burned_in=False)
    change = np.abs(pixels(day) - pixels(plain)).max(axis=2)
    assert 50 < (change > 60).sum() < 0.02 * change.size


def test_one_view_keeps_its_background() -> None:
    bare = [render(plan(seed, "driveway", 5, NOON), SMALL, with_subjects=False)
            for seed in range(40)]  # fmt: skip
    calm = [pixels(s) for s in bare if s.truth.weather == "clear" and s.truth.visibility == "clear"
            and not s.truth.door_open]  # fmt: skip
    assert len(calm) >= 3
    ground = [picture[200:330, :, :].astype(float) for picture in calm]
    assert all(np.abs(other - ground[0]).mean() < 8 for other in ground[1:])
    elsewhere = draw(1, place="driveway", view=6, at=NOON, size=SMALL)
    assert np.abs(pixels(elsewhere)[200:330] - ground[0]).mean() > 12


def test_an_open_door_changes_nothing_else() -> None:
    for place in ("porch", "driveway", "hallway"):
        todo = plan(1, place, 5, NOON)
        shut, ajar = (
            pixels(render(replace(todo, door_open=is_open, lens="clear"), SMALL))
            for is_open in (False, True)
        )
        change = np.abs(shut - ajar).max(axis=2) > 20
        rows, columns = np.flatnonzero(change.any(axis=1)), np.flatnonzero(change.any(axis=0))
        assert change.sum() > 300
        assert columns[-1] - columns[0] < 260
        assert rows[-1] - rows[0] < 250


def test_a_scene_looks_the_same_in_both_sizes() -> None:
    for seed in range(40, 52):
        small, large = draw(seed, size=SMALL), draw(seed, size=(1280, 720))
        assert large.image.size == (1280, 720)
        shrunk = np.asarray(large.image.reduce(2)).astype(np.int16)
        assert np.abs(shrunk - pixels(small)).mean() < 9
        assert small.truth.kinds() == large.truth.kinds()


def test_an_unknown_place_is_refused() -> None:
    with pytest.raises(ValueError, match="porch, driveway, yard, hallway"):
        draw(1, place="roof")


def test_the_command_saves_pictures_truths_and_a_sheet(tmp_path: Path) -> None:
    assert main(["--out", str(tmp_path), "--count", "3", "--seed", "7", "--sheet"]) == 0
    names = sorted(p.name for p in tmp_path.iterdir())
    assert names == ["000007.jpg", "000007.json", "000008.jpg", "000008.json", "000009.jpg",
                     "000009.json", "sheet.png"]  # fmt: skip
    truth = json.loads((tmp_path / "000008.json").read_text(encoding="utf-8"))
    assert truth == draw(8).truth.analysis()
