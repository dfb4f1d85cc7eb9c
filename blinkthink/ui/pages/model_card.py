"""One model on the Models page: what it is, what it needs, whether it fits, and using it."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core.state import ModelEntry
from blinkthink.ui import icons, theme
from blinkthink.ui.pages import phrases
from blinkthink.ui.pages.phrases import Fit
from blinkthink.ui.rich_text import breakable
from blinkthink.ui.tokens import XS, L, S
from blinkthink.ui.widgets import Card, Paragraph, Spinner, button, label

_ROLES = {Fit.WELL: "ok", Fit.TIGHT: "notice", Fit.TOO_BIG: "alert"}
_SIZES, _FITS, _ACTION = 128, 84, 140


class ModelCard(Card):
    """Shows an entry; ``memory`` is this computer's, in bytes."""

    chosen = Signal(str)

    def __init__(self, entry: ModelEntry, memory: int) -> None:
        super().__init__()
        self.entry = entry
        self.setAccessibleName(f"Model {entry.title}")
        suits = phrases.fit(entry.memory_needed, memory)
        broken = entry.status == "broken"
        about = QVBoxLayout()
        about.setSpacing(XS)
        about.addWidget(_Title(entry.title))
        if entry.about:
            about.addWidget(Paragraph(entry.about, "second"))
        if broken:
            about.addWidget(Paragraph(_problem(entry), "alert"))
        self._line = Paragraph(_line(entry, suits), "second")
        about.addWidget(self._line)
        self._sizes = QWidget()
        self._sizes.setFixedWidth(_SIZES)
        sizes = QVBoxLayout(self._sizes)
        sizes.setContentsMargins(0, 0, 0, 0)
        sizes.setSpacing(2)
        sizes.addWidget(label(phrases.size(entry.bytes), "second"))
        sizes.addWidget(label(f"needs {phrases.size(entry.memory_needed)}", "second"))
        self._fit = label("" if broken else suits.value, _ROLES[suits])
        self._fit.setFixedWidth(_FITS)
        self._use = button("Use", on_click=lambda: self.chosen.emit(entry.name))
        self._use.setAccessibleName(f"Use {entry.title}")
        self._busy = Spinner()
        row = QHBoxLayout()
        row.setSpacing(L)
        row.addLayout(about, 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self._sizes, 0, middle)
        row.addWidget(self._fit, 0, middle)
        row.addWidget(self._end(), 0, middle)
        self.body.addLayout(row)
        self.choose(entry.in_use)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Without room the size and fit stand below the words."""
        self._line.setVisible(narrow)
        self._sizes.setHidden(narrow)
        self._fit.setHidden(narrow)

    def set_busy(self, busy: bool) -> None:
        """While the change is under way."""
        self._use.setEnabled(not busy)
        self._busy.setVisible(busy)

    def _end(self) -> QWidget:
        """What stands at the right: in use, use, built in, or why it cannot be used."""
        end = QWidget()
        end.setFixedWidth(_ACTION)
        row = QHBoxLayout(end)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addStretch(1)
        entry = self.entry
        if entry.in_use:
            check = QLabel()
            icons.put(check, "check", "text")
            row.addWidget(check)
            row.addWidget(label("In use", "strong"))
        elif entry.status == "ready":
            if entry.built_in:
                row.addWidget(label("Built in", "second"))
            row.addWidget(self._busy)
            row.addWidget(self._use)
        elif entry.status == "partial":
            row.addWidget(label("Not complete", "notice"))
        elif entry.status == "broken":
            row.addWidget(label("Cannot be used", "alert"))
        else:
            row.addWidget(label("Not installed", "muted"))
        return end


class _Title(QLabel):
    """“Gemma 4 E4B · QAT Q4_0” with the name strong and the rest quieter; long ones wrap."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._name, self._dot, self._rest = title.partition(" · ")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setProperty("role", "emphasis")
        self.setAccessibleName(title)
        self._dress()
        theme.hub().changed.connect(self._dress)

    def _dress(self) -> None:
        rest = breakable(html.escape(self._dot + self._rest))
        quiet = f'<span style="font-weight:400; color:{theme.current().second}">{rest}</span>'
        self.setText(breakable(html.escape(self._name)) + quiet)


def _line(entry: ModelEntry, suits: Fit) -> str:
    parts = [phrases.size(entry.bytes), f"needs {phrases.size(entry.memory_needed)} of memory"]
    if entry.status != "broken":
        parts.append(suits.value.lower())
    return " · ".join(parts)


def _problem(entry: ModelEntry) -> str:
    return entry.problem or "One of its files is missing or damaged. Add the files again."
