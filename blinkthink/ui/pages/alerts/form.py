"""The form of a rule: what, where, when, how often and how; tells of every change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

import msgspec
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from blinkthink.core import alert_words
from blinkthink.core.alert_words import CHANNEL_NAMES, DAY_SHORT, DAYTIME, NIGHT, in_sentence
from blinkthink.core.alerts import AlertRule, Channel, ChannelState
from blinkthink.core.amounts import listed
from blinkthink.core.analysis import FLAGS, KINDS
from blinkthink.core.flag_names import FLAG_NAMES, flag_words, kind_words
from blinkthink.core.schedules import DAYS, Between, Day
from blinkthink.core.translation import tr
from blinkthink.ui import icons
from blinkthink.ui.focus import tab_through
from blinkthink.ui.pages.alerts.page_words import ICONS
from blinkthink.ui.pages.alerts.parts import (
    CameraChips,
    Chips,
    FormRow,
    Noted,
    inline,
)
from blinkthink.ui.pages.sentence_controls import choice, word
from blinkthink.ui.pages.times import show_time, time_edit, time_of
from blinkthink.ui.tokens import L
from blinkthink.ui.widgets import Card, Paragraph, button, line

_SEVERITIES = (
    (None, tr("However much it matters")),
    ("info", tr("If it has any flag")),
    ("notice", tr("If it is a notice or an alert")),
    ("alert", tr("If it is an alert")),
)
_HOURS = (
    ("any", tr("At any hour")), ("night", tr("At night")), ("day", tr("By day")),
    ("own", tr("Between", "[22:00] and [06:00]")),
)  # fmt: skip
_ARMED = (
    ("always", tr("Armed or not")),
    ("armed", tr("While armed")),
    ("disarmed", tr("While disarmed")),
)
_COOLDOWNS = (0, 5, 10, 30, 60, 180, 720, 1440)
_AT_ONCE = tr(
    "Nothing is chosen: you are told of every picture that comes by itself, at once, before the "
    "model has looked at it."
)
_ONE = tr("One of them is enough.")


class RuleForm(Card):
    """``rule`` is what it says; name and id are those of the rule that was shown."""

    edited = Signal()
    set_up_wanted = Signal()
    """A way of telling is chosen that is not set up."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("The rule"))
        self._rule = AlertRule(id="", name="")
        self._names: Mapping[str, str] = {}
        self._states: Sequence[ChannelState] = ()
        self.flags = Chips(tr("Flags"))
        self.kinds = Chips(tr("Seen, even without a flag"))
        self.kinds.offer([(kind, kind_words(kind), kind) for kind in KINDS])
        self.severity = choice(tr("How much it matters"), _SEVERITIES)
        self._one = Paragraph(_ONE, "caption")
        self.more = button(tr("Or seen at all, flagged or not"), "link", on_click=self._open_kinds)
        self.cameras = CameraChips()
        self.hours = choice(tr("Hours"), _HOURS)
        self.begin, self.end = time_edit(tr("From")), time_edit(tr("Until"))
        self.days = Chips(tr("Days"))
        self.days.offer([(day, DAY_SHORT[day], "") for day in DAYS])
        self._days = Paragraph("", "caption")
        self.armed = choice(tr("Armed"), _ARMED)
        self.cooldown = choice(tr("How often at most, for each camera"), ())
        self.only_changes = QCheckBox(tr("Only when it changes: a parked car is told once"))
        self._changes = Noted()
        self.channels = Chips(tr("Ways to be told"))
        self.channels.offer([(one, CHANNEL_NAMES[one], ICONS[one]) for one in CHANNEL_NAMES])
        self.channels_note = Noted(action=tr("Set it up"))
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name"))
        self._rows: list[FormRow] = []
        self._between = [self.begin, word(tr("and", "“between [22:00] and [06:00]”")), self.end]
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.body.setSpacing(L)
        self._add(
            tr("What", "a row of a rule"),
            self.flags,
            self._one,
            self.more,
            self.kinds,
            inline(self.severity),
        )
        self._add(tr("Where", "a row of a rule"), self.cameras)
        self._add(tr("When"), inline(self.hours, *self._between, self.armed), self.days, self._days)
        self._add(tr("How often"), inline(self.cooldown), self.only_changes, self._changes)
        self._add(tr("How", "a row of a rule"), self.channels, self.channels_note)
        self._add(tr("Name"), self.name)

    def _add(self, name: str, *parts: QWidget) -> None:
        if self._rows:
            self.body.addWidget(line())
        row = FormRow(name, *parts)
        self._rows.append(row)
        self.body.addWidget(row)

    def _connect(self) -> None:
        for chips in (self.flags, self.kinds, self.cameras, self.days, self.channels):
            chips.changed.connect(self._on_edited)
        for combo in (self.severity, self.armed, self.cooldown):
            combo.activated.connect(self._on_edited)
        self.hours.activated.connect(self._on_hours)
        for time in (self.begin, self.end):
            time.timeChanged.connect(self._on_edited)
        self.only_changes.clicked.connect(self._on_edited)
        self.name.textEdited.connect(self._on_edited)
        self.channels_note.acted.connect(self.set_up_wanted)

    # What others ask

    def show_rule(
        self, rule: AlertRule, names: Mapping[str, str], own_flags: Sequence[str]
    ) -> None:
        """Show a rule. ``names``: cameras by key; ``own_flags``: the user's own."""
        self._rule, self._names = rule, names
        flags = dict.fromkeys((*FLAGS, *own_flags, *rule.flags))
        icons = [name if name in FLAG_NAMES else "flag" for name in flags]
        self.flags.offer([(n, flag_words(n), i) for n, i in zip(flags, icons, strict=True)])
        gone = [key for key in rule.cameras if key not in names]
        listed = [(key, name, "") for key, name in names.items()]
        self.cameras.offer([*listed, *((key, tr("A camera that is gone"), "") for key in gone)])
        self.flags.show_values(rule.flags)
        self.kinds.show_values(rule.kinds)
        self.cameras.show_values(rule.cameras)
        self.severity.setCurrentIndex(_index(self.severity, rule.severity))
        between = rule.between
        hours = {None: "any", NIGHT: "night", DAYTIME: "day"}.get(between, "own")
        self.hours.setCurrentIndex(_index(self.hours, hours))
        for edit, at in ((self.begin, 0), (self.end, 1)):
            with QSignalBlocker(edit):
                show_time(edit, ((between or NIGHT).start, (between or NIGHT).end)[at])
        self.days.show_values(rule.days)
        self.armed.setCurrentIndex(_index(self.armed, rule.armed))
        self.cooldown.clear()
        for minutes in sorted({*_COOLDOWNS, rule.cooldown_minutes}):
            self.cooldown.addItem(alert_words.capital(alert_words.cooldown(minutes)), minutes)
        tab_through(self)
        self.cooldown.setCurrentIndex(_index(self.cooldown, rule.cooldown_minutes))
        self.only_changes.setChecked(rule.only_changes)
        self.channels.show_values(rule.channels)
        self.name.setText(rule.name if rule.name != self._usual_name(rule) else "")
        self.kinds.setVisible(bool(rule.kinds))
        self._show_more()
        self._show()

    def show_channels(self, states: Sequence[ChannelState]) -> None:
        """Which ways of telling are set up."""
        self._states = states
        self._show()

    def rule(self) -> AlertRule:
        """What it says now; a rule without a name of its own has its usual one."""
        made = msgspec.structs.replace(
            self._rule,
            name="",
            flags=self.flags.values(),
            kinds=self.kinds.values(),
            severity=self.severity.currentData(),
            cameras=self.cameras.values(),
            between=self._hours(),
            days=cast("tuple[Day, ...]", self.days.values()),
            armed=self.armed.currentData(),
            cooldown_minutes=self.cooldown.currentData(),
            only_changes=self.only_changes.isChecked(),
            channels=cast("tuple[Channel, ...]", self.channels.values()),
        )
        name = " ".join(self.name.text().split()) or self._usual_name(made)
        return msgspec.structs.replace(made, name=name)

    def set_narrow(self, narrow: bool) -> None:
        for row in self._rows:
            row.set_narrow(narrow)

    # Inside

    def _usual_name(self, rule: AlertRule) -> str:
        return alert_words.subject(rule, self._names)

    def _hours(self) -> Between | None:
        chosen = self.hours.currentData()
        if chosen == "own":
            return Between(start=time_of(self.begin), end=time_of(self.end))
        return {"night": NIGHT, "day": DAYTIME}.get(chosen)

    def _on_hours(self) -> None:
        between = self._hours()
        if between is not None:
            for edit, time in ((self.begin, between.start), (self.end, between.end)):
                with QSignalBlocker(edit):
                    show_time(edit, time)
        self._on_edited()

    def _open_kinds(self) -> None:
        opened = self.kinds.isHidden()
        self.kinds.setVisible(opened)
        self._show_more()

    def _show_more(self) -> None:
        opened = not self.kinds.isHidden()
        icons.put(self.more, "up" if opened else "down", "accent")
        self.more.setAccessibleDescription(
            tr("open", "adjective") if opened else tr("closed", "adjective")
        )

    def _on_edited(self) -> None:
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        """What depends on what is chosen."""
        rule = self.rule()
        own = self.hours.currentData() == "own"
        for part in self._between:
            part.setVisible(own)
        named = bool(rule.flags or rule.kinds)
        self._one.say(_ONE if named else "" if rule.severity else _AT_ONCE)
        self._one.setVisible(bool(self._one.plain()))
        self._days.say("" if rule.days else tr("Every day."))
        self._days.setVisible(not rule.days)
        self.only_changes.setEnabled(rule.needs_analysis)
        self._changes.say(
            ""
            if rule.needs_analysis
            else tr("What changed is known only once a picture is analysed.")
        )
        missing = [
            in_sentence(state.channel)
            for state in self._states
            if state.channel in rule.channels and not state.ready
        ]
        one = len(missing) == 1
        told = tr("{ways} is not set up yet.") if one else tr("{ways} are not set up yet.")
        ways = alert_words.capital(listed(missing))
        self.channels_note.say(told.format(ways=ways) if missing else "")
        usual = self._usual_name(rule)
        self.name.setPlaceholderText(usual)
        self.updateGeometry()


def _index(combo: QComboBox, value: object) -> int:
    return next((n for n in range(combo.count()) if combo.itemData(n) == value), 0)
