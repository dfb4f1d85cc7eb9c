"""What can be done with the chosen pictures. ``ChosenActions`` does it."""

from __future__ import annotations

from dataclasses import dataclass

from blinkthink.core.translation import tr

_ANY = 10**9


@dataclass(frozen=True)
class Action:
    """``least`` to ``most`` chosen pictures; ``keyed``: it has a key of its own in the library."""

    name: str
    text: str
    icon: str
    least: int = 1
    most: int = _ANY
    keyed: bool = True


ACTIONS = (
    Action("star", tr("Star", "verb"), "star"),
    Action("analyze", tr("Analyse"), "models"),
    Action("right", tr("Right", "the analysis is right"), "right-verdict"),
    Action("empty", tr("Nobody there"), "nobody"),
    Action("compare", tr("Compare", "verb"), "compare", 2, 2),
    Action("slideshow", tr("Slideshow"), "slideshow"),
    Action("timelapse", tr("Time-lapse…"), "time-lapse", 2, keyed=False),
    Action("export", tr("Export…"), "export", keyed=False),
    Action("trash", tr("Move to trash"), "delete"),
)
