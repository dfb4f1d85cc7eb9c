"""Several errors that are said in one message, such as those of the start."""

from __future__ import annotations

from collections.abc import Sequence

from blinkthink.core.errors import Usage


class Several(Usage):
    """``titles`` say what happened, one each; ``detail`` says of each what to do, in words."""

    def __init__(self, titles: Sequence[str] = (), detail: str = "") -> None:
        super().__init__(detail)
        self.titles = tuple(titles)
