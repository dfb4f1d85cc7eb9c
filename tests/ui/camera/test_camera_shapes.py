"""Areas of a picture: how they are moved, resized and told."""

from __future__ import annotations

import pytest

from blinkthink.core.camera_rules import SeverityRule, is_area
from blinkthink.ui.pages.camera import sentences, shapes
from blinkthink.ui.pages.camera.sentences import NIGHT, Sentence

BOX = shapes.rectangle((0.2, 0.2), (0.4, 0.5))
TRIANGLE = shapes.polygon([(0.1, 0.1), (0.5, 0.1), (0.1, 0.9)])


def test_a_rectangle_may_be_drawn_from_any_corner_and_never_leaves_the_picture() -> None:
    assert shapes.rectangle((0.4, 0.5), (0.2, 0.2)) == BOX
    assert shapes.bounds(shapes.rectangle((-1, 0.5), (2, 3))) == (0.0, 0.5, 1.0, 1.0)
    assert shapes.is_rectangle(BOX)
    assert not shapes.is_rectangle(TRIANGLE)


def test_moving_stops_at_the_edges_and_keeps_the_shape() -> None:
    moved = shapes.moved(TRIANGLE, -5, 5)
    assert shapes.bounds(moved) == pytest.approx((0.0, 0.2, 0.4, 1.0))
    assert shapes.share(moved) == pytest.approx(shapes.share(TRIANGLE))


def test_resizing_keeps_the_upper_left_corner_and_some_size() -> None:
    assert shapes.bounds(shapes.resized(BOX, 9, 0)) == pytest.approx((0.2, 0.2, 1.0, 0.5))
    small = shapes.resized(BOX, -9, -9)
    assert shapes.bounds(small)[:2] == (0.2, 0.2)
    assert shapes.large_enough(small)


@pytest.mark.parametrize("corner", range(4))
def test_a_corner_of_a_rectangle_keeps_it_one_and_stays_the_one_that_is_dragged(
    corner: int,
) -> None:
    opposite = BOX[(corner + 2) % 4]
    for to in ((0.9, 0.9), (0.05, 0.05), (0.9, 0.05), (0.05, 0.9)):
        made = shapes.with_corner(BOX, corner, to)
        assert shapes.is_rectangle(made)
        assert made[corner] == to
        assert made[(corner + 2) % 4] == opposite


def test_corners_of_a_polygon_are_moved_added_and_taken_away() -> None:
    moved = shapes.with_corner(TRIANGLE, 1, (0.9, 0.2))
    assert moved == ((0.1, 0.1), (0.9, 0.2), (0.1, 0.9))
    more = shapes.with_more(TRIANGLE, 2, (0.0, 0.5))
    assert more[3] == (0.0, 0.5)
    assert shapes.without_corner(more, 3) == TRIANGLE
    assert shapes.without_corner(TRIANGLE, 0) == TRIANGLE
    full = shapes.polygon([(n / 40, (n % 2) / 2) for n in range(shapes.MOST)])
    assert shapes.with_more(full, 0, (0.5, 0.5)) == full
    assert is_area(full)


def test_what_lies_inside_is_told_also_where_a_polygon_has_a_bay() -> None:
    bay = shapes.polygon([(0, 0), (1, 0), (1, 1), (0.5, 0.2), (0, 1)])
    assert shapes.contains(bay, (0.1, 0.5))
    assert not shapes.contains(bay, (0.5, 0.5))


@pytest.mark.parametrize(
    ("area", "name"),
    [
        (BOX, "Area 1, top left, 6 % of the picture"),
        (shapes.rectangle((0, 0), (0.05, 0.05)), "Area 1, top left, under 1 % of the picture"),
        (shapes.rectangle((0.3, 0.3), (0.7, 0.7)), "Area 1, middle, 16 % of the picture"),
        (shapes.rectangle((0.1, 0.8), (0.9, 1)), "Area 1, bottom, 16 % of the picture"),
    ],
)
def test_an_area_has_a_name_for_those_who_do_not_see_it(area: shapes.Area, name: str) -> None:
    assert shapes.name(area, 1) == name


def test_new_rectangles_do_not_cover_one_another() -> None:
    areas: list[shapes.Area] = []
    for _ in range(5):
        areas.append(shapes.new_rectangle(areas))
    assert len(set(areas)) == 5


def test_rules_are_sentences_and_sentences_are_rules() -> None:
    rules = (
        SeverityRule("person", "alert", NIGHT),
        SeverityRule("person", "notice"),
        SeverityRule("vehicle", "info"),
        SeverityRule("animal", "alert", ("08:00", "09:00")),
    )
    said = sentences.sentences(rules)
    assert said == [
        Sentence("person", "alert", NIGHT, "notice"),
        Sentence("vehicle", "info"),
        Sentence("animal", "alert", ("08:00", "09:00")),
    ]
    assert sentences.rules_of(said) == rules
    assert sentences.text(said[0], "Person") == (
        "Person is an alert between 22:00 and 06:00, otherwise a notice."
    )
    twice = [*said, Sentence("person", "info"), Sentence("animal", "info")]
    assert sentences.hidden(twice) == [False, False, False, True, False]
