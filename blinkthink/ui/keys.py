"""The keys: the one table that the shortcuts are made from and that the sheet of keys shows.

A widget takes its shortcuts with ``shortcuts``, or asks in its ``keyPressEvent`` with ``command``
which command a key press means; so a key that the table lists is a key that works.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from blinkthink.core.translation import tr


@dataclass(frozen=True)
class Key:
    """One command: where it works, its name in the code, its keys, and what it does in words.

    ``keys`` are in Qt's portable notation; the first one is the one that is shown.
    """

    place: str
    command: str
    keys: tuple[str, ...]
    text: str


PLACES = {
    "window": tr("Everywhere"),
    "cameras": tr("Cameras"),
    "library": tr("Library"),
    "timeline": tr("Timeline"),
    "viewer": tr("Viewer"),
    "video": tr("Video"),
    "compare": tr("Compare"),
    "slideshow": tr("Slideshow"),
    "correcting": tr("Correcting an analysis"),
    "box": tr("Drawing a box"),
    "camera": tr("A camera’s page"),
    "areas": tr("Areas to ignore"),
    "alerts": tr("Alerts"),
    "rule": tr("A rule of the alerts"),
    "schedule": tr("Schedule"),
    "plan": tr("The next 24 hours"),
    "settings": tr("Settings"),
}
"""Where keys work, in the order of the sheet, and what people call it."""

KEYS = (
    Key("window", "library", ("Alt+1",), tr("Go to the library")),
    Key("window", "activity", ("Alt+2",), tr("Go to the activity")),
    Key("window", "alerts", ("Alt+3",), tr("Go to the alerts")),
    Key("window", "models", ("Alt+4",), tr("Go to the models")),
    Key("window", "settings", ("Alt+5", "Ctrl+,"), tr("Go to the settings")),
    Key("window", "snap_all", ("Ctrl+Shift+S",), tr("Take a picture with every camera")),
    Key("window", "clips", ("Ctrl+Shift+D",), tr("Fetch motion clips")),
    Key("window", "import", ("Ctrl+I",), tr("Import a folder of pictures")),
    Key("window", "export", ("Ctrl+E",), tr("Export the chosen pictures, or all that are shown")),
    Key("window", "undo", ("Ctrl+Z",), tr("Undo what was last: trash, correction, rule")),
    Key("window", "help", ("Shift+F1",), tr("Show the help")),
    Key("window", "keys", ("F1", "?"), tr("Show the keys")),
    Key("window", "close", ("Ctrl+W",), tr("Close the window")),
    Key("window", "quit", ("Ctrl+Q",), tr("Quit BlinkThink")),
    Key("cameras", "choose", ("Space",), tr("Show this camera’s pictures alone, or all again")),
    Key("cameras", "menu", ("Shift+F10", "Menu"), tr("What can be done with the camera")),
    Key("cameras", "rules", ("F2",), tr("What the camera looks at, and what matters there")),
    Key("camera", "try", ("Ctrl+Return",), tr("Try the rules on the picture")),
    Key("camera", "close", ("Escape",), tr("Back to where one came from")),
    Key("areas", "rectangle", ("R",), tr("Add a rectangle")),
    Key("areas", "left", ("Left",), tr("Move it to the left")),
    Key("areas", "right", ("Right",), tr("Move it to the right")),
    Key("areas", "up", ("Up",), tr("Move it up")),
    Key("areas", "down", ("Down",), tr("Move it down")),
    Key("areas", "left_fine", ("Ctrl+Left",), tr("… a little to the left")),
    Key("areas", "right_fine", ("Ctrl+Right",), tr("… a little to the right")),
    Key("areas", "up_fine", ("Ctrl+Up",), tr("… a little up")),
    Key("areas", "down_fine", ("Ctrl+Down",), tr("… a little down")),
    Key("areas", "wider", ("Shift+Right",), tr("Make it wider")),
    Key("areas", "narrower", ("Shift+Left",), tr("Make it narrower")),
    Key("areas", "higher", ("Shift+Down",), tr("Make it higher")),
    Key("areas", "lower", ("Shift+Up",), tr("Make it lower")),
    Key("areas", "next", ("PgDown",), tr("Next area")),
    Key("areas", "previous", ("PgUp",), tr("Area before")),
    Key("areas", "let_go", ("Escape",), tr("Give up what is drawn; let go of the area")),
    Key("areas", "delete", ("Del", "Backspace"), tr("Take the area, or the corner, away")),
    Key("areas", "polygon", ("P",), tr("Draw a polygon: arrows move its cross")),
    Key("areas", "corner", ("Space",), tr("Set a corner; one more after the one at work")),
    Key("areas", "close", ("Return", "Enter"), tr("End the polygon; to the area’s corners")),
    Key("areas", "next_corner", ("Tab",), tr("Next corner")),
    Key("areas", "previous_corner", ("Shift+Tab",), tr("Corner before")),
    Key("schedule", "add", ("Ctrl+N",), tr("Add a rule")),
    Key("schedule", "pause", ("Ctrl+P",), tr("Pause all rules, or go on")),
    Key("schedule", "close", ("Escape",), tr("Back to where one came from")),
    Key("plan", "earlier", ("Left",), tr("Picture before")),
    Key("plan", "later", ("Right",), tr("Next picture")),
    Key("plan", "camera_above", ("Up",), tr("Camera above")),
    Key("plan", "camera_below", ("Down",), tr("Camera below")),
    Key("plan", "first", ("Home",), tr("First picture")),
    Key("plan", "last", ("End",), tr("Last picture")),
    Key("library", "reload", ("F5",), tr("Read the library again")),
    Key("library", "newer", ("Left",), tr("Newer picture")),
    Key("library", "older", ("Right",), tr("Older picture")),
    Key("library", "row_up", ("Up",), tr("One row up")),
    Key("library", "row_down", ("Down",), tr("One row down")),
    Key("library", "page_up", ("PgUp",), tr("One page up")),
    Key("library", "page_down", ("PgDown",), tr("One page down")),
    Key("library", "first", ("Home",), tr("Newest picture")),
    Key("library", "last", ("End",), tr("Oldest picture")),
    Key("library", "open", ("Return", "Enter", "Space"), tr("Open the picture")),
    Key("library", "search", ("Ctrl+F", "/"), tr("Search")),
    Key("library", "filter", ("Ctrl+Shift+F",), tr("More filters")),
    Key("library", "calendar", ("Ctrl+D",), tr("Go to a day")),
    Key("library", "older_flagged", ("N",), tr("Next picture with a flag (older)")),
    Key("library", "newer_flagged", ("Shift+N", "P"), tr("Previous picture with a flag (newer)")),
    Key("library", "extend", ("Shift+Right",), tr("Choose up to there, with any key that moves")),
    Key("library", "choose", ("Ctrl+Space",), tr("Choose the picture, or no longer")),
    Key("library", "choose_all", ("Ctrl+A",), tr("Choose all that are shown")),
    Key("library", "choose_none", ("Escape",), tr("Choose none; end the search")),
    Key("library", "star", ("S",), tr("Star, or no star")),
    Key("library", "analyze", ("A",), tr("Analyse")),
    Key("library", "right", ("Y",), tr("The analysis is right")),
    Key("library", "wrong", ("W",), tr("The analysis is wrong: correct it")),
    Key("library", "empty", ("E",), tr("Nobody is there")),
    Key("library", "unjudged", ("G",), tr("Next picture that is neither right nor wrong yet")),
    Key("library", "compare", ("C",), tr("Compare two chosen pictures")),
    Key("library", "slideshow", ("Shift+F5",), tr("Slideshow")),
    Key("library", "trash", ("Del",), tr("Move to the trash")),
    Key("timeline", "newer", ("Up",), tr("A step newer")),
    Key("timeline", "older", ("Down",), tr("A step older")),
    Key("timeline", "page_newer", ("PgUp",), tr("Seven steps newer")),
    Key("timeline", "page_older", ("PgDown",), tr("Seven steps older")),
    Key("timeline", "first", ("Home",), tr("Newest")),
    Key("timeline", "last", ("End",), tr("Oldest")),
    Key("timeline", "only", ("Return", "Enter"), tr("Show this day alone")),
    Key("viewer", "newer", ("Left", "Up", "PgUp"), tr("Newer picture")),
    Key("viewer", "older", ("Right", "Down", "PgDown"), tr("Older picture")),
    Key("viewer", "first", ("Home",), tr("Newest picture")),
    Key("viewer", "last", ("End",), tr("Oldest picture")),
    Key("viewer", "newer_flagged", ("Shift+Left", "P"), tr("Newer picture with a flag")),
    Key("viewer", "older_flagged", ("Shift+Right", "N"), tr("Older picture with a flag")),
    Key("viewer", "zoom_in", ("+", "=", "Ctrl++"), tr("Zoom in")),
    Key("viewer", "zoom_out", ("-", "Ctrl+-"), tr("Zoom out")),
    Key("viewer", "fit", ("0", "Ctrl+0"), tr("Fit the window")),
    Key("viewer", "actual", ("1", "Ctrl+1"), tr("Actual size")),
    Key("viewer", "turn_right", ("R",), tr("Turn to the right (the file stays as it is)")),
    Key("viewer", "turn_left", ("Shift+R",), tr("Turn to the left")),
    Key("viewer", "full_screen", ("F", "F11"), tr("Full screen")),
    Key("viewer", "boxes", ("B",), tr("Show the boxes of what was seen")),
    Key("viewer", "details", ("I",), tr("Show the analysis")),
    Key("viewer", "star", ("S",), tr("Star, or no star")),
    Key("viewer", "note", ("T",), tr("Write a note")),
    Key("viewer", "analyze", ("A",), tr("Analyse again")),
    Key("viewer", "right", ("Y",), tr("The analysis is right")),
    Key("viewer", "wrong", ("W",), tr("The analysis is wrong: correct it")),
    Key("viewer", "empty", ("E",), tr("Nobody is there")),
    Key("viewer", "unjudged", ("G",), tr("Next picture that is neither right nor wrong yet")),
    Key("viewer", "compare", ("C",), tr("Compare with the one before of this camera")),
    Key("viewer", "slideshow", ("F5", "Shift+F5"), tr("Slideshow")),
    Key("viewer", "play", ("Space",), tr("Play the video, or pause")),
    Key("viewer", "copy", ("Ctrl+C",), tr("Copy the picture")),
    Key("viewer", "copy_path", ("Ctrl+Shift+C",), tr("Copy the path of the file")),
    Key("viewer", "outside", ("O",), tr("Open with the system’s viewer")),
    Key("viewer", "reveal", ("Ctrl+Return",), tr("Show the file in its folder")),
    Key("viewer", "trash", ("Del",), tr("Move to the trash")),
    Key("viewer", "more", ("M", "Menu", "Shift+F10"), tr("What else can be done")),
    Key("viewer", "close", ("Escape", "Backspace"), tr("Leave full screen; back to the library")),
    Key("video", "back", ("J",), tr("Five seconds back")),
    Key("video", "on", ("L",), tr("Five seconds on")),
    Key("video", "mute", ("U",), tr("Sound off, or on")),
    Key("compare", "difference", ("D",), tr("Mark what differs")),
    Key("compare", "lay_over", ("V",), tr("Lay one over the other")),
    Key("compare", "swap", ("X",), tr("Swap the two")),
    Key("compare", "older", ("Right", "PgDown"), tr("Compare with an older one")),
    Key("compare", "newer", ("Left", "PgUp"), tr("Compare with a newer one")),
    Key("compare", "zoom_in", ("+", "=", "Ctrl++"), tr("Zoom in")),
    Key("compare", "zoom_out", ("-", "Ctrl+-"), tr("Zoom out")),
    Key("compare", "fit", ("0", "Ctrl+0"), tr("Fit the window")),
    Key("compare", "actual", ("1", "Ctrl+1"), tr("Actual size")),
    Key("compare", "close", ("Escape", "Backspace"), tr("Back")),
    Key("correcting", "empty", ("E",), tr("Nobody is there")),
    Key("correcting", "person", ("P",), tr("Add a person")),
    Key("correcting", "vehicle", ("V",), tr("Add a vehicle")),
    Key("correcting", "animal", ("A",), tr("Add an animal")),
    Key("correcting", "package", ("K",), tr("Add a package")),
    Key("correcting", "object", ("O",), tr("Add an object")),
    Key("correcting", "done", ("Escape", "W"), tr("Done; what was changed is kept")),
    Key("box", "move_left", ("Left",), tr("Move the box to the left")),
    Key("box", "move_right", ("Right",), tr("Move it to the right")),
    Key("box", "move_up", ("Up",), tr("Move it up")),
    Key("box", "move_down", ("Down",), tr("Move it down")),
    Key("box", "size_left", ("Shift+Left",), tr("Make it narrower")),
    Key("box", "size_right", ("Shift+Right",), tr("Make it wider")),
    Key("box", "size_up", ("Shift+Up",), tr("Make it lower")),
    Key("box", "size_down", ("Shift+Down",), tr("Make it higher")),
    Key("box", "keep", ("Return", "Enter", "Space"), tr("Keep the box")),
    Key("box", "none", ("Del",), tr("No box")),
    Key("box", "leave", ("Escape",), tr("Leave the box as it was")),
    Key("slideshow", "play", ("Space",), tr("Pause, or go on")),
    Key("slideshow", "on", ("Right", "PgDown"), tr("Next picture")),
    Key("slideshow", "back", ("Left", "PgUp"), tr("Picture before")),
    Key("slideshow", "slower", ("Up",), tr("More time for each")),
    Key("slideshow", "faster", ("Down",), tr("Less time for each")),
    Key("slideshow", "full_screen", ("F", "F11"), tr("Full screen")),
    Key("slideshow", "close", ("Escape", "Backspace"), tr("End the slideshow")),
    Key("settings", "search", ("Ctrl+F",), tr("Search the settings")),
    Key("alerts", "add", ("Ctrl+N",), tr("Add a rule")),
    Key("rule", "save", ("Ctrl+Return",), tr("Save the rule")),
    Key("rule", "close", ("Escape",), tr("Back; asks where something is not saved")),
)

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def of(place: str) -> tuple[Key, ...]:
    """The keys that work in a place, in the order of the table."""
    return tuple(key for key in KEYS if key.place == place)


def shortcuts(
    place: str,
    widget: QWidget,
    actions: Mapping[str, Callable[[], object]],
    *,
    inside: bool = True,
) -> dict[str, QShortcut]:
    """Make the shortcuts of ``place`` for these commands; raises KeyError for one not in the table.

    They work while the focus is inside ``widget``, or in its whole window (``inside`` False).
    """
    known = {key.command: key for key in of(place)}
    scope = Qt.ShortcutContext
    made = {}
    for command, action in actions.items():
        shortcut = QShortcut(widget)
        shortcut.setKeys([_sequence(text) for text in known[command].keys])
        shortcut.setContext(scope.WidgetWithChildrenShortcut if inside else scope.WindowShortcut)
        shortcut.setObjectName(f"{place}.{command}")
        shortcut.activated.connect(action)
        made[command] = shortcut
    return made


def command(place: str, event: QKeyEvent) -> str | None:
    """Which command of ``place`` a key press means; None for a key that is not in the table.

    The number pad counts as the other keys do.
    """
    combined = event.keyCombination()
    modifiers = combined.keyboardModifiers() & ~_KEYPAD
    pressed = QKeySequence(event.key() | modifiers.value)
    for key in of(place):
        if any(_sequence(text) == pressed for text in key.keys):
            return key.command
    return None


def hint(place: str, command: str) -> str:
    """The first key of a command as this system writes it, for tooltips and menus: “Ctrl+I”."""
    found = next(key for key in of(place) if key.command == command)
    return shown(found.keys[0])


def tip(widget: QWidget, name: str, place: str, command: str) -> None:
    """Have the tooltip say the key, too; screen readers, who say the name, hear the key alone."""
    key = hint(place, command)
    widget.setToolTip(f"{name} ({key})")
    widget.setAccessibleDescription(key)


def shown(key: str) -> str:
    """A key as people read it here: “Ctrl+I”, in German “Strg+I”, on a Mac “⌘I”; arrows as arrows.

    Qt's translation has the names of the keys.
    """
    arrows = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "-": "−"}
    if key in arrows:
        return arrows[key]
    native = _sequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    # A hyphen is hard to see, and the key alone is shown as a minus too.
    return native[:-1] + arrows["-"] if native.endswith("-") else native


def _sequence(text: str) -> QKeySequence:
    """Never in the notation of the language: “Ctrl” is “Ctrl” in the table, also in German."""
    return QKeySequence(text, QKeySequence.SequenceFormat.PortableText)
