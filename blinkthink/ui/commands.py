"""What can be asked of the whole window: by keys, and from the menu beside the app's name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from blinkthink.core.translation import tr
from blinkthink.ui import icons, keys

Actions = Mapping[str, Callable[[], object]]
_MENU = (
    ("clips", "clips", tr("Fetch motion clips")),
    ("import", "import", tr("Import pictures…")),
    ("export", "export", tr("Export pictures…")),
    ("move", "disk", tr("Move the library…")),
    None,
    ("settings", "settings", tr("Settings")),
    ("help", "help", tr("Help")),
    ("keys", "keyboard", tr("Keys")),
    None,
    ("quit", "close", tr("Quit BlinkThink")),
)
_KEYLESS = ("move",)


class Commands(QObject):
    """The shortcuts of the place “window”, and the menu."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        """``actions`` has one for each key of the table, and for each line of the menu."""
        super().__init__(window)
        self._actions = actions
        by_key = {key.command: actions[key.command] for key in keys.of("window")}
        self.shortcuts = keys.shortcuts("window", window, by_key, inside=False)

    def menu(self, parent: QWidget) -> QMenu:
        """The menu; it deletes itself once it is closed."""
        made = QMenu(parent)
        made.setAccessibleName(tr("Menu"))
        for entry in _MENU:
            if entry is None:
                made.addSeparator()
                continue
            command, icon, text = entry
            key = "" if command in _KEYLESS else f"\t{keys.hint('window', command)}"
            action = made.addAction(icons.icon(icon), text + key)
            action.triggered.connect(self._actions[command])
        made.aboutToHide.connect(made.deleteLater)
        return made

    def pop_up(self, button: QToolButton) -> None:
        """Show the menu below its button."""
        self.menu(button).popup(button.mapToGlobal(QPoint(0, button.height())))
