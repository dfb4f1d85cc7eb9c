"""Changing settings, leaving the account, reading what left the machine."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from blinkthink import __version__
from blinkthink.core import errors
from blinkthink.core.clock import ManualClock
from blinkthink.core.events import PowerChanged
from blinkthink.core.power import Power
from blinkthink.core.settings import Limits, Retention, Settings
from blinkthink.core.state import Account, CameraList, ModelEntry, SignIn
from blinkthink.runtime.egress import EgressLedger
from blinkthink.ui import theme
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.setting_row import SettingRow
from blinkthink.ui.pages.settings import SettingsPage
from tests.ui.pages.scripted_backend import NOW, ScriptedBackend

SIGNED_IN = Account(SignIn.SIGNED_IN, "you@example.com", NOW - timedelta(days=1))


def shown(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> SettingsPage:
    page = SettingsPage(backend, bridge, clock=clock)
    qtbot.addWidget(page)
    page.resize(900, 1400)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def page(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> SettingsPage:
    return shown(qtbot, backend, bridge, clock)


def test_changes_act_at_once(qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend) -> None:
    qtbot.keyClick(page.analysis.analyze_new, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not backend.settings().analyze_new)
    page.analysis.detail.setCurrentIndex(3)
    page.analysis.detail.activated.emit(3)
    qtbot.waitUntil(lambda: backend.settings().detail == 280)
    assert not backend.settings().analyze_new
    page.appearance.theme.press("dark")
    qtbot.waitUntil(lambda: theme.current().dark)
    assert backend.settings().theme == "dark"


def test_a_change_that_fails_is_taken_back(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend
) -> None:
    backend.fails["change_settings"] = errors.ReadOnly(subject="/home/settings.json")
    page.appearance.theme.press("dark")
    qtbot.waitUntil(lambda: "cannot be written" in page.appearance.message.said())
    assert page.appearance.theme.value() == "system"
    assert not theme.current().dark
    page.appearance.theme.press("light")
    qtbot.waitUntil(lambda: backend.settings().theme == "light")
    assert page.appearance.message.said() == ""


def test_another_library(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend, tmp_path: Path
) -> None:
    assert page.library.folder.whole() == str(backend.paths.library)
    other = tmp_path / "elsewhere"
    with qtbot.waitSignal(page.library_changed) as told:
        page.library.choose_library(str(other))
    assert told.args == [other]
    assert backend.settings().library == str(other)
    assert "keeps the folder" in page.library.message.said()  # this backend keeps its folder


def test_a_library_that_is_not_there_yet(page: SettingsPage) -> None:
    page.library.reveal()
    assert page.library.message.said() == (
        "The folder cannot be shown. It is made with the first picture."
    )


def test_signing_out_asks_first(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> None:
    backend.state = SIGNED_IN
    page = shown(qtbot, backend, bridge, clock)
    group = page.account
    assert group.row.name.plain() == "you@example.com"
    assert "since yesterday 17:32" in group.row.sentence.plain()
    qtbot.mouseClick(group.sign_out, Qt.MouseButton.LeftButton)
    group.confirm.kept.emit()
    assert backend.calls == []
    qtbot.mouseClick(group.sign_out, Qt.MouseButton.LeftButton)
    group.confirm.agreed.emit()
    qtbot.waitUntil(lambda: group.row.name.plain() == "Not signed in")
    assert backend.calls == [("sign_out",)]
    with qtbot.waitSignal(page.sign_in_requested):
        qtbot.mouseClick(group.sign_in, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("account", "said"),
    [
        (Account(SignIn.SIGN_IN_AGAIN, "you@example.com"), "asks you to sign in again"),
        (
            Account(SignIn.SIGNED_IN, "y@x.de", NOW, cooldown_until=NOW + timedelta(minutes=13)),
            "until today 17:45",
        ),
        (Account(SignIn.PIN_WANTED, "you@example.com"), "waits for it"),
    ],
)
def test_the_states_of_the_account(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend, account: Account, said: str
) -> None:
    backend.set_account(account)
    qtbot.waitUntil(lambda: said in page.account.row.sentence.plain())


def test_a_missing_keyring_is_told(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend
) -> None:
    backend.set_account(Account(SignIn.SIGNED_IN, "y@x.de", NOW, warning="No keyring. A file."))
    qtbot.waitUntil(lambda: page.account.warning.said() == "No keyring. A file.")
    backend.set_account(SIGNED_IN)
    qtbot.waitUntil(lambda: page.account.warning.said() == "")


def test_what_left_this_machine(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend, clock: ManualClock
) -> None:
    privacy = page.privacy
    page.show_page("privacy")
    qtbot.waitUntil(lambda: privacy.told.plain() == "Nothing has been sent yet.")
    ledger = EgressLedger(backend.paths.egress, clock)
    for _ in range(3):
        ledger.record("rest-prod.immedia-semi.com", "listing", 500)
    ledger.record("api.oauth.blink.com", "sign in", 700)
    qtbot.mouseClick(privacy.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: privacy.table.isVisible())
    assert privacy.told.plain() == "4 requests, no picture sent; first today 17:32."
    cells = [cell.text() for cell in privacy.table.findChildren(QLabel) if cell.isVisible()]
    assert cells[4:8] == ["rest-prod.immedia-semi.com", "3", "2 kB", "Today 17:32"]


def test_a_record_that_cannot_be_read(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> None:
    backend.paths.egress.mkdir(parents=True)
    page = shown(qtbot, backend, bridge, clock)
    page.show_page("privacy")
    qtbot.waitUntil(lambda: "“egress.jsonl” cannot be used" in page.privacy.failed.said())
    backend.paths.egress.rmdir()
    page.privacy.failed.acted.emit()
    qtbot.waitUntil(lambda: page.privacy.told.plain() == "Nothing has been sent yet.")
    assert page.privacy.failed.said() == ""


def test_the_version_is_told(page: SettingsPage) -> None:
    names = [label.text() for label in page.about.findChildren(QLabel)]
    assert any(__version__ in name for name in names)


def test_more_snapshots_than_are_safe_need_a_knowing_yes(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend
) -> None:
    page.show_page("schedule")
    group = page.schedule
    assert group.snapshots.value() == 20
    group.snapshots.setValue(10)
    group.snapshots.editingFinished.emit()
    qtbot.waitUntil(lambda: backend.settings().snapshots_per_hour == 10)
    group.snapshots.setValue(40)
    group.snapshots.editingFinished.emit()
    assert "locked accounts" in group.confirm.accessibleName()
    assert group.confirm.isVisible()
    group.confirm.kept.emit()
    assert (group.snapshots.value(), backend.settings().snapshots_per_hour) == (10, 10)
    group.snapshots.setValue(40)
    group.snapshots.editingFinished.emit()
    group.confirm.agreed.emit()
    qtbot.waitUntil(lambda: backend.settings().snapshots_per_hour == 40)
    assert not group.confirm.isVisible()


def test_how_often_the_cameras_are_looked_at(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend
) -> None:
    page.cameras.minutes.setValue(15)
    page.cameras.minutes.editingFinished.emit()
    qtbot.waitUntil(lambda: backend.settings().status_minutes == 15)


@pytest.mark.parametrize(
    ("account", "listed", "said"),
    [
        (Account(SignIn.UNKNOWN), CameraList(), "Asking Blink for your cameras…"),
        (SIGNED_IN, CameraList(), "Asking Blink for your cameras…"),
        (SIGNED_IN, CameraList(as_of=NOW), "This account has no cameras yet."),
        (
            SIGNED_IN,
            CameraList(error=errors.Transient("socket closed")),
            "Blink cannot be reached right now",
        ),
        (Account(SignIn.SIGNED_OUT), CameraList(), "Sign in, and each of your cameras has a line"),
    ],
)
def test_where_no_camera_is_listed_it_is_said_why(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend,
    account: Account, listed: CameraList, said: str,
) -> None:  # fmt: skip
    assert page.cameras.none.plain() == ""
    backend.known_cameras = listed
    backend.set_account(account)
    qtbot.waitUntil(lambda: said in page.cameras.none.plain())
    assert len(page.cameras.buttons) == 1


def test_what_is_wrong_with_a_way_of_telling_stands_on_a_line_of_its_own(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend
) -> None:
    webhook = page.alerts.channels["webhook"]
    assert webhook.trouble() == ""
    backend.alerts_now.problems["webhook"] = "The address answers 500."
    page.alerts.refresh()
    assert webhook.trouble() == "The address answers 500."
    assert "500" not in webhook.sentence.plain()
    del backend.alerts_now.problems["webhook"]
    page.alerts.refresh()
    assert webhook.trouble() == ""


def test_the_room_on_the_disk_is_told(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> None:
    backend.paths.library.mkdir(parents=True)
    page = shown(qtbot, backend, bridge, clock)
    page.show_page("library")
    told = page.library.room.sentence
    qtbot.waitUntil(lambda: told.plain().startswith("The library takes 0 kB."))
    assert "are free" in told.plain()
    assert page.library.used.isVisible()


def test_retention_is_off_until_a_preview_is_confirmed(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend
) -> None:
    group = page.keeping
    assert group.row.name.plain() == "All pictures are kept for ever"
    assert not group.preview.isEnabled()
    group.days.setValue(90)
    group.days.editingFinished.emit()
    qtbot.waitUntil(group.preview.isEnabled)
    assert backend.settings().retention == Retention(days=90)
    assert group.row.sentence.plain() == "The limits below are not in use yet."
    with qtbot.waitSignal(group.preview_requested) as asked:
        group.preview.click()
    assert asked.args == [Retention(days=90)]


def test_a_changed_limit_turns_retention_off(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> None:
    backend.settings_now = Settings(
        retention=Retention(on=True, days=30, library=str(backend.paths.library))
    )
    page = shown(qtbot, backend, bridge, clock)
    page.show_page("library")
    group = page.keeping
    assert group.row.sentence.plain() == (
        "Pictures are kept for 30 days. Starred ones are kept for ever."
    )
    assert not group.preview.isVisible()
    group.each.click()
    days, _ = group.own["77/outdoor/2"]
    assert days.accessibleName() == "Days that pictures of Driveway are kept"
    days.setValue(7)
    days.editingFinished.emit()
    qtbot.waitUntil(lambda: not backend.settings().retention.on)
    assert backend.settings().retention.per_camera == {"77/outdoor/2": Limits(days=7)}
    qtbot.waitUntil(group.preview.isVisible)


def test_turning_retention_off_keeps_the_limits(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> None:
    backend.settings_now = Settings(
        retention=Retention(on=True, gigabytes=20, library=str(backend.paths.library))
    )
    page = shown(qtbot, backend, bridge, clock)
    page.keeping.off.click()
    qtbot.waitUntil(lambda: backend.settings().retention == Retention(gigabytes=20))


def test_retention_of_another_library_is_not_on_for_this_one(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock, tmp_path: Path
) -> None:
    backend.settings_now = Settings(
        retention=Retention(on=True, days=30, library=str(tmp_path / "another"))
    )
    page = shown(qtbot, backend, bridge, clock)
    page.show_page("library")
    assert page.keeping.row.name.plain() == "All pictures are kept for ever"
    assert page.keeping.preview.isVisible()


def test_what_the_model_may_take_of_the_machine(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend
) -> None:
    group = page.models
    assert (group.idle.text(), group.low.text()) == ("10 min", "1.0 GB")
    assert group.threads.text() == "Automatic"
    for field, value in ((group.idle, 30), (group.threads, 2)):
        field.setValue(value)
        field.editingFinished.emit()
    group.low.setValue(0)
    group.low.editingFinished.emit()
    qtbot.waitUntil(lambda: backend.settings().unload_below_gigabytes is None)
    settings = backend.settings()
    assert (settings.unload_after_minutes, settings.threads) == (30, 2)
    assert group.low.text() == "Never"
    group.idle.setValue(0)
    group.idle.editingFinished.emit()
    qtbot.waitUntil(lambda: backend.settings().unload_after_minutes is None)
    qtbot.waitUntil(lambda: group.idle.text() == "Never")  # once it shows what is set


def test_privacy_says_when_pictures_are_sent_to_a_server(
    page: SettingsPage, backend: ScriptedBackend
) -> None:
    page.show_page("privacy")
    assert "sent there" not in page.privacy.said()
    page.hide()
    backend.catalogue = (
        ModelEntry("big", "Big", "ready", 0, 0, "", in_use=True, server="desk:8080"),
    )
    page.show()
    assert "Your server desk:8080 describes pictures, which are sent there" in page.privacy.said()


async def test_waiting_for_power_is_a_choice_and_what_is_unknown_is_said(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend
) -> None:
    group = page.analysis
    assert not group.on_battery.isChecked()
    assert group.metered.isChecked()
    group.on_battery.click()
    group.metered.click()
    qtbot.waitUntil(lambda: backend.settings().wait_on_battery)
    qtbot.waitUntil(lambda: not backend.settings().wait_when_metered)
    rows = [row for row in group.findChildren(SettingRow) if row.name.plain().startswith("Wait ")]
    assert ["does not tell" in row.sentence.plain() for row in rows] == [True, True]
    backend.power_now = Power(on_battery=False)
    backend.publish(PowerChanged(backend.power_now))
    qtbot.waitUntil(lambda: "does not tell" not in rows[0].sentence.plain())
    assert "does not tell" in rows[1].sentence.plain()
    page.models.idle.lineEdit().setText("7 min")  # is just being typed
    backend.power_now = Power(on_battery=False, metered=True)
    backend.publish(PowerChanged(backend.power_now))
    qtbot.waitUntil(lambda: "does not tell" not in rows[1].sentence.plain())
    assert page.models.idle.text() == "7 min"
