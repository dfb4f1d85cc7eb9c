"""The people who can sign in to the demo's server."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

EMAIL = "demo@blinkthink.example"
PASSWORD = "demo-password"
PIN = "246810"

ACCOUNT_ID = 100_042
USER_ID = 200_042
TIER = "u014"


@dataclass(frozen=True)
class DemoAccount:
    """One sign-in to the demo's home. `code` says whether and how a code is sent.

    `hint` is what the server names as the code's way, masked as Blink masks it.
    """

    email: str
    password: str = field(default=PASSWORD, repr=False)
    pin: str = field(default=PIN, repr=False)
    code: Literal["none", "sms", "email"] = "sms"
    hint: str = "+1xxxxxxxx42"


DEMO = DemoAccount(EMAIL)
WITHOUT_CODE = DemoAccount("no-code@blinkthink.example", code="none")
WITH_MAIL = DemoAccount("mail@blinkthink.example", code="email", hint="m***@blinkthink.example")

ACCOUNTS: Sequence[DemoAccount] = (DEMO, WITHOUT_CODE, WITH_MAIL)
