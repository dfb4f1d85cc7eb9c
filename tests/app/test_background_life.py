"""The whole app on a desktop: its tray, its window that comes and goes, one instance of it."""

from __future__ import annotations

import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from blinkthink.core.paths import user_paths
from tests.app.conftest import Blink, Command
from tests.app.desktop import ROOT, Desktop, desktop

pytest.importorskip("PySide6.QtWidgets", reason="needs Qt")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from blinkthink.app.single_instance import SingleInstance
from blinkthink.app.unanswered import take_over

pytestmark = [
    pytest.mark.gui,
    pytest.mark.timeout(600),  # many programs are started
    pytest.mark.skipif(sys.platform != "linux", reason="needs X and a session bus"),
]


@pytest.fixture
def with_tray(tmp_path: Path) -> Iterator[Desktop]:
    with desktop(tmp_path, with_tray=True) as made:
        yield made


@pytest.fixture
def without_tray(tmp_path: Path) -> Iterator[Desktop]:
    with desktop(tmp_path, with_tray=False) as made:
        yield made


def said(process: subprocess.Popen[str]) -> str:
    """What it wrote until its end."""
    _, text = process.communicate(timeout=300)
    return text


def second(where: Desktop, *arguments: str) -> tuple[int, str]:
    process = where.start(*arguments)
    text = said(process)
    return process.returncode, text


def test_hidden_it_lives_in_the_tray_until_it_is_quit_there(with_tray: Desktop) -> None:
    panel, windows = with_tray.panel, with_tray.windows
    app = with_tray.start("--hidden")
    panel.until("registered")
    told = panel.until("notified")
    assert told["title"] == "Sign in to Blink."
    assert not user_paths().egress.exists(), "something was asked of the network"
    assert with_tray.shown() == []
    menu = dict(panel.ask("look", "looked")["menu"])
    assert menu["Sign in to Blink"] is False
    assert menu["Take a picture with every camera"] is False  # nobody is signed in
    panel.ask("click Open BlinkThink", "clicked")
    windows.until("shown", title="BlinkThink")

    windows.ask("close BlinkThink", "hidden")
    assert panel.until("notified")["title"] == "BlinkThink keeps running."
    assert app.poll() is None
    status, text = second(with_tray)
    assert (status, text.strip()) == (
        0, "BlinkThink is open already; its window was brought to the front.",
    )  # fmt: skip
    windows.until("shown", title="BlinkThink")
    status, text = second(with_tray, "--hidden")
    assert (status, text.strip()) == (0, "BlinkThink runs already.")

    windows.ask("close BlinkThink", "hidden")  # this is not said a second time
    children = psutil.Process(app.pid).children(recursive=True)
    panel.ask("click Quit BlinkThink", "clicked")
    assert said(app) == ""
    assert app.returncode == 0
    assert not [one for one in children if one.is_running()]


def test_what_is_chosen_in_the_tray_is_done(
    signed_in: Blink, command: Command, with_tray: Desktop
) -> None:
    assert command("schedule", "add", "--all", "--every", "60", blink=signed_in).status == 0
    with_tray.environment.update(signed_in.environment)
    panel, library = with_tray.panel, user_paths().library
    app = with_tray.start("--hidden")
    panel.until("registered")
    panel.until_tip("Next picture")
    names = [one["name"] for one in command("cameras", "--json", blink=signed_in).document]
    signed_in.switch(f"camera {shlex.quote(names[0])} command-fails")
    panel.ask("click Take a picture with every camera", "clicked")
    assert panel.until("notified")["title"].startswith(names[0])  # once all have ended
    assert len(list(library.rglob("*.jpg"))) == len(names) - 1
    panel.ask("click For an hour", "clicked")
    panel.until_tip("The schedule is paused until")
    panel.ask("click Resume the schedule", "clicked")
    panel.until_tip("Next picture")
    app.send_signal(signal.SIGTERM)
    assert said(app) == ""
    assert app.returncode == 0


