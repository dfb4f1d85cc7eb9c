"""The group that says what leaves: sentences, links, and the plot of the last month."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from blinkthink.core.clock import ManualClock
from blinkthink.core.state import Account, SignIn
from blinkthink.runtime.egress import EgressLedger
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.privacy_group import PrivacyGroup
from tests.ui.pages.scripted_backend import ScriptedBackend


@pytest.fixture
def group(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> PrivacyGroup:
    made = PrivacyGroup(backend, bridge, clock)
    qtbot.addWidget(made)
    return made


def test_what_was_sent_is_said_and_drawn(
    qtbot: QtBot, group: PrivacyGroup, backend: ScriptedBackend, clock: ManualClock
) -> None:
    ledger = EgressLedger(backend.paths.egress, clock)
    clock.set_wall(clock.now() - timedelta(days=3))
    ledger.record("hooks.example", "alert", 90_000, "Front Door/a.jpg")
    clock.set_wall(clock.now() + timedelta(days=3))
    ledger.record("rest-prod.immedia-semi.com", "listing", 500)
    group.show()
    qtbot.waitUntil(group.plot.isVisible)
    assert "1 picture left it in the last 30 days" in group.lead.plain()
    assert "1 request to hooks.example" in group.said()
    busy = group.plot.accessibleDescription()
    assert busy.count("1 request") == 2
    assert busy.count("1 picture") == 1
    group.grab()


def test_nothing_sent_shows_no_plot(qtbot: QtBot, group: PrivacyGroup) -> None:
    group.show()
    qtbot.waitUntil(lambda: group.told.plain() == "Nothing has been sent yet.")
    assert not group.plot.isVisible()
    assert group.lead.plain() == "Your pictures stay on this computer."


def test_a_kept_sign_in_counts_until_it_is_known_to_be_gone(
    qtbot: QtBot, group: PrivacyGroup, backend: ScriptedBackend
) -> None:
    backend.state = Account(SignIn.UNKNOWN)
    group.show()
    assert "Blink’s servers are asked for your cameras" in group.said()
    backend.set_account(Account(SignIn.SIGNED_OUT))
    qtbot.waitUntil(lambda: "asked nothing while nobody is signed in" in group.said())


def test_each_part_leads_to_where_it_is_changed(qtbot: QtBot, group: PrivacyGroup) -> None:
    wanted: list[str] = []
    group.place_wanted.connect(wanted.append)
    group.show()
    links = [
        one for one in group.findChildren(QPushButton) if one.accessibleName().startswith("Change")
    ]
    for link in links:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert wanted == ["account", "models", "analysis", "alerts", "help"]


def test_a_record_that_cannot_be_read_claims_nothing_of_the_past(
    qtbot: QtBot, group: PrivacyGroup, backend: ScriptedBackend
) -> None:
    backend.paths.egress.mkdir(parents=True)
    group.show()
    qtbot.waitUntil(lambda: "“egress.jsonl” cannot be used" in group.failed.said())
    assert "30 days" not in group.said()
    assert not group.plot.isVisible()


def test_lines_of_the_record_that_cannot_be_read_are_said(
    qtbot: QtBot, group: PrivacyGroup, backend: ScriptedBackend, clock: ManualClock
) -> None:
    EgressLedger(backend.paths.egress, clock).record("hooks.example", "alert", 900)
    with backend.paths.egress.open("ab") as file:
        file.write(b"rubbish\n")
    group.show()
    qtbot.waitUntil(lambda: "1 line of" in group.told.plain())
    assert group.told.plain().startswith("1 request, no picture sent;")
    assert f"{backend.paths.egress} cannot be read, the first after" in group.told.plain()
