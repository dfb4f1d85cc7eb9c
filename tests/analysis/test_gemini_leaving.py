"""What has to be so before a picture goes to Gemini: where it is not, nothing leaves."""

from __future__ import annotations

import pytest
from aiohttp import web

from blinkthink.analysis.gemini.costs import CostBook
from blinkthink.core.cloud_errors import (
    NoCloudConsent,
    NoCloudKey,
    StaysHere,
)
from blinkthink.core.errors import (
    BadImage,
    BlinkThinkError,
    CloudRefused,
    DiskFull,
    OverBudget,
    ReadOnly,
)
from blinkthink.core.permission import only_while
from blinkthink.core.settings import GeminiSettings
from blinkthink.core.words import say
from tests.analysis.gemini_room import COST, MakeRoom
from tests.analysis.helpers import about
from tests.gemini_server import server as gemini
from tests.gemini_server.server import Asked, GeminiServer


async def test_without_consent_nothing_leaves(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())
    room.consented = False
    await room.refused(NoCloudConsent)
    assert room.server.asked == []
    assert await room.rows() == []
    assert room.costs.months() == ()  # not even a cost was set aside


async def test_a_redirect_takes_the_picture_nowhere(make_room: MakeRoom) -> None:
    with GeminiServer(gemini.good()) as other:

        async def elsewhere(request: web.Request, asked: Asked) -> web.StreamResponse:
            place = other.address.rstrip("/") + request.path
            return web.Response(status=307, headers={"Location": place})

        room = make_room(elsewhere)
        await room.refused(CloudRefused)
        assert len(room.server.asked) == 1
        assert other.asked == []


async def test_consent_that_is_taken_back_stops_the_repair(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())

    async def nonsense(request: object, asked: object) -> object:
        room.consented = False
        return gemini.generated("nonsense")

    room.server.behave = nonsense  # type: ignore[assignment]
    await room.refused(NoCloudConsent)
    assert len(room.server.asked) == 1


async def test_consent_that_is_taken_back_while_the_cost_is_set_aside(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())

    class TakenBack(CostBook):
        """The user takes the consent back while this waits for another process."""

        def reserve(
            self, usd: float, budget: float | None, *, model: str, picture: str | None
        ) -> str:
            room.consented = False
            return super().reserve(usd, budget, model=model, picture=picture)

    room.engine.costs = TakenBack(room.folder / "costs.jsonl", room.clock)
    await room.refused(NoCloudConsent)
    assert room.server.asked == []
    assert room.spent() == (0.0, 0.0)


async def test_what_may_no_longer_leave_is_not_sent_again(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())
    answers = iter([True, False])
    room.server.behave = gemini.says("nonsense")
    with only_while(lambda: next(answers)):
        await room.refused(StaysHere)
    assert len(room.server.asked) == 1
    assert room.spent()[1] == 0.0


async def test_without_a_key_nothing_leaves(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())
    del room.environment["GEMINI_API_KEY"]
    await room.refused(NoCloudKey)
    assert room.server.asked == []


async def test_a_test_needs_no_consent_and_sends_nobodys_picture(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())
    room.consented = False
    del room.environment["GEMINI_API_KEY"]
    assert await room.engine.test(room.model, "typed-key-1") >= 0
    assert room.server.asked[0].key == "typed-key-1"
    (row,) = await room.rows()
    assert (row.why, row.picture) == ("test of Gemini", "drawn test picture")
    assert room.spent()[0] == pytest.approx(COST)


async def test_a_ledger_that_cannot_be_written_keeps_the_picture_here(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())
    (room.folder / "egress.jsonl").mkdir()  # no file can be written there, whoever runs this
    with pytest.raises(BlinkThinkError) as caught:
        await room.ask()
    assert isinstance(caught.value, ReadOnly | DiskFull) or caught.value.code == "transient"
    assert "egress.jsonl" in say(caught.value).sentence
    assert room.server.asked == []


async def test_costs_that_cannot_be_written_keep_the_picture_here(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())
    (room.folder / "costs.jsonl").mkdir()
    with pytest.raises(BlinkThinkError):
        await room.ask()
    assert room.server.asked == []


async def test_over_the_budget_nothing_leaves(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())
    room.settings = GeminiSettings(budget_usd=0.0)
    error = await room.refused(OverBudget)
    assert error.code == "over_budget"
    room.settings = GeminiSettings(budget_usd=0.02)
    await room.ask()
    assert len(room.server.asked) == 1
    room.settings = GeminiSettings(budget_usd=0.018)  # one more might pass it
    await room.refused(OverBudget)
    assert len(room.server.asked) == 1


async def test_a_bad_picture_is_not_sent(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())
    with pytest.raises(BadImage):
        await room.ask(about(b"no picture"))
    assert room.server.asked == []
