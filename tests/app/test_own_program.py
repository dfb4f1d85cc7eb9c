"""A frozen app over which another version is installed makes room for it when it is wanted."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from blinkthink.app.own_program import OwnProgram
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


@pytest.mark.gui
@pytest.mark.timeout(180)
@pytest.mark.skipif(sys.platform == "win32", reason="its installer ends the app first")
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
