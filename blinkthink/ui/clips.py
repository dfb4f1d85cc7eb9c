"""Fetching motion clips: asked for once at a time, and told in words how it went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from blinkthink.core.events import ClipsProgress
from blinkthink.core.records import CameraRef
from blinkthink.core.state import ClipOutcome
from blinkthink.core.translation import tr
from blinkthink.core.words import Words, say
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge

_REASONS = 2  # that are named; the rest is counted


class ClipFetching(QObject):
    """Asks for clips and hears how far they are, whoever asked."""

    progressed = Signal(object)
    """A ClipsProgress."""
    ended = Signal(object, str)
    """What the user asked for is over: Words, and their tone."""

    def __init__(self, backend: Backend, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._bridge = bridge
        self._asked = False
        self._cancelled = False
        bridge.news.connect(self._on_news)

    def fetch(self, cameras: Sequence[CameraRef] = ()) -> None:
        """Fetch the clips of these cameras, of all where none is named."""
        if self._asked:
            return
        self._asked, self._cancelled = True, False
        wanted = tuple(cameras)
        self._bridge.call(
            lambda: self._backend.fetch_clips(wanted), self._on_done, self._on_failed, owner=self
        )

    def cancel(self) -> None:
        """Fetch no more of them."""
        self._cancelled = True
        self._bridge.call(self._backend.cancel_clips)

    def _on_news(self, event: object) -> None:
        if isinstance(event, ClipsProgress):
            self.progressed.emit(event)

    def _on_done(self, outcomes: list[ClipOutcome]) -> None:
        self._asked = False
        self.ended.emit(*told(outcomes, cancelled=self._cancelled))

    def _on_failed(self, error: BaseException) -> None:
        self._asked = False
        self.progressed.emit(ClipsProgress(0, None, running=False))
        self.ended.emit(say(error), "alert")


def told(outcomes: Sequence[ClipOutcome], *, cancelled: bool = False) -> tuple[Words, str]:
    """How a download of clips went: “12 new clips. 3 failed: Driveway did not answer.”"""
    new = sum(one.error is None and one.new for one in outcomes)
    failed = [one for one in outcomes if one.error is not None]
    title = tr("%n new clip(s).", "", new) if new else tr("No new clips.")
    if cancelled:
        title = tr("Stopped before a clip was fetched.")
        if new:
            title = tr("Stopped. %n new clip(s).", "", new)
    if not failed:
        known = sum(one.error is None and not one.new for one in outcomes)
        rest = tr("%n other(s) were here already.", "", known) if known else ""
        return Words(title, rest, ""), "info"
    reasons = Counter(say(one.error).title.rstrip(".") for one in failed if one.error is not None)
    named = [reason for reason, _ in reasons.most_common(_REASONS)]
    unnamed = len(reasons) - _REASONS
    if unnamed > 0:
        named.append(tr("and %n other reason(s)", "", unnamed))
    details = "\n".join(
        f"{one.camera.name}, {one.id}: {one.error.code} {one.error.detail}".rstrip()
        for one in failed
        if one.error is not None
    )
    return Words(
        title,
        tr("%n failed: {reasons}.", "", len(failed)).format(reasons="; ".join(named)),
        "",
        details,
    ), "notice"
