"""The first steps: what each says and does, what is left out, and what goes on afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from blinkthink.core.analysis import AnalysisError
from blinkthink.core.errors import HubUnavailable, NoRoom, Offline, Stale, Transient
from blinkthink.core.events import PictureAdded
from blinkthink.core.first_steps import FirstSteps, FirstStepsFile
from blinkthink.core.state import Account, CameraList, DownloadState, Recommendation, SignIn
from blinkthink.runtime.loop import AsyncThread
from blinkthink.ui.assistant.own_files import OwnFilesSheet
from blinkthink.ui.main_window import MainWindow
from blinkthink.ui.pages.frame import Hint
from blinkthink.ui.pages.server_sheet import ServerSheet
from tests.ui.assistant.conftest import OpenSteps
from tests.ui.assistant.newcomer import WHY, Newcomer
from tests.ui.house import FOUR, HOME, NOW

BACK_YARD = ("77", "outdoor", "3")


def signed_in(house: Newcomer) -> None:
    house.account_now = Account(SignIn.SIGNED_IN, email="you@example.com", since=NOW)


def at(open_steps: OpenSteps, step: str) -> MainWindow:
    window = open_steps()
    window.assistant.go_to(step)
    return window


def snapped(qtbot: QtBot, window: MainWindow, number: int = 0) -> Path:
    """The picture that a camera's row gave."""
    steps = window.assistant
    qtbot.waitUntil(lambda: len(steps.picture.cameras) == 4)
    list(steps.picture.cameras.values())[number].click()
    qtbot.waitUntil(lambda: steps.seen.there)
    assert steps.picture.path is not None
    return steps.picture.path


# Account


def test_a_sign_in_leads_to_the_next_step(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps
) -> None:
    steps = open_steps().assistant
    form = steps.account.form
    qtbot.keyClicks(form.password_step.email.edit, "you@example.com")
    qtbot.keyClicks(form.password_step.password.edit, "secret")
    qtbot.keyClick(form.password_step.password.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: steps.step is steps.library)
    steps.go_back()
    assert "you@example.com" in steps.account.sentence.plain()
    assert (steps.main.text(), steps.skip.isVisible()) == ("Continue", False)


def test_the_demo_is_told_of_only_where_it_is_offered(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps
) -> None:
    account = open_steps().assistant.account
    offered = next(one for one in account.findChildren(Hint) if "demo" in one.plain())
    assert offered.isVisible()
    house.set_account(Account(SignIn.PIN_WANTED, email="you@example.com"))
    qtbot.waitUntil(lambda: account.form.step is account.form.pin_step)
    assert not offered.isVisible()
    house.set_account(Account(SignIn.SIGNED_OUT))
    qtbot.waitUntil(lambda: account.form.step is account.form.password_step)
    assert offered.isVisible()


def test_while_blink_asks_to_wait_nobody_can_sign_in_and_the_rest_goes_on(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps
) -> None:
    until = NOW + timedelta(minutes=3)
    house.account_now = Account(SignIn.SIGNED_OUT, cooldown_until=until)
    steps = open_steps().assistant
    form = steps.account.form.password_step
    assert "3:00" in form.message.said()
    assert not form.main.isEnabled()
    qtbot.mouseClick(steps.skip, Qt.MouseButton.LeftButton)
    assert steps.step is steps.library


def test_the_demo_is_one_click_away(qtbot: QtBot, open_steps: OpenSteps) -> None:
    window = open_steps()
    with qtbot.waitSignal(window.demo_requested):
        window.assistant.account.form.password_step.try_demo.click()


# The folder


def test_a_folder_is_used_at_once_and_its_pictures_are_there(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps, tmp_path: Path
) -> None:
    folder = tmp_path / "mine" / "Front_Door"
    folder.mkdir(parents=True)
    (folder / "20261121_173105.jpg").write_bytes(b"x")
    steps = at(open_steps, "library").assistant
    qtbot.waitUntil(lambda: steps.library.found is not None)
    steps.library.take(str(folder.parent))
    qtbot.waitUntil(lambda: house.settings().library == str(folder.parent))


