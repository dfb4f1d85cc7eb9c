"""The sheet that makes or changes a rule: its controls, and the sentence that they make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.core import words
from blinkthink.core.clock import Clock
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import At, Between, Cron, Every, Only, Rule, Schedule, Sun
from blinkthink.core.translation import tr
from blinkthink.ui import theme
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge, Call
from blinkthink.ui.flow import Flow
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.frame import Hint
from blinkthink.ui.pages.schedule import says
from blinkthink.ui.pages.schedule.camera_choice import CameraChoice
from blinkthink.ui.pages.schedule.place_picker import PlacePicker
from blinkthink.ui.pages.schedule.refusal import Refusal, cost
from blinkthink.ui.pages.schedule.rule_forms import (
    AtForm,
    CronForm,
    EveryForm,
    RuleForm,
    SunForm,
)
from blinkthink.ui.pages.sentence_controls import choice, word
from blinkthink.ui.pages.switch import Choices
from blinkthink.ui.pages.times import show_time, time_edit, time_of
from blinkthink.ui.sheet import Sheet
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import Paragraph, button, label

_WIDTH = 600
_REST_MS = 120  # of the controls, before the next times are worked out
_NIGHT = ("22:00", "06:00")
_MONTH = 31  # days in which a rule's first time is looked for


@dataclass(frozen=True)
class _Ahead:
    refused: str = ""
    words: str = ""  # of the next times


class RuleSheet(Sheet):
    """Saves when asked to; the floors refuse in place, and can be passed knowingly."""

    saved = Signal(object)
    """The Schedule as it is now."""

    def __init__(
        self,
        parent: QWidget,
        backend: Backend,
        bridge: Bridge,
        clock: Clock,
        *,
        schedule: Schedule | None = None,
        cameras: Sequence[CameraRef] = (),
    ) -> None:
        """Changes ``schedule``, or makes a new one with these cameras chosen."""
        super().__init__(
            parent, tr("Change the rule") if schedule else tr("New rule"), width=theme.px(_WIDTH)
        )
        self._backend = backend
        self._bridge = bridge
        self._clock = clock
        self._schedule = schedule
        self._busy = False
        self._wanted = False  # to be saved, once it is known what it leads to
        self._looking: Call | None = None
        self.kind = Choices(
            tr("When"),
            (
                ("every", tr("Every so often"), "again"),
                ("at", tr("At times"), "clock"),
                ("sun", tr("By the sun"), "light"),
                ("cron", "Cron", "list"),
            ),
            wraps=True,
        )
        self.every, self.at, self.cron = EveryForm(), AtForm(), CronForm()
        self.sun = SunForm(PlacePicker(backend, bridge))
        self.forms: dict[str, RuleForm] = {
            "every": self.every, "at": self.at, "sun": self.sun, "cron": self.cron,
        }  # fmt: skip
        self.cameras = CameraChoice()
        self.hours = choice(tr("Hours"), [(False, tr("at any time")), (True, tr("only between"))])
        self.begin, self.end = time_edit(tr("From")), time_edit(tr("Until"))
        self.only = choice(
            tr("Armed"),
            [
                ("always", tr("armed or not")),
                ("armed", tr("only while armed")),
                ("disarmed", tr("only while disarmed")),
            ],
        )
        self.refusal = Refusal()
        self.message = InlineMessage(closable=False)
        self.sentence = Paragraph("", "strong")
        self.next = Paragraph("", "second")
        self.save = button(
            tr("Save") if schedule else tr("Add the rule"), "primary", on_click=self.submit
        )
        self.cancel = button(tr("Cancel"), on_click=self.dismiss)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look_ahead)
        self._fill()
        self.cameras.set_cameras(backend.cameras().cameras)
        self._show(schedule, cameras)
        self._connect()
        self._on_kind(self.kind.value())
        self.unsaved = False  # nothing was changed yet

    def _fill(self) -> None:
        body = self.body
        body.addWidget(label(tr("When"), "heading"))
        body.addWidget(self.kind)
        for form in self.forms.values():
            body.addWidget(form)
        body.addWidget(self.refusal)
        body.addWidget(label(tr("Cameras"), "heading"))
        body.addWidget(self.cameras)
        body.addWidget(label(tr("Limits"), "heading"))
        limits = QWidget()
        flow = Flow(limits, gap=S)
        self._and = word(tr("and", "“between [22:00] and [06:00]”"))
        for part in (self.hours, self.begin, self._and, self.end, self.only):
            flow.addWidget(part)
        body.addWidget(limits)
        self._armed = Hint(
            "info", tr("Armed means both: the network, and the camera’s own motion detection.")
        )
        body.addWidget(self._armed)
        body.addWidget(self.message)
        body.addStretch(1)
        result = QFrame()
        result.setProperty("message", "info")
        told = QVBoxLayout(result)
        told.setContentsMargins(M, S + 2, M, S + 2)
        told.setSpacing(2)
        told.addWidget(self.sentence)
        told.addWidget(self.next)
        lower = QVBoxLayout()
        lower.setSpacing(M)
        lower.addWidget(result)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        row.addStretch(1)
        lower.addLayout(row)
        self.buttons.addLayout(lower, 1)

    def _show(self, schedule: Schedule | None, cameras: Sequence[CameraRef]) -> None:
        rule: Rule = schedule.rule if schedule is not None else Every(minutes=60)
        between = schedule.between if schedule is not None else None
        self.cameras.choose(schedule.cameras if schedule is not None else cameras)
        match rule:
            case Every():
                self.every.show_rule(rule)
            case At():
                self.at.show_rule(rule)
            case Sun():
                self.sun.show_rule(rule)
            case Cron():
                self.cron.show_rule(rule)
        self.kind.choose({Every: "every", At: "at", Sun: "sun", Cron: "cron"}[type(rule)])
        self.hours.setCurrentIndex(1 if between is not None else 0)
        begin, end = (between.start, between.end) if between is not None else _NIGHT
        show_time(self.begin, begin)
        show_time(self.end, end)
        self.only.setCurrentIndex(self.only.findData(schedule.only if schedule else "always"))
        self.refusal.passed.setChecked(schedule is not None and schedule.forced)

    def _connect(self) -> None:
        self.kind.chosen.connect(self._on_kind)
        for form in self.forms.values():
            form.changed.connect(self._on_changed)
        self.cameras.changed.connect(self._on_changed)
        self.hours.activated.connect(self._on_changed)
        self.only.activated.connect(self._on_changed)
        for edit in (self.begin, self.end):
            edit.timeChanged.connect(self._on_changed)
        self.refusal.passed.toggled.connect(self._show_state)
        self.sun.places.opened.connect(self._bring_places_into_sight)

    # What it says

    def rule(self) -> Rule | None:
        """What the controls make; None while something is missing."""
        return self.forms[self.kind.value()].rule()

    def between(self) -> Between | None:
        """The hours, if there are any."""
        if not self.hours.currentData():
            return None
        return Between(start=time_of(self.begin), end=time_of(self.end))

    def armed(self) -> Only:
        """Whether it counts that the camera is armed."""
        value: Only = self.only.currentData()
        return value

    def missing(self) -> str:
        """What is missing or wrong, in words; empty where nothing is."""
        told = self.forms[self.kind.value()].missing()
        between = self.between()
        if not told and between is not None and between.start == between.end:
            told = tr("The hours begin and end at the same time.")
        if not told and self.cameras.chosen() is None:
            told = tr("Choose at least one camera.")
        return told

    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus or self.forms[self.kind.value()].first())
        QTimer.singleShot(0, self, self.place)

    def _on_kind(self, kind: str) -> None:
        for name, form in self.forms.items():
            form.setVisible(name == kind)
        if kind == "sun" and self.sun.places.place is None:
            self.sun.places.open(True)
        self._on_changed()

    def _on_changed(self) -> None:
        self.unsaved = True
        for part in (self.begin, self._and, self.end):
            part.setVisible(bool(self.hours.currentData()))
        self._armed.setVisible(self.armed() != "always")
        self.message.hide()
        missing, rule = self.missing(), self.rule()
        if missing or rule is None:
            self.sentence.say(missing)
            self.next.say("")
        else:
            who = says.who(self.cameras.chosen() or (), self._backend.cameras())
            self.sentence.say(f"{says.sentence(rule, self.between(), self.armed())} · {who}")
        self._rest.start()
        self._show_state()

    def _look_ahead(self) -> None:
        """What the rule leads to: its next times, and whether the floors refuse it."""
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        rule, cameras, known = self.rule(), self.cameras.chosen(), self._schedule
        if rule is None or cameras is None or self.missing():
            self._on_looked(_Ahead())
            return
        backend, between, only = self._backend, self.between(), self.armed()

        def look() -> _Ahead:
            changing = known.id if known is not None else None
            refused = backend.schedule_objection(
                cameras, rule, between, only=only, changing=changing
            )
            soon = backend.schedule_preview(rule, cameras, between, only)
            later: tuple[datetime, ...] = ()
            if not soon:
                later = backend.schedule_preview(rule, cameras, between, only, 24 * _MONTH)[:1]
            return _Ahead(refused, says.next_times(soon, later, says.local_now(self._clock)))

        self._looking = self._bridge.call_in_thread(look, self._on_looked, self._on_look_failed)

    def _on_looked(self, ahead: _Ahead) -> None:
        self._looking = None
        self.next.say(ahead.words)
        self.refusal.say(ahead.refused, cost(self.cameras, ahead.refused))
        self._show_state()
        self._go_on()

    def _on_look_failed(self, error: BaseException) -> None:
        self._looking = None
        self.next.say(words.say(error).sentence)
        self._show_state()
        self._go_on()

    def _go_on(self) -> None:
        """Save, if that was asked for meanwhile."""
        wanted, self._wanted = self._wanted, False
        if wanted:
            self.submit()

    def _show_state(self) -> None:
        refused = self.refusal.refuses
        self.save.setEnabled(not (self._busy or self._wanted or refused or self.missing()))
        self.next.setVisible(bool(self.next.plain()))
        QTimer.singleShot(0, self, self.place)

    def _bring_places_into_sight(self) -> None:
        panel = self.sun.places.panel
        QTimer.singleShot(0, panel, lambda: self._area.ensureWidgetVisible(panel))

    # Saving

    def submit(self) -> None:
        """Keep the rule; the sheet closes once it is kept."""
        if self._rest.isActive() or self._looking is not None:  # first what it leads to
            self._wanted = True
            self._show_state()
            return
        rule, cameras = self.rule(), self.cameras.chosen()
        if rule is None or cameras is None or self.missing() or self.refusal.refuses:
            return
        self._busy = True
        self._show_state()
        between, only, known = self.between(), self.armed(), self._schedule
        force = self.refusal.overrides

        async def make() -> Schedule:
            if known is None:
                return await self._backend.add_schedule(
                    cameras, rule, between=between, only=only, force=force
                )
            return await self._backend.change_schedule(
                known.id, cameras, rule, between=between, only=only, force=force
            )

        self._bridge.call(make, self._on_saved, self._on_failed, owner=self)

    def _on_saved(self, schedule: Schedule) -> None:
        self.saved.emit(schedule)
        self.close_sheet()

    def _on_failed(self, error: BaseException) -> None:
        self._busy = False
        self.message.say(words.say(error))
        self._show_state()
