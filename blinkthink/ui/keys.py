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
    "window": "Everywhere",
    "cameras": "Cameras",
    "library": "Library",
    "timeline": "Timeline",
    "viewer": "Viewer",
    "video": "Video",
    "compare": "Compare",
    "slideshow": "Slideshow",
    "correcting": "Correcting an analysis",
    "box": "Drawing a box",
    "camera": "A camera’s page",
    "areas": "Areas to ignore",
    "alerts": "Alerts",
    "rule": "A rule of the alerts",
    "schedule": "Schedule",
    "plan": "The next 24 hours",
}
"""Where keys work, in the order of the sheet, and what people call it."""

KEYS = (
    Key("window", "library", ("Alt+1",), "Go to the library"),
    Key("window", "activity", ("Alt+2",), "Go to the activity"),
    Key("window", "alerts", ("Alt+3",), "Go to the alerts"),
    Key("window", "models", ("Alt+4",), "Go to the models"),
    Key("window", "settings", ("Alt+5", "Ctrl+,"), "Go to the settings"),
    Key("window", "snap_all", ("Ctrl+Shift+S",), "Take a picture with every camera"),
    Key("window", "clips", ("Ctrl+Shift+D",), "Fetch motion clips"),
    Key("window", "import", ("Ctrl+I",), "Import a folder of pictures"),
    Key("window", "export", ("Ctrl+E",), "Export the chosen pictures, or all that are shown"),
    Key("window", "undo", ("Ctrl+Z",), "Undo what was last: trash, correction, rule"),
    Key("window", "keys", ("F1", "?"), "Show the keys"),
    Key("window", "close", ("Ctrl+W",), "Close the window"),
    Key("window", "quit", ("Ctrl+Q",), "Quit BlinkThink"),
    Key("cameras", "choose", ("Space",), "Show this camera’s pictures alone, or all again"),
    Key("cameras", "menu", ("Shift+F10", "Menu"), "What can be done with the camera"),
    Key("cameras", "rules", ("F2",), "What the camera looks at, and what matters there"),
    Key("camera", "try", ("Ctrl+Return",), "Try the rules on the picture"),
    Key("camera", "close", ("Escape",), "Back to where one came from"),
    Key("areas", "rectangle", ("R",), "Add a rectangle"),
    Key("areas", "left", ("Left",), "Move it to the left"),
    Key("areas", "right", ("Right",), "Move it to the right"),
    Key("areas", "up", ("Up",), "Move it up"),
    Key("areas", "down", ("Down",), "Move it down"),
    Key("areas", "left_fine", ("Ctrl+Left",), "… a little to the left"),
    Key("areas", "right_fine", ("Ctrl+Right",), "… a little to the right"),
    Key("areas", "up_fine", ("Ctrl+Up",), "… a little up"),
    Key("areas", "down_fine", ("Ctrl+Down",), "… a little down"),
    Key("areas", "wider", ("Shift+Right",), "Make it wider"),
    Key("areas", "narrower", ("Shift+Left",), "Make it narrower"),
    Key("areas", "higher", ("Shift+Down",), "Make it higher"),
    Key("areas", "lower", ("Shift+Up",), "Make it lower"),
    Key("areas", "next", ("PgDown",), "Next area"),
    Key("areas", "previous", ("PgUp",), "Area before"),
    Key("areas", "let_go", ("Escape",), "Give up what is drawn; let go of the area"),
    Key("areas", "delete", ("Del", "Backspace"), "Take the area, or the last corner, away"),
    Key("areas", "polygon", ("P",), "Draw a polygon: each click is a corner"),
    Key("areas", "close", ("Return", "Enter"), "End the polygon"),
    Key("schedule", "add", ("Ctrl+N",), "Add a rule"),
    Key("schedule", "pause", ("Ctrl+P",), "Pause all rules, or go on"),
    Key("schedule", "close", ("Escape",), "Back to where one came from"),
    Key("plan", "earlier", ("Left",), "Picture before"),
    Key("plan", "later", ("Right",), "Next picture"),
    Key("plan", "camera_above", ("Up",), "Camera above"),
    Key("plan", "camera_below", ("Down",), "Camera below"),
    Key("plan", "first", ("Home",), "First picture"),
    Key("plan", "last", ("End",), "Last picture"),
    Key("library", "reload", ("F5",), "Read the library again"),
    Key("library", "newer", ("Left",), "Newer picture"),
    Key("library", "older", ("Right",), "Older picture"),
    Key("library", "row_up", ("Up",), "One row up"),
    Key("library", "row_down", ("Down",), "One row down"),
    Key("library", "page_up", ("PgUp",), "One page up"),
    Key("library", "page_down", ("PgDown",), "One page down"),
    Key("library", "first", ("Home",), "Newest picture"),
    Key("library", "last", ("End",), "Oldest picture"),
    Key("library", "open", ("Return", "Enter", "Space"), "Open the picture"),
    Key("library", "search", ("Ctrl+F", "/"), "Search"),
    Key("library", "filter", ("Ctrl+Shift+F",), "More filters"),
    Key("library", "calendar", ("Ctrl+D",), "Go to a day"),
    Key("library", "older_flagged", ("N",), "Next picture with a flag (older)"),
    Key("library", "newer_flagged", ("Shift+N", "P"), "Previous picture with a flag (newer)"),
    Key("library", "extend", ("Shift+Right",), "Choose up to there, with any key that moves"),
    Key("library", "choose", ("Ctrl+Space",), "Choose the picture, or no longer"),
    Key("library", "choose_all", ("Ctrl+A",), "Choose all that are shown"),
    Key("library", "choose_none", ("Escape",), "Choose none; end the search"),
    Key("library", "star", ("S",), "Star, or no star"),
    Key("library", "analyze", ("A",), "Analyse"),
    Key("library", "right", ("Y",), "The analysis is right"),
    Key("library", "wrong", ("W",), "The analysis is wrong: correct it"),
    Key("library", "empty", ("E",), "Nobody is there"),
    Key("library", "unjudged", ("G",), "Next picture that is neither right nor wrong yet"),
    Key("library", "compare", ("C",), "Compare two chosen pictures"),
    Key("library", "slideshow", ("Shift+F5",), "Slideshow"),
    Key("library", "trash", ("Del",), "Move to the trash"),
    Key("timeline", "newer", ("Up",), "A step newer"),
    Key("timeline", "older", ("Down",), "A step older"),
    Key("timeline", "page_newer", ("PgUp",), "Seven steps newer"),
    Key("timeline", "page_older", ("PgDown",), "Seven steps older"),
    Key("timeline", "first", ("Home",), "Newest"),
    Key("timeline", "last", ("End",), "Oldest"),
    Key("timeline", "only", ("Return", "Enter"), "Show this day alone"),
    Key("viewer", "newer", ("Left", "Up", "PgUp"), "Newer picture"),
    Key("viewer", "older", ("Right", "Down", "PgDown"), "Older picture"),
    Key("viewer", "first", ("Home",), "Newest picture"),
    Key("viewer", "last", ("End",), "Oldest picture"),
    Key("viewer", "newer_flagged", ("Shift+Left", "P"), "Newer picture with a flag"),
    Key("viewer", "older_flagged", ("Shift+Right", "N"), "Older picture with a flag"),
    Key("viewer", "zoom_in", ("+", "=", "Ctrl++"), "Closer"),
    Key("viewer", "zoom_out", ("-", "Ctrl+-"), "Farther"),
    Key("viewer", "fit", ("0", "Ctrl+0"), "Fit the window"),
    Key("viewer", "actual", ("1", "Ctrl+1"), "Actual size"),
    Key("viewer", "turn_right", ("R",), "Turn to the right (the file stays as it is)"),
    Key("viewer", "turn_left", ("Shift+R",), "Turn to the left"),
    Key("viewer", "full_screen", ("F", "F11"), "Full screen"),
    Key("viewer", "boxes", ("B",), "Show the boxes of what was seen"),
    Key("viewer", "details", ("I",), "Show the analysis"),
    Key("viewer", "star", ("S",), "Star, or no star"),
    Key("viewer", "note", ("T",), "Write a note"),
    Key("viewer", "analyze", ("A",), "Analyse again"),
    Key("viewer", "right", ("Y",), "The analysis is right"),
    Key("viewer", "wrong", ("W",), "The analysis is wrong: correct it"),
    Key("viewer", "empty", ("E",), "Nobody is there"),
    Key("viewer", "unjudged", ("G",), "Next picture that is neither right nor wrong yet"),
    Key("viewer", "compare", ("C",), "Compare with the one before of this camera"),
    Key("viewer", "slideshow", ("F5", "Shift+F5"), "Slideshow"),
    Key("viewer", "play", ("Space",), "Play the video, or pause"),
    Key("viewer", "copy", ("Ctrl+C",), "Copy the picture"),
    Key("viewer", "copy_path", ("Ctrl+Shift+C",), "Copy the path of the file"),
    Key("viewer", "outside", ("O",), "Open with the system’s viewer"),
    Key("viewer", "reveal", ("Ctrl+Return",), "Show the file in its folder"),
    Key("viewer", "trash", ("Del",), "Move to the trash"),
    Key("viewer", "more", ("M", "Menu", "Shift+F10"), "What else can be done"),
    Key("viewer", "close", ("Escape", "Backspace"), "Leave full screen; back to the library"),
    Key("video", "back", ("J",), "Five seconds back"),
    Key("video", "on", ("L",), "Five seconds on"),
    Key("video", "mute", ("U",), "Sound off, or on"),
    Key("compare", "difference", ("D",), "Mark what differs"),
    Key("compare", "lay_over", ("V",), "Lay one over the other"),
    Key("compare", "swap", ("X",), "Swap the two"),
    Key("compare", "older", ("Right", "PgDown"), "Compare with an older one"),
    Key("compare", "newer", ("Left", "PgUp"), "Compare with a newer one"),
    Key("compare", "zoom_in", ("+", "=", "Ctrl++"), "Closer"),
    Key("compare", "zoom_out", ("-", "Ctrl+-"), "Farther"),
    Key("compare", "fit", ("0", "Ctrl+0"), "Fit the window"),
    Key("compare", "actual", ("1", "Ctrl+1"), "Actual size"),
    Key("compare", "close", ("Escape", "Backspace"), "Back"),
    Key("correcting", "empty", ("E",), "Nobody is there"),
    Key("correcting", "person", ("P",), "Add a person"),
    Key("correcting", "vehicle", ("V",), "Add a vehicle"),
    Key("correcting", "animal", ("A",), "Add an animal"),
    Key("correcting", "package", ("K",), "Add a package"),
    Key("correcting", "object", ("O",), "Add an object"),
    Key("correcting", "done", ("Escape", "W"), "Done; what was changed is kept"),
    Key("box", "move_left", ("Left",), "Move the box to the left"),
    Key("box", "move_right", ("Right",), "Move it to the right"),
    Key("box", "move_up", ("Up",), "Move it up"),
    Key("box", "move_down", ("Down",), "Move it down"),
    Key("box", "size_left", ("Shift+Left",), "Make it narrower"),
    Key("box", "size_right", ("Shift+Right",), "Make it wider"),
    Key("box", "size_up", ("Shift+Up",), "Make it lower"),
    Key("box", "size_down", ("Shift+Down",), "Make it higher"),
    Key("box", "keep", ("Return", "Enter", "Space"), "Keep the box"),
    Key("box", "none", ("Del",), "No box"),
    Key("box", "leave", ("Escape",), "Leave the box as it was"),
    Key("slideshow", "play", ("Space",), "Pause, or go on"),
    Key("slideshow", "on", ("Right", "PgDown"), "Next picture"),
    Key("slideshow", "back", ("Left", "PgUp"), "Picture before"),
    Key("slideshow", "slower", ("Up",), "More time for each"),
    Key("slideshow", "faster", ("Down",), "Less time for each"),
    Key("slideshow", "full_screen", ("F", "F11"), "Full screen"),
    Key("slideshow", "close", ("Escape", "Backspace"), "End the slideshow"),
    Key("alerts", "add", ("Ctrl+N",), "Add a rule"),
    Key("rule", "save", ("Ctrl+Return",), "Save the rule"),
    Key("rule", "close", ("Escape",), "Back; asks where something is not saved"),
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
        shortcut.setKeys([QKeySequence(text) for text in known[command].keys])
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
        if any(QKeySequence(text) == pressed for text in key.keys):
            return key.command
    return None


def hint(place: str, command: str) -> str:
    """The first key of a command as this system writes it, for tooltips and menus: “Ctrl+I”."""
    found = next(key for key in of(place) if key.command == command)
    return shown(found.keys[0])


def shown(key: str) -> str:
    """A key as people read it on this system: “Ctrl+I”, on a Mac “⌘I”; arrows as arrows."""
    arrows = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "-": "−"}
    if key in arrows:
        return arrows[key]
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    # A hyphen is hard to see, and the key alone is shown as a minus too.
    return native[:-1] + arrows["-"] if native.endswith("-") else native
