"""Where pictures are described: modes, the consent, the key, the money, and taking it back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from blinkthink.core import consent_words, errors
from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.clock import ManualClock
from blinkthink.core.settings import Settings
from blinkthink.core.state import MonthCost
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.cloud_choice import CloudChoice
from blinkthink.ui.pages.cloud_group import CloudGroup
from blinkthink.ui.pages.cloud_sheet import CloudSheet, ask_consent
from blinkthink.ui.pages.settings import SettingsPage
from blinkthink.ui.widgets import Paragraph
from tests.ui.pages.scripted_backend import GOOGLE, NOW, ScriptedBackend

KEY = "AIzaSy-not-a-real-key-0123456789"


@pytest.fixture
def page(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> SettingsPage:
    page = SettingsPage(backend, bridge, clock=clock)
    qtbot.addWidget(page)
    page.resize(900, 900)
    with qtbot.waitExposed(page):
        page.show()
    page.show_group(page.cloud)
    return page


@pytest.fixture
def group(qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> CloudGroup:
    """The group alone, agreed to."""
    agreed(backend)
    group = CloudGroup(backend, bridge, clock)
    qtbot.addWidget(group)
    group.resize(800, 900)
    with qtbot.waitExposed(group):
        group.show()
    return group


def choose(choice: CloudChoice, text: str) -> None:
    """As a click on an entry of the list does."""
    index = choice.findText(text)
    choice.setCurrentIndex(index)
    choice.activated.emit(index)


def open_sheet(page: QWidget) -> CloudSheet:
    sheet = next(one for one in page.findChildren(CloudSheet) if one.isVisible())
    assert isinstance(sheet, CloudSheet)
    return sheet


def agreed(backend: ScriptedBackend) -> None:
    backend.settings_now = Settings(cloud="local_then_gemini")
    backend.set_cloud(key="keyring", consented_at=NOW - timedelta(days=1))


def shows(group: CloudGroup, *words: str) -> bool:
    return all(word in group.trouble.said() for word in words)


def test_at_first_nothing_is_sent_and_little_is_shown(page: SettingsPage) -> None:
    group = page.cloud
    assert group.choice.currentText() == "This computer only"
    assert "none is sent to Google" in group.mode.sentence.plain()
    assert not group.key.isVisible()
    assert not group.money.isVisible()
    assert group.trouble.said() == ""


def test_a_cloud_mode_holds_only_once_the_user_agreed(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend
) -> None:
    choose(page.cloud.choice, "Gemini only")
    sheet = open_sheet(page)
    told = " ".join(one.plain() for one in sheet.findChildren(Paragraph))
    for text in (*consent_words.SENT, *consent_words.TERMS, *consent_words.YOURS):
        assert text in told
    assert "A picture costs about $0.0016" in told
    sheet.dismiss()
    assert backend.settings().cloud == "local"
    assert page.cloud.choice.currentText() == "This computer only"
    choose(page.cloud.choice, "Gemini only")
    sheet = open_sheet(page)
    sheet.submit()
    assert "first" in sheet.key.field.error()
    sheet.key.edit.setText(KEY)
    sheet.submit()
    assert "Tick that you agree" in sheet.message.said()
    assert sheet.agree.hasFocus()
    assert backend.calls == []
    sheet.agree.setChecked(True)
    qtbot.mouseClick(sheet.agree_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: backend.settings().cloud == "gemini")
    made = [call for call in backend.calls if call[0] in ("set_cloud_key", "consent_to_cloud")]
    assert made == [("set_cloud_key", KEY), ("consent_to_cloud", True)]
    qtbot.waitUntil(lambda: page.cloud.key.isVisible())
    assert "keyring" in page.cloud.key.row.sentence.plain()


def test_a_key_that_is_refused_stays_in_the_field(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend
) -> None:
    choose(page.cloud.choice, "Ask each time")
    sheet = open_sheet(page)
    sheet.key.edit.setText(KEY)
    backend.fails["test_cloud"] = errors.CloudRefused("API key not valid")
    sheet.test_key()
    qtbot.waitUntil(lambda: sheet.message.said() != "")
    assert sheet.told() == ""
    sheet.test_key()
    qtbot.waitUntil(lambda: "in 0.8 s" in sheet.told())
    assert backend.calls[-1] == ("test_cloud", KEY)
    backend.fails["set_cloud_key"] = errors.Usage("That is no key.")
    sheet.agree.setChecked(True)
    sheet.submit()
    qtbot.waitUntil(lambda: sheet.key.field.error() == "That is no key.")
    assert backend.cloud().consented_at is None
    assert sheet.isVisible()


def test_a_key_is_hidden_pasted_and_shown_for_a_moment(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend
) -> None:
    choose(page.cloud.choice, "Gemini only")
    field = open_sheet(page).key
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password
    QGuiApplication.clipboard().setText(f"  {KEY[:9]}\n{KEY[9:]} ")
    qtbot.mouseClick(field.paste, Qt.MouseButton.LeftButton)
    assert field.text() == KEY
    told = [
        text
        for one in page.findChildren(QWidget)
        for text in (one.accessibleName(), one.accessibleDescription(), one.toolTip())
    ]
    assert not [text for text in told if KEY in text]
    assert KEY not in field.edit.displayText()
    field.eye.click()
    assert field.edit.displayText() == KEY
    field.hide_text()
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password


def test_vertex_is_kept_with_the_key(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend
) -> None:
    choose(page.cloud.choice, "Gemini only")
    sheet = open_sheet(page)
    sheet.advanced.open(True)
    sheet.vertex.vertex.click()
    sheet.vertex.project.edit.setText("my-project")
    sheet.key.edit.setText(KEY)
    sheet.test_key()
    qtbot.waitUntil(lambda: "in 0.8 s" in sheet.told())
    gemini = backend.settings().gemini
    assert (gemini.vertex, gemini.project, gemini.location) == (True, "my-project", "")


def test_what_was_agreed_to_can_be_read_again(page: SettingsPage, backend: ScriptedBackend) -> None:
    agreed(backend)
    page.cloud.words_wanted.emit()
    sheet = open_sheet(page)
    assert not sheet.key.isVisible()
    assert not sheet.agree_button.isVisible()
    assert sheet.close_button.text() == "Close"
    sheet.dismiss()
    assert backend.cloud().ready


def test_taking_it_back_stops_at_once_and_offers_to_remove_the_key(
    qtbot: QtBot, group: CloudGroup, backend: ScriptedBackend
) -> None:
    qtbot.waitUntil(group.back.isVisible)
    qtbot.mouseClick(group.back, Qt.MouseButton.LeftButton)
    assert group.sure.isVisible()
    qtbot.keyClick(group.focusWidget(), Qt.Key.Key_Escape)
    assert not group.sure.isVisible()
    assert backend.cloud().consented_at is not None
    group.ask_back()
    group.sure.agreed.emit()
    qtbot.waitUntil(group.key.sure.isVisible)
    assert ("consent_to_cloud", False) in backend.calls
    qtbot.waitUntil(lambda: shows(group, "Nothing is sent yet", "not agreed"))
    group.key.sure.agreed.emit()
    qtbot.waitUntil(lambda: not group.key.remove.isVisible())
    assert backend.cloud().key == "none"


def test_another_key(qtbot: QtBot, group: CloudGroup, backend: ScriptedBackend) -> None:
    part = group.key
    qtbot.waitUntil(part.change.isVisible)
    qtbot.mouseClick(part.change, Qt.MouseButton.LeftButton)
    assert part.field.edit.hasFocus()
    qtbot.keyClick(part.field.edit, Qt.Key.Key_Return)
    assert "first" in part.field.field.error()
    part.field.edit.setText(KEY)
    qtbot.keyClick(part.field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not part.form.isVisible())
    assert ("set_cloud_key", KEY) in backend.calls
    assert part.field.text() == ""
    backend.fails["test_cloud"] = errors.Transient("no route")
    part.ask_test()
    qtbot.waitUntil(lambda: group.message.said() != "")
    part.ask_test()
    qtbot.waitUntil(lambda: "described a drawn picture" in part.told.plain())
    assert group.message.said() == ""


def test_a_key_of_the_environment_is_not_to_be_changed_here(
    qtbot: QtBot, group: CloudGroup, backend: ScriptedBackend
) -> None:
    backend.set_cloud(key="environment")
    part = group.key
    qtbot.waitUntil(lambda: "GEMINI_API_KEY" in part.row.sentence.plain())
    assert not part.change.isVisible()
    assert not part.remove.isVisible()


def test_model_prices_and_limit(qtbot: QtBot, group: CloudGroup, backend: ScriptedBackend) -> None:
    money = group.money
    qtbot.waitUntil(money.isVisible)
    money.model.setCurrentIndex(1)
    money.model.activated.emit(1)
    qtbot.waitUntil(lambda: backend.settings().gemini.model == "gemini-3.8-flash")
    gemini = backend.settings().gemini
    assert (gemini.input_price, gemini.output_price) == (0.75, 3.75)
    money.model.setEditText("gemini-next")
    typed = money.model.lineEdit()
    assert typed is not None
    typed.editingFinished.emit()
    qtbot.waitUntil(lambda: backend.settings().gemini.model == "gemini-next")
    qtbot.waitUntil(lambda: "you named yourself" in money.row.sentence.plain())
    money.output.setValue(4.5)
    money.output.editingFinished.emit()
    qtbot.waitUntil(lambda: backend.settings().gemini.output_price == 4.5)
    money.budget.setValue(0)
    money.budget.editingFinished.emit()
    qtbot.waitUntil(lambda: backend.settings().gemini.budget_usd == 0)
    qtbot.waitUntil(lambda: "nothing is sent" in money.row.sentence.plain())
    assert money.budget.text() == "$ 0.00"
    money.budget.setValue(-1)
    money.budget.editingFinished.emit()
    qtbot.waitUntil(lambda: backend.settings().gemini.budget_usd is None)
    qtbot.waitUntil(lambda: "no limit for a month" in money.row.sentence.plain())
    assert money.budget.text() == "No limit"


def test_what_was_spent(
    qtbot: QtBot, group: CloudGroup, backend: ScriptedBackend, bridge: Bridge
) -> None:
    backend.month_costs = (MonthCost("2026-10", 3.1, 1900), MonthCost("2026-11", 1.83, 1098))
    backend.set_cloud(month_cost_usd=1.83)
    money = group.money
    qtbot.waitUntil(money.bars.isVisible)
    assert money.spent.plain() == "This month: $1.83 of $5.00 for 1,098 pictures."
    assert money.bar.value() == 366
    assert money.bars.accessibleDescription() == (
        "November 2026: $1.83, 1,098 pictures; October 2026: $3.10, 1,900 pictures"
    )
    assert not money.bars.grab().isNull()


@pytest.mark.parametrize(
    ("blocked", "said", "action"),
    [
        ("over_budget", "limit of $5.00 is reached", "Change the limit"),
        ("rate_limited", "Pictures wait until today 17:40", ""),
        ("key_refused", "does not accept the key", "Change the key"),
        ("no_quota", "no quota left", "Change the key"),
        ("model_not_found", "no model “gemini-3.5-flash-lite”", "Choose a model"),
        ("region", "where you are", ""),
        ("unreachable", "cannot be reached", "Test again"),
        ("something new", "cannot be used now", "Test again"),
    ],
)
def test_each_state_has_its_words(
    qtbot: QtBot,
    group: CloudGroup,
    backend: ScriptedBackend,
    blocked: str,
    said: str,
    action: str,
) -> None:
    backend.set_cloud(blocked=blocked, until=NOW + timedelta(minutes=8))
    qtbot.waitUntil(lambda: shows(group, said))
    offered = [one.text() for one in group.trouble.findChildren(QPushButton) if one.isVisible()]
    assert offered == ([action] if action else [])
    if action:
        group.trouble.acted.emit()
    if action == "Change the key":
        assert group.key.form.isVisible()
    if action == "Change the limit":
        assert group.money.budget.hasFocus()
    if action == "Choose a model":
        assert group.money.model.hasFocus()
    if action == "Test again":
        qtbot.waitUntil(lambda: ("test_cloud", "") in backend.calls)


def test_settings_that_are_no_use_say_so(
    qtbot: QtBot, group: CloudGroup, backend: ScriptedBackend
) -> None:
    backend.set_cloud(host="", detail="This is no name of a Gemini model.")
    qtbot.waitUntil(lambda: shows(group, "nothing can be sent", "no name of a Gemini model"))
    group.trouble.acted.emit()
    assert group.money.model.hasFocus()
    backend.set_cloud(host=GOOGLE, detail="")
    qtbot.waitUntil(lambda: group.trouble.said() == "")


def test_a_mode_without_key_or_consent_says_so(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend
) -> None:
    backend.settings_now = Settings(cameras={"77/mini/4": CameraRules(cloud="gemini")})
    backend.set_cloud(consented_at=NOW)
    qtbot.waitUntil(lambda: shows(page.cloud, "Nothing is sent yet", "Google wants a key"))
    assert page.cloud.others.plain() == "One camera has a choice of its own."
    page.cloud.trouble.acted.emit()
    assert page.cloud.key.form.isVisible()
    backend.set_cloud(consented_at=None)
    qtbot.waitUntil(lambda: shows(page.cloud, "not agreed"))
    page.cloud.trouble.acted.emit()
    assert open_sheet(page).isVisible()


def test_a_change_that_fails_is_taken_back(
    qtbot: QtBot, group: CloudGroup, backend: ScriptedBackend
) -> None:
    backend.fails["change_settings"] = errors.ReadOnly(subject="/home/settings.json")
    choose(group.choice, "Gemini only")
    qtbot.waitUntil(lambda: "cannot be written" in group.message.said())
    assert group.choice.currentText() == "This computer, then Gemini"


def test_the_choice_of_one_camera(qtbot: QtBot) -> None:
    choice = CloudChoice(None, as_all="ask")
    qtbot.addWidget(choice)
    assert choice.currentText() == "Same as all cameras (ask each time)"
    with qtbot.waitSignal(choice.chosen) as told:
        choose(choice, "This computer only")
    assert told.args == ["local"]
    choice.show_value("local", "gemini")
    with qtbot.waitSignal(choice.chosen) as told:
        choose(choice, "Same as all cameras (Gemini only)")
    assert told.args == [None]


def test_consent_is_asked_for_once(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    answers: list[bool] = []
    sheet = ask_consent(page, backend, bridge, answers.append)
    assert sheet is not None
    sheet.dismiss()
    assert answers == [False]
    backend.set_cloud(key="file", consented_at=NOW)
    assert ask_consent(page, backend, bridge, answers.append) is None
    assert answers == [False, True]
