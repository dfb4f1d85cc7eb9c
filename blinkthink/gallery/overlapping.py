"""Libraries that overlap: one inside another, or one that is reached by several paths.

Each program locks the library that it works on. A picture that is part of two is changed under the
locks of both, else one program would not see what the other is about to write.
"""

from __future__ import annotations

import os
from pathlib import Path

LOCK = ".blinkthink.lock"  # in a library: one change at a time, over all processes


def libraries_of(folder: Path, own: Path) -> list[Path]:
    """The true paths of the libraries that have ``folder``, the outermost first.

    ``own`` counts where it has the folder; of the others those that were changed at some time, as
    their lock tells, and may be by us. ``folder`` itself where there is none.
    """
    real, root = Path(os.path.realpath(folder)), Path(os.path.realpath(own))
    found = [
        place
        for place in reversed((real, *real.parents))
        if place == root or os.access(place / LOCK, os.W_OK)
    ]
    return found or [real]
