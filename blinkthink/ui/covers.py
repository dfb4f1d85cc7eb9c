"""What covers the window's pages: the page to sign in, and the first steps."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from blinkthink.core.clock import Clock
from blinkthink.core.records import Sidecar
from blinkthink.core.settings import Settings
from blinkthink.core.state import SignIn
from blinkthink.core.translation import tr
from blinkthink.core.words import Words, say_code
from blinkthink.ui.assistant.afterwards import Afterwards
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.news import News
from blinkthink.ui.shell import Shell
from blinkthink.ui.stack import Stack
from blinkthink.ui.toast import Toast

if TYPE_CHECKING:
    from blinkthink.ui.assistant.page import AssistantPage
    from blinkthink.ui.pages.sign_in import SignInPage


class Covers(QObject):
    """Lays them over the shell and takes them away; each is made when it is first wanted."""

    demo_requested = Signal()
    uncovered = Signal(str)
    """The first steps are over, and this place is wanted; empty: as the window was."""
    library_changed = Signal()
    import_wanted = Signal()
    picture_wanted = Signal(object)
    """The Path of the first picture that was described."""
    judging = Signal(object)
    """There is a ``CurrentPicture`` more whose analysis the user can correct."""

    def __init__(
        self,
        backend: Backend,
        bridge: Bridge,
        clock: Clock,
        layers: Stack,
        shell: Shell,
        news: News,
        toast: Toast,
        first_answer: Afterwards,
        make_thumbs: Callable[[QObject], Thumbs],
    ) -> None:
        super().__init__(layers)
        self._backend = backend
        self._bridge = bridge
        self._clock = clock
        self._layers = layers
        self._shell = shell
        self._news = news
        self._toast = toast
        self._first_answer = first_answer
        self._make_thumbs = make_thumbs
        self._came_from_library = False  # to the page to sign in, which somebody asked for
        first_answer.answered.connect(self._on_first_answer)

    @cached_property
    def sign_in(self) -> SignInPage:
        """The page that covers the window while nobody is signed in."""
        from blinkthink.ui.pages.sign_in import SignInPage

        made = SignInPage(self._backend, self._bridge, clock=self._clock)
        made.demo_requested.connect(self.demo_requested)
        made.library_requested.connect(self._look_only)
        made.left.connect(self._leave_sign_in)
        self._layers.addWidget(made)
        return made

    @cached_property
    def assistant(self) -> AssistantPage:
        """The first steps."""
        from blinkthink.ui.assistant.page import AssistantPage

        made = AssistantPage(
            self._backend,
            self._bridge,
            self._clock,
            self._first_answer,
            self._make_thumbs,
            parent=self._layers,
        )
        made.demo_requested.connect(self.demo_requested)
        made.library_changed.connect(self.library_changed)
        made.import_wanted.connect(self.import_wanted)
        made.finished.connect(self._on_first_steps_over)
        self._layers.addWidget(made)
        self.judging.emit(made.answer.current)
        return made

    @property
    def covering(self) -> bool:
        """Whether one of them is in front."""
        return self.signing_in or self.assisting

    @property
    def signing_in(self) -> bool:
        """Whether the page to sign in is in front."""
        return self._is_in_front("sign_in")

    @property
    def assisting(self) -> bool:
        """Whether the first steps are in front."""
        return self._is_in_front("assistant")

    def show_sign_in(self, wanted: bool) -> None:
        """Whether the sign-in page covers the window; the first steps have it as one of theirs."""
        if self.assisting:
            return
        if wanted:
            self._layers.setCurrentWidget(self.sign_in)
        elif self.signing_in:
            self._came_from_library = False
            self._layers.setCurrentWidget(self._shell)
            self.uncovered.emit("")

    def ask_sign_in(self) -> None:
        """Show the page to sign in."""
        self._came_from_library = not self.assisting
        self._without_account(False)
        self.show_sign_in(True)

    def show_assistant(self, step: str = "") -> None:
        """Show the first steps, from this one on."""
        self.assistant.begin(step)
        self._layers.setCurrentWidget(self.assistant)

    def shows(self, place: str) -> bool:
        """Whether the part of the first steps that has to do with a place is in front."""
        if not self.assisting:
            return False
        steps = self.assistant
        return place == "assistant" or (
            place == "models" and steps.step in (steps.model, steps.answer)
        )

    def stop(self) -> None:
        """What the first steps load comes to nothing."""
        steps: AssistantPage | None = self.__dict__.get("assistant")
        if steps is not None:
            steps.stop()

    def _is_in_front(self, name: str) -> bool:
        page: QWidget | None = self.__dict__.get(name)  # which is not made for this
        return page is not None and self._layers.currentWidget() is page

    def _leave_sign_in(self) -> None:
        if not self._came_from_library:
            return
        if self._backend.account().state is SignIn.SIGN_IN_AGAIN:
            self.show_sign_in(False)  # nobody is asked again, and nothing is to be kept for that
        else:
            self._look_only()

    def _look_only(self) -> None:
        self._without_account(True)
        self.show_sign_in(False)

    def _without_account(self, wanted: bool) -> None:
        self._news.looking_only = wanted
        settings = self._backend.settings()
        self._keep(msgspec.structs.replace(settings, without_account=wanted))

    def _keep(self, settings: Settings) -> None:
        if settings != self._backend.settings():
            self._bridge.call(lambda: self._backend.change_settings(settings))

    def _on_first_steps_over(self, place: str) -> None:
        signed_in = self._backend.account().signed_in
        self._news.looking_only = not signed_in
        settings = self._backend.settings()
        self._keep(msgspec.structs.replace(settings, set_up=True, without_account=not signed_in))
        self._layers.setCurrentWidget(self._shell)
        self.uncovered.emit(place)

    def _on_first_answer(self, path: Path, sidecar: Sidecar) -> None:
        """The first picture was described: say so where it is not seen anyway."""
        if not self._layers.isVisible():
            return
        if self.assisting and self.assistant.shows_answer_next:
            return
        if sidecar.analysis is None:
            assert sidecar.error is not None
            told, tone = say_code(sidecar.error.code), "alert"
        else:
            told = Words(tr("The first answer is here."), sidecar.analysis.scene, "")
            tone = "info"
        if self.assisting:
            show = partial(self.assistant.go_to, "answer")
        else:
            show = partial(self.picture_wanted.emit, path)
        self._toast.say(told, tone=tone, action=tr("Show it"), on_act=show)
