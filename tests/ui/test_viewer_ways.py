"""The viewer's ways: turning, ends, flags, full screen, any kind of picture, other programs."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from blinkthink.runtime import session_environment
from blinkthink.ui import desktop
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.viewer.full import Shown, read_picture
from tests.ui.conftest import MakeWindow
from tests.ui.house import House

Open = Callable[[int], MainWindow]


@pytest.fixture
def paths(house: House) -> list[Path]:
    return house.fill(8)


@pytest.fixture
def open_at(qtbot: QtBot, paths: list[Path], open_window: MakeWindow) -> Open:
    """Opens the viewer on the picture of that number and waits until it is decoded, or broken."""

    def make(number: int) -> MainWindow:
        window = open_window()
        window.library.grid.select(paths[number])
        window.open_viewer()
        settle(qtbot, window)
        return window

    return make


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(
        lambda: window.current.loaded and window.seeing.full.get(window.current.path) is not None
    )


def test_turning_changes_what_is_seen_and_not_the_file(
    qtbot: QtBot, open_at: Open, paths: list[Path]
) -> None:
    before = paths[1].read_bytes()
    window = open_at(1)
    canvas = window.viewer.canvas
    wide = canvas.scale
    qtbot.keyClick(canvas, Qt.Key.Key_R)
    assert canvas.turns == 1
    assert canvas.scale < wide  # it is fitted anew, standing
    size = canvas.to_picture(QPointF(canvas.width() / 2, canvas.height() / 2))
    assert (size.x(), size.y()) == pytest.approx((180, 320))
    qtbot.keyClick(canvas, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.turns == 0
    qtbot.keyClick(canvas, Qt.Key.Key_R)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.turns == 0
    assert paths[1].read_bytes() == before


def test_home_and_end_lead_to_the_newest_and_the_oldest(
    qtbot: QtBot, open_at: Open, paths: list[Path]
) -> None:
    window = open_at(3)
    qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_End)
    assert window.current.path == paths[-1]
    assert not window.viewer.bar.older.isEnabled()
    qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_Home)
    assert window.current.path == paths[0]


def test_flags_are_stepped_through(
    qtbot: QtBot, house: House, open_at: Open, paths: list[Path]
) -> None:
    flagged = [path for path in paths if house.truths[path].flags]
    plain = [path for path in paths if not house.truths[path].flags]
    assert flagged
    assert plain
    window = open_at(0)
    qtbot.waitUntil(lambda: not house.index.progress.running)
    seen = [path for path in paths[:1] if path in flagged]
    for _ in range(len(flagged) - len(seen)):
        before = window.current.path
        qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_N)
        qtbot.waitUntil(lambda before=before: window.current.path != before)  # type: ignore[misc]
        seen.append(window.current.path)
    assert seen == flagged
    with qtbot.waitSignal(window.seeing.said) as said:
        qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_N)
    assert said.args is not None
    assert said.args[0].title == "No older picture has a flag."
    assert window.current.path == flagged[-1]


def test_escape_steps_back_from_full_screen_before_it_leads_out(
    qtbot: QtBot, open_at: Open
) -> None:
    window = open_at(1)
    qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_F)
    assert window.isFullScreen()
    assert not window.viewer.bar.isVisible()
    assert not window.viewer.panel.isVisible()
    qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.viewer.bar.isVisible()
    assert window.viewer.panel.isVisible()
    qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_Escape)
    assert window.library.isVisible()


def test_a_picture_of_forty_megapixels_is_reduced_until_one_looks_closer(
    qtbot: QtBot, open_at: Open, paths: list[Path]
) -> None:
    Image.linear_gradient("L").resize((7680, 5210)).save(paths[2], "JPEG")
    window = open_at(2)
    found = window.seeing.full.get(paths[2])
    assert isinstance(found, Shown)
    assert found.size == QSize(7680, 5210)
    assert found.pixmap.width() * found.pixmap.height() <= 4_100_000
    qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_1)
    assert window.viewer.canvas.scale == pytest.approx(1.0)

    def whole() -> bool:
        now = window.seeing.full.get(paths[2])
        return isinstance(now, Shown) and now.whole

    qtbot.waitUntil(whole)
    assert window.viewer.canvas.scale == pytest.approx(1.0)
    qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_Right)
    settle(qtbot, window)
    kept = window.seeing.full.get(paths[2])
    assert kept is None or (isinstance(kept, Shown) and not kept.whole)


def test_a_picture_that_lies_on_its_side_stands_also_when_it_is_reduced(tmp_path: Path) -> None:
    path = tmp_path / "side.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (4000, 1500)).save(path, exif=exif)
    for whole in (True, False):
        decoded = read_picture(path, whole=whole)
        assert decoded.size == QSize(1500, 4000)
        assert decoded.image.height() > decoded.image.width()


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (b"", "The file is empty."),
        (b"\xff\xd8\xff\xe0 cut", "The end of the file is missing."),
        (b"GIF is not what this is", "This is no JPEG or PNG picture."),
    ],
)
def test_a_broken_file_says_why_and_stays_as_it_is(
    qtbot: QtBot, open_at: Open, paths: list[Path], bad: bytes, words: str
) -> None:
    paths[1].write_bytes(bad)
    window = open_at(1)
    assert window.viewer.broken.isVisible()
    said = " ".join(one.text() for one in window.viewer.broken.findChildren(QLabel))
    assert words in said
    assert paths[1].read_bytes() == bad
    qtbot.keyClick(window.viewer, Qt.Key.Key_Right)
    settle(qtbot, window)
    assert window.viewer.canvas.isVisible()


def test_a_picture_that_went_is_told(qtbot: QtBot, open_at: Open, paths: list[Path]) -> None:
    window = open_at(0)
    paths[4].unlink()
    window.library.grid.select(paths[4])
    settle(qtbot, window)
    assert window.viewer.broken.isVisible()
    assert window.current.bytes is None


def test_the_menu_holds_what_the_bar_has_no_room_for(qtbot: QtBot, open_at: Open) -> None:
    window = open_at(1)
    window.resize(640, 480)
    bar = window.viewer.bar
    assert not bar.out.isVisible()
    menu = bar.menu(window.viewer)
    said = [action.text().partition("\t")[0] for action in menu.actions()]
    for words in ("Actual size", "Turn to the right", "Full screen", "Copy the path",
                  "Show in its folder", "Move to the trash"):  # fmt: skip
        assert words in said
    assert all(isinstance(one, QMenu) for one in menu.findChildren(QMenu))


def test_delete_asks_for_the_trash(qtbot: QtBot, open_at: Open, paths: list[Path]) -> None:
    window = open_at(1)
    with qtbot.waitSignal(window.viewer.trash_requested) as asked:
        qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_Delete)
    assert asked.args == [[paths[1]]]


def test_picture_path_and_words_are_copied(
    qtbot: QtBot, house: House, open_at: Open, paths: list[Path]
) -> None:
    window = open_at(1)
    clipboard = QGuiApplication.clipboard()
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(window.seeing.said):
        qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_C, control)
    assert clipboard.image().size() == QSize(640, 360)
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.viewer.canvas, Qt.Key.Key_C, control | shift)
    assert clipboard.text() == str(paths[1])
    window.viewer.picture_actions.copy_text()
    assert house.truths[paths[1]].scene in clipboard.text()
    assert clipboard.text().startswith("Driveway, 2026-11-20")


@pytest.fixture
def opener(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desktop whose opener writes down what it got; the file that it writes."""
    told = tmp_path / "told"
    program = tmp_path / "bin" / "xdg-open"
    program.parent.mkdir()
    program.write_text(
        f'#!/bin/sh\necho "$1|$LD_LIBRARY_PATH" > {told}.tmp\nmv {told}.tmp {told}\n'
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    return told


@pytest.mark.skipif(os.name == "nt", reason="Windows opens files in another way")
@pytest.mark.parametrize(("frozen", "libraries"), [(False, "/ours"), (True, "/theirs")])
def test_other_programs_get_the_file_and_the_environment_of_the_session(
    qtbot: QtBot,
    opener: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    frozen: bool,
    libraries: str,
) -> None:
    monkeypatch.setattr("sys.frozen", frozen, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/ours")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/theirs")
    session_environment.restore()  # as the app's process does when it begins
    picture = tmp_path / "a “picture” & more.jpg"
    assert desktop.open_outside(picture)
    qtbot.waitUntil(opener.exists)
    assert opener.read_text().strip() == f"{picture}|{libraries}"
    opener.unlink()
    assert desktop.reveal(picture)
    qtbot.waitUntil(opener.exists)
    assert opener.read_text().strip() == f"{tmp_path}|{libraries}"


def test_a_progressive_picture_is_read_whole(tmp_path: Path) -> None:
    data = io.BytesIO()
    Image.effect_noise((640, 360), 80).save(data, "JPEG", progressive=True)
    (tmp_path / "p.jpg").write_bytes(data.getvalue())
    assert read_picture(tmp_path / "p.jpg").size == QSize(640, 360)
