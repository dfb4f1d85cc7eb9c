"""The engine that asks a server: what goes out, what comes back, and every way to fail."""

from __future__ import annotations

import asyncio
import io
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from blinkthink.analysis import images, prompt
from blinkthink.analysis.asking import Answer
from blinkthink.analysis.models.servers import ServerModel
from blinkthink.analysis.server import ServerEngine
from blinkthink.core.analysis import Question
from blinkthink.core.clock import ManualClock, SystemClock
from blinkthink.core.errors import (
    BadImage,
    BlinkThinkError,
    Cancelled,
    ModelFailed,
    ServerBusy,
    ServerRefused,
    ServerUnavailable,
    Usage,
)
from blinkthink.core.state import Engine, EngineState
from blinkthink.core.words import say
from blinkthink.runtime.egress import EgressLedger, purpose
from blinkthink.runtime.http import HttpClient
from tests.analysis import openai_server as does
from tests.analysis.helpers import about, picture
from tests.analysis.openai_server import GOOD, Behaviour, OpenAiServer, completion, says, status

KEY = "sk-a1b2c3d4e5f6"


class HastyClock(ManualClock):
    """Passes what it is told to wait at once, and remembers it."""

    def __init__(self) -> None:
        super().__init__(datetime(2026, 11, 21, 12, 0, tzinfo=UTC))
        self.waits: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        await self.advance(seconds)


@dataclass
class Desk:
    """A server, and the engine that asks it."""

    server: OpenAiServer
    ledger: EgressLedger
    clock: HastyClock = field(default_factory=HastyClock)
    states: list[Engine] = field(default_factory=list)
    longest: float = 30.0
    key: str = KEY

    def __post_init__(self) -> None:
        self.engine = ServerEngine(
            self.states.append,
            self.clock,
            lambda: HttpClient(self.ledger, SystemClock(), longest=self.longest),
            lambda name: self.key if name == "desk" else "",
        )

    async def ask(self, data: bytes | None = None, address: str = "", detail: int = 70) -> Answer:
        model = ServerModel("desk", "Desk", address or self.server.address, "m", detail)
        data = picture() if data is None else data
        with purpose("analysis", picture="a.jpg"):
            return await self.engine.analyze(about(data), model=model)


@pytest.fixture
async def make_server() -> AsyncIterator[Callable[[Behaviour], Awaitable[OpenAiServer]]]:
    servers: list[OpenAiServer] = []

    async def make(behave: Behaviour) -> OpenAiServer:
        servers.append(OpenAiServer(behave))
        await servers[-1].start()
        return servers[-1]

    yield make
    for server in servers:
        await server.stop()


@pytest.fixture
async def make_desk(
    make_server: Callable[[Behaviour], Awaitable[OpenAiServer]], tmp_path: Path
) -> AsyncIterator[Callable[..., Awaitable[Desk]]]:
    desks: list[Desk] = []

    async def make(behave: Behaviour, **options: Any) -> Desk:
        ledger = EgressLedger(tmp_path / "egress.jsonl", SystemClock())
        desks.append(Desk(await make_server(behave), ledger, **options))
        return desks[-1]

    yield make
    for desk in desks:
        await desk.engine.close()


MakeDesk = Callable[..., Awaitable[Desk]]


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


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({}, "not as an OpenAI-compatible server"),
        ([], "not as an OpenAI-compatible server"),
        ({"choices": []}, "not as an OpenAI-compatible server"),
        ({"choices": [{"message": None}]}, "not as an OpenAI-compatible server"),
        ({"choices": "x" * 1000}, "not as an OpenAI-compatible server"),
    ],
)
async def test_json_of_another_shape_is_no_such_server(
    make_desk: MakeDesk, body: object, words: str
) -> None:
    desk = await make_desk(status(200, body))
    with pytest.raises(ServerRefused, match=words):
        await desk.ask()


async def test_odd_counts_are_no_counts(make_desk: MakeDesk) -> None:
    usage = {"prompt_tokens": "many", "completion_tokens": -3, "prompt_tokens_details": 7}
    message = {"message": {"content": GOOD}}
    desk = await make_desk(status(200, {"choices": [message], "usage": usage}))
    told = (await desk.ask()).provenance
    assert (told.prompt_tokens, told.output_tokens, told.image_tokens) == (0, 0, 0)


# Refusals and failures


