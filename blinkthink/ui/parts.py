"""The parts of a panel: a heading with words or chips, and what opens with a click."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from blinkthink.core.analysis import Flag
from blinkthink.core.translation import tr
from blinkthink.ui import icons, wording
from blinkthink.ui.flow import Flow
from blinkthink.ui.pages.phrases import shortened
from blinkthink.ui.tokens import XS, L
from blinkthink.ui.widgets import Chip, Paragraph, button, label

_LONG = 700  # characters that a panel says at once
_LONGEST = 200_000  # that it shows at all: text fields get slow with more
HINT = 300  # characters of a tooltip
_CHIPS = 12


def cut(text: str, most: int = _LONG) -> str:
    """The beginning of a text that is too long, with an ellipsis."""
    return text if len(text) <= most else f"{text[:most].rstrip()} …"


def flag_chips(flags: Sequence[Flag], words: str = "") -> list[Chip]:
    """A chip for each flag, in the colour of its severity; ``words`` of a search are marked."""
    shades = {"alert": "alert", "notice": "notice"}
    return [
        Chip(
            shortened(wording.flag_name(flag)),
            shades.get(flag.severity, "second"),
            icon="warning" if flag.severity == "alert" else None,
            filled=True,
            hint=cut(flag.reason, HINT),
            words=words,
        )
        for flag in flags
    ]


class Part(QWidget):
    """A heading with a paragraph or chips below it; hidden where there is nothing to say.

    Of a very long text it says the beginning; the rest opens in a field that scrolls.
    """

    def __init__(self, heading: str, role: str = "") -> None:
        super().__init__()
        self._heading = heading
        self._whole = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, L)
        self._column.setSpacing(XS + 1)
        self._column.addWidget(label(heading, "heading"))
        self._text = Paragraph(role=role)
        self._chips = QWidget()
        self._flow = Flow(self._chips)
        self._chips.hide()
        self.more = button(tr("Show all"), "link", on_click=self._show_all)
        self.more.hide()
        self._column.addWidget(self._chips)
        self._column.addWidget(self._text)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.field: QPlainTextEdit | None = None

    def say(self, text: str, words: str = "") -> None:
        """Show a paragraph, with these words of a search marked."""
        if self.field is not None:
            self.field.deleteLater()
            self.field = None
        self._whole = text
        self._text.say(cut(text), words)
        self._text.setVisible(bool(text))
        self.more.setVisible(len(text) > _LONG)
        if self.more.isVisibleTo(self):
            self.more.setText(tr("Show all (%n characters)", "", len(text)))
            self.more.setAccessibleName(tr("{heading}: show all").format(heading=self._heading))
        self.setVisible(bool(text))

    def chips(
        self, chips: Sequence[Chip], otherwise: str, below: str = "", words: str = ""
    ) -> None:
        """Show chips, perhaps with words ``below``; a sentence where there are none."""
        self._flow.clear()
        shown = list(chips[:_CHIPS])
        rest = len(chips) - _CHIPS
        if rest > 0:
            shown.append(Chip(tr("and %n more", "", rest), "second"))
        for chip in shown:
            self._flow.addWidget(chip)
            chip.show()  # at once: what is hidden takes no room when this is laid out
        self._chips.setVisible(bool(chips))
        said = below if chips else otherwise
        self._text.say(said, words)
        self._text.setVisible(bool(said))
        self.setVisible(bool(chips or otherwise))
        self.updateGeometry()

    def text(self) -> str:
        """What it says, for tests and screen readers."""
        chips = self._chips.findChildren(Chip)  # those of before go a moment later
        shown = (chip.text() for chip in chips if not chip.isHidden())
        return ", ".join(shown) or self._text.plain()

    def _show_all(self) -> None:
        self.more.hide()
        self._text.hide()
        self.field = QPlainTextEdit()
        self.field.setReadOnly(True)
        self.field.setTabChangesFocus(True)
        self.field.setProperty("ownFocus", True)
        self.field.setAccessibleName(tr("{heading}, the whole text").format(heading=self._heading))
        self.field.setFixedHeight(320)
        shown = self._whole[:_LONGEST]
        if len(self._whole) > len(shown):
            left = len(self._whole) - len(shown)
            rest = tr("… and %n characters more, in the file beside the picture.", "", left)
            shown += f"\n\n{rest}"
        self.field.setPlainText(shown)
        self._column.addWidget(self.field)
        self.field.setFocus()


class Foldable(QWidget):
    """A line that opens what is below it; the content is made when it is first opened."""

    def __init__(
        self, title: str, fill: Callable[[QVBoxLayout], object], *, below: int = L - XS
    ) -> None:
        """``below``: the pixels that it keeps free below itself."""
        super().__init__()
        self._fill = fill
        self._title = title
        self._shown_open: bool | None = None
        self.head = button(title, "link", on_click=lambda: self.open(self.content.isHidden()))
        self.content = QWidget()
        self._inner = QVBoxLayout(self.content)
        self._inner.setContentsMargins(0, XS, 0, 0)
        self._inner.setSpacing(XS)
        self.content.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, below)
        column.setSpacing(XS)
        column.addWidget(self.head, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.content)
        self.say(title)

    def say(self, title: str) -> None:
        """Another title, for other content: what is open is filled anew."""
        self._title = title
        self.head.setText(title)
        if not self.content.isHidden():
            self._refill()
        self._show_state()

    def open(self, opened: bool) -> None:
        """Open it, or close it."""
        if opened:
            self._refill()
        self.content.setVisible(opened)
        self._show_state()

    def _refill(self) -> None:
        while self._inner.count():
            item = self._inner.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._fill(self._inner)

    def _show_state(self) -> None:
        opened = not self.content.isHidden()
        self.head.setAccessibleName(self._title)
        if opened == self._shown_open:
            return  # an icon is drawn anew each time
        self._shown_open = opened
        icons.put(self.head, "up" if opened else "down", "accent")
        self.head.setAccessibleDescription(
            tr("open", "adjective") if opened else tr("closed", "adjective")
        )


def history_title(count: int) -> str:
    """“2 earlier analyses”."""
    return tr("%n earlier analyses", "", count)
