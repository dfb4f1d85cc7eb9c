"""What is known of a camera, in words, for its tooltip and its menu. No Qt."""

from __future__ import annotations

from blinkthink.core.state import Camera
from blinkthink.core.translation import tr
from blinkthink.ui.wording import camera_line

_BARS = 5
_BATTERIES = {None: tr("Wired"), "ok": tr("Battery ok"), "low": tr("Battery low")}


def second_line(camera: Camera) -> tuple[str, str]:
    """The line below a camera's name while nothing happens, and its colour."""
    if not camera.online or camera.battery == "low":
        return camera_line(camera), "notice"
    if camera.enabled is False:
        return tr("Online · motion off"), "muted"
    return camera_line(camera), "muted"


def facts(camera: Camera) -> list[str]:
    """“Online”, “Battery ok”, “12 °C”, “Wi-Fi 4 of 5”, “Motion detection is on”."""
    told = [tr("Online") if camera.online else tr("Offline")]
    told.append(_BATTERIES.get(camera.battery, tr("Battery {state}")).format(state=camera.battery))
    if camera.temperature_c is not None:
        told.append(f"{round(camera.temperature_c)} °C")
    if camera.wifi is not None:
        told.append(tr("Wi-Fi {bars} of {most}").format(bars=camera.wifi, most=_BARS))
    if camera.enabled is not None:
        on, off = tr("Motion detection is on"), tr("Motion detection is off")
        told.append(on if camera.enabled else off)
    return told
