"""What people call the kinds of cameras."""

from __future__ import annotations

from blinkthink.core.translation import tr

_KINDS = {"mini": "Mini", "doorbell": tr("Doorbell"), "outdoor": tr("Outdoor")}


def camera_kind(kind: str) -> str:
    """“Doorbell” for ``doorbell``; a kind that this version does not know nearly as it is."""
    return _KINDS.get(kind, kind.capitalize()) or tr("Camera")
