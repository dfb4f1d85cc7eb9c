"""The line below the bar: how many pictures match, the active filters, and the index's progress."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from blinkthink.core.translation import number, tr
from blinkthink.gallery.index.query import IndexProgress
from blinkthink.ui.flow import Flow
from blinkthink.ui.gallery.query_words import Part
from blinkthink.ui.tokens import L, M, S
from blinkthink.ui.widgets import button, label, progress_bar

_LONGEST = 28


class ChipsRow(QFrame):
    """Hidden while nothing is filtered and the index is whole."""

    removed = Signal(object)
    """The query without a filter."""
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = label("", "second")
        self.count.setAccessibleDescription(tr("Pictures that match"))
        said = QWidget()
        self._flow = Flow(said)
        self.chips: list[QPushButton] = []
        self._parts: list[Part] = []
        self.clear = button(tr("Clear filters"), "link", on_click=self.cleared.emit)
        self.reading = label("", "muted")
        self.bar = progress_bar(tr("Reading what was seen"), 72)
        self._flow.addWidget(self.count)
        self._flow.addWidget(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, S, L, 0)
        row.setSpacing(M)
        top = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(said, 1)
        row.addWidget(self.reading, 0, top)
        row.addWidget(self.bar, 0, top)
        self._progress = IndexProgress()
        self._show()

    def show_filters(self, parts: Sequence[Part], words: str) -> None:
        """Show the active filters as chips, and ``words`` (“312 pictures”)."""
        if list(parts) != self._parts:
            self._parts = list(parts)
            focused = any(chip.hasFocus() for chip in self.chips)
            self._put([self._chip(part) for part in parts])
            if focused:
                (self.chips[0] if self.chips else self.clear).setFocus()
        self.count.setText(words if parts else "")
        self._show()

    def show_progress(self, progress: IndexProgress) -> None:
        """Say how far the index is while it is being built."""
        self._progress = progress
        if progress.running:
            text = tr("Reading what was seen: {done} of {total}").format(
                done=number(progress.done), total=number(progress.total)
            )
            self.reading.setText(text)
            self.bar.setRange(0, max(1, progress.total))
            self.bar.setValue(progress.done)
        self._show()

    def _put(self, chips: list[QPushButton]) -> None:
        """These in place of those before; what clears them all comes last."""
        for old in self.chips:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._flow.removeWidget(self.clear)
        for one in (*chips, self.clear):
            self._flow.addWidget(one)
        for one in chips:
            one.show()
        self.chips = chips

    def _chip(self, part: Part) -> QPushButton:
        text = part.text if len(part.text) <= _LONGEST else f"{part.text[: _LONGEST - 1]}…"
        made = button(f"{text}  ✕", "filter", icon=part.icon)
        name = tr("Remove the filter {filter}").format(filter=part.text)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.clicked.connect(lambda: self.removed.emit(part.without))
        return made

    def _show(self) -> None:
        running = self._progress.running
        self.clear.setVisible(bool(self._parts))
        self.count.setVisible(bool(self._parts))
        for part in (self.reading, self.bar):
            part.setVisible(running)
        self.setVisible(running or bool(self._parts))
