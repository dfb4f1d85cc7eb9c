"""What the service's refusals mean.

Read in Google's documents and in reports of its users: a body is ``{"error": {"code", "message",
"status", "details": [..]}}``; the details carry ErrorInfo (``reason``), RetryInfo (``retryDelay``,
"45.837906927s") and QuotaFailure (``violations`` with ``quotaId`` and ``quotaValue``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from blinkthink.analysis.validate import plain
from blinkthink.core.cloud_errors import (
    CloudBusy,
    CloudDown,
    CloudForbidden,
    CloudKeyRefused,
    CloudModelUnknown,
    CloudNoQuota,
    CloudRegion,
    CloudUnavailable,
    Unavailable,
)
from blinkthink.core.errors import BlinkThinkError, CloudRefused
from blinkthink.core.json_values import items
from blinkthink.runtime.http_answers import Failure
from blinkthink.runtime.retry_after import LONGEST_WAIT, retry_after

_MESSAGE_CHARACTERS = 200
_SECONDS = re.compile(r"(\d{1,9}(?:\.\d{1,9})?)s")
_OFFLINE = {
    Failure.REFUSED: "nothing listens at its address",
    Failure.NAME: "its name is not known here",
    Failure.ROUTE: "there is no way to it",
    Failure.TRUST: "its certificate is not trusted",
    Failure.PROXY: "the proxy does not let the request through",
}


class BadArgument(CloudRefused):
    """The service does not take something in the request; another form of it may be taken."""


@dataclass(frozen=True)
class Refusal:
    """An answer that is none: its status, what its body says, and its headers."""

    code: int
    body: Any
    headers: Mapping[str, str]

    @property
    def _error(self) -> Mapping[str, Any]:
        error = self.body.get("error", self.body) if isinstance(self.body, dict) else {}
        return error if isinstance(error, dict) else {}

    @property
    def status(self) -> str:
        """Google's name for the kind of error."""
        return str(self._error.get("status") or "")

    @property
    def message(self) -> str:
        said = self._error.get("message")
        return said if isinstance(said, str) else ""

    @property
    def reasons(self) -> set[str]:
        return {str(detail.get("reason")) for detail in self._details() if detail.get("reason")}

    def daily(self) -> bool:
        """Whether a quota is used up that a minute does not fill again, or that is none at all."""
        violations = [
            violation
            for detail in self._details()
            for violation in items(detail.get("violations"))
            if isinstance(violation, dict)
        ]
        return any(
            "PerDay" in str(one.get("quotaId")) or str(one.get("quotaValue")) == "0"
            for one in violations
        )

    def retry_after(self, now: datetime) -> float | None:
        """Seconds that it asks to wait: the longer of Retry-After and RetryInfo, a day at most."""
        named = [retry_after(self.headers, now)]
        for detail in self._details():
            found = _SECONDS.fullmatch(str(detail.get("retryDelay") or ""))
            if found and str(detail.get("@type", "")).endswith("RetryInfo"):
                named.append(min(max(float(found.group(1)), 1.0), LONGEST_WAIT))
        return max((one for one in named if one is not None), default=None)

    def _details(self) -> list[Mapping[str, Any]]:
        return [one for one in items(self._error.get("details")) if isinstance(one, dict)]


def error_of(refusal: Refusal, *, model: str, key: str, now: datetime) -> BlinkThinkError:
    """The error for an answer that is no success. It never holds the key."""
    detail = _said(refusal, key)
    text, code = refusal.message.lower(), refusal.code
    wait = refusal.retry_after(now)
    if code == 401 or "API_KEY_INVALID" in refusal.reasons or "api key not valid" in text:
        return CloudKeyRefused(detail)
    if code in (400, 403) and "location is not supported" in text:
        return CloudRegion(detail)
    if code == 402 or "BILLING_DISABLED" in refusal.reasons or _wants_billing(refusal):
        return CloudNoQuota(detail)
    if code == 403:
        return CloudForbidden(detail)
    if code == 404:
        return CloudModelUnknown(detail, model=model)
    if code == 429:
        lasting = refusal.daily() or (wait is None and "billing" in text)
        kind = CloudNoQuota if lasting else CloudBusy
        return kind(detail, retry_after=wait)
    if code == 400:
        return BadArgument(detail)
    if code == 408:
        return CloudUnavailable(detail, how=Unavailable.TIMEOUT)
    if code >= 500:
        return CloudDown(detail, how=Unavailable.FAILED, retry_after=wait)
    return CloudRefused(detail)


def unreachable(failure: Failure, detail: str, *, sent: bool) -> CloudUnavailable:
    """The error for a request that got no answer; ``sent``: something of it had left."""
    if not sent:
        words = _OFFLINE.get(failure, "no connection came about")
        return CloudDown(f"{words} ({detail})", how=Unavailable.OFFLINE)
    if failure is Failure.TIMEOUT:
        return CloudUnavailable(detail, how=Unavailable.TIMEOUT)
    if failure is Failure.TOO_LARGE:
        return CloudUnavailable(detail, how=Unavailable.NONSENSE)
    return CloudUnavailable(detail, how=Unavailable.DROPPED)


def _wants_billing(refusal: Refusal) -> bool:
    return refusal.status == "FAILED_PRECONDITION" and "billing" in refusal.message.lower()


def _said(refusal: Refusal, key: str) -> str:
    """What the service says, without the key, should it repeat that."""
    text = plain(refusal.message.replace(key, "…") if key else refusal.message)
    told = f"status {refusal.code} {refusal.status}".rstrip()
    return f"{told}: {text[:_MESSAGE_CHARACTERS]}" if text else told
