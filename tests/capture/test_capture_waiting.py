"""Pictures that wait for a word, the cloud or a server: kept, asked about once, gone on with."""

from __future__ import annotations

import asyncio

import pytest

from blinkthink.core.cloud_errors import (
    CloudBusy,
    CloudDown,
    CloudKeyRefused,
    NoCloudConsent,
    NoCloudKey,
    Unavailable,
)
from blinkthink.core.errors import (
    BlinkThinkError,
    ModelFailed,
    OverBudget,
    ServerUnavailable,
)
from blinkthink.core.state import JobState
from tests.capture.routing_desk import (
    CLOUD,
    DOOR,
    Desk,
    Model,
    failed,
)

WAITED_FOR = [
    CloudBusy(retry_after=30.0),
    CloudDown(how=Unavailable.OFFLINE),
    CloudKeyRefused(),
    OverBudget(),
]


async def test_ask_each_time_waits_for_the_users_word_and_the_others_go_on(desk: Desk) -> None:
    desk.mode("local", yard="ask")
    desk.engines.errors["local"] = [failed()]
    path, other = desk.picture(1), desk.picture(2, DOOR)
    await desk.queue.add([path, other])
    await desk.until(other, JobState.DONE)
    job = await desk.until(path, JobState.ASKING)
    assert job.goes_to == CLOUD
    assert isinstance(job.error, ModelFailed)
    assert "gemini" not in desk.engines.asked
    assert desk.noted(path) is None
    await desk.queue.answer(job.id, True)
    assert (await desk.until(path, JobState.DONE)).goes_to == CLOUD
    assert desk.backend(path) == "gemini"
    assert desk.engines.asked == ["local", "local", "gemini"]


async def test_a_no_ends_it_as_this_machine_left_it(desk: Desk) -> None:
    desk.mode("ask")
    desk.engines.errors["local"] = [failed(), failed(), failed()]
    paths = [desk.picture(number) for number in range(3)]
    await desk.queue.add(paths)
    for path in paths:
        await desk.until(path, JobState.ASKING)
    await desk.queue.answer(desk.job(paths[0]).id, False)
    job = desk.job(paths[0])
    assert (job.state, job.goes_to, desk.noted(paths[0])) == (JobState.FAILED, "", "model_failed")
    assert desk.job(paths[1]).state is JobState.ASKING
    await desk.queue.answer(desk.job(paths[1]).id, True, all_waiting=True)
    for path in paths[1:]:
        await desk.until(path, JobState.DONE)
    assert desk.engines.asked.count("gemini") == 2


async def test_what_is_asked_survives_a_restart(desk: Desk) -> None:
    desk.mode("ask")
    desk.engines.errors["local"] = [failed()]
    path = desk.picture()
    await desk.queue.add([path])
    await desk.until(path, JobState.ASKING)
    await desk.queue.stop()
    assert desk.waiting()[0]["asking"]["code"] == "model_failed"
    desk.queue = desk.make()
    await desk.queue.start()
    job = desk.job(path)
    assert (job.state, type(job.error), job.goes_to) == (JobState.ASKING, ModelFailed, CLOUD)
    assert desk.engines.asked == ["local"]
    await desk.queue.answer(job.id, True)
    await desk.until(path, JobState.DONE)
    assert desk.engines.asked == ["local", "gemini"]


@pytest.mark.parametrize("error", WAITED_FOR, ids=lambda error: type(error).__name__)
async def test_while_the_cloud_cannot_be_asked_its_pictures_wait_and_the_others_go_on(
    desk: Desk, error: BlinkThinkError
) -> None:
    desk.mode("gemini", door="local")
    desk.engines.errors["gemini"] = [error]
    first, second, other = desk.picture(1), desk.picture(2), desk.picture(3, DOOR)
    await desk.queue.add([first, second, other])
    await desk.until(other, JobState.DONE)
    for path in (first, second):
        job = await desk.until_waiting(path)
        assert (type(job.error), job.goes_to) == (type(error), CLOUD)
        assert desk.noted(path) is None
    assert desk.engines.asked == ["gemini", "local"]  # a backlog does not hammer
    await desk.queue.add([])  # returns once the journal is written
    assert [one["path"] for one in desk.waiting()] == [str(first), str(second)]
    await desk.clock.advance(601)
    await desk.until(first, JobState.DONE)
    await desk.until(second, JobState.DONE)
    assert (desk.backend(first), desk.backend(second)) == ("gemini", "gemini")


