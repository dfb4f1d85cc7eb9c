"""What can be seen to be wrong without looking: text that is cut off, controls without a name."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from blinkthink.ui.widgets import ElidedLabel

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox)
_SLACK = 1  # pixels that rounding takes


def flaws(window: QWidget) -> Iterator[str]:
    """One line for each, with what it says and where."""
    for one in window.findChildren(QWidget):
        if not one.isVisible():
            continue
        reached = bool(one.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
        if (reached or isinstance(one, CONTROLS)) and not _inner(one) and not said(one):
            yield f"no name: {_where(one)}"
        if not _in_sight(one, window):
            continue
        if isinstance(one, QLabel) and one.text() and not one.property("elides"):
            yield from _cut_label(one)
        if isinstance(one, QAbstractButton) and one.text():
            needed = one.minimumSizeHint().width() if type(one).__name__ != "QPushButton" else 0
            needed = needed or one.sizeHint().width()
            if needed > one.width() + _SLACK and not hasattr(one, "whole_text"):
                yield f"cut button {one.text()!r}: {one.width()} of {needed} px, {_where(one)}"
    for area in window.findChildren(QScrollArea):
        content = area.widget()
        if area.isVisible() and content is not None:
            wanted, given = content.minimumSizeHint().width(), area.viewport().width()
            off = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if off and wanted > given:
                yield f"wider than its page: {wanted} of {given} px, {_where(area)}"


def said(one: QWidget) -> str:
    text = one.text() if isinstance(one, QAbstractButton) else ""
    return one.accessibleName() or text


def _cut_label(one: QLabel) -> Iterator[str]:
    if isinstance(one, ElidedLabel):
        return
    if one.wordWrap():
        needed = one.heightForWidth(one.width())
        if needed > one.height() + _SLACK:
            yield f"cut text {one.text()[:60]!r}: {one.height()} of {needed} px high, {_where(one)}"
    else:
        needed = one.sizeHint().width()
        if one.textFormat() == Qt.TextFormat.PlainText:
            needed = min(needed, one.fontMetrics().horizontalAdvance(one.text()))
        if needed <= one.width() + _SLACK:
            return
        yield f"cut text {one.text()[:60]!r}: {one.width()} of {needed} px, {_where(one)}"


def _in_sight(one: QWidget, window: QWidget) -> bool:
    corner = one.mapTo(window, QPoint(0, 0))
    return window.rect().intersects(QRect(corner, one.size()))


def _inner(one: QWidget) -> bool:
    return isinstance(one.parentWidget(), QAbstractSpinBox | QComboBox)


def _where(one: QWidget) -> str:
    names = []
    at: QWidget | None = one
    while at is not None and len(names) < 4:
        names.append(type(at).__name__)
        at = at.parentWidget()
    return " in ".join(names)
