"""What can go wrong with looking for a newer version, and its words for ``core.words``.

RateLimited ── UpdatesBusy
Transient ──── UpdatesUnavailable
"""

from __future__ import annotations

from collections.abc import Mapping

from blinkthink.core import errors as e
from blinkthink.core.saying import Sayer
from blinkthink.core.translation import tr


class UpdatesBusy(e.RateLimited):
    """The server of the releases asked to wait; ``retry_after`` seconds, if it said how long."""


class UpdatesUnavailable(e.Transient):
    """The server of the releases cannot be reached, or its answer cannot be used."""


UPDATE_WORDS: Mapping[type[e.BlinkThinkError], Sayer] = {
    UpdatesBusy: lambda x: (
        tr("GitHub asks to slow down."),
        tr("It is not known whether there is a newer version."),
        tr("Try again in an hour."),
    ),
    UpdatesUnavailable: lambda x: (
        tr("It cannot be found out whether there is a newer version."),
        tr("GitHub, where the versions lie, does not answer as it should."),
        tr("Check the internet connection, then try again."),
    ),
}
