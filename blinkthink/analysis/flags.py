"""How much a flag matters: a rule, never the model's opinion."""

from __future__ import annotations

_SEVERITIES = {
    "person": "notice",
    "smoke_or_fire": "alert",
    "water": "alert",
    "lens_blocked": "notice",
    "camera_moved": "notice",
}


def severity(name: str) -> str:
    """``info``, ``notice`` or ``alert``; what no rule names is ``info``."""
    return _SEVERITIES.get(name, "info")
