"""What is wrong with a view for those who use the keyboard: found with real presses of Tab."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QDateTimeEdit,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.toast import Toast
from tests.tour.states.flaws import said

_MOST = 400  # presses, more than any view has stops
_SEEN = 16  # pixels of what has the focus that are in sight at least
_KEY = Qt.Key


def keyboard_flaws(window: MainWindow) -> Iterator[str]:
    """A trap, focus that is not seen or out of sight, an order that jumps, a way back that is
    another, keys that mean two things: one line each. The window is the active one."""
    stops: list[QWidget] = []
    start = QApplication.focusWidget()
    while len(stops) < _MOST:
        stop = _press(window, _KEY.Key_Tab)
        if stop is None or stop in stops:
            break
        stops.append(stop)
        yield from _unseen(window, stop)
    if not stops or _press(window, _KEY.Key_Backtab) is None:
        yield f"the focus is lost, after {_name(start)}"
        return
    if stop is not stops[0]:
        yield f"Tab does not come round: {_name(stop)} after {_name(stops[-1])}"
    yield from _jumps(stops)
    back = [QApplication.focusWidget()]
    while len(back) < len(stops):
        back.append(_press(window, _KEY.Key_Backtab))
    for there, here in zip(reversed(stops), back, strict=True):
        if there is not here:
            yield f"Shift+Tab comes to {_name(here)}, not {_name(there)}"
            break
    yield from _ambiguous(window, stops)


def _press(window: QWidget, key: Qt.Key) -> QWidget | None:
    held = Qt.KeyboardModifier
    shift = held.ShiftModifier if key == _KEY.Key_Backtab else held.NoModifier
    before = QApplication.focusWidget()
    parts = before.sectionCount() if isinstance(before, QDateTimeEdit) else 1  # hours, minutes
    for _ in range(parts):
        QTest.keyClick(before or window, key, shift)
        if QApplication.focusWidget() is not before:
            break
    return QApplication.focusWidget()


def _unseen(window: MainWindow, stop: QWidget) -> Iterator[str]:
    area = stop.viewport() if isinstance(stop, QAbstractScrollArea) else stop
    seen = area.visibleRegion().boundingRect()
    if seen.width() < min(area.width(), _SEEN) or seen.height() < min(area.height(), _SEEN):
        yield f"the focus is out of sight: {_name(stop)}"
    own = stop.property("ownFocus") or isinstance(stop, QLineEdit | QAbstractScrollArea)
    if not own and window._focus_ring.around is not stop:
        yield f"the focus is not shown: {_name(stop)}"
    if area.width() < _SEEN or area.height() < _SEEN:
        yield f"no room for the focus: {_name(stop)}"


def _jumps(stops: list[QWidget]) -> Iterator[str]:
    """Where the next stop lies above the one before, or before it in its line; once it has to, as
    it begins anew. A message that floats lies over everything, and may come at any time."""
    found = [
        f"the focus jumps from {_name(one)} to {_name(other)}"
        for one, other in zip(stops, stops[1:] + stops[:1], strict=True)
        if _before(other, one) and not isinstance(one.parentWidget(), Toast)
    ]
    if len(found) > 1:
        yield from found


def _before(one: QWidget, other: QWidget) -> bool:
    common = other
    while not common.isAncestorOf(one):
        common = common.parentWidget()
    first, second = _box(one, common), _box(other, common)
    above = first.bottom() <= second.top() and first.left() < second.right()
    same_line = first.top() < second.bottom() and second.top() < first.bottom()
    return above or (same_line and first.right() <= second.left())


def _box(widget: QWidget, common: QWidget) -> QRect:
    """Where it lies, or the area in which it is scrolled."""
    found, above = widget, widget
    while above is not common:
        found = above if isinstance(above, QScrollArea) else found
        above = above.parentWidget()
    return QRect(found.mapTo(common, QPoint(0, 0)), found.size())


def _ambiguous(window: QWidget, stops: list[QWidget]) -> Iterator[str]:
    """Keys that mean two things, and letters that a button's text takes without being meant to."""
    made = [one for one in window.findChildren(QShortcut) if one.isEnabled()]
    told = set()
    for stop in stops:
        pressed: Counter[str] = Counter()
        for shortcut in made:
            holder = shortcut.parent()
            inside = shortcut.context() == Qt.ShortcutContext.WidgetWithChildrenShortcut
            if not isinstance(holder, QWidget) or not holder.isVisible():
                continue
            if not inside or holder is stop or holder.isAncestorOf(stop):
                pressed.update(key.toString() for key in shortcut.keys())  # noqa: SIM118
        told |= {key for key, count in pressed.items() if count > 1}
    for key in sorted(told):
        yield f"{key} means two things"
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and not QKeySequence.mnemonic(button.text()).isEmpty():
            yield f"a letter of {_name(button)} is a key"


def _name(one: QWidget | None) -> str:
    return f"{type(one).__name__} “{said(one)[:50]}”" if one is not None else "nothing"
