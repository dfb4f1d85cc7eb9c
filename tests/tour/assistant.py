"""The stops of the picture tour at the first steps, as “Set up again” shows them to who is signed
in: the page without an account is the sign-in page's twin, and comes with the scripted states."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton

from blinkthink.app.window import DesktopApp
from tests.tour.hand import Hand, pause

NARROW = (640, 480)


class AssistantStops:
    """Takes one picture more, and ends in the library."""

    def __init__(self, app: DesktopApp, hand: Hand, shoot: Callable[..., None]) -> None:
        assert app.window is not None
        self._window = app.window
        self._hand = hand
        self._shoot = shoot

    def walk(self) -> None:
        self._window.go("assistant")
        hand, steps = self._hand, self._window.assistant
        pause(2500)  # the scenes beside it are drawn
        self._both("account")
        hand.click("Continue", QAbstractButton)
        hand.wait("folder", lambda: steps.library.found is not None)
        self._both("library")
        hand.click("Use this folder", QAbstractButton)
        hand.wait("advice", lambda: steps.model.entry is not None, 60)
        pause(600)
        self._both("model")
        steps.go_to("picture")
        hand.wait("cameras", lambda: len(steps.picture.cameras) == 4)
        self._both("cameras")
        hand.click("Take a picture with Front Door", QAbstractButton)
        pause(400)
        self._shoot("first-steps-taking")
        hand.wait("picture", lambda: steps.seen.there, 60)
        self._both("picture")
        hand.click("Continue", QAbstractButton)
        hand.wait("answer", lambda: steps.answer.answered, 120)
        self._both("answer")
        hand.click("Continue", QAbstractButton)
        self._both("next")
        hand.click("Open the library", QAbstractButton)

    def _both(self, step: str) -> None:
        self._shoot(f"first-steps-{step}")
        self._shoot(f"first-steps-{step}-narrow", NARROW)
        self._window.resize(1280, 800)
