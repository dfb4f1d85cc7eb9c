"""The Schedule page: what is taken by itself, when, and how it went."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

from blinkthink.core import words
from blinkthink.core.clock import Clock
from blinkthink.core.events import (
    CamerasChanged,
    OwnerChanged,
    ScheduleChanged,
    ScheduleRan,
    SlowedChanged,
)
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import Schedule, ScheduledRun
from blinkthink.core.translation import tr
from blinkthink.ui import keys
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge, Call
from blinkthink.ui.messages import EmptyState, InlineMessage
from blinkthink.ui.pages.frame import Hint, ScrollPage, section
from blinkthink.ui.pages.schedule import says
from blinkthink.ui.pages.schedule.lanes import HOURS, Lanes, lay_out, lines, nights
from blinkthink.ui.pages.schedule.pausing import PauseSheet, pause_menu
from blinkthink.ui.pages.schedule.place_picker import PlacePicker
from blinkthink.ui.pages.schedule.plan_card import PlanCard
from blinkthink.ui.pages.schedule.rule_sheet import RuleSheet
from blinkthink.ui.pages.schedule.rules_card import RuleRow, RulesCard
from blinkthink.ui.pages.schedule.runs_card import KEPT, RunsCard
from blinkthink.ui.pages.schedule.slowed_card import SlowedCameras
from blinkthink.ui.sheet import sheet_parent
from blinkthink.ui.tokens import M
from blinkthink.ui.widgets import Card, button, icon_button

_MINUTE_MS = 30_000  # the line of now, and the words of times, while the page is in sight
_AT_ONCE_MS = 80  # changes within this time are shown together
_SENTENCE = tr("What is taken by itself while BlinkThink runs, with its window or without.")
_ALL = tr("All rules pause; pictures that you take by hand are not concerned.")
_ONE = tr("“{rule}” pauses; the other rules go on.")


class SchedulePage(ScrollPage):
    """Rules are made and changed in a sheet; everything else is here."""

    left = Signal()

    def __init__(self, backend: Backend, bridge: Bridge, *, clock: Clock) -> None:
        super().__init__(tr("Schedule"), _SENTENCE, widest=1000)
        self._backend = backend
        self._bridge = bridge
        self._clock = clock
        self._reading: Call | None = None
        self._planning: Call | None = None
        self._plan_again = False
        self.back = icon_button("back", tr("Back"), on_click=self.left.emit)
        self.back.setToolTip(tr("Back ({hint})").format(hint=keys.hint("schedule", "close")))
        self.pause_all = button(tr("Pause all"), icon="pause", on_click=self._on_pause_all)
        self.add = button(
            tr("Add a rule"), "primary", icon="add", on_click=lambda: self.open_rule()
        )
        self.add.setToolTip(tr("Add a rule ({hint})").format(hint=keys.hint("schedule", "add")))
        self.message = InlineMessage()
        self.owner = Hint("info", "", "second")
        self.paused = InlineMessage(closable=False)
        self.paused.acted.connect(lambda: self._pause_all(False))
        self.slowed = SlowedCameras()
        self.empty = EmptyState(
            "schedule",
            tr("No rule yet"),
            tr("A rule says when a picture is taken: every hour, at sunset, on weekdays at eight."),
            tr("Add a rule"),
        )
        self.empty.setMinimumHeight(240)
        self.plan = PlanCard()
        self.rules = RulesCard()
        self.runs = RunsCard()
        self.places = PlacePicker(backend, bridge)
        self._lay_out()
        self._connect()
        self._late = QTimer(self, singleShot=True, interval=_AT_ONCE_MS)
        self._late.timeout.connect(self.refresh)
        self._tick = QTimer(self, interval=_MINUTE_MS)
        self._tick.timeout.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        self.put_beside_title(self.back, self.pause_all, self.add)
        self._titles = {"rules": section(tr("Rules")), "place": section(tr("Place"))}
        place = Card()
        place.body.addWidget(self.places)
        self._place = place
        self._blank = Card()
        self._blank.body.addWidget(self.empty)
        for part in (self.message, self.owner, self.paused, self.slowed, self._blank, self.plan):
            self.column.addWidget(part)
        self.column.addWidget(self._titles["rules"])
        self.column.addWidget(self.rules)
        self.column.addSpacing(M)
        self.column.addWidget(self.runs)
        self.column.addWidget(self._titles["place"])
        self.column.addWidget(place)

    def _connect(self) -> None:
        self.empty.acted.connect(lambda: self.open_rule())
        self.rules.pause_wanted.connect(self._ask_how_long)
        self.rules.resumed.connect(lambda schedule_id: self._pause(schedule_id, False))
        self.rules.changed.connect(lambda schedule: self.open_rule(schedule))
        self.rules.removed.connect(self._remove)
        self.runs.wanted.connect(self.read_runs)
        self.slowed.resumed.connect(self._resume_camera)
        self.places.changed.connect(self.refresh)
        self.narrow_changed.connect(self.slowed.set_narrow)
        self._bridge.news.connect(self._on_news)
        keys.shortcuts(
            "schedule", self, {"add": lambda: self.open_rule(), "pause": self._on_pause_all}
        )

    # What others ask

    def open_rule(
        self, schedule: Schedule | None = None, cameras: Sequence[CameraRef] = ()
    ) -> RuleSheet:
        """Open the sheet for a rule that is there, or for a new one with these cameras chosen."""
        sheet = RuleSheet(
            sheet_parent(self), self._backend, self._bridge, self._clock,
            schedule=schedule, cameras=cameras,
        )  # fmt: skip
        sheet.saved.connect(self._on_saved)
        sheet.closed.connect(self.refresh)
        sheet.open()
        return sheet

    def refresh(self) -> None:
        """Show everything as it is now."""
        backend, now = self._backend, says.local_now(self._clock)
        schedules, listing = backend.schedules(), backend.cameras()
        rules = self._words(schedules)
        self.slowed.show_slowed(backend.slowed_cameras(), now)
        self._say_owner()
        self._look_ahead(rules, now)
        self.rules.show_rules(schedules, listing, now)
        self._blank.setVisible(not schedules)
        for part in (self.plan, self.rules, self._titles["rules"], self.add):
            part.setVisible(bool(schedules))
        self._say_paused(schedules, now)
        uses_place = bool(schedules) or self.places.place is not None
        for part in (self._place, self._titles["place"]):
            part.setVisible(uses_place)
        self.places.refresh()

    def read_runs(self) -> None:
        """Read what ran."""
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._bridge.call(
            lambda: self._backend.runs(KEPT), self._on_runs, self._on_runs_failed, owner=self
        )

    # Showing

    def _words(self, schedules: Sequence[Schedule]) -> dict[str, str]:
        return {one.id: says.sentence(one.rule, one.between, one.only) for one in schedules}

    @property
    def looking(self) -> bool:
        """Whether the plan that is shown is about to be made anew."""
        return self._planning is not None

    def _look_ahead(self, rules: dict[str, str], now: datetime) -> None:
        """Make the plan anew; one that is asked for while one is made comes after it."""
        self._plan_again = self._planning is not None
        if self._plan_again:
            return
        backend, listing = self._backend, self._backend.cameras()
        place = backend.settings().place

        def look() -> tuple[Lanes, list[str]]:
            runs = backend.plan(HOURS)
            plan = lay_out(runs, rules, listing, now)
            if place is not None:
                plan = plan.at_night(nights(place, plan.start, plan.end))
            return plan, lines(runs, listing, now)

        self._planning = self._bridge.call_in_thread(look, self._on_plan, self._on_plan_failed)

    def _on_plan(self, found: tuple[Lanes, list[str]]) -> None:
        self._planning = None
        self.plan.show_plan(*found)
        if self._plan_again:
            self.refresh()

    def _on_plan_failed(self, error: BaseException) -> None:
        self._planning = None
        self.message.say(words.say(error))

    def _say_owner(self) -> None:
        elsewhere = self._backend.schedule_owner() == "elsewhere"
        if elsewhere:
            self.owner.say(
                tr(
                    "Another BlinkThink on this computer takes these pictures; this one takes over "
                    "when that ends. What you change here holds there, too."
                )
            )
        self.owner.setVisible(elsewhere)

    def _say_paused(self, schedules: Sequence[Schedule], now: datetime) -> None:
        every = bool(schedules) and all(one.paused for one in schedules)
        self.pause_all.setVisible(bool(schedules) and not every)
        self.paused.setVisible(every)
        if not every:
            return
        ends = {one.paused_until for one in schedules}
        until = next(iter(ends)) if len(ends) == 1 else None
        told = (
            tr("All is paused until {time}.").format(time=says.at(until, now))
            if until
            else tr("All is paused.")
        )
        meaning = tr("No picture is taken by itself.")
        self.paused.say(words.Words(told, meaning, ""), action=tr("Go on"), tone="notice")

    def _on_runs(self, runs: tuple[ScheduledRun, ...]) -> None:
        self._reading = None
        rules = self._words(self._backend.schedules())
        now = says.local_now(self._clock)
        self.runs.show_runs(runs, self._backend.cameras(), rules, now)

    def _on_runs_failed(self, error: BaseException) -> None:
        self._reading = None
        self.runs.fail(error)

    # Changing

    def _ask_how_long(self, schedule: Schedule) -> None:
        row = self.rules.row(schedule.id)
        rule = says.sentence(schedule.rule, schedule.between, schedule.only)

        def pause(until: datetime | None) -> None:
            self._pause(schedule.id, True, until)

        pause_menu(
            row.pause if row is not None else self.rules,
            tr("Pause: {rule}").format(rule=rule),
            self._clock,
            pause,
            lambda: self._ask_date(_ONE.format(rule=rule), pause),
        )

    def _on_pause_all(self) -> None:
        schedules = self._backend.schedules()
        if not schedules:
            return
        if all(one.paused for one in schedules):
            self._pause_all(False)
            return

        def pause(until: datetime | None) -> None:
            self._pause_all(True, until)

        pause_menu(
            self.pause_all, tr("Pause all"), self._clock, pause, lambda: self._ask_date(_ALL, pause)
        )

    def _ask_date(self, what: str, pause: Callable[[datetime | None], object]) -> None:
        sheet = PauseSheet(sheet_parent(self), what, self._clock)
        sheet.chosen.connect(pause)
        sheet.open(sheet.day)

    def _pause(self, schedule_id: str, paused: bool, until: datetime | None = None) -> None:
        self._do(lambda: self._backend.pause_schedule(schedule_id, paused, until))

    def _pause_all(self, paused: bool, until: datetime | None = None) -> None:
        self._do(lambda: self._backend.pause_all_schedules(paused, until))

    def _remove(self, schedule_id: str) -> None:
        self._do(lambda: self._backend.remove_schedule(schedule_id))

    def _resume_camera(self, camera: CameraRef) -> None:
        self._do(lambda: self._backend.resume_camera(camera))

    def _do(self, make: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self.message.hide()
        self._bridge.call(make, lambda _: self.refresh(), self._failed, owner=self)

    def _failed(self, error: BaseException) -> None:
        self.message.say(words.say(error))
        self.area.ensureWidgetVisible(self.message)
        self.slowed.forget()
        self.refresh()

    def _on_saved(self, schedule: Schedule) -> None:
        self.refresh()
        row: RuleRow | None = self.rules.row(schedule.id)
        if row is not None:  # once it is laid out
            QTimer.singleShot(0, row, lambda: self.area.ensureWidgetVisible(row))

    # News and Qt

    def _on_news(self, event: object) -> None:
        if not self.isVisible():
            return
        elsewhere = self._backend.schedule_owner() == "elsewhere"
        if isinstance(event, ScheduleRan) or (isinstance(event, ScheduleChanged) and elsewhere):
            self.read_runs()  # a run of another process is only seen by what it leaves
        told = ScheduleChanged | ScheduleRan | CamerasChanged | SlowedChanged | OwnerChanged
        if isinstance(event, told) and not self._late.isActive():
            self._late.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self.read_runs()
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if keys.command("schedule", event) == "close":
            self.left.emit()
        else:
            super().keyPressEvent(event)
