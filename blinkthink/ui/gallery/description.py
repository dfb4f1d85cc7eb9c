"""A picture in words, for those who do not see it."""

from __future__ import annotations

from datetime import date

from blinkthink.core.analysis import Flag
from blinkthink.core.translation import tr
from blinkthink.gallery.picture import Picture
from blinkthink.ui.gallery.glance import Glance
from blinkthink.ui.wording import day_name, flag_name

_GRAVE = {"alert": tr("{flag} (alert)"), "notice": tr("{flag} (notice)")}


def describe(
    picture: Picture, text: str, known: Glance, today: date, *, place: str, chosen: int
) -> str:
    """Where, when, which of how many (``place``), what is in it (``text``, as its tile says it),
    and what is marked; ``chosen``: of how many that are, 0 where it is not."""
    camera = picture.folder.replace("_", " ")
    taken = picture.captured_at
    flags = ", ".join(_flag_words(flag) for flag in known.flags)
    words = [
        f"{camera}, {day_name(taken.date(), today)} {taken:%H:%M}",
        place,
        text,
        tr("flags: {flags}").format(flags=flags) if flags else "",
        tr("starred") if known.starred else "",
        tr("with a video") if known.clip else "",
        tr("was sent away to be described") if known.sent else "",
        tr("chosen") if chosen else "",
        tr("%n picture(s) chosen", "", chosen) if chosen > 1 else "",
    ]
    return ", ".join(word for word in words if word)


def _flag_words(flag: Flag) -> str:
    return _GRAVE.get(flag.severity, "{flag}").format(flag=flag_name(flag))
