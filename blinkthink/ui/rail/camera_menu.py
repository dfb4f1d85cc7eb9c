"""What can be done with a camera: the menu of its row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from blinkthink.core.state import Camera
from blinkthink.core.translation import tr
from blinkthink.ui import icons, keys
from blinkthink.ui.rail.facts import facts

Ask = Callable[[str], object]
"""Called with a command: snap, alone, motion_on, motion_off, clips, schedule or rules."""


def camera_menu(
    camera: Camera, parent: QWidget, ask: Ask, *, alone: bool, idle: bool, reachable: bool
) -> QMenu:
    """``alone`` while only its pictures are shown, ``idle`` while it takes none."""
    menu = QMenu(parent)
    menu.setAccessibleName(tr("What can be done with {camera}").format(camera=camera.name))
    told = facts(camera)
    for pair in (told[:2], told[2:4], told[4:]):
        if pair:
            menu.addAction(" · ".join(pair)).setEnabled(False)
    menu.addSeparator()

    def add(icon: str, text: str, command: str, *, possible: bool = True) -> None:
        action = menu.addAction(icons.icon(icon), text)
        action.setEnabled(possible)
        action.triggered.connect(lambda: ask(command))

    add("camera", tr("Take a picture"), "snap", possible=idle and reachable)
    add("clips", tr("Fetch its motion clips"), "clips", possible=reachable)
    if camera.enabled is not None:
        off = camera.enabled
        text = tr("Turn motion detection off") if off else tr("Turn motion detection on")
        command = "motion_off" if off else "motion_on"
        add("disarmed" if off else "armed", text, command, possible=reachable)
    menu.addSeparator()
    add("library", tr("Show all pictures") if alone else tr("Show its pictures alone"), "alone")
    add("schedule", tr("Take pictures on a schedule"), "schedule")
    rules = tr("What matters here…")
    add("rules", f"{rules}\t{keys.hint('cameras', 'rules')}", "rules")
    return menu
