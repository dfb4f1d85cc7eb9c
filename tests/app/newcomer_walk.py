"""What a newcomer does in the first steps, by a hand; for the test of it and for the benchmark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton

from blinkthink.app.window import DesktopApp
from blinkthink.core.paths import bundled
from blinkthink.core.state import SignIn
from blinkthink.ui.assistant.page import AssistantPage
from tests.hub_server.offering import PROJECTOR, REPO, TEXT, offer, write_catalogue
from tests.hub_server.server import HubServer
from tests.tour.hand import Hand

BUTTON = QAbstractButton


def offer_the_demos_model(hub: HubServer, models: Path) -> None:
    """Under names that suit any machine: it is the smallest of each kind."""
    folder = bundled("models", "demo")
    offer(hub, folder / "blinkthink-demo.gguf", folder / "blinkthink-demo-mmproj.gguf")
    write_catalogue(models, *(line for entry in _entries() for line in entry))


def _entries() -> Iterator[list[str]]:
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


class Walk:
    """One start of the app, in which somebody goes through the first steps."""

    def __init__(self, app: DesktopApp) -> None:
        assert app.window is not None
        self.app = app
        self.steps: AssistantPage = app.window.assistant
        self.hand = Hand(app.window)

    def sign_in(self, email: str, password: str, pin: str) -> None:
        hand, services = self.hand, self.app.services
        hand.type("E-mail", email)
        hand.type("Password", password)
        hand.click("Sign in", BUTTON)
        hand.wait("code wanted", lambda: services.account().state is SignIn.PIN_WANTED)
        hand.type("Code", pin)
        hand.click("Continue", BUTTON)
        hand.wait("the folder", lambda: self.steps.library.found is not None)

    def take_the_folder_and_the_model(self) -> None:
        hand, steps = self.hand, self.steps
        hand.click("Use this folder", BUTTON)
        hand.wait("advice", lambda: steps.model.entry is not None)
        hand.click("Download", BUTTON)

    def take_a_picture(self, camera: str) -> None:
        hand, steps = self.hand, self.steps
        hand.wait("cameras", lambda: len(steps.picture.cameras) == 4)
        hand.click(f"Take a picture with {camera}", BUTTON)
        hand.wait("picture", lambda: steps.seen.there)
        hand.click("Continue", BUTTON)

    def see_the_answer(self) -> None:
        self.hand.wait("answer", lambda: self.steps.answer.answered, 120)
