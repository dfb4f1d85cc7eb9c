"""What can go wrong with the cloud service: the branch of ``core.errors`` that it has.

    CloudRefused
    ├── NoCloudConsent ── StaysHere, NoCloudKey  nothing was asked
    ├── CloudKeyRefused, CloudForbidden          the key
    ├── CloudModelUnknown, CloudRegion           the model; the country
    ├── CloudBlocked                             this picture, or what was said of it
    RateLimited ── CloudBusy, CloudNoQuota
    Transient ──── CloudUnavailable ── CloudDown
    ModelFailed ── CloudUnusable ── CloudCut

``subject`` is the picture's path, as with every analysis.
"""

from __future__ import annotations

import enum

from blinkthink.core.errors import (
    CloudRefused,
    ModelFailed,
    RateLimited,
    Remedy,
    Transient,
)


class NoCloudConsent(CloudRefused):
    """Nobody has agreed that pictures go to the cloud, or took it back; nothing was sent."""


class StaysHere(NoCloudConsent):
    """The camera's pictures were told to stay on this machine while this one was on its way; where
    it is analysed is to be looked at anew."""


class NoCloudKey(CloudRefused):
    """There is no key, or the kept one cannot be read any more; nothing was sent."""


class CloudKeyRefused(CloudRefused):
    """The service does not know the key, or it has expired."""


class CloudForbidden(CloudRefused):
    """The key may not do this."""


class CloudModelUnknown(CloudRefused):
    """The service has no model of that name (any more); ``model`` is the name."""

    def __init__(self, detail: str = "", *, model: str = "", subject: str = "") -> None:
        super().__init__(detail, subject=subject)
        self.model = model


class CloudRegion(CloudRefused):
    """The service is not offered in this country."""


class CloudBlocked(CloudRefused):
    """The service's filters stopped the picture (``answer`` False) or what was said of it.

    ``reason`` is the service's own word for it: SAFETY, PROHIBITED_CONTENT, ..
    """

    def __init__(
        self, detail: str = "", *, reason: str = "", answer: bool = False, subject: str = ""
    ) -> None:
        super().__init__(detail, subject=subject)
        self.reason = reason
        self.answer = answer


class CloudBusy(RateLimited):
    """Too many requests; ``retry_after`` seconds, if it said how long."""


class CloudNoQuota(RateLimited):
    """The key's quota is used up, or its project has no billing: waiting a minute is no help."""

    remedy = Remedy.ASK_USER


class Unavailable(enum.Enum):
    """How the service failed to answer."""

    OFFLINE = "offline"  # it could not be reached; nothing was sent
    TIMEOUT = "timeout"
    DROPPED = "dropped"  # it closed the connection before its answer was whole
    FAILED = "failed"  # it answered that it failed (5xx)
    NONSENSE = "nonsense"  # what answered is not this service


class CloudUnavailable(Transient):
    """The service gave no answer; ``how`` says why.

    It may have worked on the request, and bill it: that is not sent again by itself.
    """

    def __init__(
        self,
        detail: str = "",
        *,
        how: Unavailable,
        subject: str = "",
    ) -> None:
        super().__init__(detail, subject=subject)
        self.how = how


class CloudDown(CloudUnavailable):
    """It was not reached, or said itself that it failed: nothing was worked on, nothing is billed.

    ``retry_after`` seconds, if it said how long.
    """

    def __init__(
        self,
        detail: str = "",
        *,
        how: Unavailable,
        retry_after: float | None = None,
        subject: str = "",
    ) -> None:
        super().__init__(detail, how=how, subject=subject)
        self.retry_after = retry_after

    @property
    def sent(self) -> bool:
        """Whether it had the picture."""
        return self.how is not Unavailable.OFFLINE


class CloudUnusable(ModelFailed):
    """What it said is no usable answer, twice."""


class CloudCut(CloudUnusable):
    """Its answer ended at the limit of its length."""
