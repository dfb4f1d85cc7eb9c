"""Every way in which a server can fail the engine that asks it, and how long it is waited for."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

import pytest

from blinkthink.core.errors import (
    BlinkThinkError,
    ServerBusy,
    ServerRefused,
    ServerUnavailable,
)
from blinkthink.core.state import EngineState
from blinkthink.core.words import say
from tests.analysis import openai_server as does
from tests.analysis.openai_server import GOOD, Behaviour, OpenAiServer, says, status
from tests.analysis.server_desk import KEY, MakeDesk


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
    assert desk.clock.waited == [7, 7]


async def test_a_server_that_asks_for_too_long_a_wait_is_busy(make_desk: MakeDesk) -> None:
    desk = await make_desk(status(429, {}, **{"Retry-After": "3600"}))
    with pytest.raises(ServerBusy) as caught:
        await desk.ask()
    assert (caught.value.code, caught.value.retry_after) == ("rate_limited", 3600)
    assert not desk.clock.waited
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
    assert 50 <= sum(desk.clock.waited) <= 60


# Stopping
