"""The renderer's held-out scenes, as pictures with labels like any others."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from blinkthink.core.errors import Usage
from blinkthink.core.expected import Expected
from blinkthink.demo.scenes import draw
from blinkthink.evaluation import held_out, labelled
from blinkthink.gallery import sidecars


def test_scenes_are_pictures_whose_sidecars_hold_the_truth(tmp_path: Path) -> None:
    held_out.draw_into(tmp_path, 2)
    found = labelled.find(tmp_path)
    assert [one.name for one in found.pictures] == [
        f"scene_{held_out.FIRST + n}.jpg" for n in range(2)
    ]
    assert found.notes == ()
    for number, one in enumerate(found.pictures):
        truth = draw(held_out.FIRST + number).truth
        label = Expected.from_json(one.expected)
        assert label.not_understood == ()
        assert label.kinds == truth.kinds()
        assert set(label.flags or ()) == set(truth.flags())
        assert (label.visibility, label.light) == (truth.visibility, truth.light)
        tallest = [max(b[3] - b[1] for b in subject.boxes) for subject in truth.subjects]
        assert [subject.height for subject in label.subjects or ()] == pytest.approx(tallest)
        sidecar = sidecars.load(one.path)
        assert sidecar is not None
        assert sidecar.camera is not None
        assert sidecar.camera.name in held_out.CAMERAS
        with Image.open(one.path) as picture:
            assert picture.size == (sidecar.width, sidecar.height)


def test_the_same_seed_is_the_same_picture_and_what_is_there_stays(tmp_path: Path) -> None:
    held_out.draw_into(tmp_path / "a", 2)
    held_out.draw_into(tmp_path / "b", 2)
    name = f"scene_{held_out.FIRST}.jpg"
    first = (tmp_path / "a" / name).read_bytes()
    assert first == (tmp_path / "b" / name).read_bytes()
    before = (tmp_path / "a" / name).stat().st_mtime_ns
    held_out.draw_into(tmp_path / "a", 2)
    assert (tmp_path / "a" / name).stat().st_mtime_ns == before
    (tmp_path / "a" / "scenes.txt").write_text("another renderer")
    (tmp_path / "a" / name).write_bytes(b"old")
    held_out.draw_into(tmp_path / "a", 2)
    assert (tmp_path / "a" / name).read_bytes() == first


def test_drawing_can_be_ended_and_says_how_far_it_is(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []

    def go_on(done: int, total: int) -> bool:
        heard.append((done, total))
        return done < 1

    held_out.draw_into(tmp_path, 5, go_on=go_on)
    assert heard == [(0, 5), (1, 5)]
    assert len(labelled.find(tmp_path).pictures) == 1
    assert not held_out.is_drawn(tmp_path)


@pytest.mark.parametrize(
    ("count", "first"),
    [(0, held_out.FIRST), (1, 0), (1, held_out.FIRST - 1), (2, held_out.END - 1)],
)
def test_seeds_that_were_trained_on_are_refused(tmp_path: Path, count: int, first: int) -> None:
    with pytest.raises(Usage):
        held_out.draw_into(tmp_path, count, first=first)


def test_a_scene_without_its_subjects_differs_where_they_were() -> None:
    seed = next(
        seed
        for seed in range(held_out.FIRST, held_out.FIRST + 20)
        if len(draw(seed, size=(640, 360)).truth.subjects) == 1
    )
    data, sidecar = held_out.drawn(seed)
    assert sidecar.expected is not None
    without = held_out.without_subjects(sidecar.expected)
    assert without is not None
    images = [Image.open(io.BytesIO(one)).convert("L") for one in (data, without)]
    apart = ImageChops.difference(*images).point(lambda level: 255 * (level > 12))
    assert apart.getbbox() is not None
    wide, high = images[0].size
    x0, y0, x1, y1 = (
        edge * side
        for edge, side in zip(
            sidecar.expected["subjects"][0]["box"], (wide, high, wide, high), strict=True
        )
    )
    inside = apart.crop((int(x0), int(y0), round(x1) + 1, round(y1) + 1))
    assert sum(inside.histogram()[1:]) > 0.6 * sum(apart.histogram()[1:])
    assert held_out.without_subjects({"subjects": []}) is None
