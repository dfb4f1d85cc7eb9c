"""From the first start to the first answer in the real app: a hand goes through the first steps,
against Blink's stand-in and a hub that offers a model, and the app is ended in the middle."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from blinkthink.app.services import Services
from blinkthink.app.window import DesktopApp
from blinkthink.core.first_steps import FirstStepsFile
from blinkthink.core.paths import bundled, user_paths
from blinkthink.core.state import DownloadState, SignIn
from blinkthink.ui import theme
from blinkthink.ui.assistant.page import AssistantPage
from tests.app.conftest import Blink
from tests.hub_server.offering import PROJECTOR, REPO, TEXT, offer, write_catalogue
from tests.hub_server.server import HubServer
from tests.tour.hand import Hand

pytestmark = [
    pytest.mark.timeout(180),
    pytest.mark.qt_log_ignore(
        "This plugin does not support", "does not support propagateSizeHints"
    ),
]
BUTTON = QAbstractButton


@pytest.fixture
def hub(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HubServer]:
    """Offers the demo's model under names that suit any machine: the smallest of each kind."""
    folder = bundled("models", "demo")
    with HubServer() as server:
        offer(server, folder / "blinkthink-demo.gguf", folder / "blinkthink-demo-mmproj.gguf")
        write_catalogue(home / "models", *(line for entry in entries() for line in entry))
        monkeypatch.setenv("HF_ENDPOINT", server.endpoint)
        yield server


def entries() -> Iterator[list[str]]:
    for kind in ("E2B", "E4B", "12B", "26B", "31B"):
        for variant in ("", " QAT"):
            yield [
                "[[model]]",
                f'name = "tiny-{kind.lower()}{variant.strip().lower()}"',
                f'title = "Tiny {kind}{variant}"',
                f'repo = "{REPO}"',
                f'text = {{ file = "{TEXT}" }}',
                f'projector = {{ file = "{PROJECTOR}" }}',
                "memory = 1000000",
                'license = "MIT"',
            ]


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


def start(qapp: QApplication, apps: list[DesktopApp]) -> tuple[DesktopApp, AssistantPage, Hand]:
    """The app is begun anew; what ran before has ended."""
    for app in apps:
        app.stop()
    apps.clear()
    app = DesktopApp(qapp, Services())
    apps.append(app)
    app.start()
    app.wait()
    assert app.window is not None
    return app, app.window.assistant, Hand(app.window)


def test_from_the_first_start_to_the_first_answer(
    qapp: QApplication, apps: list[DesktopApp], blink: Blink, hub: HubServer
) -> None:
    app, steps, hand = start(qapp, apps)
    assert steps.isVisible()
    hand.type("E-mail", blink.email)
    hand.type("Password", "not this one")
    hand.click("Sign in", BUTTON)
    hand.wait("refusal", lambda: steps.account.form.password_step.password.error())
    hand.type("Password", blink.password)
    hand.click("Sign in", BUTTON)
    hand.wait("code wanted", lambda: app.services.account().state is SignIn.PIN_WANTED)
    hand.type("Code", blink.pin)
    hand.click("Continue", BUTTON)

    hand.wait("the folder", lambda: steps.step is steps.library and steps.library.found)
    found = steps.library.found
    assert found is not None
    assert (found.error, found.pictures) == (None, 0)
    hand.click("Use this folder", BUTTON)

    hand.wait("advice", lambda: steps.model.entry is not None)
    assert steps.model.entry is not None
    assert steps.model.entry.title.startswith("Tiny")
    hub.faults.hold_after = hub.repos[REPO].size(PROJECTOR) // 2
    hand.click("Download", BUTTON)

    hand.wait("cameras", lambda: len(steps.picture.cameras) == 4)
    hand.click("Take a picture with Front Door", BUTTON)
    hand.wait("picture", lambda: steps.seen.there)
    assert app.window is not None
    assert app.window.model.total == 1
    hand.click("Continue", BUTTON)
    hand.wait("progress", lambda: steps.answer.progress.isVisible())
    assert not steps.answer.answered

    # The app ends in the middle of all this; the next start goes on with it.
    app, steps, hand = start(qapp, apps)
    assert steps.isVisible()
    assert steps.step is steps.answer
    hand.wait("picture", lambda: steps.seen.there)
    hand.wait("download", lambda: [one.state for one in app.services.downloads()])
    assert app.services.downloads()[0].state is not DownloadState.DONE
    hub.release()
    hand.wait("answer", lambda: steps.answer.answered, 120)
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
    app, _, hand = start(qapp, apps)
    assert app.window is not None
    assert app.window.library.isVisible()
    assert not app.window.assistant.isVisible()
