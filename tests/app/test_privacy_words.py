"""What the privacy page says never contradicts the record of real requests."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from blinkthink.core.alert_words import Receiver
from blinkthink.core.clock import ManualClock
from blinkthink.core.settings import Settings
from blinkthink.core.state import Account, Cloud, SignIn
from blinkthink.runtime.egress import EgressLedger, purpose
from blinkthink.runtime.egress_recent import Recent, recent
from blinkthink.runtime.http import HttpClient
from blinkthink.ui.pages.cloud_words import HERE, Leaving
from blinkthink.ui.pages.privacy_words import Kind, Sentence, kind_of, lead, sentences
from tests.app.test_updates import GitHub
from tests.app.tunnel import tunnel

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
GEMINI = "generativelanguage.googleapis.com"


class Sender:
    """Sends real requests under any host's name and reads what the record says of them."""

    def __init__(self, http: HttpClient, ledger: EgressLedger, file: Path) -> None:
        self._http = http
        self._ledger = ledger
        self._file = file

    async def send(self, host: str, why: str, picture: str | None = None) -> None:
        with purpose(why, picture=picture):
            body = b"a picture" if picture else None
            await self._http.request("POST" if picture else "GET", f"https://{host}/", data=body)

    async def recorded(self) -> Recent:
        await self._ledger.flush()
        return recent(self._file, NOW, UTC)


@pytest.fixture
async def sender(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Sender]:
    names = (GEMINI, "rest-prod.immedia-semi.com", "hooks.example", "cdn.example", "spy.example")
    server = GitHub(tmp_path, names)
    file = home / "egress.jsonl"
    ledger = EgressLedger(file, ManualClock(NOW))
    async with server.running() as there, tunnel(there) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy)
        monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
        async with HttpClient(ledger, ManualClock(NOW)) as http:
            yield Sender(http, ledger, file)


def said(found: Recent | None, *, signed_in: bool = False) -> list[Sentence]:
    """With everything switched off."""
    account = Account(SignIn.SIGNED_IN if signed_in else SignIn.SIGNED_OUT)
    cloud = Cloud(host=GEMINI, month="2026-11", budget_usd=5.0)
    return sentences(Settings(), account, cloud, (), (), (), demo=False, recent=found, now=NOW)


async def test_nothing_sent_is_nothing_said_of_the_past(sender: Sender) -> None:
    found = await sender.recorded()
    told = said(found)
    assert "30 days" not in " ".join(one.text for one in told)
    assert told == said(None)
    assert lead(HERE, found) == "Your pictures stay on this computer."


@pytest.mark.parametrize(
    ("host", "why", "kind"),
    [
        (GEMINI, "analysis by Gemini", Kind.CLOUD),
        ("rest-prod.immedia-semi.com", "snapshot", Kind.BLINK),
        ("hooks.example", "alert", Kind.ALERTS),
        ("cdn.example", "download a model", Kind.HUB),
        ("hooks.example", "evaluation", Kind.SERVER),
        ("spy.example", "unknown", Kind.OTHER),
    ],
)
async def test_a_picture_that_left_is_owned_up_to(
    sender: Sender, host: str, why: str, kind: Kind
) -> None:
    await sender.send(host, why, "20261121_115900.jpg")
    found = await sender.recorded()
    (one,) = found.hosts
    assert kind_of(one) is kind
    assert lead(HERE, found) == (
        "Your pictures stay on this computer. "
        "1 picture left it in the last 30 days, as it was set then."
    )
    (told,) = [one for one in said(found, signed_in=True) if host in one.text]
    assert told.away
    assert "1 request to " in told.text
    assert "1 picture went there." in told.text
    assert "No picture" not in told.text
    assert "no picture" not in told.text


@pytest.mark.parametrize("signed_in", [False, True])
async def test_requests_without_a_picture_are_counted_too(sender: Sender, signed_in: bool) -> None:
    for _ in range(3):
        await sender.send("rest-prod.immedia-semi.com", "listing")
    found = await sender.recorded()
    (told,) = [one for one in said(found, signed_in=signed_in) if "immedia" in one.text]
    assert "3 requests to rest-prod.immedia-semi.com, the last today 12:00." in told.text
    assert told.text.count("No picture") == 1
    assert not told.away


async def test_a_server_that_nobody_knows_ends_the_claim_that_nothing_else_leaves(
    sender: Sender,
) -> None:
    assert said(await sender.recorded())[-1].text.startswith("Nothing else is asked")
    await sender.send("spy.example", "unknown")
    told = said(await sender.recorded())
    assert any("spy.example" in one.text and one.away for one in told)
    assert not any("Nothing else" in one.text for one in told)


async def test_where_pictures_go_now_comes_first(sender: Sender) -> None:
    await sender.send(GEMINI, "analysis by Gemini", "a.jpg")
    told = Leaving("Pictures go to Google", "They do.", away=True)
    assert lead(told, await sender.recorded()) == "Pictures go to Google."


def test_each_sentence_leads_to_where_it_is_changed() -> None:
    hook = Receiver("webhook", "hooks.example", pictures=True)
    cloud = Cloud(host=GEMINI, month="2026-11", budget_usd=5.0)
    told = sentences(Settings(), Account(SignIn.SIGNED_IN), cloud, (), (), (hook,), demo=False)
    assert [one.place for one in told] == [
        "account", "models", "analysis", "alerts", "help", "",
    ]  # fmt: skip
    assert json.dumps([one.text for one in told]).count("hooks.example") == 1
