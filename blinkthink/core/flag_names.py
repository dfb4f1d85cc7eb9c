"""What people call the flags."""

from __future__ import annotations

from blinkthink.core.translation import number, tr

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


_VISIBILITY = {
    "clear": tr("clear", "visibility"),
    "dark": tr("dark", "visibility"),
    "infrared": tr("infrared", "visibility"),
    "blurred": tr("blurred", "visibility"),
    "obstructed": tr("the lens is covered"),
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


def subject_count(kind: str, count: int) -> str:
    """“1 person”, “3 people”."""
    counts = {
        "person": tr("%n people", "", count),
        "vehicle": tr("%n vehicle(s)", "", count),
        "animal": tr("%n animal(s)", "", count),
        "package": tr("%n package(s)", "", count),
        "object": tr("%n object(s)", "", count),
    }
    return counts.get(kind, f"{number(count)} × {kind}")


def visibility_inside(value: str) -> str:
    """How well a picture shows things, as it stands inside a sentence: “dark”."""
    return _VISIBILITY.get(value, value)
