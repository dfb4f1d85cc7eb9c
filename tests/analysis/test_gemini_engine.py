"""Gemini through the real SDK against a server on the loopback: what goes there, what comes back,
and every way to fail."""

from __future__ import annotations

import asyncio
import io
import logging
import sys

import numpy as np
import pytest
from aiohttp import web
from PIL import Image

from blinkthink.analysis import prompt
from blinkthink.analysis.gemini.costs import CostBook
from blinkthink.core.analysis import AskedPicture, OwnFlag, Question
from blinkthink.core.cloud_errors import (
    CloudBlocked,
    CloudBusy,
    CloudCut,
    CloudDown,
    CloudForbidden,
    CloudKeyRefused,
    CloudModelUnknown,
    CloudNoQuota,
    CloudRegion,
    CloudUnavailable,
    CloudUnusable,
    NoCloudConsent,
    NoCloudKey,
    StaysHere,
    Unavailable,
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
from tests.analysis.gemini_room import KEY, MakeRoom
from tests.analysis.helpers import about, picture
from tests.gemini_server import server as gemini
from tests.gemini_server.server import GOOD, Asked, Behaviour, GeminiServer

COST = (1500 * 0.30 + 120 * 2.50) / 1_000_000  # of the server's usage at the default's prices


async def test_an_answer_its_cost_and_the_record_of_what_left(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())
    answer = await room.ask()
    said = answer.provenance
    assert answer.analysis.scene == "A yard by day."
    assert (said.backend, said.model, said.server) == ("gemini", "gemini-3.5-flash-lite", "")
    assert (said.image_tokens, said.prompt_tokens, said.output_tokens) == (280, 1500, 120)
    assert (said.attempts, said.cost_usd) == (1, pytest.approx(COST))
    assert room.spent() == (pytest.approx(COST), 0.0)
    assert room.outcomes == [None]
    (row,) = await room.rows()
    assert (row.host, row.why, row.picture) == ("127.0.0.1", "analysis by Gemini", "Yard/1.jpg")
    asked = room.server.asked[0]
    assert 0 < row.bytes - asked.size < 1000  # the body, and its head


async def test_what_is_asked(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())
    question = Question("Yard", flags=("animal",), own_flags=(OwnFlag("gate", "the gate is open"),))
    await room.ask(AskedPicture(picture(), question))
    (asked,) = room.server.asked
    assert asked.path == "/v1/models/gemini-3.5-flash-lite:generateContent"
    assert asked.key == KEY
    assert asked.rules == prompt.load().system
    assert asked.question == prompt.load().question(question)
    config = asked.config
    names = config["responseJsonSchema"]["properties"]["flags"]["items"]["properties"]["name"]
    assert names["enum"] == list(question.known_flags)
    assert config["responseMimeType"] == "application/json"
    assert config["thinkingConfig"] == {"thinking_level": "LOW"}
    assert config["maxOutputTokens"] > 0
    # Google deprecates them; a thinking budget beside a level is an error.
    assert not {"temperature", "topP", "topK", "thinkingBudget"} & config.keys()


def _marked() -> bytes:
    """A picture with everything in its file that must not leave."""
    pixels = np.random.default_rng(1).integers(0, 255, (270, 480, 3), np.uint8)
    image = Image.fromarray(pixels)
    exif = image.getexif()
    exif[0x010E], exif[0x9286] = "SECRET-EXIF", "SECRET-NOTE"
    exif.get_ifd(0x8825)[1] = "N"
    out = io.BytesIO()
    image.save(
        out, "JPEG", exif=exif, comment=b"SECRET-COMMENT", icc_profile=b"SECRET-ICC" * 20,
        xmp=b"<x>SECRET-XMP</x>", quality=95,
    )  # fmt: skip
    return out.getvalue()


async def test_only_pixels_leave_and_ignored_areas_are_grey(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())
    data = _marked()
    for mark in (b"SECRET-EXIF", b"SECRET-COMMENT", b"SECRET-ICC", b"SECRET-XMP"):
        assert mark in data
    left_half = ((0.0, 0.0), (0.5, 0.0), (0.5, 1.0), (0.0, 1.0))
    await room.ask(AskedPicture(data, Question("Yard"), areas=(left_half,)))
    sent = room.server.asked[0].picture
    assert b"SECRET" not in sent
    with Image.open(io.BytesIO(sent)) as image:
        assert image.format == "JPEG"
        assert not {"exif", "comment", "icc_profile", "xmp"} & image.info.keys()
        assert not image.getexif()
        pixels = np.asarray(image.convert("RGB")).astype(int)
    middle = pixels.shape[1] // 2
    assert pixels[:, : middle - 16].std() < 2  # one grey
    assert pixels[:, middle + 16 :].std() > 20
    # Segments of a JPEG: only those that its decoding needs.
    assert not [
        marker for marker in (b"\xff\xe1", b"\xff\xe2", b"\xff\xfe") if marker in sent[:700]
    ]


@pytest.mark.parametrize(
    ("size", "detail", "most", "resolution"),
    [
        ((1920, 1080), 70, 70 * 48 * 48, "MEDIA_RESOLUTION_LOW"),
        ((1920, 1080), 560, 560 * 48 * 48, "MEDIA_RESOLUTION_MEDIUM"),
        ((640, 360), 1120, 640 * 360, "MEDIA_RESOLUTION_HIGH"),  # never made larger
    ],
)
async def test_the_picture_is_reduced_to_what_the_detail_needs(
    make_room: MakeRoom, size: tuple[int, int], detail: int, most: int, resolution: str
) -> None:
    room = make_room(gemini.good())
    await room.ask(about(picture(size=size)), detail)
    (asked,) = room.server.asked
    with Image.open(io.BytesIO(asked.picture)) as image:
        assert image.width * image.height <= most
        assert image.width * image.height > most / 2
    assert asked.config["mediaResolution"] == resolution


# Every way to fail: one kind of error and words of its own each. ``billed``: what counts after.

GERMAN = "Das ist ein Hof mit einer Katze, die vor dem Haus sitzt und nicht auf den Weg geht."
RESERVED = -1.0  # the most that it can have cost
FAILURES: list[tuple[str, Behaviour, type[BlinkThinkError], str, float, int]] = [
    ("a wrong key", gemini.wrong_key(), CloudKeyRefused, "cloud_refused", 0.0, 1),
    (
        "an unknown key",
        gemini.refuses(401, "UNAUTHENTICATED", "Request had invalid authentication credentials."),
        CloudKeyRefused, "cloud_refused", 0.0, 1,
    ),
    (
        "no permission",
        gemini.refuses(
            403, "PERMISSION_DENIED", f"Requests by consumer api_key:{KEY} are blocked.",
            gemini.reason("API_KEY_SERVICE_BLOCKED", consumer=f"api_key:{KEY}"),
        ),
        CloudForbidden, "cloud_refused", 0.0, 1,
    ),
    (
        "no billing",
        gemini.refuses(403, "PERMISSION_DENIED", "Enable it.", gemini.reason("BILLING_DISABLED")),
        CloudNoQuota, "rate_limited", 0.0, 1,
    ),
    ("no quota", gemini.no_quota(), CloudNoQuota, "rate_limited", 0.0, 1),
    ("a rate limit", gemini.busy("31.5s"), CloudBusy, "rate_limited", 0.0, 1),
    (
        "an unknown model",
        gemini.refuses(404, "NOT_FOUND", "models/x is not found for API version v1."),
        CloudModelUnknown, "cloud_refused", 0.0, 1,
    ),
    (
        "a country without it",
        gemini.refuses(
            400, "FAILED_PRECONDITION", "User location is not supported for the API use."
        ),
        CloudRegion, "cloud_refused", 0.0, 1,
    ),
    (
        "a failure of the service",
        gemini.refuses(503, "UNAVAILABLE", "The model is overloaded. Please try again later."),
        CloudDown, "transient", 0.0, 3,
    ),
    (
        "something that it does not take",
        gemini.refuses(400, "INVALID_ARGUMENT", "Unable to process input image."),
        CloudRefused, "cloud_refused", 0.0, 2,
    ),
    ("a stopped picture", gemini.blocks_prompt(), CloudBlocked, "cloud_refused", 0.00045, 1),
    (
        "a stopped answer",
        gemini.says("", finish="SAFETY"),
        CloudBlocked, "cloud_refused", COST, 1,
    ),
    (
        "an answer without content",
        gemini.says("", finish="PROHIBITED_CONTENT", usage={"promptTokenCount": 1500}),
        CloudBlocked, "cloud_refused", RESERVED, 1,
    ),
    (
        "a cut answer",
        gemini.says('{"scene": "A yard', finish="MAX_TOKENS"),
        CloudCut, "model_failed", 2 * COST, 2,
    ),
    ("nonsense", gemini.says("I see a yard."), CloudUnusable, "model_failed", 2 * COST, 2),
    (
        "the wrong language",
        gemini.says(GOOD | {"scene": GERMAN, "activity": GERMAN}),
        CloudUnusable, "model_failed", 2 * COST, 2,
    ),
    ("endless text", gemini.says("x" * 500_000), CloudUnusable, "model_failed", 2 * COST, 2),
    ("a page", gemini.plain(200, "<html>Sign in"), CloudUnavailable, "transient", RESERVED, 1),
    ("an empty answer", gemini.plain(200, ""), CloudUnavailable, "transient", RESERVED, 1),
    ("a list", gemini.plain(200, "[1, 2]", "application/json"), CloudUnavailable, "transient",
     RESERVED, 1),
    ("a page that fails", gemini.plain(502, "<html>Bad gateway"), CloudDown, "transient", 0.0, 3),
    ("a redirect", gemini.plain(307, ""), CloudRefused, "cloud_refused", 0.0, 1),
    ("no answer at all", gemini.drops_at_once, CloudUnavailable, "transient", RESERVED, 1),
    ("half an answer", gemini.drops_in_the_middle, CloudUnavailable, "transient", RESERVED, 1),
    ("an endless body", gemini.endless, CloudUnavailable, "transient", RESERVED, 1),
]  # fmt: skip


@pytest.mark.parametrize(
    ("behave", "kind", "code", "billed", "requests"),
    [pytest.param(*case[1:], id=case[0]) for case in FAILURES],
)
async def test_a_failure_has_its_own_kind_and_words(
    make_room: MakeRoom,
    caplog: pytest.LogCaptureFixture,
    behave: Behaviour,
    kind: type[BlinkThinkError],
    code: str,
    billed: float,
    requests: int,
) -> None:
    caplog.set_level(logging.DEBUG)
    room = make_room(behave)
    with pytest.raises(kind) as caught:
        await room.ask()
    error = caught.value
    assert error.code == code
    assert isinstance(error, kind)
    assert len(room.server.asked) == requests
    rows = await room.rows()
    assert len(rows) == requests  # repetitions and repairs are requests of their own
    spent, pending = room.spent()
    if billed == RESERVED:
        assert 0.005 < spent < 0.05
    else:
        assert (spent, pending) == (pytest.approx(billed), 0.0)
    words = say(error)
    assert words.title
    assert words.meaning
    assert words.action
    assert room.outcomes == [error]
    # The key is nowhere, though the server repeated it.
    told = (caplog.text, repr(error), str(error), words.sentence, words.detail, repr(room.engine))
    assert not [text for text in told if KEY in text]
    assert error.__cause__ is None


def test_no_two_failures_have_the_same_words() -> None:
    errors = [
        CloudKeyRefused(), CloudForbidden(), CloudNoQuota(), CloudBusy(), CloudModelUnknown(),
        CloudRegion(), CloudBlocked(), CloudBlocked(answer=True), CloudCut(), CloudUnusable(),
        NoCloudConsent(), NoCloudKey(), OverBudget(), CloudRefused(),
        *(CloudUnavailable(how=how) for how in Unavailable),
    ]  # fmt: skip
    titles = [say(error).title for error in errors]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(
    ("delay", "header", "expected"),
    [("31.5s", "7", 31.5), ("2s", "48", 48.0), ("0.2s", "", 1.0), ("999999s", "", 86_400.0)],
)
async def test_the_longer_of_the_two_waits_counts(
    make_room: MakeRoom, delay: str, header: str, expected: float
) -> None:
    headers = {"Retry_After": header} if header else {}
    room = make_room(gemini.in_turn(gemini.busy(delay, **headers), gemini.good()))
    if expected == 1.0:  # short enough to be waited for
        await room.ask()
        assert room.clock.waited == [1.0]
        return
    error = await room.refused(CloudBusy)
    assert isinstance(error, CloudBusy)
    assert error.retry_after == expected
    assert room.clock.waited == []


async def test_a_short_wait_is_waited_for_and_each_try_is_on_record(make_room: MakeRoom) -> None:
    room = make_room(gemini.in_turn(gemini.busy("6s"), gemini.good()))
    answer = await room.ask()
    assert room.clock.waited == [6.0]
    assert answer.provenance.attempts == 1
    assert len(await room.rows()) == 2
    assert room.spent() == (pytest.approx(COST), 0.0)


async def test_an_unusable_answer_is_asked_again_once_with_what_was_wrong(
    make_room: MakeRoom,
) -> None:
    room = make_room(gemini.says("nonsense", GOOD))
    answer = await room.ask()
    assert answer.provenance.attempts == 2
    assert answer.provenance.cost_usd == pytest.approx(2 * COST)
    assert answer.refused == (("json",),)
    first, second = room.server.asked
    assert "no JSON object" in second.question
    assert "no JSON object" not in first.question
    assert len(await room.rows()) == 2


async def test_a_model_that_takes_no_options_is_asked_without(make_room: MakeRoom) -> None:
    picky = gemini.refuses(400, "INVALID_ARGUMENT", "Thinking level is not supported.")
    room = make_room(gemini.in_turn(picky, gemini.good()))
    await room.ask()
    await room.ask()
    options = [
        {"thinkingConfig", "mediaResolution"} & one.config.keys() for one in room.server.asked
    ]
    assert options == [{"thinkingConfig", "mediaResolution"}, set(), set()]


async def test_thoughts_are_no_answer_and_cost_as_output(make_room: MakeRoom) -> None:
    usage = {"promptTokenCount": 1000, "candidatesTokenCount": 10, "thoughtsTokenCount": 990}
    room = make_room(gemini.says(GOOD, usage=usage, thoughts="Hm, a yard."))
    answer = await room.ask()
    assert answer.provenance.output_tokens == 1000
    assert answer.provenance.cost_usd == pytest.approx((1000 * 0.30 + 1000 * 2.50) / 1e6)


@pytest.mark.parametrize(
    ("usage", "tokens"),
    [
        ({"promptTokenCount": 1000, "candidatesTokenCount": 50}, (1000, 50)),
        ({"promptTokenCount": 1000, "totalTokenCount": 1300}, (1000, 300)),
        (
            {"promptTokenCount": 1000, "candidatesTokenCount": 50, "totalTokenCount": 1300},
            (1000, 300),
        ),
    ],
)
async def test_counts_that_are_missing_are_found_in_the_total(
    make_room: MakeRoom, usage: dict[str, int], tokens: tuple[int, int]
) -> None:
    room = make_room(gemini.says(GOOD, usage=usage))
    said = (await room.ask()).provenance
    assert (said.prompt_tokens, said.output_tokens) == tokens


async def test_an_answer_without_any_count_costs_the_most(make_room: MakeRoom) -> None:
    room = make_room(gemini.says(GOOD, usage=None))
    said = (await room.ask()).provenance
    assert said.output_tokens > 2400
    assert said.cost_usd == pytest.approx(room.spent()[0])
    assert said.cost_usd > 0.015


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


async def test_an_answer_of_endless_brackets_is_none(make_room: MakeRoom) -> None:
    room = make_room(gemini.plain(200, "[" * 200_000, "application/json"))
    error = await room.refused(CloudUnavailable)
    assert isinstance(error, CloudUnavailable)
    assert error.how is Unavailable.NONSENSE


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


async def test_a_cancel_closes_the_connection_and_counts_what_it_may_cost(
    make_room: MakeRoom,
) -> None:
    room = make_room(gemini.hangs)
    task = asyncio.create_task(room.ask())
    assert await asyncio.to_thread(room.server.arrived.wait, 20)
    (row,) = await room.rows()  # it is on record before there is an answer
    assert row.bytes > len(room.server.asked[0].picture)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await asyncio.to_thread(room.server.left.wait, 20)
    spent, pending = room.spent()
    assert spent == pending > 0
    assert len(await room.rows()) == 1


async def test_an_answer_that_does_not_come_in_time(
    make_room: MakeRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("blinkthink.analysis.gemini.engine.ANSWER_SECONDS", 0.3)
    room = make_room(gemini.hangs)
    error = await room.refused(CloudUnavailable)
    assert isinstance(error, CloudUnavailable)
    assert error.how is Unavailable.TIMEOUT
    assert len(room.server.asked) == 1  # it may be billed: it is not sent again
    assert room.spent()[1] > 0


async def test_offline_nothing_is_sent_and_nothing_counts(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())
    room.environment["GOOGLE_GEMINI_BASE_URL"] = "http://127.0.0.1:1/"
    error = await room.refused(CloudDown)
    assert isinstance(error, CloudDown)
    assert error.how is Unavailable.OFFLINE
    assert await room.rows() == []
    assert room.spent() == (0.0, 0.0)


async def test_a_name_that_nobody_knows_is_offline(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())
    room.environment["GOOGLE_GEMINI_BASE_URL"] = "https://gemini.invalid/"
    error = await room.refused(CloudDown)
    assert isinstance(error, CloudDown)
    assert error.how is Unavailable.OFFLINE


async def test_a_key_of_vertex_ai_works_too(make_room: MakeRoom) -> None:
    room = make_room(gemini.good())
    room.environment["GOOGLE_VERTEX_BASE_URL"] = room.server.address
    room.settings = GeminiSettings(vertex=True)
    await room.ask()
    room.settings = GeminiSettings(vertex=True, project="my-project", location="europe-west4")
    await room.ask()
    plain, placed = room.server.asked
    model = "publishers/google/models/gemini-3.5-flash-lite:generateContent"
    assert plain.path == f"/v1beta1/{model}"
    assert placed.path == f"/v1beta1/projects/my-project/locations/europe-west4/{model}"
    assert {plain.key, placed.key} == {KEY}


async def test_the_sdk_is_imported_with_the_first_picture_alone() -> None:
    """In a process of its own: this one has long imported it."""
    code = (
        "import sys; from blinkthink.app.services import Services; s = Services();"
        "s.cloud(); s.cloud_models(); s.cloud_access.model();"
        "print([name for name in sys.modules if name.startswith('google.genai')])"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, stdout=asyncio.subprocess.PIPE
    )
    out, _ = await process.communicate()
    assert out.strip() == b"[]"


async def test_what_the_sdk_does_not_use_looks_for_nothing(
    make_room: MakeRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy that only its unused clients would trip over changes nothing."""
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1")
    room = make_room(gemini.good())
    await room.ask()
    assert len(room.server.asked) == 1
