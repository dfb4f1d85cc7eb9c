"""Reading Blink's answers: statuses to typed errors, Retry-After to seconds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from blinkthink.core.errors import Transient
from blinkthink.runtime.http import Response

LONGEST_WAIT = 24 * 3600.0


@dataclass(frozen=True)
class Reply:
    """An answer that is the caller's to judge: 2xx, or a 4xx other than 401, 403 and 429."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    what: str  # "GET homescreen", for the details of errors

    def __repr__(self) -> str:
        return f"<Reply {self.what}: {self.status}, {len(self.body)} bytes>"

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300

    def json_object(self) -> dict[str, Any]:
        """The JSON object. Raises Transient for a page, broken JSON, null or a list."""
        value = self._parse()
        if not isinstance(value, dict):
            raise Transient(f"{self.what}: {type(value).__name__} instead of a JSON object")
        return value

    def code(self) -> int | None:
        """Blink's own number for a refusal, ``{"code": 307}``, if the body has one."""
        try:
            value = self._parse()
        except Transient:
            return None
        code = value.get("code") if isinstance(value, dict) else None
        return code if isinstance(code, int) else None

    def _parse(self) -> Any:
        try:
            return Response(self.status, self.headers, self.body).parse()
        except Transient as error:
            raise Transient(f"{self.what}: {error.detail}") from error


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds that a Retry-After header asks for (a number or an HTTP date), at most a day.

    None where there is no header or it cannot be read.
    """
    text = headers.get("Retry-After", "").strip()
    if not text:
        return None
    try:
        seconds = float(text)
    except ValueError:
        try:
            when = parsedate_to_datetime(text)
        except ValueError:
            return None
        if when.tzinfo is None:
            when = when.replace(tzinfo=UTC)
        seconds = (when - now).total_seconds()
    if seconds != seconds:  # "nan" is a float too
        return None
    return min(max(seconds, 1.0), LONGEST_WAIT)
