"""The webhook, over real HTTP: what is sent, what is refused, what stays secret."""

from __future__ import annotations

import base64
import json
import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

from blinkthink.alerts.webhook import WebhookTeller
from blinkthink.alerts.webhook_address import (
    check_way,
    checked,
    checked_header,
    checked_secret,
    warning,
)
from blinkthink.core.alert_errors import WebhookBusy, WebhookRefused, WebhookUnavailable
from blinkthink.core.alerts import Fired, Webhook
from blinkthink.core.clock import ManualClock
from blinkthink.core.errors import BlinkThinkError, Usage
from blinkthink.core.words import say
from blinkthink.runtime.egress import EgressLedger
from blinkthink.runtime.http import HttpClient
from tests.alerts.pictures import NOON
from tests.alerts.receiver import receiver

SECRET = "s3cret-value"
SCHEMA = json.loads(Path(__file__).with_name("webhook.schema.json").read_text("utf-8"))
DATA = b"\xff\xd8 a picture \xff\xd9"


class Hook:
    """A teller with its ledger."""

    def __init__(self, folder: Path) -> None:
        clock = ManualClock(NOON)
        self.settings = Webhook()
        self.ledger = EgressLedger(folder / "egress.jsonl", clock)
        self.http = HttpClient(self.ledger, clock)
        self.teller = WebhookTeller(lambda: self.settings, lambda: SECRET, lambda: self.http, clock)
        self.picture = folder / "20261120_120000.jpg"
        self.picture.write_bytes(DATA)

    def set_up(self, url: str, **more: Any) -> None:
        self.settings = Webhook(url=url, header="X-Secret", **more)

    def fired(self, **more: Any) -> Fired:
        return Fired(
            rule="People", rule_id="p", picture=self.picture, at=NOON, title="A person at “Tür”",
            words="Somebody rings.", id="abc", camera="77/doorbell/1", camera_name="Tür",
            captured_at=NOON, flags=("person",), kinds=("person",), severity="notice", **more,
        )  # fmt: skip


@pytest.fixture
async def hook(tmp_path: Path) -> AsyncIterator[Hook]:
    made = Hook(tmp_path)
    async with made.http:
        yield made


async def test_an_alert_is_posted_as_documented(hook: Hook) -> None:
    async with receiver() as there:
        hook.set_up(there.url)
        assert hook.teller.ready
        await hook.teller.tell(hook.fired(), update=False)
        await hook.teller.tell(hook.fired(late=True), update=True)
        await hook.teller.test()
    for headers, body in there.got:
        jsonschema.validate(body, SCHEMA)
        assert headers["X-Secret"] == SECRET
        assert headers["Content-Type"] == "application/json"
    first, second, test = (body for _, body in there.got)
    assert first == {
        "version": 1, "event": "alert", "id": "abc", "rule": {"id": "p", "name": "People"},
        "camera": {"id": "77/doorbell/1", "name": "Tür"}, "title": "A person at “Tür”",
        "words": "Somebody rings.", "captured_at": NOON.isoformat().replace("+00:00", "Z"),
        "at": NOON.isoformat().replace("+00:00", "Z"), "flags": ["person"], "kinds": ["person"],
        "severity": "notice", "late": False,
        "picture": {"name": "20261120_120000.jpg", "type": "image/jpeg", "data": None},
    }  # fmt: skip
    assert (second["event"], second["id"], second["late"]) == ("update", "abc", True)
    assert test["event"] == "test"


async def test_the_picture_goes_along_where_it_is_wanted(hook: Hook) -> None:
    async with receiver() as there:
        hook.set_up(there.url, picture=True)
        await hook.teller.tell(hook.fired(), update=False)
        hook.picture.unlink()
        await hook.teller.tell(hook.fired(), update=False)
    ((_, whole), (_, gone)) = there.got
    jsonschema.validate(whole, SCHEMA)
    assert base64.b64decode(whole["picture"]["data"]) == DATA
    assert gone["picture"]["data"] is None


async def test_every_request_is_in_the_record(hook: Hook) -> None:
    async with receiver() as there:
        hook.set_up(there.url, picture=True)
        await hook.teller.tell(hook.fired(), update=False)
        await hook.teller.test()
    await hook.ledger.flush()
    rows = hook.ledger.rows()
    assert [(row.host, row.why, row.picture) for row in rows] == [
        ("127.0.0.1", "alert", "20261120_120000.jpg"),
        ("127.0.0.1", "test of the webhook", None),
    ]
    assert rows[0].bytes > len(DATA)


