"""One model on the Models page: what it is, what it needs, whether it fits, what can be done."""

from __future__ import annotations

import html

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core import words
from blinkthink.core.amounts import memory
from blinkthink.core.state import Download, DownloadState, Fit, ModelEntry, Recommendation
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui import theme
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages import model_words
from blinkthink.ui.pages.frame import turn
from blinkthink.ui.pages.memory_bar import Bar, Share
from blinkthink.ui.pages.model_end import Action, ModelEnd
from blinkthink.ui.pages.model_groups import Family
from blinkthink.ui.pages.phrases import seconds, shortened, size
from blinkthink.ui.parts import Foldable
from blinkthink.ui.rich_text import breakable
from blinkthink.ui.tokens import XS, L, M, S
from blinkthink.ui.widgets import Card, Paragraph, button, label, line

_SIZES, _FITS = 126, 104
_NARROW_BAR = 200
_SAID_WHY = (Fit.PARTLY, Fit.TIGHT, Fit.TOO_BIG)


class ModelRow(QWidget):
    """Shows an entry; ``memory`` is what there is for it here, in bytes, 0 where not known."""

    asked = Signal(object, str)
    """An Action and the model's name."""

    def __init__(
        self, entry: ModelEntry, memory: int, *, recommended: str = "", variant: bool = False
    ) -> None:
        """``recommended``: why it is; ``variant``: one of several in a card, in a quieter dress."""
        super().__init__()
        self.entry = entry
        self.setAccessibleName(tr("Model {model}").format(model=entry.title))
        self._told = False
        self._narrow = False
        self._tight = False
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.message = InlineMessage()
        self.message.acted.connect(lambda: self.asked.emit(Action.DOWNLOAD, entry.name))
        self.end = ModelEnd(entry)
        self.end.asked.connect(lambda action: self.asked.emit(action, entry.name))
        self._line = Paragraph(_line(entry), "second")
        self._below = _bar(entry, memory)
        self._below.setMaximumWidth(_NARROW_BAR)
        self._sizes = _sizes(entry)
        self._fit = _fit(entry, memory)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addLayout(self._about(recommended, variant), 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._row.addWidget(self._sizes, 0, middle)
        self._row.addWidget(self._fit, 0, middle)
        self._row.addWidget(self.end, 0, middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        column.addLayout(self._row)
        column.addWidget(self.message)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool, tight: bool = False) -> None:
        """Without room the size and fit stand below the words; what is wide, below those.

        ``tight``: everything stands below each other.
        """
        self._narrow, self._tight = narrow, tight
        turn(self._top, tight)
        sized = bool(self.entry.memory_needed) and not self.entry.server
        self._line.setVisible(narrow and bool(self._line.plain()))
        self._below.setVisible(narrow and sized and self.entry.fit is not Fit.UNKNOWN)
        self._sizes.setHidden(narrow)
        self._fit.setHidden(narrow)
        self._place_end()

    def show_download(self, download: Download | None) -> None:
        """How its download goes, or that it failed."""
        self.end.show_download(download)
        self._place_end()
        error = download.error if download is not None else None
        if download is None or error is None:
            if self._told:
                self._told = False
                self.message.hide()
            return
        self._told = True
        if download.state is DownloadState.FAILED:
            self.message.say(words.say(error), action=tr("Try again"))
        else:
            self.message.say(words.say(error), tone="notice")

    def say(self, told: Words, *, tone: str = "alert") -> None:
        """Say below it what became of what was asked for."""
        self.message.say(told, tone=tone)

    def set_busy(self, busy: bool) -> None:
        """While the change is under way."""
        self.end.set_busy(busy)

    def _place_end(self) -> None:
        below = self._tight or (self._narrow and self.end.is_wide)
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if below else right)
        self._row.setSpacing(M if below else L)
        side = Qt.AlignmentFlag(0) if below else Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self.end, side)
        self.end.place(narrow=self._narrow, below=below)

    def _about(self, recommended: str, variant: bool) -> QVBoxLayout:
        entry = self.entry
        about = QVBoxLayout()
        about.setSpacing(XS)
        self._fill_top(recommended, variant)
        about.addLayout(self._top)
        told = "" if variant else entry.about
        if entry.seconds is not None:
            pace = tr("{time} a picture here.").format(time=seconds(entry.seconds))
            told = f"{told} {pace}".strip()
        if told:
            about.addWidget(Paragraph(told, "second"))
        if entry.server:
            about.addWidget(
                Paragraph(
                    tr("Pictures are sent to {server}.").format(server=entry.server), "notice"
                )
            )
        if entry.status == "broken":
            about.addWidget(Paragraph(_problem(entry), "alert"))
        elif entry.fits and entry.fit in _SAID_WHY:
            about.addWidget(Paragraph(entry.fits, "second"))
        about.addWidget(self._line)
        about.addWidget(self._below)
        return about

    def _fill_top(self, recommended: str, variant: bool) -> None:
        """The title; at its end, quietly, that it is recommended, and the licence."""
        entry, row = self.entry, self._top
        row.setSpacing(S + 2)
        row.addWidget(_Title(entry.title, "strong" if variant else "emphasis"))
        low = Qt.AlignmentFlag.AlignVCenter
        if recommended:
            mark = label(tr("Recommended"), "accent")
            mark.setToolTip(recommended)
            mark.setAccessibleDescription(recommended)
            row.addWidget(mark, 0, low)
        if entry.license and entry.link:
            link = button(entry.license, "link", on_click=self._read_license)
            link.setAccessibleName(
                tr("Licence of {model}: {licence}").format(
                    model=shortened(entry.title, 60), licence=entry.license
                )
            )
            link.setToolTip(tr("Read the licence"))
            link.setProperty("quiet", True)
            row.addWidget(link, 0, low)
        elif entry.license:
            row.addWidget(label(shortened(entry.license, 24), "caption"), 0, low)
        row.addStretch(1)

    def _read_license(self) -> None:
        QDesktopServices.openUrl(QUrl(self.entry.link))


