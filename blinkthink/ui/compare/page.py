"""Two pictures side by side with one zoom; what differs is outlined, or one lies over the other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QThreadPool, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from blinkthink.core.clock import Clock
from blinkthink.core.translation import tr
from blinkthink.core.words import say
from blinkthink.ui import keys
from blinkthink.ui.compare.difference import Difference, find_difference
from blinkthink.ui.loader import Loader
from blinkthink.ui.messages import EmptyState
from blinkthink.ui.pages.phrases import folder_title, picture_time
from blinkthink.ui.tokens import L, M, S
from blinkthink.ui.viewer.canvas import Canvas, View
from blinkthink.ui.viewer.full import FullPictures
from blinkthink.ui.widgets import ElidedLabel, button, icon_button, label, line

Pair = tuple[Path, Path]


class Side(QWidget):
    """One of the two: its name, and the picture or why there is none."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.title = ElidedLabel(role="second")
        self.canvas = Canvas()
        self.canvas.setAccessibleName(name)
        self.broken = EmptyState("broken", tr("This picture cannot be shown"), "")
        self.broken.hide()
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(L, S, L, S)
        head.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.broken, 1)

    def show_error(self, error: Exception | None) -> None:
        """Say why there is no picture; None: there is one."""
        self.broken.setVisible(error is not None)
        self.canvas.setVisible(error is None)
        if error is not None:
            words = say(error)
            self.broken.say("broken", words.title, words.meaning)


