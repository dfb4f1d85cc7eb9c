"""The ten pages of the settings: search, reset, import; every setting has its row."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from blinkthink.core import errors
from blinkthink.core.alerts import Mqtt, Webhook
from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.clock import ManualClock
from blinkthink.core.schedules import Every, Place, Schedule
from blinkthink.core.settings import (
    DigestSettings,
    GeminiSettings,
    Retention,
    Settings,
    SettingsFile,
)
from blinkthink.core.settings_sharing import exported, imported
from blinkthink.core.state import Account, ModelEntry, SignIn
from blinkthink.core.words import Words
from blinkthink.ui import theme
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.appearance_group import AppearanceGroup
from blinkthink.ui.pages.settings import SettingsPage
from blinkthink.ui.pages.settings_changes_sheet import SettingsChangesSheet, line_of
from blinkthink.ui.pages.settings_fields import (
    FIELDS,
    PAGES,
    WITHOUT_ROW,
    can_be_reset,
    changes,
    reset_of,
)
from blinkthink.ui.pages.settings_finding import Findable, find
from blinkthink.ui.widgets import Paragraph
from tests.ui.pages.scripted_backend import NOW, ScriptedBackend

OTHERS: dict[str, Any] = {
    "library": "/elsewhere",
    "model": "gemma",
    "detail": 280,
    "analyze_new": False,
    "triage": "eager",
    "cloud": "ask",
    "own_flags": (),
    "severities": (),
    "cameras": {"77/outdoor/2": CameraRules(normal="a car")},
    "unload_after_minutes": None,
    "unload_below_gigabytes": 2.5,
    "wait_on_battery": True,
    "wait_when_metered": False,
    "threads": 3,
    "snapshots_per_hour": 12,
    "place": Place(name="Berlin", latitude=52.5, longitude=13.4),
    "status_minutes": 15,
    "gemini": GeminiSettings(budget_usd=1.5, project="mine"),
    "retention": Retention(days=90),
    "digest": DigestSettings(at="07:30"),
    "webhook": Webhook(url="https://example.org/hook?token=secret"),
    "mqtt": Mqtt(host="broker.home", user="me"),
    "when_closed": "quit",
    "updates": True,
    "language": "de",
    "theme": "dark",
    "motion": "off",
    "text_size": 130,
    "thumbnail_size": 240,
}


@pytest.fixture
def page(
    qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock
) -> SettingsPage:
    backend.state = Account(SignIn.SIGNED_IN, "you@example.com", NOW - timedelta(days=1))
    made = SettingsPage(backend, bridge, clock=clock)
    qtbot.addWidget(made)
    made.resize(1080, 760)
    with qtbot.waitExposed(made):
        made.show()
    return made


def sheet(page: SettingsPage) -> SettingsChangesSheet:
    return next(one for one in page.findChildren(SettingsChangesSheet) if one.isVisible())


def lines(page: SettingsPage) -> list[str]:
    return [one.plain() for one in sheet(page).findChildren(Paragraph)][1:]


def shown(page: SettingsPage) -> list[str]:
    return [name for name, pane in page.pages.items() if pane.isVisible()]


# Every setting


def test_every_setting_has_a_row_or_a_reason() -> None:
    fields = {one.name for one in msgspec.structs.fields(Settings)}
    with_row = [field.name for field in FIELDS]
    assert len(set(with_row)) == len(with_row)
    assert set(with_row) | set(WITHOUT_ROW) == fields
    assert not set(with_row) & set(WITHOUT_ROW)
    assert all(field.page in PAGES for field in FIELDS)


def test_the_row_of_every_setting_is_on_its_page_and_says_what_it_does(
    page: SettingsPage, backend: ScriptedBackend
) -> None:
    backend.settings_now = Settings(cloud="gemini")  # else what belongs to it is out of sight
    page.refresh()
    for field in FIELDS:
        page.show_page(field.page)
        name = field.row or field.title
        named = [row for row in page.pages[field.page].rows() if row.name.plain() == name]
        assert named, field
        assert len(named[0].sentence.plain()) > 15, field


def test_every_setting_says_how_it_would_change() -> None:
    assert set(OTHERS) == {field.name for field in FIELDS}
    first = Settings()
    for field in FIELDS:
        told = changes(first, msgspec.structs.replace(first, **{field.name: OTHERS[field.name]}))
        same = getattr(first, field.name) == OTHERS[field.name]
        assert [one.title for one in told] == ([] if same else [field.title])
        assert all(one.before != one.after for one in told)


def test_cameras_whose_pictures_may_leave_are_counted() -> None:
    sends = Settings(cameras={"a": CameraRules(cloud="gemini"), "b": CameraRules(cloud="local")})
    told = changes(Settings(), sends)
    assert told[0].after == "2, and pictures of 1 may be sent to Google"


# The pages


def test_there_are_ten_pages_and_a_link_leads_to_each(page: SettingsPage) -> None:
    assert tuple(page.pages) == PAGES
    for name in PAGES:
        page.nav.buttons[name].click()
        assert shown(page) == [name]
    with pytest.raises(KeyError):
        page.show_page("nonsense")
    page.show_group(page.keeping)
    assert shown(page) == ["library"]


def test_the_arrow_keys_walk_the_list_of_pages(qtbot: QtBot, page: SettingsPage) -> None:
    page.activateWindow()
    page.nav.buttons["account"].setFocus()
    for name in ("cameras", "library"):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Down)
        assert page.nav.buttons[name].hasFocus()
        assert shown(page) == [name]


def test_in_a_narrow_window_a_choice_takes_the_place_of_the_list(page: SettingsPage) -> None:
    assert page.nav.list.isVisible()
    assert not page.nav.choice.isVisible()
    page.resize(580, 400)
    assert not page.nav.list.isVisible()
    page.nav.choice.setCurrentIndex(PAGES.index("models"))
    page.nav.choice.activated.emit(PAGES.index("models"))
    assert shown(page) == ["models"]
    page.resize(1080, 760)
    assert page.nav.buttons["models"].isChecked()


def test_the_pages_lead_to_the_places_of_the_window(qtbot: QtBot, page: SettingsPage) -> None:
    for group, place in (
        (page.models.all, "models"),
        (page.schedule.open, "schedule"),
        (page.alerts.open, "alerts"),
        (page.alerts.day, "digest"),
    ):
        with qtbot.waitSignal(page.place_wanted) as asked:
            group.click()
        assert asked.args == [place]
    page.privacy.place_wanted.emit("analysis")
    assert shown(page) == ["analysis"]
    with qtbot.waitSignal(page.set_up_wanted):
        page.account.again.click()


# The search


THINGS = (
    Findable("Größe der Bilder", "Wie breit jedes Bild ist.", "Kacheln", "Darstellung"),
    Findable("Limit of snapshots", "Over all cameras.", "rate", "Schedule"),
    Findable("Détail", "How closely the model looks at pictures.", "resolution", "Analysis"),
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("große", [0]), ("GRÖ", [0]), ("detail", [2]), ("rate", [1]), ("snap limit", [1]),
        ("limit resolution", []), ("kacheln bild", [0]), ("schedule", [1]), ("", []), ("“", []),
    ],
)  # fmt: skip
def test_words_are_found_without_case_and_accents(words: str, found: list[int]) -> None:
    assert find(words, THINGS) == found


def test_a_name_comes_before_a_sentence() -> None:
    in_sentence = Findable("Other", "About the model.", "", "")
    named = Findable("Model", "x", "", "")
    assert find("mod", [in_sentence, named]) == [1, 0]


def test_what_is_typed_is_found_and_led_to(qtbot: QtBot, page: SettingsPage) -> None:
    page.activateWindow()
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.search.hasFocus)
    qtbot.keyClicks(page.search, "memory")
    qtbot.waitUntil(page.results.isVisible)
    names = [page.results.list.item(n).text() for n in range(page.results.list.count())]
    assert names[:2] == ["Give memory back when idle", "Give memory back when it gets low"]
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert shown(page) == ["models"]
    row = next(row for row in page.pages["models"].rows() if row.name.plain() == names[1])
    assert row.found
    assert page.models.low.hasFocus()
    assert page.search.text() == ""


def test_other_words_for_a_setting_find_it(qtbot: QtBot, page: SettingsPage) -> None:
    for words, name, at in (
        ("dark night", "Colours", "appearance"),
        ("autostart", "Start at login", "schedule"),
        ("retention days", "By age", "library"),
        ("gemini key", "Where pictures are described", "analysis"),
        ("update", "Look for newer versions", "advanced"),
        ("backup", "Save the settings as a file", "advanced"),
        ("Sprache", "Language", "appearance"),
        ("log out", "you@example.com", "account"),
        ("home assistant", "MQTT and Home Assistant", "alerts"),
    ):
        page.search.setText(words)
        page.search.say_now()
        assert page.results.list.item(0).text() == name, words
        page.results.choose()
        assert shown(page) == [at]


def test_nothing_found_says_so_and_leads_back(qtbot: QtBot, page: SettingsPage) -> None:
    page.show_page("models")
    page.search.setText("xyzzy")
    page.search.say_now()
    assert page.results.nothing.isVisible()
    page.results.nothing.acted.emit()
    assert shown(page) == ["models"]
    assert page.search.text() == ""
    page.search.setText("model")
    qtbot.waitUntil(page.results.list.isVisible)
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert shown(page) == ["models"]


# Resetting


def test_a_page_is_reset_after_a_look_at_what_changes_and_back(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend
) -> None:
    chosen = Settings(analyze_new=False, detail=280, theme="dark", cloud="gemini")
    backend.settings_now = chosen
    page.refresh()
    page.show_page("analysis")
    page.pages["analysis"].reset.click()
    assert lines(page) == [
        "Look at new pictures", "off → on",
        "Detail", "280 → what suits the model",
        "Where pictures are described", "Gemini only → This computer only",
    ]  # fmt: skip
    assert sheet(page).keep.hasFocus()
    with qtbot.waitSignal(page.stepped) as told:
        sheet(page).agree.click()
    assert backend.settings() == Settings(theme="dark")
    assert page.analysis.analyze_new.isChecked()
    words, undo = told.args
    assert isinstance(words, Words)
    assert words.title == "“Analysis” is as it was at first."
    backend.settings_now = msgspec.structs.replace(backend.settings(), threads=2)  # meanwhile
    undo()
    qtbot.waitUntil(lambda: backend.settings() == msgspec.structs.replace(chosen, threads=2))
    qtbot.waitUntil(lambda: not page.analysis.analyze_new.isChecked())


def test_leaving_it_as_it_is_changes_nothing(page: SettingsPage, backend: ScriptedBackend) -> None:
    backend.settings_now = Settings(threads=2)
    page.ask_reset("models")
    sheet(page).keep.click()
    assert backend.settings() == Settings(threads=2)
    assert backend.calls == []


def test_where_nothing_differs_nothing_is_asked(page: SettingsPage) -> None:
    page.show_page("models")
    page.pages["models"].reset.click()
    assert not page.findChildren(SettingsChangesSheet)
    assert page.models.message.said() == "Everything is as it was at first."


def test_a_reset_keeps_what_was_typed_and_what_was_agreed_to() -> None:
    everything = Settings(**OTHERS, set_up=True, without_account=True)
    after = reset_of("", everything)
    for name in ("library", "cameras", "place", "webhook", "mqtt", "set_up", "without_account"):
        assert getattr(after, name) == getattr(everything, name)
    assert after.gemini == GeminiSettings(project="mine")
    assert after.cloud == "local"
    back = msgspec.structs.replace(
        after, **{one: OTHERS[one] for one in ("detail", "theme", "updates", "retention")}
    )
    assert reset_of("advanced", back) == msgspec.structs.replace(back, updates=False)
    assert [name for name in PAGES if not can_be_reset(name)] == ["account", "privacy"]


def test_a_reset_that_fails_is_told(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend
) -> None:
    backend.settings_now = Settings(theme="dark")
    page.refresh()
    page.ask_reset("appearance")
    backend.fails["change_settings"] = errors.ReadOnly(subject="settings.json")
    sheet(page).agree.click()
    qtbot.waitUntil(lambda: "cannot be written" in page.appearance.message.said())
    assert page.appearance.theme.value() == "dark"


# Files


def test_what_is_saved_can_be_read_elsewhere_and_has_no_secret(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend, tmp_path: Path
) -> None:
    backend.settings_now = Settings(**OTHERS)
    file = tmp_path / "mine.json"
    page.advanced.save_to(file)
    qtbot.waitUntil(lambda: "were saved" in page.advanced.message.said())
    text = file.read_text("utf-8")
    assert "secret" not in text
    assert "broker.home" not in text
    assert "/elsewhere" not in text
    assert '"latitude"' in text, "and that is told:"
    said = [one.plain() for one in page.advanced.findChildren(Paragraph)]
    assert any("place of the sun" in one for one in said)
    here = Settings(library="/here", webhook=Webhook(url="https://here"), set_up=True)
    backend.settings_now = here
    page.advanced.read_from(file)
    qtbot.waitUntil(lambda: bool(page.findChildren(SettingsChangesSheet)))
    said = lines(page)
    assert said[said.index("Look at new pictures") + 1] == "on → off"
    with qtbot.waitSignal(page.stepped):
        sheet(page).agree.click()
    now = backend.settings()
    assert (now.library, now.webhook, now.set_up) == ("/here", here.webhook, True)
    assert (now.detail, now.cameras, now.theme) == (280, OTHERS["cameras"], "dark")
    assert theme.current().dark


def test_a_file_that_says_the_same_changes_nothing(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend, tmp_path: Path
) -> None:
    file = tmp_path / "same.json"
    file.write_bytes(exported(backend.settings()))
    page.advanced.read_from(file)
    qtbot.waitUntil(lambda: "change nothing" in page.advanced.message.said())


def test_a_file_that_cannot_be_read_is_told_with_its_line(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend, tmp_path: Path
) -> None:
    file = tmp_path / "broken.json"
    file.write_text('{\n  "theme": "dark",\n}', "utf-8")
    page.advanced.read_from(file)
    qtbot.waitUntil(lambda: "Line 2" in page.advanced.message.said())
    page.advanced.read_from(tmp_path / "gone.json")
    qtbot.waitUntil(lambda: "gone.json" in page.advanced.message.said())
    assert backend.settings() == Settings()


def test_limits_from_a_file_are_not_in_use_before_their_preview(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    file.write(Settings(retention=Retention(on=True, days=1, library="/pictures")))
    read = imported((tmp_path / "settings.json").read_bytes(), Settings())
    assert read.retention == Retention(days=1)
    other = Settings(webhook=Webhook(url="https://mine"))
    file.write(Settings(webhook=Webhook(url="https://theirs", picture=True)))
    assert imported((tmp_path / "settings.json").read_bytes(), other).webhook == other.webhook


# What is new on them


def test_motion_is_a_choice(qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend) -> None:
    page.appearance.motion.press("off")
    qtbot.waitUntil(lambda: backend.settings().motion == "off")
    qtbot.waitUntil(lambda: theme.motion(180) == 0)
    page.appearance.motion.press("on")
    qtbot.waitUntil(lambda: theme.motion(180) == 180)
    page.appearance.motion.press("system")
    qtbot.waitUntil(lambda: theme.hub().motion == "system")


def test_another_language_offers_to_start_again(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend
) -> None:
    page.show_page("appearance")
    group = page.appearance
    assert not group.restart.isVisible()
    german = group.language.findData("de")
    group.language.setCurrentIndex(german)
    group.language.activated.emit(german)
    qtbot.waitUntil(group.restart.isVisible)
    assert backend.settings().language == "de"
    with qtbot.waitSignal(page.restart_wanted):
        group.again.click()
    english = group.language.findData("en")
    group.language.setCurrentIndex(english)
    group.language.activated.emit(english)
    qtbot.waitUntil(lambda: not group.restart.isVisible())


def test_a_language_chosen_in_the_demo_says_that_it_stays_there(
    qtbot: QtBot, bridge: Bridge, home: Path
) -> None:
    home.mkdir()
    (home / "settings.json").write_text('{"language": "de"}')
    group = AppearanceGroup(ScriptedBackend(home / "demo", demo=True), bridge)
    qtbot.addWidget(group)
    assert group.language.itemText(0) == "As outside the demo"
    assert not group.restart.isHidden()  # German from the next start on, as outside
    told = " ".join(words.plain() for words in group.findChildren(Paragraph))
    assert "Takes effect at the next start, in the demo alone." in told


def test_the_width_of_the_pictures_is_told_at_once_and_kept(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend
) -> None:
    with qtbot.waitSignal(page.tiles_changed) as told:
        page.appearance.tiles.setValue(240)
    assert told.args == [240]
    qtbot.waitUntil(lambda: backend.settings().thumbnail_size == 240)


def test_another_model_is_chosen_here(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend
) -> None:
    assert "No model is on this computer" in page.models.row.sentence.plain()
    backend.catalogue = (
        ModelEntry("small", "Small", "ready", 0, 0, "", in_use=True),
        ModelEntry("big", "Big", "ready", 0, 0, ""),
        ModelEntry("far", "Far", "available", 0, 0, ""),
    )
    page.show_page("models")
    box = page.models.model
    assert [box.itemText(n) for n in range(box.count())] == ["Small", "Big"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    qtbot.waitUntil(lambda: ("use_model", "big") in backend.calls)
    assert box.currentText() == "Big"


def test_the_schedule_is_paused_here(
    qtbot: QtBot, page: SettingsPage, backend: ScriptedBackend
) -> None:
    page.show_page("schedule")
    assert not page.schedule.paused.isEnabled()
    backend.set_schedules(Schedule("a", (), Every(minutes=60)))
    qtbot.waitUntil(page.schedule.paused.isEnabled)
    page.schedule.paused.click()
    qtbot.waitUntil(lambda: all(one.paused for one in backend.schedules()))


def test_a_line_of_a_change_is_short(page: QWidget) -> None:
    told = changes(Settings(library="/a" * 200), Settings(library="/b" * 200))
    assert len(line_of(told[0])) < 170
