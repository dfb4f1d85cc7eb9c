"""The stops of the picture tour at the alerts: rules, a trial, ways to be told, what was told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from blinkthink.app.window import DesktopApp
from blinkthink.core.alert_words import NIGHT
from blinkthink.core.alerts import AlertRule, Mqtt, Webhook
from blinkthink.ui.pages.alerts.page import AlertsPage
from blinkthink.ui.sheet import Sheet
from tests.tour.hand import Hand, pause

WIDE, MIDDLE, SMALL = (1280, 800), (900, 600), (640, 480)
SIZES = (("", WIDE), ("-middle", MIDDLE), ("-narrow", SMALL))
_HOOK = Webhook(url="http://127.0.0.1:9/hook", header="X-Secret", picture=True)


class AlertStops:
    """Makes a rule, tries it, sets up ways to be told; leaves all as it was."""

    def __init__(self, app: DesktopApp, hand: Hand, shoot: Callable[..., None]) -> None:
        assert app.window is not None
        self._app = app
        self._window = app.window
        self._hand = hand
        self._shoot = shoot

    def walk(self) -> None:
        """Nothing is sent to anybody: the addresses are of this machine, and nobody listens."""
        self._window.go("alerts")
        page = self._window.places.alerts
        pause(800)
        self._shoot_all("alerts", page)
        self._make_rule(page)
        self._ways(page)
        self._mute(page)
        self._remove(page)
        self._window.go("library")

    def _make_rule(self, page: AlertsPage) -> None:
        camera = "/".join(self._app.services.cameras().cameras[0].ref.key)
        page.add(AlertRule(id="", name="", flags=("person", "package"), cameras=(camera,)))
        editor = page.editor
        self._hand.wait("trial", lambda: editor.trial.trial is not None, 60)
        pause(500)
        self._shoot_all("alert-rule", page)
        self._shoot_part("alert-rule-trial", page, editor.trial)
        editor.form.flags.buttons["person"].click()
        editor.leave()
        self._shoot("alert-rule-unsaved")
        editor.discard()
        page.add(AlertRule(id="", name="", between=NIGHT))
        self._hand.wait("trial", lambda: editor.trial.trial is not None, 60)
        self._shoot("alert-rule-every")
        editor.discard()

    def _ways(self, page: AlertsPage) -> None:
        services, submit = self._app.services, self._app.asyncio_thread.submit
        submit(services.change_webhook(_HOOK, "secret")).result(30)
        for row in page.overview.channels.rows.values():
            if row.channel == "desktop":
                continue
            row.set_up.click()
            pause(300)
            self._shoot(f"alerts-{row.channel}")
            self._shoot(f"alerts-{row.channel}-narrow", SMALL)
            for sheet in self._window.findChildren(Sheet):
                sheet.close_sheet()
        row = page.overview.channels.rows["webhook"]
        row.start_test()
        self._hand.wait("test", lambda: row.told() not in ("", "Testing…"), 60)
        self._shoot_part("alerts-ways", page, page.overview.channels)
        submit(services.change_webhook(Webhook(), "")).result(30)
        submit(services.change_mqtt(Mqtt(), "")).result(30)

    def _mute(self, page: AlertsPage) -> None:
        services, submit = self._app.services, self._app.asyncio_thread.submit
        until = services.clock.now() + timedelta(hours=1)
        submit(services.mute_alerts(until)).result(30)
        self._hand.wait("muted", page.overview.muted.isVisible, 30)
        page.overview.area.verticalScrollBar().setValue(0)
        self._shoot("alerts-muted")
        submit(services.mute_alerts(None)).result(30)

    def _remove(self, page: AlertsPage) -> None:
        rules = page.overview.rules
        rules.rows[0].remove.click()
        self._hand.wait("removed", lambda: page.can_undo, 30)
        self._shoot("alerts-removed")
        page.undo()
        self._hand.wait("undo", lambda: not page.can_undo, 30)

    def _shoot_all(self, name: str, page: AlertsPage) -> None:
        for ending, size in SIZES:
            self._window.resize(*size)
            pause(200)
            page.overview.area.verticalScrollBar().setValue(0)
            page.editor.area.verticalScrollBar().setValue(0)
            self._shoot(f"{name}{ending}", size)

    def _shoot_part(self, name: str, page: AlertsPage, part: QWidget) -> None:
        """The smaller sizes, with a part of the page at the top."""
        for ending, size in SIZES[1:]:
            self._window.resize(*size)
            pause(200)
            area = page.editor.area if page.editor.isVisible() else page.overview.area
            content = area.widget()
            if content is not None:
                area.verticalScrollBar().setValue(part.mapTo(content, QPoint(0, 0)).y())
            self._shoot(f"{name}{ending}", size)
