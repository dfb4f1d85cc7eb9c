"""From the first start to the first answer in the real app: a hand goes through the first steps,
against Blink's stand-in and a hub that offers a model, and the app is ended in the middle."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtWidgets import QApplication

from blinkthink.app.services import Services
from blinkthink.app.window import DesktopApp
from blinkthink.core.first_steps import FirstStepsFile
from blinkthink.core.paths import user_paths
from blinkthink.core.state import DownloadState
from blinkthink.ui import theme
from tests.app.conftest import Blink
from tests.app.newcomer_walk import BUTTON, Walk, offer_the_demos_model
from tests.hub_server.offering import PROJECTOR, REPO
from tests.hub_server.server import HubServer

pytestmark = [
    pytest.mark.qt_log_ignore(
        "This plugin does not support", "does not support propagateSizeHints"
    ),
]


@pytest.fixture
def hub(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HubServer]:
    with HubServer() as server:
        offer_the_demos_model(server, home / "models")
        monkeypatch.setenv("HF_ENDPOINT", server.endpoint)
        yield server


@pytest.fixture
def apps(
    qapp: QApplication, blink: Blink, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[DesktopApp]]:
    """Those that are running; each is ended."""
    for name, value in blink.environment.items():
        monkeypatch.setenv(name, value)
    running: list[DesktopApp] = []
    yield running
    for app in running:
        app.stop()
    theme.apply(qapp, "light")


def start(qapp: QApplication, apps: list[DesktopApp]) -> Walk:
    """The app is begun anew; what ran before has ended."""
    for app in apps:
        app.stop()
    apps.clear()
    app = DesktopApp(qapp, Services())
    apps.append(app)
    app.start()
    app.wait()
    return Walk(app)


def test_from_the_first_start_to_the_first_answer(
    qapp: QApplication, apps: list[DesktopApp], blink: Blink, hub: HubServer
) -> None:
    walk = start(qapp, apps)
    steps, hand = walk.steps, walk.hand
    assert steps.isVisible()
    hand.type("E-mail", blink.email)
    hand.type("Password", "not this one")
    hand.click("Sign in", BUTTON)
    hand.wait("refusal", lambda: steps.account.form.password_step.password.error())
    walk.sign_in(blink.email, blink.password, blink.pin)
    assert steps.step is steps.library
    found = steps.library.found
    assert found is not None
    assert (found.error, found.pictures) == (None, 0)
    hub.faults.hold_after = hub.repos[REPO].size(PROJECTOR) // 2
    walk.take_the_folder_and_the_model()
    walk.take_a_picture("Front Door")
    window = walk.app.window
    assert window is not None
    hand.wait("picture in the library", lambda: window.model.total == 1)
    hand.wait("progress", lambda: steps.answer.progress.isVisible())
    assert not steps.answer.answered

    # The app ends in the middle of all this; the next start goes on with it.
    walk = start(qapp, apps)
    app, steps, hand = walk.app, walk.steps, walk.hand
    assert steps.isVisible()
    assert steps.step is steps.answer
    hand.wait("picture", lambda: steps.seen.there)
    hand.wait("download", lambda: [one.state for one in app.services.downloads()])
    assert app.services.downloads()[0].state is not DownloadState.DONE
    hub.release()
    walk.see_the_answer()
    sidecar = app.services.library.read_sidecar(app.services.library.scan()[0].path)
    assert sidecar is not None
    assert sidecar.analysis is not None
    assert sidecar.provenance is not None
    assert sidecar.provenance.model.startswith("tiny")
    assert steps.answer.scene.text() == sidecar.analysis.scene
    assert steps.seen.boxes == sum(one.box is not None for one in sidecar.analysis.subjects)
    hand.click("Continue", BUTTON)
    hand.click("Open the library", BUTTON)
    assert app.window is not None
    assert app.window.library.isVisible()
    hand.wait("end", lambda: app.services.settings().set_up)
    kept = FirstStepsFile(user_paths().first_steps)
    hand.wait("nothing left to be done", lambda: kept.read() is None)

    # They do not come back by themselves.
    walk = start(qapp, apps)
    assert walk.app.window is not None
    assert walk.app.window.library.isVisible()
    assert not walk.steps.isVisible()


def test_the_demo_is_a_process_of_its_own(home: Path, tmp_path: Path) -> None:
    """“Try the demo” ends this app and begins the other one."""
    said = tmp_path / "said"
    with said.open("wb") as file:  # a pipe would stay open as long as the demo lives
        begun = subprocess.run(
            [sys.executable, "-c", _TO_THE_DEMO],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            cwd=Path(__file__).parents[2],
            stdout=file,
            stderr=file,
            timeout=90,
            check=False,
        )
    assert begun.returncode == 0, said.read_text()
    demos = [one for one in psutil.process_iter() if _is_demo_of(one, home)]
    assert len(demos) == 1
    demos[0].terminate()
    assert psutil.wait_procs(demos, 30)[1] == []
    assert (home / "first-steps.json").exists()  # back from there, the first steps are shown again


_TO_THE_DEMO = """
from PySide6.QtCore import QTimer
from blinkthink.app.services import Services
from blinkthink.app.application import make_application
from blinkthink.app.window import DesktopApp

qt = make_application()
app = DesktopApp(qt, Services())
app.start()
app.wait()
QTimer.singleShot(0, app.window.assistant.account.form.password_step.try_demo.click)
qt.exec()
app.stop()
"""


def _is_demo_of(process: psutil.Process, home: Path) -> bool:
    try:
        ours = process.environ().get("BLINKTHINK_HOME") == str(home)
        return ours and "--demo" in process.cmdline()
    except (psutil.AccessDenied, psutil.NoSuchProcess):
        return False
