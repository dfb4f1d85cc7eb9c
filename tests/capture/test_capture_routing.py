"""Where pictures go: the four modes, and what changes while they are on their way.

This machine's model and the cloud are scripted here; that they are asked, in which order, and what
becomes of the pictures is the matter. The real ones meet in tests/app/test_services_cloud.py.
"""

from __future__ import annotations

import pytest

from blinkthink.core.camera_rules import CloudMode
from blinkthink.core.cloud_errors import (
    CloudBlocked,
    CloudDown,
    Unavailable,
)
from blinkthink.core.errors import (
    ModelFailed,
    ModelMissing,
)
from blinkthink.core.events import QueueChanged
from blinkthink.core.state import JobState
from blinkthink.core.words import say
from tests.capture.routing_desk import (
    CLOUD,
    DOOR,
    Desk,
    failed,
)


async def test_this_machine_only_is_the_default_and_never_falls_back(desk: Desk) -> None:
    desk.engines.errors["local"] = [failed()]
    path = desk.picture()
    await desk.queue.add([path])
    job = await desk.until(path, JobState.FAILED)
    assert desk.engines.asked == ["local"]
    assert job.goes_to == ""
    assert desk.noted(path) == "model_failed"


@pytest.mark.parametrize("missing", [False, True])
async def test_local_then_gemini_goes_there_where_this_machine_has_no_answer(
    desk: Desk, missing: bool
) -> None:
    desk.mode("local_then_gemini")
    fine, path = desk.picture(1), desk.picture(2)
    await desk.queue.add([fine])
    assert (await desk.until(fine, JobState.DONE)).goes_to == ""
    if missing:
        desk.local = ModelMissing()
    else:
        desk.engines.errors["local"] = [failed()]
    await desk.queue.add([path])
    job = await desk.until(path, JobState.DONE)
    assert job.goes_to == CLOUD
    assert (desk.backend(fine), desk.backend(path)) == ("local", "gemini")
    assert desk.noted(path) is None
    # It was marked before it went.
    running = [
        one
        for event in desk.news.of(QueueChanged)
        for one in event.jobs
        if one.path == path and one.state is JobState.RUNNING
    ]
    assert CLOUD in [one.goes_to for one in running]


async def test_where_both_have_no_answer_both_are_told(desk: Desk) -> None:
    desk.mode("local_then_gemini")
    desk.engines.errors = {"local": [failed()], "gemini": [CloudBlocked(reason="SAFETY")]}
    path = desk.picture()
    await desk.queue.add([path])
    job = await desk.until(path, JobState.FAILED)
    assert isinstance(job.error, CloudBlocked)
    assert isinstance(job.error.before, ModelFailed)
    sentence = say(job.error).sentence
    assert "Gemini does not look at this picture" in sentence
    assert "The model could not describe" in sentence
    sidecar = desk.library.read_sidecar(path)
    assert sidecar is not None
    assert sidecar.error is not None
    assert (sidecar.error.code, sidecar.error.message) == ("cloud_refused", sentence)


async def test_gemini_only_does_not_ask_this_machine(desk: Desk) -> None:
    desk.mode("local", door="gemini")
    yard, door = desk.picture(1), desk.picture(2, DOOR)
    await desk.queue.add([yard, door])
    await desk.until(yard, JobState.DONE)
    assert (await desk.until(door, JobState.DONE)).goes_to == CLOUD
    assert desk.engines.asked == ["local", "gemini"]
    assert (desk.backend(yard), desk.backend(door)) == ("local", "gemini")


async def test_a_model_that_was_asked_for_by_name_is_asked_alone(desk: Desk) -> None:
    desk.mode("gemini")
    path = desk.picture()
    await desk.queue.add([path], model="other")
    await desk.until(path, JobState.DONE)
    assert desk.engines.asked == ["other"]


async def test_without_consent_nothing_goes_whatever_the_mode_says(desk: Desk) -> None:
    desk.mode("local_then_gemini")
    desk.way.agreed = False
    desk.engines.errors["local"] = [failed()]
    path = desk.picture()
    await desk.queue.add([path])
    job = await desk.until(path, JobState.FAILED)
    assert isinstance(job.error, ModelFailed)
    assert desk.engines.asked == ["local"]
    assert desk.noted(path) == "model_failed"