class ModelCard(Card):
    """A model, or a family of which the main variant is in sight and the others one step away."""

    asked = Signal(object, str)

    def __init__(
        self,
        family: Family,
        memory: int,
        *,
        advice: Recommendation | None = None,
        downloads: dict[str, Download] | None = None,
    ) -> None:
        super().__init__()
        self.family = family
        self.entry = family.main
        self._memory = memory
        self._advice = advice
        self._narrow = False
        self._tight = False
        self._downloads = downloads or {}
        self.setAccessibleName(tr("Model {model}").format(model=self.entry.title))
        self.rows: dict[str, ModelRow] = {}
        self.body.addWidget(self._row(self.entry))
        self.variants: Foldable | None = None
        if family.others:
            count = tr("%n more variant(s)", "", len(family.others))
            self.variants = Foldable(count, self._fill_variants)
            if (inside := self.variants.layout()) is not None:
                inside.setContentsMargins(0, 0, 0, 0)
            theme.mark(self.variants.head, quiet=True)
            self.body.addWidget(self.variants)
            if any(one.name in self._downloads or one.loaded for one in family.others):
                self.variants.open(True)
        self.choose(self.entry.in_use)

    @property
    def row(self) -> ModelRow:
        """That of the main variant."""
        return self.rows[self.entry.name]

    def set_narrow(self, narrow: bool, tight: bool = False) -> None:
        self._narrow, self._tight = narrow, tight
        for row in self.rows.values():
            row.set_narrow(narrow, tight)

    def show_downloads(self, downloads: dict[str, Download]) -> None:
        """How the downloads of its models go, by name."""
        self._downloads = downloads
        for name, row in self.rows.items():
            row.show_download(downloads.get(name))

    def _row(self, entry: ModelEntry, *, variant: bool = False) -> ModelRow:
        advice = self._advice
        reason = advice.reason if advice is not None and advice.name == entry.name else ""
        made = ModelRow(entry, self._memory, recommended=reason, variant=variant)
        made.asked.connect(self.asked)
        made.set_narrow(self._narrow, self._tight)
        made.show_download(self._downloads.get(entry.name))
        self.rows[entry.name] = made
        return made

    def _fill_variants(self, column: QVBoxLayout) -> None:
        for entry in self.family.others:
            column.addSpacing(S)
            column.addWidget(line())
            column.addSpacing(S)
            column.addWidget(self._row(entry, variant=True))


class _Title(QLabel):
    """“Gemma 4 E4B · QAT Q4_0” with the name strong and the rest quieter; long ones wrap."""

    def __init__(self, title: str, role: str) -> None:
        super().__init__()
        self._name, variant = model_words.parted(title)
        self._rest = f" · {variant}" if variant else ""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setProperty("role", role)
        self.setAccessibleName(title)
        self._dress()
        theme.hub().changed.connect(self._dress)

    def _dress(self) -> None:
        rest = breakable(html.escape(self._rest))
        quiet = f'<span style="font-weight:400; color:{theme.current().second}">{rest}</span>'
        self.setText(breakable(html.escape(self._name)) + quiet)

    def sizeHint(self) -> QSize:
        """As wide as one line of it: a label that wraps would rather be a block."""
        wide = self.fontMetrics().horizontalAdvance(self._name + self._rest) + S
        return QSize(wide, super().sizeHint().height())


def _sizes(entry: ModelEntry) -> QWidget:
    made = QWidget()
    made.setFixedWidth(theme.px(_SIZES))
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for text in _amounts(entry):
        column.addWidget(label(text, "second"))
    return made


def _fit(entry: ModelEntry, memory: int) -> QWidget:
    """“Fits” over a small bar: how much of the memory it needs."""
    made = QWidget()
    made.setFixedWidth(theme.px(_FITS))
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(S - 2)
    said = model_words.FITS[entry.fit] if entry.status != "broken" and not entry.server else ""
    if said:
        word = label(said, model_words.FIT_ROLES.get(entry.fit, "ok"))
        word.setToolTip(entry.fits)
        word.setAccessibleDescription(entry.fits)
        column.addWidget(word)
        if memory:
            column.addWidget(_bar(entry, memory))
    return made


def _bar(entry: ModelEntry, memory: int) -> Bar:
    made = Bar()
    color = model_words.FIT_ROLES.get(entry.fit, "quiet")
    made.show_shares(memory, [Share(entry.title, entry.memory_needed, color)])
    return made


def _amounts(entry: ModelEntry) -> list[str]:
    """“6.1 GB on disk”, “5.6 GB of memory”; what nobody wrote down the hub tells later."""
    if entry.server:
        return []
    if not entry.bytes:
        return [tr("Size not known yet")]
    needed = entry.memory_needed
    return [
        tr("{size} on disk").format(size=size(entry.bytes)),
        *([tr("{memory} of memory").format(memory=memory(needed))] * bool(needed)),
    ]


def _line(entry: ModelEntry) -> str:
    parts = _amounts(entry)
    if parts and entry.status != "broken" and model_words.FITS[entry.fit]:
        parts.append(model_words.FITS[entry.fit].lower())
    return " · ".join(parts)


def _problem(entry: ModelEntry) -> str:
    return entry.problem or tr("One of its files is missing or damaged. Add the files again.")
