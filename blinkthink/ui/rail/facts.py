"""What is known of a camera, in words, for its tooltip and its menu. No Qt."""

from __future__ import annotations

from blinkthink.core.state import Camera
from blinkthink.ui.wording import camera_line

_BARS = 5


def second_line(camera: Camera) -> tuple[str, str]:
    """The line below a camera's name while nothing happens, and its colour."""
    if not camera.online or camera.battery == "low":
        return camera_line(camera), "notice"
    if camera.enabled is False:
        return "Online · motion off", "muted"
    return camera_line(camera), "muted"


def facts(camera: Camera) -> list[str]:
    """“Online”, “Battery ok”, “12 °C”, “Wi-Fi 4 of 5”, “Motion detection is on”."""
    told = ["Online" if camera.online else "Offline"]
    told.append(f"Battery {camera.battery}" if camera.battery is not None else "Wired")
    if camera.temperature_c is not None:
        told.append(f"{round(camera.temperature_c)} °C")
    if camera.wifi is not None:
        told.append(f"Wi-Fi {camera.wifi} of {_BARS}")
    if camera.enabled is not None:
        told.append(f"Motion detection is {'on' if camera.enabled else 'off'}")
    return told
