"""The rules that everybody begins with."""

from __future__ import annotations

from blinkthink.core.alerts import AlertRule
from blinkthink.core.schedules import Between

READY_MADE = (
    # What nobody wants to miss is on; what would be told every day waits until somebody wants it.
    AlertRule(id="fire", name="Smoke or fire", flags=("smoke_or_fire",), cooldown_minutes=5),
    AlertRule(id="water", name="Water", flags=("water",), cooldown_minutes=30),
    AlertRule(
        id="person-armed", name="A person while armed", flags=("person",), kinds=("person",),
        armed="armed",
    ),
    AlertRule(
        id="tampering", name="A covered or moved camera", flags=("lens_blocked", "camera_moved"),
        cooldown_minutes=60, enabled=False,
    ),
    AlertRule(
        id="package", name="A package", flags=("package",), kinds=("package",),
        cooldown_minutes=30, enabled=False,
    ),
    AlertRule(
        id="person-night", name="A person at night", flags=("person",), kinds=("person",),
        between=Between(start="22:00", end="06:00"), enabled=False,
    ),
    AlertRule(
        id="vehicle", name="A vehicle arrives", flags=("vehicle",), kinds=("vehicle",),
        cooldown_minutes=30, enabled=False,
    ),
    AlertRule(
        id="door-night", name="A door open at night", flags=("door_open",),
        between=Between(start="22:00", end="06:00"), cooldown_minutes=60, enabled=False,
    ),
    AlertRule(
        id="every-picture", name="Every new picture", only_changes=False, enabled=False,
    ),
)  # fmt: skip
