"""What skipping pictures saves and what it misses, measured by audits, for each camera."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from blinkthink.core import words
from blinkthink.core.audits import TriageRates
from blinkthink.core.events import CamerasChanged, LibraryChanged
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import Settings
from blinkthink.core.translation import tr
from blinkthink.gallery.index.query import Identity, Query
from blinkthink.ui import keys
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge, Call
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.frame import ScrollPage, clear, section
from blinkthink.ui.pages.skipping import rate_words
from blinkthink.ui.pages.skipping.rates_card import RatesCard
from blinkthink.ui.tokens import XS, M, S
from blinkthink.ui.widgets import Paragraph, icon_button

_REST_MS = 800  # after a change, before it is counted again
_SENTENCE = tr(
    "Pictures that came by themselves and show nothing new are not analysed. One in twenty of them "
    "is looked at all the same: where that finds other people, vehicles, animals, parcels or flags "
    "than the picture that it was said to equal, a change was missed."
)
_NIGHT = tr(
    "Night is what the analysis calls dark or infrared, whatever the hour. The range holds with "
    "95 % confidence (Wilson’s interval). What a model says varies a little, so a few of these may "
    "be its own slips."
)
_MODES = {
    "off": tr("Nothing is skipped"),
    "careful": tr("Skips carefully"),
    "eager": tr("Skips eagerly"),
}


@dataclass(frozen=True)
class Found:
    """The rates by camera, the cameras' names in their order, and whether all was read."""

    rates: dict[Identity, TriageRates]
    names: tuple[tuple[Identity, str], ...]
    whole: bool


class SkippingPage(ScrollPage):
    """Counted again whenever the library changes while it is in sight."""

    left = Signal()
    rules_wanted = Signal(object)
    """The page of a camera is asked for: a CameraRef, or None for all cameras."""
    query_wanted = Signal(object)
    """The pictures of this Query are to be shown."""

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__(tr("Skipped pictures"), _SENTENCE, widest=900)
        self._backend = backend
        self._bridge = bridge
        self._call: Call | None = None
        self.found: Found | None = None
        self.back = icon_button("back", tr("Back"), on_click=self.left.emit)
        self.message = InlineMessage()
        self.state = Paragraph(tr("Counting…"), "muted")
        self.all = RatesCard(tr("All cameras"), of_camera=False)
        self.all.rules_wanted.connect(lambda: self.rules_wanted.emit(None))
        self.all.missed_wanted.connect(lambda: self.query_wanted.emit(Query(missed=True)))
        self.cards: dict[Identity, RatesCard] = {}
        self._heading = section(tr("Each camera"))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(M)
        self._note = Paragraph(_NIGHT, "muted")
        self.put_beside_title(self.back)
        for part in (self.message, self.state, self.all, self._heading):
            self.column.addWidget(part)
        self.state.setContentsMargins(0, XS, 0, XS)
        self.column.addLayout(self._cards)
        self.column.addSpacing(S)
        self.column.addWidget(self._note)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._count)
        self.narrow_changed.connect(self._set_narrow)
        bridge.news.connect(self._on_news)
        for part in (self.all, self._heading):
            part.hide()

    def refresh(self) -> None:
        """Count now."""
        self._count()

    def _count(self) -> None:
        if self._call is not None:
            self._rest.start()
            return
        index = self._backend.index

        def count() -> Found:
            facets = index.facets()
            names = tuple((key, name) for key, name, _ in facets.cameras)
            return Found(index.triage_rates(), names, not index.progress.running)

        self._call = self._bridge.call_in_thread(count, self._on_counted, self._on_failed)

    def _on_counted(self, found: Found) -> None:
        self._call = None
        if not found.whole:
            self._rest.start()
        self.found = found
        self._show(found)

    def _on_failed(self, error: BaseException) -> None:
        self._call = None
        self.message.say(words.say(error))

    def _show(self, found: Found) -> None:
        settings = self._backend.settings()
        refs = {camera.ref.key: camera.ref for camera in self._backend.cameras().cameras}
        listed = [(key, name) for key, name in found.names if key in found.rates]
        every = list(found.rates.values())
        counts = [one for rates in every for one in (rates.day, rates.night)]
        total = sum(every, TriageRates())
        end = rate_words.scale([*counts, total.day, total.night])
        self.all.show_rates(total, _MODES[settings.triage], end)
        if list(self.cards) != [key for key, _ in listed]:
            self._make_cards(listed, refs)
        for key, _ in listed:
            mode = settings.triage_of(refs.get(key) if len(key) == 3 else None)
            self.cards[key].show_rates(found.rates[key], _MODES[mode], end)
        self.all.show()
        self._heading.setVisible(bool(listed))
        self.state.say(self._state(found, total, settings))
        self.state.setVisible(bool(self.state.plain()))

    def _make_cards(
        self, listed: list[tuple[Identity, str]], refs: dict[tuple[str, str, str], CameraRef]
    ) -> None:
        clear(self._cards)
        self.cards = {}
        for key, name in listed:
            card = RatesCard(name, of_camera=True)
            ref = next((one for its, one in refs.items() if its == key), None)
            card.rules.setVisible(ref is not None)
            card.rules_wanted.connect(lambda ref=ref: self.rules_wanted.emit(ref))
            query = Query(cameras=frozenset({key}), missed=True)
            card.missed_wanted.connect(lambda query=query: self.query_wanted.emit(query))
            card.set_narrow(self.narrow)
            self.cards[key] = card
            self._cards.addWidget(card)

    def _state(self, found: Found, total: TriageRates, settings: Settings) -> str:
        if not found.whole:
            return tr("The library is still being read; the numbers grow.")
        if total.total.skipped:
            return ""
        if settings.triage == "off":
            return tr("Nothing is skipped: every picture is analysed.")
        return tr("Nothing was skipped yet. Pictures on schedule and on motion are compared first.")

    def _set_narrow(self, narrow: bool) -> None:
        for card in (self.all, *self.cards.values()):
            card.set_narrow(narrow)

    def _on_news(self, event: object) -> None:
        counts = isinstance(event, LibraryChanged | CamerasChanged)
        if counts and self.isVisible() and not self._rest.isActive():
            self._rest.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if keys.command("camera", event) == "close":
            self.left.emit()
        else:
            super().keyPressEvent(event)
