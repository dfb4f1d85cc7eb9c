"""The rules that tests change."""

from __future__ import annotations

from typing import Any

from blinkthink.core.alerts import AlertRule
from tests.alerts.pictures import DRIVE, FRONT

PERSON = AlertRule(id="p", name="People", kinds=("person",), cooldown_minutes=0)
EVERY = AlertRule(
    id="e", name="Every picture", cooldown_minutes=0,
    cameras=("/".join(FRONT.key), "/".join(DRIVE.key)),
)  # fmt: skip


def rule(base: AlertRule = PERSON, **changes: Any) -> AlertRule:
    return AlertRule(**{name: getattr(base, name) for name in base.__struct_fields__} | changes)
