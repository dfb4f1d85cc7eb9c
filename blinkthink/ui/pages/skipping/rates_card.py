"""The rates of one camera, or of all together: day and night."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from blinkthink.core.audits import TriageCounts, TriageRates
from blinkthink.core.translation import tr
from blinkthink.ui import icons
from blinkthink.ui.pages.frame import turn
from blinkthink.ui.pages.phrases import shortened
from blinkthink.ui.pages.skipping import rate_words
from blinkthink.ui.pages.skipping.rate_plot import RatePlot
from blinkthink.ui.tokens import XS, L, M, S
from blinkthink.ui.widgets import Card, ElidedLabel, Paragraph, button, label

_PLOT = 220


class RatesCard(Card):
    """A name, what triage does there, and a row each for day and night."""

    missed_wanted = Signal()
    """The pictures with missed changes are to be shown."""
    rules_wanted = Signal()

    def __init__(self, name: str, *, of_camera: bool) -> None:
        super().__init__()
        self.setAccessibleName(tr("Skipped pictures: {name}").format(name=name))
        self.mode = label("", "muted")
        self.rules = button(tr("Change"), "link", on_click=self.rules_wanted.emit)
        self.rules.setAccessibleName(
            tr("Change how pictures are skipped: {name}").format(name=name)
        )
        self.missed = button("", "link", on_click=self.missed_wanted.emit)
        self.day = RateRow("light", tr("By day"))
        self.night = RateRow("dark", tr("At night"))
        title = ElidedLabel(shortened(name, 200), "strong" if of_camera else "emphasis")
        title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(title)
        head.addWidget(self.mode, 1)
        head.addWidget(self.rules)
        self.body.setSpacing(M)
        self.body.addLayout(head)
        self.body.addWidget(self.day)
        self.body.addWidget(self.night)
        self.body.addWidget(self.missed, 0, Qt.AlignmentFlag.AlignLeft)

    def show_rates(self, rates: TriageRates, mode: str, end: float) -> None:
        """``mode`` says what triage does, ``end`` is where the axes end."""
        self.mode.setText(mode)
        self.day.show_counts(rates.day, end)
        self.night.show_counts(rates.night, end)
        count = rates.total.missed
        self.missed.setText(tr("Show %n picture(s) with a missed change", "", count))
        self.missed.setAccessibleName(self.missed.text())
        self.missed.setVisible(count > 0)

    def set_narrow(self, narrow: bool) -> None:
        self.day.set_narrow(narrow)
        self.night.set_narrow(narrow)


class RateRow(QWidget):
    """An icon, the rate in words, and its plot."""

    def __init__(self, icon: str, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        sign = QLabel()
        icons.put(sign, icon, "second")
        self.rate = Paragraph("", "")
        self.counts = Paragraph("", "second")
        self.plot = RatePlot()
        words = QVBoxLayout()
        words.setSpacing(XS - 2)
        words.addWidget(label(name, "heading"))
        words.addWidget(self.rate)
        words.addWidget(self.counts)
        self._row = QHBoxLayout()
        self._row.setSpacing(L)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.plot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._row, 1)
        self.set_narrow(False)

    def show_counts(self, counts: TriageCounts, end: float) -> None:
        """Say and draw these."""
        self.rate.say(rate_words.rate(counts))
        self.counts.say(rate_words.looked_at(counts))
        self.plot.show_counts(counts, end)
        self.plot.setVisible(counts.telling)

    def set_narrow(self, narrow: bool) -> None:
        turn(self._row, narrow)
        self._row.setSpacing(S if narrow else L)
        wide = 16_777_215 if narrow else _PLOT
        self.plot.setMinimumWidth(0 if narrow else _PLOT)
        self.plot.setMaximumWidth(wide)
