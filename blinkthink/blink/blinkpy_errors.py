"""What blinkpy raises, in this program's own errors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from blinkthink.core.errors import BlinkThinkError, NeedsLogin, Transient
from blinkthink.runtime.http import purpose

MEANINGS: Mapping[str, type[BlinkThinkError]] = {
    "TokenRefreshFailed": Transient,  # also for a 503: no reason to sign in again
    "LoginError": Transient,  # blinkpy's word for every failure of a sign-in
    "BlinkBadResponse": Transient,
    "BlinkSetupError": Transient,
    "BlinkException": Transient,
    "BlinkTwoFARequiredError": NeedsLogin,
    "UnauthorizedError": NeedsLogin,
    "BlinkAuthenticationException": NeedsLogin,
}
"""blinkpy 0.25.9's exceptions. The name alone is told on: their texts may hold whole answers."""


@contextmanager
def translated(why: str) -> Iterator[None]:
    """Around calls of blinkpy: names their purpose in the ledger, and types what they raise.

    What is neither ours nor in ``MEANINGS`` comes of an answer of another shape than blinkpy
    expects, and is Transient.
    """
    try:
        with purpose(why):
            yield
    except BlinkThinkError:
        raise
    except Exception as error:
        meaning: type[BlinkThinkError] = Transient
        for kind in type(error).__mro__:
            if kind.__module__.partition(".")[0] == "blinkpy" and kind.__name__ in MEANINGS:
                meaning = MEANINGS[kind.__name__]
                break
        raise meaning(f"{why}: {type(error).__name__} in blinkpy") from error
