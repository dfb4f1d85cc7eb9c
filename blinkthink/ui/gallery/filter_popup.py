"""The popup of the filters that are not in the bar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from blinkthink.core.analysis import Flag
from blinkthink.core.translation import tr
from blinkthink.gallery.index.query import Facets, Query
from blinkthink.ui import icons
from blinkthink.ui.flow import Flow
from blinkthink.ui.gallery.query_words import KINDS, SEVERITIES, TRIGGERS
from blinkthink.ui.popup import Popup
from blinkthink.ui.scrolling import scrolled
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import button, label
from blinkthink.ui.wording import flag_name

_WIDTH = 336
_SCROLL_BAR = 12
_AROUND = 80  # of the window's height: the bar above the popup, its own edges, the status bar
_LEAST = 240
_MARKS = (
    ("starred", tr("Starred"), "star"),
    ("clips", tr("With a video"), "clips"),
    ("not_analyzed", tr("Not analysed"), "waiting"),
    ("labelled", tr("Right or corrected"), "right-verdict"),
    ("wrong", tr("Called wrong"), "wrong-verdict"),
    ("unjudged", tr("Not judged yet"), "note"),
)


class FilterPopup(Popup):
    """Kind, flag, severity, trigger, marks. Each works at once."""

    chosen = Signal(object)
    """The query that is wanted now."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Filters"), parent)
        content = QWidget()
        self._inside = QVBoxLayout(content)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(S)
        self._area = scrolled(content)
        self.body.addWidget(self._area)
        self._query = Query()
        self._rows: list[Flow] = []
        self._buttons: dict[tuple[str, str], QPushButton] = {}
        self._group(tr("What was seen"), "kind", KINDS, {kind: kind for kind in KINDS})
        self._flags = self._heading(tr("Flag"))
        self._group(
            tr("How serious"), "severity", SEVERITIES, {"alert": "warning", "notice": "info"}
        )
        self._group(tr("How it was taken"), "trigger", TRIGGERS, {})
        row = self._heading(tr("Marks"))
        for name, text, icon in _MARKS:
            self._add(row, name, "", text, icon)
        self.clear = button(tr("Clear filters"), "link", on_click=lambda: self._say(Query()))
        self._inside.addWidget(self.clear)
        self._fit()

    def prepare(self, query: Query, facets: Facets) -> None:
        """Show what is chosen by now, and what the library has to choose from."""
        self._query = query
        names = sorted({*facets.flags, *([query.flag] if query.flag else [])})
        if names != [value for field, value in self._buttons if field == "flag"]:
            self._flags.clear()
            self._buttons = {key: made for key, made in self._buttons.items() if key[0] != "flag"}
            for name in names:
                icon = name if name in icons.NAMES else "flag"
                self._add(self._flags, "flag", name, flag_name(Flag(name, "info", "")), icon)
            if not names:
                self._flags.addWidget(label(tr("None yet"), "muted"))
        for (field, value), made in self._buttons.items():
            with QSignalBlocker(made):
                made.setChecked(getattr(query, field) == (value or True))
        self.clear.setEnabled(query != Query())
        self._fit()

    def _fit(self) -> None:
        """Give each group the height that its rows need: a popup has no height for its width."""
        for row in self._rows:
            holder = row.parentWidget()
            if holder is not None:
                holder.setFixedHeight(max(24, row.heightForWidth(_WIDTH - 2 * M - 2)))
        high, most = self._inside.totalSizeHint().height(), self._most()
        self._area.setFixedHeight(min(high, most))
        self.setFixedWidth(_WIDTH + (_SCROLL_BAR if high > most else 0))
        self.fit()

    def _most(self) -> int:
        """How high what is inside may be: the popup stays within the window's height."""
        parent = self.parentWidget()
        return max(_LEAST, parent.window().height() - _AROUND) if parent is not None else _LEAST

    def button(self, field: str, value: str = "") -> QPushButton:
        """The button of a filter."""
        return self._buttons[field, value]

    def _group(
        self, title: str, field: str, names: Mapping[str, str], signs: Mapping[str, str]
    ) -> None:
        row = self._heading(title)
        for value, text in names.items():
            self._add(row, field, value, text, signs.get(value))

    def _heading(self, title: str) -> Flow:
        self._inside.addWidget(label(title, "heading"))
        holder = QWidget()
        row = Flow(holder)
        self._rows.append(row)
        self._inside.addWidget(holder)
        return row

    def _add(self, row: Flow, field: str, value: str, text: str, icon: str | None) -> None:
        made = button(text, "filter", icon=icon)
        made.setCheckable(True)
        made.toggled.connect(lambda on: self._toggle(field, value, on))
        self._buttons[field, value] = made
        row.addWidget(made)

    def _toggle(self, field: str, value: str, on: bool) -> None:
        wanted: object = (value if on else None) if value else on
        self._say(replace(self._query, **{field: wanted}))  # type: ignore[arg-type]

    def _say(self, query: Query) -> None:
        self._query = query
        for (field, value), made in self._buttons.items():
            with QSignalBlocker(made):
                made.setChecked(getattr(query, field) == (value or True))
        self.clear.setEnabled(query != Query())
        self.chosen.emit(query)


def count(query: Query) -> int:
    """How many of the popup's filters are active."""
    given: Sequence[object] = (query.kind, query.flag, query.severity, query.trigger)
    marks = [bool(getattr(query, name)) for name, _, _ in _MARKS]
    return sum(value is not None for value in given) + sum(marks)
