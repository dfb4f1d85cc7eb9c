"""Reading Blink's answers: statuses to typed errors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from blinkthink.core.errors import Transient
from blinkthink.runtime.http import Response


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
