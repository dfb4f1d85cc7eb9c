"""A picture in words, and how a screen reader hears of them."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from blinkthink.core.analysis import Flag
from blinkthink.core.translation import tr
from blinkthink.gallery.picture import Picture
from blinkthink.ui.gallery.glance import Glance
from blinkthink.ui.wording import day_name, flag_name

_GRAVE = {"alert": tr("{flag} (alert)"), "notice": tr("{flag} (notice)")}


def describe(picture: Picture, text: str, known: Glance, today: date, *, chosen: bool) -> str:
    """When, where, what is in it (``text``, as its tile says it), and what is marked."""
    place = picture.folder.replace("_", " ")
    taken = picture.captured_at
    flags = ", ".join(_flag_words(flag) for flag in known.flags)
    words = [
        f"{place}, {day_name(taken.date(), today)} {taken:%H:%M}",
        text,
        tr("flags: {flags}").format(flags=flags) if flags else "",
        tr("starred") if known.starred else "",
        tr("with a video") if known.clip else "",
        tr("was sent away to be described") if known.sent else "",
        tr("chosen") if chosen else "",
    ]
    return ", ".join(word for word in words if word)


def tell(widget: QWidget, words: str) -> None:
    """Make ``words`` the accessible description; screen readers hear of it where it is new."""
    # Tiles as items of their own would be better. But with PySide6 6.11.3 the window crashes
    # when it is taken down (in QAccessibleCache::objectDestroyed) after a Python factory of
    # QAccessible.installFactory has given the grid an interface.
    if words != widget.accessibleDescription():
        widget.setAccessibleDescription(words)
        changed = QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(changed)


def _flag_words(flag: Flag) -> str:
    return _GRAVE.get(flag.severity, "{flag}").format(flag=flag_name(flag))
