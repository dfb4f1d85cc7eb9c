"""The lock of the window: what an accident leaves of it, and disks that take none."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtNetwork", reason="needs Qt")

from PySide6.QtCore import QLockFile, QSysInfo
from pytestqt.qtbot import QtBot

from blinkthink.app.single_instance import SingleInstance
from blinkthink.app.unanswered import take_over
from blinkthink.core.errors import BlinkThinkError, NotFound

pytestmark = pytest.mark.gui


@pytest.mark.parametrize("left", [b"", b"rubbish\0\xff", b"not a number\nblinkthink\n"])
def test_a_lock_that_says_nothing_is_left_over(qtbot: QtBot, home: Path, left: bytes) -> None:
    """As a computer leaves it whose power fails just then."""
    single = SingleInstance(home, lambda: None)
    single.file.write_bytes(left)
    assert not single.take()
    assert take_over(single, hidden=True)
    assert QLockFile(str(single.file)).getLockInfo()[0]
    single.release()


def test_a_disk_that_takes_no_lock_is_no_second_instance(qtbot: QtBot, home: Path) -> None:
    single = SingleInstance(home, lambda: None)
    home.rmdir()
    with pytest.raises(NotFound) as raised:
        single.take()
    assert raised.value.subject == str(single.file)


def test_another_computer_is_told_with_the_way_out(
    qtbot: QtBot, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    single = SingleInstance(home, lambda: None)
    name = f"not-{QSysInfo.machineHostName()}"
    single.file.write_text(f"1\nblinkthink\n{name}\n\n\n")
    assert not single.take()
    assert not take_over(single, hidden=True)
    told = capsys.readouterr().err
    assert "on another computer" in told
    assert str(single.file) in told
    assert single.file.exists()


def test_a_home_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(BlinkThinkError) as raised:
        SingleInstance(tmp_path / "file" / "home", lambda: None)
    assert raised.value.subject == str(tmp_path / "file" / "home")
