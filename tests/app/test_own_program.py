"""A frozen app over which another version is installed makes room for it when it is wanted."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from blinkthink.app.own_program import GONE_SECONDS, SETTLE_SECONDS, OwnProgram
from blinkthink.core.clock import ManualClock
from blinkthink.core.paths import user_paths

pytest.importorskip("PySide6.QtWidgets", reason="needs Qt")

from pytestqt.qtbot import QtBot

from blinkthink.app.single_instance import SingleInstance

_APP = """
import sys
sys.frozen, sys.executable = True, sys.argv.pop(1)
from blinkthink.app.services import Services
from blinkthink.app.window import run_window
sys.exit(run_window(Services(), hidden=True))
"""


WHOLE = "#!/bin/sh\nexit 0\n"
HALF = "#!/bin/sh\nexit 127\n"
posix = pytest.mark.skipif(os.name == "nt", reason="its installer ends the app first")


def remove(program: Path) -> None:
    program.unlink()


def install(program: Path, text: str) -> None:
    """Put a program there as package managers do: whole, by renaming it."""
    new = program.with_suffix(".new")
    new.write_text(text)
    new.chmod(0o755)
    os.replace(new, program)


def test_a_program_is_replaced_once_its_file_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "blinkthink"
    install(program, "one")
    monkeypatch.setattr("sys.executable", str(program))
    from_source = OwnProgram()
    monkeypatch.setattr("sys.frozen", True, raising=False)
    frozen = OwnProgram()
    assert not frozen.replaced
    program.unlink()
    assert not frozen.replaced, "there is nothing that could take over"
    install(program, "two")
    assert frozen.replaced
    assert not from_source.replaced


class Frozen:
    """A frozen program, and time that is turned by hand."""

    def __init__(self, program: Path) -> None:
        self.clock = ManualClock(datetime(2026, 11, 22, tzinfo=UTC))
        install(program, "the old one")
        self.own = OwnProgram(self.clock)

    async def looks(self, *pauses: float) -> list[str]:
        """What each look says, after so many seconds."""
        said = []
        for pause in pauses:
            await self.clock.advance(pause)
            said.append(self.own.look())
        return said


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(tmp_path / "blinkthink"))
    return tmp_path / "blinkthink"


@posix
async def test_another_version_counts_once_it_has_been_there_for_a_while_and_starts(
    program: Path,
) -> None:
    frozen = Frozen(program)
    assert await frozen.looks(0, 600) == ["", ""]
    install(program, HALF)
    assert await frozen.looks(5, SETTLE_SECONDS - 1, 1, 5) == [""] * 4
    install(program, WHOLE)  # the rest of it came
    assert await frozen.looks(5, SETTLE_SECONDS - 1, 1, 5) == ["", "", "replaced", "replaced"]


@posix
async def test_one_that_does_not_start_is_tried_again_though_its_file_stays(program: Path) -> None:
    frozen, part = Frozen(program), program.with_name("part")
    install(program, f'#!/bin/sh\ntest -e "{part}"\n')
    assert await frozen.looks(5, SETTLE_SECONDS, 5) == ["", "", ""]
    part.touch()
    assert await frozen.looks(60, 600, 5) == ["", "replaced", "replaced"]


@posix
async def test_a_file_that_is_away_while_another_is_put_there_is_not_removed(program: Path) -> None:
    frozen = Frozen(program)
    remove(program)
    assert await frozen.looks(5, GONE_SECONDS - 1) == ["", ""]
    install(program, WHOLE)
    assert await frozen.looks(5, SETTLE_SECONDS) == ["", "replaced"]


@posix
async def test_one_that_was_taken_away_is_removed_also_with_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "app"
    folder.mkdir()
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(folder / "blinkthink"))
    frozen = Frozen(folder / "blinkthink")
    folder.rename(tmp_path / "app.old")
    assert await frozen.looks(5, GONE_SECONDS, 5) == ["", "removed", "removed"]
    (tmp_path / "app.old").rename(folder)  # put back as it was
    assert await frozen.looks(5, 600) == ["", ""]


@posix
async def test_a_checkout_may_change_as_it_likes(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("sys.frozen")
    checkout = Frozen(program)
    install(program, WHOLE)
    assert await checkout.looks(5, 600) == ["", ""]
    remove(program)
    assert await checkout.looks(5, 600) == ["", ""]


@pytest.mark.gui
@posix
def test_who_opens_an_app_that_was_upgraded_gets_the_new_one(tmp_path: Path, qtbot: QtBot) -> None:
    program, told = tmp_path / "blinkthink", tmp_path / "told"
    os.mkfifo(told)
    install(program, "the old one")
    app = subprocess.Popen(
        [sys.executable, "-c", _APP, str(program), "--hidden"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.DEVNULL,
    )
    try:
        asking = SingleInstance(user_paths().data, lambda: None)
        qtbot.waitUntil(lambda: asking.ask(show=False), timeout=60_000)
        install(program, f'#!/bin/sh\necho "begun with <$*>" > "{told}"\n')
        asking.ask(show=True)
        assert app.wait(60) == 0
        assert told.read_text() == "begun with <>\n"
    finally:
        if app.poll() is None:
            app.kill()
        app.wait()
