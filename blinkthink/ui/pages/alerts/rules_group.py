"""The rules as sentences: on or off, change, take away and back again."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.core import alert_words, words
from blinkthink.core.alerts import AlertRule
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui.focus import tab_on
from blinkthink.ui.messages import EmptyState, InlineMessage
from blinkthink.ui.pages.alerts import page_words
from blinkthink.ui.pages.frame import clear
from blinkthink.ui.pages.phrases import shortened
from blinkthink.ui.pages.switch import Switch
from blinkthink.ui.tokens import CONTROL_HEIGHT, XS, M, S
from blinkthink.ui.widgets import Card, Paragraph, button, icon_button, label, line


class RulesGroup(QWidget):
    """Asks for what is clicked; whoever hears it does it and shows the rules again."""

    add_wanted = Signal(object)
    """A rule to begin with, or None."""
    edit_wanted = Signal(object)
    turned = Signal(object)
    """The rule, on or off as it shall be."""
    remove_wanted = Signal(object)
    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Rules"))
        self.rows: list[RuleRow] = []
        self._shown: object = None
        self.add = button(tr("Add a rule"), icon="add", on_click=lambda: self.add_wanted.emit(None))
        self.message = InlineMessage(closable=False)
        self.removed = InlineMessage()
        self.removed.acted.connect(self.undo_wanted)
        self.empty = EmptyState(
            "alerts",
            tr("No rule yet"),
            tr("A rule says what you want to be told of: who or what is seen where, and when."),
            tr("Add a rule"),
        )
        self.empty.setMinimumHeight(190)
        self.empty.acted.connect(lambda: self.add_wanted.emit(None))
        self.begin = QWidget()
        column = QVBoxLayout(self.begin)
        column.setContentsMargins(0, 0, 0, S)
        column.setSpacing(S)
        column.addWidget(label(tr("Or begin with"), "caption"), 0, Qt.AlignmentFlag.AlignHCenter)
        offered = QHBoxLayout()
        offered.setSpacing(S)
        offered.addStretch(1)
        self.suggested = []
        for text, rule in page_words.suggestions(""):
            made = button(text, "filter", on_click=partial(self.add_wanted.emit, rule))
            made.setAccessibleName(tr("Begin with: {rule}").format(rule=text))
            self.suggested.append(made)
            offered.addWidget(made)
        offered.addStretch(1)
        column.addLayout(offered)
        self.card = Card()
        self.card.body.setSpacing(M)
        self._list = QVBoxLayout()
        self._list.setSpacing(M)
        self.card.body.addLayout(self._list)
        self.card.body.addWidget(self.empty)
        self.card.body.addWidget(self.begin)
        head = QHBoxLayout()
        title = label(tr("Rules"), "emphasis")
        title.setMinimumHeight(CONTROL_HEIGHT)
        head.addWidget(title, 1)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, M, 0, 0)
        column.setSpacing(S)
        column.addLayout(head)
        column.addWidget(self.message)
        column.addWidget(self.removed)
        column.addWidget(self.card)

    def show_rules(self, rules: tuple[AlertRule, ...], cameras: Mapping[str, str]) -> None:
        """Show these; ``cameras``: names by key."""
        self.message.hide()
        self.card.show()
        if (rules, cameras) == self._shown:
            for row in self.rows:
                row.switch.setChecked(row.rule.enabled)
            return
        self._shown = (rules, cameras)
        now = self.window().focusWidget()
        place = next((n for n, r in enumerate(self.rows) if now and r.isAncestorOf(now)), None)
        clear(self._list)
        self.rows = []
        for rule in rules:
            row = RuleRow(rule, cameras)
            row.edit.clicked.connect(lambda _=False, rule=rule: self.edit_wanted.emit(rule))
            row.remove.clicked.connect(lambda _=False, rule=rule: self.remove_wanted.emit(rule))
            row.switch.clicked.connect(lambda on, rule=rule: self._turn(rule, on))
            if self.rows:
                self._list.addWidget(line())
            self.rows.append(row)
            self._list.addWidget(row)
        self.empty.setVisible(not rules)
        self.begin.setVisible(not rules)
        self.add.setVisible(bool(rules))
        tab_on(self.removed, *self.rows)
        if place is not None and self.rows:
            self.rows[min(place, len(self.rows) - 1)].switch.setFocus()

    def fail(self, error: BaseException) -> None:
        """They cannot be read; whoever hears ``message.acted`` tries again."""
        self.card.hide()
        self.add.hide()
        self._shown = None
        self.message.say(words.say(error), action=tr("Try again"))

    def say_removed(self, rule: AlertRule) -> None:
        """Say that it is gone, and offer it back."""
        name = shortened(rule.name, 80)
        told = tr("“{name}” was removed.").format(name=name)
        self.removed.say(Words(told, "", ""), action=tr("Undo"), tone="info")

    def _turn(self, rule: AlertRule, on: bool) -> None:
        self.turned.emit(msgspec.structs.replace(rule, enabled=on))


class RuleRow(QWidget):
    """One rule; its sentence is what a screen reader says."""

    def __init__(self, rule: AlertRule, cameras: Mapping[str, str]) -> None:
        super().__init__()
        self.rule = rule
        sentence = alert_words.sentence(rule, cameras)
        self.setAccessibleName(sentence)
        own_name = rule.name not in ("", alert_words.subject(rule, cameras))
        name = rule.name or alert_words.subject(rule, cameras)
        short = shortened(name, 120)
        self.switch = Switch(tr("{rule} is on").format(rule=short))
        self.switch.setChecked(rule.enabled)
        self.switch.setToolTip(tr("On or off"))
        self.switch.setAccessibleDescription(sentence)
        self.edit = icon_button("edit", tr("Change the rule: {rule}").format(rule=short))
        self.remove = icon_button("delete", tr("Remove the rule: {rule}").format(rule=short))
        first = rule.name if own_name else alert_words.lead(rule, cameras)
        manner = alert_words.capital(alert_words.manner(rule))
        self.first = Paragraph(shortened(first, 240), "strong" if rule.enabled else "muted")
        self.second = Paragraph(
            f"{manner}." if not own_name else shortened(sentence, 400),
            "second" if rule.enabled else "muted",
        )
        about = QVBoxLayout()
        about.setSpacing(XS - 2)
        about.addWidget(self.first)
        about.addWidget(self.second)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.switch, 0, top)
        row.addLayout(about, 1)
        row.addWidget(self.edit, 0, top)
        row.addWidget(self.remove, 0, top)

    def said(self) -> str:
        """The two lines."""
        return f"{self.first.plain()} | {self.second.plain()}"
