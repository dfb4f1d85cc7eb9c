"""A library of everything that can be wrong with files, looked through in the window.

Each file is shown as what it is; none is written, renamed or deleted by looking.
"""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from blinkthink.core.errors import BlinkThinkError, NotFound
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.viewer.full import Shown
from tests.ui.conftest import MakeWindow
from tests.ui.house import House


def encoded(form: str, size: tuple[int, int] = (160, 90)) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, (40, 90, 160)).save(buffer, form)
    return buffer.getvalue()


GOOD = encoded("JPEG")
BROKEN = {
    "empty.jpg": b"",
    "half.jpg": GOOD[: len(GOOD) // 2],
    "without its end.jpg": GOOD[:-2],
    "its beginning.jpg": GOOD[:2],
    "text.jpg": b"This is no picture.\n" * 50,
    "zeros.png": bytes(5000),
    "half.png": encoded("PNG")[:60],
    "a GIF.jpg": encoded("GIF"),
    "film.jpeg": b"\0\0\0\x18ftypmp42" + bytes(200),
}
WHOLE = {
    "large.jpg": encoded("JPEG", (7700, 5300)),
    "flat.png": encoded("PNG"),
    "a PNG.jpg": encoded("PNG"),
    "LOUD.JPG": GOOD,
    "Straße – 門 – صورة – 🐈‍⬛.jpg": GOOD,
    "cafe\N{COMBINING ACUTE ACCENT}.jpg": GOOD,
    "café.jpg": GOOD,
    "right\N{RIGHT-TO-LEFT OVERRIDE}gpj.jpg": GOOD,
    "two\nlines\tand\x1bbell\x07.jpg": GOOD,
    "<b>bold<br> & 100 %s {}.jpg": GOOD,
    " .jpg": GOOD,
    "l" * 200 + ".jpg": GOOD,
    os.fsdecode(b"latin-\xe9\xff.jpg"): GOOD,
}
SIDECARS = {
    "nothing": b"",
    "a list": b"[1, 2, 3]",
    "a number": b"-1e999",
    "half": b'{"version": 1, "camera": {"id": "1", "na',
    "no text": bytes(range(256)) * 4,
    "deep": b"[" * 100_000,
    "wrong types": json.dumps(
        {
            "version": "one", "camera": [], "captured_at": 5, "trigger": {}, "width": "wide",
            "analysis": {"scene": 7, "subjects": "many", "flags": [None, 3, {"name": []}]},
            "history": "long ago", "starred": "perhaps", "note": ["a"], "clip": {"no": 1},
        }
    ).encode(),
    "wrong inside": json.dumps(
        {
            "version": 1, "captured_at": "yesterday",
            "analysis": {
                "scene": "A yard.", "activity": None,
                "subjects": [{"kind": "person", "count": -3, "box": [9, "x", None]}, 4],
                "flags": [{"name": "person", "severity": "dreadful", "reason": 0}],
            },
        }
    ).encode(),
    "long": json.dumps({"version": 1, "note": "word " * 2_000_000}).encode(),
    "a way out": json.dumps({"version": 1, "clip": "../../../etc/passwd"}).encode(),
}  # fmt: skip


@pytest.fixture
def root(house: House) -> Iterator[Path]:
    """The library, with one picture as it should be in it and all that is wrong."""
    root = house.fill(1)[0].parent.parent
    odd = root / "Odd"
    odd.mkdir()
    for name, data in (BROKEN | WHOLE).items():
        (odd / name).write_bytes(data)
    for name, data in SIDECARS.items():
        (odd / f"sidecar {name}.jpg").write_bytes(GOOD)
        (odd / f"sidecar {name}.json").write_bytes(data)
    (odd / "sidecar folder.jpg").write_bytes(GOOD)
    (odd / "sidecar folder.json").mkdir()
    (odd / "folder.jpg").mkdir()
    os.mkfifo(odd / "pipe.jpg")
    loops = root / "Loops"
    loops.mkdir()
    (loops / "up").symlink_to(root, target_is_directory=True)
    (loops / "here").symlink_to(".", target_is_directory=True)
    (loops / "there").symlink_to(loops / "back", target_is_directory=True)
    (loops / "back").symlink_to(loops / "there", target_is_directory=True)
    (loops / "myself.jpg").symlink_to("myself.jpg")
    (loops / "nowhere.jpg").symlink_to("gone.jpg")
    (loops / "inside.jpg").write_bytes(GOOD)
    locked = root / "Locked"
    locked.mkdir()
    (locked / "inside.jpg").write_bytes(GOOD)
    locked.chmod(0)
    yield root
    locked.chmod(0o700)


def everything(root: Path) -> dict[str, tuple[object, ...]]:
    """Each thing in the folder: what it is, whose and since when, and all its bytes."""
    found: dict[str, tuple[object, ...]] = {}
    for folder, folders, files in os.walk(root):
        for name in (*folders, *files):
            path = Path(folder, name)
            about = path.lstat()
            if path.is_symlink():
                data: object = path.readlink()
            else:
                data = path.read_bytes() if path.is_file() else None
            found[str(path)] = (about.st_mode, about.st_ino, about.st_mtime_ns, data)
    return found


def look_at_all(qtbot: QtBot, window: MainWindow) -> dict[str, Shown | Exception]:
    """Go through all pictures in the viewer; what each was shown as, by its path."""
    seen: dict[str, Shown | Exception] = {}
    viewer, full = window.viewer, window.seeing.full
    for number in range(window.model.total):
        path = window.current.path
        assert path == window.model.pictures[number].path
        qtbot.waitUntil(lambda path=path: full.get(path) is not None)  # type: ignore[misc]
        qtbot.waitUntil(lambda: window.current.loaded)
        found = full.get(path)
        assert found is not None
        assert viewer.canvas.isVisible() == isinstance(found, Shown)
        assert viewer.broken.isVisible() == isinstance(found, Exception)
        seen[str(path)] = found
        qtbot.keyClick(viewer, Qt.Key.Key_Right)
    return seen


def scroll_through(qtbot: QtBot, window: MainWindow) -> dict[str, bool]:
    """Page through the grid; whether each picture got a thumbnail, by its path."""
    grid, seen = window.library.grid, dict[str, bool]()
    width = grid._thumb_width()
    bar = grid.verticalScrollBar()
    while True:
        rows = [
            picture.path
            for number, picture in enumerate(window.model.pictures)
            if grid.tile_rect(number).intersects(grid.viewport().rect())
        ]
        for path in rows:
            qtbot.waitUntil(lambda path=path: grid._thumbs.get(path, width) is not None)  # type: ignore[misc]
            found = grid._thumbs.get(path, width)
            assert found is not None
            seen[str(path)] = not found.isNull()
        if bar.value() == bar.maximum():
            return seen
        bar.setValue(bar.value() + bar.pageStep())


def test_all_that_is_wrong_is_shown_as_what_it_is_and_left_as_it_is(
    qtbot: QtBot, house: House, open_window: MakeWindow, root: Path
) -> None:
    before = everything(root)
    window = open_window()
    qtbot.waitUntil(lambda: not house.index.progress.running)
    shown = sorted(str(picture.path.relative_to(root)) for picture in window.model.pictures)
    odd = [*BROKEN, *WHOLE, *(f"sidecar {name}.jpg" for name in (*SIDECARS, "folder"))]
    inside = [folder for folder in ("Loops", "Locked") if os.access(root / folder, os.X_OK)]
    (good,) = house.truths
    assert shown == sorted(
        [
            str(good.relative_to(root)),
            *(f"Odd/{name}" for name in odd),
            *(f"{folder}/inside.jpg" for folder in inside),  # root is let into any folder
        ]
    )

    thumbnails = scroll_through(qtbot, window)
    for number in range(window.model.total):
        assert window.library.grid.describe(number)
    window.library.grid.setFocus()
    qtbot.keyClick(window.library.grid, Qt.Key.Key_Home)
    qtbot.keyClick(window.library.grid, Qt.Key.Key_Return)
    seen = look_at_all(qtbot, window)
    assert len(seen) == len(shown)
    for path, found in seen.items():
        if Path(path).name in BROKEN:
            assert isinstance(found, BlinkThinkError), path
            assert not thumbnails[path], path
        else:
            assert isinstance(found, Shown), path
            assert thumbnails[path], path
    house.index.synchronize(thorough=True)
    assert everything(root) == before


def test_a_drive_that_disappears_under_the_viewer_is_told_and_comes_back(
    qtbot: QtBot, house: House, open_window: MakeWindow, tmp_path: Path
) -> None:
    paths = house.fill(12)
    root = house.library.root
    before = everything(root)
    window = open_window()
    full, viewer = window.seeing.full, window.viewer
    window.library.grid.select(paths[0])
    window.open_viewer()
    qtbot.waitUntil(lambda: isinstance(full.get(paths[3]), Shown))
    away = tmp_path / "unplugged"
    root.rename(away)
    for path in paths[1:10]:
        qtbot.keyClick(viewer, Qt.Key.Key_Right)
        assert window.current.path == path
        qtbot.waitUntil(lambda path=path: full.get(path) is not None)  # type: ignore[misc]
    assert isinstance(full.get(paths[9]), NotFound)
    assert viewer.broken.isVisible()
    window.model.reload()
    qtbot.waitUntil(lambda: window.model.missing)
    away.rename(root)
    window.model.reload()
    qtbot.waitUntil(lambda: isinstance(full.get(paths[9]), Shown))  # without a key
    assert viewer.canvas.isVisible()
    for path in reversed(paths[:9]):
        qtbot.keyClick(viewer, Qt.Key.Key_Left)
        assert window.current.path == path
    qtbot.waitUntil(lambda: isinstance(full.get(paths[0]), Shown))
    assert viewer.canvas.isVisible()
    assert everything(root) == before