async def test_what_waits_is_tried_at_once_when_something_changed(desk: Desk) -> None:
    desk.mode("local_then_gemini")
    desk.engines.errors = {"local": [failed()], "gemini": [CloudKeyRefused()]}
    path = desk.picture()
    await desk.queue.add([path])
    await desk.until_waiting(path)
    desk.queue.look_again(CLOUD)
    await desk.until(path, JobState.DONE)
    assert desk.engines.asked == ["local", "gemini", "gemini"]  # this machine is not asked again


async def test_a_retry_of_one_that_waits_asks_at_once(desk: Desk) -> None:
    desk.mode("gemini")
    desk.engines.errors["gemini"] = [CloudDown(how=Unavailable.OFFLINE)]
    path = desk.picture()
    await desk.queue.add([path])
    job = await desk.until_waiting(path)
    await desk.queue.retry(job.id)
    await desk.until(path, JobState.DONE)


async def test_a_mode_that_is_changed_to_this_machine_keeps_what_waits_here(desk: Desk) -> None:
    desk.mode("gemini")
    desk.engines.errors["gemini"] = [CloudDown(how=Unavailable.OFFLINE)]
    path = desk.picture()
    await desk.queue.add([path])
    await desk.until_waiting(path)
    desk.mode("local")
    desk.queue.look_again()
    await desk.until(path, JobState.DONE)
    assert desk.engines.asked == ["gemini", "local"]


async def test_a_yes_holds_for_what_was_asked_alone(desk: Desk) -> None:
    desk.mode("ask")
    desk.engines.errors = {
        "local": [failed(), failed()],
        "gemini": [CloudDown(how=Unavailable.OFFLINE)] * 2,
    }
    one, two = desk.picture(1), desk.picture(2)
    await desk.queue.add([one, two])
    for path in (one, two):
        await desk.until(path, JobState.ASKING)
    await desk.queue.answer(desk.job(one).id, True, all_waiting=True)
    for path in (one, two):
        await desk.until_waiting(path)
    asked = len(desk.engines.asked)
    await desk.queue.add([one], model="other")
    await desk.queue.add([two], force=True)
    for path in (one, two):
        assert (await desk.until(path, JobState.DONE)).goes_to == ""
    assert desk.engines.asked[asked:] == ["other", "local"]


async def test_one_that_waits_for_this_machine_is_sent_when_that_is_wanted(desk: Desk) -> None:
    desk.mode("ask")
    desk.engines.hold.clear()
    first, path = desk.picture(1), desk.picture(2)
    await desk.queue.add([first, path])
    await desk.engines.begun.wait()
    await desk.queue.add([path], force=True, detail=560, send=True)
    desk.engines.hold.set()
    assert (await desk.until(path, JobState.DONE)).goes_to == CLOUD
    assert desk.engines.asked == ["local", "gemini"]


async def test_a_picture_over_which_the_service_fails_each_time_is_not_sent_for_ever(
    desk: Desk,
) -> None:
    desk.mode("gemini")
    desk.engines.errors["gemini"] = [CloudDown(how=Unavailable.FAILED) for _ in range(20)]
    path = desk.picture()
    await desk.queue.add([path])
    await desk.tried(path, 11)
    job = await desk.until(path, JobState.FAILED)
    assert isinstance(job.error, CloudDown)
    assert len(desk.engines.asked) == 12
    assert desk.noted(path) == "transient"
    del desk.engines.errors["gemini"]
    desk.queue.look_again(CLOUD)
    await desk.queue.retry(job.id)
    await desk.until(path, JobState.DONE)


async def test_one_that_cannot_be_sent_waits_as_long_as_it_takes(desk: Desk) -> None:
    desk.mode("gemini")
    desk.engines.errors["gemini"] = [CloudDown(how=Unavailable.OFFLINE) for _ in range(20)]
    path = desk.picture()
    await desk.queue.add([path])
    await desk.tried(path, 20)
    await desk.until(path, JobState.DONE)