@pytest.mark.parametrize(
    ("behave", "kind", "code", "words"),
    [
        (status(401, {"error": {"message": f"no {KEY}"}}), ServerRefused, "cloud_refused", "key"),
        (status(403, {}), ServerRefused, "cloud_refused", "key"),
        (status(404, {"error": "no m"}), ServerRefused, "cloud_refused", "does not know “m”"),
        (status(413, {}), ServerRefused, "cloud_refused", "lower detail"),
        (status(400, {"detail": "no images"}), ServerRefused, "cloud_refused", "no images"),
        (status(418, {}), ServerRefused, "cloud_refused", "418"),
        (status(500, {"message": "CUDA"}), ServerUnavailable, "transient", "500.*CUDA"),
        (status(502, "<html>"), ServerUnavailable, "transient", "502"),
        (status(504, {}), ServerUnavailable, "transient", "in time"),
        (does.page, ServerRefused, "cloud_refused", "a web page"),
        (does.half, ServerUnavailable, "transient", "before its answer was whole"),
        (does.endless, ServerUnavailable, "transient", "does not end"),
    ],
)
async def test_each_failure_has_its_error_and_words(
    make_desk: MakeDesk,
    caplog: pytest.LogCaptureFixture,
    behave: Behaviour,
    kind: type[BlinkThinkError],
    code: str,
    words: str,
) -> None:
    desk = await make_desk(behave)
    with caplog.at_level(logging.DEBUG), pytest.raises(kind, match=words) as caught:
        await desk.ask()
    assert caught.value.code == code
    told = say(caught.value)
    assert desk.server.place in told.title
    assert KEY not in f"{told} {caplog.text} {desk.states}"
    assert desk.states[-1].state is EngineState.FAILED


async def test_a_server_that_wants_a_key_is_told_from_one_that_refuses_it(
    make_desk: MakeDesk,
) -> None:
    desk = await make_desk(status(401, {}), key="")
    with pytest.raises(ServerRefused, match="It wants a key"):
        await desk.ask()
    assert "Authorization" not in desk.server.asked[0].headers


async def test_a_server_that_is_off_a_name_that_nobody_knows_and_one_without_tls(
    make_desk: MakeDesk,
) -> None:
    desk = await make_desk(says(GOOD))
    await desk.server.stop()
    with pytest.raises(ServerUnavailable, match="Nothing listens"):
        await desk.ask()
    with pytest.raises(ServerUnavailable, match="name is not known"):
        await desk.ask(address="http://no-such-host.invalid:8080")


async def test_https_to_a_server_that_speaks_only_http(make_desk: MakeDesk) -> None:
    desk = await make_desk(says(GOOD))
    with pytest.raises(ServerUnavailable, match="TLS"):
        await desk.ask(address=desk.server.address.replace("http:", "https:"))
    assert not desk.server.asked


async def test_a_server_that_never_answers_is_given_up(make_desk: MakeDesk) -> None:
    desk = await make_desk(does.silent, longest=0.3)
    with pytest.raises(ServerUnavailable, match="in time"):
        await desk.ask()


async def test_the_key_and_the_picture_follow_no_redirect(
    make_desk: MakeDesk, make_server: Callable[[Behaviour], Awaitable[OpenAiServer]]
) -> None:
    other = await make_server(says(GOOD))
    to = f"{other.address}/v1/chat/completions"
    desk = await make_desk(status(307, {}, Location=to))
    with pytest.raises(ServerRefused, match=f"leads elsewhere .{other.place}"):
        await desk.ask()
    assert not other.asked


@pytest.mark.parametrize("address", ["http://8.8.8.8:8080", "http://[2001:4860:4860::8888]:80"])
async def test_nothing_goes_to_the_internet_unencrypted(make_desk: MakeDesk, address: str) -> None:
    desk = await make_desk(says(GOOD))
    with pytest.raises(ServerRefused, match="https://"):
        await desk.ask(address=address)
    with pytest.raises(ServerRefused, match="https://"):
        await desk.engine.models(address, KEY)
    await desk.ledger.flush()
    assert not desk.ledger.rows()


async def test_a_server_of_the_local_network_is_reached_past_a_proxy(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    desk = await make_desk(says(GOOD))
    assert (await desk.ask()).analysis.scene


# Waiting


async def test_a_server_that_asks_to_wait_is_asked_again_then(make_desk: MakeDesk) -> None:
    limited = status(429, {}, **{"Retry-After": "7"})
    desk = await make_desk(does.then(limited, limited, says(GOOD)))
    await desk.ask()
    assert desk.clock.waits == [7, 7]


async def test_a_server_that_asks_for_too_long_a_wait_is_busy(make_desk: MakeDesk) -> None:
    desk = await make_desk(status(429, {}, **{"Retry-After": "3600"}))
    with pytest.raises(ServerBusy) as caught:
        await desk.ask()
    assert (caught.value.code, caught.value.retry_after) == ("rate_limited", 3600)
    assert not desk.clock.waits
    assert "60 minutes" in say(caught.value).sentence


async def test_a_model_that_is_being_loaded_is_waited_for(make_desk: MakeDesk) -> None:
    loading = status(503, {"error": {"code": 503, "message": "Loading model"}})
    desk = await make_desk(does.then(loading, loading, says(GOOD)))
    await desk.ask()
    assert EngineState.LOADING in [state.state for state in desk.states]


async def test_a_model_that_is_loaded_for_ever_is_given_up(make_desk: MakeDesk) -> None:
    desk = await make_desk(status(503, {"error": {"message": "Loading model"}}))
    with pytest.raises(ServerUnavailable, match="Loading model"):
        await desk.ask()
    assert 50 <= sum(desk.clock.waits) <= 60


# Stopping


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
