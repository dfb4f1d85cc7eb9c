"""What can be done with a camera: the menu of its row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from blinkthink.core.state import Camera
from blinkthink.ui import icons, keys
from blinkthink.ui.rail.facts import facts

Ask = Callable[[str], object]
"""Called with a command: snap, alone, motion_on, motion_off, clips, schedule or rules."""


def camera_menu(
    camera: Camera, parent: QWidget, ask: Ask, *, alone: bool, idle: bool, reachable: bool
) -> QMenu:
    """``alone`` while only its pictures are shown, ``idle`` while it takes none."""
    menu = QMenu(parent)
    menu.setAccessibleName(f"What can be done with {camera.name}")
    told = facts(camera)
    for pair in (told[:2], told[2:4], told[4:]):
        if pair:
            menu.addAction(" · ".join(pair)).setEnabled(False)
    menu.addSeparator()

    def add(icon: str, text: str, command: str, *, possible: bool = True) -> None:
        action = menu.addAction(icons.icon(icon), text)
        action.setEnabled(possible)
        action.triggered.connect(lambda: ask(command))

    add("camera", "Take a picture", "snap", possible=idle and reachable)
    add("clips", "Fetch its motion clips", "clips", possible=reachable)
    if camera.enabled is not None:
        off = camera.enabled
        text = "Turn motion detection off" if off else "Turn motion detection on"
        command = "motion_off" if off else "motion_on"
        add("disarmed" if off else "armed", text, command, possible=reachable)
    menu.addSeparator()
    add("library", "Show all pictures" if alone else "Show its pictures alone", "alone")
    add("schedule", "Take pictures on a schedule", "schedule")
    add("rules", f"What matters here…\t{keys.hint('cameras', 'rules')}", "rules")
    return menu