@pytest.mark.parametrize(
    ("status", "headers", "error", "wait"),
    [
        (500, {}, WebhookUnavailable, None),
        (503, {"Retry-After": "120"}, WebhookUnavailable, 120.0),
        (408, {}, WebhookUnavailable, None),
        (429, {"Retry-After": "30"}, WebhookBusy, 30.0),
        (429, {}, WebhookBusy, None),
        (400, {}, WebhookRefused, None),
        (401, {}, WebhookRefused, None),
        (404, {}, WebhookRefused, None),
        (413, {}, WebhookRefused, None),
    ],
)
async def test_what_it_answers_is_an_error_with_words(
    hook: Hook, status: int, headers: dict[str, str], error: type[BlinkThinkError], wait: float
) -> None:
    async with receiver() as there:
        hook.set_up(there.url)
        there.answers = [(status, headers)]
        with pytest.raises(error) as raised:
            await hook.teller.tell(hook.fired(), update=False)
    assert getattr(raised.value, "retry_after", None) == wait
    words = say(raised.value)
    assert "The webhook at 127.0.0.1" in words.title
    assert SECRET not in repr(raised.value) + words.sentence + words.detail


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_the_secret_follows_no_redirect(hook: Hook, status: int) -> None:
    async with receiver() as there, receiver() as elsewhere:
        hook.set_up(there.url)
        there.answers = [(status, {"Location": elsewhere.url.replace("127.0.0.1", "localhost")})]
        with pytest.raises(WebhookRefused) as raised:
            await hook.teller.tell(hook.fired(), update=False)
    assert not elsewhere.got
    assert "localhost" in raised.value.detail


async def test_nobody_there_is_said(hook: Hook) -> None:
    async with receiver() as there:
        hook.set_up(there.url)
    with pytest.raises(WebhookUnavailable) as raised:
        await hook.teller.tell(hook.fired(), update=False)
    assert raised.value.detail == "Nothing answers at this address."


async def test_the_secret_is_in_no_log(hook: Hook, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with receiver() as there:
        hook.set_up(there.url)
        there.answers = [(500, {}), (401, {})]
        for _ in range(3):
            try:
                await hook.teller.tell(hook.fired(), update=False)
            except BlinkThinkError as error:
                logging.getLogger(__name__).warning("%r %s", error, say(error))
    assert SECRET not in caplog.text
    assert SECRET not in repr(hook.settings) + repr(hook.teller)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/hook?id=1", "http://192.168.1.20:8123/api/webhook/x",
        "http://[fd00::1]:80/x", "http://nas.local/x", " https://example.org ",
    ],
)  # fmt: skip
def test_addresses_that_can_be_used(url: str) -> None:
    assert checked(url) == url.strip()


@pytest.mark.parametrize(
    "url",
    [
        "example.org/hook", "ftp://example.org", "https://", "https://user:pw@example.org/",
        "https://example.org/a b", "https://example.org/#part", "http://[bad/", "https://ex.org:x/",
        "https://example.org/\nX: y", "javascript:alert(1)", "https://exämple.org/",
    ],
)  # fmt: skip
def test_addresses_that_cannot(url: str) -> None:
    with pytest.raises(Usage) as raised:
        checked(url)
    assert "pw" not in str(raised.value)


def test_headers_and_secrets() -> None:
    assert checked("") == checked_header("") == checked_secret("") == ""
    assert checked_header(" Authorization ") == "Authorization"
    assert checked_secret(" Bearer abc ") == "Bearer abc"
    for name in ("X Secret", "X:Y", "Host", "content-length", "Ä"):
        with pytest.raises(Usage):
            checked_header(name)
    for secret in ("a\nb", "ä", "x" * 3000):
        with pytest.raises(Usage) as raised:
            checked_secret(secret)
        assert secret not in str(raised.value)


@pytest.mark.parametrize(
    ("url", "warned"),
    [
        ("https://example.org/", False), ("http://127.0.0.1:9/", False),
        ("http://localhost/", False), ("http://192.168.1.2/", True), ("", False),
    ],
)  # fmt: skip
def test_a_plain_address_is_warned_of(url: str, warned: bool) -> None:
    assert ("unencrypted" in warning(url)) == warned


async def test_a_plain_address_on_the_internet_is_refused() -> None:
    await check_way("http://127.0.0.1:9/")
    await check_way("http://10.1.2.3/")
    await check_way("https://8.8.8.8/")
    with pytest.raises(WebhookRefused) as raised:
        await check_way("http://8.8.8.8/")
    assert "unencrypted" in raised.value.detail


def test_the_settings_hold_no_secret() -> None:
    assert set(msgspec.structs.asdict(Webhook())) == {"url", "header", "picture"}
