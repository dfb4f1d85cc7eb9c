"""The Alerts page: what is there, or one rule that is made or changed."""

from __future__ import annotations

import secrets
from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from blinkthink.core.alerts import AlertRule
from blinkthink.core.clock import Clock, SystemClock
from blinkthink.core.translation import tr
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.pages.alerts.overview import Overview
from blinkthink.ui.pages.alerts.rule_page import RulePage
from blinkthink.ui.stack import Stack


class AlertsPage(Stack):
    """A rule that is not saved yet is still there when one comes back."""

    picture_wanted = Signal(object)
    """The path of a picture that is to be looked at, and then back to here."""
    removed = Signal()
    """A rule was removed, which can be undone."""

    def __init__(
        self,
        backend: Backend,
        bridge: Bridge,
        thumbs: Callable[[QObject], Thumbs],
        *,
        clock: Clock | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``parent``: in it from the start, what it is made of is styled only once."""
        super().__init__(parent)
        self.setAccessibleName(tr("Alerts"))
        self._backend = backend
        clock = clock or SystemClock()
        self.overview = Overview(backend, bridge, clock, thumbs)
        self.editor = RulePage(backend, bridge, clock, thumbs)
        for part in (self.overview, self.editor):
            self.addWidget(part)
            part.picture_wanted.connect(self.picture_wanted)
        self.overview.add_wanted.connect(self.add)
        self.overview.edit_wanted.connect(self.edit)
        self.overview.removed.connect(self.removed)
        self.editor.closed.connect(self._show_overview)
        self.editor.saved.connect(self.overview.show_saved)
        self.editor.set_up_wanted.connect(self._set_up)

    def add(self, like: AlertRule | None = None) -> None:
        """Begin a new rule, perhaps one to begin with."""
        made = like or AlertRule(id="", name="", flags=("person",))
        made = msgspec.structs.replace(made, id=secrets.token_hex(6))
        self._show_editor(made, new=True)

    def edit(self, rule: AlertRule) -> None:
        """Change a rule."""
        self._show_editor(rule, new=False)

    def undo(self) -> None:
        """Take back the rule that was removed last."""
        self.overview.undo()

    @property
    def can_undo(self) -> bool:
        return self.overview.can_undo

    def stop(self) -> None:
        """Try and decode no more."""
        self.overview.stop()
        self.editor.stop()

    def _show_editor(self, rule: AlertRule, *, new: bool) -> None:
        self.editor.open(rule, new=new)
        self.setCurrentWidget(self.editor)
        first = next(iter(self.editor.form.flags.buttons.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_overview(self) -> None:
        self.setCurrentWidget(self.overview)
        rules = self.overview.rules
        (rules.add if rules.rows else rules.empty).setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_up(self, rule: AlertRule) -> None:
        """Set up the first way of a rule that is not, over the rule."""
        for state in self._backend.channels():
            if state.channel in rule.channels and not state.ready:
                self.overview.set_up(state.channel)
                return
