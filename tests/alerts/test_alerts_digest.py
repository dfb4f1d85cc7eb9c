"""The daily digest: what counts as a moment, a day out of real files, and the HTML file."""

from __future__ import annotations

import base64
import io
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from blinkthink.alerts.digest.composing import compose
from blinkthink.alerts.digest.html import page
from blinkthink.alerts.digest.moments import Seen, moments
from blinkthink.core import digest_words
from blinkthink.core.analysis import AnalysisError, Subject
from blinkthink.core.errors import Cancelled, NotFound
from tests.alerts.digest_house import DAY, DRIVE, MADE, PORCH, ZONE, House, at, said


def seen(hour: int, minute: int, *things: str) -> Seen:
    return Seen(Path(f"{hour:02}{minute:02}.jpg"), at(hour, minute), said(*things))


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


# Moments


def test_a_parked_car_is_told_once_and_who_passes_it_too() -> None:
    told = moments(
        [
            seen(8, 0, "vehicle"),
            seen(8, 15, "vehicle"),
            seen(8, 30, "vehicle", "person"),
            seen(8, 45, "vehicle"),
            seen(9, 0),
        ]
    )
    assert [(one.title, one.pictures) for one in told] == [("A vehicle", 4), ("A person", 1)]
    assert (told[0].begin, told[0].end) == (at(8, 0), at(8, 45))


def test_what_a_model_misses_once_did_not_leave_but_who_comes_back_is_told_again() -> None:
    told = moments([seen(8, 0, "person"), seen(8, 10), seen(8, 20, "person")])
    assert [(one.begin, one.end, one.pictures) for one in told] == [(at(8, 0), at(8, 20), 2)]
    told = moments([seen(8, 0, "person"), seen(8, 10), seen(8, 40, "person")])
    assert [one.begin for one in told] == [at(8, 0), at(8, 40)]


def test_the_gravest_picture_is_shown_and_names_the_severity() -> None:
    first, second = seen(8, 0, "package"), seen(8, 10, "package", "smoke_or_fire")
    told = moments([first, second])
    assert [one.severity for one in told] == ["info", "alert"]
    assert told[1].picture == second.picture
    assert told[1].title == "Smoke or fire"


def test_an_object_is_nothing_to_tell() -> None:
    chair = replace(said(), subjects=(Subject("object", 1, "a chair"),))
    assert moments([Seen(Path("a.jpg"), at(8), chair)]) == ()


THINGS = st.sets(st.sampled_from(["person", "vehicle", "animal", "package", "door_open"]))


@given(st.lists(st.tuples(st.integers(1, 90), THINGS), max_size=30))
def test_moments_tell_each_thing_and_nothing_else(steps: list[tuple[int, set[str]]]) -> None:
    moment, pictures = at(0, 0), []
    for number, (minutes, things) in enumerate(steps):
        moment += timedelta(minutes=minutes)
        pictures.append(Seen(Path(f"{number}.jpg"), moment, said(*sorted(things))))
    told = moments(pictures)
    by_path = {one.picture: one for one in pictures}
    assert list(told) == sorted(told, key=lambda one: one.begin)
    assert {t for one in told for t in one.things} == {t for one in pictures for t in one.things}
    for one in told:
        assert one.begin <= by_path[one.picture].at <= one.end
        assert by_path[one.picture].things & set(one.things)
    for picture in pictures:  # each thing of each picture lies in a moment of that thing
        for thing in picture.things:
            assert any(thing in one.things and one.begin <= picture.at <= one.end for one in told)


# A day


def test_a_day_is_told_camera_by_camera(house: House) -> None:
    house.take(at(8), "person")
    house.take(at(8, 10))
    house.take(at(9), "vehicle", camera=DRIVE)
    house.take(at(23, 59, DAY - timedelta(days=1)), "animal")
    house.take(at(0, 0, DAY + timedelta(days=1)), "animal")
    digest = house.digest()
    assert [one.name for one in digest.cameras] == ["Driveway", "Front Door"]
    assert (digest.pictures, digest.moments, digest.over) == (3, 2, True)
    porch = digest.cameras[1]
    assert porch.hours[8] == 2
    assert porch.eventful[8] == 1
    assert sum(porch.hours) == 2
    assert digest_words.summary(digest) == ("3 pictures from 2 cameras: person once, vehicle once.")


def test_what_was_skipped_shows_what_the_picture_before_shows(house: House) -> None:
    before = house.take(at(23, 50, DAY - timedelta(days=1)), "vehicle")
    first = house.take(at(0, 5), analyzed=False)
    house.change(first, lambda one: one.skipped(before.name))
    second = house.take(at(0, 20), "vehicle")
    (porch,) = house.digest().cameras
    assert (porch.unchanged, porch.waiting, len(porch.moments)) == (1, 0, 1)
    assert (porch.moments[0].begin, porch.moments[0].picture) == (at(0, 5), second)