def test_what_is_no_folder_is_refused_and_the_old_one_stays(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps, tmp_path: Path
) -> None:
    (tmp_path / "letter.odt").write_bytes(b"x")
    steps = at(open_steps, "library").assistant
    qtbot.waitUntil(lambda: steps.library.found is not None)
    steps.library.take(str(tmp_path / "letter.odt"))
    qtbot.waitUntil(lambda: steps.library.message.said() != "")
    said = steps.library.message.said()
    assert said.startswith("Nothing can be stored in “letter.odt”.")
    assert said.endswith("Choose another folder.")
    assert house.settings().library is None
    assert steps.library.ready


# The model


def test_the_model_is_named_with_what_it_takes_and_its_download_goes_on_by_itself(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps
) -> None:
    steps = at(open_steps, "model").assistant
    facts = steps.model.facts
    assert facts.name.plain() == "Gemma 4 E2B (QAT Q4_0)"
    assert facts.fit.text() == "Recommended"
    assert facts.values["download"].plain() == "4.3 GB: about 11 minutes at 50 Mbit/s"
    assert facts.values["memory"].plain() == "needs 3.9 GB of 14.9 GB"
    assert facts.licence.text() == "Apache-2.0"
    assert steps.skip.text() == "Without a model for now"
    steps.main.click()
    qtbot.waitUntil(lambda: steps.step is steps.picture)
    qtbot.waitUntil(lambda: "Downloading Gemma 4 E2B" in steps.loading.whole())
    kept = FirstStepsFile(house.paths.first_steps)
    qtbot.waitUntil(lambda: kept.read() == FirstSteps(step="picture", model="small"))
    steps.go_back()
    assert steps.main.text() == "Continue"
    assert "of 4.3 GB" in facts.how_far.plain()


def test_without_room_the_step_says_so_and_stays(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps
) -> None:
    house.no_room = NoRoom("5.3 GB are needed, 3.1 GB are free.", subject="/")
    steps = at(open_steps, "model").assistant
    steps.main.click()
    qtbot.waitUntil(lambda: steps.model.message.said() != "")
    assert steps.step is steps.model
    assert steps.main.isEnabled()
    assert house.downloads_now == ()


def test_a_download_that_waits_for_the_hub_says_so(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps, thread: AsyncThread
) -> None:
    steps = at(open_steps, "model").assistant
    why = HubUnavailable(subject="huggingface.co")
    thread.call(lambda: house.tell("small", DownloadState.WAITING, 0.2, why))
    qtbot.waitUntil(lambda: "huggingface.co" in steps.model.message.said())
    assert steps.main.text() == "Continue"


def test_where_no_model_runs_well_the_reason_and_another_way_are_said(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps
) -> None:
    house.recommendation_now = Recommendation(None, "It has 2 GB.")
    steps = at(open_steps, "model").assistant
    assert "No model runs well on this computer." in steps.model.sentence.plain()
    assert not steps.main.isVisible()
    steps.model.server.click()
    sheets = steps.window().findChildren(ServerSheet)
    assert [sheet.isVisible() for sheet in sheets] == [True]
    sheets[0].close_sheet()
    steps.skip.click()
    assert steps.step is steps.picture


def test_another_model_can_be_chosen(qtbot: QtBot, open_steps: OpenSteps) -> None:
    steps = at(open_steps, "model").assistant
    menu = steps.model.menu()
    words = [action.text() for action in menu.actions()]
    assert words == ["Gemma 4 E2B · 4.3 GB · Fits", "Gemma 4 26B-A4B · 15.4 GB · Too big"]
    assert [action.isChecked() for action in menu.actions()] == [True, False]
    menu.actions()[1].trigger()
    assert steps.model.facts.fit.text() == "Too big"
    assert WHY not in steps.model.facts.accessibleDescription()


def test_own_files_are_used_at_once(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps, tmp_path: Path
) -> None:
    for name in ("model.gguf", "mmproj.gguf"):
        (tmp_path / name).write_bytes(b"x")
    steps = at(open_steps, "model").assistant
    steps.model.own.click()
    (sheet,) = steps.window().findChildren(OwnFilesSheet)
    sheet.panel.model.put(str(tmp_path / "model.gguf"))
    assert sheet.panel.projector.path() == tmp_path / "mmproj.gguf"
    sheet.panel.submit()
    qtbot.waitUntil(lambda: steps.model.facts.fit.text() == "In use")
    assert house.models_used == ["mine"]
    assert steps.main.text() == "Continue"


