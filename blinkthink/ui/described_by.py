"""Beside a picture that shows nothing new: the one that describes it, and what that says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from blinkthink.core.clock import Clock
from blinkthink.core.records import Sidecar
from blinkthink.core.translation import tr
from blinkthink.core.triage_words import nothing_new
from blinkthink.ui import wording
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.parts import cut
from blinkthink.ui.tokens import XS, L, S
from blinkthink.ui.widgets import Paragraph, button


class DescribedBy(QWidget):
    """Follows the current picture; hidden where it was not skipped."""

    def __init__(self, current: CurrentPicture, clock: Clock) -> None:
        super().__init__()
        self._current = current
        self._clock = clock
        self.title = Paragraph("", "strong")
        self.says = Paragraph("", "second")
        self.show_it = button(tr("Show that picture"), "link", on_click=current.show_since)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, L)
        column.setSpacing(XS)
        column.addWidget(self.title)
        column.addWidget(self.says)
        column.addSpacing(S - XS)
        column.addWidget(self.show_it, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def refresh(self) -> None:
        """Say what is known now."""
        known = self._current.sidecar
        since = known.since if known is not None else None
        audit = known is not None and known.analysis is not None
        shown = since is not None and self._current.loaded and self._current.job is None
        self.setVisible(shown)
        if known is None or since is None or not shown:
            return
        same = nothing_new(since, known.captured_at)
        if audit:
            self.title.say(tr("Looked at all the same: “{words}”").format(words=same))
            self.says.say(
                tr(
                    "One in twenty of the pictures that show nothing new is analysed, to see "
                    "whether that is so."
                )
            )
        else:
            self.title.say(same)
            self.says.say(self._described(self._current.described))
        self.show_it.setVisible(self._current.described is not None)

    def _described(self, other: Sidecar | None) -> str:
        if other is None:
            return tr("The picture that it equals is not here any more.")
        taken = wording.moment(other.captured_at, self._clock.now())
        if other.analysis is None:
            return tr("It equals the picture of {time}, which has no analysis any more.").format(
                time=taken
            )
        said = " ".join(part for part in (other.analysis.scene, other.analysis.activity) if part)
        return cut(
            tr("It is described by the picture of {time}: {words}").format(time=taken, words=said),
            500,
        )