async def test_a_mode_that_changes_while_this_machine_looks_keeps_the_picture_here(
    desk: Desk,
) -> None:
    desk.mode("local_then_gemini")
    desk.engines.errors["local"] = [failed()]
    desk.engines.hold.clear()
    path = desk.picture()
    await desk.queue.add([path])
    await desk.engines.begun.wait()
    desk.mode("local")
    desk.engines.hold.set()
    job = await desk.until(path, JobState.FAILED)
    assert (desk.engines.asked, job.goes_to) == (["local"], "")
    assert desk.noted(path) == "model_failed"


@pytest.mark.parametrize("mode", ["local", "ask", "local_then_gemini"])
async def test_a_mode_that_changes_right_before_a_picture_goes_leads_it_anew(
    desk: Desk, mode: CloudMode
) -> None:
    desk.mode("gemini")
    desk.engines.hold.clear()
    path = desk.picture()
    await desk.queue.add([path])
    await desk.engines.begun.wait()
    desk.mode(mode)
    desk.engines.hold.set()
    job = await desk.until(path, JobState.DONE)
    assert desk.engines.asked == ["gemini", "local"]
    assert (desk.backend(path), job.goes_to) == ("local", "")


async def test_what_was_let_go_stays_where_its_camera_is_set_to_this_machine_since(
    desk: Desk,
) -> None:
    desk.mode("ask")
    desk.engines.errors = {"local": [failed()], "gemini": [CloudDown(how=Unavailable.OFFLINE)]}
    path = desk.picture()
    await desk.queue.add([path])
    await desk.queue.answer((await desk.until(path, JobState.ASKING)).id, True)
    await desk.until_waiting(path)
    desk.mode("local")
    await desk.queue.stop()
    assert desk.waiting()[0]["send"] is True
    desk.queue = desk.make()
    await desk.queue.start()
    await desk.until(path, JobState.DONE)
    assert desk.engines.asked == ["local", "gemini", "local"]


@pytest.mark.parametrize("mode", ["local_then_gemini", "gemini", "ask"])
async def test_a_picture_that_is_wanted_from_the_cloud_goes_there_at_once(
    desk: Desk, mode: CloudMode
) -> None:
    desk.mode(mode)
    path = desk.picture()
    await desk.queue.add([path], force=True, send=True)
    assert (await desk.until(path, JobState.DONE)).goes_to == CLOUD
    assert desk.engines.asked == ["gemini"]
    await desk.queue.add([path], force=True)  # the wish held for that once
    await desk.news.until(lambda: len(desk.engines.asked) == 2)
    assert desk.engines.asked[1] == ("gemini" if mode == "gemini" else "local")


async def test_one_that_is_wanted_from_the_cloud_stays_where_its_camera_is_set_to_this_machine(
    desk: Desk,
) -> None:
    desk.mode("ask", yard="local")
    path = desk.picture()
    await desk.queue.add([path], force=True, send=True)
    assert (await desk.until(path, JobState.DONE)).goes_to == ""
    assert desk.engines.asked == ["local"]


async def test_a_picture_whose_sidecar_is_broken_is_its_folders(desk: Desk) -> None:
    desk.mode("gemini", yard="local")
    fine, broken = desk.picture(1), desk.picture(2)
    broken.with_suffix(".json").write_text("{")
    await desk.queue.add([broken])
    await desk.until(broken, JobState.DONE)
    assert desk.engines.asked == ["local"]
    assert fine.parent == broken.parent


async def test_pictures_of_a_batch_go_their_own_ways(desk: Desk) -> None:
    desk.mode("local_then_gemini", door="gemini")
    desk.engines.together = 3
    desk.engines.errors["local"] = [failed()]
    paths = [desk.picture(1), desk.picture(2, DOOR), desk.picture(3)]
    await desk.queue.add(paths)
    for path in paths:
        await desk.until(path, JobState.DONE)
    # Of the two that are asked about together either may be the first, and fail.
    assert sorted(str(desk.backend(path)) for path in paths) == ["gemini", "gemini", "local"]
    assert desk.backend(paths[1]) == "gemini"
