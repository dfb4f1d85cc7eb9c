"""Times of the clock on the wall in forms: how they are typed, shown and read."""

from __future__ import annotations

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QTimeEdit

from blinkthink.ui import theme
from blinkthink.ui.tokens import CONTROL_HEIGHT
from blinkthink.ui.widgets import padded

_FORM = "HH:mm"
_WIDE = 86


def time_edit(name: str) -> QTimeEdit:
    """A field for a time of day; it tells of a time that is typed once that is whole."""
    made = QTimeEdit()
    made.setAccessibleName(name)
    made.setDisplayFormat(_FORM)
    made.setKeyboardTracking(False)
    made.setFixedSize(max(_WIDE, theme.px(_WIDE) - 12), CONTROL_HEIGHT)
    padded(made)
    return made


def time_of(edit: QTimeEdit) -> str:
    """“22:00”."""
    return edit.time().toString(_FORM)


def to_time(text: str) -> QTime:
    """Of “22:00”."""
    return QTime.fromString(text, _FORM)


def show_time(edit: QTimeEdit, text: str) -> None:
    """Show “22:00”."""
    edit.setTime(to_time(text))
