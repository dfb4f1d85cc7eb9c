"""The camera's picture with the areas to ignore, drawn and changed by keys as well as by mouse.

A polygon's corners are set with a cross; the corners of an area are gone through one by one. What
the eye sees of that is the accessible description, so that a screen reader says each step.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from blinkthink.core.analysis import Area
from blinkthink.core.translation import tr
from blinkthink.ui import keys
from blinkthink.ui.pages.camera import shapes
from blinkthink.ui.pages.camera.area_surface import MIDDLE, AreaSurface
from blinkthink.ui.speaking import tell

STEP, FINE, FAR = 0.02, 0.004, 0.1
"""How far a key moves, of the picture's width or height; with Ctrl; with Shift, at a corner."""
_PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class AreaCanvas(AreaSurface):
    """The areas by keys: what each key does stands in ``ui/keys.py``, place ``areas``."""

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        """``most``: areas that there may be."""
        super().__init__(most, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.installEventFilter(self)
        self.setAccessibleName(tr("Picture with the areas to ignore"))
        self._say_state()
        self.selected_changed.connect(self._say_state)
        self.corner_changed.connect(self._say_state)
        self.drawing_changed.connect(self._say_state)
        self.changed.connect(self._say_state)

    # The keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Keys that mean something to the window mean something else here.
        before = event.type() == QEvent.Type.ShortcutOverride
        if before and isinstance(event, QKeyEvent) and self._means(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = keys.command("areas", event)
        if command is None or not self._means(event):
            super().keyPressEvent(event)
        elif self.drawing:
            self._do_drawing(command)
        elif self.corner is not None:
            self._do_corner(command)
        else:
            self._do(command)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from corner to corner, and on to the next control after the last one."""
        if self.selected is not None and self.corner is not None:
            number = self.corner + (1 if forward else -1)
            if 0 <= number < len(self.areas[self.selected]):
                self.work_on_corner(number)
                return True
        return super().focusNextPrevChild(forward)

    def _means(self, event: QKeyEvent) -> bool:
        """Whether a key is the picture's; Escape is the page's while there is nothing to let go."""
        command = keys.command("areas", event)
        idle = not self.drawing and self.selected is None
        return command is not None and not (command == "let_go" and idle)

    def _do(self, command: str) -> None:
        actions: dict[str, Callable[[], object]] = {
            "rectangle": self.add_rectangle,
            "polygon": self.draw_polygon,
            "next": lambda: self._step(1),
            "previous": lambda: self._step(-1),
            "delete": self.delete_selected,
            "let_go": lambda: self.select(None),
        }
        if command in actions:
            actions[command]()
        elif self.selected is None:
            return
        elif command == "close":
            self.work_on_corner(0)
        elif command in _MOVES:
            across, down, by = _MOVES[command]
            change = shapes.moved if by != FAR else shapes.resized
            by = STEP if by == FAR else by
            area = change(self.areas[self.selected], across * by, down * by)
            self._put(self.selected, area, row=True)

    def _do_drawing(self, command: str) -> None:
        assert self._drawing is not None
        if command == "close":
            self.close_polygon()
            if self.selected is None:
                self._say(tr("A polygon has three corners at least: nothing was added"))
        elif command == "let_go":
            self.stop_drawing()
            self._say(tr("The polygon is given up"))
        elif command == "delete":
            del self._drawing[-1:]
            self._say_state()
        elif command == "corner":
            at = self._pointer or MIDDLE
            self._add_corner(self.place(at), at)
            self._say_state()
        elif command in _MOVES:
            self._pointer, self._by_keys = _moved(self._pointer or MIDDLE, command), True
            self._say_state()
        self.update()

    def _do_corner(self, command: str) -> None:
        assert self.selected is not None
        assert self.corner is not None
        area, number = self.areas[self.selected], self.corner
        if command in ("close", "let_go"):
            self.work_on_corner(None)
        elif command in _MOVES:
            self._put_corner(shapes.with_corner(area, number, _moved(area[number], command)))
        elif command == "corner":
            (x0, y0), (x1, y1) = area[number], area[(number + 1) % len(area)]
            between = ((x0 + x1) / 2, (y0 + y1) / 2)
            self._put_corner(shapes.with_more(area, number, between), number + 1)
        elif command == "delete":
            self._put_corner(shapes.without_corner(area, number), max(0, number - 1))
        else:
            self._do(command)

    def _put_corner(self, area: Area, corner: int | None = None) -> None:
        """Change the area at work, with ``corner`` at work then; one that is none stays."""
        number = self.selected
        assert number is not None
        if area == self.areas[number] or not shapes.large_enough(area):
            self._say(tr("No further: {state}").format(state=self._state()))
            return
        row = corner is None
        self._corner = self._corner if corner is None else corner  # that of the area as it will be
        self._put(number, area, row=row)
        self.corner_changed.emit()

    def _step(self, by: int) -> None:
        count = len(self.areas)
        if count:
            now = self.selected
            self.select((now + by) % count if now is not None else 0 if by > 0 else count - 1)

    # What is said

    def _say_state(self) -> None:
        self._say(self._state())

    def _say(self, words: str) -> None:
        tell(self, words)

    def _state(self) -> str:
        if self._drawing is not None:
            corners = tr("%n corner(s) set", "", len(self._drawing))
            return f"{shapes.point_words(self._pointer or MIDDLE)}, {corners}"
        if self.selected is None:
            return _hint()
        area = self.areas[self.selected]
        if self.corner is not None:
            return tr("Corner {number} of {count}: {place}").format(
                number=self.corner + 1,
                count=len(area),
                place=shapes.point_words(area[self.corner]),
            )
        return f"{shapes.name(area, self.selected + 1)}, {shapes.extent(area)}"

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.work_on_corner(None)
        self.update()


def _moved(point: shapes.Point, command: str) -> shapes.Point:
    across, down, by = _MOVES[command]
    x, y = point[0] + across * by, point[1] + down * by
    return min(1.0, max(0.0, x)), min(1.0, max(0.0, y))


def _hint() -> str:
    return tr(
        "{rectangle} adds a rectangle, {polygon} draws a polygon. Arrows move what is at work, "
        "Shift and an arrow change its size, {corners} goes to its corners, {delete} takes it away"
    ).format(
        rectangle=keys.hint("areas", "rectangle"),
        polygon=keys.hint("areas", "polygon"),
        corners=keys.hint("areas", "close"),
        delete=keys.hint("areas", "delete"),
    )


_MOVES = {
    "left": (-1, 0, STEP),
    "right": (1, 0, STEP),
    "up": (0, -1, STEP),
    "down": (0, 1, STEP),
    "left_fine": (-1, 0, FINE),
    "right_fine": (1, 0, FINE),
    "up_fine": (0, -1, FINE),
    "down_fine": (0, 1, FINE),
    "narrower": (-1, 0, FAR),
    "wider": (1, 0, FAR),
    "lower": (0, -1, FAR),
    "higher": (0, 1, FAR),
}
"""Where the key of a command leads: across, down, and how far."""
