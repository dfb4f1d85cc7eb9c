"""Another version is installed over the app that runs: in the tray it follows by itself, “watch”
ends so that systemd starts it, and where the program was removed both end quietly."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from blinkthink.app.cli.output import DONE, NOT_DONE
from blinkthink.core.paths import user_paths
from blinkthink.runtime.locks import try_hold
from tests.app.conftest import Blink
from tests.app.test_own_program import HALF, WHOLE, install, posix

pytest.importorskip("PySide6.QtWidgets", reason="needs Qt")

from pytestqt.qtbot import QtBot

from blinkthink.app.single_instance import SingleInstance

pytestmark = [posix, pytest.mark.timeout(600)]

PATIENCE = 180  # seconds, on a machine that has much else to do
PATIENCE_MS = 1000 * PATIENCE

# A frozen program as far as the app can tell, in which thirty seconds pass within one.
_HURRIED = """
import functools, sys
from blinkthink.core.clock import SystemClock
from blinkthink.app.services import Services

sys.frozen, sys.executable = True, sys.argv.pop(1)

class Hurried(SystemClock):
    def __init__(self):
        self.began = super().now()

    def now(self):
        return self.began + 30 * (super().now() - self.began)

    def monotonic(self):
        return 30 * super().monotonic()

    async def sleep(self, seconds):
        await super().sleep(seconds / 30)
"""
_TRAY = f"""{_HURRIED}
from blinkthink.app.window import run_window
sys.exit(run_window(Services(clock=Hurried()), hidden=True))
"""
_WATCH = f"""{_HURRIED}
from blinkthink.app.cli import run
run.Services = functools.partial(Services, clock=Hurried())
sys.exit(run.run_command(["watch"]))
"""


@contextlib.contextmanager
def started(
    code: str, program: Path, *arguments: str, **environment: str
) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(program), *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(PATIENCE)
        assert process.stderr is not None
        process.stderr.close()  # not read to its end: who follows has it, too


def runs_in_the_background() -> bool:
    """Whether some process runs schedule and queue."""
    held = try_hold(user_paths().data / "background.lock")
    if held is not None:
        held.release()
    return held is None


@pytest.fixture
def program(tmp_path: Path) -> Path:
    program = tmp_path / "blinkthink"
    install(program, "the old one")
    return program


@pytest.mark.gui
def test_in_the_tray_the_new_version_follows_by_itself(
    program: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    told, code = tmp_path / "told", tmp_path / "code.py"
    os.mkfifo(told)
    code.write_text(_TRAY)
    with started(_TRAY, program, "--hidden", "--library", str(tmp_path / "named")) as old:
        asking = SingleInstance(user_paths().data, lambda: None)
        qtbot.waitUntil(lambda: asking.ask(show=False), timeout=PATIENCE_MS)
        qtbot.waitUntil(runs_in_the_background, timeout=PATIENCE_MS)
        install(program, HALF)  # as it is while it is unpacked
        install(
            program,
            f'#!/bin/sh\ntest "$1" = --version && exit 0\necho "begun with <$*>" > "{told}"\n'
            f'exec "{sys.executable}" "{code}" "$0" "$@"\n',
        )
        assert told.read_text() == f"begun with <--library {tmp_path / 'named'} --hidden>\n"
        assert old.wait(PATIENCE) == 0
    qtbot.waitUntil(lambda: asking.ask(show=False), timeout=PATIENCE_MS)
    holder = asking.holder()
    assert holder is not None
    following = psutil.Process(holder.pid)
    try:
        qtbot.waitUntil(runs_in_the_background, timeout=PATIENCE_MS)
        assert following.pid != old.pid
    finally:
        following.terminate()
        following.wait(PATIENCE)


@pytest.mark.gui
def test_where_it_was_removed_the_app_in_the_tray_ends_quietly(program: Path, qtbot: QtBot) -> None:
    with started(_TRAY, program, "--hidden") as app:
        asking = SingleInstance(user_paths().data, lambda: None)
        qtbot.waitUntil(lambda: asking.ask(show=False), timeout=PATIENCE_MS)
        program.unlink()
        assert app.wait(PATIENCE) == 0
        assert app.stderr is not None
        assert app.stderr.read() == ""
    assert not runs_in_the_background()


@pytest.mark.parametrize("upgraded", [True, False], ids=["upgraded", "removed"])
def test_watch_ends_so_that_the_system_starts_the_new_version_if_there_is_one(
    upgraded: bool, program: Path, signed_in: Blink
) -> None:
    with started(_WATCH, program, **signed_in.environment) as watching:
        assert watching.stderr is not None
        assert watching.stderr.readline().startswith("Watching")
        if upgraded:
            install(program, WHOLE)
        else:
            program.unlink()
        assert watching.wait(PATIENCE) == (NOT_DONE if upgraded else DONE)
        (said,) = watching.stderr.read().splitlines()
    assert said == (
        "Another version of BlinkThink was installed: this one ends, so that it can start."
        if upgraded
        else "BlinkThink was removed, so this ends."
    )
    assert not runs_in_the_background()