def test_long_work_is_seen_on_the_icon_of_the_app(with_tray: Desktop) -> None:
    show = (
        "from blinkthink.app.application import make_application\n"
        "from blinkthink.ui.tray.icon_progress import IconProgress\n"
        "qt, icon = make_application(), IconProgress()\n"
        "for part in (0.25, 0.2501, 0.5, None):\n"
        "    icon.show(part, 3)\n"
    )
    subprocess.run(
        [sys.executable, "-c", show], env=with_tray.environment, cwd=ROOT, timeout=60, check=True
    )
    told = [with_tray.panel.until("progress") for _ in range(3)]
    assert {one["app"] for one in told} == {"application://blinkthink.desktop"}
    assert [one["progress"] for one in told] == [0.25, 0.5, 0]
    assert [one["progress-visible"] for one in told] == [True, True, False]


def test_a_tray_that_goes_is_replaced_by_a_minimised_window(with_tray: Desktop) -> None:
    panel, windows = with_tray.panel, with_tray.windows
    app = with_tray.start("--hidden")
    panel.until("registered")
    panel.ask("leave", "left")
    windows.until("minimised")
    panel.tell("come")
    panel.until("registered")  # which may be said before “came”
    windows.until("gone")
    app.send_signal(signal.SIGTERM)
    assert said(app) == ""
    assert app.returncode == 0


def test_without_a_tray_the_window_is_minimised(without_tray: Desktop) -> None:
    windows = without_tray.windows
    app = without_tray.start("--hidden")
    windows.until("minimised")
    title = "Sign in to Blink – BlinkThink"
    if without_tray.shown() != [[title, "minimised"]]:
        windows.until("titled", title=title)  # once the services know it
    assert without_tray.shown() == [[title, "minimised"]]
    windows.tell("raise Sign")
    windows.until("shown", title="BlinkThink")  # the real one is made now
    windows.until("hidden")

    windows.tell("close BlinkThink")
    windows.until("minimised", title="BlinkThink")
    assert app.poll() is None
    assert second(without_tray)[0] == 0
    windows.until("shown", title="BlinkThink")
    windows.tell("close BlinkThink")
    windows.until("minimised", title="BlinkThink")
    windows.tell("close BlinkThink")  # closed once more, where it is all there is: it ends
    assert said(app) == ""
    assert app.returncode == 0


def test_a_first_one_that_was_killed_is_no_obstacle(without_tray: Desktop) -> None:
    first = without_tray.start("--hidden")
    without_tray.windows.until("minimised")
    first.kill()
    first.wait(60)
    without_tray.windows.until("gone")
    again = without_tray.start()
    without_tray.windows.until("shown", title="BlinkThink")
    again.send_signal(signal.SIGTERM)
    assert said(again) == ""
    assert again.returncode == 0


@pytest.mark.slow  # it waits six seconds for an answer; the next one proves the parts of this
def test_a_first_one_that_hangs_is_said_and_can_be_ended(without_tray: Desktop) -> None:
    first = without_tray.start("--hidden")
    without_tray.windows.until("minimised")
    first.send_signal(signal.SIGSTOP)
    status, text = second(without_tray, "--hidden")
    assert (status, text.strip()) == (
        1, f"BlinkThink runs already, but it does not answer. It is process {first.pid}.",
    )  # fmt: skip
    assert first.poll() is None


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_one_that_hangs_is_ended_where_the_user_wants_it(
    without_tray: Desktop, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    first = without_tray.start("--hidden")
    without_tray.windows.until("minimised")
    first.send_signal(signal.SIGSTOP)
    home = user_paths().data
    single = SingleInstance(home, lambda: None)
    assert not single.take()
    assert not single.ask(show=True, seconds=0.5)
    assert not take_over(single, hidden=True)  # nobody is asked
    silent = f"BlinkThink runs already, but it does not answer. It is process {first.pid}.\n"
    assert capsys.readouterr().err == silent
    assert first.poll() is None
    answers = ["Leave it", "End it and start again"]

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        wanted = answers.pop(0)
        next(one for one in box.buttons() if one.text() == wanted).click()

    QTimer.singleShot(0, answer)
    assert not take_over(single, hidden=False)
    assert first.poll() is None
    QTimer.singleShot(0, answer)
    assert take_over(single, hidden=False)
    first.wait(60)
    single.release()
    assert not (home / "window.address").exists()
