"""Time-lapses: real films of real pictures, read back; nothing half written."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from blinkthink.core.errors import BadImage, Cancelled, DiskFull, ReadOnly, Usage
from blinkthink.gallery.timelapse import make_timelapse

RED, BLUE = (220, 30, 30), (20, 40, 220)


def picture(
    folder: Path, name: str, color: tuple[int, int, int], size: tuple[int, int] = (320, 180)
) -> Path:
    path = folder / name
    Image.new("RGB", size, color).save(path, "JPEG")
    return path


def frames(path: Path) -> list[np.ndarray]:
    with av.open(path) as film:
        return [frame.to_ndarray(format="rgb24") for frame in film.decode(video=0)]


def near(pixel: np.ndarray, color: tuple[int, int, int]) -> bool:
    return bool(np.all(np.abs(pixel.astype(int) - color) < 25))


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.endswith(".tmp")]


@pytest.mark.parametrize("ending", ["mp4", "gif"])
def test_each_picture_is_a_frame_in_its_order(tmp_path: Path, ending: str) -> None:
    shown = [picture(tmp_path, f"{n}.jpg", RED if n % 2 else BLUE) for n in range(6)]
    told: list[tuple[int, int]] = []
    target = tmp_path / f"film.{ending}"
    made = make_timelapse(shown, target, rate=5, progress=lambda *step: told.append(step))
    assert (made.frames, made.skipped) == (6, ())
    film = frames(target)
    assert [near(frame[90, 160], RED) for frame in film] == [False, True] * 3
    assert told == [(n, 6) for n in range(1, 7)]
    with av.open(target) as container:
        stream = container.streams.video[0]
        assert (stream.width, stream.height) == (320, 180)
        if ending == "mp4":
            assert stream.codec_context.name == "h264"
            assert stream.average_rate == 5


def test_sides_are_even_and_other_shapes_are_fitted_in_on_black(tmp_path: Path) -> None:
    shown = [
        picture(tmp_path, "first.jpg", RED, (321, 181)),
        picture(tmp_path, "tall.jpg", BLUE, (100, 400)),
    ]
    make_timelapse(shown, tmp_path / "film.mp4")
    first, tall = frames(tmp_path / "film.mp4")
    assert first.shape == (180, 320, 3)
    assert near(tall[90, 160], BLUE)
    assert near(tall[90, 5], (0, 0, 0))
    assert near(tall[90, 314], (0, 0, 0))


def test_large_pictures_are_made_smaller(tmp_path: Path) -> None:
    make_timelapse([picture(tmp_path, "a.jpg", RED, (4000, 2250))], tmp_path / "film.mp4")
    assert frames(tmp_path / "film.mp4")[0].shape == (1080, 1920, 3)


def test_what_cannot_be_read_is_skipped_and_told(tmp_path: Path) -> None:
    whole = picture(tmp_path, "whole.jpg", RED)
    empty = tmp_path / "empty.jpg"
    empty.write_bytes(b"")
    cut = tmp_path / "cut.jpg"
    noise = io.BytesIO()
    Image.effect_noise((320, 180), 90).save(noise, "JPEG")
    cut.write_bytes(noise.getvalue()[: len(noise.getvalue()) // 2])
    gone = tmp_path / "gone.jpg"
    made = make_timelapse([empty, whole, cut, gone, whole], tmp_path / "film.mp4")
    assert made.frames == 2
    assert made.skipped == (empty, cut, gone)
    assert len(frames(tmp_path / "film.mp4")) == 2


def test_nothing_readable_leaves_nothing(tmp_path: Path) -> None:
    empty = tmp_path / "empty.jpg"
    empty.write_bytes(b"")
    with pytest.raises(BadImage):
        make_timelapse([empty], tmp_path / "film.mp4")
    assert [path.name for path in tmp_path.iterdir()] == ["empty.jpg"]


def test_a_cancel_leaves_what_was_there(tmp_path: Path) -> None:
    shown = [picture(tmp_path, f"{n}.jpg", RED) for n in range(5)]
    target = tmp_path / "film.mp4"
    target.write_bytes(b"an older film")
    done: list[int] = []
    with pytest.raises(Cancelled):
        make_timelapse(
            shown,
            target,
            progress=lambda number, _: done.append(number),
            cancelled=lambda: len(done) >= 2,
        )
    assert target.read_bytes() == b"an older film"
    assert leftovers(tmp_path) == []


def test_a_full_disk_is_told_and_leaves_nothing(small_disk: Path, tmp_path: Path) -> None:
    shown = []
    for number in range(40):
        path = tmp_path / f"{number}.jpg"
        Image.effect_noise((1280, 720), 100 + number).save(path, "JPEG")
        shown.append(path)
    with pytest.raises(DiskFull):
        make_timelapse(shown, small_disk / "film.mp4")
    assert list(small_disk.iterdir()) == []


def test_words_are_burned_in_only_where_they_are_asked_for(tmp_path: Path) -> None:
    shown = [picture(tmp_path, "a.jpg", RED)]
    make_timelapse(shown, tmp_path / "plain.mp4")
    make_timelapse(shown, tmp_path / "stamped.mp4", stamp=lambda path: f"Porch {path.stem} 17:31")
    (plain,), (stamped,) = frames(tmp_path / "plain.mp4"), frames(tmp_path / "stamped.mp4")
    assert near(plain[165, 20], RED)
    changed = np.abs(plain.astype(int) - stamped).max(axis=2) > 40
    assert changed[150:, :120].any()
    assert not changed[:120].any()


@pytest.mark.parametrize(
    ("name", "rate", "count"), [("film.avi", 5, 1), ("film.mp4", 0, 1), ("film.mp4", 5, 0)]
)
def test_what_makes_no_film_is_refused(tmp_path: Path, name: str, rate: int, count: int) -> None:
    shown = [picture(tmp_path, "a.jpg", RED)] * count
    with pytest.raises(Usage):
        make_timelapse(shown, tmp_path / name, rate=rate)


def test_one_picture_is_in_memory_at_a_time(tmp_path: Path) -> None:
    """The second is not opened before the first is in the film."""
    opened: list[str] = []

    def stamp(path: Path) -> str:
        opened.append(path.name)
        return ""

    shown = [picture(tmp_path, f"{n}.jpg", RED) for n in range(4)]
    at: list[int] = []
    make_timelapse(
        shown, tmp_path / "film.gif", stamp=stamp, progress=lambda *_: at.append(len(opened))
    )
    assert at == [1, 2, 3, 4]


def test_a_folder_that_may_not_be_written_is_told(
    tmp_path: Path, without_rights: Callable[[], AbstractContextManager[None]]
) -> None:
    shown = [picture(tmp_path, "a.jpg", RED)]
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    with without_rights(), pytest.raises(ReadOnly):
        make_timelapse(shown, closed / "film.mp4")
