"""What is kept of an account between runs: tokens, the hardware id, where the account lives."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Tokens:
    """Blink's tokens; ``expires_at`` is a Unix time. The refresh token can be used once."""

    access: str = field(repr=False)
    refresh: str | None = field(repr=False)
    expires_at: float

    @classmethod
    def from_answer(cls, value: object, now: float, before: Tokens | None = None) -> Tokens | None:
        """From the token endpoint's JSON; None when it holds no access token.

        Where no refresh token is sent, the one of ``before`` is kept.
        """
        if not isinstance(value, dict):
            return None
        access, refresh = value.get("access_token"), value.get("refresh_token")
        lasts = value.get("expires_in")
        if not isinstance(access, str) or not access:
            return None
        if not isinstance(refresh, str) or not refresh:
            refresh = before.refresh if before else None
        seconds = float(lasts) if isinstance(lasts, int | float) and lasts > 0 else 3600.0
        return cls(access, refresh, now + seconds)


@dataclass(frozen=True)
class Record:
    """One home's account. Signed out, only the hardware id (and a cool-down) is left."""

    hardware_id: str = field(repr=False)
    email: str = ""
    tokens: Tokens | None = None
    since: datetime | None = None
    tier: str = ""
    account_id: str = ""
    refused: bool = False  # Blink refused to renew the sign-in
    cooldown_until: datetime | None = None

    def to_json(self) -> dict[str, Any]:
        tokens = self.tokens
        return {
            "hardware_id": self.hardware_id,
            "email": self.email,
            "tokens": {
                "access": tokens.access,
                "refresh": tokens.refresh,
                "expires_at": tokens.expires_at,
            }
            if tokens
            else None,
            "since": self.since.isoformat() if self.since else None,
            "tier": self.tier,
            "account_id": self.account_id,
            "refused": self.refused,
            "cooldown_until": self.cooldown_until.isoformat() if self.cooldown_until else None,
        }

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Record:
        """Raises ValueError for what no version of this program wrote."""
        try:
            tokens = value.get("tokens")
            return cls(
                hardware_id=str(value["hardware_id"]),
                email=str(value.get("email") or ""),
                tokens=Tokens(str(tokens["access"]), tokens["refresh"], float(tokens["expires_at"]))
                if tokens
                else None,
                since=_time(value.get("since")),
                tier=str(value.get("tier") or ""),
                account_id=str(value.get("account_id") or ""),
                refused=bool(value.get("refused")),
                cooldown_until=_time(value.get("cooldown_until")),
            )
        except (KeyError, TypeError) as error:
            raise ValueError("not the record of an account") from error


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
