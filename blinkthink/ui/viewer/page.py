"""The viewer: one picture fills the window, its analysis beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from blinkthink.core.clock import Clock
from blinkthink.core.words import say
from blinkthink.ui.analysis_panel import AnalysisPanel
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.messages import EmptyState
from blinkthink.ui.tokens import XS, L, M, S
from blinkthink.ui.viewer.canvas import Canvas
from blinkthink.ui.viewer.full import FullPictures
from blinkthink.ui.widgets import ElidedLabel, button, icon_button, label, line

PANEL = 320
_WIDE = 760


class ViewerPage(QWidget):
    """Follows the current picture while it is open; ``move`` asks for the next or previous one."""

    closed = Signal()
    moved = Signal(int)
    """The user wants the picture so many places on (older), or back where negative."""

    def __init__(
        self,
        current: CurrentPicture,
        pictures: FullPictures,
        neighbor: Callable[[int], Path | None],
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._pictures = pictures
        self._neighbor = neighbor
        self.setProperty("surface", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Viewer")
        self.canvas = Canvas()
        self.broken = EmptyState("broken", "This picture cannot be shown", "")
        self.panel = AnalysisPanel(current, clock)
        self._side = self._make_side()
        self._make_controls()
        self._lay_out()
        self._make_keys()
        self.canvas.zoomed.connect(self._show_zoom)
        current.changed.connect(self._refresh)
        pictures.arrived.connect(self._on_arrived)

    # What others ask

    def open(self) -> None:
        """Show the current picture, the whole of it."""
        self.details.setChecked(self.width() >= _WIDE)
        self.canvas.fit()
        self._refresh()
        self.canvas.setFocus()

    # Building

    def _make_controls(self) -> None:
        self.back = button("Library", "quiet", icon="back", on_click=self.closed.emit)
        self.title = ElidedLabel(role="strong")
        self.zoom = label("100 %", "second")
        self.zoom.setFixedWidth(52)
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.zoom.setAccessibleName("Zoom")
        self.out = icon_button("zoom-out", "Zoom out (−)", on_click=self.canvas.zoom_out)
        self.into = icon_button("zoom-in", "Zoom in (+)", on_click=self.canvas.zoom_in)
        self.fit = icon_button("fit", "Fit the window (0)", on_click=self.canvas.fit)
        self.actual = icon_button("actual", "Actual size (1)", on_click=self.canvas.actual)
        self.boxes = icon_button("boxes", "Show boxes (B)", checkable=True)
        self.boxes.toggled.connect(lambda _: self._show_boxes())
        self.details = icon_button("details", "Show the analysis (I)", checkable=True)
        self.details.setChecked(True)
        self.details.toggled.connect(lambda shown: self._side.setVisible(shown))
        self.newer = icon_button("left", "Newer picture (←)", on_click=lambda: self.moved.emit(-1))
        self.older = icon_button("right", "Older picture (→)", on_click=lambda: self.moved.emit(1))

    def _lay_out(self) -> None:
        bar = QFrame()
        row = QHBoxLayout(bar)
        row.setContentsMargins(S, S, M, S)
        row.setSpacing(XS)
        row.addWidget(self.back)
        row.addSpacing(S)
        row.addWidget(self.title, 1)
        for part in (
            self.newer, self.older, _gap(), self.out, self.zoom, self.into, self.fit,
            self.actual, _gap(), self.boxes, self.details,
        ):  # fmt: skip
            row.addWidget(part)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self.broken)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._stack, 1)
        body.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(line())
        column.addLayout(body, 1)

    def _make_side(self) -> QFrame:
        side = QFrame()
        side.setProperty("surface", "surface")
        side.setFixedWidth(PANEL)
        content = QWidget()
        content.setProperty("scrolled", True)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(L, L, L, L)
        inner.addWidget(self.panel)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        row = QHBoxLayout(side)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(line("v"))
        row.addWidget(area)
        return side

    def _make_keys(self) -> None:
        actions: tuple[tuple[tuple[str, ...], Callable[[], object]], ...] = (
            (("Left", "Up", "PgUp"), lambda: self.moved.emit(-1)),
            (("Right", "Down", "PgDown"), lambda: self.moved.emit(1)),
            (("+", "=", "Ctrl++"), self.canvas.zoom_in),
            (("-", "Ctrl+-"), self.canvas.zoom_out),
            (("0", "Ctrl+0"), self.canvas.fit),
            (("1", "Ctrl+1"), self.canvas.actual),
            (("B",), self.boxes.toggle),
            (("I",), self.details.toggle),
            (("Escape", "Backspace"), self.closed.emit),
        )
        for keys, action in actions:
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(action)

    # Showing

    def _refresh(self) -> None:
        path = self._current.path
        if path is None or not self.isVisible():
            return
        wanted = [path, self._neighbor(1), self._neighbor(-1), self._neighbor(2)]
        self._pictures.want([one for one in wanted if one is not None])
        self.older.setEnabled(self._neighbor(1) is not None)
        self.newer.setEnabled(self._neighbor(-1) is not None)
        time = self.panel.time.plain().partition(" · ")[0]
        self.title.say(" · ".join(part for part in (self.panel.name.whole(), time) if part))
        self._show_boxes()
        self._show_picture()

    def _on_arrived(self, path: Path) -> None:
        if path == self._current.path and self.isVisible():
            self._show_picture()

    def _show_picture(self) -> None:
        path = self._current.path
        found = self._pictures.get(path) if path is not None else None
        if isinstance(found, Exception):
            words = say(found)
            self.broken.say(
                "broken", words.title, f"{words.meaning} You can go on to the next one."
            )
            self._stack.setCurrentWidget(self.broken)
            return
        self._stack.setCurrentWidget(self.canvas)
        self.canvas.show_picture(found)
        self._show_zoom(self.canvas.scale)

    def _show_boxes(self) -> None:
        sidecar = self._current.sidecar
        subjects = sidecar.analysis.subjects if sidecar and sidecar.analysis else ()
        self.boxes.setEnabled(any(subject.box for subject in subjects))
        self.canvas.show_boxes(self.boxes.isChecked(), subjects)

    def _show_zoom(self, scale: float) -> None:
        self.zoom.setText(f"{round(scale * 100)} %")


def _gap() -> QFrame:
    """A short line between groups of buttons."""
    made = line("v")
    made.setFixedHeight(20)
    return made
