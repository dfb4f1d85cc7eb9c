"""Cameras that failed again and again: tried less often or not at all, and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from blinkthink.core.schedules import SlowedCamera
from blinkthink.core.translation import tr
from blinkthink.ui import icons
from blinkthink.ui.pages.frame import clear, turn
from blinkthink.ui.pages.phrases import shortened
from blinkthink.ui.pages.schedule import says
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import Paragraph, button

_MOST = 3  # rows that are seen before the others are asked for


class SlowedRow(QFrame):
    """One camera, with the way to have it tried again."""

    resumed = Signal(object)
    """Its CameraRef."""

    def __init__(self, slowed: SlowedCamera, now: datetime) -> None:
        super().__init__()
        self.slowed = slowed
        self.setProperty("message", "notice")
        title, why = says.slowed(slowed, now)
        self.setAccessibleName(f"{title} {why}".strip())
        sign = QLabel()
        icons.put(sign, "pause" if slowed.paused else "waiting", "notice")
        self.title, self.why = Paragraph(title, "strong"), Paragraph(why, "second")
        if not why:  # shown by itself it would be a window for a moment
            self.why.hide()
        self.again = button(tr("Try again"), on_click=self._on_again)
        self.again.setAccessibleName(
            tr("Try {camera} again").format(camera=shortened(slowed.camera.name))
        )
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(self.title)
        told.addWidget(self.why)
        self._row = QHBoxLayout()
        self._row.setSpacing(S)
        self._row.addLayout(told, 1)
        ends = QHBoxLayout()
        ends.addWidget(self.again, 0, Qt.AlignmentFlag.AlignVCenter)
        ends.addStretch(0)
        self._row.addLayout(ends)
        row = QHBoxLayout(self)
        row.setContentsMargins(M, S + 2, M, S + 2)
        row.setSpacing(S)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._row, 1)

    def set_narrow(self, narrow: bool) -> None:
        turn(self._row, narrow)

    def _on_again(self) -> None:
        self.again.setEnabled(False)
        self.resumed.emit(self.slowed.camera)


class SlowedCameras(QWidget):
    """All of them; hidden where every camera answers."""

    resumed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Cameras that fail"))
        self.rows: list[SlowedRow] = []
        self._shown: object = None
        self._all = False  # of them are wanted
        self._narrow = False
        self.more = button("", kind="quiet", icon="down", on_click=self._show_all)
        self._list = QVBoxLayout()
        self._list.setSpacing(S)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addLayout(self._list)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_slowed(self, slowed: Sequence[SlowedCamera], now: datetime) -> None:
        """Show these."""
        shown = [(one, says.slowed(one, now)) for one in slowed]
        if shown != self._shown:
            self._shown = shown
            clear(self._list)
            self.rows = []
            for one in slowed:
                row = SlowedRow(one, now)
                row.resumed.connect(self.resumed)
                row.set_narrow(self._narrow)
                self.rows.append(row)
                self._list.addWidget(row)
            hidden = self.rows[_MOST:] if not self._all else []
            for row in hidden:
                row.hide()
            self.more.setText(tr("Show %n more camera(s)", "", len(hidden)))
            self.more.setAccessibleName(self.more.text())
            self.more.setVisible(bool(hidden))
        self.setVisible(bool(slowed))

    def _show_all(self) -> None:
        self._all = True
        self.more.hide()
        for row in self.rows[_MOST:]:
            row.show()
        self.rows[_MOST].again.setFocus()

    def forget(self) -> None:
        """Show them anew, also where nothing changed: what was asked for failed."""
        self._shown = None

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        for row in self.rows:
            row.set_narrow(narrow)
