"""Several errors that are said in one message, such as those of the start."""

from __future__ import annotations

from collections.abc import Sequence

from blinkthink.core.errors import Usage


class Several(Usage):
    """``titles`` say what happened, one each; ``detail`` says of each what to do, in words.
    ``library`` is that of a ``SettingsBroken`` among them."""

    def __init__(self, titles: Sequence[str] = (), detail: str = "", *, library: str = "") -> None:
        super().__init__(detail)
        self.titles = tuple(titles)
        self.library = library