def test_what_is_not_known_is_said_and_not_taken_for_nothing(house: House) -> None:
    house.take(at(8), analyzed=False)
    failed = house.take(at(9), analyzed=False)
    house.change(
        failed, lambda one: one.failed(AnalysisError("model_failed", "no", at(9).isoformat()))
    )
    digest = house.digest()
    assert digest_words.summary(digest) == (
        "2 pictures from 1 camera. None of them has an analysis."
    )
    assert digest_words.left_out(digest.cameras[0]) == (
        "Left out: 1 picture not analysed yet, 1 picture that could not be analysed."
    )
    house.take(at(10))
    assert digest_words.nothing(*house.digest().cameras) == (
        "Nothing was seen in the 1 picture with an analysis."
    )


def test_the_users_word_counts_more_than_the_models(house: House) -> None:
    wrong = house.take(at(8), "person")
    corrected = house.take(at(9), "person")
    house.change(wrong, lambda one: one.corrected(None, "wrong"))
    right = {"subjects": [{"kind": "animal", "count": 1, "description": "a dog"}], "flags": []}
    house.change(corrected, lambda one: one.corrected(right, "wrong"))
    (porch,) = house.digest().cameras
    assert [one.title for one in porch.moments] == ["An animal"]
    assert porch.wrong == 1


def test_a_renamed_camera_is_one_and_a_foreign_folder_goes_by_its_name(house: House) -> None:
    house.take(at(8), "person")
    house.take(at(9), "person", camera=replace(PORCH, name="Porch"))
    foreign = house.library.root / "Old_Camera"
    foreign.mkdir()
    buffer = io.BytesIO()
    Image.new("RGB", (64, 36)).save(buffer, "JPEG")
    (foreign / f"{DAY:%Y%m%d}_120000.jpg").write_bytes(buffer.getvalue())
    assert [(one.name, one.pictures, one.waiting) for one in house.digest().cameras] == [
        ("Old Camera", 1, 1),
        ("Porch", 2, 0),
    ]


def test_broken_sidecars_and_days_without_pictures_are_no_trouble(house: House) -> None:
    assert house.digest().cameras == ()
    assert digest_words.summary(house.digest()) == "No pictures."
    assert digest_words.summary(house.digest(now=at(12))) == "No pictures so far."
    house.take(at(8), "person").with_suffix(".json").write_text("{")
    (porch,) = house.digest().cameras
    assert (porch.name, porch.waiting) == ("Front Door", 1)


def test_composing_can_be_ended(house: House) -> None:
    house.take(at(8), "person")
    with pytest.raises(Cancelled):
        compose(house.library, DAY, at(12), ZONE, lambda: True)


# The file


class Reader(HTMLParser):
    """Collects what a browser would load, run or show."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read(document: str) -> Reader:
    reader = Reader()
    reader.feed(document)
    assert reader.open == []
    return reader


def test_the_file_needs_nothing_but_itself(house: House) -> None:
    house.take(at(8), "person")
    reader = read(page(house.digest(), lambda path: house.thumbnails.get(path, 320), at(9)))
    images = [attrs for tag, attrs in reader.tags if tag == "img"]
    assert len(images) == 1
    source = images[0]["src"] or ""
    kind, _, data = source.partition(",")
    assert kind == "data:image/jpeg;base64"
    Image.open(io.BytesIO(base64.b64decode(data))).verify()
    assert images[0]["alt"] == "Something goes on."
    for tag, attrs in reader.tags:
        assert tag not in ("script", "link", "iframe", "object", "form", "a")
        assert not [name for name in attrs if name.startswith("on")]
        assert all(not (attrs.get(name) or "").startswith("http") for name in ("src", "href"))
    assert "Front Door" in reader.text
    assert "A notice: A person" in reader.text
    assert "Tuesday, 30 June 2026" in reader.text


def test_what_a_picture_or_a_name_says_is_no_markup(house: House) -> None:
    evil = '"><script>alert(1)</script><img src=x onerror=alert(2)>'
    path = house.take(at(8), "person", camera=replace(PORCH, name=evil))
    analysis = said("person", words=evil)
    house.change(path, lambda one: one.analyzed(analysis, MADE))
    reader = read(page(house.digest(), lambda path: house.thumbnails.get(path, 320), at(9)))
    assert "script" not in [tag for tag, _ in reader.tags]
    assert len([tag for tag, _ in reader.tags if tag == "img"]) == 1
    assert evil in reader.text


def test_a_picture_that_is_gone_is_said(house: House) -> None:
    house.take(at(8), "person")
    digest = house.digest()

    def gone(path: Path) -> bytes:
        raise NotFound("gone", subject=str(path))

    reader = read(page(digest, gone, at(9)))
    assert "The picture is not there." in reader.text
    assert not [tag for tag, _ in reader.tags if tag == "img"]


def test_a_day_of_many_moments_stays_a_small_file(house: House) -> None:
    digest = house.digest()
    path = house.take(at(8), "person")
    (porch,) = house.digest().cameras
    many = replace(porch, moments=porch.moments * 500)
    asked: list[Path] = []

    def thumbnail(one: Path) -> bytes:
        asked.append(one)
        return house.thumbnails.get(one, 320)

    document = page(replace(digest, cameras=(many,)), thumbnail, at(9))
    assert asked == [path] * 48
    assert read(document).text.count("A person") == 500
