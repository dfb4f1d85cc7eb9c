"""How screen readers hear of what changed in a widget that draws what it shows."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def tell(widget: QWidget, words: str) -> None:
    """Make ``words`` the accessible description; screen readers hear of it where it is new."""
    # Items as accessible children of their own would be better. But with PySide6 6.11.3 the window
    # crashes when it is taken down (in QAccessibleCache::objectDestroyed) after a Python factory of
    # QAccessible.installFactory has given the widget an interface.
    if words == widget.accessibleDescription():
        return
    widget.setAccessibleDescription(words)  # Orca says it, where the widget has the focus
    if announces() and widget.hasFocus():
        # When all of it is done: several changes at once would be read out one after another.
        QTimer.singleShot(0, widget, lambda: _announce_last(widget, words))


def _announce_last(widget: QWidget, words: str) -> None:
    if words == widget.accessibleDescription():
        announce(widget, words)


def announce(widget: QWidget, words: str, *, urgent: bool = True) -> None:
    """Have ``words`` said now, in place of what is being said, or ``urgent`` False after it."""
    event = QAccessibleAnnouncementEvent(widget, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


def announces() -> bool:
    """Whether news of a description have to be announced to be said.

    Qt tells Windows and macOS of announcements, not of descriptions that change; Orca says a
    description that changes, and would say it twice with both.
    """
    return sys.platform in ("win32", "darwin")
