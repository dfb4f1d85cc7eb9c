"""Every control of every page can be reached by keyboard and has a name; no text is cut off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from blinkthink.core.alerts import AlertRule, Fired, Mqtt, Trial, Webhook
from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import BlinkThinkError
from blinkthink.core.schedules import (
    Between,
    Cron,
    Every,
    Place,
    PlannedRun,
    Schedule,
    ScheduledRun,
    SlowedCamera,
)
from blinkthink.core.settings import Settings
from blinkthink.core.state import (
    Account,
    CameraList,
    Download,
    DownloadState,
    Job,
    JobState,
    ModelEntry,
    MonthCost,
    Recommendation,
    SignIn,
)
from blinkthink.runtime.egress import EgressLedger
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.loader import make_pool
from blinkthink.ui.pages.activity import ActivityPage
from blinkthink.ui.pages.alerts.mqtt_sheet import MqttSheet
from blinkthink.ui.pages.alerts.page import AlertsPage
from blinkthink.ui.pages.alerts.webhook_sheet import WebhookSheet
from blinkthink.ui.pages.cloud_sheet import CloudSheet
from blinkthink.ui.pages.ledger import LedgerPage
from blinkthink.ui.pages.log_page import LogPage
from blinkthink.ui.pages.models import ModelsPage
from blinkthink.ui.pages.schedule.page import SchedulePage
from blinkthink.ui.pages.schedule.rule_sheet import RuleSheet
from blinkthink.ui.pages.server_sheet import ServerSheet
from blinkthink.ui.pages.settings import SettingsPage
from blinkthink.ui.pages.settings_fields import PAGES as SETTINGS_PAGES
from blinkthink.ui.pages.sign_in import SignInPage
from tests.ui.pages.scripted_backend import FOUR, NOW, ScriptedBackend, camera

Make = Callable[[ScriptedBackend, Bridge, ManualClock], QWidget]
LONG = "Gartenhaus hinter der Donaudampfschifffahrtsgesellschaftskapitänskajüte " * 3


def server(backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> QWidget:
    page = QWidget()
    ServerSheet(page, backend, bridge).open()
    return page


def cloud(backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> QWidget:
    page = QWidget()
    sheet = CloudSheet(page, backend, bridge)
    sheet.advanced.open(True)
    sheet.vertex.vertex.setChecked(True)
    sheet.open()
    return page


def cloudy_settings(backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> QWidget:
    rules = CameraRules(cloud="ask")
    backend.settings_now = Settings(cloud="gemini", cameras={"1/mini/2": rules})
    backend.cloud_now = replace(
        backend.cloud_now, key="file", consented_at=NOW, blocked="model_not_found", warning=LONG
    )
    backend.month_costs = tuple(MonthCost(f"2026-{month:02}", 3.2, 90) for month in range(1, 12))
    page = SettingsPage(backend, bridge, clock=clock)
    page.show_page("analysis")
    page.cloud.key.open_form()
    page.cloud.advanced.open(True)
    page.cloud.vertex.vertex.setChecked(True)
    return page


def ledger(backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> QWidget:
    EgressLedger(backend.paths.egress, clock).record(f"{'h' * 200}.example", LONG, 9, LONG)
    return LedgerPage(backend, bridge, clock=clock)


def log(backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> QWidget:
    return LogPage(backend, bridge)


def alerts(backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> AlertsPage:
    keys = tuple("/".join(one.ref.key) for one in FOUR)
    backend.settings_now = Settings(
        webhook=Webhook(url=f"https://{'h' * 200}.example/"), mqtt=Mqtt(host="m" * 200)
    )
    backend.alerts_now.rules = (
        AlertRule(id="a", name=LONG, cameras=keys, flags=("person", "x" * 24), severity="alert"),
        AlertRule(id="b", name="", enabled=False),
    )
    backend.alerts_now.problems["mqtt"] = LONG
    backend.alerts_now.muted[None] = backend.alerts_now.muted[keys[0]] = NOW + timedelta(hours=1)
    picture = backend.paths.library / LONG / "20261120_173100.jpg"
    backend.alerts_now.told = tuple(
        Fired(LONG, "a", picture, NOW, LONG, LONG, ("desktop",), ("webhook",), id=str(number))
        for number in range(8)
    )
    backend.alerts_now.trial = Trial(30, 10**6, (picture,) * 9, 10**6, 10**6)
    return AlertsPage(
        backend,
        bridge,
        lambda parent: Thumbs(backend.paths.thumbnails, make_pool(parent), parent),
        clock=clock,
    )


def no_alerts(backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> QWidget:
    page = alerts(backend, bridge, clock)
    backend.set_alerts()
    backend.alerts_now.told = ()
    page.overview.refresh()
    return page


def alert_rule(backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> QWidget:
    page = alerts(backend, bridge, clock)
    rule = backend.alerts()[0]
    between = Between(start="01:00", end="02:00")
    page.edit(msgspec.structs.replace(rule, kinds=("object",), between=between, channels=("mqtt",)))
    page.editor.form.flags.buttons["animal"].click()
    page.editor.leave()
    return page


def webhook(backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> QWidget:
    page = QWidget()
    sheet = WebhookSheet(page, backend, bridge)
    sheet.address.edit.setText(f"http://{'h' * 200}.example/")
    sheet.header.edit.setText("X-Secret")
    sheet.open()
    return page


def mqtt(backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> QWidget:
    page = QWidget()
    sheet = MqttSheet(page, backend, bridge)
    sheet.host.edit.setText("m" * 200)
    sheet.user.edit.setText("u")
    sheet.advanced.open(True)
    sheet.open()
    return page


def sign_in(backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> QWidget:
    return SignInPage(backend, bridge, clock=clock)


def code(backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> QWidget:
    backend.state = Account(SignIn.PIN_WANTED, "you@example.com", channel="email")
    return SignInPage(backend, bridge, clock=clock)


def models(backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> QWidget:
    backend.catalogue = (
        ModelEntry("a", LONG, "ready", 10**9, 10**9, "MIT", LONG),
        ModelEntry("b", "x" * 200, "broken", 10**9, 10**9, "", problem=f"/home/{'y' * 200}"),
        ModelEntry("c", LONG, "available", 10**9, 10**9, "Apache-2.0", family=LONG, link="x:y"),
        ModelEntry("d", LONG, "partial", 10**9, 10**9, "", family=LONG, loaded=10**8),
        ModelEntry("e", "z" * 90, "ready", 0, 0, "", server="y" * 90),
    )
    backend.examined = replace(backend.hardware, processor=LONG)
    backend.recommended = Recommendation("a", LONG)
    error = BlinkThinkError(LONG)
    backend.loading = (Download("c", LONG, DownloadState.PAUSED, 10**8, 10**9, error=error),)
    page = ModelsPage(backend, bridge)
    page.open_panel()
    return page


def activity(backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> QWidget:
    folder = backend.paths.library / LONG
    states = (JobState.RUNNING, JobState.QUEUED, JobState.FAILED, JobState.DONE)
    backend.queue = tuple(
        Job(number, folder / "20261120_173100.jpg", state, NOW)
        for number, state in enumerate(states)
    )
    backend.timetable = (
        Schedule(
            "s",
            tuple(camera.ref for camera in FOUR[:3]),
            Every(minutes=60),
            last_planned=NOW,
            last_outcome="failed",
            last_error=LONG,
        ),
    )
    return ActivityPage(backend, bridge, clock=clock)


def schedule(backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> QWidget:
    refs = tuple(camera.ref for camera in FOUR)
    backend.owner = "elsewhere"
    backend.settings_now = Settings(place=Place(name=LONG, latitude=52.5, longitude=13.4))
    backend.known_cameras = CameraList((*FOUR, camera(9, LONG)), as_of=NOW)
    backend.timetable = (
        Schedule("a", refs, Cron(expression="1,2,3,4,5,6,7,8,9,10,11,12,13 " * 5), last_error=LONG),
        Schedule("b", refs[:1], Every(minutes=5), paused=True, paused_until=NOW, forced=True),
    )
    backend.planned = tuple(
        PlannedRun("a", NOW + timedelta(minutes=7 * n), (), LONG if n % 2 else "")
        for n in range(200)
    )
    backend.slowed = (SlowedCamera(FOUR[0].ref, 7, False, NOW, LONG),)
    failed = ScheduledRun("a", NOW, NOW, NOW, "failed", LONG, refs)
    backend.ran = (failed,) * 40
    page = SchedulePage(backend, bridge, clock=clock)
    page.rules.rows[0].ask()
    page.plan.as_list.open(True)
    page.places.open(True)
    return page


def rule(backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> QWidget:
    backend.known_cameras = CameraList((*FOUR, camera(9, LONG)), as_of=NOW)
    backend.objection = LONG
    page = QWidget()
    sheet = RuleSheet(page, backend, bridge, clock, cameras=[FOUR[0].ref])
    sheet.kind.press("at")
    for _ in range(9):
        sheet.at.add.click()
    sheet.hours.setCurrentIndex(1)
    sheet.hours.activated.emit(1)
    sheet.open()
    return page


def sun_rule(backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> QWidget:
    page = QWidget()
    sheet = RuleSheet(page, backend, bridge, clock)
    sheet.kind.press("sun")
    sheet.open()
    return page


def settings(name: str) -> Make:
    def make(backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> QWidget:
        address = f"{'a' * 90}@{'b' * 90}.example"
        backend.state = Account(SignIn.SIGNED_IN, address, NOW, warning=LONG)
        page = SettingsPage(backend, bridge, clock=clock)
        page.show_page(name)
        return page

    return make


PAGES = pytest.mark.parametrize(
    "make",
    [
        sign_in, code, models, server, activity, schedule, rule, sun_rule, cloud,
        cloudy_settings, ledger, log,
        *(pytest.param(settings(name), id=f"settings-{name}") for name in SETTINGS_PAGES),
    ],
)  # fmt: skip
CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox)


def shown(qtbot: QtBot, page: QWidget, width: int) -> None:
    qtbot.addWidget(page)
    page.resize(width, 600)
    with qtbot.waitExposed(page):
        page.show()


def controls(page: QWidget) -> list[QWidget]:
    found = [one for one in page.findChildren(QWidget) if isinstance(one, CONTROLS)]
    inner = [
        one for one in found
        if isinstance(one.parentWidget(), QAbstractSpinBox) or one.focusProxy() is not None
    ]  # fmt: skip
    return [one for one in found if one not in inner and one.isVisible()]


@PAGES
def test_every_control_has_a_name(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock, make: Make
) -> None:
    page = make(backend, bridge, clock)
    shown(qtbot, page, 1000)
    assert controls(page)
    assert [one for one in controls(page) if not (one.accessibleName() or text(one))] == []


@PAGES
def test_tab_reaches_every_control(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock, make: Make
) -> None:
    page = make(backend, bridge, clock)
    shown(qtbot, page, 1000)
    wanted = {one for one in controls(page) if one.isEnabled()}
    reached: set[QWidget] = set()
    page.activateWindow()
    for _ in range(3 * len(wanted) + 10):
        focused = page.focusWidget() or page
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    missed = [one.accessibleName() or text(one) for one in wanted - reached]
    # Of buttons of which one is down, Tab reaches that one and the arrow keys the others.
    choices = ("Colours: ", "Motion: ", "Page: ", "When: ", "When the window is closed: ")
    assert [name for name in missed if not name.startswith(choices)] == []


@PAGES
@pytest.mark.parametrize("width", [560, 900])
def test_nothing_is_wider_than_the_page(
    qtbot: QtBot,
    backend: ScriptedBackend,
    bridge: Bridge,
    clock: ManualClock,
    make: Make,
    width: int,
) -> None:
    page = make(backend, bridge, clock)
    shown(qtbot, page, width)
    area = next((one for one in page.findChildren(QScrollArea) if one.isVisible()), None)
    if area is None:  # a page that is a table
        assert page.minimumSizeHint().width() <= width
        return
    content = area.widget()
    assert content.minimumSizeHint().width() <= area.viewport().width()


def text(control: QWidget) -> str:
    return control.text() if isinstance(control, QAbstractButton) else ""