class ComparePage(QWidget):
    """``open`` shows two pictures; the older one is at the left."""

    closed = Signal()
    older_wanted = Signal(object)
    """The pair: the picture before the left one shall take its place."""
    newer_wanted = Signal(object)

    def __init__(self, pool: QThreadPool, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._pair: Pair | None = None
        self._found: dict[Pair, Difference | Exception] = {}
        self.setProperty("surface", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Compare"))
        self.pictures = FullPictures(pool, self)
        self.pictures.arrived.connect(lambda _: self._show())
        self._work: Loader[Pair, Difference] = Loader(
            pool, lambda pair: find_difference(*pair), self, workers=1, urgent=True
        )
        self._work.loaded.connect(self._on_found)
        self.sides = (Side(tr("The older picture")), Side(tr("The newer picture")))
        commands = self._commands()
        self._make_bar(commands)
        self._lay_out()
        keys.shortcuts("compare", self, commands)
        for this, other in (self.sides, self.sides[::-1]):
            this.canvas.viewed.connect(other.canvas.show_view)
            this.canvas.lacking.connect(self._on_lacking)

    # What others ask

    def open(self, first: Path, second: Path) -> None:
        """Show these two."""
        self._pair = (first, second)
        self.pictures.want([first, second])
        for side, path in zip(self.sides, self._pair, strict=True):
            side.title.say(f"{folder_title(path)} · {picture_time(path, self._clock.now())}")
            side.canvas.show_regions(())
        self._show()
        self._ask()
        self.sides[0].canvas.setFocus()

    def forget(self) -> None:
        """Let go of the pictures."""
        self._pair = None
        self.pictures.forget()
        self._found.clear()
        self._show()

    def stop(self) -> None:
        """Load and compare no more."""
        self.pictures.stop()
        self._work.stop()

    @property
    def pair(self) -> Pair | None:
        """The two that are shown."""
        return self._pair

    # Building

    def _commands(self) -> dict[str, Callable[[], object]]:
        left = self.sides[0].canvas
        return {
            "difference": lambda: self.marks.toggle(),
            "lay_over": lambda: self.over.toggle(),
            "swap": self._swap,
            "older": lambda: self.older_wanted.emit(self._pair),
            "newer": lambda: self.newer_wanted.emit(self._pair),
            "zoom_in": left.zoom_in,
            "zoom_out": left.zoom_out,
            "fit": lambda: self._fit(),
            "actual": left.actual,
            "close": self.closed.emit,
        }

    def _make_bar(self, commands: dict[str, Callable[[], object]]) -> None:
        def hint(command: str, name: str) -> str:
            return f"{name} ({keys.hint('compare', command)})"

        self.back = button(tr("Back"), "quiet", icon="back", on_click=commands["close"])
        self.words = ElidedLabel(role="second")
        self.marks = icon_button("difference", hint("difference", tr("Mark what differs")),
                                 checkable=True)  # fmt: skip
        self.marks.setChecked(True)
        self.marks.toggled.connect(lambda _: self._on_marks())
        self.over = icon_button("lay-over", hint("lay_over", tr("Lay one over the other")),
                                checkable=True)  # fmt: skip
        self.over.toggled.connect(lambda _: self._on_over())
        self.swipe = QSlider(Qt.Orientation.Horizontal)
        self.swipe.setRange(0, 1000)
        self.swipe.setValue(500)
        self.swipe.setAccessibleName(tr("Where the newer picture begins"))
        self.swipe.valueChanged.connect(lambda _: self._show_over())
        self.swap = icon_button("swap", hint("swap", tr("Swap the two")), on_click=commands["swap"])
        self.newer = icon_button("left", hint("newer", tr("Compare with a newer one")),
                                 on_click=commands["newer"])  # fmt: skip
        self.older = icon_button("right", hint("older", tr("Compare with an older one")),
                                 on_click=commands["older"])  # fmt: skip
        self.fit = icon_button("fit", hint("fit", tr("Fit the window")), on_click=commands["fit"])

    def _lay_out(self) -> None:
        bar = QFrame()
        row = QHBoxLayout(bar)
        row.setContentsMargins(S, S, M, S)
        row.setSpacing(2)
        row.addWidget(self.back)
        row.addSpacing(S)
        row.addWidget(self.words, 1)
        for part in (self.newer, self.older, self.swap, self.fit, self.marks, self.over):
            row.addWidget(part)
        self._swipe_row = QWidget()
        swipe = QHBoxLayout(self._swipe_row)
        swipe.setContentsMargins(M, S, M, S)
        swipe.setSpacing(S)
        swipe.addWidget(label(tr("Older"), "second"))
        swipe.addWidget(self.swipe, 1)
        swipe.addWidget(label(tr("Newer"), "second"))
        self._swipe_row.hide()
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.sides[0], 1)
        self._edge = line("v")
        both.addWidget(self._edge)
        both.addWidget(self.sides[1], 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(line())
        column.addLayout(both, 1)
        column.addWidget(self._swipe_row)

    # Acting

    def _swap(self) -> None:
        if self._pair is not None:
            self.open(self._pair[1], self._pair[0])

    def _fit(self) -> None:
        for side in self.sides:
            side.canvas.show_view(View())

    def _on_marks(self) -> None:
        self._ask()
        self._show_regions()

    def _on_over(self) -> None:
        over = self.over.isChecked()
        self.sides[1].setVisible(not over)
        self._edge.setVisible(not over)
        self._swipe_row.setVisible(over)
        self._show_over()
        if over:
            self.swipe.setFocus()

    def _ask(self) -> None:
        if self._pair is not None and self.marks.isChecked() and self._pair not in self._found:
            self._work.want([self._pair])
        self._show_regions()

    def _on_lacking(self) -> None:
        if self._pair is not None:
            self.pictures.want_whole(self._pair[0])

    def _on_found(self, found: list[tuple[Pair, Difference | Exception]]) -> None:
        for pair, difference in found:
            if pair == self._pair:
                self._found = {pair: difference}
        self._show_regions()

    # Showing

    def _show(self) -> None:
        for side, path in zip(self.sides, self._pair or (None, None), strict=True):
            found = self.pictures.get(path) if path is not None else None
            broken = isinstance(found, Exception)
            side.show_error(found if isinstance(found, Exception) else None)
            if not broken:
                side.canvas.show_picture(found)  # type: ignore[arg-type]
        self._show_over()

    def _show_over(self) -> None:
        found = self.pictures.get(self._pair[1]) if self._pair is not None else None
        laid = None if not self.over.isChecked() or isinstance(found, Exception) else found
        self.sides[0].canvas.show_over(laid, self.swipe.value() / 1000)

    def _show_regions(self) -> None:
        found = self._found.get(self._pair) if self._pair is not None else None
        shown = self.marks.isChecked() and isinstance(found, Difference)
        regions = found.regions if shown and isinstance(found, Difference) else ()
        for side in self.sides:
            side.canvas.show_regions(regions)
        self.words.say(self._in_words(found) if self.marks.isChecked() else "")

    def _in_words(self, found: Difference | Exception | None) -> str:
        if found is None:
            return tr("Looking for what differs…") if self._pair is not None else ""
        if isinstance(found, Exception):
            return tr("They cannot be compared: one of them is no whole picture.")
        if not found.comparable:
            return tr("They have different shapes; what differs is not marked.")
        if found.everywhere:
            return tr("They differ all over; single places are not marked.")
        if not found.regions:
            return tr("No difference can be seen.")
        share = max(1, round(found.share * 100))
        if len(found.regions) == 1:
            return tr("One place differs, {share} % of the picture.").format(share=share)
        return tr("%n places differ, {share} % of the picture.", "", len(found.regions)).format(
            share=share
        )