# The first picture


def test_a_camera_that_does_not_answer_says_what_can_be_done(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps
) -> None:
    signed_in(house)
    house.refusals = {"3": Offline(subject="Back Yard")}
    steps = at(open_steps, "picture").assistant
    qtbot.waitUntil(lambda: len(steps.picture.cameras) == 4)
    steps.picture.cameras[BACK_YARD].click()
    qtbot.waitUntil(lambda: steps.picture.message.said() != "")
    assert steps.picture.message.said().startswith("Back Yard did not answer.")
    assert not steps.main.isEnabled()
    house.refusals = {}
    again = [
        one for one in steps.picture.message.findChildren(QPushButton) if one.text() == "Try again"
    ]
    again[0].click()
    qtbot.waitUntil(lambda: steps.seen.there)
    assert steps.picture.message.said() == ""
    assert steps.main.isEnabled()


def test_a_picture_that_is_not_new_is_not_the_first_one(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps
) -> None:
    signed_in(house)
    house.refusals = {"1": Stale(subject="Front Door")}
    steps = at(open_steps, "picture").assistant
    qtbot.waitUntil(lambda: len(steps.picture.cameras) == 4)
    next(iter(steps.picture.cameras.values())).click()
    qtbot.waitUntil(lambda: steps.picture.message.said() != "")
    assert steps.picture.path is None
    assert not steps.seen.there


def test_a_camera_shows_what_it_saw_last(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps, thread: AsyncThread
) -> None:
    signed_in(house)
    path = house.take(FOUR[2], NOW - timedelta(hours=1), seed=1)
    thread.call(lambda: house.events.publish(PictureAdded(path)))  # the index hears of it so
    steps = at(open_steps, "picture").assistant
    qtbot.waitUntil(lambda: len(steps.picture.cameras) == 4)
    back_yard = steps.picture.cameras[BACK_YARD]
    qtbot.waitUntil(lambda: back_yard.pictured)
    others = [one for one in steps.picture.cameras.values() if one is not back_yard]
    assert not any(one.pictured for one in others)
    others[0].click()
    qtbot.waitUntil(lambda: others[0].pictured)


def test_cameras_that_cannot_be_listed_are_asked_for_again(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps
) -> None:
    signed_in(house)
    house.cameras_now = CameraList(error=Transient("no route"))
    steps = at(open_steps, "picture").assistant
    qtbot.waitUntil(lambda: "cannot be reached" in steps.picture.message.said())
    house.cameras_now = CameraList(FOUR, (HOME,), NOW)
    steps.picture.message.acted.emit()
    qtbot.waitUntil(lambda: len(steps.picture.cameras) == 4)


def test_while_a_kept_sign_in_is_looked_for_nothing_else_is_offered(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps
) -> None:
    house.account_now = Account(SignIn.UNKNOWN)
    picture = at(open_steps, "picture").assistant.picture
    assert picture.sentence.plain() == "A kept sign-in is looked for."
    assert not picture.bring.isVisible()
    house.set_account(Account(SignIn.SIGNED_OUT))
    qtbot.waitUntil(picture.bring.isVisible)
    assert picture.sentence.plain().startswith("Without an account no camera is asked.")


def test_without_an_account_a_picture_that_is_there_is_chosen(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps
) -> None:
    steps = at(open_steps, "picture").assistant
    assert steps.picture.bring.isVisible()
    with qtbot.waitSignal(steps.import_wanted):
        steps.picture.bring.click()
    newest = house.fill(3, described=False)[0]
    steps.go_to("picture")
    qtbot.waitUntil(lambda: len(steps.picture.pictures) == 3)
    steps.picture.pictures[newest].click()
    qtbot.waitUntil(lambda: steps.seen.there)
    assert steps.main.isEnabled()


# The first answer, and what goes on without anybody looking


