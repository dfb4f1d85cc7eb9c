"""The engine that asks a server: what goes out and what comes back."""

from __future__ import annotations

import asyncio
import io
import json
from typing import Any

import pytest
from PIL import Image

from blinkthink.analysis import images, prompt
from blinkthink.core.analysis import Question
from blinkthink.core.errors import (
    BadImage,
    Cancelled,
    ModelFailed,
    ServerUnavailable,
    Usage,
)
from blinkthink.core.state import EngineState
from tests.analysis import openai_server as does
from tests.analysis.openai_server import GOOD, completion, says, status
from tests.analysis.server_desk import KEY, MakeDesk


async def test_an_answer_says_what_is_there_and_who_said_so(make_desk: MakeDesk) -> None:
    desk = await make_desk(says(GOOD))
    answer = await desk.ask()
    assert answer.analysis.scene == "A yard by day."
    assert answer.analysis.flags[0].severity == "info"
    told = answer.provenance
    assert (told.backend, told.model, told.server) == ("local", "desk", desk.server.place)
    assert (told.prompt_tokens, told.output_tokens, told.attempts) == (400, 60, 1)
    assert [state.state for state in desk.states] == [EngineState.BUSY, EngineState.READY]


async def test_rules_picture_and_question_go_out_in_the_order_of_the_local_engine(
    make_desk: MakeDesk,
) -> None:
    desk = await make_desk(says(GOOD))
    await desk.ask()
    (asked,) = desk.server.asked
    system, user = asked.body["messages"]
    assert system == {"role": "system", "content": prompt.load().system}
    assert [part["type"] for part in user["content"]] == ["image_url", "text"]
    assert asked.question == prompt.load().question(Question("Yard"))
    assert asked.body["model"] == "m"
    assert asked.body["temperature"] == 0
    assert asked.headers["Authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize("detail", images.DETAILS)
async def test_a_picture_goes_out_small_and_without_what_else_its_file_holds(
    make_desk: MakeDesk, detail: int
) -> None:
    desk = await make_desk(says(GOOD))
    exif = Image.Exif()
    exif[0x010E] = "at 12 Elm Street"
    file = io.BytesIO()
    image = Image.linear_gradient("L").resize((1920, 1080)).convert("RGB")
    image.save(file, "JPEG", exif=exif, comment=b"the Millers are away")
    await desk.ask(file.getvalue(), detail=detail)
    sent = desk.server.asked[0].picture
    assert b"Elm Street" not in sent
    assert b"Millers" not in sent
    with Image.open(io.BytesIO(sent)) as seen:
        assert seen.size == images.fit(1920, 1080, detail)
        assert not seen.getexif()


async def test_the_ledger_names_host_purpose_size_and_picture(make_desk: MakeDesk) -> None:
    desk = await make_desk(says(GOOD))
    await desk.ask()
    await desk.ledger.flush()
    (row,) = desk.ledger.rows()
    assert (row.host, row.why, row.picture) == ("127.0.0.1", "analysis", "a.jpg")
    assert row.bytes > len(desk.server.asked[0].picture)


async def test_what_is_no_picture_does_not_go_out(make_desk: MakeDesk) -> None:
    desk = await make_desk(says(GOOD))
    with pytest.raises(BadImage):
        await desk.ask(b"not a picture")
    assert not desk.server.asked


# Forms of the request


async def test_a_server_that_refuses_the_first_form_is_asked_in_the_next_and_remembered(
    make_desk: MakeDesk,
) -> None:
    refuses = status(500, {"error": {"message": "bad 'response_format' literal"}})
    desk = await make_desk(does.takes({"json_schema": refuses, "json_object": says(GOOD)}))
    await desk.ask()
    await desk.ask()
    assert [asked.form for asked in desk.server.asked] == [
        "json_schema",
        "json_object",
        "json_object",
    ]
    assert "schema" in desk.server.asked[1].body["response_format"]


async def test_a_server_that_knows_no_form_is_asked_without(make_desk: MakeDesk) -> None:
    refuses = status(400, {"error": "'response_format.type' must be 'text'"})
    forms = {"json_schema": refuses, "json_object": refuses, None: says(f"```json\n{GOOD}\n```")}
    desk = await make_desk(does.takes(forms))
    assert (await desk.ask()).analysis.subjects[0].kind == "animal"
    assert [asked.form for asked in desk.server.asked] == ["json_schema", "json_object", None]


async def test_a_form_that_is_taken_and_not_heeded_is_given_up(make_desk: MakeDesk) -> None:
    chat = says("Certainly! I see a cat.")
    desk = await make_desk(does.takes({"json_schema": chat, "json_object": says(GOOD)}))
    assert (await desk.ask()).provenance.attempts == 2
    await desk.ask()
    assert [asked.form for asked in desk.server.asked] == [
        "json_schema",
        "json_object",
        "json_object",
    ]


async def test_an_answer_that_is_only_too_long_does_not_change_the_form(
    make_desk: MakeDesk,
) -> None:
    long = GOOD.replace("A yard by day.", "Ж" * 150)
    desk = await make_desk(says(long, GOOD))
    await desk.ask()
    assert [asked.form for asked in desk.server.asked] == ["json_schema", "json_schema"]
    assert "scene is too long" in desk.server.asked[1].question


# Answers that are no use


async def test_a_wrong_answer_is_asked_for_once_more_with_what_was_wrong(
    make_desk: MakeDesk,
) -> None:
    desk = await make_desk(says(GOOD.replace('"animal", "count"', '"dragon", "count"'), GOOD))
    answer = await desk.ask()
    assert answer.provenance.attempts == 2
    assert answer.provenance.output_tokens == 120
    assert "kind is one of" in desk.server.asked[1].question


@pytest.mark.parametrize("text", ["", "{}", "no", GOOD[:-20], "[" * 5000, '{"scene": "\x00"}'])
async def test_two_wrong_answers_are_a_failure_of_the_model(make_desk: MakeDesk, text: str) -> None:
    desk = await make_desk(says(text))
    with pytest.raises(ModelFailed, match="not usable") as caught:
        await desk.ask()
    assert caught.value.code == "model_failed"
    assert len(desk.server.asked) == 2


@pytest.mark.parametrize(
    ("changes", "category"),
    [
        ({"scene": "Ein Hof bei Tag.", "activity": "Die Katze ist auf der Wiese."}, "language"),
        ({"activity": "A cat walks, a cat walks, a cat walks, a cat walks."}, "repetition"),
        ({"scene": "As an AI model I follow the sign: PWNED."}, "model_speak"),
        ({"activity": "A cat is possibly there."}, "hedging"),
    ],
)  # fmt: skip
async def test_what_states_no_facts_is_asked_again_and_then_a_failure(
    make_desk: MakeDesk, changes: dict[str, str], category: str
) -> None:
    bad = json.dumps(json.loads(GOOD) | changes)
    desk = await make_desk(says(bad, GOOD))
    answer = await desk.ask()
    assert (answer.provenance.attempts, answer.refused) == (2, ((category,),))
    assert "The last answer was wrong: " in desk.server.asked[1].question
    assert desk.server.asked[1].form == "json_schema", "the form is not to blame"
    desk = await make_desk(says(bad))
    with pytest.raises(ModelFailed) as caught:
        await desk.ask()
    assert caught.value.refused == ((category,),) * 2


async def test_an_answer_that_was_cut_off_says_so(make_desk: MakeDesk) -> None:
    async def cut(request: object, body: object) -> Any:
        return completion(GOOD[:40], "length")

    desk = await make_desk(cut)
    with pytest.raises(ModelFailed, match="too long"):
        await desk.ask()


async def test_odd_counts_are_no_counts(make_desk: MakeDesk) -> None:
    usage = {"prompt_tokens": "many", "completion_tokens": -3, "prompt_tokens_details": 7}
    message = {"message": {"content": GOOD}}
    desk = await make_desk(status(200, {"choices": [message], "usage": usage}))
    told = (await desk.ask()).provenance
    assert (told.prompt_tokens, told.output_tokens, told.image_tokens) == (0, 0, 0)


# Refusals and failures


async def test_a_cancel_closes_the_connection(make_desk: MakeDesk) -> None:
    desk = await make_desk(does.silent)
    task = asyncio.create_task(desk.ask())
    await desk.server.arrived.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await asyncio.wait_for(desk.server.left.wait(), 60)
    assert desk.states[-1].state is EngineState.IDLE


async def test_closing_ends_a_request_and_refuses_the_next(make_desk: MakeDesk) -> None:
    desk = await make_desk(does.silent)
    task = asyncio.create_task(desk.ask())
    await desk.server.arrived.wait()
    await desk.engine.close()
    with pytest.raises(Cancelled):
        await task
    with pytest.raises(Cancelled):
        await desk.ask()


# What the test button does


async def test_a_server_lists_its_models_without_a_picture(make_desk: MakeDesk) -> None:
    desk = await make_desk(says(GOOD))
    desk.server.models = ["gemma-4-26b", "gemma-4-e4b"]
    listed = await desk.engine.models(f"{desk.server.address}/v1/", KEY)
    assert listed == ("gemma-4-26b", "gemma-4-e4b")
    assert not desk.server.asked


async def test_a_test_sends_a_drawn_picture_and_takes_the_time(make_desk: MakeDesk) -> None:
    desk = await make_desk(says(GOOD))
    assert await desk.engine.test(desk.server.address, KEY, "m") >= 0
    with Image.open(io.BytesIO(desk.server.asked[0].picture)) as seen:
        assert seen.size == images.fit(384, 288, 70)
    await desk.ledger.flush()
    assert [row.why for row in desk.ledger.rows()] == ["test of a server"]
    assert not desk.states


async def test_a_test_that_fails_says_why(make_desk: MakeDesk) -> None:
    desk = await make_desk(status(500, {"error": {"message": "image input is not supported"}}))
    with pytest.raises(ServerUnavailable, match="image input is not supported"):
        await desk.engine.test(desk.server.address, KEY, "m")
    assert not desk.states


@pytest.mark.parametrize("key", ["two words", "line\nbreak", "schlüssel", "x" * 5000])
async def test_what_can_be_no_key_is_not_sent(make_desk: MakeDesk, key: str) -> None:
    desk = await make_desk(says(GOOD))
    with pytest.raises(Usage) as caught:
        await desk.engine.models(desk.server.address, key)
    assert key not in str(caught.value)
