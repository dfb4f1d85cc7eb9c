"""Pictures that are changed: what is erased is gone, what is not stays."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw

from blinkthink.core.expected import Expected
from blinkthink.core.json_values import Json
from blinkthink.evaluation.counterfactual import CHANGES, changed, judge
from tests.evaluation.helpers import expected, said

BOX = (0.4, 0.3, 0.55, 0.7)


def scene(*boxes: tuple[float, float, float, float]) -> bytes:
    """A gradient with a red patch in each box."""
    image = Image.linear_gradient("L").resize((400, 240)).convert("RGB")
    pen = ImageDraw.Draw(image)
    for x0, y0, x1, y1 in boxes:
        pen.rectangle((x0 * 400, y0 * 240, x1 * 400, y1 * 240), fill=(250, 10, 10))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=95)
    return out.getvalue()


def subject(kind: str, box: tuple[float, float, float, float] | None) -> Json:
    return {"kind": kind, "box": list(box) if box else None}


def red(data: bytes) -> float:
    """How much of a picture is red."""
    pixels = np.asarray(Image.open(io.BytesIO(data)).convert("RGB")).astype(int)
    return float(((pixels[..., 0] - pixels[..., 1]) > 90).mean())


def made(data: bytes, label: Json, *kinds: str) -> dict[str, tuple[bytes, frozenset[str]]]:
    found = changed(data, Expected.from_json(label), said(*kinds))
    return {one.change: (one.data, one.erased) for one in found}


def test_a_subject_in_a_box_is_filled_from_around_it() -> None:
    data = scene(BOX)
    assert red(data) > 0.05
    filled, erased = made(data, expected(subject("person", BOX)), "person")["erased"]
    assert erased == {"person"}
    assert red(filled) == 0
    # What is around it stays, and the fill is as bright as that.
    before, after = (np.asarray(Image.open(io.BytesIO(one)).convert("L")) for one in (data, filled))
    assert np.abs(before[:40].astype(int) - after[:40]).max() < 20
    rows = after[80:160].astype(float)
    assert np.abs(rows[:, 170:210].mean(axis=1) - rows[:, 20:60].mean(axis=1)).max() < 25


@pytest.mark.parametrize("box", [(0.0, 0.3, 0.2, 0.7), (0.8, 0.6, 1.0, 1.0), (0.0, 0.0, 0.15, 1.0)])
def test_a_box_at_the_frame_is_filled_too(box: tuple[float, float, float, float]) -> None:
    filled, _ = made(scene(box), expected(subject("person", box)), "person")["erased"]
    assert red(filled) == 0


@pytest.mark.parametrize(
    ("label", "kinds"),
    [
        (expected(subject("person", None)), ("person",)),  # nobody says where
        (expected(subject("person", BOX), subject("person", None)), ("person",)),
        (expected(subject("person", (0.1, 0.1, 0.9, 0.9))), ("person",)),  # too large
        (expected(subject("person", BOX)), ("animal",)),  # a wrong claim is no claim to lose
        # The dog would be erased with the person.
        (
            expected(subject("person", BOX), subject("animal", (0.5, 0.5, 0.6, 0.7))),
            ("person",),
        ),
        (expected(), ()),
    ],
)
def test_a_subject_is_erased_only_where_that_says_something(
    label: Json, kinds: tuple[str, ...]
) -> None:
    assert "erased" not in made(scene(BOX), label, *kinds)


def test_a_scene_that_was_drawn_without_its_subjects_is_taken_as_it_is() -> None:
    empty = scene()
    label = Expected.from_json(expected("person", "animal"))
    first = next(changed(scene(BOX), label, said("person", "vehicle"), without=empty))
    assert (first.change, first.data, first.erased) == ("erased", empty, frozenset({"person"}))


def test_light_side_and_frame_are_changed() -> None:
    data = scene((0.1, 0.3, 0.3, 0.7))
    found = made(data, expected(subject("person", (0.1, 0.3, 0.3, 0.7))), "person")
    assert set(found) == set(CHANGES) - {"swapped"}
    means = {
        name: np.asarray(Image.open(io.BytesIO(one)).convert("L")).mean()
        for name, (one, _) in found.items()
    }
    plain = np.asarray(Image.open(io.BytesIO(data)).convert("L")).mean()
    assert means["darker"] < plain - 5
    assert means["brighter"] > plain + 5
    mirrored = np.asarray(Image.open(io.BytesIO(found["mirrored"][0])).convert("RGB")).astype(int)
    assert (mirrored[:, 200:, 0] - mirrored[:, 200:, 1]).max() > 90
    assert (mirrored[:, :200, 0] - mirrored[:, :200, 1]).max() < 90
    assert Image.open(io.BytesIO(found["cropped"][0])).size == (368, 220)


def test_a_subject_at_the_edge_is_not_cropped_away() -> None:
    at_edge = (0.0, 0.3, 0.2, 0.7)
    assert "cropped" not in made(scene(at_edge), expected(subject("person", at_edge)), "person")


def test_what_must_go_and_what_must_stay() -> None:
    before = said("person", "animal", flags=["person", "light_on"])
    gone = frozenset({"person"})
    assert judge(before, said("animal"), gone) == (True, "")
    assert judge(before, said("person"), gone) == (False, "still says person")
    assert judge(before, None, gone) == (False, "no usable answer")
    nothing: frozenset[str] = frozenset()
    assert judge(before, replace(before, scene="Other words."), nothing) == (True, "")
    held, words = judge(before, said("person", flags=["person"]), nothing)
    assert not held
    assert words == "no longer animal, no longer flag light_on"
    assert judge(said(), said("vehicle"), nothing) == (False, "now vehicle")
