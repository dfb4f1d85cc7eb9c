"""Ctrl+Z in the window: what was done in any of its parts, the last of it first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui.correcting.telling import Telling
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.undoing import Undoing

if TYPE_CHECKING:
    from blinkthink.ui.main_window import MainWindow


class UndoSteps(QObject):
    """Hears from the parts of the window what can be undone."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._undoing = Undoing()
        care, places = window.care, window.places
        care.trashed.connect(lambda: self._undoing.push(care.undo, lambda: care.undoable))
        places.rules_changed.connect(self._on_rules_changed)
        places.rule_removed.connect(self._on_alert_rule_removed)
        places.settings_stepped.connect(self._on_settings_stepped)
        self._follow(window.current)
        window.covers.judging.connect(self._follow)

    def undo(self) -> None:
        """Take the last step back."""
        if not self._undoing.undo():
            self._window.toast.say(Words(tr("There is nothing to undo."), "", ""), tone="info")

    # Inside

    def _follow(self, current: CurrentPicture) -> None:
        """What is corrected there is told of, and can be undone."""
        Telling(current, self._window.toast, self._window.status.task, self)
        correcting = current.correcting
        correcting.stepped.connect(
            lambda: self._undoing.push(correcting.undo, lambda: correcting.undoable)
        )

    def _on_settings_stepped(self, words: Words, undo: Callable[[], object]) -> None:
        undone = False

        def once() -> None:
            nonlocal undone
            if not undone:
                undone = True
                undo()

        self._undoing.push(once, lambda: not undone)
        self._window.toast.say(words, tone="info", action=tr("Undo"), on_act=once)

    def _on_rules_changed(self) -> None:
        editing = self._window.places.camera.editing
        self._undoing.push(editing.undo, lambda: editing.can_undo)

    def _on_alert_rule_removed(self) -> None:
        alerts = self._window.places.alerts
        self._undoing.push(alerts.undo, lambda: alerts.can_undo)
