"""The rules that everybody begins with."""

from __future__ import annotations

import msgspec

from blinkthink.core.alerts import AlertRule
from blinkthink.core.schedules import Between
from blinkthink.core.translation import tr

READY_MADE = (
    # What nobody wants to miss is on; what would be told every day waits until somebody wants it.
    AlertRule(id="fire", name=tr("Smoke or fire"), flags=("smoke_or_fire",), cooldown_minutes=5),
    AlertRule(id="water", name=tr("Water"), flags=("water",), cooldown_minutes=30),
    AlertRule(
        id="person-armed", name=tr("A person while armed"), flags=("person",), kinds=("person",),
        armed="armed",
    ),
    AlertRule(
        id="tampering", name=tr("A covered or moved camera"),
        flags=("lens_blocked", "camera_moved"), cooldown_minutes=60, enabled=False,
    ),
    AlertRule(
        id="package", name=tr("A package"), flags=("package",), kinds=("package",),
        cooldown_minutes=30, enabled=False,
    ),
    AlertRule(
        id="person-night", name=tr("A person at night"), flags=("person",), kinds=("person",),
        between=Between(start="22:00", end="06:00"), enabled=False,
    ),
    AlertRule(
        id="vehicle", name=tr("A vehicle arrives"), flags=("vehicle",), kinds=("vehicle",),
        cooldown_minutes=30, enabled=False,
    ),
    AlertRule(
        id="door-night", name=tr("A door open at night"), flags=("door_open",),
        between=Between(start="22:00", end="06:00"), cooldown_minutes=60, enabled=False,
    ),
    AlertRule(
        id="every-picture", name=tr("Every new picture"), only_changes=False, enabled=False,
    ),
)  # fmt: skip

_NAMES = {rule.id: rule.name for rule in READY_MADE}


def named(rule: AlertRule) -> AlertRule:
    """A rule of the file: a ready-made one without a name has that of the language in use."""
    return rule if rule.name else msgspec.structs.replace(rule, name=_NAMES.get(rule.id, ""))


def own_name(rule: AlertRule) -> str:
    """What the file says: nothing for the name that a ready-made rule has by itself, so that it
    follows the language."""
    return "" if rule.name == _NAMES.get(rule.id) else rule.name
