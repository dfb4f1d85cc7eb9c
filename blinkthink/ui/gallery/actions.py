"""What can be done with the chosen pictures. ``ChosenActions`` does it."""

from __future__ import annotations

from dataclasses import dataclass

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
    Action("star", "Star", "star"),
    Action("analyze", "Analyse", "models"),
    Action("right", "Right", "right-verdict"),
    Action("empty", "Nobody there", "nobody"),
    Action("compare", "Compare", "compare", 2, 2),
    Action("slideshow", "Slideshow", "slideshow"),
    Action("timelapse", "Time-lapse…", "time-lapse", 2, keyed=False),
    Action("export", "Export…", "export", keyed=False),
    Action("trash", "Move to trash", "delete"),
)
