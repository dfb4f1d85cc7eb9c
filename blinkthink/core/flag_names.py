"""What people call the flags."""

from __future__ import annotations

from blinkthink.core.translation import tr

FLAG_NAMES = {
    "person": tr("Person"),
    "vehicle": tr("Vehicle"),
    "animal": tr("Animal"),
    "package": tr("Package"),
    "door_open": tr("Door open"),
    "light_on": tr("Light on"),
    "smoke_or_fire": tr("Smoke or fire"),
    "water": tr("Water"),
    "lens_blocked": tr("Lens blocked"),
    "camera_moved": tr("Camera moved"),
}
_OBJECT = tr("Object", "a kind of subject")
_INSIDE = {
    "person": tr("person", "a flag inside a sentence"),
    "vehicle": tr("vehicle", "a flag inside a sentence"),
    "animal": tr("animal", "a flag inside a sentence"),
    "package": tr("package", "a flag inside a sentence"),
    "door_open": tr("door open", "a flag inside a sentence"),
    "light_on": tr("light on", "a flag inside a sentence"),
    "smoke_or_fire": tr("smoke or fire", "a flag inside a sentence"),
    "water": tr("water", "a flag inside a sentence"),
    "lens_blocked": tr("lens blocked", "a flag inside a sentence"),
    "camera_moved": tr("camera moved", "a flag inside a sentence"),
}


def flag_words(name: str) -> str:
    """“Door open” for ``door_open``; of the user's own flags, too."""
    return FLAG_NAMES.get(name, name.replace("_", " ").capitalize())


def kind_words(kind: str) -> str:
    """“Person” for ``person``; of each kind of subject."""
    return _OBJECT if kind == "object" else flag_words(kind)


def flag_inside(name: str) -> str:
    """The same as it stands inside a sentence: “door open”."""
    return _INSIDE.get(name, name.replace("_", " ").lower())
