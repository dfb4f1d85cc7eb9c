"""The bar of the viewer: what is used all the time; the rest is in its menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from blinkthink.core.translation import tr
from blinkthink.ui import keys, theme
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.picture_menu import PictureActions, add
from blinkthink.ui.said_panel import StarButton
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import ElidedLabel, button, icon_button, label, line

NARROW = 900

_MENU = (
    ("newer_flagged", tr("Newer one with a flag")),
    ("older_flagged", tr("Older one with a flag")),
    ("", ""),
    ("actual", tr("Actual size")),
    ("turn_left", tr("Turn to the left")),
    ("turn_right", tr("Turn to the right")),
    ("full_screen", tr("Full screen")),
    ("", ""),
)


class ViewerBar(QFrame):
    """Made from the viewer's actions, by the names of their keys."""

    def __init__(
        self,
        current: CurrentPicture,
        actions: Mapping[str, Callable[[], object]],
        more: PictureActions,
    ) -> None:
        super().__init__()
        self._actions = actions
        self._more = more
        self.back = button(tr("Library"), "quiet", icon="back", on_click=actions["close"])
        self.title = ElidedLabel(role="strong")
        self.zoom = label("100 %", "second")
        self.zoom.setFixedWidth(theme.px(52))
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.zoom.setAccessibleName(tr("Zoom"))
        self.newer = self._button("left", "newer", tr("Newer picture"))
        self.older = self._button("right", "older", tr("Older picture"))
        self.out = self._button("zoom-out", "zoom_out", tr("Zoom out"))
        self.into = self._button("zoom-in", "zoom_in", tr("Zoom in"))
        self.fit = self._button("fit", "fit", tr("Fit the window"))
        self.actual = self._button("actual", "actual", tr("Actual size"))
        self.star = StarButton(current)
        self.boxes = self._toggle("boxes", "boxes", tr("Show boxes"))
        self.details = self._toggle("details", "details", tr("Show the analysis"))
        self.full = self._button("full-screen", "full_screen", tr("Full screen"))
        self.more = self._button("more", "more", tr("More"))
        self._gaps = [_gap(), _gap()]
        row = QHBoxLayout(self)
        row.setContentsMargins(S, S, M, S)
        row.setSpacing(2)
        row.addWidget(self.back)
        row.addSpacing(S)
        row.addWidget(self.title, 1)
        for part in (
            self.newer, self.older, self._gaps[0], self.out, self.zoom, self.into, self.fit,
            self.actual, self._gaps[1], self.star, self.boxes, self.details, self.full, self.more,
        ):  # fmt: skip
            row.addWidget(part)

    def set_width(self, width: int) -> None:
        """In a narrow window what the menu, the wheel and the keys do too goes."""
        narrow = width < NARROW
        for part in (self.out, self.into, self.actual, self.full, *self._gaps):
            part.setVisible(not narrow)

    def let_zoom(self, possible: bool) -> None:
        """Where there is nothing to zoom, no percentage is shown either."""
        for part in (self.out, self.into, self.fit, self.actual):
            part.setEnabled(possible)
        if not possible:
            self.zoom.clear()

    def menu(self, parent: QWidget) -> QMenu:
        """All that can be done with the picture."""
        made = QMenu(parent)
        made.setAccessibleName(tr("More"))
        for command, words in _MENU:
            if command:
                add(made, words, self._actions[command], command)
            else:
                made.addSeparator()
        self._more.add_to(made, parent)
        made.aboutToHide.connect(made.deleteLater)
        return made

    def pop_up(self, parent: QWidget, at: QPoint | None = None) -> None:
        """Open the menu, below its button where no place is given."""
        if at is None:
            below = self.more if self.isVisible() else parent
            at = below.mapToGlobal(QPoint(0, below.height() + 2 if below is self.more else 8))
        self.menu(parent).popup(at)

    def _button(self, icon: str, command: str, name: str) -> QToolButton:
        shown = f"{name} ({keys.hint('viewer', command)})"
        return icon_button(icon, shown, on_click=self._actions[command])

    def _toggle(self, icon: str, command: str, name: str) -> QToolButton:
        shown = f"{name} ({keys.hint('viewer', command)})"
        return icon_button(icon, shown, checkable=True)


def _gap() -> QFrame:
    """A short line between groups of buttons."""
    made = line("v")
    made.setFixedHeight(20)
    return made