def test_the_answer_comes_beside_the_picture_with_its_boxes(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps, thread: AsyncThread
) -> None:
    signed_in(house)
    house.seed = 1
    house.analysis_held = True
    window = at(open_steps, "picture")
    steps = window.assistant
    path = snapped(qtbot, window)
    steps.main.click()
    assert steps.answer.headline.text() == "No model yet"
    with qtbot.waitSignal(steps.answer.model_wanted):
        steps.answer.do.click()
    steps.main.click()
    qtbot.waitUntil(lambda: steps.step is steps.picture)
    steps.main.click()
    qtbot.waitUntil(steps.answer.progress.isVisible)
    assert steps.answer.headline.text() == "The model is on its way"
    thread.call(lambda: house.tell("small", DownloadState.DONE, 1.0))
    qtbot.waitUntil(lambda: house.analyses_asked == [((path,), None, None)])
    qtbot.waitUntil(lambda: steps.answer.headline.text() == "The model looks at it")
    thread.submit(house.finish(path)).result()
    qtbot.waitUntil(lambda: steps.answer.answered)
    truth = house.truths[path]
    assert steps.answer.scene.text() == truth.scene
    assert steps.seen.boxes == sum(one.box is not None for one in truth.subjects)
    assert window.toast.said() == ""  # it is seen


def test_the_first_answer_is_called_right_or_corrected(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps
) -> None:
    house.seed = 1
    newest = house.fill(1)[0]

    def kept() -> tuple[str | None, bool]:
        sidecar = house.library.read_sidecar(newest)
        assert sidecar is not None
        return sidecar.user.verdict, bool((sidecar.expected or {}).get("subjects"))

    window = at(open_steps, "picture")
    steps = window.assistant
    qtbot.waitUntil(lambda: newest in steps.picture.pictures)
    steps.picture.pictures[newest].click()
    steps.go_to("answer")
    qtbot.waitUntil(steps.answer.verdict.isVisible)
    steps.answer.verdict.right.click()
    qtbot.waitUntil(lambda: kept()[0] == "right")
    assert steps.answer.verdict.said() == "You called it right."

    steps.answer.verdict.wrong.click()
    editor = steps.answer.editing.editor
    assert editor is not None
    assert editor.isVisible()
    assert not any(row.box.isVisible() for row in editor.rows)  # there is nothing to draw on
    editor.nobody.click()
    editor.done.click()
    qtbot.waitUntil(lambda: kept() == ("wrong", False))
    assert steps.answer.corrected.said() != ""
    assert "kept" in window.toast.said()
    qtbot.keyClick(steps, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: steps.answer.corrected.isHidden())


def test_an_answer_that_failed_is_asked_for_again(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps, thread: AsyncThread
) -> None:
    signed_in(house)
    house.analysis_held = True
    thread.call(lambda: house.tell("small", DownloadState.DONE, 1.0))
    window = at(open_steps, "picture")
    steps = window.assistant
    path = snapped(qtbot, window)
    steps.main.click()
    qtbot.waitUntil(lambda: len(house.analyses_asked) == 1)
    thread.submit(
        house.finish(path, AnalysisError("model_failed", "It stopped.", NOW.isoformat()))
    ).result()
    qtbot.waitUntil(lambda: steps.answer.message.said() != "")
    steps.answer.message.acted.emit()
    qtbot.waitUntil(lambda: len(house.analyses_asked) == 2)


def test_who_does_not_wait_is_told_when_the_answer_is_here(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps, thread: AsyncThread
) -> None:
    signed_in(house)
    window = at(open_steps, "model")
    steps = window.assistant
    steps.main.click()
    qtbot.waitUntil(lambda: steps.step is steps.picture)
    path = snapped(qtbot, window)
    steps.main.click()
    steps.main.click()
    assert steps.step is steps.next
    steps.main.click()
    assert window.library.isVisible()
    qtbot.waitUntil(lambda: house.settings().set_up)
    thread.call(lambda: house.tell("small", DownloadState.DONE, 1.0))
    qtbot.waitUntil(lambda: window.toast.said().startswith("The first answer is here."))
    assert house.truths[path].scene in window.toast.said()
    show = [one for one in window.toast.findChildren(QPushButton) if one.text() == "Show it"]
    show[0].click()
    assert window.viewer.isVisible()
    assert window.current.path == path
    kept = FirstStepsFile(house.paths.first_steps)
    qtbot.waitUntil(lambda: kept.read() is None)