async def test_all_may_be_cancelled_while_a_no_is_noted(desk: Desk) -> None:
    desk.mode("ask")
    desk.engines.errors["local"] = [failed(), failed(), failed()]
    paths = [desk.picture(number) for number in range(3)]
    await desk.queue.add(paths)
    for path in paths:
        await desk.until(path, JobState.ASKING)
    no = desk.queue.answer(desk.job(paths[0]).id, False, all_waiting=True)
    await asyncio.gather(no, desk.queue.cancel_all())
    states = [desk.job(path).state for path in paths]
    assert states == [JobState.FAILED, JobState.CANCELLED, JobState.CANCELLED]
    assert desk.waiting() == []


async def test_consent_that_is_taken_back_stops_what_is_on_its_way(desk: Desk) -> None:
    desk.mode("gemini", door="local")
    desk.engines.hold.clear()
    path, other = desk.picture(1), desk.picture(2, DOOR)
    await desk.queue.add([path, other])
    await desk.engines.begun.wait()
    desk.queue.stop_going_to(CLOUD)
    desk.engines.hold.set()
    await desk.until(path, JobState.CANCELLED)
    await desk.until(other, JobState.DONE)
    assert desk.backend(path) is None


async def test_one_that_asks_and_is_asked_for_anew_goes_its_new_way(desk: Desk) -> None:
    desk.mode("ask", door="gemini")
    desk.engines.errors = {"local": [failed()], "gemini": [CloudKeyRefused()]}
    asking, waits = desk.picture(1), desk.picture(2, DOOR)
    await desk.queue.add([asking, waits])
    await desk.until(asking, JobState.ASKING)
    await desk.until_waiting(waits)
    await desk.queue.add([asking, waits], force=True, model="other")
    assert (await desk.until(asking, JobState.DONE)).goes_to == ""
    await desk.until(waits, JobState.DONE)
    assert desk.engines.asked == ["local", "gemini", "other", "other"]


async def test_those_that_wait_and_ask_can_be_cancelled(desk: Desk) -> None:
    desk.mode("ask", door="gemini")
    desk.engines.errors = {
        "local": [failed()],
        "gemini": [CloudDown(how=Unavailable.OFFLINE)],
    }
    asking, waits = desk.picture(1), desk.picture(2, DOOR)
    await desk.queue.add([asking, waits])
    await desk.until(asking, JobState.ASKING)
    await desk.until_waiting(waits)
    await desk.queue.cancel(desk.job(asking).id)
    assert desk.job(asking).state is JobState.CANCELLED
    await desk.queue.cancel_all()
    assert desk.job(waits).state is JobState.CANCELLED
    assert desk.waiting() == []


async def test_a_server_of_ones_own_that_is_off_is_waited_for_too(desk: Desk) -> None:
    desk.local = Model("desk", "desk:8080")
    desk.engines.errors["desk"] = [ServerUnavailable("Nothing listens at this address.")]
    first, second = desk.picture(1), desk.picture(2)
    await desk.queue.add([first, second])
    for path in (first, second):
        assert (await desk.until_waiting(path)).goes_to == "desk:8080"
        assert desk.noted(path) is None
    assert desk.engines.asked == ["desk"]
    await desk.clock.advance(61)
    await desk.until(first, JobState.DONE)
    await desk.until(second, JobState.DONE)


@pytest.mark.parametrize("error", [NoCloudConsent(), NoCloudKey()], ids=["consent", "key"])
async def test_a_backlog_outlives_consent_and_key_that_are_taken_away(
    desk: Desk, error: BlinkThinkError
) -> None:
    desk.mode("gemini")
    desk.engines.errors["gemini"] = [error]
    paths = [desk.picture(number) for number in range(3)]
    await desk.queue.add(paths)
    for path in paths:
        job = await desk.until_waiting(path)
        assert type(job.error) is type(error)
        assert desk.noted(path) is None
    assert desk.engines.asked == ["gemini"]
    desk.queue.look_again(CLOUD)
    for path in paths:
        await desk.until(path, JobState.DONE)
