"""The stops of the picture tour at the schedule: rules, the next day, what ran, a pause."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QWidget

from blinkthink.app.window import DesktopApp
from blinkthink.core.schedules import At, Between, Every, Place, Sun
from blinkthink.ui.pages.schedule.page import SchedulePage
from blinkthink.ui.pages.schedule.rule_sheet import RuleSheet
from tests.tour.hand import Hand, pause

WIDE, MIDDLE, SMALL = (1280, 800), (900, 600), (640, 480)
BERLIN = Place(name="Berlin, Germany", latitude=52.52, longitude=13.405)
_LEFT = 24


class ScheduleStops:
    """Makes rules by hand and looks at what they lead to."""

    def __init__(self, app: DesktopApp, hand: Hand, shoot: Callable[..., None]) -> None:
        assert app.window is not None
        self._app = app
        self._window = app.window
        self._hand = hand
        self._shoot = shoot

    def walk(self) -> None:
        """Leaves five rules, two of them paused."""
        places = self._window.places
        self._window.go("activity")
        places.show_schedule()
        page = places.schedule
        self._shoot("schedule-empty")
        self._make_rule(page)
        self._by_the_sun(page)
        self._more_rules()
        self._run_one(page)
        page.refresh()
        page.area.verticalScrollBar().setValue(0)
        pause(600)
        self._shoot("schedule")
        self._shoot("schedule-middle", MIDDLE)
        self._shoot("schedule-narrow", SMALL)
        self._scroll(page, page.rules)
        self._shoot("schedule-rules")
        self._scroll(page, page.runs)
        self._shoot("schedule-runs")
        page.area.verticalScrollBar().setValue(0)
        self._window.resize(*WIDE)
        page.pause_all.click()
        self._shoot("schedule-pause")
        self._hand.close_popups()
        self._window.go("activity")
        self._shoot("schedule-short")

    def _make_rule(self, page: SchedulePage) -> None:
        """Too often for a camera on battery: refused in place."""
        self._hand.click("Add a rule", QAbstractButton)
        sheet = self._sheet()
        self._shoot("schedule-rule")
        self._shoot("schedule-rule-narrow", SMALL)
        sheet.every.number.setValue(5)
        self._hand.wait("the refusal", sheet.refusal.isVisible)
        self._shoot("schedule-refused")
        self._shoot("schedule-refused-narrow", SMALL)
        sheet.every.number.setValue(60)
        self._hand.wait("its next times", lambda: sheet.next.plain().startswith("Next"))
        sheet.submit()
        self._hand.wait("the rule", lambda: page.rules.rows)

    def _by_the_sun(self, page: SchedulePage) -> None:
        page.open_rule()
        sheet = self._sheet()
        sheet.kind.press("sun")
        self._hand.type("City, or latitude", "berlin")
        self._shoot("schedule-place")
        sheet.sun.places.take(BERLIN)
        self._hand.wait("the place", lambda: sheet.sun.rule() is not None)
        sheet.sun.show_rule(Sun(event="sunset", offset_minutes=-30))
        sheet.sun.changed.emit()  # as a hand's choice does
        self._shoot("schedule-sun")
        sheet.submit()
        self._hand.wait("two rules", lambda: len(page.rules.rows) == 2)

    def _more_rules(self) -> None:
        services = self._app.services
        cameras = [camera.ref for camera in services.cameras().cameras]
        night = Between(start="22:00", end="06:00")
        workdays = At(times=("07:30", "19:00"), days=("mon", "tue", "wed", "thu", "fri"))
        submit = self._app.asyncio_thread.submit
        half_hourly = Every(minutes=30)
        submit(services.add_schedule(cameras[:2], half_hourly, between=night, only="armed")).result(
            30
        )
        made = submit(services.add_schedule(cameras[2:], workdays)).result(30)
        submit(services.pause_schedule(made.id, True)).result(30)

    def _run_one(self, page: SchedulePage) -> None:
        """A rule against all advice, for a minute; then it is paused."""
        services, submit = self._app.services, self._app.asyncio_thread.submit
        wired = [one.ref for one in services.cameras().cameras if one.battery is None]
        made = submit(services.add_schedule(wired, Every(minutes=1), force=True)).result(30)

        def ended() -> bool:
            return any(row.run.outcome is not None for row in page.runs.rows)

        self._hand.wait("its first run", ended, 120)
        submit(services.pause_schedule(made.id, True)).result(30)

    def _sheet(self) -> RuleSheet:
        open_now = [one for one in self._window.findChildren(RuleSheet) if one.isVisible()]
        assert open_now
        return open_now[0]

    def _scroll(self, page: SchedulePage, to: QWidget) -> None:
        self._window.resize(*WIDE)
        pause(300)  # what is above it finds its height
        content = page.area.widget()
        assert content is not None
        top = to.mapTo(content, QPoint(0, 0)).y()
        page.area.verticalScrollBar().setValue(max(0, top - _LEFT))