def test_a_later_start_goes_on_where_one_was(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps
) -> None:
    signed_in(house)
    path = house.take(FOUR[0], NOW, seed=1, trigger="manual")
    kept = FirstSteps(step="answer", picture=str(path))
    FirstStepsFile(house.paths.first_steps).write(kept)
    steps = open_steps().assistant
    assert steps.step is steps.answer
    qtbot.waitUntil(lambda: steps.seen.there)
    path.unlink()


def test_a_picture_that_is_gone_is_no_first_picture_any_more(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps
) -> None:
    signed_in(house)
    kept = FirstSteps(step="answer", picture=str(house.paths.library / "gone.jpg"))
    FirstStepsFile(house.paths.first_steps).write(kept)
    steps = open_steps().assistant
    qtbot.waitUntil(lambda: steps.answer.headline.text() == "No picture yet")
    steps.answer.do.click()
    assert steps.step is steps.picture
    assert not steps.main.isEnabled()


def test_what_closing_the_window_does_is_said_as_it_is(
    house: Newcomer, open_steps: OpenSteps
) -> None:
    steps = open_steps().assistant
    steps.go_to("next")  # offscreen there is no tray
    assert steps.next.sentence.plain().endswith("the window is only minimised.")
    house.settings_now = msgspec.structs.replace(house.settings_now, when_closed="quit")
    steps.go_to("model")
    steps.go_to("next")
    assert steps.next.sentence.plain().endswith("while it is open.")


# All of them


def test_each_step_can_be_left_out_and_is_found_again(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps
) -> None:
    window = open_steps()
    steps = window.assistant
    for _ in range(5):
        (steps.skip if steps.skip.isVisible() else steps.main).click()
    assert steps.step is steps.next
    left_out = {
        one.text(): one
        for one in steps.next.findChildren(QPushButton)
        if one.isVisible() and one.text() in ("Sign in", "Choose a model", "Take a picture")
    }
    assert list(left_out) == ["Sign in", "Choose a model", "Take a picture"]
    left_out["Choose a model"].click()
    assert steps.step is steps.model
    steps.go_to("next")
    steps.main.click()
    assert window.library.isVisible()
    qtbot.waitUntil(lambda: house.settings().set_up)
    assert house.settings().without_account
    window.go("assistant")  # as “Set up again” does
    assert steps.isVisible()
    assert steps.step is steps.account
    steps.leave.click()
    assert window.library.isVisible()


def test_the_last_page_leads_on(qtbot: QtBot, house: Newcomer, open_steps: OpenSteps) -> None:
    signed_in(house)
    window = at(open_steps, "next")
    steps = window.assistant
    steps.next.updates.click()
    qtbot.waitUntil(lambda: house.settings().updates)
    # What leaves this computer is a page of the settings.
    for place, seen in (("schedule", "schedule"), ("alerts", "alerts"), ("privacy", "settings")):
        window.show_assistant("next")
        steps.next.links[place].click()  # type: ignore[attr-defined]
        assert not steps.isVisible()
        assert window.places.seen(seen)


def test_the_sign_in_page_does_not_cover_the_first_steps(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps, thread: AsyncThread
) -> None:
    window = open_steps()
    thread.call(lambda: house.set_account(replace(house.account_now, warning="No keyring.")))
    qtbot.waitUntil(
        lambda: "No keyring." in window.assistant.account.form.password_step.message.said()
    )
    assert window.assistant.isVisible()
    assert "sign_in" not in vars(window)  # that page was not even made


@pytest.mark.parametrize("size", [(1280, 800), (900, 600), (640, 480)])
def test_in_a_narrow_window_the_picture_stands_above_the_words(
    qtbot: QtBot, house: Newcomer, open_steps: OpenSteps, size: tuple[int, int]
) -> None:
    signed_in(house)
    window = open_steps(*size)
    steps = window.assistant
    steps.go_to("picture")
    snapped(qtbot, window)
    assert steps.seen.isVisible() is (size[0] >= 900)
    assert steps.picture.picture.isVisible() is (size[0] < 900)
    for one in (steps.main, steps.back):
        where = one.rect().translated(one.mapTo(window, one.rect().topLeft()))
        assert window.rect().contains(where)
