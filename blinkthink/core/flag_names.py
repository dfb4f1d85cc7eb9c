"""What people call the flags."""

from __future__ import annotations

FLAG_NAMES = {
    "person": "Person",
    "vehicle": "Vehicle",
    "animal": "Animal",
    "package": "Package",
    "door_open": "Door open",
    "light_on": "Light on",
    "smoke_or_fire": "Smoke or fire",
    "water": "Water",
    "lens_blocked": "Lens blocked",
    "camera_moved": "Camera moved",
}


def flag_words(name: str) -> str:
    """“Door open” for ``door_open``; of the user's own flags, too."""
    return FLAG_NAMES.get(name, name.replace("_", " ").capitalize())
