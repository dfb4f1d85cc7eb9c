"""The areas to ignore: the picture that they are drawn on, and a list of them beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from blinkthink.core.analysis import Area
from blinkthink.core.camera_rules import MOST_AREAS, CameraRules
from blinkthink.core.translation import tr
from blinkthink.ui import keys
from blinkthink.ui.flow import Flow
from blinkthink.ui.focus import tab_on
from blinkthink.ui.pages.camera import shapes
from blinkthink.ui.pages.camera.canvas import AreaCanvas
from blinkthink.ui.pages.camera.editing import Editing
from blinkthink.ui.pages.frame import clear
from blinkthink.ui.pages.setting_row import SettingGroup
from blinkthink.ui.tokens import XS, S
from blinkthink.ui.widgets import Paragraph, button, icon_button

_USUAL = tr(
    "Drag on the picture to hide a part of it. What is grey is hidden from the model, and nothing "
    "that happens there counts."
)
_DRAWING = tr(
    "Click the corners, or move the cross with the arrow keys (with Shift far, with Ctrl a little) "
    "and set each with the space bar. A click on the first one, or Enter, ends it; Escape gives it "
    "up."
)
_AT_WORK = tr(
    "Arrow keys move the area, with Shift they change its size; Enter goes to its corners, Delete "
    "takes it away."
)
_AT_CORNER = tr(
    "Arrow keys move the corner (with Shift far, with Ctrl a little), Tab goes to the next one. "
    "The space bar adds one after it, Delete takes it away, Escape goes back to the area."
)
_FULL = tr("There is room for %n areas. Take one away first.", "", MOST_AREAS)


class AreasGroup(SettingGroup):
    """Drawing them, and the list."""

    picture_wanted = Signal()
    """The newest picture of the camera is asked for."""

    def __init__(self, editing: Editing) -> None:
        super().__init__(tr("Areas to ignore"))
        self._editing = editing
        self.canvas = AreaCanvas(MOST_AREAS)
        self.says = Paragraph(_USUAL, "second")
        self.rectangle = button(tr("Add a rectangle"), icon="add", on_click=self._add_rectangle)
        self.rectangle.setToolTip(
            tr("Add a rectangle ({hint})").format(hint=keys.hint("areas", "rectangle"))
        )
        self.polygon = button(tr("Draw a polygon"), icon="polygon", on_click=self._draw)
        self.newest = button(tr("Newest picture"), "quiet", icon="again")
        self.newest.setAccessibleName(tr("Show the newest picture of this camera"))
        self.newest.clicked.connect(lambda: self.picture_wanted.emit())
        self.rows: list[AreaRow] = []
        self._tools = QWidget()
        flow = Flow(self._tools, gap=S)
        for tool in (self.rectangle, self.polygon, self.newest):
            flow.addWidget(tool)
        self._list = QWidget()
        self._list.setAccessibleName(tr("List of the areas"))
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(XS)
        body = self.card.body
        for part in (self.canvas, self._tools, self.says, self._list):
            body.addWidget(part)
        self.canvas.changed.connect(self._on_changed)
        self.canvas.selected_changed.connect(self._show_selected)
        self.canvas.drawing_changed.connect(self._on_drawing)
        self.canvas.corner_changed.connect(self._say_hint)
        self.canvas.full.connect(lambda: self.says.say(_FULL))

    def show_rules(self, rules: CameraRules) -> None:
        """Show the areas of this camera."""
        areas = tuple(tuple((x, y) for x, y in area) for area in rules.areas)
        self.canvas.show_areas(areas)
        self._show_list(areas)

    def _on_changed(self, areas: tuple[Area, ...], row: bool) -> None:
        self._editing.change(row="areas" if row else "", areas=areas)
        self._show_list(areas)

    def _show_list(self, areas: tuple[Area, ...]) -> None:
        names = [shapes.name(area, number) for number, area in enumerate(areas, start=1)]
        if len(names) != len(self.rows):
            had_focus = any(row.has_focus() for row in self.rows)
            clear(self._column)
            self.rows = [AreaRow() for _ in names]
            for number, row in enumerate(self.rows):
                row.choose.clicked.connect(partial(self._select, number))
                row.delete.clicked.connect(partial(self._delete, number))
                self._column.addWidget(row)
            tab_on(self._tools, *self.rows)
            if had_focus:
                self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        for row, name in zip(self.rows, names, strict=True):
            row.say(name)
        self._list.setVisible(bool(names))
        self._show_selected()

    def _show_selected(self) -> None:
        for number, row in enumerate(self.rows):
            row.choose.setChecked(number == self.canvas.selected)
        self._say_hint()

    def _say_hint(self) -> None:
        """What can be done now, in words."""
        canvas = self.canvas
        if canvas.drawing:
            words = _DRAWING
        elif canvas.corner is not None:
            words = _AT_CORNER
        else:
            words = _USUAL if canvas.selected is None else _AT_WORK
        self.says.say(words)

    def _select(self, number: int) -> None:
        self.canvas.select(number)
        self._show_selected()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _delete(self, number: int) -> None:
        self.canvas.delete(number)

    def _add_rectangle(self) -> None:
        self.canvas.add_rectangle()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self) -> None:
        if self.canvas.drawing:
            self.canvas.close_polygon()
        else:
            self.canvas.draw_polygon()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_drawing(self, drawing: bool) -> None:
        self._say_hint()
        self.polygon.setText(tr("End the polygon") if drawing else tr("Draw a polygon"))
        self.polygon.setAccessibleName(self.polygon.text())


class AreaRow(QWidget):
    """One area in the list: a click puts it to work, a button takes it away."""

    def __init__(self) -> None:
        super().__init__()
        self.choose = QPushButton()
        self.choose.setProperty("kind", "nav")
        self.choose.setCheckable(True)
        self.delete = icon_button("delete", "")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self.choose, 1)
        row.addWidget(self.delete)

    def say(self, name: str) -> None:
        """``name``: what the area is called."""
        if name != self.choose.text():
            self.choose.setText(name)
            self.choose.setAccessibleName(name)
            self.delete.setAccessibleName(tr("Take away {area}").format(area=name))
            self.delete.setToolTip(tr("Take this area away"))

    def has_focus(self) -> bool:
        return self.choose.hasFocus() or self.delete.hasFocus()
