"""What protects batteries and the account: how often pictures may be taken."""

from __future__ import annotations

from collections.abc import Sequence

from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import Between, Every, Rule
from blinkthink.core.state import Camera, CameraList

BATTERY_FLOOR = 15  # minutes between pictures of a camera on battery
WIRED_FLOOR = 5


def objection(
    rule: Rule, between: Between | None, cameras: Sequence[CameraRef], listing: CameraList
) -> str:
    """Why a rule takes pictures too often, in words; empty where it does not.

    15 minutes for cameras on battery, 5 for wired ones; a camera that is not listed counts as on
    battery. No cameras mean all.
    """
    if not isinstance(rule, Every):
        return ""
    concerned = [listing.find(ref) for ref in cameras] or listing.cameras or (None,)
    for camera in concerned:
        floor = _floor(camera)
        if rule.minutes >= floor:
            continue
        name = camera.name if camera else "the camera"
        reason = (
            f"would empty the battery of {name} quickly"
            if floor == BATTERY_FLOOR
            else f"asks Blink for pictures of {name} too often"
        )
        return f"A picture every {rule.minutes} minutes {reason}: {floor} is the least."
    return ""


def _floor(camera: Camera | None) -> int:
    return WIRED_FLOOR if camera is not None and camera.battery is None else BATTERY_FLOOR
